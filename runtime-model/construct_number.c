/*
 * int(), float(), complex() and round().
 */
#include "runtime-model/attr.h"
#include "runtime-model/bigint.h"
#include "runtime-model/native.h"
#include "runtime-model/operate.h"
#include "runtime-model/raise.h"
#include "runtime-model/weakref.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

static const char *
real_words(const struct machine *m)
{
    return m->profile->version >= 310 ? "a real number" : "a number";
}

static bool
is_blank(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

static struct text
trimmed(struct text t)
{
    while (t.n && is_blank(t.s[0])) {
        t = text_sub(t, 1, t.n);
    }
    while (t.n && is_blank(t.s[t.n - 1])) {
        t.n--;
    }
    return t;
}

/* Copy digits without underscores, each of which must stand between two;
 * false: something is no digit of this base. */
static bool
clean_digits(struct text t, unsigned base, char *out, uint32_t *n)
{
    bool after_digit = false;

    *n = 0;
    for (uint32_t i = 0; i < t.n; i++) {
        char c = t.s[i];
        unsigned v = c >= '0' && c <= '9' ? (unsigned)(c - '0')
                     : (c | 32) >= 'a' && (c | 32) <= 'z'
                         ? (unsigned)((c | 32) - 'a' + 10)
                         : 99;
        if (c == '_' && after_digit) {
            after_digit = false;
            continue;
        }
        if (v >= base) {
            return false;
        }
        after_digit = true;
        out[(*n)++] = c;
    }
    return after_digit;
}

/* The base that a prefix names, which is cut off; `base` if there is none. */
static unsigned
take_prefix(struct text *t, unsigned base)
{
    char c = t->n > 1 && t->s[0] == '0' ? t->s[1] | 32 : 0;
    unsigned named = c == 'x' ? 16 : c == 'o' ? 8 : c == 'b' ? 2 : 0;

    if (named && (base == 0 || base == named)) {
        *t = text_sub(*t, t->n > 2 && t->s[2] == '_' ? 3 : 2, t->n);
        return named;
    }
    return base ? base : 10;
}

enum { DIGITS_MAX = 4300 };

bool
int_too_long(struct machine *m, uint64_t digits, bool is_shown)
{
    char more[64] = "";

    if (digits <= DIGITS_MAX) {
        return false;
    }
    if (is_shown) {
        snprintf(more, sizeof more, ": value has %llu digits",
                 (unsigned long long)digits);
    }
    raise_format(m, T_ValueError,
                 "Exceeds the limit (4300%s) for integer string conversion%s; "
                 "use sys.set_int_max_str_digits() to increase the limit",
                 m->profile->version >= 311 ? " digits" : "", more);
    return true;
}

static struct obj *
int_of_text(struct machine *m, struct obj *o, unsigned base)
{
    struct arena_mark mark = arena_mark(m->scratch);
    struct text t = trimmed(str_text((struct str *)o));
    bool is_negative = t.n && t.s[0] == '-';
    struct obj *r = NULL;
    uint32_t n;

    if (t.n && (t.s[0] == '-' || t.s[0] == '+')) {
        t = text_sub(t, 1, t.n);
    }
    unsigned found = take_prefix(&t, base);
    char *word = arena_array(m->scratch, char, t.n + 1);

    if (!clean_digits(t, found, word, &n) ||
        (base == 0 && found == 10 && word[0] == '0' &&
         strspn(word, "0") != n)) {
        struct str *shown = object_repr(m, o);
        raise_format(m, T_ValueError,
                     "invalid literal for int() with base %u: %.*s", base,
                     TEXT_ARG(str_text(shown)));
        decref(m, OBJ(shown));
    } else if ((found & (found - 1)) == 0 || !int_too_long(m, n, true)) {
        r = big_from_digits(m, (struct text){word, n}, found, is_negative);
    }
    arena_rewind(m->scratch, mark);
    return r;
}

/* By a special method of the class; NULL without `raised`: there is none. */
static struct obj *
by_special(struct machine *m, struct obj *o, enum special first,
           enum special second)
{
    struct obj *f = type_special(m, o->type, first);

    if (is_proxy(o, m)) {
        struct obj *of = weak_follow(m, o);
        struct obj *r = of ? by_special(m, of, first, second) : NULL;
        xdecref(m, of);
        return r;
    }
    f = f ? f : type_special(m, o->type, second);
    return f ? call_special(m, f, o, NULL, 0) : NULL;
}

struct obj *
new_int(struct machine *m, const struct args *a)
{
    struct obj *base = arg_or_named(a, 1, "base");

    if (a->n == 0) {
        return int_new(m, 0);
    }
    struct obj *o = a->at[0];
    int64_t by = base && is_int(base) ? int_value(base) : 10;

    if (by != 0 && (by < 2 || by > 36)) {
        return raise_text(m, T_ValueError,
                          "int() base must be >= 2 and <= 36, or 0");
    }
    if (base && o->kind != K_STR && o->kind != K_BYTES && o->kind != K_OPAQUE) {
        return raise_text(m, T_TypeError,
                          "int() can't convert non-string "
                          "with explicit base");
    }
    struct obj *r = by_special(m, o, SP_INT, SP_INDEX);

    if (r || m->raised) {
        return r;
    }
    if (is_whole(o)) {
        return number_unary(m, o, OPER_POSITIVE);
    }
    if (o->kind == K_FLOAT) {
        return int_from_double(m, ((struct real *)o)->v);
    }
    if (o->kind == K_STR || o->kind == K_BYTES) {
        return int_of_text(m, o, (unsigned)by);
    }
    if (o->type->flags & TYPE_UNKNOWN) {
        return opaque_new(m, 0);
    }
    if (o->kind == K_COMPLEX && m->profile->version < 310) {
        return raise_text(m, T_TypeError, "can't convert complex to int");
    }
    return raise_format(m, T_TypeError,
                        "int() argument must be a string, a bytes-like object "
                        "or %s, not '%.*s'",
                        real_words(m), TEXT_ARG(type_shown(o->type)));
}

/* Python's spelling of a number with a point; false: it is none. */
static bool
read_double(struct machine *m, struct text t, double *v, uint32_t *used)
{
    struct arena_mark mark = arena_mark(m->scratch);
    char *word = arena_array(m->scratch, char, t.n + 1), *end;
    uint32_t n = 0;
    bool ok = true;

    for (uint32_t i = 0; i < t.n; i++) {
        bool is_between = i && i + 1 < t.n && t.s[i - 1] >= '0' &&
                          t.s[i - 1] <= '9' && t.s[i + 1] >= '0' &&
                          t.s[i + 1] <= '9';
        ok = ok && t.s[i] != 'x' && t.s[i] != 'X' && t.s[i] != '(';
        if (t.s[i] != '_' || !is_between) {
            word[n++] = t.s[i];
        }
    }
    *v = strtod(word, &end);
    *used = (uint32_t)(end - word) + (t.n - n);
    arena_rewind(m->scratch, mark);
    return ok && *used > t.n - n && !is_blank(t.s[0]);
}

static struct obj *
float_of_text(struct machine *m, struct obj *o)
{
    struct text t = trimmed(str_text((struct str *)o));
    uint32_t used;
    double v;

    if (t.n && read_double(m, t, &v, &used) && used == t.n) {
        return float_new(m, v);
    }
    struct str *r = object_repr(m, o);

    raise_format(m, T_ValueError, "could not convert string to float: %.*s",
                 TEXT_ARG(str_text(r)));
    decref(m, OBJ(r));
    return NULL;
}

struct obj *
new_float(struct machine *m, const struct args *a)
{
    if (a->n == 0) {
        return float_new(m, 0);
    }
    struct obj *o = a->at[0];

    if (o->type == m->type[T_FLOAT]) {
        return incref(o);
    }
    struct obj *r = by_special(m, o, SP_FLOAT, SP_INDEX);
    double v;

    if (r && is_whole(r)) {
        bool ok = number_double(m, r, &v);
        decref(m, r);
        return ok ? float_new(m, v) : NULL;
    }
    if (r || m->raised) {
        return r;
    }
    if (is_whole(o) || o->kind == K_FLOAT) {
        return number_double(m, o, &v) ? float_new(m, v) : NULL;
    }
    if (o->kind == K_STR || o->kind == K_BYTES) {
        return float_of_text(m, o);
    }
    if (o->type->flags & TYPE_UNKNOWN) {
        return opaque_new(m, 0);
    }
    if (o->kind == K_COMPLEX && m->profile->version < 310) {
        return raise_text(m, T_TypeError, "can't convert complex to float");
    }
    return raise_format(m, T_TypeError,
                        "float() argument must be a string or %s, not '%.*s'",
                        real_words(m), TEXT_ARG(type_shown(o->type)));
}

/* [real][+-imaginary]j, or a real number alone. */
static bool
read_complex(struct machine *m, struct text t, double *re, double *im)
{
    uint32_t used = 0;
    double v = 0;

    *re = *im = 0;
    if (t.n > 1 && t.s[0] == '(' && t.s[t.n - 1] == ')') {
        t = trimmed(text_sub(t, 1, t.n - 1));
    }
    for (int part = 0; part < 2 && t.n; part++) {
        bool is_sign = t.s[0] == '+' || t.s[0] == '-';
        bool is_unit = (t.s[is_sign] | 32) == 'j' && t.n == 1u + is_sign;
        if (is_unit) {
            *im = t.s[0] == '-' ? -1 : 1;
            return true;
        }
        if ((part && !is_sign) || !read_double(m, t, &v, &used)) {
            return false;
        }
        t = text_sub(t, used, t.n);
        if (t.n == 1 && (t.s[0] | 32) == 'j') {
            *im = v;
            return true;
        }
        if (part) {
            return false;
        }
        *re = v;
    }
    return t.n == 0 && used;
}

static struct obj *
complex_of_text(struct machine *m, const struct obj *o)
{
    double re, im;

    if (!read_complex(m, trimmed(str_text((const struct str *)o)), &re, &im)) {
        return raise_text(m, T_ValueError,
                          "complex() arg is a malformed string");
    }
    return complex_new(m, re, im);
}

struct obj *
new_complex(struct machine *m, const struct args *a)
{
    struct obj *part[2] = {arg_or_named(a, 0, "real"),
                           arg_or_named(a, 1, "imag")};
    double v[2][2] = {{0, 0}, {0, 0}};

    if (part[0] && part[0]->kind == K_STR) {
        return part[1] ? raise_text(m, T_TypeError,
                                    "complex() can't take second arg if first "
                                    "is a string")
                       : complex_of_text(m, part[0]);
    }
    if (part[1] && part[1]->kind == K_STR) {
        return raise_text(m, T_TypeError,
                          "complex() second arg can't be a string");
    }
    for (int i = 0; i < 2; i++) {
        if (part[i] && part[i]->kind == K_OPAQUE) {
            return opaque_new(m, 0);
        }
        if (part[i] && !is_number(part[i])) {
            return raise_format(
                m, T_TypeError,
                i ? "complex() second arg must be a number, not '%.*s'"
                  : "complex() first argument must be a string or a number, "
                    "not '%.*s'",
                TEXT_ARG(type_shown(part[i]->type)));
        }
        if (part[i] && !number_complex(m, part[i], &v[i][0], &v[i][1])) {
            return NULL;
        }
    }
    return complex_new(m, v[0][0] - v[1][1], v[0][1] + v[1][0]);
}

/* ---- round ----------------------------------------------------------- */

/* A whole number to a multiple of ten to some power, halves to even. */
static struct obj *
round_whole(struct machine *m, struct obj *o, int64_t zeros)
{
    struct obj *ten = int_new(m, 10), *two = int_new(m, 2);
    struct obj *times = int_new(m, zeros > 5000 ? 5000 : zeros);
    struct obj *unit = object_binary(m, ten, times, OPER_POW, false);
    struct obj *rest = object_binary(m, o, unit, OPER_MOD, false);
    struct obj *low = object_binary(m, o, rest, OPER_SUB, false);
    struct obj *twice = object_binary(m, rest, two, OPER_MUL, false);
    struct obj *count = object_binary(m, low, unit, OPER_FLOORDIV, false);
    struct obj *odd = object_binary(m, count, two, OPER_MOD, false);
    int c = number_order(m, twice, unit);
    bool is_up = c > 0 || (c == 0 && object_truth(m, odd) == 1);
    struct obj *r =
        is_up ? object_binary(m, low, unit, OPER_ADD, false) : incref(low);
    struct obj *all[] = {ten, two, times, unit, rest, low, twice, count, odd};

    for (uint32_t i = 0; i < sizeof all / sizeof *all; i++) {
        decref(m, all[i]);
    }
    return r;
}

static struct obj *
round_float(struct machine *m, double v, int64_t digits)
{
    struct arena_mark mark = arena_mark(m->scratch);
    double r;

    if (digits > 323 || !isfinite(v)) {
        return float_new(m, v);
    }
    if (digits >= 0) {
        r = strtod(text_format(m->scratch, "%.*f", (int)digits, v).s, NULL);
    } else if (digits < -308) {
        r = copysign(0, v);
    } else { /* through the decimal digits before the point */
        double unit = pow(10, (double)-digits), part = v / unit;
        r = nearbyint(part) * unit;
    }
    arena_rewind(m->scratch, mark);
    return float_new(m, r);
}

struct obj *
number_round(struct machine *m, const struct args *a)
{
    struct obj *o = a->at[0], *digits = arg_or_named(a, 1, "ndigits");
    bool has_digits = digits && digits->kind != K_NONE;
    struct obj *f = type_special(m, o->type, SP_ROUND);

    if (f) {
        return call_special(m, f, o, &digits, has_digits);
    }
    if (o->type->flags & TYPE_UNKNOWN || o->kind == K_OPAQUE) {
        return opaque_new(m, 0);
    }
    if (!is_whole(o) && o->kind != K_FLOAT) {
        return raise_format(m, T_TypeError,
                            "type %.*s doesn't define __round__ method",
                            TEXT_ARG(type_shown(o->type)));
    }
    if (has_digits && !is_int(digits)) {
        return digits->kind == K_OPAQUE
                   ? opaque_new(m, 0)
                   : raise_format(m, T_TypeError,
                                  "'%.*s' object cannot be interpreted as an "
                                  "integer",
                                  TEXT_ARG(type_shown(digits->type)));
    }
    int64_t n = has_digits ? int_value(digits) : 0;

    if (is_whole(o)) {
        return n >= 0          ? number_unary(m, o, OPER_POSITIVE)
               : m->is_lenient ? opaque_new(m, 0)
                               : round_whole(m, o, -n);
    }
    double v = number_value(o);

    return has_digits ? round_float(m, v, n) : int_from_double(m, nearbyint(v));
}
