/*
 * keeps.h - who refers to what one call was given when it is over.
 */
#ifndef RULES_KEEPS_H
#define RULES_KEEPS_H

#include "analyzer/analyzer.h"
#include "rules/value/call.h"

/* By the catalogue's row and the summaries of the tree. */
struct call_keeps keeps_of(struct rules_file *rf, const struct unit_lore *lu,
                           op_id op);

/* Is it a method, of whatever it may be, whose result looks into it? */
bool keeps_looks_into(struct text method);

/* Does a function of that name give back what it is given if it is right
 * already? */
bool keeps_passes_on(struct text name);

/* Is any selection from an instance a view, until somebody writes to it? */
bool keeps_gives_views(struct text type);

/* `pixels.permute(...).reshape(...)` is a copy: it lies otherwise. */
bool keeps_puts_in_order(struct text moving, struct text then);

struct parts_of {
    uint32_t all, some; /* `some` has those, too, that it is on some ways */
};

/* The arguments, as bits, of whose parts a function of the tree makes its
 * result: `reorder(images, index)`. */
struct parts_of keeps_parts(struct rules_file *rf, const struct unit_lore *lu,
                            const struct call *call);

#endif
