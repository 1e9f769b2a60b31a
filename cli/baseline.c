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

bool
baseline_read(struct arena *a, struct fingerprints *b, const char *path,
              struct err *err)
{
    json_error_t error;
    json_t *root = json_load_file(path, 0, &error);
    const json_t *list = json_object_get(root, "findings");
    size_t i;
    const json_t *item;
    bool ok = json_is_array(list);

    json_array_foreach(list, i, item)
    {
        const char *text =
            json_string_value(json_object_get(item, "fingerprint"));
        if (text == NULL) {
            ok = false;
            break;
        }
        vec_push(a, b, (uint64_t)strtoull(text, NULL, 16));
    }
    if (!ok) {
        err_set(err, ERR_USAGE, "%.300s: %s", path,
                root == NULL ? error.text : "this is no baseline");
    }
    json_decref(root);
    fingerprints_sort(b);
    return ok;
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
            json_pack("{so so so so so}", "fingerprint",
                      object_text(a, report_fingerprint(a, r)), "code",
                      object_text(a, r->code), "path", object_text(a, f->path),
                      "scope", object_text(a, r->scope), "variable",
                      object_text(a, r->variable)));
    }
    arena_rewind(a, mark);
}

bool
baseline_write(struct baseline_writer *w, const char *path, struct err *err)
{
    json_t *root = json_pack("{si so}", "version", 1, "findings",
                             w->json ? (json_t *)w->json : json_array());
    const bool ok = json_dump_file(root, path, JSON_INDENT(2)) == 0;

    json_decref(root);
    w->json = NULL;
    return ok || err_set(err, ERR_IO, "%.300s: cannot be written", path);
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

/* "ID blob SIZE" */
static bool
read_head(struct text head, struct text kind, uint64_t *size)
{
    const uint32_t at = text_find(head, kind, 0);
    const char *rest;

    return at != UINT32_MAX &&
           number_read(text_sub(head, at + kind.n, head.n), size, &rest);
}

/* One answer of `git cat-file --batch` at `at`; false if it has no blob. */
static bool
take_blob(struct text answers, uint32_t *at, struct text *bytes)
{
    uint32_t newline = text_find(answers, TEXT("\n"), *at);
    uint64_t size;

    if (newline == UINT32_MAX) {
        return false;
    }
    const bool is_blob =
        read_head(text_sub(answers, *at, newline), TEXT(" blob "), &size);
    *at = newline + 1;
    if (!is_blob || size > answers.n - *at) {
        return false;
    }
    *bytes = text_sub(answers, *at, *at + (uint32_t)size);
    *at += (uint32_t)size + 1;
    return true;
}

/* What git says to these questions, without the network; empty if it does not
 * run. */
static struct text
ask_git(struct arena *a, struct text questions)
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
        "GIT_NO_LAZY_FETCH=1 GIT_ALLOW_PROTOCOL=none git cat-file --batch < %s",
        quoted);
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

bool
baseline_from_commit(struct arena *a, struct fingerprints *b,
                     struct text revision, struct jobs jobs, struct err *err)
{
    struct buf questions = {.arena = a};
    struct job *old = arena_array(a, struct job, jobs.n + 1);
    struct collector collector = {a, b};
    uint32_t nold = 0, at = 0;
    struct text bytes;

    if (!repo_pipe_none_above(".", err)) {
        return false;
    }
    buf_format(&questions, "%.*s^{tree}\n", TEXT_ARG(revision));
    for (uint32_t i = 0; i < jobs.n; i++) {
        /* "./" makes git read the path from where we are. */
        const bool is_odd =
            text_find(jobs.at[i].path, TEXT("\n"), 0) != UINT32_MAX;
        buf_format(&questions, "%.*s:./%.*s\n", TEXT_ARG(revision),
                   TEXT_ARG(is_odd ? TEXT("") : jobs.at[i].path));
    }
    struct text answers = ask_git(a, buf_text(&questions));
    uint32_t newline = text_find(answers, TEXT("\n"), 0);
    uint64_t size;
    if (newline == UINT32_MAX ||
        !read_head(text_sub(answers, 0, newline), TEXT(" tree "), &size)) {
        return err_set(err, ERR_REPO,
                       "--baseline-commit: git does not know %.*s",
                       TEXT_ARG(revision));
    }
    at = newline + 1 + (uint32_t)size + 1;
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
    nearby_run(a, old, &pool);
    fingerprints_sort(b);
    return true;
}
