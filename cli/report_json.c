/*
 * report_json.c - findings as JSON: one array, or one object a line.
 */
#include "cli/report_formats.h"
#include "cli/report_object.h"

void
report_json_begin(struct report *r)
{
    fputs("[", r->to);
}

void
report_json_file(struct report *r, const struct file_report *f)
{
    for (uint32_t i = 0; i < f->nrecords; i++) {
        fputs(r->nprinted++ ? ",\n" : "\n", r->to);
        object_print(r->to, object_record(r->a, f, &f->record[i]), true);
    }
}

void
report_json_end(struct report *r, const struct totals *t)
{
    (void)t;
    fputs(r->nprinted ? "\n]\n" : "]\n", r->to);
}

void
report_jsonlines_begin(struct report *r)
{
    (void)r;
}

void
report_jsonlines_file(struct report *r, const struct file_report *f)
{
    for (uint32_t i = 0; i < f->nrecords; i++) {
        object_print(r->to, object_record(r->a, f, &f->record[i]), false);
        fputc('\n', r->to);
    }
}

void
report_jsonlines_end(struct report *r, const struct totals *t)
{
    json_t *last = json_object();

    json_object_set_new(last, "summary", object_totals(t));
    object_print(r->to, last, false);
    fputc('\n', r->to);
}
