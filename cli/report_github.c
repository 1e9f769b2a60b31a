/*
 * report_github.c - annotations of GitHub and Azure: commands on stdout.
 *
 * Both cut a message at the end of its line and split properties at signs of
 * their own, so those bytes are written as %NN.
 */
#include "cli/report_formats.h"
#include "cli/top_path.h"

/* Escape what `special` holds, and %, CR and LF, as %NN. */
static void
print_escaped(FILE *to, struct text t, const char *special)
{
    for (uint32_t i = 0; i < t.n; i++) {
        unsigned char c = (unsigned char)t.s[i];

        if (c < 0x20 || c == 0x7f || c == '%' || strchr(special, c) != NULL) {
            fprintf(to, "%%%02X", c);
        } else {
            fputc(c, to);
        }
    }
}

void
report_github_begin(struct report *r)
{
    (void)r;
}

void
report_github_file(struct report *r, const struct file_report *f)
{
    for (uint32_t i = 0; i < f->nrecords; i++) {
        const struct record *x = &f->record[i];

        fprintf(r->to,
                "::%s file=", x->level == LEVEL_SAFE ? "warning" : "notice");
        print_escaped(r->to, top_path(r->a, f->path), ",:");
        fprintf(r->to,
                ",line=%u,endLine=%u,col=%u,title=%.*s::", x->last_use.line,
                x->last_use.end_line, x->last_use.column, TEXT_ARG(x->code));
        print_escaped(r->to, x->message, "");
        fputc('\n', r->to);
    }
}

void
report_github_end(struct report *r, const struct totals *t)
{
    (void)r;
    (void)t;
}

void
report_azure_begin(struct report *r)
{
    (void)r;
}

void
report_azure_file(struct report *r, const struct file_report *f)
{
    for (uint32_t i = 0; i < f->nrecords; i++) {
        const struct record *x = &f->record[i];

        fputs("##vso[task.logissue type=warning;sourcepath=", r->to);
        print_escaped(r->to, f->path, ";]");
        fprintf(r->to, ";linenumber=%u;columnnumber=%u;code=%.*s;]",
                x->last_use.line, x->last_use.column, TEXT_ARG(x->code));
        print_escaped(r->to, x->message, "");
        fputc('\n', r->to);
    }
}

void
report_azure_end(struct report *r, const struct totals *t)
{
    (void)r;
    (void)t;
}
