/*
 * cmd_model.c - run a program on the model, to see objects live and die, or
 * see what the model expects of the dels in a file.
 */
#include "cli/predict.h"
#include "cli/record.h"
#include "cli/single.h"
#include "runtime-model/runtime_model.h"

#include <stdio.h>

/* Nothing may be said without any bytes to point at. */
static void
put(struct text t, FILE *to)
{
    if (t.n > 0) {
        fwrite(t.s, 1, t.n, to);
    }
}

static void
show(struct single *s)
{
    const struct settings *set = &s->app->settings;
    const struct model_options options = {
        .version = s->target,
        .trace = set->trace,
        .budget = set->budget,
    };
    const struct model_result result =
        model_run(s->app->run, &s->scratch, s->an, &options);

    put(result.out, stdout);
    fflush(stdout);
    put(result.events, stderr);
    put(result.err, stderr);
    s->code = result.status == 0 ? EXIT_CLEAN : EXIT_FINDINGS;
    if (result.is_cut) {
        s->code = app_fail(s->app, "the program did not end within its budget");
    }
}

/* ---- predict ----------------------------------------------------------- */

struct predicting {
    struct single single; /* first: `show` gets nothing else */
    struct text function; /* name or qualified name; empty: all */
    uint32_t nshown;
};

static uint32_t
line_of(const struct single *s, uint32_t at)
{
    return at > 0 ? source_line(s->an->source, at) : 0;
}

static void
show_line(uint32_t line)
{
    if (line > 0) {
        printf(" %6u", line);
    } else {
        printf(" %6s", "-");
    }
}

static enum gain_class
gain_of(const struct finding *finding, const struct forecast *f)
{
    return f->is_known && finding->gain != GAIN_CLASS_NONE
               ? rules_gain(finding->verdict.bulk, &f->held)
               : GAIN_CLASS_NONE;
}

/* One row: lines where it is born, last used, dies without and with the del;
 * calls, loop rounds and waits in between. */
static void
show_row(const struct single *s, const struct unit *u,
         const struct finding *finding, const struct forecast *f)
{
    const struct candidate *c = &finding->candidate;
    const struct text name = sym_text(s->an, u->var[c->var].name);

    printf("  %-20.*s", TEXT_ARG(name));
    show_line(source_line(s->an->source,
                          c->binding != NO_ID ? u->op[c->binding].at : u->at));
    show_line(line_of(s, c->last_use != NO_ID ? u->op[c->last_use].at : 0));
    show_line(line_of(s, f->dies_now));
    show_line(line_of(s, f->dies_del));
    printf(" %6u %6u %6u  %-7s %s\n", f->held.calls, f->held.loops,
           f->held.waits, record_gain_words[gain_of(finding, f)], f->why);
}

static void
predict_function(struct predicting *p, struct rules_file *rules, unit_id unit)
{
    struct single *s = &p->single;
    struct arena *a = s->app->run;
    const struct unit *u = &s->an->unit[unit];
    const struct rules_unit *ru = rules_hints(rules, unit);
    const struct candidates found =
        candidate_find(a, &s->scratch, u, &ru->hints);
    const struct findings judged = rules_judge(rules, ru, &found, false);
    const struct question question = {unit, s->target, found};
    const struct forecast *f = predict_unit(a, &s->scratch, s->an, &question);

    p->nshown++;
    printf("%.*s, line %u\n", TEXT_ARG(sym_text(s->an, u->qualname)),
           source_line(s->an->source, u->at));
    printf("  %-20s %6s %6s %6s %6s %6s %6s %6s  %-7s %s\n", "variable", "born",
           "used", "dies", "del", "calls", "loops", "waits", "gain", "why");
    for (uint32_t i = 0; i < judged.n; i++) {
        show_row(s, u, &judged.at[i], &f[i]);
    }
}

static void
show_predictions(struct single *s)
{
    struct predicting *p = (struct predicting *)s;
    const struct rules_options options = {.target = s->target};
    struct rules_file *rules =
        rules_open(s->app->run, &s->scratch, s->an, &options);

    for (unit_id i = 0; i < s->an->nunits; i++) {
        const struct unit *u = &s->an->unit[i];
        const bool is_named =
            p->function.n == 0 ||
            text_eq(p->function, sym_text(s->an, u->name)) ||
            text_eq(p->function, sym_text(s->an, u->qualname));
        if (u->kind == UNIT_FUNCTION && !u->bail && is_named) {
            predict_function(p, rules, i);
        }
    }
    s->code = EXIT_CLEAN;
    if (p->nshown == 0 && p->function.n > 0) {
        s->code = app_fail(s->app, "model: there is no function %.*s",
                           TEXT_ARG(p->function));
    }
}

static enum exit_code
predict_file(struct app *app, int target)
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
    app->words = (struct texts){&path, 1};
    return single_run(&p.single);
}

enum exit_code
cmd_model(struct app *app)
{
    const struct settings *s = &app->settings;
    const uint64_t version = s->python ? s->python : s->target_version;
    const int target = version ? (int)version : 314;
    struct single single = {.app = app, .target = target, .show = show};

    if (app->words.n == 2 && text_eq(app->words.at[0], TEXT("predict"))) {
        return predict_file(app, target);
    }
    if (app->words.n != 2 || !text_eq(app->words.at[0], TEXT("run"))) {
        return app_fail(app, "model: say run FILE or predict FILE[:FUNCTION]");
    }
    app->words = (struct texts){app->words.at + 1, 1};
    return single_run(&single);
}
