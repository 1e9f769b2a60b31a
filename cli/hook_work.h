/*
 * hook_work.h - the file in the work tree, when the index has got new dels.
 *
 * It gets them only if it holds the text of the index, or if its own analysis
 * proves the same `del`s at the same places; else it stays as it is, which is
 * told.
 */
#ifndef CLI_HOOK_WORK_H
#define CLI_HOOK_WORK_H

#include "cli/app.h"
#include "cli/indexed.h"

struct hook_work {
    struct app *app;
    struct repo *repo;
    struct indexed *indexed;
    bool is_linked; /* it is looked at with what it imports */
};

/* What the index had, and has. */
struct hook_fixed {
    const struct repo_entry *entry;
    const struct job *job;
    struct text before, after;
};

void hook_work_update(const struct hook_work *h, const struct hook_fixed *file);

#endif
