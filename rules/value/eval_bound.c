/*
 * Methods that nobody calls at once, and what they hold.
 */
#include "rules/value/eval.h"

#include "rules/summary.h"
#include "rules/value/known.h"
#include "rules/value/names.h"

bool
eval_is_called(const struct unit_lore *lu, val_id v)
{
    const struct operands *o = &lu->ops;
    op_id user = o->nusers[v] ? o->user[v] : NO_ID;

    if (user == NO_ID || o->nusers[v] > 1) {
        return true; /* not worth a guess */
    }
    const struct op *op = &lu->unit->op[user];
    if (op->kind != OP_STORE) {
        return (op->kind == OP_CALL || op->kind == OP_CALL_STAR) &&
               operand(o, user, 0) == v;
    }
    for (op_id i = 0; i < lu->unit->nops; i++) {
        const struct op *call = &lu->unit->op[i];
        op_id from = call->kind == OP_CALL || call->kind == OP_CALL_STAR
                         ? operand_source(o, operand(o, i, 0))
                         : NO_ID;
        if (from != NO_ID && lu->unit->op[from].kind == OP_LOAD &&
            lu->unit->op[from].arg == op->arg) {
            return true;
        }
    }
    return false;
}

/* The function of the tree that the class has under the name of the ATTR, or
 * NULL. */
static const struct summary_function *
function_read(struct rules_file *rf, const struct unit_lore *lu, op_id attr)
{
    const struct meaning owner = lore_mean(lu, operand(&lu->ops, attr, 0));

    return owner.type == NO_ID
               ? NULL
               : known_function(rf,
                                name_join(rf, name_text(rf, owner.type),
                                          sym_text(rf->an,
                                                   lu->unit->op[attr].arg)));
}

/* Does a property of the tree make what the ATTR reads? */
static bool
is_property(struct rules_file *rf, const struct unit_lore *lu, op_id attr)
{
    const struct summary_function *f = function_read(rf, lu, attr);

    return f && f->is_property;
}

/* Is it a method that has its object? */
static bool
is_method(struct rules_file *rf, const struct unit_lore *lu, op_id attr)
{
    const struct summary_function *f = function_read(rf, lu, attr);

    return f && f->is_method && !f->takes_class && !f->is_property &&
           !f->is_decorated;
}

/* Has nobody but the method the object that it belongs to?  What was taken out
 * of what has a name is held by that, unless a property made it on the way. */
static bool
is_temporary(struct rules_file *rf, const struct unit_lore *lu, op_id made)
{
    const struct op *op = lu->unit->op;

    while (made != NO_ID &&
           (op[made].kind == OP_ITEM ||
            (op[made].kind == OP_ATTR && !is_property(rf, lu, made)))) {
        made = operand_source(&lu->ops, operand(&lu->ops, made, 0));
    }
    return made != NO_ID && op[made].kind != OP_LOAD;
}

struct meaning
eval_bound_method(struct rules_file *rf, const struct unit_lore *lu, op_id op,
                  struct meaning m)
{
    const struct operands *o = &lu->ops;
    val_id base = operand(o, op, 0), v = o->out[op];
    struct meaning from = lore_mean(lu, base);
    bool is_stored =
        o->nusers[v] == 1 && o->unit->op[o->user[v]].kind == OP_STORE;

    if (from.death == DIES_NOTICED &&
        is_temporary(rf, lu, operand_source(o, base)) &&
        (!is_stored || eval_is_called(lu, v) || is_method(rf, lu, op))) {
        m.death = from.death;
        m.rule = from.rule;
        m.api = from.api;
    }
    return m;
}
