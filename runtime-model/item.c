#include "runtime-model/operate.h"

#include "runtime-model/attr.h"
#include "runtime-model/bigint.h"
#include "runtime-model/import.h"
#include "runtime-model/raise.h"
#include "runtime-model/run.h"
#include "runtime-model/watch.h"
#include "runtime-model/weakref.h"

#include <assert.h>

bool
has_index(struct machine *m, const struct obj *o)
{
    return is_whole(o) || is_proxy(o, m) || type_special(m, o->type, SP_INDEX);
}

bool
object_index(struct machine *m, struct obj *o, enum type_id too_large,
             int64_t *v)
{
    if (is_proxy(o, m)) {
        struct obj *of = weak_follow(m, o);
        bool is = of && object_index(m, of, too_large, v);
        xdecref(m, of);
        return is;
    }
    struct obj *f = is_whole(o) ? NULL : type_special(m, o->type, SP_INDEX);
    struct obj *r = f ? call_special(m, f, o, NULL, 0) : incref(o);
    bool ok = r && is_int(r);

    if (ok) {
        *v = int_value(r);
    } else if (r && is_whole(r)) {
        raise_format(m, too_large,
                     "cannot fit '%.*s' into an index-sized integer",
                     TEXT_ARG(type_shown(o->type)));
    } else if (r && f) {
        raise_format(m, T_TypeError, "__index__ returned non-int (type %.*s)",
                     TEXT_ARG(type_shown(r->type)));
    } else if (r) {
        raise_format(m, T_TypeError,
                     "'%.*s' object cannot be interpreted as an integer",
                     TEXT_ARG(type_shown(o->type)));
    }
    xdecref(m, r);
    return ok;
}

static void
bad_index(struct machine *m, const struct obj *k, const char *what)
{
    struct text type = type_shown(k->type);
    bool is_str = strcmp(what, "string") == 0;

    if (is_str && m->profile->version < 311) {
        raise_text(m, T_TypeError, "string indices must be integers");
    } else if (is_str) {
        raise_format(m, T_TypeError,
                     "string indices must be integers, not '%.*s'",
                     TEXT_ARG(type));
    } else {
        raise_format(
            m, T_TypeError, "%s indices must be integers or slices, not %.*s",
            strcmp(what, "range object") == 0 ? "range" : what, TEXT_ARG(type));
    }
}

static bool
is_index(struct machine *m, struct obj *k, int64_t n, const char *what,
         int64_t *at)
{
    if (!has_index(m, k)) {
        bad_index(m, k, what);
        return false;
    }
    if (!object_index(m, k, T_IndexError, at)) {
        return false;
    }
    if (*at < 0) {
        *at += n;
    }
    if (*at < 0 || *at >= n) {
        bool is_bytes = strcmp(what, "byte") == 0;
        raise_format(m, T_IndexError, "%s%sindex out of range",
                     is_bytes ? "" : what, is_bytes ? "" : " ");
        return false;
    }
    return true;
}

static struct obj *
slice_of(struct machine *m, struct obj *o, const struct slice *s, int64_t n)
{
    struct bounds b;

    if (!slice_bounds(m, s, (uint32_t)n, &b)) {
        return NULL;
    }
    if (b.step == 1 && b.n == n &&
        (o->type == m->type[T_STR] || o->type == m->type[T_BYTES])) {
        return incref(o); /* all of it */
    }
    if (o->kind == K_STR && b.step == 1) {
        return OBJ(str_slice(m, (struct str *)o, (uint32_t)b.start,
                             (uint32_t)b.start + b.n));
    }
    if (o->kind == K_STR || o->kind == K_BYTES) {
        struct arena_mark mark = arena_mark(m->scratch);
        struct buf out = {.arena = m->scratch};
        for (uint32_t i = 0; i < b.n; i++) {
            uint32_t at = (uint32_t)(b.start + b.step * (int64_t)i);
            uint32_t from =
                o->kind == K_STR ? str_offset((struct str *)o, at) : at;
            uint32_t to =
                o->kind == K_STR ? str_offset((struct str *)o, at + 1) : at + 1;
            buf_add(&out, text_sub(str_text((struct str *)o), from, to));
        }
        struct str *r = o->kind == K_STR ? str_new(m, buf_text(&out))
                                         : bytes_new(m, buf_text(&out));
        arena_rewind(m->scratch, mark);
        return OBJ(r);
    }
    struct obj **from =
        o->kind == K_TUPLE ? ((struct tuple *)o)->at : ((struct list *)o)->at;

    if (o->kind == K_TUPLE) {
        if (b.n == n && b.step == 1 && !(o->type->flags & TYPE_HEAP)) {
            return incref(o);
        }
        struct tuple *t = tuple_new(m, b.n);
        for (uint32_t i = 0; i < b.n; i++) {
            t->at[i] = incref(from[b.start + b.step * (int64_t)i]);
        }
        return OBJ(t);
    }
    struct list *l = list_new(m, b.n);

    for (uint32_t i = 0; i < b.n; i++) {
        list_append(m, l, from[b.start + b.step * (int64_t)i]);
    }
    return OBJ(l);
}

static struct obj *
range_item(struct machine *m, const struct range *r, struct obj *k)
{
    int64_t at, n = range_len(r);

    if (k->kind == K_SLICE) {
        struct bounds b;
        if (!slice_bounds(m, (struct slice *)k, (uint32_t)n, &b)) {
            return NULL;
        }
        return range_new(m, r->start + b.start * r->step,
                         r->start + (b.start + b.step * b.n) * r->step,
                         r->step * b.step);
    }
    if (!is_index(m, k, n, "range object", &at)) {
        return NULL;
    }
    return int_new(m, r->start + at * r->step);
}

struct obj *
dict_any(const struct dict *d)
{
    for (uint32_t i = d->n; i-- > 0 && !d->owner;) {
        if (d->entry[i].value) {
            return d->entry[i].value;
        }
    }
    return NULL;
}

struct obj *
dict_item(struct machine *m, struct dict *d, struct obj *k)
{
    struct obj *v = dict_get(m, d, k);

    if (!v && !m->raised && m->is_lenient && k->kind == K_OPAQUE) {
        v = dict_any(d);
    }
    if (v || m->raised) {
        return xincref(v);
    }
    struct str *name = str_intern(m, TEXT("__missing__"));
    struct obj *f =
        d->o.type->flags & TYPE_HEAP ? type_lookup(m, d->o.type, name) : NULL;

    decref(m, OBJ(name));
    if (f) {
        return call_special(m, f, OBJ(d), &k, 1);
    }
    return raise_object(m, T_KeyError, k);
}

static struct obj *
class_item(struct machine *m, struct obj *o, struct obj *k)
{
    struct obj *f =
        type_lookup(m, (struct type *)o, m->special[SP_CLASS_GETITEM]);

    if (f && f->kind == K_WRAPPER) {
        struct obj *bound = attr_bind(m, f, NULL, (struct type *)o);
        struct obj *r = bound ? call1(m, bound, k) : NULL;
        xdecref(m, bound);
        return r;
    }
    if (m->is_lenient || ((struct type *)o)->flags & TYPE_UNKNOWN ||
        m->profile->version < 309) {
        return opaque_new(m, 0);
    }
    struct obj *arg[2] = {o, k};

    return library_call(m, "types", "_subscript", arg, 2);
}

static struct obj *
no_items(struct machine *m, const struct obj *o, const char *what)
{
    return raise_format(m, T_TypeError, "'%.*s' object %s",
                        TEXT_ARG(type_shown(o->type)), what);
}

struct obj *
item_get(struct machine *m, struct obj *o, struct obj *k)
{
    struct obj *f = type_special(m, o->type, SP_GETITEM);
    int64_t at;

    if (f) {
        return call_special(m, f, o, &k, 1);
    }
    switch (o->kind) {
    case K_LIST: {
        struct list *l = (struct list *)o;
        if (k->kind == K_SLICE) {
            return slice_of(m, o, (struct slice *)k, l->n);
        }
        if (m->is_lenient && k->kind == K_OPAQUE && l->n > 0) {
            return incref(l->at[l->n - 1]); /* any */
        }
        return is_index(m, k, l->n, "list", &at) ? incref(l->at[at]) : NULL;
    }
    case K_TUPLE: {
        struct tuple *t = (struct tuple *)o;
        if (k->kind == K_SLICE) {
            return slice_of(m, o, (struct slice *)k, t->n);
        }
        if (m->is_lenient && k->kind == K_OPAQUE && t->n > 0) {
            return incref(t->at[t->n - 1]);
        }
        return is_index(m, k, t->n, "tuple", &at) ? incref(t->at[at]) : NULL;
    }
    case K_DICT:
        return dict_item(m, (struct dict *)o, k);
    case K_STR:
    case K_BYTES: {
        struct str *s = (struct str *)o;
        if (k->kind == K_SLICE) {
            return slice_of(m, o, (struct slice *)k, s->points);
        }
        if (!is_index(m, k, s->points, o->kind == K_STR ? "string" : "byte",
                      &at)) {
            return NULL;
        }
        return o->kind == K_STR
                   ? OBJ(str_slice(m, s, (uint32_t)at, (uint32_t)at + 1))
                   : int_new(m, (unsigned char)s->s[at]);
    }
    case K_RANGE:
        return range_item(m, (struct range *)o, k);
    case K_TYPE:
        return class_item(m, o, k);
    case K_WRAPPER:
        if (is_type(o, m, T_PROXY_MAP)) {
            return item_get(m, ((struct wrapper *)o)->get, k);
        }
        break;
    case K_WEAK:
        if (is_proxy(o, m)) {
            struct obj *of = weak_follow(m, o);
            struct obj *r = of ? item_get(m, of, k) : NULL;
            xdecref(m, of);
            return r;
        }
        break;
    case K_OPAQUE:
        return opaque_new(m, ((struct opaque *)o)->origin);
    default:
        break;
    }
    if (o->type->flags & TYPE_UNKNOWN) {
        return opaque_new(m, 0);
    }
    return no_items(m, o, "is not subscriptable");
}

/* ---- storing --------------------------------------------------------- */

static bool
set_slice(struct machine *m, struct list *l, const struct slice *s,
          struct obj *v)
{
    struct bounds b;
    struct list *all = object_list(m, v);

    if (!all && raised_is(m, T_TypeError) &&
        !type_special(m, v->type, SP_ITER)) {
        bool is_plain = s->step->kind == K_NONE && m->profile->version < 313;
        raise_clear(m);
        raise_text(m, T_TypeError,
                   is_plain ? "can only assign an iterable"
                            : "must assign iterable to extended slice");
    }
    if (!all || !slice_bounds(m, s, l->n, &b)) {
        xdecref(m, all ? OBJ(all) : NULL);
        return false;
    }
    if (b.step == 1) {
        uint32_t from = (uint32_t)b.start;
        list_splice(m, l, (struct span){from, from + b.n}, all->at, all->n);
    } else if (all->n != b.n) {
        raise_format(m, T_ValueError,
                     "attempt to assign sequence of size %u to extended slice "
                     "of size %u",
                     (unsigned)all->n, (unsigned)b.n);
    } else {
        for (uint32_t i = 0; i < b.n; i++) {
            struct obj **place = &l->at[b.start + b.step * (int64_t)i];
            struct obj *old = *place;
            *place = all->at[i];
            all->at[i] = old;
        }
        for (uint32_t i = 0; i < b.n; i++) { /* the first one goes first */
            struct obj *old = all->at[i];
            all->at[i] = incref(m->none);
            decref(m, old);
        }
    }
    decref(m, OBJ(all));
    return !m->raised;
}

bool
item_set(struct machine *m, struct obj *o, struct obj *k, struct obj *v)
{
    struct obj *f = type_special(m, o->type, SP_SETITEM);
    int64_t at;

    if (f) {
        struct obj *arg[2] = {k, v};
        struct obj *r = call_special(m, f, o, arg, 2);
        xdecref(m, r);
        return r != NULL;
    }
    if (o->kind == K_DICT) {
        return dict_set(m, (struct dict *)o, k, v);
    }
    if (o->kind == K_LIST) {
        struct list *l = (struct list *)o;
        if (k->kind == K_SLICE) {
            return set_slice(m, l, (struct slice *)k, v);
        }
        if (!has_index(m, k)) {
            return is_index(m, k, l->n, "list", &at);
        }
        if (!object_index(m, k, T_IndexError, &at)) {
            return false;
        }
        at = at < 0 ? at + l->n : at;
        if (at < 0 || at >= l->n) {
            raise_text(m, T_IndexError, "list assignment index out of range");
            return false;
        }
        struct obj *old = l->at[at];
        l->at[at] = incref(v);
        decref(m, old);
        return true;
    }
    if (o->kind == K_OPAQUE || (o->type->flags & TYPE_UNKNOWN)) {
        if (o->kind == K_OPAQUE && k->kind != K_SLICE && k->kind != K_TUPLE) {
            watch_stored(m, o, v); /* many places at once take copies */
            watch_stored(m, o, k);
        }
        return true;
    }
    if (is_proxy(o, m)) {
        struct obj *of = weak_follow(m, o);
        bool ok = of && item_set(m, of, k, v);
        xdecref(m, of);
        return ok;
    }
    no_items(m, o, "does not support item assignment");
    return false;
}

/* Stepped deletion: the list is closed up first, then the items go first to
 * last; a plain slice goes last to first (list_splice). */
static bool
del_slice(struct machine *m, struct list *l, const struct slice *s)
{
    struct bounds b;

    if (!slice_bounds(m, s, l->n, &b)) {
        return false;
    }
    if (b.step == 1) {
        uint32_t from = (uint32_t)b.start;
        list_splice(m, l, (struct span){from, from + b.n}, NULL, 0);
        return true;
    }
    if (b.step < 0) {
        b.start += b.step * ((int64_t)b.n - 1);
        b.step = -b.step;
    }
    struct list *dead = list_new(m, b.n);
    uint32_t to = 0;

    for (uint32_t i = 0; i < l->n; i++) {
        int64_t off = (int64_t)i - b.start;
        if (b.n > dead->n && off >= 0 && off % b.step == 0) {
            list_append_own(m, dead, l->at[i]);
        } else {
            l->at[to++] = l->at[i];
        }
    }
    l->n = to;
    for (uint32_t i = 0; i < dead->n; i++) {
        CLEAR(m, dead->at[i]);
    }
    decref(m, OBJ(dead));
    return true;
}

bool
item_del(struct machine *m, struct obj *o, struct obj *k)
{
    struct obj *f = type_special(m, o->type, SP_DELITEM);
    int64_t at;

    if (f) {
        struct obj *r = call_special(m, f, o, &k, 1);
        xdecref(m, r);
        return r != NULL;
    }
    if (o->kind == K_DICT) {
        struct obj *old = dict_take(m, (struct dict *)o, k);
        if (!old && !m->raised) {
            raise_object(m, T_KeyError, k);
        }
        xdecref(m, old);
        return !m->raised;
    }
    if (o->kind == K_LIST) {
        struct list *l = (struct list *)o;
        if (k->kind == K_SLICE) {
            return del_slice(m, l, (struct slice *)k);
        }
        if (!is_index(m, k, l->n, "list", &at)) {
            if (raised_is(m, T_IndexError) && is_int(k)) {
                raise_clear(m);
                raise_text(m, T_IndexError,
                           "list assignment index out of range");
            }
            return false;
        }
        list_splice(m, l, (struct span){(uint32_t)at, (uint32_t)at + 1}, NULL,
                    0);
        return true;
    }
    if (o->kind == K_OPAQUE || (o->type->flags & TYPE_UNKNOWN)) {
        return true;
    }
    if (is_proxy(o, m)) {
        struct obj *of = weak_follow(m, o);
        bool ok = of && item_del(m, of, k);
        xdecref(m, of);
        return ok;
    }
    bool is_sequence = o->kind == K_TUPLE || o->kind == K_STR ||
                       o->kind == K_BYTES || o->kind == K_RANGE ||
                       o->kind == K_SET || o->type->flags & TYPE_HEAP;

    no_items(m, o,
             is_sequence && has_index(m, k) ? "doesn't support item deletion"
                                            : "does not support item deletion");
    return false;
}

/* ---- membership ------------------------------------------------------ */

static int
contains_items(struct machine *m, struct obj *in, struct obj *o)
{
    struct obj *it = object_iter(m, in);
    struct obj *item;
    int found = 0;

    if (!it && raised_is(m, T_TypeError) &&
        !type_special(m, in->type, SP_ITER)) {
        raise_clear(m);
        raise_format(m, T_TypeError,
                     m->profile->version >= 314
                         ? "argument of type '%.*s' is not a container or "
                           "iterable"
                         : "argument of type '%.*s' is not iterable",
                     TEXT_ARG(type_shown(in->type)));
    }
    if (!it) {
        return -1;
    }
    while (!found && (item = object_next(m, it))) {
        found = object_eq(m, item, o);
        decref(m, item);
    }
    decref(m, it);
    return m->raised ? -1 : found;
}

int
object_contains(struct machine *m, struct obj *in, struct obj *o)
{
    struct obj *f = type_special(m, in->type, SP_CONTAINS);

    if (f) {
        struct obj *r = call_special(m, f, in, &o, 1);
        if (!r) {
            return -1;
        }
        int is = object_truth(m, r);
        decref(m, r);
        return is;
    }
    if (in->kind == K_STR || in->kind == K_BYTES) {
        machine_spend(m, ((struct str *)in)->n);
    }
    switch (in->kind) {
    case K_DICT:
        return dict_get(m, (struct dict *)in, o) ? 1 : m->raised ? -1 : 0;
    case K_SET:
        return set_has(m, (struct set *)in, o);
    case K_BYTES:
        if (o->kind == K_BYTES) {
            return text_find(str_text((struct str *)in),
                             str_text((struct str *)o), 0) != UINT32_MAX;
        }
        break;
    case K_STR:
        if (o->kind != K_STR) {
            raise_format(m, T_TypeError,
                         "'in <string>' requires string as left operand, not "
                         "%.*s",
                         TEXT_ARG(type_shown(o->type)));
            return -1;
        }
        return ((struct str *)o)->n == 0 ||
               text_find(str_text((struct str *)in), str_text((struct str *)o),
                         0) != UINT32_MAX;
    case K_ITER:
        if (is_type(in, m, T_DICT_KEYS)) {
            return object_contains(m, ((struct iter *)in)->of, o);
        }
        break;
    case K_WRAPPER:
        if (is_type(in, m, T_PROXY_MAP)) {
            return object_contains(m, ((struct wrapper *)in)->get, o);
        }
        break;
    case K_WEAK:
        if (is_proxy(in, m)) {
            struct obj *of = weak_follow(m, in);
            int is = of ? object_contains(m, of, o) : -1;
            xdecref(m, of);
            return is;
        }
        break;
    case K_OPAQUE:
        return guessed_truth(m);
    default:
        break;
    }
    return contains_items(m, in, o);
}
