/*
 * script.h - the module scope of a script, as if it were a function's.
 *
 * Many jobs are one long module.  Asked for (`--module-scope scripts`), the
 * names that only the module's own top-level code sees become locals of a
 * copy of the module's unit; all else then works as for functions.  Whoever
 * might see a name otherwise keeps it: functions and methods that read it,
 * `__all__`, doctests, `globals()`, other files of the tree.
 */
#ifndef RULES_SCRIPT_H
#define RULES_SCRIPT_H

#include "rules/value/call.h"

/* Decide which names those are; `rf->an` may be another analysis after it. */
void script_open(struct rules_file *rf);

/* Code anywhere in the file that may read any name of the module: its row, and
 * in `*at` the op if that is the module's own.  NULL: there is none. */
const struct api *script_reader(struct rules_file *rf, op_id *at);

#endif
