#include "runtime-model/attr.h"
#include "runtime-model/collect.h"
#include "runtime-model/execute.h"
#include "runtime-model/native.h"
#include "runtime-model/operate.h"
#include "runtime-model/raise.h"
#include "runtime-model/watch.h"

#include <assert.h>
#include <math.h>
#include <stdlib.h>

static struct obj *
abs_f(struct machine *m, const struct args *a)
{
    struct obj *o = a->at[0];
    struct obj *f = type_special(m, o->type, SP_ABS);

    if (f) {
        return call_special(m, f, o, NULL, 0);
    }
    if (o->kind == K_FLOAT) {
        return float_new(m, fabs(number_value(o)));
    }
    return is_int(o) ? int_new(m, llabs(int_value(o))) : opaque_new(m, 0);
}

/* any and all: stop at the first item whose truth is `stop`. */
static struct obj *
quantify(struct machine *m, struct obj *items, bool stop)
{
    struct obj *it = object_iter(m, items);
    bool hit = false;

    if (!it) {
        return NULL;
    }
    for (struct obj *item; !hit && (item = object_next(m, it));) {
        int is = object_truth(m, item);
        decref(m, item);
        if (is < 0) {
            break;
        }
        hit = is == stop;
    }
    decref(m, it);
    return m->raised ? NULL : bool_ref(m, hit == stop);
}

static struct obj *
any_f(struct machine *m, const struct args *a)
{
    return quantify(m, a->at[0], true);
}

static struct obj *
all_f(struct machine *m, const struct args *a)
{
    return quantify(m, a->at[0], false);
}

static struct obj *
callable_f(struct machine *m, const struct args *a)
{
    struct obj *o = a->at[0];

    return bool_ref(m, o->kind == K_FUNCTION || o->kind == K_METHOD ||
                           o->kind == K_NATIVE || o->kind == K_TYPE ||
                           o->kind == K_OPAQUE || is_type(o, m, T_PARTIAL) ||
                           is_type(o, m, T_LRU) || is_type(o, m, T_WEAKREF) ||
                           type_special(m, o->type, SP_CALL));
}

static struct obj *
chr_f(struct machine *m, const struct args *a)
{
    int64_t v = is_int(a->at[0]) ? int_value(a->at[0]) : 63;
    char s[4];
    uint32_t n = 1;

    if (v < 0 || v > 0x10ffff) {
        return raise_text(m, T_ValueError, "chr() arg not in range(0x110000)");
    }
    if (v < 0x80) {
        s[0] = (char)v;
    } else if (v < 0x800) {
        s[0] = (char)(0xc0 | v >> 6);
        n = 2;
    } else if (v < 0x10000) {
        s[0] = (char)(0xe0 | v >> 12);
        n = 3;
    } else {
        s[0] = (char)(0xf0 | v >> 18);
        n = 4;
    }
    for (uint32_t i = 1; i < n; i++) {
        s[i] = (char)(0x80 | (v >> (6 * (n - 1 - i)) & 0x3f));
    }
    return OBJ(str_new(m, (struct text){s, n}));
}

static struct obj *
ord_f(struct machine *m, const struct args *a)
{
    const struct str *s = (const struct str *)a->at[0];

    if (s->o.kind != K_STR || s->points != 1) {
        return raise_text(m, T_TypeError, "ord() expected a character");
    }
    unsigned char c = (unsigned char)s->s[0];
    uint32_t v = c < 0x80 ? c : c & (0x7fu >> s->n);

    for (uint32_t i = 1; i < s->n; i++) {
        v = v << 6 | ((unsigned char)s->s[i] & 0x3fu);
    }
    return int_new(m, v);
}

/* ---- attributes ------------------------------------------------------ */

/* The interned string of a name argument (a reference). */
static struct str *
name_arg(struct machine *m, const struct args *a, uint32_t i)
{
    if (a->at[i]->kind != K_STR) {
        if (a->at[i]->kind == K_OPAQUE) {
            return str_intern(m, TEXT("?"));
        }
        return raise_text(m, T_TypeError, "attribute name must be string");
    }
    return str_intern_own(m, (struct str *)incref(a->at[i]));
}

static struct obj *
getattr_f(struct machine *m, const struct args *a)
{
    struct str *name = name_arg(m, a, 1);

    if (!name) {
        return NULL;
    }
    struct obj *r =
        a->n > 2 ? attr_find(m, a->at[0], name) : attr_get(m, a->at[0], name);

    decref(m, OBJ(name));
    if (!r && a->n > 2 && (!m->raised || raised_is(m, T_AttributeError))) {
        raise_clear(m);
        return incref(a->at[2]);
    }
    return r;
}

static struct obj *
hasattr_f(struct machine *m, const struct args *a)
{
    struct str *name = name_arg(m, a, 1);

    if (!name) {
        return NULL;
    }
    struct obj *r = attr_find(m, a->at[0], name);
    bool has = r != NULL;

    decref(m, OBJ(name));
    xdecref(m, r);
    if (m->raised && !raised_is(m, T_AttributeError)) {
        return NULL;
    }
    raise_clear(m);
    return bool_ref(m, has);
}

static struct obj *
setattr_f(struct machine *m, const struct args *a)
{
    struct str *name = name_arg(m, a, 1);
    bool ok = name && attr_set(m, a->at[0], name, a->at[2]);

    xdecref(m, name ? OBJ(name) : NULL);
    return ok ? none_ref(m) : NULL;
}

static struct obj *
delattr_f(struct machine *m, const struct args *a)
{
    struct str *name = name_arg(m, a, 1);
    bool ok = name && attr_set(m, a->at[0], name, NULL);

    xdecref(m, name ? OBJ(name) : NULL);
    return ok ? none_ref(m) : NULL;
}

static struct obj *
vars_f(struct machine *m, const struct args *a)
{
    if (a->n == 0) {
        return (struct obj *)frame_locals(m, m->frame);
    }
    struct obj *r = attr_find(m, a->at[0], m->n_dict);

    return r || m->raised
               ? r
               : raise_text(m, T_TypeError,
                            "vars() argument must have __dict__ attribute");
}

static struct obj *
dir_f(struct machine *m, const struct args *a)
{
    struct obj *d =
        a->n == 0 ? (struct obj *)frame_locals(m, m->frame)
                  : (struct obj *)xincref((struct obj *)attr_dict(m, a->at[0]));
    struct list *l = d ? object_list(m, d) : list_new(m, 0);

    xdecref(m, d);
    for (struct type *t = a->n ? a->at[0]->type : NULL; t; t = t->base) {
        struct obj *key, *value;
        uint32_t pos = 0;
        while (dict_next(m, t->dict, &pos, &key, &value)) {
            list_append(m, l, key);
        }
    }
    list_sort(m, l, NULL, false);
    return OBJ(l);
}

static struct obj *
globals_f(struct machine *m, const struct args *a)
{
    (void)a;
    return incref(OBJ(m->frame ? m->frame->globals : m->main_dict));
}

static struct obj *
locals_f(struct machine *m, const struct args *a)
{
    (void)a;
    return OBJ(frame_locals(m, m->frame));
}

/* ---- classes --------------------------------------------------------- */

static int
is_of(struct machine *m, struct type *t, struct obj *of)
{
    if (of->kind == K_TUPLE) {
        const struct tuple *all = (const struct tuple *)of;
        for (uint32_t i = 0; i < all->n; i++) {
            if (is_of(m, t, all->at[i])) {
                return 1;
            }
        }
        return 0;
    }
    if (of->kind == K_OPAQUE || t == m->type[T_OPAQUE]) {
        return m->take_branch;
    }
    return of->kind == K_TYPE && type_is_sub(t, (struct type *)of);
}

static struct obj *
isinstance_f(struct machine *m, const struct args *a)
{
    if (m->is_lenient && (a->at[0]->type->flags & TYPE_UNKNOWN)) {
        return small_new(m, 0);
    }
    return bool_ref(m, is_of(m, a->at[0]->type, a->at[1]));
}

static struct obj *
issubclass_f(struct machine *m, const struct args *a)
{
    return bool_ref(m, a->at[0]->kind == K_TYPE &&
                           is_of(m, (struct type *)a->at[0], a->at[1]));
}

static struct obj *
build_class_f(struct machine *m, const struct args *a)
{
    if (a->n < 2 || a->at[0]->kind != K_FUNCTION) {
        return raise_text(m, T_TypeError, "__build_class__: func and name");
    }
    return build_class(m, a->at, a->n + (a->names ? a->names->n : 0), a->names);
}

/* ---- numbers --------------------------------------------------------- */

static struct obj *
divmod_f(struct machine *m, const struct args *a)
{
    struct obj *q = object_binary(m, a->at[0], a->at[1], OPER_FLOORDIV, false);
    struct obj *r =
        q ? object_binary(m, a->at[0], a->at[1], OPER_MOD, false) : NULL;
    struct tuple *t = r ? tuple_pair(m, q, r) : NULL;

    xdecref(m, q);
    xdecref(m, r);
    return (struct obj *)t;
}

static struct obj *
pow_f(struct machine *m, const struct args *a)
{
    return object_binary(m, a->at[0], a->at[1], OPER_POW, false);
}

static struct obj *
round_f(struct machine *m, const struct args *a)
{
    struct obj *digits = arg_or_named(a, 1, "ndigits");

    if (is_int(a->at[0])) {
        return int_new(m, int_value(a->at[0]));
    }
    if (a->at[0]->kind != K_FLOAT) {
        return opaque_new(m, 0);
    }
    double v = number_value(a->at[0]);

    if (!digits || digits->kind == K_NONE) {
        return int_new(m, (int64_t)nearbyint(v));
    }
    struct arena_mark mark = arena_mark(m->scratch);
    int64_t wanted = is_int(digits) ? int_value(digits) : 0;
    int n = wanted > 300 ? 300 : wanted < 0 ? 0 : (int)wanted;
    struct text t = text_format(m->scratch, "%.*f", n > 0 ? n : 0, v);
    double r = strtod(t.s, NULL);

    arena_rewind(m->scratch, mark);
    return float_new(m, r);
}

static struct obj *
sum_f(struct machine *m, const struct args *a)
{
    struct obj *start = arg_or_named(a, 1, "start");
    struct obj *total = start ? incref(start) : int_new(m, 0);
    struct obj *it = object_iter(m, a->at[0]);

    for (struct obj *item; it && total && (item = object_next(m, it));) {
        struct obj *next = object_binary(m, total, item, OPER_ADD, false);
        decref(m, total);
        decref(m, item);
        total = next;
    }
    xdecref(m, it);
    if (m->raised) {
        xdecref(m, total);
        return NULL;
    }
    return total;
}

static struct obj *
based(struct machine *m, const struct args *a, const char *spec)
{
    return (struct obj *)object_format(m, a->at[0], text_of(spec));
}

static struct obj *
hex_f(struct machine *m, const struct args *a)
{
    return based(m, a, "#x");
}

static struct obj *
oct_f(struct machine *m, const struct args *a)
{
    return based(m, a, "#o");
}

static struct obj *
bin_f(struct machine *m, const struct args *a)
{
    return based(m, a, "#b");
}

/* ---- order ----------------------------------------------------------- */

/* Is `a` the better one?  -1: raised. */
static int
is_better(struct machine *m, struct obj *a, struct obj *b, enum oper op)
{
    struct obj *r = object_compare(m, a, b, op);
    int is = r ? object_truth(m, r) : -1;

    xdecref(m, r);
    return is;
}

static struct obj *
extreme(struct machine *m, const struct args *a, enum oper op, const char *what)
{
    struct obj *by = arg_named(a, "key"), *other = arg_named(a, "default");
    struct obj *items =
        a->n > 1 ? OBJ(tuple_of(m, a->at, a->n)) : incref(a->at[0]);
    struct obj *it = object_iter(m, items);
    struct obj *best = NULL, *best_key = NULL;

    decref(m, items);
    for (struct obj *item; it && (item = object_next(m, it));) {
        struct obj *key =
            by && by->kind != K_NONE ? call1(m, by, item) : incref(item);
        int is = !key ? -1 : !best ? 1 : is_better(m, key, best_key, op);
        if (is > 0) {
            xdecref(m, best_key);
            xdecref(m, best);
            best = item;
            best_key = key;
            continue;
        }
        decref(m, item);
        xdecref(m, key);
        if (is < 0) {
            break;
        }
    }
    xdecref(m, it);
    xdecref(m, best_key);
    if (m->raised) {
        xdecref(m, best);
        return NULL;
    }
    if (best) {
        return best;
    }
    return other ? incref(other)
                 : raise_format(m, T_ValueError,
                                m->profile->version >= 312
                                    ? "%s() iterable argument is empty"
                                    : "%s() arg is an empty sequence",
                                what);
}

static struct obj *
max_f(struct machine *m, const struct args *a)
{
    return extreme(m, a, OPER_GT, "max");
}

static struct obj *
min_f(struct machine *m, const struct args *a)
{
    return extreme(m, a, OPER_LT, "min");
}

static struct obj *
sorted_f(struct machine *m, const struct args *a)
{
    struct list *l = object_list(m, a->at[0]);
    struct obj *reverse = arg_named(a, "reverse");

    if (!l) {
        return NULL;
    }
    if (!list_sort(m, l, arg_named(a, "key"),
                   reverse && object_truth(m, reverse) == 1)) {
        decref(m, OBJ(l));
        return NULL;
    }
    return OBJ(l);
}

/* ---- text, iteration ------------------------------------------------- */

static struct obj *
print_f(struct machine *m, const struct args *a)
{
    struct obj *sep = arg_named(a, "sep"), *end = arg_named(a, "end");
    struct obj *file = arg_named(a, "file");
    bool to_err = file && is_type(file, m, T_FILE) &&
                  ((struct wrapper *)file)->index == 2;
    struct buf *out = to_err ? m->err : m->out;
    if (m->is_lenient) {
        return none_ref(m);
    }
    bool is_ours = !file || file->kind == K_NONE || is_type(file, m, T_FILE);

    for (uint32_t i = 0; i < a->n; i++) {
        struct str *s = object_str(m, a->at[i]);
        if (!s) {
            return NULL;
        }
        if (i && is_ours) {
            buf_add(out, sep && sep->kind == K_STR ? str_text((struct str *)sep)
                                                   : TEXT(" "));
        }
        if (is_ours) {
            buf_add(out, str_text(s));
        } else {
            struct obj *arg = OBJ(s);
            xdecref(m, call_method(m, file, "write", &arg, 1));
        }
        decref(m, OBJ(s));
    }
    if (is_ours) {
        buf_add(out, end && end->kind == K_STR ? str_text((struct str *)end)
                                               : TEXT("\n"));
    }
    return m->raised ? NULL : none_ref(m);
}

static struct obj *
len_f(struct machine *m, const struct args *a)
{
    if (a->at[0]->kind == K_OPAQUE) {
        return small_new(m, 0);
    }
    int64_t n = object_len(m, a->at[0]);

    return n < 0 ? NULL : int_new(m, n);
}

static struct obj *
iter_f(struct machine *m, const struct args *a)
{
    if (a->n == 1) {
        return object_iter(m, a->at[0]);
    }
    struct iter *it = iter_new(m, T_CALL_ITER, a->at[0]);

    it->with = incref(a->at[1]);
    return OBJ(it);
}

static struct obj *
next_f(struct machine *m, const struct args *a)
{
    struct obj *next = type_special(m, a->at[0]->type, SP_NEXT);
    struct obj *r;

    if (next) {
        r = call_special(m, next, a->at[0], NULL, 0);
    } else {
        m->keep_stop = a->n == 1;
        r = object_next(m, a->at[0]);
        m->keep_stop = false;
    }
    if (r) {
        return r;
    }
    if (a->n > 1 && (!m->raised || raised_is(m, T_StopIteration))) {
        raise_clear(m);
        return incref(a->at[1]);
    }
    if (!m->raised) {
        raise_stop(m, NULL);
    }
    return NULL;
}

static struct obj *
repr_f(struct machine *m, const struct args *a)
{
    return (struct obj *)object_repr(m, a->at[0]);
}

static struct obj *
format_f(struct machine *m, const struct args *a)
{
    return (struct obj *)object_format(
        m, a->at[0], a->n > 1 ? str_text((struct str *)a->at[1]) : TEXT(""));
}

static struct obj *
id_f(struct machine *m, const struct args *a)
{
    return int_new(m, (int64_t)(uintptr_t)a->at[0]);
}

static struct obj *
hash_f(struct machine *m, const struct args *a)
{
    uint64_t h;

    return object_hash(m, a->at[0], &h) ? int_new(m, (int64_t)h) : NULL;
}

static struct obj *
open_f(struct machine *m, const struct args *a)
{
    struct wrapper *w = (struct wrapper *)wrapper_new(m, T_FILE, NULL, NULL);

    (void)a;
    w->index = 3;
    while (w->index < 63 && (m->open_files >> w->index & 1)) {
        w->index++;
    }
    m->open_files |= UINT64_C(1) << w->index;
    return OBJ(w);
}

static struct obj *
exec_f(struct machine *m, const struct args *a)
{
    struct obj *where = a->n > 1 && a->at[1]->kind == K_DICT
                            ? a->at[1]
                            : OBJ(m->frame->globals);
    struct obj *ns = a->n > 2 ? a->at[2] : where;

    if (a->at[0]->kind != K_STR) {
        return none_ref(m);
    }
    if (!dict_get_str(m, (struct dict *)where, m->n_builtins)) {
        dict_set_str(m, (struct dict *)where, m->n_builtins, OBJ(m->builtins));
    }
    bool ok = run_source(m, TEXT("<string>"), str_text((struct str *)a->at[0]),
                         (struct dict *)where, ns);

    return ok ? none_ref(m) : NULL;
}

static struct obj *
eval_f(struct machine *m, const struct args *a)
{
    (void)a;
    return opaque_new(m, 0);
}

static struct obj *
import_f(struct machine *m, const struct args *a)
{
    return import_module(m, (struct str *)a->at[0]);
}

static struct obj *
input_f(struct machine *m, const struct args *a)
{
    (void)a;
    return raise_text(m, T_EOFError, "EOF when reading a line");
}

const struct native builtin_functions[] = {
    {"abs", abs_f, 1, 1, false},
    {"all", all_f, 1, 1, false},
    {"any", any_f, 1, 1, false},
    {"ascii", repr_f, 1, 1, false},
    {"bin", bin_f, 1, 1, false},
    {"callable", callable_f, 1, 1, false},
    {"chr", chr_f, 1, 1, false},
    {"delattr", delattr_f, 2, 2, false},
    {"dir", dir_f, 0, 1, false},
    {"divmod", divmod_f, 2, 2, false},
    {"eval", eval_f, 1, 3, false},
    {"exec", exec_f, 1, 3, true},
    {"format", format_f, 1, 2, false},
    {"getattr", getattr_f, 2, 3, false},
    {"globals", globals_f, 0, 0, false},
    {"hasattr", hasattr_f, 2, 2, false},
    {"hash", hash_f, 1, 1, false},
    {"hex", hex_f, 1, 1, false},
    {"id", id_f, 1, 1, false},
    {"input", input_f, 0, 1, false},
    {"isinstance", isinstance_f, 2, 2, false},
    {"issubclass", issubclass_f, 2, 2, false},
    {"iter", iter_f, 1, 2, false},
    {"len", len_f, 1, 1, false},
    {"locals", locals_f, 0, 0, false},
    {"max", max_f, 1, ANY, true},
    {"min", min_f, 1, ANY, true},
    {"next", next_f, 1, 2, false},
    {"oct", oct_f, 1, 1, false},
    {"open", open_f, 1, ANY, true},
    {"ord", ord_f, 1, 1, false},
    {"pow", pow_f, 2, 3, true},
    {"print", print_f, 0, ANY, true},
    {"repr", repr_f, 1, 1, false},
    {"round", round_f, 1, 2, true},
    {"setattr", setattr_f, 3, 3, false},
    {"sorted", sorted_f, 1, 1, true},
    {"sum", sum_f, 1, 2, true},
    {"vars", vars_f, 0, 1, false},
    {"__build_class__", build_class_f, 2, ANY, true},
    {"__import__", import_f, 1, ANY, true},
    {NULL, NULL, 0, 0, false},
};
