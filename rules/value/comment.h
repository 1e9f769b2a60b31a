/*
 * comment.h - orders in comments: `# earlydel: keep[a, b]`, `skip-file`.
 *
 * Comments come from the syntax tree, so a string that looks like one gives
 * no orders.  Other words after `earlydel:` are for the command line program.
 */
#ifndef RULES_COMMENT_H
#define RULES_COMMENT_H

#include "rules/value/lore.h"

/* Read the comments of the file into `rf`. */
void comment_read(struct rules_file *rf);

/* The keep order that names variable `v` of the unit, at the variable's
 * binding or by name; NULL if none does. */
const struct directive *comment_keeps(const struct rules_file *rf,
                                      const struct unit *u, var_id v);

#endif
