/*
 * excerpt.h - what of a unit matters to some of its variables.
 *
 * A unit with thousands of variables is solved a slice of them at a time, and
 * each slice is mentioned in few places.  Its excerpt is the control flow
 * there, piece by piece; all that lies between is drawn together.  A knot is
 * such a stretch: control enters it at one piece only, and nothing in it
 * mentions a variable of the slice, so what is bound as control enters is
 * bound all through it, and what is live in it is live at one of its ends.
 *
 * Every way out of a knot, and the end of the unit in it, is a gap of the
 * excerpt, an exit, behind all its others.  It stands for all gaps of the knot:
 * would nothing be released there, then nothing is in them.  Otherwise the
 * excerpt has to be widened, and the search made again.
 */
#ifndef ANALYZER_EXCERPT_H
#define ANALYZER_EXCERPT_H

#include "analyzer/outline.h"

/* A way out of a knot, towards the piece `end`. */
struct exit {
    uint32_t knot, end;
};

/* The columns first .. first + ncolumns of the outline's slice, as if the
 * excerpt were all of their unit. */
struct excerpt {
    struct slice slice; /* of the excerpt; its unit has gaps and flow anew */
    const gap_id *gap;  /* by gap of the excerpt: its number in the unit */
    const struct exit *exit; /* by gap, from slice.exits on */
};

/* The excerpt of what is kept; the next one ends its use of the outline. */
struct excerpt excerpt_make(struct arena *a, struct outline *o, uint32_t first);

/* Keep more of the knots at these exits, the more the higher `round` is. */
void excerpt_widen(struct outline *o, const struct excerpt *x,
                   const bool *by_exit, uint32_t round);

#endif
