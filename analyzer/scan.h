/*
 * scan.h - the tokens of a source that is not known to be Python.
 *
 * As far as one must look to tell code from strings and comments, those with
 * replacement fields included (3.12: any quotes, comments and line breaks in
 * them).  Blanks and continued lines are passed over.  Linear.  The recheck of
 * the rewriter has a lexer of its own, on purpose.
 *
 *     struct scan t = {.arena = a, .s = source};
 *     for (struct scanned k; (k = scan_next(&t)).kind != SCAN_END;) ...
 */
#ifndef ANALYZER_SCAN_H
#define ANALYZER_SCAN_H

#include "base/text.h"
#include "base/vec.h"

enum scan_kind {
    SCAN_WORD,   /* a name, a keyword, a number */
    SCAN_STRING, /* a piece of one, up to or from a replacement field */
    SCAN_SIGN,   /* one character */
    SCAN_COMMENT,
    SCAN_LINE, /* the end of a line, in brackets as well */
    SCAN_END,
    SCAN_BAD, /* no Python: a bracket or a string that does not end */
};

struct scanned {
    enum scan_kind kind;
    uint32_t begin, end;
};

/* What is open: a bracket, or a string or a part of one. */
struct level {
    enum { IN_BRACKET, IN_FIELD, IN_FORMAT, IN_LITERAL } in;
    char close; /* of the bracket */
    char quote; /* of the string */
    bool is_long, is_raw;
};

struct scan {
    struct arena *arena;
    struct text s;
    uint32_t at;
    VEC(struct level) open;
};

/* After the last token, or a bad one: SCAN_END again and again. */
struct scanned scan_next(struct scan *t);

/* What stands right behind the last token. */
static inline char
scan_ahead(const struct scan *t)
{
    return t->at < t->s.n ? t->s.s[t->at] : '\0';
}

#endif
