/*
 * change.h - changes made by hand, for tests of diffs and patches.
 */
#ifndef TESTS_UNIT_REWRITER_CHANGE_H
#define TESTS_UNIT_REWRITER_CHANGE_H

#include "rewriter/diff.h"
#include "rewriter/encoding.h"

#include <check.h>

/*
 * Insert `line` (with its line end) before each of the lines in `at`, which
 * rise and end with 0.  Past the last line means at the end of the text.
 */
static inline struct change
change_make(struct arena *a, const char *path, struct text bytes,
            const char *line, const uint32_t *at)
{
    struct source *s = arena_new(a, struct source);
    struct edits *edits = arena_new(a, struct edits);
    struct edit *edit = arena_array(a, struct edit, 64);
    struct text *heading = arena_array(a, struct text, 64);
    struct choice *choice = arena_array(a, struct choice, 64);
    struct change change = {
        .path = text_of(path), .before = s, .edits = edits, .heading = heading};
    struct err err;

    *s = source_open(a, text_of(path), bytes, encoding_transcode);
    ck_assert_int_eq(s->bail, 0);
    for (uint32_t i = 0; at[i]; i++) {
        edit[i] = (struct edit){
            .at = at[i] > s->nlines ? s->text.n : s->line[at[i] - 1],
            .insert = text_of(line),
            .line = at[i] > s->nlines ? s->nlines + 1 + i : at[i] + i,
            .first = i,
            .end = i + 1,
        };
        heading[i] = text_format(a, "EDL101 safe: line %u", at[i]);
        *edits = (struct edits){edit, i + 1, choice, i + 1};
    }
    ck_assert(edit_apply(a, s, edits, &change.after, &err));
    return change;
}

#define CHANGE(a, path, bytes, line, ...)                                      \
    change_make((a), (path), (bytes), (line),                                  \
                (const uint32_t[]){__VA_ARGS__, 0})

#endif
