/*
 * keyed.h - does asking for an item put its key into the container?
 */
#ifndef RULES_KEYED_H
#define RULES_KEYED_H

#include "rules/lore.h"

/* `groups[key].append(x)`: of a defaultdict, or of what may be one. */
bool keyed_by_asking(const struct rules_file *rf, const struct unit_lore *lu,
                     op_id op);

#endif
