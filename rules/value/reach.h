/*
 * reach.h - what a variable may hold at one place.
 */
#ifndef RULES_REACH_H
#define RULES_REACH_H

#include "rules/value/lore.h"

/* The op of a gap that is reachable (the first of its copies), or NO_ID. */
op_id reach_gap(const struct unit *u, gap_id gap);

/* The first of its reachable copies that is not before `from`, or NO_ID: the
 * body of a `finally` is there once for each way in, and what a variable holds
 * depends on the way. */
op_id reach_copy(const struct unit *u, gap_id gap, op_id from);

/*
 * The meaning of `v` right at the gap: what the stores that reach it stored,
 * and what else was put into it meanwhile.
 */
struct meaning reach_meaning(const struct unit_lore *lu, gap_id gap, var_id v);

enum { MOST_STORES = 8 };

/* The STOREs of which the variable has what it holds at the gap, and how many
 * there are; 0 if it may have that otherwise, or of more than MOST_STORES. */
uint32_t reach_stores(const struct unit_lore *lu, gap_id gap, var_id v,
                      op_id *store);

/* Is it a local that is bound in more than one place? */
bool reach_is_several(const struct unit *u, var_id v);

/* The same as reach_meaning for the LOAD of such a local, as the ops are gone
 * through: between two stores in a block it is looked for once. */
struct meaning reach_loaded(struct unit_lore *lu, op_id load);

/* The ops, as a row of bits, that control may get to from behind a STORE before
 * the variable is bound anew or unbound: a LOAD of it there may find what was
 * stored. */
const uint64_t *reach_bound(struct arena *scratch, const struct unit *u,
                            op_id store);

/* The same from behind any op, where the variable is bound already; `v` NO_ID:
 * all that control may get to. */
const uint64_t *reach_unbound(struct arena *scratch, const struct unit *u,
                              op_id from, var_id v);

/* May the variable be read behind the gap before it is bound anew? */
bool reach_reads(struct arena *scratch, const struct unit *u, gap_id gap,
                 var_id v);

/* Can control get from a gap to an op? */
bool reach_from(struct arena *scratch, const struct unit *u, gap_id gap,
                op_id to);

#endif
