/*
 * cmd_model.c - run a program on the model, to see objects live and die.
 */
#include "cli/beside.h"
#include "cli/model_table.h"
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
    struct beside beside;

    beside_program(&beside, s->app, s->app->words.at[0]);
    const struct model_options options = {
        .version = s->target,
        .trace = set->trace,
        .work = set->budget,
        .files = &beside.files,
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

enum exit_code
cmd_model(struct app *app)
{
    const struct settings *s = &app->settings;
    const uint64_t version = s->python ? s->python : s->target_version;
    const int target = version ? (int)version : 314;
    struct single single = {.app = app, .target = target, .show = show};

    if (app->words.n >= 2 && text_eq(app->words.at[0], TEXT("predict"))) {
        return model_table(app, target);
    }
    if (app->words.n != 2 || !text_eq(app->words.at[0], TEXT("run"))) {
        return app_fail(app, "model: say run FILE or predict FILE[:FUNCTION]");
    }
    app->words = (struct texts){app->words.at + 1, 1};
    return single_run(&single);
}
