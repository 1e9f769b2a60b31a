/*
 * summarize_import.h - which modules a file imports.
 */
#ifndef RULES_SUMMARIZE_IMPORT_H
#define RULES_SUMMARIZE_IMPORT_H

#include "rules/summary.h"
#include "rules/value/call.h"
#include "rules/value/literal.h"
#include "rules/value/lore.h"

/* A module is loaded by its name, which may be written in the call. */
struct literal summarize_loaded(struct rules_file *rf,
                                const struct unit_lore *lu,
                                const struct call *call);

/* Fill summary.h's `import` and, with full dotted names, `used`; `by_call` are
 * names that calls such as importlib.import_module() load.  In `a`. */
void summarize_imports(struct arena *a, struct rules_file *rf,
                       const struct text *by_call, uint32_t ncalls,
                       struct summary *out);

#endif
