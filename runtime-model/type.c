#include "runtime-model/attr.h"

#include "runtime-model/class_body.h"
#include "runtime-model/collect.h"
#include "runtime-model/native.h"
#include "runtime-model/operate.h"
#include "runtime-model/raise.h"
#include "runtime-model/run.h"

#include <assert.h>
#include <stdlib.h>

/* ---- lookup ---------------------------------------------------------- */

/* Stands for "not looked up yet" in the cache of special methods. */
static struct obj *
unknown(struct machine *m)
{
    return &m->gc.head[0];
}

static struct obj *
search(struct machine *m, const struct type *t, const struct str *name,
       bool only_heap)
{
    const struct tuple *mro = t->mro;

    machine_spend(m, (uint64_t)mro->n * 4);
    for (uint32_t i = 0; i < mro->n; i++) {
        const struct type *c = (const struct type *)mro->at[i];
        if (only_heap && !(c->flags & TYPE_HEAP)) {
            continue;
        }
        struct obj *found = c->dict ? dict_get_str(m, c->dict, name) : NULL;
        if (found) {
            return found;
        }
    }
    return NULL;
}

struct obj *
type_lookup(struct machine *m, struct type *t, const struct str *name)
{
    uint32_t h =
        (uint32_t)((uintptr_t)t >> 4) * 31 + (uint32_t)((uintptr_t)name >> 4);
    struct cache_row *row = &m->cache[h % CACHE_SIZE];

    if (row->type == t && row->name == name && row->epoch == m->epoch) {
        return row->found;
    }
    struct obj *found = search(m, t, name, false);

    if (name->is_interned) {
        *row = (struct cache_row){t, name, found, m->epoch};
    }
    return found;
}

struct obj *
type_special(struct machine *m, struct type *t, enum special sp)
{
    if (!(t->flags & TYPE_HEAP)) {
        return NULL;
    }
    if (t->epoch != m->epoch) {
        for (uint32_t i = 0; i < SP_COUNT; i++) {
            t->special[i] = unknown(m);
        }
        t->epoch = m->epoch;
    }
    if (t->special[sp] == unknown(m)) {
        t->special[sp] = search(m, t, m->special[sp], true);
    }
    return t->special[sp];
}

bool
type_is_sub(const struct type *t, const struct type *of)
{
    for (uint32_t i = 0; i < t->mro->n; i++) {
        if (t->mro->at[i] == &of->o) {
            return true;
        }
    }
    return false;
}

void
type_changed(struct machine *m)
{
    m->epoch++;
}

/* ---- order of resolution (C3) ---------------------------------------- */

struct merge {
    struct obj *const *at;
    uint32_t n, from;
};

static bool
in_tail(const struct merge *list, uint32_t n, const struct obj *c)
{
    for (uint32_t i = 0; i < n; i++) {
        for (uint32_t k = list[i].from + 1; k < list[i].n; k++) {
            if (list[i].at[k] == c) {
                return true;
            }
        }
    }
    return false;
}

static struct obj *
next_class(const struct merge *list, uint32_t n)
{
    for (uint32_t i = 0; i < n; i++) {
        if (list[i].from < list[i].n &&
            !in_tail(list, n, list[i].at[list[i].from])) {
            return list[i].at[list[i].from];
        }
    }
    return NULL;
}

static void
no_order(struct machine *m, const struct tuple *bases)
{
    struct arena_mark mark = arena_mark(m->scratch);
    struct buf b = {.arena = m->scratch};

    for (uint32_t i = 0; i < bases->n; i++) {
        buf_add(&b, i ? TEXT(", ") : TEXT(" "));
        buf_add(&b, str_text(((struct type *)bases->at[i])->name));
    }
    raise_format(m, T_TypeError,
                 "Cannot create a consistent method resolution%sorder (MRO) "
                 "for bases%.*s",
                 m->profile->version >= 313 ? " " : "\n",
                 TEXT_ARG(buf_text(&b)));
    arena_rewind(m->scratch, mark);
}

/* The class, then those of its only base. */
static struct tuple *
extend(struct machine *m, struct type *t, const struct type *base)
{
    struct tuple *mro = tuple_new(m, base->mro->n + 1);

    mro->at[0] = incref(OBJ(t));
    for (uint32_t i = 1; i < mro->n; i++) {
        mro->at[i] = incref(base->mro->at[i - 1]);
    }
    return mro;
}

static struct tuple *
resolve(struct machine *m, struct type *t, struct tuple *bases)
{
    if (bases->n == 1) {
        return extend(m, t, (struct type *)bases->at[0]);
    }
    uint32_t n = bases->n + 1, total = 1;

    for (uint32_t i = 0; i < bases->n; i++) {
        total += ((struct type *)bases->at[i])->mro->n;
    }
    if (!run_work(m, (uint64_t)total * total * n / 8)) {
        return NULL;
    }
    struct merge *list = heap_raw(m, n * sizeof *list);

    for (uint32_t i = 0; i < bases->n; i++) {
        const struct tuple *mro = ((struct type *)bases->at[i])->mro;
        list[i] = (struct merge){mro->at, mro->n, 0};
    }
    list[bases->n] = (struct merge){bases->at, bases->n, 0};
    struct obj **order = heap_raw(m, total * sizeof *order);
    uint32_t count = 0;

    order[count++] = OBJ(t);
    for (struct obj *c; (c = next_class(list, n));) {
        order[count++] = c;
        for (uint32_t i = 0; i < n; i++) {
            if (list[i].from < list[i].n && list[i].at[list[i].from] == c) {
                list[i].from++;
            }
        }
    }
    bool is_done = true;

    for (uint32_t i = 0; i < n; i++) {
        is_done = is_done && list[i].from == list[i].n;
    }
    struct tuple *mro = is_done ? tuple_of(m, order, count) : NULL;

    heap_raw_free(m, list, n * sizeof *list);
    heap_raw_free(m, order, total * sizeof *order);
    if (!mro) {
        no_order(m, bases);
    }
    return mro;
}

/* ---- new classes ----------------------------------------------------- */

static int
by_name(const void *a, const void *b)
{
    return text_cmp(str_text(*(struct str *const *)a),
                    str_text(*(struct str *const *)b));
}

/* An object that the interpreter has and the model has not; the classes of the
 * library's modules are not those of CPython. */
static void
count_beside(struct machine *m, struct type *t)
{
    if (!import_is_library(m)) {
        t->nbeside++;
        collect_count_more(m);
    }
}

/* A private slot has the name of its class in its own; a new reference. */
static struct str *
slot_name(struct machine *m, const struct type *t, struct str *name)
{
    struct text c = str_text(t->name);
    struct arena_mark mark = arena_mark(m->scratch);
    struct buf b = {.arena = m->scratch};

    while (c.n && c.s[0] == '_') {
        c = text_sub(c, 1, c.n);
    }
    if (!c.n || !text_starts(str_text(name), TEXT("__")) ||
        text_ends(str_text(name), TEXT("__"))) {
        return (struct str *)incref(OBJ(name));
    }
    buf_char(&b, '_');
    buf_add(&b, c);
    buf_add(&b, str_text(name));
    struct str *mangled = str_intern(m, buf_text(&b));

    arena_rewind(m->scratch, mark);
    return mangled;
}

/* Slots lie in alphabetical order after those of the base. */
static bool
add_slots(struct machine *m, struct type *t, struct obj *slots)
{
    struct obj *items;

    if (slots->kind == K_STR) {
        items = OBJ(tuple_of(m, &slots, 1));
    } else {
        items = (struct obj *)object_tuple(m, slots);
    }
    if (!items) {
        return false;
    }
    struct tuple *names = (struct tuple *)items;
    struct str **sorted = heap_raw(m, (names->n + 1u) * sizeof *sorted);
    uint32_t n = 0;

    t->flags &= ~(uint32_t)(TYPE_DICT | TYPE_WEAK);
    t->flags |= t->base->flags & (TYPE_DICT | TYPE_WEAK);
    if (names->n &&
        (t->layout == K_INT || t->layout == K_TUPLE || t->layout == K_BYTES)) {
        raise_format(m, T_TypeError,
                     "nonempty __slots__ not supported for subtype of '%.*s'",
                     TEXT_ARG(str_text(t->base->name)));
    }
    for (uint32_t i = 0; !m->raised && i < names->n; i++) {
        struct str *s = (struct str *)names->at[i];
        bool is_twice = (s == m->n_dict && t->flags & TYPE_DICT) ||
                        (s == m->n_weakref && t->flags & TYPE_WEAK);
        if (s->o.kind != K_STR && s->o.kind != K_OPAQUE) {
            raise_format(m, T_TypeError,
                         "__slots__ items must be strings, not '%.*s'",
                         TEXT_ARG(str_text(s->o.type->name)));
        } else if (is_twice) {
            raise_format(m, T_TypeError, "%s slot disallowed: %s", s->s,
                         s == m->n_dict || m->profile->version >= 311
                             ? "we already got one"
                             : "either we already got one, or __itemsize__ != "
                               "0");
        } else if (s->o.kind == K_STR && s != m->n_dict && s != m->n_weakref &&
                   s != m->n_qualname && dict_get_str(m, t->dict, s) &&
                   (s != m->n_doc || dict_get_str(m, t->dict, s) != m->none)) {
            raise_format(m, T_ValueError,
                         "'%.*s' in __slots__ conflicts with class variable",
                         TEXT_ARG(str_text(s)));
        }
        if (s == m->n_dict) {
            t->flags |= TYPE_DICT;
        } else if (s == m->n_weakref) {
            t->flags |= TYPE_WEAK;
        } else if (s->o.kind == K_STR) {
            sorted[n++] = slot_name(m, t, s);
        }
    }
    qsort(sorted, n, sizeof(struct str *), by_name);
    for (uint32_t i = 0; i < n; i++) {
        struct wrapper *w =
            (struct wrapper *)wrapper_new(m, T_MEMBER, OBJ(t), NULL);
        struct str *name = str_intern_own(m, sorted[i]);
        w->doc = OBJ(name);
        w->index = t->nslots++;
        dict_set_str(m, t->dict, name, OBJ(w));
        decref(m, OBJ(w));
    }
    if (n > 0) {
        count_beside(m, t); /* the tuple of their names */
    }
    heap_raw_free(m, sorted, (names->n + 1u) * sizeof *sorted);
    decref(m, items);
    return !m->raised;
}

static void
add_getset(struct machine *m, struct type *t, struct str *name)
{
    if (dict_get_str(m, t->dict, name)) {
        return;
    }
    struct wrapper *w =
        (struct wrapper *)wrapper_new(m, T_GETSET, OBJ(t), NULL);

    w->doc = incref(OBJ(name));
    dict_set_str(m, t->dict, name, OBJ(w));
    decref(m, OBJ(w));
}

/* What instances have beyond the base's: dict, weak references, slots. */
static bool
set_layout(struct machine *m, struct type *t)
{
    struct obj *slots = dict_get_str(m, t->dict, m->n_slots);

    t->flags |= TYPE_DICT | TYPE_WEAK;
    if (t->layout == K_INT || t->layout == K_TUPLE || t->layout == K_BYTES) {
        t->flags &= ~(uint32_t)TYPE_WEAK;
    }
    for (uint32_t i = 0; i < t->bases->n; i++) {
        struct type *b = (struct type *)t->bases->at[i];
        t->flags |= b->flags & (TYPE_EXCEPTION | TYPE_UNKNOWN);
        if (b->nslots > t->nslots) {
            t->nslots = b->nslots;
        }
    }
    if (slots && !add_slots(m, t, slots)) {
        return false;
    }
    for (uint32_t i = 0; i < t->bases->n; i++) {
        t->flags |=
            ((struct type *)t->bases->at[i])->flags & (TYPE_DICT | TYPE_WEAK);
    }
    if ((t->flags & ~t->base->flags) & TYPE_DICT && t->layout != K_TYPE) {
        add_getset(m, t, m->n_dict);
    }
    if ((t->flags & ~t->base->flags) & TYPE_WEAK) {
        add_getset(m, t, m->n_weakref);
    }
    if (m->profile->attrs != ATTRS_DICT && t->layout == K_INSTANCE &&
        (t->flags & TYPE_DICT) &&
        (m->profile->attrs != ATTRS_INLINE || t->nslots == 0)) {
        t->keys = arena_new(m->arena, struct keys);
        class_body_keys(m, t);
    }
    return true;
}

static bool
is_plain(const struct type *t)
{
    return t->layout == K_INSTANCE || t->layout == K_OBJECT ||
           t->layout == K_OPAQUE;
}

/* The base whose layout the class has: the first that is not plain. */
static struct type *
best_base(const struct tuple *bases)
{
    struct type *best = (struct type *)bases->at[0];

    for (uint32_t i = 1; i < bases->n; i++) {
        struct type *b = (struct type *)bases->at[i];
        if (is_plain(best) && (!is_plain(b) || b->nslots > best->nslots)) {
            best = b;
        }
    }
    return best;
}

/* The class that gave this one its layout. */
static const struct type *
solid(const struct type *t)
{
    while (t->base && t->nslots == t->base->nslots &&
           (t->layout == t->base->layout || is_plain(t))) {
        t = t->base;
    }
    return t;
}

/* No object can have two layouts of which neither goes on with the other. */
static bool
check_layouts(struct machine *m, const struct type *best,
              const struct tuple *bases)
{
    for (uint32_t i = 0; i < bases->n; i++) {
        const struct type *a = solid(best);
        const struct type *b = solid((const struct type *)bases->at[i]);
        const bool is_known = a->layout != K_OPAQUE && b->layout != K_OPAQUE;
        if (is_known && !type_is_sub(a, b) && !type_is_sub(b, a)) {
            raise_text(m, T_TypeError,
                       "multiple bases have instance lay-out conflict");
            return false;
        }
    }
    return true;
}

/* Last: what the class does not say of itself. */
static void
fill_dict(struct machine *m, struct dict *d)
{
    if (!dict_get_str(m, d, m->n_doc)) {
        dict_set_str(m, d, m->n_doc, m->none);
    }
    if (dict_get_str(m, d, m->special[SP_EQ]) &&
        !dict_get_str(m, d, m->special[SP_HASH])) {
        dict_set_str(m, d, m->special[SP_HASH], m->none);
    }
}

static struct dict *
copy_namespace(struct machine *m, struct type *t, struct dict *ns)
{
    struct dict *d = dict_new(m);

    dict_update(m, d, OBJ(ns));
    struct obj *qual = dict_take(m, d, OBJ(m->n_qualname));

    t->qualname = qual && qual->kind == K_STR
                      ? (struct str *)qual
                      : (struct str *)incref(OBJ(t->name));
    if (qual && qual->kind != K_STR) {
        decref(m, qual);
    }
    struct obj *cell = dict_take(m, d, OBJ(m->n_cell));

    if (cell && cell->kind == K_CELL) {
        xdecref(m, ((struct cell *)cell)->value);
        ((struct cell *)cell)->value = incref(OBJ(t));
    }
    xdecref(m, cell);
    t->module = xincref(dict_get_str(m, d, m->n_module));
    return d;
}

static void
wrap_implicit(struct machine *m, struct dict *d, enum special sp,
              enum type_id as)
{
    struct obj *f = dict_get_str(m, d, m->special[sp]);

    if (f && f->kind == K_FUNCTION) {
        struct obj *w = wrapper_new(m, as, f, NULL);
        dict_set_str(m, d, m->special[sp], w);
        decref(m, w);
    }
}

/* What its hook raised: from 3.12 on with a note, before that as the cause. */
static void
tell_set_name(struct machine *m, struct type *t, struct obj *key,
              struct obj *value)
{
    struct exception *cause = m->raised;
    struct buf b = {.arena = m->scratch};
    struct arena_mark mark = arena_mark(m->scratch);

    buf_format(&b,
               "Error calling __set_name__ on '%.*s' instance '%.*s' in "
               "'%.*s'",
               TEXT_ARG(type_shown(value->type)),
               TEXT_ARG(str_text((struct str *)key)),
               TEXT_ARG(str_text(t->name)));
    m->raised = NULL;
    if (m->profile->version >= 312) {
        struct obj *note = OBJ(str_new(m, buf_text(&b)));
        struct obj *r = call_method(m, OBJ(cause), "add_note", &note, 1);
        decref(m, note);
        xdecref(m, r);
        m->raised = cause;
    } else {
        raise_format(m, T_RuntimeError, "%.*s", TEXT_ARG(buf_text(&b)));
        incref(OBJ(cause));
        xdecref(m, m->raised->context);
        m->raised->context = OBJ(cause);
        m->raised->cause = OBJ(cause);
        m->raised->suppress = true;
    }
    arena_rewind(m->scratch, mark);
}

static bool
call_set_names(struct machine *m, struct type *t)
{
    struct obj *key, *value;
    uint32_t pos = 0;

    while (dict_next(m, t->dict, &pos, &key, &value)) {
        struct obj *hook = value->kind == K_INSTANCE
                               ? type_special(m, value->type, SP_SET_NAME)
                               : NULL;
        if (hook) {
            struct obj *arg[2] = {OBJ(t), key};
            struct obj *r = call_special(m, hook, value, arg, 2);
            if (!r) {
                tell_set_name(m, t, key, value);
                return false;
            }
            decref(m, r);
        }
    }
    return true;
}

/* The hook of the bases, with the keywords of the class statement. */
static bool
call_init_subclass(struct machine *m, struct type *t, struct given more)
{
    for (uint32_t i = 1; i < t->mro->n; i++) {
        struct type *b = (struct type *)t->mro->at[i];
        struct obj *hook =
            b->dict ? dict_get_str(m, b->dict, m->special[SP_INIT_SUBCLASS])
                    : NULL;
        if (hook && hook->kind == K_WRAPPER) {
            struct obj *bound = attr_bind(m, hook, NULL, t);
            struct obj *r = call(m, bound, more.at, more.n, more.names);
            decref(m, bound);
            xdecref(m, r);
            return r != NULL;
        }
    }
    if (more.n) {
        bool is_named = m->profile->version >= 309;
        struct text name = is_named ? str_text(t->name) : TEXT("");
        raise_format(m, T_TypeError,
                     "%.*s%s__init_subclass__() takes no keyword arguments",
                     TEXT_ARG(name), is_named ? "." : "");
    }
    return more.n == 0;
}

struct type *
type_new(struct machine *m, struct type *meta, struct obj *const *three,
         struct given more)
{
    struct str *name = (struct str *)three[0];
    struct tuple *bases = (struct tuple *)three[1];
    struct type *t = (struct type *)object_new(m, meta, K_TYPE, sizeof *t);
    struct obj *object = OBJ(m->type[T_OBJECT]);

    t->name = (struct str *)incref(OBJ(name));
    t->bases =
        bases->n ? (struct tuple *)incref(OBJ(bases)) : tuple_of(m, &object, 1);
    t->base = best_base(t->bases);
    incref(OBJ(t->base));
    t->flags = TYPE_HEAP | TYPE_GC;
    t->layout = t->base->layout == K_OBJECT || t->base->layout == K_OPAQUE
                    ? K_INSTANCE
                    : t->base->layout;
    t->nslots = t->base->nslots;
    t->id = t->base->id;
    t->dict = copy_namespace(m, t, (struct dict *)three[2]);
    t->dict->is_class = true;
    object_track(m, OBJ(t)); /* behind its dict */
    count_beside(m, t); /* the base refers to it weakly */
    t->epoch = m->epoch - 1;
    wrap_implicit(m, t->dict, SP_NEW, T_STATICMETHOD);
    wrap_implicit(m, t->dict, SP_INIT_SUBCLASS, T_CLASSMETHOD);
    wrap_implicit(m, t->dict, SP_CLASS_GETITEM, T_CLASSMETHOD);
    type_changed(m);
    if ((t->base->flags & TYPE_FINAL) || t->layout == K_TYPE) {
        if (t->base->flags & TYPE_FINAL) {
            raise_format(m, T_TypeError,
                         "type '%.*s' is not an acceptable base type",
                         TEXT_ARG(str_text(t->base->name)));
        }
    }
    t->mro = !m->raised && check_layouts(m, t->base, t->bases)
                 ? resolve(m, t, t->bases)
                 : NULL;
    if (!t->mro) {
        t->mro = tuple_of(m, &object, 1);
        decref(m, OBJ(t));
        return NULL;
    }
    bool ok = set_layout(m, t);

    if (ok) {
        fill_dict(m, t->dict);
    }
    if (!ok || !call_set_names(m, t) || !call_init_subclass(m, t, more)) {
        decref(m, OBJ(t));
        return NULL;
    }
    return t;
}

/* ---- other bases for a class that is there ---------------------------- */

static bool
has_base(const struct type *t, const struct obj *base)
{
    for (uint32_t i = 0; t->bases && i < t->bases->n; i++) {
        if (t->bases->at[i] == base) {
            return true;
        }
    }
    return false;
}

struct list *
type_subclasses(struct machine *m, const struct obj *t)
{
    struct list *found = list_new(m, 0);

    for (uint32_t g = 4; g-- > 0;) {
        const struct obj *head = &m->gc.head[g];
        for (struct obj *o = head->next; o != head; o = o->next) {
            if (o->kind == K_TYPE && has_base((struct type *)o, t)) {
                list_append(m, found, o);
            }
        }
    }
    return found;
}

static bool
set_order(struct machine *m, struct type *t)
{
    struct tuple *mro = resolve(m, t, t->bases);

    if (!mro) {
        return false;
    }
    struct obj *old = OBJ(t->mro);

    t->mro = mro;
    decref(m, old);
    struct list *below = type_subclasses(m, OBJ(t));
    bool ok = true;

    for (uint32_t i = 0; ok && i < below->n; i++) {
        ok = set_order(m, (struct type *)below->at[i]);
    }
    decref(m, OBJ(below));
    return ok;
}

/* The base that `bases` give the class; NULL: they cannot be its bases. */
static struct type *
new_base(struct machine *m, const struct type *t, const struct tuple *bases)
{
    for (uint32_t i = 0; i < bases->n; i++) {
        if (bases->at[i]->kind == K_TYPE &&
            type_is_sub((struct type *)bases->at[i], t)) {
            return (struct type *)raise_text(
                m, T_TypeError,
                "a __bases__ item causes an inheritance cycle");
        }
    }
    struct type *base = best_base(bases);

    if (!check_layouts(m, base, bases)) {
        return NULL;
    }
    if (solid(base) != solid(t->base)) {
        return (struct type *)raise_format(
            m, T_TypeError,
            "__bases__ assignment: '%.*s' object layout differs from '%.*s'",
            TEXT_ARG(str_text(base->name)), TEXT_ARG(str_text(t->base->name)));
    }
    return base;
}

bool
type_set_bases(struct machine *m, struct obj *o, struct obj *value)
{
    struct type *t = (struct type *)o;
    bool is_known = value && value->kind == K_TUPLE;
    struct tuple *bases = (struct tuple *)value;

    for (uint32_t i = 0; is_known && i < bases->n; i++) {
        is_known = bases->at[i]->kind == K_TYPE;
    }
    if (!is_known || bases->n == 0) {
        raise_format(m, T_TypeError, "can only assign %s to %.*s.__bases__",
                     is_known ? "non-empty tuple" : "tuple",
                     TEXT_ARG(str_text(t->name)));
        return false;
    }
    struct type *base = new_base(m, t, bases);

    if (!base) {
        return false;
    }
    struct tuple *old = t->bases;
    struct type *old_base = t->base;

    t->bases = (struct tuple *)incref(value);
    t->base = (struct type *)incref(OBJ(base));
    type_changed(m);
    if (set_order(m, t)) {
        decref(m, OBJ(old));
        decref(m, OBJ(old_base));
        return true;
    }
    decref(m, OBJ(t->bases));
    decref(m, OBJ(t->base));
    t->bases = old;
    t->base = old_base;
    return false;
}

/* ---- instances ------------------------------------------------------- */

bool
type_is_abstract(struct machine *m, const struct type *t)
{
    if (!(t->o.type->flags & TYPE_HEAP) || m->is_lenient) {
        return false; /* its class is `type` */
    }
    struct str *name = str_intern(m, TEXT("__abstractmethods__"));
    const struct obj *all = dict_get_str(m, t->dict, name);

    decref(m, OBJ(name));
    return all && all->kind == K_SET && ((const struct set *)all)->used > 0;
}

struct obj *
type_refuse(struct machine *m, struct type *t)
{
    struct obj *of = OBJ(t);

    return library_call(m, "abc", "_refuse", &of, 1);
}

struct obj *
instance_new(struct machine *m, struct type *t)
{
    uint32_t cap = t->keys ? (t->keys->n + 1u) / 2 * 2 : 0;
    size_t head = sizeof(struct instance) + t->nslots * sizeof(struct obj *);
    size_t size = head;

    if (cap) {
        size += values_size(cap);
    }
    struct instance *o = (struct instance *)object_new(m, t, K_INSTANCE, size);

    if (cap) {
        o->values = (struct values *)((char *)o + head);
        o->values->cap = (uint8_t)cap;
        o->values->is_inline = true;
    }
    object_track(m, OBJ(o));
    return OBJ(o);
}
