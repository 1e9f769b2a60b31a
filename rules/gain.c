/*
 * What a `del` is worth.
 */
#include "rules/rules.h"

#include "rules/reach.h"

enum { MOST_BLOCKS = 64, MOST_OPS = 2048 }; /* how far to look ahead */

/*
 * What decides what is proposed by default (medium and more): the signs that
 * the value is large, and points for what is done while it is held.
 *
 * Nobody wants to read a `del` of something small, and of something unknown
 * nobody can say that it is worth a line: most objects are small.  What is
 * likely to be large (4) is worth it over real work, a loop that calls; what
 * is data for certain (6) already over a single call that may take its time.
 * While a program waits, it holds things longest.
 */
enum span_held { FOR_NOTHING, FOR_A_CALL, FOR_CALLS, FOR_WORK, FOR_WAIT };

static const int points[] = {
    [FOR_A_CALL] = 0,
    [FOR_CALLS] = 1,
    [FOR_WORK] = 2,
    [FOR_WAIT] = 3,
};

enum { POINTS_MEDIUM = 6, POINTS_LARGE = 8 };

enum {
    SOME_CALLS = 3,
    LOOP_CALLS = 2, /* in loops: one in each of a few rounds */
    MANY_CALLS = 10 /* as good as a loop */
};

static enum span_held
span_of(const struct held_for *held)
{
    if (held->waits) {
        return FOR_WAIT;
    }
    if (held->calls >= (held->is_round ? 1
                        : held->loops  ? LOOP_CALLS
                                       : MANY_CALLS)) {
        return FOR_WORK;
    }
    if (held->calls >= SOME_CALLS) {
        return FOR_CALLS;
    }
    return held->calls || held->loops ? FOR_A_CALL : FOR_NOTHING;
}

static enum gain_class
gain_over(int bulk, enum span_held span)
{
    if (bulk == 0 || span == FOR_NOTHING) {
        return GAIN_CLASS_NONE;
    }
    const int sum = bulk + points[span];

    return sum >= POINTS_LARGE    ? GAIN_CLASS_MUCH
           : sum >= POINTS_MEDIUM ? GAIN_CLASS_SOME
                                  : GAIN_CLASS_LITTLE;
}

enum gain_class
rules_gain(int bulk, const struct held_for *held)
{
    return gain_over(bulk, span_of(held));
}

enum gain_class
rules_gain_at_best(int bulk)
{
    return gain_over(bulk, FOR_WAIT);
}

/* ---- looking ahead ----------------------------------------------------- */

/* What may happen while the value would have been held. */
struct ahead {
    struct held_for held;
    uint32_t nops; /* looked at */
};

static bool
is_rebound(const struct op *op, var_id v)
{
    struct op_effect e = op_effect(op);

    return e.var == v && (e.binds || e.unbinds);
}

/* Walk forward over some ops; true if the variable is bound anew there. */
static bool
scan(const struct unit *u, struct span ops, var_id v, struct ahead *ahead)
{
    for (op_id op = ops.begin; op < ops.end; op++) {
        if (ahead->nops++ > MOST_OPS) {
            return true;
        }
        uint8_t flags = op_info[u->op[op].kind].flags;
        ahead->held.waits += (flags & OP_SUSPENDS) != 0;
        ahead->held.loops += u->op[op].kind == OP_NEXT;
        ahead->held.calls += (flags & OP_WORK) != 0;
        if (is_rebound(&u->op[op], v)) {
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

static struct ahead
look_ahead(const struct unit *u, op_id gap, var_id v)
{
    const struct cfg *cfg = &u->cfg;
    block_id start = cfg_block_of(cfg, gap);
    block_id block[MOST_BLOCKS] = {start};
    struct ahead ahead = {0};
    uint32_t n = 1;

    for (uint32_t i = 0; i < n && !ahead.held.waits; i++) {
        const struct block *b = &cfg->block[block[i]];
        struct span ops = {i == 0 ? gap : b->first, b->end};
        bool stopped = scan(u, ops, v, &ahead);
        for (uint32_t e = b->edge_first; !stopped && e < b->edge_end; e++) {
            bool rare = cfg->edge[e].kind == EDGE_RAISE; /* not the gain */
            if (!rare && n < MOST_BLOCKS &&
                !is_listed(block, n, cfg->edge[e].to)) {
                block[n++] = cfg->edge[e].to;
            }
        }
    }
    return ahead;
}

/* Does the function end by an exception at once? */
static bool
raises_next(const struct unit *u, op_id gap)
{
    const struct block *b = &u->cfg.block[cfg_block_of(&u->cfg, gap)];

    return b->end > b->first && (u->op[b->end - 1].kind == OP_RAISE ||
                                 u->op[b->end - 1].kind == OP_RERAISE);
}

enum gain_class
rules_estimate_gain(struct rules_file *rf, const struct rules_unit *ru,
                    const struct candidate *candidate,
                    const struct verdict *verdict)
{
    const struct unit *u = &rf->an->unit[ru->unit];
    op_id gap = reach_gap(u, candidate->gap);

    if (gap == NO_ID || raises_next(u, gap)) {
        return GAIN_CLASS_NONE;
    }
    struct ahead ahead = look_ahead(u, gap, candidate->var);
    ahead.held.is_round = candidate->shape == SHAPE_REBIND;
    return rules_gain(verdict->bulk, &ahead.held);
}
