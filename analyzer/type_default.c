#include "analyzer/type_default.h"

#include "analyzer/scan.h"

/* Walks the tokens of a source. */
struct finder {
    struct scan scan;
    uint32_t last; /* end of the token before */
    uint32_t list; /* depth inside the parameters; 0: outside */
    uint32_t open;
    uint32_t first; /* default of this list */
    bool in_value;
    enum { OTHER, KEYWORD, NAMED } before; /* the tokens before */
    VEC(struct type_default) found;
};

static void
take_word(struct finder *c, struct text word)
{
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
value_ends(struct finder *c)
{
    if (c->in_value) {
        c->found.at[c->found.n - 1].end = c->last;
        c->in_value = false;
    }
}

static bool
in_list(const struct finder *c)
{
    return c->list && c->scan.open.n == c->list;
}

static void
take_open(struct finder *c, uint32_t at)
{
    if (c->before == NAMED && !c->list) {
        c->list = c->scan.open.n;
        c->open = at;
        c->first = c->found.n;
    }
}

/* It is closed already. */
static void
take_close(struct finder *c, uint32_t at)
{
    if (c->list && c->scan.open.n + 1 == c->list) {
        value_ends(c);
        for (uint32_t i = c->first; i < c->found.n; i++) {
            c->found.at[i].close = at;
        }
        c->list = 0;
    }
}

static void
take_equals(struct finder *c, uint32_t at)
{
    if (scan_ahead(&c->scan) == '=') {
        c->scan.at++;
    } else if (in_list(c) && !c->in_value) {
        struct type_default d = {
            .after = c->last, .begin = at, .open = c->open};
        vec_push(c->scan.arena, &c->found, d);
        c->in_value = true;
    }
}

static void
take_sign(struct finder *c, uint32_t at)
{
    switch (c->scan.s.s[at]) {
    case '[':
        take_open(c, at);
        break;
    case ']':
        take_close(c, at);
        break;
    case '=':
        take_equals(c, at);
        break;
    case ',':
        if (in_list(c)) {
            value_ends(c);
        }
        break;
    }
    c->before = OTHER;
}

static void
take(struct finder *c, struct scanned k)
{
    bool starts_value = c->in_value && !c->found.at[c->found.n - 1].value;

    if (k.kind == SCAN_WORD) {
        take_word(c, text_sub(c->scan.s, k.begin, k.end));
    } else if (k.kind == SCAN_SIGN) {
        take_sign(c, k.begin);
    } else {
        c->before = OTHER;
    }
    if (starts_value) {
        c->found.at[c->found.n - 1].value = k.begin;
    }
    c->last = c->scan.at;
}

struct type_defaults
type_defaults_find(struct arena *a, struct text source)
{
    struct finder c = {.scan = {.arena = a, .s = source}};
    struct scanned k;

    while ((k = scan_next(&c.scan)).kind < SCAN_END) {
        if (k.kind != SCAN_COMMENT && k.kind != SCAN_LINE) {
            take(&c, k);
        }
    }
    uint32_t n = k.kind == SCAN_BAD || c.list ? 0 : c.found.n;

    for (uint32_t i = 0; i < n; i++) {
        if (c.found.at[i].value >= c.found.at[i].end) {
            n = 0; /* nothing behind the sign */
        }
    }
    return (struct type_defaults){c.found.at, n};
}
