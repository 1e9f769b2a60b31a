/*
 * elsewhere_way.h - where a value lies that others have, and is it taken out of
 * there?
 */
#ifndef RULES_ELSEWHERE_WAY_H
#define RULES_ELSEWHERE_WAY_H

#include "rules/value/lore.h"

enum { MOST_ATTRS = 8 };

/* A value on its way back to who holds it. */
struct owned {
    const struct rules_file *rf;
    const struct unit_lore *lu;
    var_id container; /* the local it is in; NO_ID: none */
    sym_id attr[MOST_ATTRS]; /* attributes it is in */
    uint32_t nattrs;
    bool is_holding; /* whoever asks sees to it that the container stays */
};

/* Note the attributes by which one gets to the value, and the local where that
 * begins. */
void way_note(struct owned *o, val_id v);

/* Does the function take anything out of where the value is? */
bool way_is_taken_out(const struct owned *o);

/* The same of a value that the op `put` put there: or does it put another
 * container in the place of that one later? */
bool way_is_taken_behind(const struct owned *o, op_id put);

#endif
