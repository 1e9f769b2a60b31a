/*
 * diff.h - one file's edits as a unified diff (by libgit2).
 *
 * The diff is taken by `git apply`, `git apply -R` and `patch`: names are
 * C-quoted where needed, line ends are kept, a missing final newline is
 * marked, and the blob ids stand in the `index` line.  Text after the second
 * `@@` is free for all of them: there stands the reason for each hunk.
 */
#ifndef REWRITER_DIFF_H
#define REWRITER_DIFF_H

#include "rewriter/edit.h"

struct change {
    struct text path; /* relative, with `/`; as it shall stand in the diff */
    const struct source *before;
    const struct edits *edits;
    struct rewrite after;
    const struct text *heading; /* one per edit; empty ones are left out */
    uint32_t mode;              /* 0100644 or 0100755; 0 means 0100644 */
};

/*
 * Append the diff to `out`; `context` lines around each hunk (3 is usual).
 * Headings of the edits of a hunk are joined by "; ", control characters in
 * them escaped.  Equal bytes append nothing.
 */
bool diff_unified(struct buf *out, const struct change *change,
                  uint32_t context, struct err *err);

#endif
