/*
 * pool.h - many files on many workers, answered in order.
 *
 * Workers take the next job from one atomic counter: large files first, so
 * that none is left over when the others are done, then as they come, so that
 * reports need not wait for long.  A semaphore tells the caller's thread that
 * the next few reports are there, and that thread alone hands them on, in the
 * order of the jobs, whatever the number of workers.  A report is released when
 * `take` returns, unless it was moved away (file_report_keep).
 */
#ifndef CLI_POOL_H
#define CLI_POOL_H

#include "cli/job.h"

struct pool_marks { /* what one worker used, in bytes */
    size_t file, scratch, tables;
    uint64_t nfiles, nbytes;
    struct arena kept; /* what its jobs kept; the caller releases it */
};

struct pool {
    const struct job *job;
    uint32_t njobs;
    uint32_t nworkers; /* 0: one for each processor, at most one a job */
    void (*take)(void *context, struct file_report *report);
    /* Called a few times a second with the number of reports handed on. */
    void (*tick)(void *context, uint32_t ndone);
    /* Called once beside the workers, before reports are handed on; ahead of
     * a worker that is alone.  May be NULL. */
    void (*meanwhile)(void *context);
    void *context;
    size_t keep;              /* limit of `kept` in all workers together */
    struct pool_marks *marks; /* filled: one for each worker */
    uint32_t nmarks;
};

/* Run all jobs; `marks` lives in `a`. */
void pool_run(struct arena *a, struct pool *pool);

/* Runs a pool's jobs, once what they need is there. */
typedef void pool_runner(struct arena *a, struct job *job, struct pool *pool);

#endif
