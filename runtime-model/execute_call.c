#include "runtime-model/execute.h"

#include "runtime-model/attr.h"
#include "runtime-model/class_body.h"
#include "runtime-model/operate.h"
#include "runtime-model/raise.h"
#include "runtime-model/watch.h"

#include <assert.h>

/* ---- calls ----------------------------------------------------------- */

/* Release what is left of callee, self and arguments, in the version's
 * order, and put the result in their place. */
static stack
finish(struct machine *m, stack base, uint32_t n, struct obj *r)
{
    if (m->profile->forward) {
        for (uint32_t i = 0; i < n + 2; i++) {
            struct obj *o = base[i];
            base[i] = NULL;
            xdecref(m, o);
        }
    } else {
        for (uint32_t i = n + 2; i > 0; i--) {
            struct obj *o = base[i - 1];
            base[i - 1] = NULL;
            xdecref(m, o);
        }
    }
    if (!r) {
        return NULL;
    }
    base[0] = r;
    return base + 1;
}

/* Cls(args) at a specialized place: the arguments move into __init__. */
static struct obj *
moved_init(struct machine *m, struct instr *in, stack base, uint32_t n)
{
    struct type *t = (struct type *)base[0];
    struct obj *init = type_special(m, t, SP_INIT);

    if (in->index < m->profile->init_at) {
        in->index++;
        in->seen = t;
    }
    if (in->index < m->profile->init_at || in->value || base[1] ||
        in->seen != t || t->layout != K_INSTANCE || (t->flags & TYPE_UNKNOWN) ||
        !init || init->kind != K_FUNCTION || type_special(m, t, SP_NEW) ||
        OBJ(t->o.type) != OBJ(m->type[T_TYPE])) {
        return NULL;
    }
    const struct params *p = &((struct function *)init)->code->unit->params;

    if (p->positional != n + 1 || p->star || p->double_star || p->kwonly) {
        return NULL;
    }
    struct obj *o = instance_new(m, t);

    base[1] = incref(o);
    incref(init);
    struct call c = {base + 1, n + 1, NULL, HOLD_STEAL};
    struct obj *r = call_function(m, (struct function *)init, &c);

    decref(m, init);
    if (r && r->kind != K_NONE) {
        raise_format(m, T_TypeError,
                     "__init__() should return None, not '%.*s'",
                     TEXT_ARG(type_shown(r->type)));
    }
    xdecref(m, r);
    if (m->raised) {
        decref(m, o);
        return NULL;
    }
    return o;
}

static void
unpack_method(struct machine *m, stack base)
{
    struct method *b = (struct method *)base[0];

    base[0] = incref(b->func);
    base[1] = incref(b->self);
    decref(m, OBJ(b));
}

stack
execute_call(struct machine *m, struct frame *f, struct instr *in, stack sp)
{
    uint32_t n = in->arg;
    stack base = sp - n - 2;
    const struct tuple *names = (const struct tuple *)in->value;

    if (m->profile->moved && base[0]->kind == K_METHOD && !base[1]) {
        unpack_method(m, base);
    }
    struct obj *callee = base[0];
    if (m->watch) {
        watch_call(m, in, callee, base[1] ? base + 1 : base + 2,
                   base[1] ? n + 1 : n);
        if (m->watch->wants_raise && m->frame == m->watch->frame &&
            in->region && code_meet(m, f->code, in) == 0) {
            raise_set(m, (struct exception *)exception_new(
                             m, m->type[T_Exception], NULL, 0));
            return finish(m, base, n, NULL);
        }
    }
    stack arg = base[1] ? base + 1 : base + 2;
    uint32_t count = base[1] ? n + 1 : n;

    if (callee->kind == K_FUNCTION) {
        struct call c = {arg, count, names,
                         m->profile->moved ? HOLD_STEAL : HOLD_CALLER};
        f->is_calling = m->profile->moved;
        struct obj *r = call_function(m, (struct function *)callee, &c);
        f->is_calling = false;
        return finish(m, base, n, m->watch ? watch_returned(m, in, r) : r);
    }
    if (callee->kind == K_TYPE && m->profile->init_at) {
        struct obj *o = moved_init(m, in, base, n);
        if (o || m->raised) {
            return finish(m, base, n, o);
        }
    }
    struct obj *r = call(m, callee, arg, count, names);

    return finish(m, base, n, m->watch ? watch_returned(m, in, r) : r);
}

stack
execute_call_star(struct machine *m, struct instr *in, stack sp)
{
    stack base = sp - (in->arg ? 4 : 3);
    struct obj *f = base[0], *items = base[2];
    struct obj *d = in->arg ? base[3] : NULL;

    assert(!base[1]);
    memset(base, 0, (in->arg ? 4 : 3) * sizeof *base);
    struct obj *r = call_star(m, f, items, d, true);

    if (!r) {
        return NULL;
    }
    base[0] = r;
    return base + 1;
}

/* ---- functions ------------------------------------------------------- */

stack
execute_function(struct machine *m, struct frame *f, const struct instr *in,
                 stack sp)
{
    struct code *c = code_prepare(m, f->code->module, in->arg);
    /* The tuple of cells is there first: the collector meets it first. */
    struct tuple *closure = c->nfree ? tuple_new(m, c->nfree) : NULL;
    struct function *fn = (struct function *)function_new(m, c, f->globals);
    uint32_t bits = in->extra == NO_ID ? 0 : in->extra;

    if (bits & FUNCTION_ANNOTATIONS) {
        fn->annotations = *--sp;
    }
    if (bits & FUNCTION_KWDEFAULTS) {
        fn->kwdefaults = (struct dict *)*--sp;
    }
    if (bits & FUNCTION_DEFAULTS) {
        fn->defaults = (struct tuple *)*--sp;
    }
    fn->closure = closure;
    for (uint32_t i = 0; i < c->nfree; i++) {
        var_id outer = c->unit->var[c->free_var[i]].outer;
        fn->closure->at[i] = xincref(f->slot[outer]);
    }
    *sp++ = OBJ(fn);
    return sp;
}

/* ---- classes --------------------------------------------------------- */

/* The most derived one; any callable may be given; of an unknown one
 * only that it makes a class is known. */
struct obj *
class_metaclass(struct machine *m, struct obj *const *base, uint32_t n,
                struct obj *given)
{
    struct type *meta = m->type[T_TYPE];

    if (given && given->kind != K_TYPE && given->kind != K_OPAQUE) {
        return given;
    }
    if (given && given->kind == K_TYPE) {
        meta = (struct type *)given;
    }
    for (uint32_t i = 0; i < n; i++) {
        bool is_known = base[i]->kind == K_TYPE &&
                        !((base[i]->type->flags | meta->flags) & TYPE_UNKNOWN);
        if (type_is_sub(base[i]->type, meta)) {
            meta = base[i]->type;
        } else if (is_known && !type_is_sub(meta, base[i]->type)) {
            return raise_text(m, T_TypeError,
                              "metaclass conflict: the metaclass of a derived "
                              "class must be a (non-strict) subclass of the "
                              "metaclasses of all its bases");
        }
    }
    return OBJ(meta);
}

/* What stands for a base that is no class, by its __mro_entries__ (a
 * reference); NULL: it has none, or it raised. */
static struct obj *
base_entries(struct machine *m, struct obj *base, struct obj *all)
{
    struct str *name = str_intern(m, TEXT("__mro_entries__"));
    bool is_known = base->kind != K_OPAQUE &&
                    !(base->type->flags & TYPE_UNKNOWN) &&
                    type_lookup(m, base->type, name);
    struct obj *r =
        is_known ? call_method(m, base, "__mro_entries__", &all, 1) : NULL;

    decref(m, OBJ(name));
    if (r && r->kind != K_TUPLE) {
        decref(m, r);
        return raise_text(m, T_TypeError,
                          "__mro_entries__ must return a tuple");
    }
    return r;
}

/* Bases that are no classes: what they say stands for them, or a stand-in
 * whose attributes are unknown. */
static struct tuple *
known_bases(struct machine *m, struct obj *const *base, uint32_t n,
            bool *is_unknown)
{
    struct list *l = list_new(m, n);
    struct tuple *all = tuple_of(m, base, n);

    for (uint32_t i = 0; i < n && !m->raised; i++) {
        bool is_class = base[i]->kind == K_TYPE;
        struct tuple *given =
            is_class ? NULL
                     : (struct tuple *)base_entries(m, base[i], OBJ(all));
        for (uint32_t k = 0; given && k < given->n; k++) {
            bool is_one = given->at[k]->kind == K_TYPE;
            *is_unknown = *is_unknown || !is_one;
            list_append(m, l, is_one ? given->at[k] : OBJ(m->type[T_OPAQUE]));
        }
        if (!given) {
            *is_unknown = *is_unknown || !is_class;
            list_append(m, l, is_class ? base[i] : OBJ(m->type[T_OPAQUE]));
        }
        xdecref(m, given ? OBJ(given) : NULL);
    }
    struct tuple *t = tuple_of(m, l->at, l->n);

    decref(m, OBJ(all));
    decref(m, OBJ(l));
    return t;
}

/* Run the body of a class in its namespace, that gets the cell of
 * `__class__` if a method reads it. */
static bool
run_body(struct machine *m, struct function *body, struct obj *ns)
{
    struct frame *f = frame_new(m, body->code, body, body->globals);
    struct obj *cell = NULL;

    f->ns = incref(ns);
    int32_t at = body->code->class_cell;

    if (at >= 0 && body->code->var_kind[at] == VAR_CELL) {
        cell = incref(f->slot[at]);
    }
    m->depth++;
    struct obj *r = frame_run(m, f, false);

    m->depth--;
    frame_end(m, f, m->frame);
    bool is_done = r && (!cell || item_set(m, ns, OBJ(m->n_cell), cell));

    xdecref(m, r);
    xdecref(m, cell);
    return is_done;
}

/* Call `f` (taken) with the n first arguments, then the others. */
static struct obj *
call_before(struct machine *m, struct obj *f, struct obj *const *first,
            uint32_t n, struct given more)
{
    uint32_t all = n + more.n;
    struct obj **arg = heap_raw(m, all * sizeof *arg);

    memcpy(arg, first, n * sizeof *arg);
    if (more.n) {
        memcpy(arg + n, more.at, more.n * sizeof *arg);
    }
    struct obj *r = call(m, f, arg, all, more.names);

    heap_raw_free(m, arg, all * sizeof *arg);
    decref(m, f);
    return r;
}

/* What `__prepare__` of the metaclass makes, else a new dict. */
static struct obj *
namespace_new(struct machine *m, struct obj *meta, struct obj *const *two,
              struct given more)
{
    struct obj *hook = NULL;

    if (meta->kind == K_TYPE &&
        type_lookup(m, (struct type *)meta, m->n_prepare)) {
        hook = attr_get(m, meta, m->n_prepare);
    }
    return hook ? call_before(m, hook, two, 2, more) : OBJ(dict_new(m));
}

static bool
set_text(struct machine *m, struct obj *ns, struct str *key, struct obj *value)
{
    return !value || item_set(m, ns, OBJ(key), value);
}

/* Bases that others stand for are told by the class. */
static bool
set_given(struct machine *m, struct obj *ns, struct obj *const *given,
          const struct tuple *bases, uint32_t n)
{
    bool is_same = bases->n == n || m->is_lenient;

    for (uint32_t i = 0; i < n && bases->n == n; i++) {
        is_same = is_same && (bases->at[i] == given[i] ||
                              bases->at[i] == OBJ(m->type[T_OPAQUE]));
    }
    if (is_same) {
        return true;
    }
    struct str *name = str_intern(m, TEXT("__orig_bases__"));
    struct tuple *all = tuple_of(m, given, n);
    bool ok = item_set(m, ns, OBJ(name), OBJ(all));

    decref(m, OBJ(name));
    decref(m, OBJ(all));
    return ok;
}

/* The keywords of the class statement without `metaclass`, or NULL. */
static struct tuple *
other_names(struct machine *m, struct obj *const *value,
            const struct tuple *names, struct list *values,
            struct obj **metaclass)
{
    struct list *rest = list_new(m, 0);

    for (uint32_t i = 0; names && i < names->n; i++) {
        struct text t = str_text((struct str *)names->at[i]);
        if (text_eq(t, TEXT("metaclass"))) {
            *metaclass = value[i];
            continue;
        }
        list_append(m, rest, names->at[i]);
        list_append(m, values, value[i]);
    }
    struct tuple *t = rest->n ? tuple_of(m, rest->at, rest->n) : NULL;

    decref(m, OBJ(rest));
    return t;
}

struct obj *
build_class(struct machine *m, struct obj *const *arg, uint32_t n,
            const struct tuple *names)
{
    uint32_t npos = n - (names ? names->n : 0);
    struct obj *given = NULL, *made = NULL;
    bool is_unknown = false;
    struct function *body = (struct function *)arg[0];
    struct list *values = list_new(m, 0);
    struct tuple *rest = other_names(m, arg + npos, names, values, &given);
    struct tuple *bases = known_bases(m, arg + 2, npos - 2, &is_unknown);
    struct obj *meta =
        m->raised ? NULL : class_metaclass(m, bases->at, bases->n, given);
    struct given more = {values->at, values->n, rest};
    struct obj *three[3] = {arg[1], OBJ(bases), NULL};
    struct obj *ns = three[2] =
        meta ? namespace_new(m, meta, three, more) : NULL;

    if (ns &&
        set_text(m, ns, m->n_module,
                 dict_get_str(m, body->globals, m->n_name)) &&
        set_text(m, ns, m->n_qualname, OBJ(body->qualname)) &&
        class_body_begin(m, body->code, ns) &&
        set_text(m, ns, m->n_doc, (struct obj *)body->code->doc) &&
        run_body(m, body, ns) && class_body_end(m, body->code, ns) &&
        set_given(m, ns, arg + 2, bases, npos - 2)) {
        made = call_before(m, incref(meta), three, 3, more);
        if (made && made->kind == K_TYPE && is_unknown) {
            ((struct type *)made)->flags |= TYPE_UNKNOWN;
        }
    }
    xdecref(m, ns);
    decref(m, OBJ(bases));
    decref(m, OBJ(values));
    xdecref(m, rest ? OBJ(rest) : NULL);
    return made;
}
