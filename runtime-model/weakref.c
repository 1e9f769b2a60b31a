#include "runtime-model/weakref.h"

#include "runtime-model/attr.h"
#include "runtime-model/raise.h"
#include "runtime-model/run.h"
#include "runtime-model/trace.h"

#include <assert.h>

static bool
weak_is_possible(const struct machine *m, const struct obj *o)
{
    (void)m;
    return o->type->flags & (TYPE_WEAK | TYPE_UNKNOWN) || o->kind == K_OPAQUE;
}

/* A reference or proxy without callback is shared. */
static struct weak *
shared(struct machine *m, const struct type *type, struct obj *of)
{
    struct side *s = side_find(m, of);

    for (struct weak *w = s ? s->weak : NULL; w; w = w->older) {
        machine_spend(m, 4);
        if (w->o.type == type && !w->callback && !w->key &&
            !(type->flags & TYPE_HEAP)) {
            return w;
        }
    }
    return NULL;
}

/* References without callback stay in front, the others newest first. */
static void
link_weak(struct machine *m, struct weak *w, struct obj *of)
{
    struct side *s = side_put(m, of);
    struct weak *before = NULL, *after = s->weak;

    of->flags |= OBJ_WEAK;
    while (w->callback && after && !after->callback) {
        machine_spend(m, 4);
        before = after;
        after = after->older;
    }
    w->newer = before;
    w->older = after;
    if (after) {
        after->newer = w;
    }
    if (before) {
        before->older = w;
    } else {
        s->weak = w;
    }
}

/* Is it code of one of the modules that run tasks? */
static bool
is_of_runner(const struct frame *f)
{
    static const char *const runner[] = {"concurrent.futures", "asyncio",
                                         "threading"};
    const struct text path = f->code->analysis->source->path;

    return text_among(path, runner, sizeof runner / sizeof *runner);
}

static bool
is_task(const struct machine *m)
{
    const struct frame *f = m->frame;

    while (f && !is_of_runner(f)) {
        f = f->back;
    }
    return f != NULL;
}

void
weak_ask(struct machine *m, const struct obj *found)
{
    m->weak_use.asked++;
    m->weak_use.found += found != NULL;
    m->weak_use.tasks += is_task(m);
}

struct obj *
weak_new(struct machine *m, struct type *type, struct obj *of,
         struct obj *callback, struct obj *key)
{
    if (!weak_is_possible(m, of)) {
        return raise_format(m, T_TypeError,
                            "cannot create weak reference to '%.*s' object",
                            TEXT_ARG(type_shown(of->type)));
    }
    if (callback && callback->kind == K_NONE) {
        callback = NULL;
    }
    if (!callback && !key) {
        struct weak *have = shared(m, type, of);
        if (have) {
            return incref(OBJ(have));
        }
    }
    struct weak *w = object_make(m, type, K_WEAK, struct weak);

    w->of = of;
    w->callback = xincref(callback);
    w->key = xincref(key);
    w->is_inner = m->frame && is_of_runner(m->frame);
    link_weak(m, w, of);
    object_track(m, OBJ(w));
    return OBJ(w);
}

uint32_t
weak_count(struct machine *m, struct obj *o)
{
    struct side *s = side_find(m, o);
    uint32_t n = 0;

    for (struct weak *w = s ? s->weak : NULL; w; w = w->older) {
        n++;
    }
    return n;
}

void
weak_unlink(struct machine *m, struct weak *w)
{
    if (!w->of) {
        return;
    }
    struct side *s = side_find(m, w->of);

    if (w->older) {
        w->older->newer = w->newer;
    }
    if (w->newer) {
        w->newer->older = w->older;
    } else {
        s->weak = w->older;
    }
    w->newer = w->older = NULL;
    w->of = NULL;
}

struct obj *
weak_follow(struct machine *m, struct obj *o)
{
    if (!is_proxy(o, m)) {
        return incref(o);
    }
    struct obj *of = ((struct weak *)o)->of;

    return of ? incref(of)
              : raise_text(m, T_ReferenceError,
                           "weakly-referenced object no longer exists");
}

void
weak_drop_callback(struct machine *m, struct weak *w)
{
    weak_unlink(m, w);
    CLEAR(m, w->callback);
}

void
weak_call(struct machine *m, struct weak *w, struct obj *callback)
{
    if (m->events) {
        trace_note(m, "callback", OBJ(w));
    }
    struct exception *saved = m->raised;

    m->raised = NULL;
    struct obj *r = call1(m, callback, OBJ(w));

    xdecref(m, r);
    if (!r) {
        raise_unraisable(m, callback);
    }
    m->raised = saved;
}

void
weak_clear_all(struct machine *m, struct obj *o)
{
    struct side *s = side_find(m, o);
    struct weak *first = NULL, **last = &first;

    if (!s) {
        return;
    }
    /* Keep those that will call back; a dying one calls nothing. */
    for (struct weak *w = s->weak, *next; w; w = next) {
        next = w->older;
        weak_unlink(m, w);
        if (w->callback && w->o.refs > 0) {
            incref(OBJ(w));
            w->older = NULL;
            *last = w;
            last = &w->older;
        }
    }
    while (first) {
        struct weak *w = first;
        struct obj *callback = w->callback;
        first = w->older;
        w->older = NULL;
        w->callback = NULL;
        if (callback) {
            weak_call(m, w, callback);
            decref(m, callback);
        }
        decref(m, OBJ(w));
    }
}
