#include "cli/progress.h"

#include <glib.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

/* Not sooner than this after the start, and not more often; of so small a part
 * of the files no rate can be told at first. */
enum { QUIET_US = 500000, REDRAW_US = 100000, GUESS_US = 3000000, PART = 50 };

static uint64_t
now_us(void)
{
    return (uint64_t)g_get_monotonic_time();
}

void
progress_open(struct progress *p, const struct settings *s)
{
    const char *term = getenv("TERM");

    *p = (struct progress){
        .is_on = !s->quiet && isatty(STDERR_FILENO) && getenv("CI") == NULL &&
                 term != NULL && strcmp(term, "dumb") != 0,
        .start_us = now_us(),
    };
}

void
progress_begin(struct progress *p, const char *done, uint32_t total)
{
    p->done = done;
    p->total = total;
    p->part_us = now_us();
}

uint64_t
progress_elapsed(const struct progress *p)
{
    return now_us() - p->start_us;
}

void
progress_show(struct progress *p, uint32_t ndone)
{
    const uint64_t now = now_us();

    if (!p->is_on || now - p->start_us < QUIET_US || ndone == 0 ||
        now - p->shown_us < REDRAW_US || now == p->part_us ||
        (ndone < p->total / PART && now - p->part_us < GUESS_US)) {
        return;
    }
    const double rate = ndone / ((double)(now - p->part_us) / 1e6);
    fprintf(stderr, "\r\033[K%s %u of %u files, %.0f a second, %.0f s left",
            p->done, ndone, p->total, rate, (p->total - ndone) / rate);
    fflush(stderr);
    p->shown_us = now;
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
