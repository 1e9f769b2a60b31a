/*
 * baseline.h - findings that are known and shall not be told again.
 *
 * A set of fingerprints, read from a file that `check --write-baseline` made
 * or computed from the files of a commit.
 */
#ifndef CLI_BASELINE_H
#define CLI_BASELINE_H

#include "base/err.h"
#include "base/text.h"
#include "cli/fingerprint.h"
#include "cli/pool.h"
#include "cli/record.h"

/* Add those a file lists; ERR_USAGE if it is no baseline. */
bool baseline_read(struct arena *a, struct fingerprints *b, const char *path,
                   struct err *err);

/* Add those that the jobs' files had at a git revision. */
bool baseline_from_commit(struct arena *a, struct fingerprints *b,
                          struct text revision, struct jobs jobs,
                          struct err *err);

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
