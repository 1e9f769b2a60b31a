/*
 * since.h - prohibitions that begin somewhere.
 *
 * A value that is handed to a weak holder, or whose address gets out of sight,
 * must not be released any more; on a way that does not come past that op it
 * may.  From the op on means: wherever control can get from there, or from
 * where it can get there, while the name is not bound anew.
 */
#ifndef RULES_SINCE_H
#define RULES_SINCE_H

#include "rules/rules.h"

/* Beyond so many in a unit a name is rather left alone everywhere. */
enum { SINCE_MOST = 256 };

/* The gaps of a unit that are barred for one variable. */
struct since {
    const struct unit *unit;
    const struct hint_since *at;
    uint32_t n;
    uint64_t **barred; /* by var: a bit row by gap; NULL: not asked yet */
};

struct since since_make(struct arena *scratch, const struct unit *u,
                        const struct hint_since *at, uint32_t n);

/* May the variable not be released at this gap, nor at a copy of it? */
bool since_bars(struct since *s, struct arena *scratch, var_id v, gap_id gap);

#endif
