/*
 * format_spec.h - one format specification, and numbers laid out by it.
 */
#ifndef RUNTIME_MODEL_FORMAT_SPEC_H
#define RUNTIME_MODEL_FORMAT_SPEC_H

#include "runtime-model/kinds.h"

struct spec {
    struct text fill; /* one character */
    char align, sign, type;
    bool alt, zero, no_minus_zero;
    char group;
    int64_t width, precision; /* precision -1: none */
};

uint32_t spec_number(struct text t, uint32_t i, int64_t *out);

/* `head` (sign, prefix) and `body` in the width asked for. */
struct str *spec_pad(struct machine *m, const struct spec *s, struct text head,
                     struct text body, char default_align);

/* NULL: raised. */
struct str *spec_int(struct machine *m, struct obj *o, const struct spec *s);
struct str *spec_float(struct machine *m, double v, const struct spec *s);

#endif
