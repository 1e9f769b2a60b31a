/*
 * window.h - the stretch of a unit that matters to some of its variables.
 *
 * A unit with thousands of variables is solved a slice of them at a time, and
 * most of them are used near the place where they are bound.  A window is a
 * run of blocks, in the order of the ops, that control enters only at its
 * first block and leaves only to the block right behind it.  Before it its
 * variables are not bound, behind it they are not mentioned: so it can be
 * solved as a unit of its own.
 */
#ifndef ANALYZER_WINDOW_H
#define ANALYZER_WINDOW_H

#include "analyzer/flow.h"

struct windows {
    const struct unit *unit;
    uint32_t *place; /* by block: its position in cfg.placed */
    bool *crossed;   /* by position: no window can end with this block */
    bool *works;     /* by position: work may follow once control gets here */
};

/* Positions of the first and the last block of a window. */
struct stretch {
    uint32_t first, last;
};

/* What all windows of a unit share; false if it cannot be cut. */
bool windows_open(struct arena *a, const struct unit *u, struct windows *w);

/* By column of the slice, which is of the whole unit: the blocks that mention
 * the variable. */
struct stretch *windows_mentions(struct arena *a, const struct windows *w,
                                 const struct slice *s);

/* The smallest window that holds the stretch; it may be the whole unit. */
struct stretch windows_fit(const struct windows *w, struct stretch s);

/* A window as a part to be solved. */
struct part windows_part(struct arena *a, const struct windows *w,
                         struct stretch s);

#endif
