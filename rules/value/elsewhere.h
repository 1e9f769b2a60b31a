/*
 * elsewhere.h - does something else hold the value of a variable for longer?
 *
 * What was taken out of a container or an attribute that still has it lives on
 * when the name is gone: its end is that of its owner.
 */
#ifndef RULES_ELSEWHERE_H
#define RULES_ELSEWHERE_H

#include "rules/value/call.h"

/* All that the variable may hold at the gap is a part of something that the
 * function, its caller or a module holds to the end, and nobody here takes it
 * out of there. */
bool elsewhere_holds(const struct rules_file *rf, const struct unit_lore *lu,
                     gap_id gap, var_id v);

/*
 * The same for who sees to it that the container lives on: `*in` is the local
 * that has it, NO_ID if others do.  False: nothing is known to have it.
 */
bool elsewhere_lies(const struct rules_file *rf, const struct unit_lore *lu,
                    var_id v, var_id *in);

/*
 * Does the op put the variable's value where it stays: into an attribute of the
 * object whose method this is, or a list that ends no earlier?  An object that
 * may be a temporary is nobody.
 */
bool elsewhere_takes(const struct rules_file *rf, const struct unit_lore *lu,
                     var_id v, op_id op);

/* `with make() as v:`, `with v:` hold what they entered until they leave it: is
 * the gap in there, and does v have that and nothing else?  The class of the
 * manager then, or NO_ID. */
sym_id elsewhere_entered(const struct unit_lore *lu, gap_id gap, var_id v);

/* Does the function call, by `self`, a method of its class that sets or takes
 * away an attribute of that name? */
bool elsewhere_resets(const struct rules_file *rf, const struct unit_lore *lu,
                      sym_id attr);

/* `self.x = v = make()`: does what STORE stores go there as well? */
bool elsewhere_has(const struct rules_file *rf, const struct unit_lore *lu,
                   op_id store);

/* Is the variable the object whose method this is, and held by who called? */
bool elsewhere_is_self(const struct rules_file *rf, const struct unit_lore *lu,
                       var_id v);

/* `self.make()`, where that hands all it returns to what cleans up behind this
 * very object (see ended_by_handing). */
bool elsewhere_handed(const struct rules_file *rf, const struct unit_lore *lu,
                      const struct call *call);

#endif
