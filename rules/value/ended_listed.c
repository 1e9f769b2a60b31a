#include "rules/value/ended.h"

#include "rules/value/call.h"
#include "rules/value/names.h"

/* The list that a loop goes through to bind the variable by this STORE, or
 * NO_ID. */
static var_id
gone_through(const struct unit_lore *lu, op_id store)
{
    const struct operands *o = &lu->ops;
    const op_id next = operand_source(o, operand(o, store, 0));

    if (next == NO_ID || lu->unit->op[next].kind != OP_NEXT) {
        return NO_ID;
    }
    const op_id iter = operand_source(o, operand(o, next, 0));
    return iter != NO_ID && lu->unit->op[iter].kind == OP_ITER
               ? lore_loaded(lu, operand(o, iter, 0))
               : NO_ID;
}

/* `for file in files: file.close()` */
static bool
is_closed_each(const struct rules_file *rf, const struct unit_lore *lu,
               var_id list)
{
    for (op_id op = 0; op < lu->unit->nops; op++) {
        const struct op *at = &lu->unit->op[op];
        const var_id v =
            at->kind == OP_METHOD &&
                    text_eq(sym_text(rf->an, at->arg), TEXT("close"))
                ? lore_loaded(lu, operand(&lu->ops, op, 0))
                : NO_ID;
        for (op_id s = v == NO_ID ? NO_ID : lu->var_first_store[v]; s != NO_ID;
             s = lu->var_next_store[s]) {
            if (gone_through(lu, s) == list) {
                return true;
            }
        }
    }
    return false;
}

bool
ended_among_listed(const struct rules_file *rf, const struct unit_lore *lu,
                   var_id v)
{
    const struct operands *o = &lu->ops;

    for (op_id l = o->load[v]; l != NO_ID; l = o->next_load[l]) {
        const op_id call = operand_only_user(o, o->out[l]);
        const op_id method =
            call != NO_ID && lu->unit->op[call].kind == OP_CALL
                ? operand_source(o, operand(o, call, 0))
                : NO_ID;
        if (method == NO_ID || lu->unit->op[method].kind != OP_METHOD ||
            !text_eq(sym_text(rf->an, lu->unit->op[method].arg),
                     TEXT("append"))) {
            continue;
        }
        const var_id list = lore_loaded(lu, operand(o, method, 0));
        if (list != NO_ID && list != v && is_closed_each(rf, lu, list)) {
            return true;
        }
    }
    return false;
}
