/*
 * link_idle.h - functions with a private name that nobody of the tree uses.
 */
#ifndef RULES_LINK_IDLE_H
#define RULES_LINK_IDLE_H

#include "rules/value/project.h"

/* Find those among `peeked_by` of all files whose name nobody takes out of a
 * module. */
void link_idle(struct arena *a, struct project *p);

#endif
