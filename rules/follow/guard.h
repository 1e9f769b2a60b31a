/*
 * guard.h - under which condition on a parameter does an op run?
 *
 * `if capture: frame.f_locals`, `if isinstance(key, str): sys._getframe(1)`:
 * whoever passes nothing for `capture`, or a key that is no text, does not get
 * there.  Only tests that every way to the op comes past are seen.
 */
#ifndef RULES_GUARD_H
#define RULES_GUARD_H

#include "rules/follow/frame_names.h"
#include "rules/value/call.h"

enum { GUARD_TESTS = 6 }; /* one within the other */

/* The parameter that a value is, as it was passed; or NO_ID. */
var_id guard_parameter(const struct unit_lore *lu, val_id v);

/* The condition that holds on the way to a block from the only one that leads
 * there, or NO_ID; `from` is that one, or NO_ID. */
val_id guard_on_way(const struct unit_lore *lu, block_id to, block_id *from);

/* The nearest such condition; GUARD_NONE if there is none. */
struct guard guard_of(struct rules_file *rf, const struct unit_lore *lu,
                      op_id op);

/* The nearest condition that a parameter is of a class with a name. */
struct guard_class guard_class_of(struct rules_file *rf,
                                  const struct unit_lore *lu, op_id op);

/* The class of the tree that was called for the value, wherever its variable
 * is bound, and for no other; or NULL. */
const struct summary_class *guard_class_made(struct rules_file *rf,
                                             const struct unit_lore *lu,
                                             val_id v);

/* Any class of the tree that has no builtin one for a base. */
#define GUARD_ANY_CLASS TEXT("builtins.object")

/* Is it such a class, and asked for as all classes are? */
bool guard_is_of_tree(const struct project *p, struct text name);

/* Of one of these classes, or of the other. */
struct text guard_either(struct text a, struct text b);

/* Is the value certainly no instance of that class, which is such a one? */
bool guard_is_no_instance(struct rules_file *rf, const struct unit_lore *lu,
                          val_id v, struct text class_name);

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
