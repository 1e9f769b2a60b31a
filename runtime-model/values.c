#include "runtime-model/attr.h"

#include <assert.h>

enum { KEYS_MAX = 30, VALUES_STEP = 4 };

int
attr_key_find(const struct keys *k, const struct str *name)
{
    for (uint32_t i = 0; i < k->n; i++) {
        if (k->name[i] == name) {
            return (int)i;
        }
    }
    for (uint32_t i = 0; !name->is_interned && i < k->n; i++) {
        if (str_eq(k->name[i], name)) {
            return (int)i;
        }
    }
    return -1;
}

int
attr_key_put(struct machine *m, struct keys *k, struct str *name)
{
    if (!name->is_interned) {
        incref(OBJ(name));
        name = str_intern_own(m, name);
        decref(m, OBJ(name));
    }
    int at = attr_key_find(k, name);

    if (at >= 0 || k->n == KEYS_MAX) {
        return at;
    }
    incref(OBJ(name));
    k->name[k->n] = name;
    return (int)k->n++;
}

/* Room for index `at`. */
static void
reserve(struct machine *m, struct instance *o, uint32_t at)
{
    struct values *old = o->values;

    if (old && at < old->cap) {
        return;
    }
    uint32_t cap = (at / VALUES_STEP + 1) * VALUES_STEP;
    struct values *v = heap_raw(m, values_size(cap));

    memset(v, 0, values_size(cap));
    v->cap = (uint8_t)cap;
    if (old) {
        v->n = old->n;
        memcpy(v->at, old->at, old->cap * sizeof *v->at);
        memcpy(values_order(v), values_order(old), old->n);
        attr_values_free(m, old);
    }
    o->values = v;
}

void
attr_values_free(struct machine *m, struct values *v)
{
    if (v && !v->is_inline) {
        heap_raw_free(m, v, values_size(v->cap));
    }
}

struct obj *
attr_value_get(const struct instance *o, const struct str *name)
{
    const struct values *v = o->values;
    int at = o->o.type->keys ? attr_key_find(o->o.type->keys, name) : -1;

    return v && at >= 0 && at < v->cap ? v->at[at] : NULL;
}

void
attr_value_put(struct machine *m, struct instance *o, int at, struct obj *value)
{
    reserve(m, o, (uint32_t)at);
    struct values *v = o->values;
    struct obj *old = v->at[at];

    v->at[at] = incref(value);
    if (!old) {
        values_order(v)[v->n++] = (uint8_t)at;
        return;
    }
    decref(m, old);
}

bool
attr_value_set(struct machine *m, struct instance *o, struct str *name,
               struct obj *value)
{
    int at = attr_key_put(m, o->o.type->keys, name);

    if (at < 0) {
        return false;
    }
    attr_value_put(m, o, at, value);
    return true;
}

struct obj *
attr_value_take(struct instance *o, const struct str *name)
{
    struct values *v = o->values;
    int at = v ? attr_key_find(o->o.type->keys, name) : -1;

    if (at < 0 || at >= v->cap || !v->at[at]) {
        return NULL;
    }
    struct obj *value = v->at[at];
    uint8_t *order = values_order(v);
    uint32_t i = 0;

    v->at[at] = NULL;
    while (order[i] != at) {
        i++;
    }
    memmove(order + i, order + i + 1, v->n - i - 1u);
    v->n--;
    return value;
}

bool
attr_value_next(const struct instance *o, uint32_t *pos, struct obj **key,
                struct obj **value)
{
    struct values *v = o->values;

    if (!v || *pos >= v->n) {
        return false;
    }
    uint32_t at = values_order(v)[(*pos)++];

    *key = OBJ(o->o.type->keys->name[at]);
    *value = v->at[at];
    return true;
}

/* Released in the order in which the class first saw the names. */
void
attr_values_clear(struct machine *m, struct instance *o)
{
    struct values *v = o->values;

    if (!v) {
        return;
    }
    v->n = 0;
    for (uint32_t i = 0; o->values && i < o->values->cap; i++) {
        struct obj *old = o->values->at[i];
        o->values->at[i] = NULL;
        xdecref(m, old);
    }
}
