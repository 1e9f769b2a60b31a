/*
 * summarize_thrown.h - does a generator that dies while it waits do anything?
 *
 * GeneratorExit is raised where it waits.  A `finally`, the end of a `with` and
 * a bare `except` see it; `except KeyError` does not.
 */
#ifndef RULES_SUMMARIZE_THROWN_H
#define RULES_SUMMARIZE_THROWN_H

#include "rules/value/lore.h"

/* May code of the generator run if it dies at the YIELD or YIELD_FROM? */
bool thrown_shows(const struct rules_file *rf, const struct unit_lore *lu,
                  op_id yield);

#endif
