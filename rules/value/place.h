/*
 * place.h - where values are small or held by others, whatever they are.
 */
#ifndef RULES_PLACE_H
#define RULES_PLACE_H

#include "rules/value/lore.h"

/* Does the path of a file say that it belongs to tests: `tests/helpers.py`,
 * `tools/test_serve.py`?  An absolute one says nothing. */
bool place_is_among_tests(struct text path);

/* Is the unit part of a test? */
bool place_is_test(const struct rules_file *rf, const struct unit *unit);

/* Is the file a part of a package that offers something, rather than of a
 * program?  What a program reads is what it is for; what a library reads is
 * its user's, and may be a line.  There only what is computed counts, and only
 * while more is. */
bool place_is_library(struct rules_file *rf);

/* Is it such a file with a `main`?  It reads what it is for, but is run for
 * small things more often than for large ones. */
bool place_is_tool(struct rules_file *rf);

/* Is it a method, in any other such file, of a class that derives from
 * another?  That one calls it, with whatever it is given. */
bool place_is_hook(struct rules_file *rf, const struct unit_lore *lu);

/* Is it the name of a picture that is small on purpose? */
bool name_is_tiny(struct text name);

/* Does it speak of settings, keys, templates and the like, which are short? */
bool name_is_setup(struct text name);

/* Does the unit draw something for people to look at, or make icons? */
bool place_is_shown(struct rules_file *rf, const struct unit_lore *lu);

/* Is the function about such? */
bool place_is_setup(struct rules_file *rf, const struct unit_lore *lu);

/* Does whoever wrote the file look after memory, by what it imports? */
bool place_minds_memory(const struct rules_file *rf);

/* Does the file import a library for neural networks? */
bool place_has_networks(const struct rules_file *rf);

/* Is it part of a neural network, whose values the gradients hold? */
bool place_is_traced(struct rules_file *rf, const struct unit_lore *lu);

#endif
