/*
 * cmd_review.c - one finding at a time, with the keys of `git add -p`.
 *
 * Decisions of a file are written together when its last finding was decided;
 * the file is then analysed and proved once more with exactly those.
 */
#include "cli/baseline.h"
#include "cli/report.h"
#include "cli/show.h"
#include "cli/survey.h"

#include <stdlib.h>

enum choice_made { UNDECIDED, TAKEN, LEFT };

struct review {
    struct app *app;
    VEC(struct file_report) file;
    VEC(struct text) rule; /* rules whose findings are all taken */
    uint32_t nwritten, ntaken, nleft;
    bool stopped;
    enum exit_code code;
};

static void
take(void *context, struct file_report *f)
{
    struct review *r = context;

    if (f->err.kind != ERR_NONE) {
        r->code =
            exit_code_worst(r->code, app_fail_file(r->app, f->path, &f->err));
    } else if (f->edits.n > 0) {
        vec_push(r->app->run, &r->file, file_report_keep(f));
    }
}

/* ---- one finding ------------------------------------------------------- */

static void
show(struct review *r, const struct file_report *f, uint32_t index)
{
    const struct report_format *full = &report_format_table[0];
    struct report report = {
        .to = stdout, .color = r->app->color_out, .a = r->app->run};
    struct file_report one = *f;

    one.record = &f->record[index];
    one.nrecords = 1;
    full->file(&report, &one);
}

static void
show_keys(void)
{
    puts("y - take this finding\n"
         "n - leave it\n"
         "a - take it and all later ones in the file\n"
         "d - leave it and all later ones in the file\n"
         "A - take it and every later finding of this rule\n"
         "v - show the patch of the whole file\n"
         "u - undo: back to the finding before\n"
         "q - stop; what was taken in this file is written\n"
         "? - this");
}

static void
show_patch(struct review *r, const struct file_report *f)
{
    struct buf out = {.arena = r->app->run};
    const struct change change = {.path = f->path,
                                  .before = &f->source,
                                  .edits = &f->edits,
                                  .after = f->after,
                                  .heading = f->heading};
    struct err err;

    if (diff_unified(&out, &change, 3, &err)) {
        show_diff(stdout, r->app->color_out, buf_text(&out));
    }
}

/* The first letter of the answer; 'q' at the end of the input. */
static int
ask(uint32_t index, uint32_t n)
{
    char line[64];

    printf("(%u/%u) Insert this del [y,n,a,d,A,v,u,q,?]? ", index + 1, n);
    fflush(stdout);
    if (fgets(line, sizeof line, stdin) == NULL) {
        putchar('\n');
        return 'q';
    }
    return line[0];
}

/* ---- one file ---------------------------------------------------------- */

struct decisions {
    uint8_t *at;
    uint32_t n;
};

static void
decide_rest(struct decisions *d, uint32_t from, enum choice_made made)
{
    for (uint32_t i = from; i < d->n; i++) {
        d->at[i] = (uint8_t)made;
    }
}

static bool
rule_is_taken(const struct review *r, struct text code)
{
    for (uint32_t i = 0; i < r->rule.n; i++) {
        if (text_eq(r->rule.at[i], code)) {
            return true;
        }
    }
    return false;
}

/* Where to go on after the answer. */
static uint32_t
answer(struct review *r, const struct file_report *f, struct decisions *d,
       uint32_t i)
{
    switch (ask(i, d->n)) {
    case 'y':
        d->at[i] = TAKEN;
        return i + 1;
    case 'n':
        d->at[i] = LEFT;
        return i + 1;
    case 'a':
        decide_rest(d, i, TAKEN);
        return d->n;
    case 'd':
        decide_rest(d, i, LEFT);
        return d->n;
    case 'A':
        vec_push(r->app->run, &r->rule,
                 text_copy(r->app->run, f->record[i].code));
        d->at[i] = TAKEN;
        return i + 1;
    case 'v':
        show_patch(r, f);
        return i;
    case 'u':
        return i > 0 ? i - 1 : 0;
    case 'q':
        r->stopped = true;
        return d->n;
    default:
        show_keys();
        return i;
    }
}

static void
decide(struct review *r, const struct file_report *f, struct decisions *d)
{
    uint32_t shown = UINT32_MAX;

    for (uint32_t i = 0; i < d->n;) {
        if (!f->record[i].is_written) {
            i++;
        } else if (rule_is_taken(r, f->record[i].code)) {
            d->at[i++] = TAKEN;
        } else {
            if (shown != i) {
                show(r, f, i);
                shown = i;
            }
            i = answer(r, f, d, i);
        }
    }
}

static void
take_proved(void *context, struct file_report *f)
{
    *(struct file_report *)context = file_report_keep(f);
}

/* Analyse the file once more with nothing but what was taken. */
static void
write_taken(struct review *r, const struct file_report *f,
            const struct baseline *taken, const struct settings *settings)
{
    struct app *app = r->app;
    struct file_report proved = {0};
    const struct job job = {
        .path = f->path,
        .open_path = f->file.path,
        .settings = settings,
        .only = taken,
        .wants_edits = true,
    };
    struct pool pool = {
        .job = &job, .njobs = 1, .take = take_proved, .context = &proved};
    struct err err = {0};

    pool_run(app->run, &pool);
    if (proved.err.kind != ERR_NONE) {
        r->code =
            exit_code_worst(r->code, app_fail_file(app, f->path, &proved.err));
    } else if (proved.edits.n > 0 && proved.file.path != NULL) {
        if (save_replace(app->run, &proved.file, proved.after.bytes, NULL,
                         &err)) {
            r->nwritten++;
        } else {
            r->code =
                exit_code_worst(r->code, app_fail_file(app, f->path, &err));
        }
    }
    file_report_release(&proved);
}

static void
review_file(struct review *r, const struct file_report *f,
            const struct settings *settings)
{
    struct decisions d = {arena_array(r->app->run, uint8_t, f->nrecords + 1),
                          f->nrecords};
    struct baseline taken = {0};

    decide(r, f, &d);
    for (uint32_t i = 0; i < d.n; i++) {
        if (d.at[i] == TAKEN && f->record[i].is_written) {
            vec_push(r->app->run, &taken, f->record[i].fingerprint);
            r->ntaken++;
        } else {
            r->nleft += f->record[i].is_written;
        }
    }
    if (taken.n > 0) {
        baseline_sort(&taken);
        write_taken(r, f, &taken, settings);
    }
}

enum exit_code
cmd_review(struct app *app)
{
    struct review r = {.app = app};
    const struct survey_visit visit = {
        .wants_edits = true, .take = take, .context = &r};

    r.code = survey_each(app, &visit);
    for (uint32_t i = 0; i < r.file.n; i++) {
        if (!r.stopped) {
            review_file(&r, &r.file.at[i], r.file.at[i].settings);
        } else {
            r.nleft += r.file.at[i].ndels;
        }
        file_report_release(&r.file.at[i]);
    }
    if (!app->settings.quiet) {
        fflush(stdout);
        fprintf(stderr, "Took %u, left %u; wrote %u file%s.\n", r.ntaken,
                r.nleft, r.nwritten, r.nwritten == 1 ? "" : "s");
    }
    return exit_code_worst(r.code, r.nleft ? EXIT_FINDINGS : EXIT_CLEAN);
}
