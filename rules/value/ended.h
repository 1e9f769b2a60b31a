/*
 * ended.h - was the end of a resource brought about by hand before a place?
 *
 * A file that was closed, or entered by a `with`, a process that was waited
 * for: when such a value dies later, nothing happens any more.
 */
#ifndef RULES_ENDED_H
#define RULES_ENDED_H

#include "rules/value/lore.h"

/* On every path from a binding of `v` to the gap the value, which means `m`,
 * was closed, entered or waited for. */
bool ended_before(struct rules_file *rf, const struct unit_lore *lu,
                  gap_id gap, var_id v, const struct meaning *m);

/* The same of whatever it may be that was closed by hand: a number of it that
 * somebody noted stands for nothing any more. */
bool ended_by_close(struct rules_file *rf, const struct unit_lore *lu,
                    gap_id gap, var_id v);

/* On every path from the YIELD that hands the value over, or the SET_ATTR that
 * puts it into self, to the end of the function it was closed or the like. */
bool ended_behind_yield(struct rules_file *rf, const struct unit_lore *lu,
                        op_id yield, var_id v, const struct meaning *m);

/* `open_files.append(file)`, and a loop that closes all in there, whatever the
 * condition. */
bool ended_among_listed(const struct rules_file *rf,
                        const struct unit_lore *lu, var_id v);

/* On every path to the op `at` the value was handed to what cleans up behind
 * the object whose method this is: `self.addCleanup(x.close)`. */
bool ended_by_handing(struct rules_file *rf, const struct unit_lore *lu,
                      op_id at, var_id v);

/* The same, or it was put where it stays: `self.file = file`. */
bool ended_by_taking(struct rules_file *rf, const struct unit_lore *lu,
                     op_id at, var_id v);

/* Is it a connection that is made when it is asked for something, and is it
 * never? */
bool ended_unused(const struct unit_lore *lu, var_id v,
                  const struct meaning *m);

/* Is the value a wrapper over memory that nobody reads behind the gap? */
bool ended_over_memory(struct rules_file *rf, const struct unit_lore *lu,
                       gap_id gap, var_id v, const struct meaning *m);

/* Does a call say of the variable, if true, that it is something that may need
 * an end (1), or nothing that does (-1), `isinstance(v, str)`; or neither? */
int ended_says_kind(struct rules_file *rf, const struct unit_lore *lu,
                    var_id v, op_id call_op);

/* Is the flag true wherever something that has an end was bound to the variable,
 * `f = open(path)` and `made = True`?  Parameters may have come with one. */
bool ended_flag_tells(struct rules_file *rf, const struct unit_lore *lu,
                      var_id flag, var_id v);

/* Does the `__exit__` of a class of the tree end what an instance owns? */
bool ended_in_exit(struct rules_file *rf, struct text class_name);

/* The same of an instance that means `m`: its `__del__`, if it has one, closes
 * something as well, and finds nothing to do any more. */
bool ended_behind_block(struct rules_file *rf, struct text class_name,
                        const struct meaning *m);

/* Is a method of that name, `enter_context` or the like, as a `with`? */
bool ended_enters(struct text method);

/* Does leaving a `with` bring about the end of such a value? */
bool ended_by_with(const struct meaning *m);

#endif
