#include "rules/value/operand.h"

#include "tests/unit/rules/ruled.h"
#include "tests/unit/suites.h"

/* The first op of this kind in a function. */
static op_id
find(const struct unit *u, enum op_kind kind)
{
    for (op_id op = 0; op < u->nops; op++) {
        if (u->op[op].kind == kind) {
            return op;
        }
    }
    ck_abort_msg("no such op");
    return NO_ID;
}

static enum op_kind
source_kind(const struct operands *o, op_id op, uint32_t n)
{
    op_id source = operand_source(o, operand(o, op, n));

    ck_assert_uint_ne(source, NO_ID);
    return o->unit->op[source].kind;
}

START_TEST(a_call_sees_callee_and_arguments)
{
    struct ruled x;

    ruled_open(&x, "def f(a):\n    g(a, 1)\n", "m", NULL);
    const struct operands *o = &lore_unit(x.rf, ruled_unit(&x, "f"))->ops;
    op_id call = find(o->unit, OP_CALL);
    ck_assert_uint_eq(operand_count(o, call), 4);
    ck_assert_int_eq(source_kind(o, call, 0), OP_LOAD);
    ck_assert_int_eq(source_kind(o, call, 2), OP_LOAD);
    ck_assert_int_eq(source_kind(o, call, 3), OP_CONST);
    ruled_close(&x);
}
END_TEST

START_TEST(two_ways_meet_in_a_merge)
{
    struct ruled x;

    ruled_open(&x, "def f(a):\n    b = 1 if a else 'x'\n    return b\n", "m",
               NULL);
    const struct operands *o = &lore_unit(x.rf, ruled_unit(&x, "f"))->ops;
    op_id store = find(o->unit, OP_STORE);
    val_id v = operand(o, store, 0);
    ck_assert_uint_ne(v, NO_ID);
    ck_assert_uint_eq(o->val[v].op, NO_ID);
    ck_assert_uint_ne(o->val[v].left, NO_ID);
    ck_assert_uint_ne(o->val[v].right, NO_ID);
    ruled_close(&x);
}
END_TEST

START_TEST(a_method_keeps_the_id_of_its_receiver)
{
    struct ruled x;

    ruled_open(&x, "def f(a):\n    a.m()\n", "m", NULL);
    const struct operands *o = &lore_unit(x.rf, ruled_unit(&x, "f"))->ops;
    op_id call = find(o->unit, OP_CALL);
    ck_assert_int_eq(source_kind(o, call, 0), OP_METHOD);
    ck_assert_int_eq(source_kind(o, call, 1), OP_LOAD);
    ruled_close(&x);
}
END_TEST

START_TEST(a_loop_keeps_its_iterator)
{
    struct ruled x;

    ruled_open(&x, "def f(a):\n    for b in a:\n        g(b)\n", "m", NULL);
    const struct operands *o = &lore_unit(x.rf, ruled_unit(&x, "f"))->ops;
    op_id next = find(o->unit, OP_NEXT);
    ck_assert_int_eq(source_kind(o, next, 0), OP_ITER);
    ruled_close(&x);
}
END_TEST

Suite *
operand_suite(void)
{
    return SUITE_OF(
        "operand", a_call_sees_callee_and_arguments, two_ways_meet_in_a_merge,
        a_method_keeps_the_id_of_its_receiver, a_loop_keeps_its_iterator);
}
