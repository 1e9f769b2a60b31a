/*
 * ruled.h - a source text, and what the rules make of it.
 */
#ifndef TESTS_UNIT_RULES_RULED_H
#define TESTS_UNIT_RULES_RULED_H

#include "rules/summary.h"
#include "rules/value/lore.h"

#include <check.h>

struct ruled {
    struct arena file, scratch;
    struct intern names;
    struct source source;
    struct analysis *an;
    struct rules_file *rf;
};

/* Analysed as module `module`; `project` may be NULL.  The text must outlive
 * the result. */
static inline void
ruled_open(struct ruled *x, const char *text, const char *module,
           const struct project *project)
{
    struct analyze_options options = {.target = 312};
    struct rules_options rules = {
        .project = project, .module = text_of(module), .target = 312};

    memset(x, 0, sizeof *x);
    x->names.arena = &x->file;
    x->source = source_open(&x->file, TEXT("x.py"), text_of(text), NULL);
    x->an = analyze(&x->file, &x->scratch, &x->source, &x->names, &options);
    ck_assert_int_eq(x->an->bail, BAIL_NONE);
    x->rf = rules_open(&x->file, &x->scratch, x->an, &rules);
}

static inline void
ruled_close(struct ruled *x)
{
    arena_release(&x->scratch);
    arena_release(&x->file);
}

/* The unit of this name. */
static inline unit_id
ruled_unit(const struct ruled *x, const char *name)
{
    for (unit_id u = 0; u < x->an->nunits; u++) {
        if (text_eq(sym_text(x->an, x->an->unit[u].name), text_of(name))) {
            return u;
        }
    }
    ck_abort_msg("no unit %s", name);
    return NO_ID;
}

static inline var_id
ruled_var(const struct ruled *x, unit_id unit, const char *name)
{
    const struct unit *u = &x->an->unit[unit];

    for (var_id v = 0; v < u->nvars; v++) {
        if (text_eq(sym_text(x->an, u->var[v].name), text_of(name))) {
            return v;
        }
    }
    ck_abort_msg("no variable %s", name);
    return NO_ID;
}

/* The code of the rule that forbids a variable; "" if none does. */
static inline const char *
ruled_forbids(struct ruled *x, const char *unit, const char *name)
{
    unit_id u = ruled_unit(x, unit);
    const struct rules_unit *ru = rules_hints(x->rf, u);
    uint32_t why = ru->forbidden_why[ruled_var(x, u, name)];

    return why == NO_ID ? "" : rule_info[ru->reason[why].rule].code;
}

/* The same of the rule that forbids it, or keeps it while another is used. */
static inline const char *
ruled_keeps(struct ruled *x, const char *unit, const char *name)
{
    unit_id u = ruled_unit(x, unit);
    const struct rules_unit *ru = rules_hints(x->rf, u);
    const var_id v = ruled_var(x, u, name);
    uint32_t why = ru->forbidden_why[v];

    for (uint32_t i = 0; why == NO_ID && i < ru->hints.noutlives; i++) {
        why = ru->hints.outlive[i].owner == v ? ru->hints.outlive[i].reason
                                              : NO_ID;
    }
    return why == NO_ID ? "" : rule_info[ru->reason[why].rule].code;
}

/* How many times the hints of the unit use the variable. */
static inline uint32_t
ruled_uses(struct ruled *x, const char *unit, const char *name)
{
    unit_id u = ruled_unit(x, unit);
    const struct rules_unit *ru = rules_hints(x->rf, u);
    var_id v = ruled_var(x, u, name);
    uint32_t n = 0;

    for (uint32_t i = 0; i < ru->hints.nuses; i++) {
        n += ru->hints.use[i].var == v || ru->hints.use[i].var == NO_ID;
    }
    return n;
}

/* What the variable means, all its stores joined. */
static inline struct meaning
ruled_meaning(struct ruled *x, const char *unit, const char *name)
{
    unit_id u = ruled_unit(x, unit);

    return lore_unit(x->rf, u)->var[ruled_var(x, u, name)];
}

#endif
