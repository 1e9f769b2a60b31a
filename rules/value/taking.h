/*
 * taking.h - which parameter takes what is passed, what is its default, and
 * under which keywords is something held weakly that no parameter has the name
 * of?
 */
#ifndef RULES_TAKING_H
#define RULES_TAKING_H

#include "rules/summary.h"
#include "rules/value/lore.h"

/* The op behind the default of a positional parameter of `u`, in the unit that
 * defines it by the FUNCTION `made`; NO_ID if it has none. */
op_id taking_default(const struct unit_lore *made_in, op_id made,
                     const struct unit *u, var_id parameter);

/* The default of any parameter, a value of the unit around; NO_ID if it has
 * none. */
val_id taking_preset(struct rules_file *rf, const struct unit_lore *lu,
                     uint32_t param);

/* The parameters that may take what comes somewhere behind so many others. */
param_set summary_taking_from(const struct summary_function *f, uint32_t param);

/* The parameter that takes what is passed as the one of this number. */
uint32_t summary_taking(const struct summary_function *f, uint32_t param);

/* These parameters are held weakly, if they are instances of the class: of
 * any, if that is empty or there is another already.  Is that news? */
bool taking_add_weak(struct summary_function *f, param_set weak,
                     struct text class_name);

/* One more keyword under which `**names` are held weakly: is it new? */
bool summary_add_weak_key(struct summary_function *f, struct text keyword);

/* Is it one of those? */
bool summary_has_weak_key(const struct summary_function *f,
                          struct text keyword);

/* May what lies in the slot hold weakly what is passed by that keyword? */
bool summary_is_weak_key(const struct summary_function *f, struct text keyword);

/* Does the fact say that something is held weakly, or watched? */
bool taking_is_weak(const struct fact *f);

#endif
