#include "cli/gallery.h"
#include "cli/pager.h"
#include "cli/survey.h"

#include <glib.h>
#include <string.h>

/* What is kept of the run until the drawing begins. */
struct keeper {
    struct app *app;
    VEC(struct file_report) file;
    struct totals totals;
};

static void
take(void *context, struct file_report *f)
{
    struct keeper *k = context;

    k->totals.nfiles++;
    if (f->nrecords == 0 || f->err.kind != ERR_NONE) {
        return;
    }
    k->totals.nwith++;
    for (uint32_t i = 0; i < f->nrecords; i++) {
        const struct record *r = &f->record[i];
        k->totals.nlevel[r->level]++;
        if (r->level <= LEVEL_UNSAFE && r->scope_end > r->after_line) {
            k->totals.lines_freed += r->scope_end - r->after_line;
        }
    }
    vec_push(k->app->run, &k->file, file_report_keep(f));
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
        if (text_ends(s->out, text_of(known[i].suffix))) {
            return known[i].form;
        }
    }
    return s->out.n ? FORM_AUTO : FORM_TEXT;
}

static bool
draw(FILE *to, const struct gallery *g, enum form form)
{
    switch (form) {
    case FORM_HTML:
        gallery_html(to, g);
        return true;
    case FORM_SVG:
        return gallery_svg(to, g);
    case FORM_MD:
        gallery_markdown(to, g);
        return true;
    case FORM_TEXT:
        gallery_text(to, g);
        return true;
    case FORM_AUTO:
        break; /* refused before */
    }
    return false;
}

/* Without the last suffix of its last part. */
static struct text
without_suffix(struct text path)
{
    for (uint32_t i = path.n; i > 0 && path.s[i - 1] != '/'; i--) {
        if (path.s[i - 1] == '.') {
            return text_sub(path, 0, i - 1);
        }
    }
    return path;
}

/* The last part of a path as a link has it. */
static const char *
link_to(struct arena *a, struct text path)
{
    gchar *name = g_path_get_basename(text_copy(a, path).s);
    gchar *escaped = g_uri_escape_bytes((const guint8 *)name, strlen(name), "");
    const char *link = text_copy(a, text_of(escaped)).s;

    g_free(escaped);
    g_free(name);
    return link;
}

/* Beside out/report.html: out/report-1.html and so on. */
static enum exit_code
write_pages(struct app *app, const struct gallery *g)
{
    struct text before = without_suffix(app->settings.out);
    enum exit_code code = EXIT_CLEAN;

    for (uint32_t page = 1; page <= g->npages; page++) {
        const char *path =
            text_format(app->run, "%.*s-%u.html", TEXT_ARG(before), page).s;
        FILE *to = fopen(path, "wb");
        bool ok = to != NULL;
        if (ok) {
            gallery_html_page(to, g, page);
            ok = !ferror(to);
            ok &= fclose(to) == 0;
        }
        if (!ok) {
            code = app_fail(app, "%s: cannot be written", path);
        }
    }
    return code;
}

static enum exit_code
write_report(struct app *app, const struct gallery *g)
{
    const char *path = text_copy(app->run, app->settings.out).s;
    FILE *to = app->settings.out.n ? fopen(path, "wb") : stdout;

    if (to == NULL) {
        return app_fail(app, "%s: cannot be written", path);
    }
    struct pager pager = {.saved = -1};
    if (to == stdout && form_of(&app->settings) == FORM_TEXT) {
        pager_open(&pager);
    }
    const bool drawn = draw(to, g, form_of(&app->settings));
    if (to == stdout) {
        pager_close(&pager);
    }
    bool bad = fflush(to) != 0 || ferror(to);
    if (to != stdout) {
        bad |= fclose(to) != 0;
    }
    if (bad) {
        return app_fail(app, "%s: cannot be written", path);
    }
    if (!drawn && app->settings.scope.n > 0) {
        return app_fail(app,
                        "report: --scope \"%.*s\" does not name exactly one "
                        "function with findings, as an SVG needs it",
                        TEXT_ARG(app->settings.scope));
    }
    if (!drawn) {
        return app_fail(app, "report: an SVG shows one function; say which "
                             "with --scope NAME");
    }
    return EXIT_CLEAN;
}

enum exit_code
cmd_report(struct app *app)
{
    struct keeper k = {.app = app};
    const struct survey_visit visit = {
        .inspect = sketch_inspect, .take = take, .context = &k};

    if (form_of(&app->settings) == FORM_AUTO) {
        return app_fail(app,
                        "report: \"%.*s\" does not say what it is to be; name "
                        "it .html, .svg, .md or .txt, or add --format",
                        TEXT_ARG(app->settings.out));
    }
    enum exit_code code = survey_each(app, &visit);
    struct gallery g = {
        .a = app->run,
        .file = k.file.at,
        .nfiles = k.file.n,
        .totals = k.totals,
        .scope = app->settings.scope,
        .color = app->color_out && app->settings.out.n == 0,
    };

    if (app->settings.out.n > 0 && form_of(&app->settings) == FORM_HTML) {
        g.index = link_to(app->run, app->settings.out);
        g.stem = link_to(app->run, without_suffix(app->settings.out));
        gallery_split(&g);
    }
    if (code != EXIT_TROUBLE || k.file.n > 0) {
        code = exit_code_worst(code, write_report(app, &g));
        code = exit_code_worst(code, write_pages(app, &g));
    }
    for (uint32_t i = 0; i < k.file.n; i++) {
        file_report_release(&k.file.at[i]);
    }
    return code;
}
