/* The commands that look at many files, and differ only in what they do. */
#include "cli/app.h"
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
    if (app->settings.add_ignore) {
        return ignore_run(app);
    }
    if (app->settings.fix && !app->settings.diff) {
        return survey_run(app, SURVEY_FIX);
    }
    return report(app);
}

enum exit_code
cmd_diff(struct app *app)
{
    return survey_run(app, SURVEY_DIFF);
}

enum exit_code
cmd_fix(struct app *app)
{
    if (app->settings.diff) {
        return survey_run(app, SURVEY_PREVIEW);
    }
    if (app->settings.verify_cmd.n > 0 && !app->settings.check) {
        return verify_run(app);
    }
    return survey_run(app, app->settings.check ? SURVEY_TRIAL : SURVEY_FIX);
}
