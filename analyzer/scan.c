#include "analyzer/scan.h"

static char
peek(const struct scan *t, uint32_t ahead)
{
    return t->at + ahead < t->s.n ? t->s.s[t->at + ahead] : '\0';
}

static struct level *
top(const struct scan *t)
{
    return t->open.n ? &t->open.at[t->open.n - 1] : NULL;
}

static bool
is_word(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           (c >= '0' && c <= '9') || c == '_' || (unsigned char)c >= 0x80;
}

static bool
is_quote(char c)
{
    return c == '"' || c == '\'';
}

static bool
has_any(struct text word, const char *letters)
{
    for (uint32_t i = 0; i < word.n; i++) {
        if (strchr(letters, word.s[i])) {
            return true;
        }
    }
    return false;
}

static bool
is_prefix(struct text word)
{
    return word.n > 0 && strchr("bBfFrRtTuU", word.s[0]) &&
           (word.n == 1 || (word.n == 2 && strchr("bBfFrRtT", word.s[1])));
}

static enum scan_kind
bad(struct scan *t)
{
    t->at = t->s.n;
    t->open.n = 0;
    return SCAN_BAD;
}

static bool
at_close(const struct scan *t, const struct level *string)
{
    char q = string->quote;

    return peek(t, 0) == q &&
           (!string->is_long || (peek(t, 1) == q && peek(t, 2) == q));
}

/* A backslash does not escape a brace; `\N{..}` names a character. */
static void
skip_escape(struct scan *t, bool is_raw)
{
    if (!is_raw && peek(t, 1) == 'N' && peek(t, 2) == '{') {
        while (t->at < t->s.n && peek(t, 0) != '}') {
            t->at++;
        }
        t->at++;
    } else {
        t->at += peek(t, 1) == '{' || peek(t, 1) == '}' ? 1 : 2;
    }
}

static void
open_field(struct scan *t, struct level string)
{
    string.in = IN_FIELD;
    string.close = '}';
    t->at++;
    vec_push(t->arena, &t->open, string);
}

/* Text between fields, to the end of the string or the next field. */
static enum scan_kind
take_literal(struct scan *t)
{
    struct level string = *top(t);

    while (t->at < t->s.n) {
        char c = peek(t, 0);
        if (at_close(t, &string)) {
            t->at += string.is_long ? 3 : 1;
            t->open.n--;
            return SCAN_STRING;
        }
        if (c == '\\') {
            skip_escape(t, string.is_raw);
        } else if ((c == '{' || c == '}') && peek(t, 1) == c) {
            t->at += 2;
        } else if (c == '{') {
            open_field(t, string);
            return SCAN_STRING;
        } else if (c == '}' || (c == '\n' && !string.is_long)) {
            break;
        } else {
            t->at++;
        }
    }
    return bad(t);
}

/* The format behind the colon of a field. */
static enum scan_kind
take_format(struct scan *t)
{
    struct level string = *top(t);

    while (t->at < t->s.n) {
        char c = peek(t, 0);
        if (c == '{') {
            open_field(t, string);
            return SCAN_STRING;
        }
        if (c == '}') {
            t->at++;
            t->open.n--;
            return SCAN_STRING;
        }
        if (at_close(t, &string) || (c == '\n' && !string.is_long)) {
            break;
        }
        if (c == '\\') {
            skip_escape(t, string.is_raw);
        } else {
            t->at++;
        }
    }
    return bad(t);
}

static enum scan_kind
take_plain(struct scan *t, const struct level *string)
{
    while (t->at < t->s.n) {
        if (at_close(t, string)) {
            t->at += string->is_long ? 3 : 1;
            return SCAN_STRING;
        }
        if (peek(t, 0) == '\n' && !string->is_long) {
            break;
        }
        t->at += peek(t, 0) == '\\' ? 2 : 1;
    }
    return bad(t);
}

static enum scan_kind
take_string(struct scan *t, struct text prefix)
{
    char quote = peek(t, 0);
    struct level string = {
        .in = IN_LITERAL,
        .quote = quote,
        .is_long = peek(t, 1) == quote && peek(t, 2) == quote,
        .is_raw = has_any(prefix, "rR"),
    };

    t->at += string.is_long ? 3 : 1;
    if (!has_any(prefix, "fFtT")) {
        return take_plain(t, &string);
    }
    vec_push(t->arena, &t->open, string);
    return take_literal(t);
}

static enum scan_kind
take_word(struct scan *t)
{
    uint32_t begin = t->at;

    while (is_word(peek(t, 0))) {
        t->at++;
    }
    struct text word = text_sub(t->s, begin, t->at);

    return is_quote(peek(t, 0)) && is_prefix(word) ? take_string(t, word)
                                                   : SCAN_WORD;
}

static enum scan_kind
take_sign(struct scan *t)
{
    char c = peek(t, 0);
    struct level *inner = top(t);

    t->at++;
    switch (c) {
    case '(':
    case '[':
    case '{': {
        char close = (char)(c == '(' ? ')' : c + 2);
        vec_push(t->arena, &t->open,
                 ((struct level){.in = IN_BRACKET, .close = close}));
        return SCAN_SIGN;
    }
    case ')':
    case ']':
    case '}':
        if (!inner || inner->close != c) {
            return bad(t);
        }
        t->open.n--;
        return SCAN_SIGN;
    case ':':
        if (inner && inner->in == IN_FIELD) {
            inner->in = IN_FORMAT;
        }
        return SCAN_SIGN;
    case '\\':
        return bad(t);
    default:
        return SCAN_SIGN;
    }
}

static void
skip_blanks(struct scan *t)
{
    for (;;) {
        char c = peek(t, 0);
        if (c == '\\' && peek(t, 1) == '\n') {
            t->at += 2;
        } else if (c == '\\' && peek(t, 1) == '\r' && peek(t, 2) == '\n') {
            t->at += 3;
        } else if (c == ' ' || c == '\t' || c == '\f' || c == '\r') {
            t->at++;
        } else {
            return;
        }
    }
}

static enum scan_kind
take_code(struct scan *t)
{
    char c = peek(t, 0);

    if (t->at >= t->s.n) {
        return t->open.n ? bad(t) : SCAN_END;
    }
    if (c == '\n') {
        t->at++;
        return SCAN_LINE;
    }
    if (c == '#') {
        const char *end = memchr(t->s.s + t->at, '\n', t->s.n - t->at);
        t->at = end ? (uint32_t)(end - t->s.s) : t->s.n;
        return SCAN_COMMENT;
    }
    if (is_quote(c)) {
        return take_string(t, TEXT(""));
    }
    return is_word(c) ? take_word(t) : take_sign(t);
}

struct scanned
scan_next(struct scan *t)
{
    const struct level *inner = top(t);
    bool in_string =
        inner && (inner->in == IN_LITERAL || inner->in == IN_FORMAT);

    if (!in_string) {
        skip_blanks(t);
    }
    struct scanned k = {.begin = t->at};

    k.kind = !in_string                ? take_code(t)
             : inner->in == IN_LITERAL ? take_literal(t)
                                       : take_format(t);
    t->at = t->at < t->s.n ? t->at : t->s.n;
    k.end = t->at;
    return k;
}
