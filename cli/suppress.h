/*
 * suppress.h - comments that tell earlydel to keep out.
 *
 *     # earlydel: ignore[EDL101]    not that rule on this line
 *     # earlydel: ignore            no rule; reported, because it names none
 *     # earlydel: ignore-next-line  the same, from the line above
 *     # earlydel: off ... on        nothing in between
 *     # noqa: EDL101                as other linters spell it
 *     # fmt: off ... on, # fmt: skip    no line is inserted there
 *
 * `keep` and `skip-file` are heard by the rules.  Only comment tokens count,
 * never texts.  What silenced or held nothing, names no rule, or is none of our
 * words is reported (EDL906).
 */
#ifndef CLI_SUPPRESS_H
#define CLI_SUPPRESS_H

#include "analyzer/analyzer.h"
#include "cli/settings.h"
#include "rules/rules.h"

struct suppression {
    uint32_t begin, end; /* lines [begin, end) it speaks of */
    struct span at;      /* from its `#` to the next one or the line's end */
    struct span closing; /* of the `on` that ends an `off`; empty: none */
    struct texts code;   /* none: every rule */
    struct text complaint; /* what is wrong with it; empty: nothing */
    bool counts_unused;    /* report it when it silences nothing */
    bool is_used;
    bool is_keep; /* silences nothing: the rules hear it */
};

struct suppressions {
    struct suppression *at;
    uint32_t n;
};

/* May any of them stand in the source?  Asked before it is parsed. */
bool suppress_may_speak(struct text source);

/* In the file arena. */
struct suppressions suppress_read(struct arena *a, const struct analysis *an);

/* Find fault with the `keep`s that the rules found idle. */
void suppress_judge_keeps(struct suppressions *s, const struct idle_keeps *idle);

/* Is it a directive of ours that silenced nothing? */
static inline bool
suppress_is_idle(const struct suppression *s)
{
    return s->counts_unused && !s->is_used;
}

/* Is a finding of this code, with its last use and its del on these lines,
 * silenced?  Marks what silenced it as used. */
bool suppress_hit(struct suppressions *s, struct text code, uint32_t use_line,
                  uint32_t del_line);

#endif
