#include "rules/value/merges.h"

static val_id
first_merge(const struct operands *o)
{
    val_id m = o->nvals;

    while (m > 0 && o->val[m - 1].op == NO_ID) {
        m--;
    }
    return m;
}

static void
index_merges(struct rules_file *rf, struct unit_lore *lu)
{
    const struct operands *o = &lu->ops;

    lu->merges =
        arena_array(rf->arena, const struct merge_entry *, o->nvals + 1);
    for (val_id m = first_merge(o); m < o->nvals; m++) {
        for (val_id link = o->nusers[m] ? m : NO_ID; link != NO_ID;
             link = o->val[link].right) {
            const val_id v = o->val[link].left;
            const bool is_new =
                v != NO_ID && (!lu->merges[v] || lu->merges[v]->merge != m);
            if (is_new) {
                struct merge_entry *e =
                    arena_new(rf->arena, struct merge_entry);
                *e = (struct merge_entry){m, lu->merges[v]};
                lu->merges[v] = e;
            }
        }
    }
}

const struct merge_entry *
merges_of(struct rules_file *rf, struct unit_lore *lu, val_id v)
{
    if (!lu->merges) {
        index_merges(rf, lu);
    }
    return v == NO_ID ? NULL : lu->merges[v];
}
