/*
 * mentions.h - where a file mentions a name, and where it calls what it names.
 *
 * Whoever looks for the callers of each function of a file looks at these
 * places alone: with thousands of functions, all ops for each would be a square.
 */
#ifndef RUNTIME_MODEL_MENTIONS_H
#define RUNTIME_MODEL_MENTIONS_H

#include "analyzer/analyzer.h"

/* An op that loads a variable, an attribute or a method of the name; `call`:
 * the op that calls what it put on the stack, or NO_ID. */
struct mention {
    unit_id unit;
    op_id at, call;
};

struct mentions {
    const uint32_t *first; /* by sym_id, and one more: into `at` */
    const struct mention *at;
    uint32_t nnames;
};

/* Those of a name, by unit and op. */
struct mentions_range {
    const struct mention *at;
    uint32_t n;
};

/* It lives in `a`; copies of ops (of `finally` blocks) are left out. */
const struct mentions *mentions_find(struct arena *a, struct arena *scratch,
                                     const struct analysis *an);
struct mentions_range mentions_of(const struct mentions *m, sym_id name);

/* The name that an op mentions so; NO_ID: none. */
sym_id mention_name(const struct unit *u, const struct op *op);

/* ---- one call ---------------------------------------------------------- */

enum { PASSING_MAX = 24 };

/* Stands for an op: one of several, at the end of branches. */
#define PASSING_ARMS (NO_ID - 1)

/* The ops that made what a call passes. */
struct passing {
    op_id made[PASSING_MAX]; /* last op of each argument, or PASSING_ARMS */
    uint32_t n, nkeywords;
    const uint32_t *keyword; /* names of the last arguments */
    op_id self;              /* of a method's receiver, or NO_ID */
};

/* Take the call at `at` apart.  Returns the op that found the callee, or NO_ID:
 * no name did, or it has too many arguments. */
op_id passing_take(struct arena *scratch, const struct analysis *an,
                   const struct unit *u, op_id at, struct passing *p);

#endif
