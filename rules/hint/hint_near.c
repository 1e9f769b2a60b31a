#include "rules/hint/hint_near.h"

#include "rules/follow/follow.h"
#include "rules/value/names.h"

/* In functions that hold so much, such things are held to the end. */
enum { MOST_HELD = 64, MOST_REASONS = 400 };

/* What is to live as long as the result. */
struct near_owner {
    struct collector *c;
    val_id result;
    uint32_t reason;
};

static void
outlive_result(void *context, var_id v)
{
    struct near_owner *n = context;
    const var_id keeper =
        hint_may_own(n->c, v) && !hint_doubts(n->c, v, n->reason)
            ? hint_keeper(n->c, RULE_WEAK_WRAPPER, v)
            : NO_ID;

    if (keeper != NO_ID) {
        hint_outlive(n->c, keeper, n->result, n->reason);
    }
}

/* May the result have been made by the function, and be nobody else's? */
static bool
is_its_own(const struct collector *c, const struct near_call *call)
{
    const struct summary_function *f = call->f;
    const enum op_kind k = (enum op_kind)c->lu->unit->op[call->op].kind;
    const sym_id type = lore_mean(c->lu, c->lu->ops.out[call->op]).type;

    if (k != OP_CALL && k != OP_CALL_STAR && k != OP_ATTR) {
        return false;
    }
    return call->constructs
               ? near_is_quiet(c->rf->project, name_text(c->rf, type), f)
               : (!f->is_decorated || f->is_property || f->is_slot) &&
                     !f->is_generator;
}

bool
hint_holds_near(struct collector *c, const struct near_call *call, val_id v,
                param_set some, uint32_t reason)
{
    const struct near_sets *near = &call->f->near;
    const param_set held = call->f->weak & some;
    const param_set result =
        near->given | (call->constructs ? near->inside : 0);
    struct near_owner n = {c, c->lu->ops.out[call->op], reason};

    if (!held || (held & ~near_only(near, held)) ||
        (near->inside & held & ~result) || c->outlive.n > MOST_HELD ||
        c->reason.n > MOST_REASONS || !is_its_own(c, call)) {
        return false;
    }
    follow_owners(c->rf, c->lu, v,
                  (struct owner_visitor){outlive_result, &n, false});
    return true;
}
