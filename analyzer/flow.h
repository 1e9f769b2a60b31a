/*
 * flow.h - one gen/kill solver, and what all passes over ops share.
 *
 * A problem is a direction, a meet (may: union, must: intersection) and two
 * rows per block.  Along a raise edge other rules hold than along the rest,
 * because an op may raise before it binds:
 *
 *   backward  in = gen | (out & ~kill) | in of the handler
 *   forward   the handler gets in, less all that the block unbinds (must),
 *             or in and all that the block generates (may)
 */
#ifndef ANALYZER_FLOW_H
#define ANALYZER_FLOW_H

#include "analyzer/analyzer.h"

struct problem {
    const struct unit *unit;
    bool forward, must;
    bool raises;              /* follow raise edges */
    struct bitrows gen, kill; /* by block */
    struct bitrows unbind;    /* forward must: all a block unbinds */
    struct bitrows in, out;   /* the solution, by block */
    const uint64_t *entry;    /* forward: facts at the unit's entry, or NULL */
};

/* Rows for a problem over `u`; gen and kill are empty. */
struct problem problem_make(struct arena *a, const struct unit *u, bool forward,
                            bool must);

void problem_solve(struct problem *p);

/* The handler an op of this block raises to, or NO_ID. */
static inline block_id
block_handler(const struct unit *u, const struct block *b)
{
    return b->region ? u->cfg.region[b->region].handler : NO_ID;
}

/*
 * Walks ops backward and updates what is live; extra reads (spent cells,
 * hints) are taken where they happen.
 */
struct live_walk {
    const struct unit *unit;
    const struct hints *hints;
    uint32_t spent, use; /* entries at or after the next op to visit */
};

/* Ready to visit the op before `end`, then its predecessors. */
struct live_walk live_walk_at(const struct unit *u, const struct hints *hints,
                              op_id end);

/* Apply op `i` to the row, which holds what is live after it. */
void live_walk_op(struct live_walk *w, op_id i, uint64_t *live,
                  uint64_t *killed);

#endif
