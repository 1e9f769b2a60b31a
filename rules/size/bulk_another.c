/*
 * Is a value made into another one that is as large and lives on?  Then there
 * are two of them for a while, and that is why the job peaks.
 */
#include "rules/size/bulk_weights.h"

enum { MOST_STEPS = 8 };

/* The STORE that binds what becomes of the value which the LOAD takes, in the
 * same statement, or NO_ID. */
static op_id
bound_from(const struct weigh *w, op_id use)
{
    const struct operands *o = &w->lu->ops;
    op_id op = use;

    for (uint32_t i = 0; i < MOST_STEPS; i++) {
        op = o->out[op] != NO_ID ? o->user[o->out[op]] : NO_ID;
        if (op == NO_ID || w->lu->unit->op[op].kind == OP_STORE) {
            return i > 0 ? op : NO_ID;
        }
    }
    return NO_ID;
}

bool
is_made_into_another(const struct weigh *w, const struct candidate *c,
                     op_id gap)
{
    const struct unit *u = w->lu->unit;

    for (op_id op = w->lu->ops.load[c->var]; op != NO_ID;
         op = w->lu->ops.next_load[op]) {
        if (u->op[op].at >= u->op[gap].at) {
            continue;
        }
        const op_id store = bound_from(w, op);
        if (store != NO_ID && u->op[store].arg != c->var &&
            weigh_value(w, operand(&w->lu->ops, store, 0), DEEPEST) >=
                IS_LIKELY &&
            var_is_read_behind(&w->lu->ops, u->op[store].arg, gap)) {
            return true;
        }
    }
    return false;
}
