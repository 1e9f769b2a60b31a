#include "base/toml_string.h"

static void
add_code_point(struct buf *b, uint32_t c)
{
    if (c < 0x80) {
        buf_char(b, (char)c);
    } else if (c < 0x800) {
        buf_char(b, (char)(0xc0 | c >> 6));
        buf_char(b, (char)(0x80 | (c & 0x3f)));
    } else if (c < 0x10000) {
        buf_char(b, (char)(0xe0 | c >> 12));
        buf_char(b, (char)(0x80 | (c >> 6 & 0x3f)));
        buf_char(b, (char)(0x80 | (c & 0x3f)));
    } else {
        buf_char(b, (char)(0xf0 | c >> 18));
        buf_char(b, (char)(0x80 | (c >> 12 & 0x3f)));
        buf_char(b, (char)(0x80 | (c >> 6 & 0x3f)));
        buf_char(b, (char)(0x80 | (c & 0x3f)));
    }
}

/* UINT32_MAX: not the number of a character. */
static uint32_t
code_point(struct text digits)
{
    uint32_t value = 0;

    for (uint32_t i = 0; i < digits.n; i++) {
        static const char known[] = "0123456789abcdef";
        char c = digits.s[i];
        const char *at =
            memchr(known, c >= 'A' && c <= 'F' ? c + ('a' - 'A') : c, 16);

        if (at == NULL || value > 0x10ffff) {
            return UINT32_MAX;
        }
        value = value << 4 | (uint32_t)(at - known);
    }
    bool is_surrogate = value >= 0xd800 && value < 0xe000;
    return is_surrogate || value > 0x10ffff ? UINT32_MAX : value;
}

/* Behind the line end at `i`, or `i`. */
static uint32_t
skip_newline(struct text t, uint32_t i)
{
    if (i + 1 < t.n && t.s[i] == '\r' && t.s[i + 1] == '\n') {
        return i + 2;
    }
    return i < t.n && t.s[i] == '\n' ? i + 1 : i;
}

/* A backslash at the end of a line joins what follows the white space. */
static uint32_t
skip_joint(struct text t, uint32_t i)
{
    uint32_t end = i;

    while (end < t.n && (t.s[end] == ' ' || t.s[end] == '\t')) {
        end++;
    }
    if (skip_newline(t, end) == end) {
        return i;
    }
    while (end < t.n && memchr(" \t\r\n", t.s[end], 4) != NULL) {
        end++;
    }
    return end;
}

/* The escape whose backslash stands before `i`; returns where it ends. */
static uint32_t
add_escape(struct buf *b, struct text t, uint32_t i)
{
    static const char names[] = "btnfr\"\\";
    static const char bytes[] = "\b\t\n\f\r\"\\";
    const uint32_t ndigits = t.s[i] == 'u' ? 4 : t.s[i] == 'U' ? 8 : 0;
    const char *name = memchr(names, t.s[i], sizeof names - 1);

    if (name != NULL) {
        buf_char(b, bytes[name - names]);
        return i + 1;
    }
    if (ndigits > 0 && t.n - i > ndigits) {
        uint32_t c = code_point(text_sub(t, i + 1, i + 1 + ndigits));

        if (c != UINT32_MAX) {
            add_code_point(b, c);
            return i + 1 + ndigits;
        }
    }
    uint32_t end = skip_joint(t, i);
    if (end == i) {
        buf_char(b, '\\');
    }
    return end;
}

static struct text
unescape(struct arena *a, struct text t)
{
    struct buf b = {.arena = a};

    if (text_find(t, TEXT("\\"), 0) == UINT32_MAX) {
        return t;
    }
    for (uint32_t i = 0; i < t.n;) {
        if (t.s[i] == '\\' && i + 1 < t.n) {
            i = add_escape(&b, t, i + 1);
        } else {
            buf_char(&b, t.s[i++]);
        }
    }
    return buf_text(&b);
}

struct text
toml_string(struct arena *a, struct text literal)
{
    const bool is_long = text_starts(literal, TEXT("\"\"\"")) ||
                         text_starts(literal, TEXT("'''"));
    const uint32_t quote = is_long && literal.n >= 6 ? 3 : 1;

    if (literal.n < 2) {
        return literal;
    }
    struct text t = text_sub(literal, quote, literal.n - quote);
    if (quote == 3) {
        t = text_sub(t, skip_newline(t, 0), t.n);
    }
    return literal.s[0] == '\'' ? t : unescape(a, t);
}
