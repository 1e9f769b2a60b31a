/*
 * Looking ahead from a gap, over the ways that do not end in an exception.
 */
#include "rules/size/ahead.h"

#include "analyzer/analyzer.h"
#include "rules/size/bulk_weights.h"
#include "rules/size/exclusive.h"
#include "rules/size/keeps.h"
#include "rules/size/work.h"
#include "rules/value/literal.h"
#include "rules/value/names.h"

/* how far to look ahead; how many ops tell where a block stands */
enum { MOST_BLOCKS = 64, MOST_OPS = 2048, ENOUGH_OPS = 16 };

enum { MANY_ROUNDS = 50 };

bool
ahead_is_strong(const struct held_for *held)
{
    return held->heavy || held->waits || (held->is_round && held->calls) ||
           held->loops || held->calls >= VERY_MANY_CALLS;
}

static bool
is_rebound(const struct op *op, var_id v)
{
    struct op_effect e = op_effect(op);

    return e.var == v && (e.binds || e.unbinds);
}

/* `NAMES`, `CODE_OF.items()`: a table of the module. */
static bool
is_table(const struct ahead *ahead, op_id from)
{
    const struct unit *u = ahead->lu->unit;

    if (u->op[from].kind == OP_CALL &&
        operand_count(&ahead->lu->ops, from) == 2) {
        const struct call call = call_at(ahead->rf, ahead->lu, from);
        from = operand_source(&ahead->lu->ops, call.receiver);
    }
    if (from == NO_ID || u->op[from].kind != OP_LOAD || u->parent == NO_ID) {
        return false;
    }
    const struct var *var = &u->var[u->op[from].arg];
    const struct meaning m = lore_mean(ahead->lu, ahead->lu->ops.out[from]);
    return !var_is_local(var) && var->kind != VAR_FREE && kind_is_plain(m.kind);
}

/* Is it a display, or does it count to a number that is written down? */
static bool
gives_few(const struct ahead *ahead, val_id iterator)
{
    const struct operands *o = &ahead->lu->ops;
    const struct unit *u = ahead->lu->unit;
    op_id from = operand_source(o, iterator); /* ITER */

    from = from != NO_ID ? operand_source(o, operand(o, from, 0)) : NO_ID;
    if (from == NO_ID) {
        return false;
    }
    if (is_table(ahead, from)) {
        return true;
    }
    if (u->op[from].kind == OP_CALL && operand_count(o, from) == 3) {
        const struct call call = call_at(ahead->rf, ahead->lu, from);
        from = operand_source(o, call.argument[0]);
        return from != NO_ID && u->op[from].kind == OP_CONST &&
               literal_int(ahead->rf, ahead->lu, call.argument[0]) <
                   MANY_ROUNDS;
    }
    return u->op[from].kind == OP_CONST || u->op[from].kind == OP_TUPLE ||
           (u->op[from].kind == OP_LIST && operand_count(o, from) > 0);
}

/* Does it go through few things? */
static bool
is_short(const struct ahead *ahead, const struct loop *loop)
{
    const struct unit *u = ahead->lu->unit;
    const op_id next = u->cfg.block[loop->head].first;

    return next < u->nops && u->op[next].kind == OP_NEXT &&
           gives_few(ahead, operand(&ahead->lu->ops, next, 0));
}

/* Is the op done in the rounds of a loop that the gap is not in? */
static bool
is_in_new_loop(const struct ahead *ahead, op_id op)
{
    const struct cfg *cfg = &ahead->lu->unit->cfg;
    uint32_t loop = loop_around(cfg, ahead->lu->unit->op[op].at);

    while (loop != NO_ID && cfg->block[cfg->loop[loop].head].first > op) {
        loop = cfg->loop[loop].parent; /* it only makes what is gone through */
    }
    for (uint32_t i = ahead->home; i != NO_ID; i = cfg->loop[i].parent) {
        if (i == loop) {
            return false;
        }
    }
    return loop != NO_ID && !is_short(ahead, &cfg->loop[loop]);
}

/* The last part of the name of what is called. */
static struct text
called(const struct ahead *ahead, const struct call *call)
{
    const struct unit *u = ahead->lu->unit;
    const op_id from = operand_source(&ahead->lu->ops, call->callee);
    const struct meaning m =
        lore_mean(ahead->lu, lore_origin(ahead->lu, call->callee));

    if (from != NO_ID && u->op[from].kind == OP_METHOD) {
        return sym_text(ahead->rf->an, u->op[from].arg);
    }
    if (from != NO_ID && u->op[from].kind == OP_LOAD) {
        return sym_text(ahead->rf->an, u->var[u->op[from].arg].name);
    }
    return name_last(name_text(ahead->rf, m.name));
}

/* The last part of the name of what a method is called on, or empty. */
static struct text
holder(const struct ahead *ahead, const struct call *call)
{
    const struct unit *u = ahead->lu->unit;
    const struct operands *o = &ahead->lu->ops;
    const op_id method = operand_source(o, call->callee);
    const op_id from = method != NO_ID && (u->op[method].kind == OP_METHOD ||
                                           u->op[method].kind == OP_ATTR)
                           ? operand_source(o, operand(o, method, 0))
                           : NO_ID;

    if (from == NO_ID || (u->op[from].kind != OP_LOAD &&
                          u->op[from].kind != OP_ATTR)) {
        return (struct text){0};
    }
    return sym_text(ahead->rf->an, u->op[from].kind == OP_ATTR
                                       ? u->op[from].arg
                                       : u->var[u->op[from].arg].name);
}

/* Making an object does not take its time, as a rule, nor do the methods of
 * operators. */
static bool
is_cheap(struct text name)
{
    return (name.n && name.s[0] >= 'A' && name.s[0] <= 'Z') ||
           text_starts(name, TEXT("__")) ||
           pace_of(name, false) == PACE_AT_ONCE;
}

static bool
is_large(const struct ahead *ahead, val_id v)
{
    return v != NO_ID && weighs_much(ahead->weigh, v);
}

/* Does it make something large, or go over it?  That is the moment at which
 * memory is short.  Not who only sorts the parts of what it is given. */
static bool
is_heavy(const struct ahead *ahead, const struct call *call, bool is_cheap)
{
    if (!ahead->weigh || keeps_parts(ahead->rf, ahead->lu, call).all) {
        return false;
    }
    bool is = is_large(ahead, ahead->lu->ops.out[call->op]);

    if (!is_cheap && !ahead->is_sure) {
        is = is || is_large(ahead, call->receiver);
        for (uint32_t i = 0; i < call->nargs && !is; i++) {
            is = is_large(ahead, call->argument[i]);
        }
    }
    return is;
}

/* Does it wait for the world?  By the catalogue, or by its name. */
static bool
is_wait(const struct ahead *ahead, const struct call *call, struct text name)
{
    const struct api *api = call_api(ahead->rf, ahead->lu, call);

    return call_fact(ahead->rf, ahead->lu, call, api, FACT_BLOCKING_WAIT) ||
           (call->receiver != NO_ID &&
            pace_of(name, call->nargs == 0) == PACE_WAITS);
}

/* Does it make what takes the value's place in the next round of a loop?  That
 * alone is no work in a library, nor for a picture among many. */
static bool
is_successor(const struct ahead *ahead, op_id call)
{
    const struct operands *o = &ahead->lu->ops;
    const struct unit *u = ahead->lu->unit;
    const val_id v = o->out[call];
    const op_id user = v != NO_ID && o->nusers[v] == 1 ? o->user[v] : NO_ID;

    if ((!ahead->is_library && !ahead->is_plain && !ahead->is_one_of_many) ||
        u->op[call].at >= ahead->gap_at || user == NO_ID) {
        return false;
    }
    for (op_id op = ahead->lu->var_first_store[ahead->var]; op != NO_ID;
         op = ahead->lu->var_next_store[op]) {
        if (op == user || operand_source(o, operand(o, op, 0)) == user) {
            return true; /* `done, image = film.read()`, too */
        }
    }
    return false;
}

/* The same function a dozen times declares or draws something. */
static void
count_other(struct ahead *ahead, struct text name)
{
    uint32_t i = 0;

    while (i < ahead->held.calls && !text_eq(ahead->other[i], name)) {
        i++;
    }
    if (i == ahead->held.calls && i < VERY_MANY_CALLS) {
        ahead->other[ahead->held.calls++] = name;
    }
}

/* `model.train()`: from now on it would be trained. */
static bool
is_switched(const struct ahead *ahead, const struct call *call)
{
    return call->nargs == 0 && call->nkeywords == 0 && ahead->weigh &&
           call->receiver != NO_ID && is_set(ahead->weigh, call->receiver);
}

static void
count_call(struct ahead *ahead, op_id op)
{
    const struct call call = call_at(ahead->rf, ahead->lu, op);
    const struct text name = called(ahead, &call);

    if (work_is_sink(name) ||
        (ahead->is_sure && (work_is_told(name) ||
                            work_is_beside(name, holder(ahead, &call))))) {
        return;
    }
    const bool is_next = is_successor(ahead, op);

    if (is_next && ahead->is_one_of_many) {
        return; /* that it waits for a disk, too */
    }
    ahead->held.waits += is_wait(ahead, &call, name);
    if (is_next && ahead->is_plain) {
        return;
    }
    ahead->held.heavy +=
        (is_heavy(ahead, &call, is_cheap(name)) && !is_next) ||
        (work_is_long(name) && !ahead->is_library &&
         !is_switched(ahead, &call)) ||
        (!ahead->is_library &&
         (work_makes_much(name, holder(ahead, &call)) ||
          work_asks_memory(name, holder(ahead, &call)))) ||
        (ahead->weigh && makes_model(ahead->weigh, op) &&
         (!ahead->is_one_of_many ||
          ahead->lu->unit->op[op].at >= ahead->gap_at));
    const bool is_many = is_in_new_loop(ahead, op);
    if (ahead->is_sure) {
        if (!is_cheap(name)) {
            count_other(ahead, name);
        }
        ahead->held.loops += is_many && !is_cheap(name);
    } else if (!is_cheap(name)) {
        ahead->held.calls += is_many ? LOOP_CALLS : 1;
        ahead->held.loops += is_many;
    } else {
        ahead->held.calls += is_many; /* beside the loop's own */
    }
}

static void count_op(struct ahead *ahead, op_id op);

/* A generator is a function, before 3.12 a comprehension is one, too; they are
 * loops all the same. */
static bool
count_comprehension(struct ahead *ahead, op_id op)
{
    const struct unit *u = ahead->lu->unit;
    const struct call call = call_at(ahead->rf, ahead->lu, op);
    const op_id from = operand_source(&ahead->lu->ops, call.callee);

    if (from == NO_ID || u->op[from].kind != OP_FUNCTION) {
        return false;
    }
    const enum unit_kind kind = ahead->rf->an->unit[u->op[from].arg].kind;
    if (kind != UNIT_COMPREHENSION && kind != UNIT_GENERATOR) {
        return false;
    }
    if (call.nargs && gives_few(ahead, call.argument[0])) {
        return true;
    }
    struct ahead within = {.rf = ahead->rf,
                           .lu = lore_unit(ahead->rf, u->op[from].arg),
                           .is_sure = ahead->is_sure,
                           .is_library = ahead->is_library,
                           .home = NO_ID};
    for (op_id i = 0; i < within.lu->unit->nops; i++) {
        if (within.lu->unit->op[i].kind != OP_YIELD) { /* waits for nobody */
            count_op(&within, i);
        }
    }
    if (!ahead->is_sure) {
        ahead->held.calls += within.held.calls;
    }
    ahead->held.loops += within.held.loops;
    ahead->held.waits += within.held.waits;
    ahead->held.heavy += within.held.heavy;
    if (ahead->is_sure && call.nargs) {
        ahead->held.heavy += is_large(ahead, call.argument[0]);
    }
    return true;
}

/* `for line in lines` */
static bool
goes_over_large(const struct ahead *ahead, op_id next)
{
    const struct operands *o = &ahead->lu->ops;
    const op_id iter = operand_source(o, operand(o, next, 0));

    return ahead->weigh && iter != NO_ID &&
           is_large(ahead, operand(o, iter, 0));
}

static void
count_op(struct ahead *ahead, op_id op)
{
    const struct unit *u = ahead->lu->unit;

    switch ((enum op_kind)u->op[op].kind) {
    case OP_CALL:
    case OP_CALL_STAR:
        if (!count_comprehension(ahead, op)) {
            count_call(ahead, op);
        }
        break;
    case OP_NEXT:
        if (is_in_new_loop(ahead, op)) {
            ahead->held.loops += !ahead->is_sure;
            ahead->held.calls += ahead->is_sure ? 0 : LOOP_CALLS;
            ahead->held.heavy += goes_over_large(ahead, op);
        }
        break;
    case OP_BINARY: /* `whole + 1` is another one */
        ahead->held.heavy += !ahead->is_library && ahead->weigh &&
                             is_large(ahead, ahead->lu->ops.out[op]);
        break;
    default:
        ahead->held.waits += (op_info[u->op[op].kind].flags & OP_SUSPENDS) != 0;
        break;
    }
}

/* Can nothing that follows make it worth more? */
static bool
is_enough(const struct ahead *ahead)
{
    if (ahead->is_sure) {
        return ahead_is_strong(&ahead->held);
    }
    return ahead->held.heavy >= ahead->least_heavy &&
           (ahead->is_again || !ahead->is_arm) &&
           rules_gain(ahead->bulk, &ahead->held) ==
               rules_gain_at_best(ahead->bulk);
}

/* Walk forward over some ops; true if the variable is bound anew there. */
static bool
scan(struct ahead *ahead, struct span ops, var_id v)
{
    const struct unit *u = ahead->lu->unit;

    for (op_id op = ops.begin; op < ops.end && !is_enough(ahead); op++) {
        if (ahead->nops++ > MOST_OPS) {
            return true;
        }
        count_op(ahead, op);
        if (is_rebound(&u->op[op], v)) {
            ahead->is_again = true;
            return true;
        }
    }
    return false;
}

static bool
is_listed(const block_id *block, uint32_t n, block_id b)
{
    while (n > 0 && block[n - 1] != b) {
        n--;
    }
    return n > 0;
}

bool
ahead_is_way_out(const struct unit *u, block_id b)
{
    const struct block *block = &u->cfg.block[b];

    return block->end > block->first &&
           (u->op[block->end - 1].kind == OP_RAISE ||
            u->op[block->end - 1].kind == OP_RERAISE);
}

/* Where a block stands.  The gap behind the last statement of a loop stands
 * where the one behind the loop does, but a block is all in a loop, or not. */
static uint32_t
place_of(const struct unit *u, block_id b)
{
    const struct block *block = &u->cfg.block[b];
    uint32_t at = UINT32_MAX;

    for (uint32_t e = block->edge_first; e < block->edge_end; e++) {
        const struct block *to = &u->cfg.block[u->cfg.edge[e].to];
        if (to->first < block->first && to->first < to->end) {
            return u->op[to->first].at; /* the next round begins */
        }
    }
    /* the first ones may leave what ended there, at its end */
    for (op_id op = block->first;
         op < block->end && op < block->first + ENOUGH_OPS; op++) {
        at = u->op[op].at < at ? u->op[op].at : at;
    }
    return at;
}

/* Is the block in the loop whose rounds each have a value of their own? */
static bool
is_in_reach(const struct ahead *ahead, block_id b)
{
    const struct unit *u = ahead->lu->unit;
    const uint32_t at = place_of(u, b);

    return ahead->only_in == NO_ID || at == UINT32_MAX ||
           (at >= u->cfg.loop[ahead->only_in].span.begin &&
            at < u->cfg.loop[ahead->only_in].span.end);
}

uint32_t
ahead_loop_of_one(const struct unit_lore *lu, var_id v, op_id gap)
{
    const struct unit *u = lu->unit;
    uint32_t loop =
        loop_around(&u->cfg, place_of(u, cfg_block_of(&u->cfg, gap)));

    for (; loop != NO_ID; loop = u->cfg.loop[loop].parent) {
        for (op_id op = lu->var_first_store[v]; op != NO_ID;
             op = lu->var_next_store[op]) {
            if (u->op[op].at >= u->cfg.loop[loop].span.begin &&
                u->op[op].at < u->cfg.loop[loop].span.end) {
                return loop;
            }
        }
    }
    return NO_ID;
}

void
ahead_look(struct ahead *ahead, op_id gap, var_id v)
{
    const struct unit *u = ahead->lu->unit;
    const struct cfg *cfg = &u->cfg;
    const block_id start = cfg_block_of(cfg, gap);
    block_id block[MOST_BLOCKS] = {start};
    uint32_t n = 1;

    const struct facts facts = exclusive_facts(u, gap);
    ahead->home = loop_around(cfg, place_of(u, start));
    for (uint32_t i = 0; i < n && !is_enough(ahead); i++) {
        const struct block *b = &cfg->block[block[i]];
        struct span ops = {i == 0 ? gap : b->first, b->end};
        bool stopped = scan(ahead, ops, v);
        for (uint32_t e = b->edge_first; !stopped && e < b->edge_end; e++) {
            bool rare = cfg->edge[e].kind == EDGE_RAISE ||
                        ahead_is_way_out(u, cfg->edge[e].to) ||
                        (cfg->edge[e].kind == EDGE_NEXT && b->end > b->first &&
                         exclusive_arm(ahead->rf->an, u, &facts, b->end - 1));
            /* of the first block only the end was seen: it may come again */
            if (!rare && n < MOST_BLOCKS &&
                is_in_reach(ahead, cfg->edge[e].to) &&
                !is_listed(block + 1, n - 1, cfg->edge[e].to)) {
                block[n++] = cfg->edge[e].to;
            }
        }
    }
}
