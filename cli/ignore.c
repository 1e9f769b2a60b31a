#include "cli/ignore.h"

#include "cli/nearby.h"
#include "cli/remark.h"
#include "cli/survey.h"

/* What a worker made of a file; in the memory of its report. */
struct proposal {
    struct save_file file;
    struct text bytes;
    uint32_t ncomments;
};

struct ignorer {
    struct app *app;
    uint32_t ncomments, nfiles;
    enum exit_code code;
};

static bool
is_told(const struct record *r)
{
    return r->level <= LEVEL_UNSAFE && r->after_line > 0;
}

/* "ignore[EDL101, EDL103]": the codes of all findings behind this line. */
static struct text
words_for(struct arena *a, const struct file_report *f, uint32_t line)
{
    struct buf b = {.arena = a};

    for (uint32_t i = 0; i < f->nrecords; i++) {
        const struct record *r = &f->record[i];
        if (is_told(r) && r->after_line == line &&
            (b.n == 0 || text_find(buf_text(&b), r->code, 0) == UINT32_MAX)) {
            buf_format(&b, "%s%.*s", b.n ? ", " : "ignore[", TEXT_ARG(r->code));
        }
    }
    buf_char(&b, ']');
    return buf_text(&b);
}

static bool
came_before(const struct file_report *f, uint32_t index)
{
    for (uint32_t i = 0; i < index; i++) {
        if (is_told(&f->record[i]) &&
            f->record[i].after_line == f->record[index].after_line) {
            return true;
        }
    }
    return false;
}

/* In the worker, where the source is. */
static void
propose(void *context, const struct job_view *view, struct file_report *f)
{
    const struct source *s = view->an->source;
    const struct remark_base base = {s, NULL, {s->text, s->bytes}};
    struct arena *a = &f->memory;
    struct rewrite after;
    struct remarks remarks = {0};

    (void)context;
    for (uint32_t i = 0; i < f->nrecords; i++) {
        const uint32_t line = f->record[i].after_line;
        if (is_told(&f->record[i]) && !came_before(f, i)) {
            remark_add(a, &remarks, s, line, words_for(a, f, line));
        }
    }
    if (remarks.n == 0 || f->file.path == NULL ||
        !remark_apply(a, &base, &remarks, &after, &f->err)) {
        return;
    }
    struct proposal *p = arena_new(a, struct proposal);
    *p = (struct proposal){f->file, after.bytes, remarks.n};
    p->file.path = text_copy(a, text_of(f->file.path)).s;
    p->file.bytes = text_copy(a, f->file.bytes);
    f->extra = p;
}

static void
keep(void *context, struct file_report *f)
{
    *(struct file_report *)context = file_report_keep(f);
}

static bool
has_none_of(const struct file_report *f, const struct fingerprints *gone)
{
    for (uint32_t i = 0; i < f->nrecords; i++) {
        if (fingerprints_has(gone, f->record[i].fingerprint)) {
            return false;
        }
    }
    return f->err.kind == ERR_NONE && f->bail.n == 0;
}

bool
ignore_holds(struct app *app, const struct silence *s)
{
    struct file_report again = {0};
    struct job job = {.path = s->report->path,
                      .bytes = s->bytes,
                      .settings = s->report->settings};
    struct pool pool = {.njobs = 1, .take = keep, .context = &again};

    nearby_run(app->run, &job, &pool);
    const bool ok = has_none_of(&again, &s->gone);
    file_report_release(&again);
    return ok;
}

bool
ignore_write(struct app *app, const struct silence *s, struct err *err)
{
    if (!ignore_holds(app, s)) {
        return err_set(err, ERR_INPUT,
                       "a comment there does not silence the finding; the "
                       "file is left as it was");
    }
    const struct save_how how = settings_saving(app->run, s->report->settings);
    return save_replace(app->run, s->file, s->bytes, &how, err);
}

static void
take(void *context, struct file_report *f)
{
    struct ignorer *g = context;
    const struct proposal *p = f->extra;
    struct silence s = {.report = f};
    struct err err = f->err;

    for (uint32_t i = 0; i < f->nrecords; i++) {
        if (is_told(&f->record[i])) {
            vec_push(g->app->run, &s.gone, f->record[i].fingerprint);
        }
    }
    fingerprints_sort(&s.gone);
    if (p != NULL) {
        s.file = &p->file;
        s.bytes = p->bytes;
    }
    if (p != NULL && ignore_write(g->app, &s, &err)) {
        g->ncomments += p->ncomments;
        g->nfiles++;
    } else if (err.kind != ERR_NONE) {
        g->code =
            exit_code_worst(g->code, app_fail_file(g->app, f->path, &err));
    } else if (s.gone.n > 0) {
        g->code = exit_code_worst(
            g->code, app_fail(g->app, "--add-ignore: %.*s is no file",
                              TEXT_ARG(f->path)));
    }
}

enum exit_code
ignore_run(struct app *app)
{
    struct ignorer g = {.app = app};
    const struct survey_visit visit = {
        .inspect = propose, .take = take, .context = &g};

    g.code = exit_code_worst(g.code, survey_each(app, &visit));
    if (!app->settings.quiet) {
        fprintf(stderr, "Wrote %u comment%s in %u file%s.\n", g.ncomments,
                g.ncomments == 1 ? "" : "s", g.nfiles,
                g.nfiles == 1 ? "" : "s");
    }
    return g.code;
}
