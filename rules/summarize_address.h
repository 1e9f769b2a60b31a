/*
 * summarize_address.h - which parameters does a function point into?
 */
#ifndef RULES_SUMMARIZE_ADDRESS_H
#define RULES_SUMMARIZE_ADDRESS_H

#include "rules/lore.h"
#include "rules/summary.h"

/* Fill in `points`, `exposes` and `resizes`, and `why` if it is empty. */
void summarize_addresses(struct rules_file *rf, struct unit_lore *lu,
                         struct summary_function *f);

/* If the call gives a number: is it kept in an attribute, or a container that
 * stays? */
bool summarize_is_noted(const struct rules_file *rf, const struct unit_lore *lu,
                        op_id call);

#endif
