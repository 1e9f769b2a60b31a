#include "cli/litter.h"

#include "cli/hook_place.h"
#include "cli/show.h"

#include <errno.h>
#include <glib.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

struct litter {
    const struct app *app;
    enum exit_code code;
    dev_t device; /* what is mounted below is not ours */
};

static void
remove_one(struct litter *l, const char *path)
{
    if (unlink(path) != 0) {
        l->code = app_fail(l->app, "%s: %s", path, strerror(errno));
        return;
    }
    fputs("Removed ", stdout);
    show_escaped(stdout, text_of(path));
    puts(", which a run that was killed has left");
}

/* ---- beside the files --------------------------------------------------- */

/* Links are not followed, and git's own folder is not looked through. */
static void
walk(struct litter *l, const char *folder)
{
    GDir *dir = g_dir_open(folder, 0, NULL);
    const char *name;
    struct stat st;

    while (dir != NULL && (name = g_dir_read_name(dir)) != NULL) {
        gchar *path = g_build_filename(folder, name, NULL);
        if (lstat(path, &st) != 0) {
            /* gone meanwhile */
        } else if (S_ISREG(st.st_mode) && save_is_litter(name)) {
            remove_one(l, path);
        } else if (S_ISDIR(st.st_mode) && st.st_dev == l->device &&
                   strcmp(name, ".git") != 0) {
            walk(l, path);
        }
        g_free(path);
    }
    if (dir != NULL) {
        g_dir_close(dir);
    }
}

static void
walk_from(struct litter *l, const char *top)
{
    struct stat st;

    if (stat(top, &st) == 0) {
        l->device = st.st_dev;
        walk(l, top);
    }
}

/* ---- in git's folder ---------------------------------------------------- */

/* Copies come first: a lock tells whether somebody is at them. */
static void
clean_index(struct litter *l, const char *folder)
{
    GDir *dir = g_dir_open(folder, 0, NULL);
    GPtrArray *found = g_ptr_array_new_with_free_func(g_free);
    const char *name;

    while (dir != NULL && (name = g_dir_read_name(dir)) != NULL) {
        gchar *path = g_build_filename(folder, name, NULL);
        if (g_file_test(path, G_FILE_TEST_IS_REGULAR) &&
            !g_file_test(path, G_FILE_TEST_IS_SYMLINK) &&
            (repo_lock_is_litter(path) || save_is_litter(name))) {
            g_ptr_array_add(found, path);
        } else {
            g_free(path);
        }
    }
    if (dir != NULL) {
        g_dir_close(dir);
    }
    for (guint i = 0; i < found->len; i++) {
        remove_one(l, found->pdata[i]);
    }
    g_ptr_array_free(found, true);
}

static void
clean_git(struct litter *l)
{
    static const char *const own[] = {"rev-parse", "--absolute-git-dir", NULL};
    static const char *const hooks[] = {"rev-parse", "--git-path", "hooks",
                                        NULL};
    char *folder = hook_ask_git(own, NULL);
    char *scripts = hook_ask_git(hooks, NULL);

    if (folder != NULL) {
        clean_index(l, folder);
    }
    if (scripts != NULL) {
        walk_from(l, scripts);
    }
    g_free(folder);
    g_free(scripts);
}

enum exit_code
litter_remove(const struct app *app)
{
    static const char *const whole[] = {"rev-parse", "--show-toplevel", NULL};
    struct litter l = {app, EXIT_CLEAN, 0};
    struct err err;

    if (!repo_pipe_none_above(".", &err)) {
        return app_fail_err(app, &err);
    }
    char *top = hook_ask_git(whole, NULL);
    walk_from(&l, top != NULL ? top : ".");
    clean_git(&l);
    g_free(top);
    return l.code;
}
