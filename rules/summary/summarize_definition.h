/*
 * summarize_definition.h - what do a function's keywords, decorators and results
 * say?
 */
#ifndef RULES_SUMMARIZE_DEFINITION_H
#define RULES_SUMMARIZE_DEFINITION_H

#include "rules/summary.h"
#include "rules/value/call.h"

/* Is it a method, a coroutine, a generator, a context manager; is what stands
 * under its name what is written there? */
void summarize_definition(struct rules_file *rf, const struct unit_lore *lu,
                          struct summary_function *f);

/* Does a method put the instance, or what `__new__` or the `__call__` of a
 * metaclass makes, where it is referred to weakly and found by others? */
bool summarize_tracks(struct rules_file *rf, const struct unit_lore *lu,
                      const struct call *call, const struct fact *fact);

/* Is nobody hurt by what that fact says of the call?  A reference is only looked
 * at, `ref(x) in refs`, `ref(x)()`, `refs.discard(ref(x))`: it is gone, then,
 * with what it refers to still there.  Or see lookup.h. */
bool summarize_is_harmless(struct rules_file *rf, const struct unit_lore *lu,
                           op_id call, const struct fact *fact);

/* Has the object whose method it is all that the function returns? */
bool summarize_hands_over(struct rules_file *rf, const struct unit_lore *lu);

/* `return a, b` wherever the function returns anything: what a and b are, into
 * `item`.  Their number, SUMMARY_ITEMS at most; 0 if there is no such. */
uint32_t summarize_items(const struct unit_lore *lu, struct meaning *item);

/* Does the file define classes whose end is an event, or that may track
 * objects? */
bool summarize_has_events(const struct summary *s);

/* `return len(gc.get_objects())`: who calls this observes as well.  A bare
 * `.resize` whose result is used is not the one that counts references. */
void summarize_observer(const struct unit_lore *lu, op_id call,
                        const struct api *api, struct summary_function *f);

/* Does the result of the function tell, in the end, what was observed? */
bool summarize_tells(const struct summary_function *f,
                     const struct meaning *result);

/* What becomes of the result, and how the callee was found. */
void summarize_call(struct rules_file *rf, struct unit_lore *lu,
                    const struct call *call, struct summary_call *out);

/* Another call of the same callee, of which the first one is to tell. */
void summarize_again(struct summary_call *first,
                     const struct summary_call *again);

/* By what op, a RETURN or YIELD, is the value of the call handed over?  NULL: it
 * is not. */
enum op_kind summarize_given_by(const struct unit_lore *lu, op_id call);

/* The kind of op that hands over what calling the function is for. */
static inline enum op_kind
summarize_giving(const struct summary_function *f)
{
    return f->is_generator ? OP_YIELD : OP_RETURN;
}

/* What is handed over by an op: the end of what a manager yields is its own,
 * if it brings that about before it is left. */
struct meaning summarize_given(struct rules_file *rf,
                               const struct unit_lore *lu, op_id op,
                               struct meaning m);

/* Does the op set an attribute of the object whose method this is, or which
 * `__new__` returns; or one of one of its attributes, to what has an end that
 * is noticed: `self.local.file = open(path)`? */
bool summarize_is_of_self(const struct rules_file *rf,
                          const struct unit_lore *lu, op_id op);

#endif
