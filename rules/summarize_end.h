/*
 * summarize_end.h - does an object that was closed die without a sound?
 *
 * A `__del__` that calls `close()`, or warns of what is still open, does nothing
 * once somebody closed the object.  What close() leaves in attributes of the
 * object, and that what is called `closed` is true then, decides which ways
 * through `__del__` are left; on these there may be nothing but reads, and
 * further calls to close what is closed.
 */
#ifndef RULES_SUMMARIZE_END_H
#define RULES_SUMMARIZE_END_H

#include "rules/lore.h"

/* The functions in the body of a class: 0, or first and then next[first]. */
struct methods {
    unit_id first;
    const unit_id *next;
};

bool summarize_ends_quietly(struct rules_file *rf, unit_id class_,
                            struct methods methods);

#endif
