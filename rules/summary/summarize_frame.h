/*
 * summarize_frame.h - whose locals does a function read, among its callers?
 */
#ifndef RULES_SUMMARIZE_FRAME_H
#define RULES_SUMMARIZE_FRAME_H

#include "rules/summary.h"
#include "rules/value/lore.h"

/* Set `frames` of `f` and what they are asked for (in `a`), with the reason in
 * `why`. */
void summarize_frames(struct arena *a, struct rules_file *rf,
                      struct unit_lore *lu, struct summary_function *f);

/* `only_put`: the parameters of a constructor that are put into attributes, or
 * handed on to what has a name and is no API; no more becomes of them. */
param_set summarize_put(struct rules_file *rf, const struct unit_lore *lu);

/* Is nothing read of the frame that the call gives, or of those of its callers,
 * but code and lines, and the locals that come in `asks`? */
bool summarize_is_blind(struct rules_file *rf, struct unit_lore *lu, op_id call,
                        struct frame_names *asks);

#endif
