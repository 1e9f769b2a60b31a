/*
 * each_round.h - numbers of what a loop's name lets go of in each round anyway.
 *
 *     for x in items():
 *         seen.add(id(x))
 *
 * The next round binds `x` anew, and whoever uses the number after that relies
 * on somebody else who has the object.  So `x` need not be kept for it, as long
 * as the number goes to what is older than the round and the loop goes on.
 */
#ifndef RULES_EACH_ROUND_H
#define RULES_EACH_ROUND_H

#include "rules/value/lore.h"

/* Does the STORE bind the name of a loop? */
bool each_round_binds(const struct unit_lore *lu, op_id store);

/* Is that so of the variable, for the number that the op `at` makes of it or
 * notes of what it is given? */
bool each_round_loses(struct rules_file *rf, const struct unit_lore *lu,
                      var_id v, op_id at);

/* Where that is so: was what `other` has there before the round? */
bool each_round_finds(struct rules_file *rf, const struct unit_lore *lu,
                      var_id v, op_id at, var_id other);

#endif
