/*
 * alias.h - who else could put something into this container?
 *
 * Variables whose values may share contents are put into one set.  A set is
 * tainted when one of its values gets out of sight: stored in an attribute,
 * yielded, captured, passed to code that nobody vouches for.  What is added to
 * one member (append, item assignment) counts for all.
 */
#ifndef RULES_ALIAS_H
#define RULES_ALIAS_H

#include "rules/lore.h"

/* Every variable in a set of its own. */
struct sharing alias_open(struct arena *a, const struct unit *unit);

/* What op `op` shares, adds or lets out; true if something changed. */
bool alias_op(struct rules_file *rf, struct unit_lore *lu, op_id op);

/* The value gets out of sight: taint all that shares contents with it. */
bool alias_let_out(struct rules_file *rf, struct unit_lore *lu, val_id v);

/* Was the variable's value changed, stored or handed to unknown code? */
bool alias_is_out(const struct unit_lore *lu, var_id v);

#endif
