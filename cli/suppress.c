#include "cli/suppress.h"

#include "base/vec.h"

#include <glib.h>

struct reader {
    struct arena *a;
    const struct source *source;
    const struct intern *names; /* of the file */
    VEC(struct suppression) list;
    uint32_t off_since, fmt_off_since; /* lines, 0: none is open */
    struct span off_at, fmt_off_at;
};

/* "A, B" to its parts, up to what cannot be a code. */
static struct texts
read_codes(struct arena *a, struct text t)
{
    VEC(struct text) code = {0};

    for (uint32_t i = 0; i < t.n;) {
        uint32_t from = i;
        while (i < t.n && ((t.s[i] >= 'A' && t.s[i] <= 'Z') ||
                           (t.s[i] >= '0' && t.s[i] <= '9'))) {
            i++;
        }
        if (i > from) {
            vec_push(a, &code, text_sub(t, from, i));
        } else if (t.s[i] == ',' || t.s[i] == ' ' || t.s[i] == ':') {
            i++;
        } else {
            break;
        }
    }
    return (struct texts){code.at, code.n};
}

/* What a directive says of `line`, or of lines that begin there. */
static struct suppression *
add(struct reader *r, uint32_t line, struct span at)
{
    struct suppression *s = vec_add(r->a, &r->list);

    *s = (struct suppression){.begin = line, .end = line + 1, .at = at};
    return s;
}

/* A block from `since` to the line before `end`. */
static struct suppression *
add_block(struct reader *r, uint32_t since, uint32_t end, struct span at,
          struct span closing)
{
    struct suppression *s = add(r, since, at);

    s->end = end;
    s->closing = closing;
    return s;
}

/* A word of ours that does not do what whoever wrote it may think.  Nothing is
 * written against what may have been meant. */
static struct suppression *
complain(struct reader *r, uint32_t line, struct span at, struct text words)
{
    struct suppression *s = add(r, line, at);

    s->complaint = words;
    return s;
}

static bool
is_rule(struct text code)
{
    return rule_by_code(code) != RULE_COUNT ||
           (text_starts(code, TEXT("EDL90")) && code.n == 6);
}

static void
add_ignore(struct reader *r, uint32_t line, struct span at,
           const struct order *order)
{
    struct suppression *s = add(r, line, at);

    s->code = read_codes(r->a, order->list);
    s->counts_unused = true;
    if (s->code.n == 0) {
        s->complaint = TEXT("this suppression comment silences every rule; "
                            "name the one it is for: `ignore[EDL101]`");
    }
    for (uint32_t i = 0; i < s->code.n; i++) {
        if (!is_rule(s->code.at[i])) {
            s->complaint =
                text_format(r->a,
                            "this suppression comment names `%.*s`, which is "
                            "no rule, and silences all until it is mended; "
                            "`earlydel rule --all` lists them",
                            TEXT_ARG(s->code.at[i]));
            s->code = (struct texts){0};
            s->counts_unused = false;
        }
    }
}

/* The first of its names that the file does not have; or an empty text. */
static struct text
unknown_name(const struct reader *r, struct text rest)
{
    while (rest.n > 0) {
        const uint32_t comma = text_find(rest, TEXT(","), 0);
        const uint32_t end = comma == UINT32_MAX ? rest.n : comma;
        const struct text name = text_trim(text_sub(rest, 0, end));
        if (name.n > 0 && intern_find(r->names, name) == NO_ID) {
            return name;
        }
        rest = text_sub(rest, end == rest.n ? end : end + 1, rest.n);
    }
    return rest;
}

/* A `keep` is heard by the rules; here it only may be misspelt. */
static void
check_keep(struct reader *r, const struct order *order, uint32_t line,
           struct span at)
{
    const struct text name = unknown_name(r, order->list);
    struct suppression *s = add(r, line, at);

    s->end = line;
    s->is_keep = true;
    if (name.n > 0) {
        s->complaint = text_format(
            r->a, "`keep` names `%.*s`, which this file does not",
            TEXT_ARG(name));
    }
}

static void
read_order(struct reader *r, const struct order *order, uint32_t line,
           struct span at)
{
    switch (order->word) {
    case ORDER_KEEP:
        check_keep(r, order, line, at);
        break;
    case ORDER_IGNORE_NEXT:
        add_ignore(r, line + 1, at, order);
        break;
    case ORDER_IGNORE:
        add_ignore(r, line, at, order);
        break;
    case ORDER_OFF:
        r->off_since = r->off_since ? r->off_since : line;
        r->off_at = at;
        break;
    case ORDER_ON:
        if (r->off_since == 0) {
            complain(r, line, at,
                     TEXT("`on` ends no `# earlydel: off` above it"))
                ->end = line;
            break;
        }
        add_block(r, r->off_since, line + 1, r->off_at, at)->counts_unused =
            true;
        r->off_since = 0;
        break;
    case ORDER_SKIP_FILE:
        if (source_column(r->source, at.begin) != 0) {
            complain(r, line, at,
                     TEXT("`skip-file` counts at the start of a line only"))
                ->end = line;
        }
        break;
    case ORDER_UNKNOWN:
        complain(r, line, at,
                 TEXT("this comment orders nothing that is known, and silences "
                      "its line until it is mended; there are "
                      "`keep`, `ignore[CODE]`, `ignore-next-line[CODE]`, "
                      "`off`, `on` and `skip-file`"));
        break;
    default:
        break;
    }
}

/* `noqa`, or `noqa because`; not `noqas`.  Codes come behind a colon. */
static bool
is_noqa(struct text body)
{
    return order_begins(body, TEXT("noqa")) &&
           (body.n == 4 || body.s[4] == ':' || g_ascii_isspace(body.s[4]));
}

static void
read_noqa(struct reader *r, struct text body, uint32_t line, struct span at)
{
    const uint32_t n = body.n;

    if (n == 4 || body.s[4] != ':') {
        add(r, line, at);
        return;
    }
    char *upper = arena_bytes(r->a, n, 1);

    for (uint32_t i = 5; i < n; i++) {
        upper[i] = g_ascii_toupper(body.s[i]);
    }
    struct texts code = read_codes(r->a, (struct text){upper + 5, n - 5});

    if (code.n > 0) {
        add(r, line, at)->code = code;
    }
}

/* What other tools' comments ask for. */
static void
read_foreign(struct reader *r, struct text body, uint32_t line, struct span at)
{
    if (is_noqa(body)) {
        read_noqa(r, body, line, at);
    } else if (text_starts(body, TEXT("fmt: skip"))) {
        add(r, line, at);
    } else if (text_starts(body, TEXT("fmt: off"))) {
        r->fmt_off_since = r->fmt_off_since ? r->fmt_off_since : line;
        r->fmt_off_at = at;
    } else if (text_starts(body, TEXT("fmt: on")) && r->fmt_off_since) {
        add_block(r, r->fmt_off_since, line + 1, r->fmt_off_at, at);
        r->fmt_off_since = 0;
    }
}

static void
read_comment(struct reader *r, struct span span)
{
    struct text t = text_sub(r->source->text, span.begin, span.end);
    const uint32_t line = source_line(r->source, span.begin);
    struct order order;

    t.n -= text_ends(t, TEXT("\r")); /* belongs to the line end */
    for (uint32_t from = 0; order_next(t, from, &order); from = order.end) {
        const struct span at = {span.begin + order.begin,
                                span.begin + order.end};
        if (order.word == ORDER_FOREIGN) {
            read_foreign(r, order.body, line, at);
        } else {
            read_order(r, &order, line, at);
        }
    }
}

bool
suppress_may_speak(struct text source)
{
    return text_find(source, TEXT("earlydel"), 0) != UINT32_MAX ||
           text_find(source, TEXT("EDL"), 0) != UINT32_MAX;
}

struct suppressions
suppress_read(struct arena *a, const struct analysis *an)
{
    static const struct span none = {0};
    struct reader r = {.a = a, .source = an->source, .names = an->names};
    const uint32_t end = an->source->nlines + 1;

    for (uint32_t i = 0; i < an->ncomments; i++) {
        read_comment(&r, an->comment[i]);
    }
    if (r.off_since) {
        add_block(&r, r.off_since, end, r.off_at, none)->counts_unused = true;
    }
    if (r.fmt_off_since) {
        add_block(&r, r.fmt_off_since, end, r.fmt_off_at, none);
    }
    return (struct suppressions){r.list.at, r.list.n};
}

void
suppress_judge_keeps(struct suppressions *s, const struct idle_keeps *idle)
{
    for (uint32_t i = 0, k = 0; i < s->n && k < idle->n; i++) {
        struct suppression *one = &s->at[i];
        if (!one->is_keep || one->at.begin < idle->at[k]) {
            continue;
        }
        k++;
        if (one->complaint.n == 0) {
            one->complaint =
                TEXT("this `keep` holds nothing: no name that it speaks of "
                     "could be released here; it counts on the line of a "
                     "binding, or with the name in brackets");
        }
    }
}

static bool
has_code(const struct suppression *s, struct text code)
{
    for (uint32_t i = 0; i < s->code.n; i++) {
        if (text_eq(s->code.at[i], code)) {
            return true;
        }
    }
    return s->code.n == 0;
}

static bool
covers(const struct suppression *s, uint32_t line)
{
    return line >= s->begin && line < s->end;
}

bool
suppress_hit(struct suppressions *s, struct text code, uint32_t use_line,
             uint32_t del_line)
{
    bool hit = false;

    for (uint32_t i = 0; i < s->n; i++) {
        struct suppression *one = &s->at[i];
        if ((covers(one, use_line) || covers(one, del_line)) &&
            has_code(one, code)) {
            one->is_used = true;
            hit = true;
        }
    }
    return hit;
}
