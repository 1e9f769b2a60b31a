/*
 * guard.h - under which condition on a parameter does an op run?
 *
 * `if capture: frame.f_locals`, `if isinstance(key, str): sys._getframe(1)`:
 * whoever passes nothing for `capture`, or a key that is no text, does not get
 * there.  Only tests that every way to the op comes past are seen.
 */
#ifndef RULES_GUARD_H
#define RULES_GUARD_H

#include "rules/call.h"
#include "rules/frame_names.h"

/* The nearest such condition; GUARD_NONE if there is none. */
struct guard guard_of(struct rules_file *rf, const struct unit_lore *lu,
                      op_id op);

/* The condition of both; GUARD_NONE unless they are the same. */
struct guard guard_join(struct guard a, struct guard b);

/* Does the value certainly not meet the condition? */
bool guard_bars(struct rules_file *rf, const struct unit_lore *lu,
                enum guard_kind kind, val_id v);

/* What a call passes by position, as far as a condition could ask for it. */
struct guard_passed guard_passed(struct rules_file *rf,
                                 const struct unit_lore *lu,
                                 const struct call *call);

/* What both of two calls pass. */
struct guard_passed guard_passed_join(struct guard_passed a,
                                      struct guard_passed b);

/* Does none of the calls meet the condition on a parameter?  Arguments begin
 * at parameter `shift`; `unset` are those that do not meet it by default. */
bool guard_passed_bars(const struct guard_passed *p, struct guard when,
                       uint32_t shift, uint32_t unset);

/* The parameters of the unit whose defaults are None, False or 0. */
uint32_t guard_false_defaults(struct rules_file *rf,
                              const struct unit_lore *lu);

#endif
