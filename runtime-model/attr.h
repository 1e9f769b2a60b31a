/*
 * attr.h - attributes: where a name is found on an object, values inside
 * instances, and classes.
 */
#ifndef RUNTIME_MODEL_ATTR_H
#define RUNTIME_MODEL_ATTR_H

#include "runtime-model/kinds.h"
#include "runtime-model/run.h"

struct obj *attr_get(struct machine *m, struct obj *o, struct str *name);
bool attr_set(struct machine *m, struct obj *o, struct str *name,
              struct obj *value); /* value NULL: delete */

/* Like attr_get, but absence is no error: NULL without `raised`. */
struct obj *attr_find(struct machine *m, struct obj *o, struct str *name);
struct obj *attr_get_text(struct machine *m, struct obj *o, const char *name);

/* Attributes that the runtime itself defines (`__dict__`, `gi_frame` …). */
struct obj *attr_native(struct machine *m, struct obj *o, struct str *name);
bool attr_native_set(struct machine *m, struct obj *o, struct str *name,
                     struct obj *value, bool *found);

/* One of them. */
struct attr_row {
    enum kind kind;
    const char *name;
    struct obj *(*get)(struct machine *m, struct obj *o);
    /* NULL: read-only. */
    bool (*set)(struct machine *m, struct obj *o, struct obj *value);
};

/* That of functions, or NULL. */
const struct attr_row *attr_function(const char *name);

/* `__name__` of a function or class; false: it is no text. */
bool attr_set_name(struct machine *m, struct str **place, struct obj *value);

/* The dict of an instance, made if there is none yet; borrowed. */
struct dict *attr_dict(struct machine *m, struct obj *o);
bool attr_dict_set(struct machine *m, struct obj *o, struct obj *value);

/* In the class and its bases; borrowed. */
struct obj *type_lookup(struct machine *m, struct type *t,
                        const struct str *name);
struct obj *type_special(struct machine *m, struct type *t, enum special sp);
bool type_is_sub(const struct type *t, const struct type *of);

/* A class of abc.ABCMeta that lacks methods: it has no instances. */
bool type_is_abstract(struct machine *m, const struct type *t);

/* Raise what abc says then. */
struct obj *type_refuse(struct machine *m, struct type *t);
/* A list of the classes that have it among their bases, the oldest first. */
struct list *type_subclasses(struct machine *m, const struct obj *t);
/* `cls.__bases__ = value`; false: raised. */
bool type_set_bases(struct machine *m, struct obj *o, struct obj *value);
/* type(name, bases, ns, **more): `three` are a str, a tuple of classes and a
 * dict; `more` is for __init_subclass__. */
struct type *type_new(struct machine *m, struct type *meta,
                      struct obj *const *three, struct given more);
/* The metaclass (borrowed) of a class with these bases for which `given` is
 * asked, or NULL; NULL: they conflict. */
struct obj *class_metaclass(struct machine *m, struct obj *const *base,
                            uint32_t n, struct obj *given);
void type_changed(struct machine *m);
struct obj *instance_new(struct machine *m, struct type *t);

/* Get a value found on the class, as seen through `o` of class `t`. */
struct obj *attr_bind(struct machine *m, struct obj *found, struct obj *o,
                      struct type *t);

/* The same without __get__ of a class derived from a descriptor. */
struct obj *attr_bind_plain(struct machine *m, struct obj *found, struct obj *o,
                            struct type *t);
/* A builtin data descriptor sets or (value NULL) deletes; false: raised. */
bool attr_set_through(struct machine *m, struct obj *found, struct obj *o,
                      struct obj *value);

/* `f.__code__ = code`, which must want as much of what is captured; false:
 * raised. */
bool function_set_code(struct machine *m, struct obj *f, struct obj *code);

/* What an exception has by its class; NULL without `raised`: nothing. */
struct obj *attr_exception(struct machine *m, struct exception *e,
                           const struct str *name);

/* ---- values inside an instance (3.11+) ------------------------------- */

/* Index of a name in the class's keys; put: added if there is room, or -1. */
int attr_key_find(const struct keys *k, const struct str *name);
int attr_key_put(struct machine *m, struct keys *k, struct str *name);

struct obj *attr_value_get(const struct instance *o, const struct str *name);
bool attr_value_set(struct machine *m, struct instance *o, struct str *name,
                    struct obj *value); /* false: no room for the name */
void attr_value_put(struct machine *m, struct instance *o, int at,
                    struct obj *value);
struct obj *attr_value_take(struct instance *o, const struct str *name);
bool attr_value_next(const struct instance *o, uint32_t *pos, struct obj **key,
                     struct obj **value);
void attr_values_clear(struct machine *m, struct instance *o);
void attr_values_free(struct machine *m, struct values *v);

#endif
