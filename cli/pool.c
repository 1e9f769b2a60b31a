#include "cli/pool.h"

#include <assert.h>
#include <errno.h>
#include <glib.h>
#include <pthread.h>
#include <signal.h>
#include <semaphore.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <time.h>

/* What all workers share; `done[i]` publishes `report[i]`. */
struct shared {
    const struct pool *pool;
    struct file_report *report;
    const uint32_t *order; /* in which jobs are taken */
    atomic_bool *done;
    atomic_uint next;
    atomic_uint awaited; /* the job whose end the caller's thread waits for */
    size_t keep;         /* of one worker */
    sem_t finished;
};

struct worker {
    struct shared *shared;
    struct pool_marks *marks;
    pthread_t thread;
};

/* Files of this size are taken first: they may keep a worker busy for as long
 * as a hundred others. */
enum { LARGE_BYTES = 128 * 1024 };

/* A deeply nested source needs a deep stack; it is only mapped when used. */
enum { STACK_BYTES = 64 * 1024 * 1024 };

static void *
work(void *context)
{
    struct worker *worker = context;
    struct shared *shared = worker->shared;
    struct job_worker w;

    job_worker_init(&w);
    w.kept.limit = shared->keep;
    for (;;) {
        const uint32_t turn = atomic_fetch_add(&shared->next, 1);
        if (turn >= shared->pool->njobs) {
            break;
        }
        const uint32_t i = shared->order[turn];
        job_run(&w, &shared->pool->job[i], &shared->report[i]);
        atomic_store(&shared->done[i], true);
        if (atomic_load(&shared->awaited) == i) {
            sem_post(&shared->finished);
        }
    }
    *worker->marks = (struct pool_marks){
        w.file.peak, w.scratch.peak, w.tables.peak, w.nfiles, w.nbytes, w.kept};
    w.kept = (struct arena){0};
    job_worker_release(&w);
    return NULL;
}

/* So many reports are handed on at a time: whoever wakes up takes a processor
 * from a worker. */
enum { REPORTS_AT_ONCE = 16 };

/* Wait for the last one that is missing among the next reports, but wake up
 * for the progress line.  It is named before it is looked at, and workers look
 * the other way round: neither misses the other. */
static void
wait_for_some(struct shared *shared, uint32_t next)
{
    const uint32_t left = shared->pool->njobs - next;
    uint32_t last = next + (left < REPORTS_AT_ONCE ? left : REPORTS_AT_ONCE);
    struct timespec until;

    do {
        if (last-- == next) {
            return;
        }
        atomic_store(&shared->awaited, last);
    } while (atomic_load(&shared->done[last]));
    clock_gettime(CLOCK_REALTIME, &until);
    until.tv_nsec += 200000000;
    if (until.tv_nsec >= 1000000000) {
        until.tv_nsec -= 1000000000;
        until.tv_sec++;
    }
    while (sem_timedwait(&shared->finished, &until) != 0 && errno == EINTR) {
    }
}

static void
hand_on(struct shared *shared)
{
    const struct pool *pool = shared->pool;
    uint32_t next = 0;

    while (next < pool->njobs) {
        wait_for_some(shared, next);
        while (next < pool->njobs && atomic_load(&shared->done[next])) {
            pool->take(pool->context, &shared->report[next]);
            file_report_release(&shared->report[next]);
            next++;
        }
        if (pool->tick != NULL) {
            pool->tick(pool->context, next);
        }
    }
}

static bool
is_large(const struct job *job)
{
    struct stat st;

    if (job->kept != NULL) {
        return job->kept->file.bytes.n >= LARGE_BYTES;
    }
    if (job->open_path == NULL) {
        return job->bytes.n >= LARGE_BYTES;
    }
    return stat(job->open_path, &st) == 0 && st.st_size >= LARGE_BYTES;
}

static const uint32_t *
order_of(struct arena *a, const struct pool *pool)
{
    uint32_t *order = arena_array(a, uint32_t, pool->njobs + 1);
    bool *large = arena_array(a, bool, pool->njobs + 1);
    uint32_t n = 0;

    for (uint32_t i = 0; i < pool->njobs; i++) {
        large[i] = is_large(&pool->job[i]);
        if (large[i]) {
            order[n++] = i;
        }
    }
    for (uint32_t i = 0; i < pool->njobs; i++) {
        if (!large[i]) {
            order[n++] = i;
        }
    }
    return order;
}

static uint32_t
worker_count(const struct pool *pool)
{
    uint32_t n = pool->nworkers ? pool->nworkers : g_get_num_processors();

    if (n > pool->njobs) {
        n = pool->njobs;
    }
    return n > 0 ? n : 1;
}

/* Signals are for the thread that writes files, which lets them wait while it
 * does: a worker that took one would end us in the middle. */
static void
start(struct worker *worker, const pthread_attr_t *attributes)
{
    sigset_t all, before;

    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &before);
    if (pthread_create(&worker->thread, attributes, work, worker) != 0) {
        fprintf(stderr, "earlydel: cannot start a thread\n");
        exit(2);
    }
    pthread_sigmask(SIG_SETMASK, &before, NULL);
}

static void
do_meanwhile(const struct pool *pool)
{
    if (pool->meanwhile != NULL) {
        pool->meanwhile(pool->context);
    }
}

void
pool_run(struct arena *a, struct pool *pool)
{
    const uint32_t n = worker_count(pool);
    struct shared shared = {
        .pool = pool,
        .report = arena_array(a, struct file_report, pool->njobs + 1),
        .order = order_of(a, pool),
        .done = arena_array(a, atomic_bool, pool->njobs + 1),
        .keep = pool->keep / n,
    };
    struct worker *worker = arena_array(a, struct worker, n);
    pthread_attr_t attributes;

    pool->marks = arena_array(a, struct pool_marks, n);
    pool->nmarks = n;
    sem_init(&shared.finished, 0, 0);
    pthread_attr_init(&attributes);
    pthread_attr_setstacksize(&attributes, STACK_BYTES);
    if (n == 1) {
        do_meanwhile(pool);
    }
    for (uint32_t i = 0; i < n; i++) {
        worker[i] =
            (struct worker){.shared = &shared, .marks = &pool->marks[i]};
        start(&worker[i], &attributes);
    }
    pthread_attr_destroy(&attributes);
    if (n > 1) {
        do_meanwhile(pool);
    }
    hand_on(&shared);
    for (uint32_t i = 0; i < n; i++) {
        pthread_join(worker[i].thread, NULL);
    }
    sem_destroy(&shared.finished);
}
