/*
 * progress.h - one line on a terminal that says how far the run is.
 *
 * On stderr, only if that is a terminal, never under CI, TERM=dumb or
 * --quiet, not in the first half second, a few times a second, and gone when
 * done.  A run has parts, each with a rate of its own: files are read, then
 * judged.
 */
#ifndef CLI_PROGRESS_H
#define CLI_PROGRESS_H

#include "cli/settings.h"

struct progress {
    bool is_on, is_shown;
    const char *done; /* what the part does with a file: "read" */
    uint32_t total;
    uint64_t start_us; /* of the run */
    uint64_t part_us;  /* when the part began */
    uint64_t shown_us; /* when the line was last written */
};

void progress_open(struct progress *p, const struct settings *s);

/* The next part of the run; `done` is a constant. */
void progress_begin(struct progress *p, const char *done, uint32_t total);
void progress_show(struct progress *p, uint32_t ndone);

/* Take the line away before something else is printed. */
void progress_clear(struct progress *p);

/* Microseconds since `progress_open`. */
uint64_t progress_elapsed(const struct progress *p);

#endif
