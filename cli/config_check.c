#include "cli/config_check.h"

#include "cli/pattern.h"
#include "cli/version.h"
#include "rules/rules.h"

#include <glib.h>
#include <stdarg.h>
#include <stdio.h>

/* Is there a rule or note whose code begins so? */
static bool
is_code(struct text prefix)
{
    const struct texts one = {&prefix, 1};
    bool is = pattern_has_code(&one, TEXT("EDL906"));

    for (uint32_t i = 0; i < RULE_COUNT && !is; i++) {
        is = pattern_has_code(&one, text_of(rule_info[i].code));
    }
    for (uint32_t i = 1; i < BAIL_COUNT && !is; i++) {
        is = pattern_has_code(&one, text_of(bail_code[i]));
    }
    return is && prefix.n > 0;
}

/* What is checked when all layers are one. */
struct check {
    const struct settings *s;
    const struct text *origin; /* by row of setting_table */
    struct err *err;
};

bool
config_refuse(struct err *err, const struct text *origin, const char *key,
              const char *format, ...)
{
    const struct setting *row = setting_find(text_of(key), IN_FILE);
    const struct text from = row ? origin[row - setting_table] : TEXT("");
    const bool is_file =
        from.n > 0 && from.s[0] != '-' && !text_eq(from, TEXT("command line"));
    char words[400];
    va_list args;

    va_start(args, format);
    vsnprintf(words, sizeof words, format, args);
    va_end(args);
    return err_set(err, ERR_USAGE, "%.*s%s%s: %s",
                   is_file ? (int)from.n : 0, from.s ? from.s : "",
                   is_file ? ": " : "", key, words);
}

/* A code that is misspelled would leave everything out, or nothing. */
static bool
check_codes(const struct check *c, const char *key, const struct texts *codes)
{
    for (uint32_t i = 0; i < codes->n; i++) {
        if (!is_code(codes->at[i])) {
            return config_refuse(c->err, c->origin, key,
                          "no rule begins with \"%.*s\"; `earlydel rule "
                          "--all` lists them",
                          TEXT_ARG(codes->at[i]));
        }
    }
    return true;
}

/* "tests/gen:EDL101,EDL2" */
static bool
check_file_codes(const struct check *c)
{
    static const char key[] = "per-file-ignores";
    const struct texts *pairs = &c->s->per_file_ignores.at;

    for (uint32_t i = 0; i < pairs->n; i++) {
        struct text pair = pairs->at[i];
        const uint32_t colon = setting_pair_colon(pair);
        if (colon >= pair.n) {
            return config_refuse(c->err, c->origin, key,
                                 "expected PATTERN:CODES, not \"%.*s\"",
                                 TEXT_ARG(pair));
        }
        for (uint32_t from = colon + 1; from <= pair.n;) {
            const uint32_t comma = text_find(pair, TEXT(","), from);
            const uint32_t end = comma < pair.n ? comma : pair.n;
            struct text code = text_trim(text_sub(pair, from, end));
            if (!check_codes(c, key, &(struct texts){&code, 1})) {
                return false;
            }
            from = end + 1;
        }
    }
    return true;
}

/* A code that two lists name asks for two levels. */
static bool
check_levels(const struct check *c)
{
    const struct texts *safe = &c->s->extend_safe_fixes;
    const struct texts *unsafe = &c->s->extend_unsafe_fixes;

    for (uint32_t i = 0; i < safe->n; i++) {
        for (uint32_t k = 0; k < unsafe->n; k++) {
            if (text_eq(safe->at[i], unsafe->at[k])) {
                return config_refuse(c->err, c->origin, "extend-safe-fixes",
                              "extend-unsafe-fixes names %.*s, too: leave it "
                              "in one of them",
                              TEXT_ARG(safe->at[i]));
            }
        }
    }
    return true;
}

static bool
check_all_codes(const struct check *c)
{
    const struct settings *s = c->s;

    return check_codes(c, "select", &s->select) &&
           check_codes(c, "ignore", &s->ignore) &&
           check_codes(c, "extend-select", &s->extend_select) &&
           check_codes(c, "fixable", &s->fixable) &&
           check_codes(c, "unfixable", &s->unfixable) &&
           check_codes(c, "extend-safe-fixes", &s->extend_safe_fixes) &&
           check_codes(c, "extend-unsafe-fixes", &s->extend_unsafe_fixes) &&
           check_levels(c) &&
           check_file_codes(c);
}

static bool
check_comment(const struct check *c)
{
    const struct text comment = c->s->comment;

    for (uint32_t i = 0; i < comment.n; i++) {
        if ((unsigned char)comment.s[i] < ' ') {
            return config_refuse(c->err, c->origin, "comment",
                                 "it must be one line");
        }
    }
    return comment.n == 0 || g_utf8_validate_len(comment.s, comment.n, NULL) ||
           config_refuse(c->err, c->origin, "comment", "it is not UTF-8");
}

static bool
check_never_delete(const struct check *c)
{
    const struct texts *never = &c->s->never_delete;

    for (uint32_t i = 0; i < never->n; i++) {
        GError *error = NULL;
        gchar *pattern = g_strndup(never->at[i].s, never->at[i].n);
        GRegex *regex = g_regex_new(pattern, (GRegexCompileFlags)0,
                                    (GRegexMatchFlags)0, &error);
        g_free(pattern);
        if (regex == NULL) {
            config_refuse(c->err, c->origin, "never-delete", "%s",
                          error->message);
            g_error_free(error);
            return false;
        }
        g_regex_unref(regex);
    }
    return true;
}

static bool
check_version(const struct check *c)
{
    const struct text wanted = c->s->required_version;

    return wanted.n == 0 || version_fits(wanted, TEXT(EARLYDEL_VERSION)) ||
           config_refuse(c->err, c->origin, "required-version",
                  "it is %.*s, this is " EARLYDEL_VERSION, TEXT_ARG(wanted));
}

bool
config_check(const struct settings *s, const struct text *origin,
             struct err *err)
{
    const struct check c = {s, origin, err};

    return check_version(&c) && check_comment(&c) && check_never_delete(&c) &&
           check_all_codes(&c);
}
