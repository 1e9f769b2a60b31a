/*
 * annotation.h - what authors say that values are: `x: list[str]`,
 * `def load(path) -> bytes`, as expressions, as quoted texts and as texts
 * under `from __future__ import annotations`.
 *
 * An annotation is taken at its word where it names a builtin, a container of
 * such, or a class that the catalogue has a row for; `Any`, bare containers
 * and frames leave open what is inside.  Of other classes it tells the name
 * only, and whether they are huge.  Instances of subclasses may come
 * (MEANS_SAID): what a builtin cannot do, such as being referred to weakly, is
 * not ruled out by it.
 */
#ifndef RULES_ANNOTATION_H
#define RULES_ANNOTATION_H

#include "rules/value/lore.h"

/* The meaning of what is annotated so; `v` is a value of `lu`. */
struct meaning annotation_meaning(struct rules_file *rf,
                                  const struct unit_lore *lu, val_id v);

/* The value that a definition (a FUNCTION op of `parent`) gives as the
 * annotation of a parameter, or of "return"; NO_ID if it gives none. */
val_id annotation_of(const struct rules_file *rf,
                     const struct unit_lore *parent, op_id definition,
                     struct text name);

/* Put what a function is said to return in place of what its code does not
 * tell (`*result`); true if that is done. */
bool annotation_result(struct rules_file *rf, unit_id unit,
                       struct meaning *result);

#endif
