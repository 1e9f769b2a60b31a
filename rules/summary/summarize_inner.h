/*
 * summarize_inner.h - what the scopes inside a function refer weakly to.
 */
#ifndef RULES_SUMMARIZE_INNER_H
#define RULES_SUMMARIZE_INNER_H

#include "rules/summary.h"
#include "rules/value/lore.h"

/* `list(ref(x) for x in xs)`, `def make(): return ref(x)`: add to `weak` of the
 * function, and to its calls those of such scopes that may pass it on; `f->call`
 * is there already. */
void summarize_inner(struct arena *a, struct rules_file *rf,
                     const struct unit_lore *lu, struct summary_function *f);

#endif
