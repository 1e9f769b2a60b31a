/*
 * builtins_math.c - functions over real numbers, for prelude/math.py: `real`
 * takes the name of one of them and a number or two.
 */
#include "runtime-model/native.h"
#include "runtime-model/operate.h"
#include "runtime-model/raise.h"

#include <math.h>

struct function_row {
    const char *name;
    double (*one)(double x);
    double (*two)(double x, double y);
};

static const struct function_row rows[] = {
    {"acos", acos, NULL},         {"acosh", acosh, NULL},
    {"asin", asin, NULL},         {"asinh", asinh, NULL},
    {"atan", atan, NULL},         {"atan2", NULL, atan2},
    {"atanh", atanh, NULL},       {"cbrt", cbrt, NULL},
    {"copysign", NULL, copysign}, {"cos", cos, NULL},
    {"cosh", cosh, NULL},         {"erf", erf, NULL},
    {"erfc", erfc, NULL},         {"exp", exp, NULL},
    {"exp2", exp2, NULL},         {"expm1", expm1, NULL},
    {"fabs", fabs, NULL},         {"fmod", NULL, fmod},
    {"gamma", tgamma, NULL},      {"hypot", NULL, hypot},
    {"lgamma", lgamma, NULL},     {"log", log, NULL},
    {"log10", log10, NULL},       {"log1p", log1p, NULL},
    {"log2", log2, NULL},         {"nextafter", NULL, nextafter},
    {"pow", NULL, pow},           {"remainder", NULL, remainder},
    {"sin", sin, NULL},           {"sinh", sinh, NULL},
    {"sqrt", sqrt, NULL},         {"tan", tan, NULL},
    {"tanh", tanh, NULL},
};

/* No number is near: a pole, or outside of where it is defined. */
static bool
is_pole(const struct function_row *f, double x)
{
    return f->one && (x == 0 || x == -1 || x == 1 || x < 0) && f->one != exp &&
           f->one != exp2;
}

/* real(name, x) and real(name, x, y). */
struct obj *
math_real(struct machine *m, const struct args *a)
{
    struct str *name = arg_str(m, a, 0);
    double x, y = 0, r = 0;
    const struct function_row *found = NULL;

    for (uint32_t i = 0; name && i < sizeof rows / sizeof *rows; i++) {
        if (text_eq(str_text(name), text_of(rows[i].name))) {
            found = &rows[i];
        }
    }
    if (!found || a->n < 2u + (found->two != NULL) ||
        !number_double(m, a->at[1], &x) ||
        (found->two && !number_double(m, a->at[2], &y))) {
        return m->raised ? NULL
                         : raise_text(m, T_TypeError, "must be real number");
    }
    r = found->one ? found->one(x) : found->two(x, y);
    if (isnan(r) && !isnan(x) && !isnan(y)) {
        return raise_text(m, T_ValueError, "math domain error");
    }
    if (isinf(r) && isfinite(x) && isfinite(y)) {
        return is_pole(found, x)
                   ? raise_text(m, T_ValueError, "math domain error")
                   : raise_text(m, T_OverflowError, "math range error");
    }
    return float_new(m, r);
}
