/*
 * summarize_replaced.h - which definitions does other code replace?
 *
 * `lib.make = fake`, `C.get = f`, `setattr(lib, "make", fake)`,
 * `globals()["make"] = fake`, `exec("make = fake")`: from then on the name
 * means something else than its definition says, for everybody.
 */
#ifndef RULES_SUMMARIZE_REPLACED_H
#define RULES_SUMMARIZE_REPLACED_H

#include "rules/summary.h"
#include "rules/value/lore.h"

/* Fill summary.h's `replaced`, in `a`. */
void summarize_replaced(struct arena *a, struct rules_file *rf,
                        struct summary *out);

#endif
