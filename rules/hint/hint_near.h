/*
 * hint_near.h - a callee refers weakly to what it is given, from where it can
 * be seen: from its result (see near.h).
 *
 * `child = Child(parent)`: the parent must live while the child is used, or
 * anything that was taken from it, and no longer.
 */
#ifndef RULES_HINT_NEAR_H
#define RULES_HINT_NEAR_H

#include "rules/hint/hint.h"

/* A call, or an attribute that is one of a property, and what it reaches. */
struct near_call {
    const struct summary_function *f;
    op_id op;
    bool constructs;
};

/* What the callee holds of the parameters `some`, and gets as `v`: holds it for
 * as long as need be.  False if it may be asked for from anywhere. */
bool hint_holds_near(struct collector *c, const struct near_call *call,
                     val_id v, param_set some, uint32_t reason);

#endif
