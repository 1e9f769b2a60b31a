/*
 * moved.h - what hints only move.
 *
 * A hint lets a value live longer.  Where it is released all the same, a few
 * lines further down on every way, hardly anything is held back: the release
 * there is what there is to tell by default.
 */
#ifndef RULES_MOVED_H
#define RULES_MOVED_H

#include "rules/rules.h"

/*
 * Sets `is_moved` of the held findings whose value another of them releases on
 * every way from there; to hold them costs nothing to speak of.  Linear in the
 * ways that are looked at, which end at the first release.
 */
void moved_mark(struct arena *scratch, const struct unit *u,
                struct finding *finding, uint32_t n);

#endif
