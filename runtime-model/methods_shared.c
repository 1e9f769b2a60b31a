#include "runtime-model/methods_shared.h"
#include "runtime-model/attr.h"
#include "runtime-model/operate.h"

#define LIST(a) ((struct list *)(a)->self)
#define DICT(a) ((struct dict *)(a)->self)
#define SET(a) ((struct set *)(a)->self)

/* ---- methods every container has ------------------------------------- */

struct obj *
container_len(struct machine *m, const struct args *a)
{
    struct obj *o = a->self;

    switch (o->kind) {
    case K_LIST:
        return int_new(m, LIST(a)->n);
    case K_DICT:
        return int_new(m, dict_len(DICT(a)));
    case K_SET:
        return int_new(m, SET(a)->used);
    case K_TUPLE:
        return int_new(m, ((struct tuple *)o)->n);
    default: {
        int64_t n = object_len(m, o);
        return n < 0 ? NULL : int_new(m, n);
    }
    }
}

struct type *
as_builtin(struct machine *m, struct obj *o)
{
    struct type *t = o->type;

    if (t->flags & TYPE_HEAP) {
        o->type = m->type[t->id];
    }
    return t;
}

struct obj *
container_getitem(struct machine *m, const struct args *a)
{
    if (a->self->kind == K_DICT) {
        return dict_item(m, DICT(a), a->at[0]);
    }
    struct type *t = as_builtin(m, a->self);
    struct obj *r = item_get(m, a->self, a->at[0]);

    a->self->type = t;
    return r;
}

struct obj *
container_setitem(struct machine *m, const struct args *a)
{
    struct type *t = as_builtin(m, a->self);
    bool ok = item_set(m, a->self, a->at[0], a->at[1]);

    a->self->type = t;
    return ok ? none_ref(m) : NULL;
}

struct obj *
container_delitem(struct machine *m, const struct args *a)
{
    struct type *t = as_builtin(m, a->self);
    bool ok = item_del(m, a->self, a->at[0]);

    a->self->type = t;
    return ok ? none_ref(m) : NULL;
}

struct obj *
container_contains(struct machine *m, const struct args *a)
{
    struct type *t = as_builtin(m, a->self);
    int has = object_contains(m, a->self, a->at[0]);

    a->self->type = t;
    return has < 0 ? NULL : bool_ref(m, has);
}

struct obj *
container_iter(struct machine *m, const struct args *a)
{
    struct type *t = as_builtin(m, a->self);
    struct obj *r = object_iter(m, a->self);

    a->self->type = t;
    return r;
}

struct obj *
container_repr(struct machine *m, const struct args *a)
{
    return (struct obj *)object_plain_repr(m, a->self);
}
