/*
 * ahead.h - what is done while a value that is not needed would be held.
 */
#ifndef RULES_AHEAD_H
#define RULES_AHEAD_H

#include "rules/rules.h"
#include "rules/size/bulk_value.h"

enum {
    LOOP_CALLS = 2,     /* in loops: one in each of a few rounds */
    VERY_MANY_CALLS = 8 /* of different functions: as good as any loop */
};

/* What may happen while the value would have been held. */
struct ahead {
    struct rules_file *rf;
    const struct unit_lore *lu;
    struct held_for held;
    uint32_t home;             /* the innermost loop around the gap, or NO_ID */
    uint32_t nops;             /* looked at */
    bool is_again;             /* the variable is bound anew there */
    const struct weigh *weigh; /* NULL: the value itself is small */
    int bulk;                  /* of the value */
    bool is_library;           /* see place_is_library */
    bool is_sure;              /* only strong work counts */
    bool is_plain;             /* a picture or so, by its name or kind alone */
    bool is_arm; /* used in the other arm: two lines to be rid of it below,
                    unless this one goes on to the next round */
    uint32_t least_heavy; /* in a library: see above */
    uint32_t only_in;     /* see ahead_loop_of_one, or NO_ID */
    bool is_one_of_many;  /* weights: that others are read next is no work */
    var_id var;
    uint32_t gap_at; /* its place in the source */
    struct text other[VERY_MANY_CALLS]; /* called so far, each once */
};

/* Fills `held` and `is_again`: walks from the gap over what may follow, until
 * nothing more can matter. */
void ahead_look(struct ahead *ahead, op_id gap, var_id v);

/* Is memory short, or time long, without any doubt? */
bool ahead_is_strong(const struct held_for *held);

/* The loop around the gap that binds the variable anew in each round, or
 * NO_ID.  What is left of it behind the loop is one of many: all that the other
 * rounds made is larger. */
uint32_t ahead_loop_of_one(const struct unit_lore *lu, var_id v, op_id gap);

/* What ends in an exception is not the gain, nor how it gets there. */
bool ahead_is_way_out(const struct unit *u, block_id b);

#endif
