#include "runtime-model/strand.h"

#include "runtime-model/native.h"
#include "runtime-model/raise.h"

#include <assert.h>
#include <pthread.h>

/* Stacks are only mapped when they are used. */
enum { STACK_BYTES = 64 * 1024 * 1024, MOST_STRANDS = 256 };

enum { START_WORK = 20000, TURN_WORK = 5000 }; /* of the machine's threads */

enum strand_state { STRAND_READY, STRAND_WAITS, STRAND_OVER };

/* What each strand has of the machine's own. */
struct strand_own {
    struct frame *frame;
    struct obj *handled, *trash;
    struct arena *scratch;
    struct obj **watch_sp;
    uint32_t depth, trash_depth;
    bool keep_stop;
};

struct strand {
    struct strand *next;  /* ready ones: in the order they go on */
    struct strand *older; /* all of them */
    struct machine *m;
    struct obj *body; /* owned until it is called; NULL: the main one */
    struct strand_own own;
    struct arena words; /* its scratch */
    pthread_t host;
    pthread_cond_t turn;
    double until; /* when it waits: below 0, for no moment */
    uint32_t number;
    uint8_t state;
    bool is_woken;
};

struct strands {
    pthread_mutex_t baton; /* held by the one that runs */
    struct strand main;
    struct strand *running, *newest;
    struct strand *ready, *ready_last;
    uint32_t count, last_number;
};

/* ---- taking turns ---------------------------------------------------- */

static struct strand_own
own_save(const struct machine *m)
{
    return (struct strand_own){.frame = m->frame,
                               .handled = m->handled,
                               .trash = m->trash,
                               .scratch = m->scratch,
                               .watch_sp = m->watch_sp,
                               .depth = m->depth,
                               .trash_depth = m->trash_depth,
                               .keep_stop = m->keep_stop};
}

static void
own_load(struct machine *m, const struct strand_own *own)
{
    m->frame = own->frame;
    m->handled = own->handled;
    m->trash = own->trash;
    m->scratch = own->scratch;
    m->watch_sp = own->watch_sp;
    m->depth = own->depth;
    m->trash_depth = own->trash_depth;
    m->keep_stop = own->keep_stop;
}

static void
make_ready(struct strands *all, struct strand *s)
{
    s->state = STRAND_READY;
    s->next = NULL;
    if (all->ready) {
        all->ready_last->next = s;
    } else {
        all->ready = s;
    }
    all->ready_last = s;
}

/* The one whose moment comes first; NULL: none waits for a moment. */
static struct strand *
first_due(const struct strands *all)
{
    struct strand *first = NULL;

    for (struct strand *s = all->newest; s; s = s->older) {
        if (s->state == STRAND_WAITS && s->until >= 0 &&
            (!first || s->until <= first->until)) {
            first = s;
        }
    }
    return first;
}

/* Whose turn it is when the running one does not go on.  A run that is cut
 * goes back to the main strand, which lets go of the others. */
static struct strand *
take_next(struct machine *m)
{
    struct strands *all = m->strands;

    machine_spend(m, TURN_WORK);
    if (m->is_stopped) {
        return &all->main;
    }
    if (!all->ready) {
        struct strand *due = first_due(all);
        if (!due) {
            m->is_stopped = true;
            return &all->main;
        }
        if (due->until > m->now) {
            m->now = due->until;
        }
        return due;
    }
    struct strand *s = all->ready;

    all->ready = s->next;
    return s;
}

static void
hand_over(struct machine *m, struct strand *to)
{
    own_load(m, &to->own);
    m->strands->running = to;
    pthread_cond_signal(&to->turn);
}

/* Let another one run, until it is this one's turn again. */
static void
give_way(struct machine *m, struct strand *to)
{
    struct strands *all = m->strands;
    struct strand *self = all->running;

    assert(!m->raised);
    if (to != self) {
        self->own = own_save(m);
        hand_over(m, to);
        while (all->running != self) {
            pthread_cond_wait(&self->turn, &all->baton);
        }
    }
    self->state = STRAND_READY;
}

/* ---- a life ---------------------------------------------------------- */

static void *
live(void *context)
{
    struct strand *s = context;
    struct machine *m = s->m;
    struct strands *all = m->strands;

    pthread_mutex_lock(&all->baton);
    while (all->running != s) {
        pthread_cond_wait(&s->turn, &all->baton);
    }
    struct obj *body = s->body;

    s->body = NULL;
    struct obj *r = m->is_stopped ? NULL : call0(m, body);

    xdecref(m, r);
    if (m->raised && !m->is_stopped) {
        raise_unraisable(m, body);
    }
    decref(m, body);
    if (m->raised) {
        raise_clear(m);
    }
    s->state = STRAND_OVER;
    hand_over(m, take_next(m));
    pthread_mutex_unlock(&all->baton);
    return NULL;
}

static struct strands *
strands_open(struct machine *m)
{
    struct strands *all = arena_new(m->arena, struct strands);

    pthread_mutex_init(&all->baton, NULL);
    pthread_mutex_lock(&all->baton);
    all->main = (struct strand){.m = m, .number = 1};
    pthread_cond_init(&all->main.turn, NULL);
    all->running = all->newest = &all->main;
    all->last_number = 1;
    m->strands = all;
    return all;
}

/* What the host gave to a strand that is over. */
static void
bury(struct strands *all, struct strand *s)
{
    /* It may still be about to give the baton away. */
    pthread_mutex_unlock(&all->baton);
    pthread_join(s->host, NULL);
    pthread_mutex_lock(&all->baton);
    pthread_cond_destroy(&s->turn);
    arena_release(&s->words);
    all->count--;
}

static void
bury_all(struct strands *all)
{
    for (struct strand **link = &all->newest; *link;) {
        struct strand *s = *link;
        if (s->state == STRAND_OVER) {
            *link = s->older;
            bury(all, s);
        } else {
            link = &s->older;
        }
    }
}

void
strands_close(struct machine *m)
{
    struct strands *all = m->strands;
    const bool was_stopped = m->is_stopped;

    if (!all) {
        return;
    }
    assert(all->running == &all->main);
    m->is_stopped = m->is_over = true;
    for (struct strand *s = all->newest; s; s = s->older) {
        if (s != &all->main && s->state != STRAND_OVER) {
            give_way(m, s);
        }
    }
    bury_all(all);
    pthread_cond_destroy(&all->main.turn);
    pthread_mutex_unlock(&all->baton);
    pthread_mutex_destroy(&all->baton);
    m->strands = NULL;
    m->is_stopped = was_stopped;
}

void
strands_visit(struct machine *m,
              void (*visit)(struct machine *m, const struct frame *f,
                            struct obj *handled, void *with),
              void *with)
{
    const struct strands *all = m->strands;

    for (const struct strand *s = all ? all->newest : NULL; s; s = s->older) {
        if (s != all->running && s->state != STRAND_OVER) {
            visit(m, s->own.frame, s->own.handled, with);
        }
    }
}

/* ---- for prelude/_thread.py ------------------------------------------ */

/* start(f): call it in a new strand, which runs until it waits; its number. */
static struct obj *
start_f(struct machine *m, const struct args *a)
{
    struct strands *all = m->strands ? m->strands : strands_open(m);
    struct strand *s = arena_new(m->arena, struct strand);
    pthread_attr_t attributes;

    machine_spend(m, START_WORK);
    bury_all(all);
    *s = (struct strand){.m = m, .body = a->at[0], .until = -1};
    s->own.scratch = &s->words;
    pthread_cond_init(&s->turn, NULL);
    pthread_attr_init(&attributes);
    pthread_attr_setstacksize(&attributes, STACK_BYTES);
    const bool is_there = all->count < MOST_STRANDS && !m->is_over &&
                          pthread_create(&s->host, &attributes, live, s) == 0;

    pthread_attr_destroy(&attributes);
    if (!is_there) {
        pthread_cond_destroy(&s->turn);
        return raise_text(m, T_RuntimeError, "can't start new thread");
    }
    incref(s->body);
    s->number = ++all->last_number;
    s->older = all->newest;
    all->newest = s;
    all->count++;
    make_ready(all, all->running);
    give_way(m, s);
    if (m->is_stopped) {
        run_stop(m);
        return NULL;
    }
    return int_new(m, s->number);
}

/* wait(seconds): until wake() or for so long (below 0: however long); was it
 * woken? */
static struct obj *
wait_f(struct machine *m, const struct args *a)
{
    struct strands *all = m->strands ? m->strands : strands_open(m);
    struct strand *s = all->running;
    double seconds;

    if (!number_double(m, a->at[0], &seconds)) {
        return NULL;
    }
    s->state = STRAND_WAITS;
    s->until = seconds < 0 ? -1 : m->now + seconds;
    s->is_woken = false;
    give_way(m, take_next(m));
    if (m->is_stopped) {
        run_stop(m);
        return NULL;
    }
    return bool_ref(m, s->is_woken);
}

/* wake(number): that one goes on when it is its turn. */
static struct obj *
wake_f(struct machine *m, const struct args *a)
{
    int64_t number;

    if (!arg_int(m, a, 0, &number)) {
        return NULL;
    }
    for (struct strand *s = m->strands ? m->strands->newest : NULL; s;
         s = s->older) {
        if (s->number == number && s->state == STRAND_WAITS) {
            s->is_woken = true;
            make_ready(m->strands, s);
        }
    }
    return none_ref(m);
}

static struct obj *
strand_f(struct machine *m, const struct args *a)
{
    (void)a;
    return int_new(m, m->strands ? m->strands->running->number : 1);
}

const struct native strand_functions[] = {
    {"start", start_f, 1, 1, false}, {"wait", wait_f, 1, 1, false},
    {"wake", wake_f, 1, 1, false},   {"strand", strand_f, 0, 0, false},
    {NULL, NULL, 0, 0, false},
};
