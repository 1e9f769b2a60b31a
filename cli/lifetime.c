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
    uint8_t *entry;        /* as `life`, before the first op of a line */
    op_id *first;          /* by line: that op, or NO_ID: a line without code */
    const uint64_t *shut;  /* by op: a jump that is never taken */
    const uint64_t *after; /* by op: runs behind the suite of its line */
};

static void
mark(uint8_t *at, enum life life)
{
    if (*at < life) {
        *at = (uint8_t)life;
    }
}

/* The rows at one place. */
struct rows {
    const uint64_t *bound, *kept, *live;
};

static void
mark_rows(const struct trace *t, uint8_t *life, const struct rows *r)
{
    for (var_id v = 0; v < t->unit->nvars; v++) {
        if (bit_test(r->bound, v)) {
            mark(&life[v], bit_test(r->live, v)   ? LIFE_USED
                           : bit_test(r->kept, v) ? LIFE_HELD
                                                  : LIFE_FREED);
        }
    }
}

/* The index of the line that an op tells of, or NO_ID. */
static uint32_t
line_told(const struct trace *t, op_id id)
{
    const struct op *op = &t->unit->op[id];
    const uint32_t line =
        source_line(t->an->source, op->at) - t->lives->first_line;

    /* What returns None behind the last statement is on no line. */
    return line >= t->lives->nlines || op->at >= t->unit->span.end ||
                   op->flags & OPF_COPY || op->kind == OP_GAP ||
                   bit_test(t->after, id)
               ? NO_ID
               : line;
}

/* Everything that lives behind one op belongs to the op's line. */
static void
mark_op(const struct trace *t, op_id id, const struct rows *before,
        const struct rows *behind)
{
    const struct op_effect effect = op_effect(&t->unit->op[id]);
    const uint32_t line = line_told(t, id);

    if (line == NO_ID) {
        return;
    }
    const size_t at = (size_t)line * t->lives->nvars;
    mark_rows(t, t->life + at, behind);
    if (effect.var != NO_ID && (effect.reads || effect.binds)) {
        mark(&t->life[at + effect.var], LIFE_USED);
    }
    if (t->first[line] == id) {
        mark_rows(t, t->entry + at, before);
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
maybe_bound(struct arena *a, const struct trace *t,
            const struct releases *releases)
{
    const struct unit *u = t->unit;
    struct bitrows in = bitrows_make(a, u->cfg.nblocks, u->nvars);
    struct bitrows out = bitrows_make(a, 2, u->nvars);
    bool changed = true;

    /* Parameters; what else is certain to be bound is found below. */
    row_copy(bitrows_row(&in, u->cfg.rpo[0]),
             bitrows_row(&t->flow->bound_in, u->cfg.rpo[0]), in.stride);
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
                if (e->kind == EDGE_JUMP && bit_test(t->shut, block->end - 1)) {
                    continue;
                }
                changed |= add_row(bitrows_row(&in, e->to),
                                   bitrows_row(&out, e->kind == EDGE_RAISE),
                                   in.stride);
            }
        }
    }
    return in;
}

/* Jumps that are taken when a manager swallows an exception, of managers that
 * swallow none. */
static const uint64_t *
shut_jumps(struct arena *a, const struct job_view *view, unit_id unit)
{
    const struct unit *u = &view->an->unit[unit];
    uint64_t *shut = bitrows_make(a, 1, u->nops).word;

    for (op_id i = 0; i < u->nops; i++) {
        if (u->op[i].kind != OP_EXIT_RAISED ||
            !rules_passes_exceptions(view->rules, unit, i)) {
            continue;
        }
        op_id jump = i + 1;
        while (u->op[jump].kind != OP_BRANCH_TRUE) {
            jump++; /* past the await of what `__aexit__` gave */
        }
        bit_set(shut, jump);
    }
    return shut;
}

/* Ops that stand behind a gap of a later line: the suite of their line is
 * over, or left, and they clean up or go back to its head. */
static const uint64_t *
ops_after_suite(struct arena *a, const struct analysis *an,
                const struct unit *u)
{
    uint64_t *after = bitrows_make(a, 1, u->nops).word;
    uint32_t last = 0;

    for (op_id i = 0; i < u->nops; i++) {
        const struct op *op = &u->op[i];
        if (op->flags & OPF_COPY) {
            continue;
        }
        if (op->kind == OP_GAP) {
            last = op->at > last ? op->at : last;
        } else if (op->at < last && source_line(an->source, op->at) <
                                        source_line(an->source, last)) {
            bit_set(after, i);
        }
    }
    return after;
}

static void
find_first_ops(const struct trace *t)
{
    for (uint32_t i = 0; i < t->lives->nlines; i++) {
        t->first[i] = NO_ID;
    }
    for (uint32_t b = 0; b < t->unit->cfg.nrpo; b++) { /* what is reached */
        const struct block *block =
            &t->unit->cfg.block[t->unit->cfg.rpo[b]];
        for (op_id i = block->first; i < block->end; i++) {
            const uint32_t line = line_told(t, i);
            if (line != NO_ID && i < t->first[line]) { /* NO_ID is above all */
                t->first[line] = i;
            }
        }
    }
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
        const struct rows before = {bitrows_row(&bound, i),
                                    bitrows_row(&kept, i),
                                    bitrows_row(&live, i)};
        const struct rows behind = {bitrows_row(&bound, i + 1),
                                    bitrows_row(&kept, i + 1),
                                    bitrows_row(&live, i + 1)};
        mark_op(t, block->first + i, &before, &behind);
    }
}

/* Parameters live from the first line on. */
static void
mark_params(const struct trace *t)
{
    const uint64_t *live = bitrows_row(&t->flow->live_in, t->unit->cfg.rpo[0]);

    for (var_id v = 0; v < t->unit->nvars; v++) {
        if (t->unit->var[v].flags & VARF_PARAM) {
            mark(&t->life[v], bit_test(live, v) ? LIFE_USED : LIFE_HELD);
        }
    }
}

/* "else:" and its like belong to what comes behind them: the picture is what
 * holds as their suite begins. */
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

/* A line without code looks like the one before it, or as the next begins. */
static void
fill_gaps(const struct trace *t)
{
    const uint32_t nvars = t->lives->nvars, n = t->lives->nlines;

    for (uint32_t i = 1; i < n; i++) {
        const uint8_t *like = t->life + (size_t)(i - 1) * nvars;
        uint32_t next = i + 1;
        if (t->first[i] != NO_ID) {
            continue;
        }
        while (next < n && t->first[next] == NO_ID) {
            next++;
        }
        if (next < n && opens_suite(t, t->lives->first_line + i)) {
            like = t->entry + (size_t)next * nvars;
        }
        memcpy(t->life + (size_t)i * nvars, like, nvars);
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
lifetime_trace(struct arena *a, const struct job_view *view, unit_id unit,
               const struct file_report *report)
{
    const struct analysis *an = view->an;
    const struct unit *u = &an->unit[unit];
    const struct flow flow = flow_solve(a, u);
    const struct releases none = {0};
    const struct releases releases = releases_of(a, an, unit, report);
    const uint32_t first = source_line(an->source, u->span.begin);
    const uint32_t last = lifetime_last_line(an->source, u);
    struct lifetimes lives = {
        .first_line = first, .nlines = last - first + 1, .nvars = u->nvars};
    const size_t ncells = (size_t)lives.nlines * (lives.nvars + 1);
    struct trace t = {
        .an = an,
        .unit = u,
        .flow = &flow,
        .releases = &releases,
        .lives = &lives,
        .life = arena_array(a, uint8_t, ncells),
        .entry = arena_array(a, uint8_t, ncells),
        .first = arena_array(a, op_id, lives.nlines),
    };

    lives.life = t.life;
    if (u->nvars == 0 || u->cfg.nrpo == 0) {
        return lives;
    }
    t.shut = shut_jumps(a, view, unit);
    t.after = ops_after_suite(a, an, u);
    find_first_ops(&t);
    t.bound_in = maybe_bound(a, &t, &none);
    t.kept_in = maybe_bound(a, &t, &releases);
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
