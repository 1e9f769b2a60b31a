#include "runtime-model/operate.h"

#include "runtime-model/attr.h"
#include "runtime-model/import.h"
#include "runtime-model/raise.h"
#include "runtime-model/run.h"
#include "runtime-model/weakref.h"

#include <assert.h>

static const enum special forward[OPER_COUNT] = {
    [OPER_ADD] = SP_ADD,       [OPER_SUB] = SP_SUB,
    [OPER_MUL] = SP_MUL,       [OPER_MATMUL] = SP_MATMUL,
    [OPER_DIV] = SP_DIV,       [OPER_FLOORDIV] = SP_FLOORDIV,
    [OPER_MOD] = SP_MOD,       [OPER_POW] = SP_POW,
    [OPER_LSHIFT] = SP_LSHIFT, [OPER_RSHIFT] = SP_RSHIFT,
    [OPER_AND] = SP_AND,       [OPER_OR] = SP_OR,
    [OPER_XOR] = SP_XOR};

/* ---- sequences ------------------------------------------------------- */

/* Of its items or letters. */
static uint64_t
bytes_of(const struct obj *o)
{
    switch (o->kind) {
    case K_TUPLE:
        return sizeof(struct obj *) * ((const struct tuple *)o)->n;
    case K_LIST:
        return sizeof(struct obj *) * ((const struct list *)o)->n;
    default:
        return ((const struct str *)o)->n;
    }
}

static struct obj *
concat_text(struct machine *m, const struct str *a, const struct str *b,
            bool is_bytes)
{
    struct arena_mark mark = arena_mark(m->scratch);
    struct buf out = {.arena = m->scratch};

    buf_add(&out, str_text(a));
    buf_add(&out, str_text(b));
    struct str *s =
        is_bytes ? bytes_new(m, buf_text(&out)) : str_new(m, buf_text(&out));

    arena_rewind(m->scratch, mark);
    return OBJ(s);
}

static struct obj *
concat(struct machine *m, struct obj *a, struct obj *b)
{
    const uint64_t bytes = bytes_of(a) + bytes_of(b);

    if (!run_room(m, bytes) || !run_work(m, bytes / 8)) {
        return NULL;
    }
    if (a->kind == K_STR || a->kind == K_BYTES) {
        return concat_text(m, (struct str *)a, (struct str *)b,
                           a->kind == K_BYTES);
    }
    if (a->kind == K_TUPLE) {
        const struct tuple *x = (const struct tuple *)a;
        const struct tuple *y = (const struct tuple *)b;
        struct tuple *t = tuple_new(m, x->n + y->n);
        for (uint32_t i = 0; i < t->n; i++) {
            t->at[i] = incref(i < x->n ? x->at[i] : y->at[i - x->n]);
        }
        return OBJ(t);
    }
    const struct list *x = (const struct list *)a;
    const struct list *y = (const struct list *)b;
    struct list *l = list_new(m, x->n + y->n);

    for (uint32_t i = 0; i < x->n; i++) {
        list_append(m, l, x->at[i]);
    }
    for (uint32_t i = 0; i < y->n; i++) {
        list_append(m, l, y->at[i]);
    }
    return OBJ(l);
}

static bool
is_sequence(const struct obj *o)
{
    return o->kind == K_STR || o->kind == K_BYTES || o->kind == K_TUPLE ||
           o->kind == K_LIST;
}

/* Cannot be changed, and of the builtin class: needs no copy. */
static bool
is_constant(const struct machine *m, const struct obj *o)
{
    return o->type == m->type[T_STR] || o->type == m->type[T_BYTES] ||
           o->type == m->type[T_TUPLE];
}

static bool
is_nothing(const struct obj *o)
{
    return o->kind == K_TUPLE ? ((const struct tuple *)o)->n == 0
                              : ((const struct str *)o)->n == 0;
}

static struct obj *
repeat(struct machine *m, struct obj *a, int64_t times)
{
    uint32_t n = (uint32_t)(times > 0 ? times : 0);

    if (n == 1 && is_constant(m, a)) {
        return incref(a);
    }
    if (m->is_lenient && times > 1000) {
        return opaque_new(m, 0);
    }
    if (times > 50000000) {
        return raise_text(m, T_MemoryError, "");
    }
    if (!run_room(m, n * bytes_of(a))) {
        return NULL;
    }
    if (a->kind == K_STR || a->kind == K_BYTES) {
        struct arena_mark mark = arena_mark(m->scratch);
        struct buf out = {.arena = m->scratch};
        for (uint32_t i = 0; i < n; i++) {
            buf_add(&out, str_text((struct str *)a));
        }
        struct str *s = a->kind == K_BYTES ? bytes_new(m, buf_text(&out))
                                           : str_new(m, buf_text(&out));
        arena_rewind(m->scratch, mark);
        return OBJ(s);
    }
    if (a->kind == K_TUPLE) {
        const struct tuple *x = (const struct tuple *)a;
        struct tuple *t = tuple_new(m, x->n * n);
        for (uint32_t i = 0; i < t->n; i++) {
            t->at[i] = incref(x->at[i % x->n]);
        }
        return OBJ(t);
    }
    const struct list *x = (const struct list *)a;
    struct list *l = list_new(m, x->n * n);

    for (uint32_t i = 0; i < x->n * n; i++) {
        list_append_own(m, l, incref(x->at[i % x->n]));
    }
    return OBJ(l);
}

static struct obj *
set_binary(struct machine *m, struct set *a, struct set *b, enum oper op)
{
    struct set *r = set_new(m, m->type[a->o.type->id]);
    uint32_t pos = 0;
    bool ok = true;

    if (op == OPER_AND && b->used <= a->used) { /* the smaller one's items */
        struct set *other = a;
        a = b;
        b = other;
    }
    for (struct obj *k; ok && (k = set_next(a, &pos));) {
        int has = set_has(m, b, k);
        bool keep = op == OPER_OR || (op == OPER_AND) == (has == 1);
        ok = has >= 0 && (!keep || set_add(m, r, k));
    }
    pos = 0;
    for (struct obj *k;
         ok && (op == OPER_OR || op == OPER_XOR) && (k = set_next(b, &pos));) {
        int has = set_has(m, a, k);
        ok = has >= 0 && (has || set_add(m, r, k));
    }
    if (!ok) {
        decref(m, OBJ(r));
        return NULL;
    }
    return OBJ(r);
}

/* Views take any iterable as the other side and give a plain set. */
static struct obj *
view_binary(struct machine *m, struct obj *a, struct obj *b, enum oper op)
{
    struct set *x = set_of_items(m, a);
    struct set *y = x ? set_of_items(m, b) : NULL;
    struct obj *r = y ? set_binary(m, x, y, op) : NULL;

    xdecref(m, x ? OBJ(x) : NULL);
    xdecref(m, y ? OBJ(y) : NULL);
    return r;
}

/* ---- in place -------------------------------------------------------- */

static struct obj *
list_in_place(struct machine *m, struct list *l, struct obj *b, enum oper op)
{
    if (op == OPER_ADD) {
        struct list *more = object_list(m, b);
        if (!more) {
            return NULL;
        }
        bool fits = run_room(m, bytes_of(OBJ(l)) + bytes_of(OBJ(more)));
        if (fits) {
            list_splice(m, l, (struct span){l->n, l->n}, more->at, more->n);
        }
        decref(m, OBJ(more));
        return fits ? incref(OBJ(l)) : NULL;
    }
    struct list *all = (struct list *)repeat(m, OBJ(l), int_value(b));

    if (!all) {
        return NULL;
    }
    list_splice(m, l, (struct span){0, l->n}, all->at, all->n);
    decref(m, OBJ(all));
    return incref(OBJ(l));
}

static struct obj *
builtin_in_place(struct machine *m, struct obj *a, struct obj *b, enum oper op)
{
    if (a->kind == K_LIST &&
        (op == OPER_ADD || (op == OPER_MUL && is_int(b)))) {
        return list_in_place(m, (struct list *)a, b, op);
    }
    if (is_type(a, m, T_SET) && b->kind == K_SET && op == OPER_OR) {
        return set_update(m, (struct set *)a, b) ? incref(a) : NULL;
    }
    if (is_type(a, m, T_SET) && b->kind == K_SET &&
        (op == OPER_SUB || op == OPER_AND || op == OPER_XOR)) {
        struct set *r =
            (struct set *)set_binary(m, (struct set *)a, (struct set *)b, op);
        if (!r) {
            return NULL;
        }
        set_clear(m, (struct set *)a);
        set_update(m, (struct set *)a, OBJ(r));
        decref(m, OBJ(r));
        return incref(a);
    }
    if (a->kind == K_DICT && b->kind == K_DICT && op == OPER_OR &&
        m->profile->version >= 309) {
        return dict_update(m, (struct dict *)a, b) ? incref(a) : NULL;
    }
    return NULL;
}

/* ---- any two objects ------------------------------------------------- */

/* PEP 584: from 3.9 on. */
static struct obj *
dict_union(struct machine *m, struct obj *a, struct obj *b)
{
    if (a->kind != K_DICT || b->kind != K_DICT || m->profile->version < 309) {
        return NULL;
    }
    struct dict *d = dict_new(m);

    dict_update(m, d, a);
    dict_update(m, d, b);
    return OBJ(d);
}

struct obj *
binary_builtin(struct machine *m, struct obj *a, struct obj *b, enum oper op)
{
    if (is_number(a) && is_number(b)) {
        return number_binary(m, a, b, op);
    }
    if (op == OPER_ADD && is_sequence(a) && a->kind == b->kind) {
        if (is_constant(m, a) && a->type == b->type &&
            (is_nothing(a) || is_nothing(b))) {
            return incref(is_nothing(a) ? b : a);
        }
        return concat(m, a, b);
    }
    if (op == OPER_MUL && (is_sequence(a) || is_sequence(b))) {
        struct obj *of = is_sequence(a) ? a : b, *by = of == a ? b : a;
        int64_t n;
        if (!has_index(m, by)) {
            return NULL;
        }
        return object_index(m, by, T_OverflowError, &n) ? repeat(m, of, n)
                                                        : NULL;
    }
    if (op == OPER_MOD && (a->kind == K_STR || a->kind == K_BYTES)) {
        return (struct obj *)text_percent(m, (struct str *)a, b);
    }
    if (op == OPER_OR || op == OPER_AND || op == OPER_SUB || op == OPER_XOR) {
        if (a->kind == K_SET && b->kind == K_SET) {
            return set_binary(m, (struct set *)a, (struct set *)b, op);
        }
        if ((set_like(m, a) && (a->kind == K_ITER || b->kind == K_ITER)) ||
            (b->kind == K_ITER && set_like(m, b) && a->kind != K_DICT)) {
            return view_binary(m, a, b, op);
        }
    }
    return op == OPER_OR ? dict_union(m, a, b) : NULL;
}

static struct obj *
try_special(struct machine *m, struct obj *a, struct obj *b, enum special sp)
{
    struct obj *f = type_special(m, a->type, sp);

    if (!f) {
        return NULL;
    }
    struct obj *r = call_special(m, f, a, &b, 1);

    if (r && r->kind == K_NOTIMPL) {
        decref(m, r);
        return NULL;
    }
    return r;
}

/* `text % anything`, which no other object is asked about. */
static bool
formats(struct machine *m, const struct obj *a, enum oper op)
{
    return op == OPER_MOD && (a->kind == K_STR || a->kind == K_BYTES) &&
           !type_special(m, a->type, SP_MOD);
}

static struct obj *
special_binary(struct machine *m, struct obj *a, struct obj *b, enum oper op,
               bool in_place)
{
    enum special sp = forward[op], back = sp - SP_ADD + SP_RADD;
    bool is_reflected = a->type != b->type;
    struct obj *r = NULL;

    if (in_place) {
        r = try_special(m, a, b, sp - SP_ADD + SP_IADD);
    }
    if (!r && !m->raised && is_reflected && type_is_sub(b->type, a->type) &&
        type_special(m, b->type, back) != type_special(m, a->type, back)) {
        is_reflected = false; /* a derived class goes first */
        r = try_special(m, b, a, back);
    }
    if (!r && !m->raised) {
        r = try_special(m, a, b, sp);
    }
    if (!r && !m->raised && is_reflected && !formats(m, a, op)) {
        r = try_special(m, b, a, back);
    }
    return r;
}

/* What the methods of sequences say instead of "unsupported". */
static struct obj *
bad_sequence(struct machine *m, const struct obj *a, const struct obj *b,
             enum oper op)
{
    struct text left = type_shown(a->type), right = type_shown(b->type);

    if (op == OPER_ADD && a->kind == K_BYTES) {
        return raise_format(m, T_TypeError, "can't concat %.*s to bytes",
                            TEXT_ARG(right));
    }
    if (op == OPER_ADD && is_sequence(a)) {
        return raise_format(m, T_TypeError,
                            "can only concatenate %.*s (not \"%.*s\") to "
                            "%.*s",
                            TEXT_ARG(left), TEXT_ARG(right), TEXT_ARG(left));
    }
    if (op == OPER_MUL) {
        return raise_format(m, T_TypeError,
                            "can't multiply sequence by non-int of type "
                            "'%.*s'",
                            TEXT_ARG(is_sequence(a) ? right : left));
    }
    return NULL;
}

static struct obj *
proxied_binary(struct machine *m, struct obj *a, struct obj *b, enum oper op,
               bool in_place)
{
    struct obj *left = weak_follow(m, a);
    struct obj *right = left ? weak_follow(m, b) : NULL;
    struct obj *r = right ? object_binary(m, left, right, op, in_place) : NULL;

    xdecref(m, left);
    xdecref(m, right);
    return r;
}

/* int | str, int | None */
static bool
is_union(const struct machine *m, const struct obj *a, const struct obj *b)
{
    return m->profile->version >= 310 &&
           (a->kind == K_TYPE || b->kind == K_TYPE) &&
           (a->kind == K_TYPE || a->kind == K_NONE) &&
           (b->kind == K_TYPE || b->kind == K_NONE);
}

struct obj *
object_binary(struct machine *m, struct obj *a, struct obj *b, enum oper op,
              bool in_place)
{
    struct obj *r = NULL;

    if (is_proxy(a, m) || is_proxy(b, m)) {
        return proxied_binary(m, a, b, op, in_place);
    }
    if ((a->type->flags | b->type->flags) & TYPE_HEAP) {
        r = special_binary(m, a, b, op, in_place);
        if (r || m->raised) {
            return r;
        }
    }
    if (in_place) {
        r = builtin_in_place(m, a, b, op);
    }
    if (!r && !m->raised) {
        r = binary_builtin(m, a, b, op);
    }
    if (r || m->raised) {
        return r;
    }
    if (a->kind == K_OPAQUE || b->kind == K_OPAQUE || m->is_lenient ||
        ((a->type->flags | b->type->flags) & TYPE_UNKNOWN)) {
        return opaque_new(m, 0);
    }
    if (op == OPER_OR && is_union(m, a, b)) {
        struct obj *arg[2] = {a, b};
        return library_call(m, "types", "_union", arg, 2);
    }
    if (is_sequence(a) || is_sequence(b)) {
        struct obj *r2 = bad_sequence(m, a, b, op);
        if (r2 || m->raised) {
            return r2;
        }
    }
    const bool is_named =
        in_place && (op != OPER_POW || m->profile->version >= 310);

    return raise_format(m, T_TypeError,
                        "unsupported operand type(s) for %s%s: '%.*s' and "
                        "'%.*s'",
                        oper_text[op],
                        is_named         ? "="
                        : op == OPER_POW ? " or pow()"
                                         : "",
                        TEXT_ARG(type_shown(a->type)),
                        TEXT_ARG(type_shown(b->type)));
}

struct obj *
object_unary(struct machine *m, struct obj *o, enum oper op)
{
    if (op == OPER_NOT) {
        int is = object_truth(m, o);
        return is < 0 ? NULL : bool_ref(m, !is);
    }
    enum special sp = op == OPER_NEGATIVE   ? SP_NEG
                      : op == OPER_POSITIVE ? SP_POS
                                            : SP_INVERT;
    struct obj *f = type_special(m, o->type, sp);

    if (f) {
        return call_special(m, f, o, NULL, 0);
    }
    if (is_proxy(o, m)) {
        struct obj *of = weak_follow(m, o);
        struct obj *r = of ? object_unary(m, of, op) : NULL;
        xdecref(m, of);
        return r;
    }
    struct obj *r = is_number(o) ? number_unary(m, o, op) : NULL;

    if (r || m->raised) {
        return r;
    }
    if (o->kind == K_OPAQUE || (o->type->flags & TYPE_UNKNOWN)) {
        return opaque_new(m, 0);
    }
    return raise_format(m, T_TypeError, "bad operand type for unary %s: '%.*s'",
                        oper_text[op], TEXT_ARG(type_shown(o->type)));
}
