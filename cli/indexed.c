#include "cli/indexed.h"

#include "base/intern.h"
#include "base/vec.h"
#include "cli/pattern.h"
#include "cli/walk.h"
#include "rewriter/rewriter.h"

#include <glib.h>

/* So much source is read of what is imported.  A commit must not wait for
 * long; the closest files come first. */
enum { IMPORTED_BYTES = 1024 * 1024 };

struct indexed {
    struct app *app;
    struct configs *configs;
    struct repo *repo;
};

/* The files of one index or commit that can be imported. */
struct tree {
    struct indexed *ix;
    struct repo_entries all;
    struct intern package; /* folders with an __init__.py */
    struct intern module;  /* names under which files are imported */
    VEC(uint32_t) first;   /* by module: its first entry, or NO_ID */
    uint32_t *next;        /* by entry: another one of that name, or NO_ID */
    const struct settings *settings;
    uint64_t nbytes;
};

struct indexed *
indexed_open(struct app *app, struct configs *configs, struct repo *repo)
{
    struct indexed *ix = arena_new(app->run, struct indexed);

    *ix = (struct indexed){app, configs, repo};
    return ix;
}

/* ---- jobs -------------------------------------------------------------- */

/* A file as the patterns see it: the folders above the repository are no part
 * of its name. */
static struct text
name_for(const struct patterns *patterns, const struct repo_entry *entry,
         const char *path)
{
    const struct text root = patterns->root;

    return root.n > 0 && text_starts(text_of(path), root) ? text_of(path)
                                                          : entry->path;
}

/* Why a file is left out; empty if it is not. */
static struct text
why_not(struct indexed *ix, const struct repo_entry *entry, const char *path,
        const struct settings *s)
{
    struct arena *a = ix->app->run;
    const struct patterns *const out[] = {&s->exclude, &s->extend_exclude};
    const bool is_file = (entry->mode & 0170000) == 0100000;
    const struct text foreign = walk_foreign_kind(entry->path);
    const struct {
        bool is;
        const char *why;
    } reason[] = {
        {entry->is_unmerged, "not merged yet"},
        {entry->mode == 0120000, "a symbolic link"},
        {!is_file, "not a regular file"},
        {foreign.n > 0, foreign.s},
        {!pattern_takes(a, &s->include, name_for(&s->include, entry, path)),
         "not included"},
    };

    for (uint32_t i = 0; i < sizeof out / sizeof out[0]; i++) {
        const struct text *pattern =
            pattern_first(a, out[i], name_for(out[i], entry, path));
        if (pattern != NULL) {
            return text_format(a, "excluded by \"%.*s\"", TEXT_ARG(*pattern));
        }
    }
    for (uint32_t i = 0; i < sizeof reason / sizeof reason[0]; i++) {
        if (reason[i].is) {
            return text_of(reason[i].why);
        }
    }
    return TEXT("");
}

/* Of those that are no Python nothing is told. */
static void
tell_left_out(const struct indexed *ix, const struct repo_entry *entry,
              struct text why)
{
    if (ix->app->settings.verbose && (text_ends(entry->path, TEXT(".py")) ||
                                      text_ends(entry->path, TEXT(".pyi")))) {
        app_warn(ix->app, "%.*s: left out: %.*s", TEXT_ARG(entry->path),
                 TEXT_ARG(why));
    }
}

bool
indexed_job(struct indexed *ix, const struct repo_entry *entry, struct job *job,
            struct err *err)
{
    struct arena *a = ix->app->run;
    const char *path = text_format(a, "%.*s/%.*s", TEXT_ARG(repo_top(ix->repo)),
                                   TEXT_ARG(entry->path))
                           .s;
    gchar *folder = g_path_get_dirname(path);
    const struct settings *s = config_for(ix->configs, folder, err);
    struct err missing;

    g_free(folder);
    if (s == NULL) {
        return false;
    }
    err->kind = ERR_NONE;
    const struct text why = why_not(ix, entry, path, s);
    if (why.n > 0) {
        tell_left_out(ix, entry, why);
        return false;
    }
    *job = (struct job){
        .path = entry->path, .work_path = text_of(path), .settings = s};
    if (!repo_blob(a, ix->repo, entry->id, &job->bytes, &missing)) {
        app_warn(ix->app, "%.*s: %s; left out", TEXT_ARG(entry->path),
                 missing.text);
        return false;
    }
    return true;
}

/* ---- what they import -------------------------------------------------- */

static bool
is_package(const void *context, struct text folder)
{
    const struct tree *tree = context;

    return intern_find(&tree->package, folder) != NO_ID;
}

static struct text
module_of(void *context, struct arena *a, struct text path)
{
    return project_module(a, path, is_package, context);
}

/* All files of that name: of two that claim it, either may be meant. */
static struct jobs
take(void *context, struct arena *a, struct text module)
{
    struct tree *tree = context;
    const sym_id id = intern_find(&tree->module, module);
    uint32_t i = id == NO_ID ? NO_ID : tree->first.at[id];
    VEC(struct job) job = {0};
    struct err ignored;

    if (i != NO_ID) {
        tree->first.at[id] = NO_ID;
    }
    for (; i != NO_ID && tree->nbytes < IMPORTED_BYTES; i = tree->next[i]) {
        const struct repo_entry *entry = &tree->all.at[i];
        struct job one = {.path = entry->path, .settings = tree->settings};
        if (!repo_blob(a, tree->ix->repo, entry->id, &one.bytes, &ignored)) {
            continue; /* a partial clone: what is not here is not fetched */
        }
        vec_push(a, &job, one);
        tree->nbytes += one.bytes.n;
    }
    return (struct jobs){job.at, job.n};
}

static void
note_packages(struct tree *tree)
{
    static const struct text file = {"/__init__.py", 12};

    for (uint32_t i = 0; i < tree->all.n; i++) {
        struct text path = tree->all.at[i].path;
        if (text_ends(path, file)) {
            intern_put(&tree->package, text_sub(path, 0, path.n - file.n));
        }
    }
}

/* A package is imported by its own name. */
static struct text
public_name(struct tree *tree, struct text path)
{
    return project_public(module_of(tree, tree->ix->app->run, path));
}

static void
note_modules(struct tree *tree, struct jobs known)
{
    struct arena *a = tree->ix->app->run;
    struct intern is_known = {.arena = a};

    for (uint32_t i = 0; i < known.n; i++) {
        intern_put(&is_known, known.at[i].path);
    }
    for (uint32_t i = tree->all.n; i-- > 0;) {
        const struct repo_entry *entry = &tree->all.at[i];
        if ((entry->mode & 0170000) != 0100000 ||
            intern_find(&is_known, entry->path) != NO_ID) {
            continue;
        }
        const sym_id id =
            intern_put(&tree->module, public_name(tree, entry->path));
        if (id == tree->first.n) {
            vec_push(a, &tree->first, NO_ID);
        }
        tree->next[i] = tree->first.at[id];
        tree->first.at[id] = i;
    }
}

struct project_source
indexed_source(struct indexed *ix, const char *revision, struct jobs known)
{
    struct arena *a = ix->app->run;
    struct tree *tree = arena_new(a, struct tree);
    struct err ignored;

    *tree = (struct tree){
        .ix = ix,
        .package = {.arena = a},
        .module = {.arena = a},
        .settings = known.n ? known.at[0].settings : NULL,
    };
    /* What cannot be listed is not known; the files are judged alone then. */
    if (!repo_tracked(a, ix->repo, revision, &tree->all, &ignored)) {
        tree->all.n = 0;
    }
    tree->next = arena_array(a, uint32_t, tree->all.n + 1);
    note_packages(tree);
    note_modules(tree, known);
    return (struct project_source){
        .module = module_of, .take = take, .context = tree};
}
