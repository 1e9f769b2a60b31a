#include "cli/walk.h"

#include "base/vec.h"
#include "cli/pattern.h"
#include "cli/show.h"
#include "rewriter/rewriter.h"

#include <errno.h>
#include <glib.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

/* A folder being read; chained to those it lies in. */
struct folder {
    const struct folder *parent;
    struct text path; /* as shown; empty for the current folder */
    const struct settings *settings;
    struct repo *repo; /* NULL: none, or not to be asked */
    dev_t device;
    ino_t inode;
};

struct open_repo {
    struct repo *repo;
};

struct walker {
    struct app *app;
    struct configs *configs;
    struct walk *walk;
    struct err *err;
    GHashTable *seen;           /* "device:inode" of files taken */
    VEC(struct open_repo) repo; /* to close at the end */
    struct text named; /* the folder whose files are being taken, if any */
};

static const char *
zero_ended(struct walker *w, struct text t)
{
    return t.n ? text_copy(w->app->run, t).s : ".";
}

static void
add(struct walker *w, struct text path, const struct settings *settings,
    struct text why_not, bool is_explicit)
{
    const struct walk_entry entry = {path, why_not, settings, is_explicit};

    vec_push(w->app->run, w->walk, entry);
}

/* The first pattern that leaves a path out.  What matches the very folder that
 * was named, or one above it, does not count: whoever names it wants it. */
static const struct text *
excluding(struct arena *a, const struct patterns *patterns, struct text path,
          const struct text *named)
{
    const struct texts *all = &patterns->at;
    struct text below = TEXT("");

    if (all->n > 0) {
        path = pattern_path(a, path, patterns);
        below = named ? pattern_path(a, *named, patterns) : below;
    }
    for (uint32_t i = 0; i < all->n; i++) {
        if (pattern_matches_below(all->at[i], path, below)) {
            return &all->at[i];
        }
    }
    return NULL;
}

/* The reason why the configuration leaves a path out, or an empty text; `named`
 * is the folder that it was found in, or NULL. */
static struct text
excluded(struct arena *a, struct text path, const struct settings *s,
         const struct text *named)
{
    named = s->force_exclude ? NULL : named;
    const struct text *pattern = excluding(a, &s->exclude, path, named);

    if (pattern == NULL) {
        pattern = excluding(a, &s->extend_exclude, path, named);
    }
    return pattern ? text_format(a, "excluded by \"%.*s\"", TEXT_ARG(*pattern))
                   : (struct text){"", 0};
}

struct text
walk_foreign_kind(struct text path)
{
    if (text_ends(path, TEXT(".ipynb"))) {
        return TEXT("a notebook: its names are globals, nothing to delete");
    }
    if (text_ends(path, TEXT(".pyi"))) {
        return TEXT("a stub: it holds no code");
    }
    return (struct text){"", 0};
}

struct text
walk_why_not(struct arena *a, struct text path, const struct settings *s)
{
    const struct text why = walk_foreign_kind(path);

    return why.n == 0 && s->force_exclude ? excluded(a, path, s, NULL)
                                          : why;
}

static bool
seen_before(struct walker *w, const struct stat *st)
{
    gchar *key = g_strdup_printf("%ju:%ju", (uintmax_t)st->st_dev,
                                 (uintmax_t)st->st_ino);

    return !g_hash_table_add(w->seen, key);
}

/* The repository a folder lies in, unless its settings say not to ask. */
static bool
open_repo(struct walker *w, struct text path, const struct settings *s,
          struct repo **repo)
{
    *repo = NULL;
    if (!s->respect_gitignore) {
        return true;
    }
    if (!repo_open(w->app->run, zero_ended(w, path), false, repo, w->err)) {
        const struct err why = *w->err;
        return err_set(w->err, why.kind,
                       "%s; --no-respect-gitignore goes on without its ignore "
                       "rules",
                       why.text);
    }
    if (*repo != NULL) {
        const struct open_repo open = {*repo};
        vec_push(w->app->run, &w->repo, open);
    }
    return true;
}

/* ---- folders ----------------------------------------------------------- */

static int
compare_names(const void *a, const void *b)
{
    const char *const *left = a;
    const char *const *right = b;

    return strcmp(*left, *right);
}

static struct text
join(struct walker *w, struct text folder, const char *name)
{
    if (folder.n == 0) {
        return text_copy(w->app->run, text_of(name));
    }
    return text_format(w->app->run, "%.*s%s%s", TEXT_ARG(folder),
                       folder.s[folder.n - 1] == '/' ? "" : "/", name);
}

static bool walk_folder(struct walker *w, const struct folder *folder);

static bool
is_above(const struct folder *f, const struct stat *st)
{
    for (; f != NULL; f = f->parent) {
        if (f->device == st->st_dev && f->inode == st->st_ino) {
            return true;
        }
    }
    return false;
}

static bool
has_file(struct walker *w, struct text folder, const char *name)
{
    struct stat st;

    return stat(zero_ended(w, join(w, folder, name)), &st) == 0;
}

static bool
enter(struct walker *w, const struct folder *parent, struct text path,
      const struct stat *st, bool is_link)
{
    struct text why = excluded(w->app->run, path, parent->settings, &w->named);
    const struct settings *s;

    if (why.n == 0 && is_link && !parent->settings->follow_symlinks) {
        why = TEXT("a symbolic link to a folder");
    }
    if (why.n == 0 && is_above(parent, st)) {
        why = TEXT("a link to a folder that holds it");
    }
    if (why.n == 0 && parent->repo != NULL &&
        repo_is_ignored(parent->repo, zero_ended(w, path), true)) {
        why = TEXT("ignored by git");
    }
    if (why.n == 0 && has_file(w, path, "pyvenv.cfg")) {
        why = TEXT("a virtual environment");
    }
    s = why.n ? parent->settings
              : config_for(w->configs, zero_ended(w, path), w->err);
    if (why.n > 0) {
        add(w, join(w, path, ""), s, why, false);
        return true;
    }
    if (s == NULL) {
        return false;
    }
    struct folder f = {parent, path, s, parent->repo, st->st_dev, st->st_ino};
    /* A repository within: its own ignore rules hold. */
    if (has_file(w, path, ".git") && !open_repo(w, path, s, &f.repo)) {
        return false;
    }
    return walk_folder(w, &f);
}

static void
take_file(struct walker *w, const struct folder *f, struct text path,
          const struct stat *st, bool is_link)
{
    struct text why = excluded(w->app->run, path, f->settings, &w->named);

    if (why.n == 0 && !S_ISREG(st->st_mode)) {
        why = TEXT("not a regular file");
    } else if (why.n == 0 && is_link && !f->settings->follow_symlinks) {
        why = TEXT("a symbolic link");
    } else if (why.n == 0 && f->repo != NULL &&
               repo_is_ignored(f->repo, zero_ended(w, path), false)) {
        why = TEXT("ignored by git");
    } else if (why.n == 0) {
        why = walk_foreign_kind(path);
    }
    if (why.n == 0 && seen_before(w, st)) {
        why = TEXT("the same file as one before");
    }
    add(w, path, f->settings, why, false);
}

static bool
take_name(struct walker *w, const struct folder *f, const char *name)
{
    struct text path = join(w, f->path, name);
    struct stat st;

    if (lstat(path.s, &st) != 0) {
        return true; /* gone since the folder was read */
    }
    const bool is_link = S_ISLNK(st.st_mode);
    const bool is_ours =
        pattern_takes(w->app->run, &f->settings->include, path);
    if (is_link && stat(path.s, &st) != 0) {
        if (is_ours) {
            add(w, path, f->settings, TEXT("a link to nothing"), false);
        }
        return true;
    }
    if (S_ISDIR(st.st_mode)) {
        return enter(w, f, path, &st, is_link);
    }
    if (is_ours) {
        take_file(w, f, path, &st, is_link);
    }
    return true;
}

/* libgit2 would wait for ever for somebody to write ignore rules into it. */
static bool
has_endless_rules(struct walker *w, const struct folder *folder)
{
    struct text rules = join(w, folder->path, ".gitignore");
    struct stat st;

    if (folder->repo == NULL || stat(zero_ended(w, rules), &st) != 0 ||
        !S_ISFIFO(st.st_mode)) {
        return false;
    }
    app_fail(w->app, "%s: not a regular file but a FIFO", zero_ended(w, rules));
    w->walk->has_trouble = true;
    add(w, join(w, folder->path, ""), folder->settings,
        TEXT("its ignore rules cannot be read"), false);
    return true;
}

static bool
walk_folder(struct walker *w, const struct folder *folder)
{
    GError *error = NULL;
    GDir *dir = g_dir_open(zero_ended(w, folder->path), 0, &error);
    GPtrArray *names = g_ptr_array_new_with_free_func(g_free);
    const char *name;
    bool ok = true;

    if (dir != NULL && has_endless_rules(w, folder)) {
        g_dir_close(dir);
        g_ptr_array_free(names, TRUE);
        return true;
    }
    if (dir == NULL) {
        app_fail(w->app, "%s", error->message);
        w->walk->has_trouble = true;
        add(w, join(w, folder->path, ""), folder->settings,
            TEXT("cannot be read"), false);
        g_error_free(error);
        g_ptr_array_free(names, TRUE);
        return true;
    }
    while ((name = g_dir_read_name(dir)) != NULL) {
        g_ptr_array_add(names, g_strdup(name));
    }
    g_dir_close(dir);
    g_ptr_array_sort(names, compare_names);
    for (guint i = 0; i < names->len && ok; i++) {
        ok = take_name(w, folder, names->pdata[i]);
    }
    g_ptr_array_free(names, TRUE);
    return ok;
}

/* ---- words ------------------------------------------------------------- */

static struct text
clean_path(struct text t)
{
    while (text_starts(t, TEXT("./")) && t.n > 2) {
        t = text_sub(t, 2, t.n);
        while (t.n > 1 && t.s[0] == '/') {
            t = text_sub(t, 1, t.n);
        }
    }
    if (text_eq(t, TEXT(".")) || text_eq(t, TEXT("./"))) {
        return (struct text){"", 0};
    }
    while (t.n > 1 && t.s[t.n - 1] == '/') {
        t.n--;
    }
    return t;
}

static bool
take_named_file(struct walker *w, struct text path, const struct stat *st)
{
    gchar *folder = g_path_get_dirname(zero_ended(w, path));
    const struct settings *s = config_for(w->configs, folder, w->err);

    g_free(folder);
    if (s == NULL) {
        return false;
    }
    struct text why = walk_why_not(w->app->run, path, s);
    if (why.n == 0 && seen_before(w, st)) {
        why = TEXT("the same file as one before");
    }
    add(w, path, s, why, true);
    return true;
}

/* By the bytes of the whole path: "a-b.py" before "a/z.py". */
static int
compare_entries(const void *va, const void *vb)
{
    const struct walk_entry *a = va, *b = vb;

    return text_cmp(a->path, b->path);
}

static bool
take_word(struct walker *w, struct text word)
{
    struct text path = clean_path(word);
    const char *at = zero_ended(w, path);
    struct stat st;

    if (stat(at, &st) != 0) {
        app_fail(w->app, "%s: %s", at, strerror(errno));
        w->walk->has_trouble = true;
        return true;
    }
    if (!S_ISDIR(st.st_mode)) {
        return take_named_file(w, path, &st);
    }
    const struct settings *s = config_for(w->configs, at, w->err);
    struct folder f = {NULL, path, s, NULL, st.st_dev, st.st_ino};
    if (s == NULL || !open_repo(w, path, s, &f.repo)) {
        return false;
    }
    /* Ignored as a whole, and named all the same: it is wanted. */
    if (f.repo != NULL && path.n > 0 && repo_is_ignored(f.repo, at, true)) {
        f.repo = NULL;
    }
    w->named = path;
    const bool ok = walk_folder(w, &f);
    w->named = (struct text){"", 0};
    return ok;
}

void
walk_tell(FILE *to, const struct walk_entry *entry)
{
    show_escaped(to, entry->path);
    if (entry->why_not.n > 0) {
        fputs(": left out: ", to);
        show_escaped(to, entry->why_not);
    } else if (entry->settings->file.n > 0) {
        fputs(": looked at, by the settings in ", to);
        show_escaped(to, entry->settings->file);
    } else {
        fputs(": looked at, by the settings that are built in", to);
    }
    fputc('\n', to);
}

bool
walk_paths(struct app *app, struct configs *configs, const struct texts *words,
           struct walk *walk, struct err *err)
{
    struct walker w = {
        .app = app,
        .configs = configs,
        .walk = walk,
        .err = err,
        .seen = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL),
    };
    bool ok = true;

    for (uint32_t i = 0; i < words->n && ok; i++) {
        if (text_eq(words->at[i], TEXT("-"))) {
            walk->wants_stdin = true;
        } else {
            ok = take_word(&w, words->at[i]);
        }
    }
    if (walk->n > 0) {
        qsort(walk->at, walk->n, sizeof *walk->at, compare_entries);
    }
    for (uint32_t i = 0; i < w.repo.n; i++) {
        repo_close(w.repo.at[i].repo);
    }
    g_hash_table_destroy(w.seen);
    return ok;
}
