#include "runtime-model/kinds.h"

#include "runtime-model/bigint.h"
#include "runtime-model/operate.h"
#include "runtime-model/raise.h"

#include <assert.h>

struct tuple *
tuple_new(struct machine *m, uint32_t n)
{
    if (n == 0) {
        incref(OBJ(m->empty_tuple));
        return m->empty_tuple;
    }
    struct tuple *t = (struct tuple *)object_new(
        m, m->type[T_TUPLE], K_TUPLE, sizeof *t + n * sizeof t->at[0]);

    t->n = n;
    object_track(m, OBJ(t));
    return t;
}

struct tuple *
tuple_of(struct machine *m, struct obj *const *at, uint32_t n)
{
    struct tuple *t = tuple_new(m, n);

    for (uint32_t i = 0; i < n; i++) {
        t->at[i] = incref(at[i]);
    }
    tuple_filled(m, t);
    return t;
}

struct tuple *
tuple_pair(struct machine *m, struct obj *a, struct obj *b)
{
    struct tuple *t = tuple_new(m, 2);

    t->at[0] = incref(a);
    t->at[1] = incref(b);
    return t;
}

void
tuple_filled(struct machine *m, struct tuple *t)
{
    if (m->profile->version < 314 || !(t->o.flags & OBJ_TRACKED)) {
        return;
    }
    for (uint32_t i = 0; i < t->n; i++) {
        if (object_may_cycle(t->at[i])) {
            return;
        }
    }
    object_untrack(OBJ(t));
}

static void
reserve(struct machine *m, struct list *l, uint32_t room)
{
    if (room <= l->cap) {
        return;
    }
    uint32_t cap = l->cap ? l->cap + (l->cap >> 1) : 4;

    if (cap < room) {
        cap = room;
    }
    struct obj **at = heap_raw(m, cap * sizeof *at);

    if (l->n) {
        memcpy(at, l->at, l->n * sizeof *at);
    }
    heap_raw_free(m, l->at, l->cap * sizeof *at);
    l->at = at;
    l->cap = cap;
}

struct list *
list_new(struct machine *m, uint32_t room)
{
    struct list *l = object_make(m, m->type[T_LIST], K_LIST, struct list);

    reserve(m, l, room);
    object_track(m, OBJ(l));
    return l;
}

void
list_append_own(struct machine *m, struct list *l, struct obj *o)
{
    if (l->n == l->cap) {
        reserve(m, l, l->n + 1);
    }
    l->at[l->n++] = o;
}

void
list_append(struct machine *m, struct list *l, struct obj *o)
{
    list_append_own(m, l, incref(o));
}

void
list_insert(struct machine *m, struct list *l, int64_t at, struct obj *o)
{
    if (at < 0) {
        at += l->n;
    }
    at = at < 0 ? 0 : at > l->n ? l->n : at;
    reserve(m, l, l->n + 1);
    machine_spend(m, (l->n - (uint64_t)at) / 2);
    memmove(l->at + at + 1, l->at + at, (l->n - (size_t)at) * sizeof *l->at);
    l->at[at] = incref(o);
    l->n++;
}

void
list_clear(struct machine *m, struct list *l)
{
    struct obj **at = l->at;
    uint32_t n = l->n, cap = l->cap;

    l->at = NULL;
    l->n = l->cap = 0;
    while (n > 0) {
        xdecref(m, at[--n]);
    }
    heap_raw_free(m, at, cap * sizeof *at);
}

void
list_splice(struct machine *m, struct list *l, struct span cut,
            struct obj *const *at, uint32_t n)
{
    uint32_t from = cut.begin, to = cut.end;

    assert(from <= to && to <= l->n);
    uint32_t gone = to - from;
    struct obj **dead = gone ? heap_raw(m, gone * sizeof *dead) : NULL;

    if (gone) {
        memcpy(dead, l->at + from, gone * sizeof *dead);
    }
    for (uint32_t i = 0; i < n; i++) {
        incref(at[i]);
    }
    reserve(m, l, l->n - gone + n);
    if (l->n > to) {
        machine_spend(m, (l->n - to) / 2);
        memmove(l->at + from + n, l->at + to, (l->n - to) * sizeof *l->at);
    }
    if (n) {
        memcpy(l->at + from, at, n * sizeof *at);
    }
    l->n = l->n - gone + n;
    for (uint32_t i = gone; i > 0; i--) {
        decref(m, dead[i - 1]);
    }
    heap_raw_free(m, dead, gone * sizeof *dead);
}

/* ---- slices ---------------------------------------------------------- */

static bool
bound(struct machine *m, struct obj *o, int64_t *out)
{
    if (o->kind == K_BIG) {
        *out = big_is_negative(o) ? INT64_MIN / 2 : INT64_MAX / 2;
        return true;
    }
    if (!has_index(m, o)) {
        raise_text(m, T_TypeError,
                   "slice indices must be integers or None or have an "
                   "__index__ method");
        return false;
    }
    return object_index(m, o, T_IndexError, out);
}

static int64_t
clip(int64_t v, int64_t n, int64_t low, int64_t high)
{
    if (v < 0) {
        v += n;
    }
    return v < low ? low : v > high ? high : v;
}

bool
slice_bounds(struct machine *m, const struct slice *s, uint32_t n,
             struct bounds *out)
{
    int64_t step = 1, start, stop;

    if (s->step->kind != K_NONE && !bound(m, s->step, &step)) {
        return false;
    }
    if (step == 0) {
        raise_text(m, T_ValueError, "slice step cannot be zero");
        return false;
    }
    int64_t low = step < 0 ? -1 : 0, high = step < 0 ? (int64_t)n - 1 : n;

    start = step < 0 ? high : low;
    stop = step < 0 ? low : high;
    if (s->start->kind != K_NONE) {
        if (!bound(m, s->start, &start)) {
            return false;
        }
        start = clip(start, n, low, high);
    }
    if (s->stop->kind != K_NONE) {
        if (!bound(m, s->stop, &stop)) {
            return false;
        }
        stop = clip(stop, n, low, high);
    }
    int64_t count = step > 0 ? (stop - start + step - 1) / step
                             : (start - stop - step - 1) / -step;

    *out = (struct bounds){start, step, (uint32_t)(count > 0 ? count : 0)};
    return true;
}

/* ---- small kinds ----------------------------------------------------- */

struct obj *
cell_new(struct machine *m, struct obj *value)
{
    struct cell *c = object_make(m, m->type[T_CELL], K_CELL, struct cell);

    c->value = value;
    object_track(m, OBJ(c));
    return OBJ(c);
}

struct obj *
method_new(struct machine *m, struct obj *func, struct obj *self)
{
    struct method *b =
        object_make(m, m->type[T_METHOD], K_METHOD, struct method);

    b->func = incref(func);
    b->self = incref(self);
    object_track(m, OBJ(b));
    return OBJ(b);
}

struct obj *
wrapper_new(struct machine *m, enum type_id type, struct obj *get,
            struct obj *set)
{
    struct wrapper *w =
        object_make(m, m->type[type], K_WRAPPER, struct wrapper);

    w->get = xincref(get);
    w->set = xincref(set);
    object_track(m, OBJ(w));
    return OBJ(w);
}

struct obj *
slice_new(struct machine *m, struct obj *a, struct obj *b, struct obj *step)
{
    struct slice *s = object_make(m, m->type[T_SLICE], K_SLICE, struct slice);

    s->start = a;
    s->stop = b;
    s->step = step;
    object_track(m, OBJ(s));
    return OBJ(s);
}

struct obj *
opaque_new(struct machine *m, uint32_t origin)
{
    struct opaque *u =
        object_make(m, m->type[T_OPAQUE], K_OPAQUE, struct opaque);

    u->origin = origin;
    return OBJ(u);
}

struct module *
module_new(struct machine *m, const char *name)
{
    struct module *mod =
        object_make(m, m->type[T_MODULE], K_MODULE, struct module);

    mod->name = str_intern(m, text_of(name));
    mod->dict = dict_new(m);
    object_track(m, OBJ(mod));
    dict_set_str(m, mod->dict, m->n_name, OBJ(mod->name));
    return mod;
}
