#include "cli/target.h"

#include "base/vec.h"

#include <sys/stat.h>

struct targets {
    const struct app *app;
    const struct input *in;
    VEC(const char *) path;
    struct err *err;
};

static bool
is_same_file(const char *path, const char *other)
{
    struct stat a, b;

    return strcmp(path, other) == 0 ||
           (stat(path, &a) == 0 && stat(other, &b) == 0 &&
            S_ISREG(a.st_mode) && a.st_dev == b.st_dev && a.st_ino == b.st_ino);
}

static bool
is_source_name(struct text path)
{
    return text_ends(path, TEXT(".py")) || text_ends(path, TEXT(".pyi")) ||
           text_ends(path, TEXT(".pyw")) || text_ends(path, TEXT(".ipynb"));
}

/* A file that is looked at, whatever its name. */
static bool
is_input(const struct targets *t, const char *path)
{
    for (uint32_t i = 0; i < t->in->njobs; i++) {
        const char *open = t->in->job[i].open_path;
        if (open != NULL && is_same_file(path, open)) {
            return true;
        }
    }
    return false;
}

static bool
take(struct targets *t, const char *option, struct text name)
{
    const char *path = text_copy(t->app->run, name).s;

    if (is_source_name(name) || is_input(t, path)) {
        return err_set(t->err, ERR_USAGE,
                       "%s: %.300s is a Python source; nothing was written, "
                       "name a file for the report",
                       option, path);
    }
    for (uint32_t i = 0; i < t->path.n; i++) {
        if (is_same_file(path, t->path.at[i])) {
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
