/*
 * repo.h - what git knows about the files we look at (by libgit2).
 *
 * Opened only when asked for; one thread only.  Paths given are as the user
 * wrote them, relative to the current folder or absolute; paths returned are
 * relative to the top of the work tree, with `/`.
 *
 * A repository that cannot be opened is an ERR_REPO with the reason, never
 * "no repository": its ignore rules would be overlooked and files written that
 * should not be.  Where libgit2 gives up (SHA-256, an extension it does not
 * know) the git program is asked (repo_git.h); ERR_REPO is what both refuse.
 *
 * Another user's repository is read for its ignore rules and changed lines:
 * none of its programs runs.  Opened `from_env`, as by hooks that write, it is
 * refused, as git does.
 */
#ifndef REWRITER_REPO_H
#define REWRITER_REPO_H

#include "base/err.h"
#include "base/text.h"

struct repo;

/*
 * The repository whose work tree holds `path`.  True with *repo == NULL if
 * there is none.  With `from_env`, GIT_DIR and its kin are obeyed (hooks).
 */
bool repo_open(struct arena *a, const char *path, bool from_env,
               struct repo **repo, struct err *err);
void repo_close(struct repo *repo);

/* Top of the work tree, absolute, without a final slash. */
struct text repo_top(const struct repo *repo);

/* Is the path left out by .gitignore and its kin?  Tracked files never are.
 * A path outside the work tree is not ignored. */
bool repo_is_ignored(struct repo *repo, const char *path, bool is_folder);

/* Name relative to the top, or an empty text if it is not inside. */
struct text repo_relative(struct arena *a, struct repo *repo, const char *path);

/* One entry of the index. */
struct repo_entry {
    struct text path;
    uint32_t mode; /* 0100644, 0100755, 0120000 link, 0160000 submodule */
    char id[65];   /* hexadecimal; 40 digits, or 64 of SHA-256 */
    bool is_unmerged, is_skip_worktree, is_assume_unchanged;
};
struct repo_entries {
    const struct repo_entry *at;
    uint32_t n;
};

/* Entries whose index version differs from HEAD (added, changed, renamed or
 * copied here), sorted by path; those that are deleted are not listed, nor
 * those of which nothing is staged yet (`git add -N`). */
bool repo_staged(struct arena *a, struct repo *repo, struct repo_entries *to,
                 struct err *err);

/* All Python files (*.py) of the index, or of the commit `revision` if that is
 * not NULL, sorted by path; of each only path, mode and id are told. */
bool repo_tracked(struct arena *a, struct repo *repo, const char *revision,
                  struct repo_entries *to, struct err *err);

/* What a push sends: the object that a local branch has, the one that the
 * remote has (zeros: none), both hexadecimal, and the remote's name. */
struct repo_push {
    const char *local, *remote, *remote_name;
};

/* Files that a push adds or changes, as they are in its last commit.  For a
 * new branch what the remote's other branches do not have counts. */
bool repo_pushed(struct arena *a, struct repo *repo,
                 const struct repo_push *push, struct repo_entries *to,
                 struct err *err);

/* The bytes of a blob. */
bool repo_blob(struct arena *a, struct repo *repo, const char *id,
               struct text *bytes, struct err *err);

/* The attribute `working-tree-encoding` of a path, or an empty text. */
bool repo_encoding(struct arena *a, struct repo *repo, struct text path,
                   struct text *encoding, struct err *err);

/* Something will perhaps be staged: what takes long to start is started. */
void repo_will_stage(struct repo *repo);

/* Put new bytes under a path that is in the index; mode and flags stay.  The
 * index does not change before `repo_write_index`, which waits up to 2 s for a
 * foreign lock; ERR_CHANGED if a path is not what `entry` said any more. */
bool repo_stage(struct repo *repo, const struct repo_entry *entry,
                struct text bytes, struct err *err);
bool repo_write_index(struct repo *repo, struct err *err);

/* Lines [begin, end) of the new version of a file, 1-based; empty for one that
 * has another name. */
struct repo_lines {
    struct text path;
    uint32_t begin, end;
};
struct repo_ranges {
    const struct repo_lines *at; /* sorted by path, then line */
    uint32_t n;
};

/* What differs in the work tree from the commit `revision`; untracked files
 * count as a whole, what the index has under another name by what is new. */
bool repo_changed_since(struct arena *a, struct repo *repo,
                        const char *revision, struct repo_ranges *to,
                        struct err *err);

/* The commit HEAD points at, hexadecimal; empty before the first one. */
bool repo_head(struct arena *a, struct repo *repo, struct text *id,
               struct err *err);

/* "Name <mail>" from git's configuration, or an empty text. */
struct text repo_author(struct arena *a, struct repo *repo);

#endif
