#include "runtime-model/execute.h"

#include "runtime-model/attr.h"
#include "runtime-model/operate.h"
#include "runtime-model/raise.h"

/* s keys -> s keys values|None */
static struct obj *
match_keys(struct machine *m, struct obj *s, const struct tuple *keys)
{
    struct tuple *t = tuple_new(m, keys->n);

    for (uint32_t i = 0; i < keys->n; i++) {
        struct obj *v =
            s->kind == K_DICT
                ? xincref(dict_get(m, (struct dict *)s, keys->at[i]))
                : NULL;
        if (!v) {
            decref(m, OBJ(t));
            return m->raised ? NULL : none_ref(m);
        }
        t->at[i] = v;
    }
    return OBJ(t);
}

/* Classes whose one positional sub-pattern is for the object itself, and what
 * derives from them. */
static bool
is_self_matching(const struct type *t)
{
    switch ((enum kind)t->layout) {
    case K_BOOL:
    case K_INT:
    case K_FLOAT:
    case K_STR:
    case K_BYTES:
    case K_TUPLE:
    case K_LIST:
    case K_DICT:
    case K_SET:
        return true;
    default:
        return false;
    }
}

/* The attributes that positional sub-patterns of a class stand for (borrowed),
 * NULL: none.  False: raised. */
static bool
match_args(struct machine *m, struct type *t, uint32_t n,
           const struct tuple **names)
{
    struct str *key = str_intern(m, TEXT("__match_args__"));
    struct obj *args = n ? type_lookup(m, t, key) : NULL;
    const uint32_t most = !args                   ? is_self_matching(t)
                          : args->kind == K_TUPLE ? ((struct tuple *)args)->n
                                                  : 0;

    decref(m, OBJ(key));
    *names = args && args->kind == K_TUPLE ? (const struct tuple *)args : NULL;
    if (args && !*names) {
        raise_format(
            m, T_TypeError, "%.*s.__match_args__ must be a tuple (got %.*s)",
            TEXT_ARG(str_text(t->name)), TEXT_ARG(type_shown(args->type)));
        return false;
    }
    if (n > most && !m->is_lenient && !(t->flags & TYPE_UNKNOWN)) {
        raise_format(m, T_TypeError,
                     "%.*s() accepts %u positional sub-pattern%s (%u given)",
                     TEXT_ARG(str_text(t->name)), most, most == 1 ? "" : "s",
                     n);
        return false;
    }
    return true;
}

/* The value for one sub-pattern; NULL: there is none, or it raised. */
static struct obj *
match_attribute(struct machine *m, struct obj *s, struct obj *name)
{
    if (name->kind != K_STR) {
        return raise_format(m, T_TypeError,
                            "__match_args__ elements must be strings (got "
                            "%.*s)",
                            TEXT_ARG(type_shown(name->type)));
    }
    struct obj *v = attr_find(m, s, (struct str *)name);

    if (!v && raised_is(m, T_AttributeError)) {
        raise_clear(m);
    }
    return v;
}

/* Is it an object of the class, as that says? */
static int
is_matched(struct machine *m, struct obj *s, struct obj *cls)
{
    if (m->is_lenient || cls->kind == K_OPAQUE) {
        return cls->kind == K_TYPE && type_is_sub(s->type, (struct type *)cls);
    }
    if (cls->kind != K_TYPE) {
        raise_text(m, T_TypeError, "called match pattern must be a class");
        return -1;
    }
    return object_is_instance(m, s, cls);
}

static struct obj *
match_class(struct machine *m, const struct instr *in, struct obj *s,
            struct obj *cls)
{
    const struct tuple *names = (const struct tuple *)in->value;
    const struct tuple *own;
    const uint32_t n = in->arg + (names ? names->n : 0);
    const int is = is_matched(m, s, cls);

    if (is <= 0) {
        return is < 0 ? NULL : none_ref(m);
    }
    if (!match_args(m, (struct type *)cls, in->arg, &own)) {
        return NULL;
    }
    struct tuple *t = tuple_new(m, n);

    for (uint32_t i = 0; i < n; i++) {
        const bool is_itself = i < in->arg && !own;
        struct obj *name = i >= in->arg        ? names->at[i - in->arg]
                           : own && i < own->n ? own->at[i]
                                               : NULL;
        t->at[i] = is_itself && i == 0 ? incref(s)
                   : name              ? match_attribute(m, s, name)
                                       : NULL;
        if (!t->at[i]) {
            decref(m, OBJ(t));
            return m->raised ? NULL : none_ref(m);
        }
    }
    return OBJ(t);
}

/* Is it an instance of this class of collections.abc?  Texts are none for a
 * pattern; what nobody has imported has no subclasses. */
static int
is_abstract(struct machine *m, struct obj *s, const char *of)
{
    struct str *name = str_intern(m, TEXT("collections.abc"));
    struct obj *abc = dict_get_str(m, m->modules, name);
    struct obj *cls = NULL;

    decref(m, OBJ(name));
    if (s->kind == K_STR || s->kind == K_BYTES || s->kind == K_OPAQUE ||
        text_eq(type_shown(s->type), TEXT("bytearray"))) {
        return false;
    }
    if (abc && abc->kind == K_MODULE) {
        cls = attr_get_text(m, abc, of);
    }
    const int is = cls ? object_is_instance(m, s, cls) : 0;

    xdecref(m, cls);
    return is;
}

static int
is_sequence(struct machine *m, struct obj *s)
{
    return s->kind == K_LIST || s->kind == K_TUPLE || s->kind == K_RANGE ||
                   text_eq(type_shown(s->type), TEXT("collections.deque"))
               ? 1
               : is_abstract(m, s, "Sequence");
}

stack
execute_match(struct machine *m, const struct instr *in, stack sp)
{
    struct obj *s = sp[-1];
    struct obj *r;
    int is;

    switch (in->kind) {
    case OP_MATCH_SEQUENCE:
        is = is_sequence(m, s);
        *sp++ = is < 0 ? NULL : bool_ref(m, is);
        return is < 0 ? NULL : sp;
    case OP_MATCH_MAPPING:
        is = s->kind == K_DICT ? 1 : is_abstract(m, s, "Mapping");
        *sp++ = is < 0 ? NULL : bool_ref(m, is);
        return is < 0 ? NULL : sp;
    case OP_LENGTH: {
        int64_t n = object_len(m, s);
        if (n < 0) {
            return NULL;
        }
        *sp++ = int_new(m, n);
        return sp;
    }
    case OP_MATCH_KEYS:
        r = match_keys(m, sp[-2], (struct tuple *)s);
        if (!r) {
            return NULL;
        }
        *sp++ = r;
        return sp;
    default:
        r = match_class(m, in, sp[-2], s);
        if (!r) {
            return NULL;
        }
        s = sp[-2];
        decref(m, sp[-1]);
        sp[-2] = r;
        decref(m, s);
        return sp - 1;
    }
}
