/*
 * model_table.c - what the model expects of every possible `del` of a file:
 * a table for people, JSON for programs.
 */
#include "cli/model_table.h"

#include "cli/beside.h"
#include "cli/predict.h"
#include "cli/record.h"
#include "cli/report_object.h"
#include "cli/single.h"

#include <stdio.h>

struct predicting {
    struct single single; /* first: `show` gets nothing else */
    struct text function; /* name or qualified name; empty: all */
    struct texts callers; /* files that call it */
    const struct model_callers *known_callers; /* NULL: none is named */
    struct witness_unit *witness; /* by unit: what is asked about, and what the
                                     callers told */
    struct predictor *predictor;
    uint32_t nshown;
    json_t *rows; /* NULL: printed as a table at once */
};

/* A candidate with all that is said of it. */
struct row {
    const struct unit *u;
    const struct finding *finding;
    const struct forecast *forecast;
    struct text name;
    uint32_t born, used, gap; /* lines; 0: none */
};

static struct row
row_of(const struct single *s, const struct unit *u,
       const struct finding *finding, const struct forecast *f)
{
    const struct candidate *c = &finding->candidate;
    const struct source *source = s->an->source;
    const uint32_t born = c->binding != NO_ID ? u->op[c->binding].at : u->at;

    return (struct row){
        .u = u,
        .finding = finding,
        .forecast = f,
        .name = sym_text(s->an, u->var[c->var].name),
        .born = source_line(source, born),
        .used = c->last_use != NO_ID
                    ? source_line(source, u->op[c->last_use].at)
                    : 0,
        .gap = f->dies_del ? source_line(source, f->dies_del) : 0,
    };
}

/* ---- for people -----------------------------------------------------------
 */

/* Lines where it dies, `end`, `later`: "8,12,end"; in doubt "8,12,end?". */
static struct text
death_words(struct arena *a, const struct source *source,
            const struct deaths *d, bool is_doubtful)
{
    struct buf b = {.arena = a};

    for (uint32_t i = 0; i < d->n; i++) {
        buf_format(&b, "%s%u", b.n ? "," : "", source_line(source, d->at[i]));
    }
    if (d->at_end) {
        buf_format(&b, "%send", b.n ? "," : "");
    }
    if (d->later) {
        buf_format(&b, "%slater", b.n ? "," : "");
    }
    if (b.n == 0) {
        buf_add(&b, TEXT("-"));
    }
    if (is_doubtful) {
        buf_add(&b, TEXT("?"));
    }
    return buf_text(&b);
}

static void
show_row(const struct single *s, const struct row *r)
{
    const struct forecast *f = r->forecast;
    const struct text dies =
        death_words(s->app->run, s->an->source, &f->deaths, f->doubt != NULL);
    const struct text then =
        death_words(s->app->run, s->an->source, &f->with_del, f->doubt != NULL);

    printf("  %-20.*s %6u", TEXT_ARG(r->name), r->born);
    if (r->used > 0) {
        printf(" %6u", r->used);
    } else {
        printf(" %6s", "-");
    }
    printf(" %8.*s", TEXT_ARG(dies));
    if (f->is_freed) {
        printf(" %8u", r->gap);
    } else {
        printf(" %8.*s", TEXT_ARG(then));
    }
    printf(" %6u %6u %6u  %-7s %s%s%s\n", f->held.calls, f->held.loops,
           f->held.waits, record_gain_words[forecast_gain(f, r->finding)],
           f->why, f->doubt ? "; " : "", f->doubt ? f->doubt : "");
}

/* ---- for programs ---------------------------------------------------------
 */

/* Before which line the `del` would go, with how much white space. */
static json_t *
row_place(const struct single *s, const struct row *r)
{
    const struct gap *gap = &r->u->gap[r->finding->candidate.gap];
    const struct source *source = s->an->source;
    const struct text indent =
        text_sub(source->text, gap->indent.begin, gap->indent.end);

    return json_pack("{s:i, s:o}", "line", source_line(source, gap->insert),
                     "indent", object_text(s->app->run, indent));
}

static json_t *
line_array(const struct single *s, const struct deaths *d)
{
    json_t *lines = json_array();

    for (uint32_t i = 0; i < d->n; i++) {
        const uint32_t line = source_line(s->an->source, d->at[i]);
        json_array_append_new(lines, json_integer(line));
    }
    return lines;
}

static json_t *
row_object(const struct single *s, const struct row *r)
{
    const struct forecast *f = r->forecast;

    return json_pack(
        "{s:o, s:i, s:o, s:i, s:i, s:o, s:o, s:b, s:b, s:b, s:i, s:i, s:i,"
        " s:s, s:s, s:s?, s:o, s:b, s:o, s:b, s:b}",
        "function", object_text(s->app->run, sym_text(s->an, r->u->qualname)),
        "function_line", source_line(s->an->source, r->u->at), "variable",
        object_text(s->app->run, r->name), "born", r->born, "last_use", r->used,
        "place", row_place(s, r), "dies", line_array(s, &f->deaths),
        "dies_at_end", f->deaths.at_end, "dies_later", f->deaths.later,
        "freed_by_del", f->is_freed, "calls", f->held.calls, "loops",
        f->held.loops, "waits", f->held.waits, "gain",
        record_gain_words[forecast_gain(f, r->finding)], "why", f->why, "doubt",
        f->doubt, "ends", line_array(s, &f->ends), "ends_at_end",
        f->ends.at_end, "with_del", line_array(s, &f->with_del),
        "with_del_at_end", f->with_del.at_end, "with_del_later",
        f->with_del.later);
}

/* ---- one function ---------------------------------------------------------
 */

static void
show_head(const struct single *s, const struct unit *u, bool has_rows)
{
    printf("%.*s, line %u%s\n", TEXT_ARG(sym_text(s->an, u->qualname)),
           source_line(s->an->source, u->at),
           has_rows ? "" : ": no place for a del");
    if (!has_rows) {
        return;
    }
    printf("  %-20s %6s %6s %8s %8s %6s %6s %6s  %-7s %s\n", "variable", "born",
           "used", "dies", "del", "calls", "loops", "waits", "gain", "why");
}

static void
predict_function(struct predicting *p, struct rules_file *rules, unit_id unit)
{
    struct single *s = &p->single;
    struct arena *a = s->app->run;
    const struct unit *u = &s->an->unit[unit];
    const struct rules_unit *ru = rules_hints(rules, unit);
    const struct candidates found = p->witness[unit].candidates;
    const struct findings judged = rules_judge(rules, ru, &found, false);
    const struct question question = {.unit = unit,
                                      .version = s->target,
                                      .candidates = found,
                                      .predictor = p->predictor,
                                      .rules = rules,
                                      .callers = p->known_callers,
                                      .witnessed = p->witness[unit].each};
    const struct forecast *f = predict_unit(a, &s->scratch, s->an, &question);

    p->nshown++;
    if (p->rows == NULL) {
        show_head(s, u, judged.n > 0);
    }
    for (uint32_t i = 0; i < judged.n; i++) {
        const struct row row = row_of(s, u, &judged.at[i], &f[i]);
        if (p->rows != NULL) {
            json_array_append_new(p->rows, row_object(s, &row));
        } else {
            show_row(s, &row);
        }
    }
}

/* The files that call it; false: one of them cannot be read. */
static bool
read_callers(struct predicting *p)
{
    struct single *s = &p->single;
    struct arena *a = s->app->run;
    const uint32_t n = p->callers.n;
    const struct analysis **file =
        arena_array(a, const struct analysis *, n + 1);

    for (uint32_t i = 0; i < n; i++) {
        const struct text path = p->callers.at[i];
        struct source *source = arena_new(a, struct source);
        struct save_file read = {0};
        struct err err;
        if (!save_read(a, path.s, s->app->settings.max_file_size, &read,
                       &err)) {
            s->code = app_fail_file(s->app, path, &err);
            return false;
        }
        *source = source_open(a, path, read.bytes, encoding_transcode);
        file[i] = analyze(a, &s->scratch, source, &s->names, &s->options);
        if (file[i]->bail != BAIL_NONE) {
            s->code = app_fail(s->app, "%.*s: %s", TEXT_ARG(path),
                               bail_words[file[i]->bail]);
            return false;
        }
    }
    p->known_callers = n ? model_callers(a, &s->scratch, s->an, file, n) : NULL;
    return true;
}

static bool
is_asked(const struct predicting *p, const struct unit *u)
{
    const struct analysis *an = p->single.an;

    return u->kind == UNIT_FUNCTION && !u->bail &&
           (p->function.n == 0 ||
            text_eq(p->function, sym_text(an, u->name)) ||
            text_eq(p->function, sym_text(an, u->qualname)));
}

/* What is asked about; and the callers are run. */
static void
find_candidates(struct predicting *p, struct rules_file *rules)
{
    struct single *s = &p->single;
    struct arena *a = s->app->run;

    p->witness = arena_array(a, struct witness_unit, s->an->nunits + 1);
    for (unit_id i = 0; i < s->an->nunits; i++) {
        if (is_asked(p, &s->an->unit[i])) {
            struct witness_unit *w = &p->witness[i];
            w->candidates =
                candidate_find(a, &s->scratch, &s->an->unit[i],
                               &rules_hints(rules, i)->hints);
            w->each = p->known_callers
                          ? arena_array(a, struct witnessed,
                                        w->candidates.n + 1)
                          : NULL;
        }
    }
    if (p->known_callers) {
        struct beside beside;
        beside_module(&beside, s->app, s->an->source->path);
        model_witness(s->an, s->target, p->known_callers, &beside.place,
                      p->witness);
    }
}

static void
show_predictions(struct single *s)
{
    struct predicting *p = (struct predicting *)s;
    if (!read_callers(p)) {
        return;
    }
    const struct rules_options options = {.target = s->target};
    struct rules_file *rules =
        rules_open(s->app->run, &s->scratch, s->an, &options);

    p->predictor = predictor_open(s->app->run);
    find_candidates(p, rules);
    for (unit_id i = 0; i < s->an->nunits; i++) {
        if (is_asked(p, &s->an->unit[i])) {
            predict_function(p, rules, i);
        }
    }
    predictor_release(p->predictor);
    s->code = EXIT_CLEAN;
    if (p->nshown == 0 && p->function.n > 0) {
        s->code = app_fail(s->app, "model: there is no function %.*s",
                           TEXT_ARG(p->function));
    } else if (p->nshown == 0) {
        app_warn(s->app, "%.*s: there is no function in it",
                 TEXT_ARG(s->an->source->path));
    }
}

static bool
wants_json(const struct app *app)
{
    const struct report_format *format =
        &report_format_table[app->settings.output_format];

    return text_eq(text_of(format->name), TEXT("json"));
}

enum exit_code
model_table(struct app *app, int target)
{
    struct predicting p = {
        .single = {.app = app, .target = target, .show = show_predictions}};
    struct text path = app->words.at[1];
    uint32_t colon = path.n;

    while (colon > 0 && path.s[colon - 1] != ':' && path.s[colon - 1] != '/') {
        colon--;
    }
    if (colon > 0 && path.s[colon - 1] == ':') {
        p.function = text_sub(path, colon, path.n);
        path = text_copy(app->run, text_sub(path, 0, colon - 1));
    }
    p.callers = (struct texts){app->words.at + 2, app->words.n - 2};
    app->words = (struct texts){&path, 1};
    p.rows = wants_json(app) ? json_array() : NULL;
    const enum exit_code code = single_run(&p.single);
    if (p.rows != NULL) {
        object_print(stdout, p.rows, true);
        putchar('\n');
    }
    return code;
}
