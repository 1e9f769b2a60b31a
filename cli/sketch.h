/*
 * sketch.h - a function with its lifetimes, ready to be drawn.
 *
 * Made in the worker while the analysis is there; lives in the memory of the
 * file's report (`extra`).  Columns are the locals that are bound anywhere,
 * those with findings first; lines far from any change are left out.  Where
 * more variables have findings than there are columns, the function is drawn
 * in parts.
 */
#ifndef CLI_SKETCH_H
#define CLI_SKETCH_H

#include "cli/job.h"
#include "cli/lifetime.h"

enum { SKETCH_COLUMNS = 12, SKETCH_PARTS = 20 };

enum mark {
    MARK_NONE,
    MARK_USED,
    MARK_HELD,
    MARK_FREED, /* held today, gone with the dels */
};

struct sketch_line {
    uint32_t number; /* 0: lines were left out here */
    struct text text;
    bool is_del; /* not in the source: what would be inserted */
    uint8_t mark[SKETCH_COLUMNS];
    bool cut[SKETCH_COLUMNS]; /* this del frees that column */
};

struct sketch {
    struct text path, scope;
    uint32_t first_line, last_line;
    struct text column[SKETCH_COLUMNS];
    uint32_t ncolumns, nhidden; /* further variables, in no part */
    uint32_t part, nparts;      /* from 0 */
    const struct sketch_line *line;
    uint32_t nlines;
    /* Names held (used later or not) on each line, before and after; those of
     * all variables, in each part. */
    const uint32_t *before, *after;
    uint32_t ncurve;
    enum gain_class gain; /* the best of its findings */
    uint32_t nfindings;
};

struct sketches {
    const struct sketch *at;
    uint32_t n;
};

/* For struct job: leaves a `struct sketches` in report->extra. */
void sketch_inspect(void *context, const struct job_view *view,
                    struct file_report *report);

#endif
