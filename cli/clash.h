/*
 * clash.h - options of one command line that cannot both be heeded.
 *
 * Each of them says what becomes of the findings.  To heed one and pass over
 * the other would leave somebody believing that it was done.
 */
#ifndef CLI_CLASH_H
#define CLI_CLASH_H

#include "cli/app.h"

/* False, with both names and what to do instead, if two of them clash. */
bool clash_check(const struct app *app, struct err *err);

#endif
