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

/* The attribute that positional sub-pattern `i` of a class stands for. */
static struct str *
positional_name(struct machine *m, struct type *t, uint32_t i)
{
    struct str *key = str_intern(m, TEXT("__match_args__"));
    struct obj *names = type_lookup(m, t, key);

    decref(m, OBJ(key));
    if (names && names->kind == K_TUPLE && i < ((struct tuple *)names)->n) {
        return (struct str *)((struct tuple *)names)->at[i];
    }
    return NULL;
}

static bool
is_self_matching(const struct type *t)
{
    return !(t->flags & TYPE_HEAP) && t->layout >= K_BOOL && t->layout <= K_SET;
}

static struct obj *
match_class(struct machine *m, const struct instr *in, struct obj *s,
            struct obj *cls)
{
    const struct tuple *names = (const struct tuple *)in->value;
    uint32_t n = in->arg + (names ? names->n : 0);

    if (cls->kind != K_TYPE || !type_is_sub(s->type, (struct type *)cls)) {
        return none_ref(m);
    }
    struct tuple *t = tuple_new(m, n);

    for (uint32_t i = 0; i < n; i++) {
        struct str *name = i < in->arg
                               ? positional_name(m, (struct type *)cls, i)
                               : (struct str *)names->at[i - in->arg];
        if (!name && i == 0 && is_self_matching((struct type *)cls)) {
            t->at[i] = incref(s);
            continue;
        }
        struct obj *v = name ? attr_find(m, s, name) : NULL;
        if (!v) {
            if (raised_is(m, T_AttributeError)) {
                raise_clear(m);
            }
            decref(m, OBJ(t));
            return m->raised ? NULL : none_ref(m);
        }
        t->at[i] = v;
    }
    return OBJ(t);
}

stack
execute_match(struct machine *m, const struct instr *in, stack sp)
{
    struct obj *s = sp[-1];
    struct obj *r;

    switch (in->kind) {
    case OP_MATCH_SEQUENCE:
        *sp++ = bool_ref(m, s->kind == K_LIST || s->kind == K_TUPLE ||
                                s->kind == K_RANGE);
        return sp;
    case OP_MATCH_MAPPING:
        *sp++ = bool_ref(m, s->kind == K_DICT);
        return sp;
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
