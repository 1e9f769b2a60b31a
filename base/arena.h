/*
 * arena.h - memory that dies together.
 *
 * A bump allocator: no per-object free, and no NULL to test, because running
 * out of memory ends the process with a message.  Memory comes zeroed.
 * Lifetimes are named by whose arena it is: run, file or scratch.  Scratch
 * memory is given back with a mark: `arena_mark` before, `arena_rewind`
 * after; blocks are kept for reuse, so a rewound arena allocates nothing.
 *
 * An arena may carry a limit in bytes; over it the process does not die but
 * `arena_over` turns true, and the owner of the arena must stop its work at
 * the next convenient place.
 */
#ifndef BASE_ARENA_H
#define BASE_ARENA_H

#include <stdalign.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct arena_block;

struct arena {
    struct arena_block *top;   /* block in use; older ones chain behind it */
    struct arena_block *spare; /* rewound blocks, kept for the next use */
    size_t held;               /* bytes in all blocks, spares included */
    size_t peak;               /* highest `held` so far: for --stats */
    size_t limit;              /* 0: none */
};

struct arena_mark {
    struct arena_block *block;
    size_t used;
};

/* Zeroed memory for `count` objects of `size` bytes; never NULL. */
void *arena_alloc(struct arena *a, size_t count, size_t size, size_t align);

/* Memory that is not zeroed: for what is filled at once. */
void *arena_bytes(struct arena *a, size_t size, size_t align);

/*
 * Grow the array `old` of `count` objects to `want` objects.  Done in place
 * when `old` is the last thing allocated, else copied; the old memory stays
 * valid until the arena dies.
 */
void *arena_grow(struct arena *a, void *old, size_t count, size_t want,
                 size_t size);

/* Bytes given out and not taken back. */
size_t arena_used(const struct arena *a);

struct arena_mark arena_mark(const struct arena *a);
void arena_rewind(struct arena *a, struct arena_mark mark);

/*
 * What an arena holds, to be put back at the same addresses, as often as one
 * likes: objects that refer to each other are made once and used many times.
 * The image lives in `to`, another arena; the restored one must not have been
 * rewound behind it.
 */
struct arena_image {
    struct arena_mark mark;
    unsigned char *bytes; /* of the youngest block first */
};

struct arena_image arena_keep(const struct arena *a, struct arena *to);
void arena_restore(struct arena *a, const struct arena_image *image);

/* Give rewound blocks back to the system. */
void arena_trim(struct arena *a);

/* Free everything; the arena is empty and usable again. */
void arena_release(struct arena *a);

static inline bool
arena_over(const struct arena *a)
{
    return a->limit != 0 && a->held > a->limit;
}

/* Say that so many bytes cannot be had, and end the process. */
_Noreturn void arena_die(size_t bytes);

#define arena_new(a, T) ((T *)arena_alloc((a), 1, sizeof(T), alignof(T)))
#define arena_array(a, T, n) ((T *)arena_alloc((a), (n), sizeof(T), alignof(T)))

#endif
