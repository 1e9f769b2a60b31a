#include "rewriter/repo_git.h"

#include "base/vec.h"

#include <errno.h>
#include <glib.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

enum {
    LOCK_TRIES = 20, /* as with libgit2: 2 s */
    LOCK_WAIT_US = 100000,
    FLAG_ARGUMENTS = 8,
};

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

/* Run git; its output, NUL bytes and all, in `a`. */
static bool
run(struct arena *a, const char *const *word, struct text *out, struct err *err)
{
    gchar **argv = copy_words(word);
    GSpawnFlags flags = G_SPAWN_SEARCH_PATH | G_SPAWN_DO_NOT_REAP_CHILD |
                        G_SPAWN_STDERR_TO_DEV_NULL;
    struct buf b = {.arena = a};
    char chunk[65536];
    GError *error = NULL;
    gint pipe_end, status = 0;
    ssize_t n;
    GPid pid;

    const bool runs =
        g_spawn_async_with_pipes(NULL, argv, NULL, flags, NULL, NULL, &pid,
                                 NULL, &pipe_end, NULL, &error);
    g_strfreev(argv);
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

bool
repo_git_top(struct arena *a, struct text *top)
{
    const char *const argv[] = {"git", "rev-parse", "--show-toplevel", NULL};
    struct err ignored;

    if (!run(a, argv, top, &ignored) || top->n < 2) {
        return false;
    }
    top->n -= top->s[top->n - 1] == '\n';
    *top = text_copy(a, *top);
    return true;
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

bool
repo_git_staged(struct arena *a, struct repo_entries *to, struct err *err)
{
    const char *const argv[] = {
        "git",           "diff",        "--cached",
        "--raw",         "-z",          "--no-renames",
        "--no-ext-diff", "--no-abbrev", "--diff-filter=ACMTU",
        "--no-textconv", NULL};
    VEC(struct repo_entry) entry = {0};
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
        vec_push(a, &entry, one);
    }
    *to = (struct repo_entries){entry.at, entry.n};
    return read_flags(a, entry.at, entry.n, err);
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

bool
repo_git_update(struct arena *a, const struct repo_entry *entry, uint32_t n,
                struct err *err)
{
    const char **argv =
        arena_array(a, const char *, 2 * (size_t)n + FLAG_ARGUMENTS);
    struct text out;
    uint32_t k = 0;
    bool ok = false;

    argv[k++] = "git";
    argv[k++] = "update-index";
    for (uint32_t i = 0; i < n; i++) {
        argv[k++] = "--cacheinfo";
        argv[k++] = text_format(a, "%o,%s,%.*s", entry[i].mode, entry[i].id,
                                TEXT_ARG(entry[i].path))
                        .s;
    }
    argv[k] = NULL;
    for (uint32_t i = 0; i < LOCK_TRIES && !ok; i++) {
        ok = run(a, argv, &out, err);
        if (!ok) {
            g_usleep(LOCK_WAIT_US);
        }
    }
    return ok;
}
