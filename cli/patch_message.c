#include "cli/patch_message.h"

#include "cli/select.h"

#include <stdlib.h>

static void
add_grounds(struct buf *out, const struct record *r)
{
    for (uint32_t i = 0; i < r->nground; i++) {
        const struct ground *g = &r->ground[i];

        buf_format(out, "  %.*s%s%.*s", TEXT_ARG(g->code),
                   g->code.n > 0 ? " " : "", TEXT_ARG(g->words));
        if (g->line > 0) {
            buf_format(out, " (line %u)", g->line);
        }
        buf_char(out, '\n');
    }
    if (r->gain_why.n > 0) {
        buf_format(out, "  gain: %s (%.*s)\n", record_gain_words[r->gain],
                   TEXT_ARG(r->gain_why));
    }
}

/* ---- places ------------------------------------------------------------- */

/* A place, and the number of a record, in one word: they sort as numbers. */
static int
compare(const void *va, const void *vb)
{
    const uint64_t *a = va, *b = vb;

    return (*a > *b) - (*a < *b);
}

struct patch_places
patch_places(struct arena *a, const struct file_report *f)
{
    uint64_t *key = arena_array(a, uint64_t, f->nrecords + 1);
    uint32_t *record = arena_array(a, uint32_t, f->nrecords + 1);
    uint32_t n = 0;

    for (uint32_t i = 0; i < f->nrecords; i++) {
        if (f->record[i].is_written) {
            key[n++] = (uint64_t)f->record[i].insert.at << 32 | i;
        }
    }
    if (n > 0) {
        qsort(key, n, sizeof *key, compare);
    }
    for (uint32_t i = 0; i < n; i++) {
        record[i] = (uint32_t)key[i];
    }
    return (struct patch_places){f, record, n};
}

/* The first of those that stand at `at` or behind it. */
static uint32_t
first_at(const struct patch_places *p, uint32_t at)
{
    uint32_t low = 0, high = p->n;

    while (low < high) {
        const uint32_t middle = low + (high - low) / 2;
        if (p->file->record[p->record[middle]].insert.at < at) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low;
}

/* The i-th of those, or NULL if it stands behind `at`. */
static const struct record *
record_at(const struct patch_places *p, uint32_t i, uint32_t at)
{
    const struct record *r =
        i < p->n ? &p->file->record[p->record[i]] : NULL;

    return r != NULL && r->insert.at <= at ? r : NULL;
}

struct text
patch_scope(const struct patch_places *p, uint32_t index)
{
    const uint32_t at = p->file->edits.at[index].at;
    const struct record *r = record_at(p, first_at(p, at), at);

    return r != NULL ? r->scope : TEXT("");
}

const struct record *
patch_finding(const struct patch_places *p, uint32_t index)
{
    const struct edit *edit = &p->file->edits.at[index];
    const struct record *r;

    for (uint32_t i = first_at(p, edit->at);
         (r = record_at(p, i, edit->at)) != NULL; i++) {
        if (text_eq(text_trim(r->edit), text_trim(edit->insert))) {
            return r;
        }
    }
    return NULL;
}

/* ---- words -------------------------------------------------------------- */

/* Two findings may share one place, each with a line of its own. */
static bool
is_of_others(const struct edits *edits, const struct record *r, uint32_t first,
             uint32_t end)
{
    const uint32_t at = r->insert.at;
    uint32_t i = first;

    while (i > 0 && edits->at[i - 1].at == at) {
        i--;
    }
    for (; i < edits->n && edits->at[i].at <= at; i++) {
        if (edits->at[i].at == at && (i < first || i >= end) &&
            text_eq(text_trim(edits->at[i].insert), text_trim(r->edit))) {
            return true;
        }
    }
    return false;
}

static void
add_finding(struct buf *out, const struct file_report *f,
            const struct record *r)
{
    buf_format(out, "%.*s:%u: %.*s %s: %.*s\n", TEXT_ARG(f->path),
               r->last_use.line, TEXT_ARG(r->code), level_word[r->level],
               TEXT_ARG(r->message));
    add_grounds(out, r);
}

static int
compare_numbers(const void *va, const void *vb)
{
    const uint32_t *a = va, *b = vb;

    return (*a > *b) - (*a < *b);
}

struct text
patch_message(struct arena *a, const struct patch_places *p, uint32_t first,
              uint32_t end)
{
    const struct edits *edits = &p->file->edits;
    const uint32_t from = first_at(p, edits->at[first].at);
    const uint32_t last = edits->at[end - 1].at;
    uint32_t n = 0;

    while (record_at(p, from + n, last) != NULL) {
        n++;
    }
    uint32_t *number = arena_array(a, uint32_t, n + 1); /* as they come */
    struct buf b = {.arena = a};
    for (uint32_t i = 0; i < n; i++) {
        number[i] = p->record[from + i];
    }
    qsort(number, n, sizeof *number, compare_numbers);
    for (uint32_t i = 0; i < n; i++) {
        const struct record *r = &p->file->record[number[i]];
        if (!is_of_others(edits, r, first, end)) {
            add_finding(&b, p->file, r);
        }
    }
    return buf_text(&b);
}

void
patch_cover_head(struct buf *out)
{
    buf_format(out, "%-6s  %-6s  %s\n", "gain", "level", "after line");
}

void
patch_cover_rows(struct buf *out, const struct file_report *f)
{
    for (uint32_t i = 0; i < f->nrecords; i++) {
        const struct record *r = &f->record[i];
        if (r->is_written) {
            buf_format(out, "%-6s  %-6s  %.*s:%u: %.*s\n",
                       record_gain_words[r->gain], level_word[r->level],
                       TEXT_ARG(f->path), r->after_line,
                       TEXT_ARG(text_trim(r->edit)));
        }
    }
}
