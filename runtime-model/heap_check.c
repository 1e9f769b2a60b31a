/*
 * What must hold of the whole heap between two instructions: the collector's
 * rings are closed and hold tracked objects only, and no object has fewer
 * references than tracked objects hold on it.  Counts are recomputed from
 * scratch with the collector's own traversal.
 */
#include "runtime-model/collect.h"

#include <assert.h>

struct tally {
    struct obj **object; /* open addressing */
    uint32_t *count;
    uint32_t mask;
};

static void
count_one(struct machine *m, struct obj *o, void *arg)
{
    struct tally *t = arg;
    uint32_t i = (uint32_t)((uintptr_t)o >> 4) * 2654435761u & t->mask;

    (void)m;
    while (t->object[i] && t->object[i] != o) {
        i = (i + 1) & t->mask;
    }
    t->object[i] = o;
    t->count[i]++;
}

static uint64_t
check_ring(const struct obj *head)
{
    uint64_t n = 0;

    for (const struct obj *o = head->next; o != head; o = o->next) {
        assert(o->flags & OBJ_TRACKED);
        assert(o->refs > 0);
        assert(o->next->prev == o && o->prev->next == o);
        assert(o->kind >= K_TUPLE || (o->type->flags & TYPE_HEAP));
        n++;
    }
    return n;
}

static void
count_references(struct machine *m, const struct obj *object, void *arg)
{
    struct obj *o = object->next;

    for (; o != object; o = o->next) {
        object_traverse(m, o, count_one, arg);
    }
}

static void
check_counts(const struct tally *t)
{
    for (uint32_t i = 0; i <= t->mask; i++) {
        const struct obj *o = t->object[i];
        assert(!o || o->refs >= IMMORTAL || o->refs >= t->count[i]);
        (void)o;
    }
}

struct sizes {
    uint64_t references;
};

static void
count_all(struct machine *m, struct obj *o, void *arg)
{
    struct sizes *s = arg;

    (void)m;
    (void)o;
    s->references++;
}

void
heap_check(struct machine *m)
{
    struct arena_mark mark = arena_mark(m->scratch);
    struct sizes s = {0};
    uint32_t want = 64;

    for (uint32_t g = 0; g < 4; g++) {
        check_ring(&m->gc.head[g]);
        for (struct obj *o = m->gc.head[g].next; o != &m->gc.head[g];
             o = o->next) {
            object_traverse(m, o, count_all, &s);
        }
    }
    while (want < s.references * 2) {
        want *= 2;
    }
    struct tally t = {arena_array(m->scratch, struct obj *, want),
                      arena_array(m->scratch, uint32_t, want), want - 1};

    for (uint32_t g = 0; g < 4; g++) {
        count_references(m, &m->gc.head[g], &t);
    }
    check_counts(&t);
    arena_rewind(m->scratch, mark);
}
