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

#include "rules/value/call.h"
#include "rules/value/lore.h"

/* Every variable in a set of its own. */
struct sharing alias_open(struct arena *a, const struct unit *unit);

/* By var: the attribute that all its values were taken from, or NO_ID. */
const sym_id *alias_from_attrs(struct arena *a, const struct unit_lore *lu);

/* What a variable that was given values that mean `m` means, with all that
 * was put in by one name or another. */
struct meaning alias_contents(const struct sharing *s, var_id v,
                              struct meaning m);

/* What op `op` shares, adds or lets out. */
void alias_op(struct rules_file *rf, struct unit_lore *lu, op_id op);

/* The value gets out of sight: taint all that shares contents with it. */
void alias_let_out(struct rules_file *rf, struct unit_lore *lu, val_id v);

/* Was the variable's value changed, stored or handed to unknown code? */
bool alias_is_out(const struct unit_lore *lu, var_id v);

/* The variable that stands for all that `v` shares contents with. */
var_id alias_root(const struct sharing *s, var_id v);

/* What has a notable end is from now on only held by what `v` holds, or by
 * others as well that are not seen. */
void alias_get(struct unit_lore *lu, var_id v, struct meaning m);

/* `a.append(x)` and its kin; false if the call is none of them. */
bool alias_adding(struct rules_file *rf, struct unit_lore *lu,
                  const struct call *call, const struct api *api);

/* Something is hung on the value of a local: if the end of that is an event, so
 * is that of a box that was made here. */
void alias_hang_on(struct unit_lore *lu, var_id v, struct meaning item);

/* What means `m` goes into the value, by whatever name that is known. */
void alias_put(struct rules_file *rf, struct unit_lore *lu, val_id container,
               struct meaning m);

/* Something happened to the contents of `v` out of the sight of its unit. */
void alias_learn(struct unit_lore *lu, var_id v, bool is_tainted,
                 struct meaning held);

/* ---- alias_called.c ---------------------------------------------------- */

/* What a SET_ATTR hangs on its object: `x.__class__ = C` makes that a C. */
struct meaning alias_set(struct rules_file *rf, const struct unit_lore *lu,
                         op_id op);

/* `rows.sort(key=fill)`: a function that the call runs may put something into
 * what the call is given. */
void alias_run(struct rules_file *rf, struct unit_lore *lu,
               const struct call *call, const struct api *api);

/* `heappush(heap, x)`, `list.append(rows, x)`, `generator.send(x)`: who gets x,
 * if not by a method of its own. */
void alias_fill(struct rules_file *rf, struct unit_lore *lu,
                const struct call *call, const struct api *api);

/* `add(open(path))`, where `add` is `left.append` or `right.append`: the
 * method may be the last that holds the list, and what is in there with it. */
void alias_fill_unknown(struct unit_lore *lu, const struct call *call);

/* `fill(rows)`: what a function of the tree puts into what it is given. */
void alias_filled(struct rules_file *rf, struct unit_lore *lu,
                  const struct call *call, const struct api *api);

/* ---- alias_hidden.c ---------------------------------------------------- */

/* What comprehensions and class bodies in the unit put into what they capture,
 * or let out: to be asked after a round over its ops, which then is stale. */
void alias_inner(struct rules_file *rf, struct unit_lore *lu);

/* Who gets the locals by `locals()`, by their frame or by code in a text may
 * change what is in them. */
void alias_frame(struct rules_file *rf, struct unit_lore *lu,
                 const struct call *call, const struct api *api);

#endif
