#include "base/intern.h"

#include <assert.h>

static uint32_t
hash(struct text t)
{
    uint32_t h = 2166136261u; /* FNV-1a */

    for (uint32_t i = 0; i < t.n; i++) {
        h = (h ^ (unsigned char)t.s[i]) * 16777619u;
    }
    return h;
}

static uint32_t
first_id(const struct intern *in)
{
    return in->base ? intern_count(in->base) : 0;
}

uint32_t
intern_count(const struct intern *in)
{
    return first_id(in) + in->n;
}

struct text
intern_text(const struct intern *in, sym_id id)
{
    uint32_t first = first_id(in);

    if (id < first) {
        return intern_text(in->base, id);
    }
    assert(id - first < in->n);
    return in->text[id - first];
}

/* The slot that holds `t`, or the free one where it would go. */
static uint32_t
probe(const struct intern *in, struct text t)
{
    uint32_t mask = in->nslots - 1;
    uint32_t i = hash(t) & mask;

    while (in->slot[i] && !text_eq(in->text[in->slot[i] - 1], t)) {
        i = (i + 1) & mask;
    }
    return i;
}

sym_id
intern_find(const struct intern *in, struct text t)
{
    if (in->base) {
        sym_id id = intern_find(in->base, t);
        if (id != NO_ID) {
            return id;
        }
    }
    if (!in->nslots) {
        return NO_ID;
    }
    uint32_t i = probe(in, t);
    return in->slot[i] ? first_id(in) + in->slot[i] - 1 : NO_ID;
}

static void
rehash(struct intern *in)
{
    in->nslots = in->nslots ? in->nslots * 2 : 64;
    in->slot = arena_array(in->arena, uint32_t, in->nslots);
    for (uint32_t id = 0; id < in->n; id++) {
        in->slot[probe(in, in->text[id])] = id + 1;
    }
}

sym_id
intern_put(struct intern *in, struct text t)
{
    sym_id known = intern_find(in, t);

    if (known != NO_ID) {
        return known;
    }
    if (in->n * 2 >= in->nslots) {
        rehash(in);
    }
    if (in->n == in->cap) {
        uint32_t cap = in->cap ? in->cap * 2 : 32;
        in->text = arena_grow(in->arena, in->text, in->cap, cap,
                              sizeof *in->text);
        in->cap = cap;
    }
    in->text[in->n] = text_copy(in->arena, t);
    in->slot[probe(in, t)] = in->n + 1;
    return first_id(in) + in->n++;
}
