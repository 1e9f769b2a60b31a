#include "rules/value/eval.h"

#include "rules/value/call.h"
#include "rules/value/names.h"

struct meaning
eval_task_result(struct rules_file *rf, const struct unit_lore *lu, val_id task)
{
    static const char *const makers[] = {"create_task", "ensure_future"};
    const struct operands *o = &lu->ops;
    const op_id op = operand_source(o, lore_origin(lu, task));

    if (op == NO_ID || o->unit->op[op].kind != OP_CALL) {
        return meaning_bottom();
    }
    const struct call call = call_at(rf, lu, op);
    const op_id from = operand_source(o, call.callee);
    if (from == NO_ID || !call.nargs) {
        return meaning_bottom();
    }
    const struct text name =
        o->unit->op[from].kind == OP_METHOD
            ? sym_text(rf->an, o->unit->op[from].arg)
            : name_last(name_text(rf, lore_mean(lu, call.callee).name));
    const op_id inner = operand_source(o, call.argument[0]);
    struct meaning m = meaning_bottom();
    if (text_eq(name, TEXT("submit"))) {
        m = eval_by_project(rf, lore_mean(lu, call.argument[0]), false);
    } else if (text_among(name, makers, sizeof makers / sizeof *makers) &&
               inner != NO_ID && o->unit->op[inner].kind == OP_CALL) {
        m = eval_called(rf, lu, inner, true);
    }
    return m.death == DIES_NOTICED ? m : meaning_bottom();
}

struct meaning
eval_asked_result(struct rules_file *rf, const struct unit_lore *lu,
                  const struct call *call)
{
    const op_id from = operand_source(&lu->ops, call->callee);

    return from != NO_ID && lu->unit->op[from].kind == OP_METHOD &&
                   text_eq(sym_text(rf->an, lu->unit->op[from].arg),
                           TEXT("result"))
               ? eval_task_result(rf, lu, call->receiver)
               : meaning_bottom();
}
