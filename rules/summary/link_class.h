/*
 * link_class.h - which classes own what, and what have methods in common?
 */
#ifndef RULES_LINK_CLASS_H
#define RULES_LINK_CLASS_H

#include "rules/value/project.h"

/* Classes whose attributes are made of a class whose death is an event, or of
 * one of these. */
void link_owners(struct project *p);

/* Is it how a text answers when it stands right of an operator: `__rmod__` of a
 * subclass of str? */
bool link_is_text_operator(const struct project *p,
                           const struct summary_function *f);

/* A method is put under its bare name, with what all others also do. */
void link_method(struct arena *a, struct project *p,
                 const struct summary_function *f);

#endif
