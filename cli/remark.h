/*
 * remark.h - suppression comments, put into a file or taken out of it.
 *
 * A remark changes nothing but comments: it is put behind a line at whose
 * end a statement may end (where a `del` could follow), or takes away what
 * the analyzer has read as a comment.
 */
#ifndef CLI_REMARK_H
#define CLI_REMARK_H

#include "cli/suppress.h"
#include "rewriter/rewriter.h"

/* Replace the bytes of source.text at `at` by `insert`. */
struct remark {
    struct span at;
    struct text insert;
};

struct remarks {
    struct remark *at;
    uint32_t n, cap;
};

/* "  # earlydel: WORDS" behind a line. */
void remark_add(struct arena *a, struct remarks *to, const struct source *s,
                uint32_t line, struct text words);

/* Take away the directives that silenced nothing, and the lines that held
 * nothing else. */
void remark_drop_idle(struct arena *a, struct remarks *to,
                      const struct source *s, const struct suppressions *from);

/* What remarks are put into: a source, or what its edits made of it. */
struct remark_base {
    const struct source *source;
    const struct edits *edits; /* NULL: `text` is the source's own */
    struct rewrite text;
};

/*
 * The text with the remarks, and its bytes.  Fails if the file's encoding
 * does not convert back and forth.  The remarks are sorted by it.
 */
bool remark_apply(struct arena *a, const struct remark_base *base,
                  const struct remarks *remarks, struct rewrite *to,
                  struct err *err);

#endif
