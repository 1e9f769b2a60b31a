/*
 * spend.h - how long a run may take.
 *
 * A run has steps (rounds of loops, calls, items of iterators, functions that
 * are made) and work.  Steps stop it; work makes the next step the last one.
 */
#ifndef RUNTIME_MODEL_SPEND_H
#define RUNTIME_MODEL_SPEND_H

#include "runtime-model/machine.h"

enum { ROOM_MAX = 1 << 28 }; /* bytes of one text or table */

/*
 * Work is what takes time: an instruction, 8 bytes of memory that are filled
 * or looked through, a place in a table that was the wrong one; some
 * nanoseconds each.  Whatever takes more than a few says so here, so that a
 * run ends in bounded time whatever its steps are.  Once nothing is left, the
 * next step (run_step) stops the run; what makes none for long, or calls
 * itself, asks machine_is_spent.
 */
static inline void
machine_spend(struct machine *m, uint64_t work)
{
    m->work -= (int64_t)work;
    if (m->work < 0) {
        m->budget = 1;
    }
}

static inline bool
machine_is_spent(const struct machine *m)
{
    return m->work < 0;
}

/* A run gets `work`; none is spent yet. */
static inline void
machine_allow(struct machine *m, uint64_t steps, uint64_t work)
{
    m->budget = steps;
    m->work = (int64_t)work;
}

/* The budget is used up: false, with an exception that nothing catches. */
bool run_stop(struct machine *m);

/* Spend one unit of the budget; false: it is used up, everything ends. */
static inline bool
run_step(struct machine *m)
{
    return --m->budget != 0 || run_stop(m);
}

/* For what makes no step for long: spend `work`, see machine_spend. */
static inline bool
run_work(struct machine *m, uint64_t work)
{
    machine_spend(m, work);
    return !machine_is_spent(m) || run_stop(m);
}

/* Is there room for `bytes` in one piece?  False: no run has so much. */
static inline bool
run_room(struct machine *m, uint64_t bytes)
{
    if (bytes > ROOM_MAX) {
        m->work = -1;
        return run_stop(m);
    }
    return true;
}

/* Add to a text that grows by what the program has, and to what it has written;
 * false: stopped, it is too much. */
static inline bool
run_add(struct machine *m, struct buf *to, struct text t)
{
    if (!run_room(m, (uint64_t)to->n + t.n)) {
        return false;
    }
    if (!run_work(m, t.n / 16)) {
        return false;
    }
    buf_add(to, t);
    return true;
}

#endif
