#include "runtime-model/methods_shared.h"
#include "runtime-model/operate.h"
#include "runtime-model/raise.h"

#define SET(a) ((struct set *)(a)->self)

/* ---- set ------------------------------------------------------------- */

static struct obj *
set_add_m(struct machine *m, const struct args *a)
{
    return set_add(m, SET(a), a->at[0]) ? none_ref(m) : NULL;
}

static struct obj *
set_discard_m(struct machine *m, const struct args *a)
{
    return set_discard(m, SET(a), a->at[0]) < 0 ? NULL : none_ref(m);
}

static struct obj *
set_remove_m(struct machine *m, const struct args *a)
{
    int had = set_discard(m, SET(a), a->at[0]);

    return had == 1   ? none_ref(m)
           : had == 0 ? raise_object(m, T_KeyError, a->at[0])
                      : NULL;
}

static struct obj *
set_pop_m(struct machine *m, const struct args *a)
{
    return set_pop(m, SET(a));
}

static struct obj *
set_clear_m(struct machine *m, const struct args *a)
{
    set_clear(m, SET(a));
    return none_ref(m);
}

static struct obj *
set_update_m(struct machine *m, const struct args *a)
{
    for (uint32_t i = 0; i < a->n; i++) {
        if (!set_update(m, SET(a), a->at[i])) {
            return NULL;
        }
    }
    return none_ref(m);
}

static struct obj *
set_copy_m(struct machine *m, const struct args *a)
{
    bool is_combined = a->row && a->row->fn != set_copy_m;

    if (a->self->type == m->type[T_FROZENSET] && !(is_combined && !a->n)) {
        return incref(a->self);
    }
    struct set *s = set_new(m, m->type[a->self->type->id]);

    set_update(m, s, a->self);
    return OBJ(s);
}

static struct obj *
set_combine(struct machine *m, const struct args *a, enum oper op)
{
    struct obj *r = set_copy_m(m, a);

    for (uint32_t i = 0; r && i < a->n; i++) {
        struct set *other = set_new(m, m->type[T_SET]);
        struct obj *next = NULL;
        if (set_update(m, other, a->at[i])) {
            next = object_binary(m, r, OBJ(other), op, false);
        }
        decref(m, OBJ(other));
        decref(m, r);
        r = next;
    }
    return r;
}

static struct obj *
set_union_m(struct machine *m, const struct args *a)
{
    return set_combine(m, a, OPER_OR);
}

static struct obj *
set_intersection_m(struct machine *m, const struct args *a)
{
    return set_combine(m, a, OPER_AND);
}

static struct obj *
set_difference_m(struct machine *m, const struct args *a)
{
    return set_combine(m, a, OPER_SUB);
}

static struct obj *
set_symmetric_m(struct machine *m, const struct args *a)
{
    return set_combine(m, a, OPER_XOR);
}

/* Take over what the operator gives, in place. */
static struct obj *
set_replace(struct machine *m, const struct args *a, enum oper op)
{
    struct obj *r = set_combine(m, a, op);

    if (!r) {
        return NULL;
    }
    set_clear(m, SET(a));
    bool ok = set_update(m, SET(a), r);

    decref(m, r);
    return ok ? none_ref(m) : NULL;
}

static struct obj *
set_intersection_update_m(struct machine *m, const struct args *a)
{
    return set_replace(m, a, OPER_AND);
}

/* One by one, in the order given. */
static struct obj *
set_difference_update_m(struct machine *m, const struct args *a)
{
    for (uint32_t i = 0; i < a->n; i++) {
        struct list *l = object_list(m, a->at[i]);
        bool ok = l != NULL;
        for (uint32_t k = 0; ok && k < l->n; k++) {
            ok = set_discard(m, SET(a), l->at[k]) >= 0;
        }
        xdecref(m, l ? OBJ(l) : NULL);
        if (!ok) {
            return NULL;
        }
    }
    return none_ref(m);
}

static struct obj *
set_symmetric_update_m(struct machine *m, const struct args *a)
{
    return set_replace(m, a, OPER_XOR);
}

static struct obj *
set_relation(struct machine *m, const struct args *a, enum oper op)
{
    struct set *other = set_new(m, m->type[T_SET]);
    struct obj *r = NULL;

    if (set_update(m, other, a->at[0])) {
        r = object_compare(m, a->self, OBJ(other), op);
    }
    decref(m, OBJ(other));
    return r;
}

static struct obj *
set_issubset_m(struct machine *m, const struct args *a)
{
    return set_relation(m, a, OPER_LE);
}

static struct obj *
set_issuperset_m(struct machine *m, const struct args *a)
{
    return set_relation(m, a, OPER_GE);
}

static struct obj *
set_isdisjoint_m(struct machine *m, const struct args *a)
{
    struct obj *r = set_combine(m, a, OPER_AND);
    bool is = r && ((struct set *)r)->used == 0;

    xdecref(m, r);
    return r ? bool_ref(m, is) : NULL;
}

static struct obj *
set_init_m(struct machine *m, const struct args *a)
{
    set_clear(m, SET(a));
    return set_update_m(m, a);
}

#define SET_METHODS                                                            \
    {"copy", set_copy_m, 0, 0, false}, {"union", set_union_m, 0, ANY, false},  \
        {"intersection", set_intersection_m, 0, ANY, false},                   \
        {"difference", set_difference_m, 0, ANY, false},                       \
        {"symmetric_difference", set_symmetric_m, 1, 1, false},                \
        {"issubset", set_issubset_m, 1, 1, false},                             \
        {"issuperset", set_issuperset_m, 1, 1, false},                         \
        {"isdisjoint", set_isdisjoint_m, 1, 1, false}, CONTAINER_METHODS

const struct native set_methods[] = {
    {"add", set_add_m, 1, 1, false},
    {"discard", set_discard_m, 1, 1, false},
    {"remove", set_remove_m, 1, 1, false},
    {"pop", set_pop_m, 0, 0, false},
    {"clear", set_clear_m, 0, 0, false},
    {"update", set_update_m, 0, ANY, false},
    {"intersection_update", set_intersection_update_m, 0, ANY, false},
    {"difference_update", set_difference_update_m, 0, ANY, false},
    {"symmetric_difference_update", set_symmetric_update_m, 1, 1, false},
    {"__init__", set_init_m, 0, 1, false},
    SET_METHODS,
    {NULL, NULL, 0, 0, false},
};

const struct native frozenset_methods[] = {
    SET_METHODS,
    {NULL, NULL, 0, 0, false},
};
