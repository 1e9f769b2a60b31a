/*
 * report_junit.c - JUnit XML: a test case for each file, a failure for each
 * finding in it.
 */
#include "cli/report_formats.h"

void
report_junit_begin(struct report *r)
{
    fputs("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
          "<testsuites name=\"earlydel\">\n",
          r->to);
}

void
report_junit_file(struct report *r, const struct file_report *f)
{
    fputs("  <testsuite name=\"", r->to);
    report_xml(r, f->path);
    fprintf(r->to,
            "\" tests=\"1\" failures=\"%u\" errors=\"%u\" skipped=\"%u\">\n"
            "    <testcase classname=\"earlydel\" name=\"",
            f->nrecords > 0, /* cases that failed, however often */
            f->err.kind != ERR_NONE, f->bail.n > 0);
    report_xml(r, f->path);
    fputs("\">\n", r->to);
    if (f->err.kind != ERR_NONE) {
        fputs("      <error message=\"", r->to);
        report_xml(r, text_of(f->err.text));
        fputs("\"/>\n", r->to);
    } else if (f->bail.n > 0) {
        fputs("      <skipped message=\"", r->to);
        report_xml(r, f->bail);
        fputs("\"/>\n", r->to);
    }
    for (uint32_t i = 0; i < f->nrecords; i++) {
        const struct record *x = &f->record[i];

        fprintf(r->to, "      <failure type=\"%.*s\" message=\"",
                TEXT_ARG(x->code));
        report_xml(r, x->message);
        fprintf(r->to, "\">line %u, column %u</failure>\n", x->last_use.line,
                x->last_use.column);
    }
    fputs("    </testcase>\n  </testsuite>\n", r->to);
}

void
report_junit_end(struct report *r, const struct totals *t)
{
    (void)t;
    fputs("</testsuites>\n", r->to);
}
