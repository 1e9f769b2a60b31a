/*
 * pace.h - is a call done at once, or does it wait for the world?
 *
 * By the name of what is called (pace.def), for everybody who asks what is
 * done while a value is held.
 */
#ifndef ANALYZER_PACE_H
#define ANALYZER_PACE_H

#include "base/text.h"

#include <stdbool.h>

enum pace { PACE_WORKS, PACE_AT_ONCE, PACE_WAITS, PACE_WAITS_ALONE };

/* Nothing that is listed works: PACE_WORKS.  Never PACE_WAITS_ALONE. */
enum pace pace_of(struct text name, bool is_given_nothing);

#endif
