#include "runtime-model/operate.h"

#include "runtime-model/attr.h"
#include "runtime-model/raise.h"
#include "runtime-model/run.h"
#include "runtime-model/watch.h"
#include "runtime-model/weakref.h"

#include <assert.h>

struct iter *
iter_new(struct machine *m, enum type_id type, struct obj *of)
{
    struct iter *it = object_make(m, m->type[type], K_ITER, struct iter);

    it->o.mark = (uint8_t)type;
    it->of = xincref(of);
    object_track(m, OBJ(it));
    return it;
}

int64_t
range_len(const struct range *r)
{
    if (r->step > 0) {
        return r->start < r->stop ? (r->stop - r->start - 1) / r->step + 1 : 0;
    }
    return r->start > r->stop ? (r->start - r->stop - 1) / -r->step + 1 : 0;
}

struct obj *
range_new(struct machine *m, int64_t start, int64_t stop, int64_t step)
{
    struct range *r = object_make(m, m->type[T_RANGE], K_RANGE, struct range);

    r->start = start;
    r->stop = stop;
    r->step = step;
    return OBJ(r);
}

/* ---- iter ------------------------------------------------------------ */

static struct obj *
iter_range(struct machine *m, const struct range *r)
{
    struct iter *it = iter_new(m, T_RANGE_ITER, NULL);

    object_untrack(OBJ(it));
    it->at = r->start;
    it->step = r->step;
    it->end = range_len(r);
    return OBJ(it);
}

static struct obj *
iter_dict(struct machine *m, enum type_id type, struct obj *d)
{
    struct iter *it = iter_new(m, type, d);

    it->version = dict_len((struct dict *)d);
    if (type == T_ITEM_ITER || type == T_ITEM_REVERSED) {
        it->with = OBJ(tuple_pair(m, m->none, m->none));
    }
    return OBJ(it);
}

struct obj *
iter_reversed(struct machine *m, enum type_id type, struct obj *of)
{
    struct obj *d = of->kind == K_DICT ? of : ((struct iter *)of)->of;
    struct iter *it = (struct iter *)iter_dict(m, type, d);

    it->at = dict_end((struct dict *)d);
    return OBJ(it);
}

static struct obj *
iter_iter(struct machine *m, struct obj *o)
{
    struct obj *of = ((struct iter *)o)->of;

    switch (o->mark) {
    case T_DICT_KEYS:
        return iter_dict(m, T_KEY_ITER, of);
    case T_DICT_VALUES:
        return iter_dict(m, T_VALUE_ITER, of);
    case T_DICT_ITEMS:
        return iter_dict(m, T_ITEM_ITER, of);
    default:
        return incref(o);
    }
}

static struct obj *
iter_set(struct machine *m, struct obj *o)
{
    struct iter *it = iter_new(m, T_SET_ITER, o);

    it->version = ((struct set *)o)->used;
    return OBJ(it);
}

static bool
can_step(struct machine *m, const struct obj *o)
{
    const bool is_view = is_type(o, m, T_DICT_KEYS) ||
                         is_type(o, m, T_DICT_VALUES) ||
                         is_type(o, m, T_DICT_ITEMS);

    return (o->kind == K_ITER && !is_view) || o->kind == K_GENERATOR ||
           o->kind == K_OPAQUE || (o->type->flags & TYPE_UNKNOWN) ||
           is_proxy(o, m) || type_special(m, o->type, SP_NEXT);
}

/* Takes what an __iter__ gave. */
static struct obj *
no_iterator(struct machine *m, struct obj *it)
{
    raise_format(m, T_TypeError, "iter() returned non-iterator of type '%.*s'",
                 TEXT_ARG(type_shown(it->type)));
    decref(m, it);
    return NULL;
}

static struct obj *
iter_special(struct machine *m, struct obj *o)
{
    struct obj *f = type_special(m, o->type, SP_ITER);

    if (f) {
        struct obj *it = call_special(m, f, o, NULL, 0);
        return !it || can_step(m, it) ? it : no_iterator(m, it);
    }
    return type_special(m, o->type, SP_GETITEM)
               ? OBJ(iter_new(m, T_SEQ_ITER, o))
               : NULL;
}

struct obj *
object_iter(struct machine *m, struct obj *o)
{
    if (o->type->flags & TYPE_HEAP) {
        struct obj *r = iter_special(m, o);
        if (r || m->raised) {
            return r;
        }
    }
    switch (o->kind) {
    case K_LIST:
        return OBJ(iter_new(m, T_LIST_ITER, o));
    case K_TUPLE:
        return OBJ(iter_new(m, T_TUPLE_ITER, o));
    case K_STR:
        return OBJ(iter_new(m, T_STR_ITER, o));
    case K_BYTES:
        return OBJ(iter_new(m, T_BYTES_ITER, o));
    case K_DICT:
        return iter_dict(m, T_KEY_ITER, o);
    case K_SET:
        return iter_set(m, o);
    case K_RANGE:
        return iter_range(m, (struct range *)o);
    case K_ITER:
        return iter_iter(m, o);
    case K_GENERATOR:
        if (((struct generator *)o)->flavour == GEN_PLAIN) {
            return incref(o);
        }
        break;
    case K_OPAQUE: {
        const enum items items = watch_items((struct opaque *)o);
        struct iter *it = iter_new(m, T_SEQ_ITER, o);
        machine_guess(m);
        it->end = m->loop_rounds;
        it->step = m->is_lenient ? items : ITEMS_NEW;
        return OBJ(it);
    }
    case K_WEAK:
        if (is_proxy(o, m)) {
            struct obj *of = weak_follow(m, o);
            struct obj *it = of ? object_iter(m, of) : NULL;
            xdecref(m, of);
            return it;
        }
        break;
    case K_WRAPPER:
        if (is_type(o, m, T_PROXY_MAP)) {
            return object_iter(m, ((struct wrapper *)o)->get);
        }
        if (is_type(o, m, T_FILE)) {
            return OBJ(iter_new(m, T_TUPLE_ITER, OBJ(m->empty_tuple)));
        }
        break;
    default:
        break;
    }
    if (o->type->flags & TYPE_UNKNOWN) {
        struct iter *it = iter_new(m, T_SEQ_ITER, o);
        machine_guess(m);
        it->end = m->loop_rounds;
        return OBJ(it);
    }
    return raise_format(m, T_TypeError, "'%.*s' object is not iterable",
                        TEXT_ARG(type_shown(o->type)));
}

/* ---- next ------------------------------------------------------------ */

/* Let go of what is iterated: it is exhausted. */
static struct obj *
exhausted(struct machine *m, struct iter *it)
{
    CLEAR(m, it->of);
    return NULL;
}

/* A pair that nobody else holds is used again. */
static struct obj *
reuse_pair(struct machine *m, struct iter *it, struct obj *a, struct obj *b)
{
    struct tuple *t = (struct tuple *)it->with;

    if (t->o.refs != 1) {
        t = tuple_new(m, 2);
        t->at[0] = a;
        t->at[1] = b;
        return OBJ(t);
    }
    incref(OBJ(t));
    struct obj *x = t->at[0], *y = t->at[1];

    t->at[0] = a;
    t->at[1] = b;
    if (!(t->o.flags & OBJ_TRACKED)) {
        object_track(m, OBJ(t));
    }
    decref(m, x);
    decref(m, y);
    return OBJ(t);
}

static struct obj *
next_dict(struct machine *m, struct iter *it)
{
    struct dict *d = (struct dict *)it->of;
    struct obj *key, *value;
    uint32_t pos = (uint32_t)it->at;

    if (it->version != dict_len(d)) {
        it->version = UINT32_MAX;
        return raise_text(m, T_RuntimeError,
                          "dictionary changed size during iteration");
    }
    bool is_back =
        it->o.mark >= T_KEY_REVERSED && it->o.mark <= T_ITEM_REVERSED;

    if (!(is_back ? dict_previous(m, d, &pos, &key, &value)
                  : dict_next(m, d, &pos, &key, &value))) {
        return exhausted(m, it);
    }
    it->at = pos;
    if (it->o.mark == T_KEY_ITER || it->o.mark == T_KEY_REVERSED) {
        return incref(key);
    }
    if (it->o.mark == T_VALUE_ITER || it->o.mark == T_VALUE_REVERSED) {
        return incref(value);
    }
    return reuse_pair(m, it, incref(key), incref(value));
}

static struct obj *
next_enumerate(struct machine *m, struct iter *it)
{
    struct obj *item = object_next(m, it->of);

    if (!item) {
        return NULL;
    }
    return reuse_pair(m, it, int_new(m, it->at++), item);
}

/* strict=True: iterator `i` has ended; all others must have, too. */
static struct obj *
zip_uneven(struct machine *m, const struct tuple *of, uint32_t i)
{
    uint32_t other = i ? i : 1;

    for (; i == 0 && other < of->n; other++) {
        struct obj *more = object_next(m, of->at[other]);
        if (m->raised) {
            return NULL;
        }
        if (more) {
            decref(m, more);
            break;
        }
    }
    if (other >= of->n) {
        return NULL;
    }
    return raise_format(m, T_ValueError,
                        "zip() argument %u is %s than "
                        "argument%s%u",
                        (unsigned)other + 1, i ? "shorter" : "longer",
                        other == 1 ? " " : "s 1-", (unsigned)other);
}

static struct obj *
next_zip(struct machine *m, struct iter *it)
{
    const struct tuple *of = (const struct tuple *)it->of;
    struct tuple *t = (struct tuple *)it->with;
    bool is_reused = t->o.refs == 1;

    if (of->n == 0) {
        return NULL;
    }
    if (is_reused) {
        incref(OBJ(t));
    } else {
        t = tuple_new(m, of->n);
    }
    for (uint32_t i = 0; i < of->n; i++) {
        struct obj *item = object_next(m, of->at[i]);
        if (!item) {
            decref(m, OBJ(t));
            return it->step && !m->raised ? zip_uneven(m, of, i) : NULL;
        }
        struct obj *old = t->at[i];
        t->at[i] = item;
        xdecref(m, old);
    }
    if (is_reused && !(t->o.flags & OBJ_TRACKED)) {
        object_track(m, OBJ(t));
    }
    return OBJ(t);
}

static struct obj *
next_map(struct machine *m, struct iter *it)
{
    const struct tuple *of = (const struct tuple *)it->of;
    struct obj *arg[8];
    uint32_t n = 0;

    while (n < of->n && n < 8) {
        struct obj *item = object_next(m, of->at[n]);
        if (!item) {
            break;
        }
        arg[n++] = item;
    }
    struct obj *r = n == of->n ? call(m, it->with, arg, n, NULL) : NULL;

    for (uint32_t i = 0; i < n; i++) {
        decref(m, arg[i]);
    }
    return r;
}

static struct obj *
next_filter(struct machine *m, struct iter *it)
{
    for (struct obj *item; (item = object_next(m, it->of));) {
        int keep;
        if (it->with->kind == K_NONE) {
            keep = object_truth(m, item);
        } else {
            struct obj *r = call1(m, it->with, item);
            keep = r ? object_truth(m, r) : -1;
            xdecref(m, r);
        }
        if (keep > 0) {
            return item;
        }
        decref(m, item);
        if (keep < 0) {
            return NULL;
        }
    }
    return NULL;
}

static struct obj *
next_call(struct machine *m, struct iter *it)
{
    struct obj *r = call0(m, it->of);

    if (!r) {
        if (raised_is(m, T_StopIteration)) {
            raise_clear(m);
            return exhausted(m, it);
        }
        return NULL;
    }
    int eq = object_eq(m, it->with, r);

    if (eq == 0) {
        return r;
    }
    decref(m, r);
    return eq < 0 ? NULL : exhausted(m, it);
}

static struct obj *
next_sequence(struct machine *m, struct iter *it)
{
    if (it->of->kind == K_OPAQUE || (it->of->type->flags & TYPE_UNKNOWN)) {
        if (it->at++ >= it->end) {
            return exhausted(m, it);
        }
        return watch_item(m, it->of, (enum items)it->step);
    }
    struct obj *k = int_new(m, it->at++);
    struct obj *r = item_get(m, it->of, k);

    decref(m, k);
    if (!r && (raised_is(m, T_IndexError) || raised_is(m, T_StopIteration))) {
        raise_clear(m);
        return exhausted(m, it);
    }
    return r;
}

static struct obj *
next_reversed(struct machine *m, struct iter *it)
{
    if (it->o.mark == T_REVERSED) {
        if (it->at < 0) {
            return exhausted(m, it);
        }
        struct obj *k = int_new(m, it->at--);
        struct obj *r = item_get(m, it->of, k);
        decref(m, k);
        return r;
    }
    struct list *l = (struct list *)it->of;

    if (it->at >= 0 && it->at < l->n) {
        return incref(l->at[it->at--]);
    }
    it->at = -1;
    return m->profile->version >= 313 ? NULL : exhausted(m, it);
}

static struct obj *
next_text(struct machine *m, struct iter *it)
{
    struct str *s = (struct str *)it->of;
    uint32_t at = (uint32_t)it->at;

    if (at >= s->n) {
        return exhausted(m, it);
    }
    if (it->o.mark == T_BYTES_ITER) {
        it->at++;
        return int_new(m, (unsigned char)s->s[at]);
    }
    uint32_t end = at + 1;

    while (end < s->n && ((unsigned char)s->s[end] & 0xc0) == 0x80) {
        end++;
    }
    it->at = end;
    return OBJ(str_new(m, text_sub(str_text(s), at, end)));
}

static struct obj *
next_set(struct machine *m, struct iter *it)
{
    struct set *s = (struct set *)it->of;
    uint32_t pos = (uint32_t)it->at;

    if (it->version != s->used) {
        it->version = UINT32_MAX;
        return raise_text(m, T_RuntimeError,
                          "Set changed size during iteration");
    }
    struct obj *k = set_next(s, &pos);

    it->at = pos;
    return k ? incref(k) : exhausted(m, it);
}

static struct obj *
next_iter(struct machine *m, struct iter *it)
{
    if (it->o.mark == T_RANGE_ITER) {
        if (it->end <= 0) {
            return NULL;
        }
        struct obj *r = int_new(m, it->at);
        it->at += it->step;
        it->end--;
        return r;
    }
    if (!it->of) {
        return NULL;
    }
    switch (it->o.mark) {
    case T_LIST_ITER: {
        struct list *l = (struct list *)it->of;
        return it->at < l->n ? incref(l->at[it->at++]) : exhausted(m, it);
    }
    case T_TUPLE_ITER: {
        struct tuple *t = (struct tuple *)it->of;
        return it->at < t->n ? incref(t->at[it->at++]) : exhausted(m, it);
    }
    case T_KEY_REVERSED:
    case T_VALUE_REVERSED:
    case T_ITEM_REVERSED:
    case T_KEY_ITER:
    case T_VALUE_ITER:
    case T_ITEM_ITER:
        return next_dict(m, it);
    case T_SET_ITER:
        return next_set(m, it);
    case T_STR_ITER:
    case T_BYTES_ITER:
        return next_text(m, it);
    case T_ENUMERATE:
        return next_enumerate(m, it);
    case T_ZIP:
        return next_zip(m, it);
    case T_MAP:
        return next_map(m, it);
    case T_FILTER:
        return next_filter(m, it);
    case T_CALL_ITER:
        return next_call(m, it);
    case T_SEQ_ITER:
        return next_sequence(m, it);
    case T_LIST_REVERSED:
    case T_REVERSED:
        return next_reversed(m, it);
    case T_AWAIT: {
        struct obj *value = NULL;
        struct obj *r = iter_send(m, it->of, m->none, &value);
        if (value) {
            raise_stop(m, value);
            decref(m, value);
        }
        return r;
    }
    default:
        return raise_format(m, T_TypeError, "'%.*s' object is not an iterator",
                            TEXT_ARG(str_text(it->o.type->name)));
    }
}

static struct obj *
next_generator(struct machine *m, struct obj *o)
{
    struct obj *result = NULL;
    struct obj *r = generator_send(m, (struct generator *)o, m->none, &result);

    if (result && result->kind != K_NONE && m->keep_stop) {
        raise_stop(m, result);
    }
    xdecref(m, result);
    return r;
}

enum { ITEM_WORK = 8 };

struct obj *
object_next(struct machine *m, struct obj *it)
{
    machine_spend(m, ITEM_WORK);
    if (!run_step(m)) {
        return NULL;
    }
    if (it->kind == K_ITER) {
        return next_iter(m, (struct iter *)it);
    }
    if (it->kind == K_GENERATOR) {
        return next_generator(m, it);
    }
    struct obj *f = type_special(m, it->type, SP_NEXT);

    if (f) {
        struct obj *r = call_special(m, f, it, NULL, 0);
        if (!r && raised_is(m, T_StopIteration)) {
            raise_clear(m);
        }
        return r;
    }
    if (it->kind == K_OPAQUE || (it->type->flags & TYPE_UNKNOWN)) {
        return opaque_new(m, 0);
    }
    return raise_format(m, T_TypeError, "'%.*s' object is not an iterator",
                        TEXT_ARG(type_shown(it->type)));
}

/* How much room a list takes before it is filled: the object is asked, and
 * nothing comes of the answer here. */
static bool
ask_length(struct machine *m, struct obj *o)
{
    static const uint8_t asked[] = {SP_LEN, SP_LENGTH_HINT};

    if (m->is_lenient || !(o->type->flags & TYPE_HEAP)) {
        return true;
    }
    for (size_t i = 0; i < sizeof asked; i++) {
        struct obj *f = type_special(m, o->type, asked[i]);
        struct obj *r = f ? call_special(m, f, o, NULL, 0) : NULL;
        if (r) {
            decref(m, r);
            return true;
        }
        if (m->raised && !raised_is(m, T_TypeError)) {
            return false;
        }
        raise_clear(m);
    }
    return true;
}

struct list *
object_list(struct machine *m, struct obj *o)
{
    struct list *l;

    if (o->kind == K_LIST && !(o->type->flags & TYPE_HEAP)) {
        struct list *from = (struct list *)o;
        l = list_new(m, from->n);
        for (uint32_t i = 0; i < from->n; i++) {
            list_append_own(m, l, incref(from->at[i]));
        }
        return l;
    }
    struct obj *it = object_iter(m, o);

    if (!it) {
        return NULL;
    }
    l = list_new(m, 0);
    if (ask_length(m, o)) {
        for (struct obj *item; (item = object_next(m, it));) {
            list_append_own(m, l, item);
        }
    }
    decref(m, it);
    if (m->raised) {
        decref(m, OBJ(l));
        return NULL;
    }
    return l;
}

struct tuple *
object_tuple(struct machine *m, struct obj *o)
{
    if (o->kind == K_TUPLE && !(o->type->flags & TYPE_HEAP)) {
        return (struct tuple *)incref(o);
    }
    if (o->kind == K_LIST) {
        return tuple_of(m, ((struct list *)o)->at, ((struct list *)o)->n);
    }
    struct list *l = object_list(m, o);

    if (!l) {
        return NULL;
    }
    struct tuple *t = tuple_new(m, l->n);

    if (l->n) {
        memcpy(t->at, l->at, l->n * sizeof *l->at);
    }
    l->n = 0;
    decref(m, OBJ(l));
    if (o->kind == K_GENERATOR) { /* nobody knew how many */
        tuple_filled(m, t);
    }
    return t;
}
