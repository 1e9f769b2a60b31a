#include "cli/fingerprint.h"

#include <stdlib.h>

static uint64_t
hash_text(uint64_t hash, struct text t)
{
    for (uint32_t i = 0; i < t.n; i++) {
        hash = (hash ^ (unsigned char)t.s[i]) * UINT64_C(0x100000001b3);
    }
    return (hash ^ 0xff) * UINT64_C(0x100000001b3);
}

uint64_t
fingerprint_base(struct text path, struct text code, struct text scope,
                 struct text variable)
{
    uint64_t hash = UINT64_C(0xcbf29ce484222325);

    hash = hash_text(hash, path);
    hash = hash_text(hash, code);
    hash = hash_text(hash, scope);
    return hash_text(hash, variable);
}

uint64_t
fingerprint_with(uint64_t base, uint32_t ordinal)
{
    return (base ^ ordinal) * UINT64_C(0x100000001b3);
}

static int
compare(const void *va, const void *vb)
{
    const uint64_t *a = va, *b = vb;

    return (*a > *b) - (*a < *b);
}

bool
fingerprints_has(const struct fingerprints *set, uint64_t fingerprint)
{
    return set->n > 0 && bsearch(&fingerprint, set->at, set->n, sizeof *set->at,
                                 compare) != NULL;
}

void
fingerprints_sort(struct fingerprints *set)
{
    if (set->n > 0) {
        qsort(set->at, set->n, sizeof *set->at, compare);
    }
}

bool
known_has(const struct known *known, uint64_t fingerprint, uint64_t content)
{
    return fingerprints_has(&known->here, fingerprint) ||
           fingerprints_has(&known->moved, content);
}
