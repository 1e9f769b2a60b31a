/*
 * catalogue_index.h - rows found by the hash of their name.
 *
 * The index of the built-in layer is made at build time by the same code that
 * indexes the user's overlays at run time.
 */
#ifndef RULES_CATALOGUE_INDEX_H
#define RULES_CATALOGUE_INDEX_H

#include "base/text.h"

struct catalogue;

/*
 * Rows by hash of their name (open addressing, a power of two).  `stems` is a
 * filter: a set bit says that some row may be of the form ".method" or
 * ".method@package"; most methods of a program have none.  `leads` is one, too:
 * without a set bit for something that a name begins with, only a row of its
 * own tells of it.
 */
enum { STEM_BITS = 1 << 14, LEAD_BITS = 1 << 15 };

struct catalogue_slot {
    uint32_t hash;
    uint32_t row1; /* index of the row + 1; 0: free */
};

/* Make the index of a layer whose rows are complete; it lives in `a`. */
void catalogue_index(struct arena *a, struct catalogue *layer);

/* False if no layer has a row for a method of this name, whatever receiver. */
bool catalogue_has_loose(const struct catalogue *cat, struct text method);

#endif
