/*
 * summarize_owning.h - where does a class give its attributes what has an end?
 * See rules/value/owning.h.
 */
#ifndef RULES_SUMMARIZE_OWNING_H
#define RULES_SUMMARIZE_OWNING_H

#include "base/vec.h"
#include "rules/summary.h"
#include "rules/value/owning.h"

/* Those of one class, as its body and its methods are gone through. */
struct owning_maker {
    struct arena *arena;
    struct rules_file *rf;
    VEC(struct owning_site) site;
    VEC(op_id) at;  /* of each: what sets the attribute */
    uint32_t first; /* of the method that is gone through */
    const struct text *preset;
    uint32_t npresets;
    bool enters_itself;
};

/* The op of a method, or NO_ID for the body, gives an attribute `told`. */
void owning_add(struct owning_maker *m, const struct unit_lore *lu, op_id op,
                const struct told *told);

/* That was all of the method. */
void owning_method(struct owning_maker *m, const struct unit_lore *lu);

/* All of them; NULL if there is none. */
const struct owning *owning_done(struct owning_maker *m);

#endif
