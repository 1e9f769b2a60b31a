/*
 * Methods of int, float and complex.
 */
#include "runtime-model/bigint.h"
#include "runtime-model/native.h"
#include "runtime-model/operate.h"
#include "runtime-model/raise.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#define END                                                                    \
    {                                                                          \
        NULL, NULL, 0, 0, false                                                \
    }

/* ---- int ------------------------------------------------------------- */

static struct obj *
bit_length_m(struct machine *m, const struct args *a)
{
    return int_new(m, (int64_t)big_bits(a->self));
}

static struct obj *
bit_count_m(struct machine *m, const struct args *a)
{
    struct arena_mark mark = arena_mark(m->scratch);
    struct text t = big_digits(m, a->self, 2);
    int64_t n = 0;

    for (uint32_t i = 0; i < t.n; i++) {
        n += t.s[i] == '1';
    }
    arena_rewind(m->scratch, mark);
    return int_new(m, n);
}

static struct obj *
int_ratio_m(struct machine *m, const struct args *a)
{
    struct obj *self = number_unary(m, a->self, OPER_POSITIVE);
    struct obj *one = int_new(m, 1);
    struct tuple *t = tuple_pair(m, self, one);

    decref(m, self);
    decref(m, one);
    return OBJ(t);
}

static void
reverse_bytes(unsigned char *s, uint32_t n)
{
    for (uint32_t i = 0; i < n / 2; i++) {
        unsigned char c = s[i];
        s[i] = s[n - 1 - i];
        s[n - 1 - i] = c;
    }
}

/* "little" or "big"; -1: neither, raised. */
static int
is_little(struct machine *m, struct obj *o)
{
    struct text t = !o                 ? TEXT("big")
                    : o->kind == K_STR ? str_text((struct str *)o)
                                       : TEXT("");

    if (text_eq(t, TEXT("little")) || text_eq(t, TEXT("big"))) {
        return t.s[0] == 'l';
    }
    raise_text(m, T_ValueError, "byteorder must be either 'little' or 'big'");
    return -1;
}

static struct obj *
to_bytes_m(struct machine *m, const struct args *a)
{
    struct obj *length = arg_or_named(a, 0, "length");
    struct obj *sign = arg_named(a, "signed");
    bool is_signed = sign && object_truth(m, sign) == 1;
    int little = is_little(m, arg_or_named(a, 1, "byteorder"));
    int64_t n = length && is_int(length) ? int_value(length) : 1;
    bool is_negative = big_is_negative(a->self);

    if (!length && m->profile->version < 311) {
        return raise_text(m, T_TypeError,
                          "to_bytes() missing required "
                          "argument 'length' (pos 1)");
    }
    if (little < 0) {
        return NULL;
    }
    if (n < 0 || n > 1 << 20) {
        return raise_text(m, T_ValueError,
                          "length argument must be non-negative");
    }
    if (is_negative && !is_signed) {
        return raise_text(m, T_OverflowError,
                          "can't convert negative int to unsigned");
    }
    struct obj *less =
        is_negative ? number_unary(m, a->self, OPER_INVERT) : incref(a->self);
    uint64_t bits = big_bits(less) + is_signed;

    decref(m, less);
    if (bits > (uint64_t)n * 8) {
        return raise_text(m, T_OverflowError, "int too big to convert");
    }
    struct arena_mark mark = arena_mark(m->scratch);
    unsigned char *s = arena_array(m->scratch, unsigned char, (size_t)n + 1);

    big_to_bytes(a->self, s, (uint32_t)n);
    if (!little) {
        reverse_bytes(s, (uint32_t)n);
    }
    struct str *r = bytes_new(m, (struct text){(char *)s, (uint32_t)n});

    arena_rewind(m->scratch, mark);
    return OBJ(r);
}

static struct obj *
from_bytes_m(struct machine *m, const struct args *a)
{
    struct obj *from = arg_or_named(a, 0, "bytes");
    struct obj *sign = arg_named(a, "signed");
    int little = is_little(m, arg_or_named(a, 1, "byteorder"));
    struct obj *bytes = from ? call1(m, OBJ(m->type[T_BYTES]), from) : NULL;

    if (!bytes || bytes->kind != K_BYTES || little < 0) {
        if (bytes && bytes->kind != K_BYTES) {
            return bytes;
        }
        xdecref(m, bytes);
        return m->raised ? NULL
                         : raise_text(m, T_TypeError,
                                      "from_bytes() missing required argument "
                                      "'bytes' (pos 1)");
    }
    struct arena_mark mark = arena_mark(m->scratch);
    struct text t = text_copy(m->scratch, str_text((struct str *)bytes));
    unsigned char *s = (unsigned char *)(uintptr_t)t.s;

    if (!little) {
        reverse_bytes(s, t.n);
    }
    struct obj *r =
        big_from_bytes(m, s, t.n, sign && object_truth(m, sign) == 1);

    arena_rewind(m->scratch, mark);
    decref(m, bytes);
    return r;
}

static struct obj *
self_m(struct machine *m, const struct args *a)
{
    return number_unary(m, a->self, OPER_POSITIVE);
}

static struct obj *
int_is_integer_m(struct machine *m, const struct args *a)
{
    (void)a;
    return bool_ref(m, true);
}

const struct native int_methods[] = {
    {"bit_length", bit_length_m, 0, 0, false},
    {"bit_count", bit_count_m, 0, 0, false},
    {"as_integer_ratio", int_ratio_m, 0, 0, false},
    {"to_bytes", to_bytes_m, 0, 2, true},
    {"is_integer", int_is_integer_m, 0, 0, false},
    {"conjugate", self_m, 0, 0, false},
    {"__index__", self_m, 0, 0, false},
    {"__trunc__", self_m, 0, 0, false},
    {"__floor__", self_m, 0, 0, false},
    {"__ceil__", self_m, 0, 0, false},
    END,
};

const struct native int_class_methods[] = {
    {"from_bytes", from_bytes_m, 0, 2, true},
    END,
};

/* ---- float ----------------------------------------------------------- */

static struct obj *
is_integer_m(struct machine *m, const struct args *a)
{
    double v = number_value(a->self);

    return bool_ref(m, isfinite(v) && v == floor(v));
}

static struct obj *
float_ratio_m(struct machine *m, const struct args *a)
{
    double v = number_value(a->self);
    int exponent, shift = 0;

    if (!isfinite(v)) {
        return raise_text(m, isnan(v) ? T_ValueError : T_OverflowError,
                          isnan(v)
                              ? "cannot convert NaN to integer ratio"
                              : "cannot convert Infinity to integer ratio");
    }
    double part = frexp(v, &exponent);

    for (; part != floor(part) && shift < 60; shift++, exponent--) {
        part *= 2;
    }
    struct obj *top = int_new(m, (int64_t)part), *bottom = int_new(m, 1);
    struct obj *by = int_new(m, exponent < 0 ? -exponent : exponent);
    struct obj **grows = exponent < 0 ? &bottom : &top;
    struct obj *r = object_binary(m, *grows, by, OPER_LSHIFT, false);

    decref(m, *grows);
    decref(m, by);
    *grows = r ? r : none_ref(m);
    struct tuple *t = tuple_pair(m, top, bottom);

    decref(m, top);
    decref(m, bottom);
    return OBJ(t);
}

static struct obj *
hex_m(struct machine *m, const struct args *a)
{
    double v = number_value(a->self), size = fabs(v);
    const char *sign = signbit(v) ? "-" : "";
    char word[64];
    int exponent;

    if (!isfinite(v)) {
        return (struct obj *)object_repr(m, a->self);
    }
    if (v == 0) {
        snprintf(word, sizeof word, "%s0x0.0p+0", sign);
        return OBJ(str_new(m, text_of(word)));
    }
    uint64_t bits = (uint64_t)ldexp(frexp(size, &exponent), 53);

    snprintf(word, sizeof word, "%s0x1.%013llxp%+d", sign,
             (unsigned long long)(bits & ((UINT64_C(1) << 52) - 1)),
             exponent - 1);
    return OBJ(str_new(m, text_of(word)));
}

static struct obj *
fromhex_m(struct machine *m, const struct args *a)
{
    if (a->at[0]->kind != K_STR) {
        return raise_text(m, T_TypeError,
                          "bad argument type for built-in "
                          "operation");
    }
    char word[80], *end;
    struct text t = text_trim(str_text((struct str *)a->at[0]));
    bool is_plain = text_find(t, TEXT("x"), 0) == UINT32_MAX &&
                    text_find(t, TEXT("n"), 0) == UINT32_MAX;

    snprintf(word, sizeof word, "%s%.*s", is_plain ? "0x" : "", TEXT_ARG(t));
    double v = strtod(word, &end);

    return end == word || *end
               ? raise_text(m, T_ValueError,
                            "invalid hexadecimal floating-point string")
               : float_new(m, v);
}

static struct obj *
trunc_m(struct machine *m, const struct args *a)
{
    return int_from_double(m, trunc(number_value(a->self)));
}

static struct obj *
floor_m(struct machine *m, const struct args *a)
{
    return int_from_double(m, floor(number_value(a->self)));
}

static struct obj *
ceil_m(struct machine *m, const struct args *a)
{
    return int_from_double(m, ceil(number_value(a->self)));
}

const struct native float_methods[] = {
    {"is_integer", is_integer_m, 0, 0, false},
    {"as_integer_ratio", float_ratio_m, 0, 0, false},
    {"hex", hex_m, 0, 0, false},
    {"conjugate", self_m, 0, 0, false},
    {"__trunc__", trunc_m, 0, 0, false},
    {"__floor__", floor_m, 0, 0, false},
    {"__ceil__", ceil_m, 0, 0, false},
    END,
};

const struct native float_class_methods[] = {
    {"fromhex", fromhex_m, 1, 1, false},
    END,
};

/* ---- complex --------------------------------------------------------- */

static struct obj *
conjugate_m(struct machine *m, const struct args *a)
{
    const struct cplx *c = (const struct cplx *)a->self;

    return complex_new(m, c->re, -c->im);
}

const struct native complex_methods[] = {
    {"conjugate", conjugate_m, 0, 0, false},
    END,
};
