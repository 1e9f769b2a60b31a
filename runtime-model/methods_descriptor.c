/*
 * Descriptors as methods: `f.__get__(obj)`, `property.setter`.
 */
#include "runtime-model/attr.h"
#include "runtime-model/native.h"
#include "runtime-model/raise.h"

#define END                                                                    \
    {                                                                          \
        NULL, NULL, 0, 0, false                                                \
    }

static struct obj *
get_m(struct machine *m, const struct args *a)
{
    struct obj *o = a->at[0]->kind == K_NONE ? NULL : a->at[0];
    struct type *t = a->n > 1 && a->at[1]->kind == K_TYPE
                         ? (struct type *)a->at[1]
                     : o ? o->type
                         : NULL;

    if (!t) {
        return raise_text(m, T_TypeError, "__get__(None, None) is invalid");
    }
    return attr_bind_plain(m, a->self, o, t);
}

static struct obj *
set_m(struct machine *m, const struct args *a)
{
    return attr_set_through(m, a->self, a->at[0], a->at[1]) ? none_ref(m)
                                                            : NULL;
}

static struct obj *
delete_m(struct machine *m, const struct args *a)
{
    return attr_set_through(m, a->self, a->at[0], NULL) ? none_ref(m) : NULL;
}

const struct native getter_methods[] = {
    {"__get__", get_m, 1, 2, false},
    END,
};

const struct native setter_methods[] = {
    {"__get__", get_m, 1, 2, false},
    {"__set__", set_m, 2, 2, false},
    {"__delete__", delete_m, 1, 1, false},
    END,
};

static struct obj *
property_with(struct machine *m, const struct args *a, uint32_t which)
{
    struct wrapper *old = (struct wrapper *)a->self;
    struct type *t = a->self->type;
    struct wrapper *w = (struct wrapper *)wrapper_new(
        m, T_PROPERTY, which == 0 ? a->at[0] : old->get,
        which == 1 ? a->at[0] : old->set);

    w->del = xincref(which == 2 ? a->at[0] : old->del);
    if (t->flags & TYPE_HEAP) { /* of the same class */
        w->o.type = t;
        incref(OBJ(t));
    }
    return OBJ(w);
}

static struct obj *
getter_m(struct machine *m, const struct args *a)
{
    return property_with(m, a, 0);
}

static struct obj *
setter_m(struct machine *m, const struct args *a)
{
    return property_with(m, a, 1);
}

static struct obj *
deleter_m(struct machine *m, const struct args *a)
{
    return property_with(m, a, 2);
}

const struct native property_methods[] = {
    {"getter", getter_m, 1, 1, false},
    {"setter", setter_m, 1, 1, false},
    {"deleter", deleter_m, 1, 1, false},
    END,
};

struct obj *
new_class_method(struct machine *m, enum type_id id, struct obj *f)
{
    static const char *const name[] = {"__module__", "__name__", "__qualname__",
                                       "__doc__", "__annotations__"};
    struct obj *w = wrapper_new(m, id, f, NULL);

    if (m->profile->version < 310 || f->kind != K_FUNCTION) {
        return w;
    }
    struct dict *d = attr_dict(m, w);

    for (uint32_t i = 0; i < sizeof name / sizeof *name; i++) {
        struct str *s = str_intern(m, text_of(name[i]));
        struct obj *v = attr_find(m, f, s);
        if (v) {
            dict_set_str(m, d, s, v);
            decref(m, v);
        }
        decref(m, OBJ(s));
    }
    return w;
}
