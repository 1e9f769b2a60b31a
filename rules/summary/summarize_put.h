/*
 * summarize_put.h - instances of which classes are attributes given?
 */
#ifndef RULES_SUMMARIZE_PUT_H
#define RULES_SUMMARIZE_PUT_H

#include "rules/summary.h"
#include "rules/value/lore.h"

/* Is the value made by calling its class, so that no subclass is meant?  An
 * attribute has what it is given, wherever that is (see project_puts_only): its
 * name goes to `in` then, NO_ID otherwise.  Of a call's receiver `is_exact` and
 * `exact_in` say so; `on_self`: it is the object of the method around. */
bool summarize_is_exact(const struct unit_lore *lu, val_id v, sym_id *in);

/* What the file puts into attributes: names in pairs, of the attribute and of
 * the class; that is empty where something else is put there as well. */
void summarize_attributes(struct arena *a, struct rules_file *rf,
                          struct summary *out);

#endif
