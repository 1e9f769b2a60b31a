#include "rules/value/finalizer.h"

#include "rules/value/call.h"
#include "rules/value/literal.h"
#include "rules/value/names.h"

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

/* The function that is defined under the name, and under no other, or NULL. */
static const struct unit_lore *
definition_of(struct rules_file *rf, const struct unit_lore *body, var_id v)
{
    const op_id store = body->store[v];
    const op_id made =
        store != NO_ID
            ? operand_source(&body->ops, operand(&body->ops, store, 0))
            : NO_ID;

    for (unit_id u = 1; made != NO_ID && u < rf->an->nunits; u++) {
        if (rf->an->unit[u].parent == body->id && rf->defined[u] == made) {
            return lore_unit(rf, u);
        }
    }
    return NULL;
}

/* `hasattr(self, "x")` */
static bool
only_asks(struct rules_file *rf, const struct unit_lore *lu, op_id op)
{
    const struct call call = call_at(rf, lu, op);
    const struct text name =
        name_text(rf, lore_mean(lu, call.callee).name);

    return text_eq(name, TEXT("builtins.hasattr")) ||
           text_eq(name, TEXT("builtins.getattr"));
}

bool
finalizer_op_looks(enum op_kind kind)
{
    switch (kind) {
    case OP_BRANCH_FALSE:
    case OP_BRANCH_TRUE:
    case OP_COMPARE:
    case OP_CONST:
    case OP_GAP:
    case OP_JUMP:
    case OP_LOAD:
    case OP_NULL:
    case OP_POP:
    case OP_RETURN:
    case OP_UNARY:
        return true;
    default:
        return false;
    }
}

/* Does an op of it let go of an attribute of `self`, or nothing at all? */
static bool
drops_or_asks(struct rules_file *rf, const struct unit_lore *lu, op_id op)
{
    const struct operands *o = &lu->ops;

    switch ((enum op_kind)lu->unit->op[op].kind) {
    case OP_CALL:
        return only_asks(rf, lu, op);
    case OP_ATTR:
    case OP_DEL_ATTR:
        return lore_loaded(lu, operand(o, op, 0)) == 0;
    case OP_SET_ATTR:
        return lore_loaded(lu, operand(o, op, 1)) == 0 &&
               lore_mean(lu, operand(o, op, 0)).kind == VALUE_NONE;
    default:
        return finalizer_op_looks((enum op_kind)lu->unit->op[op].kind);
    }
}

bool
finalizer_only_drops(struct rules_file *rf, const struct unit_lore *body,
                     var_id v)
{
    const struct unit_lore *lu = definition_of(rf, body, v);

    for (op_id op = 0; lu && op < lu->unit->nops; op++) {
        if (!drops_or_asks(rf, lu, op)) {
            return false;
        }
    }
    return lu != NULL;
}
