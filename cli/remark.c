#include "cli/remark.h"

#include <stdlib.h>

/* Where the line's own text ends, before its line end. */
static uint32_t
line_end(const struct source *s, uint32_t line)
{
    return s->line[line - 1] + source_line_text(s, line).n;
}

void
remark_add(struct arena *a, struct remarks *to, const struct source *s,
           uint32_t line, struct text words)
{
    const uint32_t at = line_end(s, line);
    const struct remark one = {
        .at = {at, at},
        .insert = text_format(a, "  # earlydel: %.*s", TEXT_ARG(words)),
    };

    vec_push(a, to, one);
}

static bool
is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\f';
}

/* The directive and the blanks before it, or its line if that is all. */
static void
drop(struct arena *a, struct remarks *to, const struct source *s,
     struct span directive)
{
    const uint32_t line = source_line(s, directive.begin);
    const uint32_t first = s->line[line - 1], last = line_end(s, line);
    struct remark one = {.at = directive, .insert = {"", 0}};

    while (one.at.begin > first && is_blank(s->text.s[one.at.begin - 1])) {
        one.at.begin--;
    }
    if (one.at.begin == first && one.at.end == last && line < s->nlines) {
        one.at.end = s->line[line];
    } else if (one.at.end < last) {
        one.at.begin = directive.begin; /* what follows keeps the blanks */
    }
    vec_push(a, to, one);
}

void
remark_drop_idle(struct arena *a, struct remarks *to, const struct source *s,
                 const struct suppressions *from)
{
    for (uint32_t i = 0; i < from->n; i++) {
        const struct suppression *one = &from->at[i];
        if (!suppress_is_idle(one)) {
            continue;
        }
        drop(a, to, s, one->at);
        if (one->closing.end > 0) {
            drop(a, to, s, one->closing);
        }
    }
}

static int
compare(const void *va, const void *vb)
{
    const struct remark *a = va, *b = vb;

    return (a->at.begin > b->at.begin) - (a->at.begin < b->at.begin);
}

static bool
make_bytes(struct arena *a, const struct source *s, struct text text,
           struct text *bytes, struct err *err)
{
    const char *encoding = text_copy(a, s->encoding).s;
    struct text again;

    if (!s->is_converted) {
        struct buf b = {.arena = a};
        buf_add(&b, text_sub(s->bytes, 0, s->has_bom ? 3 : 0));
        buf_add(&b, text);
        *bytes = buf_text(&b);
        return true;
    }
    return (encoding_transcode(a, s->text, "utf-8", encoding, &again) &&
            text_eq(again, s->bytes) &&
            encoding_transcode(a, text, "utf-8", encoding, bytes)) ||
           err_set(err, ERR_INPUT, "%s text cannot be written back as it was",
                   encoding);
}

bool
remark_apply(struct arena *a, const struct remark_base *base,
             const struct remarks *remarks, struct rewrite *to, struct err *err)
{
    const struct text text = base->text.text;
    const uint32_t nedits = base->edits != NULL ? base->edits->n : 0;
    struct buf b = {.arena = a};
    uint32_t from = 0, moved = 0, e = 0;

    if (remarks->n > 0) {
        qsort(remarks->at, remarks->n, sizeof *remarks->at, compare);
    }
    for (uint32_t i = 0; i < remarks->n; i++) {
        const struct remark *r = &remarks->at[i];
        for (; e < nedits && base->edits->at[e].at <= r->at.begin; e++) {
            moved += base->edits->at[e].insert.n;
        }
        buf_add(&b, text_sub(text, from, r->at.begin + moved));
        buf_add(&b, r->insert);
        from = r->at.end + moved;
    }
    buf_add(&b, text_sub(text, from, text.n));
    to->text = buf_text(&b);
    return make_bytes(a, base->source, to->text, &to->bytes, err);
}
