#include "rules/value/empty.h"

#include "rules/value/literal.h"
#include "rules/value/names.h"

enum { MOST_TESTS = 4 }; /* one within the other */

/* What the truth of a condition says of the variable. */
enum says { SAYS_FULL = -1, SAYS_NOTHING, SAYS_EMPTY };

struct asking {
    struct rules_file *rf;
    const struct unit_lore *lu;
    var_id v;
};

/* `len(x)` */
static bool
is_length(const struct asking *a, op_id op)
{
    if (a->lu->unit->op[op].kind != OP_CALL) {
        return false;
    }
    const struct call call = call_at(a->rf, a->lu, op);
    const struct meaning callee = lore_mean(a->lu, call.callee);

    return call.nargs == 1 && lore_loaded(a->lu, call.argument[0]) == a->v &&
           text_eq(name_text(a->rf, callee.name), TEXT("builtins.len"));
}

/* `isinstance(plane, ndarray)`: what is no array is what a reader gives that
 * found none. */
static bool
is_asked_for_data(const struct asking *a, op_id op)
{
    static const char *const data[] = {"Array", "DataFrame", "NDArray",
                                       "Series", "Tensor", "ndarray"};
    const struct call call = call_at(a->rf, a->lu, op);

    return call.nargs == 2 && lore_loaded(a->lu, call.argument[0]) == a->v &&
           text_eq(name_text(a->rf, lore_mean(a->lu, call.callee).name),
                   TEXT("builtins.isinstance")) &&
           text_among(name_last(name_text(
                          a->rf, lore_mean(a->lu, call.argument[1]).name)),
                      data, sizeof data / sizeof *data);
}

/* `len(x) < 1`, `x is None` */
static enum says
compared(const struct asking *a, op_id op)
{
    const struct operands *o = &a->lu->ops;
    const val_id right = operand(o, op, 1);
    const op_id left = operand_source(o, operand(o, op, 0));
    const enum oper oper = (enum oper)a->lu->unit->op[op].arg;

    if (lore_loaded(a->lu, operand(o, op, 0)) == a->v &&
        lore_mean(a->lu, right).kind == VALUE_NONE) {
        return oper == OPER_IS       ? SAYS_EMPTY
               : oper == OPER_IS_NOT ? SAYS_FULL
                                     : SAYS_NOTHING;
    }
    if (left == NO_ID || !is_length(a, left)) {
        return SAYS_NOTHING;
    }
    const int32_t than = literal_int(a->rf, a->lu, right);
    if ((oper == OPER_LT && than == 1) ||
        (than == 0 && (oper == OPER_EQ || oper == OPER_LE))) {
        return SAYS_EMPTY;
    }
    return (oper == OPER_GE && than == 1) ||
                   (than == 0 && (oper == OPER_NE || oper == OPER_GT))
               ? SAYS_FULL
               : SAYS_NOTHING;
}

static enum says
truth_says(const struct asking *a, val_id condition)
{
    const struct operands *o = &a->lu->ops;
    const op_id op = operand_source(o, condition);

    if (op == NO_ID) {
        return SAYS_NOTHING;
    }
    switch ((enum op_kind)a->lu->unit->op[op].kind) {
    case OP_LOAD:
        return a->lu->unit->op[op].arg == a->v ? SAYS_FULL : SAYS_NOTHING;
    case OP_CALL:
        return is_length(a, op) || is_asked_for_data(a, op) ? SAYS_FULL
                                                            : SAYS_NOTHING;
    case OP_UNARY:
        return a->lu->unit->op[op].arg == OPER_NOT
                   ? (enum says) - truth_says(a, operand(o, op, 0))
                   : SAYS_NOTHING;
    case OP_ATTR:
        return lore_loaded(a->lu, operand(o, op, 0)) == a->v &&
                       text_eq(sym_text(a->rf->an, a->lu->unit->op[op].arg),
                               TEXT("empty"))
                   ? SAYS_EMPTY
                   : SAYS_NOTHING;
    case OP_COMPARE:
        return compared(a, op);
    default:
        return SAYS_NOTHING;
    }
}

/* The only block that one comes from, unless something was raised there. */
static block_id
block_before(const struct cfg *cfg, block_id at)
{
    const struct block *b = &cfg->block[at];

    return b->pred_end - b->pred_first == 1 ? cfg->pred[b->pred_first] : NO_ID;
}

static bool
is_bound_in(const struct unit *u, op_id first, op_id end, var_id v)
{
    for (op_id op = first; op < end; op++) {
        if (u->op[op].kind == OP_STORE && u->op[op].arg == v) {
            return true;
        }
    }
    return false;
}

bool
empty_at(struct rules_file *rf, const struct unit_lore *lu, var_id v, op_id op)
{
    const struct asking a = {rf, lu, v};
    const struct unit *u = lu->unit;
    block_id at = cfg_block_of(&u->cfg, op);
    op_id end = op;

    for (int tests = 0; tests < MOST_TESTS; tests++) {
        const block_id from = block_before(&u->cfg, at);
        if (from == NO_ID ||
            is_bound_in(u, u->cfg.block[at].first, end, v)) {
            return false;
        }
        const op_id last = u->cfg.block[from].end - 1;
        const enum op_kind k = (enum op_kind)u->op[last].kind;
        if ((k == OP_BRANCH_FALSE || k == OP_BRANCH_TRUE) &&
            u->op[last].arg != u->cfg.block[from].next) {
            const bool jumps = u->op[last].arg == at;
            const enum says says = truth_says(&a, operand(&lu->ops, last, 0));
            if (says ==
                (jumps == (k == OP_BRANCH_TRUE) ? SAYS_EMPTY : SAYS_FULL)) {
                return true;
            }
        }
        end = u->cfg.block[from].end;
        at = from;
    }
    return false;
}
