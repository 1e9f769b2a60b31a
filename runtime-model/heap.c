#include "runtime-model/heap.h"

#include "runtime-model/collect.h"
#include "runtime-model/spend.h"
#include "runtime-model/trace.h"
#include "runtime-model/watch.h"

#include <assert.h>

/* Classes 0 … 63 are multiples of 16 bytes, then powers of two from 2048. */
enum { FINE = 64, CHUNK = 256 * 1024 };

uint8_t
heap_class(size_t size)
{
    if (size <= FINE * 16) {
        return (uint8_t)(size ? (size - 1) / 16 : 0);
    }
    uint8_t bits = (uint8_t)(64 - __builtin_clzll(size - 1));

    return (uint8_t)(FINE + bits - 11);
}

size_t
heap_class_size(uint8_t cls)
{
    return cls < FINE ? ((size_t)cls + 1) * 16 : (size_t)1 << (cls - FINE + 11);
}

static void
stop(struct machine *m)
{
    m->work = -1;
    m->budget = 1;
}

void *
heap_more(struct machine *m, uint8_t cls)
{
    size_t size = heap_class_size(cls);

    if (arena_over(m->arena)) {
        stop(m);
    }
    if (size > CHUNK / 4) {
        return arena_bytes(m->arena, size, 16);
    }
    if ((size_t)(m->chunk_end - m->chunk) < size) {
        if (m->heap_max > 0 && arena_used(m->arena) > m->heap_max) {
            stop(m);
        }
        m->chunk = arena_bytes(m->arena, CHUNK, 16);
        m->chunk_end = m->chunk + CHUNK;
    }
    void *p = m->chunk;

    m->chunk += size;
    return p;
}

void *
heap_raw(struct machine *m, size_t size)
{
    uint8_t cls = heap_class(size);

    m->live_bytes += size;
    machine_spend(m, 2 + size / 4);
    return heap_take(m, cls);
}

void
heap_raw_free(struct machine *m, void *p, size_t size)
{
    if (p) {
        m->live_bytes -= size;
        heap_give(m, p, heap_class(size));
    }
}

/* Kinds of which freed ones may wait for reuse; of which some do not count. */
#define KIND_BIT(kind) (UINT64_C(1) << (kind))
static const uint64_t special_kinds = KIND_BIT(K_TUPLE) | KIND_BIT(K_LIST) |
                                      KIND_BIT(K_DICT) | KIND_BIT(K_SLICE) |
                                      KIND_BIT(K_METHOD) | KIND_BIT(K_NATIVE);
static const uint64_t doubtful_kinds = KIND_BIT(K_FRAME) | KIND_BIT(K_ITER);

/* Is it one of those that the collector counts?  Frames of old are counted as
 * they run (frame.c). */
static bool
is_counted(const struct machine *m, enum kind kind, const struct type *type)
{
    return (kind != K_FRAME || m->profile->moved) &&
           type != m->type[T_RANGE_ITER];
}

static inline void
count_birth(struct machine *m, enum kind kind, const struct type *type,
            size_t size)
{
    if (!(special_kinds >> kind & 1)) {
        if (!(doubtful_kinds >> kind & 1) || is_counted(m, kind, type)) {
            collect_count_up(m, (struct collect_spare){NULL, 0});
        }
    } else {
        size_t n = (size - sizeof(struct tuple)) / sizeof(struct obj *);
        collect_count_up(m, collect_spare(m, kind, type, n));
    }
}

static inline void
count_death(struct machine *m, struct obj *o)
{
    enum kind kind = (enum kind)o->kind;

    if (!(special_kinds >> kind & 1)) {
        if (!(doubtful_kinds >> kind & 1) || is_counted(m, kind, o->type)) {
            collect_count_down(m, (struct collect_spare){NULL, 0});
        }
    } else {
        size_t n = kind == K_TUPLE ? ((struct tuple *)o)->n : 0;
        collect_count_down(m, collect_spare(m, kind, o->type, n));
    }
}

struct obj *
object_new(struct machine *m, struct type *type, enum kind kind, size_t size)
{
    uint8_t cls = heap_class(size);

    if (kind >= K_TUPLE) {
        count_birth(m, kind, type, size);
    }
    struct obj *o = heap_take(m, cls);

    machine_spend(m, 4 + size / 8);
    memset(o, 0, size);
    o->refs = 1;
    o->kind = (uint8_t)kind;
    o->cls = cls;
    o->type = type;
    m->live_objects += kind >= K_TUPLE;
    if (type->flags & TYPE_HEAP) {
        incref(OBJ(type));
    }
    if (m->events) {
        trace_birth(m, o);
    }
    if (m->watch && watch_counts((uint8_t)kind)) {
        watch_birth(m);
    }
    return o;
}

void
object_release(struct machine *m, struct obj *o)
{
    struct type *type = o->type;

    object_untrack(o);
    if (o->kind >= K_TUPLE) {
        count_death(m, o);
        m->live_objects--;
    }
    heap_give(m, o, o->cls);
    if (type->flags & TYPE_HEAP) {
        decref(m, OBJ(type));
    }
}

/* ---- side table: open addressing by address -------------------------- */

static uint32_t
side_slot(const struct machine *m, const struct obj *o)
{
    uint32_t i = (uint32_t)((uintptr_t)o >> 4) * 2654435761u;

    for (i &= m->side_mask; m->side[i].of && m->side[i].of != o;) {
        i = (i + 1) & m->side_mask;
    }
    return i;
}

struct side *
side_find(struct machine *m, const struct obj *o)
{
    if (!(o->flags & (OBJ_WEAK | OBJ_DICT))) {
        return NULL;
    }
    struct side *s = &m->side[side_slot(m, o)];

    assert(s->of == o);
    return s;
}

static void
side_grow(struct machine *m)
{
    struct side *old = m->side;
    uint32_t n = m->side_mask + 1;
    uint32_t want = old ? n * 2 : 64;

    m->side = arena_array(m->arena, struct side, want);
    m->side_mask = want - 1;
    for (uint32_t i = 0; old && i < n; i++) {
        if (old[i].of) {
            m->side[side_slot(m, old[i].of)] = old[i];
        }
    }
}

struct side *
side_put(struct machine *m, struct obj *o)
{
    if (!m->side || m->nside * 2 > m->side_mask) {
        side_grow(m);
    }
    struct side *s = &m->side[side_slot(m, o)];

    if (!s->of) {
        s->of = o;
        m->nside++;
    }
    return s;
}

void
side_drop(struct machine *m, struct obj *o)
{
    uint32_t i = side_slot(m, o);

    if (m->side[i].of != o) {
        return;
    }
    m->nside--;
    o->flags &= ~(OBJ_WEAK | OBJ_DICT);
    m->side[i] = (struct side){0};
    /* Close the gap: move up what was displaced over it. */
    for (uint32_t j = (i + 1) & m->side_mask; m->side[j].of;
         j = (j + 1) & m->side_mask) {
        struct side moved = m->side[j];
        m->side[j] = (struct side){0};
        m->side[side_slot(m, moved.of)] = moved;
    }
}

/* ---- identity -------------------------------------------------------- */

/* The first id: looks like an address, which it is not. */
static const uint64_t first_id = UINT64_C(0x7f0000000000);

enum { FIRST_IDENTITIES = 64, ID_STEP = 16 };

static uint32_t
identity_slot(const struct identities *t, const struct obj *o)
{
    uint32_t i = (uint32_t)((uintptr_t)o >> 4) * 2654435761u;

    for (i &= t->mask; t->index[i] && t->cell[t->index[i] - 1] != o;) {
        i = (i + 1) & t->mask;
    }
    return i;
}

static void
identities_grow(struct machine *m)
{
    struct identities *t = &m->identities;
    const struct obj **old = t->cell;
    uint32_t want = t->index ? (t->mask + 1) * 2 : FIRST_IDENTITIES;

    t->mask = want - 1;
    t->index = arena_array(m->arena, uint32_t, want);
    t->cell = arena_array(m->arena, const struct obj *, want / 2);
    if (t->n) {
        memcpy(t->cell, old, t->n * sizeof *old);
    }
    for (uint32_t i = 0; i < t->n; i++) {
        t->index[identity_slot(t, t->cell[i])] = i + 1;
    }
}

uint64_t
object_id(struct machine *m, const struct obj *o)
{
    struct identities *t = &m->identities;

    if (!t->index || t->n * 2 > t->mask) {
        identities_grow(m);
    }
    uint32_t *serial = &t->index[identity_slot(t, o)];

    if (*serial == 0) {
        t->cell[t->n++] = o;
        *serial = t->n;
    }
    return first_id + *serial * (uint64_t)ID_STEP;
}

uint64_t
object_id_hash(struct machine *m, const struct obj *o)
{
    return object_id(m, o) / ID_STEP;
}

struct obj *
object_of_id(const struct machine *m, uint64_t id)
{
    uint64_t serial = (id - first_id) / ID_STEP;
    bool is_known =
        id > first_id && id % ID_STEP == 0 && serial <= m->identities.n;

    return is_known ? (struct obj *)(uintptr_t)m->identities.cell[serial - 1]
                    : NULL;
}
