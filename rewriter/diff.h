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

enum {
    DIFF_CONTEXT = 3, /* lines, as every tool has them */
    DIFF_ID_BYTES = 41,
};

struct change {
    struct text path; /* relative, with `/`; as it shall stand in the diff */
    const struct source *before; /* its bytes */
    const struct edits *edits;
    struct rewrite after;
    const struct text *heading; /* one per edit; empty ones are left out */
    uint32_t mode;              /* 0100644 or 0100755; 0 means 0100644 */
    /* Line of `before`, 0: the first.  What stands above it is shown as context
     * of no hunk, because other patches may have put it there. */
    uint32_t context_line;
    uint32_t context; /* lines around a hunk; 0: DIFF_CONTEXT */
    /* `before` and `after` may be a part of a file, behind so many lines.  Then
     * blobs before and after are told by `ids`; empty: they are not named. */
    uint32_t lines_above;
    const char (*ids)[DIFF_ID_BYTES];
};

/* What git calls a blob of these bytes, hexadecimal. */
bool diff_blob_id(struct text bytes, char id[DIFF_ID_BYTES]);

/*
 * Append the diff to `out`.  Headings of the edits of a hunk are joined by
 * "; ", control characters in them escaped.  Equal bytes append nothing.
 */
bool diff_unified(struct buf *out, const struct change *change,
                  struct err *err);

#endif
