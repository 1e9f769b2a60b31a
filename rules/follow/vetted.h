/*
 * vetted.h - texts that were held against a list of the object's class.
 *
 * `if not all(k in self._names for k in wanted): raise ValueError`: from there
 * on every item of `wanted` is one of `_names`, and `locals()[k]` reads no
 * other local.  The check may be in a method that is called first.
 */
#ifndef RULES_VETTED_H
#define RULES_VETTED_H

#include "rules/value/lore.h"

/* All items of a parameter are in an attribute of self, where control gets back
 * from the method; no attribute: it does not see to that. */
struct vets {
    struct text attr;
    uint32_t param;
};

/* `_names = ["a", "b"]` in the body of a class, or such a tuple in a module; no
 * class: an attribute of that name is, or may be, given something else. */
struct summary_words {
    struct text class_, attr;
    const struct text *word;
    uint32_t n;
};

struct vets vetted_by(struct rules_file *rf, const struct unit_lore *lu);

/* The attribute of self in which all items of what the variable holds are, on
 * every way to the op; empty if there is none. */
struct text vetted_at(struct rules_file *rf, const struct unit_lore *lu,
                      var_id var, op_id at);

#endif
