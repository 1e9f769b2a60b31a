#include "cli/lifetime.h"

struct trace {
    const struct analysis *an;
    const struct unit *unit;
    const struct flow *flow;
    struct bitrows bound_in; /* on some path */
    struct lifetimes *lives;
    uint8_t *life;
    bool *has_code; /* by line */
};

static void
mark(const struct trace *t, uint32_t line, var_id var, enum life life)
{
    uint8_t *at =
        &t->life[(size_t)(line - t->lives->first_line) * t->lives->nvars + var];

    if (*at < life) {
        *at = (uint8_t)life;
    }
}

/* Everything that lives behind one op belongs to the op's line. */
static void
mark_op(const struct trace *t, const struct op *op, const uint64_t *bound,
        const uint64_t *live)
{
    const uint32_t line = source_line(t->an->source, op->at);
    const struct op_effect effect = op_effect(op);

    if (line < t->lives->first_line ||
        line >= t->lives->first_line + t->lives->nlines ||
        op->flags & OPF_COPY) {
        return;
    }
    t->has_code[line - t->lives->first_line] = true;
    for (var_id v = 0; v < t->unit->nvars; v++) {
        if (bit_test(live, v) && bit_test(bound, v)) {
            mark(t, line, v, LIFE_USED);
        } else if (bit_test(bound, v)) {
            mark(t, line, v, LIFE_HELD);
        }
    }
    if (effect.var != NO_ID && (effect.reads || effect.binds)) {
        mark(t, line, effect.var, LIFE_USED);
    }
}

/* What a block leaves bound to those behind it, and to a handler, which may
 * come after any of its ops. */
static void
leave_block(const struct unit *u, const struct block *block, uint64_t *out,
            uint64_t *raised)
{
    for (op_id i = block->first; i < block->end; i++) {
        const struct op_effect e = op_effect(&u->op[i]);

        if (e.var != NO_ID && e.binds) {
            bit_set(out, e.var);
            bit_set(raised, e.var);
        } else if (e.var != NO_ID && e.unbinds) {
            bit_clear(out, e.var);
        }
    }
}

static bool
add_row(uint64_t *to, const uint64_t *from, uint32_t stride)
{
    bool is_new = false;

    for (uint32_t i = 0; i < stride; i++) {
        is_new |= (from[i] & ~to[i]) != 0;
    }
    row_or(to, from, stride);
    return is_new;
}

/* Bound on some path, at the entry of each block: people ask what may be held
 * there, not what is certain to be. */
static struct bitrows
maybe_bound(struct arena *a, const struct unit *u, const struct flow *flow)
{
    struct bitrows in = bitrows_make(a, u->cfg.nblocks, u->nvars);
    struct bitrows out = bitrows_make(a, 2, u->nvars);
    bool changed = true;

    for (block_id b = 0; b < u->cfg.nblocks; b++) {
        row_copy(bitrows_row(&in, b), bitrows_row(&flow->bound_in, b),
                 in.stride);
    }
    while (changed) {
        changed = false;
        for (uint32_t i = 0; i < u->cfg.nrpo; i++) {
            const block_id b = u->cfg.rpo[i];
            const struct block *block = &u->cfg.block[b];

            row_copy(bitrows_row(&out, 0), bitrows_row(&in, b), in.stride);
            row_copy(bitrows_row(&out, 1), bitrows_row(&in, b), in.stride);
            leave_block(u, block, bitrows_row(&out, 0), bitrows_row(&out, 1));
            for (uint32_t k = block->edge_first; k < block->edge_end; k++) {
                const struct edge *e = &u->cfg.edge[k];
                changed |= add_row(bitrows_row(&in, e->to),
                                   bitrows_row(&out, e->kind == EDGE_RAISE),
                                   in.stride);
            }
        }
    }
    return in;
}

/* Bound goes forward, live backward: one row for each op of the block. */
static void
trace_block(struct arena *a, const struct trace *t, block_id b)
{
    const struct block *block = &t->unit->cfg.block[b];
    const uint32_t n = block->end - block->first;
    struct bitrows bound = bitrows_make(a, n + 1, t->unit->nvars);
    struct bitrows live = bitrows_make(a, n + 1, t->unit->nvars);

    row_copy(bitrows_row(&bound, 0), bitrows_row(&t->bound_in, b),
             bound.stride);
    for (uint32_t i = 0; i < n; i++) {
        const struct op_effect e = op_effect(&t->unit->op[block->first + i]);
        uint64_t *after = bitrows_row(&bound, i + 1);
        row_copy(after, bitrows_row(&bound, i), bound.stride);
        if (e.var != NO_ID && e.binds) {
            bit_set(after, e.var);
        } else if (e.var != NO_ID && e.unbinds) {
            bit_clear(after, e.var);
        }
    }
    row_copy(bitrows_row(&live, n), bitrows_row(&t->flow->live_out, b),
             live.stride);
    for (uint32_t i = n; i > 0; i--) {
        const struct op_effect e =
            op_effect(&t->unit->op[block->first + i - 1]);
        uint64_t *before = bitrows_row(&live, i - 1);
        row_copy(before, bitrows_row(&live, i), live.stride);
        if (e.var != NO_ID && (e.binds || e.unbinds)) {
            bit_clear(before, e.var);
        }
        if (e.var != NO_ID && e.reads) {
            bit_set(before, e.var);
        }
    }
    for (uint32_t i = 0; i < n; i++) {
        mark_op(t, &t->unit->op[block->first + i], bitrows_row(&bound, i + 1),
                bitrows_row(&live, i + 1));
    }
}

/* Parameters live from the first line on. */
static void
mark_params(const struct trace *t)
{
    const uint64_t *live = bitrows_row(&t->flow->live_in, t->unit->cfg.rpo[0]);

    for (var_id v = 0; v < t->unit->nvars; v++) {
        if (t->unit->var[v].flags & VARF_PARAM) {
            mark(t, t->lives->first_line, v,
                 bit_test(live, v) ? LIFE_USED : LIFE_HELD);
        }
    }
    t->has_code[0] = true;
}

/* A line without code looks like the one before it. */
static void
fill_gaps(const struct trace *t)
{
    const uint32_t nvars = t->lives->nvars;

    for (uint32_t i = 1; i < t->lives->nlines; i++) {
        if (!t->has_code[i]) {
            memcpy(t->life + (size_t)i * nvars,
                   t->life + (size_t)(i - 1) * nvars, nvars);
        }
    }
}

struct lifetimes
lifetime_trace(struct arena *a, const struct analysis *an, unit_id unit)
{
    const struct unit *u = &an->unit[unit];
    const struct flow flow = flow_solve(a, u);
    const uint32_t first = source_line(an->source, u->span.begin);
    const uint32_t last = source_line(an->source, u->span.end);
    struct lifetimes lives = {
        .first_line = first, .nlines = last - first + 1, .nvars = u->nvars};
    struct trace t = {
        .an = an,
        .unit = u,
        .flow = &flow,
        .bound_in = maybe_bound(a, u, &flow),
        .lives = &lives,
        .life =
            arena_array(a, uint8_t, (size_t)lives.nlines * (lives.nvars + 1)),
        .has_code = arena_array(a, bool, lives.nlines),
    };

    for (block_id b = 0; b < u->cfg.nblocks && u->nvars > 0; b++) {
        if (u->cfg.block[b].rpo != NO_ID) {
            const struct arena_mark rows = arena_mark(a);
            trace_block(a, &t, b);
            arena_rewind(a, rows);
        }
    }
    if (u->nvars > 0 && u->cfg.nrpo > 0) {
        mark_params(&t);
    }
    fill_gaps(&t);
    lives.life = t.life;
    return lives;
}
