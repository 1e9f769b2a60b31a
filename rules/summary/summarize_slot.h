/*
 * summarize_slot.h - what does one file put into which slots?
 *
 * Assignments to variables of modules, attributes and items, what is added to
 * containers, handed to functions, given as a default, returned: wherever the
 * value may be called later.  See slot.h.
 */
#ifndef RULES_SUMMARIZE_SLOT_H
#define RULES_SUMMARIZE_SLOT_H

#include "rules/summary.h"
#include "rules/value/lore.h"

/* Set `out->flow` and `out->flow_name`; they live in `a`. */
void summarize_slots(struct arena *a, struct rules_file *rf,
                     struct summary *out);

#endif
