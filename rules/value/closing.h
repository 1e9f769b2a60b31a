/*
 * closing.h - what does a method of the tree close of what its object has?
 */
#ifndef RULES_CLOSING_H
#define RULES_CLOSING_H

#include "rules/value/lore.h"

enum closing_kind {
    CLOSES_ATTRIBUTE, /* `self.NAME.close()`, `self.NAME = None` */
    CLOSES_HANDED,    /* `take(self.NAME)`, which may close it or not */
    CLOSES_BY_OWN,    /* what `self.NAME()` closes */
    CLOSES_BY_BASE,   /* what `super().NAME()` closes */
    CLOSES_ANYTHING,  /* no name: who knows */
};

struct closing {
    enum closing_kind kind;
    struct text name;
    bool is_maybe;      /* there is a way around it */
    struct text unless; /* is_maybe: only where this attribute is asked for */
    bool is_told;       /* which is set to True wherever it is made, by this
                           very class, and nowhere else */
};

/* What a function closes, each but once, in the order of its code. */
struct closings {
    const struct closing *at;
    uint32_t n;
};

/* All that a function closes, in `a`; NULL: nothing. */
const struct closings *closing_of(struct arena *a, struct rules_file *rf,
                                  const struct unit_lore *lu);

/* Is that what the op closes? */
bool closing_at(const struct rules_file *rf, const struct unit_lore *lu,
                op_id op, const struct closing *one);

/* Is there a way through the function around all such ops?  See
 * `is_maybe`. */
void closing_doubt(struct rules_file *rf, const struct unit_lore *lu,
                   struct closing *one);

/* Are the two the same? */
bool closing_same(const struct closings *a, const struct closings *b);

/* Does it close by other methods, too? */
bool closing_calls(const struct closings *closings);

/* Does the method close all that an instance owns, and something at least? */
bool closing_is_end(const struct rules_file *rf, struct text class_name,
                    struct text method);

/* The same of a method whose name says so, unless nothing is known of it. */
bool closing_may_end(const struct rules_file *rf, struct text class_name,
                     struct text method);

#endif
