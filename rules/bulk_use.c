/*
 * What the uses of a variable tell of its size.
 */
#include "rules/bulk_value.h"

#include "rules/names.h"

enum { MOST_BLOCKS_BACK = 8 };

/* ---- the last one ------------------------------------------------------ */

/* Is the value only asked whether it is there, or handed on as it is? */
static bool
is_handed_on(const struct weigh *w, op_id user)
{
    switch ((enum op_kind)w->lu->unit->op[user].kind) {
    case OP_RETURN: /* what was found; on this way it was not */
    case OP_STORE:
    case OP_UNPACK:
    case OP_BRANCH_NONE:
    case OP_BRANCH_TRUE:
    case OP_BRANCH_FALSE:
        return true;
    case OP_COMPARE:
        return w->lu->unit->op[user].arg == OPER_IS ||
               w->lu->unit->op[user].arg == OPER_IS_NOT;
    default:
        return false;
    }
}

/* `jobs = reply.get("jobs")` is no less taken out. */
static int
after_call(const struct weigh *w, op_id use, op_id user, int weight)
{
    const struct operands *o = &w->lu->ops;
    const struct unit *u = w->lu->unit;
    const struct call call = call_at(w->rf, w->lu, user);
    const op_id method = operand_source(o, call.callee);
    const op_id taker = o->out[user] != NO_ID ? o->user[o->out[user]] : NO_ID;
    const bool is_taken =
        call.receiver == o->out[use] && method != NO_ID &&
        u->op[method].kind == OP_METHOD &&
        text_eq(sym_text(w->rf->an, u->op[method].arg), TEXT("get")) &&
        taker != NO_ID && u->op[taker].kind == OP_STORE;

    return is_taken || reads_settings(w, &call) ? least(weight, GATHERED)
                                                : weight;
}

/* Whose last use was a test is not there on this way, or it would be used.
 * Whose last use was to take a part out (`jobs = reply["jobs"]`), or all of
 * them, has handed on the most of it; what goes to a reader of settings is
 * short. */
static int
after_use(const struct weigh *w, op_id use, int weight)
{
    const struct operands *o = &w->lu->ops;
    const struct unit *u = w->lu->unit;
    const op_id user = o->out[use] != NO_ID ? o->user[o->out[use]] : NO_ID;

    if (user == NO_ID) {
        return weight;
    }
    if (u->op[user].kind == OP_ITEM && o->out[user] != NO_ID) {
        const op_id taker = o->user[o->out[user]];
        return taker != NO_ID && u->op[taker].kind == OP_STORE
                   ? least(weight, GATHERED)
                   : weight;
    }
    if (u->op[user].kind == OP_CALL) {
        return after_call(w, use, user, weight);
    }
    return is_handed_on(w, user) ? least(weight, GATHERED) : weight;
}

/* Is it read by a library for settings, here or on another way? */
static bool
is_settings(const struct weigh *w, var_id v)
{
    const struct operands *o = &w->lu->ops;
    const struct unit *u = w->lu->unit;

    for (op_id op = 0; op < u->nops; op++) {
        if (u->op[op].kind != OP_LOAD || u->op[op].arg != v ||
            o->out[op] == NO_ID) {
            continue;
        }
        const op_id user = o->user[o->out[op]];
        if (user != NO_ID && u->op[user].kind == OP_CALL) {
            const struct call call = call_at(w->rf, w->lu, user);
            if (reads_settings(w, &call)) {
                return true;
            }
        }
    }
    return false;
}

/* `lease["expiration"] = now`: who changes a field of what was read, and goes
 * through nothing of it, has one record. */
static bool
is_record(const struct weigh *w, var_id v)
{
    const struct operands *o = &w->lu->ops;
    const struct unit *u = w->lu->unit;
    bool is = false;

    for (op_id op = 0; op < u->nops; op++) {
        if (u->op[op].kind == OP_SET_ITEM &&
            lore_loaded(w->lu, operand(o, op, 1)) == v) {
            const op_id key = operand_source(o, operand(o, op, 2));
            if (key == NO_ID || u->op[key].kind != OP_CONST) {
                return false;
            }
            is = true;
        } else if (u->op[op].kind == OP_ITER) {
            const op_id made = operand_source(o, operand(o, op, 0));
            const val_id of = made != NO_ID && u->op[made].kind == OP_ITEM
                                  ? operand(o, made, 0)
                                  : operand(o, op, 0);
            if (lore_loaded(w->lu, of) == v) {
                return false;
            }
        }
    }
    return is;
}

/* `np.load(path)["rows"]`: an archive reads what is asked for. */
static bool
is_archive(const struct weigh *w, const struct candidate *c)
{
    const struct operands *o = &w->lu->ops;
    const struct unit *u = w->lu->unit;
    const op_id made = c->binding != NO_ID
                           ? operand_source(o, operand(o, c->binding, 0))
                           : NO_ID;

    if (made == NO_ID || u->op[made].kind != OP_CALL ||
        !text_eq(name_text(w->rf, lore_mean(w->lu, operand(o, made, 0)).name),
                 TEXT("numpy.load"))) {
        return false;
    }
    for (op_id op = 0; op < u->nops; op++) {
        if (u->op[op].kind == OP_ITEM &&
            lore_loaded(w->lu, operand(o, op, 0)) == c->var &&
            lore_mean(w->lu, operand(o, op, 1)).kind == VALUE_TEXT) {
            return true;
        }
    }
    return false;
}

/* The last use on the one way to the gap; what a finding names as such may
 * stand in the text before it, on another one. */
static op_id
last_on_way(const struct weigh *w, const struct candidate *c)
{
    const struct unit *u = w->lu->unit;
    const struct cfg *cfg = &u->cfg;
    op_id op = u->gap[c->gap].op;
    block_id b = op != NO_ID ? cfg_block_of(cfg, op) : NO_ID;

    for (int steps = 0; b != NO_ID && steps < MOST_BLOCKS_BACK; steps++) {
        while (op-- > cfg->block[b].first) {
            if (u->op[op].arg == c->var &&
                (u->op[op].kind == OP_LOAD || u->op[op].kind == OP_STORE)) {
                return u->op[op].kind == OP_LOAD ? op : c->last_use;
            }
        }
        if (cfg->block[b].pred_end - cfg->block[b].pred_first != 1) {
            break;
        }
        b = cfg->pred[cfg->block[b].pred_first];
        op = cfg->block[b].end;
    }
    return c->last_use;
}

/* Does a key take a slice: `table[1:]`, `table[:, -1]`? */
static bool
takes_slice(const struct weigh *w, val_id key)
{
    const struct operands *o = &w->lu->ops;
    const op_id made = operand_source(o, key);

    if (made == NO_ID || w->lu->unit->op[made].kind != OP_TUPLE) {
        return made != NO_ID && w->lu->unit->op[made].kind == OP_SLICE;
    }
    for (uint32_t i = 0; i < operand_count(o, made); i++) {
        const op_id part = operand_source(o, operand(o, made, i));
        if (part != NO_ID && w->lu->unit->op[part].kind == OP_SLICE) {
            return true;
        }
    }
    return false;
}

/* `head = table[:, 1:]`: another variable looks into the array. */
static bool
is_looked_into(const struct weigh *w, var_id v, const struct meaning *m)
{
    const struct operands *o = &w->lu->ops;
    const struct unit *u = w->lu->unit;

    for (op_id op = 0; op < u->nops && is_numbers(m); op++) {
        if (u->op[op].kind != OP_ITEM ||
            lore_loaded(w->lu, operand(o, op, 0)) != v ||
            !takes_slice(w, operand(o, op, 1))) {
            continue;
        }
        const op_id user = o->user[o->out[op]];
        if (user != NO_ID && u->op[user].kind == OP_STORE &&
            u->op[user].arg != v) {
            return true;
        }
    }
    return false;
}

int
weigh_used(const struct weigh *w, const struct candidate *c,
           const struct meaning *m, int weight)
{
    const struct text name = sym_text(w->rf->an, w->lu->unit->var[c->var].name);
    const op_id last_use = last_on_way(w, c);

    if (name_is_setup(name) || name_is_tiny(name) || is_settings(w, c->var) ||
        is_archive(w, c) || (m->kind == VALUE_PLAIN && is_record(w, c->var)) ||
        is_looked_into(w, c->var, m)) {
        return least(weight, GATHERED);
    }
    return last_use != NO_ID ? after_use(w, last_use, weight) : weight;
}
