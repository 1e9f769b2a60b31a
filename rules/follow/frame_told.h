/*
 * frame_told.h - how far up the stack does a parameter say?
 *
 * `sys._getframe(depth)` reads the frame that the caller says: who calls it with
 * 2, or with nothing where that is the default, shows those further up, and not
 * its own.
 */
#ifndef RULES_FRAME_TOLD_H
#define RULES_FRAME_TOLD_H

#include "rules/summary.h"
#include "rules/value/call.h"

/* The frames of its callers that a call of a function may be about, as bits. */
struct frame_seen {
    uint32_t reads, keeps, gives;
};

/* What is passed for `depth`: `depth + 1` is the parameter, and 1 more.  False
 * if it is no parameter that keeps what it was passed. */
bool frame_told_depth(struct rules_file *rf, const struct unit_lore *lu,
                      val_id v, uint32_t *param, uint32_t *more);

/* The small number that a parameter of the unit is by default, or -1. */
int32_t frame_told_default(struct rules_file *rf, const struct unit_lore *lu,
                           uint32_t param);

/* The row of what `def f(frame=sys._getframe):` calls as `frame()`, or NULL. */
const struct api *frame_told_reader(struct rules_file *rf,
                                    const struct unit_lore *lu, val_id callee);

/* If the parameter is `n`; -1: nobody knows. */
struct frame_seen frame_seen_with(const struct summary_function *f, int32_t n);

/* The parameter that says so, if nothing else leads to frames; or NO_ID. */
uint32_t frame_told_by(const struct summary_function *f);

#endif
