/*
 * target.h - the files that reports are written to.
 *
 * `check --write-baseline *.py` takes the first source for the baseline's name.
 * What is looked at, whatever has the name of a Python source, and what the run
 * goes by (configuration, baseline, catalogue, lists of paths and of words) is
 * never written over by a report; nor is one report by the next, however its
 * name is spelt.
 */
#ifndef CLI_TARGET_H
#define CLI_TARGET_H

#include "cli/input.h"

/* ERR_USAGE; nothing was written yet. */
bool target_check(const struct app *app, const struct input *in,
                  struct err *err);

#endif
