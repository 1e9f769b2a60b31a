/*
 * summary.h - the last lines of a run: totals, statistics, costs.
 */
#ifndef CLI_SUMMARY_H
#define CLI_SUMMARY_H

#include "base/vec.h"
#include "cli/pool.h"
#include "cli/progress.h"
#include "cli/report.h"

/* "Found 7 findings (5 safe, 2 unsafe) in 3 of 41 files; ..." */
void summary_print(FILE *to, const struct totals *t, int mode);

/* What --min-gain left out of these, and how to see it. */
void summary_left_out(FILE *to, const struct totals *t);

/* What the run cost, on stderr. */
void summary_costs(const struct pool *pool, const struct progress *progress);

/* Findings counted by rule. */
struct statistics_row {
    struct text code;
    enum level level;
    uint32_t n;
    uint64_t lines;
};

struct statistics {
    struct arena *a;
    VEC(struct statistics_row) row;
};

void statistics_count(struct statistics *s, const struct record *r);

/* The most lines freed first. */
void statistics_print(struct statistics *s, FILE *to);

#endif
