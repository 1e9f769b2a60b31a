/*
 * pattern.h - does a path match a pattern of the configuration?
 *
 * As users know it from .gitignore: a pattern without `/` matches any one
 * component of the path ("*.py", "build"), one with `/` matches from the
 * folder of the configuration ("src/gen/a?.py", "docs/"), or from the current
 * one if the command line has it.  What stands below a matching folder matches
 * too.
 */
#ifndef CLI_PATTERN_H
#define CLI_PATTERN_H

#include "cli/settings.h"

/* The path as patterns see it: from their root, if it lies there. */
struct text pattern_path(struct arena *a, struct text path,
                         const struct patterns *patterns);

bool pattern_matches(struct text pattern, struct text path);

/* The same of what stands below a folder: that the folder itself is matched,
 * or one above it, does not count. */
bool pattern_matches_below(struct text pattern, struct text path,
                           struct text folder);

/* The first of the patterns that matches, or NULL. */
const struct text *pattern_first(struct arena *a,
                                 const struct patterns *patterns,
                                 struct text path);

/* Does one of them stand for a file?  Without a slash it is about the name. */
bool pattern_takes(struct arena *a, const struct patterns *patterns,
                   struct text path);

/* Does a rule code begin with one of the prefixes? "ALL" stands for all. */
bool pattern_has_code(const struct texts *prefixes, struct text code);

#endif
