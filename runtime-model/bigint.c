#include "runtime-model/bigint.h"

#include "runtime-model/raise.h"
#include "runtime-model/run.h"

#include <assert.h>
#include <math.h>

/* A size and a sign; the digits are base 2^32, lowest first, none leading. */
struct num {
    bool negative;
    uint32_t n;
    uint32_t *d;
    uint32_t room[2];
};

static void
trim(struct num *a)
{
    while (a->n && a->d[a->n - 1] == 0) {
        a->n--;
    }
}

/* View an object; `out` must stay where it is. */
static void
view(const struct obj *o, struct num *out)
{
    if (o->kind == K_BIG) {
        const struct big *b = (const struct big *)o;
        *out = (struct num){.negative = b->negative, .n = b->n};
        out->d = (uint32_t *)(uintptr_t)b->digit; /* only read */
        return;
    }
    int64_t v = int_value(o);
    uint64_t size = v < 0 ? 0 - (uint64_t)v : (uint64_t)v;

    out->negative = v < 0;
    out->room[0] = (uint32_t)size;
    out->room[1] = (uint32_t)(size >> 32);
    out->d = out->room;
    out->n = 2;
    trim(out);
}

static struct num
make(struct arena *a, uint32_t n)
{
    return (struct num){.n = n, .d = arena_array(a, uint32_t, n ? n : 1)};
}

/* Digits of its own, which stay valid when the value is copied. */
static struct num
copy_of(struct arena *s, const struct num *a)
{
    struct num r = make(s, a->n);

    memcpy(r.d, a->d, a->n * sizeof *a->d);
    r.negative = a->negative;
    return r;
}

static struct obj *
object_of(struct machine *m, struct num *a)
{
    trim(a);
    if (a->n <= 2) {
        uint64_t v =
            (a->n > 0 ? a->d[0] : 0) | (uint64_t)(a->n > 1 ? a->d[1] : 0) << 32;
        if (v <= INT64_MAX) {
            return int_new(m, a->negative ? -(int64_t)v : (int64_t)v);
        }
        if (a->negative && v == (uint64_t)INT64_MAX + 1) {
            return int_new(m, INT64_MIN);
        }
    }
    if (m->is_lenient) { /* no prediction depends on such a number */
        return opaque_new(m, 0);
    }
    if (a->n > BIG_DIGITS_MAX) {
        return raise_text(m, T_MemoryError, "");
    }
    struct big *b = (struct big *)object_new(m, m->type[T_INT], K_BIG,
                                             sizeof *b + a->n * sizeof *a->d);

    b->negative = a->negative;
    b->n = a->n;
    memcpy(b->digit, a->d, a->n * sizeof *a->d);
    return OBJ(b);
}

static int
compare_size(const struct num *a, const struct num *b)
{
    if (a->n != b->n) {
        return a->n < b->n ? -1 : 1;
    }
    for (uint32_t i = a->n; i-- > 0;) {
        if (a->d[i] != b->d[i]) {
            return a->d[i] < b->d[i] ? -1 : 1;
        }
    }
    return 0;
}

/* ---- sizes ----------------------------------------------------------- */

static struct num
add_size(struct arena *s, const struct num *a, const struct num *b)
{
    uint32_t n = a->n > b->n ? a->n : b->n;
    struct num r = make(s, n + 1);
    uint64_t carry = 0;

    for (uint32_t i = 0; i <= n; i++) {
        carry += (uint64_t)(i < a->n ? a->d[i] : 0) + (i < b->n ? b->d[i] : 0);
        r.d[i] = (uint32_t)carry;
        carry >>= 32;
    }
    trim(&r);
    return r;
}

/* a - b, where a is not the smaller one. */
static struct num
sub_size(struct arena *s, const struct num *a, const struct num *b)
{
    struct num r = make(s, a->n);
    int64_t borrow = 0;

    for (uint32_t i = 0; i < a->n; i++) {
        borrow += (int64_t)a->d[i] - (i < b->n ? b->d[i] : 0);
        r.d[i] = (uint32_t)borrow;
        borrow >>= 32;
    }
    trim(&r);
    return r;
}

static struct num
add_signed(struct arena *s, const struct num *a, const struct num *b,
           bool b_negative)
{
    struct num r;

    if (a->negative == b_negative) {
        r = add_size(s, a, b);
        r.negative = a->negative;
    } else if (compare_size(a, b) >= 0) {
        r = sub_size(s, a, b);
        r.negative = a->negative;
    } else {
        r = sub_size(s, b, a);
        r.negative = b_negative;
    }
    return r;
}

static struct num
mul_size(struct arena *s, const struct num *a, const struct num *b)
{
    struct num r = make(s, a->n + b->n);

    for (uint32_t i = 0; i < a->n; i++) {
        uint64_t carry = 0;
        for (uint32_t j = 0; j < b->n; j++) {
            carry += (uint64_t)a->d[i] * b->d[j] + r.d[i + j];
            r.d[i + j] = (uint32_t)carry;
            carry >>= 32;
        }
        r.d[i + b->n] = (uint32_t)carry;
    }
    trim(&r);
    return r;
}

/* Divide in place by one digit; the rest. */
static uint32_t
div_digit(struct num *a, uint32_t by)
{
    uint64_t rest = 0;

    for (uint32_t i = a->n; i-- > 0;) {
        rest = rest << 32 | a->d[i];
        a->d[i] = (uint32_t)(rest / by);
        rest %= by;
    }
    trim(a);
    return (uint32_t)rest;
}

static struct num
shift_left(struct arena *s, const struct num *a, uint64_t by)
{
    uint32_t whole = (uint32_t)(by / 32), bits = by % 32;
    struct num r = make(s, a->n + whole + 1);

    for (uint32_t i = 0; i < a->n; i++) {
        uint64_t v = (uint64_t)a->d[i] << bits;
        r.d[i + whole] |= (uint32_t)v;
        r.d[i + whole + 1] = (uint32_t)(v >> 32);
    }
    r.negative = a->negative;
    trim(&r);
    return r;
}

/* Towards zero; *lost: some bit that was set fell out. */
static struct num
shift_right(struct arena *s, const struct num *a, uint64_t by, bool *lost)
{
    uint64_t whole = by / 32;
    uint32_t bits = by % 32;

    *lost = false;
    for (uint64_t i = 0; i < whole && i < a->n; i++) {
        *lost = *lost || a->d[i];
    }
    if (whole >= a->n) {
        struct num zero = make(s, 0);
        zero.negative = a->negative;
        return zero;
    }
    struct num r = make(s, a->n - (uint32_t)whole);

    *lost = *lost || (a->d[whole] & ((UINT64_C(1) << bits) - 1));
    for (uint32_t i = 0; i < r.n; i++) {
        uint64_t high = i + whole + 1 < a->n ? a->d[i + whole + 1] : 0;
        r.d[i] = (uint32_t)((high << 32 | a->d[i + whole]) >> bits);
    }
    r.negative = a->negative;
    trim(&r);
    return r;
}

/* One quotient digit of the long division; `u` has n + 1 digits. */
static uint32_t
div_step(uint32_t *u, const struct num *v)
{
    uint32_t n = v->n;
    uint64_t top = (uint64_t)u[n] << 32 | u[n - 1];
    uint64_t q = top / v->d[n - 1], rest = top % v->d[n - 1];

    while (q >> 32 || q * v->d[n - 2] > (rest << 32 | u[n - 2])) {
        q--;
        rest += v->d[n - 1];
        if (rest >> 32) {
            break;
        }
    }
    int64_t borrow = 0;
    uint64_t carry = 0;

    for (uint32_t i = 0; i < n; i++) {
        carry += q * v->d[i];
        borrow += (int64_t)u[i] - (uint32_t)carry;
        u[i] = (uint32_t)borrow;
        borrow >>= 32;
        carry >>= 32;
    }
    borrow += (int64_t)u[n] - (int64_t)carry;
    u[n] = (uint32_t)borrow;
    if (borrow < 0) { /* one too many */
        q--;
        carry = 0;
        for (uint32_t i = 0; i < n; i++) {
            carry += (uint64_t)u[i] + v->d[i];
            u[i] = (uint32_t)carry;
            carry >>= 32;
        }
        u[n] += (uint32_t)carry;
    }
    return (uint32_t)q;
}

/* Quotient and rest of the sizes (Knuth, 4.3.1 D). */
static void
div_size(struct arena *s, const struct num *a, const struct num *b,
         struct num *q, struct num *r)
{
    if (compare_size(a, b) < 0) {
        *q = make(s, 0);
        *r = copy_of(s, a);
        return;
    }
    if (b->n == 1) {
        *q = make(s, a->n);
        memcpy(q->d, a->d, a->n * sizeof *a->d);
        *r = make(s, 1);
        r->d[0] = div_digit(q, b->d[0]);
        trim(r);
        return;
    }
    uint32_t bits = (uint32_t)__builtin_clz(b->d[b->n - 1]);
    struct num v = shift_left(s, b, bits), u = make(s, a->n + 1);
    struct num shifted = shift_left(s, a, bits);
    bool lost;

    memcpy(u.d, shifted.d, shifted.n * sizeof *u.d);
    *q = make(s, a->n - b->n + 1);
    for (uint32_t j = q->n; j-- > 0;) {
        q->d[j] = div_step(u.d + j, &v);
    }
    u.n = b->n;
    trim(&u);
    trim(q);
    *r = shift_right(s, &u, bits, &lost);
}

/* ---- operations ------------------------------------------------------ */

/* Python rounds a quotient down: the rest has the divisor's sign. */
static struct num
floor_divide(struct arena *s, const struct num *a, const struct num *b,
             bool want_rest)
{
    static uint32_t one_digit[1] = {1};
    const struct num one = {.n = 1, .d = one_digit};
    struct num q, r;

    div_size(s, a, b, &q, &r);
    bool is_down = a->negative != b->negative && r.n;

    if (want_rest) {
        r = is_down ? sub_size(s, b, &r) : r;
        r.negative = b->negative;
        return r;
    }
    q = is_down ? add_size(s, &q, &one) : q;
    q.negative = a->negative != b->negative;
    return q;
}

/* Two's complement digits, `n` of them. */
static uint32_t *
complement(struct arena *s, const struct num *a, uint32_t n)
{
    uint32_t *d = arena_array(s, uint32_t, n);
    uint64_t carry = 1;

    for (uint32_t i = 0; i < n; i++) {
        uint32_t v = i < a->n ? a->d[i] : 0;
        carry += (uint32_t)~v;
        d[i] = a->negative ? (uint32_t)carry : v;
        carry >>= 32;
    }
    return d;
}

static struct num
bitwise(struct arena *s, const struct num *a, const struct num *b, enum oper op)
{
    uint32_t n = (a->n > b->n ? a->n : b->n) + 1;
    const uint32_t *x = complement(s, a, n), *y = complement(s, b, n);
    struct num r = make(s, n);

    for (uint32_t i = 0; i < n; i++) {
        r.d[i] = op == OPER_AND  ? x[i] & y[i]
                 : op == OPER_OR ? x[i] | y[i]
                                 : x[i] ^ y[i];
    }
    if (r.d[n - 1] >> 31) {
        r.negative = true;
        r.d = complement(s, &r, n);
        r.negative = true;
    }
    trim(&r);
    return r;
}

static struct num
power(struct arena *s, const struct num *a, uint64_t times)
{
    struct num r = make(s, 1), base = copy_of(s, a);

    r.d[0] = 1;
    for (uint64_t left = times; left; left >>= 1) {
        if (left & 1) {
            r = mul_size(s, &r, &base);
        }
        if (left > 1) {
            base = mul_size(s, &base, &base);
        }
    }
    r.negative = a->negative && (times & 1);
    return r;
}

static uint64_t
bits_of(const struct num *a)
{
    return a->n ? (uint64_t)a->n * 32 - (uint64_t)__builtin_clz(a->d[a->n - 1])
                : 0;
}

/* The 64 highest bits with the lowest one sticky, as a double. */
static double
scaled(struct arena *s, const struct num *a, int64_t exponent, bool sticky)
{
    uint64_t bits = bits_of(a);
    int64_t drop = bits > 62 ? (int64_t)bits - 62 : 0;
    bool lost;
    struct num top = shift_right(s, a, (uint64_t)drop, &lost);
    uint64_t v =
        (top.n > 0 ? top.d[0] : 0) | (uint64_t)(top.n > 1 ? top.d[1] : 0) << 32;
    int64_t by = exponent + drop;

    if (lost || sticky) {
        v |= 1;
    }
    double r = ldexp((double)v, by > 5000    ? 5000
                                : by < -5000 ? -5000
                                             : (int)by);
    return a->negative ? -r : r;
}

static struct obj *
true_divide(struct machine *m, const struct num *a, const struct num *b)
{
    struct arena *s = m->scratch;
    int64_t shift = 64 - ((int64_t)bits_of(a) - (int64_t)bits_of(b));
    struct num x =
        shift > 0 ? shift_left(s, a, (uint64_t)shift) : copy_of(s, a);
    struct num q, r;

    shift = shift > 0 ? shift : 0;
    div_size(s, &x, b, &q, &r);
    q.negative = false;
    double v = scaled(s, &q, -shift, r.n != 0);

    if (isinf(v)) {
        return raise_text(m, T_OverflowError,
                          "integer division result too large for a float");
    }
    return float_new(m, a->negative != b->negative ? -v : v);
}

static bool
is_too_large(struct machine *m, const struct num *a, const struct num *b,
             enum oper op)
{
    uint64_t by = b->n == 0 ? 0 : b->n == 1 ? b->d[0] : UINT32_MAX;
    const uint64_t most = (uint64_t)BIG_DIGITS_MAX * 32;
    bool is = (op == OPER_LSHIFT && a->n && by > most) ||
              (op == OPER_POW && bits_of(a) > 1 && by * bits_of(a) > most) ||
              (op == OPER_MUL && (uint64_t)a->n * b->n > 1u << 30);

    if (is) {
        raise_text(m, T_MemoryError, "");
    }
    return is;
}

/* Products of digits. */
static uint64_t
work_of(const struct num *a, const struct num *b, enum oper op)
{
    switch (op) {
    case OPER_POW: {
        uint64_t digits = bits_of(a) * (b->n ? b->d[0] : 0) / 32 + 1;
        return digits * digits;
    }
    case OPER_MUL:
        return 1 + (uint64_t)a->n * b->n;
    case OPER_DIV:
    case OPER_FLOORDIV:
    case OPER_MOD:
        return 1 + (a->n > b->n ? (uint64_t)(a->n - b->n) * b->n : 0);
    default:
        return 1 + a->n + b->n;
    }
}

static struct num
shifted(struct arena *s, const struct num *a, const struct num *b, enum oper op)
{
    static uint32_t one_digit[1] = {1};
    const struct num one = {.n = 1, .d = one_digit};
    uint64_t by = b->n == 0 ? 0 : b->n == 1 ? b->d[0] : UINT32_MAX;
    bool lost = false;

    if (op == OPER_LSHIFT) {
        return shift_left(s, a, by);
    }
    struct num r = shift_right(s, a, by, &lost);

    if (a->negative && lost) {
        r = add_size(s, &r, &one);
        r.negative = true;
    }
    return r;
}

struct obj *
big_binary(struct machine *m, struct obj *x, struct obj *y, enum oper op)
{
    struct arena_mark mark = arena_mark(m->scratch);
    struct arena *s = m->scratch;
    struct num a, b, r;

    view(x, &a);
    view(y, &b);
    if (is_too_large(m, &a, &b, op) || !run_work(m, work_of(&a, &b, op))) {
        return NULL;
    }
    switch (op) {
    case OPER_ADD:
        r = add_signed(s, &a, &b, b.negative);
        break;
    case OPER_SUB:
        r = add_signed(s, &a, &b, !b.negative);
        break;
    case OPER_MUL:
        r = mul_size(s, &a, &b);
        r.negative = a.negative != b.negative;
        break;
    case OPER_DIV: {
        struct obj *o = true_divide(m, &a, &b);
        arena_rewind(m->scratch, mark);
        return o;
    }
    case OPER_FLOORDIV:
    case OPER_MOD:
        r = floor_divide(s, &a, &b, op == OPER_MOD);
        break;
    case OPER_POW:
        r = power(s, &a, b.n ? b.d[0] : 0);
        break;
    case OPER_LSHIFT:
    case OPER_RSHIFT:
        r = shifted(s, &a, &b, op);
        break;
    default:
        r = bitwise(s, &a, &b, op);
    }
    struct obj *o = object_of(m, &r);

    arena_rewind(m->scratch, mark);
    return o;
}

struct obj *
big_power_mod(struct machine *m, struct obj *a, struct obj *b, struct obj *mod)
{
    struct obj *r = int_new(m, 1), *base = big_binary(m, a, mod, OPER_MOD);
    struct num times;

    view(b, &times);
    for (uint64_t i = 0; base && r && i < bits_of(&times); i++) {
        struct obj *next;
        if (times.d[i / 32] >> (i % 32) & 1) {
            next = big_binary(m, r, base, OPER_MUL);
            decref(m, r);
            r = next ? big_binary(m, next, mod, OPER_MOD) : NULL;
            xdecref(m, next);
        }
        next = big_binary(m, base, base, OPER_MUL);
        decref(m, base);
        base = next ? big_binary(m, next, mod, OPER_MOD) : NULL;
        xdecref(m, next);
    }
    struct obj *rest = r && base ? big_binary(m, r, mod, OPER_MOD) : NULL;

    xdecref(m, base);
    xdecref(m, r);
    return rest;
}

struct obj *
big_negate(struct machine *m, struct obj *o)
{
    struct obj *zero = int_new(m, 0);
    struct obj *r = big_binary(m, zero, o, OPER_SUB);

    decref(m, zero);
    return r;
}

struct obj *
big_invert(struct machine *m, struct obj *o)
{
    struct obj *minus = int_new(m, -1);
    struct obj *r = big_binary(m, minus, o, OPER_SUB);

    decref(m, minus);
    return r;
}

bool
big_is_negative(const struct obj *o)
{
    return o->kind == K_BIG ? ((const struct big *)o)->negative
                            : int_value(o) < 0;
}

/* ---- what a number is ------------------------------------------------ */

int
big_compare(const struct obj *x, const struct obj *y)
{
    struct num a, b;

    view(x, &a);
    view(y, &b);
    if (a.negative != b.negative) {
        return a.negative ? -1 : 1;
    }
    return a.negative ? compare_size(&b, &a) : compare_size(&a, &b);
}

int
big_compare_double(struct machine *m, struct obj *a, double v)
{
    if (isnan(v)) {
        return 2;
    }
    if (isinf(v)) {
        return v > 0 ? -1 : 1;
    }
    struct obj *whole = big_from_double(m, v);

    if (!whole || whole->kind == K_OPAQUE) {
        xdecref(m, whole);
        return 2;
    }
    int c = big_compare(a, whole);

    decref(m, whole);
    return c ? c : v - trunc(v) > 0 ? -1 : v - trunc(v) < 0 ? 1 : 0;
}

uint64_t
big_bits(const struct obj *o)
{
    struct num a;

    view(o, &a);
    return bits_of(&a);
}

uint64_t
big_hash(const struct obj *o)
{
    const uint64_t prime = (UINT64_C(1) << 61) - 1;
    struct num a;
    uint64_t h = 0;

    view(o, &a);
    for (uint32_t i = a.n; i-- > 0;) {
        h = (h << 32 & prime) | h >> 29; /* times 2^32 */
        h += a.d[i];
        h = h >= prime ? h - prime : h;
    }
    h = a.negative ? 0 - h : h;
    return h == UINT64_MAX ? UINT64_MAX - 1 : h;
}

double
big_double(struct machine *m, const struct obj *o)
{
    struct arena_mark mark = arena_mark(m->scratch);
    struct num a;

    view(o, &a);
    double v = scaled(m->scratch, &a, 0, false);

    arena_rewind(m->scratch, mark);
    return v;
}

struct obj *
big_from_double(struct machine *m, double v)
{
    struct arena_mark mark = arena_mark(m->scratch);
    int exponent;
    double part = frexp(fabs(trunc(v)), &exponent);
    uint64_t bits = (uint64_t)ldexp(part, 53);
    struct num a = make(m->scratch, 2);
    bool lost;

    a.d[0] = (uint32_t)bits;
    a.d[1] = (uint32_t)(bits >> 32);
    trim(&a);
    a = exponent > 53
            ? shift_left(m->scratch, &a, (uint64_t)(exponent - 53))
            : shift_right(m->scratch, &a, (uint64_t)(53 - exponent), &lost);
    a.negative = v < 0;
    struct obj *o = object_of(m, &a);

    arena_rewind(m->scratch, mark);
    return o;
}

/* ---- text, bytes ----------------------------------------------------- */

static uint32_t
digit_value(char c)
{
    return c <= '9' ? (uint32_t)(c - '0') : (uint32_t)((c | 32) - 'a' + 10);
}

struct obj *
big_from_digits(struct machine *m, struct text t, unsigned base,
                bool is_negative)
{
    if (!run_work(m, (uint64_t)t.n * t.n / 16)) {
        return NULL;
    }
    struct arena_mark mark = arena_mark(m->scratch);
    struct num a = make(m->scratch, t.n / 32 * 6 + 8);
    uint32_t used = 0;

    for (uint32_t i = 0; i < t.n; i++) {
        uint64_t carry = digit_value(t.s[i]);
        for (uint32_t k = 0; k < used; k++) {
            carry += (uint64_t)a.d[k] * base;
            a.d[k] = (uint32_t)carry;
            carry >>= 32;
        }
        if (carry) {
            a.d[used++] = (uint32_t)carry;
        }
    }
    a.n = used;
    a.negative = is_negative;
    struct obj *o = object_of(m, &a);

    arena_rewind(m->scratch, mark);
    return o;
}

struct text
big_digits(struct machine *m, const struct obj *o, unsigned base)
{
    static const char digit[] = "0123456789abcdefghijklmnopqrstuvwxyz";
    struct num seen;
    uint32_t together = 1, most = base; /* as many as fit in one division */

    while ((uint64_t)most * base <= UINT32_MAX) {
        most *= base;
        together++;
    }
    view(o, &seen);
    struct num a = make(m->scratch, seen.n);
    uint32_t room = (uint32_t)bits_of(&seen) + together, at = room;
    char *out = arena_array(m->scratch, char, room);

    machine_spend(m, (uint64_t)seen.n * seen.n);
    memcpy(a.d, seen.d, seen.n * sizeof *a.d);
    do {
        uint32_t rest = a.n ? div_digit(&a, most) : 0;
        for (uint32_t i = 0; i < together && (a.n || rest || i == 0); i++) {
            out[--at] = digit[rest % base];
            rest /= base;
        }
    } while (a.n && !machine_is_spent(m));
    return (struct text){out + at, room - at};
}

struct obj *
big_from_bytes(struct machine *m, const unsigned char *s, uint32_t n,
               bool is_signed)
{
    struct arena_mark mark = arena_mark(m->scratch);
    struct num a = make(m->scratch, n / 4 + 1);
    bool is_negative = is_signed && n && s[n - 1] >> 7;

    for (uint32_t i = 0; i < a.n * 4; i++) {
        uint32_t v = i < n ? s[i] : is_negative ? 0xff : 0;
        a.d[i / 4] |= v << (i % 4 * 8);
    }
    if (is_negative) {
        a.negative = true;
        a.d = complement(m->scratch, &a, a.n);
    }
    a.negative = is_negative;
    struct obj *o = object_of(m, &a);

    arena_rewind(m->scratch, mark);
    return o;
}

void
big_to_bytes(const struct obj *o, unsigned char *s, uint32_t n)
{
    struct num a;
    uint32_t carry = 1;

    view(o, &a);
    for (uint32_t i = 0; i < n; i++) {
        uint32_t v = i / 4 < a.n ? a.d[i / 4] >> (i % 4 * 8) & 0xff : 0;
        if (a.negative) {
            carry += ~v & 0xff;
            v = carry & 0xff;
            carry >>= 8;
        }
        s[i] = (unsigned char)v;
    }
}
