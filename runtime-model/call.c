#include "runtime-model/attr.h"
#include "runtime-model/call_packed.h"
#include "runtime-model/native.h"
#include "runtime-model/operate.h"
#include "runtime-model/raise.h"
#include "runtime-model/run.h"
#include "runtime-model/watch.h"
#include "runtime-model/weakref.h"
#include "runtime-model/witness.h"

#include <assert.h>
#include <stdio.h>

enum { CALL_WORK = 16 }; /* of a call, besides the instructions */

/* ---- arguments to parameters ----------------------------------------- */

/* Take argument `i`: moved or copied, as the call says. */
static struct obj *
take(const struct call *c, uint32_t i)
{
    struct obj *o = c->arg[i];

    if (c->hold == HOLD_STEAL) {
        c->arg[i] = NULL;
        return o;
    }
    return incref(o);
}

/* The callee has these, though it cannot be called: they go first. */
static void
drop_moved(struct machine *m, const struct call *c, uint32_t from, uint32_t to)
{
    for (uint32_t i = from; c->hold == HOLD_STEAL && i < to; i++) {
        xdecref(m, take(c, i));
    }
}

/* As errors name a function: with its class since 3.10. */
static struct text
called_name(const struct machine *m, const struct function *f)
{
    return str_text(m->profile->version >= 310 ? f->qualname : f->name);
}

static bool
bad_count(struct machine *m, const struct function *f, uint32_t given,
          uint32_t kwonly)
{
    const struct params *p = &f->code->unit->params;
    uint32_t least = p->positional - (f->defaults ? f->defaults->n : 0);
    char more[80] = "";

    if (kwonly) {
        snprintf(more, sizeof more,
                 " positional argument%s (and %u keyword-only argument%s)",
                 given == 1 ? "" : "s", (unsigned)kwonly,
                 kwonly == 1 ? "" : "s");
    }
    if (least < p->positional) {
        raise_format(m, T_TypeError,
                     "%.*s() takes from %u to %u positional arguments but %u%s "
                     "%s given",
                     TEXT_ARG(called_name(m, f)), (unsigned)least,
                     (unsigned)p->positional, (unsigned)given, more,
                     given == 1 && !kwonly ? "was" : "were");
    } else {
        raise_format(m, T_TypeError,
                     "%.*s() takes %u positional argument%s but %u%s %s given",
                     TEXT_ARG(called_name(m, f)), (unsigned)p->positional,
                     p->positional == 1 ? "" : "s", (unsigned)given, more,
                     given == 1 && !kwonly ? "was" : "were");
    }
    return false;
}

/* Index of a parameter by name, or -1. */
static int64_t
find_param(const struct code *c, const struct str *name)
{
    const struct params *p = &c->unit->params;
    uint32_t n = (uint32_t)p->positional + p->kwonly;

    for (uint32_t i = p->posonly; i < n; i++) {
        if (c->var_name[i] == name || str_eq(c->var_name[i], name)) {
            return i;
        }
    }
    return -1;
}

static bool
is_posonly(const struct code *c, const struct str *name)
{
    for (uint32_t i = 0; i < c->unit->params.posonly; i++) {
        if (str_eq(c->var_name[i], name)) {
            return true;
        }
    }
    return false;
}

static bool
bad_posonly(struct machine *m, const struct function *f, const struct call *c)
{
    struct arena_mark mark = arena_mark(m->scratch);
    struct buf b = {.arena = m->scratch};

    for (uint32_t i = 0; i < c->names->n; i++) {
        struct str *name = (struct str *)c->names->at[i];
        if (is_posonly(f->code, name)) {
            buf_format(&b, "%s%.*s", b.n ? ", " : "", TEXT_ARG(str_text(name)));
        }
    }
    raise_format(m, T_TypeError,
                 "%.*s() got some positional-only arguments passed as keyword "
                 "arguments: '%.*s'",
                 TEXT_ARG(called_name(m, f)), TEXT_ARG(buf_text(&b)));
    arena_rewind(m->scratch, mark);
    return false;
}

/* From 3.13 on with a guess at what was meant. */
static bool
bad_keyword(struct machine *m, const struct function *f, const struct str *name)
{
    const struct params *p = &f->code->unit->params;
    struct arena_mark mark = arena_mark(m->scratch);
    struct buf b = {.arena = m->scratch};
    uint32_t n = m->profile->version >= 313 ? p->positional + p->kwonly : 0;

    for (uint32_t i = p->posonly; i < n; i++) {
        buf_char(&b, ' ');
        buf_add(&b, str_text(f->code->var_name[i]));
    }
    struct text best = raise_nearest(buf_text(&b), str_text(name));

    raise_format(m, T_TypeError,
                 "%.*s() got an unexpected keyword argument '%.*s'%s%.*s%s",
                 TEXT_ARG(called_name(m, f)), TEXT_ARG(str_text(name)),
                 best.n ? ". Did you mean '" : "", TEXT_ARG(best),
                 best.n ? "'?" : "");
    arena_rewind(m->scratch, mark);
    return false;
}

static bool
bind_names(struct machine *m, const struct function *f, const struct call *c,
           struct obj **slot)
{
    uint32_t npos = c->n - c->names->n;
    const struct params *p = &f->code->unit->params;
    struct dict *rest = NULL;

    if (p->double_star) {
        rest = (struct dict *)slot[f->code->nparams - 1];
    }
    for (uint32_t i = 0; i < c->names->n; i++) {
        struct str *name = (struct str *)c->names->at[i];
        int64_t at = find_param(f->code, name);
        if (at >= 0 && slot[at]) {
            drop_moved(m, c, npos + i, c->n);
            raise_format(m, T_TypeError,
                         "%.*s() got multiple values for argument '%.*s'",
                         TEXT_ARG(called_name(m, f)), TEXT_ARG(str_text(name)));
            return false;
        }
        if (at >= 0) {
            slot[at] = take(c, npos + i);
            continue;
        }
        if (!rest) {
            drop_moved(m, c, npos + i, c->n);
            return is_posonly(f->code, name) ? bad_posonly(m, f, c)
                                             : bad_keyword(m, f, name);
        }
        struct obj *v = take(c, npos + i);
        dict_set_str(m, rest, name, v);
        decref(m, v);
    }
    return true;
}

/* Parameters of one kind. */
struct wanted {
    const char *kind;
    uint32_t from, to;
};

/* Those without a value: 'a', or 'a' and 'b', or 'a', 'b', and 'c'. */
static bool
missing(struct machine *m, const struct function *f, struct obj *const *slot,
        struct wanted of)
{
    struct arena_mark mark = arena_mark(m->scratch);
    struct buf b = {.arena = m->scratch};
    uint32_t n = 0, seen = 0;

    for (uint32_t i = of.from; i < of.to; i++) {
        n += !slot[i];
    }
    for (uint32_t i = of.from; i < of.to; i++) {
        if (!slot[i]) {
            const char *comma = seen == 0 ? "" : n > 2 ? ", " : " ";
            const char *and = ++seen == n && n > 1 ? "and " : "";
            buf_format(&b, "%s%s'%.*s'", comma, and,
                       TEXT_ARG(str_text(f->code->var_name[i])));
        }
    }
    raise_format(m, T_TypeError,
                 "%.*s() missing %u required %s argument%s: %.*s",
                 TEXT_ARG(called_name(m, f)), (unsigned)n, of.kind,
                 n == 1 ? "" : "s", TEXT_ARG(buf_text(&b)));
    arena_rewind(m->scratch, mark);
    return false;
}

/* The value of each keyword-only parameter that got none. */
static bool
bind_keyword_defaults(struct machine *m, const struct function *f,
                      struct obj **slot)
{
    const struct params *p = &f->code->unit->params;
    uint32_t end = (uint32_t)p->positional + p->kwonly;
    bool is_complete = true;

    for (uint32_t i = p->positional; i < end; i++) {
        if (!slot[i] && f->kwdefaults) {
            slot[i] =
                xincref(dict_get_str(m, f->kwdefaults, f->code->var_name[i]));
        }
        is_complete = is_complete && slot[i];
    }
    return is_complete ||
           missing(m, f, slot,
                   (struct wanted){"keyword-only", p->positional, end});
}

static bool
bind_defaults(struct machine *m, const struct function *f, struct obj **slot)
{
    const struct params *p = &f->code->unit->params;
    uint32_t ndefaults = f->defaults ? f->defaults->n : 0;
    uint32_t spare = ndefaults > p->positional ? ndefaults - p->positional : 0;
    uint32_t required = p->positional + spare - ndefaults;

    for (uint32_t i = 0; i < required; i++) {
        if (!slot[i]) {
            return missing(m, f, slot,
                           (struct wanted){"positional", 0, required});
        }
    }
    for (uint32_t i = required; i < p->positional; i++) {
        if (!slot[i]) {
            slot[i] = incref(f->defaults->at[i + spare - required]);
        }
    }
    return bind_keyword_defaults(m, f, slot);
}

static bool
bind(struct machine *m, const struct function *f, const struct call *c,
     struct obj **slot)
{
    const struct params *p = &f->code->unit->params;
    uint32_t npos = c->n - (c->names ? c->names->n : 0);
    uint32_t direct = npos < p->positional ? npos : p->positional;
    uint32_t star = (uint32_t)p->positional + p->kwonly;

    for (uint32_t i = 0; i < direct; i++) {
        slot[i] = take(c, i);
    }
    if (p->double_star) {
        slot[f->code->nparams - 1] = OBJ(dict_new(m));
    }
    if (p->star) {
        struct tuple *t = tuple_new(m, npos - direct);
        for (uint32_t i = direct; i < npos; i++) {
            t->at[i - direct] = take(c, i);
        }
        tuple_filled(m, t);
        slot[star] = OBJ(t);
    } else {
        drop_moved(m, c, direct, npos);
    }
    if (c->names && !bind_names(m, f, c, slot)) {
        return false;
    }
    if (!p->star && npos > p->positional) {
        uint32_t kwonly = 0;
        for (uint32_t i = 0; i < p->kwonly; i++) {
            kwonly += slot[p->positional + i] != NULL;
        }
        return bad_count(m, f, npos, kwonly);
    }
    if (direct < p->positional || p->kwonly) {
        return bind_defaults(m, f, slot);
    }
    return true;
}

/* Cells for captured variables; a captured parameter moves into its cell. */
static void
make_cells(struct machine *m, struct frame *f)
{
    const struct code *c = f->code;

    for (uint32_t v = 0; v < c->nvars; v++) {
        if (c->var_kind[v] == VAR_CELL) {
            f->slot[v] = cell_new(m, f->slot[v]);
        }
    }
}

static bool
is_too_deep(struct machine *m)
{
    if (!run_step(m)) {
        return true;
    }
    if (m->depth < m->max_depth) {
        return false;
    }
    raise_text(m, T_RecursionError, "maximum recursion depth exceeded");
    return true;
}

struct obj *
call_function(struct machine *m, struct function *func, const struct call *c)
{
    code_compile(m, func->code);
    machine_spend(m, CALL_WORK + func->code->ninstr / 8);
    if (is_too_deep(m)) {
        return NULL;
    }
    if (m->watch && watch_recurs(m, func->code)) {
        return doubtful(opaque_new(m, 0), DOUBT_CALLEE);
    }
    struct frame *f = frame_new(m, func->code, func, func->globals);

    if (func->code->unit->kind == UNIT_COMPREHENSION ||
        func->code->unit->kind == UNIT_GENERATOR) {
        assert(c->n == 1); /* the first iterable */
        f->slot[0] = take(c, 0);
    } else if (!bind(m, func, c, f->slot)) {
        frame_end(m, f, NULL);
        return NULL;
    }
    if (func->code->ncells) {
        make_cells(m, f);
    }
    if (func->code->flavour) {
        return generator_new(m, f);
    }
    m->depth++;
    struct obj *r = frame_run(m, f, false);

    m->depth--;
    frame_end(m, f, m->frame);
    return r;
}

/* ---- calling anything ------------------------------------------------ */

static struct obj *
call_unknown(struct machine *m, const struct obj *f, struct given given)
{
    if (m->watch) {
        return watch_result(m, f, given);
    }
    if (m->witness) {
        witness_handed(given);
    }
    return opaque_new(m, ((const struct opaque *)f)->origin);
}

/* With one more argument in front. */
static struct obj *
call_with_self(struct machine *m, struct obj *f, struct obj *self,
               struct given g)
{
    struct obj *room[8];
    struct obj **all =
        g.n + 1 <= 8 ? room : heap_raw(m, (g.n + 1) * sizeof *all);

    all[0] = self;
    for (uint32_t i = 0; i < g.n; i++) {
        all[i + 1] = g.at[i];
    }
    struct obj *r = call(m, f, all, g.n + 1, g.names);

    if (all != room) {
        heap_raw_free(m, all, (g.n + 1) * sizeof *all);
    }
    return r;
}

/* As C code calls a special method with the tuple and dict of a call: keywords
 * are unpacked for it, and that takes a reference to everything. */
static struct obj *
call_unpacked(struct machine *m, struct obj *f, struct obj *self,
              struct given g)
{
    if (!g.names || f->kind != K_FUNCTION) {
        return call_with_self(m, f, self, g);
    }
    incref(self);
    for (uint32_t i = 0; i < g.n; i++) {
        incref(g.at[i]);
    }
    struct obj *r = call_with_self(m, f, self, g);

    decref(m, self);
    for (uint32_t i = 0; i < g.n; i++) {
        decref(m, g.at[i]);
    }
    return r;
}

/* A special __call__; the arguments are in a tuple. */
static struct obj *
call_instance(struct machine *m, struct obj *special, struct obj *self,
              struct given g)
{
    if (is_too_deep(m)) {
        return NULL;
    }
    m->depth++;
    struct obj *r = call_unpacked(m, special, self, g);

    m->depth--;
    return r;
}

/* The same: they are put into a tuple for it. */
static struct obj *
call_in_tuple(struct machine *m, struct obj *special, struct obj *self,
              struct given g)
{
    for (uint32_t i = 0; i < g.n; i++) {
        incref(g.at[i]);
    }
    struct obj *r = call_instance(m, special, self, g);

    for (uint32_t i = 0; i < g.n; i++) {
        decref(m, g.at[i]);
    }
    return r;
}

static struct obj *
call_other(struct machine *m, struct obj *f, struct obj *const *arg, uint32_t n,
           const struct tuple *names)
{
    struct obj *special = type_special(m, f->type, SP_CALL);

    if (special) {
        return call_in_tuple(m, special, f, (struct given){arg, n, names});
    }
    if (f->kind == K_WEAK) {
        struct weak *w = (struct weak *)f;
        if (!is_proxy(f, m)) {
            if (!w->is_inner) {
                weak_ask(m, w->of);
            }
            return incref(w->of ? w->of : m->none);
        }
        struct obj *of = is_type(f, m, T_WEAKCALL) ? weak_follow(m, f) : NULL;
        struct obj *r = of ? call(m, of, arg, n, names) : NULL;
        xdecref(m, of);
        if (r || m->raised) {
            return r;
        }
    }
    if (f->type->flags & TYPE_UNKNOWN) {
        return opaque_new(m, 0);
    }
    return raise_format(m, T_TypeError, "'%.*s' object is not callable",
                        TEXT_ARG(type_shown(f->type)));
}

struct obj *
call(struct machine *m, struct obj *f, struct obj *const *arg, uint32_t n,
     const struct tuple *names)
{
    switch (f->kind) {
    case K_FUNCTION: {
        struct obj *room[8];
        struct obj **copy = n <= 8 ? room : heap_raw(m, n * sizeof *copy);
        if (n) {
            memcpy(copy, arg, n * sizeof *copy);
        }
        struct call c = {copy, n, names, HOLD_CALLER};
        struct obj *r = call_function(m, (struct function *)f, &c);
        if (copy != room) {
            heap_raw_free(m, copy, n * sizeof *copy);
        }
        return r;
    }
    case K_METHOD: {
        struct method *b = (struct method *)f;
        return call_with_self(m, b->func, b->self,
                              (struct given){arg, n, names});
    }
    case K_NATIVE:
        return native_call(m, (struct native_fn *)f,
                           (struct given){arg, n, names});
    case K_TYPE:
        return call_type(m, (struct type *)f, arg, n, names);
    case K_WRAPPER:
        return call_wrapper(m, (struct wrapper *)f,
                            (struct given){arg, n, names});
    case K_OPAQUE:
        return call_unknown(m, f, (struct given){arg, n, names});
    default:
        return call_other(m, f, arg, n, names);
    }
}

struct obj *
call0(struct machine *m, struct obj *f)
{
    return call(m, f, NULL, 0, NULL);
}

struct obj *
call1(struct machine *m, struct obj *f, struct obj *a)
{
    return call(m, f, &a, 1, NULL);
}

struct obj *
call_method(struct machine *m, struct obj *o, const char *name,
            struct obj *const *arg, uint32_t n)
{
    struct obj *f = attr_get_text(m, o, name);

    if (!f) {
        return NULL;
    }
    struct obj *r = call(m, f, arg, n, NULL);

    decref(m, f);
    return r;
}

struct obj *
call_special(struct machine *m, struct obj *found, struct obj *self,
             struct obj *const *arg, uint32_t n)
{
    if (found->kind == K_FUNCTION) {
        return call_with_self(m, found, self, (struct given){arg, n, NULL});
    }
    struct obj *bound = attr_bind(m, found, self, self->type);

    if (!bound) {
        return NULL;
    }
    struct obj *r = call(m, bound, arg, n, NULL);

    decref(m, bound);
    return r;
}

/* ---- classes --------------------------------------------------------- */

/* __new__ as it is found on the class. */
static struct obj *
call_new(struct machine *m, struct type *t, struct obj *const *arg, uint32_t n,
         const struct tuple *names)
{
    struct obj *found = type_lookup(m, t, m->special[SP_NEW]);

    assert(found);
    if (found->kind == K_WRAPPER) {
        found = ((struct wrapper *)found)->get;
    }
    return call_unpacked(m, found, OBJ(t), (struct given){arg, n, names});
}

/* object.__new__ would only make an instance of it. */
static bool
is_plain(struct machine *m, struct type *t, uint32_t n)
{
    return t->layout == K_INSTANCE && t->id == T_OBJECT &&
           !(t->flags & TYPE_UNKNOWN) && !type_special(m, t, SP_NEW) &&
           !type_is_abstract(m, t) && (n == 0 || type_special(m, t, SP_INIT));
}

static struct obj *
construct(struct machine *m, struct type *t, struct obj *const *arg, uint32_t n,
          const struct tuple *names)
{
    struct obj *o =
        is_plain(m, t, n) ? instance_new(m, t) : call_new(m, t, arg, n, names);

    if (!o || !type_is_sub(o->type, t)) {
        return o;
    }
    struct obj *init = type_lookup(m, o->type, m->n_init);

    if (!init || (init->kind == K_NATIVE &&
                  (o->kind == K_INSTANCE || !(o->type->flags & TYPE_HEAP)))) {
        return o;
    }
    struct obj *r =
        init->kind == K_FUNCTION || init->kind == K_NATIVE
            ? call_unpacked(m, init, o, (struct given){arg, n, names})
            : NULL;

    if (!r && !m->raised) {
        struct obj *bound = attr_bind(m, init, o, o->type);
        r = bound ? call(m, bound, arg, n, names) : NULL;
        xdecref(m, bound);
    }
    if (r && r->kind != K_NONE && r->kind != K_OPAQUE) {
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

/* Builtin types that need no tuple of their arguments, and since when. */
static bool
takes_vector(const struct machine *m, const struct type *t)
{
    switch (t->flags & TYPE_HEAP ? T_COUNT : t->id) {
    case T_LIST:
    case T_TUPLE:
    case T_DICT:
    case T_SET:
    case T_FROZENSET:
    case T_RANGE:
        return m->profile->version >= 309;
    case T_BOOL:
    case T_FLOAT:
    case T_ENUMERATE:
    case T_REVERSED:
    case T_FILTER:
    case T_MAP:
        return m->profile->version >= 310;
    default:
        return false;
    }
}

struct obj *
call_type(struct machine *m, struct type *t, struct obj *const *arg, uint32_t n,
          const struct tuple *names)
{
    if (OBJ(t) == OBJ(m->type[T_TYPE]) && n == 1 && !names) {
        if (m->watch && arg[0]->kind == K_OPAQUE) {
            return doubtful(held_new(m, 0), DOUBT_NONE); /* some class */
        }
        return incref(OBJ(arg[0]->type));
    }
    struct obj *special = type_special(m, t->o.type, SP_CALL);

    if (special) {
        return call_in_tuple(m, special, OBJ(t), (struct given){arg, n, names});
    }
    bool is_kept = t->layout == K_EXCEPTION && !type_special(m, t, SP_NEW);

    if (n == 0 || is_kept || takes_vector(m, t)) {
        return construct(m, t, arg, n, names);
    }
    /* The C code that builds the instance holds its arguments in a tuple (that
     * an exception keeps). */
    struct tuple *held = tuple_of(m, arg, n);
    struct obj *r = construct(m, t, held->at, n, names);

    decref(m, OBJ(held));
    return r;
}

struct obj *
call_packed(struct machine *m, struct obj *f, struct given g)
{
    struct obj *special = f->kind == K_INSTANCE || f->kind == K_TYPE
                              ? type_special(m, f->type, SP_CALL)
                              : NULL;

    if (special) {
        return call_instance(m, special, f, g);
    }
    if (f->kind == K_TYPE && f != OBJ(m->type[T_TYPE])) {
        return construct(m, (struct type *)f, g.at, g.n, g.names);
    }
    if (f->kind == K_WRAPPER) {
        return call_wrapper_packed(m, (struct wrapper *)f, g);
    }
    return call(m, f, g.at, g.n, g.names);
}

/* ---- functions ------------------------------------------------------- */

struct obj *
function_new(struct machine *m, struct code *code, struct dict *globals)
{
    struct function *f =
        object_make(m, m->type[T_FUNCTION], K_FUNCTION, struct function);

    f->code = code;
    f->codeobj = incref(OBJ(code->object));
    f->globals = globals;
    incref(OBJ(globals));
    f->name = code->name;
    f->qualname = code->qualname;
    incref(OBJ(f->name));
    incref(OBJ(f->qualname));
    f->doc = xincref((struct obj *)code->doc);
    object_track(m, OBJ(f));
    return OBJ(f);
}
