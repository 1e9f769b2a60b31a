/*
 * rests.h - does the finalizer of a class find nothing to do, once a `with`
 * block of its object is left?
 *
 *     def close(self):
 *         if not self.closed:
 *             self.flush()
 *             self.closed = True
 *
 *     __del__ = close
 *
 *     def __exit__(self, *how):
 *         self.close()
 */
#ifndef RULES_RESTS_H
#define RULES_RESTS_H

#include "rules/value/lore.h"

/* Those of a class are method[class], then next[that], up to 0. */
struct methods {
    unit_id *method, *next;
};

/* `finalizer` is the name `__del__` in the body of the class. */
bool rests_after_exit(struct rules_file *rf, const struct unit_lore *body,
                      var_id finalizer, const struct methods *methods);

#endif
