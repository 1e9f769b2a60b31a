/*
 * repo_git.h - the git program answers where libgit2 gives up.
 *
 * SHA-256 repositories and extensions newer than the library are refused by
 * libgit2 but not by the git that made them.  What a hook needs reaches git
 * with the environment as it is (GIT_DIR, GIT_INDEX_FILE); what takes a
 * `folder` asks about the repository there and hides those variables.
 */
#ifndef REWRITER_REPO_GIT_H
#define REWRITER_REPO_GIT_H

#include "rewriter/repo.h"

/* By git's own word: the top of the work tree, and the file of the index, which
 * may stay empty. */
struct repo_git_places {
    struct text top, index;
};

/* False if git does not run or refuses, too.  `folder` NULL: by the
 * environment, as hooks do. */
bool repo_git_find(struct arena *a, const char *folder,
                   struct repo_git_places *places);

/* Names below `top` that git ignores and does not track, each ending in NUL;
 * a folder that is left out as a whole stands for all in it and ends in a
 * slash. */
bool repo_git_ignored(struct arena *a, const char *top, struct text *names,
                      struct err *err);

/* As repo_head and repo_author. */
struct text repo_git_head(struct arena *a, const char *top);
struct text repo_git_author(struct arena *a, const char *top);

/* What asks the git program, and the gits that stay until it is closed.
 * `folder` NULL: by the environment, as hooks do; `known` may be NULL. */
struct repo_git;

struct repo_git *repo_git_open(struct arena *a, const char *folder,
                               const struct repo_git_places *known);
void repo_git_close(struct repo_git *git); /* may be NULL */

/* As the functions of repo.h without `_git`. */
bool repo_git_staged(struct repo_git *git, struct arena *a,
                     struct repo_entries *to, struct err *err);
bool repo_git_tracked(struct repo_git *git, struct arena *a,
                      const char *revision, struct repo_entries *to,
                      struct err *err);
bool repo_git_pushed(struct repo_git *git, struct arena *a,
                     const struct repo_push *push, struct repo_entries *to,
                     struct err *err);
bool repo_git_blob(struct repo_git *git, struct arena *a, const char *id,
                   struct text *bytes, struct err *err);

/* The word of an attribute that has one, or an empty text. */
struct text repo_git_attribute(struct repo_git *git, struct arena *a,
                               struct text path, const char *name);

/* Something will perhaps be stored. */
void repo_git_will_store(struct repo_git *git);

/* Store new bytes; `id` gets their name.  The index does not change yet. */
bool repo_git_store(struct repo_git *git, struct text bytes,
                    struct repo_entry *to, struct err *err);

/* An entry as it shall be, and the bytes that it had. */
struct repo_git_change {
    struct repo_entry entry;
    char before[65];
};

/* All changes or none, as repo_index_change. */
bool repo_git_update(struct repo_git *git, const struct repo_git_change *change,
                     uint32_t n, struct err *err);

#endif
