/*
 * pattern.h - does a path match a pattern of the configuration?
 *
 * As users know it from .gitignore: a pattern without `/` matches any one
 * component of the path ("*.py", "build"), one with `/` matches from the
 * folder of the configuration ("src/gen/a?.py", "docs/").  What stands below
 * a matching folder matches too.
 */
#ifndef CLI_PATTERN_H
#define CLI_PATTERN_H

#include "cli/settings.h"

/* The path as patterns see it: from the folder of the configuration file, if
 * there is one and the path lies in it. */
struct text pattern_path(struct arena *a, struct text path,
                         const struct settings *s);

bool pattern_matches(struct text pattern, struct text path);

/* The first of the patterns that matches, or NULL. */
const struct text *pattern_first(const struct texts *patterns,
                                 struct text path);

/* Does a rule code begin with one of the prefixes? "ALL" stands for all. */
bool pattern_has_code(const struct texts *prefixes, struct text code);

#endif
