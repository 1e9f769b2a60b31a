/*
 * manager.h - what is known about the managers of `with`.
 */
#ifndef RULES_MANAGER_H
#define RULES_MANAGER_H

#include "rules/value/lore.h"

/* The row of the catalogue that says this of a manager, or NULL: the one of
 * the call that made it, or else of its class. */
const struct api *manager_row(struct rules_file *rf, struct unit_lore *lu,
                              val_id manager, enum fact_id fact);

#endif
