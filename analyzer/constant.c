#include "analyzer/analyzer.h"

#include <assert.h>

/*
 * Literals to run-time bytes (Reference 2.4.1).  Text is UTF-8; a lone
 * surrogate takes the three bytes UTF-8 would give it.  \N{NAME} needs the
 * Unicode name table, which nothing here has: it stays as it is written.
 */

static void
put_code_point(struct buf *b, uint32_t c)
{
    if (c < 0x80) {
        buf_char(b, (char)c);
    } else if (c < 0x800) {
        buf_char(b, (char)(0xC0 | c >> 6));
        buf_char(b, (char)(0x80 | (c & 0x3F)));
    } else if (c < 0x10000) {
        buf_char(b, (char)(0xE0 | c >> 12));
        buf_char(b, (char)(0x80 | (c >> 6 & 0x3F)));
        buf_char(b, (char)(0x80 | (c & 0x3F)));
    } else {
        buf_char(b, (char)(0xF0 | c >> 18));
        buf_char(b, (char)(0x80 | (c >> 12 & 0x3F)));
        buf_char(b, (char)(0x80 | (c >> 6 & 0x3F)));
        buf_char(b, (char)(0x80 | (c & 0x3F)));
    }
}

static int
hex_digit(char c)
{
    if (c >= '0' && c <= '9') {
        return c - '0';
    }
    c |= 0x20;
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* Up to `digits` digits of the base from `*i`; false if there is none. */
static bool
read_digits(struct text t, uint32_t *i, uint32_t digits, int base,
            uint32_t *value)
{
    uint32_t n = 0;

    *value = 0;
    while (n < digits && *i < t.n) {
        int d = hex_digit(t.s[*i]);
        if (d < 0 || d >= base) {
            break;
        }
        *value = *value * (uint32_t)base + (uint32_t)d;
        ++*i;
        n++;
    }
    return n > 0;
}

static char
simple_escape(char c)
{
    static const char from[] = "\\'\"abfnrtv";
    static const char to[] = "\\'\"\a\b\f\n\r\t\v";
    const char *hit = strchr(from, c);

    return hit && c ? to[hit - from] : '\0';
}

static void
put_number(struct buf *b, uint32_t value, bool is_bytes)
{
    if (is_bytes) {
        buf_char(b, (char)value);
    } else {
        put_code_point(b, value);
    }
}

/* The escape after the backslash at `i`; the offset behind it. */
static uint32_t
put_escape(struct buf *b, struct text t, uint32_t i, bool is_bytes)
{
    char c = t.s[i];
    uint32_t after = i + 1;
    uint32_t value;
    uint32_t digits = c == 'x' ? 2 : c == 'u' ? 4 : c == 'U' ? 8 : 0;

    if (c == '\r' && after < t.n && t.s[after] == '\n') {
        return after + 1;
    }
    if (c == '\n' || c == '\r') {
        return after;
    }
    if (simple_escape(c)) {
        buf_char(b, simple_escape(c));
        return after;
    }
    if (c >= '0' && c <= '7') {
        after = i;
        read_digits(t, &after, 3, 8, &value);
        put_number(b, value, is_bytes);
        return after;
    }
    if (digits && (c == 'x' || !is_bytes) &&
        read_digits(t, &after, digits, 16, &value)) {
        put_number(b, value, is_bytes);
        return after;
    }
    buf_char(b, '\\'); /* not an escape: both characters stay */
    return i;
}

/* `doubled`: {{ and }} stand for one brace (f-string pieces). */
static void
put_body(struct buf *b, struct text t, bool raw, bool is_bytes, bool doubled)
{
    for (uint32_t i = 0; i < t.n;) {
        char c = t.s[i++];
        if (c == '\\' && !raw && i < t.n) {
            i = put_escape(b, t, i, is_bytes);
        } else if (c == '\r') { /* line ends inside a literal are LF */
            buf_char(b, '\n');
            i += i < t.n && t.s[i] == '\n';
        } else {
            buf_char(b, c);
            if (doubled && (c == '{' || c == '}') && i < t.n && t.s[i] == c) {
                i++;
            }
        }
    }
}

struct literal {
    uint32_t body, end, after; /* offsets; `after` is behind the quotes */
    bool raw, is_bytes;
};

/* The literal that starts at `i`. */
static struct literal
scan_literal(struct text t, uint32_t i)
{
    struct literal lit = {0};

    for (; i < t.n && t.s[i] != '"' && t.s[i] != '\''; i++) {
        lit.raw |= (t.s[i] | 0x20) == 'r';
        lit.is_bytes |= (t.s[i] | 0x20) == 'b';
    }
    char quote = i < t.n ? t.s[i] : '"';
    bool triple = i + 2 < t.n && t.s[i + 1] == quote && t.s[i + 2] == quote;
    uint32_t width = triple ? 3 : 1;
    lit.body = i + width;
    for (i = lit.body; i < t.n; i++) {
        if (t.s[i] == '\\') {
            i++;
        } else if (t.s[i] == quote &&
                   (!triple || (i + 2 < t.n && t.s[i + 1] == quote &&
                                t.s[i + 2] == quote))) {
            break;
        }
    }
    lit.end = i < t.n ? i : t.n;
    lit.after = lit.end + width < t.n ? lit.end + width : t.n;
    return lit;
}

/* Next literal of adjacent ones: past white space, comments, backslashes. */
static uint32_t
next_literal(struct text t, uint32_t i)
{
    while (i < t.n) {
        if (t.s[i] == '#') {
            while (i < t.n && t.s[i] != '\n') {
                i++;
            }
        } else if (strchr(" \t\f\r\n\\()", t.s[i]) && t.s[i]) {
            i++;
        } else {
            break;
        }
    }
    return i;
}

static bool
has(struct text t, char c)
{
    return t.n && memchr(t.s, c, t.n);
}

/* Does the body of a literal mean what stands there, as most do? */
static bool
is_as_spelled(struct text body, bool raw)
{
    return !has(body, '\r') && (raw || !has(body, '\\'));
}

static struct text
decode_literals(struct arena *a, struct text t)
{
    struct buf b = {.arena = a};

    for (uint32_t i = next_literal(t, 0); i < t.n;) {
        const struct literal lit = scan_literal(t, i);
        const struct text body = text_sub(t, lit.body, lit.end);
        i = next_literal(t, lit.after);
        if (!b.n && i == t.n && is_as_spelled(body, lit.raw)) {
            return body;
        }
        put_body(&b, body, lit.raw, lit.is_bytes, false);
    }
    return buf_text(&b);
}

struct text
constant_decode(struct arena *a, const struct analysis *an,
                const struct constant *c)
{
    struct buf b = {.arena = a};

    switch ((enum const_kind)c->kind) {
    case CONST_TEXT:
        if (c->span.end == 0) {
            return c->text; /* a name, not source text */
        }
        if (is_as_spelled(c->text, c->is_raw) && !has(c->text, '{') &&
            !has(c->text, '}')) {
            return c->text;
        }
        put_body(&b, c->text, c->is_raw, false, true);
        return buf_text(&b);
    case CONST_STR:
    case CONST_BYTES:
        return decode_literals(a, text_sub(an->source->text, c->span.begin,
                                           c->span.end));
    default:
        return text_sub(an->source->text, c->span.begin, c->span.end);
    }
}
