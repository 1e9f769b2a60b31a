/*
 * edit.h - chosen candidates as insertions into a source.
 *
 * `edit_place` turns choices into edits: the names of a gap in one statement,
 * in the order in which CPython would have released them (rising var_id), or
 * in several, one below the other, where a line would be too wide.  Gaps that
 * share an offset come deepest suite first, as the text needs them.  A line
 * copies the indentation of its gap and the line end of its neighbour; a file
 * without a final newline stays without one.
 *
 * `edit_apply` makes the new text, and the new bytes in the file's own
 * encoding, BOM kept.  Every byte outside the insertions is the old one.
 */
#ifndef REWRITER_EDIT_H
#define REWRITER_EDIT_H

#include "analyzer/analyzer.h"

enum release_style {
    RELEASE_DEL,  /* del a, b */
    RELEASE_NONE, /* a = b = None */
};

/* How releases are written. */
struct edit_form {
    enum release_style style;
    uint32_t width;      /* names share a line up to this column; 0: never */
    struct text comment; /* stands behind each of them, without its `#` */
};

enum { EDIT_WIDTH = 79 }; /* what most formatters and linters allow */

/* One candidate that is to become text. */
struct choice {
    unit_id unit;
    struct candidate candidate;
    uint32_t tag; /* the caller's own: an index of its finding */
};

/* One inserted line. */
struct edit {
    uint32_t at;         /* offset in source.text */
    struct text insert;  /* UTF-8, line end included */
    uint32_t line;       /* 1-based line in the new text */
    uint32_t first, end; /* its choices in edits.choice */
};

struct edits {
    const struct edit *at; /* sorted: by offset, then as they are to stand */
    uint32_t n;
    const struct choice *choice; /* sorted as the edits need them */
    uint32_t nchoices;
};

struct rewrite {
    struct text text;  /* as source.text */
    struct text bytes; /* as source.bytes */
};

/*
 * The edits for choices of any order; a choice that occurs twice is taken
 * once.  A choice whose gap has no place is our bug.  Lives in `a`.
 */
struct edits edit_place(struct arena *a, const struct analysis *an,
                        const struct choice *choice, uint32_t n,
                        struct edit_form form);

/*
 * Fails (ERR_INPUT) if an inserted name does not exist in the encoding, or if
 * the encoding cannot be cut at the insertions.
 */
bool edit_apply(struct arena *a, const struct source *source,
                const struct edits *edits, struct rewrite *to, struct err *err);

/* Assert the invariants: sorted, inside the text, at line starts. */
void edit_check(const struct source *source, const struct edits *edits);

#endif
