#include "analyzer/type_default.h"

#include "base/vec.h"

/* Walks the tokens of a source that is not known to be Python. */
struct scan {
    struct arena *arena;
    struct text s;
    uint32_t at;
    uint32_t last; /* end of the token before */
    uint32_t depth;
    uint32_t list; /* depth inside the parameters; 0: outside */
    uint32_t open;
    uint32_t first; /* default of this list */
    bool in_value;
    enum { OTHER, KEYWORD, NAMED } before; /* the tokens before */
    VEC(struct type_default) found;
};

static char
peek(const struct scan *c, uint32_t ahead)
{
    return c->at + ahead < c->s.n ? c->s.s[c->at + ahead] : '\0';
}

static bool
is_quote(char c)
{
    return c == '"' || c == '\'';
}

static bool
is_word(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           (c >= '0' && c <= '9') || c == '_' || (unsigned char)c >= 0x80;
}

static bool
is_space(char c)
{
    return c == ' ' || c == '\t' || c == '\f' || c == '\n' || c == '\r' ||
           c == '\\';
}

static void
skip_comment(struct scan *c)
{
    while (c->at < c->s.n && c->s.s[c->at] != '\n') {
        c->at++;
    }
}

static void
skip_string(struct scan *c)
{
    char quote = peek(c, 0);
    bool is_long = peek(c, 1) == quote && peek(c, 2) == quote;

    c->at += is_long ? 3 : 1;
    while (c->at < c->s.n) {
        char here = peek(c, 0);
        if (here == '\\') {
            c->at += 2;
        } else if (here == '\n' && !is_long) {
            return;
        } else if (here != quote) {
            c->at++;
        } else if (!is_long || (peek(c, 1) == quote && peek(c, 2) == quote)) {
            c->at += is_long ? 3 : 1;
            return;
        } else {
            c->at++;
        }
    }
}

static void
take_word(struct scan *c)
{
    uint32_t begin = c->at;

    while (is_word(peek(c, 0))) {
        c->at++;
    }
    struct text word = text_sub(c->s, begin, c->at);

    if (c->before == KEYWORD) {
        c->before = NAMED;
    } else {
        c->before = text_eq(word, TEXT("class")) ||
                            text_eq(word, TEXT("def")) ||
                            text_eq(word, TEXT("type"))
                        ? KEYWORD
                        : OTHER;
    }
}

static void
value_ends(struct scan *c)
{
    if (c->in_value) {
        c->found.at[c->found.n - 1].end = c->last;
        c->in_value = false;
    }
}

static void
take_open(struct scan *c)
{
    c->depth++;
    if (c->before == NAMED && peek(c, 0) == '[' && !c->list) {
        c->list = c->depth;
        c->open = c->at;
        c->first = c->found.n;
    }
}

static void
take_close(struct scan *c)
{
    if (c->list && c->depth == c->list) {
        value_ends(c);
        for (uint32_t i = c->first; i < c->found.n; i++) {
            c->found.at[i].close = c->at;
        }
        c->list = 0;
    }
    c->depth -= c->depth > 0;
}

static void
take_equals(struct scan *c)
{
    if (peek(c, 1) == '=') {
        c->at++;
        return;
    }
    if (!c->list || c->depth != c->list || c->in_value) {
        return;
    }
    struct type_default d = {.after = c->last, .begin = c->at, .open = c->open};

    vec_push(c->arena, &c->found, d);
    c->in_value = true;
}

static void
take_sign(struct scan *c)
{
    switch (peek(c, 0)) {
    case '(':
    case '[':
    case '{':
        take_open(c);
        break;
    case ')':
    case ']':
    case '}':
        take_close(c);
        break;
    case '=':
        take_equals(c);
        break;
    case ',':
        if (c->depth == c->list) {
            value_ends(c);
        }
        break;
    }
    c->at++;
    c->before = OTHER;
}

static void
take_token(struct scan *c)
{
    uint32_t begin = c->at;
    bool starts_value = c->in_value && !c->found.at[c->found.n - 1].value;

    if (is_quote(peek(c, 0))) {
        skip_string(c);
        c->before = OTHER;
    } else if (is_word(peek(c, 0))) {
        take_word(c);
    } else {
        take_sign(c);
    }
    c->at = c->at < c->s.n ? c->at : c->s.n;
    if (starts_value) {
        c->found.at[c->found.n - 1].value = begin;
    }
    c->last = c->at;
}

struct type_defaults
type_defaults_find(struct arena *a, struct text source)
{
    struct scan c = {.arena = a, .s = source};

    while (c.at < source.n) {
        if (is_space(peek(&c, 0))) {
            c.at++;
        } else if (peek(&c, 0) == '#') {
            skip_comment(&c);
        } else {
            take_token(&c);
        }
    }
    uint32_t n = c.list ? c.first : c.found.n; /* never closed */

    for (uint32_t i = 0; i < n; i++) {
        if (c.found.at[i].value >= c.found.at[i].end) {
            n = 0; /* nothing behind the sign */
        }
    }
    return (struct type_defaults){c.found.at, n};
}
