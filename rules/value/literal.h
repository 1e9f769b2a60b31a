/*
 * literal.h - texts and constants that can be read off the source.
 */
#ifndef RULES_LITERAL_H
#define RULES_LITERAL_H

#include "rules/value/lore.h"

/* A value, and the unit it is a value of: constants of the module count. */
struct place {
    const struct unit_lore *lu;
    val_id v;
};

/* Step from a use of a variable that is bound once, in the function or in the
 * module, to what was bound. */
struct place literal_behind(struct rules_file *rf, struct place at);

struct literal {
    bool is_known;
    struct text text; /* decoded */
};

/*
 * The text of a value that is a string literal, a sum of such, or a variable
 * (of the function or the module) that is only ever bound to one.
 */
struct literal literal_text(struct rules_file *rf, const struct unit_lore *lu,
                            val_id v);

/* What the text begins with that a value is put together to: "visit_" of
 * `"visit_" + kind`, `f"visit_{kind}"`, `"visit_%s" % kind`; or empty. */
struct text literal_prefix(struct rules_file *rf, const struct unit_lore *lu,
                           val_id v);

/* The source text of a simple expression: a literal without its quotes, or a
 * dotted name.  Not known for anything else. */
struct literal literal_source(struct rules_file *rf, const struct unit_lore *lu,
                              val_id v);

enum truth { TRUTH_UNKNOWN, TRUTH_FALSE, TRUTH_TRUE };

/* Is the value certainly true or false? */
enum truth literal_truth(struct rules_file *rf, const struct unit_lore *lu,
                         val_id v);

/* The value of a small int literal, or -1. */
int32_t literal_int(struct rules_file *rf, const struct unit_lore *lu,
                    val_id v);

/* The constant that a value is, or NULL. */
const struct constant *literal_constant(struct rules_file *rf,
                                        const struct unit_lore *lu, val_id v);

#endif
