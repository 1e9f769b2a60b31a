#include "analyzer/flow.h"

#include <assert.h>

/* ---- solver ---------------------------------------------------------- */

struct problem
problem_make(struct arena *a, const struct unit *u, bool forward, bool must)
{
    uint32_t blocks = u->cfg.nblocks;

    return (struct problem){
        .unit = u,
        .forward = forward,
        .must = must,
        .raises = true,
        .gen = bitrows_make(a, blocks, u->nvars),
        .kill = bitrows_make(a, blocks, u->nvars),
        .unbind = forward && must ? bitrows_make(a, blocks, u->nvars)
                                  : (struct bitrows){0},
        .in = bitrows_make(a, blocks, u->nvars),
        .out = bitrows_make(a, blocks, u->nvars),
    };
}

/* Backward: one block; true if its `in` changed. */
static bool
step_back(struct problem *p, block_id b)
{
    const struct cfg *cfg = &p->unit->cfg;
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
    const struct block *block = &p->unit->cfg.block[from];
    uint32_t stride = p->in.stride;
    bool raise = block_handler(p->unit, block) == to;
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
    const struct cfg *cfg = &p->unit->cfg;
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
        memset(in, 0, stride * sizeof *in);
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

static void
start(struct problem *p)
{
    for (block_id b = 0; b < p->unit->cfg.nblocks; b++) {
        uint64_t *out = bitrows_row(&p->out, b);
        uint64_t *in = bitrows_row(&p->in, b);
        if (p->forward && p->must) {
            row_fill(in, p->in.nbits);
            row_fill(out, p->in.nbits);
        } else {
            memset(in, 0, p->in.stride * sizeof *in);
            memset(out, 0, p->in.stride * sizeof *out);
        }
    }
}

void
problem_solve(struct problem *p)
{
    const struct cfg *cfg = &p->unit->cfg;
    bool changed = true;

    start(p);
    while (changed) {
        changed = false;
        for (uint32_t i = 0; i < cfg->nrpo; i++) {
            if (p->forward) {
                changed |= step_forward(p, cfg->rpo[i]);
            } else {
                changed |= step_back(p, cfg->rpo[cfg->nrpo - 1 - i]);
            }
        }
    }
}

/* ---- liveness -------------------------------------------------------- */

static uint32_t
lower_bound_spent(const struct unit *u, op_id op)
{
    uint32_t low = 0;
    uint32_t high = u->nspent;

    while (low < high) {
        uint32_t mid = low + (high - low) / 2;
        if (u->spent[mid].op < op) {
            low = mid + 1;
        } else {
            high = mid;
        }
    }
    return low;
}

static uint32_t
lower_bound_use(const struct hints *h, op_id op)
{
    uint32_t low = 0;
    uint32_t high = h ? h->nuses : 0;

    while (low < high) {
        uint32_t mid = low + (high - low) / 2;
        if (h->use[mid].op < op) {
            low = mid + 1;
        } else {
            high = mid;
        }
    }
    return low;
}

struct live_walk
live_walk_at(const struct unit *u, const struct hints *hints, op_id end)
{
    return (struct live_walk){
        .unit = u,
        .hints = hints,
        .spent = lower_bound_spent(u, end),
        .use = lower_bound_use(hints, end),
    };
}

/* A read of a child is a read of all that must outlive it. */
static void
read_var(const struct live_walk *w, var_id var, uint64_t *live)
{
    const struct hints *h = w->hints;

    bit_set(live, var);
    for (uint32_t i = 0; h && i < h->noutlives; i++) {
        if (h->outlive[i].child == var &&
            !bit_test(live, h->outlive[i].owner)) {
            read_var(w, h->outlive[i].owner, live);
        }
    }
}

void
live_walk_op(struct live_walk *w, op_id i, uint64_t *live, uint64_t *killed)
{
    const struct unit *u = w->unit;
    struct op_effect e = op_effect(&u->op[i]);

    if (e.binds || e.unbinds) {
        bit_clear(live, e.var);
        if (killed) {
            bit_set(killed, e.var);
        }
    }
    if (e.reads) {
        read_var(w, e.var, live);
    }
    while (w->spent > 0 && u->spent[w->spent - 1].op == i) {
        read_var(w, u->spent[--w->spent].var, live);
    }
    while (w->use > 0 && w->hints->use[w->use - 1].op == i) {
        read_var(w, w->hints->use[--w->use].var, live);
    }
}

static void
live_rows(struct problem *p, const struct hints *hints)
{
    const struct unit *u = p->unit;

    for (uint32_t i = 0; i < u->cfg.nrpo; i++) {
        block_id b = u->cfg.rpo[i];
        const struct block *block = &u->cfg.block[b];
        struct live_walk w = live_walk_at(u, hints, block->end);
        for (op_id op = block->end; op-- > block->first;) {
            live_walk_op(&w, op, bitrows_row(&p->gen, b),
                         bitrows_row(&p->kill, b));
        }
    }
}

/* ---- definitely bound ------------------------------------------------ */

static void
bound_rows(struct problem *p)
{
    const struct unit *u = p->unit;

    for (uint32_t i = 0; i < u->cfg.nrpo; i++) {
        block_id b = u->cfg.rpo[i];
        const struct block *block = &u->cfg.block[b];
        uint64_t *gen = bitrows_row(&p->gen, b);
        uint64_t *kill = bitrows_row(&p->kill, b);
        for (op_id op = block->first; op < block->end; op++) {
            struct op_effect e = op_effect(&u->op[op]);
            if (effect_proves_bound(u, e)) {
                bit_set(gen, e.var);
            } else if (e.unbinds) {
                bit_clear(gen, e.var);
                bit_set(kill, e.var);
                bit_set(bitrows_row(&p->unbind, b), e.var);
            }
        }
    }
}

static uint64_t *
parameters_row(struct arena *a, const struct unit *u)
{
    struct bitrows rows = bitrows_make(a, 1, u->nvars);

    for (var_id v = 0; v < u->nvars; v++) {
        if (u->var[v].flags & VARF_PARAM) {
            bit_set(rows.word, v);
        }
    }
    return rows.word;
}

struct flow
flow_solve(struct arena *a, const struct unit *u, const struct hints *hints)
{
    struct problem live = problem_make(a, u, false, false);
    struct problem bound = problem_make(a, u, true, true);

    if (u->cfg.nrpo) {
        live_rows(&live, hints);
        problem_solve(&live);
        bound_rows(&bound);
        bound.entry = parameters_row(a, u);
        problem_solve(&bound);
    }
    return (struct flow){
        .unit = u,
        .hints = hints,
        .live_in = live.in,
        .live_out = live.out,
        .bound_in = bound.in,
    };
}
