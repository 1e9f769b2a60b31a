/*
 * litter.h - files that a run has left which was killed in the midst of it.
 *
 * Nobody's work is in them: a new text that was not put in place yet, git's
 * lock, a copy of its index.
 */
#ifndef CLI_LITTER_H
#define CLI_LITTER_H

#include "cli/app.h"

/* In the repository that we are in, or below this folder; each is named. */
enum exit_code litter_remove(const struct app *app);

#endif
