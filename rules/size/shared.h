/*
 * shared.h - which values share their memory.
 *
 * Two names may refer to the same memory without referring to the same object:
 * a view, a list of the items of another list, what was taken out of a reply.
 * Then the `del` of one of them frees nothing while the other one is there.
 */
#ifndef RULES_SHARED_H
#define RULES_SHARED_H

#include "rules/rules.h"
#include "rules/summary.h"
#include "rules/value/lore.h"

/*
 * Findings that are worth a line are not, if something else that lives on
 * refers to the same memory; what does not live on is worth one as well then.
 */
void shared_settle(struct rules_file *rf, const struct unit_lore *lu,
                   struct finding *finding, uint32_t n);

/* What a function makes of its parameters: `parts`, `some_parts`, `stored`. */
void shared_summary(struct rules_file *rf, const struct unit_lore *lu,
                    struct summary_function *f);

struct returned {
    param_set parts, some_parts; /* see struct summary_function */
};

/* The same of a function of this very file, while no other is known.  Nothing
 * if there is none of that name. */
struct returned shared_own_parts(struct rules_file *rf, sym_id name);

#endif
