#include "cli/app.h"

#include "cli/show.h"

#include <stdarg.h>
#include <time.h>
#include <unistd.h>

bool
app_paints_patch(const struct app *app)
{
    return app->color_out && (app->settings.color == COLOR_ALWAYS ||
                              isatty(STDOUT_FILENO));
}

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

enum exit_code
app_fail_file(const struct app *app, struct text path, const struct err *err)
{
    /* Files are read by their resolved names. */
    const char *slash = strrchr(err->text, '/');
    struct text name = path;

    for (uint32_t i = path.n; i > 0; i--) {
        if (path.s[i - 1] == '/') {
            name = text_sub(path, i, path.n);
            break;
        }
    }
    if (text_starts(text_of(err->text), path) ||
        (slash != NULL && text_starts(text_of(slash + 1), name))) {
        app_fail(app, "%s", err->text);
    } else {
        app_fail(app, "%.*s: %s", TEXT_ARG(path), err->text);
    }
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

uint64_t
app_thread_us(void)
{
    struct timespec spent = {0};

    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &spent);
    return (uint64_t)spent.tv_sec * 1000000 + (uint64_t)spent.tv_nsec / 1000;
}
