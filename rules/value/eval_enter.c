#include "rules/value/eval.h"

#include "rules/value/call.h"
#include "rules/value/ended.h"
#include "rules/value/known.h"
#include "rules/value/names.h"

/* Has the end of what `__enter__` of a class of the tree returned come about
 * when the block is left? */
static bool
is_over_behind_block(struct rules_file *rf, struct text class_name,
                     const struct meaning *m)
{
    switch (m->rule) {
    case RULE_OWNS_RESOURCE:
        return ended_in_exit(rf, class_name);
    case RULE_RESOURCE:
        return ended_by_with(m) && ended_in_exit(rf, class_name);
    case RULE_FINALIZER:
        return ended_by_with(m) || ended_behind_block(rf, class_name, m);
    default:
        return false;
    }
}

/* Does the `__enter__` of a class of the tree return something whose end is an
 * event? */
static bool
entered(struct rules_file *rf, struct meaning manager, struct meaning *result)
{
    struct text type = name_text(rf, manager.type);
    type.n -= text_ends(type, TEXT("()")) ? 2 : 0;
    const struct summary_function *f =
        known_function(rf, name_join(rf, type, TEXT("__enter__")));

    if (!f || f->is_decorated || !(f->result.mean.flags & MEANS_SEEN)) {
        return false;
    }
    *result = eval_told(rf, &f->result);
    if (is_over_behind_block(rf, type, result)) {
        result->death = DIES_DOUBTFUL;
        result->flags |= MEANS_ENTERED;
        return true;
    }
    return result->death == DIES_NOTICED;
}

/* What a manager of the tree yields; false if it is none, or if that is nothing
 * to speak of. */
static bool
yielded(struct rules_file *rf, sym_id made, struct meaning *result)
{
    struct text type = name_text(rf, made);
    type.n -= text_ends(type, TEXT("()")) ? 2 : 0;
    const struct summary_function *f =
        known_function(rf, intern_put(rf->an->names, type));

    if (!f || !f->is_just_manager || f->is_replaced ||
        !(f->result.mean.flags & MEANS_SEEN)) {
        return false;
    }
    const struct meaning m = eval_told(rf, &f->result);
    *result = meaning_doubted(m);
    return m.death == DIES_NOTICED || m.type != NO_ID;
}

struct meaning
eval_entered_by_call(struct rules_file *rf, const struct unit_lore *lu,
                     const struct call *call)
{
    const op_id from = operand_source(&lu->ops, call->callee);
    struct meaning m = meaning_bottom();

    if (from != NO_ID && lu->unit->op[from].kind == OP_METHOD &&
        call->nargs == 1 && !call->is_starred &&
        ended_enters(sym_text(rf->an, lu->unit->op[from].arg)) &&
        !yielded(rf, lore_mean(lu, call->argument[0]).type, &m)) {
        return meaning_bottom();
    }
    return m;
}

struct meaning
eval_entered_async(struct rules_file *rf, const struct unit_lore *lu,
                   val_id awaited)
{
    const op_id op = operand_source(&lu->ops, awaited);
    struct meaning m = meaning_bottom();

    if (op == NO_ID || lu->unit->op[op].kind != OP_AENTER ||
        !yielded(rf, lore_mean(lu, operand(&lu->ops, op, 0)).type, &m)) {
        return meaning_bottom();
    }
    return m;
}

/* `with m as x`: files and their like return themselves. */
struct meaning
eval_enter(struct rules_file *rf, const struct unit_lore *lu, op_id op)
{
    const val_id made = operand(&lu->ops, op, 0);
    const struct meaning manager = lore_mean(lu, made);
    struct meaning m = manager;

    if (entered(rf, manager, &m) || yielded(rf, manager.type, &m)) {
        return m;
    }
    if (m.kind == VALUE_FILE) {
        m.flags |= MEANS_ENTERED; /* the block's end closes it */
        m.death = eval_owns_more(rf, lu, made) ? DIES_DOUBTFUL : DIES_INERT;
        return m;
    }
    if (m.rule == RULE_GENERATOR) {
        return meaning_unknown(); /* whatever the generator yields */
    }
    if (m.kind == VALUE_RESOURCE || m.death == DIES_NOTICED) {
        m.flags |= MEANS_ENTERED;
        m.death = DIES_DOUBTFUL; /* closed, and what else? */
        return m;
    }
    m = meaning_unknown();
    m.type = manager.type; /* most return self; good enough for names */
    return m;
}
