#include "analyzer/candidate.h"

#include <stdlib.h>

/* ---- loops ------------------------------------------------------------- */

/* The unit's loops in the order of where they begin. */
struct loops {
    const struct unit *unit;
    struct span *span;
    uint32_t n;
};

static int
by_begin(const void *a, const void *b)
{
    const struct span *x = a, *y = b;

    return x->begin < y->begin ? -1 : x->begin > y->begin;
}

static struct loops
order_loops(struct arena *scratch, const struct unit *u)
{
    const struct cfg *cfg = &u->cfg;
    struct loops l = {u, arena_array(scratch, struct span, cfg->nloops),
                      cfg->nloops};
    bool sorted = true;

    for (uint32_t i = 0; i < l.n; i++) {
        l.span[i] = cfg->loop[i].span;
        sorted &= i == 0 || l.span[i - 1].begin <= l.span[i].begin;
    }
    if (!sorted) {
        qsort(l.span, l.n, sizeof *l.span, by_begin);
    }
    return l;
}

/* The first loop that begins there or later. */
static uint32_t
first_loop(const struct loops *l, uint32_t begin)
{
    uint32_t low = 0, high = l->n;

    while (low < high) {
        uint32_t mid = low + (high - low) / 2;
        if (l->span[mid].begin < begin) {
            low = mid + 1;
        } else {
            high = mid;
        }
    }
    return low;
}

/* ---- shapes ------------------------------------------------------------ */

static bool
ends_loop_body(const struct loops *l, const struct gap *g)
{
    const struct unit *u = l->unit;

    if (g->kind != GAP_END || g->stmt == NO_ID ||
        u->stmt[g->stmt].parent == NO_ID) {
        return false;
    }
    const struct span span = u->stmt[u->stmt[g->stmt].parent].span;
    for (uint32_t i = first_loop(l, span.begin);
         i < l->n && l->span[i].begin == span.begin; i++) {
        if (l->span[i].end == span.end) {
            return true;
        }
    }
    return false;
}

/* The gap lies inside the loop whose NEXT or ANEXT stands at `at`. */
static bool
is_inside_loop(const struct loops *l, const struct gap *g, uint32_t at)
{
    for (uint32_t i = first_loop(l, at); i < l->n && l->span[i].begin == at;
         i++) {
        if (g->insert < l->span[i].end) {
            return true;
        }
    }
    return false;
}

/* What bound the value: the op before the STORE, awaiting left out. */
static uint8_t
bound_by(const struct unit *u, op_id store)
{
    op_id op = store;

    while (op > 0 && (u->op[op - 1].kind == OP_AWAIT || op == store)) {
        op--;
    }
    return u->op[op].kind;
}

/* `saved = error` in the handler that has the exception as `error`. */
static bool
saves_exception(const struct unit *u, op_id store)
{
    const struct op *before = store > 0 ? &u->op[store - 1] : NULL;

    return before && before->kind == OP_LOAD &&
           (u->var[before->arg].flags & VARF_HANDLER);
}

static enum shape
shape_of(const struct loops *l, const struct candidate *c)
{
    const struct unit *u = l->unit;
    const struct gap *g = &u->gap[c->gap];

    if (c->binding == NO_ID) {
        return SHAPE_PARAM;
    }
    uint8_t before = bound_by(u, c->binding);
    if ((before == OP_NEXT || before == OP_ANEXT) &&
        !is_inside_loop(l, g, u->op[c->binding - 1].at)) {
        return SHAPE_LOOP_VAR;
    }
    if (before == OP_ENTER || before == OP_AENTER) {
        return SHAPE_WITH;
    }
    if (saves_exception(u, c->binding)) {
        return SHAPE_EXCEPTION;
    }
    if (ends_loop_body(l, g)) {
        return SHAPE_LOOP;
    }
    return g->kind == GAP_BEFORE ? SHAPE_BRANCH : SHAPE_STRAIGHT;
}

/* The last op that suspends the frame, or 0. */
static op_id
last_suspension(const struct unit *u)
{
    for (op_id op = u->nops; op-- > 0;) {
        if (op_info[u->op[op].kind].flags & OP_SUSPENDS) {
            return op;
        }
    }
    return 0;
}

/* ---- around a place --------------------------------------------------- */

static op_id *
no_ops(struct arena *a, uint32_t n)
{
    op_id *op = arena_array(a, op_id, n);

    memset(op, 0xff, n * sizeof *op); /* NO_ID */
    return op;
}

/*
 * What lies straight before a new binding is a rebind: walking back, each
 * variable remembers the next op that touches it, and `barrier` the next
 * jump.
 */
static void
mark_rebinds(struct arena *scratch, const struct unit *u,
             const struct found *found)
{
    op_id *next = no_ops(scratch, u->nvars);
    op_id barrier = u->nops;

    for (op_id op = u->nops; op-- > 0;) {
        const struct op *o = &u->op[op];
        struct op_effect e = op_effect(o);
        if (op_info[o->kind].flags & (OP_JUMPS | OP_ENDS)) {
            barrier = op;
        }
        if (e.var != NO_ID) {
            next[e.var] = op;
        }
        if (o->kind != OP_GAP || u->gap[o->arg].op != op) {
            continue;
        }
        FOUND_EACH (c, found, o->arg) {
            op_id touch = next[c->var];
            bool plain = c->shape == SHAPE_STRAIGHT || c->shape == SHAPE_BRANCH;
            if (plain && touch != NO_ID && touch < barrier &&
                op_effect(&u->op[touch]).binds) {
                c->shape = SHAPE_REBIND;
            }
        }
    }
}

/* The ops that used and bound each variable last, and what that says. */
void
candidate_describe(struct arena *scratch, const struct unit *u,
                   const struct found *found)
{
    op_id *use = no_ops(scratch, u->nvars);
    op_id *bind = no_ops(scratch, u->nvars);
    bool *seen = arena_array(scratch, bool, u->ngaps);
    op_id suspension = last_suspension(u);
    const struct loops loops = order_loops(scratch, u);

    for (op_id op = 0; op < u->nops; op++) {
        struct op_effect e = op_effect(&u->op[op]);
        if (e.reads) {
            use[e.var] = op;
        }
        if (e.binds) {
            bind[e.var] = op;
        }
        gap_id g = u->op[op].kind == OP_GAP ? u->op[op].arg : NO_ID;
        if (g == NO_ID || seen[g]) {
            continue;
        }
        seen[g] = true;
        FOUND_EACH (c, found, g) {
            c->last_use = use[c->var];
            c->binding = bind[c->var];
            c->suspends = suspension > op;
            c->shape = (uint8_t)shape_of(&loops, c);
        }
    }
    mark_rebinds(scratch, u, found);
}
