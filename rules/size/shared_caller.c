/*
 * Whose a value may be, as it is: what the caller passed.
 */
#include "rules/size/shared_value.h"

#include "rules/size/keeps.h"
#include "rules/value/names.h"

enum { MOST_WAYS = 96 }; /* blocks to look at */

/* The arguments that a call may give back as they are. */
static uint32_t
passed_by(const struct looking *l, op_id op)
{
    const struct call call = call_at(l->rf, l->lu, op);
    const op_id from = operand_source(&l->lu->ops, call.callee);
    const struct meaning callee =
        lore_mean(l->lu, lore_origin(l->lu, call.callee));
    const struct text name =
        from != NO_ID && l->lu->unit->op[from].kind == OP_METHOD
            ? sym_text(l->rf->an, l->lu->unit->op[from].arg)
            : name_last(name_text(l->rf, callee.name));

    return keeps_passes_on(name) || share_is_no_copy(l, &call)
               ? argument_bit(0)
               : keeps_parts(l->rf, l->lu, &call).all;
}

static bool may_be_passed(struct looking *l, op_id at, var_id v,
                          uint32_t depth);

static bool
may_be_param(struct looking *l, val_id v, uint32_t depth)
{
    const struct operands *o = &l->lu->ops;
    const struct unit *u = l->lu->unit;
    const op_id op = operand_source(o, v);

    if (v == NO_ID || depth == 0) {
        return false;
    }
    if (op == NO_ID) {
        return may_be_param(l, o->val[v].left, depth - 1) ||
               may_be_param(l, o->val[v].right, depth - 1);
    }
    if (u->op[op].kind == OP_CALL) {
        const struct call call = call_at(l->rf, l->lu, op);
        const uint32_t passed = passed_by(l, op);
        for (uint32_t i = 0; passed && i < call.nargs; i++) {
            if (passed & argument_bit(i) &&
                may_be_param(l, call.argument[i], depth - 1)) {
                return true;
            }
        }
        return false;
    }
    if (u->op[op].kind != OP_LOAD || u->op[op].arg >= u->nvars) {
        return false;
    }
    const op_id store = share_stored_before(u, op);
    return store != NO_ID ? may_be_param(l, operand(o, store, 0), depth - 1)
                          : may_be_passed(l, op, u->op[op].arg, depth - 1);
}

/* Is it bound anew there, and not to what it was or the caller has? */
static bool
is_replaced(struct looking *l, op_id op, var_id v, uint32_t depth)
{
    const struct op_effect e = op_effect(&l->lu->unit->op[op]);

    return e.var == v && (e.binds || e.unbinds) &&
           (l->lu->unit->op[op].kind != OP_STORE ||
            !may_be_param(l, operand(&l->lu->ops, op, 0), depth));
}

/* Forward, from the beginning of the function. */
static bool
may_be_passed(struct looking *l, op_id at, var_id v, uint32_t depth)
{
    const struct unit *u = l->lu->unit;
    const struct cfg *cfg = &u->cfg;
    const block_id to = cfg_block_of(cfg, at);
    block_id way[MOST_WAYS] = {cfg->rpo[0]};
    uint32_t n = u->var[v].flags & VARF_PARAM && depth > 0 ? 1 : 0;

    for (uint32_t i = 0; i < n && l->steps++ < MOST_SHARE_STEPS; i++) {
        const struct block *b = &cfg->block[way[i]];
        const op_id end = way[i] == to ? at : b->end;
        bool is_over = false;
        for (op_id op = b->first; op < end && !is_over; op++) {
            is_over = is_replaced(l, op, v, depth - 1);
        }
        if (way[i] == to && !is_over) {
            return true;
        }
        for (uint32_t e = b->edge_first; e < b->edge_end && !is_over; e++) {
            bool is_known = cfg->edge[e].kind == EDGE_RAISE;
            for (uint32_t k = 0; k < n && !is_known; k++) {
                is_known = way[k] == cfg->edge[e].to;
            }
            if (!is_known && n < MOST_WAYS) {
                way[n++] = cfg->edge[e].to;
            }
        }
    }
    return false;
}

bool
share_may_be_param(struct looking *l, val_id v)
{
    l->steps = 0;
    return may_be_param(l, v, DEEPEST_SHARE);
}

bool
share_may_be_passed(struct looking *l, op_id at, var_id v)
{
    l->steps = 0;
    return may_be_passed(l, at, v, DEEPEST_SHARE);
}
