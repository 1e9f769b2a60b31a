/*
 * summarize_definition.h - what do a function's keywords and decorators say?
 */
#ifndef RULES_SUMMARIZE_DEFINITION_H
#define RULES_SUMMARIZE_DEFINITION_H

#include "rules/lore.h"
#include "rules/summary.h"

/* Is it a method, a coroutine, a generator, a context manager; is what stands
 * under its name what is written there? */
void summarize_definition(struct rules_file *rf, const struct unit_lore *lu,
                          struct summary_function *f);

#endif
