#include "cli/app.h"

#include "cli/show.h"

static void
say(const struct app *app, const char *label, const char *format, va_list args)
{
    char text[1024];

    vsnprintf(text, sizeof text, format, args);
    show_paint(stderr, app->color_err, PAINT_LABEL, TEXT("earlydel: "));
    fputs(label, stderr);
    show_escaped(stderr, text_of(text));
    fputc('\n', stderr);
}

enum exit_code
app_fail(const struct app *app, const char *format, ...)
{
    va_list args;

    va_start(args, format);
    say(app, "", format, args);
    va_end(args);
    return EXIT_TROUBLE;
}

enum exit_code
app_fail_err(const struct app *app, const struct err *err)
{
    app_fail(app, "%s", err->text);
    return exit_code_of(err);
}

void
app_warn(const struct app *app, const char *format, ...)
{
    va_list args;

    if (app->settings.quiet) {
        return;
    }
    va_start(args, format);
    say(app, "warning: ", format, args);
    va_end(args);
}
