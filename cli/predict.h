/*
 * predict.h - what the runtime model expects of each candidate, in few words.
 *
 * The only file of cli/ that asks the model for predictions.  A place that no
 * run of the model reached is not `is_known`; the caller falls back on the
 * estimate of the rules.
 */
#ifndef CLI_PREDICT_H
#define CLI_PREDICT_H

#include "analyzer/analyzer.h"

struct forecast {
    bool is_known;
    uint8_t gain;                 /* 0 none, 1 small, 2 medium, 3 large */
    const char *why;              /* a constant */
    uint32_t calls, loops, waits; /* that follow while it would be held */
    uint32_t peak_now, peak_del;  /* objects of the function at once */
};

struct question {
    unit_id unit;
    int version; /* the one the file was lowered for */
    struct candidates candidates;
};

/* One forecast for each candidate; in `a`. */
const struct forecast *predict_unit(struct arena *a, struct arena *scratch,
                                    const struct analysis *an,
                                    const struct question *question);

#endif
