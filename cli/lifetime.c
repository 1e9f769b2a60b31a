#include "cli/lifetime.h"

#include "base/vec.h"

/* A del that would stand in a gap. */
struct release {
    gap_id gap;
    var_id var;
};

struct releases {
    struct release *at;
    uint32_t n, cap;
};

struct trace {
    const struct analysis *an;
    const struct unit *unit;
    const struct flow *flow;
    const struct releases *releases;
    struct bitrows bound_in; /* on some path */
    struct bitrows kept_in;  /* the same with the dels */
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
        const uint64_t *kept, const uint64_t *live)
{
    const uint32_t line = source_line(t->an->source, op->at);
    const struct op_effect effect = op_effect(op);

    if (line < t->lives->first_line ||
        line >= t->lives->first_line + t->lives->nlines ||
        op->flags & OPF_COPY || op->kind == OP_GAP) {
        return;
    }
    t->has_code[line - t->lives->first_line] = true;
    for (var_id v = 0; v < t->unit->nvars; v++) {
        if (bit_test(live, v) && bit_test(bound, v)) {
            mark(t, line, v, LIFE_USED);
        } else if (bit_test(bound, v)) {
            mark(t, line, v, bit_test(kept, v) ? LIFE_HELD : LIFE_FREED);
        }
    }
    if (effect.var != NO_ID && (effect.reads || effect.binds)) {
        mark(t, line, effect.var, LIFE_USED);
    }
}

/* What is bound behind an op. */
static void
step(const struct op *op, const struct releases *releases, uint64_t *bound)
{
    const struct op_effect e = op_effect(op);

    if (e.var != NO_ID && e.binds) {
        bit_set(bound, e.var);
    } else if (e.var != NO_ID && e.unbinds) {
        bit_clear(bound, e.var);
    }
    for (uint32_t i = 0; op->kind == OP_GAP && i < releases->n; i++) {
        if (releases->at[i].gap == op->arg) {
            bit_clear(bound, releases->at[i].var);
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

/* What a block leaves bound to those behind it, and to a handler, which may
 * come in any of its ops but those that only bind a name. */
static void
leave_block(const struct unit *u, const struct block *block,
            const struct releases *releases, struct bitrows *leaves)
{
    uint64_t *out = bitrows_row(leaves, 0), *raised = bitrows_row(leaves, 1);

    for (op_id i = block->first; i < block->end; i++) {
        if (u->op[i].kind != OP_GAP && !op_effect(&u->op[i]).binds) {
            add_row(raised, out, leaves->stride);
        }
        step(&u->op[i], releases, out);
    }
}

/* Bound on some path, at the entry of each block: people ask what may be held
 * there, not what is certain to be. */
static struct bitrows
maybe_bound(struct arena *a, const struct unit *u, const struct flow *flow,
            const struct releases *releases)
{
    struct bitrows in = bitrows_make(a, u->cfg.nblocks, u->nvars);
    struct bitrows out = bitrows_make(a, 2, u->nvars);
    bool changed = true;

    /* Parameters; what else is certain to be bound is found below. */
    row_copy(bitrows_row(&in, u->cfg.rpo[0]),
             bitrows_row(&flow->bound_in, u->cfg.rpo[0]), in.stride);
    while (changed) {
        changed = false;
        for (uint32_t i = 0; i < u->cfg.nrpo; i++) {
            const block_id b = u->cfg.rpo[i];
            const struct block *block = &u->cfg.block[b];

            row_copy(bitrows_row(&out, 0), bitrows_row(&in, b), in.stride);
            memset(bitrows_row(&out, 1), 0, in.stride * sizeof(uint64_t));
            leave_block(u, block, releases, &out);
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

/* What is bound behind each op of a block: one row more than it has ops. */
static struct bitrows
bound_rows(struct arena *a, const struct trace *t, block_id b,
           const struct bitrows *in, const struct releases *releases)
{
    const struct block *block = &t->unit->cfg.block[b];
    const uint32_t n = block->end - block->first;
    struct bitrows rows = bitrows_make(a, n + 1, t->unit->nvars);

    row_copy(bitrows_row(&rows, 0), bitrows_row(in, b), rows.stride);
    for (uint32_t i = 0; i < n; i++) {
        uint64_t *after = bitrows_row(&rows, i + 1);
        row_copy(after, bitrows_row(&rows, i), rows.stride);
        step(&t->unit->op[block->first + i], releases, after);
    }
    return rows;
}

/* Bound goes forward, live backward: one row for each op of the block. */
static void
trace_block(struct arena *a, const struct trace *t, block_id b)
{
    const struct block *block = &t->unit->cfg.block[b];
    const uint32_t n = block->end - block->first;
    const struct releases none = {0};
    struct bitrows bound = bound_rows(a, t, b, &t->bound_in, &none);
    struct bitrows kept = bound_rows(a, t, b, &t->kept_in, t->releases);
    struct bitrows live = bitrows_make(a, n + 1, t->unit->nvars);

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
                bitrows_row(&kept, i + 1), bitrows_row(&live, i + 1));
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

/* "else:" and its like belong to what comes behind them. */
static bool
opens_suite(const struct trace *t, uint32_t line)
{
    static const char *const words[] = {"else", "finally", "try", "except"};
    const struct text text =
        text_trim(source_line_text(t->an->source, line));

    for (uint32_t i = 0; i < sizeof words / sizeof words[0]; i++) {
        const struct text word = text_of(words[i]);
        if (text_starts(text, word) && text.n > word.n &&
            (text.s[word.n] == ':' || text.s[word.n] == ' ')) {
            return true;
        }
    }
    return false;
}

/* A line without code looks like the one before it, or like the next. */
static void
fill_gaps(const struct trace *t)
{
    const uint32_t nvars = t->lives->nvars, n = t->lives->nlines;

    for (uint32_t i = 1; i < n; i++) {
        uint32_t like = i - 1;
        if (t->has_code[i]) {
            continue;
        }
        if (opens_suite(t, t->lives->first_line + i)) {
            for (like = i + 1; like < n && !t->has_code[like];) {
                like++;
            }
            like = like < n ? like : i - 1;
        }
        memcpy(t->life + (size_t)i * nvars, t->life + (size_t)like * nvars,
               nvars);
    }
}

static struct releases
releases_of(struct arena *a, const struct analysis *an, unit_id unit,
            const struct file_report *report)
{
    struct releases all = {0};

    for (uint32_t i = 0; i < report->nrecords; i++) {
        const struct record *r = &report->record[i];
        if (r->level <= LEVEL_UNSAFE && r->edit.n > 0 && r->unit == unit &&
            text_eq(r->scope, sym_text(an, an->unit[unit].qualname))) {
            vec_push(a, &all, ((struct release){r->gap, r->var}));
        }
    }
    return all;
}

struct lifetimes
lifetime_trace(struct arena *a, const struct analysis *an, unit_id unit,
               const struct file_report *report)
{
    const struct unit *u = &an->unit[unit];
    const struct flow flow = flow_solve(a, u);
    const struct releases none = {0};
    const struct releases releases = releases_of(a, an, unit, report);
    const uint32_t first = source_line(an->source, u->span.begin);
    const uint32_t last = source_line(an->source, u->span.end);
    struct lifetimes lives = {
        .first_line = first, .nlines = last - first + 1, .nvars = u->nvars};
    struct trace t = {
        .an = an,
        .unit = u,
        .flow = &flow,
        .releases = &releases,
        .lives = &lives,
        .life =
            arena_array(a, uint8_t, (size_t)lives.nlines * (lives.nvars + 1)),
        .has_code = arena_array(a, bool, lives.nlines),
    };

    lives.life = t.life;
    if (u->nvars == 0 || u->cfg.nrpo == 0) {
        return lives;
    }
    t.bound_in = maybe_bound(a, u, &flow, &none);
    t.kept_in = maybe_bound(a, u, &flow, &releases);
    for (block_id b = 0; b < u->cfg.nblocks; b++) {
        if (u->cfg.block[b].rpo != NO_ID) {
            const struct arena_mark rows = arena_mark(a);
            trace_block(a, &t, b);
            arena_rewind(a, rows);
        }
    }
    mark_params(&t);
    fill_gaps(&t);
    return lives;
}
