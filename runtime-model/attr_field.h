/*
 * attr_field.h - getters and setters of attributes that are plain fields: what
 * the tables of attributes share.
 */
#ifndef RUNTIME_MODEL_ATTR_FIELD_H
#define RUNTIME_MODEL_ATTR_FIELD_H

#include "runtime-model/attr.h"

/* A new reference; to None for NULL. */
static inline struct obj *
or_none(struct machine *m, struct obj *o)
{
    return incref(o ? o : m->none);
}

/* A field that holds a reference or NULL for None. */
#define FIELD(fn, T, field)                                                    \
    static struct obj *fn(struct machine *m, struct obj *o)                    \
    {                                                                          \
        return or_none(m, (struct obj *)((struct T *)o)->field);               \
    }

#define SETTER(fn, T, F, field)                                                \
    static bool fn(struct machine *m, struct obj *o, struct obj *value)        \
    {                                                                          \
        struct obj *old = (struct obj *)((struct T *)o)->field;                \
        bool is_none = !value || value->kind == K_NONE;                        \
        ((struct T *)o)->field = is_none ? NULL : (F *)incref(value);          \
        xdecref(m, old);                                                       \
        return true;                                                           \
    }

#endif
