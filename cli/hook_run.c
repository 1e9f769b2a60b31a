#include "cli/hook_run.h"

#include "base/vec.h"
#include "cli/baseline.h"
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
read_staged(struct hook *h, struct err *err)
{
    struct repo_entries all;

    if (!repo_staged(h->app->run, h->repo, &all, err)) {
        return false;
    }
    for (uint32_t i = 0; i < all.n; i++) {
        if (all.at[i].is_unmerged) {
            err->kind = ERR_NONE;
            return false;
        }
    }
    return add_files(h, &all, NULL, err);
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
    } else if (f->edits.n > 0 && h->fixes) {
        file->before = text_copy(h->app->run, f->source.bytes);
        file->after = text_copy(h->app->run, f->after.bytes);
    } else if (f->edits.n > 0 && h->shows) {
        add_patch(h, f);
    }
    print_rest(h, f);
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
    }
    if (h->settings->project) {
        const struct project_source source =
            indexed_source(h->indexed, lot->revision, (struct jobs){job, n});
        const struct project_run run = {
            .job = job, .njobs = n, .source = &source};
        memory = project_link(a, &run);
    }
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
        show_diff(stdout, h->app->color_out, buf_text(&h->patch));
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

/* ---- the work tree ----------------------------------------------------- */

struct lines {
    VEC(struct text) at; /* without line ends */
};

static struct lines
split(struct arena *a, struct text t)
{
    struct lines lines = {0};

    for (uint32_t from = 0; from < t.n;) {
        uint32_t newline = text_find(t, TEXT("\n"), from);
        uint32_t end = newline == UINT32_MAX ? t.n : newline;
        struct text line = text_sub(t, from, end);
        if (line.n > 0 && line.s[line.n - 1] == '\r') {
            line.n--;
        }
        vec_push(a, &lines.at, line);
        from = end + 1;
    }
    return lines;
}

/* One inserted line: what it says, and the old lines around it. */
struct insertion {
    struct text line, above, below;
    uint32_t behind; /* old line number it stands behind */
};

struct insertions {
    struct insertion *at;
    uint32_t n, cap;
};

/* The lines of `after` that `before` does not have. */
static struct insertions
insertions_of(struct arena *a, struct text before, struct text after)
{
    const struct lines old = split(a, before), new = split(a, after);
    struct insertions list = {0};
    uint32_t k = 0;

    for (uint32_t i = 0; i < new.at.n; i++) {
        if (k < old.at.n && text_eq(new.at.at[i], old.at.at[k])) {
            k++;
            continue;
        }
        const struct insertion one = {
            .line = new.at.at[i],
            .above = k > 0 ? old.at.at[k - 1] : TEXT(""),
            .below = k < old.at.n ? old.at.at[k] : TEXT(""),
            .behind = k,
        };
        vec_push(a, &list, one);
    }
    return list;
}

static bool
same_place(const struct insertion *a, const struct insertion *b)
{
    return text_eq(a->line, b->line) && text_eq(a->above, b->above) &&
           text_eq(a->below, b->below);
}

/*
 * The lines of the work tree's own proposals that are those of the index, in
 * the same order.  False if one of them is missing or could be two.
 */
static bool
match(struct arena *a, const struct insertions *wanted,
      const struct insertions *offered, struct line_range **range)
{
    uint32_t k = 0;

    *range = arena_array(a, struct line_range, wanted->n + 1);
    for (uint32_t i = 0; i < wanted->n; i++) {
        while (k < offered->n && !same_place(&wanted->at[i], &offered->at[k])) {
            k++;
        }
        if (k == offered->n) {
            return false;
        }
        (*range)[i] = (struct line_range){offered->at[k].behind,
                                          offered->at[k].behind + 1};
        k++;
    }
    return true;
}

/* Analyse the work tree's text; only dels in `range` if it is not NULL. */
static void
analyse_work(struct job_worker *w, const struct job *base,
             const struct line_range *range, uint32_t nranges,
             struct file_report *report)
{
    struct job job = *base;

    job.range = range;
    job.nranges = nranges;
    job.has_ranges = range != NULL;
    job_run(w, &job, report);
}

/* New bytes for a work tree file that differs from the index; empty: leave. */
static struct text
merge(struct hook *h, const struct staged *file, const struct save_file *work)
{
    struct arena *a = h->app->run;
    struct file_report all, some;
    struct line_range *range;
    struct project_memory memory = {0};
    struct job_worker w;
    struct text bytes = {"", 0};
    struct job job = file->job;

    job.bytes = work->bytes;
    job.wants_edits = true;
    job.writes_safe_only = true;
    if (h->settings->project) {
        const struct project_source source =
            indexed_source(h->indexed, NULL, (struct jobs){&job, 1});
        const struct project_run run = {
            .job = &job, .njobs = 1, .source = &source};
        memory = project_link(a, &run);
    }
    job_worker_init(&w);
    analyse_work(&w, &job, NULL, 0, &all);
    const struct insertions wanted =
        insertions_of(a, file->before, file->after);
    const struct insertions offered =
        insertions_of(a, work->bytes, all.after.bytes);
    if (all.edits.n > 0 && match(a, &wanted, &offered, &range)) {
        analyse_work(&w, &job, range, wanted.n, &some);
        const struct insertions got =
            insertions_of(a, work->bytes, some.after.bytes);
        if (some.err.kind == ERR_NONE && some.edits.n > 0 &&
            got.n == wanted.n) {
            bytes = text_copy(a, some.after.bytes);
        }
        file_report_release(&some);
    }
    file_report_release(&all);
    job_worker_release(&w);
    project_release(&memory);
    return bytes;
}

/* The file that git means by the path: with a folder on the way that is a link
 * git has no such file, and what lies behind the link is not ours. */
static bool
is_own_place(const struct hook *h, const struct staged *file,
             const struct save_file *work)
{
    struct arena *a = h->app->run;
    char *top = realpath(text_copy(a, repo_top(h->repo)).s, NULL);
    struct text place =
        text_format(a, "%s/%.*s", top ? top : "", TEXT_ARG(file->entry.path));
    const bool is = top != NULL && text_eq(place, text_of(work->path));

    free(top);
    return is;
}

static void
update_work(struct hook *h, const struct staged *file)
{
    struct arena *a = h->app->run;
    struct save_file work = {0};
    struct text bytes = file->after;
    const char *path = file->job.work_path.s;
    struct err err;

    if (file->entry.is_skip_worktree || file->entry.is_assume_unchanged ||
        !g_file_test(path, G_FILE_TEST_EXISTS) ||
        g_file_test(path, G_FILE_TEST_IS_SYMLINK) ||
        !save_read(a, path, 0, &work, &err) || !is_own_place(h, file, &work)) {
        return; /* not there, or not to be touched: the index has it */
    }
    if (!text_eq(work.bytes, file->before)) {
        bytes = merge(h, file, &work);
    }
    if (bytes.n == 0) {
        app_warn(h->app,
                 "%.*s: the commit holds the new dels, the file in the work "
                 "tree does not (it differs from what is staged); `git diff` "
                 "will show them as removed",
                 TEXT_ARG(file->entry.path));
    } else if (!save_replace(a, &work, bytes, NULL, &err)) {
        app_warn(h->app, "%.*s: %s; the commit holds the new dels",
                 TEXT_ARG(file->entry.path), err.text);
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
    run_jobs(h);
    if (h->fixes) {
        if (!stage(h, &err)) {
            return app_fail_err(h->app, &err);
        }
        for (uint32_t i = 0; i < h->file.n; i++) {
            if (h->file.at[i].after.n > 0) {
                update_work(h, &h->file.at[i]);
            }
        }
        if (h->nstaged > 0 && !h->settings->quiet) {
            fprintf(stderr, "earlydel: staged new dels in %u file%s\n",
                    h->nstaged, h->nstaged == 1 ? "" : "s");
        }
        /* What a person must look at does not stop a mending hook. */
        return EXIT_CLEAN;
    }
    const enum exit_code code = verdict(h);
    if (code != EXIT_CLEAN) {
        static const char *const what[] = {
            [STAGE_COMMIT] = "is staged; `git commit",
            [STAGE_MERGE] = "is merged; `git merge",
            [STAGE_PUSH] = "is pushed; `git push",
        };
        fprintf(stderr,
                "earlydel: %u finding%s in what %s --no-verify` goes on "
                "without this check\n",
                h->nsafe + h->nunsafe, h->nsafe + h->nunsafe == 1 ? "" : "s",
                what[h->stage]);
        if (h->stage == STAGE_COMMIT && !h->shows && h->nsafe > 0) {
            fprintf(stderr, "earlydel: `earlydel fix` writes the safe ones; "
                            "`earlydel hook install --mode fix` does it for "
                            "you; `# earlydel: keep` silences one\n");
        }
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
        fprintf(stderr, "earlydel: this commit names paths, so nothing is "
                        "staged; stage first and commit without a path to "
                        "have it mended, or give the patch to `git apply`\n");
        h.fixes = false;
        h.shows = true;
    }
    const enum exit_code code = run_open(&h);
    repo_close(h.repo);
    return code;
}
