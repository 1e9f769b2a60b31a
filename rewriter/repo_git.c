#include "rewriter/repo_git.h"

#include "base/vec.h"
#include "rewriter/repo_call.h"
#include "rewriter/repo_index.h"

#include <glib.h>
#include <stdlib.h>
#include <unistd.h>

struct repo_git {
    struct arena *arena;
    const char *folder; /* as repo_call's */
    /* Started with the first question: of blobs, and for new ones. */
    struct repo_talk *blobs, *hasher;
    struct text list;  /* the index, as `git ls-files` tells it, or none */
    struct text index; /* its file, if git was asked for it already */
};

struct repo_git *
repo_git_open(struct arena *a, const char *folder,
              const struct repo_git_places *known)
{
    struct repo_git *git = arena_new(a, struct repo_git);

    *git = (struct repo_git){.arena = a, .folder = folder};
    if (known != NULL) {
        git->index = known->index;
    }
    return git;
}

void
repo_git_close(struct repo_git *git)
{
    if (git != NULL) {
        repo_talk_close(git->blobs);
        repo_talk_close(git->hasher);
    }
}

/* About the repository in `folder`; as hooks do if that is NULL. */
static bool
run_in(struct arena *a, const char *folder, const char *const *word,
       struct text *out, struct err *err)
{
    const struct repo_call call = {.word = word, .folder = folder};

    return repo_call(a, &call, out, err);
}

static bool
run(const struct repo_git *git, struct arena *a, const char *const *word,
    struct text *out, struct err *err)
{
    return run_in(a, git->folder, word, out, err);
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

/* Both in one call; a name with a line end in it is asked for alone. */
bool
repo_git_find(struct arena *a, const char *folder,
              struct repo_git_places *places)
{
    static const char *const argv[] = {
        "git", "rev-parse", "--show-toplevel", "--git-path", "index", NULL};
    static const char *const of_top[] = {"git", "rev-parse", "--show-toplevel",
                                         NULL};
    const struct text both = line_of(a, folder, argv);
    const uint32_t end = text_find(both, TEXT("\n"), 0);

    *places = (struct repo_git_places){0};
    if (end == UINT32_MAX) {
        return false;
    }
    places->top = text_sub(both, 0, end);
    places->index = text_sub(both, end + 1, both.n);
    if (text_find(places->index, TEXT("\n"), 0) != UINT32_MAX) {
        places->top = line_of(a, folder, of_top);
        places->index = TEXT("");
    }
    places->top = text_copy(a, places->top);
    return places->top.n > 0;
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

bool
repo_git_ignored(struct arena *a, const char *top, struct text *names,
                 struct err *err)
{
    const char *const argv[] = {"git",         "ls-files", "--others",
                                "--ignored",   "-z",       "--exclude-standard",
                                "--directory", NULL};

    return run_in(a, top, argv, names, err);
}

/* ---- gits that stay ------------------------------------------------------ */

/* A git takes longer to start than to answer: what will be asked is started
 * before. */
static bool
open_blobs(struct repo_git *git, struct err *err)
{
    static const char *const argv[] = {"git", "cat-file", "--batch", NULL};
    const struct repo_call call = {.word = argv, .folder = git->folder};

    if (git->blobs == NULL) {
        git->blobs = repo_talk_open(git->arena, &call, err);
    }
    return git->blobs != NULL;
}

static bool
open_hasher(struct repo_git *git, struct err *err)
{
    static const char *const argv[] = {"git",          "hash-object",   "-w",
                                       "--no-filters", "--stdin-paths", NULL};
    const struct repo_call call = {.word = argv, .folder = git->folder};

    if (git->hasher == NULL) {
        git->hasher = repo_talk_open(git->arena, &call, err);
    }
    return git->hasher != NULL;
}

void
repo_git_will_store(struct repo_git *git)
{
    struct err ignored; /* it comes again when something is stored */

    (void)open_hasher(git, &ignored);
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

/* The entries that a `git diff --raw -z` tells of. */
static bool
read_entries(struct arena *a, struct text raw, struct entries *to,
             struct err *err)
{
    uint32_t at = 0;
    const char *head;

    while ((head = repo_call_item(&raw, &at)) != NULL) {
        const char *path = repo_call_item(&raw, &at);
        struct repo_entry one;
        if (path == NULL || !entry_of(a, head, path, &one)) {
            return err_set(err, ERR_REPO, "git's answer is not understood");
        }
        vec_push(a, to, one);
    }
    return true;
}

/* "H 100644 ID 0\tPATH" of each entry; the letter tells flags. */
static const char *const list_index[] = {"git", "ls-files",    "-s", "-v",
                                         "-z",  "--full-name", ":/", NULL};

struct listed {
    const char *path, *line;
};

struct listing {
    struct listed *at; /* sorted by path, as git does */
    uint32_t n, cap;
};

static struct listing
listing_of(struct arena *a, struct text list)
{
    struct listing listing = {0};
    uint32_t at = 0;
    const char *line;

    while ((line = repo_call_item(&list, &at)) != NULL) {
        const char *tab = strchr(line, '\t');
        if (tab != NULL) {
            vec_push(a, &listing, ((struct listed){tab + 1, line}));
        }
    }
    return listing;
}

static int
by_path(const void *left, const void *right)
{
    const struct listed *a = left, *b = right;

    return strcmp(a->path, b->path);
}

/* The line about a path, or NULL. */
static const char *
listed_line(const struct listing *listing, struct arena *a, struct text path)
{
    const struct listed key = {text_copy(a, path).s, NULL};
    const struct listed *found = listing->n
                                     ? bsearch(&key, listing->at, listing->n,
                                               sizeof *listing->at, by_path)
                                     : NULL;

    return found ? found->line : NULL;
}

/* "h" and "S": git's letters for flags that libgit2 tells us. */
static void
read_flags(struct arena *a, struct text list, struct entries *entry)
{
    const struct listing listing = listing_of(a, list);

    for (uint32_t i = 0; i < entry->n; i++) {
        struct repo_entry *e = &entry->at[i];
        const char *line = listed_line(&listing, a, e->path);
        if (line != NULL) {
            e->is_assume_unchanged = g_ascii_islower(line[0]);
            e->is_skip_worktree = g_ascii_toupper(line[0]) == 'S';
        }
    }
}

bool
repo_git_staged(struct repo_git *git, struct arena *a, struct repo_entries *to,
                struct err *err)
{
    const char *const raw[] = {
        "git",           "diff",        "--cached",
        "--raw",         "-z",          "--no-renames",
        "--no-ext-diff", "--no-abbrev", "--diff-filter=ACMTU",
        "--no-textconv", NULL};
    const struct repo_call call[] = {
        {.word = raw, .folder = git->folder},
        {.word = list_index, .folder = git->folder}};
    struct entries entry = {0};
    struct text out[2];
    struct err ignored; /* it comes again with the first blob */

    (void)open_blobs(git, &ignored);
    if (!repo_call_both(git->arena, call, out, err) ||
        !read_entries(a, out[0], &entry, err)) {
        return false;
    }
    git->list = out[1];
    read_flags(git->arena, git->list, &entry);
    *to = (struct repo_entries){entry.at, entry.n};
    return true;
}

/* "H 100644 ID 0<TAB>PATH" of the index, "100644 blob ID<TAB>PATH" of a
 * tree. */
static bool
tracked_of(struct arena *a, const char *line, bool is_tree,
           struct repo_entry *to)
{
    const char *tab = strchr(line, '\t');
    gchar **word = g_strsplit(line, " ", is_tree ? 3 : 4);
    const bool has_all = g_strv_length(word) == (is_tree ? 3 : 4);
    const char *id = has_all ? word[2] : "";
    const size_t n = strspn(id, "0123456789abcdef");
    const bool ok = tab != NULL && n > 0 && n < sizeof to->id;

    if (ok) {
        const char *mode = word[is_tree ? 0 : 1];
        *to = (struct repo_entry){.path = text_copy(a, text_of(tab + 1)),
                                  .mode = (uint32_t)strtoul(mode, NULL, 8)};
        memcpy(to->id, id, n);
    }
    g_strfreev(word);
    return ok;
}

bool
repo_git_tracked(struct repo_git *git, struct arena *a, const char *revision,
                 struct repo_entries *to, struct err *err)
{
    const char *const of_tree[] = {"git",         "ls-tree", "-r", "-z",
                                   "--full-tree", revision,  NULL};
    struct entries entry = {0};
    struct text out = git->list;
    uint32_t at = 0;
    const char *line;

    if ((revision != NULL || out.s == NULL) &&
        !run(git, a, revision ? of_tree : list_index, &out, err)) {
        return false;
    }
    while ((line = repo_call_item(&out, &at)) != NULL) {
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

/* "PATH", "NAME", "VALUE"; git takes the path from where it is run. */
struct text
repo_git_attribute(struct repo_git *git, struct arena *a, struct text path,
                   const char *name)
{
    static const char *const up[] = {"git", "rev-parse", "--show-cdup", NULL};
    static const char *const none[] = {"unspecified", "set", "unset"};
    const struct text top = line_of(a, git->folder, up);
    const char *place =
        text_format(a, "%.*s%.*s", TEXT_ARG(top), TEXT_ARG(path)).s;
    const char *const ask[] = {"git", "check-attr", "-z", name,
                               "--",  place,        NULL};
    struct text out;
    struct err ignored;
    const char *value = NULL;
    uint32_t at = 0;

    if (!run(git, a, ask, &out, &ignored)) {
        return TEXT("");
    }
    for (uint32_t i = 0; i < 3; i++) {
        value = repo_call_item(&out, &at);
    }
    for (size_t i = 0; i < G_N_ELEMENTS(none); i++) {
        if (value == NULL || strcmp(value, none[i]) == 0) {
            return TEXT("");
        }
    }
    return text_copy(a, text_of(value));
}

/* ---- pushes ------------------------------------------------------------- */

/* What the remote is known to have of a branch that is new to it: the best
 * common ancestor with all its branches, or the empty tree. */
static const char *
base_of_new(const struct repo_git *git, struct arena *a,
            const struct repo_push *push)
{
    const char *const empty[] = {"git",  "hash-object", "-t",
                                 "tree", "--stdin",     NULL};
    const char *const of_remote[] = {
        "git", "for-each-ref", "--format=%(objectname)",
        text_format(a, "refs/remotes/%s", push->remote_name).s, NULL};
    struct text names, nothing;
    struct err ignored;
    uint32_t n = 0;

    if (run(git, a, of_remote, &names, &ignored) && names.n > 0) {
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
        struct text base = line_of(a, git->folder, argv);
        if (base.n > 0) {
            return base.s;
        }
    }
    nothing = line_of(a, git->folder, empty);
    return nothing.s;
}

bool
repo_git_pushed(struct repo_git *git, struct arena *a,
                const struct repo_push *push, struct repo_entries *to,
                struct err *err)
{
    const char *commit = text_format(a, "%s^{commit}", push->remote).s;
    const char *const is_here[] = {"git", "cat-file", "-e", commit, NULL};
    struct entries entry = {0};
    struct text nothing, raw;
    struct err ignored;
    const char *base = run(git, a, is_here, &nothing, &ignored)
                           ? push->remote
                           : base_of_new(git, a, push);
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

    if (!run(git, a, argv, &raw, err) || !read_entries(a, raw, &entry, err)) {
        return false;
    }
    *to = (struct repo_entries){entry.at, entry.n};
    return true;
}

/* ---- blobs -------------------------------------------------------------- */

/* "ID blob SIZE", then so many bytes and a newline; "ID missing".  A git that
 * dies of one question (before 2.44 of a blob that a partial clone does not
 * have) has no answer to it; another one is asked the next. */
bool
repo_git_blob(struct repo_git *git, struct arena *a, const char *id,
              struct text *bytes, struct err *err)
{
    struct text head, newline;
    gchar **word;

    if (!open_blobs(git, err)) {
        return false;
    }
    if (!repo_talk_ask(git->blobs, a, id, &head)) {
        repo_talk_close(git->blobs);
        git->blobs = NULL;
        return err_set(err, ERR_REPO, "git has no blob %s", id);
    }
    word = g_strsplit(head.s, " ", -1);
    const bool is_there =
        g_strv_length(word) == 3 && strcmp(word[1], "blob") == 0;
    const guint64 size = is_there ? g_ascii_strtoull(word[2], NULL, 10) : 0;
    g_strfreev(word);
    if (!is_there) {
        return err_set(err, ERR_REPO, "git has no blob %s", id);
    }
    if (size < INT32_MAX &&
        repo_talk_bytes(git->blobs, a, (uint32_t)size, bytes) &&
        repo_talk_bytes(git->blobs, a, 1, &newline)) {
        return true;
    }
    repo_talk_close(git->blobs);
    git->blobs = NULL;
    return size < INT32_MAX
               ? err_set(err, ERR_REPO, "a blob cannot be read")
               : err_set(err, ERR_INPUT, "a blob over the size limit");
}

/* The name of the bytes of a file, which git stores; a line of input is one
 * name, which C's quotes keep one. */
static bool
store_file(struct repo_git *git, const char *path, struct text *id,
           struct err *err)
{
    gchar *plain = g_strescape(path, NULL);
    const char *quoted = text_format(git->arena, "\"%s\"", plain).s;

    g_free(plain);
    return open_hasher(git, err) &&
           (repo_talk_ask(git->hasher, git->arena, quoted, id) ||
            err_set(err, ERR_REPO, "git hash-object fails here"));
}

bool
repo_git_store(struct repo_git *git, struct text bytes, struct repo_entry *to,
               struct err *err)
{
    gchar *path = NULL;
    const gint fd = g_file_open_tmp("earlydel-XXXXXX", &path, NULL);
    struct text id = {"", 0};
    bool ok = fd >= 0 && close(fd) == 0 &&
              g_file_set_contents(path, bytes.s, (gssize)bytes.n, NULL);

    if (!ok) {
        err_set(err, ERR_IO, "no temporary file can be written");
    }
    ok = ok && store_file(git, path, &id, err);
    if (fd >= 0) {
        unlink(path);
    }
    g_free(path);
    if (ok && (id.n == 0 || id.n >= sizeof to->id)) {
        return err_set(err, ERR_REPO, "git's answer is not understood");
    }
    if (ok) {
        memcpy(to->id, id.s, id.n);
        to->id[id.n] = '\0';
    }
    return ok;
}

/* ---- writing ------------------------------------------------------------ */

struct by_program {
    struct repo_git *git;
    const struct repo_git_change *change;
    uint32_t n;
    /* The paths that git is told not to look at, each with a NUL behind it:
     * an entry that is written anew has forgotten that. */
    struct buf assumed, skipped;
};

static void
note_flags(struct by_program *by, const char *line, struct text path)
{
    struct buf *const to[] = {g_ascii_islower(line[0]) ? &by->assumed : NULL,
                              g_ascii_toupper(line[0]) == 'S' ? &by->skipped
                                                              : NULL};

    for (size_t i = 0; i < sizeof to / sizeof *to; i++) {
        if (to[i]) {
            buf_add(to[i], path);
            buf_char(to[i], '\0');
        }
    }
}

/* Are they still the bytes that were looked at, and no merge's? */
static bool
are_as_before(struct by_program *by, struct text list, struct err *err)
{
    struct arena *a = by->git->arena;
    const struct listing listing = listing_of(a, list);

    for (uint32_t i = 0; i < by->n; i++) {
        const struct repo_git_change *c = &by->change[i];
        const char *wanted = text_format(a, " %s 0\t", c->before).s;
        const char *line = listed_line(&listing, a, c->entry.path);
        if (line == NULL || strstr(line, wanted) == NULL) {
            return repo_index_is_newer(text_copy(a, c->entry.path).s, err);
        }
        note_flags(by, line, c->entry.path);
    }
    return true;
}

/* Give entries a flag back.  git takes these paths from where it is run. */
static bool
put_flag(const struct by_program *by, const char *copy, const char *flag,
         const struct buf *path, struct err *err)
{
    static const char *const up[] = {"git", "rev-parse", "--show-cdup", NULL};
    const char *const put[] = {"git", "update-index", flag,
                               "-z",  "--stdin",      NULL};
    struct arena *a = by->git->arena;
    struct text list = buf_text(path), ignored;
    struct buf input = {.arena = a};
    uint32_t at = 0;
    const char *one;

    if (list.n == 0) {
        return true;
    }
    const struct text top = line_of(a, by->git->folder, up);
    while ((one = repo_call_item(&list, &at)) != NULL) {
        buf_add(&input, top);
        buf_add(&input, text_of(one));
        buf_char(&input, '\0');
    }
    const struct repo_call call = {.word = put,
                                   .folder = by->git->folder,
                                   .index = copy,
                                   .input = buf_text(&input)};
    return repo_call(a, &call, &ignored, err);
}

static bool
change_copy(const char *copy, void *context, struct err *err)
{
    static const char *const put[] = {"git", "update-index", "-z",
                                      "--index-info", NULL};
    struct by_program *by = context;
    struct arena *a = by->git->arena;
    struct repo_call call = {
        .word = list_index, .folder = by->git->folder, .index = copy};
    struct buf info = {.arena = a};
    struct text out;

    if (!repo_call(a, &call, &out, err) || !are_as_before(by, out, err)) {
        return false;
    }
    for (uint32_t i = 0; i < by->n; i++) {
        const struct repo_entry *e = &by->change[i].entry;
        buf_format(&info, "%o %s\t%.*s", e->mode, e->id, TEXT_ARG(e->path));
        buf_char(&info, '\0');
    }
    call.word = put;
    call.input = buf_text(&info);
    return repo_call(a, &call, &out, err) &&
           put_flag(by, copy, "--assume-unchanged", &by->assumed, err) &&
           put_flag(by, copy, "--skip-worktree", &by->skipped, err);
}

bool
repo_git_update(struct repo_git *git, const struct repo_git_change *change,
                uint32_t n, struct err *err)
{
    static const char *const where[] = {"git", "rev-parse", "--git-path",
                                        "index", NULL};
    struct by_program by = {git, change, n,
                            {.arena = git->arena},
                            {.arena = git->arena}};
    const struct text index =
        git->index.n > 0 ? git->index : line_of(git->arena, git->folder, where);

    if (index.n == 0) {
        return err_set(err, ERR_REPO, "git does not say where its index is");
    }
    /* Named to git itself a path counts from the top of the work tree. */
    gchar *path = g_canonicalize_filename(index.s, git->folder);
    const bool ok = repo_index_locked(path, change_copy, &by, err);

    g_free(path);
    return ok;
}
