/*
 * Operators of builtin types as methods: `(3).__add__(4)`.
 */
#include "runtime-model/methods_shared.h"
#include "runtime-model/operate.h"
#include "runtime-model/raise.h"

/* What the builtin types can do with the two, or NotImplemented. */
static struct obj *
operate(struct machine *m, struct obj *a, struct obj *b, enum oper op)
{
    struct obj *r = binary_builtin(m, a, b, op);

    return r || m->raised ? r : incref(m->notimpl);
}

#define FORWARD(fn, op)                                                        \
    static struct obj *fn(struct machine *m, const struct args *a)             \
    {                                                                          \
        return operate(m, a->self, a->at[0], op);                              \
    }
#define REFLECTED(fn, op)                                                      \
    static struct obj *fn(struct machine *m, const struct args *a)             \
    {                                                                          \
        return operate(m, a->at[0], a->self, op);                              \
    }

FORWARD(op_add, OPER_ADD)
FORWARD(op_sub, OPER_SUB)
FORWARD(op_mul, OPER_MUL)
FORWARD(op_div, OPER_DIV)
FORWARD(op_floordiv, OPER_FLOORDIV)
FORWARD(op_mod, OPER_MOD)
FORWARD(op_pow, OPER_POW)
FORWARD(op_lshift, OPER_LSHIFT)
FORWARD(op_rshift, OPER_RSHIFT)
FORWARD(op_and, OPER_AND)
FORWARD(op_or, OPER_OR)
FORWARD(op_xor, OPER_XOR)
REFLECTED(op_radd, OPER_ADD)
REFLECTED(op_rsub, OPER_SUB)
REFLECTED(op_rmul, OPER_MUL)
REFLECTED(op_rdiv, OPER_DIV)
REFLECTED(op_rfloordiv, OPER_FLOORDIV)
REFLECTED(op_rmod, OPER_MOD)
REFLECTED(op_rpow, OPER_POW)
REFLECTED(op_rlshift, OPER_LSHIFT)
REFLECTED(op_rrshift, OPER_RSHIFT)
REFLECTED(op_rand, OPER_AND)
REFLECTED(op_ror, OPER_OR)
REFLECTED(op_rxor, OPER_XOR)

static struct obj *
op_divmod(struct machine *m, const struct args *a)
{
    struct obj *q = operate(m, a->self, a->at[0], OPER_FLOORDIV);
    struct obj *r = q ? operate(m, a->self, a->at[0], OPER_MOD) : NULL;
    struct tuple *t = r ? tuple_pair(m, q, r) : NULL;

    xdecref(m, q);
    xdecref(m, r);
    return (struct obj *)t;
}

static struct obj *
op_neg(struct machine *m, const struct args *a)
{
    return number_unary(m, a->self, OPER_NEGATIVE);
}

static struct obj *
op_pos(struct machine *m, const struct args *a)
{
    return number_unary(m, a->self, OPER_POSITIVE);
}

static struct obj *
op_invert(struct machine *m, const struct args *a)
{
    return number_unary(m, a->self, OPER_INVERT);
}

static struct obj *
op_abs(struct machine *m, const struct args *a)
{
    return number_abs(m, a->self);
}

static struct obj *
op_round(struct machine *m, const struct args *a)
{
    struct obj *at[2] = {a->self, a->n ? a->at[0] : m->none};
    struct args all = {.at = at, .n = 2};

    return number_round(m, &all);
}

static struct obj *
op_int(struct machine *m, const struct args *a)
{
    return a->self->kind == K_FLOAT ? int_from_double(m, number_value(a->self))
                                    : number_unary(m, a->self, OPER_POSITIVE);
}

static struct obj *
op_float(struct machine *m, const struct args *a)
{
    double v;

    return number_double(m, a->self, &v) ? float_new(m, v) : NULL;
}

static struct obj *
op_bool(struct machine *m, const struct args *a)
{
    struct type *t = a->self->type;

    a->self->type = m->type[t->id];
    int is = object_truth(m, a->self);

    a->self->type = t;
    return bool_ref(m, is == 1);
}

/* Builtin comparison; what has no order is NotImplemented. */
static struct obj *
compare(struct machine *m, const struct args *a, enum oper op)
{
    return compare_or_not(m, a->self, a->at[0], op);
}

#define COMPARE(fn, op)                                                        \
    static struct obj *fn(struct machine *m, const struct args *a)             \
    {                                                                          \
        return compare(m, a, op);                                              \
    }

COMPARE(op_eq, OPER_EQ)
COMPARE(op_ne, OPER_NE)
COMPARE(op_lt, OPER_LT)
COMPARE(op_le, OPER_LE)
COMPARE(op_gt, OPER_GT)
COMPARE(op_ge, OPER_GE)

const struct native order_operators[] = {
    {"__eq__", op_eq, 1, 1, false}, {"__ne__", op_ne, 1, 1, false},
    {"__lt__", op_lt, 1, 1, false}, {"__le__", op_le, 1, 1, false},
    {"__gt__", op_gt, 1, 1, false}, {"__ge__", op_ge, 1, 1, false},
    {NULL, NULL, 0, 0, false},
};

const struct native number_operators[] = {
    {"__add__", op_add, 1, 1, false},
    {"__radd__", op_radd, 1, 1, false},
    {"__sub__", op_sub, 1, 1, false},
    {"__rsub__", op_rsub, 1, 1, false},
    {"__mul__", op_mul, 1, 1, false},
    {"__rmul__", op_rmul, 1, 1, false},
    {"__truediv__", op_div, 1, 1, false},
    {"__rtruediv__", op_rdiv, 1, 1, false},
    {"__pow__", op_pow, 1, 2, false},
    {"__rpow__", op_rpow, 1, 2, false},
    {"__neg__", op_neg, 0, 0, false},
    {"__pos__", op_pos, 0, 0, false},
    {"__abs__", op_abs, 0, 0, false},
    {"__bool__", op_bool, 0, 0, false},
    {NULL, NULL, 0, 0, false},
};

const struct native real_operators[] = {
    {"__floordiv__", op_floordiv, 1, 1, false},
    {"__rfloordiv__", op_rfloordiv, 1, 1, false},
    {"__mod__", op_mod, 1, 1, false},
    {"__rmod__", op_rmod, 1, 1, false},
    {"__divmod__", op_divmod, 1, 1, false},
    {"__int__", op_int, 0, 0, false},
    {"__float__", op_float, 0, 0, false},
    {"__round__", op_round, 0, 1, false},
    {NULL, NULL, 0, 0, false},
};

const struct native bit_operators[] = {
    {"__and__", op_and, 1, 1, false},
    {"__rand__", op_rand, 1, 1, false},
    {"__or__", op_or, 1, 1, false},
    {"__ror__", op_ror, 1, 1, false},
    {"__xor__", op_xor, 1, 1, false},
    {"__rxor__", op_rxor, 1, 1, false},
    {"__lshift__", op_lshift, 1, 1, false},
    {"__rshift__", op_rshift, 1, 1, false},
    {"__rlshift__", op_rlshift, 1, 1, false},
    {"__rrshift__", op_rrshift, 1, 1, false},
    {"__invert__", op_invert, 0, 0, false},
    {NULL, NULL, 0, 0, false},
};

/* The builtin operation in place on the builtin part of an object. */
static struct obj *
in_place(struct machine *m, const struct args *a, enum oper op)
{
    struct type *t = as_builtin(m, a->self);
    struct obj *r = object_binary(m, a->self, a->at[0], op, true);

    a->self->type = t;
    return r;
}

/* The same for sets, which only take sets. */
static struct obj *
set_in_place(struct machine *m, const struct args *a, enum oper op)
{
    return a->at[0]->kind == K_SET ? in_place(m, a, op) : incref(m->notimpl);
}

#define IN_PLACE(fn, how, op)                                                  \
    static struct obj *fn(struct machine *m, const struct args *a)             \
    {                                                                          \
        return how(m, a, op);                                                  \
    }

IN_PLACE(op_iadd, in_place, OPER_ADD)
IN_PLACE(op_imul, in_place, OPER_MUL)
IN_PLACE(set_ior, set_in_place, OPER_OR)
IN_PLACE(set_iand, set_in_place, OPER_AND)
IN_PLACE(set_isub, set_in_place, OPER_SUB)
IN_PLACE(set_ixor, set_in_place, OPER_XOR)

const struct native list_operators[] = {
    {"__iadd__", op_iadd, 1, 1, false},
    {"__imul__", op_imul, 1, 1, false},
    {NULL, NULL, 0, 0, false},
};

const struct native set_changers[] = {
    {"__ior__", set_ior, 1, 1, false},   {"__iand__", set_iand, 1, 1, false},
    {"__isub__", set_isub, 1, 1, false}, {"__ixor__", set_ixor, 1, 1, false},
    {NULL, NULL, 0, 0, false},
};

const struct native sequence_operators[] = {
    {"__add__", op_add, 1, 1, false},
    {"__mul__", op_mul, 1, 1, false},
    {"__rmul__", op_rmul, 1, 1, false},
    {NULL, NULL, 0, 0, false},
};

const struct native set_operators[] = {
    {"__and__", op_and, 1, 1, false},   {"__or__", op_or, 1, 1, false},
    {"__sub__", op_sub, 1, 1, false},   {"__xor__", op_xor, 1, 1, false},
    {"__rand__", op_rand, 1, 1, false}, {"__ror__", op_ror, 1, 1, false},
    {"__rsub__", op_rsub, 1, 1, false}, {"__rxor__", op_rxor, 1, 1, false},
    {NULL, NULL, 0, 0, false},
};

IN_PLACE(op_ior, in_place, OPER_OR)

const struct native dict_operators[] = {
    {"__or__", op_or, 1, 1, false},
    {"__ror__", op_ror, 1, 1, false},
    {"__ior__", op_ior, 1, 1, false},
    {NULL, NULL, 0, 0, false},
};
