/*
 * link_slot.h - which functions come to lie in which slots?
 *
 * The flows of all files are followed from functions and classes on: from a
 * slot to those that it is put into, from a parameter to those it is passed
 * on as, from a container to its elements.  Each slot that something reaches
 * becomes a function of the project whose calls are those of what lies there;
 * linking the calls then tells what it does to what it is given.
 */
#ifndef RULES_LINK_SLOT_H
#define RULES_LINK_SLOT_H

#include "rules/value/project.h"

struct slot_linker;

/* All flows, once the functions and classes of all files are entered. */
struct slot_linker *link_slots_open(struct arena *a, struct project *p,
                                    const struct summary *const *summary,
                                    uint32_t n);

/* A call that a slot makes of what lies there. */
struct slot_call {
    struct summary_function *from;
    const struct summary_call *call;
};

/* Follow what something is known about by now and was not followed yet; what
 * calls come of it, `n` of them, 0 if nothing is new. */
const struct slot_call *link_slots_more(struct slot_linker *l, uint32_t *n);

/* `mod.C.hook` of a class of the tree that is no method: the attribute's
 * slot, or NULL. */
const struct summary_function *link_attribute(const struct project *p,
                                              struct text name);

/* The same of what class bodies of the module of C bind to that name. */
struct summary_function *link_near(const struct project *p, struct text name);

/* Which attributes are given instances of one class alone. */
void link_puts(struct arena *a, struct project *p);

/* Have builtin containers a method of that name? */
bool link_is_of_container(const struct catalogue *cat, struct text method);

#endif
