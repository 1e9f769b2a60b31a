#include "rewriter/recheck.h"

#include "rewriter/encoding.h"
#include "rewriter/recheck_part.h"
#include "rewriter/token.h"

#include <assert.h>

/* ---- offsets ------------------------------------------------------------ */

/* How many insertions begin at or before the offset. */
static uint32_t
count_until(const struct inserted *in, uint32_t at)
{
    uint32_t low = 0, high = in->n;

    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (in->span[middle].begin <= at) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low;
}

uint32_t
inserted_at(const struct inserted *in, uint32_t at)
{
    uint32_t n = count_until(in, at);

    return n > 0 && at < in->span[n - 1].end ? n - 1 : NO_ID;
}

uint32_t
inserted_before(const struct inserted *in, uint32_t at)
{
    uint32_t n = count_until(in, at);

    return n > 0 ? at - in->shift[n - 1] : at;
}

bool
recheck_fail(const struct inserted *in, uint32_t at, const char *what)
{
    uint32_t line = at <= in->after->text.n ? source_line(in->after, at) : 0;

    return err_set(in->err, ERR_RECHECK,
                   "the output failed its check: line %u: %s", line, what);
}

/* ---- bytes -------------------------------------------------------------- */

static bool
is_name_byte(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           (c >= '0' && c <= '9') || c == '_' || (unsigned char)c >= 0x80;
}

/* Cut a name off the front; false if there is none. */
static bool
take_name(struct text *t)
{
    uint32_t n = 0;

    while (n < t->n && is_name_byte(t->s[n])) {
        n++;
    }
    if (n == 0 || (t->s[0] >= '0' && t->s[0] <= '9')) {
        return false;
    }
    *t = text_sub(*t, n, t->n);
    return true;
}

static bool
take(struct text *t, struct text what)
{
    if (!text_starts(*t, what)) {
        return false;
    }
    *t = text_sub(*t, what.n, t->n);
    return true;
}

static bool
take_line_end(struct text *t)
{
    return take(t, TEXT("\r\n")) || take(t, TEXT("\n"));
}

/* And no name that begins like it. */
static bool
is_none(struct text line)
{
    return text_starts(line, TEXT("None")) &&
           (line.n == 4 || !is_name_byte(line.s[4]));
}

/* One line, whose end may stand before it, with one release statement and the
 * comment that was asked for. */
static bool
is_release(struct text line, const struct recheck *r)
{
    bool is_ended = take_line_end(&line);

    while (take(&line, TEXT(" ")) || take(&line, TEXT("\t"))) {
    }
    if (r->style == RELEASE_DEL) {
        if (!take(&line, TEXT("del ")) || !take_name(&line)) {
            return false;
        }
        while (take(&line, TEXT(", "))) {
            if (!take_name(&line)) {
                return false;
            }
        }
    } else {
        uint32_t nnames = 0;
        while (!is_none(line) && take_name(&line) &&
               take(&line, TEXT(" = "))) {
            nnames++;
        }
        if (nnames == 0 || !take(&line, TEXT("None"))) {
            return false;
        }
    }
    if (r->comment.n > 0 &&
        !(take(&line, TEXT("  # ")) && take(&line, r->comment))) {
        return false;
    }
    return take_line_end(&line) ? !is_ended && line.n == 0
                                : is_ended && line.n == 0;
}

/* The new text is the old one with the inserted lines at their places. */
static bool
check_text(const struct recheck *r, struct span *span, uint32_t *shift,
           struct inserted *in)
{
    struct text old = r->before->source->text, new = r->after.text;
    uint32_t from = 0, at = 0;

    for (uint32_t i = 0; i < r->edits->n; i++) {
        const struct edit *e = &r->edits->at[i];
        uint32_t kept = e->at - from;
        if (e->at < from || e->at > old.n || kept + e->insert.n > new.n - at ||
            !text_eq(text_sub(old, from, e->at),
                     text_sub(new, at, at + kept)) ||
            !text_eq(e->insert,
                     text_sub(new, at + kept, at + kept + e->insert.n))) {
            return recheck_fail(in, at, "old text changed");
        }
        if (!is_release(e->insert, r)) {
            return recheck_fail(in, at + kept, "not one release statement");
        }
        span[i] = (struct span){at + kept, at + kept + e->insert.n};
        shift[i] = e->insert.n + (i ? shift[i - 1] : 0);
        at = span[i].end;
        from = e->at;
        in->n++;
    }
    if (!text_eq(text_sub(old, from, old.n), text_sub(new, at, new.n))) {
        return recheck_fail(in, at, "old text changed");
    }
    return true;
}

/* Bytes that a piece of text has in the file. */
static bool
byte_length(struct arena *a, const struct source *s, struct text piece,
            uint32_t *n)
{
    struct text bytes = piece;

    if (s->is_converted && piece.n) {
        const char *encoding = text_copy(a, s->encoding).s;
        if (!encoding_transcode(a, piece, "utf-8", encoding, &bytes)) {
            return false;
        }
    }
    *n = bytes.n;
    return true;
}

/*
 * In another encoding the bytes are compared as well, piece by piece.  (Else
 * the text is a slice of the bytes, and there is nothing left to compare.)
 */
static bool
check_bytes(struct arena *scratch, const struct recheck *r,
            const struct inserted *in)
{
    const struct source *s = r->before->source;
    struct text old = s->bytes, new = r->after.bytes;
    uint32_t text_from = 0;

    for (uint32_t i = 0; s->is_converted && i <= in->n; i++) {
        bool is_last = i == in->n;
        uint32_t text_to = is_last ? s->text.n : r->edits->at[i].at;
        struct text insert = is_last ? TEXT("") : r->edits->at[i].insert;
        struct text piece = text_sub(s->text, text_from, text_to);
        uint32_t kept = 0, more = 0;
        if (!byte_length(scratch, s, piece, &kept) ||
            !byte_length(scratch, s, insert, &more) || kept > old.n ||
            new.n < more || kept > new.n - more ||
            !text_eq(text_sub(old, 0, kept), text_sub(new, 0, kept))) {
            return recheck_fail(in, 0, "old bytes changed");
        }
        old = text_sub(old, kept, old.n);
        new = text_sub(new, kept + more, new.n);
        text_from = text_to;
    }
    return !s->is_converted || (old.n == 0 && new.n == 0) ||
           recheck_fail(in, 0, "old bytes changed");
}

static bool
check_source(const struct inserted *in, const struct recheck *r)
{
    const struct source *old = in->before, *new = in->after;

    if (new->bail != old->bail || !text_eq(new->encoding, old->encoding) ||
        new->has_bom != old->has_bom ||
        new->is_converted != old->is_converted) {
        return recheck_fail(in, 0, "read in another way than before");
    }
    if (!text_eq(new->text, r->after.text)) {
        return recheck_fail(in, 0, "bytes and text differ");
    }
    return true;
}

/* ---- tokens ------------------------------------------------------------- */

static bool
is_layout(enum token_kind kind)
{
    return kind >= TOKEN_NEWLINE;
}

/* Take the statement of one insertion off the new tokens, NEWLINE included. */
static bool
take_statement(struct lexer *x, const struct inserted *in, uint32_t which)
{
    struct token t;

    for (t = lexer_next(x); !is_layout(t.kind); t = lexer_next(x)) {
        if (inserted_at(in, t.begin) != which) {
            return recheck_fail(in, t.begin, "a statement runs on");
        }
    }
    return t.kind == TOKEN_NEWLINE ||
           recheck_fail(in, t.begin, "a statement does not end");
}

static bool
is_same_token(const struct inserted *in, struct token old, struct token new)
{
    return old.kind == new.kind &&
           (is_layout(old.kind) ||
            (inserted_before(in, new.begin) == old.begin &&
             old.end - old.begin == new.end - new.begin));
}

/* Tokens without the inserted statements equal the old tokens. */
static bool
recheck_tokens(struct arena *scratch, const struct inserted *in)
{
    struct arena_mark mark = arena_mark(scratch);
    struct lexer old = lexer_open(scratch, in->before->text);
    struct lexer new = lexer_open(scratch, in->after->text);
    enum token_kind last = TOKEN_NEWLINE;
    uint32_t ntaken = 0;

    for (;;) {
        struct token b = lexer_next(&new);
        uint32_t which = is_layout(b.kind) ? NO_ID : inserted_at(in, b.begin);
        if (which != NO_ID) {
            if (!is_layout(last) || which != ntaken) {
                return recheck_fail(in, b.begin, "not a place for it");
            }
            if (!take_statement(&new, in, which)) {
                return false;
            }
            last = TOKEN_NEWLINE;
            ntaken++;
            continue;
        }
        struct token a = lexer_next(&old);
        if (!is_same_token(in, a, b)) {
            return recheck_fail(in, b.begin, "tokens differ");
        }
        if (b.kind == TOKEN_END) {
            break;
        }
        last = b.kind;
    }
    arena_rewind(scratch, mark);
    return ntaken == in->n || recheck_fail(in, 0, "an insertion is not code");
}

/* ---- entry -------------------------------------------------------------- */

bool
recheck(struct arena *file, struct arena *scratch, const struct recheck *r,
        struct err *err)
{
    struct source *source = arena_new(file, struct source);
    struct span *span = arena_array(file, struct span, r->edits->n);
    uint32_t *shift = arena_array(file, uint32_t, r->edits->n);
    struct inserted in = {span, shift, 0, r->before->source, source, err};
    const struct analysis *after;

    *source = source_open(file, r->before->source->path, r->after.bytes,
                          encoding_transcode);
    if (!check_source(&in, r) || !check_text(r, span, shift, &in) ||
        !check_bytes(scratch, r, &in) || !recheck_tokens(scratch, &in)) {
        return false;
    }
    after = analyze(file, scratch, source, r->before->names, r->options);
    if (after->bail == BAIL_MISREAD) {
        return err_set(err, ERR_MISREAD, "%s", bail_words[BAIL_MISREAD]);
    }
    if (after->bail != BAIL_NONE) {
        return recheck_fail(&in, after->bail_at, bail_words[after->bail]);
    }
    if (!recheck_meaning(scratch, &in, r, after)) {
        return false;
    }
    if (r->finds_more && r->finds_more(r->context, after)) {
        return recheck_fail(&in, 0, "a second run would change more");
    }
    return true;
}
