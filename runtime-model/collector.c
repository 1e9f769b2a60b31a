/*
 * A collection, phase by phase.  During one, `prev` of the objects under
 * inspection (OBJ_COLLECTING) is the number of references from outside, and
 * the list is linked by `next` only.
 */
#include "runtime-model/attr.h"
#include "runtime-model/collect.h"
#include "runtime-model/finalize.h"
#include "runtime-model/operate.h"
#include "runtime-model/raise.h"
#include "runtime-model/run.h"
#include "runtime-model/trace.h"
#include "runtime-model/weakref.h"

#include <assert.h>

enum { OLDEST = 2, PERMANENT = 3 };

enum { VISIT_WORK = 10 }; /* of an object in a collection */

static void
ring_init(struct obj *head)
{
    head->next = head->prev = head;
}

static bool
ring_is_empty(const struct obj *head)
{
    return head->next == head;
}

static void
ring_append(struct obj *head, struct obj *o)
{
    o->next = head;
    o->prev = head->prev;
    head->prev->next = o;
    head->prev = o;
}

static void
ring_remove(struct obj *o)
{
    o->prev->next = o->next;
    o->next->prev = o->prev;
}

/* Append all of `from` to `to`. */
static void
ring_merge(struct obj *from, struct obj *to)
{
    if (!ring_is_empty(from)) {
        to->prev->next = from->next;
        from->next->prev = to->prev;
        from->prev->next = to;
        to->prev = from->prev;
    }
    ring_init(from);
}

uint64_t
collect_list_size(const struct obj *head)
{
    uint64_t n = 0;

    for (const struct obj *o = head->next; o != head; o = o->next) {
        n++;
    }
    return n;
}

void
collect_init(struct machine *m)
{
    for (uint32_t i = 0; i < 4; i++) {
        ring_init(&m->gc.head[i]);
    }
    m->gc.threshold[0] = m->profile->first;
    m->gc.spare_slices = 1;
    m->gc.threshold[1] = m->gc.threshold[2] = 10;
    m->gc.enabled = true;
}

void
collect_freeze(struct machine *m)
{
    for (uint32_t i = 0; i <= OLDEST; i++) {
        ring_merge(&m->gc.head[i], &m->gc.head[PERMANENT]);
        m->gc.count[i] = 0;
    }
    m->gc.hidden[1] += m->gc.hidden[0];
    m->gc.hidden[0] = 0;
}

void
collect_unfreeze(struct machine *m)
{
    ring_merge(&m->gc.head[PERMANENT], &m->gc.head[OLDEST]);
    m->gc.hidden[0] += m->gc.hidden[1];
    m->gc.hidden[1] = 0;
}

/* ---- who is referred to from outside --------------------------------- */

static intptr_t
outside(const struct obj *o)
{
    return (intptr_t)o->prev;
}

static void
set_outside(struct obj *o, intptr_t n)
{
    o->prev = (struct obj *)n;
}

static void
count_references(struct obj *young)
{
    for (struct obj *o = young->next; o != young; o = o->next) {
        set_outside(o, o->refs);
        o->flags |= OBJ_COLLECTING;
    }
}

static void
visit_subtract(struct machine *m, struct obj *o, void *arg)
{
    (void)arg;
    machine_spend(m, 2);
    if (o->flags & OBJ_COLLECTING) {
        set_outside(o, outside(o) - 1);
    }
}

static void
subtract_inner(struct machine *m, struct obj *young)
{
    for (struct obj *o = young->next; o != young; o = o->next) {
        object_traverse(m, o, visit_subtract, NULL);
    }
}

static void
visit_reachable(struct machine *m, struct obj *o, void *arg)
{
    struct obj *young = arg;

    (void)m;
    if (!(o->flags & OBJ_COLLECTING)) {
        return;
    }
    if (o->flags & OBJ_UNREACHABLE) {
        ring_remove(o);
        o->flags &= ~OBJ_UNREACHABLE;
        ring_append(young, o);
        set_outside(o, 1);
    } else if (outside(o) == 0) {
        set_outside(o, 1);
    }
}

/* Split `young`: what nothing outside leads to goes to `unreachable`. */
static void
move_unreachable(struct machine *m, struct obj *young, struct obj *unreachable)
{
    struct obj *before = young;

    for (struct obj *o = young->next; o != young; o = before->next) {
        if (outside(o)) {
            object_traverse(m, o, visit_reachable, young);
            o->prev = before;
            o->flags &= ~OBJ_COLLECTING;
            before = o;
        } else {
            before->next = o->next;
            if (o->next == young) {
                young->prev = before;
            }
            ring_append(unreachable, o);
            o->flags |= OBJ_UNREACHABLE;
        }
    }
    young->prev = before;
}

static void
deduce_unreachable(struct machine *m, struct obj *base, struct obj *unreachable)
{
    count_references(base);
    subtract_inner(m, base);
    ring_init(unreachable);
    move_unreachable(m, base, unreachable);
}

/* ---- survivors ------------------------------------------------------- */

static void
untrack_tuples(struct obj *young)
{
    for (struct obj *o = young->next, *next; o != young; o = next) {
        next = o->next;
        if (o->kind != K_TUPLE || (o->type->flags & TYPE_HEAP)) {
            continue;
        }
        const struct tuple *t = (const struct tuple *)o;
        bool may_cycle = false;
        for (uint32_t i = 0; i < t->n && !may_cycle; i++) {
            may_cycle = !t->at[i] || object_may_cycle(t->at[i]);
        }
        if (!may_cycle) {
            object_untrack(o);
        }
    }
}

static void
untrack_dicts(struct machine *m, struct obj *young)
{
    for (struct obj *o = young->next, *next; o != young; o = next) {
        next = o->next;
        if (o->kind != K_DICT || (o->type->flags & TYPE_HEAP)) {
            continue;
        }
        struct obj *key, *value;
        uint32_t pos = 0;
        bool may_cycle = false;
        while (!may_cycle &&
               dict_next(m, (struct dict *)o, &pos, &key, &value)) {
            may_cycle = object_may_cycle(key) || object_may_cycle(value);
        }
        if (!may_cycle) {
            object_untrack(o);
        }
    }
}

/* ---- garbage --------------------------------------------------------- */

/* Clear all weak references to garbage; call those that are not garbage
 * themselves.  The number of references that died of it. */
static uint64_t
handle_weakrefs(struct machine *m, struct obj *unreachable)
{
    struct list *calls = list_new(m, 0);
    uint64_t freed = 0;

    for (struct obj *o = unreachable->next; o != unreachable; o = o->next) {
        struct side *s = side_find(m, o);
        for (struct weak *w = s ? s->weak : NULL, *next; w; w = next) {
            next = w->older;
            weak_unlink(m, w);
            if (w->callback && !(w->o.flags & OBJ_UNREACHABLE)) {
                list_append(m, calls, OBJ(w));
            }
        }
    }
    uint32_t n = calls->n;
    struct obj **at = calls->at;

    calls->n = 0;
    for (uint32_t i = 0; i < n; i++) {
        struct weak *w = (struct weak *)at[i];
        struct obj *callback = incref(w->callback);
        weak_call(m, w, callback);
        decref(m, callback);
        freed += w->o.refs == 1;
        decref(m, OBJ(w));
    }
    decref(m, OBJ(calls));
    return freed;
}

static void
finalize_garbage(struct machine *m, struct obj *unreachable)
{
    struct obj seen;

    ring_init(&seen);
    while (!ring_is_empty(unreachable)) {
        struct obj *o = unreachable->next;
        ring_remove(o);
        ring_append(&seen, o);
        if (finalize_is_due(m, o)) {
            o->flags |= OBJ_FINALIZED;
            incref(o);
            finalize_call(m, o);
            decref(m, o);
        }
    }
    ring_merge(&seen, unreachable);
}

static uint64_t
clear_flags(struct obj *head, uint8_t flags)
{
    uint64_t n = 0;

    for (struct obj *o = head->next; o != head; o = o->next) {
        o->flags &= (uint8_t)~flags;
        n++;
    }
    return n;
}

/* What finalizers have brought back goes to `old`; the rest stays. */
static void
drop_rescued(struct machine *m, struct obj *unreachable, struct obj *old)
{
    struct obj still;

    clear_flags(unreachable, OBJ_UNREACHABLE | OBJ_COLLECTING);
    deduce_unreachable(m, unreachable, &still);
    if (m->profile->rescue == RESCUE_ALL && !ring_is_empty(unreachable)) {
        clear_flags(&still, OBJ_UNREACHABLE | OBJ_COLLECTING);
        ring_merge(&still, unreachable);
    }
    ring_merge(unreachable, old);
    ring_merge(&still, unreachable);
}

/* Weak references and finalizers of garbage, and what these bring back: the
 * number of references that died of it. */
static uint64_t
run_last_words(struct machine *m, struct obj *unreachable, struct obj *old)
{
    uint64_t freed = handle_weakrefs(m, unreachable);

    finalize_garbage(m, unreachable);
    drop_rescued(m, unreachable, old);
    return freed;
}

/* Does any of them have a weak reference or a finalizer?  Nothing of the
 * program runs otherwise, and nothing can come back. */
static bool
has_last_words(struct machine *m, const struct obj *unreachable)
{
    for (struct obj *o = unreachable->next; o != unreachable; o = o->next) {
        if (o->flags & OBJ_WEAK || finalize_is_due(m, o)) {
            return true;
        }
    }
    return false;
}

/* All of it goes; how many there were. */
static uint64_t
delete_garbage(struct machine *m, struct obj *garbage, struct obj *old)
{
    uint64_t n = clear_flags(garbage, OBJ_UNREACHABLE | OBJ_COLLECTING);

    while (!ring_is_empty(garbage)) {
        struct obj *o = garbage->next;
        incref(o);
        if (m->gc.garbage && (m->gc.debug & DEBUG_SAVEALL)) {
            list_append(m, m->gc.garbage, o);
        } else {
            if (m->events) {
                trace_note(m, "cut", o);
            }
            object_clear(m, o);
        }
        if (garbage->next == o) {
            ring_remove(o);
            ring_append(old, o);
        }
        decref(m, o);
    }
    return n;
}

/* ---- one collection -------------------------------------------------- */

static void
reset_counts(struct machine *m, uint32_t generation)
{
    if (generation < OLDEST) {
        m->gc.count[generation + 1]++;
    }
    for (uint32_t i = 0; i <= generation; i++) {
        m->gc.count[i] = 0;
    }
}

static void
settle_survivors(struct machine *m, uint32_t generation, struct obj *young)
{
    untrack_tuples(young);
    if (generation < OLDEST) {
        if (generation == OLDEST - 1) {
            m->gc.pending += collect_list_size(young);
        }
        ring_merge(young, &m->gc.head[generation + 1]);
        return;
    }
    if (m->profile->version < 314) {
        untrack_dicts(m, young);
    }
    m->gc.pending = 0;
    m->gc.total = collect_list_size(young) + m->gc.hidden[0];
}

static uint64_t
collect_main(struct machine *m, uint32_t generation)
{
    struct obj *young = &m->gc.head[generation];
    struct obj unreachable;

    reset_counts(m, generation);
    for (uint32_t i = 0; i < generation; i++) {
        ring_merge(&m->gc.head[i], young);
    }
    machine_spend(m, collect_list_size(young) * VISIT_WORK);
    deduce_unreachable(m, young, &unreachable);
    settle_survivors(m, generation, young);
    struct obj *old =
        &m->gc.head[generation < OLDEST ? generation + 1 : OLDEST];
    uint64_t found = 0;

    if (has_last_words(m, &unreachable)) {
        found = run_last_words(m, &unreachable, old);
    }
    found += delete_garbage(m, &unreachable, old);
    if (generation == OLDEST) {
        m->gc.spare_lists = m->gc.spare_dicts = m->gc.spare_frames = 0;
        m->gc.spare_methods = m->gc.spare_natives = 0;
        memset(m->gc.spare_tuples, 0, sizeof m->gc.spare_tuples);
    }
    m->gc.collections[generation]++;
    m->gc.collected[generation] += found;
    return found;
}

static void
tell(struct machine *m, const char *phase, uint32_t generation, uint64_t found)
{
    static const char *const key[] = {"generation", "collected",
                                      "uncollectable"};
    int64_t value[] = {generation, (int64_t)found, 0};

    if (!m->gc.callbacks || m->gc.callbacks->n == 0) {
        return;
    }
    struct dict *info = dict_new(m);
    struct str *name = str_new(m, text_of(phase));

    for (uint32_t i = 0; i < 3; i++) {
        struct str *k = str_intern(m, text_of(key[i]));
        struct obj *v = int_new(m, value[i]);
        dict_set_str(m, info, k, v);
        decref(m, OBJ(k));
        decref(m, v);
    }
    for (uint32_t i = 0; i < m->gc.callbacks->n; i++) {
        struct obj *f = incref(m->gc.callbacks->at[i]);
        struct obj *arg[2] = {OBJ(name), OBJ(info)};
        struct obj *r = call(m, f, arg, 2, NULL);
        xdecref(m, r);
        if (!r) {
            raise_unraisable(m, f);
        }
        decref(m, f);
    }
    decref(m, OBJ(name));
    decref(m, OBJ(info));
}

uint64_t
collect_run(struct machine *m, uint32_t generation, bool quiet)
{
    if (m->gc.is_running) {
        return 0;
    }
    struct exception *saved = m->raised;

    m->raised = NULL;
    m->gc.is_running = true;
    if (!quiet) {
        tell(m, "start", generation, 0);
    }
    uint64_t found = collect_main(m, generation);

    if (!quiet) {
        tell(m, "stop", generation, found);
    }
    if (m->events) {
        trace_collection(m, generation, found);
    }
    m->gc.is_running = false;
    m->gc.is_due = false;
    m->raised = saved;
#ifndef NDEBUG
    if (generation == OLDEST) {
        heap_check(m);
    }
#endif
    return found;
}

void
collect_scheduled(struct machine *m)
{
    m->gc.is_due = false;
    for (uint32_t i = OLDEST + 1; i > 0; i--) {
        uint32_t g = i - 1;
        if (m->gc.count[g] > m->gc.threshold[g]) {
            if (g == OLDEST && m->gc.pending < m->gc.total / 4) {
                continue;
            }
            collect_run(m, g, false);
            return;
        }
    }
}
