#include "rewriter/token.h"

static char
byte_at(const struct lexer *x, uint32_t at)
{
    if (at >= x->text.n) {
        return '\0';
    }
    return x->text.s[at];
}

static bool
is_word_byte(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           (c >= '0' && c <= '9') || c == '_' || (unsigned char)c >= 0x80;
}

static bool
is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\f' || c == '\r';
}

/* What runs over the end of a broken text stops there. */
static void
clamp(struct lexer *x)
{
    if (x->at > x->text.n) {
        x->at = x->text.n;
    }
}

static struct token
token(enum token_kind kind, uint32_t begin, uint32_t end)
{
    return (struct token){kind, begin, end};
}

/* ---- strings ------------------------------------------------------------ */

static bool
is_prefix(struct text word)
{
    for (uint32_t i = 0; i < word.n; i++) {
        if (!strchr("rRbBuUfFtT", word.s[i])) {
            return false;
        }
    }
    return word.n <= 2;
}

static bool
has_letter(struct text prefix, char lower)
{
    for (uint32_t i = 0; i < prefix.n; i++) {
        if ((prefix.s[i] | 0x20) == lower) {
            return true;
        }
    }
    return false;
}

static bool
is_closing(const struct lexer *x, const struct token_frame *f)
{
    return byte_at(x, x->at) == f->quote &&
           (!f->is_triple || (byte_at(x, x->at + 1) == f->quote &&
                              byte_at(x, x->at + 2) == f->quote));
}

/* To after the closing quote of a string without fields. */
static void
skip_plain(struct lexer *x, const struct token_frame *f)
{
    while (x->at < x->text.n && !is_closing(x, f)) {
        x->at += byte_at(x, x->at) == '\\' ? 2 : 1;
    }
    x->at += f->is_triple ? 3 : 1;
    clamp(x);
}

/* Over a backslash in an f-string: braces keep their meaning after it. */
static void
skip_escape(struct lexer *x, bool is_raw)
{
    char next = byte_at(x, x->at + 1);

    x->at += next == '{' || next == '}' ? 1 : 2;
    if (next == 'N' && !is_raw && byte_at(x, x->at) == '{') {
        while (x->at < x->text.n && byte_at(x, x->at) != '}') {
            x->at++;
        }
        x->at++;
    }
}

static void
open_field(struct lexer *x)
{
    struct token_frame field = {.kind = FRAME_FIELD, .depth = x->depth};

    x->at++;
    x->depth++;
    vec_push(x->arena, &x->frame, field);
}

/* The literal piece of an f-string up to a field or the end. */
static struct token
string_piece(struct lexer *x, uint32_t begin)
{
    struct token_frame *f = &x->frame.at[x->frame.n - 1];

    while (x->at < x->text.n) {
        char c = byte_at(x, x->at);
        if (is_closing(x, f)) {
            x->at += f->is_triple ? 3 : 1;
            x->frame.n--;
            break;
        }
        if (c == '{' && byte_at(x, x->at + 1) != '{') {
            open_field(x);
            break;
        }
        if (c == '\\') {
            skip_escape(x, f->is_raw);
        } else {
            x->at += c == '{' ? 2 : 1;
        }
    }
    clamp(x);
    return token(TOKEN_STRING, begin, x->at);
}

/* The piece of a format specification up to a field or its end. */
static struct token
spec_piece(struct lexer *x, uint32_t begin)
{
    while (x->at < x->text.n) {
        char c = byte_at(x, x->at);
        if (c == '}') {
            x->at++;
            x->depth--;
            x->frame.n--;
            break;
        }
        if (c == '{') {
            open_field(x);
            break;
        }
        x->at++;
    }
    return token(TOKEN_STRING, begin, x->at);
}

/* A string whose quote is at x->at, after a prefix. */
static struct token
open_string(struct lexer *x, uint32_t begin)
{
    struct text prefix = text_sub(x->text, begin, x->at);
    char quote = byte_at(x, x->at);
    struct token_frame f = {
        .kind = FRAME_STRING,
        .quote = quote,
        .is_triple =
            byte_at(x, x->at + 1) == quote && byte_at(x, x->at + 2) == quote,
        .is_raw = has_letter(prefix, 'r'),
    };

    x->at += f.is_triple ? 3 : 1;
    if (has_letter(prefix, 'f') || has_letter(prefix, 't')) {
        vec_push(x->arena, &x->frame, f);
        return string_piece(x, begin);
    }
    skip_plain(x, &f);
    return token(TOKEN_STRING, begin, x->at);
}

/* ---- lines -------------------------------------------------------------- */

/* Column of the first byte that is not blank; x->at goes there. */
static uint32_t
skip_indent(struct lexer *x)
{
    uint32_t column = 0;

    for (;; x->at++) {
        char c = byte_at(x, x->at);
        if (c == '\t') {
            column = (column / 8 + 1) * 8;
        } else if (c == '\f') {
            column = 0;
        } else if (is_blank(c)) {
            column++;
        } else {
            return column;
        }
    }
}

static void
skip_to_line_end(struct lexer *x)
{
    while (x->at < x->text.n && byte_at(x, x->at) != '\n') {
        x->at++;
    }
}

/* To the first logical line from here; its column. */
static uint32_t
skip_empty_lines(struct lexer *x)
{
    for (;;) {
        uint32_t column = skip_indent(x);
        if (byte_at(x, x->at) == '#') {
            skip_to_line_end(x);
        }
        if (x->at >= x->text.n) {
            return 0;
        }
        if (byte_at(x, x->at) != '\n') {
            return column;
        }
        x->at++;
    }
}

static uint32_t
top_indent(const struct lexer *x)
{
    return x->indent.n ? x->indent.at[x->indent.n - 1] : 0;
}

/* At a line's start: true if its column differs from the last line's. */
static bool
open_line(struct lexer *x, struct token *to)
{
    uint32_t column = skip_empty_lines(x);

    x->is_line_start = false;
    if (column > top_indent(x)) {
        vec_push(x->arena, &x->indent, column);
        *to = token(TOKEN_INDENT, x->at, x->at);
        return true;
    }
    while (column < top_indent(x)) {
        x->indent.n--;
        x->ndedents++;
    }
    /* A column that no open suite has shows as one more indent. */
    if (column > top_indent(x)) {
        vec_push(x->arena, &x->indent, column);
    }
    return false;
}

/* Over blanks, comments and joined lines inside a logical line. */
static void
skip_between(struct lexer *x)
{
    for (;;) {
        char c = byte_at(x, x->at);
        bool is_joined = c == '\\' && (byte_at(x, x->at + 1) == '\n' ||
                                       byte_at(x, x->at + 1) == '\r');
        if (c == '#') {
            skip_to_line_end(x);
        } else if (is_joined) {
            x->at += byte_at(x, x->at + 1) == '\r' ? 3 : 2;
            clamp(x);
        } else if (is_blank(c) || (c == '\n' && x->depth > 0)) {
            x->at++;
        } else {
            return;
        }
    }
}

/* ---- tokens ------------------------------------------------------------- */

static struct token
end_of_line(struct lexer *x)
{
    uint32_t at = x->at;

    if (x->at < x->text.n) {
        x->at++;
    }
    x->has_line = false;
    x->is_line_start = true;
    return token(TOKEN_NEWLINE, at, at);
}

static void
count_bracket(struct lexer *x, char c)
{
    if (c == '(' || c == '[' || c == '{') {
        x->depth++;
    } else if ((c == ')' || c == ']' || c == '}') && x->depth > 0) {
        x->depth--;
    }
}

static struct token
mark(struct lexer *x)
{
    uint32_t begin = x->at++;
    char c = byte_at(x, begin);
    struct token_frame *top = x->frame.n ? &x->frame.at[x->frame.n - 1] : NULL;
    bool is_in_field =
        top && top->kind == FRAME_FIELD && x->depth == top->depth + 1;

    if (is_in_field && c == ':') {
        top->kind = FRAME_SPEC;
        return token(TOKEN_MARK, begin, x->at);
    }
    if (is_in_field && c == '}') {
        x->frame.n--;
    }
    count_bracket(x, c);
    return token(TOKEN_MARK, begin, x->at);
}

static struct token
word_or_string(struct lexer *x)
{
    uint32_t begin = x->at;
    char next;

    while (is_word_byte(byte_at(x, x->at))) {
        x->at++;
    }
    next = byte_at(x, x->at);
    if ((next == '"' || next == '\'') &&
        is_prefix(text_sub(x->text, begin, x->at))) {
        return open_string(x, begin);
    }
    return token(TOKEN_WORD, begin, x->at);
}

static struct token
code_token(struct lexer *x)
{
    char c;

    skip_between(x);
    if (x->at >= x->text.n) {
        return x->has_line ? end_of_line(x) : token(TOKEN_END, x->at, x->at);
    }
    c = byte_at(x, x->at);
    if (c == '\n') {
        return end_of_line(x);
    }
    x->has_line = true;
    return is_word_byte(c) || c == '"' || c == '\'' ? word_or_string(x)
                                                    : mark(x);
}

struct token
lexer_next(struct lexer *x)
{
    struct token layout;

    if (x->frame.n) {
        if (x->at >= x->text.n) {
            x->frame.n = 0;
            x->depth = 0;
        } else if (x->frame.at[x->frame.n - 1].kind == FRAME_STRING) {
            return string_piece(x, x->at);
        } else if (x->frame.at[x->frame.n - 1].kind == FRAME_SPEC) {
            return spec_piece(x, x->at);
        }
    }
    if (x->is_line_start && x->depth == 0 && open_line(x, &layout)) {
        return layout;
    }
    if (x->ndedents) {
        x->ndedents--;
        return token(TOKEN_DEDENT, x->at, x->at);
    }
    return code_token(x);
}
