/*
 * callers.h - which parameters get objects that no caller holds.
 *
 * A function's callers are the calls in the file of what has its name.  A
 * parameter is free if there is such a call and all of them give it an object
 * without a name; from 3.11 on the callee then has the only reference
 * (`self` of `Make().run()` too), before that only in generator functions.
 * If the function is decorated, or its name used for anything but a call,
 * somebody unknown may call it: then, as where no caller is known, the caller
 * holds all arguments.
 */
#ifndef RUNTIME_MODEL_CALLERS_H
#define RUNTIME_MODEL_CALLERS_H

#include "analyzer/analyzer.h"

/* `is_free` by variable id, as many as the unit has; all false before. */
void callers_find(const struct analysis *an, unit_id callee, bool *is_free);

#endif
