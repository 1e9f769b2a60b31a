#include "runtime-model/attr.h"

#include "runtime-model/native.h"
#include "runtime-model/operate.h"
#include "runtime-model/raise.h"
#include "runtime-model/watch.h"

#include <assert.h>

static struct obj *attr_find_own(struct machine *m, struct obj *o,
                                 struct str *name);

/* ---- the dict of an object ------------------------------------------- */

/* 3.11, 3.12: the values move into the new dict. */
static void
move_values(struct machine *m, struct instance *o, struct dict *d)
{
    struct obj *key, *value;
    uint32_t pos = 0;

    d->order = o->o.type->keys;
    while (attr_value_next(o, &pos, &key, &value)) {
        dict_set_str(m, d, (struct str *)key, value);
        decref(m, value);
    }
    struct values *v = o->values;

    o->values = NULL;
    attr_values_free(m, v);
}

/* 3.13: the values stay; the dict is tracked only for what it sees now. */
static void
own_values(struct machine *m, struct instance *o, struct dict *d)
{
    struct obj *key, *value;
    uint32_t pos = 0;

    if (!o->values) {
        struct obj *any = m->none;
        attr_value_put(m, o, 0, any);
        o->values->at[0] = NULL;
        o->values->n = 0;
        decref(m, any);
    }
    d->owner = o;
    while (attr_value_next(o, &pos, &key, &value)) {
        if (object_may_cycle(value) && !(d->o.flags & OBJ_TRACKED)) {
            object_track(m, OBJ(d));
        }
    }
}

static struct dict *
instance_dict(struct machine *m, struct instance *o)
{
    if (o->dict || !(o->o.type->flags & TYPE_DICT)) {
        return o->dict;
    }
    struct dict *d = dict_new(m);

    if (m->profile->attrs == ATTRS_VALUES && o->o.type->keys) {
        move_values(m, o, d);
    } else if (m->profile->attrs == ATTRS_INLINE && o->o.type->keys) {
        own_values(m, o, d);
    }
    o->dict = d;
    return d;
}

static struct dict *
side_dict(struct machine *m, struct obj *o)
{
    struct side *s = side_find(m, o);

    if (s && s->dict) {
        return s->dict;
    }
    struct dict *d = dict_new(m);

    s = side_put(m, o);
    s->dict = d;
    o->flags |= OBJ_DICT;
    return d;
}

struct dict *
attr_dict(struct machine *m, struct obj *o)
{
    if (o->kind == K_INSTANCE) {
        return instance_dict(m, (struct instance *)o);
    }
    if (o->kind == K_EXCEPTION) {
        struct exception *e = (struct exception *)o;
        if (!e->dict) {
            e->dict = dict_new(m);
        }
        return e->dict;
    }
    if (o->kind == K_MODULE) {
        return ((struct module *)o)->dict;
    }
    return o->type->flags & TYPE_DICT ? side_dict(m, o) : NULL;
}

bool
attr_dict_set(struct machine *m, struct obj *o, struct obj *value)
{
    if (value->kind != K_DICT) {
        raise_format(m, T_TypeError,
                     "__dict__ must be set to a dictionary, not a '%.*s'",
                     TEXT_ARG(type_shown(value->type)));
        return false;
    }
    incref(value);
    if (o->kind == K_INSTANCE) {
        struct instance *i = (struct instance *)o;
        struct dict *old = i->dict;
        if (old && old->owner) {
            dict_detach(m, old);
        }
        i->dict = (struct dict *)value;
        attr_values_clear(m, i);
        struct values *v = i->values;
        i->values = NULL;
        attr_values_free(m, v);
        xdecref(m, old ? OBJ(old) : NULL);
        return true;
    }
    attr_dict(m, o);
    struct dict **place = o->kind == K_EXCEPTION
                              ? &((struct exception *)o)->dict
                              : &side_find(m, o)->dict;
    struct dict *old = *place;

    *place = (struct dict *)value;
    decref(m, OBJ(old));
    return true;
}

/* ---- reading --------------------------------------------------------- */

/* In the object's own namespace; borrowed. */
static struct obj *
own_get(struct machine *m, struct obj *o, struct str *name)
{
    struct dict *d = NULL;

    switch (o->kind) {
    case K_INSTANCE: {
        struct instance *i = (struct instance *)o;
        if (i->values) {
            return attr_value_get(i, name);
        }
        d = i->dict;
        break;
    }
    case K_EXCEPTION:
        d = ((struct exception *)o)->dict;
        break;
    case K_MODULE:
        d = ((struct module *)o)->dict;
        break;
    default: {
        struct side *s = side_find(m, o);
        d = s ? s->dict : NULL;
    }
    }
    return d ? dict_get_str(m, d, name) : NULL;
}

static bool
is_data(struct machine *m, const struct obj *found)
{
    if (found->kind == K_WRAPPER) {
        return is_type(found, m, T_PROPERTY) || is_type(found, m, T_MEMBER) ||
               is_type(found, m, T_GETSET);
    }
    return found->kind == K_INSTANCE &&
           (type_special(m, found->type, SP_SET) ||
            type_special(m, found->type, SP_DELETE));
}

/* Slots are where the class of the member put them: in an instance, or
 * beside an object of a builtin kind (`is_set`: room is made for them). */
static struct obj **
slot_place(struct machine *m, const struct wrapper *w, struct obj *o,
           bool is_set)
{
    if (w->index >= o->type->nslots ||
        !type_is_sub(o->type, (const struct type *)w->get)) {
        return NULL;
    }
    if (o->kind == K_INSTANCE) {
        return &((struct instance *)o)->slot[w->index];
    }
    struct side *s = side_find(m, o);

    if (is_set && (!s || !s->slot)) {
        size_t size = o->type->nslots * sizeof(struct obj *);
        struct obj **slot = heap_raw(m, size);
        memset(slot, 0, size);
        s = side_put(m, o);
        s->slot = slot;
        o->flags |= OBJ_DICT;
    }
    return s && s->slot ? &s->slot[w->index] : NULL;
}

static struct obj *
member_get(struct machine *m, const struct wrapper *w, struct obj *o)
{
    struct obj **place = slot_place(m, w, o, false);

    if (place && *place) {
        return incref(*place);
    }
    struct text name = str_text((struct str *)w->doc);

    if (m->profile->version < 310) {
        return raise_format(m, T_AttributeError, "%.*s", TEXT_ARG(name));
    }
    return raise_format(m, T_AttributeError,
                        "'%.*s' object has no attribute '%.*s'",
                        TEXT_ARG(type_shown(o->type)), TEXT_ARG(name));
}

/* The name a class has for a descriptor; NULL: none. */
static struct str *
name_in_class(struct machine *m, const struct obj *found, const struct type *t)
{
    for (uint32_t i = 0; i < t->mro->n; i++) {
        const struct dict *d = ((const struct type *)t->mro->at[i])->dict;
        struct obj *key, *value;
        uint32_t pos = 0;
        while (dict_next(m, d, &pos, &key, &value)) {
            if (value == found && key->kind == K_STR) {
                return (struct str *)key;
            }
        }
    }
    return NULL;
}

/* A property that cannot do this, in the words of the version. */
static struct obj *
no_accessor(struct machine *m, const struct wrapper *w, const struct obj *o,
            const char *old, const char *what)
{
    const struct str *name =
        m->profile->version >= 310 ? name_in_class(m, OBJ(w), o->type) : NULL;
    struct text type =
        str_text(o->type->qualname ? o->type->qualname : o->type->name);

    if (m->profile->version >= 311) {
        return raise_format(
            m, T_AttributeError, "property%s%.*s%s of '%.*s' object has no %s",
            name ? " '" : "", TEXT_ARG(name ? str_text(name) : TEXT("")),
            name ? "'" : "", TEXT_ARG(type), what);
    }
    return raise_format(
        m, T_AttributeError, "%s%s%.*s%s", old, name ? " '" : "",
        TEXT_ARG(name ? str_text(name) : TEXT("")), name ? "'" : "");
}

static struct obj *
bind_wrapper(struct machine *m, struct wrapper *w, struct obj *o,
             struct type *t)
{
    if (is_type(OBJ(w), m, T_STATICMETHOD)) {
        return incref(w->get);
    }
    if (is_type(OBJ(w), m, T_CLASSMETHOD)) {
        return method_new(m, w->get, OBJ(t));
    }
    if (!o || is_type(OBJ(w), m, T_PARTIAL)) {
        return incref(OBJ(w));
    }
    if (is_type(OBJ(w), m, T_PROPERTY)) {
        return w->get && w->get->kind != K_NONE
                   ? call1(m, w->get, o)
                   : no_accessor(m, w, o, "unreadable attribute", "getter");
    }
    if (is_type(OBJ(w), m, T_MEMBER) && w->index != NO_ID) {
        return member_get(m, w, o);
    }
    if (is_type(OBJ(w), m, T_GETSET) || is_type(OBJ(w), m, T_MEMBER)) {
        return attr_native(m, o, (struct str *)w->doc);
    }
    if (is_type(OBJ(w), m, T_LRU)) {
        return method_new(m, OBJ(w), o);
    }
    return incref(OBJ(w));
}

struct obj *
attr_bind_plain(struct machine *m, struct obj *found, struct obj *o,
                struct type *t)
{
    switch (found->kind) {
    case K_FUNCTION:
        return o ? method_new(m, found, o) : incref(found);
    case K_NATIVE: {
        struct native_fn *f = (struct native_fn *)found;
        if (!o || f->self || !f->owner) {
            return incref(found);
        }
        return native_new(m, f->row, o, f->owner);
    }
    case K_WRAPPER:
        return bind_wrapper(m, (struct wrapper *)found, o, t);
    default:
        return incref(found);
    }
}

struct obj *
attr_bind(struct machine *m, struct obj *found, struct obj *o, struct type *t)
{
    struct obj *get = found->type->flags & TYPE_HEAP && found->kind != K_TYPE
                          ? type_special(m, found->type, SP_GET)
                          : NULL;

    if (get) {
        struct obj *arg[2] = {o ? o : m->none, OBJ(t)};
        return call_special(m, get, found, arg, 2);
    }
    return attr_bind_plain(m, found, o, t);
}

static struct obj *
type_attr(struct machine *m, struct type *t, struct str *name)
{
    struct obj *meta = type_lookup(m, t->o.type, name);

    if (meta && is_data(m, meta) && !is_type(meta, m, T_GETSET)) {
        return attr_bind(m, meta, OBJ(t), t->o.type);
    }
    struct obj *native = attr_native(m, OBJ(t), name);

    if (native || m->raised) {
        return native;
    }
    struct obj *found = type_lookup(m, t, name);

    if (found) {
        return attr_bind(m, found, NULL, t);
    }
    return meta ? attr_bind(m, meta, OBJ(t), t->o.type) : NULL;
}

/* super: the class after `w->get` in the order of the object's class. */
static struct obj *
super_attr(struct machine *m, struct wrapper *w, struct str *name)
{
    struct obj *self = w->set;
    struct type *t = self->kind == K_TYPE && type_is_sub((struct type *)self,
                                                         (struct type *)w->get)
                         ? (struct type *)self
                         : self->type;
    const struct tuple *mro = t->mro;
    uint32_t i = 0;

    while (i < mro->n && mro->at[i] != w->get) {
        i++;
    }
    for (i++; i < mro->n; i++) {
        struct obj *found =
            dict_get_str(m, ((struct type *)mro->at[i])->dict, name);
        if (found) {
            bool is_class = self == OBJ(t);
            return attr_bind(m, found, is_class ? NULL : self, t);
        }
    }
    return t->flags & TYPE_UNKNOWN ? opaque_new(m, 0) : NULL;
}

static struct obj *
attr_find_own(struct machine *m, struct obj *o, struct str *name)
{
    struct type *t = o->type;
    struct obj *found = type_lookup(m, t, name);

    if (found && is_data(m, found)) {
        return attr_bind(m, found, o, t);
    }
    struct obj *own = own_get(m, o, name);

    if (own) {
        return incref(own);
    }
    if (found && found->kind != K_NONE) {
        return attr_bind(m, found, o, t);
    }
    struct obj *native = attr_native(m, o, name);

    if (native || m->raised) {
        return native;
    }
    if (found) {
        return attr_bind(m, found, o, t);
    }
    return t->flags & TYPE_UNKNOWN ? opaque_new(m, 0) : NULL;
}

/* What its class is known to have; the instance may hide all but functions and
 * tables. */
static struct obj *
opaque_attr(struct machine *m, struct opaque *o, struct str *name)
{
    struct obj *found = o->cls ? type_lookup(m, o->cls, name) : NULL;

    switch (found ? found->kind : K_NONE) {
    case K_FUNCTION:
    case K_WRAPPER:
        return attr_bind(m, found, OBJ(o), o->cls);
    case K_TYPE:
    case K_TUPLE:
    case K_LIST:
    case K_DICT:
        return incref(found);
    default:
        return opaque_new(m, o->origin);
    }
}

static struct obj *
find_any(struct machine *m, struct obj *o, struct str *name)
{
    switch (o->kind) {
    case K_TYPE:
        return type_attr(m, (struct type *)o, name);
    case K_OPAQUE:
        return opaque_attr(m, (struct opaque *)o, name);
    case K_WEAK:
        if (is_proxy(o, m)) {
            struct obj *of = xincref(((struct weak *)o)->of);
            if (!of) {
                return raise_text(m, T_ReferenceError,
                                  "weakly-referenced object no longer exists");
            }
            struct obj *r = attr_find(m, of, name);
            decref(m, of);
            return r;
        }
        break;
    case K_WRAPPER:
        if (is_type(o, m, T_SUPER)) {
            struct obj *r = super_attr(m, (struct wrapper *)o, name);
            if (r || m->raised) {
                return r;
            }
        }
        break;
    default:
        break;
    }
    return attr_find_own(m, o, name);
}

struct obj *
attr_find(struct machine *m, struct obj *o, struct str *name)
{
    struct obj *hook = o->type->flags & TYPE_HEAP
                           ? type_special(m, o->type, SP_GETATTRIBUTE)
                           : NULL;
    struct obj *arg[1] = {OBJ(name)};
    struct obj *r =
        hook ? call_special(m, hook, o, arg, 1) : find_any(m, o, name);

    if (r) {
        return r;
    }
    if (m->raised && !raised_is(m, T_AttributeError)) {
        return NULL;
    }
    hook = o->type->flags & TYPE_HEAP ? type_special(m, o->type, SP_GETATTR)
                                      : NULL;
    if (hook) {
        bool is_bound = m->profile->version < 312; /* as a method, first */
        raise_clear(m);
        if (is_bound) {
            incref(o);
        }
        r = call_special(m, hook, o, arg, 1);
        if (is_bound) {
            decref(m, o);
        }
    } else if (o->kind == K_MODULE) {
        hook = attr_find_own(m, o, m->special[SP_GETATTR]);
        r = hook && hook->kind == K_FUNCTION ? call1(m, hook, OBJ(name)) : NULL;
        xdecref(m, hook);
    }
    return r;
}

/* From 3.10 on the exception tells what was not found where, and holds it. */
static bool
add_context(struct machine *m, struct obj *o, struct str *name)
{
    struct exception *e = m->raised;

    if (m->profile->version < 310 || !raised_is(m, T_AttributeError) ||
        e->o.kind != K_EXCEPTION || e->value || e->name) {
        return false;
    }
    e->value = incref(o);
    e->name = (struct str *)incref(OBJ(name));
    return false; /* as what has raised */
}

static void
raise_missing(struct machine *m, struct obj *o, struct str *name)
{
    struct text t = str_text(name);

    if (o->kind == K_TYPE) {
        raise_format(m, T_AttributeError,
                     "type object '%.*s' has no attribute '%.*s'",
                     TEXT_ARG(type_shown(((struct type *)o))), TEXT_ARG(t));
    } else if (o->kind == K_MODULE) {
        raise_format(
            m, T_AttributeError, "module '%.*s' has no attribute '%.*s'",
            TEXT_ARG(str_text(((struct module *)o)->name)), TEXT_ARG(t));
    } else {
        const struct obj *of = is_proxy(o, m) ? ((struct weak *)o)->of : NULL;
        raise_format(m, T_AttributeError,
                     "'%.*s' object has no attribute '%.*s'",
                     TEXT_ARG(type_shown((of ? of : o)->type)), TEXT_ARG(t));
    }
}

struct obj *
attr_get(struct machine *m, struct obj *o, struct str *name)
{
    struct obj *r = attr_find(m, o, name);

    if (r) {
        return r;
    }
    if (!m->raised) {
        raise_missing(m, o, name);
    }
    add_context(m, o, name);
    return NULL;
}

struct obj *
attr_get_text(struct machine *m, struct obj *o, const char *name)
{
    struct str *s = str_intern(m, text_of(name));
    struct obj *r = attr_get(m, o, s);

    decref(m, OBJ(s));
    return r;
}

/* ---- writing --------------------------------------------------------- */

static bool
missing(struct machine *m, struct obj *o, struct str *name)
{
    bool is_new = m->profile->version >= 313 && !(o->type->flags & TYPE_DICT) &&
                  o->kind != K_TYPE;

    raise_format(m, T_AttributeError, "'%.*s' object has no attribute '%.*s'%s",
                 TEXT_ARG(type_shown(o->type)), TEXT_ARG(str_text(name)),
                 is_new ? " and no __dict__ for setting new attributes" : "");
    return is_new && add_context(m, o, name);
}

static bool
set_member(struct machine *m, const struct wrapper *w, struct obj *o,
           struct obj *value)
{
    struct obj **place = slot_place(m, w, o, true);

    if (!place) {
        raise_format(m, T_TypeError,
                     "descriptor '%.*s' for '%.*s' objects doesn't apply to a "
                     "'%.*s' object",
                     TEXT_ARG(str_text((struct str *)w->doc)),
                     TEXT_ARG(str_text(((struct type *)w->get)->name)),
                     TEXT_ARG(type_shown(o->type)));
        return false;
    }
    struct obj *old = *place;

    if (!value && !old) {
        raise_object(m, T_AttributeError, w->doc);
        return false;
    }
    *place = xincref(value);
    xdecref(m, old);
    return true;
}

bool
attr_set_through(struct machine *m, struct obj *found, struct obj *o,
                 struct obj *value)
{
    struct wrapper *w = (struct wrapper *)found;

    if (is_type(found, m, T_MEMBER) && w->index != NO_ID) {
        return set_member(m, w, o, value);
    }
    if (is_type(found, m, T_GETSET) || is_type(found, m, T_MEMBER)) {
        bool done = false;
        return attr_native_set(m, o, (struct str *)w->doc, value, &done);
    }
    struct obj *f = value ? w->set : w->del;
    struct obj *arg[2] = {o, value};

    if (!f || f->kind == K_NONE) {
        no_accessor(m, w, o,
                    value ? "can't set attribute" : "can't delete attribute",
                    value ? "setter" : "deleter");
        return false;
    }
    struct obj *r = call(m, f, arg, value ? 2 : 1, NULL);

    xdecref(m, r);
    return r != NULL;
}

/* A data descriptor decides. */
static bool
set_through(struct machine *m, struct obj *found, struct obj *o,
            struct obj *value)
{
    struct obj *arg[2] = {o, value};
    struct obj *f = type_special(m, found->type, value ? SP_SET : SP_DELETE);

    if (!f && found->kind == K_WRAPPER) {
        return attr_set_through(m, found, o, value);
    }
    if (!f) {
        raise_text(m, T_AttributeError, value ? "__set__" : "__delete__");
        return false;
    }
    struct obj *r = call_special(m, f, found, arg, value ? 2 : 1);

    xdecref(m, r);
    return r != NULL;
}

static bool
instance_set(struct machine *m, struct instance *o, struct str *name,
             struct obj *value)
{
    if (!(o->o.type->flags & TYPE_DICT)) {
        return missing(m, OBJ(o), name);
    }
    if (o->dict && !o->dict->owner) {
        dict_set_str(m, o->dict, name, value);
        return true;
    }
    if (o->o.type->keys && attr_value_set(m, o, name, value)) {
        return true;
    }
    struct dict *d = instance_dict(m, o);

    if (d->owner) {
        dict_detach(m, d);
    }
    d->order = NULL;
    dict_set_str(m, d, name, value);
    return true;
}

static bool
own_delete(struct machine *m, struct obj *o, struct str *name)
{
    struct obj *old = NULL;

    if (o->kind == K_INSTANCE && ((struct instance *)o)->values) {
        old = attr_value_take((struct instance *)o, name);
    } else {
        struct dict *d = attr_dict(m, o);
        old = d ? dict_take(m, d, OBJ(name)) : NULL;
    }
    bool has_dict = o->type->flags & TYPE_DICT;

    if (!old && o->kind == K_TYPE && m->profile->version >= 311) {
        raise_format(
            m, T_AttributeError, "type object '%.*s' has no attribute '%.*s'",
            TEXT_ARG(type_shown(((struct type *)o))), TEXT_ARG(str_text(name)));
        return false;
    }
    if (!old && has_dict && m->profile->version < 311) {
        raise_object(m, T_AttributeError, OBJ(name));
        return false;
    }
    if (!old) {
        return missing(m, o, name);
    }
    decref(m, old);
    return true;
}

static bool
type_set(struct machine *m, struct type *t, struct str *name, struct obj *value)
{
    if (!(t->flags & TYPE_HEAP)) {
        if (m->profile->version < 310) {
            raise_format(m, T_TypeError,
                         "can't set attributes of built-in/extension type "
                         "'%.*s'",
                         TEXT_ARG(str_text(t->name)));
            return false;
        }
        raise_format(m, T_TypeError,
                     "cannot set '%.*s' attribute of immutable type '%.*s'",
                     TEXT_ARG(str_text(name)), TEXT_ARG(str_text(t->name)));
        return false;
    }
    type_changed(m);
    if (value) {
        dict_set_str(m, t->dict, name, value);
        return true;
    }
    struct obj *old = dict_take(m, t->dict, OBJ(name));

    if (!old && m->profile->version >= 311) {
        raise_format(m, T_AttributeError,
                     "type object '%.*s' has no attribute '%.*s'",
                     TEXT_ARG(type_shown(t)), TEXT_ARG(str_text(name)));
        return false;
    }
    if (!old) {
        raise_object(m, T_AttributeError, OBJ(name));
        return false;
    }
    decref(m, old);
    return true;
}

static bool
set_plain(struct machine *m, struct obj *o, struct str *name, struct obj *value)
{
    struct obj *found = type_lookup(m, o->type, name);
    bool done = false;

    if (found && is_data(m, found) && !is_type(found, m, T_GETSET)) {
        return set_through(m, found, o, value);
    }
    bool ok = attr_native_set(m, o, name, value, &done);

    if (done || m->raised) {
        return ok;
    }
    if (o->kind == K_TYPE) {
        return type_set(m, (struct type *)o, name, value);
    }
    if (o->kind == K_OPAQUE) {
        watch_stored(m, o, value);
        return true;
    }
    if (!value) {
        return own_delete(m, o, name);
    }
    if (o->kind == K_INSTANCE) {
        return instance_set(m, (struct instance *)o, name, value);
    }
    struct dict *d = attr_dict(m, o);

    if (!d) {
        return missing(m, o, name);
    }
    dict_set_str(m, d, name, value);
    return true;
}

bool
attr_set(struct machine *m, struct obj *o, struct str *name, struct obj *value)
{
    struct obj *hook =
        o->type->flags & TYPE_HEAP
            ? type_special(m, o->type, value ? SP_SETATTR : SP_DELATTR)
            : NULL;

    if (hook) {
        struct obj *arg[2] = {OBJ(name), value};
        struct obj *r = call_special(m, hook, o, arg, value ? 2 : 1);
        xdecref(m, r);
        return r != NULL;
    }
    if (is_proxy(o, m)) {
        struct weak *w = (struct weak *)o;
        if (!w->of) {
            raise_text(m, T_ReferenceError,
                       "weakly-referenced object no longer exists");
            return false;
        }
        return attr_set(m, w->of, name, value);
    }
    return set_plain(m, o, name, value);
}
