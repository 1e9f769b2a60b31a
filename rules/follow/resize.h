/*
 * resize.h - what gives memory another size, or lets go of it.
 *
 * `data.append(1)`, `data += more`, `area.close()`: it fails while a view of
 * that memory lives.
 */
#ifndef RULES_RESIZE_H
#define RULES_RESIZE_H

#include "rules/summary.h"

/* Does the op, which is no call, do so to the value? */
bool resize_does(struct rules_file *rf, const struct unit_lore *lu, op_id op,
                 val_id source);

/* The same of a call that is given the value. */
bool resize_is_called(struct rules_file *rf, const struct unit_lore *lu,
                      op_id op, val_id source);

/* The parameters that a function does so to by itself; of `*rest` and `**names`
 * to what is in them. */
param_set resize_parameters(struct rules_file *rf, const struct unit_lore *lu,
                            const struct summary_function *f);

#endif
