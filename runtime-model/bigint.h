/*
 * bigint.h - integers of any size.
 *
 * An int that fits 64 bits is a `struct integer`; any other is a `struct big`
 * (kind K_BIG, same Python type).  Functions take either kind and give back
 * the fitting one.  Intermediate digits live in the scratch arena, which the
 * functions rewind themselves unless they take the arena as a parameter.
 */
#ifndef RUNTIME_MODEL_BIGINT_H
#define RUNTIME_MODEL_BIGINT_H

#include "runtime-model/kinds.h"

enum { BIG_DIGITS_MAX = 1 << 17 }; /* more than that: MemoryError */

static inline bool
is_whole(const struct obj *o)
{
    return o->kind == K_BIG || is_int(o);
}

/* +, -, *, //, %, **, <<, >>, &, |, ^ and true division; NULL: raised. */
struct obj *big_binary(struct machine *m, struct obj *a, struct obj *b,
                       enum oper op);
struct obj *big_negate(struct machine *m, struct obj *o);
struct obj *big_invert(struct machine *m, struct obj *o);
bool big_is_negative(const struct obj *o);

/* pow(a, b, mod) for whole numbers, b not negative. */
struct obj *big_power_mod(struct machine *m, struct obj *a, struct obj *b,
                          struct obj *mod);

int big_compare(const struct obj *a, const struct obj *b);

/* A whole number and a float, exactly; 2 for NaN. */
int big_compare_double(struct machine *m, struct obj *a, double v);

uint64_t big_bits(const struct obj *o); /* of the size, without sign */
uint64_t big_hash(const struct obj *o);

/* Nearest double; infinite if there is none. */
double big_double(struct machine *m, const struct obj *o);

/* The integral part of a finite double. */
struct obj *big_from_double(struct machine *m, double v);

/* Digits (no sign, no underscores) in a base from 2 to 36. */
struct obj *big_from_digits(struct machine *m, struct text t, unsigned base,
                            bool is_negative);

/* Digits of the size, lower case, in the scratch arena. */
struct text big_digits(struct machine *m, const struct obj *o, unsigned base);

/* `n` bytes, little end first, as two's complement if `is_signed`. */
struct obj *big_from_bytes(struct machine *m, const unsigned char *s,
                           uint32_t n, bool is_signed);
void big_to_bytes(const struct obj *o, unsigned char *s, uint32_t n);

#endif
