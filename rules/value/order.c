#include "rules/value/order.h"

static const struct {
    const char *spelled;
    bool takes_list;
} words[ORDER_UNKNOWN] = {
    [ORDER_KEEP] = {"keep", true},
    [ORDER_IGNORE] = {"ignore", true},
    [ORDER_IGNORE_NEXT] = {"ignore-next-line", true},
    [ORDER_OFF] = {"off", false},
    [ORDER_ON] = {"on", false},
    [ORDER_SKIP_FILE] = {"skip-file", false},
};

static bool
is_blank(char c)
{
    return c == ' ' || c == '\t';
}

static bool
is_of_word(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' ||
           c == '_';
}

/* A reason may follow at once: "off: the C code", "keep, for the GPU". */
static bool
ends_word(char c)
{
    return is_blank(c) || c == ',' || c == ';' || c == ':' || c == '.' ||
           c == '[' || (unsigned char)c >= 0x80;
}

static enum order_word
word_of(struct text spelled)
{
    enum order_word word = 0;

    while (word < ORDER_UNKNOWN &&
           !text_eq(spelled, text_of(words[word].spelled))) {
        word++;
    }
    return word;
}

/* "[A, B]" at the start of `rest`; false if it is open or not wanted. */
static bool
take_list(struct order *o, struct text rest)
{
    const uint32_t close = text_find(rest, TEXT("]"), 0);

    if (!text_starts(rest, TEXT("["))) {
        return true;
    }
    if (close == UINT32_MAX || !words[o->word].takes_list) {
        return false;
    }
    o->list = text_trim(text_sub(rest, 1, close));
    o->has_list = true;
    return o->list.n > 0;
}

bool
order_begins(struct text body, struct text mark)
{
    for (uint32_t i = 0; i < mark.n; i++) {
        if (i >= body.n || (body.s[i] | 0x20) != (mark.s[i] | 0x20)) {
            return false;
        }
    }
    return true;
}

static uint32_t
word_end(struct text body)
{
    uint32_t n = 0;

    while (n < body.n && is_of_word(body.s[n])) {
        n++;
    }
    return n;
}

static void
read_order(struct order *o)
{
    const struct text name = TEXT("earlydel");

    o->word = ORDER_FOREIGN;
    if (!order_begins(o->body, name)) {
        return;
    }
    const struct text rest =
        text_trim(text_sub(o->body, name.n, o->body.n));
    const bool has_colon = text_starts(rest, TEXT(":"));
    const struct text body =
        has_colon ? text_trim(text_sub(rest, 1, rest.n)) : rest;
    const uint32_t n = word_end(body);
    const enum order_word word = word_of(text_sub(body, 0, n));

    if (!has_colon) { /* `earlydel keep` forgot it; the rest is prose */
        const bool is_apart = o->body.n > name.n && is_blank(o->body.s[name.n]);
        o->word = is_apart && word != ORDER_UNKNOWN ? ORDER_UNKNOWN
                                                    : ORDER_FOREIGN;
        return;
    }
    o->body = body;
    o->word = word;
    if (o->word == ORDER_UNKNOWN ||
        (n < o->body.n && !ends_word(o->body.s[n])) ||
        !take_list(o, text_sub(o->body, n, o->body.n))) {
        o->word = ORDER_UNKNOWN;
    }
}

bool
order_next(struct text comment, uint32_t from, struct order *order)
{
    uint32_t end = from + 1;

    if (from >= comment.n) {
        return false;
    }
    while (end < comment.n &&
           !(comment.s[end] == '#' && is_blank(comment.s[end - 1]))) {
        end++;
    }
    *order = (struct order){
        .begin = from,
        .end = end,
        .body = text_trim(text_sub(comment, from + 1, end)),
    };
    read_order(order);
    return true;
}
