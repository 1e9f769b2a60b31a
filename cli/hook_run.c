#include "cli/hook_run.h"

#include "base/vec.h"
#include "cli/baseline.h"
#include "cli/hook_work.h"
#include "cli/indexed.h"
#include "cli/pool.h"
#include "cli/report.h"
#include "cli/show.h"

#include <glib.h>
#include <stdlib.h>

struct staged {
    struct repo_entry entry;
    struct job job;
    struct text before, after; /* filled when there are edits */
};

/* Files of one index or commit: those from `first` on. */
struct lot {
    const char *revision; /* NULL: the index */
    uint32_t first;
};

enum hook_stage { STAGE_COMMIT, STAGE_MERGE, STAGE_PUSH };

struct hook {
    struct app *app;
    struct repo *repo;
    const struct settings *settings;
    enum hook_stage stage;
    bool fixes;
    bool shows; /* the patch that it may not stage */
    struct buf patch;
    struct indexed *indexed;
    struct baselines baselines;
    VEC(struct staged) file;
    VEC(struct lot) lot;
    struct report report;
    const struct report_format *format;
    uint32_t nsafe, nunsafe, nstaged;
    uint32_t next; /* the file the next report belongs to */
    enum exit_code code;
};

/* ---- whether to run ---------------------------------------------------- */

static bool
is_skipped(void)
{
    const char *skip = getenv("SKIP");
    const char *own = getenv("EARLYDEL_SKIP");
    bool is_named = false;

    if (skip != NULL) {
        gchar **name = g_strsplit(skip, ",", -1);
        for (uint32_t i = 0; name[i] != NULL; i++) {
            is_named |= strcmp(g_strstrip(name[i]), "earlydel") == 0;
        }
        g_strfreev(name);
    }
    return is_named || (own != NULL && own[0] != '\0' && own[0] != '0');
}

/* `git commit PATH` commits from an index of its own: an edit to it would be
 * undone by the real index, which keeps the old text. */
static bool
is_partial_commit(void)
{
    const char *index = getenv("GIT_INDEX_FILE");

    if (index == NULL) {
        return false;
    }
    const char *slash = strrchr(index, '/');
    return strncmp(slash ? slash + 1 : index, "next-index-", 11) == 0;
}

/* ---- what is staged ---------------------------------------------------- */

/* Those of the entries that we look at, with their bytes. */
static bool
add_files(struct hook *h, const struct repo_entries *all, const char *revision,
          struct err *err)
{
    struct arena *a = h->app->run;
    const struct lot lot = {revision, h->file.n};

    vec_push(a, &h->lot, lot);
    for (uint32_t i = 0; i < all->n; i++) {
        struct staged file = {.entry = all->at[i]};
        err->kind = ERR_NONE;
        if (indexed_job(h->indexed, &file.entry, &file.job, err)) {
            if (!baselines_for(&h->baselines, file.job.settings,
                               &file.job.known, err)) {
                return false;
            }
            vec_push(a, &h->file, file);
        } else if (err->kind != ERR_NONE) {
            return false;
        }
    }
    return true;
}

/* False with ERR_NONE: a merge is not done, git itself will refuse. */
static bool
is_merged(const struct hook *h, const struct repo_entries *all)
{
    uint32_t n = 0, first = 0;

    for (uint32_t i = all->n; i-- > 0;) {
        if (all->at[i].is_unmerged) {
            first = i;
            n++;
        }
    }
    if (n > 0) {
        app_warn(h->app,
                 "%.*s%s not merged yet; nothing is looked at, and nothing "
                 "staged",
                 TEXT_ARG(all->at[first].path),
                 n > 1 ? " and others are" : " is");
    }
    return n == 0;
}

static bool
read_staged(struct hook *h, struct err *err)
{
    struct repo_entries all;

    if (!repo_staged(h->app->run, h->repo, &all, err)) {
        return false;
    }
    err->kind = ERR_NONE;
    return is_merged(h, &all) && add_files(h, &all, NULL, err);
}

/* ---- what is pushed ---------------------------------------------------- */

static bool
is_zeros(const char *id)
{
    return id[strspn(id, "0")] == '\0';
}

/* "LOCAL-REF LOCAL-ID REMOTE-REF REMOTE-ID", a branch a line.  A branch that
 * is deleted sends nothing. */
static bool
read_push_line(struct hook *h, const char *remote, char *line, struct err *err)
{
    gchar **word = g_strsplit(g_strchomp(line), " ", -1);
    struct repo_entries all = {0};
    bool ok = g_strv_length(word) == 4;

    if (!ok) {
        err_set(err, ERR_USAGE,
                "hook run pre-push: git's words are not "
                "understood");
    } else if (!is_zeros(word[1])) {
        const struct repo_push push = {word[1], word[3], remote};
        ok = repo_pushed(h->app->run, h->repo, &push, &all, err);
    }
    if (ok) {
        const char *commit = text_copy(h->app->run, text_of(word[1])).s;
        ok = add_files(h, &all, commit, err);
    }
    g_strfreev(word);
    return ok;
}

static bool
read_pushed(struct hook *h, struct err *err)
{
    const struct texts *words = &h->app->words;
    const char *remote =
        words->n > 2 ? text_copy(h->app->run, words->at[2]).s : "origin";
    char *line = NULL;
    size_t cap = 0;
    bool ok = true;

    while (ok && getline(&line, &cap, stdin) > 0) {
        ok = read_push_line(h, remote, line, err);
    }
    free(line);
    return ok;
}

/* ---- one report -------------------------------------------------------- */

/* In `fix` mode what goes into the index is not a finding any more. */
static void
print_rest(struct hook *h, const struct file_report *f)
{
    struct file_report view = *f;
    struct record *left =
        arena_array(h->app->run, struct record, f->nrecords + 1);

    view.nrecords = 0;
    view.record = left;
    for (uint32_t i = 0; i < f->nrecords; i++) {
        const struct record *r = &f->record[i];
        if (h->fixes && r->is_written) {
            continue;
        }
        left[view.nrecords++] = *r;
        h->nsafe += r->level == LEVEL_SAFE;
        h->nunsafe += r->level == LEVEL_UNSAFE;
    }
    h->format->file(&h->report, &view);
}

/* What would have been staged, for `git apply`. */
static void
add_patch(struct hook *h, const struct file_report *f)
{
    const struct change change = {
        .path = f->path,
        .before = &f->source,
        .edits = &f->edits,
        .after = f->after,
        .heading = f->heading,
        .mode = h->file.at[h->next - 1].entry.mode,
    };
    struct err err;

    h->patch.arena = h->app->run;
    if (!diff_unified(&h->patch, &change, &err)) {
        app_warn(h->app, "%.*s: %s", TEXT_ARG(f->path), err.text);
    }
}

static void
take(void *context, struct file_report *f)
{
    struct hook *h = context;
    struct staged *file = &h->file.at[h->next++];

    if (f->err.kind != ERR_NONE) {
        /* An optimiser must not stop a commit with its own trouble. */
        app_warn(h->app, "%.*s: %s; left out", TEXT_ARG(f->path), f->err.text);
    } else if (f->bail.n > 0) {
        app_warn(h->app, "%.*s; left out",
                 TEXT_ARG(report_bail(h->app->run, f)));
    } else if (f->edits.n > 0 && h->fixes) {
        file->before = text_copy(h->app->run, f->source.bytes);
        file->after = text_copy(h->app->run, f->after.bytes);
    } else if (f->edits.n > 0 && h->shows) {
        add_patch(h, f);
    }
    print_rest(h, f);
}

/* Jobs that are linked already. */
static void
run_linked(struct arena *a, struct job *job, struct pool *pool)
{
    pool->job = job;
    pool_run(a, pool);
}

static void
run_lot(struct hook *h, const struct lot *lot, uint32_t end)
{
    struct arena *a = h->app->run;
    const uint32_t n = end - lot->first;
    struct job *job = arena_array(a, struct job, n + 1);
    struct project_memory memory = {0};

    for (uint32_t i = 0; i < n; i++) {
        job[i] = h->file.at[lot->first + i].job;
        job[i].wants_edits = h->fixes || h->shows;
        job[i].writes_safe_only = true;
        job[i].tells_no_gain = true;
    }
    if (h->settings->project) {
        const struct project_source source =
            indexed_source(h->indexed, lot->revision, (struct jobs){job, n});
        const struct project_run run = {
            .job = job, .njobs = n, .source = &source};
        memory = project_link(a, &run);
    }
    baselines_settle(&h->baselines, job, n, run_linked);
    struct pool pool = {.job = job, .njobs = n, .take = take, .context = h};
    pool_run(a, &pool);
    project_release(&memory);
}

static void
run_jobs(struct hook *h)
{
    h->format->begin(&h->report);
    for (uint32_t i = 0; i < h->lot.n; i++) {
        run_lot(h, &h->lot.at[i],
                i + 1 < h->lot.n ? h->lot.at[i + 1].first : h->file.n);
    }
    if (h->patch.n > 0) {
        show_diff(stdout, app_paints_patch(h->app), buf_text(&h->patch));
    }
    fflush(stdout);
}

/* ---- the index --------------------------------------------------------- */

static bool
stage(struct hook *h, struct err *err)
{
    for (uint32_t i = 0; i < h->file.n; i++) {
        const struct staged *file = &h->file.at[i];
        if (file->after.n > 0) {
            if (!repo_stage(h->repo, &file->entry, file->after, err)) {
                return false;
            }
            h->nstaged++;
        }
    }
    return h->nstaged == 0 || repo_write_index(h->repo, err);
}

static void
update_work(const struct hook *h)
{
    const struct hook_work work = {h->app, h->repo, h->indexed,
                                   h->settings->project};

    for (uint32_t i = 0; i < h->file.n; i++) {
        const struct staged *file = &h->file.at[i];
        const struct hook_fixed fixed = {&file->entry, &file->job, file->before,
                                         file->after};
        if (file->after.n > 0) {
            hook_work_update(&work, &fixed);
        }
    }
}

/* ---- the whole --------------------------------------------------------- */

static enum exit_code
verdict(const struct hook *h)
{
    const uint32_t n = h->nsafe + h->nunsafe;

    switch ((enum fail_on)h->settings->hook_fail_on) {
    case FAIL_ON_FINDINGS:
        return n > 0 ? EXIT_FINDINGS : EXIT_CLEAN;
    case FAIL_ON_SAFE:
        return h->nsafe > 0 ? EXIT_FINDINGS : EXIT_CLEAN;
    case FAIL_ON_NEVER:
        break;
    }
    return EXIT_CLEAN;
}

/* Of a commit that would be mended if it did not name paths.  What a person
 * must look at does not stop it either way. */
static enum exit_code
tell_shown(const struct hook *h)
{
    if (h->patch.n == 0) {
        return EXIT_CLEAN;
    }
    fprintf(stderr, "earlydel: this commit names paths, so nothing is "
                    "staged; stage first and commit without a path to "
                    "have it mended, or give the patch to `git apply`; `git "
                    "commit --no-verify` goes on without this check\n");
    return EXIT_FINDINGS;
}

static const char *
plural(uint32_t n)
{
    return n == 1 ? "" : "s";
}

static void
tell_mended(const struct hook *h)
{
    const uint32_t nleft = h->nsafe + h->nunsafe;

    if (h->settings->quiet) {
        return;
    }
    if (h->nstaged > 0) {
        fprintf(stderr, "earlydel: staged new dels in %u file%s\n", h->nstaged,
                plural(h->nstaged));
    }
    if (nleft > 0) {
        fprintf(stderr,
                "earlydel: a person should look at %u finding%s; the commit "
                "goes on\n",
                nleft, plural(nleft));
    }
}

/* Why git stops, and what there is to do. */
static void
tell_stopped(const struct hook *h)
{
    static const char *const what[] = {
        [STAGE_COMMIT] = "is staged; `git commit",
        [STAGE_MERGE] = "is merged; `git merge",
        [STAGE_PUSH] = "is pushed; `git push",
    };
    const uint32_t n = h->nsafe + h->nunsafe;

    fprintf(stderr,
            "earlydel: %u finding%s in what %s --no-verify` goes on without "
            "this check\n",
            n, plural(n), what[h->stage]);
    if (h->stage == STAGE_COMMIT && h->nsafe > 0) {
        fprintf(stderr, "earlydel: `earlydel fix` writes the safe ones; "
                        "`earlydel hook install --mode fix` does it for "
                        "you; `# earlydel: keep` silences one\n");
    } else if (h->stage == STAGE_COMMIT) {
        fprintf(stderr, "earlydel: look at each: `earlydel fix "
                        "--unsafe-fixes` writes them, `# earlydel: keep` "
                        "silences one; `hook.fail-on = \"safe\"` in the "
                        "configuration lets them pass\n");
    }
}

static enum exit_code
run_open(struct hook *h)
{
    struct err err = {0};

    if (h->stage == STAGE_PUSH ? !read_pushed(h, &err)
                               : !read_staged(h, &err)) {
        return err.kind == ERR_NONE ? EXIT_CLEAN : app_fail_err(h->app, &err);
    }
    if (h->file.n == 0) {
        return EXIT_CLEAN;
    }
    if (h->fixes) {
        repo_will_stage(h->repo);
    }
    run_jobs(h);
    if (h->fixes) {
        if (!stage(h, &err)) {
            return app_fail_err(h->app, &err);
        }
        update_work(h);
        tell_mended(h);
        /* What a person must look at does not stop a mending hook. */
        return EXIT_CLEAN;
    }
    if (h->shows) {
        return tell_shown(h);
    }
    const enum exit_code code = verdict(h);
    if (code != EXIT_CLEAN) {
        tell_stopped(h);
    }
    return code;
}

/* By the word behind `run`; none is pre-commit. */
static bool
read_stage(const struct app *app, enum hook_stage *stage)
{
    static const char *const name[] = {[STAGE_COMMIT] = "pre-commit",
                                       [STAGE_MERGE] = "pre-merge-commit",
                                       [STAGE_PUSH] = "pre-push"};

    *stage = STAGE_COMMIT;
    for (uint32_t i = 0; app->words.n > 1; i++) {
        if (i == G_N_ELEMENTS(name)) {
            return false;
        }
        if (text_eq(app->words.at[1], text_of(name[i]))) {
            *stage = (enum hook_stage)i;
            break;
        }
    }
    return true;
}

enum exit_code
hook_run(struct app *app)
{
    struct hook h = {
        .app = app,
        .format = &report_format_table[1], /* concise */
        .report = {.to = stdout, .color = app->color_out, .a = app->run},
    };
    struct configs *configs;
    struct err err;

    if (!read_stage(app, &h.stage)) {
        return app_fail(app, "hook run: there is no \"%.*s\"",
                        TEXT_ARG(app->words.at[1]));
    }
    if (is_skipped()) {
        fprintf(stderr, "earlydel: skipped as asked\n");
        return EXIT_CLEAN;
    }
    if (!config_open(app, &configs, &err) ||
        !repo_open(app->run, ".", true, &h.repo, &err)) {
        return app_fail_err(app, &err);
    }
    if (h.repo == NULL) {
        return app_fail(app, "hook run: this is no git repository");
    }
    h.indexed = indexed_open(app, configs, h.repo);
    h.baselines = (struct baselines){.a = app->run, .top = repo_top(h.repo)};
    h.settings = config_for(configs, repo_top(h.repo).s, &err);
    if (h.settings == NULL) {
        repo_close(h.repo);
        return app_fail_err(app, &err);
    }
    const uint64_t mode =
        app->settings.mode ? app->settings.mode : h.settings->hook_mode;
    /* What a merge or a push holds is made already when its hook runs. */
    h.fixes = mode == HOOK_FIX && h.stage == STAGE_COMMIT;
    if (h.fixes && is_partial_commit()) {
        h.fixes = false;
        h.shows = true;
    }
    const enum exit_code code = run_open(&h);
    repo_close(h.repo);
    return code;
}
