#include "cli/fault.h"

#include "cli/fingerprint.h"
#include "cli/kept.h"
#include "rewriter/rewriter.h"

#include <glib.h>
#include <inttypes.h>

/* About two seconds of looking. */
enum { MOST_BYTES = 8 << 20, FEW_TRIES = 40 };

/* ---- less of it -------------------------------------------------------- */

struct lines {
    struct arena *arena;
    struct text *at; /* those that are left */
    uint32_t n;
    bool (*shows)(void *context, struct text bytes);
    void *context;
    uint64_t nbytes; /* looked at so far */
};

static void
cut(struct lines *l, struct text bytes)
{
    uint32_t nends = 0;

    for (uint32_t i = 0; i < bytes.n; i++) {
        nends += bytes.s[i] == '\n';
    }
    l->at = arena_array(l->arena, struct text, nends + 1);
    for (uint32_t begin = 0; begin < bytes.n;) {
        const char *end = memchr(bytes.s + begin, '\n', bytes.n - begin);
        uint32_t next = end ? (uint32_t)(end - bytes.s) + 1 : bytes.n;
        l->at[l->n++] = text_sub(bytes, begin, next);
        begin = next;
    }
}

static struct text
joined(const struct lines *l, uint32_t begin, uint32_t end)
{
    struct buf b = {.arena = l->arena};

    for (uint32_t i = 0; i < l->n; i++) {
        if (i < begin || i >= end) {
            buf_add(&b, l->at[i]);
        }
    }
    return buf_text(&b);
}

/* Leave these lines out if the fault is still there. */
static bool
leave_out(struct lines *l, uint32_t begin, uint32_t end)
{
    const struct arena_mark mark = arena_mark(l->arena);
    const struct text rest = joined(l, begin, end);
    const bool is_shown = l->shows(l->context, rest);

    l->nbytes += rest.n;
    arena_rewind(l->arena, mark);
    if (is_shown) {
        memmove(l->at + begin, l->at + end, (l->n - end) * sizeof *l->at);
        l->n -= end - begin;
    }
    return is_shown;
}

struct text
fault_minimise(struct arena *a, struct text bytes,
               bool (*shows)(void *context, struct text bytes), void *context)
{
    struct lines l = {.arena = a, .shows = shows, .context = context};
    const uint64_t most =
        bytes.n < MOST_BYTES / FEW_TRIES ? MOST_BYTES : FEW_TRIES * bytes.n;

    cut(&l, bytes);
    for (uint32_t size = l.n / 2; size > 0; size /= 2) {
        uint32_t begin = 0;
        while (begin + size <= l.n && l.nbytes < most) {
            begin += leave_out(&l, begin, begin + size) ? 0 : size;
        }
    }
    return joined(&l, 0, 0);
}

/* ---- keeping it -------------------------------------------------------- */

struct again {
    struct job_worker worker;
    struct job job;
};

static bool
fails_again(void *context, struct text bytes)
{
    struct again *again = context;
    struct file_report report;

    again->job.bytes = bytes;
    job_run(&again->worker, &again->job, &report);
    const bool fails = report.err.kind == ERR_RECHECK;
    arena_release(&report.memory);
    return fails;
}

/* As it is if other files have a part in it. */
static struct text
least(struct arena *a, const struct job *job, struct text bytes)
{
    struct again again = {.job = *job};

    again.job.open_path = NULL;
    again.job.kept = NULL;
    again.job.inspect = NULL;
    job_worker_init(&again.worker);
    if (fails_again(&again, bytes)) {
        bytes = fault_minimise(a, bytes, fails_again, &again);
    }
    job_worker_release(&again.worker);
    return bytes;
}

void
fault_keep(const struct app *app, const struct job *job,
           const struct file_report *f)
{
    const uint64_t hash =
        fingerprint_base(f->path, f->file.bytes, f->path, f->file.bytes);
    gchar *folder = kept_folder(KEPT_FAILED);
    gchar *path = g_strdup_printf("%s/%016" PRIx64 ".py", folder, hash);
    struct err err;

    if (g_mkdir_with_parents(folder, 0700) == 0 &&
        (g_file_test(path, G_FILE_TEST_EXISTS) ||
         save_create(path, least(app->run, job, f->file.bytes), &err))) {
        app_fail(app,
                 "this is a bug of earlydel; %s holds the lines that show it",
                 path);
    }
    g_free(path);
    g_free(folder);
}
