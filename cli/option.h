/*
 * option.h - from the words of the command line to settings and paths.
 *
 * The rows of setting.def that belong to the command become options of a
 * GOptionContext; every yes/no option also has a --no- form.  The help text
 * comes from the same rows.
 */
#ifndef CLI_OPTION_H
#define CLI_OPTION_H

#include "cli/app.h"

#include <stdio.h>

/*
 * Parse what follows the command's name into app->given, app->settings and
 * app->words.  `@FILE` stands for the arguments FILE holds, one a line.
 */
bool option_parse(struct app *app, uint32_t nwords, const char *const *word,
                  struct err *err);

/* True if `--help` or `-h` is among the words before any `--`. */
bool option_asks_help(uint32_t nwords, const char *const *word);

/* The help of one command. */
void option_help(FILE *to, const struct command *command);

#endif
