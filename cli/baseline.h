/*
 * baseline.h - findings that are known and shall not be told again.
 *
 * Sets of fingerprints, read from a file that `check --write-baseline` made or
 * computed from the files of a commit.  Each folder's configuration may name a
 * file of its own.  A file of sources that has got another name keeps what is
 * known of it: in a baseline its findings are found by their content once the
 * old name is gone, and of a commit git tells the old name.
 */
#ifndef CLI_BASELINE_H
#define CLI_BASELINE_H

#include "base/err.h"
#include "base/text.h"
#include "cli/fingerprint.h"
#include "cli/pool.h"
#include "cli/record.h"

/* The sets of one run, each read once. */
struct baseline;
struct baselines {
    struct arena *a;
    struct text top;            /* names in baselines are seen from here */
    struct fingerprints before; /* what a commit had; in all of them */
    VEC(struct baseline *) read;
};

/* Note what the jobs' files had at a git revision; before the first question
 * about a job. */
bool baselines_from_commit(struct baselines *b, struct text revision,
                           struct jobs jobs, struct err *err);

/* What is known for files with these settings, NULL for nothing; ERR_USAGE if
 * the file that they name is no baseline. */
bool baselines_for(struct baselines *b, const struct settings *s,
                   const struct known **known, struct err *err);

/* Find which of the jobs hold what is known of files that are gone: of several
 * that have the text of one the first only.  After all questions about them;
 * `run` runs jobs as those will be. */
void baselines_settle(struct baselines *b, struct job *job, uint32_t n,
                      pool_runner *run);

/* Collect the records of reports, then write them. */
struct baseline_writer {
    void *json; /* the growing array */
    uint32_t n; /* in it */
};

void baseline_note(struct baseline_writer *w, struct arena *a,
                   const struct file_report *f);
bool baseline_write(struct baseline_writer *w, const char *path,
                    struct err *err);

#endif
