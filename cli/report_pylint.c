/*
 * report_pylint.c - pylint's parseable form: "path:line: [CODE] message".
 */
#include "cli/report_formats.h"
#include "cli/show.h"

void
report_pylint_begin(struct report *r)
{
    (void)r;
}

void
report_pylint_file(struct report *r, const struct file_report *f)
{
    for (uint32_t i = 0; i < f->nrecords; i++) {
        const struct record *x = &f->record[i];

        show_escaped(r->to, f->path);
        fprintf(r->to, ":%u: [%.*s(%s), ", x->last_use.line, TEXT_ARG(x->code),
                level_word[x->level]);
        show_escaped(r->to, x->scope);
        fputs("] ", r->to);
        show_escaped(r->to, x->message);
        fputc('\n', r->to);
    }
}

void
report_pylint_end(struct report *r, const struct totals *t)
{
    (void)r;
    (void)t;
}
