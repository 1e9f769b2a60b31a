/*
 * empty.h - what a test says of a variable on the way behind it.
 */
#ifndef RULES_EMPTY_H
#define RULES_EMPTY_H

#include "rules/value/call.h"

/* Is the op on a way on which the variable is known to hold nothing: in the arm
 * of `if len(x) == 0`, `if x.empty`, `if not x`, `if x is None`? */
bool empty_at(struct rules_file *rf, const struct unit_lore *lu, var_id v,
              op_id op);

#endif
