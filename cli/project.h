/*
 * project.h - what the files of a run know of each other.
 *
 * Before files are judged, each is boiled down to a summary of its functions
 * and classes, and the summaries are linked, so that a weak reference or a
 * frame reader in one file is seen from the others.
 *
 * The analysis of a file is kept from the first look to the second, as long
 * as there is room for it; what was not kept is read and analysed again.
 */
#ifndef CLI_PROJECT_H
#define CLI_PROJECT_H

#include "cli/job.h"

struct pool_marks;

/* The memory of the summaries, which the linked project points into, and of
 * the analyses that were kept. */
struct project_memory {
    struct pool_marks *worker;
    uint32_t n;
};

/*
 * Summarize all jobs on `nworkers` workers, link, and hand the result to each
 * job.  Release the memory when the last job is done.
 */
struct project_memory project_link(struct arena *a, struct job *job,
                                   uint32_t njobs, uint32_t nworkers);
void project_release(struct project_memory *m);

#endif
