/*
 * token.h - Python's tokens, cut without the analyzer's help.
 *
 * The recheck must not trust the parser that led to an edit, so it has its
 * own idea of where strings, brackets and logical lines begin and end.  It
 * takes text that parses, from any version of Python: where it could not
 * know better it may cut otherwise than CPython does, but always the same way
 * in an old and a new text that are alike.
 */
#ifndef REWRITER_TOKEN_H
#define REWRITER_TOKEN_H

#include "base/text.h"
#include "base/vec.h"

enum token_kind {
    TOKEN_WORD,   /* name, keyword or number */
    TOKEN_MARK,   /* one byte of an operator, or a bracket */
    TOKEN_STRING, /* a string, or a piece of one between fields */
    TOKEN_NEWLINE,
    TOKEN_INDENT,
    TOKEN_DEDENT,
    TOKEN_END,
};

struct token {
    enum token_kind kind;
    uint32_t begin, end; /* empty for the last four kinds */
};

/* What surrounds the place we are at: an f-string or a field of one. */
struct token_frame {
    enum { FRAME_STRING, FRAME_FIELD, FRAME_SPEC } kind;
    char quote; /* FRAME_STRING */
    bool is_triple, is_raw;
    uint32_t depth; /* FRAME_FIELD: brackets open outside */
};

struct lexer {
    struct arena *arena;
    struct text text;
    uint32_t at;
    uint32_t depth;    /* open brackets, those of fields included */
    uint32_t ndedents; /* still to be told */
    bool is_line_start;
    bool has_line; /* a logical line is open: NEWLINE is due */
    VEC(uint32_t) indent;
    VEC(struct token_frame) frame;
};

static inline struct lexer
lexer_open(struct arena *a, struct text text)
{
    return (struct lexer){.arena = a, .text = text, .is_line_start = true};
}

/* The next token; after the end, TOKEN_END again and again. */
struct token lexer_next(struct lexer *x);

#endif
