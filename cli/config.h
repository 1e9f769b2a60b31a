/*
 * config.h - which settings hold for the files of a folder.
 *
 * The closest of `.earlydel.toml`, `earlydel.toml` and a `pyproject.toml` with
 * a [tool.earlydel] table wins, from the folder upwards; files are not merged,
 * but `extend` inherits; where there is none, earlydel/earlydel.toml of the
 * user's own configuration holds.  The command line stands over all of it.  Settings
 * are read once for each folder and shared by its files.
 */
#ifndef CLI_CONFIG_H
#define CLI_CONFIG_H

#include "cli/app.h"

struct configs;

/* Fails on a bad --config. */
bool config_open(struct app *app, struct configs **configs, struct err *err);

/* The settings of a folder ("." is where we are); NULL with `err` on a bad
 * file.  Lives as long as the run. */
const struct settings *config_for(struct configs *c, const char *folder,
                                  struct err *err);

/* Where each setting of a folder was made, by row of setting_table; NULL for
 * defaults.  For the command `config`. */
const struct text *config_origins(struct configs *c, const char *folder,
                                  struct err *err);

#endif
