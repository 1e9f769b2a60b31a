/*
 * summarize_definition.h - what do a function's keywords and decorators say?
 */
#ifndef RULES_SUMMARIZE_DEFINITION_H
#define RULES_SUMMARIZE_DEFINITION_H

#include "rules/call.h"
#include "rules/summary.h"

/* Is it a method, a coroutine, a generator, a context manager; is what stands
 * under its name what is written there? */
void summarize_definition(struct rules_file *rf, const struct unit_lore *lu,
                          struct summary_function *f);

/* Does a method put the instance, or what `__new__` or the `__call__` of a
 * metaclass makes, where it is referred to weakly and found by others? */
bool summarize_tracks(struct rules_file *rf, const struct unit_lore *lu,
                      const struct call *call, const struct fact *fact);

/* Does the file define classes whose end is an event, or that may track
 * objects? */
bool summarize_has_events(const struct summary *s);

/* Is the value of the call what a RETURN returns? */
bool summarize_is_returned(const struct unit_lore *lu, op_id call);

#endif
