#include "analyzer/candidate.h"

/* ---- shapes ---------------------------------------------------------- */

static bool
is_statement_of(const struct unit *u, const struct gap *g,
                const struct loop *loop)
{
    stmt_id s = g->stmt;

    if (s == NO_ID) {
        return false;
    }
    stmt_id parent = u->stmt[s].parent;
    return parent != NO_ID && u->stmt[parent].span.begin == loop->span.begin &&
           u->stmt[parent].span.end == loop->span.end;
}

static bool
ends_loop_body(const struct unit *u, const struct gap *g)
{
    for (uint32_t i = 0; g->kind == GAP_END && i < u->cfg.nloops; i++) {
        if (is_statement_of(u, g, &u->cfg.loop[i])) {
            return true;
        }
    }
    return false;
}

/* The gap lies inside the loop whose NEXT or ANEXT stands at `at`. */
static bool
is_inside_loop(const struct unit *u, const struct gap *g, uint32_t at)
{
    for (uint32_t i = 0; i < u->cfg.nloops; i++) {
        struct span span = u->cfg.loop[i].span;
        if (span.begin == at && g->insert < span.end) {
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
shape_of(const struct unit *u, const struct candidate *c)
{
    const struct gap *g = &u->gap[c->gap];

    if (c->binding == NO_ID) {
        return SHAPE_PARAM;
    }
    uint8_t before = bound_by(u, c->binding);
    if ((before == OP_NEXT || before == OP_ANEXT) &&
        !is_inside_loop(u, g, u->op[c->binding - 1].at)) {
        return SHAPE_LOOP_VAR;
    }
    if (before == OP_ENTER || before == OP_AENTER) {
        return SHAPE_WITH;
    }
    if (saves_exception(u, c->binding)) {
        return SHAPE_EXCEPTION;
    }
    if (ends_loop_body(u, g)) {
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
            c->shape = (uint8_t)shape_of(u, c);
        }
    }
    mark_rebinds(scratch, u, found);
}
