/*
 * `__new__` of the builtin types: what a call of the class makes.
 */
#include "runtime-model/attr.h"
#include "runtime-model/methods_text.h"
#include "runtime-model/native.h"
#include "runtime-model/operate.h"
#include "runtime-model/raise.h"
#include "runtime-model/weakref.h"

#include <assert.h>

/* Bytes of the numbers of an iterable; false: raised. */
static bool
add_bytes(struct machine *m, struct buf *b, struct obj *o)
{
    struct list *l = object_list(m, o);

    for (uint32_t i = 0; l && i < l->n && !m->raised; i++) {
        struct obj *v = l->at[i];
        if (!is_int(v) && v->kind != K_OPAQUE) {
            raise_format(m, T_TypeError,
                         "'%.*s' object cannot be interpreted as an integer",
                         TEXT_ARG(type_shown(v->type)));
        } else if (is_int(v) && (int_value(v) < 0 || int_value(v) > 255)) {
            raise_text(m, T_ValueError, "bytes must be in range(0, 256)");
        } else {
            buf_char(b, (char)(is_int(v) ? int_value(v) : 0));
        }
    }
    xdecref(m, l ? OBJ(l) : NULL);
    return !m->raised;
}

static struct obj *
new_bytes(struct machine *m, const struct args *a)
{
    struct obj *o = a->n ? a->at[0] : NULL;

    if (o && o->kind == K_STR) {
        return arg_or_named(a, 1, "encoding")
                   ? text_encode(m, (struct str *)o, a, 1)
                   : raise_text(m, T_TypeError,
                                "string argument without an encoding");
    }
    if (o && o->kind == K_BYTES) {
        return incref(o);
    }
    struct obj *f = o ? type_special(m, o->type, SP_BYTES) : NULL;

    if (f) {
        return call_special(m, f, o, NULL, 0);
    }
    struct arena_mark mark = arena_mark(m->scratch);
    struct buf b = {.arena = m->scratch};

    if (o && is_int(o)) {
        if (int_value(o) < 0) {
            return raise_text(m, T_ValueError, "negative count");
        }
        for (int64_t i = int_value(o); i > 0 && i < 1 << 26; i--) {
            buf_char(&b, 0);
        }
    } else if (o) {
        add_bytes(m, &b, o);
    }
    struct str *s = m->raised ? NULL : bytes_new(m, buf_text(&b));

    arena_rewind(m->scratch, mark);
    return (struct obj *)s;
}

static struct obj *
new_str(struct machine *m, const struct args *a)
{
    struct obj *o = arg_or_named(a, 0, "object");

    if (!o) {
        return OBJ(str_new(m, TEXT("")));
    }
    if (o->kind == K_BYTES && (a->n > 1 || a->names)) {
        struct obj *encoding = arg_or_named(a, 1, "encoding");
        if (encoding && encoding->kind != K_STR && encoding->kind != K_OPAQUE) {
            return raise_format(m, T_TypeError,
                                m->profile->version >= 310
                                    ? "str() argument 'encoding' must be str, "
                                      "not %.*s"
                                    : "str() argument 2 must be str, not %.*s",
                                TEXT_ARG(type_shown(encoding->type)));
        }
        return text_decode(m, (struct str *)o, a, 1);
    }
    return (struct obj *)object_str(m, o);
}

static struct obj *
new_dict(struct machine *m, const struct args *a)
{
    struct dict *d = dict_new(m);

    if (!dict_fill(m, d, a)) {
        decref(m, OBJ(d));
        return NULL;
    }
    return OBJ(d);
}

static struct obj *
new_set(struct machine *m, struct type *t, const struct args *a)
{
    if (t == m->type[T_FROZENSET] && a->n == 1 && a->at[0]->type == t) {
        return incref(a->at[0]);
    }
    if (t == m->type[T_FROZENSET] && m->profile->version < 310 &&
        (a->n == 0 || (a->at[0]->kind <= K_SET && a->at[0]->kind >= K_TUPLE &&
                       object_len(m, a->at[0]) == 0))) {
        if (!m->empty_frozenset) {
            m->empty_frozenset = OBJ(set_new(m, t));
        }
        return incref(m->empty_frozenset);
    }
    struct set *s = set_new(m, t);

    if (a->n && !set_update(m, s, a->at[0])) {
        decref(m, OBJ(s));
        return NULL;
    }
    return OBJ(s);
}

static struct obj *
new_range(struct machine *m, const struct args *a)
{
    int64_t v[3] = {0, 0, 1};

    for (uint32_t i = 0; i < a->n && i < 3; i++) {
        if (a->at[i]->kind == K_BIG && !m->is_lenient) {
            return opaque_new(m, 0);
        }
        if (a->at[i]->kind == K_OPAQUE || a->at[i]->kind == K_BIG) {
            v[i] = i == 2 ? 1 : m->loop_rounds;
            continue;
        }
        if (!object_index(m, a->at[i], T_OverflowError, &v[i])) {
            return NULL;
        }
    }
    if (v[2] == 0) {
        return raise_text(m, T_ValueError, "range() arg 3 must not be zero");
    }
    if (m->is_lenient) { /* a few rounds tell as much as all */
        return range_new(m, 0, m->loop_rounds, 1);
    }
    return a->n == 1 ? range_new(m, 0, v[0], 1)
                     : range_new(m, v[0], v[1], v[2]);
}

static struct obj *
new_slice(struct machine *m, const struct args *a)
{
    struct obj *v[3] = {m->none, m->none, m->none};

    if (a->n == 0) {
        return raise_text(m, T_TypeError,
                          "slice expected at least 1 argument, got 0");
    }

    for (uint32_t i = 0; i < a->n && i < 3; i++) {
        v[a->n == 1 ? 1 : i] = a->at[i];
    }
    return slice_new(m, incref(v[0]), incref(v[1]), incref(v[2]));
}

/* A tuple of iterators over arguments `from` on. */
static struct tuple *
iterators(struct machine *m, const struct args *a, uint32_t from)
{
    struct tuple *t = tuple_new(m, a->n - from);

    for (uint32_t i = from; i < a->n; i++) {
        struct obj *it = object_iter(m, a->at[i]);
        if (!it) {
            decref(m, OBJ(t));
            return NULL;
        }
        t->at[i - from] = it;
    }
    return t;
}

static struct obj *
new_zip_or_map(struct machine *m, enum type_id id, const struct args *a)
{
    uint32_t from = id == T_MAP;
    struct obj *strict = arg_named(a, "strict");

    if (id == T_MAP && a->n < 2) {
        return raise_text(m, T_TypeError,
                          "map() must have at least two arguments.");
    }
    if (id == T_ZIP && strict && m->profile->version < 310) {
        return raise_text(m, T_TypeError, "zip() takes no keyword arguments");
    }
    struct tuple *of = a->n >= from ? iterators(m, a, from) : NULL;

    if (!of) {
        return NULL;
    }
    struct iter *it = iter_new(m, id, OBJ(of));

    decref(m, OBJ(of));
    if (id == T_MAP) {
        it->with = incref(a->at[0]);
        return OBJ(it);
    }
    struct tuple *pair = tuple_new(m, a->n);

    for (uint32_t i = 0; i < a->n; i++) {
        pair->at[i] = none_ref(m);
    }
    it->with = OBJ(pair);
    it->step = strict && object_truth(m, strict) == 1;
    return OBJ(it);
}

static struct obj *
new_enumerate(struct machine *m, const struct args *a)
{
    struct obj *of = a->n ? object_iter(m, a->at[0]) : NULL;
    struct obj *start = arg_or_named(a, 1, "start");

    int64_t at = 0;

    if (of && start && start->kind != K_OPAQUE && start->kind != K_BIG &&
        !object_index(m, start, T_OverflowError, &at)) {
        CLEAR(m, of);
    }
    if (!of) {
        return NULL;
    }
    struct iter *it = iter_new(m, T_ENUMERATE, of);

    decref(m, of);
    it->at = at;
    it->with = OBJ(tuple_pair(m, m->none, m->none));
    return OBJ(it);
}

static struct obj *
new_filter(struct machine *m, const struct args *a)
{
    struct obj *of = a->n > 1 ? object_iter(m, a->at[1]) : NULL;

    if (!of) {
        return NULL;
    }
    struct iter *it = iter_new(m, T_FILTER, of);

    decref(m, of);
    it->with = incref(a->at[0]);
    return OBJ(it);
}

static struct obj *
new_reversed(struct machine *m, const struct args *a)
{
    struct obj *o = a->at[0];
    struct obj *f = type_special(m, o->type, SP_REVERSED);

    if (f) {
        return call_special(m, f, o, NULL, 0);
    }
    if (o->kind == K_DICT || is_type(o, m, T_DICT_KEYS)) {
        return iter_reversed(m, T_KEY_REVERSED, o);
    }
    if (is_type(o, m, T_DICT_VALUES)) {
        return iter_reversed(m, T_VALUE_REVERSED, o);
    }
    if (is_type(o, m, T_DICT_ITEMS)) {
        return iter_reversed(m, T_ITEM_REVERSED, o);
    }
    if (o->kind == K_OPAQUE) {
        return object_iter(m, o);
    }
    bool is_sequence = o->kind == K_LIST || o->kind == K_TUPLE ||
                       o->kind == K_STR || o->kind == K_BYTES ||
                       o->kind == K_RANGE ||
                       (type_special(m, o->type, SP_GETITEM) &&
                        type_special(m, o->type, SP_LEN)) ||
                       (o->type->flags & TYPE_UNKNOWN);
    int64_t n = is_sequence ? object_len(m, o) : -1;

    if (!is_sequence) {
        raise_format(m, T_TypeError, "'%.*s' object is not reversible",
                     TEXT_ARG(type_shown(o->type)));
    }
    if (n < 0) {
        return NULL;
    }
    struct iter *it =
        iter_new(m, o->kind == K_LIST ? T_LIST_REVERSED : T_REVERSED, o);

    it->at = n - 1;
    return OBJ(it);
}

static struct obj *
new_property(struct machine *m, const struct args *a)
{
    struct wrapper *w = (struct wrapper *)wrapper_new(
        m, T_PROPERTY, arg_or_named(a, 0, "fget"), arg_or_named(a, 1, "fset"));

    w->del = xincref(arg_or_named(a, 2, "fdel"));
    w->doc = xincref(arg_or_named(a, 3, "doc"));
    return OBJ(w);
}

static struct obj *
new_partial(struct machine *m, const struct args *a)
{
    if (a->n == 0) {
        return raise_text(m, T_TypeError,
                          "type 'partial' takes at least one argument");
    }
    if (!object_is_callable(m, a->at[0])) {
        return raise_text(m, T_TypeError,
                          "the first argument must be callable");
    }
    struct tuple *rest = tuple_of(m, a->at + 1, a->n - 1);
    struct dict *kw = dict_new(m);
    struct obj *of = a->at[0];
    struct side *side = side_find(m, of);

    if (is_type(of, m, T_PARTIAL) && !(side && side->dict)) { /* as one */
        struct wrapper *inner = (struct wrapper *)of;
        struct obj *both = binary_builtin(m, inner->set, OBJ(rest), OPER_ADD);
        decref(m, OBJ(rest));
        rest = (struct tuple *)both;
        dict_update(m, kw, inner->del);
        of = inner->get;
    }

    for (uint32_t i = 0; a->names && i < a->names->n; i++) {
        dict_set(m, kw, a->names->at[i], a->at[a->n + i]);
    }
    struct wrapper *w =
        (struct wrapper *)wrapper_new(m, T_PARTIAL, of, OBJ(rest));

    w->del = OBJ(kw);
    decref(m, OBJ(rest));
    return OBJ(w);
}

static struct obj *
new_instance(struct machine *m, struct type *t, const struct args *a)
{
    if (type_is_abstract(m, t)) {
        return type_refuse(m, t);
    }
    if (t->layout == K_OBJECT && (a->n || a->names) && !m->is_lenient) {
        return raise_text(m, T_TypeError, "object() takes no arguments");
    }
    if (t->layout == K_OBJECT) {
        return object_new(m, t, K_OBJECT, sizeof(struct obj));
    }
    if ((a->n || a->names) && !type_special(m, t, SP_INIT) &&
        !type_special(m, t, SP_NEW) && !(t->flags & TYPE_UNKNOWN)) {
        return raise_format(m, T_TypeError, "%.*s() takes no arguments",
                            TEXT_ARG(str_text(t->name)));
    }
    return instance_new(m, t);
}

static struct obj *
new_iterator(struct machine *m, enum type_id id, const struct args *a)
{
    switch (id) {
    case T_ZIP:
    case T_MAP:
        return new_zip_or_map(m, id, a);
    case T_ENUMERATE:
        return new_enumerate(m, a);
    case T_FILTER:
        return new_filter(m, a);
    case T_REVERSED:
        return new_reversed(m, a);
    default:
        return raise_format(m, T_TypeError, "cannot create instances");
    }
}

static bool
is_mapping(struct machine *m, const struct obj *o)
{
    return o->kind == K_DICT || o->kind == K_OPAQUE ||
           is_type(o, m, T_PROXY_MAP) || (o->type->flags & TYPE_UNKNOWN) ||
           (o->kind == K_INSTANCE && type_special(m, o->type, SP_GETITEM));
}

static struct obj *
new_bound(struct machine *m, const struct args *a)
{
    if (!object_is_callable(m, a->at[0])) {
        return raise_text(m, T_TypeError, "first argument must be callable");
    }
    if (a->at[1]->kind == K_NONE) {
        return raise_format(m, T_TypeError, "%s must not be None",
                            m->profile->version >= 311 ? "instance" : "self");
    }
    return method_new(m, a->at[0], a->at[1]);
}

/* FunctionType(code, globals, name, defaults, closure). */
static struct obj *
new_function(struct machine *m, const struct args *a)
{
    static const enum kind want[] = {K_CODE, K_DICT, K_STR, K_TUPLE, K_TUPLE};
    struct obj *at[5] = {NULL};

    for (uint32_t i = 0; i < 5 && i < a->n; i++) {
        at[i] = a->at[i]->kind == K_NONE ? NULL : a->at[i];
        if (at[i] && at[i]->kind != want[i]) {
            return opaque_new(m, 0);
        }
    }
    if (a->n < 2 || a->n > 5 || a->names || !at[0] || !at[1]) {
        return opaque_new(m, 0);
    }
    struct code *code = ((struct codeobj *)at[0])->code;
    const struct tuple *closure = (const struct tuple *)at[4];
    const uint32_t given = closure ? closure->n : 0;

    if (given != code->nfree) {
        return raise_format(m, T_ValueError,
                            "%.*s requires closure of length %u, not %u",
                            TEXT_ARG(str_text(code->name)),
                            (unsigned)code->nfree, (unsigned)given);
    }
    struct function *f =
        (struct function *)function_new(m, code, (struct dict *)at[1]);

    if (at[2]) {
        decref(m, OBJ(f->name));
        f->name = (struct str *)incref(at[2]);
    }
    f->defaults = (struct tuple *)xincref(at[3]);
    f->closure = (struct tuple *)xincref(at[4]);
    return OBJ(f);
}

static struct obj *
new_wrapper(struct machine *m, enum type_id id, const struct args *a)
{
    switch (id) {
    case T_PROPERTY:
        return new_property(m, a);
    case T_SUPER:
        return new_super(m, a);
    case T_PARTIAL:
        return new_partial(m, a);
    case T_PROXY_MAP:
        if (!is_mapping(m, a->at[0])) {
            return raise_format(m, T_TypeError,
                                "mappingproxy() argument must be a mapping, "
                                "not %.*s",
                                TEXT_ARG(type_shown(a->at[0]->type)));
        }
        return wrapper_new(m, id, a->at[0], NULL);
    case T_STATICMETHOD:
    case T_CLASSMETHOD:
        return new_class_method(m, id, a->at[0]);
    default:
        return raise_format(m, T_TypeError, "cannot create instances");
    }
}

/* An exact builtin object. */
static struct obj *
make(struct machine *m, struct type *t, const struct args *a)
{
    switch ((enum kind)t->layout) {
    case K_INT:
        return new_int(m, a);
    case K_BOOL: {
        int is = a->n ? object_truth(m, a->at[0]) : 0;
        return is < 0 ? NULL : bool_ref(m, is);
    }
    case K_FLOAT:
        return new_float(m, a);
    case K_COMPLEX:
        return new_complex(m, a);
    case K_STR:
        return new_str(m, a);
    case K_BYTES:
        return new_bytes(m, a);
    case K_TUPLE:
        return a->n ? (struct obj *)object_tuple(m, a->at[0])
                    : incref(OBJ(m->empty_tuple));
    case K_LIST:
        if (a->n > 1) {
            return raise_format(m, T_TypeError,
                                "list expected at most 1 argument, got %u",
                                (unsigned)a->n);
        }
        return a->n ? (struct obj *)object_list(m, a->at[0])
                    : OBJ(list_new(m, 0));
    case K_DICT:
        return new_dict(m, a);
    case K_SET:
        return new_set(m, m->type[t->id], a);
    case K_RANGE:
        return new_range(m, a);
    case K_SLICE:
        return new_slice(m, a);
    case K_ITER:
        return new_iterator(m, (enum type_id)t->id, a);
    case K_WRAPPER:
        return new_wrapper(m, (enum type_id)t->id, a);
    case K_NONE:
        return none_ref(m);
    case K_ELLIPSIS:
        return incref(m->ellipsis);
    case K_NOTIMPL:
        return incref(m->notimpl);
    case K_MODULE: {
        const struct str *name = arg_str(m, a, 0);
        struct module *mod = name ? module_new(m, name->s) : NULL;
        if (mod) {
            dict_set_str(m, mod->dict, m->n_doc, a->n > 1 ? a->at[1] : m->none);
        }
        return (struct obj *)mod;
    }
    case K_METHOD:
        return new_bound(m, a);
    case K_FUNCTION:
        return new_function(m, a);
    case K_CELL:
        return cell_new(m, a->n ? incref(a->at[0]) : NULL);
    default:
        return opaque_new(m, 0);
    }
}

/* A second object with the same contents, for subclasses; takes `o`. */
static struct obj *
object_copy(struct machine *m, struct obj *o)
{
    struct obj *copy = o;

    if (o->kind == K_INT) {
        struct integer *i =
            object_make(m, m->type[T_INT], K_INT, struct integer);
        i->v = int_value(o);
        copy = OBJ(i);
    } else if (o->kind == K_STR || o->kind == K_BYTES) {
        struct str *s = (struct str *)o;
        struct str *c = (struct str *)object_new(
            m, m->type[o->kind == K_STR ? T_STR : T_BYTES], (enum kind)o->kind,
            sizeof *c + s->n + 1);
        c->n = s->n;
        c->points = s->points;
        memcpy(c->s, s->s, s->n + 1);
        copy = OBJ(c);
    } else if (o->kind == K_TUPLE) {
        struct tuple *t = (struct tuple *)o;
        struct tuple *c = (struct tuple *)object_new(
            m, m->type[T_TUPLE], K_TUPLE, sizeof *c + t->n * sizeof *t->at);
        c->n = t->n;
        for (uint32_t i = 0; i < t->n; i++) {
            c->at[i] = incref(t->at[i]);
        }
        copy = OBJ(c);
    } else {
        return o;
    }
    decref(m, o);
    return copy;
}

/* An object of a subclass: made as the builtin, then of this class. */
static struct obj *
make_derived(struct machine *m, struct type *t, const struct args *a)
{
    bool is_filled_later = t->layout == K_LIST || t->layout == K_DICT ||
                           (t->layout == K_SET && t->id == T_SET);
    struct args none = {.at = a->at};
    struct obj *o = make(m, m->type[t->id], is_filled_later ? &none : a);

    if (!o || o->kind == K_OPAQUE) {
        return o;
    }
    if (o->refs != 1 || o->kind == K_TUPLE) { /* shared, or immortal */
        o = object_copy(m, o);
    }
    struct type *old = o->type;

    o->type = t;
    incref(OBJ(t));
    if (old->flags & TYPE_HEAP) {
        decref(m, OBJ(old));
    }
    if (!(o->flags & OBJ_TRACKED)) {
        object_track(m, o);
    }
    return o;
}

/* Arguments of the types whose makers rely on them. */
static bool
check_count(struct machine *m, const struct type *t, const struct args *a)
{
    static const struct {
        uint8_t id, range[2];
        const char *name;
    } rows[] = {
        {T_FILTER, {2, 2}, "filter"},
        {T_REVERSED, {1, 1}, "reversed"},
        {T_ENUMERATE, {1, 2}, "enumerate"},
        {T_STATICMETHOD, {1, 1}, "staticmethod"},
        {T_CLASSMETHOD, {1, 1}, "classmethod"},
        {T_PROXY_MAP, {1, 1}, "mappingproxy"},
        {T_RANGE, {1, 3}, "range"},
        {T_SLICE, {1, 3}, "slice"},
        {T_METHOD, {2, 2}, "method"},
        {T_CELL, {0, 1}, "cell"},
        {T_MODULE, {1, 2}, "module"},
        {T_WEAKREF, {1, 2}, "__new__"},
        {T_TUPLE, {0, 1}, "tuple"},
        {T_FLOAT, {0, 1}, "float"},
    };

    for (uint32_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        if (rows[i].id == t->id &&
            (a->n < rows[i].range[0] ||
             (rows[i].range[1] != ANY && a->n > rows[i].range[1]))) {
            raise_count(m, rows[i].name, rows[i].range, a->n);
            return false;
        }
    }
    return true;
}

/* Keywords of the builtin types that take some, each after a space. */
static const char *
type_keywords(const struct machine *m, enum type_id id)
{
    static const struct {
        uint8_t id;
        int since;
        const char *names;
    } rows[] = {
        {T_INT, 0, " base"},
        {T_STR, 0, " object encoding errors"},
        {T_BYTES, 0, " source encoding errors"},
        {T_COMPLEX, 0, " real imag"},
        {T_ENUMERATE, 0, " iterable start"},
        {T_ZIP, 310, " strict"},
        {T_PROPERTY, 0, " fget fset fdel doc"},
        {T_ImportError, 0, " name path"},
        {T_ModuleNotFoundError, 0, " name path"},
        {T_AttributeError, 310, " name obj"},
        {T_NameError, 310, " name"},
        {T_UnboundLocalError, 310, " name"},
        {T_MODULE, 0, " name doc"},
    };

    for (uint32_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        if (rows[i].id == id && m->profile->version >= rows[i].since) {
            return rows[i].names;
        }
    }
    return NULL;
}

static bool
check_keywords(struct machine *m, const struct type *t, const struct args *a)
{
    const char *known = type_keywords(m, (enum type_id)t->id);

    if (!a->names || !a->names->n || t->flags & TYPE_HEAP ||
        t->layout == K_OBJECT || t->layout == K_OPAQUE || t->id == T_PARTIAL ||
        t->id == T_DICT || t->id == T_TYPE) {
        return true;
    }
    if (!known) {
        raise_format(m, T_TypeError, "%.*s() takes no keyword arguments",
                     TEXT_ARG(str_text(t->name)));
        return false;
    }
    const struct str *s = strange_keyword(known, a->names);

    if (s) {
        raise_keyword(m, t->name->s, known, s);
    }
    return s == NULL;
}

/* type.__call__'s first half: a->at[0] is the class. */
struct obj *
construct_new(struct machine *m, const struct args *a)
{
    if (a->at[0]->kind != K_TYPE) {
        return a->at[0]->kind == K_OPAQUE
                   ? opaque_new(m, 0)
                   : raise_format(m, T_TypeError,
                                  "object.__new__(X): X is not a type object "
                                  "(%.*s)",
                                  TEXT_ARG(type_shown(a->at[0]->type)));
    }
    struct type *t = (struct type *)a->at[0];
    struct args rest = {.at = a->at + 1, .n = a->n - 1, .names = a->names};

    if (!m->is_lenient && !check_keywords(m, t, &rest)) {
        return NULL;
    }
    if (!check_count(m, t, &rest)) {
        return NULL;
    }
    switch ((enum kind)t->layout) {
    case K_OBJECT:
    case K_INSTANCE:
        return new_instance(m, t, &rest);
    case K_EXCEPTION:
        return new_exception(m, t, &rest);
    case K_TYPE:
        return new_type(m, t, &rest);
    case K_WEAK:
        if (t->id != T_WEAKREF) {
            return raise_format(m, T_TypeError,
                                "cannot create '%.*s' instances",
                                TEXT_ARG(str_text(t->name)));
        }
        return weak_new(m, t, rest.at[0], rest.n > 1 ? rest.at[1] : NULL, NULL);
    case K_OPAQUE:
        return t->flags & TYPE_HEAP ? instance_new(m, t) : opaque_new(m, 0);
    default:
        return t->flags & TYPE_HEAP ? make_derived(m, t, &rest)
                                    : make(m, t, &rest);
    }
}
