#include "cli/watch.h"

#include "base/intern.h"
#include "cli/input.h"

#include <fcntl.h>
#include <glib.h>
#include <signal.h>
#include <stdio.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

enum { POLL_US = 200000 };

/* ---- what is watched --------------------------------------------------- */

struct watched {
    struct intern file;   /* and every place a configuration can be at */
    struct intern folder; /* those that hold the files */
    uint32_t nfiles;      /* that are looked at */
    uint64_t names;       /* of these; another number if one is new or gone */
};

/* Where the configuration of a folder can be. */
static void
add_configurations(struct watched *w, const char *folder)
{
    static const char *const config[] = {".earlydel.toml", "earlydel.toml",
                                         "pyproject.toml"};
    gchar *here = g_strdup(folder);

    for (;;) {
        gchar *above = g_path_get_dirname(here);
        const bool is_top = strcmp(above, here) == 0;
        for (uint32_t i = 0; i < G_N_ELEMENTS(config); i++) {
            gchar *file = g_build_filename(here, config[i], NULL);
            intern_put(&w->file, text_of(file));
            g_free(file);
        }
        g_free(here);
        here = above;
        if (is_top) {
            break;
        }
    }
    g_free(here);
}

static void
add_folder(struct watched *w, const char *given)
{
    gchar *folder = g_canonicalize_filename(given, NULL);

    if (intern_find(&w->folder, text_of(folder)) == NO_ID) {
        intern_put(&w->folder, text_of(folder));
        add_configurations(w, folder);
    }
    g_free(folder);
}

static void
add_file(struct watched *w, struct text path)
{
    gchar *given = g_strndup(path.s, path.n);
    gchar *folder = g_path_get_dirname(given);

    intern_put(&w->file, path);
    add_folder(w, folder);
    g_free(folder);
    g_free(given);
}

/* What the walk has to tell is told by the report. */
static bool
walk_silently(struct app *app, struct walk *walk, struct err *err)
{
    const int null = open("/dev/null", O_WRONLY | O_CLOEXEC);
    const int kept = dup(STDERR_FILENO);
    struct configs *configs;
    struct texts words;

    if (null >= 0) {
        dup2(null, STDERR_FILENO);
        close(null);
    }
    const bool ok = config_open(app, &configs, err) &&
                    input_words(app, &words, err) &&
                    walk_paths(app, configs, &words, walk, err);
    if (kept >= 0) {
        dup2(kept, STDERR_FILENO);
        close(kept);
    }
    return ok;
}

static uint64_t
mix(uint64_t hash, uint64_t value)
{
    return (hash ^ value) * UINT64_C(0x100000001b3);
}

/* Which files would be looked at, as a number. */
static uint64_t
names_of(const struct walk *walk)
{
    uint64_t hash = UINT64_C(0xcbf29ce484222325);

    for (uint32_t i = 0; i < walk->n; i++) {
        const struct walk_entry *entry = &walk->at[i];
        for (uint32_t k = 0; k < entry->path.n && !entry->why_not.n; k++) {
            hash = mix(hash, (unsigned char)entry->path.s[k]);
        }
        hash = mix(hash, 0);
    }
    return hash;
}

static void
watched_fill(struct watched *w, const struct walk *walk)
{
    add_folder(w, ".");
    for (uint32_t i = 0; i < walk->n; i++) {
        if (walk->at[i].why_not.n == 0) {
            add_file(w, walk->at[i].path);
            w->nfiles++;
        }
    }
    w->names = names_of(walk);
}

/* ---- whether it changed ------------------------------------------------ */

struct state {
    uint64_t files, folders;
};

/* Another number if one of them is new, gone or written. */
static uint64_t
times_of(const struct intern *paths)
{
    uint64_t hash = UINT64_C(0xcbf29ce484222325);
    struct stat st;

    for (uint32_t i = 0; i < intern_count(paths); i++) {
        struct text path = intern_text(paths, i);
        gchar *name = g_strndup(path.s, path.n);
        hash = mix(hash, i);
        if (stat(name, &st) == 0) {
            hash = mix(hash, (uint64_t)st.st_mtim.tv_sec);
            hash = mix(hash, (uint64_t)st.st_mtim.tv_nsec);
            hash = mix(hash, (uint64_t)st.st_size);
            hash = mix(hash, (uint64_t)st.st_ino);
        }
        g_free(name);
    }
    return hash;
}

static struct state
state_of(const struct watched *w)
{
    return (struct state){times_of(&w->file), times_of(&w->folder)};
}

/* Something came into a folder or left it; was it a file of ours? */
static bool
has_other_files(struct app *app, const struct watched *w)
{
    const struct arena_mark mark = arena_mark(app->run);
    struct walk walk = {0};
    struct err err;
    const bool is_other =
        !walk_silently(app, &walk, &err) || names_of(&walk) != w->names;

    arena_rewind(app->run, mark);
    return is_other;
}

/* Until something changed, and then until nothing more does. */
static void
wait_for_change(struct app *app, const struct watched *w, struct state before)
{
    const pid_t parent = getppid();
    struct state last = before;

    while (getppid() == parent) {
        g_usleep(POLL_US);
        const struct state now = state_of(w);
        const bool is_quiet =
            now.files == last.files && now.folders == last.folders;
        if (is_quiet && now.files != before.files) {
            return;
        }
        if (is_quiet && now.folders != before.folders) {
            if (has_other_files(app, w)) {
                return;
            }
            before.folders = now.folders;
        }
        last = now;
    }
}

/* ---- rounds ------------------------------------------------------------ */

static enum exit_code
round_run(struct app *app, enum exit_code (*report)(struct app *app),
          bool is_first)
{
    struct watched w = {.file = {.arena = app->run},
                        .folder = {.arena = app->run}};
    struct walk walk = {0};
    struct err err;

    if (!walk_silently(app, &walk, &err) && is_first) {
        return app_fail_err(app, &err);
    }
    if (walk.wants_stdin) {
        return app_fail(app, "--watch: standard input cannot be watched");
    }
    watched_fill(&w, &walk);
    if (is_first && walk.has_trouble && w.nfiles == 0) {
        return report(app); /* it says why */
    }
    const struct state before = state_of(&w);
    if (isatty(STDOUT_FILENO)) {
        fputs("\033[H\033[2J", stdout);
    }
    report(app);
    fflush(stdout);
    if (!app->settings.quiet) {
        fprintf(stderr, "Watching %u file%s; Ctrl-C ends.\n", w.nfiles,
                w.nfiles == 1 ? "" : "s");
    }
    wait_for_change(app, &w, before);
    return EXIT_CLEAN;
}

enum exit_code
watch_run(struct app *app, enum exit_code (*report)(struct app *app))
{
    int status = 0;

    for (bool is_first = true;; is_first = false) {
        const pid_t pid = fork();
        if (pid < 0) {
            return app_fail(app, "--watch: cannot start a process");
        }
        if (pid == 0) {
            const enum exit_code code = round_run(app, report, is_first);
            fflush(NULL);
            _exit((int)code);
        }
        if (waitpid(pid, &status, 0) != pid) {
            return app_fail(app, "--watch: a round was lost");
        }
        if (WIFSIGNALED(status)) {
            raise(WTERMSIG(status));
        }
        if (WEXITSTATUS(status) != EXIT_CLEAN) {
            return (enum exit_code)WEXITSTATUS(status);
        }
    }
}
