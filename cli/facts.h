/*
 * facts.h - what the configuration says about APIs.
 *
 * The files of `catalogue`, and the keys that say one fact of many names
 * (`big-calls`, `skip-decorators` and their kin), become rows on top of the
 * built-in catalogue.  A file's row stands in place of a built-in one of the
 * same name; a key's name adds to it.
 */
#ifndef CLI_FACTS_H
#define CLI_FACTS_H

#include "cli/settings.h"

/* Fill in `rows`.  `origin`, by row of setting_table, tells from which folder
 * a file is looked for. */
bool facts_read(struct arena *a, struct settings *s, const struct text *origin,
                struct err *err);

#endif
