/*
 * outline.h - the control flow of a unit, as excerpts of it are made.
 *
 * Pieces are blocks, cut where they have many events, numbered in reverse
 * postorder.  For one slice of the variables some of them are kept, and all
 * that lies between is tied to knots: control enters a knot at one piece only.
 */
#ifndef ANALYZER_OUTLINE_H
#define ANALYZER_OUTLINE_H

#include "analyzer/flow.h"

#include "base/vec.h"

struct piece {
    block_id block;
    struct events events;
    uint32_t edge_first, edge_end;
    uint32_t pred_first, pred_end;
    bool works, has_gap;
    bool needs_all; /* variables of every slice are read here */
    bool ends;  /* the unit can end here */
    bool comes; /* from here it can come to an end */
};

/* Numbers by number: those of i are at[first[i] .. first[i + 1]). */
struct lists {
    uint32_t *first, *at;
};

#define LIST_EACH(i, lists, of)                                                \
    for (uint32_t i = (lists).first[of]; i < (lists).first[(of) + 1]; i++)

/* What can happen in a knot. */
enum {
    WORKS = 1, /* work is done */
    ENDS = 2,  /* the unit ends */
};

/*
 * A kept piece, or a knot.  Two parts of a knot are told apart: where control
 * gets without an exception raised in it, and the rest.
 */
struct node {
    uint32_t leader;      /* the piece where control enters */
    uint8_t plain, other; /* what can happen in the parts */
    bool has_other;
    bool has_gap; /* something could be released in it */
    uint32_t nexits;
    block_id block; /* in the excerpt; the exits follow it */
};

struct outline {
    const struct slice *all;
    uint32_t width;
    struct piece *piece;
    uint32_t npieces;
    uint32_t *first; /* by block: its first piece */
    VEC(struct edge) edge;
    uint32_t *pred; /* edges */
    VEC(struct edge) back;
    struct lists mention; /* by slice: the pieces that mention it */
    struct lists copy;    /* by gap: the pieces it stands in */
    uint32_t *loop;       /* by piece: head of the loop around it, or NO_ID */
    bool *kept, *leads;   /* by piece; a leader is no part of another knot */
    bool *plain;          /* by piece: no exception in its knot leads to it */
    uint32_t *node_of;    /* by piece */
    struct node *node;    /* work space, as all that follows */
    uint32_t nnodes;
    uint32_t *stamp;
    gap_id *number; /* by gap, of those in the excerpt */
    uint64_t *used; /* bit row by gap */
    struct region *region;
    uint32_t *todo;
    uint32_t ntodo;
};

/* `all` is of the whole unit; columns are taken `width` at a time. */
struct outline *outline_open(struct arena *a, const struct slice *all,
                             uint32_t width);

/* Keep the pieces of one slice; `first` is a multiple of `width`.  False if
 * none mentions it. */
bool outline_keep(struct outline *o, uint32_t first);

/* Keep the first `n` pieces of a knot, and the last `n` before piece `end`. */
void outline_keep_ends(struct outline *o, uint32_t knot, uint32_t end,
                       uint32_t n);

/* Tie knots of all that is not kept. */
void outline_tie(struct outline *o);

#endif
