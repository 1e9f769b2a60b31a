#include "rules/reach.h"

#include "rules/alias.h"

op_id
reach_gap(const struct unit *u, gap_id gap)
{
    return u->gap[gap].op;
}

enum { MOST_BLOCKS = 128 }; /* to look at; beyond that all stores count */

struct search {
    const struct unit_lore *lu;
    var_id v;
    struct meaning m;
    block_id block[MOST_BLOCKS]; /* reached so far */
    uint32_t n;
    bool gave_up;
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
add_block(struct search *s, block_id b)
{
    for (uint32_t i = 0; i < s->n; i++) {
        if (s->block[i] == b) {
            return;
        }
    }
    if (s->n == MOST_BLOCKS) {
        s->gave_up = true;
        return;
    }
    s->block[s->n++] = b;
}

static void
push_preds(struct search *s, const struct block *b)
{
    const struct cfg *cfg = &s->lu->unit->cfg;

    for (uint32_t i = b->pred_first; i < b->pred_end; i++) {
        if (cfg->block[cfg->pred[i]].rpo != NO_ID) {
            add_block(s, cfg->pred[i]);
        }
    }
}

/* All stores that reach the gap, backwards over the blocks. */
static void
search(struct search *s, op_id gap)
{
    const struct unit *u = s->lu->unit;
    block_id start = cfg_block_of(&u->cfg, gap);
    const struct block *b = &u->cfg.block[start];

    if (stored_in(s, b, gap)) {
        return;
    }
    bool entry = u->cfg.rpo[0] == start;
    push_preds(s, b);
    for (uint32_t i = 0; i < s->n && !s->gave_up; i++) {
        b = &u->cfg.block[s->block[i]];
        if (!stored_in(s, b, b->end)) {
            entry |= u->cfg.rpo[0] == s->block[i];
            push_preds(s, b);
        }
    }
    if (entry && (u->var[s->v].flags & VARF_PARAM)) {
        s->m = meaning_join(s->m, meaning_unknown());
    }
    if (s->gave_up) {
        s->m = meaning_join(s->m, s->lu->var[s->v]);
    }
}

struct meaning
reach_meaning(const struct unit_lore *lu, gap_id gap, var_id v)
{
    struct search s = {.lu = lu, .v = v, .m = meaning_bottom()};
    op_id at = reach_gap(lu->unit, gap);

    if (at == NO_ID) {
        return lu->var[v];
    }
    search(&s, at);
    if (!(s.m.flags & MEANS_SEEN)) {
        return lu->var[v];
    }
    bool is_callers = (lu->unit->var[v].flags & VARF_PARAM) &&
                      !lu->unit->var[v].nbinds; /* who holds it as well */
    return is_callers ? s.m : alias_contents(&lu->sharing, v, s.m);
}
