/*
 * summarize_address.h - which parameters does a function point into?
 */
#ifndef RULES_SUMMARIZE_ADDRESS_H
#define RULES_SUMMARIZE_ADDRESS_H

#include "rules/summary.h"
#include "rules/value/call.h"

/* Fill in `points`, `exposes` and `resizes`, and `why` if it is empty. */
void summarize_addresses(struct rules_file *rf, struct unit_lore *lu,
                         struct summary_function *f);

/* If the call gives a number: where is it kept when the function is over?  And
 * is an argument of the call there then? */
void summarize_noted(const struct rules_file *rf, const struct unit_lore *lu,
                     const struct call *call, struct summary_call *out);

#endif
