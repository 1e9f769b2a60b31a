/*
 * limit.h - parsing that ends when its time or its memory is used up.
 *
 * One file may be parsed several times, with other parts masked; the limits
 * hold for all of them together.  Where the thread's own time can be asked,
 * it counts: what else a machine has to do does not decide what is read.
 */
#ifndef ANALYZER_LIMIT_H
#define ANALYZER_LIMIT_H

#include "analyzer/analyzer.h"

#include <tree_sitter/api.h>

struct limit {
    const struct arena *memory; /* asked by `arena_over` */
    uint64_t timeout_us; /* 0: none */
    uint64_t end_us;     /* of `spent_us` */
    uint64_t look_us;    /* of the clock: it is not over before */
    spent_fn *spent_us;
    enum bail bail;             /* what was used up */
};

struct limit limit_start(const struct arena *memory,
                         const struct analyze_options *options);

/* NULL: a limit is reached, now or before. */
TSTree *limit_parse(struct limit *l, TSParser *parser, struct text text);

#endif
