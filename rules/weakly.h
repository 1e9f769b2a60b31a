/*
 * weakly.h - may something unknown be a weak container?
 *
 * `self.subs[event].add(x)` puts x into a WeakSet if that is what the items of
 * `self.subs` are.  Where a value lies that came out of a container or of a
 * function nobody follows; but who has weak containers names their class.  In
 * a file that does, an unknown receiver of one of their methods may be one, if
 * it came from a name that stands in such a statement, or from a caller.
 */
#ifndef RULES_WEAKLY_H
#define RULES_WEAKLY_H

#include "rules/lore.h"

/* The row of that method of a weak container, if the value may be one. */
const struct api *weakly_method(struct rules_file *rf,
                                const struct unit_lore *lu, val_id receiver,
                                struct text method);

/* The row of the mapping, whose items may be set so. */
const struct api *weakly_container(struct rules_file *rf,
                                   const struct unit_lore *lu, val_id v);

#endif
