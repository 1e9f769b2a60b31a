#include "analyzer/lower.h"

#include <assert.h>

/* ---- edges ----------------------------------------------------------- */

struct graph {
    struct arena *arena;
    struct block *block;
    uint32_t nblocks;
    VEC(struct edge) edge;
};

static void
copy_blocks(struct graph *g, const struct builder *b)
{
    g->nblocks = b->block.n;
    g->block = arena_array(g->arena, struct block, g->nblocks);
    for (block_id i = 0; i < g->nblocks; i++) {
        const struct draft_block *from = &b->block.at[i];
        g->block[i] = (struct block){
            .first = from->first,
            .end = i == b->current ? b->op.n : from->end,
            .next = from->next,
            .region = from->region,
            .depth = from->depth,
            .rpo = NO_ID,
        };
    }
}

static void
add_edge(struct graph *g, block_id from, block_id to, enum edge_kind kind)
{
    struct edge e = {from, to, kind};

    vec_push(g->arena, &g->edge, e);
}

/* Any op of a protected block may leave to the handler: what a handler
 * reads is live through the whole region it protects. */
static void
add_edges(struct graph *g, const struct builder *b, block_id i)
{
    struct block *block = &g->block[i];
    bool falls = true;

    block->edge_first = g->edge.n;
    if (block->end > block->first) {
        const struct op *last = &b->op.at[block->end - 1];
        uint8_t flags = op_info[last->kind].flags;
        if (flags & OP_JUMPS) {
            add_edge(g, i, last->arg, EDGE_JUMP);
        }
        falls = !(flags & OP_ENDS);
        if (block->region) {
            add_edge(g, i, b->region.at[block->region].handler, EDGE_RAISE);
        }
    }
    if (falls && block->next != NO_ID) {
        add_edge(g, i, block->next, EDGE_NEXT);
    }
    block->edge_end = g->edge.n;
}

/* ---- order ----------------------------------------------------------- */

/* Reverse postorder by an explicit stack: units may be very long. */
static block_id *
order_blocks(struct graph *g, struct arena *scratch, uint32_t *count)
{
    block_id *order = arena_array(g->arena, block_id, g->nblocks);
    uint32_t *next = arena_array(scratch, uint32_t, g->nblocks);
    block_id *stack = arena_array(scratch, block_id, g->nblocks);
    bool *seen = arena_array(scratch, bool, g->nblocks);
    uint32_t depth = 0;
    uint32_t n = g->nblocks;

    stack[depth++] = 0;
    seen[0] = true;
    while (depth > 0) {
        block_id at = stack[depth - 1];
        const struct block *block = &g->block[at];
        if (block->edge_first + next[at] == block->edge_end) {
            order[--n] = at;
            depth--;
            continue;
        }
        block_id to = g->edge.at[block->edge_first + next[at]++].to;
        if (!seen[to]) {
            seen[to] = true;
            stack[depth++] = to;
        }
    }
    *count = g->nblocks - n;
    for (uint32_t i = 0; i < *count; i++) {
        order[i] = order[n + i];
        g->block[order[i]].rpo = i;
    }
    return order;
}

/* Predecessors over reachable blocks only. */
static block_id *
collect_preds(struct graph *g)
{
    block_id *pred = arena_array(g->arena, block_id, g->edge.n);
    uint32_t total = 0;

    for (uint32_t i = 0; i < g->edge.n; i++) {
        if (g->block[g->edge.at[i].from].rpo != NO_ID) {
            g->block[g->edge.at[i].to].pred_end++;
        }
    }
    for (block_id i = 0; i < g->nblocks; i++) {
        struct block *block = &g->block[i];
        uint32_t count = block->pred_end;
        block->pred_first = block->pred_end = total;
        total += count;
    }
    for (uint32_t i = 0; i < g->edge.n; i++) {
        const struct edge *e = &g->edge.at[i];
        if (g->block[e->from].rpo != NO_ID) {
            pred[g->block[e->to].pred_end++] = e->from;
        }
    }
    return pred;
}

static void *
copy_array(struct arena *a, const void *from, size_t n, size_t size)
{
    void *to = arena_alloc(a, n, size, alignof(uint64_t));

    if (n) {
        memcpy(to, from, n * size);
    }
    return to;
}

void
cfg_build(struct builder *b, struct unit *u)
{
    struct graph g = {.arena = b->lw->arena};
    struct cfg *cfg = &u->cfg;

    copy_blocks(&g, b);
    for (block_id i = 0; i < g.nblocks; i++) {
        add_edges(&g, b, i);
    }
    cfg->rpo = order_blocks(&g, b->scratch, &cfg->nrpo);
    cfg->pred = collect_preds(&g);
    for (block_id i = 0; i < g.nblocks; i++) {
        if (g.block[i].rpo == NO_ID) {
            g.block[i].depth = NO_ID;
        }
    }
    cfg->placed =
        copy_array(g.arena, b->placed.at, b->placed.n, sizeof *b->placed.at);
    cfg->nplaced = b->placed.n;
    cfg->block = g.block;
    cfg->nblocks = g.nblocks;
    cfg->edge = g.edge.at;
    cfg->nedges = g.edge.n;
    cfg->region =
        copy_array(g.arena, b->region.at, b->region.n, sizeof *b->region.at);
    cfg->nregions = b->region.n;
    cfg->loop = copy_array(g.arena, b->loop.at, b->loop.n, sizeof *b->loop.at);
    cfg->nloops = b->loop.n;
}

block_id
cfg_block_of(const struct cfg *cfg, op_id op)
{
    uint32_t low = 0;
    uint32_t high = cfg->nplaced;

    /* the last block that begins at or before the op; empty ones at the same
       place come before the one that holds it */
    while (low + 1 < high) {
        uint32_t mid = low + (high - low) / 2;
        if (cfg->block[cfg->placed[mid]].first <= op) {
            low = mid;
        } else {
            high = mid;
        }
    }
    assert(cfg->block[cfg->placed[low]].end > op);
    return cfg->placed[low];
}

/* ---- check ----------------------------------------------------------- */

/* Walk one block's ops; the depths must fit at every way out. */
static bool
check_block(const struct unit *u, const struct block *block)
{
    uint32_t depth = block->depth;

    for (op_id i = block->first; i < block->end; i++) {
        const struct op *op = &u->op[i];
        struct op_stack stack = op_stack(op);
        uint8_t flags = op_info[op->kind].flags;
        if (depth < stack.pops || op->region != block->region ||
            (flags & (OP_JUMPS | OP_ENDS) && i + 1 != block->end)) {
            return false;
        }
        depth = depth - stack.pops + stack.pushes;
        if (op_info[op->kind].arg == ARG_VAR && op->arg >= u->nvars) {
            return false;
        }
    }
    return block->next == NO_ID || block->end == block->first ||
           op_info[u->op[block->end - 1].kind].flags & OP_ENDS ||
           u->cfg.block[block->next].depth == depth;
}

bool
cfg_check(const struct unit *u)
{
    const struct cfg *cfg = &u->cfg;

    for (uint32_t i = 0; i < cfg->nrpo; i++) {
        const struct block *block = &cfg->block[cfg->rpo[i]];
        if (block->rpo != i || !check_block(u, block)) {
            return false;
        }
        for (uint32_t e = block->edge_first; e < block->edge_end; e++) {
            if (cfg->edge[e].from != cfg->rpo[i] ||
                cfg->block[cfg->edge[e].to].rpo == NO_ID) {
                return false;
            }
        }
    }
    return true;
}
