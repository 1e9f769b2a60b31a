/*
 * summarize_words.h - which texts do classes list, and which methods hold
 * against such a list what they are given?  See vetted.h.
 */
#ifndef RULES_SUMMARIZE_WORDS_H
#define RULES_SUMMARIZE_WORDS_H

#include "rules/summary.h"
#include "rules/value/lore.h"

void summarize_vets(struct arena *a, struct rules_file *rf,
                    const struct unit_lore *lu, struct summary_function *f);

void summarize_words(struct arena *a, struct rules_file *rf,
                     struct summary *out);

#endif
