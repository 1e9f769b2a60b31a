#include "cli/settings.h"

#include "analyzer/analyzer.h"
#include "cli/show.h"

#include <errno.h>
#include <glib.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

static const char *const gain_names[] = {"none", "small", "medium", "large",
                                         NULL};
static const char *const color_names[] = {"auto", "always", "never", NULL};
static const char *const hook_mode_names[] = {"", "check", "fix", NULL};
static const char *const fail_on_names[] = {"findings", "safe", "never", NULL};
static const char *const per_names[] = {"file",    "function", "del",
                                        "finding", "all",      NULL};
static const char *const form_names[] = {"auto", "html", "svg",
                                         "md",   "text", NULL};
static const char *const verify_names[] = {"structure", "python", "all", NULL};
static const char *const style_names[] = {"del", "none", NULL};
static const char *const parameters_names[] = {"safe", "unsafe", "advice",
                                               "off", NULL};
static const char *const module_scope_names[] = {"off", "scripts", NULL};
static const char *const format_names[] = {
#define FORMAT(id, name, tells_written, summary) name,
#include "cli/format.def"
#undef FORMAT
    NULL};

#define SECTION(title) {.help = (title)},
#define SET_CHOICE(names) SET_CHOICE, .choice = (names)
#define SETTING(name, field, kind, short_name, commands, value, text)          \
    {.key = (name),                                                            \
     .offset = offsetof(struct settings, field),                               \
     .letter = (short_name),                                                   \
     .where = (commands),                                                      \
     .metavar = (value),                                                       \
     .help = (text),                                                           \
     .type = SET_##kind},
const struct setting setting_table[] = {
#include "cli/setting.def"
};
#undef SECTION
#undef SET_CHOICE
#undef SETTING

const uint32_t setting_count = sizeof setting_table / sizeof setting_table[0];

static const struct text default_include[] = {{"*.py", 4}};

/* Folders that hold other people's or generated code. */
static const struct text default_exclude[] = {
    {".git", 4}, {".hg", 3}, {".svn", 4}, {".bzr", 4}, {".git-rewrite", 12},
    {".venv", 5}, {"venv", 4}, {".direnv", 7}, {".pyenv", 6}, {".tox", 4},
    {".nox", 4}, {".eggs", 5}, {".pants.d", 8}, {"__pypackages__", 14},
    {"site-packages", 13}, {"node_modules", 12}, {"__pycache__", 11},
    {".mypy_cache", 11}, {".pytest_cache", 13}, {".pytype", 7},
    {".ruff_cache", 11}, {".ipynb_checkpoints", 18}, {".vscode", 7},
    {"_build", 6}, {"build", 5}, {"buck-out", 8}, {"dist", 4}};

#define TEXTS(array)                                                           \
    (struct texts)                                                             \
    {                                                                          \
        (array), sizeof(array) / sizeof((array)[0])                            \
    }

struct settings
settings_default(void)
{
    return (struct settings){
        .include = {.at = TEXTS(default_include)},
        .exclude = {.at = TEXTS(default_exclude)},
        .min_gain = 2,
        .respect_gitignore = true,
        .project = true,
        .predict = true,
        .combine = true,
        .max_file_size = UINT64_C(4) << 20,
        .max_depth = ANALYZE_DEPTH,
        .timeout = 5000000,
        .verify_timeout = 600000000,
        .max_memory = UINT64_C(512) << 20,
    };
}

bool
setting_is_on(const struct setting *row)
{
    const struct settings defaults = settings_default();

    return row->type == SET_BOOL &&
           *(const bool *)((const char *)&defaults + row->offset);
}

const struct setting *
setting_find(struct text key, uint32_t where)
{
    for (uint32_t i = 0; i < setting_count; i++) {
        const struct setting *row = &setting_table[i];

        if (row->key != NULL && (row->where & where) != 0 &&
            text_eq(text_of(row->key), key)) {
            return row;
        }
    }
    return NULL;
}

const char *const *
setting_choices(struct text key, uint32_t where)
{
    return setting_find(key, where)->choice;
}

uint32_t
spelling_distance(struct text a, struct text b)
{
    enum { LONGEST = 64 };
    uint32_t table[3][LONGEST + 1]; /* a row for each letter of `a`, in turn */

    if (a.n > LONGEST || b.n > LONGEST) {
        return UINT32_MAX;
    }
    for (uint32_t j = 0; j <= b.n; j++) {
        table[0][j] = j;
    }
    for (uint32_t i = 1; i <= a.n; i++) {
        const uint32_t *before = table[(i + 1) % 3],
                       *above = table[(i + 2) % 3];
        uint32_t *row = table[i % 3];

        row[0] = i;
        for (uint32_t j = 1; j <= b.n; j++) {
            uint32_t best = above[j - 1] + (a.s[i - 1] != b.s[j - 1]);
            best = MIN(best, MIN(above[j], row[j - 1]) + 1);
            if (i > 1 && j > 1 && a.s[i - 1] == b.s[j - 2] &&
                a.s[i - 2] == b.s[j - 1]) {
                best = MIN(best, before[j - 2] + 1);
            }
            row[j] = best;
        }
    }
    return table[a.n % 3][b.n];
}

const char *
setting_nearest(struct text key, uint32_t where)
{
    const char *best = NULL;
    uint32_t best_distance = key.n / 2 + 1;

    for (uint32_t i = 0; i < setting_count; i++) {
        const struct setting *row = &setting_table[i];
        if (row->key == NULL || (row->where & where) == 0) {
            continue;
        }
        uint32_t distance = spelling_distance(key, text_of(row->key));
        if (distance < best_distance) {
            best_distance = distance;
            best = row->key;
        }
    }
    return best;
}

/* ---- assigning -------------------------------------------------------- */

static bool
bad_value(const struct given *g, const char *wanted, struct err *err)
{
    if (text_eq(g->origin, TEXT("command line"))) {
        return err_set(err, ERR_USAGE, "--%s: expected %s, not \"%.*s\"",
                       g->setting->key, wanted, TEXT_ARG(g->value.text));
    }
    return err_set(err, ERR_USAGE, "%.*s: %s: expected %s, not \"%.*s\"",
                   TEXT_ARG(g->origin), g->setting->key, wanted,
                   TEXT_ARG(g->value.text));
}

/* "A, B or C", for messages. */
static void
list_choices(const char *const *choice, char *to, size_t size)
{
    size_t used = 0;

    to[0] = '\0';
    choice += choice[0][0] == '\0'; /* the word for none given */
    for (uint32_t i = 0; choice[i] != NULL && used < size; i++) {
        const char *join = i == 0 ? "" : choice[i + 1] ? ", " : " or ";
        int n = snprintf(to + used, size - used, "%s%s", join, choice[i]);
        used += n > 0 ? (size_t)n : 0;
    }
}

static bool
apply_choice(uint64_t *to, const struct given *g, struct err *err)
{
    const char *const *choice = g->setting->choice;
    char wanted[256];

    for (uint32_t i = 0; choice[i] != NULL; i++) {
        if (text_eq(text_of(choice[i]), g->value.text)) {
            *to = i;
            return true;
        }
    }
    list_choices(choice, wanted, sizeof wanted);
    return bad_value(g, wanted, err);
}

bool
number_read(struct text t, uint64_t *number, const char **rest)
{
    char digits[32];
    char *end;

    if (t.n == 0 || t.n >= sizeof digits || t.s[0] < '0' || t.s[0] > '9') {
        return false;
    }
    memcpy(digits, t.s, t.n);
    digits[t.n] = '\0';
    errno = 0;
    *number = strtoull(digits, &end, 10);
    *rest = t.s + (end - digits);
    return errno == 0;
}

static bool
apply_count(uint64_t *to, const struct given *g, struct err *err)
{
    const char *rest;
    const struct text t = g->value.text;

    if (!number_read(t, to, &rest) || rest != t.s + t.n || *to > 1000000000) {
        return bad_value(g, "a whole number", err);
    }
    return true;
}

static bool
apply_size(uint64_t *to, const struct given *g, struct err *err)
{
    static const struct {
        const char *suffix;
        uint32_t shift;
    } unit[] = {{"", 0},   {"K", 10},  {"KB", 10},  {"M", 20},   {"MB", 20},
                {"G", 30}, {"GB", 30}, {" MB", 20}, {" KB", 10}, {" GB", 30}};
    const uint64_t largest = UINT64_C(1) << 62;
    const struct text t = g->value.text;
    const char *rest;
    uint64_t number;

    if (number_read(t, &number, &rest)) {
        struct text suffix = {rest, (uint32_t)(t.s + t.n - rest)};
        for (uint32_t i = 0; i < sizeof unit / sizeof unit[0]; i++) {
            if (text_eq(suffix, text_of(unit[i].suffix)) &&
                number <= largest >> unit[i].shift) {
                *to = number << unit[i].shift;
                return true;
            }
        }
    }
    return bad_value(g, "a size such as 500K, 4M or 1G", err);
}

static bool
apply_seconds(uint64_t *to, const struct given *g, struct err *err)
{
    char digits[32];
    char *end;
    const struct text t = g->value.text;

    if (t.n > 0 && t.n < sizeof digits) {
        memcpy(digits, t.s, t.n);
        digits[t.n] = '\0';
        double seconds = strtod(digits, &end);
        if (end == digits + t.n && seconds >= 0 && seconds < 1e6) {
            *to = (uint64_t)(seconds * 1e6);
            return true;
        }
    }
    return bad_value(g, "a number of seconds", err);
}

/* "3.12" and the common "py312"; an empty text is none. */
static bool
apply_version(uint64_t *to, const struct given *g, struct err *err)
{
    struct text t = g->value.text;
    const char *rest;
    uint64_t minor = 0;

    if (t.n == 0 && !text_eq(g->origin, TEXT("command line"))) {
        *to = 0;
        return true;
    }
    if (text_starts(t, TEXT("3."))) {
        t = text_sub(t, 2, t.n);
    } else if (text_starts(t, TEXT("py3"))) {
        t = text_sub(t, 3, t.n);
    } else {
        return bad_value(g, "a version from 3.8 to 3.14", err);
    }
    if (!number_read(t, &minor, &rest) || rest != t.s + t.n || minor < 8 ||
        minor > 14) {
        return bad_value(g, "a version from 3.8 to 3.14", err);
    }
    *to = 300 + minor;
    return true;
}

/* Append the comma-separated parts of the text to what is there. */
static void
append_parts(struct arena *a, struct texts *to, struct text t, bool split)
{
    VEC(struct text) all = {0};

    for (uint32_t i = 0; i < to->n; i++) {
        vec_push(a, &all, to->at[i]);
    }
    for (uint32_t from = 0; from <= t.n;) {
        uint32_t comma = split ? text_find(t, TEXT(","), from) : t.n;
        uint32_t end = comma < t.n ? comma : t.n;
        struct text part = text_trim(text_sub(t, from, end));
        if (part.n > 0) {
            vec_push(a, &all, part);
        }
        from = end + 1;
    }
    *to = (struct texts){all.at, all.n};
}

static bool
apply_list(struct arena *a, struct texts *to, const struct given *g,
           struct err *err)
{
    const bool pairs = g->setting->type == SET_PAIRS;
    /* Codes and patterns may share one word; the rest is taken whole. */
    const bool split = !pairs && g->setting->metavar[0] != 'R' &&
                       strchr(g->setting->metavar, '=') == NULL;

    switch (g->value.kind) {
    case GIVEN_LIST:
        *to = g->value.list;
        return true;
    case GIVEN_TABLE:
        if (!pairs) {
            return bad_value(g, "a list", err);
        }
        *to = g->value.list;
        return true;
    case GIVEN_TEXT:
        append_parts(a, to, g->value.text, split);
        return true;
    case GIVEN_BOOL:
    case GIVEN_NUMBER:
        break;
    }
    return bad_value(g, pairs ? "a table" : "a list", err);
}

/* A file must quote texts and must not quote numbers, as TOML does. */
static bool
kind_fits(const struct given *g, struct err *err)
{
    const enum given_kind kind = g->value.kind;

    switch (g->setting->type) {
    case SET_BOOL:
        return kind == GIVEN_BOOL || bad_value(g, "true or false", err);
    case SET_LIST:
    case SET_PAIRS:
        return !g->value.is_mixed || bad_value(g, "a list of texts", err);
    case SET_COUNT:
    case SET_SIZE:
    case SET_SECONDS:
        return kind == GIVEN_NUMBER || kind == GIVEN_TEXT ||
               bad_value(g, "a number", err);
    case SET_VERSION: /* 3.10 without quotes keeps its zero here */
        return kind == GIVEN_TEXT || kind == GIVEN_NUMBER ||
               bad_value(g, "a version from 3.8 to 3.14", err);
    case SET_TEXT:
    case SET_SUFFIX:
    case SET_CHOICE:
        return kind == GIVEN_TEXT || bad_value(g, "a text in quotes", err);
    }
    return false;
}

bool
setting_apply(struct arena *a, struct settings *s, const struct given *g,
              struct err *err)
{
    void *to = (char *)s + g->setting->offset;

    if (!kind_fits(g, err)) {
        return false;
    }
    switch (g->setting->type) {
    case SET_BOOL:
        *(bool *)to = g->value.is_true;
        return true;
    case SET_TEXT:
    case SET_SUFFIX:
        *(struct text *)to = g->value.text;
        return true;
    case SET_LIST:
    case SET_PAIRS:
        return apply_list(a, to, g, err);
    case SET_COUNT:
        return apply_count(to, g, err);
    case SET_SIZE:
        return apply_size(to, g, err);
    case SET_SECONDS:
        return apply_seconds(to, g, err);
    case SET_VERSION:
        return apply_version(to, g, err);
    case SET_CHOICE:
        return apply_choice(to, g, err);
    }
    return false;
}

bool
settings_apply(struct arena *a, struct settings *s, const struct givens *layer,
               struct text *origin, struct err *err)
{
    bool *seen = arena_array(a, bool, setting_count);

    for (uint32_t i = 0; i < layer->n; i++) {
        const struct given *g = &layer->at[i];
        const uint32_t row = (uint32_t)(g->setting - setting_table);
        const bool is_list =
            g->setting->type == SET_LIST || g->setting->type == SET_PAIRS;

        if (is_list && !seen[row]) {
            struct texts *list = (void *)((char *)s + g->setting->offset);
            *list = (struct texts){0};
        }
        seen[row] = true;
        if (!setting_apply(a, s, g, err)) {
            return false;
        }
        if (origin != NULL) {
            origin[row] = g->origin;
        }
    }
    return true;
}

/* ---- showing ---------------------------------------------------------- */

static struct text
show_list(struct arena *a, const struct texts *list)
{
    struct buf b = {.arena = a};

    buf_char(&b, '[');
    for (uint32_t i = 0; i < list->n; i++) {
        buf_format(&b, "%s%.*s", i ? ", " : "",
                   TEXT_ARG(show_toml(a, list->at[i])));
    }
    buf_char(&b, ']');
    return buf_text(&b);
}

uint32_t
setting_pair_colon(struct text pair)
{
    uint32_t at = pair.n;

    while (at > 0 && pair.s[at - 1] != ':') {
        at--;
    }
    return at > 0 ? at - 1 : pair.n;
}

/* Add the codes of "PATTERN:CODE,CODE" that are not there yet. */
static void
add_codes(struct arena *a, struct texts *to, struct text pair)
{
    const uint32_t colon = setting_pair_colon(pair);
    struct texts code = {0};

    append_parts(a, &code, text_sub(pair, MIN(pair.n, colon + 1), pair.n),
                 true);
    for (uint32_t i = 0; i < code.n; i++) {
        uint32_t k = 0;
        while (k < to->n && !text_eq(to->at[k], code.at[i])) {
            k++;
        }
        if (k == to->n) {
            append_parts(a, to, code.at[i], false);
        }
    }
}

/* `{"PATTERN" = ["CODE", "CODE"]}`: what is said of one pattern twice stands
 * together, as a key can stand once only. */
static struct text
show_pairs(struct arena *a, const struct texts *list)
{
    struct buf b = {.arena = a};
    bool *is_shown = arena_array(a, bool, list->n + 1);

    buf_char(&b, '{');
    for (uint32_t i = 0; i < list->n; i++) {
        const struct text one = list->at[i];
        const struct text pattern = text_sub(one, 0, setting_pair_colon(one));
        struct texts code = {0};
        for (uint32_t k = i; k < list->n && !is_shown[i]; k++) {
            const struct text other = list->at[k];
            if (text_eq(text_sub(other, 0, setting_pair_colon(other)),
                        pattern)) {
                add_codes(a, &code, other);
                is_shown[k] = k > i;
            }
        }
        if (!is_shown[i]) {
            buf_format(&b, "%s%.*s = %.*s", b.n > 1 ? ", " : "",
                       TEXT_ARG(show_toml(a, pattern)),
                       TEXT_ARG(show_list(a, &code)));
        }
    }
    buf_char(&b, '}');
    return buf_text(&b);
}

/* "0.5": as many digits as there are. */
static struct text
show_seconds(struct arena *a, uint64_t us)
{
    struct text t = text_format(a, "%" PRIu64 ".%06" PRIu64, us / 1000000,
                                us % 1000000);

    while (t.s[t.n - 1] == '0') {
        t.n--;
    }
    t.n -= t.s[t.n - 1] == '.';
    return t;
}

struct text
setting_path(struct arena *a, struct text origin, struct text name)
{
    uint32_t end = origin.n; /* of the folder in "FOLDER/FILE:LINE" */

    while (end > 0 && origin.s[end - 1] != '/') {
        end--;
    }
    if (text_starts(origin, TEXT("--")) || end == 0 || name.n == 0 ||
        name.s[0] == '/') {
        return name;
    }
    return text_format(a, "%.*s%.*s", (int)end, origin.s, TEXT_ARG(name));
}

struct text
setting_show(struct arena *a, const struct settings *s,
             const struct setting *row)
{
    const void *at = (const char *)s + row->offset;
    const uint64_t *number = at;

    switch (row->type) {
    case SET_BOOL:
        return *(const bool *)at ? TEXT("true") : TEXT("false");
    case SET_TEXT:
    case SET_SUFFIX:
        return show_toml(a, *(const struct text *)at);
    case SET_LIST:
        return show_list(a, at);
    case SET_PAIRS:
        return show_pairs(a, at);
    case SET_COUNT:
    case SET_SIZE:
        return text_format(a, "%" PRIu64, *number);
    case SET_SECONDS:
        return show_seconds(a, *number);
    case SET_VERSION:
        return *number ? text_format(a, "\"3.%" PRIu64 "\"", *number - 300)
                       : TEXT("\"\"");
    case SET_CHOICE:
        return text_format(a, "\"%s\"", row->choice[*number]);
    }
    return TEXT("");
}

struct save_how
settings_saving(struct arena *a, const struct settings *s)
{
    return (struct save_how){
        .backup = s->backup.n > 0 ? text_copy(a, s->backup).s : NULL,
        .in_place = s->allow_owner_change,
    };
}
