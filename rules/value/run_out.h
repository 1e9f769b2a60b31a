/*
 * run_out.h - was a generator gone through to its end?
 *
 * One that is has no frame any more, and nothing happens when it dies.
 */
#ifndef RULES_RUN_OUT_H
#define RULES_RUN_OUT_H

#include "rules/value/lore.h"

/* Does the op run through all that the variable's generator gives, or close
 * it; or is it the beginning of a loop over it that nothing leaves before?  Up
 * to its end the loop holds it. */
bool run_out_by(struct rules_file *rf, const struct unit_lore *lu, op_id op,
                var_id v);

/* Does the block nothing but run the generator on, `next(v)`, so that what comes
 * out of it as an exception has ended that? */
bool run_out_raised(struct rules_file *rf, const struct unit_lore *lu,
                    block_id at, var_id v);

/* Does control get from one block to the other because it gives no more? */
bool run_out_between(struct rules_file *rf, const struct unit_lore *lu,
                     block_id from, block_id to, var_id v);

#endif
