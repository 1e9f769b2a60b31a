/*
 * hint_foreign.h - calls of functions of foreign libraries.
 */
#ifndef RULES_HINT_FOREIGN_H
#define RULES_HINT_FOREIGN_H

#include "rules/hint/hint.h"

/* They may keep pointers into their arguments, and return them. */
void hint_foreign(struct collector *c, const struct call *call);

#endif
