#include "runtime-model/attr.h"
#include "runtime-model/methods_shared.h"
#include "runtime-model/operate.h"
#include "runtime-model/raise.h"

#include <assert.h>

#define LIST(a) ((struct list *)(a)->self)
#define DICT(a) ((struct dict *)(a)->self)

/* ---- list ------------------------------------------------------------ */

static struct obj *
list_append_m(struct machine *m, const struct args *a)
{
    list_append(m, LIST(a), a->at[0]);
    return none_ref(m);
}

static struct obj *
list_extend_m(struct machine *m, const struct args *a)
{
    struct list *more = object_list(m, a->at[0]);

    if (!more) {
        return NULL;
    }
    list_splice(m, LIST(a), (struct span){LIST(a)->n, LIST(a)->n}, more->at,
                more->n);
    decref(m, OBJ(more));
    return none_ref(m);
}

static struct obj *
list_insert_m(struct machine *m, const struct args *a)
{
    int64_t at = 0;

    if (a->at[0]->kind != K_OPAQUE &&
        !object_index(m, a->at[0], T_OverflowError, &at)) {
        return NULL;
    }
    list_insert(m, LIST(a), at, a->at[1]);
    return none_ref(m);
}

static struct obj *
list_pop_m(struct machine *m, const struct args *a)
{
    struct list *l = LIST(a);
    int64_t at = -1;

    if (a->n && a->at[0]->kind != K_OPAQUE &&
        !object_index(m, a->at[0], T_IndexError, &at)) {
        return NULL;
    }
    if (l->n == 0) {
        return raise_text(m, T_IndexError, "pop from empty list");
    }
    if (at < 0) {
        at += l->n;
    }
    if (at < 0 || at >= l->n) {
        return raise_text(m, T_IndexError, "pop index out of range");
    }
    struct obj *o = l->at[at];

    memmove(l->at + at, l->at + at + 1,
            (l->n - (size_t)at - 1) * sizeof *l->at);
    l->n--;
    return o;
}

static int64_t
find_item(struct machine *m, struct obj *const *at, uint32_t n,
          struct obj *what)
{
    for (uint32_t i = 0; i < n; i++) {
        struct obj *o = incref(at[i]);
        int eq = object_eq(m, o, what);
        decref(m, o);
        if (eq) {
            return eq < 0 ? -2 : (int64_t)i;
        }
    }
    return -1;
}

static struct obj *
list_remove_m(struct machine *m, const struct args *a)
{
    int64_t at = find_item(m, LIST(a)->at, LIST(a)->n, a->at[0]);

    if (at < 0) {
        return at == -1 ? raise_text(m, T_ValueError,
                                     "list.remove(x): x not in list")
                        : NULL;
    }
    list_splice(m, LIST(a), (struct span){(uint32_t)at, (uint32_t)at + 1}, NULL,
                0);
    return none_ref(m);
}

static struct obj *
list_index_m(struct machine *m, const struct args *a)
{
    int64_t at = find_item(m, LIST(a)->at, LIST(a)->n, a->at[0]);

    if (at == -1) {
        struct str *r = object_repr(m, a->at[0]);
        raise_format(m, T_ValueError, "%.*s is not in list",
                     TEXT_ARG(str_text(r)));
        decref(m, OBJ(r));
    }
    return at < 0 ? NULL : int_new(m, at);
}

static struct obj *
count_items(struct machine *m, struct obj *const *at, uint32_t n,
            struct obj *what)
{
    int64_t count = 0;

    for (uint32_t i = 0; i < n; i++) {
        struct obj *o = incref(at[i]);
        int eq = object_eq(m, o, what);
        decref(m, o);
        if (eq < 0) {
            return NULL;
        }
        count += eq;
    }
    return int_new(m, count);
}

static struct obj *
list_count_m(struct machine *m, const struct args *a)
{
    return count_items(m, LIST(a)->at, LIST(a)->n, a->at[0]);
}

static struct obj *
list_clear_m(struct machine *m, const struct args *a)
{
    list_clear(m, LIST(a));
    return none_ref(m);
}

static struct obj *
list_reverse_m(struct machine *m, const struct args *a)
{
    struct list *l = LIST(a);

    for (uint32_t i = 0, k = l->n; i + 1 < k; i++) {
        k--;
        struct obj *o = l->at[i];
        l->at[i] = l->at[k];
        l->at[k] = o;
    }
    return none_ref(m);
}

static struct obj *
list_copy_m(struct machine *m, const struct args *a)
{
    struct list *l = list_new(m, LIST(a)->n);

    for (uint32_t i = 0; i < LIST(a)->n; i++) {
        list_append(m, l, LIST(a)->at[i]);
    }
    return OBJ(l);
}

struct sorting {
    struct obj **key, **value, **room; /* room: twice as many */
    bool reverse;
};

/* Stable merge of `n` values from `first` on by their keys; false: raised. */
static bool
merge_sort(struct machine *m, const struct sorting *s, uint32_t first,
           uint32_t n)
{
    if (n < 2) {
        return true;
    }
    uint32_t half = n / 2, i = 0, k = half, to = 0;

    if (!merge_sort(m, s, first, half) ||
        !merge_sort(m, s, first + half, n - half)) {
        return false;
    }
    struct obj **key = s->key + first, **value = s->value + first;
    struct obj **keys = s->room, **values = s->room + n;
    bool reverse = s->reverse;

    while (i < half || k < n) {
        bool right = i == half;
        if (i < half && k < n) {
            struct obj *less = reverse
                                   ? object_compare(m, key[i], key[k], OPER_LT)
                                   : object_compare(m, key[k], key[i], OPER_LT);
            int is = less ? object_truth(m, less) : -1;
            xdecref(m, less);
            if (is < 0) {
                return false;
            }
            right = is;
        }
        uint32_t from = right ? k++ : i++;
        keys[to] = key[from];
        values[to++] = value[from];
    }
    memcpy(key, keys, n * sizeof *key);
    memcpy(value, values, n * sizeof *value);
    return true;
}

bool
list_sort(struct machine *m, struct list *l, struct obj *by, bool reverse)
{
    uint32_t n = l->n, made = 0;
    struct obj **at = l->at, **room = heap_raw(m, (3u * n + 1) * sizeof *room);
    struct obj **key = room;
    uint32_t cap = l->cap;
    bool ok = true;

    l->at = NULL;
    l->n = l->cap = 0;
    for (; ok && made < n; made += ok) {
        key[made] = by && by->kind != K_NONE ? call1(m, by, at[made])
                                             : incref(at[made]);
        ok = key[made] != NULL;
    }
    struct sorting s = {key, at, room + n, reverse};

    ok = ok && merge_sort(m, &s, 0, n);
    /* The sort goes on what is turned round; a key that failed is the first to
     * be put away. */
    const bool is_backwards = reverse || made < n;

    for (uint32_t i = 0; i < made; i++) {
        decref(m, key[is_backwards ? made - 1 - i : i]);
    }
    heap_raw_free(m, room, (3u * n + 1) * sizeof *room);
    if (l->cap > 0 && ok) {
        raise_text(m, T_ValueError, "list modified during sort");
        ok = false;
    }
    list_clear(m, l);
    l->at = at;
    l->n = n;
    l->cap = cap;
    return ok;
}

static struct obj *
list_sort_m(struct machine *m, const struct args *a)
{
    struct obj *reverse = arg_named(a, "reverse");

    if (a->n) {
        return raise_text(m, T_TypeError,
                          "sort() takes no positional arguments");
    }
    bool ok = list_sort(m, LIST(a), arg_named(a, "key"),
                        reverse && object_truth(m, reverse) == 1);

    return ok ? none_ref(m) : NULL;
}

static struct obj *
list_init_m(struct machine *m, const struct args *a)
{
    list_clear(m, LIST(a));
    return a->n ? list_extend_m(m, a) : none_ref(m);
}

const struct native list_methods[] = {
    {"append", list_append_m, 1, 1, false},
    {"extend", list_extend_m, 1, 1, false},
    {"insert", list_insert_m, 2, 2, false},
    {"pop", list_pop_m, 0, 1, false},
    {"remove", list_remove_m, 1, 1, false},
    {"index", list_index_m, 1, 3, false},
    {"count", list_count_m, 1, 1, false},
    {"clear", list_clear_m, 0, 0, false},
    {"reverse", list_reverse_m, 0, 0, false},
    {"copy", list_copy_m, 0, 0, false},
    {"sort", list_sort_m, 0, ANY, true},
    {"__init__", list_init_m, 0, 1, false},
    CONTAINER_METHODS,
    MUTABLE_METHODS,
    {NULL, NULL, 0, 0, false},
};

/* ---- tuple ----------------------------------------------------------- */

static struct obj *
tuple_index_m(struct machine *m, const struct args *a)
{
    struct tuple *t = (struct tuple *)a->self;
    int64_t at = find_item(m, t->at, t->n, a->at[0]);

    if (at == -1) {
        raise_text(m, T_ValueError, "tuple.index(x): x not in tuple");
    }
    return at < 0 ? NULL : int_new(m, at);
}

static struct obj *
tuple_count_m(struct machine *m, const struct args *a)
{
    struct tuple *t = (struct tuple *)a->self;

    return count_items(m, t->at, t->n, a->at[0]);
}

const struct native tuple_methods[] = {
    {"index", tuple_index_m, 1, 3, false},
    {"count", tuple_count_m, 1, 1, false},
    CONTAINER_METHODS,
    {NULL, NULL, 0, 0, false},
};

/* Where an equal item stands, or -1. */
static int64_t
range_place(struct machine *m, const struct range *r, struct obj *item)
{
    int64_t n = range_len(r);
    struct obj *v =
        item->kind == K_FLOAT &&
                number_value(item) == (double)(int64_t)number_value(item)
            ? int_from_double(m, number_value(item))
            : incref(item);
    int64_t at = is_int(v) ? (int_value(v) - r->start) / r->step : -1;
    bool fits = at >= 0 && at < n && is_int(v) &&
                r->start + at * r->step == int_value(v);

    decref(m, v);
    return fits ? at : -1;
}

static struct obj *
range_index_m(struct machine *m, const struct args *a)
{
    int64_t at = range_place(m, (struct range *)a->self, a->at[0]);
    struct str *shown = at < 0 ? object_repr(m, a->at[0]) : NULL;

    if (shown) {
        raise_format(m, T_ValueError, "%.*s is not in range",
                     TEXT_ARG(str_text(shown)));
        decref(m, OBJ(shown));
    }
    return at < 0 ? NULL : int_new(m, at);
}

static struct obj *
range_count_m(struct machine *m, const struct args *a)
{
    return int_new(m, range_place(m, (struct range *)a->self, a->at[0]) >= 0);
}

const struct native range_methods[] = {
    {"index", range_index_m, 1, 1, false},
    {"count", range_count_m, 1, 1, false},
    CONTAINER_METHODS,
    {NULL, NULL, 0, 0, false},
};

/* ---- dict ------------------------------------------------------------ */

static bool
fill_pairs(struct machine *m, struct dict *d, struct obj *from)
{
    struct obj *it = object_iter(m, from);
    struct obj *item;
    bool ok = it != NULL;

    for (unsigned at = 0; ok && (item = object_next(m, it)); at++) {
        struct tuple *t = object_tuple(m, item);
        ok = t != NULL;
        if (!ok && raised_is(m, T_TypeError)) {
            raise_clear(m);
            raise_format(m, T_TypeError,
                         "cannot convert dictionary update sequence element "
                         "#%u to a sequence",
                         at);
        }
        if (ok && t->n != 2) {
            raise_format(m, T_ValueError,
                         "dictionary update sequence element #%u has length "
                         "%u; 2 is required",
                         at, (unsigned)t->n);
            ok = false;
        }
        ok = ok && dict_set(m, d, t->at[0], t->at[1]);
        xdecref(m, t ? OBJ(t) : NULL);
        decref(m, item);
    }
    xdecref(m, it);
    return ok && !m->raised;
}

static bool
fill_mapping(struct machine *m, struct dict *d, struct obj *from)
{
    struct str *name = str_intern(m, TEXT("keys"));
    struct obj *f = from->kind == K_OPAQUE ? NULL : attr_find(m, from, name);

    decref(m, OBJ(name));
    if (!f) {
        if (m->raised) {
            raise_clear(m);
        }
        return from->kind == K_OPAQUE || fill_pairs(m, d, from);
    }
    struct obj *keys = call0(m, f);
    struct list *l = keys ? object_list(m, keys) : NULL;
    bool ok = l != NULL;

    decref(m, f);
    xdecref(m, keys);
    for (uint32_t i = 0; ok && i < l->n; i++) {
        struct obj *v = item_get(m, from, l->at[i]);
        ok = v && dict_set(m, d, l->at[i], v);
        xdecref(m, v);
    }
    xdecref(m, l ? OBJ(l) : NULL);
    return ok;
}

bool
dict_fill(struct machine *m, struct dict *d, const struct args *a)
{
    bool ok = true;

    if (a->n) {
        bool is_plain = a->at[0]->kind == K_DICT &&
                        !type_special(m, a->at[0]->type, SP_ITER);
        ok = is_plain ? dict_update(m, d, a->at[0])
                      : fill_mapping(m, d, a->at[0]);
    }
    for (uint32_t i = 0; ok && a->names && i < a->names->n; i++) {
        ok = dict_set(m, d, a->names->at[i], a->at[a->n + i]);
    }
    return ok;
}

static struct obj *
dict_init_m(struct machine *m, const struct args *a)
{
    return dict_fill(m, DICT(a), a) ? none_ref(m) : NULL;
}

static struct obj *
dict_get_m(struct machine *m, const struct args *a)
{
    struct obj *v = dict_get(m, DICT(a), a->at[0]);

    if (!v && !m->raised && m->is_lenient && a->at[0]->kind == K_OPAQUE) {
        v = dict_any(DICT(a));
    }
    if (!v && !m->raised) {
        v = a->n > 1 ? a->at[1] : m->none;
    }
    return xincref(v);
}

static struct obj *
dict_pop_m(struct machine *m, const struct args *a)
{
    struct obj *v = dict_take(m, DICT(a), a->at[0]);

    if (v || m->raised) {
        return v;
    }
    return a->n > 1 ? incref(a->at[1]) : raise_object(m, T_KeyError, a->at[0]);
}

static struct obj *
dict_popitem_m(struct machine *m, const struct args *a)
{
    struct obj *key = NULL, *value = NULL, *k, *v;
    uint32_t pos = 0;

    if (!DICT(a)->owner) { /* straight to the last entry */
        for (pos = DICT(a)->n; pos && !DICT(a)->entry[pos - 1].key;) {
            pos--;
        }
        pos -= pos > 0;
    }
    while (dict_next(m, DICT(a), &pos, &k, &v)) {
        key = k;
        value = v;
    }
    if (!key) {
        return raise_text(m, T_KeyError, "popitem(): dictionary is empty");
    }
    struct tuple *t = tuple_pair(m, key, value);

    xdecref(m, dict_take(m, DICT(a), t->at[0]));
    return OBJ(t);
}

static struct obj *
dict_setdefault_m(struct machine *m, const struct args *a)
{
    return xincref(
        dict_default(m, DICT(a), a->at[0], a->n > 1 ? a->at[1] : m->none));
}

static struct obj *
dict_clear_m(struct machine *m, const struct args *a)
{
    dict_clear(m, DICT(a));
    return none_ref(m);
}

static struct obj *
dict_copy_m(struct machine *m, const struct args *a)
{
    struct dict *d = dict_new(m);

    dict_update(m, d, a->self);
    return OBJ(d);
}

static struct obj *
view(struct machine *m, enum type_id type, struct obj *d)
{
    return OBJ(iter_new(m, type, d));
}

static struct obj *
dict_keys_m(struct machine *m, const struct args *a)
{
    return view(m, T_DICT_KEYS, a->self);
}

static struct obj *
dict_values_m(struct machine *m, const struct args *a)
{
    return view(m, T_DICT_VALUES, a->self);
}

static struct obj *
dict_items_m(struct machine *m, const struct args *a)
{
    return view(m, T_DICT_ITEMS, a->self);
}

/* The class itself makes the dict, and stores into it. */
static struct obj *
dict_fromkeys_m(struct machine *m, const struct args *a)
{
    struct list *l = object_list(m, a->at[0]);
    struct obj *d = l ? call0(m, a->self) : NULL;

    for (uint32_t i = 0; d && i < l->n && !m->raised; i++) {
        item_set(m, d, l->at[i], a->n > 1 ? a->at[1] : m->none);
    }
    xdecref(m, l ? OBJ(l) : NULL);
    if (m->raised) {
        xdecref(m, d);
        return NULL;
    }
    return d;
}

const struct native dict_class_methods[] = {
    {"fromkeys", dict_fromkeys_m, 1, 2, false},
    {NULL, NULL, 0, 0, false},
};

const struct native dict_methods[] = {
    {"get", dict_get_m, 1, 2, false},
    {"pop", dict_pop_m, 1, 2, false},
    {"popitem", dict_popitem_m, 0, 0, false},
    {"setdefault", dict_setdefault_m, 1, 2, false},
    {"update", dict_init_m, 0, 1, true},
    {"clear", dict_clear_m, 0, 0, false},
    {"copy", dict_copy_m, 0, 0, false},
    {"keys", dict_keys_m, 0, 0, false},
    {"values", dict_values_m, 0, 0, false},
    {"items", dict_items_m, 0, 0, false},
    {"__init__", dict_init_m, 0, 1, true},
    CONTAINER_METHODS,
    MUTABLE_METHODS,
    {NULL, NULL, 0, 0, false},
};

/* Mapping proxies pass on to what they show. */
static struct obj *
view_call(struct machine *m, const struct args *a, const char *name)
{
    return call_method(m, ((struct wrapper *)a->self)->get, name, a->at, a->n);
}

static struct obj *
view_get_m(struct machine *m, const struct args *a)
{
    return view_call(m, a, "get");
}

static struct obj *
view_keys_m(struct machine *m, const struct args *a)
{
    return view_call(m, a, "keys");
}

static struct obj *
view_values_m(struct machine *m, const struct args *a)
{
    return view_call(m, a, "values");
}

static struct obj *
view_items_m(struct machine *m, const struct args *a)
{
    return view_call(m, a, "items");
}

static struct obj *
view_isdisjoint_m(struct machine *m, const struct args *a)
{
    struct obj *r = set_like(m, a->self)
                        ? binary_builtin(m, a->self, a->at[0], OPER_AND)
                        : NULL;
    bool is = r && r->kind == K_SET && ((struct set *)r)->used == 0;

    xdecref(m, r);
    return r ? bool_ref(m, is) : NULL;
}

const struct native view_methods[] = {
    {"isdisjoint", view_isdisjoint_m, 1, 1, false},
    CONTAINER_METHODS,
    {NULL, NULL, 0, 0, false},
};

const struct native proxy_map_methods[] = {
    {"get", view_get_m, 1, 2, false},
    {"keys", view_keys_m, 0, 0, false},
    {"values", view_values_m, 0, 0, false},
    {"items", view_items_m, 0, 0, false},
    CONTAINER_METHODS,
    {NULL, NULL, 0, 0, false},
};
