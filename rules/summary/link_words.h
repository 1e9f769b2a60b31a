/*
 * link_words.h - the lists of texts of all classes, and methods that hold what
 * they are given against one, whatever overrides them.  See vetted.h.
 */
#ifndef RULES_LINK_WORDS_H
#define RULES_LINK_WORDS_H

#include "rules/value/project.h"

void link_words(struct arena *a, struct project *p);

/* Methods that a class may have instead, which do not hold it against that
 * list, speak for the others as well. */
void link_vets(struct arena *a, struct project *p);

#endif
