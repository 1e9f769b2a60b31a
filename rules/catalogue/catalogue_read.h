/*
 * catalogue_read.h - what does this TOML text say about APIs?
 *
 * The one reader of catalogue files: mkcatalogue runs it at build time over
 * rules/catalogue/, the program at run time over the overlays that users
 * name, so that compiled-in facts and theirs cannot differ in meaning.
 *
 *     # comments are free
 *     [[api]]
 *     name = "numpy.asarray"
 *     facts = ["returns-argument:0|a", "large"]
 *     why = "returns its argument unchanged when dtype and order match"
 *     example = "value/asarray_may_alias"
 *
 * `name`, `facts` and `why` are required; `example`, `see`, `since` and
 * `until` are optional.  A file holds nothing but such entries, in byte order
 * of their names.  A fact is
 *
 *     WORD[:PART[/PART...]][ when CONDITION[, CONDITION...]]
 *     WORD[:PART[/PART...]][ unless CONDITION[, CONDITION...]]
 *
 * where the parts are the selector, if the word takes one, and then the
 * detail, if it takes one (fact.def).  A selector is self, result, * (every
 * argument), a position from 0, a keyword, or both as 0|name.  A condition is
 * a selector, alone ("is given") or with =VALUE.
 */
#ifndef RULES_CATALOGUE_READ_H
#define RULES_CATALOGUE_READ_H

#include "base/err.h"
#include "rules/catalogue/catalogue.h"

/*
 * Read `toml` into the empty layer `cat`, whose `next` is left alone.  Rows
 * point into the arena and into `toml`, which must live as long.  Anything
 * unknown, missing, misspelled, out of order or given twice is an error that
 * names the line ("line 12: unknown fact ..."); the caller adds the path.
 */
bool catalogue_read(struct arena *arena, struct text toml,
                    struct catalogue *cat, struct err *err);

#endif
