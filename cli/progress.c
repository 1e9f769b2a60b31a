#include "cli/progress.h"

#include <glib.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

void
progress_open(struct progress *p, const struct settings *s, uint32_t total)
{
    const char *term = getenv("TERM");

    *p = (struct progress){
        .is_on = !s->quiet && isatty(STDERR_FILENO) && getenv("CI") == NULL &&
                 term != NULL && strcmp(term, "dumb") != 0,
        .total = total,
        .start_us = (uint64_t)g_get_monotonic_time(),
    };
}

uint64_t
progress_elapsed(const struct progress *p)
{
    return (uint64_t)g_get_monotonic_time() - p->start_us;
}

void
progress_show(struct progress *p, uint32_t ndone)
{
    const double seconds = (double)progress_elapsed(p) / 1e6;

    if (!p->is_on || seconds < 0.5 || ndone == 0 || ndone >= p->total) {
        return;
    }
    const double rate = ndone / seconds;
    fprintf(stderr, "\r\033[K%u of %u files, %.0f a second, %.0f s left", ndone,
            p->total, rate, (p->total - ndone) / rate);
    fflush(stderr);
    p->is_shown = true;
}

void
progress_clear(struct progress *p)
{
    if (p->is_shown) {
        fputs("\r\033[K", stderr);
        fflush(stderr);
        p->is_shown = false;
    }
}
