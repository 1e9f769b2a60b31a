#include "rules/reach.h"

op_id
reach_gap(const struct unit *u, gap_id gap)
{
    return u->gap[gap].op;
}

struct search {
    const struct unit_lore *lu;
    var_id v;
    struct meaning m;
    block_id *todo;
    uint32_t ntodo;
    uint64_t *seen;
};

/* Look for the last store before `end` in a block; true if there is one. */
static bool
stored_in(struct search *s, const struct block *b, op_id end)
{
    const struct unit *u = s->lu->unit;

    for (op_id op = end; op-- > b->first;) {
        struct op_effect e = op_effect(&u->op[op]);
        if (e.var != s->v) {
            continue;
        }
        if (e.binds) {
            s->m = meaning_join(s->m,
                                lore_mean(s->lu, operand(&s->lu->ops, op, 0)));
            return true;
        }
        if (e.unbinds) {
            return true;
        }
    }
    return false;
}

static void
push_preds(struct search *s, const struct block *b)
{
    const struct cfg *cfg = &s->lu->unit->cfg;

    for (uint32_t i = b->pred_first; i < b->pred_end; i++) {
        block_id from = cfg->pred[i];
        if (cfg->block[from].rpo != NO_ID && !bit_test(s->seen, from)) {
            bit_set(s->seen, from);
            s->todo[s->ntodo++] = from;
        }
    }
}

/* All stores that reach the gap, backwards over the blocks. */
static void
search(struct search *s, const struct rules_file *rf, op_id gap)
{
    const struct unit *u = s->lu->unit;
    block_id start = cfg_block_of(&u->cfg, gap);
    const struct block *b = &u->cfg.block[start];

    s->todo = arena_array(rf->scratch, block_id, u->cfg.nblocks + 1);
    s->seen = bitrows_make(rf->scratch, 1, u->cfg.nblocks).word;
    if (stored_in(s, b, gap)) {
        return;
    }
    bool entry = u->cfg.rpo[0] == start;
    push_preds(s, b);
    while (s->ntodo) {
        block_id at = s->todo[--s->ntodo];
        b = &u->cfg.block[at];
        if (!stored_in(s, b, b->end)) {
            entry |= u->cfg.rpo[0] == at;
            push_preds(s, b);
        }
    }
    if (entry && (u->var[s->v].flags & VARF_PARAM)) {
        s->m = meaning_join(s->m, meaning_unknown());
    }
}

struct meaning
reach_meaning(const struct rules_file *rf, const struct unit_lore *lu,
              gap_id gap, var_id v)
{
    struct arena_mark mark = arena_mark(rf->scratch);
    struct search s = {.lu = lu, .v = v, .m = meaning_bottom()};
    op_id at = reach_gap(lu->unit, gap);

    if (at == NO_ID) {
        return lu->var[v];
    }
    search(&s, rf, at);
    arena_rewind(rf->scratch, mark);
    if (!(s.m.flags & MEANS_SEEN)) {
        return lu->var[v];
    }
    var_id root = v;
    while (lu->sharing.parent[root] != root) {
        root = lu->sharing.parent[root];
    }
    if (meaning_is_mutable(&s.m)) {
        s.m = meaning_hold(s.m, lu->sharing.held[root]);
        if (lu->sharing.tainted[root] && s.m.death == DIES_INERT) {
            s.m.death = DIES_DOUBTFUL;
        }
    }
    return s.m;
}
