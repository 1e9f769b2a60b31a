#include "base/arena.h"

#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#ifdef __SANITIZE_ADDRESS__
#include <sanitizer/asan_interface.h>
#else
#define ASAN_UNPOISON_MEMORY_REGION(p, size) ((void)(p), (void)(size))
#endif

enum { FIRST_BLOCK = 16 * 1024, LARGEST_STEP = 4 * 1024 * 1024 };

struct arena_block {
    struct arena_block *below;
    size_t size; /* bytes in data */
    size_t used;
    alignas(max_align_t) unsigned char data[];
};

_Noreturn void
arena_die(size_t bytes)
{
    fprintf(stderr, "earlydel: out of memory (%zu bytes wanted)\n", bytes);
    exit(2);
}

static size_t
next_block_size(const struct arena *a, size_t need)
{
    size_t size = a->top ? a->top->size * 2 : FIRST_BLOCK;

    if (size > LARGEST_STEP) {
        size = LARGEST_STEP;
    }
    return size < need ? need : size;
}

static struct arena_block *
take_spare(struct arena *a, size_t need)
{
    struct arena_block **link = &a->spare;

    while (*link && (*link)->size < need) {
        link = &(*link)->below;
    }
    struct arena_block *b = *link;
    if (b) {
        *link = b->below;
    }
    return b;
}

static void
push_block(struct arena *a, size_t need)
{
    struct arena_block *b = take_spare(a, need);

    if (!b) {
        size_t size = next_block_size(a, need);
        b = malloc(sizeof *b + size);
        if (!b) {
            arena_die(size);
        }
        b->size = size;
        a->held += size;
        a->peak = a->held > a->peak ? a->held : a->peak;
    }
    /* whoever had it may have forbidden parts of it */
    ASAN_UNPOISON_MEMORY_REGION(b->data, b->size);
    b->used = 0;
    b->below = a->top;
    a->top = b;
}

static void *
bump(struct arena *a, size_t bytes, size_t align)
{
    size_t at = a->top ? (a->top->used + align - 1) & ~(align - 1) : 0;

    if (!a->top || at > a->top->size || a->top->size - at < bytes) {
        push_block(a, bytes + align);
        at = 0;
    }
    void *p = a->top->data + at;
    a->top->used = at + bytes;
    return p;
}

void *
arena_alloc(struct arena *a, size_t count, size_t size, size_t align)
{
    assert((align & (align - 1)) == 0 && align <= alignof(max_align_t));
    if (size != 0 && count > SIZE_MAX / 2 / size) {
        arena_die(SIZE_MAX);
    }
    void *p = bump(a, count * size, align);
    memset(p, 0, count * size);
    return p;
}

void *
arena_bytes(struct arena *a, size_t size, size_t align)
{
    return bump(a, size, align);
}

/* True if `old` ends where the next allocation would begin. */
static bool
is_last(const struct arena *a, const void *old, size_t bytes)
{
    return a->top && old &&
           (const unsigned char *)old + bytes == a->top->data + a->top->used;
}

void *
arena_grow(struct arena *a, void *old, size_t count, size_t want, size_t size)
{
    size_t have = count * size;
    size_t extra = (want - count) * size;

    assert(want >= count);
    if (is_last(a, old, have) && a->top->size - a->top->used >= extra) {
        memset(a->top->data + a->top->used, 0, extra);
        a->top->used += extra;
        return old;
    }
    void *p = arena_alloc(a, want, size, alignof(max_align_t));
    if (have) {
        memcpy(p, old, have);
    }
    return p;
}

size_t
arena_used(const struct arena *a)
{
    size_t used = 0;

    for (const struct arena_block *b = a->top; b; b = b->below) {
        used += b->used;
    }
    return used;
}

struct arena_mark
arena_mark(const struct arena *a)
{
    return (struct arena_mark){a->top, a->top ? a->top->used : 0};
}

void
arena_rewind(struct arena *a, struct arena_mark mark)
{
    while (a->top != mark.block) {
        assert(a->top);
        struct arena_block *b = a->top;
        a->top = b->below;
        b->below = a->spare;
        a->spare = b;
    }
    if (a->top) {
        assert(mark.used <= a->top->used);
        a->top->used = mark.used;
    }
}

struct arena_image
arena_keep(const struct arena *a, struct arena *to)
{
    struct arena_image image = {.mark = arena_mark(a)};
    unsigned char *p = image.bytes = arena_bytes(to, arena_used(a), 1);

    for (struct arena_block *b = a->top; b; b = b->below) {
        ASAN_UNPOISON_MEMORY_REGION(b->data, b->size);
        memcpy(p, b->data, b->used);
        p += b->used;
    }
    return image;
}

void
arena_restore(struct arena *a, const struct arena_image *image)
{
    const unsigned char *p = image->bytes;

    arena_rewind(a, image->mark);
    for (struct arena_block *b = a->top; b; b = b->below) {
        ASAN_UNPOISON_MEMORY_REGION(b->data, b->size);
        memcpy(b->data, p, b->used);
        p += b->used;
    }
}

static void
free_chain(struct arena_block *b)
{
    while (b) {
        struct arena_block *below = b->below;
        free(b);
        b = below;
    }
}

void
arena_trim(struct arena *a)
{
    for (struct arena_block *b = a->spare; b; b = b->below) {
        a->held -= b->size;
    }
    free_chain(a->spare);
    a->spare = NULL;
}

void
arena_release(struct arena *a)
{
    free_chain(a->top);
    free_chain(a->spare);
    a->top = NULL;
    a->spare = NULL;
    a->held = 0;
}
