/*
 * dotted.h - dotted names as a tree: `a.b.c` lies below `a.b`.
 *
 * What a name begins with is found on the way to it, so that asking for the
 * longest part of it that has an alias, or that is known at all, costs no
 * more than asking for the name.
 */
#ifndef RULES_DOTTED_H
#define RULES_DOTTED_H

#include "base/intern.h"
#include "base/vec.h"

typedef uint32_t dotted_id;

enum { DOTTED_ROOT = 0 }; /* the empty name; names are dense from 1 */

/* What is between two dots. */
struct part {
    struct text text;
    uint32_t hash;
};

enum { MOST_PARTS = 48 };

/* A name cut at its dots. */
struct parts {
    struct part at[MOST_PARTS];
    uint32_t n;
};

struct dotted_node {
    struct part part;
    dotted_id parent;
    uint32_t depth; /* how many parts */
};

struct dotted {
    struct arena *arena;
    VEC(struct dotted_node) node;
    dotted_id *slot; /* open addressing by parent and part; 0: free */
    uint32_t nslots;
    struct text owner; /* of the name that was put last: the next one is */
    dotted_id owner_id; /* mostly below it, too */
};

void dotted_init(struct dotted *d, struct arena *a);

struct part part_of(struct text text);

/* False if there are too many parts. */
bool parts_split(struct parts *parts, struct text name);

/* The parts as one text in `a`. */
struct text parts_join(struct arena *a, const struct part *at, uint32_t n);

/* The parts of a name, in front of `n` others that lie at `tail`; false if
 * there are too many.  `tail` may lie in `out`. */
bool dotted_spell(const struct dotted *d, dotted_id name,
                  const struct part *tail, uint32_t n, struct parts *out);

/* The name of a part below another; NO_ID: there is none. */
dotted_id dotted_below(const struct dotted *d, dotted_id name,
                       const struct part *part);

/* The longest leading part of a name that is known, and how many of its parts
 * that are. */
dotted_id dotted_longest(const struct dotted *d, const struct part *at,
                         uint32_t n, uint32_t *known);

/* The name, or NO_ID. */
dotted_id dotted_find(const struct dotted *d, struct text name);

/* The name, made if need be, with all that it begins with; NO_ID: too long. */
dotted_id dotted_put(struct dotted *d, struct text name);

#endif
