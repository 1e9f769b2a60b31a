/*
 * intern.h - names as small integers.
 *
 * Equal texts get equal ids, ids are dense from 0 in order of first sight,
 * and the text of an id stays valid as long as the arena (of a table that
 * borrows: as long as the text that was put).  A table may be
 * layered on a frozen one (`base`): its ids come first, lookups go there
 * first, and the base is only read, so many threads can share it.
 */
#ifndef BASE_INTERN_H
#define BASE_INTERN_H

#include "base/text.h"

typedef uint32_t sym_id;

#define NO_ID UINT32_MAX

struct intern_slot {
    uint32_t id1;  /* id + 1 within this layer; 0: free */
    uint32_t hash; /* compared first, so that texts seldom are */
};

struct intern {
    struct arena *arena;
    const struct intern *base; /* frozen lower layer, or NULL */
    bool borrows;              /* texts live as long as the table: no copies */
    struct text *text;         /* by id minus the base's count */
    uint32_t n, cap;
    struct intern_slot *slot; /* open addressing */
    uint32_t nslots;
};

/* The id of `t`, made if new. */
sym_id intern_put(struct intern *in, struct text t);

/* The id of `t`, or NO_ID. */
sym_id intern_find(const struct intern *in, struct text t);

struct text intern_text(const struct intern *in, sym_id id);

/* The same ids for the same names, in memory of its own; `base` is shared. */
struct intern *intern_copy(struct arena *a, const struct intern *in);

/* How many ids exist, the base's included. */
uint32_t intern_count(const struct intern *in);

#endif
