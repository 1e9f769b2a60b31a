#include "cli/target.h"

#include "base/vec.h"

#include <glib.h>
#include <stdlib.h>
#include <sys/stat.h>

struct targets {
    const struct app *app;
    const struct input *in;
    VEC(const char *) path;
    struct err *err;
};

enum { MOST_LINKS = 40 };

/* The name that a link gives, seen from the folder that the link is in; NULL if
 * it is none. */
static const char *
behind_link(struct arena *a, const char *path)
{
    gchar *to = g_file_read_link(path, NULL);
    gchar *folder = g_path_get_dirname(path);
    gchar *joined = to == NULL              ? NULL
                    : g_path_is_absolute(to) ? g_strdup(to)
                                             : g_build_filename(folder, to, NULL);
    const char *kept = joined ? text_copy(a, text_of(joined)).s : NULL;

    g_free(joined);
    g_free(folder);
    g_free(to);
    return kept;
}

/* Where a file would be made that is not there: its folder without links, and
 * its name. */
static struct text
place_of(struct arena *a, const char *path)
{
    const char *next;

    for (uint32_t i = 0; i < MOST_LINKS; i++) {
        if ((next = behind_link(a, path)) == NULL) {
            break;
        }
        path = next;
    }
    gchar *folder = g_path_get_dirname(path);
    gchar *name = g_path_get_basename(path);
    char *real = realpath(folder, NULL);
    const struct text place =
        text_format(a, "%s/%s", real != NULL ? real : folder, name);

    free(real);
    g_free(name);
    g_free(folder);
    return place;
}

static bool
is_same_file(struct arena *a, const char *path, const char *other)
{
    struct stat here, there;
    const bool is_here = stat(path, &here) == 0;

    if (strcmp(path, other) == 0) {
        return true;
    }
    if (is_here != (stat(other, &there) == 0)) {
        return false;
    }
    return is_here ? S_ISREG(here.st_mode) && here.st_dev == there.st_dev &&
                         here.st_ino == there.st_ino
                   : text_eq(place_of(a, path), place_of(a, other));
}

static bool
is_source_name(struct text path)
{
    return text_ends(path, TEXT(".py")) || text_ends(path, TEXT(".pyi")) ||
           text_ends(path, TEXT(".pyw")) || text_ends(path, TEXT(".ipynb"));
}

/* A file that is looked at, whatever its name. */
static bool
is_looked_at(const struct targets *t, const char *path)
{
    for (uint32_t i = 0; i < t->in->njobs; i++) {
        const char *open = t->in->job[i].open_path;
        if (open != NULL && is_same_file(t->app->run, path, open)) {
            return true;
        }
    }
    return false;
}

/* A file that these settings name. */
static bool
is_named_by(const struct targets *t, const struct settings *s, const char *path)
{
    struct arena *a = t->app->run;
    const bool heeds_baseline =
        s->baseline_file.n > 0 && t->app->settings.write_baseline.n == 0;

    for (uint32_t i = 0; i < s->catalogue_files.n; i++) {
        if (is_same_file(a, path, s->catalogue_files.at[i].s)) {
            return true;
        }
    }
    return heeds_baseline &&
           is_same_file(a, path, text_copy(a, s->baseline_file).s);
}

/* A file that says what this run does: configuration, baseline, lists. */
static bool
is_heeded(const struct targets *t, const char *path)
{
    const struct settings *last = t->in->settings;

    for (uint32_t i = 0; i < t->app->read.n; i++) {
        if (is_same_file(t->app->run, path, t->app->read.at[i])) {
            return true;
        }
    }
    if (is_named_by(t, last, path)) {
        return true;
    }
    for (uint32_t i = 0; i < t->in->njobs; i++) {
        const struct settings *s = t->in->job[i].settings;
        if (s != last && is_named_by(t, s, path)) {
            return true;
        }
        last = s;
    }
    return false;
}

static bool
take(struct targets *t, const char *option, struct text name)
{
    const char *path = text_copy(t->app->run, name).s;

    /* --output names what has standard output, when it is opened. */
    if (text_eq(name, TEXT("-")) && strcmp(option, "--output") != 0) {
        return err_set(t->err, ERR_USAGE,
                       "%s: it writes a file; ./- is one of that name", option);
    }
    if (is_source_name(name) || is_looked_at(t, path)) {
        return err_set(t->err, ERR_USAGE,
                       "%s: %.300s is a Python source; nothing was written, "
                       "name a file for the report",
                       option, path);
    }
    if (is_heeded(t, path)) {
        return err_set(t->err, ERR_USAGE,
                       "%s: this run reads %.300s; nothing was written, name "
                       "another file",
                       option, path);
    }
    for (uint32_t i = 0; i < t->path.n; i++) {
        if (is_same_file(t->app->run, path, t->path.at[i])) {
            return err_set(t->err, ERR_USAGE,
                           "%s: %.300s is written by another option, too",
                           option, path);
        }
    }
    vec_push(t->app->run, &t->path, path);
    return true;
}

/* Only a baseline is written over by the next one. */
static bool
is_baseline(const char *path, struct err *err)
{
    FILE *file = fopen(path, "rb");
    const int first = file ? fgetc(file) : EOF;

    if (file) {
        fclose(file);
    }
    return first == EOF || first == '{' ||
           err_set(err, ERR_USAGE,
                   "--write-baseline: %.300s is there and is no baseline; "
                   "name another file",
                   path);
}

bool
target_check(const struct app *app, const struct input *in, struct err *err)
{
    const struct settings *s = &app->settings;
    struct targets t = {.app = app, .in = in, .err = err};

    for (uint32_t i = 0; i < s->output.n; i++) {
        const struct text output = s->output.at[i];
        const uint32_t equals = text_find(output, TEXT("="), 0);
        if (equals < output.n &&
            !take(&t, "--output", text_sub(output, equals + 1, output.n))) {
            return false;
        }
    }
    if (s->write_baseline.n > 0 &&
        (!take(&t, "--write-baseline", s->write_baseline) ||
         !is_baseline(t.path.at[t.path.n - 1], err))) {
        return false;
    }
    return s->out.n == 0 || app->command->where != ON_REPORT ||
           take(&t, "--out", s->out);
}
