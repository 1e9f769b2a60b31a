/*
 * lifetime.h - what each local of a function does on each line.
 *
 * Used later, held for nothing, freed by a del, or not there: the picture that
 * `explain` and `report` draw.  Taken from the liveness of the program as it
 * stands, and from what is bound with the dels of the findings in it; a line
 * without code looks like the one before it, `else:` like the one behind.
 * What runs for a line behind its suite, as `__exit__` does for `with`, tells
 * nothing of the line.
 */
#ifndef CLI_LIFETIME_H
#define CLI_LIFETIME_H

#include "analyzer/analyzer.h"
#include "cli/job.h"

enum life {
    LIFE_NONE,  /* unbound */
    LIFE_FREED, /* held for nothing, were it not for a del */
    LIFE_HELD,  /* bound, and nothing reads it any more */
    LIFE_USED,  /* bound, and read later or here */
};

struct lifetimes {
    uint32_t first_line, nlines;
    uint32_t nvars;
    const uint8_t *life; /* [line - first_line][var]: enum life */
};

/* Of a unit with the dels of its findings that are no more than unsafe.  Lives
 * in `a`. */
struct lifetimes lifetime_trace(struct arena *a, const struct job_view *view,
                                unit_id unit, const struct file_report *report);

/* A module ends behind the end of its last line. */
static inline uint32_t
lifetime_last_line(const struct source *s, const struct unit *u)
{
    const uint32_t end = u->span.end;
    const bool is_behind = end > u->span.begin && s->text.s[end - 1] == '\n';

    return source_line(s, end - is_behind);
}

static inline enum life
lifetime_at(const struct lifetimes *l, uint32_t line, var_id var)
{
    if (line < l->first_line || line >= l->first_line + l->nlines) {
        return LIFE_NONE;
    }
    return (enum life)l->life[(size_t)(line - l->first_line) * l->nvars + var];
}

#endif
