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

struct seen {
    struct obj *o;
    uint32_t count; /* references found so far */
};

struct tally { /* open addressing; `found` lists the objects to look at */
    struct seen *slot;
    struct obj **found;
    uint32_t mask, n;
    unsigned shift; /* the upper bits of a product are the ones that mix */
};

static struct seen *
place(const struct tally *t, const struct obj *o)
{
    uint64_t mixed = ((uint64_t)(uintptr_t)o >> 4) * 0x9E3779B97F4A7C15u;
    uint32_t i = (uint32_t)(mixed >> t->shift);

    while (t->slot[i].o && t->slot[i].o != o) {
        i = (i + 1) & t->mask;
    }
    return &t->slot[i];
}

/* Room for so many objects. */
static void
tally_make(struct machine *m, struct tally *t, uint64_t n)
{
    unsigned bits = 12;

    while (((uint64_t)1 << bits) < n * 3) {
        bits++;
    }
    uint32_t room = (uint32_t)1 << bits;

    t->slot = arena_array(m->scratch, struct seen, room);
    t->found = arena_bytes(m->scratch, room / 2 * sizeof *t->found,
                           _Alignof(struct obj *));
    t->mask = room - 1;
    t->shift = 64 - bits;
    t->n = 0;
}

static void
grow(struct machine *m, struct tally *t)
{
    const struct seen *slot = t->slot;
    struct obj *const *found = t->found;
    const uint32_t room = t->mask + 1, n = t->n;

    tally_make(m, t, (uint64_t)n * 2);
    for (uint32_t i = 0; i < room; i++) {
        if (slot[i].o) {
            *place(t, slot[i].o) = slot[i];
        }
    }
    memcpy(t->found, found, n * sizeof(struct obj *));
    t->n = n;
}

/* The place of an object, which is looked at later if it is new. */
static struct seen *
find(struct machine *m, struct tally *t, struct obj *o)
{
    struct seen *s = place(t, o);

    if (s->o) {
        return s;
    }
    if (t->n * 2 > t->mask) {
        grow(m, t);
        s = place(t, o);
    }
    s->o = t->found[t->n++] = o;
    return s;
}

static void
count_one(struct machine *m, struct obj *o, void *arg)
{
    find(m, arg, o)->count++;
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

    tally_make(m, &t, m->check_found);
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
        const struct seen *s = &t.slot[i];
        assert(!s->o || s->o->refs >= IMMORTAL || s->o->refs >= s->count);
        (void)s;
    }
    m->check_found = t.n;
    arena_rewind(m->scratch, mark);
    return t.n;
}

/* After so many objects, and so many for each that an instruction looks at,
 * half as often, and so on: what a long run costs grows with the logarithm of
 * its length. */
enum { ENOUGH = 1000 * 1000, ENOUGH_EACH = 5000, MOST_HALVINGS = 16 };

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
    uint64_t halved =
        m->checked / (ENOUGH + (uint64_t)ENOUGH_EACH * m->check_work);

    if (halved > MOST_HALVINGS) {
        halved = MOST_HALVINGS;
    }
    m->checked += n;
    m->check_wait = 1 + (n << halved) / m->check_work;
}
