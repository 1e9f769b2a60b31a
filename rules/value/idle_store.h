/*
 * idle_store.h - does `f = None` let go, and nothing else?
 *
 * Such a store is the `del` of those who write releases as assignments
 * (`release-style = "none"`).  Nobody reads that None, so that it says nothing
 * of what the name means where it is read: whatever was known of a name that is
 * bound once is known still.
 */
#ifndef RULES_IDLE_STORE_H
#define RULES_IDLE_STORE_H

#include "analyzer/analyzer.h"
#include "rules/value/operand.h"

/* By op: is it a STORE of None, in a name of the function's own, that no LOAD
 * sees?  NULL: there are none. */
const uint64_t *idle_stores(struct arena *a, struct arena *scratch,
                            const struct analysis *an, const struct unit *u,
                            const struct operands *ops);

#endif
