#include "cli/report_object.h"
#include "cli/show.h"
#include "cli/version.h"

#include <glib.h>

json_t *
object_text(struct arena *a, struct text t)
{
    json_t *value = json_stringn(t.n ? t.s : "", t.n);

    if (value == NULL) { /* not UTF-8 */
        struct text escaped = show_escape(a, t);
        value = json_stringn(escaped.s, escaped.n);
    }
    return value;
}

json_t *
object_uri(struct arena *a, struct text path)
{
    static const char plain[] = "abcdefghijklmnopqrstuvwxyz"
                                "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
                                "0123456789-._~/!$&'()*+,;=@";
    struct buf b = {.arena = a};

    if (text_starts(path, TEXT("./"))) {
        path = text_sub(path, 2, path.n);
    }
    for (uint32_t i = 0; i < path.n; i++) {
        char c = path.s[i];
        if (c != '\0' && strchr(plain, c) != NULL) {
            buf_char(&b, c);
        } else {
            buf_format(&b, "%%%02X", (unsigned char)c);
        }
    }
    return object_text(a, buf_text(&b));
}

struct text
object_rule_url(struct arena *a, struct text code)
{
    return text_format(a, EARLYDEL_HOME "/blob/main/docs/rules/%.*s.md",
                       TEXT_ARG(code));
}

static json_t *
object_place(uint32_t line, uint32_t column)
{
    json_t *place = json_object();

    json_object_set_new(place, "row", json_integer(line));
    json_object_set_new(place, "column", json_integer(column));
    return place;
}

static json_t *
object_span(const struct place *p)
{
    if (p->line == 0) {
        return json_null();
    }
    json_t *span = object_place(p->line, p->column);
    json_object_set_new(span, "offset", json_integer(p->at));
    return span;
}

static json_t *
object_grounds(struct arena *a, const struct record *x)
{
    json_t *list = json_array();

    for (uint32_t i = 0; i < x->nground; i++) {
        const struct ground *g = &x->ground[i];
        json_t *item = json_object();

        json_object_set_new(item, "code",
                            g->code.n ? object_text(a, g->code) : json_null());
        json_object_set_new(item, "text", object_text(a, g->words));
        json_object_set_new(item, "row",
                            g->line ? json_integer(g->line) : json_null());
        json_array_append_new(list, item);
    }
    return list;
}

static json_t *
object_fix(struct arena *a, const struct record *x)
{
    if (!x->is_fixable) {
        return json_null();
    }
    json_t *edit = json_object();
    json_object_set_new(edit, "start",
                        object_place(x->insert.line, x->insert.column));
    json_object_set_new(edit, "end",
                        object_place(x->insert.line, x->insert.column));
    json_object_set_new(edit, "offset", json_integer(x->insert.at));
    json_object_set_new(edit, "content", object_text(a, x->edit));

    json_t *fix = json_object();
    json_object_set_new(fix, "applicability",
                        json_string(level_word[x->level]));
    json_t *edits = json_array();
    json_array_append_new(edits, edit);
    json_object_set_new(fix, "edits", edits);
    return fix;
}

static json_t *
object_gain(struct arena *a, const struct record *x)
{
    json_t *gain = json_object();

    json_object_set_new(gain, "class", json_string(record_gain_words[x->gain]));
    json_object_set_new(gain, "evidence", object_text(a, x->gain_why));
    return gain;
}

json_t *
object_record(struct arena *a, const struct file_report *f,
              const struct record *x)
{
    const struct {
        const char *key;
        json_t *value;
    } member[] = {
        {"code", object_text(a, x->code)},
        {"level", json_string(level_word[x->level])},
        {"safety", json_string(level_word[x->safety])},
        {"message", object_text(a, x->message)},
        {"path", object_text(a, f->path)},
        {"location", object_place(x->last_use.line, x->last_use.column)},
        {"end_location",
         object_place(x->last_use.end_line, x->last_use.end_column)},
        {"variable", x->variable.n ? object_text(a, x->variable) : json_null()},
        {"scope", object_text(a, x->scope)},
        {"binding", object_span(&x->binding)},
        {"last_use", object_span(&x->last_use)},
        {"scope_end", json_integer(x->scope_end)},
        {"gain", object_gain(a, x)},
        {"proof", object_grounds(a, x)},
        {"fix", object_fix(a, x)},
        {"written", json_boolean(x->is_written)},
        {"fingerprint", object_text(a, report_fingerprint(a, x))},
        {"url", object_text(a, object_rule_url(a, x->code))},
    };
    json_t *object = json_object();

    for (uint32_t i = 0; i < sizeof member / sizeof member[0]; i++) {
        json_object_set_new(object, member[i].key, member[i].value);
    }
    return object;
}

json_t *
object_totals(const struct totals *t)
{
    const struct {
        const char *key;
        uint64_t value;
    } member[] = {
        {"files", t->nfiles},
        {"files_with_findings", t->nwith},
        {"skipped", t->nskipped},
        {"tests", t->ntests},
        {"failed", t->nfailed},
        {"safe", t->nlevel[LEVEL_SAFE]},
        {"unsafe", t->nlevel[LEVEL_UNSAFE]},
        {"held", t->nlevel[LEVEL_HELD]},
        {"advice", t->nlevel[LEVEL_ADVICE]},
        {"suppressed", t->nsuppressed},
        {"known", t->nknown},
        {"files_changed", t->nchanged},
        {"dels", t->ndels},
        {"live_lines_fewer", t->lines_freed},
    };
    json_t *object = json_object();

    for (uint32_t i = 0; i < sizeof member / sizeof member[0]; i++) {
        json_object_set_new(object, member[i].key,
                            json_integer((json_int_t)member[i].value));
    }
    return object;
}

void
object_print(FILE *to, json_t *value, bool indent)
{
    json_dumpf(value, to, indent ? JSON_INDENT(2) : JSON_COMPACT);
    json_decref(value);
}
