/*
 * said.h - attributes of which the file says that they are never a class.
 */
#ifndef RULES_SAID_H
#define RULES_SAID_H

#include "rules/value/lore.h"

/* `f_globals`, `__dict__`; what the classes of the file annotate, as often as
 * they do, with a builtin or a class of the tree: an instance is meant. */
bool said_is_no_class(struct rules_file *rf, sym_id attr);

#endif
