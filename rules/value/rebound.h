/*
 * rebound.h - names of the module that functions store with `global`.
 *
 * What they are at any time nobody can tell; but where functions only ever
 * import something under the name, that is what it is once it is anything.
 */
#ifndef RULES_REBOUND_H
#define RULES_REBOUND_H

#include "rules/value/lore.h"

/* Find them all. */
void rebound_find(struct rules_file *rf);

/* What functions store under the name; NULL if none does. */
const struct rebinding *rebound_of(const struct rules_file *rf, sym_id name);

#endif
