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

#include "rules/value/lore.h"

/* The row of that method of a weak container, if the value may be one. */
const struct api *weakly_method(struct rules_file *rf,
                                const struct unit_lore *lu, val_id receiver,
                                struct text method);

/* The rows of the mappings that it may be when an item is set: one that refers
 * weakly to that key, one that does to that value.  NULL: it is none. */
struct weakly {
    const struct api *keys, *values;
};
struct weakly weakly_item(struct rules_file *rf, const struct unit_lore *lu,
                          op_id set_item);

#endif
