/*
 * summarize_temporary.h - which methods are called on what nobody holds?
 *
 * Of `Worker(1).run()` only the call has the worker: a `del self` in run() ends
 * it (from CPython 3.11 on, where the call hands its reference over).
 */
#ifndef RULES_SUMMARIZE_TEMPORARY_H
#define RULES_SUMMARIZE_TEMPORARY_H

#include "rules/summary.h"
#include "rules/value/lore.h"

/* A call of what has that name is given what has none; "?.put": of a method. */
struct summary_fed {
    struct text callee, keyword;
    uint32_t position; /* if it has no keyword; NO_ID: any */
};

/* Fill summary.h's `on_temporary` and `fed`, in `a`. */
void summarize_temporary(struct arena *a, struct rules_file *rf,
                         struct summary *out);

#endif
