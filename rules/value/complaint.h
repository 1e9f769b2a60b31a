/*
 * complaint.h - does a future tell of an exception when it dies?
 *
 * A future of asyncio that was given an exception for which nobody asked says
 * so to the loop's handler of exceptions as it dies.  Whoever awaits it, or is
 * told by a callback, may never ask.
 */
#ifndef RULES_COMPLAINT_H
#define RULES_COMPLAINT_H

#include "rules/value/lore.h"

/* Is the end of the value an event because it is such a future? */
bool complaint_is_future(const struct rules_file *rf, const struct meaning *m);

/* Such a future, or what a row is about that complains: does nobody here set
 * an exception? */
bool complaint_is_quiet(const struct rules_file *rf,
                        const struct unit_lore *lu, var_id v,
                        const struct meaning *m);

/* Is the variable, which means `m`, only ever a future that the function made
 * and gave to nobody who may ask it, and is an exception set here, now or by
 * `call_soon(future.set_exception, e)`? */
bool complaint_may_come(const struct rules_file *rf,
                        const struct unit_lore *lu, var_id v,
                        const struct meaning *m);

#endif
