#include "runtime-model/attr.h"
#include "runtime-model/methods_shared.h"
#include "runtime-model/native.h"
#include "runtime-model/operate.h"
#include "runtime-model/raise.h"
#include "runtime-model/run.h"

#include <assert.h>

#define END                                                                    \
    {                                                                          \
        NULL, NULL, 0, 0, false                                                \
    }

/* ---- object ---------------------------------------------------------- */

static struct obj *
object_new_m(struct machine *m, const struct args *a)
{
    return construct_new(m, a);
}

static struct obj *
nothing_m(struct machine *m, const struct args *a)
{
    (void)a;
    return none_ref(m);
}

static struct obj *
notimpl_m(struct machine *m, const struct args *a)
{
    (void)a;
    return incref(m->notimpl);
}

static struct obj *
setattr_m(struct machine *m, const struct args *a)
{
    struct type *t = a->self->type;
    struct str *name = arg_name(m, a, 0);

    if (!name) {
        return NULL;
    }
    struct obj *saved =
        t->flags & TYPE_HEAP ? type_special(m, t, SP_SETATTR) : NULL;

    if (saved) {
        t->special[SP_SETATTR] = NULL;
    }
    bool ok = attr_set(m, a->self, name, a->at[1]);

    decref(m, OBJ(name));
    if (saved && t->epoch == m->epoch) {
        t->special[SP_SETATTR] = saved;
    }
    return ok ? none_ref(m) : NULL;
}

static struct obj *
delattr_m(struct machine *m, const struct args *a)
{
    struct type *t = a->self->type;
    struct str *name = arg_name(m, a, 0);

    if (!name) {
        return NULL;
    }
    struct obj *saved =
        t->flags & TYPE_HEAP ? type_special(m, t, SP_DELATTR) : NULL;

    if (saved) {
        t->special[SP_DELATTR] = NULL;
    }
    bool ok = attr_set(m, a->self, name, NULL);

    decref(m, OBJ(name));
    if (saved && t->epoch == m->epoch) {
        t->special[SP_DELATTR] = saved;
    }
    return ok ? none_ref(m) : NULL;
}

static struct obj *
getattribute_m(struct machine *m, const struct args *a)
{
    struct type *t = a->self->type;
    struct str *name = arg_name(m, a, 0);

    if (!name) {
        return NULL;
    }
    struct obj *saved =
        t->flags & TYPE_HEAP ? type_special(m, t, SP_GETATTRIBUTE) : NULL;
    struct obj *getattr =
        t->flags & TYPE_HEAP ? type_special(m, t, SP_GETATTR) : NULL;

    if (t->flags & TYPE_HEAP) {
        t->special[SP_GETATTRIBUTE] = t->special[SP_GETATTR] = NULL;
    }
    struct obj *r = attr_get(m, a->self, name);

    decref(m, OBJ(name));
    if ((t->flags & TYPE_HEAP) && t->epoch == m->epoch) {
        t->special[SP_GETATTRIBUTE] = saved;
        t->special[SP_GETATTR] = getattr;
    }
    return r;
}

static struct obj *
repr_m(struct machine *m, const struct args *a)
{
    return (struct obj *)object_plain_repr(m, a->self);
}

static struct obj *
str_m(struct machine *m, const struct args *a)
{
    switch (a->self->kind) {
    case K_EXCEPTION:
        return (struct obj *)exception_text(m, (struct exception *)a->self);
    case K_STR:
        return OBJ(str_new(m, str_text((struct str *)a->self)));
    default:
        return (struct obj *)object_repr(m, a->self);
    }
}

/* Identity, unless the builtin kind compares its contents. */
static struct obj *
eq_m(struct machine *m, const struct args *a)
{
    if (a->self == a->at[0]) {
        return bool_ref(m, true);
    }
    return a->self->kind == K_INSTANCE || a->self->kind == K_OBJECT ||
                   a->self->kind == K_EXCEPTION
               ? incref(m->notimpl)
               : compare_or_not(m, a->self, a->at[0], OPER_EQ);
}

/* The other way round what __eq__ says. */
static struct obj *
ne_m(struct machine *m, const struct args *a)
{
    struct obj *f = type_special(m, a->self->type, SP_EQ);
    struct obj *r = f ? call_special(m, f, a->self, a->at, 1) : eq_m(m, a);

    if (!r || r->kind == K_NOTIMPL) {
        return r;
    }
    int is = object_truth(m, r);

    decref(m, r);
    return is < 0 ? NULL : bool_ref(m, !is);
}

static struct obj *
hash_m(struct machine *m, const struct args *a)
{
    uint64_t h;

    if (a->self->kind != K_INSTANCE) {
        struct type *t = as_builtin(m, a->self);
        bool ok = object_hash(m, a->self, &h);
        a->self->type = t;
        return ok ? int_new(m, (int64_t)h) : NULL;
    }
    return int_new(m, (int64_t)object_id_hash(m, a->self));
}

static struct obj *
format_m(struct machine *m, const struct args *a)
{
    const struct str *spec = arg_str(m, a, 0);

    return spec ? (struct obj *)object_plain_format(m, a->self, str_text(spec))
                : NULL;
}

static struct obj *
sizeof_m(struct machine *m, const struct args *a)
{
    (void)a;
    return int_new(m, 48);
}

static struct obj *
dir_m(struct machine *m, const struct args *a)
{
    struct list *l = list_new(m, 0);
    struct dict *d = attr_dict(m, a->self);
    struct obj *key, *value;
    uint32_t pos = 0;

    while (d && dict_next(m, d, &pos, &key, &value)) {
        list_append(m, l, key);
    }
    return OBJ(l);
}

const struct native object_methods[] = {
    {"__new__", object_new_m, 1, ANY, true},
    {"__init__", nothing_m, 0, ANY, true},
    {"__setattr__", setattr_m, 2, 2, false},
    {"__delattr__", delattr_m, 1, 1, false},
    {"__getattribute__", getattribute_m, 1, 1, false},
    {"__repr__", repr_m, 0, 0, false},
    {"__str__", str_m, 0, 0, false},
    {"__eq__", eq_m, 1, 1, false},
    {"__ne__", ne_m, 1, 1, false},
    {"__lt__", notimpl_m, 1, 1, false},
    {"__le__", notimpl_m, 1, 1, false},
    {"__gt__", notimpl_m, 1, 1, false},
    {"__ge__", notimpl_m, 1, 1, false},
    {"__hash__", hash_m, 0, 0, false},
    {"__format__", format_m, 1, 1, false},
    {"__sizeof__", sizeof_m, 0, 0, false},
    {"__dir__", dir_m, 0, 0, false},
    END,
};

const struct native object_class_methods[] = {
    {"__init_subclass__", nothing_m, 0, 0, false},
    {"__subclasshook__", notimpl_m, 1, 1, false},
    END,
};

/* ---- type ------------------------------------------------------------ */

static struct obj *
type_call_m(struct machine *m, const struct args *a)
{
    uint32_t n = a->n + (a->names ? a->names->n : 0);
    struct type *meta = a->self->type;
    struct obj *saved = type_special(m, meta, SP_CALL);

    if (saved) {
        meta->special[SP_CALL] = NULL;
    }
    struct obj *r = call_type(m, (struct type *)a->self, a->at, n, a->names);

    if (saved && meta->epoch == m->epoch) {
        meta->special[SP_CALL] = saved;
    }
    return r;
}

static struct obj *
type_mro_m(struct machine *m, const struct args *a)
{
    return (struct obj *)object_list(m, OBJ(((struct type *)a->self)->mro));
}

static struct obj *
type_subclasses_m(struct machine *m, const struct args *a)
{
    return OBJ(type_subclasses(m, a->self));
}

const struct native type_methods[] = {
    {"__call__", type_call_m, 0, ANY, true},
    {"mro", type_mro_m, 0, 0, false},
    {"__subclasses__", type_subclasses_m, 0, 0, false},
    END,
};

/* ---- iterators, generators ------------------------------------------- */

static struct obj *
iter_self_m(struct machine *m, const struct args *a)
{
    (void)m;
    return incref(a->self);
}

static struct obj *
iter_next_m(struct machine *m, const struct args *a)
{
    m->keep_stop = true;
    struct obj *r = object_next(m, a->self);

    m->keep_stop = false;
    if (!r && !m->raised) {
        raise_stop(m, NULL);
    }
    return r;
}

/* How many items are left of what has a length; 0 of anything else. */
static struct obj *
iter_hint_m(struct machine *m, const struct args *a)
{
    const struct iter *it = (const struct iter *)a->self;
    int64_t n = it->end;

    if (is_type(a->self, m, T_LIST_REVERSED)) {
        n = it->of ? it->at + 1 : 0;
    } else if (!is_type(a->self, m, T_RANGE_ITER)) {
        n = it->of ? object_len(m, it->of) - it->at : 0;
    }
    return m->raised ? NULL : int_new(m, n > 0 ? n : 0);
}

const struct native hint_methods[] = {
    {"__length_hint__", iter_hint_m, 0, 0, false},
    END,
};

const struct native iter_methods[] = {
    {"__iter__", iter_self_m, 0, 0, false},
    {"__next__", iter_next_m, 0, 0, false},
    END,
};

/* What a send or throw comes to: a value, or StopIteration. */
static struct obj *
outcome(struct machine *m, struct obj *r, struct obj *result)
{
    if (!r && result) {
        raise_stop(m, result);
    }
    xdecref(m, result);
    return r;
}

static struct obj *
send_m(struct machine *m, const struct args *a)
{
    struct obj *result = NULL;
    struct obj *r =
        generator_send(m, (struct generator *)a->self, a->at[0], &result);

    return outcome(m, r, result);
}

/* The exception that throw() is given, as a class or an instance. */
static struct obj *
given_exception(struct machine *m, const struct args *a)
{
    struct obj *exc = a->at[0];

    if (exc->kind == K_TYPE) {
        exc = a->n > 1 && a->at[1]->kind == K_EXCEPTION
                  ? incref(a->at[1])
                  : call_type(m, (struct type *)exc, a->at + 1,
                              a->n > 1 && a->at[1]->kind != K_NONE, NULL);
    } else {
        incref(exc);
    }
    if (!exc || exc->kind != K_EXCEPTION) {
        xdecref(m, exc);
        return raise_format(m, T_TypeError,
                            "exceptions must be classes or instances deriving "
                            "from BaseException, not %.*s",
                            TEXT_ARG(type_shown(a->at[0]->type)));
    }
    return exc;
}

static struct obj *
throw_m(struct machine *m, const struct args *a)
{
    struct obj *result = NULL;
    struct obj *exc = given_exception(m, a);

    if (!exc) {
        return NULL;
    }
    struct obj *r =
        generator_throw(m, (struct generator *)a->self, exc, &result);

    decref(m, exc);
    return outcome(m, r, result);
}

/* From 3.13 on it gives what the generator returned. */
static struct obj *
close_m(struct machine *m, const struct args *a)
{
    struct obj *result = NULL;

    if (!generator_close(m, (struct generator *)a->self, &result)) {
        return NULL;
    }
    if (result && m->profile->version < 313) {
        CLEAR(m, result);
    }
    return result ? result : none_ref(m);
}

static struct obj *
await_m(struct machine *m, const struct args *a)
{
    return OBJ(iter_new(m, T_AWAIT, a->self));
}

const struct native generator_methods[] = {
    {"send", send_m, 1, 1, false},
    {"throw", throw_m, 1, 3, false},
    {"close", close_m, 0, 0, false},
    {"__iter__", iter_self_m, 0, 0, false},
    {"__next__", iter_next_m, 0, 0, false},
    {"__await__", await_m, 0, 0, false},
    END,
};

/* What awaits: steps of it by hand. */
static struct obj *
await_send_m(struct machine *m, const struct args *a)
{
    struct obj *result = NULL;
    struct obj *r = iter_send(m, a->self, a->at[0], &result);

    return outcome(m, r, result);
}

static struct obj *
await_next_m(struct machine *m, const struct args *a)
{
    struct obj *result = NULL;
    struct obj *r = iter_send(m, a->self, m->none, &result);

    return outcome(m, r, result);
}

static struct obj *
await_throw_m(struct machine *m, const struct args *a)
{
    struct obj *exc = given_exception(m, a), *result = NULL;

    if (!exc) {
        return NULL;
    }
    struct obj *r = await_throw(m, (struct iter *)a->self, exc, &result);

    decref(m, exc);
    return outcome(m, r, result);
}

const struct native await_methods[] = {
    {"send", await_send_m, 1, 1, false},
    {"throw", await_throw_m, 1, 3, false},
    {"__next__", await_next_m, 0, 0, false},
    {"__iter__", iter_self_m, 0, 0, false},
    {"__await__", iter_self_m, 0, 0, false},
    END,
};

static struct obj *
anext_m(struct machine *m, const struct args *a)
{
    if (!generator_begin(m, (struct generator *)a->self)) {
        return NULL;
    }
    struct iter *it = iter_new(m, T_ASEND, a->self);

    it->with = a->n ? incref(a->at[0]) : NULL;
    return OBJ(it);
}

static struct obj *
athrow_m(struct machine *m, const struct args *a)
{
    struct obj *exc = given_exception(m, a);

    if (!exc) {
        return NULL;
    }
    if (!generator_begin(m, (struct generator *)a->self)) {
        decref(m, exc);
        return NULL;
    }
    struct iter *it = iter_new(m, T_ASEND, a->self);

    it->with = exc;
    it->step = ASEND_THROW;
    return OBJ(it);
}

static struct obj *
aclose_m(struct machine *m, const struct args *a)
{
    struct generator *g = (struct generator *)a->self;

    if (!generator_begin(m, g)) {
        return NULL;
    }
    if (g->state != GEN_SUSPENDED) {
        return generator_close(m, (struct generator *)a->self, NULL)
                   ? OBJ(iter_new(m, T_TUPLE_ITER, OBJ(m->empty_tuple)))
                   : NULL;
    }
    struct iter *it = iter_new(m, T_ASEND, a->self);

    it->with = exception_new(m, m->type[T_GeneratorExit], NULL, 0);
    it->step = ASEND_CLOSE;
    return OBJ(it);
}

const struct native async_methods[] = {
    {"__aiter__", iter_self_m, 0, 0, false},
    {"__anext__", anext_m, 0, 0, false},
    {"asend", anext_m, 1, 1, false},
    {"aclose", aclose_m, 0, 0, false},
    {"athrow", athrow_m, 1, 3, false},
    END,
};

/* ---- exceptions, frames ---------------------------------------------- */

static struct obj *
with_traceback_m(struct machine *m, const struct args *a)
{
    struct exception *e = (struct exception *)a->self;
    struct obj *old = e->traceback;

    e->traceback = a->at[0]->kind == K_NONE ? NULL : incref(a->at[0]);
    xdecref(m, old);
    return incref(a->self);
}

static struct obj *
exception_init_m(struct machine *m, const struct args *a)
{
    struct exception *e = (struct exception *)a->self;
    struct tuple *old = e->args;

    e->args = tuple_of(m, a->at, a->n);
    xdecref(m, old ? OBJ(old) : NULL);
    return none_ref(m);
}

static struct obj *
add_note_m(struct machine *m, const struct args *a)
{
    if (!arg_str(m, a, 0)) {
        raise_clear(m);
        return raise_format(m, T_TypeError, "note must be a str, not '%.*s'",
                            TEXT_ARG(type_shown(a->at[0]->type)));
    }
    struct str *name = str_intern(m, TEXT("__notes__"));
    struct obj *notes = attr_find(m, a->self, name);

    if (!notes) {
        notes = OBJ(list_new(m, 0));
        attr_set(m, a->self, name, notes);
    }
    if (notes->kind == K_LIST) {
        list_append(m, (struct list *)notes, a->at[0]);
    }
    decref(m, notes);
    decref(m, OBJ(name));
    return none_ref(m);
}

const struct native exception_methods[] = {
    {"with_traceback", with_traceback_m, 1, 1, false},
    {"add_note", add_note_m, 1, 1, false},
    {"__init__", exception_init_m, 0, ANY, true},
    END,
};

static struct obj *
frame_clear_m(struct machine *m, const struct args *a)
{
    struct frameobj *fo = (struct frameobj *)a->self;
    struct generator *g = fo->frame ? fo->frame->gen : NULL;

    if (g && g->state == GEN_SUSPENDED && m->profile->version >= 313) {
        return raise_text(m, T_RuntimeError, "cannot clear a suspended frame");
    }
    if (g && !generator_close(m, g, NULL)) {
        return NULL;
    }
    if (g && m->profile->version >= 311) {
        return none_ref(m);
    }
    if (!g && fo->frame && !fo->owns) {
        return raise_text(m, T_RuntimeError, "cannot clear an executing frame");
    }
    if (fo->frame && fo->owns) { /* what locals() has shown stays */
        struct dict *shown = fo->frame->snapshot;
        fo->frame->snapshot = NULL;
        frame_clear_values(m, fo->frame);
        fo->frame->snapshot = shown;
    }
    return none_ref(m);
}

const struct native frame_methods[] = {
    {"clear", frame_clear_m, 0, 0, false},
    END,
};

/* ---- caches, files ---------------------------------------------------- */

static struct obj *
cache_clear_m(struct machine *m, const struct args *a)
{
    struct wrapper *w = (struct wrapper *)a->self;

    dict_clear(m, (struct dict *)w->set);
    CLEAR(m, w->del);
    CLEAR(m, w->doc);
    return none_ref(m);
}

/* (hits, misses, maxsize, currsize); the prelude gives it its names. */
static struct obj *
cache_info_m(struct machine *m, const struct args *a)
{
    struct wrapper *w = (struct wrapper *)a->self;
    struct str *name = str_intern(m, TEXT("functools"));
    struct obj *functools = import_module(m, name);
    struct obj *make =
        functools ? attr_get_text(m, functools, "_CacheInfo") : NULL;
    struct obj *arg[4] = {
        w->del ? incref(w->del) : int_new(m, 0),
        w->doc ? incref(w->doc) : int_new(m, 0),
        w->index ? int_new(m, w->index - 1) : none_ref(m),
        int_new(m, dict_len((struct dict *)w->set)),
    };
    struct obj *r = make ? call(m, make, arg, 4, NULL) : NULL;

    for (uint32_t i = 0; i < 4; i++) {
        decref(m, arg[i]);
    }
    decref(m, OBJ(name));
    xdecref(m, make);
    xdecref(m, functools);
    return r;
}

const struct native lru_methods[] = {
    {"cache_info", cache_info_m, 0, 0, false},
    {"cache_clear", cache_clear_m, 0, 0, false},
    END,
};

static struct obj *
file_close_m(struct machine *m, const struct args *a)
{
    struct wrapper *w = (struct wrapper *)a->self;

    m->open_files &= ~(UINT64_C(1) << w->index);
    w->index = 0;
    return none_ref(m);
}

static struct obj *
fileno_m(struct machine *m, const struct args *a)
{
    return int_new(m, ((struct wrapper *)a->self)->index);
}

static struct obj *
read_m(struct machine *m, const struct args *a)
{
    (void)a;
    return OBJ(str_new(m, TEXT("")));
}

static struct obj *
write_m(struct machine *m, const struct args *a)
{
    struct wrapper *w = (struct wrapper *)a->self;

    if (a->n && a->at[0]->kind == K_STR && w->index <= 2 &&
        !run_add(m, w->index == 2 ? m->err : m->out,
                   str_text((struct str *)a->at[0]))) {
        return NULL;
    }
    int64_t n = object_len(m, a->at[0]);

    return n < 0 ? NULL : int_new(m, n);
}

const struct native file_methods[] = {
    {"close", file_close_m, 0, 0, false},
    {"fileno", fileno_m, 0, 0, false},
    {"read", read_m, 0, 1, false},
    {"readline", read_m, 0, 1, false},
    {"write", write_m, 1, 1, false},
    {"flush", nothing_m, 0, 0, false},
    {"__enter__", iter_self_m, 0, 0, false},
    {"__exit__", file_close_m, 0, 3, false},
    END,
};

static struct obj *
indices_m(struct machine *m, const struct args *a)
{
    struct bounds b;
    int64_t n;

    if (a->at[0]->kind == K_BIG) {
        return opaque_new(m, 0); /* bounds that no index here reaches */
    }
    if (!arg_int(m, a, 0, &n)) {
        return NULL;
    }
    if (n > UINT32_MAX) {
        return opaque_new(m, 0);
    }
    if (n < 0) {
        return raise_text(m, T_ValueError, "length should not be negative");
    }
    if (!slice_bounds(m, (struct slice *)a->self, (uint32_t)n, &b)) {
        return NULL;
    }
    struct tuple *t = tuple_new(m, 3);

    t->at[0] = int_new(m, b.start);
    t->at[1] = int_new(m, b.start + b.step * b.n);
    t->at[2] = int_new(m, b.step);
    return OBJ(t);
}

const struct native slice_methods[] = {
    {"indices", indices_m, 1, 1, false},
    END,
};

static struct obj *
weak_call_m(struct machine *m, const struct args *a)
{
    struct weak *w = (struct weak *)a->self;

    return incref(w->of ? w->of : m->none);
}

const struct native weak_methods[] = {
    {"__call__", weak_call_m, 0, 0, false},
    END,
};
