/*
 * flow.h - one gen/kill solver, and what all passes over ops share.
 *
 * A slice is some variables of a unit and all that its ops do to them, as a
 * list of events for each block.  The variables are its columns: bits of the
 * rows.  Nothing couples two variables, so a unit with very many of them is
 * solved slice by slice, and memory stays in proportion to its blocks.
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

/* In the order in which one op has them. */
enum event_kind {
    EVENT_NEED, /* a read that proves nothing: by hints, by captors */
    EVENT_NEED_ALL, /* the same of every column */
    EVENT_READ, /* of a local by the op: behind it the local is bound */
    EVENT_WORK, /* OP_WORK; not repeated before the next bind or gap */
    EVENT_BIND,
    EVENT_UNBIND,
    EVENT_GAP, /* a gap where a `del` has a place */
};

struct event {
    uint32_t kind; /* enum event_kind */
    uint32_t arg;  /* column, or gap_id; of EVENT_NEED_ALL their number */
};

struct events { /* of one block, in order */
    const struct event *first, *end;
};

struct slice {
    const struct unit *unit;
    const var_id *var; /* by column */
    uint32_t ncolumns;
    const struct event *event; /* of all blocks, in the order of the ops */
    uint32_t nevents;
    const struct events *events; /* by block; none if it is unreachable */
    gap_id exits; /* gaps from this one on release nothing (excerpt.h) */
};

/* The slice of the variables listed, in rising order.  `hints` may be NULL. */
struct slice slice_make(struct arena *a, const struct unit *u,
                        const struct hints *hints, const var_id *var,
                        uint32_t nvars);

#define EVENT_EACH(e, of)                                                      \
    for (const struct event *e = (of).first; e < (of).end; e++)
#define EVENT_BACK(e, of)                                                      \
    for (const struct event *e = (of).end; e > (of).first && (e--, true);)

/* Rows for each block, bits by column. */
static inline struct bitrows
slice_rows(struct arena *a, const struct slice *s)
{
    return bitrows_make(a, s->unit->cfg.nblocks, s->ncolumns);
}

static inline uint64_t *
slice_row(struct arena *a, const struct slice *s)
{
    return bitrows_make(a, 1, s->ncolumns).word;
}

struct problem {
    const struct slice *slice;
    bool forward, must;
    bool raises;              /* follow raise edges */
    struct bitrows gen, kill; /* by block */
    struct bitrows unbind;    /* forward must: all a block unbinds */
    struct bitrows in, out;   /* the solution, by block */
    const uint64_t *entry;    /* forward: facts at the unit's entry, or NULL */
};

/* Rows for a problem over the slice; gen and kill are empty. */
struct problem problem_make(struct arena *a, const struct slice *s,
                            bool forward, bool must);

void problem_solve(struct problem *p);

/* What is live at the borders of blocks. */
struct problem live_solve(struct arena *a, const struct slice *s);

/* Apply an event to the row, which holds what is live after it. */
static inline void
live_event(const struct event *e, uint64_t *live)
{
    if (e->kind == EVENT_READ || e->kind == EVENT_NEED) {
        bit_set(live, e->arg);
    } else if (e->kind == EVENT_NEED_ALL) {
        row_fill(live, e->arg);
    } else if (e->kind == EVENT_BIND || e->kind == EVENT_UNBIND) {
        bit_clear(live, e->arg);
    }
}

/* Apply an event to the row, which holds what is bound before it. */
static inline void
bound_event(const struct event *e, uint64_t *bound)
{
    if (e->kind == EVENT_READ || e->kind == EVENT_BIND) {
        bit_set(bound, e->arg);
    } else if (e->kind == EVENT_UNBIND) {
        bit_clear(bound, e->arg);
    }
}

/*
 * What is bound on every path, if each gap releases its row of `released`
 * (NULL: none does).  `bound_make` has the rows, `bound_solve` can be called
 * again when `released` has changed.
 */
struct problem bound_make(struct arena *a, const struct slice *s);
void bound_solve(struct problem *p, const struct bitrows *released);

/* The handler an op of this block raises to, or NO_ID. */
static inline block_id
block_handler(const struct unit *u, const struct block *b)
{
    return b->region ? u->cfg.region[b->region].handler : NO_ID;
}

#endif
