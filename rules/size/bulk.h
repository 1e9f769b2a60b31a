/*
 * bulk.h - how much memory may hang on a value?
 *
 * Nobody can tell the size of a value from the source, but the source shows
 * signs: the catalogue knows calls that return data, a container that grows
 * in a loop or in a comprehension has as many items as there are rounds, and
 * what is decoded, joined or split is about as large as what it was made of.
 */
#ifndef RULES_BULK_H
#define RULES_BULK_H

#include "rules/value/lore.h"

/* What the ops of a unit do with a variable, anywhere. */
enum fate {
    FATE_DELETED = 1,     /* the author releases it */
    FATE_LOOKED_INTO = 2, /* another variable is a slice of it */
    FATE_ASKED = 4,       /* an item of it is, by a text */
    FATE_SETTINGS = 8,    /* a library for settings reads it */
    FATE_FIELD_SET = 16,  /* an item is set by a constant */
    FATE_NO_RECORD = 32,  /* an item is set by another key, or it is gone
                             through */
    FATE_TESTED = 64,     /* it is asked whether it is true: no array, frame */
    FATE_FIELDS = 128,    /* more than one item of it is, by a text */
    FATE_READ = 256,      /* more than an attribute of it is read */
    FATE_WEIGHTS = 512,   /* a network's weights are set from it */
    FATE_ASSIGNED = 1024, /* the network keeps its very tensors */
    FATE_LAYER = 2048,    /* a last layer, or a few numbers, are set from it */
};

struct fates {
    uint16_t *of; /* by var: FATE_* */
};

/* What grows where in one unit.  A place is an offset plus one; 0: none. */
struct growth {
    uint32_t *loop;     /* by var: the innermost loop that puts something in */
    int *weight;        /* by var: of what that loop goes through */
    int *stored;        /* by var: see weigh_stores; NULL: more may grow */
    op_id *filled_at;   /* by op: what puts items into this display of a
                           comprehension, or 0 */
    int *rounds;        /* by loop: the weight of what it goes through */
    op_id backward;     /* of the training in a loop, or NO_ID */
    bool is_library;    /* see place_is_library */
    bool is_hook;       /* see place_is_hook */
    bool is_sure;       /* only evidence counts, see bulk_value.h */
    bool is_counted;    /* and what was read is none */
    struct fates fates; /* empty but for verdicts */
};

/* For a verdict it matters whose data a library reads; a summary is for
 * whoever calls.  Both are asked twice: how large a value may well be, and
 * then, if that is much, whether there is evidence for it. */
enum growth_for {
    FOR_SUMMARY = 0,
    FOR_VERDICT = 1,
    FOR_SURE = 2,   /* with either */
    FOR_COUNTED = 4 /* with that */
};

/* In `a`; `how` is a set of enum growth_for. */
struct growth growth_find(struct arena *a, struct rules_file *rf,
                          const struct unit_lore *lu, uint32_t how);

/* In `a`, in one pass over the unit. */
struct fates fates_find(struct arena *a, struct rules_file *rf,
                        const struct unit_lore *lu);

/* Does the author release any of them by hand? */
bool fates_have_deleted(const struct fates *fates, const struct unit *u);

/* `loss.backward()` in a loop, or NO_ID. */
op_id backward_find(const struct rules_file *rf, const struct unit *u);

/* The innermost loop around a place in the source, or NO_ID. */
uint32_t loop_around(const struct cfg *cfg, uint32_t at);

/* For struct verdict: of what the variable holds at the candidate's gap, where
 * it means `m`. */
int bulk_of(struct rules_file *rf, const struct unit_lore *lu,
            const struct growth *growth, const struct candidate *c,
            struct meaning m);

/* What the release of one candidate gains, as far as the rules can tell. */
enum gain_class gain_estimate(struct rules_file *rf, const struct unit_lore *lu,
                              const struct growth *growth,
                              const struct candidate *candidate, int bulk);

/* Is that sure?  `growth` is one for evidence. */
bool gain_is_sure(struct rules_file *rf, const struct unit_lore *lu,
                  const struct growth *growth,
                  const struct candidate *candidate, struct meaning m);

/* No variable of the unit ever weighs more: what only takes away from a weight
 * is not looked at.  A new sign in bulk_of that adds to one must be added here;
 * debug builds compare (cli/job.c). */
int bulk_at_most(struct rules_file *rf, const struct unit_lore *lu);

/* The weight of what a function returns: more than a doubt, or 0; and of the
 * first items of the tuples that it returns. */
struct summary_function;
void bulk_of_results(struct rules_file *rf, const struct unit_lore *lu,
                     struct summary_function *f);

#endif
