/*
 * type_default.h - defaults of type parameters (PEP 696, Python 3.13), which
 * the grammar does not know.
 *
 * A file that fails to parse is looked through for them; it is then parsed
 * without their text, and each default on its own, as the item of a list.
 */
#ifndef ANALYZER_TYPE_DEFAULT_H
#define ANALYZER_TYPE_DEFAULT_H

#include "base/arena.h"
#include "base/text.h"

struct type_default {
    uint32_t after;       /* end of the parameter that has it */
    uint32_t begin;       /* of the `=` */
    uint32_t value, end;  /* its expression, without spaces around */
    uint32_t open, close; /* the brackets of the parameters */
};

struct type_defaults {
    const struct type_default *at; /* in source order */
    uint32_t n;
};

/*
 * What looks like defaults in `class A[T = int]`, `def f[..]` and
 * `type X[..]`.  Who uses them proves them: each must follow a type parameter
 * of the tree that the rest parses to.  Linear.
 */
struct type_defaults type_defaults_find(struct arena *a, struct text source);

#endif
