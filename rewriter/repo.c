#include "rewriter/repo.h"

#include "base/vec.h"
#include "rewriter/repo_git.h"
#include "rewriter/repo_index.h"
#include "rewriter/repo_pipe.h"
#include "rewriter/repo_share.h"
#include "rewriter/repo_since.h"
#include "rewriter/repo_staged.h"

#include <assert.h>
#include <errno.h>
#include <git2.h>
#include <glib.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

struct repo {
    struct arena *arena;
    git_repository *git;         /* NULL: the git program answers */
    struct repo_git *by_program; /* also of what libgit2 does not know */
    git_index *index;            /* opened at first use, or NULL */
    struct text top;
    /* Relative name of the folder last asked for: walks ask for siblings. */
    struct text folder, folder_name;
    bool is_folder_inside;
    bool writes_by_program; /* libgit2 does not, or not as git does */
    GHashTable *ignored;    /* of git NULL: what repo_git_ignored names */
    VEC(struct repo_git_change) staged; /* for the git program, on writing */
    VEC(struct index_change) change;    /* for repo_index_change */
};

/* ---- errors ------------------------------------------------------------- */

static bool
fail(struct err *err, const char *what)
{
    const int reason = errno; /* what libgit2 had no words for */
    const git_error *e = git_error_last();

    return err_set(err, ERR_REPO, "%s: %s", what,
                   e        ? e->message
                   : reason ? g_strerror(reason)
                            : "unknown reason");
}

/* Reasons for which libgit2 refuses to open, by its words. */
static const struct {
    const char *theirs, *ours;
} refusal[] = {
    {"safe.directory", "the repository belongs to another user"},
    {"not owned by", "the repository belongs to another user"},
    {"objectformat", "SHA-256 repositories cannot be read"},
    {"extension", "the repository has an extension that cannot be read"},
    {"repository version", "the repository has a format too new to read"},
};

/*
 * Another user's repository, for reading.  The owner is asked about because
 * git runs what a configuration says; libgit2 runs nothing, and all that is
 * done with it is to read ignore rules, changed lines and HEAD.
 */
static int
open_foreign(git_repository **git, const char *path)
{
    int status;

    git_libgit2_opts(GIT_OPT_SET_OWNER_VALIDATION, 0);
    status = git_repository_open_ext(git, path, 0, NULL);
    git_libgit2_opts(GIT_OPT_SET_OWNER_VALIDATION, 1);
    return status;
}

/* git's reason where libgit2 has another one, which hides it; and git's way
 * out. */
static bool
refuse_foreign(struct err *err, const char *folder)
{
    git_repository *git = NULL;
    git_buf found = {0};
    struct stat st;
    const bool is = git_repository_discover(&found, folder, 0, NULL) == 0 &&
                    stat(found.ptr, &st) == 0 && st.st_uid != geteuid();
    const char *top = found.ptr;

    if (is && open_foreign(&git, folder) == 0 && git_repository_workdir(git)) {
        top = git_repository_workdir(git);
    }
    if (is) {
        const size_t n = strlen(top);
        err_set(err, ERR_REPO,
                "%s: %s; if you trust it: git config --global --add "
                "safe.directory %.*s",
                folder, refusal[0].ours, (int)(n > 1 ? n - 1 : n), top);
    }
    git_repository_free(git);
    git_buf_dispose(&found);
    return is;
}

/* What neither libgit2 nor the git program opens. */
static bool
refuse(struct err *err, const char *folder)
{
    const git_error *e = git_error_last();
    gchar *message = g_strdup(e ? e->message : "unknown reason");
    const char *why = "the repository cannot be opened";

    for (size_t i = 0; i < G_N_ELEMENTS(refusal); i++) {
        if (strstr(message, refusal[i].theirs)) {
            why = refusal[i].ours;
            break;
        }
    }
    if (!refuse_foreign(err, folder)) {
        err_set(err, ERR_REPO, "%s: %s (%s)", folder, why, message);
    }
    g_free(message);
    return false;
}

/* ---- opening ------------------------------------------------------------ */

/* The path of the work tree without a final slash; realpath'd by libgit2. */
static struct text
top_of(struct arena *a, git_repository *git)
{
    struct text top = text_of(git_repository_workdir(git));

    while (top.n > 1 && top.s[top.n - 1] == '/') {
        top.n--;
    }
    return text_copy(a, top);
}

/* 0: some repository is above, readable or not; GIT_ENOTFOUND: none is. */
static int
discover(const char *path)
{
    git_buf found = {0};
    int status = git_repository_discover(&found, path, 0, NULL);

    git_buf_dispose(&found);
    return status;
}

static int
open_git(git_repository **git, const char *path, bool from_env)
{
    const unsigned flags = from_env ? GIT_REPOSITORY_OPEN_FROM_ENV : 0;
    const int status =
        git_repository_open_ext(git, from_env ? NULL : path, flags, NULL);

    return status != 0 && !from_env ? open_foreign(git, path) : status;
}

/* The folder of a path that git shall look from. */
static const char *
folder_of(struct arena *a, const char *path)
{
    gchar *folder = g_file_test(path, G_FILE_TEST_IS_DIR)
                        ? g_strdup(path)
                        : g_path_get_dirname(path);
    const char *copy = text_copy(a, text_of(folder)).s;

    g_free(folder);
    return copy;
}

/* What libgit2 does not open, by the git program; false if that refuses. */
static bool
open_by_program(struct arena *a, const char *path, bool from_env,
                struct repo **repo)
{
    struct repo_git_places found;
    struct text names;
    struct err ignored;

    if (!repo_git_find(a, from_env ? NULL : folder_of(a, path), &found)) {
        return false;
    }
    *repo = arena_new(a, struct repo);
    **repo = (struct repo){
        .arena = a,
        .top = found.top,
        .writes_by_program = true,
        .by_program = repo_git_open(a, from_env ? NULL : found.top.s,
                                    from_env ? &found : NULL),
    };
    if (from_env) {
        return true;
    }
    if (!repo_git_ignored(a, found.top.s, &names, &ignored)) {
        return false;
    }
    (*repo)->ignored = g_hash_table_new(g_str_hash, g_str_equal);
    /* The table wants bytes that could be changed, though it changes none. */
    char *name = arena_array(a, char, (size_t)names.n + 1);
    memcpy(name, names.s, names.n);
    for (uint32_t at = 0; at < names.n; at += (uint32_t)strlen(name + at) + 1) {
        g_hash_table_add((*repo)->ignored, name + at);
    }
    return true;
}

/* libgit2 makes what it writes by the umask alone; in a repository of a group
 * the others could not read it. */
static bool
is_shared(git_repository *git)
{
    git_config *config = NULL;
    git_buf value = {0};
    const bool is = git_repository_config_snapshot(&config, git) == 0 &&
                    git_config_get_string_buf(&value, config,
                                              "core.sharedrepository") == 0 &&
                    repo_share_of(value.ptr).bits != 0;

    git_buf_dispose(&value);
    git_config_free(config);
    return is;
}

bool
repo_open(struct arena *a, const char *path, bool from_env, struct repo **repo,
          struct err *err)
{
    git_repository *git = NULL;

    *repo = NULL;
    if (!repo_pipe_none_above(path, err)) {
        return false;
    }
    if (git_libgit2_init() < 0) {
        return fail(err, "libgit2 does not start");
    }
    int status = from_env ? 0 : discover(path);
    if (status == GIT_ENOTFOUND) {
        git_libgit2_shutdown();
        return true;
    }
    if (status == 0) {
        status = open_git(&git, path, from_env);
    }
    if (status != 0 && open_by_program(a, path, from_env, repo)) {
        return true;
    }
    if (status == GIT_ENOTFOUND && getenv("GIT_DIR") == NULL &&
        discover(path) == GIT_ENOTFOUND) {
        git_libgit2_shutdown();
        return true;
    }
    if (status != 0) {
        refuse(err, path);
        git_libgit2_shutdown();
        return false;
    }
    if (git_repository_is_bare(git)) {
        git_repository_free(git);
        git_libgit2_shutdown();
        return true;
    }
    *repo = arena_new(a, struct repo);
    **repo = (struct repo){.arena = a,
                           .git = git,
                           .top = top_of(a, git),
                           .writes_by_program = is_shared(git)};
    (*repo)->by_program =
        repo_git_open(a, from_env ? NULL : (*repo)->top.s, NULL);
    return true;
}

void
repo_close(struct repo *repo)
{
    if (repo) {
        if (repo->ignored) {
            g_hash_table_destroy(repo->ignored);
        }
        repo_git_close(repo->by_program);
        git_index_free(repo->index);
        git_repository_free(repo->git); /* of NULL: nothing */
        git_libgit2_shutdown();
    }
}

struct text
repo_top(const struct repo *repo)
{
    return repo->top;
}

/* ---- names -------------------------------------------------------------- */

/* Relative name of an absolute path without links; false if outside. */
static bool
is_inside(const struct repo *repo, struct text path, struct text *name)
{
    uint32_t n = repo->top.n;

    if (!text_starts(path, repo->top)) {
        return false;
    }
    if (path.n == n || repo->top.s[n - 1] == '/') {
        *name = text_sub(path, n, path.n);
        return true;
    }
    *name = text_sub(path, n + 1, path.n);
    return path.s[n] == '/';
}

/* Where the path's last part begins; a final slash is not one. */
static uint32_t
base_begin(struct text path)
{
    uint32_t i = path.n;

    while (i > 0 && path.s[i - 1] != '/') {
        i--;
    }
    return i;
}

static void
enter_folder(struct repo *repo, struct text folder)
{
    const char *path = folder.n ? text_copy(repo->arena, folder).s : ".";
    char *resolved = realpath(path, NULL);
    struct text name = {0};

    repo->folder = text_copy(repo->arena, folder);
    repo->is_folder_inside =
        resolved &&
        is_inside(repo, text_copy(repo->arena, text_of(resolved)), &name);
    repo->folder_name = name;
    free(resolved);
}

struct text
repo_relative(struct arena *a, struct repo *repo, const char *path)
{
    struct text whole = text_of(path);
    struct text folder, base;

    while (whole.n > 1 && whole.s[whole.n - 1] == '/') {
        whole.n--;
    }
    folder = text_sub(whole, 0, base_begin(whole));
    base = text_sub(whole, folder.n, whole.n);
    if (text_eq(base, TEXT(".")) || text_eq(base, TEXT("..")) || base.n == 0) {
        folder = whole;
        base = TEXT("");
    }
    if (!repo->folder.s || !text_eq(folder, repo->folder)) {
        enter_folder(repo, folder);
    }
    if (!repo->is_folder_inside) {
        return TEXT("");
    }
    bool is_joined = repo->folder_name.n && base.n;
    return text_format(a, "%.*s%s%.*s", TEXT_ARG(repo->folder_name),
                       is_joined ? "/" : "", TEXT_ARG(base));
}

/* ---- the index ---------------------------------------------------------- */

static bool
open_index(struct repo *repo, struct err *err)
{
    if (!repo->index && git_repository_index(&repo->index, repo->git) != 0) {
        return fail(err, "the index cannot be read");
    }
    return true;
}

static bool
is_tracked(struct repo *repo, const char *name, bool is_folder)
{
    struct err ignored;

    if (!open_index(repo, &ignored)) {
        return false;
    }
    if (is_folder) {
        return git_index_find_prefix(NULL, repo->index, name) == 0;
    }
    return git_index_get_bypath(repo->index, name, 0) != NULL;
}

/* By the names that the git program listed: itself, or a folder above it. */
static bool
is_listed(struct repo *repo, struct text name)
{
    for (uint32_t i = 0; i < name.n; i++) {
        if (name.s[i] == '/' &&
            g_hash_table_contains(
                repo->ignored,
                text_copy(repo->arena, text_sub(name, 0, i + 1)).s)) {
            return true;
        }
    }
    return g_hash_table_contains(repo->ignored, text_copy(repo->arena, name).s);
}

bool
repo_is_ignored(struct repo *repo, const char *path, bool is_folder)
{
    struct arena_mark mark = arena_mark(repo->arena);
    struct text folder = repo->folder;
    struct text name = repo_relative(repo->arena, repo, path);
    int is_ignored = 0;

    if (name.n && repo->git == NULL) {
        is_ignored =
            repo->ignored &&
            is_listed(repo, text_format(repo->arena, "%.*s%s", TEXT_ARG(name),
                                        is_folder ? "/" : ""));
    } else if (name.n) {
        /* A slash at the end tells libgit2 that it is a folder. */
        const char *asked =
            is_folder ? text_format(repo->arena, "%.*s/", TEXT_ARG(name)).s
                      : name.s;
        if (git_ignore_path_is_ignored(&is_ignored, repo->git, asked) != 0) {
            is_ignored = 0;
        }
        is_ignored = is_ignored && !is_tracked(repo, asked, is_folder);
    }
    if (folder.s == repo->folder.s) { /* else the cache lies behind it */
        arena_rewind(repo->arena, mark);
    }
    return is_ignored;
}

bool
repo_staged(struct arena *a, struct repo *repo, struct repo_entries *to,
            struct err *err)
{
    if (repo->git == NULL) {
        return repo_git_staged(repo->by_program, a, to, err);
    }
    return open_index(repo, err) &&
           repo_staged_by_library(a, repo->git, repo->index, to, err);
}

bool
repo_tracked(struct arena *a, struct repo *repo, const char *revision,
             struct repo_entries *to, struct err *err)
{
    VEC(struct repo_entry) entry = {0};

    if (repo->git == NULL || revision != NULL) {
        return repo_git_tracked(repo->by_program, a, revision, to, err);
    }
    if (!open_index(repo, err)) {
        return false;
    }
    for (size_t i = 0; i < git_index_entrycount(repo->index); i++) {
        const git_index_entry *e = git_index_get_byindex(repo->index, i);
        if (text_ends(text_of(e->path), TEXT(".py"))) {
            vec_push(a, &entry, repo_staged_entry(a, e));
        }
    }
    *to = (struct repo_entries){entry.at, entry.n};
    return true;
}

bool
repo_pushed(struct arena *a, struct repo *repo, const struct repo_push *push,
            struct repo_entries *to, struct err *err)
{
    /* git knows what it sends and what the remote had */
    return repo_git_pushed(repo->by_program, a, push, to, err);
}

bool
repo_blob(struct arena *a, struct repo *repo, const char *id,
          struct text *bytes, struct err *err)
{
    git_blob *blob = NULL;
    git_oid oid;

    if (repo->git == NULL) {
        return repo_git_blob(repo->by_program, a, id, bytes, err);
    }
    if (git_oid_fromstr(&oid, id) != 0 ||
        git_blob_lookup(&blob, repo->git, &oid) != 0) {
        return fail(err, "a blob cannot be read");
    }
    bool is_small = git_blob_rawsize(blob) < INT32_MAX;
    if (is_small) {
        *bytes = text_copy(a, (struct text){git_blob_rawcontent(blob),
                                            (uint32_t)git_blob_rawsize(blob)});
    }
    git_blob_free(blob);
    return is_small || err_set(err, ERR_INPUT, "a blob over the size limit");
}

static bool
stage_by_git(struct repo *repo, const struct repo_entry *entry,
             struct text bytes, struct err *err)
{
    struct repo_git_change new = {.entry = *entry};

    memcpy(new.before, entry->id, sizeof new.before);
    if (!repo_git_store(repo->by_program, bytes, &new.entry, err)) {
        return false;
    }
    vec_push(repo->arena, &repo->staged, new);
    return true;
}

void
repo_will_stage(struct repo *repo)
{
    if (repo->writes_by_program) {
        repo_git_will_store(repo->by_program);
    }
}

bool
repo_stage(struct repo *repo, const struct repo_entry *entry, struct text bytes,
           struct err *err)
{
    struct index_change change = {.path =
                                      text_copy(repo->arena, entry->path).s};

    if (repo->writes_by_program) {
        return stage_by_git(repo, entry, bytes, err);
    }
    if (git_oid_fromstr(&change.before, entry->id) != 0 ||
        git_blob_create_from_buffer(&change.after, repo->git, bytes.s,
                                    bytes.n) != 0) {
        return fail(err, text_format(repo->arena,
                                     "%s: its new text cannot be stored",
                                     change.path)
                             .s);
    }
    vec_push(repo->arena, &repo->change, change);
    return true;
}

bool
repo_write_index(struct repo *repo, struct err *err)
{
    if (repo->writes_by_program) {
        return repo_git_update(repo->by_program, repo->staged.at,
                               repo->staged.n, err);
    }
    if (!open_index(repo, err)) {
        return false;
    }
    const char *path =
        text_copy(repo->arena, text_of(git_index_path(repo->index))).s;
    git_index_free(repo->index); /* it will not be the one any more */
    repo->index = NULL;
    return repo_index_change(repo->git, path, repo->change.at, repo->change.n,
                             err);
}

/* ---- changed lines ------------------------------------------------------ */

struct collecting {
    struct arena *arena;
    VEC(struct repo_lines) lines;
};

static int
collect_file(const git_diff_delta *delta, float progress, void *payload)
{
    struct collecting *c = payload;
    const bool is_new = delta->status == GIT_DELTA_UNTRACKED;

    (void)progress;
    if (is_new || delta->status == GIT_DELTA_RENAMED) {
        struct text path = text_copy(c->arena, text_of(delta->new_file.path));
        vec_push(c->arena, &c->lines,
                 ((struct repo_lines){path, 1, is_new ? UINT32_MAX : 1}));
    }
    return 0;
}

static int
collect_hunk(const git_diff_delta *delta, const git_diff_hunk *hunk,
             void *payload)
{
    struct collecting *c = payload;
    uint32_t begin = (uint32_t)hunk->new_start;

    if (hunk->new_lines > 0) {
        struct text path = text_copy(c->arena, text_of(delta->new_file.path));
        vec_push(c->arena, &c->lines,
                 ((struct repo_lines){path, begin,
                                      begin + (uint32_t)hunk->new_lines}));
    }
    return 0;
}

static int
diff_since(struct repo *repo, git_tree *tree, git_diff **diff)
{
    git_diff_options options;

    git_diff_options_init(&options, GIT_DIFF_OPTIONS_VERSION);
    options.context_lines = 0;
    options.flags = GIT_DIFF_FORCE_TEXT | GIT_DIFF_INCLUDE_UNTRACKED |
                    GIT_DIFF_RECURSE_UNTRACKED_DIRS;
    return git_diff_tree_to_workdir_with_index(diff, repo->git, tree, &options);
}

/* What the index has under another name is compared with what it was. */
static int
pair_renames(git_diff *diff)
{
    git_diff_find_options options;

    git_diff_find_options_init(&options, GIT_DIFF_FIND_OPTIONS_VERSION);
    options.flags = GIT_DIFF_FIND_RENAMES;
    return git_diff_find_similar(diff, &options);
}

/* In all folders down to `path`, but for those that `last` lies in, too. */
static bool
has_rules_above(struct arena *a, const struct repo *repo, struct text path,
                struct text *last, struct err *err)
{
    const uint32_t end = base_begin(path);
    bool ok = true;

    for (uint32_t i = 0; i <= end && ok; i++) {
        const struct text folder = text_sub(path, 0, i);
        if ((i == 0 || path.s[i - 1] == '/') &&
            (last->s == NULL || !text_starts(*last, folder))) {
            ok = repo_pipe_no_rules(text_format(a, "%.*s/%.*s",
                                                TEXT_ARG(repo->top),
                                                TEXT_ARG(folder))
                                        .s,
                                    err);
        }
    }
    *last = text_sub(path, 0, end);
    return ok;
}

/* The comparison with a revision reads those of all folders. */
static bool
has_readable_rules(struct arena *a, struct repo *repo, struct err *err)
{
    struct text last = {0};
    struct repo_entries python;
    bool ok = true;

    if (repo->git == NULL) {
        ok = repo_tracked(a, repo, NULL, &python, err);
        for (uint32_t i = 0; ok && i < python.n; i++) {
            ok = has_rules_above(a, repo, python.at[i].path, &last, err);
        }
        return ok;
    }
    for (size_t i = 0; i < git_index_entrycount(repo->index) && ok; i++) {
        const git_index_entry *e = git_index_get_byindex(repo->index, i);
        ok = has_rules_above(a, repo, text_of(e->path), &last, err);
    }
    return ok;
}

bool
repo_changed_since(struct arena *a, struct repo *repo, const char *revision,
                   struct repo_ranges *to, struct err *err)
{
    struct collecting c = {.arena = a};
    const char *spec = text_format(a, "%s^{tree}", revision).s;
    git_object *tree = NULL;
    git_diff *diff = NULL;
    bool is_good;

    if (repo->git == NULL) {
        return has_readable_rules(a, repo, err) &&
               repo_since_by_git(a, repo->top.s, revision, to, err);
    }
    if (!open_index(repo, err)) {
        return false;
    }
    if (git_revparse_single(&tree, repo->git, spec) != 0) {
        return err_set(err, ERR_USAGE, "%s: no such revision", revision);
    }
    if (!has_readable_rules(a, repo, err)) {
        git_object_free(tree);
        return false;
    }
    is_good =
        diff_since(repo, (git_tree *)tree, &diff) == 0 &&
        pair_renames(diff) == 0 &&
        git_diff_foreach(diff, collect_file, NULL, collect_hunk, NULL, &c) == 0;
    git_diff_free(diff);
    git_object_free(tree);
    if (!is_good) {
        return fail(err, "the changes cannot be listed");
    }
    if (c.lines.n) {
        qsort(c.lines.at, c.lines.n, sizeof *c.lines.at, repo_since_order);
    }
    *to = (struct repo_ranges){c.lines.at, c.lines.n};
    return true;
}

/* ---- facts -------------------------------------------------------------- */

bool
repo_head(struct arena *a, struct repo *repo, struct text *id, struct err *err)
{
    char hex[41];
    git_oid oid;

    if (repo->git == NULL) {
        *id = repo_git_head(a, repo->top.s);
        return true;
    }
    int status = git_reference_name_to_id(&oid, repo->git, "HEAD");

    *id = TEXT("");
    if (status == GIT_ENOTFOUND || status == GIT_EUNBORNBRANCH) {
        return true;
    }
    if (status != 0) {
        return fail(err, "HEAD cannot be read");
    }
    git_oid_tostr(hex, sizeof hex, &oid);
    *id = text_copy(a, text_of(hex));
    return true;
}

struct text
repo_author(struct arena *a, struct repo *repo)
{
    git_signature *signature = NULL;
    struct text author = TEXT("");

    if (repo->git == NULL) {
        return repo_git_author(a, repo->top.s);
    }
    if (git_signature_default(&signature, repo->git) == 0) {
        author = text_format(a, "%s <%s>", signature->name, signature->email);
    }
    git_signature_free(signature);
    return author;
}

/* The word of an attribute that has one. */
static struct text
attribute(struct arena *a, struct repo *repo, struct text path,
          const char *name)
{
    const char *value = NULL;

    if (repo->git == NULL) {
        return repo_git_attribute(repo->by_program, a, path, name);
    }
    return git_attr_get(&value, repo->git, 0, text_copy(a, path).s, name) ==
                       0 &&
                   git_attr_value(value) == GIT_ATTR_VALUE_STRING
               ? text_copy(a, text_of(value))
               : TEXT("");
}

bool
repo_encoding(struct arena *a, struct repo *repo, struct text path,
              struct text *encoding, struct err *err)
{
    struct text last = {0};

    if (!has_rules_above(a, repo, path, &last, err)) {
        return false;
    }
    *encoding = attribute(a, repo, path, "working-tree-encoding");
    return true;
}
