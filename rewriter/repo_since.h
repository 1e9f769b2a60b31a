/*
 * repo_since.h - which lines of a work tree differ from a commit.
 *
 * As git tells it, where libgit2 cannot read the repository.
 */
#ifndef REWRITER_REPO_SINCE_H
#define REWRITER_REPO_SINCE_H

#include "rewriter/repo.h"

/* Orders struct repo_lines by path, then line. */
int repo_since_order(const void *left, const void *right);

/* As repo_changed_since, of the work tree `top`. */
bool repo_since_by_git(struct arena *a, const char *top, const char *revision,
                       struct repo_ranges *to, struct err *err);

#endif
