/*
 * callers.h - which parameters get objects that no caller holds.
 *
 * A function's callers are the calls in the file of what has its name.  A
 * parameter is free if there is such a call and all of them give it an object
 * without a name, and held if all name it; from 3.11 on the callee then has the
 * only reference
 * (`self` of `Make().run()` too), before that only in generator functions.
 * What fewer than half of the calls do does not count.
 * Where `others` are told of, the calls in these files count as well, and those
 * in functions of the file that they never come to do not.
 * If the function is decorated, or its name used for anything but a call,
 * somebody unknown may call it: then, as where no caller is known, the caller
 * holds all arguments.
 */
#ifndef RUNTIME_MODEL_CALLERS_H
#define RUNTIME_MODEL_CALLERS_H

#include "runtime-model/mentions.h"
#include "runtime-model/runtime_model.h"

enum { PASSED_HELD = 1, PASSED_FREE = 2 }; /* both: by some so, by others so */

/* CALLERS_ALL: nobody else calls it, for it has a private name or is local. */
enum callers { CALLERS_UNKNOWN, CALLERS_SOME, CALLERS_ALL };

/* What callers pass for one parameter. */
struct param_passed {
    uint8_t how;   /* PASSED_* */
    unit_id maker; /* in each call the result of this generator function of the
                      file, made for the call; or 0 */
};

/* Where calls are looked for. */
struct calls_known {
    const struct mentions *here;           /* in the file itself */
    const struct model_callers *elsewhere; /* NULL: somebody may call it */
};

/* `passed` by variable id, as many as the unit has; all 0 before. */
enum callers callers_find(struct arena *scratch, const struct analysis *an,
                          unit_id callee, struct calls_known known,
                          struct param_passed *passed);

/* Is the unit called by the interpreter's own code alone, which holds the
 * arguments meanwhile: a special method? */
bool callers_are_slots(const struct analysis *an, unit_id callee, var_id param);

/*
 * Of a parameter that no known call gives what nobody holds: do others hold
 * what they pass, most likely?  Who calls methods has their object under a
 * name, and gives them what it has; functions that anybody calls are given
 * what was made for the call as well, and so is the object of a method that its
 * file never calls: `Decoder().decode(text)`.
 */
bool callers_are_likely(const struct analysis *an, unit_id callee, var_id param,
                        enum callers known);

#endif
