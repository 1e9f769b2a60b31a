#include "base/intern.h"

#include <assert.h>

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
probe(const struct intern *in, struct text t, uint32_t h)
{
    uint32_t mask = in->nslots - 1;
    uint32_t i = h & mask;

    for (; in->slot[i].id1; i = (i + 1) & mask) {
        if (in->slot[i].hash == h &&
            text_eq(in->text[in->slot[i].id1 - 1], t)) {
            break;
        }
    }
    return i;
}

static sym_id
find(const struct intern *in, struct text t, uint32_t h)
{
    if (in->base) {
        sym_id id = find(in->base, t, h);
        if (id != NO_ID) {
            return id;
        }
    }
    if (!in->nslots) {
        return NO_ID;
    }
    uint32_t i = probe(in, t, h);
    return in->slot[i].id1 ? first_id(in) + in->slot[i].id1 - 1 : NO_ID;
}

sym_id
intern_find(const struct intern *in, struct text t)
{
    return find(in, t, text_hash(t));
}

static void
rehash(struct intern *in)
{
    struct intern_slot *old = in->slot;
    uint32_t nold = in->nslots;

    in->nslots = nold ? nold * 2 : 64;
    in->slot = arena_array(in->arena, struct intern_slot, in->nslots);
    for (uint32_t i = 0; i < nold; i++) {
        uint32_t at = old[i].hash & (in->nslots - 1);
        if (!old[i].id1) {
            continue;
        }
        while (in->slot[at].id1) {
            at = (at + 1) & (in->nslots - 1);
        }
        in->slot[at] = old[i];
    }
}

sym_id
intern_put(struct intern *in, struct text t)
{
    uint32_t h = text_hash(t);
    sym_id known = find(in, t, h);

    if (known != NO_ID) {
        return known;
    }
    if (in->n * 2 >= in->nslots) {
        rehash(in);
    }
    if (in->n == in->cap) {
        uint32_t cap = in->cap ? in->cap * 2 : 32;
        in->text =
            arena_grow(in->arena, in->text, in->cap, cap, sizeof *in->text);
        in->cap = cap;
    }
    in->text[in->n] = in->borrows ? t : text_copy(in->arena, t);
    in->slot[probe(in, t, h)] = (struct intern_slot){in->n + 1, h};
    return first_id(in) + in->n++;
}

struct intern *
intern_copy(struct arena *a, const struct intern *in)
{
    struct intern *copy = arena_new(a, struct intern);

    *copy = *in;
    copy->arena = a;
    copy->borrows = false;
    copy->cap = in->n;
    copy->text = arena_array(a, struct text, in->n);
    for (uint32_t i = 0; i < in->n; i++) {
        copy->text[i] = text_copy(a, in->text[i]);
    }
    copy->slot = arena_array(a, struct intern_slot, in->nslots);
    if (in->nslots) {
        memcpy(copy->slot, in->slot, in->nslots * sizeof *in->slot);
    }
    return copy;
}
