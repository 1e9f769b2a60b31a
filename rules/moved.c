#include "rules/moved.h"

#include "base/bits.h"

/* A value on its ways from where it could have been released. */
struct moving {
    const struct unit *u;
    var_id var;
    const uint64_t *released; /* bits by gap: where its variable is */
    uint64_t *seen;           /* bits by block */
    block_id *todo;
    uint32_t ntodo;
    bool is_kept; /* some way ends without a release */
};

static void
go_to(struct moving *m, block_id to)
{
    if (!bit_test(m->seen, to)) {
        bit_set(m->seen, to);
        m->todo[m->ntodo++] = to;
    }
}

/* To the first release.  What an exception leaves behind is gone with it, or
 * is the handler's: nobody says of that where it goes. */
static void
follow_from(struct moving *m, op_id from, const struct block *b)
{
    const struct cfg *cfg = &m->u->cfg;

    for (op_id i = from; i < b->end; i++) {
        const struct op *op = &m->u->op[i];
        const struct op_effect e = op_effect(op);
        if (op->kind == OP_GAP && bit_test(m->released, op->arg)) {
            return;
        }
        if (op->kind == OP_RAISE || op->kind == OP_RERAISE) {
            return;
        }
        if (op->kind == OP_RETURN ||
            (e.var == m->var && (e.binds || e.unbinds))) {
            m->is_kept = true;
            return;
        }
    }
    for (uint32_t i = b->edge_first; i < b->edge_end; i++) {
        if (cfg->edge[i].kind != EDGE_RAISE) {
            go_to(m, cfg->edge[i].to);
        }
    }
}

/* Is it released on every way from there? */
static bool
is_only_moved(struct arena *scratch, const struct unit *u,
              const struct candidate *c, const uint64_t *released)
{
    const struct arena_mark mark = arena_mark(scratch);
    const struct cfg *cfg = &u->cfg;
    const struct span copies = u->gap[c->gap].copies;
    struct moving m = {.u = u, .var = c->var, .released = released};

    m.seen = bitrows_make(scratch, 1, cfg->nblocks).word;
    m.todo = arena_array(scratch, block_id, cfg->nblocks + 1);
    for (op_id op = copies.begin; op < copies.end && !m.is_kept; op++) {
        const struct block *b = &cfg->block[cfg_block_of(cfg, op)];
        if (u->op[op].kind == OP_GAP && u->op[op].arg == c->gap &&
            b->rpo != NO_ID) {
            follow_from(&m, op + 1, b);
        }
    }
    while (m.ntodo > 0 && !m.is_kept) {
        const struct block *b = &cfg->block[m.todo[--m.ntodo]];
        follow_from(&m, b->first, b);
    }
    arena_rewind(scratch, mark);
    return !m.is_kept;
}

static bool
is_release(const struct finding *f)
{
    return f->verdict.level == LEVEL_SAFE || f->verdict.level == LEVEL_UNSAFE;
}

struct by_var {
    uint32_t *first; /* by var: 1 + its first finding, or 0 */
    uint32_t *next;  /* by finding: 1 + the next of its variable, or 0 */
};

static struct by_var
by_var(struct arena *scratch, const struct unit *u,
       const struct finding *finding, uint32_t n)
{
    struct by_var by = {arena_array(scratch, uint32_t, u->nvars + 1),
                        arena_array(scratch, uint32_t, n + 1)};

    for (uint32_t i = n; i-- > 0;) {
        const var_id v = finding[i].candidate.var;
        by.next[i] = by.first[v];
        by.first[v] = i + 1;
    }
    return by;
}

void
moved_mark(struct arena *scratch, const struct unit *u,
           struct finding *finding, uint32_t n)
{
    const struct arena_mark mark = arena_mark(scratch);
    const struct by_var by = by_var(scratch, u, finding, n);
    uint64_t *released = bitrows_make(scratch, 1, u->ngaps).word;

    for (var_id v = 0; v < u->nvars; v++) {
        bool any = false;
        for (uint32_t i = by.first[v]; i > 0; i = by.next[i - 1]) {
            if (is_release(&finding[i - 1])) {
                bit_set(released, finding[i - 1].candidate.gap);
                any = true;
            }
        }
        for (uint32_t i = by.first[v]; any && i > 0; i = by.next[i - 1]) {
            struct finding *f = &finding[i - 1];
            if (f->verdict.level == LEVEL_HELD &&
                is_only_moved(scratch, u, &f->candidate, released)) {
                f->is_moved = true;
                f->gain = GAIN_CLASS_NONE;
            }
        }
        for (uint32_t i = by.first[v]; any && i > 0; i = by.next[i - 1]) {
            bit_clear(released, finding[i - 1].candidate.gap);
        }
    }
    arena_rewind(scratch, mark);
}
