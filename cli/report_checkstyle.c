/*
 * report_checkstyle.c - the XML of checkstyle, which CI servers and reviewdog
 * read: a file element for each file with findings, an error for each of them.
 */
#include "cli/report_formats.h"

void
report_checkstyle_begin(struct report *r)
{
    fputs("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
          "<checkstyle version=\"4.3\">\n",
          r->to);
}

void
report_checkstyle_file(struct report *r, const struct file_report *f)
{
    if (f->nrecords == 0) {
        return;
    }
    fputs("  <file name=\"", r->to);
    report_xml(r, f->path);
    fputs("\">\n", r->to);
    for (uint32_t i = 0; i < f->nrecords; i++) {
        const struct record *x = &f->record[i];

        fprintf(
            r->to,
            "    <error line=\"%u\" column=\"%u\" severity=\"%s\" message=\"",
            x->last_use.line, x->last_use.column,
            x->level == LEVEL_SAFE ? "warning" : "info");
        report_xml(r, x->message);
        fprintf(r->to, "\" source=\"earlydel.%.*s\"/>\n", TEXT_ARG(x->code));
    }
    fputs("  </file>\n", r->to);
}

void
report_checkstyle_end(struct report *r, const struct totals *t)
{
    (void)t;
    fputs("</checkstyle>\n", r->to);
}
