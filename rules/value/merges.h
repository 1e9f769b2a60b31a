/*
 * merges.h - which merges does a value come into?
 *
 * `a if c else b` is one value for what reads it, and stands for both.  Who
 * follows a value goes on with each merge that it is part of.
 */
#ifndef RULES_MERGES_H
#define RULES_MERGES_H

#include "rules/value/lore.h"

struct merge_entry {
    val_id merge; /* some op takes it */
    const struct merge_entry *next;
};

/* In the file's arena, later ones first; NULL: none.  The first question goes
 * over all merges of the unit, the others over none. */
const struct merge_entry *merges_of(struct rules_file *rf, struct unit_lore *lu,
                                    val_id v);

#endif
