/*
 * Numbers: making them, and what operators do with two of them.
 */
#include "runtime-model/bigint.h"
#include "runtime-model/operate.h"
#include "runtime-model/raise.h"

#include <assert.h>
#include <complex.h>
#include <errno.h>
#include <math.h>

struct obj *
int_new(struct machine *m, int64_t v)
{
    if (v >= SMALL_FIRST && v <= SMALL_LAST) {
        return incref(OBJ(m->small[v - SMALL_FIRST]));
    }
    struct integer *i = object_make(m, m->type[T_INT], K_INT, struct integer);

    i->v = v;
    return OBJ(i);
}

struct obj *
float_new(struct machine *m, double v)
{
    struct real *r = object_make(m, m->type[T_FLOAT], K_FLOAT, struct real);

    r->v = v;
    return OBJ(r);
}

struct obj *
complex_new(struct machine *m, double re, double im)
{
    struct cplx *c = object_make(m, m->type[T_COMPLEX], K_COMPLEX, struct cplx);

    c->re = re;
    c->im = im;
    return OBJ(c);
}

double
number_value(const struct obj *o)
{
    return o->kind == K_FLOAT ? ((const struct real *)o)->v
                              : (double)int_value(o);
}

bool
number_double(struct machine *m, const struct obj *o, double *v)
{
    if (o->kind != K_BIG) {
        *v = number_value(o);
        return true;
    }
    *v = big_double(m, o);
    if (isinf(*v)) {
        raise_text(m, T_OverflowError, "int too large to convert to float");
        return false;
    }
    return true;
}

struct obj *
int_from_double(struct machine *m, double v)
{
    if (isnan(v)) {
        return raise_text(m, T_ValueError,
                          "cannot convert float NaN to integer");
    }
    if (isinf(v)) {
        return raise_text(m, T_OverflowError,
                          "cannot convert float infinity to integer");
    }
    return fabs(v) < 9e18 ? int_new(m, (int64_t)v) : big_from_double(m, v);
}

/* ---- division by zero ------------------------------------------------ */

struct zero_row {
    int until; /* the last version that says so */
    bool is_float;
    enum oper op;
    const char *text;
};

static const struct zero_row zero_rows[] = {
    {308, true, OPER_FLOORDIV, "float divmod()"},
    {312, true, OPER_MOD, "float modulo"},
    {313, true, OPER_DIV, "float division by zero"},
    {313, true, OPER_FLOORDIV, "float floor division by zero"},
    {313, true, OPER_MOD, "float modulo by zero"},
    {310, false, OPER_MOD, "integer division or modulo by zero"},
    {313, false, OPER_FLOORDIV, "integer division or modulo by zero"},
    {313, false, OPER_MOD, "integer modulo by zero"},
};

static struct obj *
zero_division(struct machine *m, enum oper op, bool is_float)
{
    for (uint32_t i = 0; i < sizeof zero_rows / sizeof *zero_rows; i++) {
        const struct zero_row *row = &zero_rows[i];
        if (row->op == op && row->is_float == is_float &&
            m->profile->version <= row->until) {
            return raise_text(m, T_ZeroDivisionError, row->text);
        }
    }
    return raise_text(m, T_ZeroDivisionError, "division by zero");
}

static struct obj *
zero_power(struct machine *m)
{
    return raise_text(m, T_ZeroDivisionError,
                      m->profile->version >= 314
                          ? "zero to a negative power"
                          : "0.0 cannot be raised to a negative power");
}

/* ---- floats ---------------------------------------------------------- */

static double
float_mod(double a, double b)
{
    double r = fmod(a, b);

    if (r == 0) {
        return copysign(0, b);
    }
    return (r < 0) != (b < 0) ? r + b : r;
}

static double
float_floor(double a, double b)
{
    double div = (a - float_mod(a, b)) / b;

    if (div == 0) {
        return copysign(0, a / b);
    }
    double whole = floor(div);

    return div - whole > 0.5 ? whole + 1 : whole;
}

static struct obj *complex_power(struct machine *m, double complex a,
                                 double complex b);

static struct obj *
float_power(struct machine *m, double a, double b)
{
    if (a == 0 && b < 0) {
        return zero_power(m);
    }
    if (a < 0 && isfinite(a) && isfinite(b) && b != floor(b)) {
        return complex_power(m, a, b);
    }
    double r = pow(a, b);

    if (isinf(r) && isfinite(a) && isfinite(b)) {
        struct obj *arg[2] = {int_new(m, ERANGE),
                              OBJ(str_new(m, TEXT("Numerical result out of "
                                                  "range")))};
        struct tuple *t = tuple_of(m, arg, 2);
        decref(m, arg[0]);
        decref(m, arg[1]);
        raise_set(m, (struct exception *)exception_new(
                         m, m->type[T_OverflowError], t->at, 2));
        decref(m, OBJ(t));
        return NULL;
    }
    return float_new(m, r);
}

static struct obj *
float_binary(struct machine *m, double a, double b, enum oper op)
{
    if (b == 0 && (op == OPER_DIV || op == OPER_FLOORDIV || op == OPER_MOD)) {
        return zero_division(m, op, true);
    }
    switch (op) {
    case OPER_ADD:
        return float_new(m, a + b);
    case OPER_SUB:
        return float_new(m, a - b);
    case OPER_MUL:
        return float_new(m, a * b);
    case OPER_DIV:
        return float_new(m, a / b);
    case OPER_FLOORDIV:
        return float_new(m, float_floor(a, b));
    case OPER_MOD:
        return float_new(m, float_mod(a, b));
    case OPER_POW:
        return float_power(m, a, b);
    default:
        return NULL;
    }
}

/* ---- whole numbers --------------------------------------------------- */

/* Operations of 64 bits; false: the result may not fit, or is no integer. */
static bool
int_quick(int64_t a, int64_t b, enum oper op, int64_t *r)
{
    switch (op) {
    case OPER_ADD:
        return !__builtin_add_overflow(a, b, r);
    case OPER_SUB:
        return !__builtin_sub_overflow(a, b, r);
    case OPER_MUL:
        return !__builtin_mul_overflow(a, b, r);
    case OPER_FLOORDIV:
        if (b == -1 || b == 0) {
            return false;
        }
        *r = a / b - (a % b != 0 && (a < 0) != (b < 0));
        return true;
    case OPER_MOD:
        if (b == -1 || b == 0) {
            return false;
        }
        *r = a % b;
        *r += *r != 0 && (*r < 0) != (b < 0) ? b : 0;
        return true;
    case OPER_LSHIFT:
        if (b > 62 || a > INT64_MAX >> b || a < INT64_MIN >> b) {
            return false;
        }
        *r = (int64_t)((uint64_t)a << b);
        return true;
    case OPER_RSHIFT:
        *r = b > 63 ? (a < 0 ? -1 : 0) : a >> b;
        return true;
    case OPER_AND:
        *r = a & b;
        return true;
    case OPER_OR:
        *r = a | b;
        return true;
    case OPER_XOR:
        *r = a ^ b;
        return true;
    default:
        return false;
    }
}

static struct obj *
int_power(struct machine *m, struct obj *a, struct obj *b)
{
    double x, y;

    if (big_is_negative(b)) {
        return number_double(m, a, &x) && number_double(m, b, &y)
                   ? float_power(m, x, y)
                   : NULL;
    }
    return big_binary(m, a, b, OPER_POW);
}

static struct obj *
int_binary(struct machine *m, struct obj *a, struct obj *b, enum oper op)
{
    int64_t r;
    bool is_zero = is_int(b) && int_value(b) == 0;

    if (is_zero && (op == OPER_DIV || op == OPER_FLOORDIV || op == OPER_MOD)) {
        return zero_division(m, op, false);
    }
    if ((op == OPER_LSHIFT || op == OPER_RSHIFT) && big_is_negative(b)) {
        return raise_text(m, T_ValueError, "negative shift count");
    }
    if (is_int(a) && is_int(b)) {
        int64_t x = int_value(a), y = int_value(b);
        const int64_t exact = INT64_C(1) << 53;
        if (int_quick(x, y, op, &r)) {
            return int_new(m, r);
        }
        if (op == OPER_DIV && x > -exact && x < exact && y > -exact &&
            y < exact) {
            return float_new(m, (double)x / (double)y);
        }
    }
    switch (op) {
    case OPER_MATMUL:
        return NULL;
    case OPER_POW:
        return int_power(m, a, b);
    default:
        return big_binary(m, a, b, op);
    }
}

/* ---- complex numbers ------------------------------------------------- */

/* Of any number; false: raised. */
bool
number_complex(struct machine *m, const struct obj *o, double *re, double *im)
{
    *im = 0;
    if (o->kind == K_COMPLEX) {
        *re = ((const struct cplx *)o)->re;
        *im = ((const struct cplx *)o)->im;
        return true;
    }
    return number_double(m, o, re);
}

static struct obj *
complex_power(struct machine *m, double complex a, double complex b)
{
    double bre = creal(b), bim = cimag(b);

    if (bre == 0 && bim == 0) {
        return complex_new(m, 1, 0);
    }
    if (creal(a) == 0 && cimag(a) == 0) {
        return bim != 0 || bre < 0
                   ? raise_text(m, T_ZeroDivisionError,
                                m->profile->version >= 314
                                    ? "zero to a negative or complex power"
                                    : "0.0 to a negative or complex power")
                   : complex_new(m, 0, 0);
    }
    if (bim == 0 && bre == floor(bre) && fabs(bre) <= 100) {
        double complex r = 1, p = a;
        for (int n = (int)fabs(bre); n > 0; n >>= 1) {
            r = n & 1 ? r * p : r;
            p = p * p;
        }
        r = bre < 0 ? 1 / r : r;
        return complex_new(m, creal(r), cimag(r));
    }
    double size = hypot(creal(a), cimag(a)), len = pow(size, bre);
    double angle = atan2(cimag(a), creal(a)), phase = angle * bre;

    if (bim != 0) {
        len *= exp(-angle * bim);
        phase += bim * log(size);
    }
    return complex_new(m, len * cos(phase), len * sin(phase));
}

static struct obj *
complex_divide(struct machine *m, const double a[2], const double b[2])
{
    if (b[0] == 0 && b[1] == 0) {
        return raise_text(m, T_ZeroDivisionError,
                          m->profile->version >= 314
                              ? "division by zero"
                              : "complex division by zero");
    }
    if (fabs(b[0]) >= fabs(b[1])) {
        double ratio = b[1] / b[0], by = b[0] + b[1] * ratio;
        return complex_new(m, (a[0] + a[1] * ratio) / by,
                           (a[1] - a[0] * ratio) / by);
    }
    double ratio = b[0] / b[1], by = b[0] * ratio + b[1];

    return complex_new(m, (a[0] * ratio + a[1]) / by,
                       (a[1] * ratio - a[0]) / by);
}

/* As CMPLX, which not every compiler has: laid out like the two parts. */
static double complex
complex_of(const double part[2])
{
    double complex z;

    static_assert(sizeof z == 2 * sizeof *part, "parts stand side by side");
    memcpy(&z, part, sizeof z);
    return z;
}

static struct obj *
complex_binary(struct machine *m, struct obj *x, struct obj *y, enum oper op)
{
    double a[2], b[2];

    if (!number_complex(m, x, &a[0], &a[1]) ||
        !number_complex(m, y, &b[0], &b[1])) {
        return NULL;
    }
    switch (op) {
    case OPER_ADD:
        return complex_new(m, a[0] + b[0], a[1] + b[1]);
    case OPER_SUB:
        return complex_new(m, a[0] - b[0], a[1] - b[1]);
    case OPER_MUL:
        return complex_new(m, a[0] * b[0] - a[1] * b[1],
                           a[0] * b[1] + a[1] * b[0]);
    case OPER_DIV:
        return complex_divide(m, a, b);
    case OPER_POW:
        return complex_power(m, complex_of(a), complex_of(b));
    case OPER_FLOORDIV:
    case OPER_MOD:
        return m->profile->version >= 310
                   ? NULL
                   : raise_text(m, T_TypeError,
                                op == OPER_MOD
                                    ? "can't mod complex numbers."
                                    : "can't take floor of complex number.");
    default:
        return NULL;
    }
}

/* ---- any numbers ----------------------------------------------------- */

bool
is_number(const struct obj *o)
{
    return is_whole(o) || o->kind == K_FLOAT || o->kind == K_COMPLEX;
}

struct obj *
number_binary(struct machine *m, struct obj *a, struct obj *b, enum oper op)
{
    double x, y;

    if (a->kind == K_BOOL && b->kind == K_BOOL &&
        (op == OPER_AND || op == OPER_OR || op == OPER_XOR)) {
        int64_t r;
        int_quick(int_value(a), int_value(b), op, &r);
        return bool_ref(m, r);
    }
    if (is_whole(a) && is_whole(b)) {
        return int_binary(m, a, b, op);
    }
    if (a->kind == K_COMPLEX || b->kind == K_COMPLEX) {
        return complex_binary(m, a, b, op);
    }
    if (op >= OPER_LSHIFT && op <= OPER_XOR) {
        return NULL; /* whatever the numbers are */
    }
    return number_double(m, a, &x) && number_double(m, b, &y)
               ? float_binary(m, x, y, op)
               : NULL;
}

struct obj *
number_unary(struct machine *m, struct obj *o, enum oper op)
{
    if (o->kind == K_COMPLEX) {
        const struct cplx *c = (const struct cplx *)o;
        return op == OPER_INVERT     ? NULL
               : op == OPER_NEGATIVE ? complex_new(m, -c->re, -c->im)
                                     : complex_new(m, c->re, c->im);
    }
    if (op == OPER_POSITIVE && o->kind != K_BOOL &&
        !(o->type->flags & TYPE_HEAP)) {
        return incref(o);
    }
    if (o->kind == K_FLOAT) {
        double v = ((struct real *)o)->v;
        return op == OPER_INVERT ? NULL
                                 : float_new(m, op == OPER_NEGATIVE ? -v : v);
    }
    switch (op) {
    case OPER_NEGATIVE:
        return is_int(o) && int_value(o) != INT64_MIN
                   ? int_new(m, -int_value(o))
                   : big_negate(m, o);
    case OPER_INVERT:
        return is_int(o) ? int_new(m, ~int_value(o)) : big_invert(m, o);
    default:
        return is_int(o) ? int_new(m, int_value(o)) : incref(o);
    }
}

struct obj *
number_abs(struct machine *m, struct obj *o)
{
    if (o->kind == K_COMPLEX) {
        const struct cplx *c = (const struct cplx *)o;
        return float_new(m, hypot(c->re, c->im));
    }
    if (o->kind == K_FLOAT) {
        return float_new(m, fabs(number_value(o)));
    }
    return number_unary(m, o,
                        big_is_negative(o) ? OPER_NEGATIVE : OPER_POSITIVE);
}

/* ---- equality, order, hash ------------------------------------------- */

int
number_order(struct machine *m, struct obj *a, struct obj *b)
{
    if (is_int(a) && is_int(b)) {
        int64_t x = int_value(a), y = int_value(b);
        return x < y ? -1 : x > y;
    }
    if (is_whole(a) && is_whole(b)) {
        return big_compare(a, b);
    }
    if (a->kind == K_FLOAT && b->kind == K_FLOAT) {
        double x = number_value(a), y = number_value(b);
        return x < y ? -1 : x > y ? 1 : x == y ? 0 : 2;
    }
    if (a->kind == K_FLOAT) {
        int c = big_compare_double(m, b, number_value(a));
        return c == 2 ? 2 : -c;
    }
    return big_compare_double(m, a, number_value(b));
}

bool
number_equal(struct machine *m, struct obj *a, struct obj *b)
{
    if (a->kind == K_COMPLEX && b->kind == K_COMPLEX) {
        const struct cplx *x = (const struct cplx *)a;
        const struct cplx *y = (const struct cplx *)b;
        return x->re == y->re && x->im == y->im;
    }
    if (a->kind == K_COMPLEX || b->kind == K_COMPLEX) {
        struct obj *c = a->kind == K_COMPLEX ? a : b;
        if (((struct cplx *)c)->im != 0) {
            return false;
        }
        struct obj *re = float_new(m, ((struct cplx *)c)->re);
        bool is = number_order(m, c == a ? b : a, re) == 0;
        decref(m, re);
        return is;
    }
    return number_order(m, a, b) == 0;
}

static uint64_t
hash_int(int64_t v)
{
    const int64_t prime = (INT64_C(1) << 61) - 1;
    int64_t h = v % prime;

    return (uint64_t)(h == -1 ? -2 : h);
}

/* The value modulo 2^61 - 1, as for whole numbers. */
static uint64_t
hash_double(double v)
{
    const uint64_t prime = (UINT64_C(1) << 61) - 1;
    int exponent;
    uint64_t h = 0;

    if (isinf(v)) {
        return v > 0 ? 314159 : (uint64_t)-314159;
    }
    double part = frexp(fabs(v), &exponent);

    while (part != 0) {
        h = (h << 28 & prime) | h >> 33;
        part *= 268435456.0;
        exponent -= 28;
        uint64_t whole = (uint64_t)part;
        part -= (double)whole;
        h += whole;
        h = h >= prime ? h - prime : h;
    }
    exponent = exponent >= 0 ? exponent % 61 : 60 - (-1 - exponent) % 61;
    h = (h << exponent & prime) | h >> (61 - exponent);
    h = v < 0 ? 0 - h : h;
    return h == UINT64_MAX ? UINT64_MAX - 1 : h;
}

/* From 3.10 on the object's own, or a set of many would be a list. */
static uint64_t
hash_nan(struct machine *m, const struct obj *o)
{
    return m->profile->version < 310 ? 0 : object_id_hash(m, o);
}

uint64_t
number_hash(struct machine *m, const struct obj *o)
{
    if (is_int(o)) {
        return hash_int(int_value(o));
    }
    if (o->kind == K_BIG) {
        return big_hash(o);
    }
    if (o->kind == K_FLOAT) {
        double v = ((const struct real *)o)->v;
        return isnan(v) ? hash_nan(m, o) : hash_double(v);
    }
    const struct cplx *c = (const struct cplx *)o;
    uint64_t h = hash_double(c->re) + 1000003 * hash_double(c->im);

    return h == UINT64_MAX ? UINT64_MAX - 1 : h;
}
