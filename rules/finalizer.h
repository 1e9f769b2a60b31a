/*
 * finalizer.h - classes that get their `__del__` other than by a definition.
 *
 * `setattr(cls, "__del__", f)` in a decorator or a metaclass, `type(name, (),
 * {"__del__": f})`: which classes have it then is not told by their bodies.
 */
#ifndef RULES_FINALIZER_H
#define RULES_FINALIZER_H

#include "rules/lore.h"

/* Does code of the file put a `__del__` on classes that it does not name? */
bool finalizer_by_hand(struct rules_file *rf);

#endif
