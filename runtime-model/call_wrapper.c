/*
 * Calls of partial objects, of caches and of static methods.
 */
#include "runtime-model/call_packed.h"
#include "runtime-model/heap.h"
#include "runtime-model/operate.h"
#include "runtime-model/raise.h"
#include "runtime-model/run.h"

bool
wrapper_takes_vector(const struct machine *m, const struct obj *f)
{
    return m->profile->version >= 309 && is_type(f, m, T_PARTIAL) &&
           dict_len((struct dict *)((const struct wrapper *)f)->del) == 0;
}

/* f(*first, *given), nothing held for it. */
static struct obj *
call_joined(struct machine *m, struct obj *f, const struct tuple *first,
            struct given g)
{
    uint32_t n = first->n + g.n;
    struct obj **at = heap_raw(m, (n + 1) * sizeof *at);

    for (uint32_t i = 0; i < n; i++) {
        at[i] = i < first->n ? first->at[i] : g.at[i - first->n];
    }
    struct obj *r = call(m, f, at, n, g.names);

    heap_raw_free(m, at, (n + 1) * sizeof *at);
    return r;
}

/* All positional arguments: the partial's own tuple if there are no more. */
static struct obj *
joined(struct machine *m, const struct wrapper *w, struct obj *const *more,
       uint32_t n)
{
    const struct tuple *first = (const struct tuple *)w->set;

    if (n == 0) {
        return incref(w->set);
    }
    struct tuple *all = tuple_new(m, first->n + n);

    for (uint32_t i = 0; i < all->n; i++) {
        all->at[i] = incref(i < first->n ? first->at[i] : more[i - first->n]);
    }
    return OBJ(all);
}

/* partial(f, *args, **kw)(*more, **names), more in a tuple of that call. */
static struct obj *
call_partial(struct machine *m, const struct wrapper *w, struct given g)
{
    const struct tuple *first = (const struct tuple *)w->set;
    const struct dict *kw = (const struct dict *)w->del;
    uint32_t npos = g.n - (g.names ? g.names->n : 0);

    if (dict_len(kw) == 0 && (m->profile->version >= 309 || !g.names)) {
        return call_joined(m, w->get, first, g);
    }
    struct obj *items = joined(m, w, g.at, npos);
    struct dict *d = dict_new(m);

    dict_update(m, d, w->del);
    for (uint32_t i = 0; g.names && i < g.names->n; i++) {
        dict_set(m, d, g.names->at[i], g.at[npos + i]);
    }
    return call_star(m, incref(w->get), items, OBJ(d), false);
}

struct obj *
call_wrapper_packed(struct machine *m, struct wrapper *w, struct given g)
{
    return is_type(OBJ(w), m, T_PARTIAL) ? call_partial(m, w, g)
                                         : call_wrapper(m, w, g);
}

/* The same, where the C code of a call makes tuple and dict: from 3.9 on not
 * if the partial has no keywords; the tuple serves again if it has no
 * arguments. */
static struct obj *
call_partial_in_tuple(struct machine *m, const struct wrapper *w,
                      struct given g)
{
    uint32_t from = 0;

    if (wrapper_takes_vector(m, OBJ(w))) {
        from = g.n;
    } else if (((const struct tuple *)w->set)->n == 0 &&
               dict_len((const struct dict *)w->del)) {
        from = g.n - (g.names ? g.names->n : 0);
    }
    for (uint32_t i = from; i < g.n; i++) {
        incref(g.at[i]);
    }
    struct obj *r = call_partial(m, w, g);

    for (uint32_t i = from; i < g.n; i++) {
        decref(m, g.at[i]);
    }
    return r;
}

/* A cache counts in `del` (hits) and `doc` (misses). */
static void
count_one(struct machine *m, struct obj **place)
{
    int64_t n = *place ? int_value(*place) : 0;

    xdecref(m, *place);
    *place = int_new(m, n + 1);
}

/* A bounded cache forgets what was used longest ago: its first entry. */
static void
shrink_cache(struct machine *m, struct wrapper *w)
{
    struct dict *d = (struct dict *)w->set;
    struct obj *key, *value;
    uint32_t pos = 0;

    if (w->index && dict_len(d) > w->index - 1 &&
        dict_next(m, d, &pos, &key, &value)) {
        incref(key);
        value = dict_take(m, d, key);
        decref(m, key);
        xdecref(m, value);
    }
}

static struct obj *
call_lru(struct machine *m, struct wrapper *w, struct obj *const *arg,
         uint32_t n, const struct tuple *names)
{
    struct dict *d = (struct dict *)w->set;
    struct obj *key = OBJ(tuple_of(m, arg, n));

    if (n == 1 && !names && (is_int(arg[0]) || arg[0]->kind == K_STR)) {
        decref(m, key);
        key = incref(arg[0]);
    }
    struct obj *own = dict_own_key(m, d, key);
    struct obj *have = own ? dict_get(m, d, own) : NULL;

    if (have && w->index) { /* now the youngest one */
        incref(own);
        have = dict_take(m, d, own);
        dict_set(m, d, own, have);
        decref(m, have);
        decref(m, own);
    }
    if (have || m->raised) {
        if (have) {
            count_one(m, &w->del);
        }
        decref(m, key);
        return xincref(have);
    }
    count_one(m, &w->doc);
    struct obj *r = call(m, w->get, arg, n, names);

    if (r && w->index != 1) {
        dict_set(m, d, key, r);
        shrink_cache(m, w);
    }
    decref(m, key);
    return r;
}

struct obj *
call_wrapper(struct machine *m, struct wrapper *w, struct given g)
{
    if (is_type(OBJ(w), m, T_PARTIAL)) {
        return call_partial_in_tuple(m, w, g);
    }
    if (is_type(OBJ(w), m, T_LRU)) {
        return call_lru(m, w, g.at, g.n, g.names);
    }
    if (is_type(OBJ(w), m, T_STATICMETHOD)) {
        return call(m, w->get, g.at, g.n, g.names);
    }
    return raise_format(m, T_TypeError, "'%.*s' object is not callable",
                        TEXT_ARG(str_text(w->o.type->name)));
}
