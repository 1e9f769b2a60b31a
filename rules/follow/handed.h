/*
 * handed.h - what may have been made by a class that was handed on.
 *
 * `first(map(Tracked, names))`, `for make in (Plain, Tracked): v = make()`: who
 * is given a class whose instances have a finalizer, or a function that returns
 * one, may call it, and what it makes may be in all that comes of that.
 */
#ifndef RULES_HANDED_H
#define RULES_HANDED_H

#include "rules/value/lore.h"

struct maker_handed {
    sym_id name; /* of the class or function; NO_ID: none */
    uint16_t rule;
    bool is_made; /* it was called, maybe; else it is only in there */
};

/* By variable, in `a`; NULL: nothing of that kind is handed on in the unit. */
const struct maker_handed *handed_find(struct arena *a, struct rules_file *rf,
                                       struct unit_lore *lu);

#endif
