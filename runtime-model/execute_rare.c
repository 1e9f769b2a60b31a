#include "runtime-model/execute.h"

#include "runtime-model/attr.h"
#include "runtime-model/native.h"
#include "runtime-model/operate.h"
#include "runtime-model/raise.h"
#include "runtime-model/watch.h"

#include <assert.h>

/* ---- displays -------------------------------------------------------- */

static stack
make_sequence(struct machine *m, const struct instr *in, stack sp)
{
    uint32_t n = in->arg;
    stack base = sp - n;

    if (in->kind == OP_TUPLE) {
        struct tuple *t = tuple_new(m, n);
        if (n) {
            memcpy(t->at, base, n * sizeof *base);
        }
        tuple_filled(m, t);
        *base = OBJ(t);
        return base + 1;
    }
    struct list *l = list_new(m, n);

    if (n) {
        memcpy(l->at, base, n * sizeof *base);
    }
    l->n = n;
    *base = OBJ(l);
    return base + 1;
}

static stack
make_set(struct machine *m, const struct instr *in, stack sp)
{
    struct set *s = set_new(m, m->type[T_SET]);
    stack base = sp - in->arg;

    bool ok = true;

    for (uint32_t i = 0; i < in->arg; i++) { /* one that is there dies now */
        ok = ok && set_add(m, s, base[i]);
        CLEAR(m, base[i]);
    }
    if (!ok) {
        decref(m, OBJ(s));
        return NULL;
    }
    *base = OBJ(s);
    return base + 1;
}

static stack
make_dict(struct machine *m, const struct instr *in, stack sp)
{
    struct dict *d = dict_new(m);
    stack base = sp - 2 * (size_t)in->arg;

    for (uint32_t i = 0; i < in->arg; i++) {
        if (!dict_set(m, d, base[2 * i], base[2 * i + 1])) {
            decref(m, OBJ(d));
            return NULL;
        }
    }
    for (uint32_t i = 0; i < 2 * in->arg; i++) {
        decref(m, base[i]);
    }
    *base = OBJ(d);
    return base + 1;
}

static bool
merge_mapping(struct machine *m, struct dict *d, struct obj *from)
{
    if (from->kind == K_DICT && !type_special(m, from->type, SP_ITER)) {
        return dict_update(m, d, from);
    }
    if (from->kind == K_OPAQUE) {
        return true;
    }
    struct obj *keys = call_method(m, from, "keys", NULL, 0);
    struct obj *it = keys ? object_iter(m, keys) : NULL;
    struct obj *key;

    xdecref(m, keys);
    while (it && (key = object_next(m, it))) {
        struct obj *v = item_get(m, from, key);
        bool ok = v && dict_set(m, d, key, v);
        xdecref(m, v);
        decref(m, key);
        if (!ok) {
            break;
        }
    }
    xdecref(m, it);
    return !m->raised;
}

/* f(**a, **b): a key twice is an error.  On the stack are the function, an
 * empty place, the positional arguments, the dict, the mapping. */
static bool
merge_keywords(struct machine *m, stack sp)
{
    struct dict *d = (struct dict *)sp[-2];
    uint32_t before = dict_len(d);
    struct obj *of = sp[-1];

    if (!merge_mapping(m, d, of)) {
        if (raised_is(m, T_AttributeError) && of->kind != K_INSTANCE) {
            raise_clear(m);
            raise_text(m, T_TypeError, "");
            call_bad_star(m, sp[-5], of, "** must be a mapping", SP_COUNT);
        }
        return false;
    }
    if (of->kind == K_DICT &&
        dict_len(d) != before + dict_len((struct dict *)of)) {
        struct obj *key = NULL, *value;
        uint32_t pos = 0;
        for (uint32_t i = 0; i < before; i++) {
            dict_next(m, d, &pos, &key, &value);
            if (dict_get(m, (struct dict *)of, key)) {
                break;
            }
        }
        return call_twice(m, sp[-5], key);
    }
    return true;
}

/* Keep an operand to the end of the display (3.8). */
static void
defer(struct machine *m, struct frame *f, struct obj *o)
{
    if (!f->deferred) {
        f->deferred = list_new(m, 0);
    }
    list_append_own(m, f->deferred, o);
}

static stack
extend_list(struct machine *m, struct frame *f, const struct instr *in,
            stack sp)
{
    struct list *l = (struct list *)sp[-1 - (ptrdiff_t)in->arg];
    struct obj *it = object_iter(m, sp[-1]);
    struct obj *item;

    if (!it && raised_is(m, T_TypeError) && m->profile->version >= 309 &&
        !type_special(m, sp[-1]->type, SP_ITER)) {
        raise_clear(m);
        raise_format(m, T_TypeError,
                     "Value after * must be an iterable, not %.*s",
                     TEXT_ARG(str_text(sp[-1]->type->name)));
    }
    while (it && (item = object_next(m, it))) {
        list_append_own(m, l, item);
    }
    xdecref(m, it);
    if (m->raised) {
        return NULL;
    }
    struct obj *o = pop(&sp);

    if (in->flags & INSTR_DEFER) {
        defer(m, f, o);
        return sp;
    }
    decref(m, o);
    CLEAR(m, f->deferred);
    return sp;
}

/* Before 3.9 the only `**d` of a call is handed over as it is. */
static bool
is_only_dict(const struct machine *m, const struct instr *in,
             const struct obj *const *sp)
{
    return m->profile->version < 309 && in[1].kind == OP_CALL_STAR &&
           sp[-1]->type == m->type[T_DICT] && sp[-2]->kind == K_DICT &&
           dict_len((const struct dict *)sp[-2]) == 0;
}

static stack
add_to(struct machine *m, struct frame *f, const struct instr *in, stack sp)
{
    ptrdiff_t depth = in->arg;
    bool ok = true;

    switch (in->kind) {
    case OP_LIST_APPEND:
        list_append_own(m, (struct list *)sp[-1 - depth], sp[-1]);
        sp[-1] = NULL;
        return sp - 1;
    case OP_LIST_EXTEND:
        return extend_list(m, f, in, sp);
    case OP_SET_ADD:
        ok = set_add(m, (struct set *)sp[-1 - depth], sp[-1]);
        break;
    case OP_SET_UPDATE:
        ok = set_update(m, (struct set *)sp[-1 - depth], sp[-1]);
        break;
    case OP_DICT_SET:
        ok = dict_set(m, (struct dict *)sp[-2 - depth], sp[-2], sp[-1]);
        if (ok) {
            struct obj *value = pop(&sp);
            decref(m, pop(&sp));
            decref(m, value);
        }
        return ok ? sp : NULL;
    case OP_DICT_MERGE:
        if (is_only_dict(m, in, (const struct obj *const *)sp)) {
            decref(m, sp[-2]);
            sp[-2] = sp[-1];
            return sp - 1;
        }
        ok = merge_keywords(m, sp);
        break;
    default:
        ok = merge_mapping(m, (struct dict *)sp[-1 - depth], sp[-1]);
        if (!ok && raised_is(m, T_AttributeError) &&
            sp[-1]->kind != K_INSTANCE) {
            raise_clear(m);
            raise_format(m, T_TypeError, "'%.*s' object is not a mapping",
                         TEXT_ARG(str_text(sp[-1]->type->name)));
        }
    }
    if (!ok) {
        return NULL;
    }
    decref(m, pop(&sp));
    return sp;
}

/* ---- unpacking ------------------------------------------------------- */

static bool
bad_unpack(struct machine *m, uint32_t want, uint32_t got, bool more, bool star)
{
    if (more) {
        raise_format(m, T_ValueError, "too many values to unpack (expected %u)",
                     (unsigned)want);
    } else {
        raise_format(m, T_ValueError,
                     "not enough values to unpack (expected %s%u, got %u)",
                     star ? "at least " : "", (unsigned)want, (unsigned)got);
    }
    return false;
}

/* Say of what cannot be iterated that it cannot be unpacked. */
static bool
no_unpack(struct machine *m, const struct obj *o)
{
    if (raised_is(m, T_TypeError) && !type_special(m, o->type, SP_ITER)) {
        raise_clear(m);
        raise_format(m, T_TypeError, "cannot unpack non-iterable %.*s object",
                     TEXT_ARG(type_shown(o->type)));
    }
    return false;
}

/* `want` items of an iterator into `at` (first at the end). */
static bool
unpack_items(struct machine *m, struct obj *o, uint32_t want, stack at)
{
    struct obj *it = object_iter(m, o);
    uint32_t n = 0;

    if (!it) {
        return no_unpack(m, o);
    }
    for (struct obj *item; n < want && (item = object_next(m, it));) {
        at[want - ++n] = item;
    }
    bool ok = n == want && !m->raised;

    if (ok) {
        struct obj *more = object_next(m, it);
        if (more) {
            decref(m, more);
            ok = bad_unpack(m, want, n, true, false);
        }
        ok = ok && !m->raised;
    } else if (!m->raised) {
        bad_unpack(m, want, n, false, false);
    }
    if (!ok) {
        for (uint32_t i = n; i > 0; i--) { /* the last one first */
            CLEAR(m, at[want - i]);
        }
    }
    decref(m, it);
    return ok;
}

static stack
unpack(struct machine *m, const struct instr *in, stack sp)
{
    uint32_t n = in->arg;
    struct obj *o = pop(&sp);
    bool ok = true;

    if ((o->kind == K_TUPLE && ((struct tuple *)o)->n == n) ||
        (o->kind == K_LIST && ((struct list *)o)->n == n)) {
        struct obj **at = o->kind == K_TUPLE ? ((struct tuple *)o)->at
                                             : ((struct list *)o)->at;
        for (uint32_t i = 0; i < n; i++) {
            sp[n - 1 - i] = incref(at[i]);
        }
    } else if (o->kind == K_OPAQUE) {
        for (uint32_t i = 0; i < n; i++) {
            sp[i] = watch_part(m, (struct opaque *)o);
        }
    } else {
        ok = unpack_items(m, o, n, sp);
    }
    decref(m, o);
    return ok ? sp + n : NULL;
}

/* The items before the star by themselves, the others as a list. */
static struct list *
unpack_rest(struct machine *m, struct obj *o, const struct instr *in, stack at)
{
    const uint32_t before = in->arg, after = in->extra;
    struct obj *it = object_iter(m, o);
    struct list *rest = NULL;
    uint32_t n = 0;

    if (!it) {
        no_unpack(m, o);
        return NULL;
    }
    for (struct obj *item; n < before && (item = object_next(m, it));) {
        at[before + after - n++] = item;
    }
    if (n == before) {
        rest = object_list(m, it);
    }
    const uint32_t got = n + (rest ? rest->n : 0);

    if (!m->raised && got < before + after) {
        bad_unpack(m, before + after, got, false, true);
    }
    decref(m, it);
    if (!m->raised) {
        return rest;
    }
    for (; n > 0; n--) {
        CLEAR(m, at[before + after - (n - 1)]);
    }
    xdecref(m, rest ? OBJ(rest) : NULL);
    return NULL;
}

static stack
unpack_star(struct machine *m, const struct instr *in, stack sp)
{
    const uint32_t before = in->arg, after = in->extra;
    struct obj *o = pop(&sp);
    struct list *rest = NULL;

    if (o->kind == K_OPAQUE) {
        rest = list_new(m, 0);
        for (uint32_t i = 0; i < before; i++) {
            sp[before + after - i] = opaque_new(m, in->at);
        }
        for (uint32_t i = 0; i <= after; i++) {
            list_append_own(m, rest, opaque_new(m, in->at));
        }
    } else {
        rest = unpack_rest(m, o, in, sp);
    }
    decref(m, o);
    if (!rest) {
        return NULL;
    }
    rest->n -= after;
    for (uint32_t i = 0; i < after; i++) {
        sp[after - 1 - i] = rest->at[rest->n + i];
    }
    sp[after] = OBJ(rest);
    return sp + before + after + 1;
}

/* ---- text ------------------------------------------------------------ */

static stack
format(struct machine *m, const struct instr *in, stack sp)
{
    struct obj *spec = in->extra == 1 ? pop(&sp) : NULL;
    struct obj *v = pop(&sp);
    struct str *s = NULL;

    switch (in->arg) {
    case 1: /* !s, !r, !a */
        s = object_str(m, v);
        break;
    case 2:
        s = object_repr(m, v);
        break;
    case 3:
        s = object_ascii(m, v);
        break;
    default:
        break;
    }
    if (!m->raised && (spec || !s)) {
        struct text t = spec && spec->kind == K_STR
                            ? str_text((struct str *)spec)
                            : TEXT("");
        struct str *r = object_format(m, s ? OBJ(s) : v, t);
        xdecref(m, s ? OBJ(s) : NULL);
        s = r;
    }
    decref(m, v);
    xdecref(m, spec);
    if (!s) {
        return NULL;
    }
    *sp++ = OBJ(s);
    return sp;
}

static stack
join(struct machine *m, const struct instr *in, stack sp)
{
    struct arena_mark mark = arena_mark(m->scratch);
    struct buf b = {.arena = m->scratch};

    if (in->arg == 1 && sp[-1]->type == m->type[T_STR]) {
        return sp;
    }
    bool fits = true;

    for (uint32_t i = in->arg; i > 0 && fits; i--) {
        struct obj *o = sp[-(ptrdiff_t)i];
        fits = o->kind != K_STR || run_add(m, &b, str_text((struct str *)o));
    }
    struct str *s = fits ? str_new(m, buf_text(&b)) : NULL;

    arena_rewind(m->scratch, mark);
    return s ? result(m, sp, in->arg, OBJ(s)) : NULL;
}

/* ---- the rest -------------------------------------------------------- */

static stack
slice(struct machine *m, const struct instr *in, stack sp)
{
    struct obj *step = in->arg > 2 ? pop(&sp) : none_ref(m);
    struct obj *stop = pop(&sp);
    struct obj *start = pop(&sp);

    *sp++ = slice_new(m, start, stop, step);
    return sp;
}

static stack
set_item(struct machine *m, const struct instr *in, stack sp)
{
    bool ok = item_set(m, sp[-2], sp[-1], sp[-3]);
    struct obj *k = pop(&sp), *o = pop(&sp), *v = pop(&sp);
    bool takes_bounds = instr_takes_bounds(m, in);

    if (takes_bounds) {
        decref(m, k);
    }
    decref(m, v);
    decref(m, o);
    if (!takes_bounds) {
        decref(m, k);
    }
    return ok ? sp : NULL;
}

static stack
del_item(struct machine *m, stack sp)
{
    bool ok = item_del(m, sp[-2], sp[-1]);

    drop2(m, sp);
    return ok ? sp - 2 : NULL;
}

stack
execute_rare(struct machine *m, struct frame *f, struct instr *in, stack sp)
{
    switch (in->kind) {
    case OP_DEL_ATTR:
        if (!attr_set(m, sp[-1], (struct str *)in->value, NULL)) {
            return NULL;
        }
        decref(m, pop(&sp));
        return sp;
    case OP_SET_ITEM:
        return set_item(m, in, sp);
    case OP_DEL_ITEM:
        return del_item(m, sp);
    case OP_SLICE:
        return slice(m, in, sp);
    case OP_LIST:
    case OP_TUPLE:
        return make_sequence(m, in, sp);
    case OP_SET:
        return make_set(m, in, sp);
    case OP_DICT:
        return make_dict(m, in, sp);
    case OP_LIST_APPEND:
    case OP_LIST_EXTEND:
    case OP_SET_ADD:
    case OP_SET_UPDATE:
    case OP_DICT_SET:
    case OP_DICT_UPDATE:
    case OP_DICT_MERGE:
        return add_to(m, f, in, sp);
    case OP_LIST_TO_TUPLE: {
        struct list *l = (struct list *)sp[-1];
        return result(m, sp, 1, OBJ(tuple_of(m, l->at, l->n)));
    }
    case OP_UNPACK:
        return unpack(m, in, sp);
    case OP_UNPACK_STAR:
        return unpack_star(m, in, sp);
    case OP_FORMAT:
        return format(m, in, sp);
    case OP_JOIN:
        return join(m, in, sp);
    case OP_CALL_STAR:
        return execute_call_star(m, in, sp);
    case OP_FUNCTION:
        return run_step(m) ? execute_function(m, f, in, sp) : NULL;
    case OP_BUILD_CLASS:
        *sp++ = attr_get_text(m, OBJ(m->builtins_module), "__build_class__");
        return sp[-1] ? sp : NULL;
    case OP_ITER: {
        struct obj *it = object_iter(m, sp[-1]);
        if (m->watch && it) {
            watch_iter(m, in, it);
        }
        return result(m, sp, 1, it);
    }
    default:
        return execute_region(m, f, in, sp);
    }
}
