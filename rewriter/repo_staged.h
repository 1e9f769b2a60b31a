/*
 * repo_staged.h - what of the index differs from HEAD, by libgit2.
 */
#ifndef REWRITER_REPO_STAGED_H
#define REWRITER_REPO_STAGED_H

#include "rewriter/repo.h"

#include <git2.h>

struct repo_entry repo_staged_entry(struct arena *a, const git_index_entry *e);

/* As repo_staged. */
bool repo_staged_by_library(struct arena *a, git_repository *git,
                            git_index *index, struct repo_entries *to,
                            struct err *err);

#endif
