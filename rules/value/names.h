/*
 * names.h - dotted names of things that the source refers to.
 *
 * Names are spelled as the catalogue spells them: imports and aliases
 * resolved, builtins under "builtins.".  All are symbols of the analysis.
 */
#ifndef RULES_NAMES_H
#define RULES_NAMES_H

#include "rules/value/lore.h"

/* "base.attr" */
sym_id name_join(const struct rules_file *rf, struct text base,
                 struct text attr);

/* "base()" - the result of calling base */
sym_id name_called(const struct rules_file *rf, struct text base);

/* The module that `import` names, seen from this file: level dots up. */
struct text name_of_import(const struct rules_file *rf, struct text module,
                           int32_t level);

/* What a unit of this file is called from outside: "module.qualname". */
sym_id name_of_unit(const struct rules_file *rf, unit_id unit);

/* What a name means that the function does not bind: a module's variable, or
 * a builtin. */
struct meaning name_global(struct rules_file *rf, sym_id name);

/* The variable of the module that this name is bound to, or NO_ID. */
var_id name_module_var(const struct rules_file *rf, sym_id name);

/* The text of a meaning's name or type; empty for none. */
struct text name_text(const struct rules_file *rf, sym_id name);

/* First component of a dotted name. */
struct text name_top(struct text name);

/* Last component of a dotted name. */
struct text name_last(struct text name);

/* `Client`: is it spelled as classes are (PEP 8)? */
bool name_is_of_class(struct text name);

#endif
