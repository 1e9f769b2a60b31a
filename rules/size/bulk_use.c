/*
 * What the uses of a variable tell of its size.
 */
#include "rules/size/bulk_weights.h"

#include "rules/value/names.h"

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
is_logging(struct text method)
{
    static const char *const name[] = {"debug", "error", "exception",
                                       "info",  "print", "warning"};

    return text_among(method, name, sizeof name / sizeof *name);
}

/* The name of the method that is called, or empty. */
static struct text
method_name(const struct weigh *w, const struct call *call)
{
    const op_id from = operand_source(&w->lu->ops, call->callee);

    return from != NO_ID && w->lu->unit->op[from].kind == OP_METHOD
               ? sym_text(w->rf->an, w->lu->unit->op[from].arg)
               : (struct text){0};
}

/* `if not len(rows):` */
static bool
is_asked_for_any(const struct weigh *w, const struct call *call)
{
    const struct operands *o = &w->lu->ops;
    const struct meaning m = lore_mean(w->lu, call->callee);
    op_id user = operand_only_user(o, o->out[call->op]);

    if (user != NO_ID && w->lu->unit->op[user].kind == OP_UNARY) {
        user = operand_only_user(o, o->out[user]);
    }
    return user != NO_ID &&
           (w->lu->unit->op[user].kind == OP_BRANCH_TRUE ||
            w->lu->unit->op[user].kind == OP_BRANCH_FALSE) &&
           text_eq(name_text(w->rf, m.name), TEXT("builtins.len"));
}

/* `jobs = reply.get("jobs")`, `reply.get("result", {}).get("jobs")` */
static bool
is_got_out(const struct weigh *w, op_id op)
{
    const struct operands *o = &w->lu->ops;

    while (op != NO_ID && w->lu->unit->op[op].kind == OP_CALL) {
        const struct call call = call_at(w->rf, w->lu, op);
        if (!text_eq(method_name(w, &call), TEXT("get"))) {
            return false;
        }
        op = o->out[op] != NO_ID ? o->user[o->out[op]] : NO_ID;
    }
    return op != NO_ID && w->lu->unit->op[op].kind == OP_STORE;
}

/* `jobs = reply.get("jobs")` is no less taken out; `all.update(some)` and
 * `Graph.from_dict(some)` have what was in it. */
static int
after_call(const struct weigh *w, op_id use, op_id user, int weight)
{
    const struct operands *o = &w->lu->ops;
    const struct call call = call_at(w->rf, w->lu, user);
    const struct text method = method_name(w, &call);
    const bool is_receiver = call.receiver == o->out[use];
    const bool is_taken = is_receiver && is_got_out(w, user);
    const bool is_merged =
        !is_receiver && (text_eq(method, TEXT("update")) ||
                         text_eq(method, TEXT("extend")) ||
                         text_eq(method, TEXT("from_dict")));

    return is_taken || is_merged || is_asked_for_any(w, &call) ||
                   reads_settings(w, &call) || is_logging(method)
               ? least(weight, GATHERED)
               : weight;
}

/* Does it take a part out that a variable goes on to hold: `reply["jobs"]`,
 * `reply.content`?  Not the size of an array or a picture. */
static bool
takes_part(const struct weigh *w, op_id user)
{
    const struct operands *o = &w->lu->ops;
    const struct meaning whole = lore_mean(w->lu, operand(o, user, 0));

    return w->lu->unit->op[user].kind == OP_ITEM ||
           (w->lu->unit->op[user].kind == OP_ATTR && !is_numbers(&whole) &&
            whole.kind != VALUE_IMAGE);
}

/* `epoch = saved["epoch"]`, of what a network was set from: no weights. */
static bool
is_beside_weights(const struct weigh *w, const struct candidate *c, op_id store)
{
    return is_weights(w, c) &&
           !(w->growth->fates.of[w->lu->unit->op[store].arg] & FATE_WEIGHTS);
}

/* Whose last use was a test is not there on this way, or it would be used.
 * Whose last use was to take a part out, or all of them, has handed on the
 * most of it; what goes to a reader of settings is short. */
static int
after_use(const struct weigh *w, const struct candidate *c, op_id use,
          int weight)
{
    const struct operands *o = &w->lu->ops;
    const struct unit *u = w->lu->unit;
    const op_id user = o->out[use] != NO_ID ? o->user[o->out[use]] : NO_ID;

    if (user == NO_ID) {
        return weight;
    }
    if (takes_part(w, user) && o->out[user] != NO_ID) {
        op_id taker = o->user[o->out[user]];
        while (taker != NO_ID && o->out[taker] != NO_ID &&
               takes_part(w, taker)) {
            taker = o->user[o->out[taker]]; /* `reply.parts[0]` */
        }
        if (taker != NO_ID && u->op[taker].kind == OP_TUPLE &&
            o->out[taker] != NO_ID) {
            taker = o->user[o->out[taker]]; /* `x, y = saved["x"], ...` */
        }
        return taker != NO_ID &&
                       ((u->op[taker].kind == OP_STORE &&
                         !is_beside_weights(w, c, taker)) ||
                        u->op[taker].kind == OP_UNPACK)
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

/* `width, height = Image.open(path).size`: the picture itself is not read
 * before something asks for more. */
static bool
is_unread(const struct weigh *w, const struct candidate *c)
{
    const op_id made = c->binding != NO_ID
                           ? operand_source(&w->lu->ops,
                                            operand(&w->lu->ops, c->binding, 0))
                           : NO_ID;

    return made != NO_ID && w->lu->unit->op[made].kind == OP_CALL &&
           !(w->growth->fates.of[c->var] & FATE_READ) &&
           text_eq(name_text(w->rf,
                             lore_mean(w->lu, operand(&w->lu->ops, made, 0))
                                 .name),
                   TEXT("PIL.Image.open"));
}

/* A library for settings reads it, here or on another way; it is an archive;
 * nothing but a layer is set from it;
 * it is one record (`lease["expiration"] = now`), as who changes a field of
 * what was read, or asks for several, goes through nothing of it; or another
 * variable looks into the array. */
static bool
is_small_by_use(const struct weigh *w, const struct candidate *c,
                const struct meaning *m)
{
    const uint16_t fate = w->growth->fates.of[c->var];
    const bool is_record =
        fate & (FATE_FIELD_SET | FATE_FIELDS) && !(fate & FATE_NO_RECORD);

    return fate & FATE_SETTINGS || is_archive(w, c) || is_unread(w, c) ||
           (fate & (FATE_LAYER | FATE_WEIGHTS | FATE_ASSIGNED)) == FATE_LAYER ||
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

/* A tree whose parts know where they are: whoever has one has all of it, and
 * most of these go with the next collection only. */
static bool
is_tree(const struct weigh *w, const struct meaning *m)
{
    static const char *const package[] = {"bs4", "lxml", "xml.dom"};
    const struct text type = name_text(w->rf, m->type);

    for (size_t i = 0; i < sizeof package / sizeof *package; i++) {
        const struct text top = text_of(package[i]);
        if (text_starts(type, top) && type.n > top.n && type.s[top.n] == '.') {
            return true;
        }
    }
    return false;
}

/* `images = images.cuda()`, of each round of a loop: a batch. */
static bool
is_moved_batch(const struct weigh *w, const struct candidate *c)
{
    static const char *const mover[] = {"cuda", "to"};
    const op_id made = c->binding != NO_ID
                           ? operand_source(&w->lu->ops,
                                            operand(&w->lu->ops, c->binding, 0))
                           : NO_ID;

    if (made == NO_ID || w->lu->unit->op[made].kind != OP_CALL ||
        loop_around(&w->lu->unit->cfg, w->lu->unit->op[made].at) == NO_ID) {
        return false;
    }
    const struct call call = call_at(w->rf, w->lu, made);

    return text_among(method_name(w, &call), mover,
                      sizeof mover / sizeof *mover);
}

int
weigh_used(const struct weigh *w, const struct candidate *c,
           const struct meaning *m, int weight)
{
    const struct text name = sym_text(w->rf->an, w->lu->unit->var[c->var].name);
    const op_id last_use = last_on_way(w, c);

    if (name_is_setup(name) || name_is_tiny(name) || is_small_by_use(w, c, m) ||
        is_tree(w, m) || step_holds(w, c, m) || is_moved_batch(w, c) ||
        (weight == IS_LIKELY && table_is_looked_up(w, c, m, last_use))) {
        return least(weight, GATHERED);
    }
    if (last_use == NO_ID) {
        return weight;
    }
    return is_passed_on(w, c, last_use) ? least(weight, GATHERED)
                                        : after_use(w, c, last_use, weight);
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
static uint16_t
of_item(const struct unit_lore *lu, op_id op, var_id v)
{
    const struct operands *o = &lu->ops;
    const op_id user = o->out[op] != NO_ID ? o->user[o->out[op]] : NO_ID;
    const val_id key = operand(o, op, 1);
    uint16_t fate = 0;

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

static uint16_t
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

static uint16_t
of_load(struct rules_file *rf, const struct unit_lore *lu, op_id op)
{
    const struct operands *o = &lu->ops;
    const struct weigh w = {.rf = rf, .lu = lu};
    const op_id user = o->out[op] != NO_ID ? o->user[o->out[op]] : NO_ID;

    if (user == NO_ID) {
        return FATE_READ;
    }
    if (lu->unit->op[user].kind == OP_BRANCH_TRUE ||
        lu->unit->op[user].kind == OP_BRANCH_FALSE) {
        return FATE_TESTED;
    }
    if (lu->unit->op[user].kind == OP_ATTR) {
        return 0;
    }
    if (lu->unit->op[user].kind != OP_CALL) {
        return FATE_READ;
    }
    const struct call call = call_at(rf, lu, user);
    return reads_settings(&w, &call) ? FATE_READ | FATE_SETTINGS : FATE_READ;
}

/* `x.get("name")`; `x.items()` goes through all of it. */
static uint16_t
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
static uint16_t
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
        if (text_eq(sym_text(rf->an, o->arg), TEXT("load_state_dict"))) {
            uint16_t fate = 0;
            *v = weights_set_from(rf, lu, op, &fate);
            return fate;
        }
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
        .of = arena_array(a, uint16_t, u->nvars + 1),
    };

    for (op_id op = 0; op < u->nops; op++) {
        var_id v;
        const uint16_t fate = fate_by(rf, lu, op, &v);
        if (v != NO_ID) {
            f.of[v] |= fate & f.of[v] & FATE_ASKED
                           ? (uint16_t)(fate | FATE_FIELDS)
                           : fate;
        }
    }
    return f;
}

bool
fates_have_deleted(const struct fates *fates, const struct unit *u)
{
    var_id v = 0;

    while (v < u->nvars && !(fates->of[v] & FATE_DELETED)) {
        v++;
    }
    return v < u->nvars;
}
