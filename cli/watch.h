/*
 * watch.h - report, wait until a file changes, report again.
 *
 * What is watched: the files that are looked at, the folders they are in (for
 * new files) and every place a configuration can be at.  They are asked for
 * their times a few times a second, so that it works on any file system.
 *
 * Each round is a process of its own: it begins with nothing in memory, and
 * what goes wrong in one does not end the watch.  Nothing is ever written.
 */
#ifndef CLI_WATCH_H
#define CLI_WATCH_H

#include "cli/app.h"

/* Ends with the signal that ends it, or with the reason why it cannot start. */
enum exit_code watch_run(struct app *app,
                         enum exit_code (*report)(struct app *app));

#endif
