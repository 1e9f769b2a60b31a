/*
 * beside.h - does who has an address or a number have what it is of as well?
 *
 *     seen[id(x)] = (x, 1)
 *     array = View(x.__array_interface__, base=x)
 *
 * Whoever finds the number there finds the object, too.
 */
#ifndef RULES_BESIDE_H
#define RULES_BESIDE_H

#include "rules/value/lore.h"

/* Does the op put the value where the variable's value goes with it? */
bool beside_owner(struct rules_file *rf, const struct unit_lore *lu, op_id op,
                  val_id v, var_id owner);

/* The same of the only thing that is done with a number that was made of the
 * variable on the spot, or with a text of that. */
bool beside_owner_at_once(struct rules_file *rf, const struct unit_lore *lu,
                          val_id number, var_id owner);

/* Does the variable hold what it held at the op wherever that what was made
 * there is used? */
bool beside_stays(const struct unit_lore *lu, op_id made, var_id owner);

#endif
