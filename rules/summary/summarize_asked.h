/*
 * summarize_asked.h - has what a function returns an end only for who asks for
 * it by name?
 *
 *     def read(self, path, **options):
 *         return pandas.read_csv(path, **options)
 */
#ifndef RULES_SUMMARIZE_ASKED_H
#define RULES_SUMMARIZE_ASKED_H

#include "rules/value/lore.h"

/* The fact behind the end of all that it returns with one, if its conditions
 * are about names, and others than those of `**named` are known; or NULL. */
const struct fact *summarize_asked(struct rules_file *rf,
                                   const struct unit_lore *lu);

#endif
