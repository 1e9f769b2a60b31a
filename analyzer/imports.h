/*
 * imports.h - what a file imports, read off the parser's tree: before the tree
 * is copied it costs next to nothing to ask.
 */
#ifndef ANALYZER_IMPORTS_H
#define ANALYZER_IMPORTS_H

#include "base/text.h"

#include <tree_sitter/api.h>

/* Does an import statement right at the top of the module, under no condition,
 * name a package for which `asks` is true?  Asked are the first parts of
 * absolute names. */
bool imports_at_top(TSNode module, struct text source,
                    bool (*asks)(struct text package));

#endif
