/*
 * keyed.h - does asking for an item put its key into the container?
 */
#ifndef RULES_KEYED_H
#define RULES_KEYED_H

#include "rules/value/call.h"

/* `groups[key].append(x)`: of a defaultdict, or of what may be one. */
bool keyed_by_asking(const struct rules_file *rf, const struct unit_lore *lu,
                     op_id op);

/* `found = memo.get(number)`: what is found there is something else, and who
 * only looks keeps no key.  A class of this file that has such a method may. */
bool keyed_looks_up(struct rules_file *rf, const struct unit_lore *lu,
                    const struct call *call, val_id key);

#endif
