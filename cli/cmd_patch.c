/*
 * cmd_patch.c - a series of patches that `git am` takes.
 */
#include "cli/survey.h"
#include "cli/version.h"

struct series {
    struct app *app;
    VEC(struct file_report) file;
    VEC(struct patch) patch;
    enum per per;
    bool failed;
    struct err err;
};

static void
take(void *context, struct file_report *f)
{
    struct series *s = context;

    if (f->edits.n > 0 && f->err.kind == ERR_NONE) {
        vec_push(s->app->run, &s->file, file_report_keep(f));
    }
}

/* ---- words ------------------------------------------------------------- */

/* One line for each finding that is in the patch. */
static struct text
body_of(struct arena *a, const struct file_report *f)
{
    struct buf b = {.arena = a};

    for (uint32_t i = 0; i < f->nrecords; i++) {
        const struct record *r = &f->record[i];
        if (r->is_written) {
            buf_format(&b, "%.*s:%u: %.*s %s: %.*s\n", TEXT_ARG(f->path),
                       r->last_use.line, TEXT_ARG(r->code),
                       level_word[r->level], TEXT_ARG(r->message));
        }
    }
    return buf_text(&b);
}

static struct change
change_of(const struct file_report *f)
{
    return (struct change){
        .path = f->path,
        .before = &f->source,
        .edits = &f->edits,
        .after = f->after,
        .heading = f->heading,
        .mode = f->file.stat.st_mode & 0111 ? 0100755 : 0100644,
    };
}

static const char *
plural(uint32_t n)
{
    return n == 1 ? "" : "s";
}

/* ---- one patch for each file, or for all ------------------------------- */

static void
add_file(struct series *s, const struct file_report *f)
{
    struct arena *a = s->app->run;
    struct change *change = arena_new(a, struct change);

    *change = change_of(f);
    const struct patch patch = {
        .name = f->path,
        .subject = text_format(a, "earlydel: free %u value%s earlier in %.*s",
                               f->ndels, plural(f->ndels), TEXT_ARG(f->path)),
        .body = body_of(a, f),
        .change = change,
        .nchanges = 1,
    };
    vec_push(a, &s->patch, patch);
}

static void
add_all(struct series *s)
{
    struct arena *a = s->app->run;
    struct change *change = arena_array(a, struct change, s->file.n);
    struct buf body = {.arena = a};
    uint32_t ndels = 0;

    for (uint32_t i = 0; i < s->file.n; i++) {
        change[i] = change_of(&s->file.at[i]);
        ndels += s->file.at[i].ndels;
        buf_add(&body, body_of(a, &s->file.at[i]));
    }
    const struct patch patch = {
        .name = TEXT("earlydel"),
        .subject = text_format(a, "earlydel: free %u value%s earlier", ndels,
                               plural(ndels)),
        .body = buf_text(&body),
        .change = change,
        .nchanges = s->file.n,
    };
    vec_push(a, &s->patch, patch);
}

/* ---- one patch for each inserted line ---------------------------------- */

/*
 * The file as the patches before left it, and the one edit this patch makes:
 * `shift` bytes stand before it that were not there in the first text.
 */
static bool
step(struct series *s, const struct file_report *f, uint32_t index,
     struct text *bytes, uint32_t *shift)
{
    static const struct choice no_choice[1];
    struct arena *a = s->app->run;
    struct source *source = arena_new(a, struct source);
    struct edit *edit = arena_new(a, struct edit);
    struct edits *edits = arena_new(a, struct edits);
    struct change *change = arena_new(a, struct change);

    *source = source_open(a, f->path, *bytes, encoding_transcode);
    *edit = f->edits.at[index];
    edit->at += *shift;
    edit->line = source_line(source, edit->at);
    edit->first = 0;
    edit->end = 1;
    *edits = (struct edits){edit, 1, no_choice, 1};
    *change = change_of(f);
    change->before = source;
    change->edits = edits;
    change->heading = &f->heading[index];
    if (!edit_apply(a, source, edits, &change->after, &s->err)) {
        return false;
    }
    const struct patch patch = {
        .name = text_format(a, "%.*s-%u", TEXT_ARG(f->path), edit->line),
        .subject = text_format(a, "earlydel: %.*s after line %u of %.*s",
                               TEXT_ARG(text_trim(edit->insert)),
                               edit->line - 1, TEXT_ARG(f->path)),
        .body = f->heading[index],
        .change = change,
        .nchanges = 1,
    };
    vec_push(a, &s->patch, patch);
    *bytes = change->after.bytes;
    *shift += edit->insert.n;
    return true;
}

static void
add_dels(struct series *s, const struct file_report *f)
{
    struct text bytes = f->source.bytes;
    uint32_t shift = 0;

    for (uint32_t i = 0; i < f->edits.n && !s->failed; i++) {
        s->failed = !step(s, f, i, &bytes, &shift);
    }
}

/* ---- the series -------------------------------------------------------- */

static void
add_patches(struct series *s)
{
    if (s->per == PER_ALL) {
        add_all(s);
    }
    for (uint32_t i = 0; i < s->file.n; i++) {
        if (s->per == PER_FILE) {
            add_file(s, &s->file.at[i]);
        } else if (s->per == PER_DEL) {
            add_dels(s, &s->file.at[i]);
        }
    }
}

/* Who signs, and on what the series stands; without git nobody and nothing. */
static void
ask_repo(struct series *s, struct patch_series *series)
{
    struct arena *a = s->app->run;
    struct repo *repo = NULL;
    struct err ignored;

    series->author = TEXT("earlydel <earlydel@localhost>");
    if (!repo_open(a, ".", false, &repo, &ignored) || repo == NULL) {
        return;
    }
    struct text author = repo_author(a, repo);
    if (author.n > 0) {
        series->author = author;
    }
    if (!repo_head(a, repo, &series->base_commit, &ignored)) {
        series->base_commit = (struct text){"", 0};
    }
    repo_close(repo);
}

static struct text
cover_body(struct series *s)
{
    struct buf b = {.arena = s->app->run};

    for (uint32_t i = 0; i < s->file.n; i++) {
        buf_add(&b, body_of(s->app->run, &s->file.at[i]));
    }
    return buf_text(&b);
}

static enum exit_code
write_series(struct series *s)
{
    struct app *app = s->app;
    struct patch_series series = {
        .patch = s->patch.at,
        .n = s->patch.n,
        .version = TEXT(EARLYDEL_VERSION),
        .has_cover = app->settings.cover_letter,
        .cover_subject = TEXT("earlydel: free values earlier"),
    };

    ask_repo(s, &series);
    if (series.has_cover) {
        series.cover_body = cover_body(s);
    }
    if (!patch_write(app->run, text_copy(app->run, app->settings.out).s,
                     &series, &s->err)) {
        return app_fail_err(app, &s->err);
    }
    if (!app->settings.quiet) {
        fprintf(stderr, "%u patch%s in %.*s.\n", s->patch.n,
                s->patch.n == 1 ? "" : "es", TEXT_ARG(app->settings.out));
    }
    return EXIT_FINDINGS;
}

enum exit_code
cmd_patch(struct app *app)
{
    struct series s = {.app = app, .per = (enum per)app->settings.per};

    if (app->settings.out.n == 0) {
        return app_fail(app, "patch: say where, with -o FOLDER");
    }
    const struct survey_visit visit = {
        .wants_edits = true, .take = take, .context = &s};
    enum exit_code code = survey_each(app, &visit);
    if (s.file.n > 0) {
        add_patches(&s);
        code = exit_code_worst(code, s.failed ? app_fail_err(app, &s.err)
                                              : write_series(&s));
    } else if (!app->settings.quiet) {
        fputs("Nothing to patch.\n", stderr);
    }
    for (uint32_t i = 0; i < s.file.n; i++) {
        file_report_release(&s.file.at[i]);
    }
    return app->settings.exit_zero && code == EXIT_FINDINGS ? EXIT_CLEAN : code;
}
