/*
 * suspended.h - who reads the locals of suspended generators and coroutines?
 *
 * `gen.gi_frame.f_locals` shows what their frame holds at a `yield` or `await`,
 * from the file that they are written in or from any that calls them.
 */
#ifndef RULES_SUSPENDED_H
#define RULES_SUSPENDED_H

#include "rules/summary.h"
#include "rules/value/lore.h"

/* The locals that the file asks them for, or any; NULL if for none. */
const struct frame_names *suspended_asked(struct rules_file *rf);

/* Fill summary.h's `peeked`, in `a`: what such a file calls; `peeked_by`: the
 * one function that looks, if no other does; `handed` of any other file: who is
 * given what, `look(make())`, in pairs; and `taken` of all: private names out of
 * modules, `mod._name`. */
void summarize_suspended(struct arena *a, struct rules_file *rf,
                         struct summary *out);

/* Does nobody of the tree call that `peeked_by` of some file? */
bool project_is_idle(const struct project *p, struct text name);

#endif
