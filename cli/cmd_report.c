#include "cli/pictures.h"
#include "cli/summary.h"
#include "cli/survey.h"

#include <glib.h>

static void
take(void *context, struct file_report *f)
{
    pictures_take(context, f);
}

/* The form that was asked for, or the one that the file's name means. */
static enum form
form_of(const struct settings *s)
{
    static const struct {
        const char *suffix;
        enum form form;
    } known[] = {{".html", FORM_HTML},
                 {".htm", FORM_HTML},
                 {".svg", FORM_SVG},
                 {".md", FORM_MD},
                 {".txt", FORM_TEXT}};

    if (s->text) {
        return FORM_TEXT;
    }
    if (s->format != FORM_AUTO) {
        return (enum form)s->format;
    }
    for (uint32_t i = 0; i < sizeof known / sizeof known[0]; i++) {
        const size_t n = strlen(known[i].suffix);
        if (s->out.n >= n &&
            g_ascii_strncasecmp(s->out.s + s->out.n - n, known[i].suffix, n) ==
                0) {
            return known[i].form;
        }
    }
    return s->out.n ? FORM_AUTO : FORM_TEXT;
}

enum exit_code
cmd_report(struct app *app)
{
    const struct settings *s = &app->settings;
    struct pictures all = {.app = app};
    struct totals totals = {0};
    const struct survey_visit visit = {.inspect = sketch_inspect,
                                       .take = take,
                                       .context = &all,
                                       .totals = &totals};

    if (form_of(s) == FORM_AUTO) {
        return app_fail(app,
                        "report: \"%.*s\" does not say what it is to be; name "
                        "it .html, .svg, .md or .txt, or add --format",
                        TEXT_ARG(s->out));
    }
    enum exit_code code = survey_each(app, &visit);
    if (code != EXIT_TROUBLE || all.file.n > 0) {
        code = exit_code_worst(
            code, pictures_write(&all, form_of(s), s->out, s->scope));
    }
    if (s->out.n > 0 && code != EXIT_TROUBLE && !s->quiet) {
        fprintf(stderr, "Drew what was found in %u of %u file%s: %.*s\n",
                all.totals.nwith, all.totals.nfiles,
                all.totals.nfiles == 1 ? "" : "s", TEXT_ARG(s->out));
    }
    if (!s->quiet) {
        summary_left_out(stderr, &totals);
    }
    pictures_release(&all);
    return code;
}
