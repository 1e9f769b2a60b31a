/*
 * progress.h - one line on a terminal that says how far the run is.
 *
 * On stderr, only if that is a terminal, never under CI, TERM=dumb or
 * --quiet, not in the first half second, and gone when done.
 */
#ifndef CLI_PROGRESS_H
#define CLI_PROGRESS_H

#include "cli/settings.h"

struct progress {
    bool is_on, is_shown;
    uint32_t total;
    uint64_t start_us;
};

void progress_open(struct progress *p, const struct settings *s,
                   uint32_t total);
void progress_show(struct progress *p, uint32_t ndone);

/* Take the line away before something else is printed. */
void progress_clear(struct progress *p);

/* Microseconds since `progress_open`. */
uint64_t progress_elapsed(const struct progress *p);

#endif
