/*
 * What every kind of object refers to, in the order CPython visits it, and
 * how the collector cuts those links.
 */
#include "runtime-model/attr.h"
#include "runtime-model/collect.h"
#include "runtime-model/run.h"
#include "runtime-model/weakref.h"

#include <assert.h>

#define VISIT(field)                                                           \
    do {                                                                       \
        if (field) {                                                           \
            visit(m, (struct obj *)(field), arg);                              \
        }                                                                      \
    } while (0)

static void
visit_dict(struct machine *m, struct dict *d, visit_fn *visit, void *arg)
{
    bool only_str = true;

    if (d->owner) { /* 3.13.0 does not see the values from here */
        return;
    }
    for (uint32_t i = 0; i < d->n; i++) {
        only_str =
            only_str && (!d->entry[i].key || d->entry[i].key->kind == K_STR);
    }
    for (uint32_t i = 0; i < d->n; i++) {
        VISIT(d->entry[i].value);
        if (!only_str) {
            VISIT(d->entry[i].key);
        }
    }
}

bool
traverse_sees_running(const struct machine *m, const struct frame *f)
{
    return !f->sp && (f->is_calling || !m->profile->moved);
}

static void
visit_frame(struct machine *m, struct frame *f, visit_fn *visit, void *arg)
{
    VISIT(f->object);
    VISIT(f->func);
    VISIT(f->globals);
    VISIT(f->ns);
    VISIT(f->snapshot);
    VISIT(f->deferred);
    struct obj **end = f->sp;

    if (traverse_sees_running(m, f)) {
        end = f->slot + f->code->nvars;
    }
    for (struct obj **p = f->slot; end && p < end; p++) {
        VISIT(*p);
    }
}

static void
visit_instance(struct machine *m, struct instance *o, visit_fn *visit,
               void *arg)
{
    for (uint32_t i = 0; i < o->o.type->nslots; i++) {
        VISIT(o->slot[i]);
    }
    if (o->values) {
        for (uint32_t i = 0; i < o->values->cap; i++) {
            VISIT(o->values->at[i]);
        }
    } else {
        VISIT(o->dict);
    }
}

static void
visit_function(struct machine *m, struct function *f, visit_fn *visit,
               void *arg)
{
    VISIT(f->codeobj);
    VISIT(f->globals);
    VISIT(f->defaults);
    VISIT(f->kwdefaults);
    VISIT(f->doc);
    VISIT(f->name);
    VISIT(f->closure);
    VISIT(f->annotations);
    VISIT(f->qualname);
}

static void
visit_type(struct machine *m, struct type *t, visit_fn *visit, void *arg)
{
    VISIT(t->dict);
    VISIT(t->mro);
    VISIT(t->bases);
    VISIT(t->base);
}

static void
visit_exception(struct machine *m, struct exception *e, visit_fn *visit,
                void *arg)
{
    VISIT(e->dict);
    VISIT(e->args);
    VISIT(e->traceback);
    VISIT(e->cause);
    VISIT(e->context);
    VISIT(e->value);
    VISIT(e->name);
}

static void
visit_more(struct machine *m, struct obj *o, visit_fn *visit, void *arg)
{
    switch (o->kind) {
    case K_METHOD:
        VISIT(((struct method *)o)->func);
        VISIT(((struct method *)o)->self);
        break;
    case K_NATIVE:
        VISIT(((struct native_fn *)o)->self);
        break;
    case K_CELL:
        VISIT(((struct cell *)o)->value);
        break;
    case K_GENERATOR:
        if (((struct generator *)o)->frame) {
            visit_frame(m, ((struct generator *)o)->frame, visit, arg);
        }
        VISIT(((struct generator *)o)->handled);
        break;
    case K_FRAME:
        if (((struct frameobj *)o)->owns && ((struct frameobj *)o)->frame) {
            visit_frame(m, ((struct frameobj *)o)->frame, visit, arg);
        }
        VISIT(((struct frameobj *)o)->back);
        break;
    case K_TRACEBACK:
        VISIT(((struct traceback *)o)->next);
        VISIT(((struct traceback *)o)->frame);
        break;
    case K_MODULE:
        VISIT(((struct module *)o)->dict);
        break;
    case K_ITER:
        VISIT(((struct iter *)o)->of);
        VISIT(((struct iter *)o)->with);
        break;
    case K_SLICE:
        VISIT(((struct slice *)o)->start);
        VISIT(((struct slice *)o)->stop);
        VISIT(((struct slice *)o)->step);
        break;
    case K_WEAK:
        VISIT(((struct weak *)o)->callback);
        break;
    case K_WRAPPER: {
        struct wrapper *w = (struct wrapper *)o;
        VISIT(w->get);
        VISIT(w->set);
        VISIT(w->del);
        VISIT(w->doc);
        break;
    }
    default:
        break;
    }
}

/* What stands beside the object. */
static void
visit_side(struct machine *m, struct obj *o, visit_fn *visit, void *arg)
{
    struct side *s = side_find(m, o);
    uint32_t n = s->slot ? o->type->nslots : 0;

    for (uint32_t i = 0; i < n; i++) {
        VISIT(side_find(m, o)->slot[i]);
    }
    VISIT(side_find(m, o)->dict);
}

void
object_traverse(struct machine *m, struct obj *o, visit_fn *visit, void *arg)
{
    bool is_derived = o->type->flags & TYPE_HEAP && o->kind != K_INSTANCE;

    if (is_derived && o->flags & OBJ_DICT) {
        visit_side(m, o, visit, arg);
    }
    if (is_derived) {
        VISIT(o->type);
    }
    switch (o->kind) {
    case K_LIST: {
        struct list *l = (struct list *)o;
        for (uint32_t i = l->n; i > 0; i--) {
            VISIT(l->at[i - 1]);
        }
        break;
    }
    case K_TUPLE: {
        struct tuple *t = (struct tuple *)o;
        for (uint32_t i = t->n; i > 0; i--) {
            VISIT(t->at[i - 1]);
        }
        break;
    }
    case K_DICT:
        visit_dict(m, (struct dict *)o, visit, arg);
        break;
    case K_SET: {
        struct set *s = (struct set *)o;
        for (uint32_t i = 0; i <= s->mask; i++) {
            VISIT(s->table[i].key);
        }
        break;
    }
    case K_INSTANCE:
        visit_instance(m, (struct instance *)o, visit, arg);
        break;
    case K_FUNCTION:
        visit_function(m, (struct function *)o, visit, arg);
        break;
    case K_TYPE:
        visit_type(m, (struct type *)o, visit, arg);
        break;
    case K_EXCEPTION:
        visit_exception(m, (struct exception *)o, visit, arg);
        break;
    default:
        visit_more(m, o, visit, arg);
    }
    if (!is_derived && o->flags & OBJ_DICT) {
        visit_side(m, o, visit, arg);
    }
    if (!is_derived && o->type->flags & TYPE_HEAP) {
        VISIT(o->type);
    }
}

/* ---- cutting links --------------------------------------------------- */

static void
clear_instance(struct machine *m, struct instance *o)
{
    for (struct type *c = o->o.type; c && c->nslots; c = c->base) {
        for (uint32_t i = c->base->nslots; i < c->nslots; i++) {
            CLEAR(m, o->slot[i]);
        }
    }
    if (o->dict && o->dict->owner == o && o->dict->o.refs > 1) {
        struct dict *d = o->dict;
        dict_detach(m, d);
        d->order = o->o.type->keys;
    }
    if (o->values) {
        attr_values_clear(m, o);
        return;
    }
    CLEAR(m, o->dict);
}

static void
clear_function(struct machine *m, struct function *f)
{
    CLEAR(m, f->defaults);
    CLEAR(m, f->kwdefaults);
    CLEAR(m, f->doc);
    CLEAR(m, f->closure);
    CLEAR(m, f->annotations);
}

static void
clear_exception(struct machine *m, struct exception *e)
{
    CLEAR(m, e->value);
    CLEAR(m, e->name);
    CLEAR(m, e->dict);
    CLEAR(m, e->args);
    CLEAR(m, e->traceback);
    CLEAR(m, e->cause);
    CLEAR(m, e->context);
}

static void
clear_type(struct machine *m, struct type *t)
{
    struct tuple *mro = t->mro;

    type_changed(m);
    dict_clear(m, t->dict);
    t->mro = m->empty_tuple;
    incref(OBJ(t->mro));
    decref(m, OBJ(mro));
}

static void
clear_more(struct machine *m, struct obj *o)
{
    switch (o->kind) {
    case K_CELL:
        CLEAR(m, ((struct cell *)o)->value);
        break;
    case K_TRACEBACK:
        CLEAR(m, ((struct traceback *)o)->next);
        CLEAR(m, ((struct traceback *)o)->frame);
        break;
    case K_FRAME:
        if (((struct frameobj *)o)->owns && ((struct frameobj *)o)->frame) {
            frame_clear_values(m, ((struct frameobj *)o)->frame);
        }
        break;
    case K_WEAK:
        weak_drop_callback(m, (struct weak *)o);
        break;
    case K_MODULE:
        dict_clear(m, ((struct module *)o)->dict);
        break;
    case K_WRAPPER: {
        struct wrapper *w = (struct wrapper *)o;
        if (is_type(o, m, T_LRU) || is_type(o, m, T_STATICMETHOD) ||
            is_type(o, m, T_CLASSMETHOD) || is_type(o, m, T_PROPERTY)) {
            CLEAR(m, w->set);
            if (is_type(o, m, T_LRU) == false) {
                CLEAR(m, w->get);
            }
        }
        break;
    }
    default:
        break;
    }
}

static void
clear_side(struct machine *m, struct obj *o)
{
    uint32_t n = side_find(m, o)->slot ? o->type->nslots : 0;

    for (uint32_t i = 0; i < n; i++) {
        CLEAR(m, side_find(m, o)->slot[i]);
    }
    CLEAR(m, side_find(m, o)->dict);
}

void
object_clear(struct machine *m, struct obj *o)
{
    if (o->type->flags & TYPE_HEAP && o->flags & OBJ_DICT) {
        clear_side(m, o);
    }
    switch (o->kind) {
    case K_LIST:
        list_clear(m, (struct list *)o);
        break;
    case K_DICT:
        dict_clear(m, (struct dict *)o);
        break;
    case K_SET:
        set_clear(m, (struct set *)o);
        break;
    case K_INSTANCE:
        clear_instance(m, (struct instance *)o);
        break;
    case K_FUNCTION:
        clear_function(m, (struct function *)o);
        break;
    case K_TYPE:
        clear_type(m, (struct type *)o);
        break;
    case K_EXCEPTION:
        clear_exception(m, (struct exception *)o);
        break;
    default:
        clear_more(m, o);
    }
    if (o->flags & OBJ_DICT) {
        clear_side(m, o);
    }
}
