/*
 * summarize_import.h - which modules a file imports.
 */
#ifndef RULES_SUMMARIZE_IMPORT_H
#define RULES_SUMMARIZE_IMPORT_H

#include "rules/lore.h"
#include "rules/summary.h"

/* Fill summary.h's `import` and, with full dotted names, `used`; `by_call` are
 * names that calls such as importlib.import_module() load.  In `a`. */
void summarize_imports(struct arena *a, struct rules_file *rf,
                       const struct text *by_call, uint32_t ncalls,
                       struct summary *out);

#endif
