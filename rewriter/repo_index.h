/*
 * repo_index.h - change entries of git's index so that nobody's change is lost.
 *
 * libgit2 writes what it has read some time ago; what `git add` put there in
 * between would be gone.  Here git's own lock is taken first, the index is read
 * under it, changed and put in place, and only then the lock is given back.
 * At any moment the index is the old one or the new one.
 */
#ifndef REWRITER_REPO_INDEX_H
#define REWRITER_REPO_INDEX_H

#include "base/err.h"

#include <git2.h>
#include <stdint.h>

/*
 * Under git's lock on `index`: `change` gets the name of a copy of it, which
 * becomes the index if that returns true.  No signal comes in between.
 */
bool repo_index_locked(const char *index,
                       bool (*change)(const char *copy, void *context,
                                      struct err *err),
                       void *context, struct err *err);

/* ERR_CHANGED, in the same words whoever writes. */
bool repo_index_is_newer(const char *path, struct err *err);

/* The blob of `path` becomes `after`; mode and flags stay. */
struct index_change {
    const char *path;
    git_oid before, after;
};

/*
 * All changes or none.  ERR_CHANGED if one of the paths is not `before` any
 * more.  Waits up to 2 s for a foreign lock.
 */
bool repo_index_change(git_repository *git, const char *index,
                       const struct index_change *change, uint32_t n,
                       struct err *err);

#endif
