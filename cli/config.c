#include "cli/config.h"

#include "base/intern.h"
#include "base/vec.h"
#include "cli/config_check.h"
#include "cli/facts.h"
#include "cli/pattern.h"
#include "cli/toml.h"
#include "rewriter/rewriter.h"
#include "rules/rules.h"

#include <errno.h>
#include <glib.h>
#include <sys/stat.h>
#include <unistd.h>

enum { LARGEST_FILE = 16 << 20 };

/* One folder's settings. */
struct folder_config {
    const char *folder; /* absolute */
    const struct settings *settings;
    const struct text *origin; /* by row */
};

struct configs {
    struct app *app;
    const char *only_file;                   /* --config FILE */
    struct givens inline_given;              /* --config KEY=VALUE */
    struct intern folder;                    /* absolute names */
    VEC(const struct folder_config *) known; /* by folder; NULL: not yet */
};

/* What a chain of files says, the last one strongest. */
struct layers {
    struct configs *c;
    struct givens given;
    struct text root, file; /* as in struct settings */
    struct err *err;
    uint32_t depth;
};

static const char *const file_names[] = {".earlydel.toml", "earlydel.toml",
                                         "pyproject.toml"};

static const char tool_prefix[] = "tool.earlydel.";

/* ---- one file ---------------------------------------------------------- */

static bool
fail_at(struct err *err, const char *path, uint32_t line, const char *text)
{
    return err_set(err, ERR_USAGE, "%s:%u: %s", path, line, text);
}

/* The key within our table; empty if the pair is somebody else's. */
static struct text
own_key(struct text key, bool is_pyproject)
{
    if (!is_pyproject) {
        return key;
    }
    const struct text prefix = text_of(tool_prefix);
    return text_starts(key, prefix) ? text_sub(key, prefix.n, key.n)
                                    : (struct text){"", 0};
}

static bool
fail_unknown(struct err *err, const char *path, const struct toml_pair *pair,
             struct text key)
{
    const char *nearest = setting_nearest(key, IN_FILE);

    return err_set(err, ERR_USAGE, "%s:%u: unknown key \"%.*s\"%s%s%s", path,
                   pair->line, TEXT_ARG(key),
                   nearest ? "; did you mean \"" : "", nearest ? nearest : "",
                   nearest ? "\"?" : "; `earlydel config` lists all");
}

/* `per-file-ignores."tests/X" = ["A"]` becomes the pair "tests/X:A". */
static bool
add_file_ignore(struct layers *l, struct text key, const struct toml_pair *pair,
                struct text origin)
{
    const struct setting *row = setting_find(TEXT("per-file-ignores"), IN_FILE);
    const uint32_t skip = (uint32_t)strlen(row->key) + 1;
    struct buf b = {.arena = l->c->app->run};

    buf_format(&b, "%.*s:", TEXT_ARG(text_sub(key, skip, key.n)));
    if (pair->value.kind != GIVEN_LIST || pair->value.is_mixed) {
        return err_set(l->err, ERR_USAGE,
                       "%.*s: %.*s: expected a list of texts", TEXT_ARG(origin),
                       TEXT_ARG(key));
    }
    for (uint32_t i = 0; i < pair->value.list.n; i++) {
        buf_format(&b, "%s%.*s", i ? "," : "",
                   TEXT_ARG(pair->value.list.at[i]));
    }
    const struct given given = { /* of no codes nothing remains */
        .setting = row,
        .value = {.kind = GIVEN_TEXT,
                  .text = pair->value.list.n ? buf_text(&b) : TEXT("")},
        .origin = origin,
    };
    vec_push(l->c->app->run, &l->given, given);
    return true;
}

/* Is it a table that has keys of ours: "hook", and what the paths of
 * per-file-ignores stand in? */
static bool
is_our_table(struct text key)
{
    const struct text ignores = TEXT("per-file-ignores");

    if (text_starts(key, ignores)) {
        return key.n == ignores.n;
    }
    for (uint32_t i = 0; i < setting_count; i++) {
        const char *row = setting_table[i].key;
        if (row != NULL && setting_table[i].where & IN_FILE &&
            text_starts(text_of(row), key) && row[key.n] == '.') {
            return true;
        }
    }
    return false;
}

static bool
add_pair(struct layers *l, const char *path, const struct toml_pair *pair,
         struct text key)
{
    struct arena *a = l->c->app->run;
    struct text origin = text_format(a, "%s:%u", path, pair->line);
    struct settings probe = settings_default();

    if (text_starts(key, TEXT("per-file-ignores."))) {
        return add_file_ignore(l, key, pair, origin);
    }
    const struct setting *row = setting_find(key, IN_FILE);
    if (row == NULL && is_our_table(key)) {
        return fail_at(l->err, path, pair->line,
                       text_format(a, "%.*s is a table, not a key",
                                   TEXT_ARG(key))
                           .s);
    }
    if (row == NULL) {
        return fail_unknown(l->err, path, pair, key);
    }
    const struct given given = {row, pair->value, origin};
    vec_push(a, &l->given, given);
    return setting_apply(a, &probe, &given, l->err);
}

/* Of `3.9` or `3.9.2` or `3.9.*`: 9; 0: not of that form. */
static uint32_t
minor_of(struct text version)
{
    uint32_t minor = 0;

    if (!text_starts(version, TEXT("3."))) {
        return 0;
    }
    for (uint32_t i = 2; i < version.n && g_ascii_isdigit(version.s[i]) &&
                         minor < 1000;
         i++) {
        minor = minor * 10 + (uint32_t)(version.s[i] - '0');
    }
    return minor;
}

/* Take one clause of a version specifier in: what it asks for at least, what
 * it leaves out.  Upper bounds say nothing about the oldest. */
static void
add_clause(struct text clause, uint32_t *oldest, uint64_t *excluded)
{
    uint32_t at = 0;

    while (at < clause.n && strchr("<>=!~", clause.s[at]) != NULL) {
        at++;
    }
    const struct text oper = text_sub(clause, 0, at);
    const struct text version = text_trim(text_sub(clause, at, clause.n));
    const uint32_t minor = minor_of(version);

    if (text_eq(oper, TEXT("!="))) {
        *excluded |= text_ends(version, TEXT(".*")) && minor < 64
                         ? UINT64_C(1) << minor
                         : 0;
    } else if (at > 0 && oper.s[0] != '<' && minor > *oldest) {
        *oldest = minor;
    }
}

/* The minor version of the oldest Python 3 that it allows; 0: any. */
static uint32_t
oldest_allowed(struct text specifier)
{
    uint32_t oldest = 0;
    uint64_t excluded = 0;

    for (uint32_t from = 0; from <= specifier.n;) {
        const uint32_t comma = text_find(specifier, TEXT(","), from);
        const uint32_t end = comma < specifier.n ? comma : specifier.n;
        add_clause(text_trim(text_sub(specifier, from, end)), &oldest,
                   &excluded);
        from = end + 1;
    }
    while (oldest > 0 && oldest < 63 && excluded >> oldest & 1) {
        oldest++;
    }
    return oldest;
}

/* "requires-python" names the oldest Python if we are not told. */
static void
add_requires_python(struct layers *l, const struct toml *toml)
{
    const struct toml_pair *pair = toml_find(toml, "project.requires-python");

    if (pair == NULL || toml_find(toml, "tool.earlydel.target-version")) {
        return;
    }
    const uint32_t minor = oldest_allowed(pair->value.text);

    if (minor >= 8 && minor <= 14) {
        const struct given given = {
            .setting = setting_find(TEXT("target-version"), IN_FILE),
            .value = {.kind = GIVEN_TEXT,
                      .text = text_format(l->c->app->run, "3.%u", minor)},
            .origin = TEXT("requires-python"),
        };
        vec_push(l->c->app->run, &l->given, given);
    }
}

static bool read_file(struct layers *l, const char *path, bool is_asked,
                      bool *is_ours);

/* The file named by `extend`, whose keys come first. */
static bool
read_extended(struct layers *l, const char *path, const struct toml *toml,
              bool is_pyproject)
{
    const struct toml_pair *pair =
        toml_find(toml, is_pyproject ? "tool.earlydel.extend" : "extend");
    bool is_ours;

    if (pair == NULL ||
        (pair->value.kind == GIVEN_TEXT && pair->value.text.n == 0)) {
        return true;
    }
    if (pair->value.kind != GIVEN_TEXT) {
        return fail_at(l->err, path, pair->line,
                       "extend: expected the name of a file in quotes");
    }
    if (++l->depth > 8) {
        return fail_at(l->err, path, pair->line, "extend goes in a circle");
    }
    const char *name = text_copy(l->c->app->run, pair->value.text).s;
    gchar *folder = g_path_get_dirname(path);
    gchar *other = g_path_is_absolute(name)
                       ? g_strdup(name)
                       : g_build_filename(folder, name, NULL);
    const char *kept = text_copy(l->c->app->run, text_of(other)).s;
    g_free(folder);
    g_free(other);
    if (access(kept, F_OK) != 0) {
        return err_set(l->err, ERR_USAGE, "%s:%u: extend: there is no %s", path,
                       pair->line, kept);
    }
    return read_file(l, kept, true, &is_ours);
}

/* A table where a value should be; one with keys is refused for these. */
static bool
check_tables(struct layers *l, const char *path, const struct toml *toml,
             bool is_pyproject)
{
    struct intern seen = {.arena = l->c->app->run};

    for (uint32_t i = 0; i < toml->ntables; i++) {
        const struct toml_pair *table = &toml->table[i];
        const struct text key = own_key(table->key, is_pyproject);
        if (key.n > 0 && !is_our_table(key) &&
            !add_pair(l, path, table, key)) {
            return false;
        }
        if (key.n > 0 && table->value.kind == GIVEN_LIST) {
            return fail_at(l->err, path, table->line,
                           "one table was expected, not a list of them");
        }
        const uint32_t before = seen.n;
        if (key.n > 0 && intern_put(&seen, key) < before) {
            return fail_at(l->err, path, table->line, "a table twice");
        }
    }
    return true;
}

static bool
add_pairs(struct layers *l, const char *path, const struct toml *toml,
          bool is_pyproject, bool *is_ours)
{
    struct intern seen = {.arena = l->c->app->run};

    for (uint32_t i = 0; i < toml->n; i++) {
        const uint32_t before = seen.n;
        struct text key = own_key(toml->at[i].key, is_pyproject);
        if (is_pyproject && text_eq(toml->at[i].key, TEXT("tool.earlydel"))) {
            return fail_at(l->err, path, toml->at[i].line,
                           "tool.earlydel is not a table");
        }
        if (key.n == 0) {
            continue;
        }
        if (intern_put(&seen, key) < before) {
            return fail_at(l->err, path, toml->at[i].line, "a key twice");
        }
        *is_ours = true;
        if (!add_pair(l, path, &toml->at[i], key)) {
            return false;
        }
    }
    return true;
}

static bool
read_regular(struct app *app, const char *path, struct text *text,
             struct err *err)
{
    struct arena *a = app->run;
    struct save_file file;
    bool is_read = save_read(a, path, LARGEST_FILE, &file, err);

    if (is_read) {
        vec_push(a, &app->read, text_copy(a, text_of(path)).s);
    }
    *text = is_read ? file.bytes : (struct text){0};
    return is_read;
}

/* No file has the name, or a folder has it; a link to nothing was put there to
 * say something. */
static bool
is_absent(const char *path)
{
    struct stat st;

    if (stat(path, &st) == 0) {
        return S_ISDIR(st.st_mode);
    }
    return (errno == ENOENT || errno == ENOTDIR) && lstat(path, &st) != 0;
}

/* Read a file into the layers; *is_ours: it says something about us. */
static bool
read_file(struct layers *l, const char *path, bool is_asked, bool *is_ours)
{
    const bool is_pyproject = g_str_has_suffix(path, "pyproject.toml");
    struct arena *a = l->c->app->run;
    struct text text;
    struct toml toml;
    struct err err;

    *is_ours = !is_pyproject;
    if (!is_asked && is_absent(path)) {
        *is_ours = false;
        return true;
    }
    if (!read_regular(l->c->app, path, &text, &err)) {
        return err_set(l->err, ERR_USAGE, "%s: %s", path, err.text);
    }
    if (!toml_read(a, text, &toml, &err)) {
        return err_set(l->err, ERR_USAGE, "%s: %.400s", path, err.text);
    }
    if (!read_extended(l, path, &toml, is_pyproject) ||
        !add_pairs(l, path, &toml, is_pyproject, is_ours) ||
        !check_tables(l, path, &toml, is_pyproject)) {
        return false;
    }
    if (is_pyproject) {
        /* One that is empty says: as it is built in. */
        *is_ours = *is_ours || toml_has_table(&toml, "tool.earlydel");
        add_requires_python(l, &toml);
    }
    if (*is_ours) { /* behind what it extends */
        l->file = text_copy(a, text_of(path));
    }
    return true;
}

/* ---- the closest file -------------------------------------------------- */

static bool
has_target(const struct layers *l)
{
    const struct setting *target =
        setting_find(TEXT("target-version"), IN_FILE);

    for (uint32_t i = 0; i < l->given.n; i++) {
        if (l->given.at[i].setting == target) {
            return true;
        }
    }
    return false;
}

/* What pyproject.toml beside our own file says of Python's version; that it
 * cannot be read is another tool's trouble. */
static void
read_python_beside(struct layers *l, const char *folder)
{
    struct arena *a = l->c->app->run;
    gchar *path = g_build_filename(folder, "pyproject.toml", NULL);
    struct text text;
    struct toml toml;
    struct err ignored;

    if (!has_target(l) && read_regular(l->c->app, path, &text, &ignored) &&
        toml_read(a, text, &toml, &ignored)) {
        add_requires_python(l, &toml);
    }
    g_free(path);
}

static bool
read_folder(struct layers *l, const char *folder, bool *is_found)
{
    for (uint32_t i = 0; i < sizeof file_names / sizeof file_names[0]; i++) {
        gchar *path = g_build_filename(folder, file_names[i], NULL);
        const char *kept = text_copy(l->c->app->run, text_of(path)).s;
        g_free(path);
        if (!read_file(l, kept, false, is_found)) {
            return false;
        }
        if (*is_found) {
            l->root = text_copy(l->c->app->run, text_of(folder));
            if (!g_str_has_suffix(kept, "pyproject.toml")) {
                read_python_beside(l, folder);
            }
            return true;
        }
    }
    return true;
}

/* The user's own file, where no folder has one; what a project says of its
 * Python stands above it. */
static bool
read_users(struct layers *l)
{
    struct arena *a = l->c->app->run;
    const struct given *project = l->given.at;
    const uint32_t n = l->given.n;
    gchar *path = g_build_filename(g_get_user_config_dir(), "earlydel",
                                   "earlydel.toml", NULL);
    const char *kept = text_copy(a, text_of(path)).s;
    bool is_ours;

    g_free(path);
    l->given = (struct givens){0};
    if (access(kept, F_OK) != 0 && errno == EACCES) {
        is_ours = false; /* another one's home: a container's HOME=/root */
    } else if (!read_file(l, kept, false, &is_ours)) {
        return false;
    }
    for (uint32_t i = 0; i < n; i++) {
        vec_push(a, &l->given, project[i]);
    }
    return true;
}

static bool
read_closest(struct layers *l, const char *folder)
{
    gchar *at = g_strdup(folder);
    bool is_found = false, ok = true;

    while (ok && !is_found) {
        ok = read_folder(l, at, &is_found);
        gchar *above = g_path_get_dirname(at);
        const bool is_top = strcmp(above, at) == 0;
        g_free(at);
        at = above;
        if (is_top) {
            break;
        }
    }
    g_free(at);
    return ok && (is_found || read_users(l));
}

/* ---- all layers -------------------------------------------------------- */

static bool
apply_layers(const struct layers *l, struct settings *s, struct text *origin,
             struct err *err)
{
    struct app *app = l->c->app;
    const struct givens *const layer[] = {&l->given, &l->c->inline_given,
                                          &app->given};

    for (uint32_t i = 0; i < sizeof layer / sizeof layer[0]; i++) {
        if (!settings_apply(app->run, s, layer[i], origin, err)) {
            return false;
        }
    }
    return true;
}

/* What a file asks to be run is not believed without --trust-config: the
 * command line's own words hold, and the first place is remembered. */
static void
distrust(const struct app *app, struct settings *s, const struct text *origin)
{
    static const char *const key[] = {"verify", "verify-cmd"};
    const struct settings *given = &app->settings;

    if (given->trust_config) {
        return;
    }
    for (uint32_t i = 0; i < G_N_ELEMENTS(key); i++) {
        const struct setting *row = setting_find(text_of(key[i]), IN_FILE);
        struct text from = origin[row - setting_table];
        if (from.n > 0 && from.s[0] != '-' &&
            !text_eq(from, TEXT("command line"))) {
            s->untrusted =
                text_format(app->run, "%.*s: %s", TEXT_ARG(from), key[i]);
            memcpy((char *)s + row->offset, (const char *)given + row->offset,
                   row->type == SET_TEXT ? sizeof(struct text)
                                         : sizeof(uint64_t));
        }
    }
}

/* Where patterns with a slash begin: in the folder of the file that has them,
 * else where we are. */
static void
root_patterns(struct arena *a, struct settings *s, const struct text *origin)
{
    const struct {
        const char *key;
        struct patterns *patterns;
    } all[] = {
        {"include", &s->include},
        {"exclude", &s->exclude},
        {"extend-exclude", &s->extend_exclude},
        {"per-file-ignores", &s->per_file_ignores},
    };
    gchar *here = g_get_current_dir();
    struct text current = text_copy(a, text_of(here));

    g_free(here);
    for (uint32_t i = 0; i < G_N_ELEMENTS(all); i++) {
        const struct setting *row = setting_find(text_of(all[i].key), IN_FILE);
        const struct text from = origin[row - setting_table];
        const bool is_given = text_eq(from, TEXT("command line")) ||
                              text_eq(from, TEXT("--config"));
        all[i].patterns->root = !is_given && s->root.n ? s->root : current;
    }
}

/* The settings that the layers make, for this folder. */
static bool
make_config(struct layers *l, struct folder_config *to)
{
    struct arena *a = l->c->app->run;
    struct settings *s = arena_new(a, struct settings);
    struct text *origin = arena_array(a, struct text, setting_count);

    *s = settings_default();
    if (!apply_layers(l, s, origin, l->err) ||
        !config_check(s, origin, l->err)) {
        return false;
    }
    distrust(l->c->app, s, origin);
    s->root = l->root;
    s->file = l->file;
    root_patterns(a, s, origin);
    const struct setting *row = setting_find(TEXT("baseline"), IN_FILE);
    const struct text by = origin[row - setting_table];
    s->baseline_file = setting_path(a, by, s->baseline);
    s->baseline_by = text_find(by, TEXT(":"), 0) == UINT32_MAX
                         ? TEXT("")
                         : text_format(a, "%.*s: baseline: ", TEXT_ARG(by));
    to->settings = s;
    to->origin = origin;
    return facts_read(a, s, origin, l->err);
}

static const struct folder_config *
find_known(struct configs *c, const char *absolute, struct err *err);

/* A folder without a file of its own has what the one above it has, so each
 * file is read once however many folders lie below. */
static bool
make_closest(struct layers *l, struct folder_config *to)
{
    gchar *above = g_path_get_dirname(to->folder);
    const bool is_top = strcmp(above, to->folder) == 0;
    bool is_found = false;
    bool ok = read_folder(l, to->folder, &is_found);

    if (ok && !is_found && is_top) {
        ok = read_users(l);
    } else if (ok && !is_found && l->given.n > 0) {
        ok = read_closest(l, above); /* it says something of Python alone */
    } else if (ok && !is_found) {
        const struct folder_config *same = find_known(l->c, above, l->err);
        g_free(above);
        if (same != NULL) {
            to->settings = same->settings;
            to->origin = same->origin;
        }
        return same != NULL;
    }
    g_free(above);
    return ok && make_config(l, to);
}

static const struct folder_config *
find_known(struct configs *c, const char *absolute, struct err *err)
{
    struct arena *a = c->app->run;
    const bool is_one = c->only_file != NULL || c->app->settings.isolated;
    const struct text folder = text_of(is_one ? "" : absolute);
    const sym_id id = intern_put(&c->folder, folder); /* one for all */

    while (c->known.n <= id) {
        vec_push(a, &c->known, NULL);
    }
    if (c->known.at[id] != NULL) {
        return c->known.at[id];
    }
    struct folder_config *config = arena_new(a, struct folder_config);
    struct layers l = {.c = c, .err = err};
    bool is_ours, ok;
    config->folder = text_copy(a, folder).s;
    if (c->only_file != NULL) {
        ok = read_file(&l, c->only_file, true, &is_ours) &&
             make_config(&l, config);
    } else {
        ok = is_one ? make_config(&l, config) : make_closest(&l, config);
    }
    if (!ok) {
        return NULL;
    }
    c->known.at[id] = config;
    return config;
}

static const struct folder_config *
folder_find(struct configs *c, const char *folder, struct err *err)
{
    gchar *absolute = g_canonicalize_filename(folder, NULL);
    const struct folder_config *config = find_known(c, absolute, err);

    g_free(absolute);
    return config;
}

const struct settings *
config_for(struct configs *c, const char *folder, struct err *err)
{
    const struct folder_config *config = folder_find(c, folder, err);

    return config ? config->settings : NULL;
}

const struct text *
config_origins(struct configs *c, const char *folder, struct err *err)
{
    const struct folder_config *config = folder_find(c, folder, err);

    return config ? config->origin : NULL;
}

/* ---- --config ---------------------------------------------------------- */

/* `per-file-ignores."tests/X"=["A"]`, or the same as a table; false if it is
 * neither. */
static bool
add_inline_table(struct configs *c, struct text t, bool *ok, struct err *err)
{
    struct layers l = {.c = c, .err = err};
    struct toml toml;
    struct err ignored;
    bool is_table =
        toml_read(c->app->run, text_format(c->app->run, "%.*s\n", TEXT_ARG(t)),
                  &toml, &ignored) &&
        toml.n > 0;

    for (uint32_t i = 0; i < toml.n && is_table; i++) {
        is_table = text_starts(toml.at[i].key, TEXT("per-file-ignores."));
    }
    for (uint32_t i = 0; i < toml.n && is_table && *ok; i++) {
        *ok =
            add_file_ignore(&l, toml.at[i].key, &toml.at[i], TEXT("--config"));
    }
    for (uint32_t i = 0; i < l.given.n; i++) {
        vec_push(c->app->run, &c->inline_given, l.given.at[i]);
    }
    return is_table;
}

/* KEY=VALUE: the value as TOML, or, if it is none, as a text. */
static bool
add_inline(struct configs *c, struct text t, uint32_t equals, struct err *err)
{
    struct arena *a = c->app->run;
    struct text key = text_trim(text_sub(t, 0, equals));
    struct text value = text_trim(text_sub(t, equals + 1, t.n));
    const struct setting *row = setting_find(key, IN_FILE);
    struct given given = {.setting = row, .origin = TEXT("--config")};
    struct settings probe = settings_default();
    struct toml toml;
    struct err ignored;
    bool ok = true;

    if (add_inline_table(c, t, &ok, err)) {
        return ok;
    }
    if (row == NULL) {
        const char *nearest = setting_nearest(key, IN_FILE);
        return err_set(err, ERR_USAGE, "--config: unknown key \"%.*s\"%s%s",
                       TEXT_ARG(key), nearest ? "; the nearest is " : "",
                       nearest ? nearest : "");
    }
    if (text_eq(key, TEXT("extend"))) {
        return err_set(err, ERR_USAGE,
                       "--config: a file extends another, an option cannot; "
                       "`--config FILE` reads %.*s instead",
                       TEXT_ARG(value));
    }
    if (toml_read(a, text_format(a, "x = %.*s\n", TEXT_ARG(value)), &toml,
                  &ignored) &&
        toml.n == 1) {
        given.value = toml.at[0].value;
    } else {
        given.value = (struct given_value){.kind = GIVEN_TEXT, .text = value};
    }
    vec_push(a, &c->inline_given, given);
    return setting_apply(a, &probe, &given, err);
}

bool
config_open(struct app *app, struct configs **configs, struct err *err)
{
    struct configs *c = arena_new(app->run, struct configs);

    c->app = app;
    c->folder.arena = app->run;
    for (uint32_t i = 0; i < app->settings.config.n; i++) {
        struct text t = app->settings.config.at[i];
        uint32_t equals = text_find(t, TEXT("="), 0);
        if (equals == UINT32_MAX && c->only_file != NULL) {
            return err_set(err, ERR_USAGE,
                           "--config: one file only, not %s and %.*s",
                           c->only_file, TEXT_ARG(t));
        }
        if (equals == UINT32_MAX && app->settings.isolated) {
            return err_set(err, ERR_USAGE,
                           "--isolated reads no file; --config names %.*s",
                           TEXT_ARG(t));
        }
        if (equals == UINT32_MAX && setting_find(t, IN_FILE) != NULL &&
            !g_file_test(text_copy(app->run, t).s, G_FILE_TEST_EXISTS)) {
            return err_set(err, ERR_USAGE,
                           "--config: %.*s needs a value: --config %.*s=VALUE",
                           TEXT_ARG(t), TEXT_ARG(t));
        }
        if (equals == UINT32_MAX) {
            c->only_file = text_copy(app->run, t).s;
        } else if (!add_inline(c, t, equals, err)) {
            return false;
        }
    }
    *configs = c;
    return true;
}
