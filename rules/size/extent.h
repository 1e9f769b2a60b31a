/*
 * extent.h - sizes that are written down: `[0] * 10**8`, `np.zeros((n, m))`
 * with n and m bound to numbers, `list(range(1_000_000))`.
 *
 * Here nothing is guessed: what is not plain arithmetic on literals is not
 * known.
 */
#ifndef RULES_EXTENT_H
#define RULES_EXTENT_H

#include "rules/value/lore.h"

/* How many items going through the value gives, or NAN. */
double extent_items(struct rules_file *rf, const struct unit_lore *lu,
                    val_id v);

/* At least how many bytes the value takes, as far as it can be worked out;
 * NAN if not at all.  `is_numbers`: it is an array or a tensor. */
double extent_bytes(struct rules_file *rf, const struct unit_lore *lu, val_id v,
                    bool is_numbers);

#endif
