#include "rules/hint/each_round.h"

#include "rules/size/bulk.h"
#include "rules/value/call.h"
#include "rules/value/names.h"

/* A number that is read more often is not followed. */
enum { DEEPEST_NUMBER = 4, DEEPEST_OWNER = 6, MOST_READS = 32, MOST_ANEW = 16 };

/* A round of a loop, and the number that is made in it. */
struct round {
    struct rules_file *rf;
    const struct unit_lore *lu;
    var_id v;
    struct span span; /* of the loop */
    block_id head;    /* where each round begins */
    op_id anew[MOST_ANEW]; /* SET_ATTRs, and what reads what is cleared */
    uint32_t nanew;
};

static bool goes_to_older(const struct round *r, val_id number, int depth);
static bool is_among_older(const struct round *r, op_id call, val_id number,
                           int depth);

static bool
is_in(const struct round *r, op_id op)
{
    const uint32_t at = r->lu->unit->op[op].at;

    return at >= r->span.begin && at < r->span.end;
}

/* The op that makes what a STORE stores come out of a loop, or NO_ID. */
static op_id
next_behind(const struct operands *o, op_id store)
{
    op_id op = operand_source(o, operand(o, store, 0));

    while (op != NO_ID && o->unit->op[op].kind == OP_UNPACK) {
        op = operand_source(o, operand(o, op, 0));
    }
    return op != NO_ID && o->unit->op[op].kind == OP_NEXT ? op : NO_ID;
}

/* Is the variable bound in the round in another way as well? */
static bool
is_bound_anew(const struct round *r, var_id v)
{
    for (op_id s = r->lu->var_first_store[v]; s != NO_ID;
         s = r->lu->var_next_store[s]) {
        if (is_in(r, s) && next_behind(&r->lu->ops, s) == NO_ID) {
            return true;
        }
    }
    return false;
}

/* Is it bound in the round at all, and not by what the number stands for? */
static bool
is_of_round(const struct round *r, var_id v)
{
    for (op_id s = r->lu->var_first_store[v]; s != NO_ID;
         s = r->lu->var_next_store[s]) {
        if (is_in(r, s) && v != r->v) {
            return true;
        }
    }
    return false;
}

/* The innermost loop around the op that binds the variable; false: none. */
static bool
find_round(struct round *r, var_id v, op_id at)
{
    const struct unit *u = r->lu->unit;
    bool found = false;

    for (op_id s = r->lu->var_first_store[v]; s != NO_ID;
         s = r->lu->var_next_store[s]) {
        const uint32_t loop = next_behind(&r->lu->ops, s) == NO_ID
                                  ? NO_ID
                                  : loop_around(&u->cfg, u->op[s].at);
        const struct span span =
            loop == NO_ID ? (struct span){0, 0} : u->cfg.loop[loop].span;
        if (u->op[at].at >= span.begin && u->op[at].at < span.end &&
            (!found || span.begin > r->span.begin)) {
            r->span = span;
            r->head = u->cfg.loop[loop].head;
            found = true;
        }
    }
    return found && u->var[v].kind == VAR_LOCAL && !is_bound_anew(r, v);
}

/* `seen.add(number)`, `table.get(number)`: methods whose result has no part of
 * the number. */
static bool
is_of_table(const struct round *r, op_id call)
{
    static const char *const methods[] = {"add", "append", "discard", "get",
                                          "pop", "remove", "setdefault"};
    const struct operands *o = &r->lu->ops;
    const op_id from = operand_source(o, operand(o, call, 0));

    return from != NO_ID && r->lu->unit->op[from].kind == OP_METHOD &&
           text_among(sym_text(r->rf->an, r->lu->unit->op[from].arg), methods,
                      sizeof methods / sizeof *methods);
}

/* `self.seen = set()`, `seen.clear()`: what is made anew in the round. */
static void
note_anew(struct round *r)
{
    const struct unit *u = r->lu->unit;

    for (op_id op = 0; op < u->nops && r->nanew <= MOST_ANEW; op++) {
        const enum op_kind k = (enum op_kind)u->op[op].kind;
        const bool clears = k == OP_METHOD &&
                            text_eq(sym_text(r->rf->an, u->op[op].arg),
                                    TEXT("clear"));
        const op_id by = k == OP_SET_ATTR ? op
                         : clears ? operand_source(&r->lu->ops,
                                                   operand(&r->lu->ops, op, 0))
                                  : NO_ID;
        if (by != NO_ID && is_in(r, op)) {
            r->nanew++;
            r->anew[(r->nanew - 1) % MOST_ANEW] = by;
        }
    }
}

/* Is what an ATTR or a LOAD reads made anew in the round? */
static bool
begins_anew(const struct round *r, const struct op *read)
{
    for (uint32_t i = 0; i < r->nanew && i < MOST_ANEW; i++) {
        const struct op *by = &r->lu->unit->op[r->anew[i]];
        const uint8_t kind = by->kind == OP_SET_ATTR ? OP_ATTR : by->kind;
        if (kind == read->kind && by->arg == read->arg) {
            return true;
        }
    }
    return r->nanew > MOST_ANEW; /* not looked at any closer */
}

/* Is what a chain of attributes and items begins with older than the round? */
static bool
is_older(const struct round *r, val_id v, int depth)
{
    const op_id op = operand_source(&r->lu->ops, v);

    if (op == NO_ID || depth == 0) {
        return false;
    }
    const struct op *o = &r->lu->unit->op[op];
    switch ((enum op_kind)o->kind) {
    case OP_CONST:
        return true;
    case OP_LIST: /* `table.setdefault(number, [])` */
    case OP_DICT:
    case OP_SET:
        return operand_count(&r->lu->ops, op) == 0;
    case OP_CALL: /* what is made for a call is gone with it, or in there */
        return is_among_older(r, op, NO_ID, depth - 1);
    case OP_ITEM: /* under a key of the round nothing else may lie */
        return is_older(r, operand(&r->lu->ops, op, 0), depth - 1) &&
               is_older(r, operand(&r->lu->ops, op, 1), depth - 1);
    case OP_ATTR:
    case OP_METHOD:
        return is_older(r, operand(&r->lu->ops, op, 0), depth - 1) &&
               (o->kind == OP_METHOD || !begins_anew(r, o));
    case OP_LOAD:
        return !is_of_round(r, o->arg) && !begins_anew(r, o);
    default:
        return false;
    }
}

/* Are all that a call has to do with, but for the number, older? */
static bool
is_among_older(const struct round *r, op_id call, val_id number, int depth)
{
    const uint32_t n = operand_count(&r->lu->ops, call);

    for (uint32_t i = 0; i < n; i++) {
        const val_id v = operand(&r->lu->ops, call, i);
        const op_id from = operand_source(&r->lu->ops, v);
        if (v != number && from != NO_ID && i != 1 &&
            !is_older(r, v, depth)) {
            return false;
        }
    }
    return true;
}

/* `str(number)` */
static bool
is_of_text(const struct round *r, op_id call)
{
    static const char *const makes[] = {"builtins.hex", "builtins.int",
                                        "builtins.repr", "builtins.str"};
    const sym_id name =
        lore_mean(r->lu, operand(&r->lu->ops, call, 0)).name;

    return text_among(name_text(r->rf, name), makes,
                      sizeof makes / sizeof *makes);
}

static bool
is_put_older(const struct round *r, op_id user, val_id number, int depth)
{
    const struct operands *o = &r->lu->ops;
    const struct op *u = &r->lu->unit->op[user];

    switch ((enum op_kind)u->kind) {
    case OP_COMPARE:
    case OP_DEL_ITEM:
    case OP_ITEM:
    case OP_POP:
        return true;
    case OP_SET_ITEM: /* `table[number] = x`: not what is under another key */
        return operand(o, user, 2) == number &&
               is_older(r, operand(o, user, 1), DEEPEST_OWNER);
    case OP_TUPLE:
        return goes_to_older(r, o->out[user], depth - 1);
    case OP_STORE: {
        const var_id w = u->arg;
        if (r->lu->unit->var[w].kind != VAR_LOCAL || !is_in(r, user)) {
            return false;
        }
        uint32_t n = 0;
        for (op_id l = o->load[w]; l != NO_ID; l = o->next_load[l]) {
            n++;
        }
        for (op_id l = o->load[w]; l != NO_ID && n <= MOST_READS;
             l = o->next_load[l]) {
            if (is_in(r, l) && !goes_to_older(r, o->out[l], depth - 1)) {
                return false;
            }
        }
        return n <= MOST_READS;
    }
    case OP_CALL: {
        if (is_of_text(r, user)) {
            return goes_to_older(r, o->out[user], depth - 1);
        }
        const op_id then = operand_only_user(o, o->out[user]);
        const bool is_dropped =
            then != NO_ID && r->lu->unit->op[then].kind == OP_POP;
        return is_of_table(r, user)
                   ? is_older(r, operand(o, user, 0), DEEPEST_OWNER)
                   : is_dropped &&
                         is_among_older(r, user, number, DEEPEST_OWNER);
    }
    default:
        return false;
    }
}

/* Whoever gets the number in this round has been there before it. */
static bool
goes_to_older(const struct round *r, val_id number, int depth)
{
    const struct operands *o = &r->lu->ops;

    if (number == NO_ID || depth == 0) {
        return false;
    }
    for (uint32_t i = 0; i < o->nusers[number]; i++) {
        if (!is_put_older(r, o->use[o->first_use[number] + i], number,
                          depth)) {
            return false;
        }
    }
    return true;
}

/* By block: does control get from there to the head, and not by it? */
static const bool *
find_body(const struct round *r)
{
    const struct cfg *cfg = &r->lu->unit->cfg;
    bool *inside = arena_array(r->rf->scratch, bool, cfg->nblocks + 1);
    block_id *todo = arena_array(r->rf->scratch, block_id, cfg->nblocks + 1);
    uint32_t n = 0;

    inside[r->head] = true;
    todo[n++] = r->head;
    for (uint32_t i = 0; i < n; i++) {
        const struct block *b = &cfg->block[todo[i]];
        for (uint32_t k = b->pred_first; k < b->pred_end; k++) {
            const block_id from = cfg->pred[k];
            const bool enters = cfg->block[from].rpo < cfg->block[r->head].rpo;
            if (!inside[from] && cfg->block[from].rpo != NO_ID && !enters) {
                inside[from] = true;
                todo[n++] = from;
            }
        }
    }
    return inside;
}

/* Does the function end with the block, and is that said in the loop? */
static bool
is_return_in(const struct round *r, const struct block *b)
{
    return r->lu->unit->op[b->end - 1].kind == OP_RETURN &&
           is_in(r, b->end - 1);
}

/* Does the loop go on behind the op, unless an exception leaves it or the
 * function returns in it? */
static bool
goes_on(const struct round *r, op_id at)
{
    const struct unit *u = r->lu->unit;
    const struct arena_mark mark = arena_mark(r->rf->scratch);
    const bool *inside = find_body(r);
    bool *seen = arena_array(r->rf->scratch, bool, u->cfg.nblocks + 1);
    block_id *todo = arena_array(r->rf->scratch, block_id, u->cfg.nblocks + 1);
    uint32_t n = 0;
    bool goes = true;

    todo[n++] = cfg_block_of(&u->cfg, at);
    for (uint32_t i = 0; i < n && goes; i++) {
        const struct block *b = &u->cfg.block[todo[i]];
        for (uint32_t k = b->edge_first; k < b->edge_end && goes; k++) {
            const block_id to = u->cfg.edge[k].to;
            const bool raises =
                b->region && u->cfg.region[b->region].handler == to;
            if (raises || seen[to]) {
                continue;
            }
            goes = inside[to] || is_return_in(r, &u->cfg.block[to]);
            if (to != r->head) {
                seen[to] = true;
                todo[n++] = to;
            }
        }
    }
    arena_rewind(r->rf->scratch, mark);
    return goes;
}

bool
each_round_binds(const struct unit_lore *lu, op_id store)
{
    return next_behind(&lu->ops, store) != NO_ID;
}

bool
each_round_loses(struct rules_file *rf, const struct unit_lore *lu, var_id v,
                 op_id at)
{
    struct round r = {.rf = rf, .lu = lu, .v = v};
    const struct operands *o = &lu->ops;

    if (lu->unit->op[at].kind != OP_CALL || !find_round(&r, v, at) ||
        !goes_on(&r, at)) {
        return false;
    }
    note_anew(&r);
    const op_id then = operand_only_user(o, o->out[at]);
    const bool is_dropped =
        then != NO_ID && lu->unit->op[then].kind == OP_POP;
    return is_dropped ? is_among_older(&r, at, NO_ID, DEEPEST_OWNER)
                      : goes_to_older(&r, o->out[at], DEEPEST_NUMBER);
}

bool
each_round_finds(struct rules_file *rf, const struct unit_lore *lu, var_id v,
                 op_id at, var_id other)
{
    struct round r = {.rf = rf, .lu = lu, .v = v};

    return find_round(&r, v, at) && !is_of_round(&r, other);
}
