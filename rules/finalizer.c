#include "rules/finalizer.h"

#include "rules/call.h"
#include "rules/literal.h"
#include "rules/names.h"

/* Does the op put what it is given under a name, which `v` is? */
static bool
puts_under(struct rules_file *rf, const struct unit_lore *lu, op_id op,
           val_id v)
{
    switch ((enum op_kind)lu->unit->op[op].kind) {
    case OP_DICT:
    case OP_DICT_SET:
        return true;
    case OP_SET_ITEM: /* v o k */
        return operand(&lu->ops, op, 2) == v;
    case OP_CALL: {
        const struct call call = call_at(rf, lu, op);
        return call.nargs == 3 && call.argument[1] == v &&
               lore_mean(lu, call.argument[0]).name == NO_ID &&
               text_eq(name_text(rf, lore_mean(lu, call.callee).name),
                       TEXT("builtins.setattr"));
    }
    default:
        return false;
    }
}

static bool
puts_finalizer(struct rules_file *rf, const struct unit_lore *lu, op_id op)
{
    const struct op *o = &lu->unit->op[op];

    if (o->kind == OP_SET_ATTR) { /* v o; linking knows classes by name */
        return text_eq(sym_text(rf->an, o->arg), TEXT("__del__")) &&
               lore_mean(lu, operand(&lu->ops, op, 1)).name == NO_ID;
    }
    for (uint32_t i = 0; i < operand_count(&lu->ops, op); i++) {
        const val_id v = operand(&lu->ops, op, i);
        const op_id from = operand_source(&lu->ops, v);
        if (from != NO_ID && lu->unit->op[from].kind == OP_CONST &&
            rf->an->constant[lu->unit->op[from].arg].kind == CONST_STR &&
            puts_under(rf, lu, op, v)) {
            const struct literal name = literal_text(rf, lu, v);
            if (name.is_known && text_eq(name.text, TEXT("__del__"))) {
                return true;
            }
        }
    }
    return false;
}

bool
finalizer_by_hand(struct rules_file *rf)
{
    if (rf->by_hand == WHOLE_UNASKED) {
        rf->by_hand = WHOLE_NO;
        for (unit_id i = 0; i < rf->an->nunits; i++) {
            const struct unit_lore *lu = lore_unit(rf, i);
            for (op_id op = 0; op < lu->unit->nops; op++) {
                if (puts_finalizer(rf, lu, op)) {
                    rf->by_hand = WHOLE_YES;
                    return true;
                }
            }
        }
    }
    return rf->by_hand == WHOLE_YES;
}
