/*
 * lookup.h - a weak cache that is only ever asked for keys.
 *
 * An entry that vanishes with its key is missed by nobody who needs that very
 * key to look for it.
 */
#ifndef RULES_LOOKUP_H
#define RULES_LOOKUP_H

#include "rules/lore.h"

/* Does the op put an item into a weak mapping by key under a private name of
 * this module, or one that inner functions share, all uses of which give one
 * key; and has the item no end that is noticed? */
bool lookup_only(struct rules_file *rf, const struct unit_lore *lu, op_id op);

/* Does nobody miss in there what the op puts into a weak container, be it for
 * this or because it is only gone through to empty what is there? */
bool lookup_misses_none(struct rules_file *rf, const struct unit_lore *lu,
                        op_id op);

#endif
