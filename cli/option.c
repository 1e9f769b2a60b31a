#include "cli/option.h"

#include "cli/clash.h"

#include <glib.h>

struct parse {
    struct app *app;
    struct settings probe; /* to try each value as it comes */
};

/* The row an option as written ("--no-fix", "-j") stands for. */
static const struct setting *
row_of_option(const struct app *app, const char *name, bool *is_negated)
{
    const uint32_t where = app->command->where;

    *is_negated = false;
    if (name[1] != '-') {
        for (uint32_t i = 0; i < setting_count; i++) {
            if (setting_table[i].letter == name[1]) {
                return &setting_table[i];
            }
        }
        return NULL;
    }
    const struct setting *row = setting_find(text_of(name + 2), where);
    if (row == NULL && strncmp(name, "--no-", 5) == 0) {
        *is_negated = true;
        row = setting_find(text_of(name + 5), where);
    }
    return row;
}

/* `--config "$FILE"` with a variable that was never set is a mistake; an empty
 * list or text means something to a few. */
static bool
is_missing(const struct setting *row, const char *text)
{
    static const char *const may_be_empty[] = {"baseline", "comment",
                                               "exclude"};

    if (text == NULL || text[0] != '\0') {
        return false;
    }
    for (uint32_t i = 0; i < G_N_ELEMENTS(may_be_empty); i++) {
        if (strcmp(row->key, may_be_empty[i]) == 0) {
            return false;
        }
    }
    return true;
}

static gboolean
take_option(const gchar *name, const gchar *text, gpointer data, GError **error)
{
    struct parse *parse = data;
    struct app *app = parse->app;
    bool is_negated;
    struct given given = {
        .setting = row_of_option(app, name, &is_negated),
        .origin = TEXT("command line"),
    };
    struct err err;

    if (is_missing(given.setting, text)) {
        g_set_error(error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                    "%s: its value is empty", name);
        return FALSE;
    }
    if (text == NULL) {
        given.value =
            (struct given_value){.kind = GIVEN_BOOL, .is_true = !is_negated};
    } else {
        given.value = (struct given_value){
            .kind = GIVEN_TEXT, .text = text_copy(app->run, text_of(text))};
    }
    vec_push(app->run, &app->given, given);
    if (!setting_apply(app->run, &parse->probe, &given, &err)) {
        g_set_error_literal(error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                            err.text);
        return FALSE;
    }
    return TRUE;
}

static GOptionEntry
entry_of(struct arena *a, const struct setting *row, bool is_negated)
{
    /* GOption takes the callback as a data pointer; POSIX allows that. */
    union {
        GOptionArgFunc call;
        gpointer data;
    } callback = {.call = take_option};

    return (GOptionEntry){
        .long_name =
            is_negated ? text_format(a, "no-%s", row->key).s : row->key,
        .short_name = (gchar)(is_negated ? 0 : row->letter),
        /* FILENAME: bytes as they are, whatever the locale. */
        .flags = row->type == SET_BOOL ? G_OPTION_FLAG_NO_ARG
                                       : G_OPTION_FLAG_FILENAME,
        .arg = G_OPTION_ARG_CALLBACK,
        .arg_data = callback.data,
    };
}

static GOptionContext *
make_context(struct parse *parse)
{
    struct arena *a = parse->app->run;
    VEC(GOptionEntry) entry = {0};

    for (uint32_t i = 0; i < setting_count; i++) {
        const struct setting *row = &setting_table[i];
        if (row->key == NULL ||
            (row->where & parse->app->command->where) == 0) {
            continue;
        }
        vec_push(a, &entry, entry_of(a, row, false));
        if (row->type == SET_BOOL) {
            vec_push(a, &entry, entry_of(a, row, true));
        }
    }
    vec_push(a, &entry, (GOptionEntry){0});

    GOptionContext *context = g_option_context_new(NULL);
    GOptionGroup *group = g_option_group_new("all", "", "", parse, NULL);
    g_option_group_add_entries(group, entry.at);
    g_option_context_set_main_group(context, group);
    g_option_context_set_help_enabled(context, FALSE);
    return context;
}

/* ---- words ------------------------------------------------------------ */

/* The words for GOption, which ends options where we do. */
struct words {
    struct app *app;
    GPtrArray *at;
    bool are_paths; /* behind "--" */
};

/* GOption takes "--fix=no" for "--fix". */
static bool
has_idle_value(const struct app *app, const char *word, struct err *err)
{
    const char *equals = strchr(word, '=');
    bool is_negated;

    if (equals == NULL || word[1] != '-') {
        return false;
    }
    gchar *name = g_strndup(word, (gsize)(equals - word));
    const struct setting *row = row_of_option(app, name, &is_negated);
    const bool is_idle = row != NULL && row->type == SET_BOOL;
    if (is_idle) {
        err_set(err, ERR_USAGE, "%s takes no value; there is --%s%s", name,
                is_negated ? "" : "no-", row->key);
    }
    g_free(name);
    return is_idle;
}

/* GOption does not know "-j4": make it "-j", "4"; nor an option that may have
 * a value or none: make it "--backup=.orig". */
static bool
add_word(struct words *w, const char *word, struct err *err)
{
    GPtrArray *words = w->at;
    bool is_negated;
    const struct setting *row = NULL;

    w->are_paths |= strcmp(word, "--") == 0;
    if (word[0] == '-' && word[1] != '\0' && word[2] != '\0' && !w->are_paths) {
        if (has_idle_value(w->app, word, err)) {
            return false;
        }
        row = row_of_option(w->app, word, &is_negated);
    }
    if (row != NULL && row->type == SET_SUFFIX && !is_negated) {
        g_ptr_array_add(words, g_strconcat(word, "=.orig", NULL));
        return true;
    }
    if (row != NULL && row->type != SET_BOOL && word[1] != '-') {
        g_ptr_array_add(words, g_strndup(word, 2));
        word += 2;
    }
    g_ptr_array_add(words, g_strdup(word));
    return true;
}

static bool
add_file_words(const char *path, struct words *words, struct err *err)
{
    GError *error = NULL;
    gchar *content;

    if (!g_file_get_contents(path, &content, NULL, &error)) {
        err_set(err, ERR_USAGE, "@%s: %s", path, error->message);
        g_error_free(error);
        return false;
    }
    vec_push(words->app->run, &words->app->read,
             text_copy(words->app->run, text_of(path)).s);
    gchar **line = g_strsplit(content, "\n", -1);
    bool ok = true;
    for (uint32_t i = 0; line[i] != NULL && ok; i++) {
        g_strchomp(line[i]);
        ok = line[i][0] == '\0' || add_word(words, line[i], err);
    }
    g_strfreev(line);
    g_free(content);
    return ok;
}

/* A NULL-ended copy of the words, for GOption to take apart. */
static gchar **
expand_words(struct app *app, uint32_t nwords, const char *const *word,
             struct err *err)
{
    struct words words = {.app = app,
                          .at = g_ptr_array_new_with_free_func(g_free)};
    bool ok = true;

    g_ptr_array_add(words.at, g_strdup("earlydel"));
    for (uint32_t i = 0; i < nwords && ok; i++) {
        ok = word[i][0] == '@' && word[i][1] != '\0' && !words.are_paths
                 ? add_file_words(word[i] + 1, &words, err)
                 : add_word(&words, word[i], err);
    }
    if (!ok) {
        g_ptr_array_free(words.at, TRUE);
        return NULL;
    }
    g_ptr_array_add(words.at, NULL);
    return (gchar **)g_ptr_array_free(words.at, FALSE);
}

/* One of the command's, or of those that GLib and main.c know. */
static const char *
nearest_option(const struct app *app, struct text word)
{
    static const char *const plain[] = {"help", "version"};

    for (uint32_t i = 0; i < G_N_ELEMENTS(plain); i++) {
        if (spelling_distance(word, text_of(plain[i])) <= 2) {
            return plain[i];
        }
    }
    return setting_nearest(word, app->command->where);
}

/* GLib says "Unknown option --mingain"; add the nearest there is. */
static void
explain_error(const struct app *app, const GError *error, uint32_t nwords,
              const char *const *word, struct err *err)
{
    const char *nearest = NULL;

    for (uint32_t i = 0;
         i < nwords && error->code == G_OPTION_ERROR_UNKNOWN_OPTION; i++) {
        if (strncmp(word[i], "--", 2) == 0 &&
            strstr(error->message, word[i]) != NULL) {
            nearest = nearest_option(app, text_of(word[i] + 2));
        }
    }
    if (nearest != NULL) {
        err_set(err, ERR_USAGE, "%s; did you mean --%s?", error->message,
                nearest);
    } else {
        err_set(err, ERR_USAGE, "%s", error->message);
    }
}

bool
option_parse(struct app *app, uint32_t nwords, const char *const *word,
             struct err *err)
{
    struct parse parse = {.app = app, .probe = settings_default()};
    GError *error = NULL;
    gchar **args = expand_words(app, nwords, word, err);
    VEC(struct text) left = {0};

    if (args == NULL) {
        return false;
    }
    GOptionContext *context = make_context(&parse);
    const bool ok = g_option_context_parse_strv(context, &args, &error);
    if (!ok) {
        explain_error(app, error, nwords, word, err);
        g_error_free(error);
    }
    bool only_words = false;
    for (uint32_t i = 1; ok && args[i] != NULL; i++) {
        if (!only_words && strcmp(args[i], "--") == 0) {
            only_words = true;
            continue;
        }
        vec_push(app->run, &left, text_copy(app->run, text_of(args[i])));
    }
    app->words = (struct texts){left.at, left.n};
    g_option_context_free(context);
    g_strfreev(args);
    return ok &&
           settings_apply(app->run, &app->settings, &app->given, NULL, err) &&
           clash_check(app, err);
}

bool
option_asks_help(uint32_t nwords, const char *const *word)
{
    for (uint32_t i = 0; i < nwords && strcmp(word[i], "--") != 0; i++) {
        if (strcmp(word[i], "--help") == 0 || strcmp(word[i], "-h") == 0) {
            return true;
        }
    }
    return false;
}

/* ---- help ------------------------------------------------------------- */

static void
help_row(FILE *to, const struct setting *row)
{
    char left[64];
    const bool is_on = setting_is_on(row);

    snprintf(left, sizeof left, "  %c%c%c --%s%s%s%s", row->letter ? '-' : ' ',
             row->letter ? row->letter : ' ', row->letter ? ',' : ' ',
             is_on ? "no-" : "", row->key,
             row->metavar && row->type != SET_SUFFIX ? " " : "",
             row->metavar ? row->metavar : "");
    if (strlen(left) > 30) {
        fprintf(to, "%s\n%32s%s\n", left, "", row->help);
    } else {
        fprintf(to, "%-32s%s%s\n", left, is_on ? "do not " : "", row->help);
    }
}

void
option_help(FILE *to, const struct command *command)
{
    const char *section = NULL;

    fprintf(to, "Usage: earlydel %s%s%s\n\n%s\n", command->name,
            command->usage[0] ? " " : "", command->usage, command->summary);
    if (command->help != NULL) {
        fprintf(to, "\n%s", command->help);
    }
    for (uint32_t i = 0; i < setting_count; i++) {
        const struct setting *row = &setting_table[i];
        if (row->key == NULL) {
            section = row->help;
        } else if (row->where & command->where) {
            if (section != NULL) {
                fprintf(to, "\n%s:\n", section);
                section = NULL;
            }
            help_row(to, row);
        }
    }
}
