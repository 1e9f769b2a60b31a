/* Take away what earlydel keeps for itself, and what a run that was killed has
 * left. */
#include "cli/app.h"
#include "cli/kept.h"
#include "cli/litter.h"

#include <errno.h>
#include <glib.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

static const char *const what[KEPT_COUNT] = {
    [KEPT_REVIEWS] = "reviews that were stopped",
    [KEPT_FAILED] = "inputs of failed checks",
};

/* Plain files alone: nothing else was put there by us. */
static bool
remove_file(const char *folder, const char *name)
{
    gchar *path = g_build_filename(folder, name, NULL);
    struct stat st;
    const bool is_gone =
        lstat(path, &st) == 0 && S_ISREG(st.st_mode) && unlink(path) == 0;

    g_free(path);
    return is_gone;
}

static enum exit_code
clean(const struct app *app, enum kept kind)
{
    gchar *folder = kept_folder(kind);
    GDir *dir = g_dir_open(folder, 0, NULL);
    const char *name;
    uint32_t ngone = 0, nleft = 0;

    while (dir != NULL && (name = g_dir_read_name(dir)) != NULL) {
        const bool is_gone = remove_file(folder, name);
        ngone += is_gone;
        nleft += !is_gone;
    }
    if (dir != NULL) {
        g_dir_close(dir);
        rmdir(folder);
    }
    if (ngone > 0) {
        printf("Removed %u file%s of %s from %s\n", ngone,
               ngone == 1 ? "" : "s", what[kind], folder);
    }
    const enum exit_code code =
        nleft == 0 ? EXIT_CLEAN
                   : app_fail(app, "%s: %u cannot be removed", folder, nleft);
    g_free(folder);
    return code;
}

enum exit_code
cmd_clean(struct app *app)
{
    enum exit_code code = EXIT_CLEAN;

    if (app->words.n > 0) {
        return app_fail(app, "clean: it takes no words");
    }
    for (int kind = 0; kind < KEPT_COUNT; kind++) {
        code = exit_code_worst(code, clean(app, (enum kept)kind));
    }
    return exit_code_worst(code, litter_remove(app));
}
