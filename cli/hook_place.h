/*
 * hook_place.h - where a hook of ours is, or would be put.
 *
 * Where hooks live is asked of git itself, so that linked work trees,
 * submodules and GIT_DIR are right.
 *
 * Others that put a hook where ours is move it aside: pre-commit, and what
 * follows it, to `pre-commit.legacy`, from where they run it.  It is ours
 * there, too.
 */
#ifndef CLI_HOOK_PLACE_H
#define CLI_HOOK_PLACE_H

#include "rewriter/rewriter.h"

/* Found again in the file: the hook is ours. */
extern const char hook_own_line[];
/* Behind the name of a hook that was there before ours. */
extern const char hook_before_suffix[];

/* git's names; the first one is meant where none is named. */
enum { HOOK_NSTAGES = 3 };
extern const char *const hook_stage[HOOK_NSTAGES];

/* One line of git's answer, or NULL, with what git says of it in `why` (may be
 * NULL); the caller frees both.  `words` ends with NULL. */
char *hook_ask_git(const char *const *words, char **why);

/* What git knows of the repository that we are in. */
struct hook_home {
    char *folder;     /* of hooks; NULL: they are in git's configuration */
    char *hooks_path; /* core.hooksPath, or NULL: the folder is somebody
                         else's then, if there is one */
    struct repo_share share;
};

bool hook_home_find(struct hook_home *home, struct err *err);
void hook_home_free(struct hook_home *home);

/* A hook of one stage; without a folder `hook` is the section of git's
 * configuration, and there is no `before`. */
struct hook_place {
    const char *stage, *folder;
    char *hook;   /* what git runs */
    char *before; /* where the hook is that was there */
    char *own;    /* where ours is: `hook`, or aside; NULL: nowhere */
    bool is_aside;
    bool is_run;     /* by whom git runs, if it is aside */
    bool is_doubled; /* what was there has been put in place again */
};

struct hook_place hook_place_of(const struct hook_home *home,
                                const char *stage);
void hook_place_free(struct hook_place *p);

/* Something is there, even a link to nothing. */
bool hook_exists(const char *path);

/* Two names of one file. */
bool hook_is_same(const char *path, const char *other);

/* The text of ours, or NULL; the caller frees it. */
char *hook_own_text(const struct hook_place *p);

#endif
