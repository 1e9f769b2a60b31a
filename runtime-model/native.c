#include "runtime-model/native.h"

#include "runtime-model/attr.h"
#include "runtime-model/methods_text.h"
#include "runtime-model/operate.h"
#include "runtime-model/raise.h"
#include "runtime-model/watch.h"

#include <assert.h>
#include <limits.h>
#include <stdio.h>
#include <string.h>

/* Special methods that CPython lists among the plain ones of a type. */
static bool
is_plain(const struct machine *m, const char *name, const struct type *owner)
{
    static const struct {
        const char *name;
        enum type_id owner;
    } plain[] = {
        {"__contains__", T_DICT},      {"__contains__", T_SET},
        {"__contains__", T_FROZENSET}, {"__getitem__", T_DICT},
        {"__getitem__", T_LIST},       {"__sizeof__", T_OBJECT},
        {"__format__", T_OBJECT},      {"__reduce__", T_OBJECT},
        {"__reduce_ex__", T_OBJECT},   {"__dir__", T_OBJECT},
    };

    for (uint32_t i = 0; i < sizeof plain / sizeof *plain; i++) {
        if (strcmp(plain[i].name, name) == 0 &&
            (plain[i].owner == T_OBJECT || owner == m->type[plain[i].owner])) {
            return true;
        }
    }
    return false;
}

struct obj *
native_new(struct machine *m, const struct native *row, struct obj *self,
           struct type *owner)
{
    bool is_slot = row->name[0] == '_' && row->name[1] == '_' &&
                   !is_plain(m, row->name, owner);
    enum type_id type =
        owner ? (self ? (is_slot ? T_METHOD_WRAPPER : T_NATIVE)
                      : (is_slot ? T_SLOT_WRAPPER : T_METHOD_DESCR))
              : T_NATIVE;
    struct native_fn *f =
        object_make(m, m->type[type], K_NATIVE, struct native_fn);

    f->row = row;
    f->self = xincref(self);
    f->owner = owner;
    object_track(m, OBJ(f));
    return OBJ(f);
}

void *
raise_count(struct machine *m, const char *name, const uint8_t range[2],
            uint32_t n)
{
    uint32_t want = n < range[0] ? range[0] : range[1];
    const char *bound = range[0] == range[1] ? ""
                        : n < range[0]       ? "at least "
                                             : "at most ";

    return raise_format(m, T_TypeError, "%s expected %s%u argument%s, got %u",
                        name, bound, (unsigned)want, want == 1 ? "" : "s",
                        (unsigned)n);
}

/* From 3.9 on a method is named with its class, a class method with the
 * class it was called on. */
static void
full_name(const struct machine *m, const struct native_fn *f,
          const struct obj *self, char *to, size_t room)
{
    struct text owner = self && self->kind == K_TYPE
                            ? str_text(((const struct type *)self)->name)
                        : f->owner ? str_text(f->owner->name)
                                   : TEXT("");

    if (owner.n && m->profile->version >= 309) {
        snprintf(to, room, "%.*s.%s", TEXT_ARG(owner), f->row->name);
    } else {
        snprintf(to, room, "%s", f->row->name);
    }
}

static struct obj *
bad_keywords(struct machine *m, const struct native_fn *f,
             const struct obj *self)
{
    char name[96];

    full_name(m, f, self, name, sizeof name);
    return raise_format(m, T_TypeError, "%s() takes no keyword arguments",
                        name);
}

static struct obj *
unbound_method(struct machine *m, const struct native_fn *f)
{
    char name[96];

    if (m->profile->version < 309) {
        return raise_format(
            m, T_TypeError,
            "descriptor '%s' of '%.*s' object needs an argument", f->row->name,
            TEXT_ARG(str_text(f->owner->name)));
    }
    full_name(m, f, NULL, name, sizeof name);
    return raise_format(m, T_TypeError, "unbound method %s() needs an argument",
                        name);
}

static struct obj *
bad_owner(struct machine *m, const struct native_fn *f, const struct obj *self)
{
    return raise_format(m, T_TypeError,
                        "descriptor '%s' for '%.*s' objects doesn't apply "
                        "to a '%.*s' object",
                        f->row->name, TEXT_ARG(str_text(f->owner->name)),
                        TEXT_ARG(type_shown(self->type)));
}

/* All keywords that a function knows, each after a space; of those that are
 * not here, the function itself looks at them. */
static const struct {
    const char *function, *names;
} name_rows[] = {
    {"collect", " generation"},
    {"get_objects", " generation"},
    {"sort", " key reverse"},
    {"sorted", " key reverse"},
    {"split", " sep maxsplit"},
    {"rsplit", " sep maxsplit"},
    {"splitlines", " keepends"},
    {"encode", " encoding errors"},
    {"decode", " encoding errors"},
    {"expandtabs", " tabsize"},
    {"to_bytes", " length byteorder signed"},
    {"from_bytes", " bytes byteorder signed"},
    {"pow", " base exp mod"},
    {"round", " number ndigits"},
    {"sum", " start"},
    {"print", " sep end file flush"},
    {"max", " key default"},
    {"min", " key default"},
};

static const char *
known_names(const struct native *row)
{
    for (uint32_t i = 0; i < sizeof name_rows / sizeof *name_rows; i++) {
        if (strcmp(name_rows[i].function, row->name) == 0) {
            return name_rows[i].names;
        }
    }
    return NULL;
}

/* How many arguments a native takes, in the words of CPython. */
static struct obj *
bad_count(struct machine *m, const struct native_fn *f, const struct obj *self,
          uint32_t n)
{
    const struct native *row = f->row;
    const uint8_t range[2] = {row->min, row->max};
    char name[96];

    full_name(m, f, self, name, sizeof name);
    if (row->max == 0) {
        return raise_format(m, T_TypeError,
                            "%s() takes no arguments (%u given)", name,
                            (unsigned)n);
    }
    if (row->max == 1 && row->min == 1) {
        return raise_format(m, T_TypeError,
                            "%s() takes exactly one argument (%u given)", name,
                            (unsigned)n);
    }
    if (known_names(row) && n > row->max) {
        return raise_format(
            m, T_TypeError, "%s() takes at most %u argument%s (%u given)", name,
            (unsigned)row->max, row->max == 1 ? "" : "s", (unsigned)n);
    }
    return raise_count(m, row->name, range, n);
}

const struct str *
strange_keyword(const char *known, const struct tuple *names)
{
    for (uint32_t i = 0; known && names && i < names->n; i++) {
        const struct str *s = (const struct str *)names->at[i];
        const char *found = strstr(known, s->s);
        bool is_whole = found && found > known && found[-1] == ' ' &&
                        (found[s->n] == ' ' || !found[s->n]);
        if (!is_whole) {
            return s;
        }
    }
    return NULL;
}

void *
raise_keyword(struct machine *m, const char *of, const char *known,
              const struct str *name)
{
    if (m->profile->version < 313) {
        return raise_format(m, T_TypeError,
                            "'%.*s' is an invalid keyword argument for %s()",
                            TEXT_ARG(str_text(name)), of);
    }
    struct text best = raise_nearest(text_of(known), str_text(name));

    return raise_format(
        m, T_TypeError,
        "%s() got an unexpected keyword argument '%.*s'%s%.*s%s", of,
        TEXT_ARG(str_text(name)), best.n ? ". Did you mean '" : "",
        TEXT_ARG(best), best.n ? "'?" : "");
}

static struct obj *
bad_name(struct machine *m, const struct native *row, const struct tuple *names)
{
    const char *known = known_names(row);
    bool is_sorted = strcmp(row->name, "sorted") == 0;

    return raise_keyword(m, is_sorted ? "sort" : row->name, known,
                         strange_keyword(known, names));
}

static bool
has_unknown(const struct given *g)
{
    for (uint32_t i = 0; i < g->n; i++) {
        if (g->at[i]->kind == K_OPAQUE) {
            return true;
        }
    }
    return false;
}

struct obj *
native_call(struct machine *m, struct native_fn *f, struct given g)
{
    const struct native *row = f->row;
    struct obj *self = f->self;
    uint32_t n = g.n;
    const struct tuple *names = g.names;
    struct obj *room[8];
    struct obj **at = n <= 8 ? room : heap_raw(m, n * sizeof *at);
    struct args a = {self, at, n - (names ? names->n : 0), names, row};

    if (n) {
        memcpy(at, g.at, n * sizeof *at);
    }
    if (f->owner && !self && a.n > 0) { /* a method called on its class */
        a.self = at[0];
        a.at = at + 1;
        a.n--;
    }
    struct obj *r;

    if (f->owner && (!a.self || !type_is_sub(a.self->type, f->owner))) {
        r = a.self ? bad_owner(m, f, a.self) : unbound_method(m, f);
    } else if (names && names->n && !row->takes_names) {
        r = bad_keywords(m, f, a.self);
    } else if (a.n < row->min || (row->max != ANY && a.n > row->max)) {
        r = bad_count(m, f, a.self, a.n);
    } else if (names && strange_keyword(known_names(row), names)) {
        r = bad_name(m, row, names);
    } else {
        r = row->fn(m, &a);
    }
    if (at != room) {
        heap_raw_free(m, at, n * sizeof *at);
    }
    bool is_guess =
        m->is_lenient || (!r && has_unknown(&g) && raised_is(m, T_TypeError));
    if (!r && is_guess && !m->is_stopped && !raised_is(m, T_StopIteration)) {
        raise_clear(m); /* its operands were not what they really are */
        return doubtful(opaque_new(m, 0), DOUBT_CALLEE);
    }
    if (m->watch && r && r->refs == 1 && r->kind == K_OPAQUE && r->mark == 0) {
        doubtful(r, DOUBT_CALLEE);
    }
    return r;
}

struct str *
arg_str(struct machine *m, const struct args *a, uint32_t i)
{
    struct obj *o = a->at[i];
    const char *name = a->row ? a->row->name : "str";
    char number[16] = "";

    if (o->kind == K_STR) {
        return (struct str *)o;
    }
    if (!a->row || a->row->max != 1) {
        snprintf(number, sizeof number, " %u", (unsigned)i + 1);
    }
    return raise_format(m, T_TypeError, "%s() argument%s must be str, not %.*s",
                        name, number, TEXT_ARG(type_shown(o->type)));
}

struct str *
arg_name(struct machine *m, const struct args *a, uint32_t i)
{
    struct obj *o = a->at[i];

    if (o->kind == K_STR) {
        return str_intern_own(m, (struct str *)incref(o));
    }
    if (o->kind == K_OPAQUE) {
        return str_intern(m, TEXT("?"));
    }
    return m->profile->version >= 311
               ? raise_format(m, T_TypeError,
                              "attribute name must be string, not '%.*s'",
                              TEXT_ARG(type_shown(o->type)))
           : strstr(a->row->name, "setattr") || strstr(a->row->name, "delattr")
               ? raise_format(m, T_TypeError,
                              "attribute name must be string, not '%.*s'",
                              TEXT_ARG(type_shown(o->type)))
               : raise_format(m, T_TypeError,
                              "%s(): attribute name must be string",
                              a->row->name);
}

bool
arg_int(struct machine *m, const struct args *a, uint32_t i, int64_t *v)
{
    return object_index(m, a->at[i], T_OverflowError, v);
}

bool
arg_c_int(struct machine *m, const struct args *a, uint32_t i, int64_t *v)
{
    struct obj *o = a->at[i];

    if (m->profile->version < 310 && o->kind == K_FLOAT) {
        raise_text(m, T_TypeError, "integer argument expected, got float");
        return false;
    }
    if (m->profile->version < 310 && !has_index(m, o) && o->kind != K_OPAQUE) {
        raise_format(m, T_TypeError, "an integer is required (got type %.*s)",
                     TEXT_ARG(type_shown(o->type)));
        return false;
    }
    return arg_int(m, a, i, v);
}

struct obj *
arg_named(const struct args *a, const char *name)
{
    for (uint32_t i = 0; a->names && i < a->names->n; i++) {
        if (text_eq(str_text((struct str *)a->names->at[i]), text_of(name))) {
            return a->at[a->n + i];
        }
    }
    return NULL;
}

struct obj *
arg_or_named(const struct args *a, uint32_t i, const char *name)
{
    return i < a->n ? a->at[i] : arg_named(a, name);
}

static bool is_there(const struct machine *m, const struct type *owner,
                     const char *name);

static void
add(struct machine *m, struct dict *to, const struct native *rows,
    struct type *owner)
{
    for (; rows && rows->name; rows++) {
        if (owner && !is_there(m, owner, rows->name)) {
            continue;
        }
        struct str *name = str_intern(m, text_of(rows->name));
        struct obj *f = native_new(m, rows, NULL, owner);
        if (owner && strcmp(rows->name, "__new__") == 0) {
            ((struct native_fn *)f)->owner = NULL;
        }
        dict_set_str(m, to, name, f);
        decref(m, f);
        decref(m, OBJ(name));
    }
}

void
natives_add(struct machine *m, struct dict *to, const struct native *rows)
{
    add(m, to, rows, NULL);
}

/* ---- builtin types --------------------------------------------------- */

struct type_row {
    const char *name;
    enum kind layout;
    enum type_id base;
    uint32_t flags;
};

static const struct type_row type_row[T_COUNT] = {
#define TYPE(id, name, layout, base, flags)                                    \
    [T_##id] = {name, K_##layout, T_##base, flags},
#include "runtime-model/type.def"
#undef TYPE
};

static const struct native *
methods_of(enum type_id id)
{
    switch (id) {
    case T_OBJECT:
        return object_methods;
    case T_TYPE:
        return type_methods;
    case T_INT:
        return int_methods;
    case T_FLOAT:
        return float_methods;
    case T_COMPLEX:
        return complex_methods;
    case T_STR:
        return str_methods;
    case T_BYTES:
        return bytes_methods;
    case T_TUPLE:
        return tuple_methods;
    case T_LIST:
        return list_methods;
    case T_DICT:
        return dict_methods;
    case T_SET:
        return set_methods;
    case T_FROZENSET:
        return frozenset_methods;
    case T_GENERATOR:
    case T_COROUTINE:
        return generator_methods;
    case T_ASYNC_GENERATOR:
        return async_methods;
    case T_ASEND:
    case T_AWAIT:
        return await_methods;
    case T_PROPERTY:
        return property_methods;
    case T_FRAME:
        return frame_methods;
    case T_LRU:
        return lru_methods;
    case T_FILE:
        return file_methods;
    case T_SLICE:
        return slice_methods;
    case T_RANGE:
        return range_methods;
    case T_WEAKREF:
        return weak_methods;
    case T_BaseException:
        return exception_methods;
    case T_BaseExceptionGroup:
        return group_methods;
    case T_DICT_KEYS:
    case T_DICT_VALUES:
    case T_DICT_ITEMS:
        return view_methods;
    case T_PROXY_MAP:
        return proxy_map_methods;
    default:
        return type_row[id].layout == K_ITER ? iter_methods : NULL;
    }
}

/* Tables that several types have in common. */
static const struct {
    enum type_id id;
    const struct native *rows;
} more_rows[] = {
    {T_STR, text_methods},
    {T_BYTES, text_methods},
    {T_STR, split_methods},
    {T_BYTES, split_methods},
    {T_STR, case_methods},
    {T_BYTES, case_methods},
    {T_STR, order_operators},
    {T_BYTES, order_operators},
    {T_STR, sequence_operators},
    {T_BYTES, sequence_operators},
    {T_LIST, order_operators},
    {T_LIST, sequence_operators},
    {T_TUPLE, order_operators},
    {T_TUPLE, sequence_operators},
    {T_SET, order_operators},
    {T_SET, set_operators},
    {T_FROZENSET, order_operators},
    {T_FROZENSET, set_operators},
    {T_INT, order_operators},
    {T_INT, number_operators},
    {T_INT, real_operators},
    {T_INT, bit_operators},
    {T_FLOAT, order_operators},
    {T_FLOAT, number_operators},
    {T_FLOAT, real_operators},
    {T_COMPLEX, number_operators},
    {T_DICT, order_operators},
    {T_DICT, dict_operators},
    {T_LIST, list_operators},
    {T_SET, set_changers},
    {T_WEAKREF, order_operators},
    {T_DICT_KEYS, set_operators},
    {T_DICT_ITEMS, set_operators},
    {T_FUNCTION, getter_methods},
    {T_METHOD, getter_methods},
    {T_METHOD_DESCR, getter_methods},
    {T_SLOT_WRAPPER, getter_methods},
    {T_STATICMETHOD, getter_methods},
    {T_CLASSMETHOD, getter_methods},
    {T_PROPERTY, setter_methods},
    {T_MEMBER, setter_methods},
    {T_GETSET, setter_methods},
    {T_TYPE, check_methods},
    {T_LIST_ITER, hint_methods},
    {T_TUPLE_ITER, hint_methods},
    {T_STR_ITER, hint_methods},
    {T_BYTES_ITER, hint_methods},
    {T_RANGE_ITER, hint_methods},
    {T_LIST_REVERSED, hint_methods},
};

/* Methods that older versions lack. */
static const struct {
    enum type_id id;
    const char *name;
    int since;
} since_rows[] = {
    {T_STR, "removeprefix", 309},   {T_STR, "removesuffix", 309},
    {T_BYTES, "removeprefix", 309}, {T_BYTES, "removesuffix", 309},
    {T_INT, "bit_count", 310},      {T_INT, "is_integer", 312},
    {T_DICT, "__or__", 309},        {T_DICT, "__ror__", 309},
    {T_DICT, "__ior__", 309},       {T_BaseException, "add_note", 311},
};

static bool
is_there(const struct machine *m, const struct type *owner, const char *name)
{
    for (uint32_t i = 0; i < sizeof since_rows / sizeof *since_rows; i++) {
        if (owner == m->type[since_rows[i].id] &&
            m->profile->version < since_rows[i].since &&
            strcmp(since_rows[i].name, name) == 0) {
            return false;
        }
    }
    return true;
}

/* Rows that a class, not its instances, has; `self` is the class. */
static const struct native *
class_methods_of(enum type_id id)
{
    switch (id) {
    case T_OBJECT:
        return object_class_methods;
    case T_INT:
        return int_class_methods;
    case T_FLOAT:
        return float_class_methods;
    case T_DICT:
        return dict_class_methods;
    case T_STR:
        return str_class_methods;
    case T_BYTES:
        return bytes_class_methods;
    default:
        return NULL;
    }
}

static void
add_class_methods(struct machine *m, struct dict *to, const struct native *rows)
{
    for (; rows && rows->name; rows++) {
        struct str *name = str_intern(m, text_of(rows->name));
        struct obj *f = native_new(m, rows, NULL, m->type[T_TYPE]);
        struct obj *w = wrapper_new(m, T_CLASSMETHOD, f, NULL);
        dict_set_str(m, to, name, w);
        decref(m, w);
        decref(m, f);
        decref(m, OBJ(name));
    }
}

/* First all types, so that objects can be made; then their contents. */
void
types_init(struct machine *m)
{
    for (uint32_t i = 0; i < T_COUNT; i++) {
        m->type[i] = heap_take(m, heap_class(sizeof(struct type)));
        memset(m->type[i], 0, sizeof(struct type));
    }
    for (uint32_t i = 0; i < T_COUNT; i++) {
        struct type *t = m->type[i];
        t->o.refs = m->profile->immortal ? IMMORTAL : 1000000;
        t->o.kind = K_TYPE;
        t->o.type = m->type[T_TYPE];
        t->id = i;
        t->layout = type_row[i].layout;
        t->flags = type_row[i].flags;
        t->base = i == T_OBJECT ? NULL : m->type[type_row[i].base];
        t->flags |= t->base ? t->base->flags & TYPE_EXCEPTION : 0;
        if (i == T_OPAQUE) {
            t->flags |= TYPE_UNKNOWN;
        }
        object_track(m, OBJ(t));
    }
}

/* The name of a builtin type, without its module. */
static const char *
type_name(const struct machine *m, enum type_id id)
{
    const char *dot = strrchr(type_row[id].name, '.');

    if (m->profile->version < 310) {
        switch (id) {
        case T_WEAKREF:
            return "weakref";
        case T_WEAKPROXY:
            return "weakproxy";
        case T_WEAKCALL:
            return "weakcallableproxy";
        default:
            break;
        }
    }
    return dot ? dot + 1 : type_row[id].name;
}

/* The bases; the one builtin class that has two of them is a group. */
static void
fill_bases(struct machine *m, enum type_id id)
{
    enum { DEEPEST = 8 };
    struct type *t = m->type[id];
    struct type *second = id == T_ExceptionGroup ? m->type[T_Exception] : NULL;
    struct obj *order[DEEPEST];
    struct obj *bases[2] = {(struct obj *)t->base, (struct obj *)second};
    uint32_t n = 0;

    for (struct type *c = t; c; c = c->base) {
        if (second && c == second->base) {
            order[n++] = OBJ(second);
        }
        assert(n < DEEPEST);
        order[n++] = OBJ(c);
    }
    t->mro = tuple_of(m, order, n);
    t->bases = tuple_of(m, bases, second ? 2 : t->base ? 1 : 0);
    if (second) { /* made by a call of `type`, as classes of Python are */
        t->flags |= TYPE_WEAK;
    }
}

static void
fill_type(struct machine *m, enum type_id id)
{
    struct type *t = m->type[id];

    const char *name = type_name(m, id);
    const char *dot = strrchr(type_row[id].name, '.');

    t->name = str_intern(m, text_of(name));
    if (dot && name == dot + 1) {
        t->shown = str_intern(m, text_of(type_row[id].name));
    }
    fill_bases(m, id);
    t->dict = dict_new(m);
    t->dict->is_class = true;
    add(m, t->dict, methods_of(id), t);
    for (uint32_t i = 0; i < sizeof more_rows / sizeof *more_rows; i++) {
        if (more_rows[i].id == id) {
            add(m, t->dict, more_rows[i].rows, t);
        }
    }
    add_class_methods(m, t->dict, class_methods_of(id));
    if (id == T_LIST || id == T_DICT || id == T_SET) {
        dict_set_str(m, t->dict, m->special[SP_HASH], m->none);
    }
}

/* Descriptors that programs take out of builtin classes, to read past what a
 * subclass does; those that are no slots of instances have no index. */
static const struct {
    enum type_id of;
    int getset_since; /* a member before; 0: always, INT_MAX: never */
    const char *name;
} descriptors[] = {
    {T_TYPE, 312, "__mro__"},
    {T_TYPE, 0, "__dict__"},
    {T_FUNCTION, 0, "__code__"},
    {T_FUNCTION, INT_MAX, "__globals__"},
};

static void
add_descriptors(struct machine *m)
{
    for (uint32_t i = 0; i < sizeof descriptors / sizeof *descriptors; i++) {
        struct type *t = m->type[descriptors[i].of];
        struct str *name = str_intern(m, text_of(descriptors[i].name));
        const enum type_id id =
            m->profile->version >= descriptors[i].getset_since ? T_GETSET
                                                               : T_MEMBER;
        struct wrapper *w = (struct wrapper *)wrapper_new(m, id, OBJ(t), NULL);
        w->doc = OBJ(name);
        w->index = NO_ID;
        dict_set_str(m, t->dict, name, OBJ(w));
        decref(m, OBJ(w));
    }
}

void
types_fill(struct machine *m)
{
    for (uint32_t i = 0; i < T_COUNT; i++) {
        fill_type(m, (enum type_id)i);
    }
    add_descriptors(m);
}
