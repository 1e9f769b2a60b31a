#include "rewriter/patch.h"

#include "rewriter/save.h"

#include <assert.h>
#include <errno.h>
#include <glib.h>
#include <sys/stat.h>

enum {
    NAME_MAX_BYTES = 60,
};

/* ---- headers ------------------------------------------------------------ */

static bool
is_ascii(struct text t)
{
    for (uint32_t i = 0; i < t.n; i++) {
        if ((unsigned char)t.s[i] >= 0x80) {
            return false;
        }
    }
    return true;
}

/* Words of a mail are UTF-8, as its head says; bytes of a path that are none
 * are written as git writes them in its diffs: "\351". */
static void
add_one_line(struct buf *out, struct text t)
{
    for (uint32_t i = 0; i < t.n;) {
        const gunichar c =
            g_utf8_get_char_validated(t.s + i, (gssize)(t.n - i));
        const bool is_none = c == (gunichar)-1 || c == (gunichar)-2;
        const uint32_t n = is_none ? 1 : (uint32_t)g_unichar_to_utf8(c, NULL);

        if (is_none) {
            buf_format(out, "\\%03o", (unsigned)(unsigned char)t.s[i]);
        } else {
            buf_add(out, c < ' ' || c == 0x7f ? TEXT(" ")
                                              : text_sub(t, i, i + n));
        }
        i += n;
    }
}

/* A header's text; outside ASCII as encoded words (RFC 2047). */
static void
add_header(struct buf *out, struct text header)
{
    const uint32_t step = 30; /* 40 in base64, under the limit of 75 */
    struct buf line = {.arena = out->arena};

    add_one_line(&line, header);
    const struct text t = buf_text(&line);
    if (is_ascii(t)) {
        buf_add(out, t);
        return;
    }
    for (uint32_t at = 0; at < t.n;) {
        uint32_t end = at + step < t.n ? at + step : t.n;
        while (end < t.n && ((unsigned char)t.s[end] & 0xc0) == 0x80) {
            end--;
        }
        char *word = g_base64_encode((const guchar *)t.s + at, end - at);
        buf_format(out, "%s=?UTF-8?B?%s?=", at ? "\n " : "", word);
        g_free(word);
        at = end;
    }
}

/* "Name <mail>": only the name may need encoding. */
static void
add_author(struct buf *out, struct text author)
{
    uint32_t mail = text_find(author, TEXT(" <"), 0);

    if (mail == UINT32_MAX) {
        add_header(out, author);
        return;
    }
    add_header(out, text_sub(author, 0, mail));
    add_one_line(out, text_sub(author, mail, author.n));
}

/* "[PATCH 02/11]", as wide as the last number. */
static void
add_subject(struct buf *out, const struct patch_series *s, uint32_t number,
            struct text subject)
{
    int width = 1;

    for (uint32_t n = s->n; n >= 10; n /= 10) {
        width++;
    }
    buf_add(out, TEXT("Subject: "));
    if (s->n == 1 && !s->has_cover) {
        buf_add(out, TEXT("[PATCH] "));
    } else {
        buf_format(out, "[PATCH %0*u/%u] ", width, number, s->n);
    }
    add_header(out, subject);
    buf_char(out, '\n');
}

/* ---- bodies ------------------------------------------------------------- */

/* Readers of mailboxes take "From " for the next mail, and "---", "diff -" or
 * "Index: " for the end of the message. */
static void
add_message(struct buf *out, struct text body)
{
    uint32_t at = 0;

    while (at < body.n) {
        uint32_t end = text_find(body, TEXT("\n"), at);
        struct text line = text_sub(body, at, end == UINT32_MAX ? body.n : end);
        bool is_marker = text_starts(line, TEXT("From ")) ||
                         text_starts(line, TEXT("---")) ||
                         text_starts(line, TEXT("diff -")) ||
                         text_starts(line, TEXT("Index: "));
        if (is_marker) {
            buf_char(out, ' ');
        }
        add_one_line(out, line);
        buf_char(out, '\n');
        at += line.n + 1;
    }
}

static uint32_t
count_new_lines(const struct change *c)
{
    return c->edits->n;
}

static void
add_stat(struct buf *out, const struct patch *p)
{
    uint32_t nlines = 0;

    for (uint32_t i = 0; i < p->nchanges; i++) {
        const struct change *c = &p->change[i];
        buf_add(out, TEXT(" "));
        add_one_line(out, c->path);
        buf_format(out, " | %u +\n", count_new_lines(c));
        nlines += count_new_lines(c);
    }
    buf_format(out, " %u file%s changed, %u insertion%s(+)\n\n", p->nchanges,
               p->nchanges == 1 ? "" : "s", nlines, nlines == 1 ? "" : "s");
}

static void
add_signature(struct buf *out, const struct patch_series *s, bool is_last)
{
    if (is_last && s->base_commit.n) {
        buf_format(out, "\nbase-commit: %.*s\n", TEXT_ARG(s->base_commit));
    }
    buf_format(out, "-- \nearlydel %.*s\n\n", TEXT_ARG(s->version));
}

static bool
add_patch_body(struct buf *out, const struct patch_series *s, uint32_t index,
               struct err *err)
{
    const struct patch *p = &s->patch[index];

    add_message(out, p->body);
    buf_add(out, TEXT("---\n"));
    add_stat(out, p);
    for (uint32_t i = 0; i < p->nchanges; i++) {
        if (!diff_unified(out, &p->change[i], err)) {
            return false;
        }
    }
    add_signature(out, s, !s->has_cover && index == 0);
    return true;
}

static void
add_cover_body(struct buf *out, const struct patch_series *s)
{
    add_message(out, s->cover_body);
    buf_char(out, '\n');
    for (uint32_t i = 0; i < s->n; i++) {
        buf_add(out, TEXT("  "));
        add_one_line(out, s->patch[i].subject);
        buf_char(out, '\n');
    }
    buf_char(out, '\n');
    add_signature(out, s, true);
}

/* ---- mails -------------------------------------------------------------- */

/* CR and all that is not UTF-8 stand as they are, as `git format-patch` has
 * them: what is encoded is no patch for `git apply`, `patch` or quilt. */
static void
add_content(struct buf *out, struct text body)
{
    buf_add(out, TEXT("MIME-Version: 1.0\n"
                      "Content-Type: text/plain; charset=UTF-8\n"
                      "Content-Transfer-Encoding: 8bit\n\n"));
    buf_add(out, body);
}

/* A date that never changes; `git am` takes the real one for the commit. */
static void
add_start(struct buf *out, const struct patch_series *s)
{
    buf_add(out, TEXT("From 0000000000000000000000000000000000000000 "
                      "Mon Sep 17 00:00:00 2001\nFrom: "));
    add_author(out, s->author);
    buf_char(out, '\n');
}

bool
patch_mail(struct buf *out, const struct patch_series *series, uint32_t index,
           struct err *err)
{
    struct buf body = {.arena = out->arena};

    assert(index < series->n);
    if (!add_patch_body(&body, series, index, err)) {
        return false;
    }
    add_start(out, series);
    add_subject(out, series, index + 1, series->patch[index].subject);
    add_content(out, buf_text(&body));
    return true;
}

static struct text
cover_mail(struct arena *a, const struct patch_series *series)
{
    struct buf out = {.arena = a}, body = {.arena = a};

    add_cover_body(&body, series);
    add_start(&out, series);
    add_subject(&out, series, 0, series->cover_subject);
    add_content(&out, buf_text(&body));
    return buf_text(&out);
}

/* ---- files -------------------------------------------------------------- */

static void
add_file_name(struct buf *out, uint32_t number, struct text name)
{
    uint32_t begin;

    buf_format(out, "%04u-", number);
    begin = out->n;
    for (uint32_t i = 0; i < name.n && out->n - begin < NAME_MAX_BYTES; i++) {
        char c = name.s[i];
        if (g_ascii_isalnum(c) || c == '.' || c == '_') {
            buf_char(out, c);
        } else if (out->s[out->n - 1] != '-') {
            buf_char(out, '-');
        }
    }
    buf_add(out, TEXT(".patch"));
}

static const char *
path_in(struct arena *scratch, const char *folder, struct text name)
{
    return text_format(scratch, "%s/%.*s", folder, TEXT_ARG(name)).s;
}

/* Nothing lies where the file is to be. */
static bool
is_free(struct arena *scratch, const char *folder, struct text name,
        struct err *err)
{
    const char *path = path_in(scratch, folder, name);

    return !g_file_test(path, G_FILE_TEST_EXISTS) ||
           err_set(err, ERR_IO,
                   "%s is there already; nothing is written over, name "
                   "another folder or empty it",
                   path);
}

static bool
write_file(struct arena *scratch, const char *folder, struct text name,
           struct text bytes, struct err *err)
{
    const char *path = path_in(scratch, folder, name);
    struct err why;

    return save_create(path, bytes, &why) ||
           err_set(err, why.kind, "%s: %.200s", path, why.text);
}

#define COVER_NAME TEXT("0000-cover-letter.txt")
#define LIST_NAME TEXT("series")

static struct text
mail_name(struct arena *scratch, const struct patch_series *series, uint32_t i)
{
    struct buf name = {.arena = scratch};

    add_file_name(&name, i + 1, series->patch[i].name);
    return buf_text(&name);
}

/* All or none: `git am` is given whatever patches lie there. */
static bool
are_free(struct arena *scratch, const char *folder,
         const struct patch_series *series, struct err *err)
{
    for (uint32_t i = 0; i < series->n; i++) {
        if (!is_free(scratch, folder, mail_name(scratch, series, i), err)) {
            return false;
        }
    }
    return is_free(scratch, folder, LIST_NAME, err) &&
           (!series->has_cover || is_free(scratch, folder, COVER_NAME, err));
}

static bool
write_cover(struct arena *scratch, const char *folder,
            const struct patch_series *series, struct err *err)
{
    return !series->has_cover ||
           write_file(scratch, folder, COVER_NAME,
                      cover_mail(scratch, series), err);
}

bool
patch_write(struct arena *scratch, const char *folder,
            const struct patch_series *series, struct err *err)
{
    struct buf list = {.arena = scratch};

    if (g_mkdir_with_parents(folder, 0777) != 0) {
        return err_set(err, ERR_IO, "%s: cannot be made: %s", folder,
                       g_strerror(errno));
    }
    if (!are_free(scratch, folder, series, err)) {
        return false;
    }
    for (uint32_t i = 0; i < series->n; i++) {
        struct buf mail = {.arena = scratch};
        const struct text name = mail_name(scratch, series, i);
        if (!patch_mail(&mail, series, i, err) ||
            !write_file(scratch, folder, name, buf_text(&mail), err)) {
            return false;
        }
        buf_add(&list, name);
        buf_char(&list, '\n');
    }
    return write_cover(scratch, folder, series, err) &&
           write_file(scratch, folder, LIST_NAME, buf_text(&list), err);
}
