/*
 * baseline.h - findings that are known and shall not be told again.
 *
 * A finding is known by its fingerprint: path, rule, scope, name, and how many
 * of these came before in the file; no lines, so edits elsewhere do not bring
 * it back.  A baseline is a sorted set of fingerprints, read from a file that
 * `check --write-baseline` made or computed from the files of a commit.
 */
#ifndef CLI_BASELINE_H
#define CLI_BASELINE_H

#include "base/err.h"
#include "base/text.h"
#include "base/vec.h"
#include "cli/pool.h"
#include "cli/record.h"

struct baseline {
    uint64_t *at; /* sorted */
    uint32_t n, cap;
};

/* FNV-1a over the four texts. */
uint64_t fingerprint_base(struct text path, struct text code, struct text scope,
                          struct text variable);

/* The `ordinal`-th finding with the same base. */
uint64_t fingerprint_with(uint64_t base, uint32_t ordinal);

/* Make a set of fingerprints in any order usable. */
void baseline_sort(struct baseline *b);

bool baseline_has(const struct baseline *b, uint64_t fingerprint);

/* Add those a file lists; ERR_USAGE if it is no baseline. */
bool baseline_read(struct arena *a, struct baseline *b, const char *path,
                   struct err *err);

/* Add those that the jobs' files had at a git revision. */
bool baseline_from_commit(struct arena *a, struct baseline *b,
                          struct text revision, struct jobs jobs,
                          struct err *err);

/* Collect the records of reports, then write them. */
struct baseline_writer {
    void *json; /* the growing array */
};

void baseline_note(struct baseline_writer *w, struct arena *a,
                   const struct file_report *f);
bool baseline_write(struct baseline_writer *w, const char *path,
                    struct err *err);

#endif
