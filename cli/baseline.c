#include "cli/baseline.h"

#include "cli/nearby.h"
#include "cli/report_object.h"
#include "cli/settings.h"
#include "rewriter/rewriter.h"

#include <glib.h>
#include <inttypes.h>
#include <stdlib.h>
#include <unistd.h>

/* ---- files ------------------------------------------------------------- */

/* What is known of a file that is gone: its content, until another file has
 * shown that it has it now. */
struct moved {
    uint64_t content;
    struct text scope, variable;
    bool is_taken;
};

struct baseline {
    struct text file; /* empty: only what the commit had */
    struct known known;
    VEC(struct moved) moved; /* sorted by content */
};

/* Of a file that is gone what it held may be found under another name. */
static bool
is_gone(const struct baselines *b, const char *name)
{
    gchar *path = g_build_filename(text_copy(b->a, b->top).s, name, NULL);
    const bool is = access(name[0] == '/' ? name : path, F_OK) != 0;

    g_free(path);
    return is;
}

static struct text
text_in(struct arena *a, const json_t *item, const char *key)
{
    const char *value = json_string_value(json_object_get(item, key));

    return text_copy(a, text_of(value ? value : ""));
}

static bool
read_finding(const struct baselines *b, const json_t *item,
             struct baseline *one)
{
    const char *here = json_string_value(json_object_get(item, "fingerprint"));
    const char *content = json_string_value(json_object_get(item, "content"));
    const char *path = json_string_value(json_object_get(item, "path"));

    if (here == NULL) {
        return false;
    }
    vec_push(b->a, &one->known.here, (uint64_t)strtoull(here, NULL, 16));
    if (content != NULL && path != NULL && is_gone(b, path)) {
        const struct moved moved = {
            .content = (uint64_t)strtoull(content, NULL, 16),
            .scope = text_in(b->a, item, "scope"),
            .variable = text_in(b->a, item, "variable"),
        };
        vec_push(b->a, &one->moved, moved);
    }
    return true;
}

static int
by_content(const void *va, const void *vb)
{
    const struct moved *a = va, *b = vb;

    return (a->content > b->content) - (a->content < b->content);
}

enum { VERSION = 1 }; /* of the file */

static bool
read_file(const struct baselines *b, struct baseline *one, struct text by,
          struct err *err)
{
    const struct text path = one->file;
    json_error_t error;
    json_t *root = json_load_file(text_copy(b->a, path).s, 0, &error);
    const json_t *list = json_object_get(root, "findings");
    const json_t *version = json_object_get(root, "version");
    size_t i;
    const json_t *item;
    bool ok = json_is_array(list);

    if (root == NULL &&
        json_error_code(&error) == json_error_cannot_open_file) {
        return err_set(err, ERR_USAGE,
                       "%.*s%.*s: there is no such baseline; `earlydel check "
                       "--write-baseline %.*s` makes one",
                       TEXT_ARG(by), TEXT_ARG(path), TEXT_ARG(path));
    }
    if (ok && json_integer_value(version) != VERSION) {
        json_decref(root);
        return err_set(err, ERR_USAGE,
                       "%.*s%.*s: another earlydel wrote this baseline; make "
                       "a new one with --write-baseline",
                       TEXT_ARG(by), TEXT_ARG(path));
    }

    json_array_foreach(list, i, item)
    {
        ok = ok && read_finding(b, item, one);
    }
    if (!ok) {
        err_set(err, ERR_USAGE, "%.*s%.*s: this is no baseline%s%s",
                TEXT_ARG(by), TEXT_ARG(path), root == NULL ? ": " : "",
                root == NULL ? error.text : "");
    }
    json_decref(root);
    return ok;
}

bool
baselines_for(struct baselines *b, const struct settings *s,
              const struct known **known, struct err *err)
{
    *known = NULL;
    if (s->baseline_file.n == 0 && b->before.n == 0) {
        return true;
    }
    for (uint32_t i = 0; i < b->read.n; i++) {
        if (text_eq(b->read.at[i]->file, s->baseline_file)) {
            *known = &b->read.at[i]->known;
            return true;
        }
    }
    struct baseline *one = arena_new(b->a, struct baseline);
    *one = (struct baseline){.file = s->baseline_file};
    for (uint32_t i = 0; i < b->before.n; i++) {
        vec_push(b->a, &one->known.here, b->before.at[i]);
    }
    if (s->baseline_file.n > 0 && !read_file(b, one, s->baseline_by, err)) {
        return false;
    }
    fingerprints_sort(&one->known.here);
    if (one->moved.n > 0) {
        qsort(one->moved.at, one->moved.n, sizeof *one->moved.at, by_content);
    }
    vec_push(b->a, &b->read, one);
    *known = &one->known;
    return true;
}

/* ---- files that have another name now ----------------------------------- */

/* A file that may have been one of those that are gone. */
struct heir {
    struct job *job;
    struct baseline *of;
    struct known *known;
};

struct heirs {
    struct arena *a;
    VEC(struct heir) heir;
    uint32_t ndone;
};

/* One entry of the gone ones for one finding. */
static bool
take_over(struct baseline *of, uint64_t content)
{
    uint32_t low = 0, high = of->moved.n;

    while (low < high) {
        const uint32_t middle = low + (high - low) / 2;
        if (of->moved.at[middle].content < content) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    while (low < of->moved.n && of->moved.at[low].content == content &&
           of->moved.at[low].is_taken) {
        low++;
    }
    const bool is =
        low < of->moved.n && of->moved.at[low].content == content;
    if (is) {
        of->moved.at[low].is_taken = true;
    }
    return is;
}

static void
inherit(void *context, struct file_report *f)
{
    struct heirs *h = context;
    struct heir *heir = &h->heir.at[h->ndone++];

    for (uint32_t i = 0; i < f->nrecords; i++) {
        const struct record *r = &f->record[i];
        if (!fingerprints_has(&heir->of->known.here, r->fingerprint) &&
            take_over(heir->of, r->content)) {
            vec_push(h->a, &heir->known->moved, r->content);
        }
    }
    fingerprints_sort(&heir->known->moved);
}

/* Does it speak of a function and a name that a gone file had?  Without a look
 * at what they mean. */
static bool
may_inherit(struct text source, const struct baseline *of)
{
    for (uint32_t i = 0; i < of->moved.n; i++) {
        struct text scope = of->moved.at[i].scope;
        uint32_t from = scope.n;
        while (from > 0 && scope.s[from - 1] != '.') {
            from--;
        }
        scope = text_sub(scope, from, scope.n);
        if (text_ends(scope, TEXT(">")) || /* "<module>", "<lambda>" */
            (text_find(source, scope, 0) != UINT32_MAX &&
             text_find(source, of->moved.at[i].variable, 0) != UINT32_MAX)) {
            return true;
        }
    }
    return false;
}

static bool
job_may_inherit(const struct job *job, const struct baseline *of)
{
    gchar *bytes = NULL;
    gsize n = 0;

    if (job->open_path == NULL) {
        return may_inherit(job->bytes, of);
    }
    if (!g_file_test(job->open_path, G_FILE_TEST_IS_REGULAR) ||
        !g_file_get_contents(job->open_path, &bytes, &n, NULL)) {
        return false;
    }
    const bool may =
        n < UINT32_MAX && may_inherit((struct text){bytes, (uint32_t)n}, of);
    g_free(bytes);
    return may;
}

static struct baseline *
baseline_of(const struct baselines *b, const struct job *job)
{
    for (uint32_t i = 0; i < b->read.n; i++) {
        if (&b->read.at[i]->known == job->known) {
            return b->read.at[i];
        }
    }
    return NULL;
}

void
baselines_settle(struct baselines *b, struct job *job, uint32_t n,
                 pool_runner *run)
{
    struct heirs heirs = {.a = b->a};

    for (uint32_t i = 0; i < n; i++) {
        struct baseline *of = baseline_of(b, &job[i]);
        if (of == NULL || of->moved.n == 0 || !job_may_inherit(&job[i], of)) {
            continue;
        }
        struct known *known = arena_new(b->a, struct known);
        known->here = of->known.here;
        const struct heir heir = {&job[i], of, known};
        vec_push(b->a, &heirs.heir, heir);
    }
    if (heirs.heir.n == 0) {
        return;
    }
    struct job *look = arena_array(b->a, struct job, heirs.heir.n);
    for (uint32_t i = 0; i < heirs.heir.n; i++) {
        look[i] = *heirs.heir.at[i].job;
        look[i].known = NULL;
        look[i].has_ranges = false;
        look[i].wants_edits = false;
    }
    struct pool pool = {
        .njobs = heirs.heir.n, .take = inherit, .context = &heirs};
    run(b->a, look, &pool);
    for (uint32_t i = 0; i < heirs.heir.n; i++) {
        heirs.heir.at[i].job->known = heirs.heir.at[i].known;
    }
}

void
baseline_note(struct baseline_writer *w, struct arena *a,
              const struct file_report *f)
{
    const struct arena_mark mark = arena_mark(a);

    if (w->json == NULL) {
        w->json = json_array();
    }
    for (uint32_t i = 0; i < f->nrecords; i++) {
        const struct record *r = &f->record[i];
        if (r->level == LEVEL_HELD) {
            continue;
        }
        w->n++;
        json_array_append_new(
            w->json,
            json_pack("{so so so so so so}", "fingerprint",
                      object_text(a, report_fingerprint(a, r)), "content",
                      object_text(a, text_format(a, "%016" PRIx64, r->content)),
                      "code", object_text(a, r->code), "path",
                      object_text(a, f->known_as), "scope",
                      object_text(a, r->scope), "variable",
                      object_text(a, r->variable)));
    }
    arena_rewind(a, mark);
}

bool
baseline_write(struct baseline_writer *w, const char *path, struct err *err)
{
    json_t *root = json_pack("{si so}", "version", VERSION, "findings",
                             w->json ? (json_t *)w->json : json_array());
    char *bytes = json_dumps(root, JSON_INDENT(2));
    struct arena scratch = {0};
    struct err reason;
    const bool ok =
        bytes != NULL &&
        save_output(&scratch, path, text_format(&scratch, "%s\n", bytes),
                    &reason);

    arena_release(&scratch);
    free(bytes);
    json_decref(root);
    w->json = NULL;
    return ok || err_set(err, ERR_IO, "%.200s: %s", path,
                         bytes != NULL ? reason.text : "cannot be written");
}

/* ---- git ---------------------------------------------------------------- */

/* What git says, without the network and without running what a repository
 * names; empty if it does not run. */
static struct text
ask_git(struct arena *a, const char *words, struct text questions)
{
    gchar *name = NULL;
    struct buf out = {.arena = a};
    int fd = g_file_open_tmp("earlydel-XXXXXX", &name, NULL);

    if (fd < 0) {
        return (struct text){"", 0};
    }
    bool ok = write(fd, questions.s, questions.n) == (ssize_t)questions.n;
    ok = close(fd) == 0 && ok;
    gchar *quoted = g_shell_quote(name);
    gchar *command = g_strdup_printf(
        "GIT_NO_LAZY_FETCH=1 GIT_ALLOW_PROTOCOL=none GIT_OPTIONAL_LOCKS=0 "
        "git -c core.fsmonitor=false %s < %s",
        words, quoted);
    /* NOLINTNEXTLINE(cert-env33-c): our own words and a quoted file name */
    FILE *pipe = ok ? popen(command, "r") : NULL;
    char chunk[65536];
    size_t n;
    while (pipe != NULL && (n = fread(chunk, 1, sizeof chunk, pipe)) > 0) {
        buf_add(&out, (struct text){chunk, (uint32_t)n});
    }
    if (pipe != NULL) {
        pclose(pipe);
    }
    unlink(name);
    g_free(command);
    g_free(quoted);
    g_free(name);
    return out.n ? buf_text(&out) : (struct text){"", 0};
}

/* One answer of `git cat-file --batch` at `at`, "ID blob SIZE" and the bytes;
 * false if it has no blob. */
static bool
take_blob(struct text answers, uint32_t *at, struct text *bytes)
{
    const uint32_t newline = text_find(answers, TEXT("\n"), *at);
    uint64_t size;
    const char *rest;

    if (newline == UINT32_MAX) {
        return false;
    }
    struct text head = text_sub(answers, *at, newline);
    const uint32_t kind = text_find(head, TEXT(" blob "), 0);
    *at = newline + 1;
    if (kind == UINT32_MAX ||
        !number_read(text_sub(head, kind + 6, head.n), &size, &rest) ||
        rest != head.s + head.n || size > answers.n - *at) {
        return false;
    }
    *bytes = text_sub(answers, *at, *at + (uint32_t)size);
    *at += (uint32_t)size + 1;
    return true;
}

/* ---- commits ----------------------------------------------------------- */

struct collector {
    struct arena *a;
    struct fingerprints *b;
};

static void
collect(void *context, struct file_report *f)
{
    struct collector *c = context;

    for (uint32_t i = 0; i < f->nrecords; i++) {
        vec_push(c->a, c->b, f->record[i].fingerprint);
    }
}

/* Names that git sees changed between a tree and the index: "R087", the old
 * one, the new one, and so on, each ending with NUL. */
struct renames {
    struct arena *a;
    GHashTable *old; /* by new name, as seen from the top */
};

static struct text
next_word(struct text words, uint32_t *at)
{
    const uint32_t from = *at;

    while (*at < words.n && words.s[*at] != '\0') {
        ++*at;
    }
    struct text word = text_sub(words, from, *at);
    *at += *at < words.n;
    return word;
}

static void
read_renames(struct renames *r, struct text tree)
{
    struct text words =
        ask_git(r->a,
                text_format(r->a,
                            "diff --cached --no-ext-diff --find-renames "
                            "--diff-filter=R --name-status -z %.*s",
                            TEXT_ARG(tree))
                    .s,
                TEXT(""));

    for (uint32_t at = 0; at < words.n;) {
        next_word(words, &at);
        struct text old = next_word(words, &at);
        struct text new = next_word(words, &at);
        g_hash_table_insert(r->old, g_strndup(new.s, new.n),
                            g_strndup(old.s, old.n));
    }
}

/* Which text of the revision a job's file had; "./" makes git read a path from
 * where we are, others it reads from the top. */
static void
add_question(struct buf *b, const struct renames *r, struct text revision,
             const struct job *job)
{
    struct text name = job->known_as.n ? job->known_as : job->path;
    const char *old = g_hash_table_lookup(r->old, text_copy(r->a, name).s);
    struct text path = old ? text_of(old) : job->path;
    const bool is_odd = text_find(path, TEXT("\n"), 0) != UINT32_MAX;

    buf_format(b, "%.*s:%s%.*s\n", TEXT_ARG(revision), old ? "" : "./",
               TEXT_ARG(is_odd ? TEXT("") : path));
}

/* What the answers hold, found as it was then, under its name of now. */
static void
collect_blobs(struct baselines *b, struct text answers, struct jobs jobs)
{
    struct job *old = arena_array(b->a, struct job, jobs.n + 1);
    struct collector collector = {b->a, &b->before};
    uint32_t nold = 0, at = 0;
    struct text bytes;

    for (uint32_t i = 0; i < jobs.n; i++) {
        if (take_blob(answers, &at, &bytes)) {
            old[nold] = jobs.at[i];
            old[nold].open_path = NULL;
            old[nold].has_ranges = false;
            old[nold].wants_edits = false;
            old[nold++].bytes = bytes;
        }
    }
    struct pool pool = {.njobs = nold, .take = collect, .context = &collector};
    nearby_run(b->a, old, &pool);
}

/* The tree of a revision; empty if git does not know it. */
static struct text
tree_of(struct arena *a, struct text revision)
{
    struct text answer =
        ask_git(a, "cat-file --batch-check",
                text_format(a, "%.*s^{tree}\n", TEXT_ARG(revision)));
    const uint32_t at = text_find(answer, TEXT(" tree "), 0);

    return at == UINT32_MAX ? (struct text){"", 0} : text_sub(answer, 0, at);
}

bool
baselines_from_commit(struct baselines *b, struct text revision,
                      struct jobs jobs, struct err *err)
{
    struct buf questions = {.arena = b->a};
    struct renames renames = {b->a, NULL};

    if (!repo_pipe_none_above(".", err)) {
        return false;
    }
    gchar *git = g_find_program_in_path("git");
    g_free(git);
    if (git == NULL) {
        return err_set(err, ERR_REPO,
                       "--baseline-commit: there is no git on the PATH");
    }
    struct text tree = tree_of(b->a, revision);
    if (tree.n == 0) {
        return err_set(err, ERR_REPO,
                       "--baseline-commit: git does not know %.*s",
                       TEXT_ARG(revision));
    }
    renames.old =
        g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
    read_renames(&renames, tree);
    for (uint32_t i = 0; i < jobs.n; i++) {
        add_question(&questions, &renames, revision, &jobs.at[i]);
    }
    g_hash_table_destroy(renames.old);
    if (questions.n > 0) {
        collect_blobs(
            b, ask_git(b->a, "cat-file --batch", buf_text(&questions)), jobs);
    }
    return true;
}
