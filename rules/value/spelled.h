/*
 * spelled.h - which names does a text mention?
 *
 * A text of each style of the catalogue is cut into the names it may read.
 * In doubt a name is reported: a keyword too many does no harm, because only
 * names of variables count.
 */
#ifndef RULES_SPELLED_H
#define RULES_SPELLED_H

#include "rules/catalogue/catalogue.h"

/* Called for each name, in order, repeated ones too. */
typedef void spelled_visit(void *context, struct text name);

void spelled_names(struct text text, enum name_style style,
                   spelled_visit *visit, void *context);

#endif
