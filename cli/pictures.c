#include "cli/pictures.h"

#include "cli/pager.h"
#include "rewriter/rewriter.h"

#include <glib.h>
#include <stdlib.h>
#include <string.h>

void
pictures_take(struct pictures *p, struct file_report *f)
{
    p->totals.nfiles++;
    if (f->nrecords == 0 || f->err.kind != ERR_NONE) {
        return;
    }
    p->totals.nwith++;
    for (uint32_t i = 0; i < f->nrecords; i++) {
        const struct record *r = &f->record[i];
        p->totals.nlevel[r->level]++;
        if (r->level <= LEVEL_UNSAFE && r->scope_end > r->after_line) {
            p->totals.lines_freed += r->scope_end - r->after_line;
        }
    }
    vec_push(p->app->run, &p->file, file_report_keep(f));
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

/* What was drawn in memory goes into its file; `bytes` are freed. */
static enum exit_code
write_drawing(struct app *app, char *bytes, size_t n, const char *path)
{
    struct err err;
    const bool ok = n < UINT32_MAX
                        ? save_output(app->run, path,
                                      (struct text){bytes, (uint32_t)n}, &err)
                        : err_set(&err, ERR_IO, "cannot be written: too large");

    free(bytes);
    return ok ? EXIT_CLEAN : app_fail(app, "%s: %s", path, err.text);
}

/* Beside out/report.html: out/report-1.html and so on. */
static enum exit_code
write_pages(struct app *app, const struct gallery *g, struct text out)
{
    struct text before = without_suffix(out);
    enum exit_code code = EXIT_CLEAN;

    for (uint32_t page = 1; page <= g->npages; page++) {
        const char *path =
            text_format(app->run, "%.*s-%u.html", TEXT_ARG(before), page).s;
        char *bytes = NULL;
        size_t n = 0;
        FILE *drawing = open_memstream(&bytes, &n);
        if (drawing == NULL) {
            return app_fail(app, "%s: cannot be written", path);
        }
        gallery_html_page(drawing, g, page);
        fclose(drawing);
        code = exit_code_worst(code, write_drawing(app, bytes, n, path));
    }
    return code;
}

static enum exit_code
refuse_drawing(struct app *app, const struct gallery *g)
{
    if (g->scope.n > 0) {
        return app_fail(app,
                        "report: several functions called \"%.*s\" have "
                        "findings, and an SVG shows one; name the file, or "
                        "more of the name",
                        TEXT_ARG(g->scope));
    }
    return app_fail(app, "an SVG shows one function; say which with "
                         "`earlydel report --scope NAME`");
}

static enum exit_code
draw_on_stdout(struct app *app, const struct gallery *g, enum form form)
{
    struct pager pager = {.saved = -1};

    if (form == FORM_TEXT) {
        pager_open(&pager);
    }
    const bool drawn = draw(stdout, g, form);
    pager_close(&pager);
    if (fflush(stdout) != 0 || ferror(stdout)) {
        return app_fail(app, "standard output cannot be written");
    }
    return drawn ? EXIT_CLEAN : refuse_drawing(app, g);
}

/* A picture that was there before stays if there is none to draw. */
static enum exit_code
draw_to_file(struct app *app, const struct gallery *g, enum form form,
             const char *path)
{
    char *bytes = NULL;
    size_t n = 0;
    FILE *drawing = open_memstream(&bytes, &n);

    if (drawing == NULL) {
        return app_fail(app, "%s: cannot be written", path);
    }
    const bool drawn = draw(drawing, g, form);

    fclose(drawing);
    if (!drawn) {
        free(bytes);
        return refuse_drawing(app, g);
    }
    return write_drawing(app, bytes, n, path);
}

enum exit_code
pictures_write(const struct pictures *p, enum form form, struct text path,
               struct text scope)
{
    struct app *app = p->app;
    struct gallery g = {
        .a = app->run,
        .file = p->file.at,
        .nfiles = p->file.n,
        .totals = p->totals,
        .scope = scope,
        .color = app->color_out && path.n == 0,
        .width = path.n == 0 ? app->width : 0,
    };

    if (scope.n > 0 && !gallery_shows_any(&g)) {
        return app_fail(app,
                        "report: no function called \"%.*s\" has findings; "
                        "check the name, or lower `--min-gain`",
                        TEXT_ARG(scope));
    }
    if (path.n > 0 && form == FORM_HTML) {
        g.index = link_to(app->run, path);
        g.stem = link_to(app->run, without_suffix(path));
        gallery_split(&g);
    }
    const enum exit_code code =
        path.n > 0 ? draw_to_file(app, &g, form, text_copy(app->run, path).s)
                   : draw_on_stdout(app, &g, form);
    return exit_code_worst(code, write_pages(app, &g, path));
}

void
pictures_release(struct pictures *p)
{
    for (uint32_t i = 0; i < p->file.n; i++) {
        file_report_release(&p->file.at[i]);
    }
    p->file.n = 0;
}
