/*
 * recheck_part.h - what the proofs of a recheck share.
 */
#ifndef REWRITER_RECHECK_PART_H
#define REWRITER_RECHECK_PART_H

#include "rewriter/recheck.h"

/* Where the insertions lie in the new text. */
struct inserted {
    const struct span *span; /* by edit, rising */
    const uint32_t *shift;   /* inserted bytes up to and with this one */
    uint32_t n;
    const struct source *before, *after;
    struct err *err;
};

/* Index of the insertion that holds the offset of the new text, or NO_ID. */
uint32_t inserted_at(const struct inserted *in, uint32_t at);

/* Where an offset of the new text that no insertion holds was before. */
uint32_t inserted_before(const struct inserted *in, uint32_t at);

/* Set the error, with the line of an offset in the new text. */
bool recheck_fail(const struct inserted *in, uint32_t at, const char *what);

/* Ops, control flow and bindings; see recheck.h. */
bool recheck_meaning(struct arena *scratch, const struct inserted *in,
                     const struct recheck *r, const struct analysis *after);

#endif
