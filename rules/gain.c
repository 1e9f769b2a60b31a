#include "rules/rules.h"

#include "rules/reach.h"

/* What may happen while the value would have been held. */
struct ahead {
    bool works; /* a call, import, with, loop step … */
    bool suspends;
    bool loops; /* back to a block that was passed already */
};

static bool
is_rebound(const struct op *op, var_id v)
{
    struct op_effect e = op_effect(op);

    return e.var == v && (e.binds || e.unbinds);
}

/* Walk forward over some ops; true if the variable is bound anew there. */
static bool
scan(const struct unit *u, struct span ops, var_id v, struct ahead *ahead)
{
    for (op_id op = ops.begin; op < ops.end; op++) {
        uint8_t flags = op_info[u->op[op].kind].flags;
        ahead->works |= (flags & OP_WORK) != 0;
        ahead->suspends |= (flags & OP_SUSPENDS) != 0;
        if (is_rebound(&u->op[op], v)) {
            return true;
        }
    }
    return false;
}

static struct ahead
look_ahead(struct arena *scratch, const struct unit *u, op_id gap, var_id v)
{
    struct arena_mark mark = arena_mark(scratch);
    const struct cfg *cfg = &u->cfg;
    block_id *todo = arena_array(scratch, block_id, cfg->nblocks + 1);
    uint64_t *seen = bitrows_make(scratch, 1, cfg->nblocks).word;
    struct ahead ahead = {false, false, false};
    uint32_t n = 0;
    block_id start = cfg_block_of(cfg, gap);

    todo[n++] = start;
    for (bool first = true; n; first = false) {
        const struct block *b = &cfg->block[todo[--n]];
        struct span ops = {first ? gap : b->first, b->end};
        bool stopped = scan(u, ops, v, &ahead);
        for (uint32_t e = b->edge_first; !stopped && e < b->edge_end; e++) {
            block_id to = cfg->edge[e].to;
            if (cfg->edge[e].kind == EDGE_RAISE) {
                continue; /* the rare way out does not count as gain */
            }
            ahead.loops |= to == start;
            if (!bit_test(seen, to)) {
                bit_set(seen, to);
                todo[n++] = to;
            }
        }
    }
    arena_rewind(scratch, mark);
    return ahead;
}

enum gain_class
rules_estimate_gain(struct rules_file *rf, const struct rules_unit *ru,
                    const struct candidate *candidate,
                    const struct verdict *verdict)
{
    const struct unit *u = &rf->an->unit[ru->unit];
    op_id gap = reach_gap(u, candidate->gap);

    if (gap == NO_ID) {
        return GAIN_NONE;
    }
    struct meaning m = reach_meaning(rf, lore_unit(rf, ru->unit),
                                     candidate->gap, candidate->var);
    struct ahead ahead = look_ahead(rf->scratch, u, gap, candidate->var);
    bool small = kind_info[verdict->kind].size == SIZE_SMALL ||
                 (m.flags & MEANS_SMALL) || (m.flags & MEANS_HELD);
    if (!ahead.works || small) {
        return GAIN_NONE;
    }
    if (verdict->is_large || ahead.suspends || candidate->shape == SHAPE_LOOP) {
        return GAIN_MUCH;
    }
    return verdict->kind == VALUE_UNKNOWN ? GAIN_SOME : GAIN_LITTLE;
}
