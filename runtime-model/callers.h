/*
 * callers.h - which parameters get objects that no caller holds.
 *
 * A function's callers are the calls in the file of what has its name.  A
 * parameter is free if there is such a call and all of them give it an object
 * without a name, and held if all name it; from 3.11 on the callee then has the
 * only reference
 * (`self` of `Make().run()` too), before that only in generator functions.
 * If the function is decorated, or its name used for anything but a call,
 * somebody unknown may call it: then, as where no caller is known, the caller
 * holds all arguments.
 */
#ifndef RUNTIME_MODEL_CALLERS_H
#define RUNTIME_MODEL_CALLERS_H

#include "analyzer/analyzer.h"

enum { PASSED_HELD = 1, PASSED_FREE = 2 }; /* both: by some so, by others so */

/* `passed` by variable id, as many as the unit has; all 0 before.  True: nobody
 * else calls it, for it has a private name or is local. */
bool callers_find(struct arena *scratch, const struct analysis *an,
                  unit_id callee, uint8_t *passed);

/* Is the unit called by the interpreter's own code alone, which holds the
 * arguments meanwhile: a special method? */
bool callers_are_slots(const struct analysis *an, unit_id callee, var_id param);

#endif
