#include "cli/listing.h"

#include "base/vec.h"
#include "cli/input.h"
#include "cli/show.h"

#include <glib.h>
#include <stdio.h>

/* A file as it is called from the folder whose configuration holds, or by its
 * whole name if another folder's file has it (`extend`). */
static struct text
path_from_root(struct arena *a, const struct settings *s, struct text origin,
               struct text name)
{
    const struct text path = setting_path(a, origin, name);
    const bool is_there =
        path.s == name.s ||
        text_eq(path, text_format(a, "%.*s/%.*s", TEXT_ARG(s->root),
                                  TEXT_ARG(name)));
    if (is_there) {
        return name;
    }
    gchar *whole = g_canonicalize_filename(text_copy(a, path).s, NULL);
    const struct text kept = text_copy(a, text_of(whole));

    g_free(whole);
    return kept;
}

/* The settings with the names of files as a file in the root would have them:
 * the listing can stand in the place of all that made it. */
static struct settings
from_root(struct arena *a, const struct settings *s, const struct text *origin)
{
    static const char *const key[] = {"catalogue", "baseline", "extend"};
    struct settings to = *s;

    for (uint32_t i = 0; i < G_N_ELEMENTS(key); i++) {
        const struct setting *row = setting_find(text_of(key[i]), IN_FILE);
        const struct text from = origin[row - setting_table];
        void *at = (char *)&to + row->offset;
        if (row->type == SET_TEXT) {
            struct text *name = at;
            *name = path_from_root(a, s, from, *name);
            continue;
        }
        struct texts *list = at;
        struct text *name = arena_array(a, struct text, list->n + 1);
        for (uint32_t k = 0; k < list->n; k++) {
            name[k] = path_from_root(a, s, from, list->at[k]);
        }
        list->at = name;
    }
    return to;
}

static void
print_value(struct app *app, const struct settings *s,
            const struct setting *row, const struct text *origin)
{
    struct text from = origin[row - setting_table];

    printf("%.*s  # ", TEXT_ARG(setting_show(app->run, s, row)));
    show_escaped(stdout, from.n ? from : TEXT("default"));
    putchar('\n');
}

bool
listing_key(struct app *app, struct configs *configs, const char *folder,
            const struct setting *row, struct err *err)
{
    const struct settings *s = config_for(configs, folder, err);
    const struct text *origin =
        s != NULL ? config_origins(configs, folder, err) : NULL;

    if (origin != NULL) {
        const struct settings shown = from_root(app->run, s, origin);
        fputs("here: ", stdout);
        print_value(app, &shown, row, origin);
    }
    return origin != NULL;
}

bool
listing_print(struct app *app, struct configs *configs, const char *folder,
              struct err *err)
{
    const struct settings *s = config_for(configs, folder, err);
    const struct text *origin =
        s != NULL ? config_origins(configs, folder, err) : NULL;

    if (origin == NULL) {
        return false;
    }
    const struct settings shown = from_root(app->run, s, origin);
    for (uint32_t i = 0; i < setting_count; i++) {
        const struct setting *row = &setting_table[i];
        if (row->key != NULL && row->where & IN_FILE) {
            printf("%s = ", row->key);
            print_value(app, &shown, row, origin);
        }
    }
    return true;
}

/* Files that share their settings. */
struct group {
    const struct settings *settings;
    struct text first;
    uint32_t n;
};

static bool
print_group(struct app *app, struct configs *configs, const struct group *g,
            struct err *err)
{
    gchar *path = g_strndup(g->first.s, g->first.n);
    gchar *folder = g_path_get_dirname(path);

    fputs("# ", stdout);
    show_escaped(stdout, g->first);
    if (g->n > 1) {
        printf(" and %u more", g->n - 1);
    }
    putchar('\n');
    const bool ok = listing_print(app, configs, folder, err);
    g_free(folder);
    g_free(path);
    return ok;
}

enum exit_code
listing_run(struct app *app)
{
    struct configs *configs;
    struct walk walk = {0};
    struct texts words;
    VEC(struct group) group = {0};
    struct err err;

    if (!config_open(app, &configs, &err) || !input_words(app, &words, &err) ||
        !walk_paths(app, configs, &words, &walk, &err)) {
        return app_fail_err(app, &err);
    }
    for (uint32_t i = 0; i < walk.n; i++) {
        const struct walk_entry *entry = &walk.at[i];
        uint32_t k = 0;
        while (k < group.n && group.at[k].settings != entry->settings) {
            k++;
        }
        if (entry->why_not.n > 0) {
            continue;
        }
        if (k == group.n) {
            const struct group one = {entry->settings, entry->path, 0};
            vec_push(app->run, &group, one);
        }
        group.at[k].n++;
    }
    if (group.n == 0 && !listing_print(app, configs, ".", &err)) {
        return app_fail_err(app, &err);
    }
    for (uint32_t i = 0; i < group.n; i++) {
        if (i > 0) {
            putchar('\n');
        }
        if (!print_group(app, configs, &group.at[i], &err)) {
            return app_fail_err(app, &err);
        }
    }
    return walk.has_trouble ? EXIT_TROUBLE : EXIT_CLEAN;
}
