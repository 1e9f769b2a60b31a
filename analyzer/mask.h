/*
 * mask.h - a source as the grammar gets to read it, where it would misread.
 *
 * As long as the source, and the same but for
 *   - line ends in brackets, with comments there, before a line that stands
 *     farther left than the statement: the grammar ends blocks at some of them
 *   - indentation in which blanks come before tabs: a tab ends at a multiple
 *     of eight, and the grammar adds eight
 *   - long runs of comment lines, which its scanner reads anew for each
 *   - blanks around `list[int] if c else list` of `x: list[int] if c else list
 *     = v`, which become parentheses: the grammar ends a type at its bracket
 *   - the blank of `match [1, 2]:`, which becomes a plus sign: with the next
 *     lines the grammar takes it for `match[1, 2]: case[1, 2]: x = 1`
 *   - the sign of equality in `f"{x:=^5}"`, and the last comma of
 *     `except A, B,:` (3.14), which it does not know there.
 */
#ifndef ANALYZER_MASK_H
#define ANALYZER_MASK_H

#include "analyzer/analyzer.h"

struct mask {
    struct text text;           /* the source itself if nothing is masked */
    const struct span *comment; /* those that were blanked, in order */
    uint32_t ncomments;
    uint32_t wrong_at; /* indentation that Python refuses, or NO_ID */
};

/* Would the grammar read this wrongly, or slowly, without an error? */
bool mask_is_due(struct text source);

/* Linear.  A text that cannot be Python is not masked. */
struct mask mask_make(struct arena *a, struct text source);

#endif
