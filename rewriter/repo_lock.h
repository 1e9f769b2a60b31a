/*
 * repo_lock.h - git's lock on its index, and whose it is.
 *
 * git asks only whether the file is there.  Ours says who made it, so that one
 * whose process was killed can be told from one that is held.
 */
#ifndef REWRITER_REPO_LOCK_H
#define REWRITER_REPO_LOCK_H

#include <stdbool.h>

/* Behind the name of an index: its lock, and our copy of it. */
extern const char repo_lock_suffix[], repo_lock_copy[];

/* False with errno set; EEXIST: somebody has it. */
bool repo_lock_take(const char *path);

/* Ours, and its process is no more. */
bool repo_lock_is_dead(const char *path);

/* A file in git's folder that one of ours has left which was killed: a lock, or
 * a copy that nobody is at. */
bool repo_lock_is_litter(const char *path);

#endif
