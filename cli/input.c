#include "cli/input.h"

#include "base/vec.h"
#include "cli/config.h"
#include "cli/nearby.h"
#include "cli/top_path.h"

#include <glib.h>
#include <stdio.h>
#include <stdlib.h>

/* ---- reading ----------------------------------------------------------- */

static bool
read_stream(struct arena *a, FILE *from, struct text *bytes)
{
    struct buf b = {.arena = a};
    char chunk[65536];
    size_t n;

    while ((n = fread(chunk, 1, sizeof chunk, from)) > 0) {
        buf_add(&b, (struct text){chunk, (uint32_t)n});
        if (b.n > UINT32_C(1) << 30) {
            return false;
        }
    }
    *bytes = b.n ? buf_text(&b) : (struct text){"", 0};
    return !ferror(from);
}

bool
input_read_stdin(struct arena *a, struct text *bytes, struct err *err)
{
    return read_stream(a, stdin, bytes) ||
           err_set(err, ERR_IO, "standard input cannot be read");
}

/* The paths before, then those that the bytes list. */
static struct texts
split_paths(struct arena *a, const struct texts *before, struct text bytes,
            bool ends_with_nul)
{
    const char end = ends_with_nul ? '\0' : '\n';
    VEC(struct text) path = {0};

    for (uint32_t i = 0; i < before->n; i++) {
        vec_push(a, &path, before->at[i]);
    }
    for (uint32_t from = 0; from < bytes.n;) {
        uint32_t at = from;
        while (at < bytes.n && bytes.s[at] != end) {
            at++;
        }
        struct text one = text_sub(bytes, from, at);
        if (!ends_with_nul && text_ends(one, TEXT("\r"))) {
            one.n--;
        }
        if (text_eq(one, TEXT("-"))) { /* as `git ls-files` names it */
            one = TEXT("./-");
        }
        if (one.n > 0) {
            vec_push(a, &path, text_copy(a, one));
        }
        from = at + 1;
    }
    return (struct texts){path.at, path.n};
}

/* Paths of --files-from; lines, or with --null texts that end with NUL. */
static bool
read_paths(struct app *app, const struct settings *s, struct texts *to,
           struct err *err)
{
    struct arena *a = app->run;
    struct text name = text_copy(a, s->files_from);
    struct text bytes;
    FILE *from = text_eq(name, TEXT("-")) ? stdin : fopen(name.s, "rb");

    if (from == NULL || !read_stream(a, from, &bytes)) {
        return err_set(err, ERR_IO, "--files-from: %s cannot be read", name.s);
    }
    if (from != stdin) {
        fclose(from);
        vec_push(a, &app->read, name.s);
    }
    *to = split_paths(a, to, bytes, s->null);
    return true;
}

/* ---- lines ------------------------------------------------------------- */

/* "3-9" or "7", both ends included. */
static bool
parse_range(struct text t, struct line_range *range, struct err *err)
{
    uint64_t begin = 0, end = 0;
    const char *rest;
    bool ok = number_read(t, &begin, &rest);

    end = begin;
    if (ok && rest < t.s + t.n && *rest == '-') {
        struct text tail = {rest + 1, (uint32_t)(t.s + t.n - rest - 1)};
        ok = number_read(tail, &end, &rest);
    }
    if (ok && rest == t.s + t.n && begin > 0 && begin <= end &&
        end < UINT32_MAX) {
        *range = (struct line_range){(uint32_t)begin, (uint32_t)end + 1};
        return true;
    }
    return err_set(err, ERR_USAGE, "--line-ranges: expected A-B, not \"%.*s\"",
                   TEXT_ARG(t));
}

static bool
apply_line_ranges(struct app *app, struct input *in, struct err *err)
{
    const struct texts *given = &app->settings.line_ranges;
    struct line_range *range =
        arena_array(app->run, struct line_range, given->n + 1);

    for (uint32_t i = 0; i < given->n; i++) {
        if (!parse_range(given->at[i], &range[i], err)) {
            return false;
        }
    }
    for (uint32_t i = 0; i < in->njobs && given->n > 0; i++) {
        in->job[i].range = range;
        in->job[i].nranges = given->n;
        in->job[i].has_ranges = true;
    }
    return true;
}

/* The ranges of one file among those git names, as far as --line-ranges named
 * them. */
static void
narrow(struct app *app, struct job *job, const struct repo_ranges *changed,
       struct text path)
{
    static const struct line_range whole[] = {{0, UINT32_MAX}};
    const struct line_range *const old = job->has_ranges ? job->range : whole;
    const uint32_t nold = job->has_ranges ? job->nranges : 1;
    VEC(struct line_range) range = {0};

    for (uint32_t i = 0; i < changed->n; i++) {
        for (uint32_t k = 0; k < nold; k++) {
            const struct line_range one = {
                MAX(changed->at[i].begin, old[k].begin),
                MIN(changed->at[i].end, old[k].end)};
            if (text_eq(changed->at[i].path, path) && one.begin < one.end) {
                vec_push(app->run, &range, one);
            }
        }
    }
    job->range = range.at;
    job->nranges = range.n;
    job->has_ranges = true;
}

/* Files without a changed line leave the list. */
static bool
apply_changed_since(struct app *app, struct input *in, struct err *err)
{
    struct text revision = text_copy(app->run, app->settings.changed_since);
    struct repo_ranges changed;
    struct repo *repo;
    uint32_t kept = 0;

    if (revision.n == 0) {
        return true;
    }
    if (!repo_open(app->run, ".", false, &repo, err)) {
        return false;
    }
    if (repo == NULL) {
        return err_set(err, ERR_REPO,
                       "--changed-since: this is no git "
                       "repository");
    }
    bool ok = repo_changed_since(app->run, repo, revision.s, &changed, err);
    if (in->njobs > 0) {
        in->why_none = text_format(app->run,
                                   "No line of %s has changed since %s",
                                   in->njobs == 1 ? "the file" : "the files",
                                   revision.s)
                           .s;
    }
    for (uint32_t i = 0; i < in->njobs && ok; i++) {
        struct job *job = &in->job[i];
        if (job->open_path != NULL) {
            narrow(app, job, &changed,
                   repo_relative(app->run, repo, job->open_path));
        }
        if (job->open_path == NULL || job->nranges > 0) {
            in->job[kept++] = *job;
        }
    }
    in->njobs = ok ? kept : 0;
    repo_close(repo);
    return ok;
}

/* ---- baselines --------------------------------------------------------- */

/* Findings are known by the name that a file has from the top. */
static void
name_files(struct app *app, struct input *in)
{
    for (uint32_t i = 0; i < in->njobs; i++) {
        struct job *job = &in->job[i];
        if (job->work_path.n == 0 &&
            (job->open_path != NULL || app->settings.stdin_filename.n > 0)) {
            job->known_as = top_name(app->run, in->baselines.top, job->path);
        }
    }
}

static bool
apply_baseline(struct app *app, struct input *in, struct err *err)
{
    const struct text revision = app->settings.baseline_commit;

    if (app->settings.write_baseline.n > 0) {
        return true; /* a new one has all; that of the configuration goes */
    }
    if (revision.n > 0 &&
        !baselines_from_commit(&in->baselines, revision,
                               (struct jobs){in->job, in->njobs}, err)) {
        return false;
    }
    const struct known *ignored;
    if (app->settings.baseline.n > 0 && /* whatever files there are */
        !baselines_for(&in->baselines, in->settings, &ignored, err)) {
        return false;
    }
    for (uint32_t i = 0; i < in->njobs; i++) {
        struct job *job = &in->job[i];
        if (!baselines_for(&in->baselines, job->settings, &job->known, err)) {
            return false;
        }
    }
    baselines_settle(&in->baselines, in->job, in->njobs, nearby_run);
    return true;
}

static void
tell_left_out(const struct app *app, struct text path, struct text why)
{
    app_warn(app, "%.*s: left out: %.*s", TEXT_ARG(path), TEXT_ARG(why));
}

/* ---- staged ------------------------------------------------------------ */

/* Absolute paths of what the words name.  Where nothing can name any, all that
 * is staged is meant; a list that is empty names nothing. */
static bool
named_paths(struct app *app, struct input *in, struct err *err)
{
    struct texts words;
    VEC(struct text) path = {0};

    in->has_names = app->words.n + app->settings.files_from.n > 0;
    if (!in->has_names) {
        return true;
    }
    if (!input_words(app, &words, err)) {
        return false;
    }
    for (uint32_t i = 0; i < words.n; i++) {
        const char *word = text_copy(app->run, words.at[i]).s;
        if (text_eq(words.at[i], TEXT("-"))) {
            return err_set(err, ERR_USAGE,
                           "--staged: standard input is not staged");
        }
        gchar *full = g_canonicalize_filename(word, NULL);
        vec_push(app->run, &path, text_copy(app->run, text_of(full)));
        g_free(full);
    }
    in->named = (struct texts){path.at, path.n};
    return true;
}

static bool
lies_in(struct text path, struct text folder)
{
    return text_starts(path, folder) &&
           (path.n == folder.n || path.s[folder.n] == '/' || folder.n == 1);
}

/* Is it staged itself, or a folder in which something is? */
static bool
holds_staged(struct app *app, const struct input *in,
             const struct repo_entries *staged, struct text path)
{
    const struct arena_mark mark = arena_mark(app->run);
    bool is = false;

    for (uint32_t i = 0; i < staged->n && !is; i++) {
        is = lies_in(text_format(app->run, "%.*s/%.*s",
                                 TEXT_ARG(repo_top(in->repo)),
                                 TEXT_ARG(staged->at[i].path)),
                     path);
        arena_rewind(app->run, mark);
    }
    return is;
}

/* Whoever names a path that is neither staged nor there has mistyped it; one
 * that is there and not staged is said to be left out. */
static bool
check_named(struct app *app, const struct input *in,
            const struct repo_entries *staged, struct err *err)
{
    const struct texts *named = &in->named;

    for (uint32_t i = 0; i < named->n; i++) {
        const struct text path = named->at[i];
        if (holds_staged(app, in, staged, path)) {
            continue;
        }
        if (!g_file_test(path.s, G_FILE_TEST_EXISTS)) {
            return err_set(err, ERR_USAGE, "%.*s: neither staged nor there",
                           TEXT_ARG(path));
        }
        const bool is_word = i < app->words.n; /* then come those of a list */
        if (is_word || app->settings.verbose) {
            tell_left_out(app, is_word ? app->words.at[i] : path,
                          g_file_test(path.s, G_FILE_TEST_IS_DIR)
                              ? TEXT("nothing in it is staged")
                              : TEXT("it is not staged"));
        }
    }
    return true;
}

/* Only the jobs that the paths name. */
static void
keep_named(struct input *in)
{
    const struct texts *named = &in->named;
    uint32_t nkept = 0;

    for (uint32_t i = 0; i < in->njobs; i++) {
        bool is_named = !in->has_names;
        for (uint32_t k = 0; k < named->n && !is_named; k++) {
            is_named = lies_in(in->job[i].work_path, named->at[k]);
        }
        if (is_named) {
            in->job[nkept++] = in->job[i];
        }
    }
    in->njobs = nkept;
}

/* The index's text of every staged file of ours. */
static bool
open_staged(struct app *app, struct configs *configs, struct input *in,
            struct err *err)
{
    struct repo_entries staged;

    if (!named_paths(app, in, err) ||
        !repo_open(app->run, ".", true, &in->repo, err)) {
        return false;
    }
    if (in->repo == NULL) {
        return err_set(err, ERR_REPO, "--staged: this is no git repository");
    }
    if (!repo_staged(app->run, in->repo, &staged, err)) {
        return false;
    }
    struct indexed *ix = indexed_open(app, configs, in->repo);
    in->job = arena_array(app->run, struct job, staged.n + 1);
    for (uint32_t i = 0; i < staged.n; i++) {
        err->kind = ERR_NONE;
        if (indexed_job(ix, &staged.at[i], &in->job[in->njobs], err)) {
            in->njobs++;
        } else if (err->kind != ERR_NONE) {
            return false;
        }
    }
    if (!check_named(app, in, &staged, err)) {
        return false;
    }
    keep_named(in);
    in->why_none = staged.n == 0 ? "Nothing is staged"
                                 : "No file was looked at (`earlydel check "
                                   "--staged -v` says why)";
    in->source = indexed_source(ix, NULL, (struct jobs){in->job, in->njobs});
    return true;
}

void
input_close(struct input *in)
{
    repo_close(in->repo);
    in->repo = NULL;
}

/* ---- all of it --------------------------------------------------------- */

static bool
add_stdin(struct app *app, struct configs *configs, struct input *in,
          struct err *err)
{
    struct text name = app->settings.stdin_filename;
    gchar *folder =
        g_path_get_dirname(name.n ? text_copy(app->run, name).s : ".");
    const struct settings *s = config_for(configs, folder, err);

    g_free(folder);
    if (s == NULL || !input_read_stdin(app->run, &in->stdin_bytes, err)) {
        return false;
    }
    const struct text why =
        name.n > 0 ? walk_why_not(app->run, name, s) : TEXT("");
    in->is_stdin = true;
    in->is_stdin_left_out = why.n > 0;
    if (why.n > 0) { /* nothing to look at; `fix` still hands it on */
        tell_left_out(app, name, why);
        return true;
    }
    in->job[in->njobs++] = (struct job){
        .path = name.n ? name : TEXT("<stdin>"),
        .bytes = in->stdin_bytes,
        .settings = s,
    };
    return true;
}

bool
input_words(struct app *app, struct texts *words, struct err *err)
{
    static const struct text here[] = {{".", 1}};

    *words = app->words;
    if (app->settings.files_from.n > 0) {
        return read_paths(app, &app->settings, words, err);
    }
    for (uint32_t i = 0; i < words->n; i++) {
        if (words->at[i].n == 0) { /* "$FOLDER" that was never set */
            return err_set(err, ERR_USAGE,
                           "a path is empty; the current folder is `.`");
        }
    }
    if (words->n == 0) {
        *words = (struct texts){here, 1};
    }
    return true;
}

static bool
open_walked(struct app *app, struct configs *configs, struct input *in,
            struct err *err)
{
    struct texts words;

    if (!input_words(app, &words, err) ||
        !walk_paths(app, configs, &words, &in->walk, err)) {
        return false;
    }
    in->has_trouble = in->walk.has_trouble;
    in->why_none = in->has_trouble ? "No file was looked at" /* it was said */
                                   : "No file was looked at (`earlydel files "
                                     "-v` says why)";
    in->job = arena_array(app->run, struct job, in->walk.n + 1);
    for (uint32_t i = 0; i < in->walk.n; i++) {
        const struct walk_entry *entry = &in->walk.at[i];
        if (app->settings.inspect) {
            walk_tell(stderr, entry);
        }
        if (entry->why_not.n == 0) {
            in->job[in->njobs++] = (struct job){
                .path = entry->path,
                .open_path = text_copy(app->run, entry->path).s,
                .settings = entry->settings,
            };
        } else if ((entry->is_explicit || app->settings.verbose) &&
                   !app->settings.inspect) {
            tell_left_out(app, entry->path, entry->why_not);
        }
    }
    return !in->walk.wants_stdin || add_stdin(app, configs, in, err);
}

static bool
open_all(struct app *app, struct input *in, struct err *err)
{
    struct configs *configs;

    if (!config_open(app, &configs, err)) {
        return false;
    }
    in->settings = config_for(configs, ".", err);
    if (in->settings == NULL) {
        return false;
    }
    if (app->settings.staged ? !open_staged(app, configs, in, err)
                             : !open_walked(app, configs, in, err)) {
        return false;
    }
    in->baselines = (struct baselines){
        .a = app->run, .top = top_folder(app->run, in->settings->root)};
    name_files(app, in);
    return apply_line_ranges(app, in, err) &&
           apply_changed_since(app, in, err) && apply_baseline(app, in, err);
}

bool
input_open(struct app *app, struct input *in, struct err *err)
{
    const bool ok = open_all(app, in, err);

    if (!ok) {
        input_close(in);
    }
    return ok;
}

/* Not by the folder it is in. */
static bool
is_staged_by_name(const struct input *in, struct text path)
{
    uint32_t i = 0;

    while (i < in->njobs && !text_eq(in->job[i].path, path)) {
        i++;
    }
    for (uint32_t k = 0; i < in->njobs && k < in->named.n; k++) {
        if (text_eq(in->job[i].work_path, in->named.at[k])) {
            return true;
        }
    }
    return false;
}

bool
input_is_explicit(const struct input *in, struct text path)
{
    for (uint32_t i = 0; i < in->walk.n; i++) {
        if (in->walk.at[i].is_explicit && text_eq(in->walk.at[i].path, path)) {
            return true;
        }
    }
    return in->is_stdin || is_staged_by_name(in, path);
}
