/*
 * What a `del` is worth.
 */
#include "rules/size/ahead.h"

#include "analyzer/analyzer.h"
#include "rules/size/bulk_weights.h"
#include "rules/size/exclusive.h"
#include "rules/value/empty.h"
#include "rules/value/reach.h"

/*
 * What decides what is proposed by default (medium and more): the signs that
 * the value is large, and points for what is done while it is held.
 *
 * Nobody wants to read a `del` of something small, and of something unknown
 * nobody can say that it is worth a line: most objects are small.  What is
 * likely to be large (4) is worth it over real work: a loop that calls, a
 * wait, the making of its successor or of anything else that is large, when
 * memory is short.  Over a few calls nothing is, but what is known to be large
 * (8).  Measured on the programs of corpus/, whose peaks fall by it.  In a
 * library nobody knows how large its user's data is: there only what is done
 * with memory counts as work, twice where no other class calls the function.
 */
enum span_held { FOR_NOTHING, FOR_A_CALL, FOR_CALLS, FOR_WORK, FOR_WAIT };

static const int points[] = {
    [FOR_A_CALL] = -2,
    [FOR_CALLS] = 0,
    [FOR_WORK] = 2,
    [FOR_WAIT] = 2,
};

enum { POINTS_MEDIUM = 6, POINTS_LARGE = 8 };

enum { SOME_CALLS = 2, MANY_CALLS = 6 /* as good as a loop */ };

static enum span_held
span_of(const struct held_for *held)
{
    if (held->waits) {
        return FOR_WAIT;
    }
    if (held->heavy || (held->is_round && held->calls) ||
        held->calls >= (held->loops ? LOOP_CALLS : MANY_CALLS)) {
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
/* Does the function end by an exception at once? */
static bool
raises_next(const struct unit *u, op_id gap)
{
    return ahead_is_way_out(u, cfg_block_of(&u->cfg, gap));
}

/* Does the loop go through the variable? */
static bool
goes_through(const struct unit_lore *lu, const struct loop *loop, var_id v)
{
    const struct operands *o = &lu->ops;
    const op_id next = lu->unit->cfg.block[loop->head].first;
    const op_id iter =
        next < lu->unit->nops && lu->unit->op[next].kind == OP_NEXT
            ? operand_source(o, operand(o, next, 0))
            : NO_ID;

    return iter != NO_ID && lore_loaded(lu, operand(o, iter, 0)) == v;
}

/* Was it needed in every round of a loop before the gap?  Then the work was
 * done with it, and what comes after the loop takes no more memory. */
static bool
was_of_loop(const struct unit_lore *lu, const struct candidate *c, op_id gap)
{
    const struct unit *u = lu->unit;
    const uint32_t bound = c->binding != NO_ID ? u->op[c->binding].at : 0;
    uint32_t used = 0; /* where the last read before the gap ends */

    for (op_id op = lu->ops.load[c->var]; op != NO_ID;
         op = lu->ops.next_load[op]) {
        if (u->op[op].at < u->op[gap].at && u->op[op].at > used) {
            used = u->op[op].at;
        }
    }
    for (uint32_t i = 0; i < u->cfg.nloops; i++) {
        const struct loop *loop = &u->cfg.loop[i];
        if (bound < loop->span.begin && used < loop->span.end &&
            loop->span.end <= u->op[gap].at &&
            !goes_through(lu, loop, c->var)) {
            return true;
        }
    }
    return false;
}

/* `if not name: continue`: does the arm do nothing more, or what is rare? */
static bool
is_at_end_of_arm(const struct rules_file *rf, const struct unit *u,
                 const struct candidate *c, op_id gap)
{
    const struct block *b = &u->cfg.block[cfg_block_of(&u->cfg, gap)];
    op_id op = gap;

    if (arm_complains(rf->an, u, gap)) {
        return true;
    }
    while (op < b->end && u->op[op].kind != OP_CALL &&
           u->op[op].kind != OP_CALL_STAR) {
        op++;
    }
    return c->shape == SHAPE_BRANCH && op == b->end;
}

/* Is it a picture or the like, by its kind or name? */
static bool
is_plain(struct rules_file *rf, const struct unit_lore *lu,
         const struct candidate *c)
{
    const enum value_kind kind =
        c->binding != NO_ID
            ? (enum value_kind)lore_mean(lu, operand(&lu->ops, c->binding, 0))
                  .kind
            : VALUE_UNKNOWN;

    return kind == VALUE_IMAGE ||
           (kind != VALUE_FRAME &&
            name_is_data(rf, sym_text(rf->an, lu->unit->var[c->var].name)));
}

enum gain_class
gain_estimate(struct rules_file *rf, const struct unit_lore *lu,
              const struct growth *growth, const struct candidate *candidate,
              int bulk)
{
    const op_id gap = reach_gap(lu->unit, candidate->gap);
    const struct weigh weigh = {rf, lu, growth};

    if (bulk == 0 || gap == NO_ID || raises_next(lu->unit, gap)) {
        return GAIN_CLASS_NONE;
    }
    if (is_at_end_of_arm(rf, lu->unit, candidate, gap) ||
        empty_at(rf, lu, candidate->var, gap)) {
        return GAIN_CLASS_LITTLE;
    }
    const bool is_library = growth->is_library && bulk < BULK_WRITTEN &&
                            !is_weights(&weigh, candidate);
    struct ahead ahead = {
        .rf = rf,
        .lu = lu,
        .bulk = bulk,
        .weigh = bulk >= IS_LIKELY ? &weigh : NULL,
        .is_library = is_library,
        .is_plain = bulk < BULK_SURE && is_plain(rf, lu, candidate),
        .is_arm = candidate->shape == SHAPE_BRANCH,
        .least_heavy = !is_library                            ? 0
                       : growth->is_hook || place_is_tool(rf) ? 1
                                                              : 2,
        .only_in = ahead_loop_of_one(lu, candidate->var, gap),
        .var = candidate->var,
        .gap_at = lu->unit->op[gap].at,
    };
    ahead_look(&ahead, gap, candidate->var);
    ahead.held.is_round = ahead.is_again;
    const enum gain_class gain = rules_gain(bulk, &ahead.held);
    const bool is_slight = ahead.held.heavy < ahead.least_heavy ||
                           (ahead.only_in != NO_ID && bulk < BULK_SURE &&
                            (is_library || (!ahead.held.waits &&
                                            place_has_networks(rf)))) ||
                           (is_library && bulk < MANY_LIKELY) ||
                           (ahead.is_arm && (is_library || !ahead.is_again));

    if (gain <= GAIN_CLASS_LITTLE) {
        return gain; /* most end here: the last question goes over all reads */
    }
    return is_slight || (is_library && was_of_loop(lu, candidate, gap))
               ? GAIN_CLASS_LITTLE
               : gain;
}

/* Does a number in the source say how large it is, or a parameter, rather than
 * that it was read? */
static bool
is_counted(struct rules_file *rf, const struct unit_lore *lu,
           const struct fates *fates, const struct candidate *c,
           struct meaning m)
{
    const struct arena_mark mark = arena_mark(rf->scratch);
    struct growth growth = growth_find(rf->scratch, rf, lu,
                                       FOR_VERDICT | FOR_SURE | FOR_COUNTED);

    growth.fates = *fates;
    const bool is = bulk_of(rf, lu, &growth, c, m) >= IS_LIKELY;

    arena_rewind(rf->scratch, mark);
    return is;
}

/* Does more than that it was read speak for its size? */
static bool
size_is_sure(const struct weigh *w, const struct candidate *c,
             const struct ahead *ahead, op_id gap, struct meaning m)
{
    const struct fates *fates = &w->growth->fates;

    if (is_weights(w, c) || ahead->bulk >= BULK_WRITTEN) {
        return true;
    }
    if (fates_have_deleted(fates, w->lu->unit) &&
        (is_numbers(&m) || !(fates->of[c->var] & FATE_ASKED))) {
        return true; /* no record of who knows what, memory was short here */
    }
    return (place_minds_memory(w->rf) && ahead->only_in == NO_ID &&
            is_made_into_another(w, c, gap)) ||
           is_counted(w->rf, w->lu, fates, c, m);
}

/*
 * Nobody thanks for a line that may be worth something.  What is proposed by
 * default must be worth it by evidence alone, in all that was guessed so far:
 * how large the value is, and what is made or done while it lies dead.
 */
bool
gain_is_sure(struct rules_file *rf, const struct unit_lore *lu,
             const struct growth *growth, const struct candidate *candidate,
             struct meaning m)
{
    const int bulk = bulk_of(rf, lu, growth, candidate, m);
    const op_id gap = reach_gap(lu->unit, candidate->gap);
    const struct weigh weigh = {rf, lu, growth};

    if (bulk < IS_LIKELY || gap == NO_ID || place_is_shown(rf, lu) ||
        shares_weights(&weigh, candidate, gap) ||
        is_snapshot(&weigh, candidate) ||
        shares_entry(&weigh, candidate, gap) ||
        (!is_weights(&weigh, candidate) && was_of_loop(lu, candidate, gap))) {
        return false;
    }
    struct ahead ahead = {
        .rf = rf,
        .lu = lu,
        .bulk = bulk,
        .weigh = &weigh,
        .is_sure = true,
        .is_library = growth->is_library && bulk < BULK_WRITTEN &&
                      !is_weights(&weigh, candidate),
        .only_in = ahead_loop_of_one(lu, candidate->var, gap),
        .var = candidate->var,
        .gap_at = lu->unit->op[gap].at,
    };
    ahead.is_one_of_many =
        ahead.only_in != NO_ID && is_weights(&weigh, candidate);
    ahead_look(&ahead, gap, candidate->var);
    ahead.held.is_round = ahead.is_again && !ahead.is_one_of_many;
    return ahead_is_strong(&ahead.held) &&
           size_is_sure(&weigh, candidate, &ahead, gap, m);
}

/*
 * Do the ops alone show that there is nothing to gain?  If no time passes in
 * the unit; or if there are parameters alone of which nobody says anything:
 * what is small then, see weigh_meaning and growth_find.
 */
static bool
is_slight(const struct rules_file *rf, unit_id unit)
{
    const struct unit *u = &rf->an->unit[unit];
    bool is_told = rf->defined[unit] == NO_ID || u->parent == NO_ID ||
                   rf->an->unit[u->parent].op[rf->defined[unit]].extra &
                       FUNCTION_ANNOTATIONS;
    bool takes_time = false;

    for (op_id op = 0; op < u->nops; op++) {
        const enum op_kind kind = (enum op_kind)u->op[op].kind;
        takes_time |= kind == OP_CALL || kind == OP_CALL_STAR ||
                      kind == OP_NEXT || op_info[kind].flags & OP_SUSPENDS;
        is_told |= kind == OP_STORE;
    }
    return !takes_time || (!is_told && u->cfg.nloops == 0);
}

bool
rules_tests_may_gain(enum gain_class least)
{
    return rules_gain_at_best(COUNTED) >= least;
}

bool
rules_may_gain(struct rules_file *rf, unit_id unit, enum gain_class least)
{
    if (!rules_tests_may_gain(least) &&
        place_is_test(rf, &rf->an->unit[unit])) {
        return false; /* see bulk_of: asked first, as it costs nothing */
    }
    return !is_slight(rf, unit) &&
           rules_gain_at_best(bulk_at_most(rf, lore_unit(rf, unit))) >= least;
}
