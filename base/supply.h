/*
 * supply.h - malloc and its family, out of an arena.
 *
 * For a library that lets its user hand in these four functions.  Between
 * `supply_enter` and `supply_leave` the calls of a thread take memory from the
 * arena of its supply; what is freed serves the next request of that size, and
 * all dies with the arena, whether it was freed or not.  Outside, the calls go
 * to the C library.  What was taken on one side must not be given back or
 * grown on the other.
 */
#ifndef BASE_SUPPLY_H
#define BASE_SUPPLY_H

#include "base/arena.h"

enum { SUPPLY_CLASSES = 128 };

struct supply {
    struct arena *arena;
    struct supply_cell *unused[SUPPLY_CLASSES]; /* by size */
    bool is_used;                               /* something was taken */
};

/* Supplies do not nest. */
void supply_enter(struct supply *s);
void supply_leave(void);

void *supply_malloc(size_t size);
void *supply_calloc(size_t count, size_t size);
void *supply_realloc(void *p, size_t size);
void supply_free(void *p);

#endif
