/*
 * cmd_model.c - run a program on the model, to see objects live and die.
 */
#include "cli/single.h"
#include "runtime-model/runtime_model.h"

#include <stdio.h>

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

    fwrite(result.out.s, 1, result.out.n, stdout);
    fflush(stdout);
    fwrite(result.events.s, 1, result.events.n, stderr);
    fwrite(result.err.s, 1, result.err.n, stderr);
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
    struct single single = {
        .app = app, .target = version ? (int)version : 314, .show = show};

    if (app->words.n != 2 || !text_eq(app->words.at[0], TEXT("run"))) {
        return app_fail(app, "model: say run FILE");
    }
    app->words = (struct texts){app->words.at + 1, 1};
    return single_run(&single);
}
