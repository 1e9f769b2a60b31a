#include "rewriter/repo_git.h"

#include "base/vec.h"
#include "rewriter/repo_index.h"

#include <errno.h>
#include <glib.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

enum { FLAG_ARGUMENTS = 8 };

static gchar **
copy_words(const char *const *word)
{
    GPtrArray *copy = g_ptr_array_new();

    for (uint32_t i = 0; word[i] != NULL; i++) {
        g_ptr_array_add(copy, g_strdup(word[i]));
    }
    g_ptr_array_add(copy, NULL);
    return (gchar **)g_ptr_array_free(copy, false);
}

/* The environment without what would lead git to another repository. */
static gchar **
plain_environment(void)
{
    static const char *const led_by[] = {
        "GIT_DIR",       "GIT_WORK_TREE",           "GIT_INDEX_FILE",
        "GIT_PREFIX",    "GIT_COMMON_DIR",          "GIT_OBJECT_DIRECTORY",
        "GIT_NAMESPACE", "GIT_CEILING_DIRECTORIES",
    };
    gchar **environment = g_get_environ();

    for (size_t i = 0; i < G_N_ELEMENTS(led_by); i++) {
        environment = g_environ_unsetenv(environment, led_by[i]);
    }
    return environment;
}

/* Where git runs: a folder or NULL, an environment (to free) or NULL. */
struct git_at {
    const char *folder;
    gchar **environment;
};

/* A partial clone fetches what is not here as soon as somebody looks at it; we
 * never use the network.  The second is for git before 2.44. */
static gchar **
without_network(gchar **environment)
{
    environment = g_environ_setenv(environment ? environment : g_get_environ(),
                                   "GIT_NO_LAZY_FETCH", "1", true);
    return g_environ_setenv(environment, "GIT_ALLOW_PROTOCOL", "none", true);
}

/* Run git; its output, NUL bytes and all, in `a`. */
static bool
spawn(struct arena *a, struct git_at at, const char *const *word,
      struct text *out, struct err *err)
{
    gchar **argv = copy_words(word);
    gchar **environment = without_network(at.environment);
    GSpawnFlags flags = G_SPAWN_SEARCH_PATH | G_SPAWN_DO_NOT_REAP_CHILD |
                        G_SPAWN_STDERR_TO_DEV_NULL;
    struct buf b = {.arena = a};
    char chunk[65536];
    GError *error = NULL;
    gint pipe_end, status = 0;
    ssize_t n;
    GPid pid;

    const bool runs =
        g_spawn_async_with_pipes(at.folder, argv, environment, flags, NULL,
                                 NULL, &pid, NULL, &pipe_end, NULL, &error);
    g_strfreev(argv);
    g_strfreev(environment);
    if (!runs) {
        err_set(err, ERR_REPO, "git does not run: %s", error->message);
        g_error_free(error);
        return false;
    }
    while ((n = read(pipe_end, chunk, sizeof chunk)) > 0) {
        buf_add(&b, (struct text){chunk, (uint32_t)n});
    }
    close(pipe_end);
    while (waitpid(pid, &status, 0) < 0 && errno == EINTR) {
    }
    g_spawn_close_pid(pid);
    buf_char(&b, '\0');
    *out = (struct text){b.s, b.n - 1};
    return status == 0 || err_set(err, ERR_REPO, "git %s fails here", word[1]);
}

/* In `folder` if that is not NULL, and then about the repository there. */
static bool
run_in(struct arena *a, const char *folder, const char *const *word,
       struct text *out, struct err *err)
{
    const struct git_at at = {folder, folder ? plain_environment() : NULL};

    return spawn(a, at, word, out, err);
}

/* As hooks do: by the environment. */
static bool
run(struct arena *a, const char *const *word, struct text *out, struct err *err)
{
    return run_in(a, NULL, word, out, err);
}

/* One line of answer, without its end; empty if git has none. */
static struct text
line_of(struct arena *a, const char *folder, const char *const *word)
{
    struct text line;
    struct err ignored;

    if (!run_in(a, folder, word, &line, &ignored) || line.n < 2) {
        return TEXT("");
    }
    line.n -= line.s[line.n - 1] == '\n';
    return text_copy(a, line);
}

bool
repo_git_top(struct arena *a, const char *folder, struct text *top)
{
    const char *const argv[] = {"git", "rev-parse", "--show-toplevel", NULL};

    *top = line_of(a, folder, argv);
    return top->n > 0;
}

struct text
repo_git_head(struct arena *a, const char *top)
{
    const char *const argv[] = {"git",      "rev-parse", "--quiet",
                                "--verify", "HEAD",      NULL};

    return line_of(a, top, argv);
}

/* As libgit2 has it: the configuration alone. */
struct text
repo_git_author(struct arena *a, const char *top)
{
    const char *const name[] = {"git", "config", "user.name", NULL};
    const char *const mail[] = {"git", "config", "user.email", NULL};
    struct text who = line_of(a, top, name), where = line_of(a, top, mail);

    return who.n && where.n
               ? text_format(a, "%.*s <%.*s>", TEXT_ARG(who), TEXT_ARG(where))
               : TEXT("");
}

/* ---- reading ------------------------------------------------------------ */

/* The bytes up to the next NUL, which is passed; NULL at the end. */
static const char *
next_item(const struct text *from, uint32_t *at)
{
    const char *item = from->s + *at;

    if (*at >= from->n) {
        return NULL;
    }
    *at += (uint32_t)strlen(item) + 1;
    return item;
}

bool
repo_git_ignored(struct arena *a, const char *top, struct text *names,
                 struct err *err)
{
    const char *const argv[] = {"git",         "ls-files", "--others",
                                "--ignored",   "-z",       "--exclude-standard",
                                "--directory", NULL};

    return run_in(a, top, argv, names, err);
}

/* ---- changed lines ------------------------------------------------------ */

struct ranges {
    struct repo_lines *at;
    uint32_t n, cap;
};

/* "@@ -3,0 +4,2 @@": lines 4 and 5 are new; without the comma one line. */
static void
add_hunks(struct arena *a, struct text diff, struct text path,
          struct ranges *ranges)
{
    for (uint32_t at = 0; at < diff.n;) {
        uint32_t end = text_find(diff, TEXT("\n"), at);
        struct text line = text_sub(diff, at, end == UINT32_MAX ? diff.n : end);
        const uint32_t plus = text_starts(line, TEXT("@@ "))
                                  ? text_find(line, TEXT(" +"), 0)
                                  : UINT32_MAX;
        if (plus != UINT32_MAX) {
            char *rest;
            const gulong begin = strtoul(line.s + plus + 2, &rest, 10);
            const gulong n = *rest == ',' ? strtoul(rest + 1, NULL, 10) : 1;
            if (n > 0) {
                vec_push(a, ranges,
                         ((struct repo_lines){path, (uint32_t)begin,
                                              (uint32_t)(begin + n)}));
            }
        }
        at += line.n + 1;
    }
}

/* A work tree and what it is compared with. */
struct since {
    const char *top, *revision;
};

static bool
add_changed_file(struct arena *a, const struct since *since, const char *path,
                 struct ranges *ranges, struct err *err)
{
    const char *name = text_format(a, ":(top,literal)%s", path).s;
    const char *const argv[] = {"git",
                                "diff",
                                "-U0",
                                "--no-color",
                                "--no-ext-diff",
                                "--text",
                                "--no-textconv",
                                "--no-renames",
                                since->revision,
                                "--",
                                name,
                                NULL};
    struct text diff;

    if (!run_in(a, since->top, argv, &diff, err)) {
        return false;
    }
    add_hunks(a, diff, text_copy(a, text_of(path)), ranges);
    return true;
}

int
repo_git_by_place(const void *left, const void *right)
{
    const struct repo_lines *a = left, *b = right;
    int order = text_cmp(a->path, b->path);

    return order ? order : (a->begin > b->begin) - (a->begin < b->begin);
}

bool
repo_git_changed_since(struct arena *a, const char *top, const char *revision,
                       struct repo_ranges *to, struct err *err)
{
    const char *const changed[] = {"git",
                                   "diff",
                                   "--name-only",
                                   "-z",
                                   "--no-renames",
                                   "--no-ext-diff",
                                   "--diff-filter=ACMT",
                                   revision,
                                   "--",
                                   NULL};
    const char *const others[] = {
        "git", "ls-files", "--others", "--exclude-standard", "-z", NULL};
    const struct since since = {top, revision};
    struct ranges ranges = {0};
    struct text names;
    uint32_t at = 0;
    const char *path;

    if (revision[0] == '-' || !run_in(a, top, changed, &names, err)) {
        return err_set(err, ERR_USAGE, "%s: no such revision", revision);
    }
    while ((path = next_item(&names, &at)) != NULL) {
        if (!add_changed_file(a, &since, path, &ranges, err)) {
            return false;
        }
    }
    at = 0;
    if (!run_in(a, top, others, &names, err)) {
        return false;
    }
    while ((path = next_item(&names, &at)) != NULL) {
        struct text name = text_copy(a, text_of(path));
        vec_push(a, &ranges, ((struct repo_lines){name, 1, UINT32_MAX}));
    }
    if (ranges.n) {
        qsort(ranges.at, ranges.n, sizeof *ranges.at, repo_git_by_place);
    }
    *to = (struct repo_ranges){ranges.at, ranges.n};
    return true;
}

/* ---- the index ---------------------------------------------------------- */

struct entries {
    struct repo_entry *at;
    uint32_t n, cap;
};

/* ":100644 100644 OLD NEW M", then the path. */
static bool
entry_of(struct arena *a, const char *head, const char *path,
         struct repo_entry *to)
{
    gchar **word = g_strsplit(head, " ", -1);
    const bool ok = g_strv_length(word) == 5 && strlen(word[3]) < sizeof to->id;

    if (ok) {
        *to = (struct repo_entry){
            .path = text_copy(a, text_of(path)),
            .mode = (uint32_t)strtoul(word[1], NULL, 8),
            .is_unmerged = word[4][0] == 'U',
        };
        g_strlcpy(to->id, word[3], sizeof to->id);
    }
    g_strfreev(word);
    return ok;
}

/* "h path" and "S path": git's letters for flags that libgit2 tells us. */
static bool
read_flags(struct arena *a, struct repo_entry *entry, uint32_t n,
           struct err *err)
{
    const char *const argv[] = {"git", "ls-files",    "-v",
                                "-z",  "--full-name", NULL};
    struct text out;
    uint32_t at = 0;
    const char *line;

    if (n == 0) {
        return true;
    }
    if (!run(a, argv, &out, err)) {
        return false;
    }
    while ((line = next_item(&out, &at)) != NULL) {
        for (uint32_t i = 0; i < n && strlen(line) > 2; i++) {
            if (text_eq(entry[i].path, text_of(line + 2))) {
                entry[i].is_assume_unchanged = g_ascii_islower(line[0]);
                entry[i].is_skip_worktree = g_ascii_toupper(line[0]) == 'S';
            }
        }
    }
    return true;
}

/* The entries that a `git diff --raw -z` tells of. */
static bool
read_entries(struct arena *a, const char *const *argv, struct entries *to,
             struct err *err)
{
    struct text out;
    uint32_t at = 0;
    const char *head;

    if (!run(a, argv, &out, err)) {
        return false;
    }
    while ((head = next_item(&out, &at)) != NULL) {
        const char *path = next_item(&out, &at);
        struct repo_entry one;
        if (path == NULL || !entry_of(a, head, path, &one)) {
            return err_set(err, ERR_REPO, "git's answer is not understood");
        }
        vec_push(a, to, one);
    }
    return true;
}

bool
repo_git_staged(struct arena *a, struct repo_entries *to, struct err *err)
{
    const char *const argv[] = {
        "git",           "diff",        "--cached",
        "--raw",         "-z",          "--no-renames",
        "--no-ext-diff", "--no-abbrev", "--diff-filter=ACMTU",
        "--no-textconv", NULL};
    struct entries entry = {0};

    if (!read_entries(a, argv, &entry, err)) {
        return false;
    }
    *to = (struct repo_entries){entry.at, entry.n};
    return read_flags(a, entry.at, entry.n, err);
}

/* "100644 ID 0<TAB>PATH" of the index, "100644 blob ID<TAB>PATH" of a tree. */
static bool
tracked_of(struct arena *a, const char *line, bool is_tree,
           struct repo_entry *to)
{
    const char *tab = strchr(line, '\t');
    gchar **word = g_strsplit(line, " ", 3);
    const char *id = is_tree ? word[0] && word[1] ? word[2] : NULL : word[1];
    const size_t n = id ? strspn(id, "0123456789abcdef") : 0;
    const bool ok = tab != NULL && n > 0 && n < sizeof to->id;

    if (ok) {
        *to = (struct repo_entry){.path = text_copy(a, text_of(tab + 1)),
                                  .mode = (uint32_t)strtoul(word[0], NULL, 8)};
        memcpy(to->id, id, n);
    }
    g_strfreev(word);
    return ok;
}

bool
repo_git_tracked(struct arena *a, const char *revision, struct repo_entries *to,
                 struct err *err)
{
    const char *const of_index[] = {"git",         "ls-files", "-s", "-z",
                                    "--full-name", ":/",       NULL};
    const char *const of_tree[] = {"git",         "ls-tree", "-r", "-z",
                                   "--full-tree", revision,  NULL};
    struct entries entry = {0};
    struct text out;
    uint32_t at = 0;
    const char *line;

    if (!run(a, revision ? of_tree : of_index, &out, err)) {
        return false;
    }
    while ((line = next_item(&out, &at)) != NULL) {
        struct repo_entry one;
        if (!text_ends(text_of(line), TEXT(".py"))) {
            continue;
        }
        if (!tracked_of(a, line, revision != NULL, &one)) {
            return err_set(err, ERR_REPO, "git's answer is not understood");
        }
        vec_push(a, &entry, one);
    }
    *to = (struct repo_entries){entry.at, entry.n};
    return true;
}

/* ---- pushes ------------------------------------------------------------- */

/* What the remote is known to have of a branch that is new to it: the best
 * common ancestor with all its branches, or the empty tree. */
static const char *
base_of_new(struct arena *a, const struct repo_push *push)
{
    const char *const empty[] = {"git",  "hash-object", "-t",
                                 "tree", "--stdin",     NULL};
    const char *const of_remote[] = {
        "git", "for-each-ref", "--format=%(objectname)",
        text_format(a, "refs/remotes/%s", push->remote_name).s, NULL};
    struct text names, nothing;
    struct err ignored;
    uint32_t n = 0;

    if (run(a, of_remote, &names, &ignored) && names.n > 0) {
        const char **argv = arena_array(a, const char *, names.n / 40 + 5);
        argv[n++] = "git";
        argv[n++] = "merge-base";
        argv[n++] = push->local;
        for (uint32_t at = 0; at < names.n;) {
            uint32_t end = text_find(names, TEXT("\n"), at);
            end = end == UINT32_MAX ? names.n : end;
            argv[n++] = text_copy(a, text_sub(names, at, end)).s;
            at = end + 1;
        }
        struct text base = line_of(a, NULL, argv);
        if (base.n > 0) {
            return base.s;
        }
    }
    nothing = line_of(a, NULL, empty);
    return nothing.s;
}

bool
repo_git_pushed(struct arena *a, const struct repo_push *push,
                struct repo_entries *to, struct err *err)
{
    const char *commit = text_format(a, "%s^{commit}", push->remote).s;
    const char *const is_here[] = {"git", "cat-file", "-e", commit, NULL};
    struct entries entry = {0};
    struct text nothing;
    struct err ignored;
    const char *base = run(a, is_here, &nothing, &ignored)
                           ? push->remote
                           : base_of_new(a, push);
    const char *const argv[] = {"git",
                                "diff",
                                "--raw",
                                "-z",
                                "--no-renames",
                                "--no-ext-diff",
                                "--no-abbrev",
                                "--diff-filter=ACMT",
                                "--no-textconv",
                                base,
                                push->local,
                                "--",
                                NULL};

    if (!read_entries(a, argv, &entry, err)) {
        return false;
    }
    *to = (struct repo_entries){entry.at, entry.n};
    return true;
}

bool
repo_git_blob(struct arena *a, const char *id, struct text *bytes,
              struct err *err)
{
    const char *const argv[] = {"git", "cat-file", "blob",
                                text_copy(a, text_of(id)).s, NULL};

    return run(a, argv, bytes, err);
}

/* ---- writing ------------------------------------------------------------ */

bool
repo_git_store(struct arena *a, struct text bytes, struct repo_entry *to,
               struct err *err)
{
    gchar *path = NULL;
    const gint fd = g_file_open_tmp("earlydel-XXXXXX", &path, NULL);
    const char *const argv[] = {"git", "hash-object", "-w", "--no-filters",
                                "--",  path,          NULL};
    struct text id = {"", 0};
    bool ok = fd >= 0 && close(fd) == 0 &&
              g_file_set_contents(path, bytes.s, (gssize)bytes.n, NULL);

    if (!ok) {
        err_set(err, ERR_IO, "no temporary file can be written");
    }
    ok = ok && run(a, argv, &id, err);
    if (fd >= 0) {
        unlink(path);
    }
    g_free(path);
    id = text_trim(id);
    if (ok && id.n < sizeof to->id) {
        memcpy(to->id, id.s, id.n);
        to->id[id.n] = '\0';
    }
    return ok;
}

struct by_program {
    struct arena *arena;
    const struct repo_git_change *change;
    uint32_t n;
};

/* Words of a call about all paths; `add` puts those of each. */
static const char **
words_of(const struct by_program *by, const char *const *first,
         const char **(*add)(struct arena *a, const char **to,
                             const struct repo_git_change *c))
{
    const char **argv = arena_array(by->arena, const char *,
                                    2 * (size_t)by->n + FLAG_ARGUMENTS);
    const char **end = argv;

    while (*first != NULL) {
        *end++ = *first++;
    }
    for (uint32_t i = 0; i < by->n; i++) {
        end = add(by->arena, end, &by->change[i]);
    }
    *end = NULL;
    return argv;
}

static const char **
add_pathspec(struct arena *a, const char **to, const struct repo_git_change *c)
{
    *to++ = text_format(a, ":(top,literal)%.*s", TEXT_ARG(c->entry.path)).s;
    return to;
}

static const char **
add_entry(struct arena *a, const char **to, const struct repo_git_change *c)
{
    *to++ = "--cacheinfo";
    *to++ = text_format(a, "%o,%s,%.*s", c->entry.mode, c->entry.id,
                        TEXT_ARG(c->entry.path))
                .s;
    return to;
}

/* "MODE ID STAGE\tPATH\0" of each: still the bytes that were looked at? */
static bool
are_as_before(const struct by_program *by, struct text listed, struct err *err)
{
    for (uint32_t i = 0; i < by->n; i++) {
        const struct repo_git_change *c = &by->change[i];
        struct text wanted = text_format(by->arena, " %s 0\t%.*s", c->before,
                                         TEXT_ARG(c->entry.path));
        bool is_there = false;

        for (uint32_t at = 0; at < listed.n && !is_there;
             at += (uint32_t)strlen(listed.s + at) + 1) {
            is_there = text_ends(text_of(listed.s + at), wanted);
        }
        if (!is_there) {
            return repo_index_is_newer(text_copy(by->arena, c->entry.path).s,
                                       err);
        }
    }
    return true;
}

/* About another file than the index. */
static bool
run_about(struct arena *a, const char *index, const char *const *word,
          struct text *out, struct err *err)
{
    const struct git_at at = {
        NULL, g_environ_setenv(g_get_environ(), "GIT_INDEX_FILE", index, true)};

    return spawn(a, at, word, out, err);
}

static bool
change_copy(const char *copy, void *context, struct err *err)
{
    static const char *const list[] = {"git",         "ls-files", "-s", "-z",
                                       "--full-name", "--",       NULL};
    static const char *const put[] = {"git", "update-index", NULL};
    const struct by_program *by = context;
    struct text out;

    return run_about(by->arena, copy, words_of(by, list, add_pathspec), &out,
                     err) &&
           are_as_before(by, out, err) &&
           run_about(by->arena, copy, words_of(by, put, add_entry), &out, err);
}

bool
repo_git_update(struct arena *a, const struct repo_git_change *change,
                uint32_t n, struct err *err)
{
    static const char *const where[] = {"git", "rev-parse", "--git-path",
                                        "index", NULL};
    struct by_program by = {a, change, n};
    struct text index = line_of(a, NULL, where);

    return index.n > 0
               ? repo_index_locked(index.s, change_copy, &by, err)
               : err_set(err, ERR_REPO, "git does not say where its index is");
}
