#include "runtime-model/profile.h"

#include <stddef.h>

static const struct profile rows[] = {
#define PROFILE(version, moved, star, init_at, item_at, prop_at, attrs,        \
                immortal, alloc_gc, first, snapshot, rescue, trash, close,     \
                frozen, hidden, forward, upward)                               \
    {version,  moved,   star,          init_at,                                \
     item_at,  prop_at, ATTRS_##attrs, IMMORTAL_##immortal,                    \
     alloc_gc, first,   snapshot,      RESCUE_##rescue,                        \
     trash,    close,   frozen,        hidden,                                 \
     forward,  upward},
#include "runtime-model/profile.def"
#undef PROFILE
};

const struct profile *
profile_find(int version)
{
    const struct profile *best = &rows[0];

    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        if (rows[i].version <= version) {
            best = &rows[i];
        }
    }
    return best;
}
