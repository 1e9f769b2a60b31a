/*
 * report_gitlab.c - GitLab's code quality report: an array of issues.
 */
#include "cli/report_formats.h"
#include "cli/report_object.h"
#include "cli/top_path.h"

static const char *const severities[] = {
    [LEVEL_SAFE] = "minor",
    [LEVEL_UNSAFE] = "info",
    [LEVEL_HELD] = "info",
    [LEVEL_ADVICE] = "info",
};

/* Relative, without "./", as GitLab wants it. */
static json_t *
location(struct arena *a, const struct file_report *f, const struct record *x)
{
    json_t *lines = json_object();
    json_t *where = json_object();
    struct text path = top_path(a, f->path);

    if (text_starts(path, TEXT("./"))) {
        path = text_sub(path, 2, path.n);
    }
    json_object_set_new(lines, "begin", json_integer(x->last_use.line));
    json_object_set_new(where, "path", object_text(a, path));
    json_object_set_new(where, "lines", lines);
    return where;
}

void
report_gitlab_begin(struct report *r)
{
    fputs("[", r->to);
}

void
report_gitlab_file(struct report *r, const struct file_report *f)
{
    for (uint32_t i = 0; i < f->nrecords; i++) {
        const struct record *x = &f->record[i];
        json_t *issue = json_object();

        json_object_set_new(issue, "description",
                            object_text(r->a, x->message));
        json_object_set_new(issue, "check_name", object_text(r->a, x->code));
        json_object_set_new(issue, "fingerprint",
                            object_text(r->a, report_fingerprint(r->a, x)));
        json_object_set_new(issue, "severity",
                            json_string(severities[x->level]));
        json_object_set_new(issue, "location", location(r->a, f, x));
        fputs(r->nprinted++ ? ",\n" : "\n", r->to);
        object_print(r->to, issue, true);
    }
}

void
report_gitlab_end(struct report *r, const struct totals *t)
{
    (void)t;
    fputs(r->nprinted ? "\n]\n" : "]\n", r->to);
}
