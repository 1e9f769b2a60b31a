/*
 * finalizer.h - what a `__del__` in a class does; and classes that get theirs
 * other than by a definition.
 *
 * `setattr(cls, "__del__", f)` in a decorator or a metaclass, `type(name, (),
 * {"__del__": f})`: which classes have it then is not told by their bodies.
 */
#ifndef RULES_FINALIZER_H
#define RULES_FINALIZER_H

#include "rules/value/lore.h"

/* Does code of the file put a `__del__` on classes that it does not name? */
bool finalizer_by_hand(struct rules_file *rf);

/* Does the `__del__` that the body of a class binds as `v` nothing but to let go
 * of attributes of its object, which then would go anyway? */
bool finalizer_only_drops(struct rules_file *rf, const struct unit_lore *body,
                          var_id v);

/* Does an op of that kind but load, test or return? */
bool finalizer_op_looks(enum op_kind kind);

#endif
