/*
 * bits.h - sets of small integers as rows of 64-bit words.
 *
 * All rows of a `struct bitrows` have the same width and lie in one slab, so
 * a data-flow pass over blocks touches memory in order.  Up to 64 members a
 * row is one word.  Bits past the width are always zero.
 */
#ifndef BASE_BITS_H
#define BASE_BITS_H

#include "base/arena.h"

#include <assert.h>
#include <string.h>

struct bitrows {
    uint64_t *word;
    uint32_t nrows;
    uint32_t nbits;
    uint32_t stride; /* words a row, at least 1 */
};

static inline struct bitrows
bitrows_make(struct arena *a, uint32_t nrows, uint32_t nbits)
{
    uint32_t stride = nbits ? (nbits + 63) / 64 : 1;
    uint64_t *word = arena_array(a, uint64_t, (size_t)nrows * stride);

    return (struct bitrows){word, nrows, nbits, stride};
}

static inline uint64_t *
bitrows_row(const struct bitrows *rows, uint32_t row)
{
    assert(row < rows->nrows);
    return rows->word + (size_t)row * rows->stride;
}

/* The rows of `to` become those of `from`; both are of one shape. */
static inline void
bitrows_copy(struct bitrows *to, const struct bitrows *from)
{
    assert(to->nrows == from->nrows && to->stride == from->stride);
    memcpy(to->word, from->word,
           (size_t)to->nrows * to->stride * sizeof *to->word);
}

static inline void
bitrows_clear(struct bitrows *rows)
{
    memset(rows->word, 0,
           (size_t)rows->nrows * rows->stride * sizeof *rows->word);
}

static inline bool
bit_test(const uint64_t *row, uint32_t bit)
{
    return row[bit / 64] >> (bit % 64) & 1;
}

static inline void
bit_set(uint64_t *row, uint32_t bit)
{
    row[bit / 64] |= UINT64_C(1) << (bit % 64);
}

static inline void
bit_clear(uint64_t *row, uint32_t bit)
{
    row[bit / 64] &= ~(UINT64_C(1) << (bit % 64));
}

/*
 * Set the first `nbits` bits of a row.  What is left of the last word they
 * reach is cleared; words behind it stay as they are, all of them with 0.
 */
static inline void
row_fill(uint64_t *row, uint32_t nbits)
{
    uint32_t whole = nbits / 64;

    memset(row, 0xff, (size_t)whole * sizeof *row);
    if (nbits % 64) {
        row[whole] = (UINT64_C(1) << (nbits % 64)) - 1;
    }
}

static inline void
row_clear(uint64_t *row, uint32_t stride)
{
    memset(row, 0, stride * sizeof *row);
}

static inline void
row_copy(uint64_t *to, const uint64_t *from, uint32_t stride)
{
    memcpy(to, from, stride * sizeof *to);
}

static inline void
row_or(uint64_t *to, const uint64_t *from, uint32_t stride)
{
    for (uint32_t i = 0; i < stride; i++) {
        to[i] |= from[i];
    }
}

static inline void
row_and(uint64_t *to, const uint64_t *from, uint32_t stride)
{
    for (uint32_t i = 0; i < stride; i++) {
        to[i] &= from[i];
    }
}

static inline void
row_minus(uint64_t *to, const uint64_t *from, uint32_t stride)
{
    for (uint32_t i = 0; i < stride; i++) {
        to[i] &= ~from[i];
    }
}

static inline bool
row_any(const uint64_t *row, uint32_t stride)
{
    uint64_t any = 0;

    for (uint32_t i = 0; i < stride; i++) {
        any |= row[i];
    }
    return any != 0;
}

/* Index of the lowest set bit of a word that is not zero. */
static inline uint32_t
word_lowest(uint64_t word)
{
    assert(word);
    return (uint32_t)__builtin_ctzll(word);
}

/* Run the body for each set bit of a row, in rising order. */
#define ROW_EACH(bit, row, stride)                                             \
    for (uint32_t row_i_ = 0; row_i_ < (stride); row_i_++)                     \
        for (uint64_t row_w_ = (row)[row_i_];                                  \
             row_w_ && ((bit) = row_i_ * 64 + word_lowest(row_w_), true);      \
             row_w_ &= row_w_ - 1)

#endif
