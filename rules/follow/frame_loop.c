#include "rules/follow/frame_loop.h"

#include "base/bits.h"
#include "rules/follow/frame_told.h"
#include "rules/value/literal.h"
#include "rules/value/names.h"
#include "rules/value/reach.h"

enum { MOST_BEHIND = 16, MOST_BETWEEN = 4 };

/* A loop of one variable. */
struct round {
    struct rules_file *rf;
    const struct unit_lore *lu;
    const struct loop *loop;
    var_id var;
    op_id back; /* the STORE of `frame.f_back` */
};

static block_id
block_of(const struct round *r, op_id op)
{
    return cfg_block_of(&r->lu->unit->cfg, op);
}

static bool
is_within(const struct round *r, op_id op)
{
    const uint32_t at = r->lu->unit->op[op].at;

    return at >= r->loop->span.begin && at < r->loop->span.end;
}

static bool
is_inside(const struct round *r, block_id b)
{
    const struct block *block = &r->lu->unit->cfg.block[b];

    return block->first < block->end && is_within(r, block->first);
}

/* `frame = frame.f_back`. */
static bool
goes_back(const struct rules_file *rf, const struct unit_lore *lu, op_id store)
{
    const op_id attr = operand_source(&lu->ops, operand(&lu->ops, store, 0));

    return attr != NO_ID && lu->unit->op[attr].kind == OP_ATTR &&
           text_eq(sym_text(rf->an, lu->unit->op[attr].arg), TEXT("f_back")) &&
           lore_loaded(lu, operand(&lu->ops, attr, 0)) ==
               lu->unit->op[store].arg;
}

/* The one store that goes back; the others into `out`.  NO_ID: none, or there
 * are too many. */
static op_id
step_back(struct rules_file *rf, const struct unit_lore *lu, var_id var,
          struct frame_loop *out)
{
    op_id back = NO_ID;

    for (op_id s = lu->var_first_store[var]; s != NO_ID;
         s = lu->var_next_store[s]) {
        if (goes_back(rf, lu, s)) {
            if (back != NO_ID) {
                return NO_ID;
            }
            back = s;
        } else if (out->nstarts == FRAME_STARTS) {
            return NO_ID;
        } else {
            out->start[out->nstarts++] = s;
        }
    }
    return back;
}

/* The innermost loop around an op. */
static const struct loop *
loop_around(const struct unit *u, op_id op)
{
    const struct loop *found = NULL;

    for (uint32_t i = 0; i < u->cfg.nloops; i++) {
        const struct loop *l = &u->cfg.loop[i];
        if (u->op[op].at >= l->span.begin && u->op[op].at < l->span.end &&
            (!found || l->span.begin >= found->span.begin)) {
            found = l;
        }
    }
    return found;
}

/* `while frame:`, `frame is not None`: who leaves by that has no frame. */
static bool
tests_frame(const struct round *r, op_id branch)
{
    const struct operands *o = &r->lu->ops;
    const val_id v = operand(o, branch, 0);
    const op_id test = operand_source(o, v);

    return lore_loaded(r->lu, v) == r->var ||
           (test != NO_ID && o->unit->op[test].kind == OP_COMPARE &&
            lore_loaded(r->lu, operand(o, test, 0)) == r->var &&
            lore_mean(r->lu, operand(o, test, 1)).kind == VALUE_NONE);
}

/* Does every other way out of the loop leave no frame?  What is caught on the
 * way might leave one. */
static bool
is_left_at_head(const struct round *r)
{
    const struct cfg *cfg = &r->lu->unit->cfg;

    for (uint32_t i = 0; i < cfg->nplaced; i++) {
        const struct block *b = &cfg->block[cfg->placed[i]];
        if (!is_inside(r, cfg->placed[i])) {
            continue;
        }
        if (b->region != 0) {
            return false;
        }
        for (uint32_t e = b->edge_first; e < b->edge_end; e++) {
            if (cfg->placed[i] != r->loop->head &&
                !is_inside(r, cfg->edge[e].to) && !tests_frame(r, b->end - 1)) {
                return false;
            }
        }
    }
    return true;
}

/* Is it `i += 1`, or `i -= 1`, of the variable? */
static bool
is_step(struct rules_file *rf, const struct unit_lore *lu, op_id store,
        enum oper oper, int32_t *by)
{
    const struct operands *o = &lu->ops;
    const op_id sum = operand_source(o, operand(o, store, 0));

    if (sum == NO_ID || o->unit->op[sum].arg != oper ||
        (o->unit->op[sum].kind != OP_INPLACE &&
         o->unit->op[sum].kind != OP_BINARY) ||
        lore_loaded(lu, operand(o, sum, 0)) != o->unit->op[store].arg) {
        return false;
    }
    *by = literal_int(rf, lu, operand(o, sum, 1));
    return *by >= 0;
}

/* Whenever it is counted, has the loop gone back? */
static bool
is_counted_behind(const struct round *r, op_id step)
{
    const struct cfg *cfg = &r->lu->unit->cfg;
    const block_id back = block_of(r, r->back);
    block_id at = block_of(r, step);

    for (int i = 0; i < MOST_BETWEEN && at != back; i++) {
        const struct block *b = &cfg->block[at];
        if (b->pred_end - b->pred_first != 1) {
            return false;
        }
        at = cfg->pred[b->pred_first];
    }
    return at == back;
}

/* The stores of a counter: one step in the loop, and at most one before it. */
static bool
counter(const struct round *r, var_id var, enum oper oper, op_id *before)
{
    uint32_t steps = 0, others = 0;
    int32_t by;

    *before = NO_ID;
    for (op_id s = r->lu->var_first_store[var]; s != NO_ID && others < 2;
         s = r->lu->var_next_store[s]) {
        if (is_within(r, s)) {
            if (!is_step(r->rf, r->lu, s, oper, &by) || by != 1 ||
                !is_counted_behind(r, s)) {
                return false;
            }
            steps++;
        } else {
            *before = s;
            others++;
        }
    }
    return steps == 1 && others < 2 &&
           r->lu->unit->var[var].kind == VAR_LOCAL;
}

/* `n`, `depth + 1`. */
static bool
number(const struct round *r, val_id v, struct frame_loop *out)
{
    const int32_t n = literal_int(r->rf, r->lu, v);

    out->param = NO_ID;
    out->more = (uint32_t)n;
    return n >= 0 ||
           frame_told_depth(r->rf, r->lu, v, &out->param, &out->more);
}

/* `i = 0`, `while i < n:`. */
static bool
counts_up(const struct round *r, op_id test, struct frame_loop *out)
{
    const struct operands *o = &r->lu->ops;
    const var_id i = lore_loaded(r->lu, operand(o, test, 0));
    op_id before;

    return o->unit->op[test].arg == OPER_LT && i != NO_ID &&
           counter(r, i, OPER_ADD, &before) && before != NO_ID &&
           literal_int(r->rf, r->lu, operand(o, before, 0)) == 0 &&
           number(r, operand(o, test, 1), out);
}

/* `while n:`, of a parameter to which something may be added at the top. */
static bool
counts_down(const struct round *r, val_id v, struct frame_loop *out)
{
    const struct unit *u = r->lu->unit;
    const var_id n = lore_loaded(r->lu, v);
    int32_t by = 0;
    op_id before;

    if (n == NO_ID || !(u->var[n].flags & VARF_PARAM) ||
        !counter(r, n, OPER_SUB, &before) ||
        (before != NO_ID && (block_of(r, before) != u->cfg.rpo[0] ||
                             !is_step(r->rf, r->lu, before, OPER_ADD, &by)))) {
        return false;
    }
    out->param = n;
    out->more = (uint32_t)by;
    return by < FRAME_MORE && n < GUARD_PARAMS;
}

/* `for _ in range(n):`, which goes back first of all. */
static bool
counts_items(const struct round *r, op_id next, struct frame_loop *out)
{
    const struct operands *o = &r->lu->ops;
    const struct cfg *cfg = &o->unit->cfg;
    const op_id iter = operand_source(o, operand(o, next, 0));
    const op_id call =
        iter == NO_ID ? NO_ID : operand_source(o, operand(o, iter, 0));
    const struct block *first = &cfg->block[block_of(r, r->back)];

    return call != NO_ID && o->unit->op[call].kind == OP_CALL &&
           operand_count(o, call) == 3 &&
           text_eq(name_text(r->rf,
                             lore_mean(r->lu, operand(o, call, 0)).name),
                   TEXT("builtins.range")) &&
           first->pred_end - first->pred_first == 1 &&
           cfg->pred[first->pred_first] == r->loop->head &&
           number(r, operand(o, call, 2), out);
}

static bool
counts(const struct round *r, struct frame_loop *out)
{
    const struct operands *o = &r->lu->ops;
    const struct block *head = &o->unit->cfg.block[r->loop->head];
    const op_id last = head->end - 1;

    if (head->first == head->end) {
        return false;
    }
    if (o->unit->op[last].kind == OP_NEXT) {
        return counts_items(r, last, out);
    }
    const val_id v = o->unit->op[last].kind == OP_BRANCH_FALSE
                         ? operand(o, last, 0)
                         : NO_ID;
    const op_id test = operand_source(o, v);
    return test != NO_ID && (o->unit->op[test].kind == OP_COMPARE
                                 ? counts_up(r, test, out)
                                 : counts_down(r, v, out));
}

/* Does every way to the op come out of the loop? */
static bool
is_behind(const struct round *r, op_id op)
{
    const struct cfg *cfg = &r->lu->unit->cfg;
    block_id seen[MOST_BEHIND] = {block_of(r, op)};
    uint32_t n = 1;

    for (uint32_t i = 0; i < n; i++) {
        const struct block *b = &cfg->block[seen[i]];
        if (b->pred_first == b->pred_end || seen[i] == cfg->rpo[0]) {
            return false;
        }
        for (uint32_t p = b->pred_first; p < b->pred_end; p++) {
            const block_id from = cfg->pred[p];
            bool is_new = !is_inside(r, from);
            for (uint32_t k = 0; k < n && is_new; k++) {
                is_new = seen[k] != from;
            }
            if (is_new && n == MOST_BEHIND) {
                return false;
            }
            if (is_new) {
                seen[n++] = from;
            }
        }
    }
    return !is_within(r, op);
}

bool
frame_loop_behind(struct rules_file *rf, const struct unit_lore *lu, op_id load,
                  struct frame_loop *out)
{
    struct round r = {.rf = rf, .lu = lu, .var = lu->unit->op[load].arg};

    *out = (struct frame_loop){.param = NO_ID};
    if (lu->unit->var[r.var].kind != VAR_LOCAL ||
        (lu->unit->var[r.var].flags & VARF_PARAM)) {
        return false;
    }
    r.back = step_back(rf, lu, r.var, out);
    r.loop = r.back == NO_ID ? NULL : loop_around(lu->unit, r.back);
    if (!r.loop || !is_behind(&r, load) || !is_left_at_head(&r) ||
        !counts(&r, out)) {
        return false;
    }
    for (uint32_t i = 0; i < out->nstarts; i++) {
        if (is_within(&r, out->start[i]) ||
            lu->unit->op[out->start[i]].at > r.loop->span.begin) {
            return false;
        }
    }
    return true;
}

bool
frame_loop_number(struct rules_file *rf, const struct unit_lore *lu, val_id v,
                  uint32_t *param, uint32_t *more)
{
    const var_id var = lore_loaded(lu, v);
    op_id found = NO_ID;
    int32_t by = 0;

    if (var == NO_ID || !(lu->unit->var[var].flags & VARF_PARAM) ||
        lu->unit->var[var].nbinds > FRAME_STARTS || var >= GUARD_PARAMS) {
        return false;
    }
    for (op_id s = lu->var_first_store[var]; s != NO_ID;
         s = lu->var_next_store[s]) {
        const struct arena_mark mark = arena_mark(rf->scratch);
        const bool reaches = bit_test(reach_bound(rf->scratch, lu->unit, s),
                                      operand_source(&lu->ops, v));
        arena_rewind(rf->scratch, mark);
        if (reaches && found != NO_ID) {
            return false;
        }
        found = reaches ? s : found;
    }
    *param = var;
    const bool is_top =
        found != NO_ID &&
        cfg_block_of(&lu->unit->cfg, found) == lu->unit->cfg.rpo[0] &&
        is_step(rf, lu, found, OPER_ADD, &by);
    *more = (uint32_t)by;
    return is_top && by < FRAME_MORE;
}
