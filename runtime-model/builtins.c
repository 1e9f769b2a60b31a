#include "runtime-model/attr.h"
#include "runtime-model/collect.h"
#include "runtime-model/execute.h"
#include "runtime-model/native.h"
#include "runtime-model/operate.h"
#include "runtime-model/raise.h"
#include "runtime-model/run.h"
#include "runtime-model/watch.h"

#include <assert.h>

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

bool
object_is_callable(struct machine *m, const struct obj *o)
{
    return o->kind == K_FUNCTION || o->kind == K_METHOD ||
           o->kind == K_NATIVE || o->kind == K_TYPE || o->kind == K_OPAQUE ||
           is_type(o, m, T_PARTIAL) || is_type(o, m, T_LRU) ||
           type_is_sub(o->type, m->type[T_WEAKREF]) ||
           is_type(o, m, T_WEAKCALL) ||
           (is_type(o, m, T_STATICMETHOD) && m->profile->version >= 310) ||
           (o->type->flags & TYPE_UNKNOWN) || type_special(m, o->type, SP_CALL);
}

static struct obj *
callable_f(struct machine *m, const struct args *a)
{
    return bool_ref(m, object_is_callable(m, a->at[0]));
}

/* ---- attributes ------------------------------------------------------ */

static struct obj *
getattr_f(struct machine *m, const struct args *a)
{
    struct str *name = arg_name(m, a, 1);

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
    return m->raised && !raised_is(m, T_AttributeError)
               ? r
               : execute_getattr(m, a->at[0], a->at[1], r);
}

static struct obj *
hasattr_f(struct machine *m, const struct args *a)
{
    struct str *name = arg_name(m, a, 1);

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
    struct str *name = arg_name(m, a, 1);
    bool ok = name && attr_set(m, a->at[0], name, a->at[2]);

    if (m->watch && a->at[0]->kind == K_OPAQUE) {
        watch_stored(m, a->at[0], a->at[1]); /* its dict has the name */
    }
    if (m->witness) { /* or another text like it, which somebody else made */
        watch_handed(a->at[1]);
    }
    xdecref(m, name ? OBJ(name) : NULL);
    return ok ? none_ref(m) : NULL;
}

static struct obj *
delattr_f(struct machine *m, const struct args *a)
{
    struct str *name = arg_name(m, a, 1);
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

    if (!r && (!m->raised || raised_is(m, T_AttributeError))) {
        if (m->raised) {
            raise_clear(m);
        }
        raise_text(m, T_TypeError,
                   "vars() argument must have __dict__ attribute");
    }
    return r;
}

/* Sorted, each name once; takes the list. */
static struct list *
sorted_once(struct machine *m, struct list *l)
{
    if (!list_sort(m, l, NULL, false)) {
        decref(m, OBJ(l));
        return NULL;
    }
    for (uint32_t i = l->n; i-- > 1;) {
        if (object_eq(m, l->at[i - 1], l->at[i]) == 1) {
            list_splice(m, l, (struct span){i, i + 1}, NULL, 0);
        }
    }
    return l;
}

/* What a class's own __dir__ says; NULL without `raised`: there is none. */
static struct obj *
own_dir(struct machine *m, struct obj *o)
{
    struct str *name = str_intern(m, TEXT("__dir__"));
    struct obj *f = type_lookup(m, o->type, name);
    struct obj *r = f && f->kind == K_FUNCTION ? call1(m, f, o) : NULL;
    struct list *l = r ? object_list(m, r) : NULL;

    decref(m, OBJ(name));
    xdecref(m, r);
    return l ? (struct obj *)sorted_once(m, l) : NULL;
}

/* The names that the class and its bases have. */
static void
dir_classes(struct machine *m, struct list *l, const struct type *t)
{
    for (uint32_t i = 0; i < t->mro->n; i++) {
        struct obj *key, *value;
        uint32_t pos = 0;
        while (dict_next(m, ((struct type *)t->mro->at[i])->dict, &pos, &key,
                         &value)) {
            list_append(m, l, key);
        }
    }
}

static struct obj *
dir_f(struct machine *m, const struct args *a)
{
    struct obj *own = a->n ? own_dir(m, a->at[0]) : NULL;

    if (own || m->raised) {
        return own;
    }
    struct obj *o = a->n ? a->at[0] : NULL;
    struct obj *d = !o                   ? OBJ(frame_locals(m, m->frame))
                    : o->kind == K_TYPE ? NULL
                                        : (struct obj *)attr_dict(m, o);
    if (o) {
        xincref(d);
    }
    struct list *l = d ? object_list(m, d) : list_new(m, 0);

    xdecref(m, d);
    if (o && o->kind != K_MODULE) {
        dir_classes(m, l, o->kind == K_TYPE ? (struct type *)o : o->type);
    }
    return (struct obj *)sorted_once(m, l);
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

/* 1 or 0; -1: `of` is no class and no tuple of classes, raised. */
static int
is_of(struct machine *m, struct type *t, struct obj *of, const char *words)
{
    if (of->kind == K_TUPLE) {
        const struct tuple *all = (const struct tuple *)of;
        for (uint32_t i = 0; i < all->n; i++) {
            int is = is_of(m, t, all->at[i], words);
            if (is) {
                return is;
            }
        }
        return 0;
    }
    if (of->kind == K_OPAQUE || t == m->type[T_OPAQUE] || m->is_lenient) {
        return of->kind == K_TYPE && t != m->type[T_OPAQUE]
                   ? type_is_sub(t, (struct type *)of)
                   : guessed_truth(m);
    }
    if (of->kind != K_TYPE) {
        raise_format(m, T_TypeError, "%s%s", words,
                     m->profile->version >= 310 ? ", or a union" : "");
        return -1;
    }
    return type_is_sub(t, (struct type *)of);
}

/* __instancecheck__ or __subclasscheck__ of a metaclass; -1: there is none,
 * or it raised. */
static int
check_by_class(struct machine *m, struct obj *of, enum special sp,
               struct obj *o)
{
    struct obj *f = type_special(m, of->type, sp);
    struct obj *r = f ? call_special(m, f, of, &o, 1) : NULL;
    int is = r ? object_truth(m, r) : -1;

    xdecref(m, r);
    return is;
}

static const char *
class_words(const struct machine *m, bool is_sub)
{
    if (m->profile->version >= 310) {
        return is_sub ? "issubclass() arg 2 must be a class, a tuple of classes"
                      : "isinstance() arg 2 must be a type, a tuple of types";
    }
    return is_sub ? "issubclass() arg 2 must be a class or tuple of classes"
                  : "isinstance() arg 2 must be a type or tuple of types";
}

/* Without the hooks of metaclasses: what type.__instancecheck__ says. */
static int
is_plain_instance(struct machine *m, struct obj *o, struct obj *of)
{
    if (is_proxy(o, m) && ((struct weak *)o)->of) {
        o = ((struct weak *)o)->of;
    }
    return is_of(m, o->type, of, class_words(m, false));
}

int
object_is_instance(struct machine *m, struct obj *o, struct obj *of)
{
    const struct tuple *all = (const struct tuple *)of;

    for (uint32_t i = 0; of->kind == K_TUPLE && i < all->n; i++) {
        int is = object_is_instance(m, o, all->at[i]);
        if (is) {
            return is;
        }
    }
    if (of->kind == K_TUPLE) {
        return 0;
    }
    if (OBJ(o->type) == of) {
        return 1; /* nobody is asked */
    }
    int is = check_by_class(m, of, SP_INSTANCECHECK, o);

    return is < 0 && !m->raised ? is_plain_instance(m, o, of) : is;
}

static struct obj *
isinstance_f(struct machine *m, const struct args *a)
{
    if (m->is_lenient && (a->at[0]->type->flags & TYPE_UNKNOWN)) {
        return small_new(m, 0);
    }
    int is = object_is_instance(m, a->at[0], a->at[1]);

    return is < 0 ? NULL : bool_ref(m, is);
}

static struct obj *
instancecheck_m(struct machine *m, const struct args *a)
{
    int is = is_plain_instance(m, a->at[0], a->self);

    return is < 0 ? NULL : bool_ref(m, is);
}

static struct obj *
subclasscheck_m(struct machine *m, const struct args *a)
{
    if (a->at[0]->kind != K_TYPE) {
        return raise_text(m, T_TypeError, "issubclass() arg 1 must be a class");
    }
    return bool_ref(
        m, type_is_sub((struct type *)a->at[0], (struct type *)a->self));
}

const struct native check_methods[] = {
    {"__instancecheck__", instancecheck_m, 1, 1, false},
    {"__subclasscheck__", subclasscheck_m, 1, 1, false},
    {NULL, NULL, 0, 0, false},
};

static struct obj *
issubclass_f(struct machine *m, const struct args *a)
{
    int is = check_by_class(m, a->at[1], SP_SUBCLASSCHECK, a->at[0]);

    if (is < 0 && !m->raised && a->at[0]->kind == K_OPAQUE) {
        return bool_ref(m, guessed_truth(m));
    }
    if (is < 0 && !m->raised && a->at[0]->kind != K_TYPE) {
        return raise_text(m, T_TypeError, "issubclass() arg 1 must be a class");
    }
    if (is < 0 && !m->raised) {
        is = is_of(m, (struct type *)a->at[0], a->at[1], class_words(m, true));
    }
    return is < 0 ? NULL : bool_ref(m, is);
}

static struct obj *
build_class_f(struct machine *m, const struct args *a)
{
    if (a->n < 2 || a->at[0]->kind != K_FUNCTION) {
        return raise_text(m, T_TypeError, "__build_class__: func and name");
    }
    return build_class(m, a->at, a->n + (a->names ? a->names->n : 0), a->names);
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

/* Standard output gathers pieces, from the second one on in a list that the
 * collector counts, until there are more bytes than a chunk. */
static void
count_piece(struct machine *m, struct text piece)
{
    struct collect_spare lists = collect_spare(m, K_LIST, NULL, 0);

    if (m->out_pieces && m->out_bytes + piece.n > 8192) {
        if (m->out_pieces > 1) {
            collect_count_down(m, lists);
        }
        m->out_pieces = m->out_bytes = 0;
    }
    if (++m->out_pieces == 2) {
        collect_count_up(m, lists);
    }
    m->out_bytes += piece.n;
}

/* Write a piece of text; a file of the program by its method. */
static bool
print_piece(struct machine *m, struct obj *file, struct obj *s)
{
    if (is_type(file, m, T_FILE)) {
        bool to_err = ((struct wrapper *)file)->index == 2;
        if (!to_err) {
            count_piece(m, str_text((struct str *)s));
        }
        return run_add(m, to_err ? m->err : m->out,
                         str_text((struct str *)s));
    }
    struct obj *r = call_method(m, file, "write", &s, 1);

    xdecref(m, r);
    return r != NULL;
}

/* `sep` or `end`: a reference, NULL: raised. */
static struct obj *
print_between(struct machine *m, const struct args *a, const char *name,
              struct text usual)
{
    struct obj *o = arg_named(a, name);

    if (!o || o->kind == K_NONE || o->kind == K_OPAQUE) {
        return OBJ(str_new(m, usual));
    }
    return o->kind == K_STR
               ? incref(o)
               : raise_format(m, T_TypeError,
                              "%s must be None or a string, not %.*s", name,
                              TEXT_ARG(type_shown(o->type)));
}

static bool
print_all(struct machine *m, const struct args *a, struct obj *file,
          struct obj *const *between)
{
    bool ok = true;

    for (uint32_t i = 0; ok && i < a->n; i++) {
        ok = i == 0 || print_piece(m, file, between[0]);
        struct obj *s = ok ? (struct obj *)object_str(m, a->at[i]) : NULL;
        ok = s && print_piece(m, file, s);
        xdecref(m, s);
    }
    return ok && print_piece(m, file, between[1]);
}

static struct obj *
print_f(struct machine *m, const struct args *a)
{
    struct obj *file = arg_named(a, "file");

    if (m->is_lenient) {
        return none_ref(m);
    }
    if (!file || file->kind == K_NONE) {
        struct str *name = str_intern(m, TEXT("stdout"));
        file = m->sys_dict ? dict_get_str(m, m->sys_dict, name) : NULL;
        decref(m, OBJ(name));
    }
    if (file && file->kind == K_NONE) {
        return none_ref(m);
    }
    struct obj *own = file ? incref(file) : file_standard(m, 1);
    if (m->profile->version < 309) { /* what writing needs: a bound method */
        collect_count_passing(m, K_NATIVE, 0);
    } else if (m->profile->version >= 311) {
        collect_count_passing(m, K_TUPLE, 2);
    }
    struct obj *between[2] = {print_between(m, a, "sep", TEXT(" ")), NULL};

    between[1] = between[0] ? print_between(m, a, "end", TEXT("\n")) : NULL;
    bool ok = between[1] && print_all(m, a, own, between);

    xdecref(m, between[0]);
    xdecref(m, between[1]);
    decref(m, own);
    return ok ? none_ref(m) : NULL;
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
    if (!object_is_callable(m, a->at[0])) {
        return raise_text(m, T_TypeError,
                          m->profile->version == 312
                              ? "iter(object, sentinel): object must be "
                                "callable"
                              : "iter(v, w): v must be callable");
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
ascii_f(struct machine *m, const struct args *a)
{
    return (struct obj *)object_ascii(m, a->at[0]);
}

static struct obj *
format_f(struct machine *m, const struct args *a)
{
    const struct str *spec = a->n > 1 ? arg_str(m, a, 1) : m->empty_str;

    return spec ? (struct obj *)object_format(m, a->at[0], str_text(spec))
                : NULL;
}

static struct obj *
id_f(struct machine *m, const struct args *a)
{
    return int_new(m, (int64_t)object_id(m, a->at[0]));
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
    (void)a;
    if (m->watch) {
        struct opaque *file = (struct opaque *)opaque_new(m, 0);
        file->enters_itself = true; /* what it reads is not known */
        return OBJ(file);
    }
    struct wrapper *w = (struct wrapper *)wrapper_new(m, T_FILE, NULL, NULL);

    w->index = 3;
    while (w->index < 63 && (m->open_files >> w->index & 1)) {
        w->index++;
    }
    m->open_files |= UINT64_C(1) << w->index;
    return OBJ(w);
}

static struct obj *
import_f(struct machine *m, const struct args *a)
{
    if (m->profile->version >= 311 && a->at[0]->kind != K_STR) {
        return raise_text(m, T_TypeError, "module name must be a string");
    }
    struct str *name = arg_str(m, a, 0);

    return name ? import_module(m, name) : NULL;
}

static struct obj *
input_f(struct machine *m, const struct args *a)
{
    (void)a;
    return raise_text(m, T_EOFError, "EOF when reading a line");
}

const struct native builtin_functions[] = {
    {"all", all_f, 1, 1, false},
    {"any", any_f, 1, 1, false},
    {"ascii", ascii_f, 1, 1, false},
    {"callable", callable_f, 1, 1, false},
    {"delattr", delattr_f, 2, 2, false},
    {"dir", dir_f, 0, 1, false},
    {"format", format_f, 1, 2, false},
    {"getattr", getattr_f, 2, 3, false},
    {"globals", globals_f, 0, 0, false},
    {"hasattr", hasattr_f, 2, 2, false},
    {"hash", hash_f, 1, 1, false},
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
    {"open", open_f, 1, ANY, true},
    {"print", print_f, 0, ANY, true},
    {"repr", repr_f, 1, 1, false},
    {"setattr", setattr_f, 3, 3, false},
    {"sorted", sorted_f, 1, 1, true},
    {"vars", vars_f, 0, 1, false},
    {"__build_class__", build_class_f, 2, ANY, true},
    {"__import__", import_f, 1, ANY, true},
    {NULL, NULL, 0, 0, false},
};
