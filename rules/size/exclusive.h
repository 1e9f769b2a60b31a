/*
 * exclusive.h - arms of which one run of a function takes one at most.
 *
 *     if mode == "train": ...
 *     if mode == "serve": ...
 *
 * The graph has a way from the one into the other; no run goes it, as long as
 * nothing binds the name anew in between.  Known are plain names and their
 * attributes, compared by `==` with a literal or a member of a class, or asked
 * for their truth.
 */
#ifndef RULES_EXCLUSIVE_H
#define RULES_EXCLUSIVE_H

#include "analyzer/analyzer.h"

enum { MOST_FACTS = 8 };

/* What is known where a value would be released. */
struct facts {
    op_id at;
    op_id branch[MOST_FACTS]; /* whose arms it stands in, inner ones first */
    uint32_t n;
};

/* Looks at so many ops before `at` as are worth it. */
struct facts exclusive_facts(const struct unit *u, op_id at);

/* Is the arm that follows this op, a branch, never taken behind `at`? */
bool exclusive_arm(const struct analysis *an, const struct unit *u,
                   const struct facts *facts, op_id branch);

/* `if ...: log.warning("no volume: %s", shape)`: does the arm of a condition say
 * so before that op?  Then it is rare. */
bool arm_complains(const struct analysis *an, const struct unit *u,
                   op_id before);

#endif
