/*
 * walk.h - which files the words of the command line stand for.
 *
 * A folder stands for all its *.py files, less what git ignores and what
 * `exclude` names; a file stands for itself.  All are in byte order of their
 * paths, whatever the order of the words: files learn of each other, so that
 * the order must not decide what is found.  What was left out stays in the
 * list with the reason, for the command `files`.
 */
#ifndef CLI_WALK_H
#define CLI_WALK_H

#include "cli/config.h"

#include <stdio.h>

struct walk_entry {
    struct text path;    /* as shown: as given, without a leading "./" */
    struct text why_not; /* empty: it will be looked at */
    const struct settings *settings;
    bool is_explicit; /* named on the command line */
};

/* Why a file of this name is never read, whoever names it, a constant; empty:
 * it is. */
struct text walk_foreign_kind(struct text path);

/* Why a file is not looked at though it was named; empty: it is. */
struct text walk_why_not(struct arena *a, struct text path,
                         const struct settings *s);

/* "path: looked at, by the settings of FOLDER", or why it is left out. */
void walk_tell(FILE *to, const struct walk_entry *entry);

struct walk {
    struct walk_entry *at;
    uint32_t n, cap;
    bool wants_stdin; /* `-` was among the words */
    bool has_trouble; /* something could not be read; it has been said */
};

/*
 * Fails on a bad configuration, and on a repository that git cannot read (its
 * ignore rules would be overlooked).
 */
bool walk_paths(struct app *app, struct configs *configs,
                const struct texts *words, struct walk *walk, struct err *err);

#endif
