#include "analyzer/candidate.h"

#include <assert.h>

/*
 * For one loop: a variable reaches a gap from the head without being bound
 * (from_head), and reaches the head again from the gap without being bound
 * (to_head): a `del` at the gap would meet the unbound name one round later.
 * Every cycle of a unit passes the head of some loop, so asking each loop
 * alone is enough.
 */
struct body {
    const struct unit *unit;
    block_id head;
    block_id *block; /* in reverse postorder, head first */
    uint32_t n;
    block_id *stack;          /* work space */
    bool *inside;             /* by block id */
    struct bitrows from_head; /* at block entry */
    struct bitrows to_head;   /* at block exit */
    struct bitrows binds;     /* by block, shared by all loops */
};

static bool
is_back_edge(const struct cfg *cfg, block_id from, block_id head)
{
    return cfg->block[from].rpo != NO_ID &&
           cfg->block[from].rpo >= cfg->block[head].rpo;
}

/* Blocks that reach the head again without leaving through it. */
static void
find_body(struct body *body)
{
    const struct cfg *cfg = &body->unit->cfg;
    block_id *stack = body->stack;
    uint32_t depth = 0;
    uint32_t count = 1;

    body->inside[body->head] = true;
    const struct block *head = &cfg->block[body->head];
    for (uint32_t i = head->pred_first; i < head->pred_end; i++) {
        block_id from = cfg->pred[i];
        if (is_back_edge(cfg, from, body->head) && !body->inside[from]) {
            body->inside[from] = true;
            stack[depth++] = from;
            count++;
        }
    }
    while (depth > 0) {
        const struct block *b = &cfg->block[stack[--depth]];
        for (uint32_t i = b->pred_first; i < b->pred_end; i++) {
            block_id from = cfg->pred[i];
            if (!body->inside[from]) {
                body->inside[from] = true;
                stack[depth++] = from;
                count++;
            }
        }
    }
    body->n = 0;
    for (uint32_t i = head->rpo; i < cfg->nrpo && body->n < count; i++) {
        if (body->inside[cfg->rpo[i]]) {
            body->block[body->n++] = cfg->rpo[i];
        }
    }
}

/* from_head at the entry of block `b`, from its predecessors in the loop. */
static bool
spread_from(struct body *body, block_id b)
{
    const struct unit *u = body->unit;
    const struct block *block = &u->cfg.block[b];
    uint32_t stride = body->binds.stride;
    uint64_t *row = bitrows_row(&body->from_head, b);
    uint64_t grown = 0;

    for (uint32_t i = block->pred_first; i < block->pred_end; i++) {
        block_id from = u->cfg.pred[i];
        if (!body->inside[from]) {
            continue;
        }
        bool raise = block_handler(u, &u->cfg.block[from]) == b;
        const uint64_t *in = bitrows_row(&body->from_head, from);
        const uint64_t *binds = bitrows_row(&body->binds, from);
        for (uint32_t w = 0; w < stride; w++) {
            uint64_t next = raise ? in[w] : in[w] & ~binds[w];
            grown |= next & ~row[w];
            row[w] |= next;
        }
    }
    return grown != 0;
}

/* to_head at the exit of block `b`, from its successors in the loop. */
static bool
spread_to(struct body *body, block_id b)
{
    const struct unit *u = body->unit;
    const struct block *block = &u->cfg.block[b];
    uint32_t stride = body->binds.stride;
    uint64_t *row = bitrows_row(&body->to_head, b);
    uint64_t grown = 0;

    for (uint32_t e = block->edge_first; e < block->edge_end; e++) {
        block_id to = u->cfg.edge[e].to;
        if (to == body->head || !body->inside[to]) {
            continue;
        }
        const uint64_t *out = bitrows_row(&body->to_head, to);
        const uint64_t *binds = bitrows_row(&body->binds, to);
        block_id handler = block_handler(u, &u->cfg.block[to]);
        bool raised = handler != NO_ID && body->inside[handler];
        const uint64_t *late =
            raised ? bitrows_row(&body->to_head, handler) : NULL;
        for (uint32_t w = 0; w < stride; w++) {
            uint64_t next = out[w] & ~binds[w];
            next |= late ? late[w] : 0;
            grown |= next & ~row[w];
            row[w] |= next;
        }
    }
    return grown != 0;
}

static void
solve_body(struct body *body)
{
    const struct cfg *cfg = &body->unit->cfg;
    bool changed = true;

    for (uint32_t i = 0; i < body->n; i++) {
        block_id b = body->block[i];
        uint64_t *to = bitrows_row(&body->to_head, b);
        row_clear(bitrows_row(&body->from_head, b), body->binds.stride);
        row_clear(to, body->binds.stride);
        for (uint32_t e = cfg->block[b].edge_first; e < cfg->block[b].edge_end;
             e++) {
            if (cfg->edge[e].to == body->head) {
                row_fill(to, body->binds.nbits);
            }
        }
    }
    row_fill(bitrows_row(&body->from_head, body->head), body->binds.nbits);
    while (changed) {
        changed = false;
        for (uint32_t i = 1; i < body->n; i++) {
            changed |= spread_from(body, body->block[i]);
        }
        for (uint32_t i = body->n; i-- > 0;) {
            changed |= spread_to(body, body->block[i]);
        }
    }
}

/* Walk one block forward for from_head, then backward for to_head; `row` is
 * work space, `at_gap` keeps what was found at each gap on the way out. */
static void
take_cyclic(struct placement *pl, const struct body *body, block_id id,
            uint64_t *row, const struct bitrows *at_gap)
{
    const struct unit *u = pl->unit;
    const struct events events = pl->slice->events[id];
    block_id handler = block_handler(u, &u->cfg.block[id]);

    row_copy(row, bitrows_row(&body->from_head, id), pl->stride);
    EVENT_EACH (e, events) {
        if (e->kind == EVENT_BIND) {
            bit_clear(row, e->arg);
        } else if (e->kind == EVENT_GAP) {
            row_copy(bitrows_row(at_gap, e->arg), row, pl->stride);
        }
    }
    row_copy(row, bitrows_row(&body->to_head, id), pl->stride);
    EVENT_BACK (e, events) {
        if (e->kind == EVENT_BIND) {
            bit_clear(row, e->arg);
        } else if (e->kind == EVENT_GAP) {
            uint64_t *cyclic = bitrows_row(at_gap, e->arg);
            const uint64_t *late = handler != NO_ID && body->inside[handler]
                                       ? bitrows_row(&body->to_head, handler)
                                       : row;
            for (uint32_t i = 0; i < pl->stride; i++) {
                cyclic[i] &= row[i] | late[i];
            }
            row_minus(bitrows_row(&pl->kill, e->arg), cyclic, pl->stride);
        }
    }
}

static void
bind_rows(struct body *body, const struct slice *s)
{
    for (block_id b = 0; b < s->unit->cfg.nblocks; b++) {
        EVENT_EACH (e, s->events[b]) {
            if (e->kind == EVENT_BIND) {
                bit_set(bitrows_row(&body->binds, b), e->arg);
            }
        }
    }
}

/* Nothing is released in most small loops. */
static bool
releases(const struct placement *pl, const struct body *body)
{
    for (uint32_t i = 0; i < body->n; i++) {
        EVENT_EACH (e, pl->slice->events[body->block[i]]) {
            if (e->kind == EVENT_GAP &&
                row_any(bitrows_row(&pl->kill, e->arg), pl->stride)) {
                return true;
            }
        }
    }
    return false;
}

static void
one_loop(struct placement *pl, struct body *body, const struct bitrows *at_gap,
         uint64_t *row)
{
    find_body(body);
    if (releases(pl, body)) {
        solve_body(body);
        for (uint32_t i = 0; i < body->n; i++) {
            take_cyclic(pl, body, body->block[i], row, at_gap);
        }
    }
    for (uint32_t i = 0; i < body->n; i++) {
        body->inside[body->block[i]] = false;
    }
}

void
loop_carried(struct placement *pl)
{
    const struct unit *u = pl->unit;
    const struct slice *s = pl->slice;

    if (!u->cfg.nloops) {
        return;
    }
    struct body body = {
        .unit = u,
        .block = arena_array(pl->scratch, block_id, u->cfg.nblocks),
        .stack = arena_array(pl->scratch, block_id, u->cfg.nblocks),
        .inside = arena_array(pl->scratch, bool, u->cfg.nblocks),
        .from_head = slice_rows(pl->scratch, s),
        .to_head = slice_rows(pl->scratch, s),
        .binds = slice_rows(pl->scratch, s),
    };
    struct bitrows at_gap = bitrows_make(pl->scratch, u->ngaps, s->ncolumns);
    uint64_t *row = slice_row(pl->scratch, s);

    bind_rows(&body, s);
    for (uint32_t i = 0; i < u->cfg.nloops; i++) {
        body.head = u->cfg.loop[i].head;
        if (u->cfg.block[body.head].rpo != NO_ID) {
            one_loop(pl, &body, &at_gap, row);
        }
    }
}
