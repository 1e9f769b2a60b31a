/*
 * profile.h - how one CPython version differs from the others (profile.def).
 */
#ifndef RUNTIME_MODEL_PROFILE_H
#define RUNTIME_MODEL_PROFILE_H

#include <stdbool.h>
#include <stdint.h>

enum attrs_mode { ATTRS_DICT, ATTRS_VALUES, ATTRS_INLINE };
enum immortal_mode { IMMORTAL_NONE, IMMORTAL_INTERNED, IMMORTAL_STATIC };
enum rescue_mode { RESCUE_ALL, RESCUE_REACHED };

struct profile {
    int version;
    bool moved, star;
    uint8_t init_at, item_at, prop_at;
    uint8_t attrs;    /* enum attrs_mode */
    uint8_t immortal; /* enum immortal_mode */
    bool alloc_gc;
    uint32_t first;
    bool snapshot;
    uint8_t rescue; /* enum rescue_mode */
    uint32_t trash;
    bool close, frozen;
    uint32_t hidden;
    bool forward; /* callee, self and arguments go in that order */
    bool upward;  /* so do the variables of a function, then its stack */
};

/* The row of a version: the nearest one for versions not listed. */
const struct profile *profile_find(int version);

#endif
