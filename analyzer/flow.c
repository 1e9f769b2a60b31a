#include "analyzer/flow.h"

#include "base/vec.h"

#include <assert.h>

/* ---- slices ---------------------------------------------------------- */

struct slicer {
    struct arena *arena;
    const struct unit *unit;
    const struct hints *hints;
    uint32_t *column;       /* by variable; NO_ID outside the slice */
    uint32_t ncolumns;
    struct bitrows reached; /* one row by variable: by the read being added */
    uint32_t spent, use;    /* what lies before the op is done */
    bool has_work;          /* noted since the last bind or gap */
    VEC(struct event) event;
};

static void
add_event(struct slicer *s, enum event_kind kind, uint32_t arg)
{
    struct event e = {kind, arg};

    vec_push(s->arena, &s->event, e);
}

static void
add_effect(struct slicer *s, enum event_kind kind, var_id var)
{
    if (s->column[var] != NO_ID) {
        add_event(s, kind, s->column[var]);
    }
}

/* What needs a child needs all that must outlive it. */
static void
add_owners(struct slicer *s, var_id child)
{
    const struct hints *h = s->hints;

    bit_set(s->reached.word, child);
    for (uint32_t i = 0; i < h->noutlives; i++) {
        var_id owner = h->outlive[i].owner;
        if (h->outlive[i].child == child && !bit_test(s->reached.word, owner)) {
            add_effect(s, EVENT_NEED, owner);
            add_owners(s, owner);
        }
    }
}

static void
add_read(struct slicer *s, enum event_kind kind, var_id var)
{
    add_effect(s, kind, var);
    if (s->hints && s->hints->noutlives) {
        row_clear(s->reached.word, s->reached.stride);
        add_owners(s, var);
    }
}

/* Reads by an op that does not name the variable. */
static void
add_distant_reads(struct slicer *s, op_id op)
{
    const struct unit *u = s->unit;
    const struct hints *h = s->hints;

    for (; s->spent < u->nspent && u->spent[s->spent].op <= op; s->spent++) {
        if (u->spent[s->spent].op == op) {
            add_read(s, EVENT_NEED, u->spent[s->spent].var);
        }
    }
    for (; h && s->use < h->nuses && h->use[s->use].op <= op; s->use++) {
        if (h->use[s->use].op != op) {
            continue;
        }
        if (h->use[s->use].var == NO_ID) { /* owners are columns, too */
            add_event(s, EVENT_NEED_ALL, s->ncolumns);
        } else {
            add_read(s, EVENT_NEED, h->use[s->use].var);
        }
    }
}

static bool
has_place(const struct slicer *s, const struct op *op)
{
    return s->unit->gap[op->arg].has_place;
}

/* A store that is a release in other words: all is as with a `del`. */
static bool
lets_go(const struct slicer *s, op_id op)
{
    return s->hints && s->hints->letting_go &&
           bit_test(s->hints->letting_go, op);
}

static void
add_op(struct slicer *s, op_id i)
{
    const struct op *op = &s->unit->op[i];
    struct op_effect e = op_effect(op);

    add_distant_reads(s, i);
    if (lets_go(s, i)) {
        e = (struct op_effect){.var = e.var, .reads = true, .unbinds = true};
    }
    if (e.reads) {
        bool proves = effect_proves_bound(s->unit, e);
        add_read(s, proves ? EVENT_READ : EVENT_NEED, e.var);
    }
    if (e.binds || e.unbinds) {
        add_effect(s, e.binds ? EVENT_BIND : EVENT_UNBIND, e.var);
        s->has_work = false;
    } else if (op->kind == OP_GAP && has_place(s, op)) {
        add_event(s, EVENT_GAP, op->arg);
        s->has_work = false;
    } else if (op_info[op->kind].flags & OP_WORK && !s->has_work) {
        add_event(s, EVENT_WORK, 0);
        s->has_work = true;
    }
}

static uint32_t *
number_columns(struct arena *a, const struct unit *u, const var_id *var,
               uint32_t n)
{
    uint32_t *column = arena_array(a, uint32_t, u->nvars);

    memset(column, 0xff, u->nvars * sizeof *column);
    for (uint32_t i = 0; i < n; i++) {
        column[var[i]] = i;
    }
    return column;
}

struct slice
slice_make(struct arena *a, const struct unit *u, const struct hints *hints,
           const var_id *var, uint32_t nvars)
{
    const struct cfg *cfg = &u->cfg;
    struct slicer s = {
        .arena = a,
        .unit = u,
        .hints = hints,
        .column = number_columns(a, u, var, nvars),
        .ncolumns = nvars,
        .reached = bitrows_make(a, 1, u->nvars),
    };
    struct events *events = arena_array(a, struct events, cfg->nblocks);
    uint32_t *first = arena_array(a, uint32_t, cfg->nplaced + 1);

    for (uint32_t i = 0; i < cfg->nplaced; i++) {
        const struct block *b = &cfg->block[cfg->placed[i]];
        s.has_work = false;
        for (op_id op = b->first; op < b->end && b->rpo != NO_ID; op++) {
            add_op(&s, op);
        }
        first[i + 1] = s.event.n;
    }
    for (uint32_t i = 0; i < cfg->nplaced; i++) {
        events[cfg->placed[i]] =
            (struct events){s.event.at + first[i], s.event.at + first[i + 1]};
    }
    return (struct slice){
        .unit = u,
        .var = var,
        .ncolumns = nvars,
        .event = s.event.at,
        .nevents = s.event.n,
        .events = events,
        .exits = u->ngaps,
    };
}

/* ---- solver ---------------------------------------------------------- */

struct problem
problem_make(struct arena *a, const struct slice *s, bool forward, bool must)
{
    return (struct problem){
        .slice = s,
        .forward = forward,
        .must = must,
        .raises = true,
        .gen = slice_rows(a, s),
        .kill = slice_rows(a, s),
        .unbind = forward && must ? slice_rows(a, s) : (struct bitrows){0},
        .in = slice_rows(a, s),
        .out = slice_rows(a, s),
    };
}

/* Backward: one block; true if its `in` changed. */
static bool
step_back(struct problem *p, block_id b)
{
    const struct cfg *cfg = &p->slice->unit->cfg;
    const struct block *block = &cfg->block[b];
    uint32_t stride = p->in.stride;
    uint64_t *out = bitrows_row(&p->out, b);
    uint64_t *in = bitrows_row(&p->in, b);
    const uint64_t *gen = bitrows_row(&p->gen, b);
    const uint64_t *kill = bitrows_row(&p->kill, b);
    const uint64_t *raised = NULL;
    uint64_t changed = 0;

    for (uint32_t e = block->edge_first; e < block->edge_end; e++) {
        const uint64_t *to = bitrows_row(&p->in, cfg->edge[e].to);
        if (cfg->edge[e].kind != EDGE_RAISE) {
            row_or(out, to, stride);
        } else if (p->raises) {
            raised = to;
        }
    }
    for (uint32_t i = 0; i < stride; i++) {
        uint64_t next = gen[i] | (out[i] & ~kill[i]) | (raised ? raised[i] : 0);
        changed |= next ^ in[i];
        in[i] = next;
    }
    return changed != 0;
}

/* What a predecessor hands over along its edge to `b`. */
static void
meet_edge(const struct problem *p, block_id from, block_id to, uint64_t *in)
{
    const struct unit *u = p->slice->unit;
    uint32_t stride = p->in.stride;
    bool raise = block_handler(u, &u->cfg.block[from]) == to;
    const uint64_t *row = bitrows_row(raise ? &p->in : &p->out, from);
    const uint64_t *extra = NULL;

    if (raise) {
        extra = p->must ? bitrows_row(&p->unbind, from)
                        : bitrows_row(&p->gen, from);
    }
    for (uint32_t i = 0; i < stride; i++) {
        if (p->must) {
            in[i] &= extra ? row[i] & ~extra[i] : row[i];
        } else {
            in[i] |= extra ? row[i] | extra[i] : row[i];
        }
    }
}

static bool
step_forward(struct problem *p, block_id b)
{
    const struct cfg *cfg = &p->slice->unit->cfg;
    const struct block *block = &cfg->block[b];
    uint32_t stride = p->in.stride;
    uint64_t *in = bitrows_row(&p->in, b);
    uint64_t *out = bitrows_row(&p->out, b);
    const uint64_t *gen = bitrows_row(&p->gen, b);
    const uint64_t *kill = bitrows_row(&p->kill, b);
    bool is_entry = b == cfg->rpo[0];
    uint64_t changed = 0;

    if (is_entry && p->entry) {
        row_copy(in, p->entry, stride);
    } else if (is_entry) {
        row_clear(in, stride);
    } else if (p->must) {
        row_fill(in, p->in.nbits);
    }
    for (uint32_t i = block->pred_first; i < block->pred_end; i++) {
        if (!is_entry || !p->must) {
            meet_edge(p, cfg->pred[i], b, in);
        }
    }
    for (uint32_t i = 0; i < stride; i++) {
        uint64_t next = gen[i] | (in[i] & ~kill[i]);
        changed |= next ^ out[i];
        out[i] = next;
    }
    return changed != 0;
}

/* A must problem starts from all, a may problem from the empty rows. */
static void
start_full(struct problem *p)
{
    for (block_id b = 0; b < p->in.nrows; b++) {
        row_fill(bitrows_row(&p->in, b), p->in.nbits);
        row_fill(bitrows_row(&p->out, b), p->in.nbits);
    }
}

static bool
sweep(struct problem *p)
{
    const struct cfg *cfg = &p->slice->unit->cfg;
    bool changed = false;

    for (uint32_t i = 0; i < cfg->nrpo; i++) {
        if (p->forward) {
            changed |= step_forward(p, cfg->rpo[i]);
        } else {
            changed |= step_back(p, cfg->rpo[cfg->nrpo - 1 - i]);
        }
    }
    return changed;
}

/* Every cycle passes the head of a loop: without one a sweep is enough. */
void
problem_solve(struct problem *p)
{
    if (p->must) {
        start_full(p);
    }
    while (sweep(p) && p->slice->unit->cfg.nloops) {
    }
    assert(!sweep(p));
}

/* ---- liveness -------------------------------------------------------- */

struct problem
live_solve(struct arena *a, const struct slice *s)
{
    const struct cfg *cfg = &s->unit->cfg;
    struct problem p = problem_make(a, s, false, false);

    for (uint32_t i = 0; i < cfg->nrpo; i++) {
        block_id b = cfg->rpo[i];
        uint64_t *gen = bitrows_row(&p.gen, b);
        uint64_t *kill = bitrows_row(&p.kill, b);
        EVENT_BACK (e, s->events[b]) {
            live_event(e, gen);
            if (e->kind == EVENT_BIND || e->kind == EVENT_UNBIND) {
                bit_set(kill, e->arg);
            }
        }
    }
    problem_solve(&p);
    return p;
}

/* ---- definitely bound ------------------------------------------------ */

struct problem
bound_make(struct arena *a, const struct slice *s)
{
    struct problem p = problem_make(a, s, true, true);
    uint64_t *entry = slice_row(a, s);

    for (uint32_t i = 0; i < s->ncolumns; i++) {
        if (s->unit->var[s->var[i]].flags & VARF_PARAM) {
            bit_set(entry, i);
        }
    }
    p.entry = entry;
    return p;
}

static void
bound_block(struct problem *p, block_id b, const struct bitrows *released)
{
    uint32_t stride = p->in.stride;
    uint64_t *gen = bitrows_row(&p->gen, b);
    uint64_t *kill = bitrows_row(&p->kill, b);
    uint64_t *unbind = bitrows_row(&p->unbind, b);

    row_clear(gen, stride);
    row_clear(kill, stride);
    row_clear(unbind, stride);
    EVENT_EACH (e, p->slice->events[b]) {
        bound_event(e, gen);
        if (e->kind == EVENT_UNBIND) {
            bit_set(kill, e->arg);
            bit_set(unbind, e->arg);
        } else if (e->kind == EVENT_GAP && released &&
                   e->arg < p->slice->exits) {
            const uint64_t *row = bitrows_row(released, e->arg);
            row_minus(gen, row, stride);
            row_or(kill, row, stride);
            row_or(unbind, row, stride);
        }
    }
}

void
bound_solve(struct problem *p, const struct bitrows *released)
{
    const struct cfg *cfg = &p->slice->unit->cfg;

    for (uint32_t i = 0; i < cfg->nrpo; i++) {
        bound_block(p, cfg->rpo[i], released);
    }
    problem_solve(p);
}

/* ---- for others ------------------------------------------------------ */

struct bitrows
flow_bound(struct arena *a, const struct unit *u, const var_id *var,
           uint32_t nvars)
{
    struct slice s = slice_make(a, u, NULL, var, nvars);
    struct problem bound = bound_make(a, &s);

    bound_solve(&bound, NULL);
    return bound.in;
}

bool
hints_are_empty(const struct hints *h, uint32_t nvars)
{
    return h->nuses == 0 && h->noutlives == 0 && !h->letting_go &&
           (!h->forbidden || !row_any(h->forbidden, (nvars + 63) / 64));
}

struct flow
flow_solve(struct arena *a, const struct unit *u)
{
    var_id *all = arena_array(a, var_id, u->nvars);

    for (var_id v = 0; v < u->nvars; v++) {
        all[v] = v;
    }
    struct slice s = slice_make(a, u, NULL, all, u->nvars);
    struct problem live = live_solve(a, &s);
    struct problem bound = bound_make(a, &s);
    bound_solve(&bound, NULL);
    return (struct flow){
        .live_in = live.in,
        .live_out = live.out,
        .bound_in = bound.in,
    };
}
