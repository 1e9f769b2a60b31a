#include "runtime-model/way.h"

#include "base/vec.h"

/* A failing operation is a long way: others are tried first. */
enum { STEP = 1, FAILURE = 1000 };

/* May a run let this instruction fail? */
static bool
may_fail(const struct instr *in)
{
    return in->kind < OP_COUNT && in->region &&
           (op_info[in->kind].flags & OP_RUNS_CODE) == OP_RUNS_CODE &&
           !(op_info[in->kind].flags & (OP_JUMPS | OP_ENDS)) &&
           in->kind != OP_POP && in->kind != OP_POP_EXC &&
           in->kind != OP_MATCH_EXC;
}

static uint32_t
plus(uint32_t far, uint32_t cost)
{
    return far == WAY_NONE ? WAY_NONE : far + cost;
}

static uint32_t
nearer(uint32_t a, uint32_t b)
{
    return a < b ? a : b;
}

/* From an instruction, by what is known of those that may follow it. */
static uint32_t
distance(const struct code *c, const uint32_t *far, uint32_t i)
{
    const struct instr *in = &c->instr[i];
    const uint8_t flags = in->kind < OP_COUNT ? op_info[in->kind].flags : 0;
    uint32_t d = WAY_NONE;

    if (!(flags & OP_ENDS) && i + 1 < c->ninstr) {
        d = plus(far[i + 1], STEP);
    }
    if (flags & OP_JUMPS) {
        d = nearer(d, plus(far[in->arg], STEP));
    }
    if (in->kind == OP_RAISE && in->region) {
        d = nearer(d, plus(far[c->region[in->region].pc], STEP));
    } else if (may_fail(in)) {
        d = nearer(d, plus(far[c->region[in->region].pc], FAILURE));
    }
    return d;
}

/* The instructions that a way leads to: a gap, or a binding. */
struct goal {
    gap_id gap; /* NO_ID: the binding */
    var_id var;
    uint32_t at;
};

static bool
is_goal(const struct goal *goal, const struct instr *in)
{
    if (goal->gap != NO_ID) {
        return in->kind == OP_GAP && in->arg == goal->gap;
    }
    return (in->kind == I_STORE_FAST || in->kind == I_STORE_CELL) &&
           in->arg == goal->var && in->at == goal->at;
}

static struct way *
way_new(struct arena *a, struct code *code, const struct goal *goal)
{
    struct way *way = arena_new(a, struct way);
    bool has_changed = true;

    way->code = code;
    way->far = arena_array(a, uint32_t, code->ninstr + 1);
    way->kind = arena_array(a, uint8_t, code->ninstr + 1);
    for (uint32_t i = 0; i < code->ninstr; i++) {
        way->kind[i] = code->instr[i].kind;
        way->far[i] = is_goal(goal, &code->instr[i]) ? 0 : WAY_NONE;
    }
    while (has_changed) {
        has_changed = false;
        for (uint32_t i = code->ninstr; i-- > 0;) {
            const uint32_t d = distance(code, way->far, i);
            has_changed = has_changed || d < way->far[i];
            way->far[i] = nearer(way->far[i], d);
        }
    }
    return way;
}

/* Does the way go on from where it leads first? */
static bool
leads_on(const struct way *first)
{
    for (uint32_t i = 0; i + 1 < first->code->ninstr; i++) {
        if (first->far[i] == 0 && first->then->far[i + 1] != WAY_NONE) {
            return true;
        }
    }
    return false;
}

const struct way *
way_to(struct arena *a, struct code *code, const struct candidate *c,
       op_id through)
{
    const struct goal gap = {.gap = c->gap};
    const struct way *last = way_new(a, code, &gap);

    if (through == NO_ID) {
        return last->far[0] == WAY_NONE ? NULL : last;
    }
    const struct goal binding = {NO_ID, c->var, code->unit->op[through].at};
    struct way *first = way_new(a, code, &binding);

    first->then = last;
    return first->far[0] == WAY_NONE || !leads_on(first) ? NULL : first;
}

void
way_set_out(const struct way *way)
{
    const struct code *c = way->code;

    for (uint32_t i = 0; i < c->ninstr; i++) {
        struct instr *in = &c->instr[i];
        if (way->far[i] == WAY_NONE) {
            continue;
        }
        if (way->far[i] == 0 && way->then) {
            in->kind = I_PASS;
        } else if (may_fail(in) &&
                   way->far[i] ==
                       plus(way->far[c->region[in->region].pc], FAILURE)) {
            in->kind = I_FAIL;
        }
    }
}

void
way_restore(const struct way *way, uint32_t region)
{
    const struct code *c = way->code;

    for (uint32_t i = 0; i < c->ninstr; i++) {
        struct instr *in = &c->instr[i];
        if (region == 0 || in->region == region) {
            in->kind = in->kind == I_PASS && region ? I_PASS : way->kind[i];
        }
    }
}

/* ---- who bound it ---------------------------------------------------- */

struct back {
    const struct unit *u;
    var_id var;
    uint64_t *bound; /* bits by op: STOREs that were met */
    uint64_t *seen;  /* bits by block: gone back through from its end */
    uint64_t *left;  /* bits by block: and from any op of it that raises */
    block_id *todo;
    uint32_t ntodo;
};

/* Back from an op; true: the block's beginning is reached. */
static bool
goes_back(struct back *b, op_id first, op_id from)
{
    for (op_id i = from; i-- > first;) {
        const struct op_effect e = op_effect(&b->u->op[i]);
        if (e.var == b->var && (e.binds || e.unbinds)) {
            if (e.binds) {
                bit_set(b->bound, i);
            }
            return false;
        }
    }
    return true;
}

/* All that the ops of a block bind: what raises there left in between. */
static void
bound_within(struct back *b, const struct block *block)
{
    for (op_id i = block->first; i < block->end; i++) {
        const struct op_effect e = op_effect(&b->u->op[i]);
        if (e.var == b->var && e.binds) {
            bit_set(b->bound, i);
        }
    }
}

static bool
raises_into(const struct cfg *cfg, const struct block *from, block_id to)
{
    for (uint32_t i = from->edge_first; i < from->edge_end; i++) {
        if (cfg->edge[i].to == to && cfg->edge[i].kind == EDGE_RAISE) {
            return true;
        }
    }
    return false;
}

/* The blocks before one whose beginning was reached. */
static void
enter(struct back *b, block_id to)
{
    const struct cfg *cfg = &b->u->cfg;
    const struct block *block = &cfg->block[to];

    for (uint32_t i = block->pred_first; i < block->pred_end; i++) {
        const block_id p = cfg->pred[i];
        const struct block *from = &cfg->block[p];
        const bool is_left = raises_into(cfg, from, to);
        uint64_t *met = is_left ? b->left : b->seen;
        if (from->depth == NO_ID || bit_test(met, p)) {
            continue;
        }
        bit_set(met, p);
        if (is_left) {
            bound_within(b, from);
        }
        if (goes_back(b, from->first, from->end) || is_left) {
            b->todo[b->ntodo++] = p;
        }
    }
}

static bool
is_told(const struct way_bindings *w, const struct unit *u, uint32_t at)
{
    for (uint32_t i = 0; i < w->n; i++) {
        if (u->op[w->at[i]].at == at) {
            return true;
        }
    }
    return false;
}

struct way_bindings
way_bindings(struct arena *a, const struct unit *u, const struct candidate *c)
{
    const struct cfg *cfg = &u->cfg;
    struct back b = {.u = u, .var = c->var};
    VEC(op_id) found = {0};

    b.bound = arena_array(a, uint64_t, (u->nops + 63) / 64 + 1);
    b.seen = arena_array(a, uint64_t, (cfg->nblocks + 63) / 64 + 1);
    b.left = arena_array(a, uint64_t, (cfg->nblocks + 63) / 64 + 1);
    b.todo = arena_array(a, block_id, 2 * cfg->nblocks + 1);
    for (op_id i = 0; i < u->nops; i++) {
        if (u->op[i].kind == OP_GAP && u->op[i].arg == c->gap) {
            const block_id in = cfg_block_of(cfg, i);
            if (goes_back(&b, cfg->block[in].first, i)) {
                enter(&b, in);
            }
        }
    }
    while (b.ntodo > 0) {
        enter(&b, b.todo[--b.ntodo]);
    }
    for (op_id i = 0; i < u->nops; i++) {
        const struct way_bindings w = {found.at, found.n};
        if (bit_test(b.bound, i) && !is_told(&w, u, u->op[i].at)) {
            vec_push(a, &found, i);
        }
    }
    return (struct way_bindings){found.at, found.n};
}

/* ---- where a name lets go ------------------------------------------------ */

void
deaths_add(struct deaths *d, const struct source *source, uint32_t at)
{
    const uint32_t line = source_line(source, at);

    for (uint32_t i = 0; i < d->n; i++) {
        if (source_line(source, d->at[i]) == line) {
            return;
        }
    }
    if (d->n < DEATHS_MAX) {
        d->at[d->n++] = at;
    }
}

void
deaths_join(struct deaths *d, const struct source *source,
            const struct deaths *more)
{
    for (uint32_t i = 0; i < more->n; i++) {
        deaths_add(d, source, more->at[i]);
    }
    d->at_end |= more->at_end;
    d->later |= more->later;
}

struct search {
    const struct analysis *an;
    const struct unit *u;
    var_id var;
    struct deaths *found;
    uint64_t *seen; /* bits by block */
    block_id *todo;
    uint32_t ntodo;
};

static void
reach(struct search *s, block_id to)
{
    if (!bit_test(s->seen, to)) {
        bit_set(s->seen, to);
        s->todo[s->ntodo++] = to;
    }
}

/* Follow the ops from one on; true: the block's end is reached. */
static bool
goes_on(struct search *s, op_id from, op_id end)
{
    for (op_id i = from; i < end; i++) {
        const struct op *op = &s->u->op[i];
        const struct op_effect e = op_effect(op);
        if (e.var == s->var && (e.binds || e.unbinds)) {
            deaths_add(s->found, s->an->source, op->at);
            return false;
        }
        s->found->at_end |= op->kind == OP_RETURN;
    }
    return true;
}

static void
follow(struct search *s, op_id from, const struct block *b)
{
    const struct cfg *cfg = &s->u->cfg;
    const bool whole = goes_on(s, from, b->end);

    for (uint32_t i = b->edge_first; i < b->edge_end; i++) {
        if (whole || cfg->edge[i].kind == EDGE_RAISE) {
            reach(s, cfg->edge[i].to);
        }
    }
}

struct deaths
way_ends(struct arena *scratch, const struct analysis *an, const struct unit *u,
         const struct candidate *c)
{
    struct deaths found = {0};
    struct arena_mark mark = arena_mark(scratch);
    const struct cfg *cfg = &u->cfg;
    struct search s = {.an = an, .u = u, .var = c->var, .found = &found};

    s.seen = arena_array(scratch, uint64_t, (cfg->nblocks + 63) / 64 + 1);
    s.todo = arena_array(scratch, block_id, cfg->nblocks + 1);
    for (op_id i = 0; i < u->nops; i++) {
        if (u->op[i].kind == OP_GAP && u->op[i].arg == c->gap) {
            follow(&s, i + 1, &cfg->block[cfg_block_of(cfg, i)]);
        }
    }
    while (s.ntodo > 0) {
        const struct block *b = &cfg->block[s.todo[--s.ntodo]];
        follow(&s, b->first, b);
    }
    arena_rewind(scratch, mark);
    return found;
}
