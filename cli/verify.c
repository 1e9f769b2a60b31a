#include "cli/verify.h"

#include "cli/fingerprint.h"
#include "cli/nearby.h"
#include "cli/survey.h"
#include "cli/verify_python.h"

#include <errno.h>
#include <glib.h>
#include <inttypes.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

enum { POLL_US = 5000 };

/* One del that would be written. */
struct proposal {
    uint32_t file;
    const struct record *record;
    bool is_on; /* in the files now, or about to be */
};

/* What we did to a file. */
struct state {
    struct text now;    /* the bytes that we know it holds */
    const char *backup; /* its old text, once we have written; or NULL */
};

struct verify {
    struct app *app;
    VEC(struct file_report) file;
    VEC(struct state) state; /* by file */
    VEC(struct proposal) del;
    uint32_t nleft; /* findings that are not written in any case */
    uint32_t nruns;
    bool failed;    /* a file could not be written: stop */
    int stopped;    /* the signal that ends us, or 0 */
    bool timed_out; /* the last run of the command */
    enum exit_code code;
};

static void
take(void *context, struct file_report *f)
{
    struct verify *v = context;
    struct arena *a = v->app->run;

    for (uint32_t i = 0; i < f->nrecords; i++) {
        const struct record *r = &f->record[i];
        v->nleft += r->level != LEVEL_HELD && !r->is_written;
    }
    if (f->err.kind != ERR_NONE || f->ndels == 0 || f->file.path == NULL) {
        return;
    }
    for (uint32_t i = 0; i < f->nrecords; i++) {
        if (f->record[i].is_written && f->record[i].edit.n > 0) {
            const struct proposal one = {v->file.n, &f->record[i], false};
            vec_push(a, &v->del, one);
        }
    }
    const struct state state = {.now = text_copy(a, f->file.bytes)};
    vec_push(a, &v->state, state);
    vec_push(a, &v->file, file_report_keep(f));
}

/* ---- the command ------------------------------------------------------- */

/* A group of its own, so that all of it can be ended. */
static void
lead_group(gpointer unused)
{
    sigset_t none;

    (void)unused;
    setpgid(0, 0);
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
}

/* Those that end us wait until the files hold what passed last. */
static sigset_t
ending_signals(void)
{
    sigset_t set;

    sigemptyset(&set);
    sigaddset(&set, SIGINT);
    sigaddset(&set, SIGTERM);
    sigaddset(&set, SIGHUP);
    return set;
}

static bool
is_stopped(struct verify *v)
{
    const sigset_t set = ending_signals();
    const struct timespec at_once = {0};
    const int signal = v->stopped ? 0 : sigtimedwait(&set, NULL, &at_once);

    v->stopped = signal > 0 ? signal : v->stopped;
    return v->stopped != 0;
}

/* True if it exits 0 in time. */
static bool
wait_for(struct verify *v, GPid pid)
{
    const gint64 until =
        g_get_monotonic_time() + (gint64)v->app->settings.verify_timeout;
    int status = 0;

    for (;;) {
        const pid_t done = waitpid(pid, &status, WNOHANG);
        if (done == pid) {
            return status == 0;
        }
        if (done < 0 && errno != EINTR) {
            return false;
        }
        v->timed_out = g_get_monotonic_time() > until;
        if (v->timed_out || is_stopped(v)) {
            kill(-pid, SIGKILL);
            waitpid(pid, &status, 0);
            return false;
        }
        g_usleep(POLL_US);
    }
}

static bool
passes(struct verify *v)
{
    gchar *command =
        g_strndup(v->app->settings.verify_cmd.s, v->app->settings.verify_cmd.n);
    gchar shell[] = "/bin/sh", flag[] = "-c";
    gchar *argv[] = {shell, flag, command, NULL};
    GPid pid;
    const GSpawnFlags flags = G_SPAWN_DO_NOT_REAP_CHILD |
                              G_SPAWN_STDOUT_TO_DEV_NULL |
                              G_SPAWN_STDERR_TO_DEV_NULL;
    const bool runs =
        g_spawn_async(NULL, argv, NULL, flags, lead_group, NULL, &pid, NULL);

    g_free(command);
    v->nruns++;
    return runs && wait_for(v, pid);
}

/* ---- the files --------------------------------------------------------- */

static void
keep(void *context, struct file_report *f)
{
    *(struct file_report *)context = file_report_keep(f);
}

/* The file's text with those of its dels that are on. */
static struct text
bytes_with(const struct verify *v, uint32_t file)
{
    const struct file_report *f = &v->file.at[file];
    struct arena *a = v->app->run;
    struct fingerprints on = {0};
    struct file_report some = {0};
    struct job job = {
        .path = f->path,
        .bytes = f->file.bytes,
        .settings = f->settings,
        .only = &on,
        .wants_edits = true,
    };
    struct pool pool = {.njobs = 1, .take = keep, .context = &some};
    uint32_t n = 0;

    for (uint32_t i = 0; i < v->del.n; i++) {
        if (v->del.at[i].file == file) {
            n++;
            if (v->del.at[i].is_on) {
                vec_push(a, &on, v->del.at[i].record->fingerprint);
            }
        }
    }
    if (on.n == 0 || on.n == n) {
        return on.n == 0 ? f->file.bytes : f->after.bytes;
    }
    fingerprints_sort(&on);
    nearby_run(a, &job, &pool);
    const struct text bytes =
        some.is_changed ? text_copy(a, some.after.bytes) : f->file.bytes;
    file_report_release(&some);
    return bytes;
}

static bool
write_one(struct verify *v, uint32_t file)
{
    const struct file_report *f = &v->file.at[file];
    struct arena *a = v->app->run;
    struct state *state = &v->state.at[file];
    struct text bytes = bytes_with(v, file);
    struct save_how how = settings_saving(a, f->settings);
    struct save_file now = {0};
    struct err err;

    if (text_eq(bytes, state->now)) {
        return true;
    }
    how.backup = state->backup == NULL ? how.backup : NULL;
    bool ok = save_read(a, f->file.path, 0, &now, &err);
    if (ok && !text_eq(now.bytes, state->now)) {
        ok = err_set(&err, ERR_CHANGED, "it changed meanwhile and is left");
    }
    if (ok && v->app->settings.verify != VERIFY_STRUCTURE) {
        struct file_report one = *f;
        one.after.bytes = bytes;
        ok = verify_python(v->app->run, &v->app->settings, &one, &err);
    }
    if (!ok || !save_replace(a, &now, bytes, &how, &err)) {
        v->code =
            exit_code_worst(v->code, app_fail_file(v->app, f->path, &err));
        return false;
    }
    if (how.backup != NULL) {
        state->backup = text_format(a, "%s%s", f->file.path, how.backup).s;
    }
    state->now = bytes;
    return true;
}

/* A file that is as it was needs no old text beside it. */
static void
drop_backups(struct verify *v)
{
    for (uint32_t i = 0; i < v->file.n; i++) {
        const struct state *state = &v->state.at[i];
        if (state->backup != NULL &&
            text_eq(state->now, v->file.at[i].file.bytes)) {
            unlink(state->backup);
        }
    }
}

static bool
write_all(struct verify *v)
{
    for (uint32_t i = 0; i < v->file.n && !v->failed; i++) {
        v->failed = !write_one(v, i);
    }
    return !v->failed;
}

/* ---- the search -------------------------------------------------------- */

static void
set(struct verify *v, uint32_t begin, uint32_t end, bool is_on)
{
    for (uint32_t i = begin; i < end; i++) {
        v->del.at[i].is_on = is_on;
    }
}

/* Keep what passes of [begin, end), on top of what is kept already. */
static void
search(struct verify *v, uint32_t begin, uint32_t end)
{
    if (begin == end || v->failed || is_stopped(v)) {
        return;
    }
    set(v, begin, end, true);
    if (write_all(v) && passes(v)) {
        return;
    }
    set(v, begin, end, false);
    if (end - begin > 1) {
        const uint32_t middle = begin + (end - begin) / 2;
        search(v, begin, middle);
        search(v, middle, end);
    }
}

static uint32_t
tell(const struct verify *v)
{
    uint32_t ndropped = 0;

    for (uint32_t i = 0; i < v->del.n; i++) {
        const struct proposal *d = &v->del.at[i];
        ndropped += !d->is_on;
        if (!d->is_on && !v->stopped) {
            printf("%.*s:%u: %.*s `%.*s` is left: the command fails with its "
                   "del\n",
                   TEXT_ARG(v->file.at[d->file].path), d->record->last_use.line,
                   TEXT_ARG(d->record->code), TEXT_ARG(d->record->variable));
        }
    }
    fflush(stdout);
    if (v->stopped && !v->app->settings.quiet) {
        fputs("Stopped; what passed so far stays.\n", stderr);
    }
    if (!v->app->settings.quiet) {
        fprintf(stderr, "Wrote %u of %u dels; the command ran %u times.\n",
                v->del.n - ndropped, v->del.n, v->nruns);
    }
    return ndropped;
}

/* As of `fix` without a command. */
static enum exit_code
settle(const struct verify *v, uint32_t ndropped)
{
    const struct settings *s = &v->app->settings;

    if (s->exit_non_zero_on_fix && ndropped < v->del.n) {
        return s->exit_zero ? EXIT_CLEAN : EXIT_FINDINGS;
    }
    return v->nleft + ndropped > 0 && !s->exit_zero ? EXIT_FINDINGS
                                                    : EXIT_CLEAN;
}

enum exit_code
verify_run(struct app *app)
{
    struct verify v = {.app = app};
    const struct survey_visit visit = {.wants_edits = true,
                                       .safe_only = true,
                                       .files_only = "--verify-cmd",
                                       .take = take,
                                       .context = &v};

    v.code = survey_each(app, &visit);
    const sigset_t set = ending_signals();
    sigset_t before;
    sigprocmask(SIG_BLOCK, &set, &before);
    if (v.del.n > 0 && !passes(&v) && !v.stopped) {
        v.code = app_fail(
            app, v.timed_out ? "--verify-cmd: the command takes longer than "
                               "--verify-timeout before anything is written"
                             : "--verify-cmd: the command fails before "
                               "anything is written");
    } else {
        search(&v, 0, v.del.n);
        write_all(&v);
        drop_backups(&v);
        v.code = exit_code_worst(v.code, settle(&v, tell(&v)));
    }
    sigprocmask(SIG_SETMASK, &before, NULL);
    if (v.stopped) {
        raise(v.stopped);
    }
    for (uint32_t i = 0; i < v.file.n; i++) {
        file_report_release(&v.file.at[i]);
    }
    return v.code;
}
