/*
 * known.h - what is known under a dotted name, asked once for each file.
 *
 * The catalogue and the project are asked by text, and a name means the same
 * wherever it stands in a file; so the answers are remembered by symbol.
 */
#ifndef RULES_KNOWN_H
#define RULES_KNOWN_H

#include "rules/value/lore.h"

enum {
    KNOWN_ROW = 1,
    KNOWN_LOOSE = 2,
    KNOWN_FUNCTION = 4,
    KNOWN_CLASS = 8,
    KNOWN_NAMED = 16,
    KNOWN_ATTR = 32,
    KNOWN_LOOKER = 64,
    KNOWN_ADDS = 128,
};

struct known {
    uint8_t has;             /* KNOWN_*: what was asked already */
    const struct api *row;   /* of the name */
    const struct api *loose; /* of the name as an attribute of anything */
    const struct summary_function *function;
    const struct summary_class *class_;
    const struct summary_function *looker; /* method of the class that reads
                                              its caller's frame, unasked */
    bool adds;            /* see known_adds */
    struct meaning named; /* what the name refers to */
    struct meaning attr;  /* "type.attr": the attribute of an instance */
};

/* What was remembered of a name, to be read and added to. */
struct known *known_of(const struct rules_file *rf, sym_id name);

/* The row, or NULL if it is over before the oldest Python that runs the code.
 */
const struct api *known_in_force(const struct rules_file *rf,
                                 const struct api *row);

/* The catalogue's row of this very name, or NULL; also for NO_ID. */
const struct api *known_row(const struct rules_file *rf, sym_id name);

/* The row of the first base of a class that the tree does not define. */
const struct api *known_foreign_row(const struct rules_file *rf, sym_id name);

/* The function, method or class of the tree, or NULL; also for NO_ID. */
const struct summary_function *known_function(const struct rules_file *rf,
                                              sym_id name);
const struct summary_class *known_class(const struct rules_file *rf,
                                        sym_id name);

/* `append` and its kin, of whatever: does the method put something into a
 * container? */
bool known_adds(const struct rules_file *rf, sym_id method);

/* The first method of that name of a class of this file; 0: there is none. */
unit_id known_own_method(struct rules_file *rf, sym_id name);

#endif
