#include "runtime-model/run.h"

#include "runtime-model/attr.h"
#include "runtime-model/native.h"
#include "runtime-model/operate.h"
#include "runtime-model/raise.h"

#include <assert.h>

struct obj *
generator_new(struct machine *m, struct frame *f)
{
    static const enum type_id types[] = {T_GENERATOR, T_COROUTINE,
                                         T_ASYNC_GENERATOR};
    uint32_t flavour = f->code->flavour - 1u;
    struct generator *g =
        object_make(m, m->type[types[flavour]], K_GENERATOR, struct generator);

    g->frame = f;
    f->gen = g;
    g->flavour = (uint8_t)flavour;
    g->name = f->func ? f->func->name : f->code->name;
    g->qualname = f->func ? f->func->qualname : f->code->qualname;
    incref(OBJ(g->name));
    incref(OBJ(g->qualname));
    object_track(m, OBJ(g));
    if (!m->profile->moved) { /* frames hold their code only */
        CLEAR(m, f->func);
    }
    return OBJ(g);
}

/* PEP 479: a StopIteration that leaves the body is an error. */
static void
convert_stop(struct machine *m, const struct generator *g, bool has_begun)
{
    if (!has_begun && m->profile->version >= 312) {
        return; /* its own code does that then */
    }
    bool is_stop = raised_is(m, T_StopIteration);
    bool is_async =
        g->flavour == GEN_ASYNC && raised_is(m, T_StopAsyncIteration);

    if (!is_stop && !is_async) {
        return;
    }
    static const char *const word[] = {"generator", "coroutine",
                                       "async generator"};
    struct exception *cause = m->raised;

    m->raised = NULL;
    raise_format(m, T_RuntimeError, "%s raised %s", word[g->flavour],
                 is_stop ? "StopIteration" : "StopAsyncIteration");
    incref(OBJ(cause));
    xdecref(m, m->raised->context);
    m->raised->context = OBJ(cause);
    m->raised->cause = OBJ(cause);
    m->raised->suppress = true;
}

/* Let the frame go on.  Yields: the value.  Ends: NULL, and *result or
 * `raised` is set.  `back` is what a frame that is kept names as its caller:
 * also who waits for it, though that one does not run. */
static struct obj *
resume(struct machine *m, struct generator *g, bool is_throw,
       struct frame *back, struct obj **result)
{
    struct frame *f = g->frame;
    struct obj *outer = m->handled;
    const bool has_begun = f->pc > 0 || !is_throw;

    assert(f);
    g->state = GEN_RUNNING;
    incref(OBJ(g));
    m->handled = g->handled ? g->handled : xincref(outer);
    g->inherited = g->handled ? NULL : outer;
    g->handled = NULL;
    struct obj *r = frame_run(m, f, is_throw);
    struct obj *inner = m->handled;

    m->handled = outer;
    if (g->state == GEN_SUSPENDED) {
        if (inner && inner != outer) {
            g->handled = inner;
        } else {
            xdecref(m, inner);
        }
        decref(m, OBJ(g));
        return r;
    }
    xdecref(m, inner);
    g->state = GEN_DONE;
    g->frame = NULL;
    frame_end(m, f, m->profile->version >= 312 ? back : NULL);
    if (r) {
        *result = r;
    } else {
        convert_stop(m, g, has_begun);
    }
    decref(m, OBJ(g));
    return NULL;
}

static bool
is_startable(struct machine *m, const struct generator *g)
{
    if (g->state == GEN_RUNNING) {
        raise_text(m, T_ValueError,
                   g->flavour == GEN_COROUTINE ? "coroutine already executing"
                                               : "generator already executing");
        return false;
    }
    return true;
}

struct obj *
generator_send(struct machine *m, struct generator *g, struct obj *value,
               struct obj **result)
{
    *result = NULL;
    if (!is_startable(m, g)) {
        return NULL;
    }
    if (g->state == GEN_DONE || !g->frame) {
        if (g->flavour == GEN_COROUTINE) {
            return raise_text(m, T_RuntimeError,
                              "cannot reuse already awaited coroutine");
        }
        *result = none_ref(m);
        return NULL;
    }
    if (g->state == GEN_CREATED) {
        if (value->kind != K_NONE) {
            return raise_text(m, T_TypeError,
                              "can't send non-None value to a just-started "
                              "generator");
        }
    } else {
        *g->frame->sp++ = incref(value);
    }
    return resume(m, g, false, m->frame, result);
}

static struct obj *iter_throw(struct machine *m, struct obj *it,
                              struct obj *exc, struct frame *back,
                              struct obj **result);

/* An exception for the iterator the generator waits for. */
static struct obj *
throw_delegated(struct machine *m, struct generator *g, struct obj *exc,
                struct frame *back, struct obj **result)
{
    struct frame *f = g->frame;
    struct obj *sub = incref(f->sp[-1]);
    struct obj *value = NULL, *r = NULL;
    bool is_exit = type_is_sub(exc->type, m->type[T_GeneratorExit]);

    g->state = GEN_RUNNING;
    if (is_exit) {
        if (sub->kind == K_GENERATOR) {
            generator_close(m, (struct generator *)sub, NULL);
        }
        if (!m->raised) {
            raise_set(m, (struct exception *)incref(exc));
        }
    } else {
        r = iter_throw(m, sub, exc, f, &value);
    }
    decref(m, sub);
    g->state = GEN_SUSPENDED;
    if (r) {
        return r;
    }
    f->is_delegating = false;
    decref(m, *--f->sp);
    if (value) {
        *f->sp++ = value;
        f->pc++;
        return resume(m, g, false, back, result);
    }
    f->pc++;
    return resume(m, g, true, back, result);
}

static struct obj *
throw_into(struct machine *m, struct generator *g, struct obj *exc,
           struct frame *back, struct obj **result)
{
    *result = NULL;
    if (!is_startable(m, g)) {
        return NULL;
    }
    if ((g->state == GEN_DONE || !g->frame) && g->flavour == GEN_COROUTINE) {
        return raise_text(m, T_RuntimeError,
                          "cannot reuse already awaited coroutine");
    }
    if (g->state == GEN_DONE || !g->frame) {
        raise_set(m, (struct exception *)incref(exc));
        return NULL;
    }
    if (g->frame->is_delegating) {
        return throw_delegated(m, g, exc, back, result);
    }
    raise_set(m, (struct exception *)incref(exc));
    return resume(m, g, true, back, result);
}

struct obj *
generator_throw(struct machine *m, struct generator *g, struct obj *exc,
                struct obj **result)
{
    return throw_into(m, g, exc, m->frame, result);
}

/* 3.13: nothing in the body can react, so it is not resumed. */
static bool
is_quiet(const struct machine *m, const struct frame *f)
{
    return m->profile->version >= 313 && !f->is_delegating && f->pc > 0 &&
           f->code->instr[f->pc - 1].region == 0;
}

bool
generator_close(struct machine *m, struct generator *g, struct obj **given)
{
    struct obj *result = NULL;

    if (g->state == GEN_DONE || !g->frame) {
        return true;
    }
    if (!is_startable(m, g)) {
        return false;
    }
    if (g->state == GEN_CREATED) {
        g->state = GEN_DONE;
        if (m->profile->close) {
            struct frame *f = g->frame;
            g->frame = NULL;
            frame_end(m, f, NULL);
        }
        return true;
    }
    if (is_quiet(m, g->frame)) {
        g->state = GEN_DONE;
        if (m->profile->version >= 314) { /* who has the frame keeps it whole */
            struct frame *f = g->frame;
            g->frame = NULL;
            frame_end(m, f, NULL);
        } else {
            frame_clear_values(m, g->frame);
        }
        return true;
    }
    struct obj *exc = exception_new(m, m->type[T_GeneratorExit], NULL, 0);
    struct obj *r = generator_throw(m, g, exc, &result);

    decref(m, exc);
    if (r) {
        decref(m, r);
        raise_format(m, T_RuntimeError, "%s ignored GeneratorExit",
                     g->flavour == GEN_COROUTINE ? "coroutine" : "generator");
        return false;
    }
    if (result && given) {
        *given = result;
        return true;
    }
    if (result) {
        decref(m, result);
        return true;
    }
    if (raised_is(m, T_GeneratorExit) || raised_is(m, T_StopIteration)) {
        raise_clear(m);
        return true;
    }
    return false;
}

bool
generator_begin(struct machine *m, struct generator *g)
{
    if (g->is_begun) {
        return true;
    }
    g->is_begun = true;
    g->is_hooked = m->last_hook != NULL;
    if (!m->first_hook) {
        return true;
    }
    struct obj *r = call1(m, m->first_hook, OBJ(g));

    xdecref(m, r);
    return r != NULL;
}

/* The loop closes it, unless it has ended. */
static void
hand_to_loop(struct machine *m, struct generator *g)
{
    struct obj *hook = xincref(m->last_hook);
    struct obj *r = hook ? call1(m, hook, OBJ(g)) : NULL;

    if (m->raised) {
        raise_unraisable(m, hook);
    }
    xdecref(m, r);
    xdecref(m, hook);
}

/* sys.set_asyncgen_hooks(firstiter, finalizer) */
static struct obj *
set_hooks_f(struct machine *m, const struct args *a)
{
    struct obj **const hook[] = {&m->first_hook, &m->last_hook};
    static const char *const name[] = {"firstiter", "finalizer"};

    for (uint32_t i = 0; i < 2; i++) {
        struct obj *given = arg_or_named(a, i, name[i]);
        if (given) {
            struct obj *old = *hook[i];
            *hook[i] = given->kind == K_NONE ? NULL : incref(given);
            xdecref(m, old);
        }
    }
    return none_ref(m);
}

static struct obj *
get_hooks_f(struct machine *m, const struct args *a)
{
    struct tuple *t = tuple_new(m, 2);

    (void)a;
    t->at[0] = incref(m->first_hook ? m->first_hook : m->none);
    t->at[1] = incref(m->last_hook ? m->last_hook : m->none);
    return OBJ(t);
}

const struct native hook_functions[] = {
    {"set_asyncgen_hooks", set_hooks_f, 0, 2, true},
    {"get_asyncgen_hooks", get_hooks_f, 0, 0, false},
    {NULL, NULL, 0, 0, false},
};

void
generator_finalize(struct machine *m, struct generator *g)
{
    bool is_new =
        g->state == GEN_CREATED && m->profile->close && g->flavour == GEN_PLAIN;

    if (g->state != GEN_SUSPENDED && !is_new) {
        return;
    }
    if (g->is_hooked) {
        hand_to_loop(m, g);
        return;
    }
    if (!generator_close(m, g, NULL)) {
        raise_unraisable(m, OBJ(g));
    }
}

/* ---- any iterator ---------------------------------------------------- */

/* What aclose() comes to: nothing more may be yielded. */
static struct obj *
asend_closed(struct machine *m, struct obj *r, struct obj *end,
             struct obj **result)
{
    xdecref(m, end);
    if (r) {
        decref(m, r);
        return raise_text(m, T_RuntimeError,
                          "async generator ignored GeneratorExit");
    }
    if (m->raised && !raised_is(m, T_GeneratorExit) &&
        !raised_is(m, T_StopAsyncIteration)) {
        return NULL;
    }
    if (m->raised) {
        raise_clear(m);
    }
    *result = none_ref(m);
    return NULL;
}

/* One step of an asynchronous generator: what it yields is the result. */
static struct obj *
asend_step(struct machine *m, struct iter *it, struct obj *value,
           struct obj **result)
{
    struct generator *g = (struct generator *)it->of;
    const bool is_close = it->step == ASEND_CLOSE;
    struct obj *end = NULL, *r;

    if (it->step != ASEND_SEND && it->with) {
        struct obj *exc = it->with; /* once: then it goes on as it does */
        it->with = NULL;
        r = generator_throw(m, g, exc, &end);
        decref(m, exc);
    } else {
        if (g->state == GEN_SUSPENDED && !g->frame->is_delegating && it->with) {
            value = it->with;
        }
        r = generator_send(m, g, value, &end);
    }
    if (is_close && !(r && g->frame && g->frame->is_delegating)) {
        return asend_closed(m, r, end, result);
    }
    if (r && g->frame && g->frame->is_delegating) {
        return r;
    }
    if (r) {
        *result = r;
        return NULL;
    }
    if (end) {
        decref(m, end);
        raise_text(m, T_StopAsyncIteration, "");
    }
    return NULL;
}

struct obj *
iter_send(struct machine *m, struct obj *it, struct obj *value,
          struct obj **result)
{
    *result = NULL;
    if (it->kind == K_GENERATOR) {
        return generator_send(m, (struct generator *)it, value, result);
    }
    if (is_type(it, m, T_ASEND)) {
        return asend_step(m, (struct iter *)it, value, result);
    }
    if (is_type(it, m, T_AWAIT)) {
        return iter_send(m, ((struct iter *)it)->of, value, result);
    }
    struct obj *r;

    if (value->kind == K_NONE) {
        struct obj *next = type_special(m, it->type, SP_NEXT);
        r = next ? call_special(m, next, it, NULL, 0) : object_next(m, it);
    } else {
        r = call_method(m, it, "send", &value, 1);
    }
    if (!r && (!m->raised || raised_is(m, T_StopIteration))) {
        if (!m->raised || !raise_take_stop(m, result)) {
            *result = none_ref(m);
        }
    }
    return r;
}

static struct obj *
iter_throw(struct machine *m, struct obj *it, struct obj *exc,
           struct frame *back, struct obj **result)
{
    *result = NULL;
    if (it->kind == K_GENERATOR) {
        return throw_into(m, (struct generator *)it, exc, back, result);
    }
    if (is_type(it, m, T_AWAIT) || is_type(it, m, T_ASEND)) {
        return iter_throw(m, ((struct iter *)it)->of, exc, back, result);
    }
    struct str *name = str_intern(m, TEXT("throw"));
    struct obj *f = attr_find(m, it, name);
    struct obj *r = NULL;

    decref(m, OBJ(name));
    if (!f) {
        if (!m->raised) {
            raise_set(m, (struct exception *)incref(exc));
        }
        return NULL;
    }
    r = call1(m, f, exc);
    decref(m, f);
    if (!r && raised_is(m, T_StopIteration)) {
        raise_take_stop(m, result);
    }
    return r;
}

struct obj *
await_throw(struct machine *m, struct iter *it, struct obj *exc,
            struct obj **result)
{
    if (!is_type(OBJ(it), m, T_ASEND)) {
        return iter_throw(m, it->of, exc, m->frame, result);
    }
    struct obj *old = it->with;

    it->with = incref(exc);
    it->step = it->step == ASEND_SEND ? ASEND_THROW : it->step;
    xdecref(m, old);
    *result = NULL;
    return asend_step(m, it, m->none, result);
}

struct obj *
await_iter(struct machine *m, struct obj *o)
{
    if (o->kind == K_GENERATOR || o->kind == K_ITER || o->kind == K_OPAQUE) {
        return incref(o);
    }
    struct obj *f = type_special(m, o->type, SP_AWAIT);

    if (!f) {
        return raise_format(m, T_TypeError,
                            "object %.*s can't be used in 'await' expression",
                            TEXT_ARG(type_shown(o->type)));
    }
    return call_special(m, f, o, NULL, 0);
}
