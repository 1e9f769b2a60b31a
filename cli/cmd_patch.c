/*
 * cmd_patch.c - a series of patches that `git am` takes.
 */
#include "cli/patch_message.h"
#include "cli/patch_step.h"
#include "cli/summary.h"
#include "cli/survey.h"
#include "cli/top_path.h"
#include "cli/verify_python.h"
#include "cli/version.h"

#include <glib.h>

struct series {
    struct app *app;
    VEC(struct file_report) file;
    VEC(struct patch) patch;
    enum per per;
    bool failed;
    enum exit_code refused; /* by --verify */
    struct err err;
};

static void
take(void *context, struct file_report *f)
{
    struct series *s = context;
    struct err err;

    if (f->edits.n == 0 || f->err.kind != ERR_NONE) {
        return;
    }
    if (s->app->settings.verify != VERIFY_STRUCTURE &&
        !verify_python(s->app->run, f->settings, f, &err)) {
        s->refused =
            exit_code_worst(s->refused, app_fail_file(s->app, f->path, &err));
        return;
    }
    vec_push(s->app->run, &s->file, file_report_keep(f));
}

/* ---- words ------------------------------------------------------------- */

static struct change
change_of(struct arena *a, const struct file_report *f)
{
    return (struct change){
        .path = top_path(a, f->path),
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
    const struct patch_places places = patch_places(a, f);
    struct change *change = arena_new(a, struct change);

    *change = change_of(a, f);
    const struct patch patch = {
        .name = f->path,
        .subject = text_format(a, "earlydel: free %u value%s earlier in %.*s",
                               f->ndels, plural(f->ndels), TEXT_ARG(f->path)),
        .body = patch_message(a, &places, 0, f->edits.n),
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
        const struct file_report *f = &s->file.at[i];
        change[i] = change_of(a, f);
        const struct patch_places places = patch_places(a, f);
        ndels += f->ndels;
        buf_add(&body, patch_message(a, &places, 0, f->edits.n));
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

/* ---- one patch for each inserted line, or for a function's ------------- */

/* "load()"; a module is no function. */
static struct text
scope_words(struct arena *a, struct text scope)
{
    return scope.n == 0 || scope.s[scope.n - 1] == '>'
               ? scope
               : text_format(a, "%.*s()", TEXT_ARG(scope));
}

/* "free raw, text earlier in load()", by the lines that do it. */
static struct text
subject_of_function(struct arena *a, const struct edit *edit, uint32_t n,
                    struct text scope)
{
    struct buf b = {.arena = a};

    for (uint32_t i = 0; i < n; i++) {
        struct text names = text_trim(edit[i].insert);
        uint32_t comment = text_find(names, TEXT("  # "), 0);
        names.n = comment < names.n ? comment : names.n;
        if (text_starts(names, TEXT("del "))) {
            names = text_sub(names, 4, names.n);
        }
        buf_format(&b, "%s%.*s", i ? ", " : "", TEXT_ARG(names));
    }
    return text_format(a, "earlydel: free %.*s earlier in %.*s",
                       TEXT_ARG(buf_text(&b)),
                       TEXT_ARG(scope_words(a, scope)));
}

static struct text
subject_of_del(struct arena *a, const struct edit *edit, struct text path)
{
    return text_format(a, "earlydel: %.*s after line %u of %.*s",
                       TEXT_ARG(text_trim(edit->insert)), edit->line - 1,
                       TEXT_ARG(path));
}

/* Name of the file and subject of the mail. */
static void
name_patch(struct series *s, struct patch *patch,
           const struct patch_places *places, uint32_t first, uint32_t end)
{
    struct arena *a = s->app->run;
    const struct file_report *f = places->file;
    const struct edit *edit = &f->edits.at[first];
    const struct text scope = patch_scope(places, first);
    const struct record *r =
        s->per == PER_FINDING ? patch_finding(places, first) : NULL;

    if (r != NULL) {
        const uint32_t n = f->path.n - (text_ends(f->path, TEXT(".py")) ? 3 : 0);
        patch->name =
            text_format(a, "%.*s-%.*s-%.*s", TEXT_ARG(r->code), (int)n,
                        f->path.s, TEXT_ARG(r->variable));
        patch->subject =
            text_format(a, "earlydel: free %.*s earlier in %.*s",
                        TEXT_ARG(r->variable), TEXT_ARG(scope_words(a, scope)));
    } else if (s->per == PER_FUNCTION) {
        patch->name =
            text_format(a, "%.*s-%.*s", TEXT_ARG(f->path), TEXT_ARG(scope));
        patch->subject = subject_of_function(a, edit, end - first, scope);
    } else {
        patch->name = text_format(a, "%.*s-%u", TEXT_ARG(f->path), edit->line);
        patch->subject = subject_of_del(a, edit, f->path);
    }
}

static void
add_steps(struct series *s, const struct file_report *f)
{
    struct arena *a = s->app->run;
    const struct patch_places places = patch_places(a, f);
    struct patch_steps *steps = patch_steps_open(a, f);
    uint32_t end;

    for (uint32_t i = 0; i < f->edits.n && !s->failed; i = end) {
        end = i + 1;
        while (s->per == PER_FUNCTION && end < f->edits.n &&
               text_eq(patch_scope(&places, end), patch_scope(&places, i))) {
            end++;
        }
        struct change *change = arena_new(a, struct change);
        *change = change_of(a, f);
        s->failed = !patch_step(steps, i, end, change, &s->err);
        struct patch patch = {.body = patch_message(a, &places, i, end),
                              .change = change,
                              .nchanges = 1};
        name_patch(s, &patch, &places, i, end);
        vec_push(a, &s->patch, patch);
    }
    patch_steps_close(steps);
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
        } else if (s->per != PER_ALL) {
            add_steps(s, &s->file.at[i]);
        }
    }
}

/* As git has it: the environment stands above the configuration. */
static struct text
author_of(struct arena *a, struct text configured)
{
    const char *name = g_getenv("GIT_AUTHOR_NAME");
    const char *mail = g_getenv("GIT_AUTHOR_EMAIL");
    const uint32_t at = text_find(configured, TEXT(" <"), 0);

    if (at == UINT32_MAX || (name == NULL && mail == NULL)) {
        return configured;
    }
    const struct text first = name ? text_of(name) : text_sub(configured, 0, at);
    const struct text second =
        mail ? text_of(mail)
             : text_sub(configured, at + 2, configured.n - 1);
    return text_format(a, "%.*s <%.*s>", TEXT_ARG(first), TEXT_ARG(second));
}

static uint32_t
count_lines(struct text bytes)
{
    uint32_t n = 0;

    for (uint32_t i = 0; i < bytes.n; i++) {
        n += bytes.s[i] == '\n';
    }
    return n;
}

/* Lines that are gone are none that changed. */
static bool
has_lost_lines(struct series *s, struct repo *repo,
               const struct repo_entries *tracked, const struct file_report *f,
               struct text path)
{
    struct err ignored;
    struct text bytes;

    for (uint32_t i = 0; i < tracked->n; i++) {
        if (text_eq(tracked->at[i].path, path)) {
            return repo_blob(s->app->run, repo, tracked->at[i].id, &bytes,
                             &ignored) &&
                   count_lines(bytes) > count_lines(f->source.bytes);
        }
    }
    return false;
}

/* The first file that is not as the commit has it, or NULL. */
static const struct file_report *
find_changed(struct series *s, struct repo *repo, const char *commit)
{
    struct arena *a = s->app->run;
    struct repo_ranges changed;
    struct repo_entries tracked = {0};
    struct err ignored;

    if (!repo_changed_since(a, repo, commit, &changed, &ignored) ||
        !repo_tracked(a, repo, commit, &tracked, &ignored)) {
        return NULL;
    }
    for (uint32_t i = 0; i < s->file.n; i++) {
        const struct file_report *f = &s->file.at[i];
        const struct text path =
            repo_relative(a, repo, text_copy(a, f->path).s);
        bool is_changed = f->is_given || /* by standard input: who knows */
                          has_lost_lines(s, repo, &tracked, f, path);
        for (uint32_t k = 0; k < changed.n && !is_changed; k++) {
            is_changed = text_eq(changed.at[k].path, path);
        }
        if (is_changed) {
            return f;
        }
    }
    return NULL;
}

/* `git am` on a commit that does not have the texts would fail. */
static struct text
base_of(struct series *s, struct repo *repo)
{
    struct text head;
    struct err ignored;
    const struct file_report *f;

    if (!repo_head(s->app->run, repo, &head, &ignored) || head.n == 0) {
        return (struct text){"", 0};
    }
    f = find_changed(s, repo, text_copy(s->app->run, head).s);
    if (f != NULL) {
        app_warn(s->app,
                 "%.*s is not as in HEAD; the patches name no base-commit, and "
                 "stand on what is there now",
                 TEXT_ARG(f->path));
    }
    return f == NULL ? head : (struct text){"", 0};
}

/* Who signs, and on what the series stands; without git nobody and nothing. */
static void
ask_repo(struct series *s, struct patch_series *series)
{
    struct arena *a = s->app->run;
    struct repo *repo = NULL;
    struct err ignored;

    series->author = author_of(a, TEXT("earlydel <earlydel@localhost>"));
    if (!repo_open(a, ".", false, &repo, &ignored) || repo == NULL) {
        return;
    }
    struct text author = repo_author(a, repo);
    if (author.n > 0) {
        series->author = author_of(a, author);
    }
    series->base_commit = base_of(s, repo);
    repo_close(repo);
}

static struct text
cover_body(struct series *s)
{
    struct buf b = {.arena = s->app->run};

    patch_cover_head(&b);
    for (uint32_t i = 0; i < s->file.n; i++) {
        patch_cover_rows(&b, &s->file.at[i]);
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
        fprintf(stderr,
                "%u patch%s in %.*s; `git am --keep-cr %.*s/*.patch` takes "
                "%s.\n",
                s->patch.n, s->patch.n == 1 ? "" : "es",
                TEXT_ARG(app->settings.out), TEXT_ARG(app->settings.out),
                s->patch.n == 1 ? "it" : "them");
    }
    return EXIT_FINDINGS;
}

/* Each name has a line of its own. */
static void
part_names(struct app *app)
{
    const struct given given = {
        .setting = setting_find(TEXT("combine"), ON_PATCH),
        .value = {.kind = GIVEN_BOOL},
        .origin = TEXT("command line"),
    };

    vec_push(app->run, &app->given, given);
}

enum exit_code
cmd_patch(struct app *app)
{
    struct series s = {.app = app, .per = (enum per)app->settings.per};

    if (app->settings.out.n == 0) {
        return app_fail(app, "patch: say where, with -o FOLDER");
    }
    if (s.per == PER_FINDING) {
        part_names(app);
    }
    struct totals totals = {0};
    const struct survey_visit visit = {.wants_edits = true,
                                       .take = take,
                                       .context = &s,
                                       .totals = &totals};
    enum exit_code code = survey_each(app, &visit);
    code = exit_code_worst(code, s.refused);
    if (s.file.n > 0) {
        add_patches(&s);
        code = exit_code_worst(code, s.failed ? app_fail_err(app, &s.err)
                                              : write_series(&s));
    } else if (!app->settings.quiet) {
        fputs("Nothing to patch.\n", stderr);
        summary_left_out(stderr, &totals);
    }
    for (uint32_t i = 0; i < s.file.n; i++) {
        file_report_release(&s.file.at[i]);
    }
    return app->settings.exit_zero && code == EXIT_FINDINGS ? EXIT_CLEAN : code;
}
