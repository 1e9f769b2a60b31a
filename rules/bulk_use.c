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

/* `log.warning("unexpected: %r", item)` */
static bool
is_logging(const struct weigh *w, const struct call *call)
{
    static const char *const method[] = {"debug", "error", "exception",
                                         "info",  "print", "warning"};
    const op_id from = operand_source(&w->lu->ops, call->callee);
    const struct text name =
        from != NO_ID && w->lu->unit->op[from].kind == OP_METHOD
            ? sym_text(w->rf->an, w->lu->unit->op[from].arg)
            : (struct text){0};

    for (size_t i = 0; i < sizeof method / sizeof *method; i++) {
        if (text_eq(name, text_of(method[i]))) {
            return true;
        }
    }
    return false;
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

    return is_taken || reads_settings(w, &call) || is_logging(w, &call)
               ? least(weight, GATHERED)
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
    return w->growth->fates.of[c->var] & FATE_ASKED;
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

/* A library for settings reads it, here or on another way; it is an archive;
 * it is one record (`lease["expiration"] = now`), as who changes a field of
 * what was read, or asks for several, goes through nothing of it; or another
 * variable looks into the array. */
static bool
is_small_by_use(const struct weigh *w, const struct candidate *c,
                const struct meaning *m)
{
    const uint8_t fate = w->growth->fates.of[c->var];
    const bool is_record =
        fate & (FATE_FIELD_SET | FATE_FIELDS) && !(fate & FATE_NO_RECORD);

    return fate & FATE_SETTINGS || is_archive(w, c) ||
           (m->kind == VALUE_PLAIN && is_record) ||
           (is_numbers(m) && fate & FATE_LOOKED_INTO);
}

/* `yield await queue.get()`: a message is passed on. */
static bool
is_passed_on(const struct weigh *w, const struct candidate *c, op_id use)
{
    const struct operands *o = &w->lu->ops;
    const struct unit *u = w->lu->unit;
    const op_id user = o->out[use] != NO_ID ? o->user[o->out[use]] : NO_ID;
    op_id made = c->binding != NO_ID
                     ? operand_source(o, operand(o, c->binding, 0))
                     : NO_ID;

    if (made != NO_ID && u->op[made].kind == OP_AWAIT) {
        made = operand_source(o, operand(o, made, 0));
    }
    return user != NO_ID && u->op[user].kind == OP_YIELD && made != NO_ID &&
           u->op[made].kind == OP_CALL && call_looks_up(w, made);
}

int
weigh_used(const struct weigh *w, const struct candidate *c,
           const struct meaning *m, int weight)
{
    const struct text name = sym_text(w->rf->an, w->lu->unit->var[c->var].name);
    const op_id last_use = last_on_way(w, c);

    if (name_is_setup(name) || name_is_tiny(name) || is_small_by_use(w, c, m)) {
        return least(weight, GATHERED);
    }
    if (last_use == NO_ID) {
        return weight;
    }
    return is_passed_on(w, c, last_use) ? least(weight, GATHERED)
                                        : after_use(w, last_use, weight);
}

/* ---- all of them ------------------------------------------------------- */

/* Does a key take a slice: `table[1:]`, `table[:, -1]`? */
static bool
takes_slice(const struct unit_lore *lu, val_id key)
{
    const struct operands *o = &lu->ops;
    const op_id made = operand_source(o, key);

    if (made == NO_ID || lu->unit->op[made].kind != OP_TUPLE) {
        return made != NO_ID && lu->unit->op[made].kind == OP_SLICE;
    }
    for (uint32_t i = 0; i < operand_count(o, made); i++) {
        const op_id part = operand_source(o, operand(o, made, i));
        if (part != NO_ID && lu->unit->op[part].kind == OP_SLICE) {
            return true;
        }
    }
    return false;
}

/* `x["name"]`; `head = table[:, 1:]`: another variable looks into it. */
static uint8_t
of_item(const struct unit_lore *lu, op_id op, var_id v)
{
    const struct operands *o = &lu->ops;
    const op_id user = o->out[op] != NO_ID ? o->user[o->out[op]] : NO_ID;
    const val_id key = operand(o, op, 1);
    uint8_t fate = 0;

    if (lore_mean(lu, key).kind == VALUE_TEXT) {
        fate |= FATE_ASKED;
        if (user != NO_ID && lu->unit->op[user].kind == OP_CALL) {
            const struct meaning m = lore_mean(lu, o->out[user]);
            fate |= is_numbers(&m) ? FATE_NO_RECORD : 0; /* many of them */
        }
    }
    if (user != NO_ID && lu->unit->op[user].kind == OP_STORE &&
        lu->unit->op[user].arg != v && takes_slice(lu, key)) {
        fate |= FATE_LOOKED_INTO;
    }
    return fate;
}

static uint8_t
of_set_item(const struct unit_lore *lu, op_id op)
{
    const op_id key = operand_source(&lu->ops, operand(&lu->ops, op, 2));

    return key != NO_ID && lu->unit->op[key].kind == OP_CONST ? FATE_FIELD_SET
                                                              : FATE_NO_RECORD;
}

/* The variable that is gone through, it or one of its items; or NO_ID. */
static var_id
gone_through(const struct unit_lore *lu, op_id op)
{
    const struct operands *o = &lu->ops;
    const op_id made = operand_source(o, operand(o, op, 0));

    return lore_loaded(lu, made != NO_ID && lu->unit->op[made].kind == OP_ITEM
                               ? operand(o, made, 0)
                               : operand(o, op, 0));
}

static uint8_t
of_load(struct rules_file *rf, const struct unit_lore *lu, op_id op)
{
    const struct operands *o = &lu->ops;
    const struct weigh w = {.rf = rf, .lu = lu};
    const op_id user = o->out[op] != NO_ID ? o->user[o->out[op]] : NO_ID;

    if (user == NO_ID) {
        return 0;
    }
    if (lu->unit->op[user].kind == OP_BRANCH_TRUE ||
        lu->unit->op[user].kind == OP_BRANCH_FALSE) {
        return FATE_TESTED;
    }
    if (lu->unit->op[user].kind != OP_CALL) {
        return 0;
    }
    const struct call call = call_at(rf, lu, user);
    return reads_settings(&w, &call) ? FATE_SETTINGS : 0;
}

/* `x.get("name")`; `x.items()` goes through all of it. */
static uint8_t
of_method(struct rules_file *rf, const struct unit_lore *lu, op_id op)
{
    const struct operands *o = &lu->ops;
    const struct text name = sym_text(rf->an, lu->unit->op[op].arg);
    const op_id call = o->out[op] != NO_ID ? o->user[o->out[op]] : NO_ID;

    if (text_eq(name, TEXT("items")) || text_eq(name, TEXT("values"))) {
        return FATE_NO_RECORD;
    }
    return (text_eq(name, TEXT("get")) || text_eq(name, TEXT("pop"))) &&
                   call != NO_ID && operand_count(o, call) > 2 &&
                   lore_mean(lu, operand(o, call, 2)).kind == VALUE_TEXT
               ? FATE_ASKED
               : 0;
}

/* What one op does, and to which variable; NO_ID: to none. */
static uint8_t
fate_by(struct rules_file *rf, const struct unit_lore *lu, op_id op, var_id *v)
{
    const struct op *o = &lu->unit->op[op];

    switch ((enum op_kind)o->kind) {
    case OP_DELETE:
        *v = o->arg;
        return FATE_DELETED;
    case OP_LOAD:
        *v = o->arg;
        return of_load(rf, lu, op);
    case OP_ITEM:
        *v = lore_loaded(lu, operand(&lu->ops, op, 0));
        return *v != NO_ID ? of_item(lu, op, *v) : 0;
    case OP_METHOD:
        *v = lore_loaded(lu, operand(&lu->ops, op, 0));
        return *v != NO_ID ? of_method(rf, lu, op) : 0;
    case OP_SET_ITEM: /* v o k */
        *v = lore_loaded(lu, operand(&lu->ops, op, 1));
        return *v != NO_ID ? of_set_item(lu, op) : 0;
    case OP_ITER:
        *v = gone_through(lu, op);
        return FATE_NO_RECORD;
    default:
        *v = NO_ID;
        return 0;
    }
}

struct fates
fates_find(struct arena *a, struct rules_file *rf, const struct unit_lore *lu)
{
    const struct unit *u = lu->unit;
    struct fates f = {
        .of = arena_array(a, uint8_t, u->nvars + 1),
    };

    for (op_id op = 0; op < u->nops; op++) {
        var_id v;
        const uint8_t fate = fate_by(rf, lu, op, &v);
        if (v != NO_ID) {
            f.of[v] |= fate & f.of[v] & FATE_ASKED ? fate | FATE_FIELDS : fate;
        }
    }
    return f;
}
