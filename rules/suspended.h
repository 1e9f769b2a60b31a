/*
 * suspended.h - who reads the locals of suspended generators and coroutines?
 *
 * `gen.gi_frame.f_locals` shows what their frame holds at a `yield` or `await`,
 * from the file that they are written in or from any that calls them.
 */
#ifndef RULES_SUSPENDED_H
#define RULES_SUSPENDED_H

#include "rules/lore.h"
#include "rules/summary.h"

/* The locals that the file asks them for, or any; NULL if for none. */
const struct frame_names *suspended_asked(struct rules_file *rf);

/* Fill summary.h's `peeked`, in `a`: what such a file calls; and `handed` of any
 * other: who is given what, `look(make())`, in pairs. */
void summarize_suspended(struct arena *a, struct rules_file *rf,
                         struct summary *out);

#endif
