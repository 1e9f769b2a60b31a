/*
 * limit.h - parsing that ends when its time or its memory is used up.
 *
 * One file may be parsed several times, with other parts masked; the limits
 * hold for all of them together.
 */
#ifndef ANALYZER_LIMIT_H
#define ANALYZER_LIMIT_H

#include "analyzer/analyzer.h"

#include <tree_sitter/api.h>

struct limit {
    const struct arena *memory; /* asked by `arena_over` */
    uint64_t end_us;            /* of the wall clock; 0: none */
    enum bail bail;             /* what was used up */
};

struct limit limit_start(const struct arena *memory, uint64_t timeout_us);

/* NULL: a limit is reached, now or before. */
TSTree *limit_parse(struct limit *l, TSParser *parser, struct text text);

#endif
