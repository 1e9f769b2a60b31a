#include "cli/pattern.h"

#include <fnmatch.h>
#include <glib.h>

struct text
pattern_path(struct arena *a, struct text path,
             const struct patterns *patterns)
{
    const struct text root = patterns->root;

    if (root.n == 0) {
        return path;
    }
    gchar *given = path.n ? g_strndup(path.s, path.n) : g_strdup(".");
    gchar *absolute = g_canonicalize_filename(given, NULL);
    struct text full = text_copy(a, text_of(absolute));
    g_free(given);
    g_free(absolute);
    if (text_starts(full, root) && full.n > root.n && full.s[root.n] == '/') {
        return text_sub(full, root.n + 1, full.n);
    }
    return path;
}

static bool
glob(struct text pattern, struct text t)
{
    char p[512], s[4200];

    if (pattern.n >= sizeof p || t.n >= sizeof s) {
        return false;
    }
    memcpy(p, pattern.s, pattern.n);
    p[pattern.n] = '\0';
    memcpy(s, t.s, t.n);
    s[t.n] = '\0';
    return fnmatch(p, s, FNM_PATHNAME) == 0;
}

static struct text
without_dot_slash(struct text path)
{
    return text_starts(path, TEXT("./")) ? text_sub(path, 2, path.n) : path;
}

/* Is any component of the path matched that ends behind `from`? */
static bool
component_matches(struct text pattern, struct text path, uint32_t from)
{
    for (uint32_t begin = 0; begin < path.n;) {
        uint32_t slash = text_find(path, TEXT("/"), begin);
        uint32_t end = slash < path.n ? slash : path.n;

        if (end > from && glob(pattern, text_sub(path, begin, end))) {
            return true;
        }
        begin = end + 1;
    }
    return false;
}

/* The path itself, or a folder on the way to it that is longer than `from`. */
static bool
matches_behind(struct text pattern, struct text path, uint32_t from)
{
    if (pattern.n > 1 && pattern.s[pattern.n - 1] == '/') {
        pattern.n--;
    }
    if (text_find(pattern, TEXT("/"), 0) == UINT32_MAX) {
        return component_matches(pattern, path, from);
    }
    if (text_starts(pattern, TEXT("**/"))) {
        struct text rest = text_sub(pattern, 3, pattern.n);
        if (text_find(rest, TEXT("/"), 0) == UINT32_MAX) {
            return component_matches(rest, path, from);
        }
        for (uint32_t at = 0; at != UINT32_MAX && at < path.n;) {
            if (matches_behind(rest, text_sub(path, at, path.n),
                               from > at ? from - at : 0)) {
                return true;
            }
            uint32_t slash = text_find(path, TEXT("/"), at);
            at = slash == UINT32_MAX ? slash : slash + 1;
        }
        return false;
    }
    if (glob(pattern, path)) {
        return true;
    }
    /* A folder stands for all below it. */
    for (uint32_t i = path.n; i > from + 1; i--) {
        if (path.s[i - 1] == '/' && glob(pattern, text_sub(path, 0, i - 1))) {
            return true;
        }
    }
    return false;
}

bool
pattern_matches(struct text pattern, struct text path)
{
    return matches_behind(without_dot_slash(pattern), without_dot_slash(path),
                          0);
}

bool
pattern_matches_below(struct text pattern, struct text path,
                      struct text folder)
{
    const bool is_below = text_starts(path, folder) && folder.n < path.n &&
                          (folder.n == 0 || path.s[folder.n] == '/');

    return matches_behind(without_dot_slash(pattern), path,
                          is_below ? folder.n : 0);
}

const struct text *
pattern_first(struct arena *a, const struct patterns *patterns,
              struct text path)
{
    const struct texts *all = &patterns->at;
    struct text seen = all->n ? pattern_path(a, path, patterns) : path;

    for (uint32_t i = 0; i < all->n; i++) {
        if (pattern_matches(all->at[i], seen)) {
            return &all->at[i];
        }
    }
    return NULL;
}

bool
pattern_takes(struct arena *a, const struct patterns *patterns,
              struct text path)
{
    uint32_t name = path.n;

    while (name > 0 && path.s[name - 1] != '/') {
        name--;
    }
    for (uint32_t i = 0; i < patterns->at.n; i++) {
        struct text one = without_dot_slash(patterns->at.at[i]);
        const bool is_path = text_find(one, TEXT("/"), 0) != UINT32_MAX;
        if (pattern_matches(one, is_path ? pattern_path(a, path, patterns)
                                         : text_sub(path, name, path.n))) {
            return true;
        }
    }
    return false;
}

bool
pattern_has_code(const struct texts *prefixes, struct text code)
{
    for (uint32_t i = 0; i < prefixes->n; i++) {
        if (text_eq(prefixes->at[i], TEXT("ALL")) ||
            text_starts(code, prefixes->at[i])) {
            return true;
        }
    }
    return false;
}
