/*
 * report_concise.c - one line a finding, and the same grouped by file.
 */
#include "cli/report_formats.h"
#include "cli/show.h"

void
report_concise_begin(struct report *r)
{
    (void)r;
}

void
report_concise_file(struct report *r, const struct file_report *f)
{
    for (uint32_t i = 0; i < f->nrecords; i++) {
        const struct record *x = &f->record[i];

        show_paint(r->to, r->color, PAINT_PATH, f->path);
        fprintf(r->to, ":%u:%u: ", x->last_use.line, x->last_use.column);
        show_paint(r->to, r->color, PAINT_CODE, x->code);
        fprintf(r->to, " [%s] ", level_word[x->level]);
        show_escaped(r->to, x->message);
        fputc('\n', r->to);
    }
}

void
report_concise_end(struct report *r, const struct totals *t)
{
    (void)r;
    (void)t;
}

void
report_grouped_begin(struct report *r)
{
    (void)r;
}

void
report_grouped_file(struct report *r, const struct file_report *f)
{
    if (f->nrecords == 0) {
        return;
    }
    show_paint(r->to, r->color, PAINT_PATH, f->path);
    fputs(":\n", r->to);
    for (uint32_t i = 0; i < f->nrecords; i++) {
        const struct record *x = &f->record[i];

        fprintf(r->to, "  %5u:%-4u ", x->last_use.line, x->last_use.column);
        show_paint(r->to, r->color, PAINT_CODE, x->code);
        fprintf(r->to, " [%s] ", level_word[x->level]);
        show_escaped(r->to, x->message);
        fputc('\n', r->to);
    }
    fputc('\n', r->to);
}

void
report_grouped_end(struct report *r, const struct totals *t)
{
    (void)r;
    (void)t;
}
