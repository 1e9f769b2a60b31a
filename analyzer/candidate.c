#include "analyzer/candidate.h"

#include <assert.h>

/*
 * Placement (design, section 4).  At each gap the variables that are dead,
 * and for which a `del` makes sense there, are its kill row.  A forward must
 * pass over "bound" in which every gap releases its kill row gives the answer
 * at once: `del` stands at the gaps where a variable of the kill row is still
 * bound on every path.  That is the earliest place on each path, never twice
 * on one, and never where the name may be unbound.
 *
 * Three things need care.  A gap from which control can come back to it
 * without a new binding would delete twice: loop_carried() finds them.  A gap
 * that exists in several copies (finally bodies) must agree in all.  And at
 * the end of an arm we rather wait for the gap after the statement when all
 * arms can (sinking).
 */

/* ---- gaps and their copies ------------------------------------------- */

static void
find_gap_ops(struct placement *pl)
{
    const struct unit *u = pl->unit;

    pl->copy_first = arena_array(pl->scratch, uint32_t, u->ngaps + 2);
    for (uint32_t pass = 0; pass < 2; pass++) {
        for (uint32_t i = 0; i < u->cfg.nrpo; i++) {
            const struct block *b = &u->cfg.block[u->cfg.rpo[i]];
            for (op_id op = b->first; op < b->end; op++) {
                if (u->op[op].kind != OP_GAP) {
                    continue;
                }
                gap_id g = u->op[op].arg;
                if (pass == 0) {
                    pl->copy_first[g + 2]++;
                } else {
                    pl->copy[pl->copy_first[g + 1]++] = op;
                }
            }
        }
        if (pass == 0) {
            for (gap_id g = 0; g < u->ngaps; g++) {
                pl->copy_first[g + 2] += pl->copy_first[g + 1];
            }
            pl->copy =
                arena_array(pl->scratch, op_id, pl->copy_first[u->ngaps + 1]);
        }
    }
}

static uint32_t
copies(const struct placement *pl, gap_id g)
{
    return pl->copy_first[g + 1] - pl->copy_first[g];
}

/* ---- who is eligible ------------------------------------------------- */

/*
 * Plain locals, and cells whose captors are finished when we look.  Names
 * that are never read may exist to keep something alive; handler names are
 * unbound by the handler itself (Reference 8.4).
 */
static bool
is_eligible(const struct var *v)
{
    uint32_t barred = VARF_INLINED | VARF_ANNOTATION | VARF_HIDDEN |
                      VARF_HANDLER | VARF_DECLARED;

    if (v->flags & barred || v->nreads == 0) {
        return false;
    }
    return v->kind == VAR_LOCAL ||
           (v->kind == VAR_CELL && v->flags & VARF_SPENT);
}

static bool
find_eligible(struct placement *pl)
{
    const struct unit *u = pl->unit;
    const struct hints *h = pl->flow->hints;

    pl->eligible = bitrows_make(pl->scratch, 1, u->nvars).word;
    for (var_id v = 0; v < u->nvars; v++) {
        bool forbidden = h && h->forbidden && bit_test(h->forbidden, v);
        if (is_eligible(&u->var[v]) && !forbidden) {
            bit_set(pl->eligible, v);
        }
    }
    return row_any(pl->eligible, pl->stride);
}

/* ---- the kill rows --------------------------------------------------- */

/* Dead at the gap, in every copy: not live, nor read by the handler of the
 * region around. */
static void
take_dead(struct placement *pl)
{
    const struct unit *u = pl->unit;
    uint64_t *live = bitrows_make(pl->scratch, 1, u->nvars).word;

    for (uint32_t i = 0; i < u->cfg.nrpo; i++) {
        block_id id = u->cfg.rpo[i];
        const struct block *b = &u->cfg.block[id];
        block_id handler = block_handler(u, b);
        struct live_walk w = live_walk_at(u, pl->flow->hints, b->end);
        row_copy(live, bitrows_row(&pl->flow->live_out, id), pl->stride);
        for (op_id op = b->end; op-- > b->first;) {
            live_walk_op(&w, op, live, NULL);
            if (u->op[op].kind != OP_GAP) {
                continue;
            }
            uint64_t *kill = bitrows_row(&pl->kill, u->op[op].arg);
            row_minus(kill, live, pl->stride);
            if (handler != NO_ID) {
                row_minus(kill, bitrows_row(&pl->flow->live_in, handler),
                          pl->stride);
            }
        }
    }
}

/* Work still to come before the variable is bound anew or the unit ends.
 * Without any, a `del` would only be noise. */
static void
take_work(struct placement *pl)
{
    const struct unit *u = pl->unit;
    struct problem p = problem_make(pl->scratch, u, false, false);
    uint64_t *row = bitrows_make(pl->scratch, 1, u->nvars).word;

    p.raises = false;
    for (uint32_t i = 0; i < u->cfg.nrpo; i++) {
        block_id id = u->cfg.rpo[i];
        const struct block *b = &u->cfg.block[id];
        for (op_id op = b->end; op-- > b->first;) {
            struct op_effect e = op_effect(&u->op[op]);
            if (e.binds) {
                bit_clear(bitrows_row(&p.gen, id), e.var);
                bit_set(bitrows_row(&p.kill, id), e.var);
            }
            if (op_info[u->op[op].kind].flags & OP_WORK) {
                row_fill(bitrows_row(&p.gen, id), u->nvars);
            }
        }
    }
    problem_solve(&p);
    for (uint32_t i = 0; i < u->cfg.nrpo; i++) {
        block_id id = u->cfg.rpo[i];
        const struct block *b = &u->cfg.block[id];
        row_copy(row, bitrows_row(&p.out, id), pl->stride);
        for (op_id op = b->end; op-- > b->first;) {
            struct op_effect e = op_effect(&u->op[op]);
            if (e.binds) {
                bit_clear(row, e.var);
            }
            if (op_info[u->op[op].kind].flags & OP_WORK) {
                row_fill(row, u->nvars);
            }
            if (u->op[op].kind == OP_GAP) {
                row_and(bitrows_row(&pl->kill, u->op[op].arg), row, pl->stride);
            }
        }
    }
}

/*
 * A binding that is never read may be there to keep its value alive: where
 * such a value may be held, the name is left alone.
 */
static void
take_unread(struct placement *pl)
{
    const struct unit *u = pl->unit;
    struct problem p = problem_make(pl->scratch, u, true, false);
    uint64_t *live = bitrows_make(pl->scratch, 1, u->nvars).word;
    uint64_t *entry = bitrows_make(pl->scratch, 1, u->nvars).word;
    bool *unread = arena_array(pl->scratch, bool, u->nops);

    for (var_id v = 0; v < u->nvars; v++) {
        bool dead =
            !bit_test(bitrows_row(&pl->flow->live_in, u->cfg.rpo[0]), v);
        if (u->var[v].flags & VARF_PARAM && dead) {
            bit_set(entry, v);
        }
    }
    p.entry = entry;
    for (uint32_t i = 0; i < u->cfg.nrpo; i++) {
        block_id id = u->cfg.rpo[i];
        const struct block *b = &u->cfg.block[id];
        block_id handler = block_handler(u, b);
        struct live_walk w = live_walk_at(u, pl->flow->hints, b->end);
        row_copy(live, bitrows_row(&pl->flow->live_out, id), pl->stride);
        for (op_id op = b->end; op-- > b->first;) {
            struct op_effect e = op_effect(&u->op[op]);
            if (e.binds) {
                unread[op] =
                    !bit_test(live, e.var) &&
                    (handler == NO_ID ||
                     !bit_test(bitrows_row(&pl->flow->live_in, handler),
                               e.var));
            }
            live_walk_op(&w, op, live, NULL);
        }
        for (op_id op = b->first; op < b->end; op++) {
            struct op_effect e = op_effect(&u->op[op]);
            if (e.binds && unread[op]) {
                bit_set(bitrows_row(&p.gen, id), e.var);
            } else if (e.binds || e.unbinds) {
                bit_clear(bitrows_row(&p.gen, id), e.var);
                bit_set(bitrows_row(&p.kill, id), e.var);
            }
        }
    }
    problem_solve(&p);
    for (uint32_t i = 0; i < u->cfg.nrpo; i++) {
        block_id id = u->cfg.rpo[i];
        const struct block *b = &u->cfg.block[id];
        row_copy(live, bitrows_row(&p.in, id), pl->stride);
        for (op_id op = b->first; op < b->end; op++) {
            struct op_effect e = op_effect(&u->op[op]);
            if (e.binds && unread[op]) {
                bit_set(live, e.var);
            } else if (e.binds || e.unbinds) {
                bit_clear(live, e.var);
            } else if (u->op[op].kind == OP_GAP) {
                row_minus(bitrows_row(&pl->kill, u->op[op].arg), live,
                          pl->stride);
            }
        }
    }
}

static void
make_kill_rows(struct placement *pl)
{
    const struct unit *u = pl->unit;

    pl->kill = bitrows_make(pl->scratch, u->ngaps, u->nvars);
    for (gap_id g = 0; g < u->ngaps; g++) {
        if (u->gap[g].has_place && copies(pl, g)) {
            row_copy(bitrows_row(&pl->kill, g), pl->eligible, pl->stride);
        }
    }
    static void (*const take[])(struct placement *) = {
        take_dead, take_work, take_unread, loop_carried};
    for (size_t i = 0; i < sizeof take / sizeof *take; i++) {
        struct arena_mark mark = arena_mark(pl->scratch);
        take[i](pl);
        arena_rewind(pl->scratch, mark);
    }
}

/* ---- bound, with all releases in place ------------------------------- */

static void
release_rows(struct placement *pl, struct problem *p)
{
    const struct unit *u = pl->unit;

    for (uint32_t i = 0; i < u->cfg.nrpo; i++) {
        block_id id = u->cfg.rpo[i];
        const struct block *b = &u->cfg.block[id];
        uint64_t *gen = bitrows_row(&p->gen, id);
        uint64_t *kill = bitrows_row(&p->kill, id);
        uint64_t *unbind = bitrows_row(&p->unbind, id);
        memset(gen, 0, pl->stride * sizeof *gen);
        memset(kill, 0, pl->stride * sizeof *kill);
        memset(unbind, 0, pl->stride * sizeof *unbind);
        for (op_id op = b->first; op < b->end; op++) {
            struct op_effect e = op_effect(&u->op[op]);
            if (effect_proves_bound(u, e)) {
                bit_set(gen, e.var);
            } else if (e.unbinds) {
                bit_clear(gen, e.var);
                bit_set(kill, e.var);
                bit_set(unbind, e.var);
            } else if (u->op[op].kind == OP_GAP) {
                const uint64_t *row = bitrows_row(&pl->kill, u->op[op].arg);
                row_minus(gen, row, pl->stride);
                row_or(kill, row, pl->stride);
                row_or(unbind, row, pl->stride);
            }
        }
    }
}

/* For each gap: bound in all copies, and bound in some copy. */
static void
read_bound(struct placement *pl, const struct problem *p)
{
    const struct unit *u = pl->unit;
    uint64_t *bound = bitrows_make(pl->scratch, 1, u->nvars).word;

    for (gap_id g = 0; g < u->ngaps; g++) {
        row_copy(bitrows_row(&pl->put, g), bitrows_row(&pl->kill, g),
                 pl->stride);
        memset(bitrows_row(&pl->some, g), 0, pl->stride * sizeof(uint64_t));
    }
    for (uint32_t i = 0; i < u->cfg.nrpo; i++) {
        block_id id = u->cfg.rpo[i];
        const struct block *b = &u->cfg.block[id];
        row_copy(bound, bitrows_row(&p->in, id), pl->stride);
        for (op_id op = b->first; op < b->end; op++) {
            struct op_effect e = op_effect(&u->op[op]);
            if (effect_proves_bound(u, e)) {
                bit_set(bound, e.var);
            } else if (e.unbinds) {
                bit_clear(bound, e.var);
            } else if (u->op[op].kind == OP_GAP) {
                gap_id g = u->op[op].arg;
                row_and(bitrows_row(&pl->put, g), bound, pl->stride);
                row_or(bitrows_row(&pl->some, g), bound, pl->stride);
                row_minus(bound, bitrows_row(&pl->kill, g), pl->stride);
            }
        }
    }
}

static void
solve_bound(struct placement *pl, struct problem *p)
{
    struct arena_mark mark = arena_mark(pl->scratch);

    release_rows(pl, p);
    problem_solve(p);
    read_bound(pl, p);
    arena_rewind(pl->scratch, mark);
}

/* ---- sinking and agreement ------------------------------------------- */

/* At the end of an arm: leave to the gap after the statement what that gap
 * can release as well. */
static bool
sink_all(struct placement *pl)
{
    const struct unit *u = pl->unit;
    bool any = false;

    pl->sunk = bitrows_make(pl->scratch, u->ngaps, u->nvars);
    for (gap_id g = 0; g < u->ngaps; g++) {
        gap_id join = u->gap[g].join;
        if (join == NO_ID) {
            continue;
        }
        assert(join > g); /* so that chains resolve from the back */
        uint64_t *sunk = bitrows_row(&pl->sunk, g);
        row_copy(sunk, bitrows_row(&pl->kill, g), pl->stride);
        row_and(sunk, bitrows_row(&pl->kill, join), pl->stride);
        any |= row_any(sunk, pl->stride);
    }
    for (gap_id g = 0; any && g < u->ngaps; g++) {
        row_minus(bitrows_row(&pl->kill, g), bitrows_row(&pl->sunk, g),
                  pl->stride);
    }
    return any;
}

/* Take back what was left to a join that does not release it after all. */
static bool
raise_failed(struct placement *pl)
{
    const struct unit *u = pl->unit;
    struct bitrows done = bitrows_make(pl->scratch, u->ngaps, u->nvars);
    bool changed = false;

    for (gap_id g = u->ngaps; g-- > 0;) {
        uint64_t *row = bitrows_row(&done, g);
        uint64_t *sunk = bitrows_row(&pl->sunk, g);
        const uint64_t *put = bitrows_row(&pl->put, g);
        uint64_t *kill = bitrows_row(&pl->kill, g);
        gap_id join = u->gap[g].join;
        const uint64_t *later = join == NO_ID ? NULL : bitrows_row(&done, join);
        for (uint32_t i = 0; i < pl->stride; i++) {
            uint64_t kept = later ? sunk[i] & later[i] : 0;
            uint64_t back = sunk[i] & ~kept;
            row[i] = put[i] | kept;
            sunk[i] = kept;
            kill[i] |= back;
            changed |= back != 0;
        }
    }
    return changed;
}

/* A gap in several copies must release in all or in none. */
static bool
drop_disagreed(struct placement *pl)
{
    const struct unit *u = pl->unit;
    bool changed = false;

    for (gap_id g = 0; g < u->ngaps; g++) {
        if (copies(pl, g) < 2) {
            continue;
        }
        uint64_t *kill = bitrows_row(&pl->kill, g);
        const uint64_t *put = bitrows_row(&pl->put, g);
        const uint64_t *some = bitrows_row(&pl->some, g);
        for (uint32_t i = 0; i < pl->stride; i++) {
            uint64_t split = kill[i] & some[i] & ~put[i];
            kill[i] &= ~split;
            changed |= split != 0;
        }
    }
    return changed;
}

/* The rows as they are must be right taken for themselves. */
static bool
drop_unproven(struct placement *pl)
{
    const struct unit *u = pl->unit;
    bool changed = false;

    for (gap_id g = 0; g < u->ngaps; g++) {
        uint64_t *kill = bitrows_row(&pl->kill, g);
        const uint64_t *put = bitrows_row(&pl->put, g);
        for (uint32_t i = 0; i < pl->stride; i++) {
            changed |= (kill[i] & ~put[i]) != 0;
            kill[i] = put[i];
        }
    }
    return changed;
}

static void
place(struct placement *pl)
{
    const struct unit *u = pl->unit;
    struct problem p = problem_make(pl->scratch, u, true, true);
    uint64_t *entry = bitrows_make(pl->scratch, 1, u->nvars).word;

    for (var_id v = 0; v < u->nvars; v++) {
        if (u->var[v].flags & VARF_PARAM) {
            bit_set(entry, v);
        }
    }
    p.entry = entry;
    pl->put = bitrows_make(pl->scratch, u->ngaps, u->nvars);
    pl->some = bitrows_make(pl->scratch, u->ngaps, u->nvars);
    bool sinking = sink_all(pl);
    do {
        solve_bound(pl, &p);
    } while ((sinking && raise_failed(pl)) || drop_disagreed(pl));
    while (drop_unproven(pl)) {
        solve_bound(pl, &p);
    }
}

/* ---- results --------------------------------------------------------- */

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

static uint32_t
count_put(const struct placement *pl)
{
    uint32_t n = 0;

    for (gap_id g = 0; g < pl->unit->ngaps; g++) {
        const uint64_t *row = bitrows_row(&pl->put, g);
        for (uint32_t i = 0; i < pl->stride; i++) {
            n += (uint32_t)__builtin_popcountll(row[i]);
        }
    }
    return n;
}

static int
order(const struct candidate *a, const struct candidate *b)
{
    if (a->gap != b->gap) {
        return a->gap < b->gap ? -1 : 1;
    }
    return (a->var > b->var) - (a->var < b->var);
}

/* Gaps come in source order but for repeated bodies; insertion is cheap. */
static void
sort(struct candidate *c, uint32_t n)
{
    for (uint32_t i = 1; i < n; i++) {
        struct candidate x = c[i];
        uint32_t j = i;
        for (; j > 0 && order(&x, &c[j - 1]) < 0; j--) {
            c[j] = c[j - 1];
        }
        c[j] = x;
    }
}

/*
 * What lies straight before a new binding is a rebind: walking back, each
 * variable remembers the next op that touches it, and `barrier` the next
 * jump.
 */
static void
mark_rebinds(const struct placement *pl, struct candidate *list, uint32_t n)
{
    const struct unit *u = pl->unit;
    op_id *next = arena_array(pl->scratch, op_id, u->nvars);
    uint32_t *first = arena_array(pl->scratch, uint32_t, u->ngaps + 1);
    op_id barrier = u->nops;
    uint32_t i = 0;

    for (gap_id g = 0; g <= u->ngaps; g++) {
        while (i < n && list[i].gap < g) {
            i++;
        }
        first[g] = i;
    }
    for (var_id v = 0; v < u->nvars; v++) {
        next[v] = NO_ID;
    }
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
        for (i = first[o->arg]; i < n && list[i].gap == o->arg; i++) {
            op_id touch = next[list[i].var];
            bool plain = list[i].shape == SHAPE_STRAIGHT ||
                         list[i].shape == SHAPE_BRANCH;
            if (plain && touch != NO_ID && touch < barrier &&
                op_effect(&u->op[touch]).binds) {
                list[i].shape = SHAPE_REBIND;
            }
        }
    }
}

static struct candidates
collect(struct arena *a, struct placement *pl)
{
    const struct unit *u = pl->unit;
    struct candidates out = {0};
    struct candidate *list = arena_array(a, struct candidate, count_put(pl));
    op_id *use = arena_array(pl->scratch, op_id, u->nvars);
    op_id *bind = arena_array(pl->scratch, op_id, u->nvars);
    bool *seen = arena_array(pl->scratch, bool, u->ngaps);
    op_id suspension = last_suspension(u);

    for (var_id v = 0; v < u->nvars; v++) {
        use[v] = bind[v] = NO_ID;
    }
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
        var_id v;
        ROW_EACH (v, bitrows_row(&pl->put, g), pl->stride) {
            struct candidate c = {
                .gap = g,
                .var = v,
                .last_use = use[v],
                .binding = bind[v],
                .suspends = suspension > op,
            };
            c.shape = (uint8_t)shape_of(u, &c);
            list[out.n++] = c;
        }
    }
    sort(list, out.n);
    mark_rebinds(pl, list, out.n);
    out.at = list;
    return out;
}

struct candidates
candidate_find(struct arena *a, struct arena *scratch, const struct flow *flow)
{
    const struct unit *u = flow->unit;
    struct arena_mark mark = arena_mark(scratch);
    struct candidates out = {0};
    struct placement pl = {
        .unit = u,
        .flow = flow,
        .scratch = scratch,
        .stride = flow->live_in.stride,
    };

    if (u->kind == UNIT_MODULE || u->kind == UNIT_CLASS || !u->cfg.nrpo ||
        !u->ngaps || !find_eligible(&pl)) {
        return out;
    }
    assert(a != scratch);
    find_gap_ops(&pl);
    make_kill_rows(&pl);
    place(&pl);
    out = collect(a, &pl);
    arena_rewind(scratch, mark);
    return out;
}

bool
candidate_possible(struct arena *a, struct arena *scratch,
                   const struct unit *unit)
{
    struct arena_mark mark = arena_mark(a);
    struct flow flow = flow_solve(a, unit, NULL);
    struct candidates found = candidate_find(a, scratch, &flow);

    arena_rewind(a, mark);
    return found.n > 0;
}
