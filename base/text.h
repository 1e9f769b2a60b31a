/*
 * text.h - slices of bytes, and a builder for new ones.
 *
 * A `struct text` points into memory that somebody else owns (a source, an
 * arena, a literal); it is not terminated by NUL and is passed by value.
 * A `struct buf` grows in an arena; its text stays valid as long as the arena.
 */
#ifndef BASE_TEXT_H
#define BASE_TEXT_H

#include "base/arena.h"

#include <string.h>

struct text {
    const char *s;
    uint32_t n;
};

#define TEXT(literal) ((struct text){"" literal, sizeof(literal) - 1})

/* For "%.*s" in printf-like formats. */
#define TEXT_ARG(t) (int)(t).n, (t).s

static inline struct text
text_of(const char *s)
{
    return (struct text){s, (uint32_t)strlen(s)};
}

static inline struct text
text_sub(struct text t, uint32_t begin, uint32_t end)
{
    return (struct text){t.s + begin, end - begin};
}

static inline bool
text_eq(struct text a, struct text b)
{
    return a.n == b.n && (a.n == 0 || memcmp(a.s, b.s, a.n) == 0);
}

/* Byte order; a prefix sorts before what it begins. */
int text_cmp(struct text a, struct text b);

/* Eight bytes a step; the number means nothing outside this program. */
static inline uint32_t
text_hash(struct text t)
{
    const uint64_t prime = UINT64_C(0x9e3779b97f4a7c15);
    uint64_t h = t.n, word;
    uint32_t i = 0;

    for (; t.n - i >= sizeof word; i += sizeof word) {
        memcpy(&word, t.s + i, sizeof word);
        h = (h ^ word) * prime;
        h ^= h >> 32;
    }
    for (word = 0; i < t.n; i++) {
        word = word << 8 | (unsigned char)t.s[i];
    }
    h = (h ^ word) * prime;
    return (uint32_t)(h >> 32);
}

/* One byte more, for the hashes of all that a name begins with; from 0. */
static inline uint32_t
text_hash_byte(uint32_t h, char c)
{
    h = (h ^ (unsigned char)c) * UINT32_C(0x9e3779b1);
    return h ^ h >> 15;
}

bool text_starts(struct text t, struct text prefix);
bool text_ends(struct text t, struct text suffix);

/* Is it one of `n` words? */
bool text_among(struct text t, const char *const *word, size_t n);

/* Offset of the first `needle` at or after `from`, or UINT32_MAX. */
uint32_t text_find(struct text t, struct text needle, uint32_t from);

/* Offset of the last `c`, or UINT32_MAX. */
uint32_t text_last(struct text t, char c);

/* Without white space (blank, tab, CR, LF, form feed) at both ends. */
struct text text_trim(struct text t);

/* A copy in the arena, followed by a NUL that does not count. */
struct text text_copy(struct arena *a, struct text t);

struct text text_format(struct arena *a, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

struct buf {
    struct arena *arena;
    char *s;
    uint32_t n, cap;
};

void buf_add(struct buf *b, struct text t);
void buf_char(struct buf *b, char c);
void buf_format(struct buf *b, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

static inline struct text
buf_text(const struct buf *b)
{
    return (struct text){b->s, b->n};
}

#endif
