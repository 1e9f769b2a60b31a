/*
 * lookup.h - a weak cache that is only ever asked for keys.
 *
 * An entry that vanishes with its key is missed by nobody who needs that very
 * key to look for it.
 */
#ifndef RULES_LOOKUP_H
#define RULES_LOOKUP_H

#include "rules/value/lore.h"

/* Does nobody miss in there what the op puts into a weak container?  That lies
 * under a private name of this module, or one that inner functions share, and
 * is only ever asked for keys; or it is only gone through to empty what is
 * there. */
bool lookup_misses_none(struct rules_file *rf, const struct unit_lore *lu,
                        op_id op);

#endif
