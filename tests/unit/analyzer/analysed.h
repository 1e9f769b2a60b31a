/*
 * analysed.h - a source text and what the analyzer makes of it.
 */
#ifndef TESTS_UNIT_ANALYZER_ANALYSED_H
#define TESTS_UNIT_ANALYZER_ANALYSED_H

#include "analyzer/analyzer.h"

#include <check.h>

struct analysed {
    struct arena file, scratch;
    struct intern names;
    struct source source;
    struct analysis *an;
};

/* For Python 3.`minor`; the text must outlive the result. */
static inline void
analysed_open(struct analysed *x, struct text text, int minor)
{
    struct analyze_options options = {.target = 300 + minor};

    memset(x, 0, sizeof *x);
    x->names.arena = &x->file;
    x->source = source_open(&x->file, TEXT("x.py"), text, NULL);
    x->an = analyze(&x->file, &x->scratch, &x->source, &x->names, &options);
    ck_assert_int_eq(x->an->bail, BAIL_NONE);
}

static inline void
analysed_close(struct analysed *x)
{
    arena_release(&x->scratch);
    arena_release(&x->file);
}

static inline struct text
analysed_var(const struct analysed *x, const struct unit *u, var_id v)
{
    return sym_text(x->an, u->var[v].name);
}

/* Adds the names of a row's variables, globals left out, each after a
 * blank. */
static inline void
analysed_add_row(struct buf *b, const struct analysed *x, const struct unit *u,
                 const uint64_t *row)
{
    for (var_id v = 0; v < u->nvars; v++) {
        if (bit_test(row, v) && u->var[v].kind <= VAR_FREE) {
            buf_format(b, " %.*s", TEXT_ARG(analysed_var(x, u, v)));
        }
    }
}

/* Compares as C strings, so that a failure shows both. */
static inline void
analysed_expect(const struct buf *b, const char *want)
{
    struct text t = text_copy(b->arena, buf_text(b));

    ck_assert_str_eq(t.s, want);
}

#endif
