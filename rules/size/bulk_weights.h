/*
 * bulk_weights.h - weights of networks that were read: evidence of size, and
 * who else has their tensors.
 */
#ifndef RULES_BULK_WEIGHTS_H
#define RULES_BULK_WEIGHTS_H

#include "rules/size/bulk_value.h"

/* `model.load_state_dict(saved["model"])`, where `method` is: `saved`; NO_ID
 * if it is no variable, or the model none.  And what becomes of it. */
var_id weights_set_from(struct rules_file *rf, const struct unit_lore *lu,
                        op_id method, uint16_t *fate);

/* Are a network's weights set from what the candidate holds?  Not if the caller
 * may have it still, or if it only shows a few of them. */
bool is_weights(const struct weigh *w, const struct candidate *c);

/* Is it a copy of what a network had, the best so far?  Who keeps that beside the
 * network in every epoch has a small one, or memory for both: it was most during
 * the training. */
bool is_snapshot(const struct weigh *w, const struct candidate *c);

/* Is the variable read where the text goes on behind the gap? */
bool var_is_read_behind(const struct operands *o, var_id v, op_id gap);

/* Does an entry of the record that it holds live on: `x = saved["x"]`?  Not of
 * weights, which are set. */
bool shares_entry(const struct weigh *w, const struct candidate *c, op_id gap);

/* Does the call make a network whose weights are then set? */
bool makes_model(const struct weigh *w, op_id call);

/* Is the value a network whose weights are set in the unit, by its name? */
bool is_set(const struct weigh *w, val_id v);

/* Does the unit set any? */
bool sets_weights(const struct rules_file *rf, const struct unit *u);

/* Is what the candidate holds another form of weights, made by a function that
 * nobody knows, while those are there?  Then it has the same tensors. */
bool shares_weights(const struct weigh *w, const struct candidate *c,
                    op_id gap);

/* ---- of two that are there for a while (bulk_another.c) ----------------- */

/* Does something as large as the value, which was made of it, live on behind
 * the gap under another name? */
bool is_made_into_another(const struct weigh *w, const struct candidate *c,
                          op_id gap);

#endif
