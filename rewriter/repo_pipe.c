#include "rewriter/repo_pipe.h"

#include <glib.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>

enum { LINE = 4096 };

static bool
is_none(const char *path, struct err *err)
{
    struct stat st;

    if (stat(path, &st) != 0 || !S_ISFIFO(st.st_mode)) {
        return true;
    }
    return err_set(err, ERR_REPO, "%s: not a regular file but a FIFO", path);
}

static bool
none_named(const char *folder, const char *name, struct err *err)
{
    gchar *path = g_build_filename(folder, name, NULL);
    bool ok = is_none(path, err);

    g_free(path);
    return ok;
}

/* Of all that lies directly in a folder; true if it cannot be listed. */
static bool
none_directly_in(const char *root, const char *below, struct err *err)
{
    gchar *folder = g_build_filename(root, below, NULL);
    GDir *dir = g_dir_open(folder, 0, NULL);
    const char *name;
    bool ok = true;

    while (ok && dir != NULL && (name = g_dir_read_name(dir)) != NULL) {
        ok = none_named(folder, name, err);
    }
    if (dir != NULL) {
        g_dir_close(dir);
    }
    g_free(folder);
    return ok;
}

/* The rest of the first line of a file behind `prefix`, or false. */
static bool
read_line(const char *folder, const char *name, const char *prefix,
          char to[LINE])
{
    gchar *path = g_build_filename(folder, name, NULL);
    FILE *file = fopen(path, "r");
    bool has = file != NULL && fgets(to, LINE, file) != NULL &&
               g_str_has_prefix(to, prefix);

    if (has) {
        memmove(to, to + strlen(prefix), strlen(to) - strlen(prefix) + 1);
        g_strchomp(to);
    }
    if (file != NULL) {
        fclose(file);
    }
    g_free(path);
    return has;
}

static bool
none_in_root(const char *root, const char *branch, struct err *err)
{
    return none_directly_in(root, "", err) &&
           none_directly_in(root, "info", err) &&
           none_directly_in(root, "objects/info", err) &&
           none_named(root, branch, err);
}

/* A linked work tree has a HEAD of its own and shares the rest. */
static bool
none_in(const char *gitdir, struct err *err)
{
    char branch[LINE] = "", shared[LINE] = "";

    if (!none_in_root(gitdir, "", err)) {
        return false;
    }
    if (!read_line(gitdir, "HEAD", "ref: ", branch)) {
        branch[0] = '\0';
    }
    if (!read_line(gitdir, "commondir", "", shared)) {
        return none_named(gitdir, branch, err);
    }
    gchar *root = g_path_is_absolute(shared)
                      ? g_strdup(shared)
                      : g_build_filename(gitdir, shared, NULL);
    bool ok = none_in_root(root, branch, err);

    g_free(root);
    return ok;
}

/* X/.git is a folder, or a file that names one; true if it is neither. */
static bool
none_behind(const char *folder, bool *is_there, struct err *err)
{
    gchar *git = g_build_filename(folder, ".git", NULL);
    char named[LINE];
    bool ok = true;

    *is_there = true;
    if (g_file_test(git, G_FILE_TEST_IS_DIR)) {
        ok = none_in(git, err);
    } else if (!g_file_test(git, G_FILE_TEST_IS_REGULAR)) {
        *is_there = false;
    } else if (read_line(folder, ".git", "gitdir: ", named)) {
        gchar *root = g_path_is_absolute(named)
                          ? g_strdup(named)
                          : g_build_filename(folder, named, NULL);
        ok = none_in(root, err);
        g_free(root);
    }
    g_free(git);
    return ok;
}

bool
repo_pipe_none_above(const char *path, struct err *err)
{
    char *folder = realpath(path, NULL);
    bool ok = true, is_there = folder == NULL;

    while (!is_there) {
        ok = none_behind(folder, &is_there, err);
        char *last = strrchr(folder, '/');
        if (last == NULL || folder[1] == '\0') {
            break;
        }
        last[last == folder] = '\0';
    }
    free(folder);
    return ok;
}

bool
repo_pipe_no_rules(const char *folder, struct err *err)
{
    return none_named(folder, ".gitignore", err) &&
           none_named(folder, ".gitattributes", err);
}
