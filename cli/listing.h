/*
 * listing.h - which settings hold, and where each was made, for people.
 */
#ifndef CLI_LISTING_H
#define CLI_LISTING_H

#include "cli/config.h"

/* Every key that holds for the files of a folder, its value and the line that
 * set it.  False: a configuration is bad. */
bool listing_print(struct app *app, struct configs *configs, const char *folder,
                   struct err *err);

/* "here: ", the value of one key that holds there, and the line that set it. */
bool listing_key(struct app *app, struct configs *configs, const char *folder,
                 const struct setting *row, struct err *err);

/* `--show-settings`: the same for the files that would be looked at, once for
 * all that share a configuration. */
enum exit_code listing_run(struct app *app);

#endif
