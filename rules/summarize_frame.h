/*
 * summarize_frame.h - whose locals does a function read, among its callers?
 */
#ifndef RULES_SUMMARIZE_FRAME_H
#define RULES_SUMMARIZE_FRAME_H

#include "rules/lore.h"
#include "rules/summary.h"

/* Set `frames` of `f` and what they are asked for (in `a`), with the reason in
 * `why`. */
void summarize_frames(struct arena *a, struct rules_file *rf,
                      struct unit_lore *lu, struct summary_function *f);

/* Would a frame that the call returns, if it does, be asked for code and lines
 * at most? */
bool summarize_is_blind(struct rules_file *rf, struct unit_lore *lu,
                        op_id call);

#endif
