/*
 * project.h - what the files of a run know of each other.
 *
 * Before files are judged, each is boiled down to a summary of its functions
 * and classes, and the summaries are linked, so that a weak reference or a
 * frame reader in one file is seen from the others.
 *
 * Files of tests are only parsed where nothing in them could be told (see
 * rules_is_test_runner), unless another file imports them.  What seems to be
 * one by its text waits until the others are done, and is parsed while those
 * are linked, as linking is the one thing that has a single thread.
 *
 * The analysis of a file is kept from the first look to the second, as long
 * as there is room for it; what was not kept is read and analysed again.
 */
#ifndef CLI_PROJECT_H
#define CLI_PROJECT_H

#include "cli/job.h"

struct pool_marks;

/*
 * Further files that the jobs import, where not all of the tree was named:
 * they are summarised, not judged.
 */
struct project_source {
    /* As project_module, for a path of this source. */
    struct text (*module)(void *context, struct arena *a, struct text path);
    /* The files of a module's name that were not handed out before. */
    struct jobs (*take)(void *context, struct arena *a, struct text module);
    void *context;
    /* Files that import the jobs are among them, as far as anybody can tell:
     * else names of module scope may be read from anywhere. */
    bool knows_importers;
};

/*
 * The dotted name under which a file is imported: from the outermost folder
 * above it that is a package ("src/pkg/sub/mod.py" is "pkg.sub.mod", a package
 * itself "pkg.__init__").  `is_package` is asked with the path of a folder.
 */
struct text project_module(struct arena *a, struct text path,
                           bool (*is_package)(const void *context,
                                              struct text folder),
                           const void *context);

/* The same as others write it: "pkg" for "pkg.__init__". */
struct text project_public(struct text module);

/* The memory of the summaries, which the linked project points into, and of
 * the analyses that were kept. */
struct project_memory {
    struct pool_marks *at;
    uint32_t n, cap;
};

/* What is linked, and how. */
struct project_run {
    struct job *job;
    uint32_t njobs;
    uint32_t nworkers;                   /* as in struct pool */
    const struct project_source *source; /* NULL: the jobs are all there is */
    /* As in struct pool, of the jobs; may be NULL. */
    void (*tick)(void *context, uint32_t ndone);
    void *context;
};

/*
 * Summarize all jobs, and what the source has of their imports, link, and hand
 * the result to each job.  Release the memory when the last job is done.
 */
struct project_memory project_link(struct arena *a,
                                   const struct project_run *run);
void project_release(struct project_memory *m);

#endif
