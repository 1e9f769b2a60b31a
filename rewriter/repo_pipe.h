/*
 * repo_pipe.h - files of a repository that could never be read to their end.
 *
 * libgit2 opens what has the right name, as git does; a FIFO there waits for
 * ever for somebody to write into it.  What they read first is looked at
 * here, before they do: a few folders and the branch that HEAD names.
 */
#ifndef REWRITER_REPO_PIPE_H
#define REWRITER_REPO_PIPE_H

#include "base/err.h"

/*
 * ERR_REPO with its path if the repository that `path` lies in has such a
 * file; true also if there is no repository.  What GIT_DIR names is left to
 * git, which had to read it before it could call us.
 */
bool repo_pipe_none_above(const char *path, struct err *err);

/* The same of the ignore rules and attributes in a folder. */
bool repo_pipe_no_rules(const char *folder, struct err *err);

#endif
