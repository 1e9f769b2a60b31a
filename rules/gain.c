#include "rules/rules.h"

#include "rules/reach.h"

enum { MOST_BLOCKS = 64, MOST_OPS = 2048 }; /* how far to look ahead */

/* What may happen while the value would have been held. */
struct ahead {
    bool works; /* a call, import, with, loop step … */
    bool suspends;
    uint32_t nops; /* looked at */
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
        if (ahead->nops++ > MOST_OPS) {
            return true;
        }
        uint8_t flags = op_info[u->op[op].kind].flags;
        ahead->works |= (flags & OP_WORK) != 0;
        ahead->suspends |= (flags & OP_SUSPENDS) != 0;
        if (is_rebound(&u->op[op], v)) {
            return true;
        }
    }
    return false;
}

static bool
is_listed(const block_id *block, uint32_t n, block_id b)
{
    while (n > 0 && block[n - 1] != b) {
        n--;
    }
    return n > 0;
}

static struct ahead
look_ahead(const struct unit *u, op_id gap, var_id v)
{
    const struct cfg *cfg = &u->cfg;
    block_id start = cfg_block_of(cfg, gap);
    block_id block[MOST_BLOCKS] = {start};
    struct ahead ahead = {false, false, 0};
    uint32_t n = 1;

    for (uint32_t i = 0; i < n && !(ahead.works && ahead.suspends); i++) {
        const struct block *b = &cfg->block[block[i]];
        struct span ops = {i == 0 ? gap : b->first, b->end};
        bool stopped = scan(u, ops, v, &ahead);
        for (uint32_t e = b->edge_first; !stopped && e < b->edge_end; e++) {
            bool rare = cfg->edge[e].kind == EDGE_RAISE; /* not the gain */
            if (!rare && n < MOST_BLOCKS &&
                !is_listed(block, n, cfg->edge[e].to)) {
                block[n++] = cfg->edge[e].to;
            }
        }
    }
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
        return GAIN_CLASS_NONE;
    }
    struct meaning m =
        reach_meaning(lore_unit(rf, ru->unit), candidate->gap, candidate->var);
    struct ahead ahead = look_ahead(u, gap, candidate->var);
    bool small = kind_info[verdict->kind].size == SIZE_SMALL ||
                 (m.flags & MEANS_SMALL) || (m.flags & MEANS_HELD);
    if (!ahead.works || small) {
        return GAIN_CLASS_NONE;
    }
    if (verdict->is_large || ahead.suspends || candidate->shape == SHAPE_LOOP) {
        return GAIN_CLASS_MUCH;
    }
    return verdict->kind == VALUE_UNKNOWN ? GAIN_CLASS_SOME : GAIN_CLASS_LITTLE;
}
