/*
 * link_fills.h - what a function puts into its parameters by what it calls.
 */
#ifndef RULES_LINK_FILLS_H
#define RULES_LINK_FILLS_H

#include "rules/summary/link_flow.h"

/* The caller learns what the callee fills, and what it puts the result into; is
 * any of that news? */
bool link_fills(const struct project *p, struct edge_to *e);

#endif
