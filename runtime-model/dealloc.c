/*
 * What happens when a count reaches zero: finalizer, weak references, then
 * the parts in CPython's order, each completely before the next.  Nested
 * containers deeper than the profile's limit are put off (the "trashcan").
 */
#include "runtime-model/attr.h"
#include "runtime-model/collect.h"
#include "runtime-model/finalize.h"
#include "runtime-model/run.h"
#include "runtime-model/trace.h"
#include "runtime-model/watch.h"
#include "runtime-model/weakref.h"
#include "runtime-model/witness.h"

#include <assert.h>

static void
free_str(struct machine *m, struct str *s)
{
    if (s->is_interned) {
        struct str **link = &m->interned[str_hash(s) & m->interned_mask];
        while (*link != s) {
            link = &(*link)->chain;
        }
        *link = s->chain;
        m->ninterned--;
    }
    if (m->letter[(unsigned char)s->s[0]] == s) {
        m->letter[(unsigned char)s->s[0]] = NULL;
    }
}

static void
free_instance(struct machine *m, struct instance *o)
{
    struct type *t = o->o.type;

    for (struct type *c = t; c && c->nslots; c = c->base) {
        for (uint32_t i = c->base->nslots; i < c->nslots; i++) {
            CLEAR(m, o->slot[i]);
        }
    }
    if (o->dict && o->dict->owner == o) {
        if (o->dict->o.refs > 1) {
            struct dict *d = o->dict;
            dict_detach(m, d);
            d->order = t->keys;
        } else {
            o->dict->owner = NULL;
        }
    }
    if (o->values) {
        attr_values_clear(m, o);
        attr_values_free(m, o->values);
    }
    xdecref(m, o->dict ? OBJ(o->dict) : NULL);
}

static void
free_function(struct machine *m, struct function *f)
{
    decref(m, OBJ(f->globals));
    xdecref(m, f->defaults ? OBJ(f->defaults) : NULL);
    xdecref(m, f->kwdefaults ? OBJ(f->kwdefaults) : NULL);
    xdecref(m, f->doc);
    xdecref(m, f->closure ? OBJ(f->closure) : NULL);
    xdecref(m, f->annotations);
    xdecref(m, f->codeobj);
    decref(m, OBJ(f->name));
    decref(m, OBJ(f->qualname));
}

static void
free_generator(struct machine *m, struct generator *g)
{
    if (g->frame) {
        struct frame *f = g->frame;
        g->frame = NULL;
        g->state = GEN_DONE;
        frame_end(m, f, NULL);
    }
    xdecref(m, g->handled);
    decref(m, OBJ(g->name));
    decref(m, OBJ(g->qualname));
}

static void
free_exception(struct machine *m, struct exception *e)
{
    xdecref(m, e->value);
    xdecref(m, e->name ? OBJ(e->name) : NULL);
    xdecref(m, e->dict ? OBJ(e->dict) : NULL);
    xdecref(m, e->args ? OBJ(e->args) : NULL);
    xdecref(m, e->traceback);
    xdecref(m, e->cause);
    xdecref(m, e->context);
}

static void
free_type(struct machine *m, struct type *t)
{
    for (uint32_t i = 0; i < t->nbeside; i++) {
        collect_count_less(m);
    }
    xdecref(m, t->dict ? OBJ(t->dict) : NULL);
    xdecref(m, t->bases ? OBJ(t->bases) : NULL);
    xdecref(m, t->mro ? OBJ(t->mro) : NULL);
    xdecref(m, t->base ? OBJ(t->base) : NULL);
    xdecref(m, t->module);
    xdecref(m, OBJ(t->name));
    xdecref(m, t->qualname ? OBJ(t->qualname) : NULL);
    for (uint32_t i = 0; t->keys && i < t->keys->n; i++) {
        decref(m, OBJ(t->keys->name[i]));
    }
    type_changed(m);
}

static void
free_set(struct machine *m, struct set *s)
{
    uint32_t n = s->mask + 1;

    for (uint32_t i = 0; i < n; i++) {
        xdecref(m, s->table[i].key);
    }
    if (s->table != s->small) {
        heap_raw_free(m, s->table, n * sizeof *s->table);
    }
}

static void
free_weak(struct machine *m, struct weak *w)
{
    weak_unlink(m, w);
    xdecref(m, w->callback);
    xdecref(m, w->key);
}

static void
free_frame_object(struct machine *m, struct frameobj *fo)
{
    if (fo->owns && fo->frame) {
        struct frame *f = fo->frame;
        fo->frame = NULL;
        f->object = NULL;
        frame_clear_values(m, f);
        frame_free(m, f);
    }
    CLEAR(m, fo->back);
}

/* Release what the object holds.  A flat switch: a line or two for a kind. */
static void
free_parts(struct machine *m, struct obj *o)
{
    /* Flat switch: one case a kind. */
    switch ((enum kind)o->kind) {
    case K_LIST:
        list_clear(m, (struct list *)o);
        break;
    case K_TUPLE: {
        struct tuple *t = (struct tuple *)o;
        for (uint32_t i = t->n; i > 0; i--) {
            xdecref(m, t->at[i - 1]);
        }
        break;
    }
    case K_DICT:
        dict_release(m, (struct dict *)o);
        break;
    case K_SET:
        free_set(m, (struct set *)o);
        break;
    case K_INSTANCE:
        free_instance(m, (struct instance *)o);
        break;
    case K_TYPE:
        free_type(m, (struct type *)o);
        break;
    case K_FUNCTION:
        free_function(m, (struct function *)o);
        break;
    case K_NATIVE:
        xdecref(m, ((struct native_fn *)o)->self);
        break;
    case K_METHOD:
        decref(m, ((struct method *)o)->func);
        xdecref(m, ((struct method *)o)->self);
        break;
    case K_CELL:
        xdecref(m, ((struct cell *)o)->value);
        break;
    case K_GENERATOR:
        free_generator(m, (struct generator *)o);
        break;
    case K_FRAME:
        free_frame_object(m, (struct frameobj *)o);
        break;
    case K_TRACEBACK:
        xdecref(m, ((struct traceback *)o)->next);
        xdecref(m, (struct obj *)((struct traceback *)o)->frame); /* or NULL */
        break;
    case K_EXCEPTION:
        free_exception(m, (struct exception *)o);
        break;
    case K_MODULE:
        decref(m, OBJ(((struct module *)o)->dict));
        decref(m, OBJ(((struct module *)o)->name));
        break;
    case K_ITER:
        xdecref(m, ((struct iter *)o)->of);
        xdecref(m, ((struct iter *)o)->with);
        break;
    case K_SLICE:
        decref(m, ((struct slice *)o)->step);
        decref(m, ((struct slice *)o)->start);
        decref(m, ((struct slice *)o)->stop);
        break;
    case K_WEAK:
        free_weak(m, (struct weak *)o);
        break;
    case K_WRAPPER: {
        struct wrapper *w = (struct wrapper *)o;
        if (is_type(o, m, T_FILE)) {
            m->open_files &= ~(UINT64_C(1) << w->index);
        }
        xdecref(m, w->get);
        xdecref(m, w->set);
        xdecref(m, w->del);
        xdecref(m, w->doc);
        break;
    }
    case K_STR:
        free_str(m, (struct str *)o);
        break;
    case K_BYTES:
        if (m->byte[(unsigned char)((struct str *)o)->s[0]] ==
            (struct str *)o) {
            m->byte[(unsigned char)((struct str *)o)->s[0]] = NULL;
        }
        break;
    case K_NONE:
    case K_BOOL:
    case K_INT:
    case K_BIG:
    case K_FLOAT:
    case K_COMPLEX:
    case K_ELLIPSIS:
    case K_NOTIMPL:
    case K_OBJECT:
    case K_RANGE:
    case K_CODE:
    case K_COUNT:
        break;
    case K_OPAQUE:
        xdecref(m, ((struct opaque *)o)->keeps);
        break;
    }
}

/* Run the finalizer; true if the object is alive again. */
static bool
is_rescued(struct machine *m, struct obj *o)
{
    o->refs = 1;
    object_track(m, o);
    finalize_call(m, o);
    o->flags |= OBJ_FINALIZED;
    if (--o->refs > 0) {
        return true;
    }
    object_untrack(o);
    return false;
}

static void
free_side(struct machine *m, struct obj *o)
{
    struct side *s = side_find(m, o);
    struct dict *d = s->dict;
    struct obj **slot = s->slot;
    uint32_t n = o->type->nslots;

    side_drop(m, o);
    for (struct type *c = o->type; slot && c && c->nslots; c = c->base) {
        for (uint32_t i = c->base->nslots; i < c->nslots; i++) {
            xdecref(m, slot[i]);
        }
    }
    if (slot) {
        heap_raw_free(m, slot, n * sizeof *slot);
    }
    xdecref(m, d ? OBJ(d) : NULL);
}

/* What a cache of calls holds: its entries go last if there is a limit, and
 * first if there is none. */
static void
drop_cache(struct machine *m, struct wrapper *w)
{
    if (!w->index) {
        CLEAR(m, w->set);
        return;
    }
    CLEAR(m, w->get);
    if (w->o.flags & (OBJ_WEAK | OBJ_DICT)) {
        free_side(m, OBJ(w));
    }
}

static void
free_container(struct machine *m, struct obj *o)
{
    object_untrack(o);
    if ((o->flags & OBJ_WEAK) && o->kind == K_GENERATOR) {
        weak_clear_all(m, o);
    }
    if (((o->type->flags & TYPE_HEAP) || o->kind == K_GENERATOR) &&
        finalize_is_due(m, o) && is_rescued(m, o)) {
        return;
    }
    if (m->events) {
        trace_death(m, o);
    }
    if (m->watch && (watch_counts(o->kind) || o->flags & OBJ_WATCHED)) {
        watch_death(m, o);
    }
    if (m->witness && o->flags & OBJ_WATCHED) {
        witness_death(m, o);
    }
    if (o->flags & OBJ_WEAK) {
        weak_clear_all(m, o);
    }
    o->flags |= OBJ_DEAD;
    bool is_derived = o->type->flags & TYPE_HEAP;

    if (is_derived && o->flags & OBJ_DICT) { /* goes first */
        free_side(m, o);
    }
    if (is_type(o, m, T_LRU)) {
        drop_cache(m, (struct wrapper *)o);
    }
    free_parts(m, o);
    if (o->flags & (OBJ_WEAK | OBJ_DICT)) {
        free_side(m, o);
    }
    object_release(m, o);
}

/* Kinds whose nesting CPython limits. */
static bool
is_nesting(const struct obj *o)
{
    switch (o->kind) {
    case K_LIST:
    case K_TUPLE:
    case K_DICT:
    case K_SET:
    case K_INSTANCE:
    case K_TRACEBACK:
    case K_EXCEPTION:
        return true;
    default:
        return false;
    }
}

static void
destroy_put_off(struct machine *m)
{
    m->trash_depth++;
    while (m->trash) {
        struct obj *o = m->trash;
        m->trash = o->next;
        m->trash_depth++;
        free_container(m, o);
        m->trash_depth--;
    }
    m->trash_depth--;
}

void
object_free(struct machine *m, struct obj *o)
{
    if (o->kind <= K_COMPLEX && !(o->type->flags & TYPE_HEAP)) {
        if (m->events) {
            trace_death(m, o);
        }
        object_release(m, o);
        return;
    }
    if (!is_nesting(o)) {
        free_container(m, o);
        return;
    }
    uint32_t limit = m->profile->trash;

    if (m->trash_depth >= limit) {
        object_untrack(o);
        o->next = m->trash;
        m->trash = o;
        return;
    }
    m->trash_depth++;
    free_container(m, o);
    m->trash_depth--;
    if (m->trash &&
        (limit > 1000 ? m->trash_depth < limit - 50 : m->trash_depth == 0)) {
        destroy_put_off(m);
    }
}
