#include "cli/top_path.h"

#include <glib.h>

/* The closest folder above, or this one itself, with a `.git`; NULL if none
 * has.  Takes the string over. */
static gchar *
find_top_of(gchar *at)
{
    for (;;) {
        gchar *git = g_build_filename(at, ".git", NULL);
        const bool is_top = g_file_test(git, G_FILE_TEST_EXISTS);
        g_free(git);
        if (is_top) {
            return at;
        }
        gchar *above = g_path_get_dirname(at);
        const bool is_last = strcmp(above, at) == 0;
        g_free(at);
        at = above;
        if (is_last) {
            g_free(at);
            return NULL;
        }
    }
}

static gchar *
find_top(void)
{
    return find_top_of(g_get_current_dir());
}

struct text
top_folder(struct arena *a, struct text otherwise)
{
    gchar *here = g_get_current_dir();
    gchar *top = find_top();
    struct text folder = text_copy(a, top           ? text_of(top)
                                      : otherwise.n ? otherwise
                                                    : text_of(here));

    g_free(top);
    g_free(here);
    return folder;
}

struct text
top_name(struct arena *a, struct text top, struct text path)
{
    gchar *given = g_strndup(path.s, path.n);
    gchar *whole = g_canonicalize_filename(given, NULL);
    struct text name = text_of(whole);
    const bool is_below = top.n > 1 && text_starts(name, top) &&
                          name.n > top.n && name.s[top.n] == '/';

    name = is_below ? text_copy(a, text_sub(name, top.n + 1, name.n)) : path;
    g_free(whole);
    g_free(given);
    return name;
}

/* The rest of `path` if it lies below the folder, else an empty text.  Takes
 * the folder over, which may be NULL. */
static struct text
rest_below(gchar *folder, struct text path)
{
    const struct text top = folder ? text_of(folder) : TEXT("");
    const bool is_below = top.n > 1 && path.n > top.n + 1 &&
                          text_starts(path, top) && path.s[top.n] == '/';
    const struct text rest =
        is_below ? text_sub(path, top.n + 1, path.n) : TEXT("");

    g_free(folder);
    return rest;
}

/* As seen from our repository, from where we are, from a repository of its
 * own, or from the root. */
static struct text
name_whole(struct text whole, const char *spelled)
{
    struct text name = rest_below(find_top(), whole);

    if (name.n == 0) {
        name = rest_below(g_get_current_dir(), whole);
    }
    if (name.n == 0) {
        name = rest_below(find_top_of(g_path_get_dirname(spelled)), whole);
    }
    return name.n > 0 ? name : text_sub(whole, 1, whole.n);
}

struct text
top_path(struct arena *a, struct text path)
{
    gchar *given = g_strndup(path.s, path.n);
    gchar *whole = g_canonicalize_filename(given, NULL);
    struct text seen = path;

    if (g_file_test(given, G_FILE_TEST_EXISTS)) {
        seen = text_copy(a, name_whole(text_of(whole), whole));
    }
    g_free(given);
    g_free(whole);
    return seen;
}
