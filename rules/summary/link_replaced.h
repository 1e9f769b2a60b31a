/*
 * link_replaced.h - definitions that code of the tree replaces.
 */
#ifndef RULES_LINK_REPLACED_H
#define RULES_LINK_REPLACED_H

#include "rules/value/project.h"

/* Nobody knows any more how what these functions return, and what these
 * variables hold, ends. */
void link_replaced(struct arena *a, struct project *p);

#endif
