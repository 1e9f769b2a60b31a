/*
 * candidate.h - inside the search for places: rows by gap, bits by variable.
 */
#ifndef ANALYZER_CANDIDATE_H
#define ANALYZER_CANDIDATE_H

#include "analyzer/flow.h"

struct placement {
    const struct unit *unit;
    const struct flow *flow;
    struct arena *scratch;
    uint32_t stride;
    uint64_t *eligible;   /* variables that may be released at all */
    struct bitrows kill;  /* by gap: released there if still bound */
    struct bitrows put;   /* by gap: bound in all copies, and in kill */
    struct bitrows some;  /* by gap: bound in some copy */
    struct bitrows sunk;  /* by gap: left to the gap it joins */
    uint32_t *copy_first; /* gap g's ops: copy[copy_first[g] ..) */
    op_id *copy;
};

/*
 * Take from the kill rows what would be released twice: variables for which
 * control can go from the gap back to the gap without binding them.
 */
void loop_carried(struct placement *pl);

#endif
