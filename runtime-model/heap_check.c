/*
 * What must hold of the whole heap between two instructions: the collector's
 * rings are closed and hold tracked objects only; everything that can be
 * reached from them, from running frames and from weak references is alive
 * and well-formed; and no object has fewer references than the objects that
 * can be reached hold on it.  Counts are recomputed from scratch with the
 * collector's own traversal.
 */
#include "runtime-model/attr.h"
#include "runtime-model/collect.h"
#include "runtime-model/run.h"
#include "runtime-model/strand.h"

#include <assert.h>

struct tally { /* open addressing; `found` lists the objects to look at */
    struct obj **object, **found;
    uint32_t *count;
    uint32_t mask, n;
};

static uint32_t
place(const struct tally *t, const struct obj *o)
{
    uint32_t i = (uint32_t)((uintptr_t)o >> 4) * 2654435761u & t->mask;

    while (t->object[i] && t->object[i] != o) {
        i = (i + 1) & t->mask;
    }
    return i;
}

static void
tally_make(struct machine *m, struct tally *t, uint32_t room)
{
    *t = (struct tally){.object = arena_array(m->scratch, struct obj *, room),
                        .found = arena_array(m->scratch, struct obj *, room),
                        .count = arena_array(m->scratch, uint32_t, room),
                        .mask = room - 1};
}

static void
grow(struct machine *m, struct tally *t)
{
    struct tally old = *t;

    tally_make(m, t, (old.mask + 1) * 2);
    for (uint32_t k = 0; k < old.n; k++) {
        uint32_t i = place(t, old.found[k]);
        t->object[i] = t->found[k] = old.found[k];
        t->count[i] = old.count[place(&old, old.found[k])];
    }
    t->n = old.n;
}

/* The place of an object, which is looked at later if it is new. */
static uint32_t
find(struct machine *m, struct tally *t, struct obj *o)
{
    if (t->n * 2 > t->mask) {
        grow(m, t);
    }
    uint32_t i = place(t, o);

    if (!t->object[i]) {
        t->object[i] = t->found[t->n++] = o;
    }
    return i;
}

static void
count_one(struct machine *m, struct obj *o, void *arg)
{
    struct tally *t = arg;
    uint32_t i = find(m, t, o);

    t->count[i]++;
}

/* ---- what is where ---------------------------------------------------- */

static void
count_ring(struct machine *m, struct tally *t, const struct obj *head)
{
    for (struct obj *o = head->next; o != head; o = o->next) {
        assert(o->flags & OBJ_TRACKED);
        assert(o->next->prev == o && o->prev->next == o);
        assert(o->kind >= K_TUPLE || (o->type->flags & TYPE_HEAP));
        find(m, t, o);
    }
}

static void
count_if(struct machine *m, struct tally *t, struct obj *o)
{
    if (o) {
        count_one(m, o, t);
    }
}

/* A running frame: its variables, and what lies under the operands of the
 * instruction it is at (all of the stack, if that has not begun). */
static void
count_frame(struct machine *m, struct tally *t, const struct frame *f,
            struct obj *const *top)
{
    const struct instr *in = &f->code->instr[f->pc ? f->pc - 1 : 0];
    struct obj *const *stop = f->slot + f->code->nvars;

    if (top) {
        stop = top;
    } else if (in->depth > instr_stack(in).pops && f->pc) {
        stop += in->depth - instr_stack(in).pops;
    }
    bool is_seen = f->gen && traverse_sees_running(m, f);

    for (struct obj *const *p = f->slot + (is_seen ? f->code->nvars : 0);
         p < stop; p++) {
        count_if(m, t, *p);
    }
    if (!f->gen) {
        count_if(m, t, f->func ? OBJ(f->func) : NULL);
        count_if(m, t, OBJ(f->globals));
        count_if(m, t, f->ns);
    }
}

/* ---- each object ------------------------------------------------------ */

static void
check_dict(const struct dict *d)
{
    uint32_t live = 0;

    assert(d->used <= d->n && d->n <= d->cap);
    for (uint32_t i = 0; i < d->n; i++) {
        assert(!d->entry[i].key == !d->entry[i].value);
        live += d->entry[i].key != NULL;
    }
    assert(live == d->used || d->owner);
    for (uint32_t i = 0; d->index && i <= d->mask; i++) {
        assert(d->index[i] >= -1 && d->index[i] <= (int32_t)d->n);
    }
}

static void
check_set(const struct set *s)
{
    uint32_t live = 0;

    assert((s->mask & (s->mask + 1)) == 0);
    for (uint32_t i = 0; i <= s->mask; i++) {
        live += s->table[i].key != NULL;
    }
    assert(live == s->used && s->used <= s->fill && s->fill <= s->mask);
}

static void
check_instance(const struct instance *o)
{
    struct values *v = o->values;

    assert(!o->dict || o->dict->o.kind == K_DICT);
    assert(!v || v->n <= v->cap);
    for (uint32_t i = 0; v && i < v->n; i++) {
        assert(values_order(v)[i] < v->cap && v->at[values_order(v)[i]]);
    }
}

static void
check_generator(const struct generator *g)
{
    const struct frame *f = g->frame;

    assert(f || g->state == GEN_DONE);
    assert(!f || f->gen == g || g->state == GEN_DONE);
    if (f && f->sp) {
        assert(f->sp >= f->slot + f->code->nvars);
        assert(f->sp <= f->slot + f->code->nvars + f->code->depth);
    }
}

static void
check_weak(struct machine *m, const struct weak *w)
{
    (void)m;
    if (!w->of) {
        return;
    }
    assert(w->of->flags & OBJ_WEAK);
    assert(w->newer || side_find(m, w->of)->weak == w);
    assert(!w->newer || w->newer->older == w);
    assert(!w->older || w->older->newer == w);
}

static void
check_object(struct machine *m, const struct obj *o)
{
    assert(o->kind < K_COUNT && o->refs > 0);
    assert(o->type && o->type->o.kind == K_TYPE);
    switch (o->kind) {
    case K_STR:
    case K_BYTES:
        assert(((const struct str *)o)->s[((const struct str *)o)->n] == 0);
        break;
    case K_LIST:
        assert(((const struct list *)o)->n <= ((const struct list *)o)->cap);
        break;
    case K_DICT:
        check_dict((const struct dict *)o);
        break;
    case K_SET:
        check_set((const struct set *)o);
        break;
    case K_INSTANCE:
        check_instance((const struct instance *)o);
        break;
    case K_GENERATOR:
        check_generator((const struct generator *)o);
        break;
    case K_WEAK:
        check_weak(m, (const struct weak *)o);
        break;
    default:
        break;
    }
}

/* A thread that waits. */
static void
count_strand(struct machine *m, const struct frame *f, struct obj *handled,
             void *with)
{
    struct tally *t = with;

    for (; f; f = f->back) {
        count_frame(m, t, f, NULL);
    }
    count_if(m, t, handled);
}

/* The number of objects; `top` as in heap.h, or NULL. */
static uint32_t
check_at(struct machine *m, struct obj *const *top)
{
    struct arena_mark mark = arena_mark(m->scratch);
    struct tally t;

    tally_make(m, &t, 4096);
    for (uint32_t g = 0; g < 4; g++) {
        count_ring(m, &t, &m->gc.head[g]);
    }
    for (const struct frame *f = m->frame; f; f = f->back) {
        count_frame(m, &t, f, f == m->frame ? top : NULL);
    }
    strands_visit(m, count_strand, &t);
    count_if(m, &t, m->raised ? OBJ(m->raised) : NULL);
    count_if(m, &t, m->handled);
    for (uint32_t k = 0; k < t.n; k++) {
        check_object(m, t.found[k]);
        object_traverse(m, t.found[k], count_one, &t);
    }
    for (uint32_t i = 0; i <= t.mask; i++) {
        const struct obj *o = t.object[i];
        assert(!o || o->refs >= IMMORTAL || o->refs >= t.count[i]);
        (void)o;
    }
    arena_rewind(m->scratch, mark);
    return t.n;
}

/* From so many objects on a long run is looked at less and less often. */
enum { ENOUGH = 10 * 1000 * 1000 };

void
heap_check(struct machine *m)
{
    check_at(m, NULL);
}

void
heap_check_step(struct machine *m, struct obj *const *top)
{
    if (m->gc.is_running) { /* its lists hold counts for now */
        return;
    }
    const uint64_t n = check_at(m, top);

    m->checked += n;
    m->check_wait =
        (uint32_t)(1 + n * (1 + m->checked / ENOUGH) / m->check_work);
}
