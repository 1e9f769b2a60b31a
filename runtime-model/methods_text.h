/*
 * methods_text.h - what the methods of str and bytes have in common.
 */
#ifndef RUNTIME_MODEL_METHODS_TEXT_H
#define RUNTIME_MODEL_METHODS_TEXT_H

#include "runtime-model/native.h"

static inline struct text
text_self(const struct args *a)
{
    return str_text((struct str *)a->self);
}

/* A text of the same kind as self. */
struct obj *text_same(struct machine *m, const struct args *a, struct text t);

/* The same, and never one that is there already, but for the empty one. */
struct obj *text_own(struct machine *m, const struct args *a, struct text t);

/* Self, or an exact copy if its class is a subclass. */
static inline struct obj *
text_itself(struct machine *m, const struct args *a)
{
    return a->self->type->flags & TYPE_HEAP ? text_same(m, a, text_self(a))
                                            : incref(a->self);
}

/* An argument of the same kind as self; false: another kind, raised. */
struct text_param {     /* of which method, and which argument */
    const char *method; /* NULL: not told */
    uint32_t at;
};
bool text_arg(struct machine *m, const struct args *a, struct obj *o,
              struct text_param which, struct text *t);

/* How bytes and text turn into each other; NULL: raised. */
struct obj *text_encode(struct machine *m, struct str *s, const struct args *a,
                        uint32_t from);
struct obj *text_decode(struct machine *m, struct str *s, const struct args *a,
                        uint32_t from);

/* White space of ASCII. */
static inline bool
text_is_space(char c)
{
    return c == ' ' || (c >= 9 && c <= 13) || (c >= 28 && c <= 31);
}

/* Offset of the last `what` that ends by `end`, or UINT32_MAX. */
uint32_t text_find_last(struct text t, struct text what, uint32_t end);

extern const struct native text_methods[], case_methods[], split_methods[];

#endif
