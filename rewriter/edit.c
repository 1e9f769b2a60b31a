#include "rewriter/edit.h"

#include "rewriter/encoding.h"

#include <assert.h>

void
edit_check(const struct source *source, const struct edits *edits)
{
    for (uint32_t i = 0; i < edits->n; i++) {
        const struct edit *e = &edits->at[i];
        assert(e->insert.n > 0);
        assert(e->at <= source->text.n);
        assert(e->at == source->text.n || e->at == 0 ||
               source->text.s[e->at - 1] == '\n');
        assert(i == 0 || edits->at[i - 1].at <= e->at);
        assert(i == 0 || edits->at[i - 1].line < e->line);
        assert(e->first < e->end && e->end <= edits->nchoices);
        assert(e->first == (i ? edits->at[i - 1].end : 0));
        (void)e;
    }
    (void)source;
}

/* Append a piece of text as the file's encoding has it. */
static bool
add_encoded(struct buf *out, const char *encoding, struct text piece)
{
    struct text bytes;

    if (piece.n == 0) {
        return true;
    }
    if (!encoding_transcode(out->arena, piece, "utf-8", encoding, &bytes)) {
        return false;
    }
    buf_add(out, bytes);
    return true;
}

/*
 * The old text goes over in the pieces between the insertions.  Their bytes
 * must add up to the old bytes: in an encoding with states they would not.
 */
static bool
encode(struct buf *out, const struct source *source, const struct edits *edits)
{
    const char *encoding = text_copy(out->arena, source->encoding).s;
    struct buf old = {.arena = out->arena};
    uint32_t from = 0;

    for (uint32_t i = 0; i <= edits->n; i++) {
        uint32_t to = i < edits->n ? edits->at[i].at : source->text.n;
        uint32_t begin = out->n;
        if (!add_encoded(out, encoding, text_sub(source->text, from, to))) {
            return false;
        }
        buf_add(&old, (struct text){out->s + begin, out->n - begin});
        if (i < edits->n && !add_encoded(out, encoding, edits->at[i].insert)) {
            return false;
        }
        from = to;
    }
    return text_eq(buf_text(&old), source->bytes);
}

static struct text
new_text(struct arena *a, const struct source *source,
         const struct edits *edits)
{
    struct buf b = {.arena = a};
    uint32_t from = 0;

    for (uint32_t i = 0; i < edits->n; i++) {
        buf_add(&b, text_sub(source->text, from, edits->at[i].at));
        buf_add(&b, edits->at[i].insert);
        from = edits->at[i].at;
    }
    buf_add(&b, text_sub(source->text, from, source->text.n));
    return buf_text(&b);
}

/* Why it cannot be encoded: the first line that has what the encoding lacks,
 * or the old text, which has states. */
static bool
refuse(struct arena *a, const struct source *source, const struct edits *edits,
       struct err *err)
{
    const char *encoding = text_copy(a, source->encoding).s;
    struct buf unused = {.arena = a};

    for (uint32_t i = 0; i < edits->n; i++) {
        const struct text line = text_trim(edits->at[i].insert);
        if (!add_encoded(&unused, encoding, line)) {
            return err_set(err, ERR_INPUT, "`%.*s` does not exist in %s",
                           TEXT_ARG(line), encoding);
        }
    }
    return err_set(err, ERR_INPUT,
                   "%s text cannot be taken apart and put together again",
                   encoding);
}

bool
edit_apply(struct arena *a, const struct source *source,
           const struct edits *edits, struct rewrite *to, struct err *err)
{
    struct buf bytes = {.arena = a};

    edit_check(source, edits);
    to->text = new_text(a, source, edits);
    if (!source->is_converted) {
        if (source->has_bom) {
            buf_add(&bytes, text_sub(source->bytes, 0, 3));
        }
        buf_add(&bytes, to->text);
    } else if (!encode(&bytes, source, edits)) {
        return refuse(a, source, edits, err);
    }
    to->bytes = buf_text(&bytes);
    return true;
}
