/*
 * repo_git.h - staged files by the git program, where libgit2 gives up.
 *
 * SHA-256 repositories and extensions newer than the library are refused by
 * libgit2 but not by the git that made them.  Only what a hook needs is here;
 * repo.c calls it for repositories opened with `from_env`.  The environment
 * (GIT_DIR, GIT_INDEX_FILE) reaches git as it is.
 */
#ifndef REWRITER_REPO_GIT_H
#define REWRITER_REPO_GIT_H

#include "rewriter/repo.h"

/* The top of the work tree by git's own word; false if git does not run or
 * refuses, too. */
bool repo_git_top(struct arena *a, struct text *top);

bool repo_git_staged(struct arena *a, struct repo_entries *to, struct err *err);
bool repo_git_blob(struct arena *a, const char *id, struct text *bytes,
                   struct err *err);

/* Store new bytes; `id` gets their name.  The index does not change yet. */
bool repo_git_store(struct arena *a, struct text bytes, struct repo_entry *to,
                    struct err *err);

/* Put all entries into the index at once. */
bool repo_git_update(struct arena *a, const struct repo_entry *entry,
                     uint32_t n, struct err *err);

#endif
