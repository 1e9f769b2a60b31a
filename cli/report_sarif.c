/*
 * report_sarif.c - SARIF 2.1.0, fit for code scanning.
 *
 * A result's region is the one line of the last use, because an alert shows
 * in a pull request only if all its lines are in the diff.  The edit is in
 * `fixes`, birth, last use and end of scope in `codeFlows`.  Rules are listed
 * from the table; results are written as they come, so memory stays small.
 */
#include "cli/report_formats.h"
#include "cli/report_object.h"
#include "cli/top_path.h"
#include "cli/version.h"

static json_t *
text_object(struct arena *a, struct text t)
{
    json_t *object = json_object();

    json_object_set_new(object, "text", object_text(a, t));
    return object;
}

static json_t *
rule_object(struct arena *a, const struct rule_info *info)
{
    json_t *rule = json_object();

    json_object_set_new(rule, "id", json_string(info->code));
    json_object_set_new(rule, "shortDescription",
                        text_object(a, text_of(info->summary)));
    json_object_set_new(rule, "fullDescription",
                        text_object(a, text_of(info->summary)));
    json_object_set_new(
        rule, "help",
        text_object(a, text_format(a, "Run `earlydel rule %s`.", info->code)));
    json_object_set_new(
        rule, "helpUri",
        object_text(a, object_rule_url(a, text_of(info->code))));
    json_object_set_new(
        rule, "properties",
        json_pack("{ss ss s[s]}", "precision",
                  info->action == DOES_FIND ? "very-high" : "medium",
                  "problem.severity", "recommendation", "tags", "memory"));
    return rule;
}

void
report_sarif_begin(struct report *r)
{
    const struct arena_mark mark = arena_mark(r->a);
    json_t *driver = json_object();
    json_t *rules = json_array();

    for (uint32_t i = 0; i < RULE_COUNT; i++) {
        json_array_append_new(rules, rule_object(r->a, &rule_info[i]));
    }
    json_object_set_new(driver, "name", json_string("earlydel"));
    json_object_set_new(driver, "semanticVersion",
                        json_string(EARLYDEL_VERSION));
    json_object_set_new(driver, "informationUri", json_string(EARLYDEL_HOME));
    json_object_set_new(driver, "rules", rules);
    fputs("{\"$schema\": "
          "\"https://json.schemastore.org/sarif-2.1.0.json\",\n"
          "\"version\": \"2.1.0\",\n\"runs\": [{\n\"tool\": {\"driver\": ",
          r->to);
    object_print(r->to, driver, false);
    fputs("},\n\"columnKind\": \"unicodeCodePoints\",\n"
          "\"automationDetails\": {\"id\": \"earlydel/\"},\n\"results\": [",
          r->to);
    arena_rewind(r->a, mark);
}

static json_t *
region_of(const struct place *p)
{
    json_t *region = json_object();

    json_object_set_new(region, "startLine", json_integer(p->line));
    json_object_set_new(region, "startColumn", json_integer(p->column));
    json_object_set_new(region, "endLine", json_integer(p->end_line));
    json_object_set_new(region, "endColumn", json_integer(p->end_column));
    return region;
}

static json_t *
location_of(struct arena *a, const struct file_report *f, json_t *region,
            struct text message)
{
    json_t *location =
        json_pack("{s{s{so} so}}", "physicalLocation", "artifactLocation",
                  "uri", object_uri(a, top_path(a, f->path)), "region", region);

    if (message.n > 0) {
        json_object_set_new(location, "message", text_object(a, message));
    }
    return location;
}

static void
add_step(json_t *steps, json_t *location)
{
    json_array_append_new(steps, json_pack("{so}", "location", location));
}

/* Birth, last use, end of the function. */
static json_t *
flow_of(struct arena *a, const struct file_report *f, const struct record *x)
{
    json_t *steps = json_array();

    if (x->binding.line > 0) {
        add_step(steps,
                 location_of(a, f, region_of(&x->binding), TEXT("bound here")));
    }
    add_step(steps, location_of(a, f, region_of(&x->last_use),
                                TEXT("last used here")));
    add_step(steps, location_of(
                        a, f, json_pack("{si}", "startLine", (int)x->scope_end),
                        TEXT("released here today")));
    return json_pack("[{s[{so}]}]", "threadFlows", "locations", steps);
}

static json_t *
fix_of(struct arena *a, const struct file_report *f, const struct record *x)
{
    const int line = (int)x->insert.line, column = (int)x->insert.column;
    json_t *replacement =
        json_pack("{s{si si si si} s{so}}", "deletedRegion", "startLine", line,
                  "startColumn", column, "endLine", line, "endColumn", column,
                  "insertedContent", "text", object_text(a, x->edit));

    return json_pack("[{so s[{s{so} s[o]}]}]", "description",
                     text_object(a, text_format(a, "insert `%.*s`",
                                                TEXT_ARG(text_trim(x->edit)))),
                     "artifactChanges", "artifactLocation", "uri",
                     object_uri(a, top_path(a, f->path)), "replacements",
                     replacement);
}

static int
rule_index(struct text code)
{
    const enum rule rule = rule_by_code(code);

    return rule < RULE_COUNT ? (int)rule : -1;
}

static json_t *
result_of(struct arena *a, const struct file_report *f, const struct record *x)
{
    json_t *result = json_object();
    struct text print = report_fingerprint(a, x);
    struct text hash = text_format(a, "%08x:1", x->line_hash);

    json_object_set_new(result, "ruleId", object_text(a, x->code));
    if (rule_index(x->code) >= 0) {
        json_object_set_new(result, "ruleIndex",
                            json_integer(rule_index(x->code)));
    }
    json_object_set_new(
        result, "level",
        json_string(x->level == LEVEL_SAFE ? "warning" : "note"));
    json_object_set_new(result, "message", text_object(a, x->message));
    json_t *where = location_of(a, f, region_of(&x->last_use), TEXT(""));
    json_object_set_new(result, "locations", json_pack("[o]", where));
    json_object_set_new(
        result, "partialFingerprints",
        json_pack("{so so}", "earlydel/v1", object_text(a, print),
                  "primaryLocationLineHash", object_text(a, hash)));
    if (x->variable.n > 0) {
        json_object_set_new(result, "codeFlows", flow_of(a, f, x));
    }
    if (x->is_fixable) {
        json_object_set_new(result, "fixes", fix_of(a, f, x));
    }
    return result;
}

void
report_sarif_file(struct report *r, const struct file_report *f)
{
    for (uint32_t i = 0; i < f->nrecords; i++) {
        fputs(r->nprinted++ ? ",\n" : "\n", r->to);
        object_print(r->to, result_of(r->a, f, &f->record[i]), false);
    }
}

void
report_sarif_end(struct report *r, const struct totals *t)
{
    fputs(r->nprinted ? "\n]" : "]", r->to);
    fprintf(r->to, ",\n\"invocations\": [{\"executionSuccessful\": %s}]}]}\n",
            t->nfailed ? "false" : "true");
}
