#include "runtime-model/operate.h"

#include "runtime-model/attr.h"
#include "runtime-model/raise.h"
#include "runtime-model/run.h"
#include "runtime-model/weakref.h"

#include <assert.h>

bool
object_may_cycle(const struct obj *o)
{
    switch (o->kind) {
    case K_TUPLE:
        return o->flags & OBJ_TRACKED;
    case K_INT:
    case K_BIG:
    case K_STR:
    case K_FLOAT:
    case K_COMPLEX:
    case K_BYTES:
        return o->type->flags & TYPE_HEAP;
    case K_TYPE: /* builtin classes are no objects of the collector */
        return ((const struct type *)o)->flags & TYPE_HEAP;
    default:
        return o->kind >= K_TUPLE;
    }
}

/* ---- hash ------------------------------------------------------------ */

static bool
hash_tuple(struct machine *m, struct tuple *t, uint64_t *hash)
{
    uint64_t h = 2870177450012600261u;

    for (uint32_t i = 0; i < t->n; i++) {
        uint64_t one;
        if (!object_hash(m, t->at[i], &one)) {
            return false;
        }
        h += one * 14029467366897019727u;
        h = (h << 31 | h >> 33) * 11400714785074694791u;
    }
    *hash = h + t->n;
    return true;
}

static bool
hash_special(struct machine *m, struct obj *o, struct obj *f, uint64_t *hash)
{
    if (f->kind == K_NONE) {
        raise_format(m, T_TypeError, "unhashable type: '%.*s'",
                     TEXT_ARG(type_shown(o->type)));
        return false;
    }
    struct obj *r = call_special(m, f, o, NULL, 0);

    if (!r) {
        return false;
    }
    *hash = is_int(r) ? (uint64_t)int_value(r) : object_id_hash(m, o);
    decref(m, r);
    return true;
}

static bool
hash_weak(struct machine *m, struct weak *w, uint64_t *hash)
{
    if (!w->has_hash) {
        if (!w->of) {
            raise_text(m, T_TypeError, "weak object has gone away");
            return false;
        }
        if (!object_hash(m, w->of, &w->hash)) {
            return false;
        }
        w->has_hash = true;
    }
    *hash = w->hash;
    return true;
}

bool
object_hash(struct machine *m, struct obj *o, uint64_t *hash)
{
    struct obj *f = type_special(m, o->type, SP_HASH);

    if (!run_work(m, 4)) {
        return false;
    }
    if (f) {
        return hash_special(m, o, f, hash);
    }
    switch (o->kind) {
    case K_STR:
    case K_BYTES:
        *hash = str_hash((struct str *)o);
        return true;
    case K_INT:
    case K_BOOL:
    case K_BIG:
    case K_FLOAT:
    case K_COMPLEX:
        *hash = number_hash(m, o);
        return true;
    case K_TUPLE:
        return hash_tuple(m, (struct tuple *)o, hash);
    case K_SET:
        if (is_type(o, m, T_FROZENSET)) {
            uint32_t pos = 0;
            *hash = 590923713u;
            for (struct obj *k; (k = set_next((struct set *)o, &pos));) {
                uint64_t one;
                if (!object_hash(m, k, &one)) {
                    return false;
                }
                *hash ^= (one ^ 89869747u) * 3644798167u;
            }
            return true;
        }
        break;
    case K_WEAK:
        if (!is_proxy(o, m)) {
            return hash_weak(m, (struct weak *)o, hash);
        }
        break;
    case K_METHOD:
        *hash = object_id_hash(m, ((struct method *)o)->self) ^
                object_id_hash(m, ((struct method *)o)->func);
        return true;
    case K_LIST:
    case K_DICT:
    case K_SLICE:
        break;
    default:
        *hash = object_id_hash(m, o);
        return true;
    }
    raise_format(m, T_TypeError, "unhashable type: '%.*s'",
                 TEXT_ARG(type_shown(o->type)));
    return false;
}

bool
key_hash(struct machine *m, struct obj *o, uint64_t *hash, const char *what)
{
    if (object_hash(m, o, hash)) {
        return true;
    }
    struct exception *e = m->raised;

    if (m->profile->version < 314 || e->o.type != m->type[T_TypeError]) {
        return false;
    }
    m->raised = NULL;
    struct str *why = object_str(m, OBJ(e));
    const struct type *t = o->type;
    const struct text of = t->module && t->module->kind == K_STR
                               ? str_text((struct str *)t->module)
                               : TEXT("");
    const bool is_bare = of.n == 0 || text_eq(of, TEXT("__main__")) ||
                         text_eq(of, TEXT("builtins"));

    raise_format(m, T_TypeError, "cannot use '%.*s%s%.*s' as a %s (%.*s)",
                 is_bare ? 0 : (int)of.n, of.s, is_bare ? "" : ".",
                 TEXT_ARG(str_text(t->qualname ? t->qualname : t->name)), what,
                 TEXT_ARG(why ? str_text(why) : TEXT("")));
    xdecref(m, why ? OBJ(why) : NULL);
    decref(m, OBJ(e));
    return false;
}

/* ---- comparing ------------------------------------------------------- */

static int
eq_items(struct machine *m, struct obj *const *a, struct obj *const *b,
         uint32_t n)
{
    for (uint32_t i = 0; i < n; i++) {
        int eq = object_eq(m, a[i], b[i]);
        if (eq != 1) {
            return eq;
        }
    }
    return 1;
}

/* Comparing may run code that changes the lists. */
static int
eq_list(struct machine *m, const struct list *a, const struct list *b)
{
    if (a->n != b->n) {
        return 0;
    }
    for (uint32_t i = 0; i < a->n && i < b->n; i++) {
        struct obj *x = incref(a->at[i]), *y = incref(b->at[i]);
        int eq = object_eq(m, x, y);
        decref(m, x);
        decref(m, y);
        if (eq != 1) {
            return eq;
        }
    }
    return a->n == b->n;
}

static int
eq_dict(struct machine *m, struct dict *a, struct dict *b)
{
    struct obj *key, *value;
    uint32_t pos = 0;

    if (dict_len(a) != dict_len(b)) {
        return 0;
    }
    while (dict_next(m, a, &pos, &key, &value)) {
        struct obj *other = dict_get(m, b, key);
        int eq = m->raised ? -1 : 0;
        if (other) {
            incref(other);
            incref(value);
            eq = object_eq(m, value, other);
            decref(m, other);
            decref(m, value);
        }
        if (eq != 1) {
            return eq;
        }
    }
    return 1;
}

static int
eq_set(struct machine *m, struct set *a, struct set *b)
{
    uint32_t pos = 0;

    if (a->used != b->used) {
        return 0;
    }
    for (struct obj *k; (k = set_next(a, &pos));) {
        int has = set_has(m, b, k);
        if (has != 1) {
            return has;
        }
    }
    return 1;
}

static int
eq_views(struct machine *m, struct obj *a, struct obj *b)
{
    struct set *x = set_of_items(m, a);
    struct set *y = x ? set_of_items(m, b) : NULL;
    int eq = y ? eq_set(m, x, y) : -1;

    xdecref(m, x ? OBJ(x) : NULL);
    xdecref(m, y ? OBJ(y) : NULL);
    return eq;
}

/* Two objects of builtin kinds. */
static int
eq_builtin(struct machine *m, struct obj *a, struct obj *b)
{
    if (is_number(a) && is_number(b)) {
        return number_equal(m, a, b);
    }
    if (set_like(m, a) && set_like(m, b) &&
        (a->kind == K_ITER || b->kind == K_ITER)) {
        return eq_views(m, a, b);
    }
    if (a->kind != b->kind) {
        return 0;
    }
    if (!run_work(m, 2)) {
        return -1;
    }
    switch (a->kind) {
    case K_STR:
    case K_BYTES:
        machine_spend(m, ((struct str *)a)->n / 16);
        return str_eq((struct str *)a, (struct str *)b);
    case K_TUPLE: {
        struct tuple *x = (struct tuple *)a, *y = (struct tuple *)b;
        return x->n == y->n ? eq_items(m, x->at, y->at, x->n) : 0;
    }
    case K_LIST: {
        return eq_list(m, (struct list *)a, (struct list *)b);
    }
    case K_DICT:
        return eq_dict(m, (struct dict *)a, (struct dict *)b);
    case K_SET:
        return eq_set(m, (struct set *)a, (struct set *)b);
    case K_METHOD: {
        struct method *x = (struct method *)a, *y = (struct method *)b;
        return x->func == y->func && x->self == y->self;
    }
    case K_RANGE: {
        struct range *x = (struct range *)a, *y = (struct range *)b;
        return x->start == y->start && x->stop == y->stop && x->step == y->step;
    }
    case K_WEAK: {
        struct weak *x = (struct weak *)a, *y = (struct weak *)b;
        return x->of && y->of ? object_eq(m, x->of, y->of) : 0;
    }
    default:
        return 0;
    }
}

/* Item `i` of a tuple or list (a reference), NULL past its end. */
static struct obj *
item_at(const struct obj *o, uint32_t i)
{
    if (o->kind == K_TUPLE) {
        const struct tuple *t = (const struct tuple *)o;
        return i < t->n ? incref(t->at[i]) : NULL;
    }
    const struct list *l = (const struct list *)o;

    return i < l->n ? incref(l->at[i]) : NULL;
}

/* The first items that differ decide; -2: raised. */
static int
order_items(struct machine *m, const struct obj *a, const struct obj *b)
{
    for (uint32_t i = 0;; i++) {
        struct obj *x = item_at(a, i), *y = item_at(b, i);
        int eq = x && y ? object_eq(m, x, y) : 0;
        int result = !x && !y ? 0 : x ? 1 : -1;
        if (x && y && eq == 0) {
            struct obj *less = object_compare(m, x, y, OPER_LT);
            result = !less ? -2 : less == m->yes ? -1 : 1;
            xdecref(m, less);
        }
        bool goes_on = eq == 1;
        xdecref(m, x);
        xdecref(m, y);
        if (!goes_on) {
            return eq < 0 ? -2 : result;
        }
    }
}

/* -1, 0, 1; 2: no order; 3: neither (NaN); -2: raised. */
static int
order_builtin(struct machine *m, struct obj *a, struct obj *b)
{
    if (is_number(a) && is_number(b) && a->kind != K_COMPLEX &&
        b->kind != K_COMPLEX) {
        int c = number_order(m, a, b);
        return c == 2 ? 3 : c;
    }
    if (a->kind != b->kind) {
        return 2;
    }
    if (a->kind == K_STR || a->kind == K_BYTES) {
        int c = text_cmp(str_text((struct str *)a), str_text((struct str *)b));
        return c < 0 ? -1 : c > 0;
    }
    if (a->kind != K_TUPLE && a->kind != K_LIST) {
        return 2;
    }
    return order_items(m, a, b);
}

/* Try one side's special method; NULL: none, or not implemented. */
static struct obj *
try_compare(struct machine *m, struct obj *a, struct obj *b, enum special sp,
            bool *done)
{
    struct obj *f = type_special(m, a->type, sp);

    *done = false;
    if (!f) {
        return NULL;
    }
    struct obj *r = call_special(m, f, a, &b, 1);

    if (r && r->kind == K_NOTIMPL) {
        decref(m, r);
        return NULL;
    }
    *done = true;
    return r;
}

/* A set, or a view that acts like one. */
bool
set_like(const struct machine *m, const struct obj *o)
{
    return o->kind == K_SET || is_type(o, m, T_DICT_KEYS) ||
           is_type(o, m, T_DICT_ITEMS);
}

/* The set of the items (a reference); NULL: raised. */
struct set *
set_of_items(struct machine *m, struct obj *o)
{
    if (o->kind == K_SET) {
        return (struct set *)incref(o);
    }
    struct set *s = set_new(m, m->type[T_SET]);

    if (!set_update(m, s, o)) {
        decref(m, OBJ(s));
        return NULL;
    }
    return s;
}

static struct obj *
compare_sets(struct machine *m, struct obj *a, struct obj *b, enum oper op)
{
    bool is_less = op == OPER_LE || op == OPER_LT;
    struct set *small = set_of_items(m, is_less ? a : b);
    struct set *big = small ? set_of_items(m, is_less ? b : a) : NULL;
    uint32_t pos = 0;
    int has = big ? 1 : -1;

    for (struct obj *k; has == 1 && (k = set_next(small, &pos));) {
        has = set_has(m, big, k);
    }
    bool is =
        has == 1 && (op == OPER_LE || op == OPER_GE || small->used < big->used);

    xdecref(m, small ? OBJ(small) : NULL);
    xdecref(m, big ? OBJ(big) : NULL);
    return has < 0 ? NULL : bool_ref(m, is);
}

struct obj *
compare_or_not(struct machine *m, struct obj *a, struct obj *b, enum oper op)
{
    bool is_same_kind = a->kind == b->kind || (is_number(a) && is_number(b)) ||
                        (set_like(m, a) && set_like(m, b));

    if (op == OPER_EQ || op == OPER_NE) {
        if (!is_same_kind && a != b) {
            return incref(m->notimpl);
        }
        int eq = a == b && a->kind != K_FLOAT ? 1 : eq_builtin(m, a, b);
        return eq < 0 ? NULL : bool_ref(m, eq == (op == OPER_EQ));
    }
    if (set_like(m, a) && set_like(m, b)) {
        return compare_sets(m, a, b, op);
    }
    int c = order_builtin(m, a, b);

    switch (c) {
    case -2:
        return NULL;
    case 2:
        return incref(m->notimpl);
    case 3:
        return bool_ref(m, false);
    default:
        return bool_ref(m, op == OPER_LT   ? c < 0
                           : op == OPER_LE ? c <= 0
                           : op == OPER_GT ? c > 0
                                           : c >= 0);
    }
}

static struct obj *
compare_builtin(struct machine *m, struct obj *a, struct obj *b, enum oper op)
{
    struct obj *r = compare_or_not(m, a, b, op);

    if (r != m->notimpl) {
        return r;
    }
    decref(m, r);
    if (op == OPER_EQ || op == OPER_NE) {
        return bool_ref(m, op == OPER_NE);
    }
    return raise_format(m, T_TypeError,
                        "'%s' not supported between instances of '%.*s' "
                        "and '%.*s'",
                        oper_text[op], TEXT_ARG(type_shown(a->type)),
                        TEXT_ARG(type_shown(b->type)));
}

static struct obj *
proxied_compare(struct machine *m, struct obj *a, struct obj *b, enum oper op)
{
    struct obj *left = weak_follow(m, a);
    struct obj *right = left ? weak_follow(m, b) : NULL;
    struct obj *r = right ? object_compare(m, left, right, op) : NULL;

    xdecref(m, left);
    xdecref(m, right);
    return r;
}

/* `!=` of a class that says nothing about it is the opposite of its `==`. */
static struct obj *
try_either(struct machine *m, struct obj *a, struct obj *b, enum special sp,
           bool *done)
{
    struct obj *r = try_compare(m, a, b, sp, done);

    if (*done || m->raised || sp != SP_NE || type_special(m, a->type, SP_NE)) {
        return r;
    }
    r = try_compare(m, a, b, SP_EQ, done);
    if (!*done || !r) {
        return r;
    }
    int is = object_truth(m, r);

    decref(m, r);
    return is < 0 ? NULL : bool_ref(m, !is);
}

enum { COMPARE_WORK = 12 };

/* A view of a mapping is compared as that. */
static struct obj *
compared(struct machine *m, struct obj *o)
{
    while (o->kind == K_WRAPPER && is_type(o, m, T_PROXY_MAP)) {
        o = ((struct wrapper *)o)->get;
    }
    return o;
}

struct obj *
object_compare(struct machine *m, struct obj *a, struct obj *b, enum oper op)
{
    static const enum special forward[] = {
        [OPER_LT] = SP_LT, [OPER_LE] = SP_LE, [OPER_EQ] = SP_EQ,
        [OPER_NE] = SP_NE, [OPER_GT] = SP_GT, [OPER_GE] = SP_GE};
    static const enum special back[] = {
        [OPER_LT] = SP_GT, [OPER_LE] = SP_GE, [OPER_EQ] = SP_EQ,
        [OPER_NE] = SP_NE, [OPER_GT] = SP_LT, [OPER_GE] = SP_LE};
    bool done = false;

    if (!run_work(m, COMPARE_WORK)) {
        return NULL;
    }
    if (op == OPER_IN || op == OPER_NOT_IN) {
        int has = object_contains(m, b, a);
        return has < 0 ? NULL : bool_ref(m, has == (op == OPER_IN));
    }
    if (is_proxy(a, m) || is_proxy(b, m)) {
        return proxied_compare(m, a, b, op);
    }
    if (a->kind == K_OPAQUE || b->kind == K_OPAQUE) {
        return opaque_new(m, 0);
    }
    a = compared(m, a);
    b = compared(m, b);
    bool is_derived = a->type != b->type && type_is_sub(b->type, a->type);
    struct obj *r = NULL;

    if (is_derived) { /* it goes first */
        r = try_either(m, b, a, back[op], &done);
    }
    if (!done && !m->raised) {
        r = try_either(m, a, b, forward[op], &done);
    }
    if (!done && !m->raised && !is_derived) {
        r = try_either(m, b, a, back[op], &done);
    }
    if (done || m->raised) {
        return r;
    }
    return compare_builtin(m, a, b, op);
}

int
object_eq(struct machine *m, struct obj *a, struct obj *b)
{
    if (a == b) {
        return 1;
    }
    if (!((a->type->flags | b->type->flags) & TYPE_HEAP) &&
        a->kind != K_OPAQUE && b->kind != K_OPAQUE && !is_proxy(a, m) &&
        !is_proxy(b, m)) {
        return eq_builtin(m, a, b);
    }
    struct obj *r = object_compare(m, a, b, OPER_EQ);

    if (!r) {
        return -1;
    }
    int is = r->kind == K_OPAQUE ? 0 : object_truth(m, r);

    decref(m, r);
    return is;
}

/* ---- truth, length --------------------------------------------------- */

static int
truth_special(struct machine *m, struct obj *o)
{
    struct obj *f = type_special(m, o->type, SP_BOOL);

    if (f) {
        struct obj *r = call_special(m, f, o, NULL, 0);
        if (!r) {
            return -1;
        }
        int is = r == m->yes || r->kind == K_OPAQUE;
        decref(m, r);
        return is;
    }
    f = type_special(m, o->type, SP_LEN);
    if (!f) {
        return 2;
    }
    int64_t n = object_len(m, o);

    return n < 0 ? -1 : n > 0;
}

int
object_truth(struct machine *m, struct obj *o)
{
    if (o->type->flags & TYPE_HEAP) {
        int is = truth_special(m, o);
        if (is != 2) {
            return is;
        }
    }
    switch (o->kind) {
    case K_NONE:
        return 0;
    case K_BOOL:
    case K_INT:
        return int_value(o) != 0;
    case K_FLOAT:
        return ((struct real *)o)->v != 0;
    case K_COMPLEX:
        return ((struct cplx *)o)->re != 0 || ((struct cplx *)o)->im != 0;
    case K_STR:
    case K_BYTES:
        return ((struct str *)o)->n > 0;
    case K_TUPLE:
        return ((struct tuple *)o)->n > 0;
    case K_LIST:
        return ((struct list *)o)->n > 0;
    case K_DICT:
        return dict_len((struct dict *)o) > 0;
    case K_SET:
        return ((struct set *)o)->used > 0;
    case K_RANGE:
        return range_len((struct range *)o) > 0;
    case K_WEAK:
        if (is_proxy(o, m)) {
            struct obj *of = weak_follow(m, o);
            int is = of ? object_truth(m, of) : -1;
            xdecref(m, of);
            return is;
        }
        return 1;
    case K_WRAPPER:
        return !is_type(o, m, T_PROXY_MAP) ||
               object_truth(m, ((struct wrapper *)o)->get);
    case K_OPAQUE:
        return guessed_truth(m);
    default:
        return 1;
    }
}

static int64_t
len_view(struct machine *m, struct obj *o)
{
    const struct iter *v = (const struct iter *)o;

    if (is_type(o, m, T_DICT_KEYS) || is_type(o, m, T_DICT_VALUES) ||
        is_type(o, m, T_DICT_ITEMS)) {
        return dict_len((const struct dict *)v->of);
    }
    return -1;
}

int64_t
object_len(struct machine *m, struct obj *o)
{
    struct obj *f = type_special(m, o->type, SP_LEN);
    int64_t n = -1;

    if (f) {
        struct obj *r = call_special(m, f, o, NULL, 0);
        if (!r) {
            return -1;
        }
        n = is_int(r) ? int_value(r) : 0;
        decref(m, r);
        return n;
    }
    switch (o->kind) {
    case K_STR:
    case K_BYTES:
        return ((struct str *)o)->points;
    case K_TUPLE:
        return ((struct tuple *)o)->n;
    case K_LIST:
        return ((struct list *)o)->n;
    case K_DICT:
        return dict_len((struct dict *)o);
    case K_SET:
        return ((struct set *)o)->used;
    case K_RANGE:
        return range_len((struct range *)o);
    case K_ITER:
        n = len_view(m, o);
        break;
    case K_WEAK:
        if (is_proxy(o, m)) {
            struct obj *of = weak_follow(m, o);
            n = of ? object_len(m, of) : -1;
            xdecref(m, of);
            return n;
        }
        break;
    case K_WRAPPER:
        if (is_type(o, m, T_PROXY_MAP)) {
            return object_len(m, ((struct wrapper *)o)->get);
        }
        break;
    case K_OPAQUE:
        return 1;
    default:
        break;
    }
    if (n < 0) {
        raise_format(m, T_TypeError, "object of type '%.*s' has no len()",
                     TEXT_ARG(type_shown(o->type)));
    }
    return n;
}
