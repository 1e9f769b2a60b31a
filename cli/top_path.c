#include "cli/top_path.h"

#include <glib.h>

/* The closest folder above us, or ours, with a `.git`; NULL if none has. */
static gchar *
find_top(void)
{
    gchar *at = g_get_current_dir();

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

struct text
top_path(struct arena *a, struct text path)
{
    gchar *top = find_top();
    gchar *given = g_strndup(path.s, path.n);
    gchar *whole = g_canonicalize_filename(given, NULL);
    const size_t n = top ? strlen(top) : 0;
    struct text seen = path;

    if (n > 1 && g_file_test(given, G_FILE_TEST_EXISTS) &&
        strncmp(whole, top, n) == 0 && whole[n] == '/') {
        seen = text_copy(a, text_of(whole + n + 1));
    }
    g_free(top);
    g_free(given);
    g_free(whole);
    return seen;
}
