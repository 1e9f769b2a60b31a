#include "cli/suppress.h"

#include "base/vec.h"

struct reader {
    struct arena *a;
    const struct source *source;
    VEC(struct suppression) list;
    uint32_t off_since, fmt_off_since; /* lines, 0: none is open */
    struct span off_at, fmt_off_at;
};

/* "[A, B]" or ": A, B" to its parts. */
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
        } else if (t.s[i] == ',' || t.s[i] == ' ' || t.s[i] == '[' ||
                   t.s[i] == ':') {
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

static void
add_ignore(struct reader *r, uint32_t line, struct span at, struct text codes)
{
    struct suppression *s = add(r, line, at);

    s->code = read_codes(r->a, codes);
    s->counts_unused = true;
}

/* The words of one directive, after "earlydel:". */
static void
read_directive(struct reader *r, struct text words, uint32_t line,
               struct span at)
{
    if (text_starts(words, TEXT("ignore-next-line"))) {
        add_ignore(r, line + 1, at, text_sub(words, 16, words.n));
    } else if (text_starts(words, TEXT("ignore"))) {
        add_ignore(r, line, at, text_sub(words, 6, words.n));
    } else if (text_starts(words, TEXT("off"))) {
        r->off_since = r->off_since ? r->off_since : line;
        r->off_at = at;
    } else if (text_starts(words, TEXT("on")) && r->off_since) {
        add_block(r, r->off_since, line + 1, r->off_at, at)->counts_unused =
            true;
        r->off_since = 0;
    }
}

/* What other tools' comments ask for. */
static void
read_foreign(struct reader *r, struct text body, uint32_t line, struct span at)
{
    if (text_starts(body, TEXT("noqa:"))) {
        struct texts code = read_codes(r->a, text_sub(body, 5, body.n));
        if (code.n > 0) {
            add(r, line, at)->code = code;
        }
    } else if (text_eq(body, TEXT("noqa")) ||
               text_starts(body, TEXT("fmt: skip"))) {
        add(r, line, at);
    } else if (text_starts(body, TEXT("fmt: off"))) {
        r->fmt_off_since = r->fmt_off_since ? r->fmt_off_since : line;
        r->fmt_off_at = at;
    } else if (text_starts(body, TEXT("fmt: on")) && r->fmt_off_since) {
        add_block(r, r->fmt_off_since, line + 1, r->fmt_off_at, at);
        r->fmt_off_since = 0;
    }
}

/* A comment may hold several: "# noqa: E501  # earlydel: ignore". */
static void
read_comment(struct reader *r, struct span span)
{
    struct text t = text_sub(r->source->text, span.begin, span.end);
    const uint32_t line = source_line(r->source, span.begin);

    t.n -= text_ends(t, TEXT("\r")); /* belongs to the line end */
    for (uint32_t hash = 0; hash != UINT32_MAX;) {
        uint32_t next = text_find(t, TEXT("#"), hash + 1);
        uint32_t end = next == UINT32_MAX ? t.n : next;
        struct text body = text_trim(text_sub(t, hash + 1, end));
        const struct span at = {span.begin + hash, span.begin + end};

        if (text_starts(body, TEXT("earlydel:"))) {
            read_directive(r, text_trim(text_sub(body, 9, body.n)), line, at);
        } else {
            read_foreign(r, body, line, at);
        }
        hash = next;
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
    struct reader r = {.a = a, .source = an->source};
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
