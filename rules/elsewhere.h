/*
 * elsewhere.h - does something else hold the value of a variable for longer?
 *
 * What was taken out of a container or an attribute that still has it lives on
 * when the name is gone: its end is that of its owner.
 */
#ifndef RULES_ELSEWHERE_H
#define RULES_ELSEWHERE_H

#include "rules/lore.h"

/* All that the variable is ever bound to is a part of something that the
 * function, its caller or a module holds to the end, and nobody here takes it
 * out of there. */
bool elsewhere_holds(const struct rules_file *rf, const struct unit_lore *lu,
                     var_id v);

#endif
