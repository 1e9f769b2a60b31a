/*
 * emptied.h - a weak container that is only gone through to empty its members.
 *
 * Who is gone has nothing left to be emptied: nobody misses it in there.
 */
#ifndef RULES_EMPTIED_H
#define RULES_EMPTIED_H

#include "rules/value/lore.h"

/*
 * Does the op put something into a weak container that lies in a private
 * attribute, and is all that this file does with that to hand it to further
 * objects and to empty containers in attributes of its members?
 *
 *     @_peers.setter
 *     def _peers(self, _peers):
 *         _peers.add(self)
 *
 *     def forget(self):
 *         for one in self._peers:
 *             one.cache.clear()
 */
bool emptied_only(struct rules_file *rf, const struct unit_lore *lu, op_id op);

#endif
