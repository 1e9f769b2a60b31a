/*
 * implied.h - calls that are not spelled as calls.
 *
 * `x.parent = y` may be a property's setter, `x[k] = y` and `x += y` are
 * methods of the class of x, and `map(f, xs)` calls f.
 */
#ifndef RULES_IMPLIED_H
#define RULES_IMPLIED_H

#include "rules/value/call.h"

/* A call of something that has this name. */
struct implied {
    struct call call;
    sym_id name;
};

enum { IMPLIED_MOST = 3 };

/* The methods that an assignment, setattr(), an operator, `with` or a loop may
 * run, as far as the class of its left side is known: how many of `out` were set. */
uint32_t implied_by_op(struct rules_file *rf, const struct unit_lore *lu,
                       op_id op, struct implied out[IMPLIED_MOST]);

/*
 * The call that `outer` makes of its argument `i`, now or later, with its
 * other arguments or their elements; false if it is not known to make one.
 * `is_starred` is set: nobody knows which of them comes first.
 */
bool implied_by_argument(struct rules_file *rf, const struct unit_lore *lu,
                         const struct call *outer, uint32_t i,
                         struct call *out);

/* The method behind an operator that gives something new, or empty. */
struct text implied_operator(enum oper oper);

/* What a call calls: a function's name; for an instance, that of its class's
 * __call__. */
sym_id implied_callee(const struct rules_file *rf, const struct unit_lore *lu,
                      const struct call *call);

#endif
