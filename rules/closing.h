/*
 * closing.h - what does a method of the tree close of what its object has?
 *
 * The summary of a function names it, with commas between: `file` for
 * `self.file.close()`, `stop()` for `self.stop()`, `super().stop` for that of
 * the bases, `~file` for `take(self.file)`, which may close it or not, `*` for
 * anything else.
 */
#ifndef RULES_CLOSING_H
#define RULES_CLOSING_H

#include "rules/lore.h"

/* All that a function closes, as the summary has it; empty: nothing. */
struct text closing_of(const struct rules_file *rf, const struct unit_lore *lu);

/* Does the method close all that an instance owns, and something at least? */
bool closing_is_end(const struct rules_file *rf, struct text class_name,
                    struct text method);

/* The same of a method whose name says so, unless nothing is known of it. */
bool closing_may_end(const struct rules_file *rf, struct text class_name,
                     struct text method);

#endif
