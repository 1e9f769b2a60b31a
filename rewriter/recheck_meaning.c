#include "rewriter/recheck_part.h"

#include <assert.h>

/*
 * One unit, before and after, walked side by side.  Equal ops have equal
 * bindings: only variables that inserted ops release need a solution, and of
 * very many a walk takes some at a time, its columns.
 */
struct walk {
    const struct inserted *in;
    const struct recheck *r;
    const struct analysis *an[2];
    const struct unit *u[2];
    uint32_t *column;           /* by variable; NO_ID for most */
    struct bitrows bound_in[2]; /* by block and column */
    uint64_t *bound[2];         /* definitely bound, at the op we are at */
    uint32_t nspent;            /* reads by finished scopes seen so far */
};

enum { COLUMNS = 256 };

enum { OLD, NEW };

static struct text
var_name(const struct walk *w, int side, var_id v)
{
    return sym_text(w->an[side], w->u[side]->var[v].name);
}

/* ---- units -------------------------------------------------------------- */

static bool
is_same_shape(const struct walk *w)
{
    const struct unit *a = w->u[OLD], *b = w->u[NEW];

    return a->kind == b->kind && a->bail == b->bail && a->parent == b->parent &&
           a->nvars == b->nvars && a->cfg.nblocks == b->cfg.nblocks &&
           a->cfg.nregions == b->cfg.nregions && a->nspent == b->nspent &&
           text_eq(sym_text(w->an[OLD], a->qualname),
                   sym_text(w->an[NEW], b->qualname));
}

static bool
is_same_vars(const struct walk *w)
{
    for (var_id v = 0; v < w->u[OLD]->nvars; v++) {
        if (!text_eq(var_name(w, OLD, v), var_name(w, NEW, v)) ||
            w->u[OLD]->var[v].kind != w->u[NEW]->var[v].kind) {
            return false;
        }
    }
    return true;
}

static bool
is_same_block(const struct walk *w, block_id b)
{
    const struct block *old = &w->u[OLD]->cfg.block[b];
    const struct block *new = &w->u[NEW]->cfg.block[b];
    uint32_t n = old->edge_end - old->edge_first;

    if (old->next != new->next || old->region != new->region ||
        n != new->edge_end - new->edge_first) {
        return false;
    }
    for (uint32_t i = 0; i < n; i++) {
        const struct edge *x = &w->u[OLD]->cfg.edge[old->edge_first + i];
        const struct edge *y = &w->u[NEW]->cfg.edge[new->edge_first + i];
        if (x->to != y->to || x->kind != y->kind) {
            return false;
        }
    }
    return true;
}

/* ---- ops ---------------------------------------------------------------- */

/* Constants are numbered anew when `= None` brings its own. */
static bool
is_compared(const struct walk *w, const struct op *op)
{
    enum op_arg arg = op_info[op->kind].arg;

    return arg != ARG_NONE && (arg != ARG_CONST || w->r->style == RELEASE_DEL);
}

static bool
is_same_op(const struct walk *w, const struct op *old, const struct op *new)
{
    /* What closes a suite may be told to stand where the suite now ends. */
    bool is_placed = inserted_at(w->in, new->at) != NO_ID ||
                     inserted_before(w->in, new->at) == old->at;

    return old->kind == new->kind && old->flags == new->flags &&
           old->region == new->region &&is_placed &&
           (!is_compared(w, old) || old->arg == new->arg);
}

/* A variable whose release nobody else can see. */
static bool
is_own(const struct unit *u, var_id v)
{
    const struct var *var = &u->var[v];

    return var->kind == VAR_LOCAL ||
           (var->kind == VAR_CELL && (var->flags & VARF_SPENT)) ||
           (var->kind == VAR_NAME && u->kind == UNIT_MODULE);
}

/* Does the op belong to an inserted statement?  Others must have a twin, such
 * as the None that a function returns where the statement ends: the one that
 * is inserted goes into a variable. */
static bool
is_inserted(const struct walk *w, const struct op *op)
{
    const bool is_none = op->kind == OP_CONST && (op[1].kind == OP_COPY ||
                                                  op[1].kind == OP_STORE);
    const bool is_release = w->r->style == RELEASE_DEL
                                ? op->kind == OP_DELETE
                                : is_none || op->kind == OP_COPY ||
                                      op->kind == OP_STORE;

    return is_release && inserted_at(w->in, op->at) != NO_ID;
}

/* A release of a name that is ours and bound. */
static bool
check_inserted(const struct walk *w, const struct op *op)
{
    struct op_effect effect = op_effect(op);

    if (effect.var == NO_ID) {
        return true; /* the None */
    }
    if (!is_own(w->u[NEW], effect.var)) {
        return recheck_fail(w->in, op->at, "the name is shared");
    }
    const uint32_t column = w->column[effect.var];
    return column == NO_ID || bit_test(w->bound[NEW], column) ||
           recheck_fail(w->in, op->at, "the name may be unbound here");
}

/* A read that could not fail before must not be able to fail now. */
static bool
check_read(const struct walk *w, var_id v, uint32_t at)
{
    const uint32_t column = w->column[v];

    return column == NO_ID || bit_test(w->bound[NEW], column) ||
           !bit_test(w->bound[OLD], column) ||
           recheck_fail(w->in, at, "a later read may find the name unbound");
}

static void
apply(const struct walk *w, int side, struct op_effect effect)
{
    const uint32_t column = effect.var == NO_ID ? NO_ID : w->column[effect.var];

    if (column == NO_ID) {
        return;
    }
    if (effect_proves_bound(w->u[side], effect)) {
        bit_set(w->bound[side], column);
    } else if (effect.unbinds) {
        bit_clear(w->bound[side], column);
    }
}

/* The first entry at or after op `op`; blocks need not be in op order. */
static uint32_t
spent_from(const struct unit *u, op_id op)
{
    uint32_t low = 0, high = u->nspent;

    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (u->spent[middle].op < op) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low;
}

/* Is `var` read by a nested scope that is finished after op `op`? */
static bool
is_spent(const struct unit *u, op_id op, var_id var)
{
    for (uint32_t i = spent_from(u, op); i < u->nspent && u->spent[i].op == op;
         i++) {
        if (u->spent[i].var == var) {
            return true;
        }
    }
    return false;
}

/* What nested scopes read that are finished after this op; in any order. */
static bool
check_spent(struct walk *w, op_id old, op_id new)
{
    const struct unit *before = w->u[OLD], *after = w->u[NEW];
    uint32_t at = after->op[new].at;

    for (uint32_t i = spent_from(before, old);
         i < before->nspent && before->spent[i].op == old; i++) {
        w->nspent++;
        if (!is_spent(after, new, before->spent[i].var)) {
            return recheck_fail(w->in, at, "captures differ");
        }
        if (!check_read(w, before->spent[i].var, at)) {
            return false;
        }
    }
    return true;
}

/* ---- walking ------------------------------------------------------------ */

/* Over gaps, and in the new unit over inserted ops, which are checked. */
static bool
skip_to_common(const struct walk *w, int side, op_id *op, op_id end)
{
    for (; *op < end; ++*op) {
        const struct op *o = &w->u[side]->op[*op];
        if (o->kind == OP_GAP) {
            continue;
        }
        if (side == OLD || !is_inserted(w, o)) {
            return true;
        }
        if (!check_inserted(w, o)) {
            return false;
        }
        apply(w, NEW, op_effect(o));
    }
    return true;
}

static bool
check_block(struct walk *w, block_id b)
{
    const struct block *old = &w->u[OLD]->cfg.block[b];
    const struct block *new = &w->u[NEW]->cfg.block[b];
    op_id i = old->first, j = new->first;

    for (int side = OLD; side <= NEW; side++) {
        row_copy(w->bound[side], bitrows_row(&w->bound_in[side], b),
                 w->bound_in[side].stride);
    }
    for (;; i++, j++) {
        if (!skip_to_common(w, OLD, &i, old->end) ||
            !skip_to_common(w, NEW, &j, new->end)) {
            return false;
        }
        if (i == old->end || j == new->end) {
            return (i == old->end && j == new->end) ||
                   recheck_fail(w->in, w->u[NEW]->at, "ops differ");
        }
        const struct op *x = &w->u[OLD]->op[i], *y = &w->u[NEW]->op[j];
        if (!is_same_op(w, x, y)) {
            return recheck_fail(w->in, y->at, "ops differ");
        }
        struct op_effect effect = op_effect(y);
        if (effect.var != NO_ID && effect.reads && new->rpo != NO_ID &&
            !check_read(w, effect.var, y->at)) {
            return false;
        }
        apply(w, OLD, effect);
        apply(w, NEW, effect);
        if (!check_spent(w, i, j)) {
            return false;
        }
    }
}

/* The variables of inserted ops, in rising order. */
static var_id *
find_released(const struct walk *w, struct arena *scratch, uint32_t *n)
{
    const struct unit *u = w->u[NEW];
    bool *is_released = arena_array(scratch, bool, u->nvars);
    var_id *released = arena_array(scratch, var_id, u->nvars);

    for (op_id i = 0; i < u->nops; i++) {
        struct op_effect effect = op_effect(&u->op[i]);
        if (effect.var != NO_ID && is_inserted(w, &u->op[i])) {
            is_released[effect.var] = true;
        }
    }
    for (var_id v = 0; v < u->nvars; v++) {
        if (is_released[v]) {
            released[(*n)++] = v;
        }
    }
    return released;
}

static void
solve(struct walk *w, struct arena *scratch, const var_id *var, uint32_t n)
{
    memset(w->column, 0xff, w->u[NEW]->nvars * sizeof *w->column);
    for (uint32_t i = 0; i < n; i++) {
        w->column[var[i]] = i;
    }
    for (int side = OLD; side <= NEW; side++) {
        const struct unit *u = w->u[side];
        w->bound_in[side] = n ? flow_bound(scratch, u, var, n)
                              : bitrows_make(scratch, u->cfg.nblocks, 0);
        w->bound[side] =
            arena_array(scratch, uint64_t, w->bound_in[side].stride);
    }
}

static bool
check_columns(struct walk *w)
{
    w->nspent = 0;
    for (block_id b = 0; b < w->u[OLD]->cfg.nblocks; b++) {
        if (!is_same_block(w, b)) {
            return recheck_fail(w->in, w->u[NEW]->at, "control flow differs");
        }
        if (!check_block(w, b)) {
            return false;
        }
    }
    return w->nspent == w->u[OLD]->nspent ||
           recheck_fail(w->in, w->u[NEW]->at, "captures differ");
}

static bool
check_unit(struct walk *w, struct arena *scratch)
{
    uint32_t n = 0, done = 0;

    if (!is_same_shape(w) || !is_same_vars(w)) {
        return recheck_fail(w->in, w->u[NEW]->at, "scopes differ");
    }
    const var_id *released = find_released(w, scratch, &n);
    w->column = arena_array(scratch, uint32_t, w->u[NEW]->nvars);
    do {
        struct arena_mark mark = arena_mark(scratch);
        uint32_t width = n - done < COLUMNS ? n - done : COLUMNS;
        solve(w, scratch, released + done, width);
        if (!check_columns(w)) {
            return false;
        }
        done += width;
        arena_rewind(scratch, mark);
    } while (done < n);
    return true;
}

bool
recheck_meaning(struct arena *scratch, const struct inserted *in,
                const struct recheck *r, const struct analysis *after)
{
    struct walk w = {.in = in, .r = r, .an = {r->before, after}};

    if (r->before->nunits != after->nunits ||
        (r->style == RELEASE_DEL &&
         r->before->nconstants != after->nconstants)) {
        return recheck_fail(in, 0, "scopes or constants differ");
    }
    for (unit_id i = 0; i < after->nunits; i++) {
        struct arena_mark mark = arena_mark(scratch);
        w.u[OLD] = &r->before->unit[i];
        w.u[NEW] = &after->unit[i];
        if (!check_unit(&w, scratch)) {
            return false;
        }
        arena_rewind(scratch, mark);
    }
    return true;
}
