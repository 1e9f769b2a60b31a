/*
 * report_rdjson.c - reviewdog's diagnostics, with the edit as a suggestion: one
 * object, or one a line.
 *
 * Ranges end exclusively; a range without width is an insertion.  Columns
 * count bytes of UTF-8 from 1, unlike those of the other formats.
 */
#include "cli/report_formats.h"
#include "cli/report_object.h"

static json_t *
position(uint32_t line, uint32_t column)
{
    json_t *p = json_object();

    json_object_set_new(p, "line", json_integer(line));
    json_object_set_new(p, "column", json_integer(column));
    return p;
}

static json_t *
range(const json_t *start, const json_t *end)
{
    json_t *r = json_object();

    json_object_set_new(r, "start", json_deep_copy(start));
    json_object_set_new(r, "end", json_deep_copy(end));
    return r;
}

/* 1-based byte column of a column in code points. */
static uint32_t
byte_column(const struct file_report *f, uint32_t line, uint32_t column)
{
    struct text t = report_line(f, line);
    uint32_t points = 0;

    for (uint32_t i = 0; i < t.n; i++) {
        points += ((unsigned char)t.s[i] & 0xc0) != 0x80;
        if (points == column) {
            return i + 1;
        }
    }
    return t.n + 1;
}

static json_t *
suggestions(struct arena *a, const struct record *x)
{
    json_t *list = json_array();

    if (x->is_fixable) {
        json_t *item = json_object();
        json_t *at = position(x->insert.line, x->insert.column);
        json_object_set_new(item, "range", range(at, at));
        json_object_set_new(item, "text", object_text(a, x->edit));
        json_array_append_new(list, item);
        json_decref(at);
    }
    return list;
}

static json_t *
location(struct arena *a, const struct file_report *f, const struct record *x)
{
    json_t *where = json_object();
    const struct place *p = &x->last_use;
    json_t *start = position(p->line, byte_column(f, p->line, p->column));
    json_t *end =
        position(p->end_line, byte_column(f, p->end_line, p->end_column));

    json_object_set_new(where, "path", object_text(a, f->path));
    json_object_set_new(where, "range", range(start, end));
    json_decref(start);
    json_decref(end);
    return where;
}

static json_t *
diagnostic(struct arena *a, const struct file_report *f, const struct record *x)
{
    json_t *item = json_object();
    json_t *code = json_object();

    json_object_set_new(code, "value", object_text(a, x->code));
    json_object_set_new(code, "url",
                        object_text(a, object_rule_url(a, x->code)));
    json_object_set_new(item, "message", object_text(a, x->message));
    json_object_set_new(item, "location", location(a, f, x));
    json_object_set_new(
        item, "severity",
        json_string(x->level == LEVEL_SAFE ? "WARNING" : "INFO"));
    json_object_set_new(item, "code", code);
    json_object_set_new(item, "suggestions", suggestions(a, x));
    return item;
}

void
report_rdjson_begin(struct report *r)
{
    fputs("{\"source\": {\"name\": \"earlydel\"}, \"diagnostics\": [", r->to);
}

void
report_rdjson_file(struct report *r, const struct file_report *f)
{
    for (uint32_t i = 0; i < f->nrecords; i++) {
        fputs(r->nprinted++ ? ",\n" : "\n", r->to);
        object_print(r->to, diagnostic(r->a, f, &f->record[i]), false);
    }
}

void
report_rdjson_end(struct report *r, const struct totals *t)
{
    (void)t;
    fputs(r->nprinted ? "\n]}\n" : "]}\n", r->to);
}

/* ---- a line each ------------------------------------------------------- */

void
report_rdjsonl_begin(struct report *r)
{
    (void)r;
}

/* Each line stands alone, so each says who speaks. */
void
report_rdjsonl_file(struct report *r, const struct file_report *f)
{
    for (uint32_t i = 0; i < f->nrecords; i++) {
        json_t *item = diagnostic(r->a, f, &f->record[i]);
        json_t *source = json_object();

        json_object_set_new(source, "name", json_string("earlydel"));
        json_object_set_new(item, "source", source);
        object_print(r->to, item, false);
        fputc('\n', r->to);
    }
}

void
report_rdjsonl_end(struct report *r, const struct totals *t)
{
    (void)r;
    (void)t;
}
