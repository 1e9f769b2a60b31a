/*
 * candidate.h - inside the search for places: rows by gap, bits by column of
 * one slice of the unit's variables.
 */
#ifndef ANALYZER_CANDIDATE_H
#define ANALYZER_CANDIDATE_H

#include "analyzer/flow.h"

struct placement {
    const struct unit *unit;
    const struct slice *slice;
    struct arena *scratch;
    uint32_t stride;
    struct bitrows kill; /* by gap: released there if still bound */
    struct bitrows put;  /* by gap: bound in all copies, and in kill */
    struct bitrows some; /* by gap: bound in some copy */
    struct bitrows sunk; /* by gap: left to the gap it joins */
};

/*
 * Take from the kill rows what would be released twice: variables for which
 * control can go from the gap back to the gap without binding them.
 */
void loop_carried(struct placement *pl);

/* Candidates in order; those of gap g are at[first[g] .. first[g + 1]). */
struct found {
    struct candidate *at;
    uint32_t *first;
};

#define FOUND_EACH(c, found, g)                                                \
    for (struct candidate *c = (found)->at + (found)->first[g];                \
         c < (found)->at + (found)->first[(g) + 1]; c++)

/* Fill in all but gap and variable (candidate_shape.c). */
void candidate_describe(struct arena *scratch, const struct unit *u,
                        const struct found *found);

#endif
