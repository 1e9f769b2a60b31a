/*
 * summarize_weak.h - weak references that an object keeps for itself.
 *
 * `self.parents[id(p)] = ref(p, lambda _, k=id(p): self.parents.pop(k))`: the
 * callback keeps the table tidy that the reference is in.  Once the object is
 * gone so is the table, and nobody misses the call.
 */
#ifndef RULES_SUMMARIZE_WEAK_H
#define RULES_SUMMARIZE_WEAK_H

#include "rules/summary/near.h"
#include "rules/value/call.h"
#include "rules/value/lore.h"

/* What the attribute that SET_ATTR `op` stores makes of its owner's end. */
struct meaning summarize_owned(struct rules_file *rf,
                               const struct unit_lore *lu, op_id op);

/* What has the value for a part: `items` of `for x in items`, `pair` of
 * `pair[0]`, `node` of `node.box`; the value itself if nothing has. */
val_id summarize_whole(struct rules_file *rf, const struct unit_lore *lu,
                       val_id v);

/* Is the value an attribute of something: X.m? */
bool summarize_is_bound(const struct unit_lore *lu, val_id v);

/* The class that the parameter is of wherever that op runs; or empty. */
struct text summarize_asks(struct arena *a, struct rules_file *rf,
                           const struct unit_lore *lu, op_id op,
                           uint32_t param);

/* Where a reference goes that a call makes by such a fact; with a callback, or
 * in a container, it is away. */
struct near_goal summarize_goes(struct rules_file *rf, struct unit_lore *lu,
                                const struct call *call,
                                const struct fact *fact, bool is_each);

#endif
