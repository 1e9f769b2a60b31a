/*
 * origin.h - what is made here, and what others have, too.
 *
 * A parameter, the element of a loop, an attribute, an item, the target of a
 * `with`, a module: whoever they were taken from holds them, as a rule, so the
 * name's end is not theirs.  What a call returned or an operator made may have
 * no other name.
 */
#ifndef RULES_ORIGIN_H
#define RULES_ORIGIN_H

#include "rules/value/lore.h"

/* A bit row by variable: some of what is stored in it is made in the unit. */
const uint64_t *origin_made(struct arena *a, const struct unit_lore *lu);

/*
 * Is all that the variable is ever bound to taken from others who have it still:
 * a parameter, an attribute, what a loop gives of a container that is taken in
 * its turn?  Elements of what a call returned may be new.
 */
bool origin_is_taken(const struct rules_file *rf, const struct unit_lore *lu,
                     var_id v);

/* Is the variable a parameter that nobody else may have?  A generator's frame,
 * and a coroutine's, has its arguments for itself, and who calls f(make())
 * leaves them to f. */
bool origin_is_left(const struct rules_file *rf, const struct unit_lore *lu,
                    var_id v);

/* Is the function anything but called in its file: handed on, or put away?  Who
 * calls it then, and with what, nobody sees.  Or is it called, by its name, on
 * who knows what, and given what has no name? */
bool origin_is_lent(struct rules_file *rf, const struct unit_lore *lu);

#endif
