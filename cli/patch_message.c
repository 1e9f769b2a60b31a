#include "cli/patch_message.h"

#include "cli/select.h"

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

static bool
is_written_at(const struct record *r, uint32_t at)
{
    return r->is_written && r->insert.at == at;
}

/* Two findings may share one place, each with a line of its own. */
static bool
is_of_edit(const struct file_report *f, const struct record *r,
           const struct edit *edit)
{
    if (!is_written_at(r, edit->at)) {
        return false;
    }
    for (uint32_t i = 0; i < f->edits.n; i++) {
        const struct edit *other = &f->edits.at[i];
        if (other != edit && other->at == edit->at &&
            text_eq(text_trim(other->insert), text_trim(r->edit))) {
            return false;
        }
    }
    return true;
}

struct text
patch_message(struct arena *a, const struct file_report *f, uint32_t first,
              uint32_t end)
{
    struct buf b = {.arena = a};

    for (uint32_t i = 0; i < f->nrecords; i++) {
        const struct record *r = &f->record[i];
        bool is_in = false;
        for (uint32_t k = first; k < end && !is_in; k++) {
            is_in = is_of_edit(f, r, &f->edits.at[k]);
        }
        if (is_in) {
            buf_format(&b, "%.*s:%u: %.*s %s: %.*s\n", TEXT_ARG(f->path),
                       r->last_use.line, TEXT_ARG(r->code),
                       level_word[r->level], TEXT_ARG(r->message));
            add_grounds(&b, r);
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
