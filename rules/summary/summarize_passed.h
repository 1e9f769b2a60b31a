/*
 * summarize_passed.h - which parameters of a function go on to what it calls?
 */
#ifndef RULES_SUMMARIZE_PASSED_H
#define RULES_SUMMARIZE_PASSED_H

#include "rules/summary.h"
#include "rules/value/call.h"

/* The parameter behind a value; X for X.m if methods are asked for. */
uint32_t summarize_parameter(const struct rules_file *rf,
                             const struct unit_lore *lu, val_id v,
                             bool methods);

/* A call of a unit, and where names are copied to. */
struct passing {
    struct arena *arena;
    const struct rules_file *rf;
    const struct unit_lore *lu;
    const struct call *call;
};

/* How argument `i` is passed on, which is or has that parameter. */
struct summary_argument summarize_way_passed(const struct passing *p,
                                             uint32_t i, uint32_t param);

/* Fill in the arguments that are parameters, and those inside displays that are
 * arguments, in `a`. */
void summarize_passed(struct arena *a, const struct rules_file *rf,
                      const struct unit_lore *lu, const struct call *call,
                      struct summary_call *out);

#endif
