#include "cli/survey.h"

#include "cli/fault.h"
#include "cli/input.h"
#include "cli/listing.h"
#include "cli/nearby.h"
#include "cli/pictures.h"
#include "cli/progress.h"
#include "cli/project.h"
#include "cli/show.h"
#include "cli/summary.h"
#include "cli/target.h"
#include "cli/top_path.h"
#include "cli/verify_python.h"

#include <glib.h>
#include <stdlib.h>

/* One output: stdout, or a file of --output. */
struct sink {
    const struct report_format *format;
    const char *path; /* for messages */
    struct report report;
    struct in_memory *held; /* NULL: standard output */
};

/* What becomes a file when all of it is there. */
struct in_memory {
    char *bytes;
    size_t n;
};

/* A picture of --output. */
struct picture_sink {
    enum form form;
    struct text path;
};

struct survey {
    struct app *app;
    enum survey_mode mode;
    const struct settings *settings; /* of the folder we are in */
    struct input input;
    VEC(struct sink) sink;
    VEC(struct picture_sink) picture;
    struct pictures pictures; /* filled if there is any of those */
    struct totals totals;
    struct statistics statistics;
    struct progress progress;
    struct baseline_writer writer;
    enum exit_code code;
    const struct survey_visit *visit; /* NULL: we print ourselves */
};

static bool
is_patch(const struct survey *s)
{
    return s->mode == SURVEY_DIFF || s->mode == SURVEY_PREVIEW;
}

/* `fix -`: standard output is the new text, whatever files are written. */
static bool
is_filter(const struct survey *s)
{
    return s->mode == SURVEY_FIX && s->input.is_stdin;
}

/* ---- sinks ------------------------------------------------------------- */

static void
add_sink(struct survey *s, uint64_t format, FILE *to, const char *path)
{
    const bool color = to == stdout && s->app->color_out;
    const struct sink sink = {
        .format = &report_format_table[format],
        .path = path,
        .report = {.to = to, .color = color, .a = s->app->run},
    };

    vec_push(s->app->run, &s->sink, sink);
}

/* Written at the end, so that a run that is stopped leaves the file as it
 * was; that it can be written is known before the run. */
static bool
open_file(struct survey *s, uint64_t format, const char *path, struct err *err)
{
    struct in_memory *held = arena_new(s->app->run, struct in_memory);
    struct err why;

    if (!save_may_output(path, &why)) {
        return err_set(err, ERR_IO, "%.200s: %s", path, why.text);
    }
    add_sink(s, format, open_memstream(&held->bytes, &held->n), path);
    s->sink.at[s->sink.n - 1].held = held;
    return true;
}

/* "html=out.html": drawn at the end. */
static bool
open_picture(struct survey *s, struct text name, struct text output)
{
    const char *const *form = setting_choices(TEXT("format"), ON_REPORT);

    for (uint32_t i = FORM_AUTO + 1; form[i] != NULL; i++) {
        if (text_eq(text_of(form[i]), name) && output.n > name.n + 1) {
            const struct picture_sink one = {
                (enum form)i, text_sub(output, name.n + 1, output.n)};
            vec_push(s->app->run, &s->picture, one);
            return true;
        }
    }
    return false;
}

/* "sarif=out.sarif" */
static bool
open_output(struct survey *s, struct text output, struct err *err)
{
    const uint32_t equals = text_find(output, TEXT("="), 0);
    struct text name = text_sub(output, 0, equals < output.n ? equals : 0);

    if (equals + 1 == output.n) {
        name.n = 0; /* no path behind it */
    }
    if (text_ends(output, TEXT("=-"))) {
        return err_set(err, ERR_USAGE,
                       "--output writes files; standard output has "
                       "--output-format, and the pictures of `earlydel "
                       "report`");
    }
    if (open_picture(s, name, output)) {
        return true;
    }
    for (uint32_t i = 0; i < report_format_count && name.n > 0; i++) {
        if (text_eq(text_of(report_format_table[i].name), name)) {
            struct text path =
                text_copy(s->app->run, text_sub(output, equals + 1, output.n));
            return open_file(s, i, path.s, err);
        }
    }
    struct buf names = {.arena = s->app->run};
    for (uint32_t i = 0; i < report_format_count; i++) {
        buf_format(&names, "%s%s", i ? ", " : "", report_format_table[i].name);
    }
    return err_set(err, ERR_USAGE,
                   "--output: expected FORMAT=PATH, not \"%.*s\"; formats "
                   "are %.*s, and html, svg, md, text",
                   TEXT_ARG(output), TEXT_ARG(buf_text(&names)));
}

static bool
open_sinks(struct survey *s, struct err *err)
{
    const struct settings *set = s->settings;

    if (!is_patch(s) && !set->statistics && s->visit == NULL &&
        set->write_baseline.n == 0 && !is_filter(s)) {
        add_sink(s, set->output_format, stdout, "standard output");
    }
    for (uint32_t i = 0; i < set->output.n; i++) {
        if (!open_output(s, set->output.at[i], err)) {
            return false;
        }
    }
    for (uint32_t i = 0; i < s->sink.n; i++) {
        s->sink.at[i].format->begin(&s->sink.at[i].report);
    }
    return true;
}

static bool
close_file(struct survey *s, struct sink *sink, struct err *err)
{
    struct in_memory *held = sink->held;

    fclose(sink->report.to);
    const bool ok =
        held->n < UINT32_MAX &&
        save_output(s->app->run, sink->path,
                    (struct text){held->bytes, (uint32_t)held->n}, err);
    free(held->bytes);
    return ok;
}

static void
close_sinks(struct survey *s)
{
    for (uint32_t i = 0; i < s->sink.n; i++) {
        struct sink *sink = &s->sink.at[i];
        sink->format->end(&sink->report, &s->totals);
        const bool bad =
            fflush(sink->report.to) != 0 || ferror(sink->report.to);
        struct err err = {.text = "the report could not be written"};
        if (bad || (sink->held != NULL && !close_file(s, sink, &err))) {
            app_fail(s->app, "%s: %s", sink->path, err.text);
            s->code = exit_code_worst(s->code, EXIT_TROUBLE);
        }
    }
}

/* ---- one report -------------------------------------------------------- */

static void
raise_code(struct survey *s, enum exit_code code)
{
    s->code = exit_code_worst(s->code, code);
}

static const struct job *
job_of(const struct survey *s, const struct file_report *f)
{
    const struct job *job = s->input.job;

    while (!text_eq(job->path, f->path)) {
        job++;
    }
    return job;
}

/* Reading failed, a proof failed, or the file was not analysed: say so. */
static void
tell_trouble(struct survey *s, const struct file_report *f)
{
    if (f->err.kind != ERR_NONE) {
        progress_clear(&s->progress);
        raise_code(s, app_fail_file(s->app, f->path, &f->err));
        s->totals.nfailed++;
        if (f->err.kind == ERR_RECHECK) {
            fault_keep(s->app, job_of(s, f), f);
        }
    } else if (f->bail.n > 0) {
        s->totals.nskipped++;
        if (s->settings->verbose || input_is_explicit(&s->input, f->path)) {
            progress_clear(&s->progress);
            app_warn(s->app, "%.*s; the file is left alone",
                     TEXT_ARG(report_bail(s->app->run, f)));
        }
        if (s->settings->strict) {
            raise_code(s, EXIT_TROUBLE);
        }
    }
}

static void
print_diff(struct survey *s, const struct file_report *f)
{
    struct buf out = {.arena = s->app->run};
    const struct change change = {
        .path = top_path(s->app->run, f->path),
        .before = &f->source,
        .edits = &f->edits,
        .after = f->after,
        .heading = f->heading,
        .mode = f->file.stat.st_mode & 0111 ? 0100755 : 0100644,
    };
    const struct arena_mark mark = arena_mark(s->app->run);
    struct err err;

    if (!diff_unified(&out, &change, &err)) {
        raise_code(s, app_fail_err(s->app, &err));
    } else {
        show_diff(stdout, app_paints_patch(s->app), buf_text(&out));
        raise_code(s, EXIT_FINDINGS);
    }
    arena_rewind(s->app->run, mark);
}

static bool
fail_file(struct survey *s, const struct file_report *f, const struct err *err)
{
    progress_clear(&s->progress);
    raise_code(s, app_fail_file(s->app, f->path, err));
    s->totals.nfailed++;
    return false;
}

/* Do the Pythons of --verify take the new text, too? */
static bool
is_verified(struct survey *s, const struct file_report *f)
{
    const struct arena_mark mark = arena_mark(s->app->run);
    struct err err = {0};
    const bool ok = f->settings->verify == VERIFY_STRUCTURE ||
                    verify_python(s->app->run, f->settings, f, &err) ||
                    fail_file(s, f, &err);

    arena_rewind(s->app->run, mark);
    return ok;
}

static bool
write_file(struct survey *s, const struct file_report *f)
{
    const struct arena_mark mark = arena_mark(s->app->run);
    const struct save_how how = settings_saving(s->app->run, f->settings);
    struct err err = {0};
    const bool ok =
        is_verified(s, f) &&
        (f->file.path == NULL ||
         save_replace(s->app->run, &f->file, f->after.bytes, &how, &err) ||
         fail_file(s, f, &err));

    arena_rewind(s->app->run, mark);
    return ok;
}

/* The filter's answer: the new text, or what came in. */
static void
write_stdout(const struct survey *s, const struct file_report *f, bool written)
{
    struct text bytes = written ? f->after.bytes : s->input.stdin_bytes;

    fwrite(bytes.s, 1, bytes.n, stdout);
}

/* What could not be written remains, too. */
static void
count(struct survey *s, const struct file_report *f, bool is_done)
{
    struct totals *t = &s->totals;

    t->nfiles++;
    t->nwith += f->nrecords > 0;
    t->nsuppressed += f->nsuppressed;
    t->nknown += f->nknown;
    t->nbelow_gain += f->nbelow_gain;
    t->min_gain = MAX(t->min_gain, f->settings ? f->settings->min_gain : 0);
    t->npassed_over += f->npassed_over;
    t->ntests += f->is_passed_over;
    for (uint32_t i = 0; i < f->nrecords; i++) {
        const struct record *r = &f->record[i];
        t->nlevel[r->level]++;
        if (r->level <= LEVEL_UNSAFE && r->scope_end > r->after_line) {
            t->lines_freed += r->scope_end - r->after_line;
        }
        if (r->level != LEVEL_HELD && !(r->is_written && is_done)) {
            t->nremaining++;
            t->nunsafe_left += r->level == LEVEL_UNSAFE && r->is_fixable &&
                               !f->settings->unsafe_fixes;
        }
        statistics_count(&s->statistics, r);
    }
}

/* Those of the records that a format tells: in `fix` most leave out what was
 * written.  What could not be was not. */
static struct file_report
view_of(const struct survey *s, const struct file_report *f,
        const struct report_format *format, bool is_done)
{
    const bool hides = s->mode == SURVEY_FIX && !format->tells_written;
    struct file_report view = *f;
    struct record *told =
        arena_array(s->app->run, struct record, f->nrecords + 1);

    view.record = told;
    view.nrecords = 0;
    for (uint32_t i = 0; i < f->nrecords; i++) {
        struct record r = f->record[i];
        r.is_written &= is_done;
        if (!hides || !r.is_written) {
            told[view.nrecords++] = r;
        }
    }
    return view;
}

static void
print_records(struct survey *s, const struct file_report *f, bool is_done)
{
    const struct arena_mark mark = arena_mark(s->app->run);

    for (uint32_t i = 0; i < s->sink.n; i++) {
        const struct report_format *format = s->sink.at[i].format;
        const struct file_report view = view_of(s, f, format, is_done);
        format->file(&s->sink.at[i].report, &view);
    }
    arena_rewind(s->app->run, mark);
}

static void
take_report(void *context, struct file_report *f)
{
    struct survey *s = context;
    const bool is_fix = s->mode == SURVEY_FIX;

    tell_trouble(s, f);
    const bool is_done = f->is_changed && s->visit == NULL &&
                         (is_fix ? write_file(s, f) : is_verified(s, f));
    const bool written = is_done && is_fix;
    count(s, f, is_done);
    if (s->visit != NULL) {
        s->visit->take(s->visit->context, f);
        return;
    }
    if (s->settings->write_baseline.n > 0) {
        baseline_note(&s->writer, s->app->run, f);
        return;
    }
    if (is_done) {
        s->totals.nwritten += written;
        s->totals.nchanged++;
        s->totals.ndels += f->ndels;
        s->totals.ndropped += f->ndropped;
    }
    if (is_patch(s) && is_done) {
        print_diff(s, f);
    }
    if (is_filter(s) && f->is_given) {
        write_stdout(s, f, written);
    }
    if (f->nrecords > 0 && s->sink.n > 0) {
        progress_clear(&s->progress);
    }
    print_records(s, f, is_done);
    if (s->picture.n > 0) {
        pictures_take(&s->pictures, f);
    }
}

static void
draw_pictures(struct survey *s)
{
    for (uint32_t i = 0; i < s->picture.n; i++) {
        raise_code(s,
                   pictures_write(&s->pictures, s->picture.at[i].form,
                                  s->picture.at[i].path, s->settings->scope));
    }
    pictures_release(&s->pictures);
}

static void
tick(void *context, uint32_t ndone)
{
    struct survey *s = context;

    progress_show(&s->progress, ndone);
}

/* ---- the run ----------------------------------------------------------- */

/* What only writes files would drop the text of standard input. */
static bool
check_files(const struct survey *s, struct err *err)
{
    return s->visit == NULL || s->visit->files_only == NULL ||
           !s->input.is_stdin ||
           err_set(err, ERR_USAGE, "%s writes files; standard input is none",
                   s->visit->files_only);
}

static bool
survey_open(struct survey *s, struct err *err)
{
    const bool wants_edits = s->mode != SURVEY_CHECK;

    s->statistics.a = s->app->run;
    if (!input_open(s->app, &s->input, err) || !check_files(s, err) ||
        !target_check(s->app, &s->input, err)) {
        return false;
    }
    s->settings = s->input.settings;
    for (uint32_t i = 0; i < s->input.njobs; i++) {
        s->input.job[i].wants_edits = wants_edits;
        s->input.job[i].writes_safe_only = s->mode != SURVEY_DIFF;
        s->input.job[i].drops_idle = wants_edits && s->mode != SURVEY_DIFF;
        if (s->visit != NULL) {
            s->input.job[i].inspect = s->visit->inspect;
            s->input.job[i].context = s->visit->context;
        }
    }
    if (s->input.has_trouble) {
        raise_code(s, EXIT_TROUBLE);
    }
    s->totals.why_none = s->input.why_none;
    progress_open(&s->progress, s->settings);
    if (!open_sinks(s, err)) {
        return false;
    }
    for (uint32_t i = 0; i < s->input.njobs && s->picture.n > 0; i++) {
        s->input.job[i].inspect = sketch_inspect;
    }
    return true;
}

static void
run_pool(struct survey *s)
{
    struct arena *a = s->app->run;
    const uint32_t nworkers = (uint32_t)s->settings->jobs;
    struct project_memory memory = {0};
    const struct project_run run = {
        .job = s->input.job,
        .njobs = s->input.njobs,
        .nworkers = nworkers,
        .source = &s->input.source,
        .tick = tick,
        .context = s,
    };

    progress_begin(&s->progress, "read", s->input.njobs);
    if (s->input.repo == NULL) {
        memory = nearby_link(a, &run);
    } else if (s->settings->project) {
        memory = project_link(a, &run);
    }
    progress_begin(&s->progress, "judged", s->input.njobs);
    input_close(&s->input);
    struct pool pool = {
        .job = s->input.job,
        .njobs = s->input.njobs,
        .nworkers = nworkers,
        .take = take_report,
        .tick = tick,
        .context = s,
    };

    pool_run(a, &pool);
    project_release(&memory);
    progress_clear(&s->progress);
    if (s->settings->stats) {
        summary_costs(&pool, &s->progress);
    }
}

/* Findings that remain count; what was written counts only on request. */
static void
settle_code(struct survey *s)
{
    const struct settings *set = s->settings;
    const bool counts = s->mode == SURVEY_CHECK || s->mode == SURVEY_FIX;

    if (counts && s->totals.nremaining > 0) {
        raise_code(s, EXIT_FINDINGS);
    }
    if (s->mode == SURVEY_TRIAL && s->totals.nchanged > 0) {
        raise_code(s, EXIT_FINDINGS);
    }
    if (set->exit_non_zero_on_fix && s->totals.nwritten > 0) {
        raise_code(s, EXIT_FINDINGS);
    }
    if (set->exit_zero && s->code == EXIT_FINDINGS) {
        s->code = EXIT_CLEAN;
    }
}

static enum exit_code
write_baseline(struct survey *s)
{
    const char *path = text_copy(s->app->run, s->settings->write_baseline).s;
    struct err err;

    if (!baseline_write(&s->writer, path, &err)) {
        return app_fail_err(s->app, &err);
    }
    if (!s->settings->quiet) {
        fprintf(stderr, "Wrote %u finding%s to %s.\n", s->writer.n,
                s->writer.n == 1 ? "" : "s", path);
        fprintf(stderr,
                "`--baseline %s`, or `baseline` in a configuration, leaves "
                "%s out.\n",
                path, s->writer.n == 1 ? "it" : "them");
    }
    return s->code;
}

enum exit_code
survey_run(struct app *app, enum survey_mode mode)
{
    struct survey s = {.app = app, .mode = mode, .pictures = {.app = app}};
    struct err err;

    if (app->settings.show_settings) {
        return listing_run(app);
    }
    if (!survey_open(&s, &err)) {
        return app_fail_err(app, &err);
    }
    if (s.settings->show_files) {
        for (uint32_t i = 0; i < s.input.njobs; i++) {
            show_escaped(stdout, s.input.job[i].path);
            fputc('\n', stdout);
        }
        return s.code;
    }
    run_pool(&s);
    if (is_filter(&s) && s.input.is_stdin_left_out) {
        fwrite(s.input.stdin_bytes.s, 1, s.input.stdin_bytes.n, stdout);
    }
    if (s.settings->write_baseline.n > 0) {
        return write_baseline(&s);
    }
    if (s.settings->statistics) { /* no patch or program may stand before it */
        statistics_print(&s.statistics,
                         is_patch(&s) || is_filter(&s) ? stderr : stdout);
    }
    close_sinks(&s);
    draw_pictures(&s);
    settle_code(&s);
    if ((fflush(stdout) != 0 || ferror(stdout)) && s.code != EXIT_TROUBLE) {
        return app_fail(app, APP_NO_OUTPUT);
    }
    if (!s.settings->quiet) {
        summary_print(stderr, &s.totals, mode);
    }
    return s.code;
}

enum exit_code
survey_each(struct app *app, const struct survey_visit *visit)
{
    struct survey s = {
        .app = app,
        .mode = !visit->wants_edits ? SURVEY_CHECK
                : visit->safe_only  ? SURVEY_PREVIEW
                                    : SURVEY_DIFF,
        .visit = visit,
    };
    struct err err;

    if (!survey_open(&s, &err)) {
        return app_fail_err(app, &err);
    }
    run_pool(&s);
    close_sinks(&s);
    if (visit->totals != NULL) {
        *visit->totals = s.totals;
    }
    return s.code;
}
