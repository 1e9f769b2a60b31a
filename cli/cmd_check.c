/* The commands that look at many files, and differ only in what they do. */
#include "cli/config.h"
#include "cli/ignore.h"
#include "cli/survey.h"
#include "cli/verify.h"
#include "cli/watch.h"

static enum exit_code
report(struct app *app)
{
    return survey_run(app, app->settings.diff ? SURVEY_DIFF : SURVEY_CHECK);
}

enum exit_code
cmd_check(struct app *app)
{
    if (app->settings.watch) {
        return watch_run(app, report);
    }
    if (app->settings.patch_dir.n > 0) {
        app->settings.out = app->settings.patch_dir;
        return cmd_patch(app);
    }
    if (app->settings.add_ignore) {
        return ignore_run(app);
    }
    if ((app->settings.fix || app->settings.check) && !app->settings.diff) {
        return cmd_fix(app);
    }
    return report(app);
}

enum exit_code
cmd_diff(struct app *app)
{
    return survey_run(app, SURVEY_DIFF);
}

/* The command that is to run, from the command line or a file that is trusted;
 * false on a bad configuration. */
static bool
find_command(struct app *app, struct err *err)
{
    struct configs *configs;
    const struct settings *s =
        config_open(app, &configs, err) ? config_for(configs, ".", err) : NULL;

    if (s == NULL) {
        return false;
    }
    if (s->untrusted.n > 0) {
        app_warn(app, "%.*s is not heeded without --trust-config",
                 TEXT_ARG(s->untrusted));
    }
    app->settings.verify_cmd = s->verify_cmd;
    app->settings.verify_timeout = s->verify_timeout;
    app->settings.verify = s->verify;
    app->settings.exit_zero = s->exit_zero;
    app->settings.exit_non_zero_on_fix = s->exit_non_zero_on_fix;
    return true;
}

enum exit_code
cmd_fix(struct app *app)
{
    struct err err;

    if (app->settings.diff) {
        return survey_run(app, SURVEY_PREVIEW);
    }
    if (app->settings.check) {
        return survey_run(app, SURVEY_TRIAL);
    }
    if (!find_command(app, &err)) {
        return app_fail_err(app, &err);
    }
    return app->settings.verify_cmd.n > 0 ? verify_run(app)
                                          : survey_run(app, SURVEY_FIX);
}
