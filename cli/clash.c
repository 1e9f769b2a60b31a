#include "cli/clash.h"

static const char hook_writes[] =
    "`earlydel hook run pre-commit --mode fix` writes what is staged";
static const char staged_patch[] =
    "`earlydel diff --staged` prints a patch of what is staged";
static const char work_tree[] = "it is about the files of the work tree";
static const char only_reports[] = "it only reports, again and again";
static const char only_silences[] = "it only writes comments";
static const char only_notes[] = "it only notes what is found";
static const char holds_all[] = "a new baseline holds all that is found";
static const char only_patches[] = "it only writes patches";
static const char only_tries[] = "the command is to see what is written";
static const char only_tells[] = "it tells which dels the command takes";
static const char beside_patch[] =
    "`--output FORMAT=FILE` writes a report beside the patch";
static const char one_form[] = "each names the form";

/* The first of each pair is what the words are about. */
static const struct {
    const char *key, *other, *why;
} clash[] = {
    {"staged", "fix", hook_writes},
    {"staged", "patch-dir", staged_patch},
    {"add-ignore", "staged", work_tree},
    {"watch", "staged", work_tree},
    {"changed-since", "staged", work_tree},
    {"watch", "fix", only_reports},
    {"watch", "add-ignore", only_reports},
    {"watch", "patch-dir", only_reports},
    {"watch", "write-baseline", only_reports},
    {"add-ignore", "fix", only_silences},
    {"add-ignore", "diff", only_silences},
    {"add-ignore", "check", only_silences},
    {"add-ignore", "patch-dir", only_silences},
    {"add-ignore", "write-baseline", only_silences},
    {"add-ignore", "output", only_silences},
    {"add-ignore", "output-format", only_silences},
    {"add-ignore", "statistics", only_silences},
    {"write-baseline", "baseline", holds_all},
    {"write-baseline", "baseline-commit", holds_all},
    {"write-baseline", "fix", only_notes},
    {"write-baseline", "diff", only_notes},
    {"write-baseline", "check", only_notes},
    {"write-baseline", "patch-dir", only_notes},
    {"write-baseline", "output", only_notes},
    {"write-baseline", "output-format", only_notes},
    {"write-baseline", "statistics", only_notes},
    {"patch-dir", "fix", only_patches},
    {"patch-dir", "diff", only_patches},
    {"patch-dir", "check", only_patches},
    {"patch-dir", "output", only_patches},
    {"patch-dir", "output-format", only_patches},
    {"patch-dir", "statistics", only_patches},
    {"verify-cmd", "diff", only_tries},
    {"verify-cmd", "check", only_tries},
    {"verify-cmd", "patch-dir", only_tries},
    {"verify-cmd", "output", only_tells},
    {"verify-cmd", "output-format", only_tells},
    {"verify-cmd", "statistics", only_tells},
    {"diff", "output-format", beside_patch},
    {"statistics", "output-format", "it prints a table of its own"},
    {"text", "format", one_form},
};

/* Options that say how text is changed, and those that have it changed. */
static const char *const how[] = {"verify",     "python",
                                  "verify-cmd", "verify-timeout",
                                  "backup",     "allow-owner-change"};
static const char *const changing[] = {"fix", "diff", "check", "patch-dir"};

/* Does the command line ask for it, the last word counting? */
static bool
is_asked(const struct app *app, const char *key)
{
    bool is = false;

    for (uint32_t i = 0; i < app->given.n; i++) {
        const struct given *g = &app->given.at[i];
        if (strcmp(g->setting->key, key) == 0) {
            is = g->value.kind == GIVEN_BOOL ? g->value.is_true
                                             : g->value.text.n > 0;
        }
    }
    return is;
}

/* `check` by itself changes nothing, whatever way that would be done. */
static bool
check_needs(const struct app *app, struct err *err)
{
    bool changes = app->command->where != ON_CHECK;

    for (uint32_t i = 0; i < sizeof changing / sizeof changing[0]; i++) {
        changes |= is_asked(app, changing[i]);
    }
    for (uint32_t i = 0; i < sizeof how / sizeof how[0] && !changes; i++) {
        if (is_asked(app, how[i])) {
            return err_set(err, ERR_USAGE,
                           "--%s is for what is written: add --fix, --diff "
                           "or --patch-dir",
                           how[i]);
        }
    }
    return true;
}

static bool
names_stdin(const struct app *app)
{
    for (uint32_t i = 0; i < app->words.n; i++) {
        if (text_eq(app->words.at[i], TEXT("-"))) {
            return true;
        }
    }
    return false;
}

/* Is its new text what standard output gets? */
static bool
is_filter(const struct app *app)
{
    return (app->command->where == ON_FIX || is_asked(app, "fix")) &&
           !is_asked(app, "diff") && !is_asked(app, "check");
}

/* Nothing is read from standard input unless it is named: a run that forgot to
 * would look at, and write, the whole folder instead.  And it holds one thing:
 * no old text of a file, and no answers besides. */
static bool
check_stdin(const struct app *app, struct err *err)
{
    if (!names_stdin(app)) {
        return !is_asked(app, "stdin-filename") ||
               err_set(err, ERR_USAGE,
                       "--stdin-filename names what is read from standard "
                       "input: add -");
    }
    if (text_eq(app->settings.files_from, TEXT("-"))) {
        return err_set(err, ERR_USAGE,
                       "standard input holds the paths of --files-from, or "
                       "what `-` stands for; not both");
    }
    if (app->command->where == ON_REVIEW) {
        return err_set(err, ERR_USAGE,
                       "review: standard input gives the answers; name files");
    }
    if (is_asked(app, "verify-cmd")) {
        return err_set(err, ERR_USAGE,
                       "--verify-cmd writes files; standard input is none");
    }
    if (is_filter(app) && is_asked(app, "output-format")) {
        return err_set(err, ERR_USAGE,
                       "--output-format: `fix -` prints the new text; "
                       "`--output FORMAT=FILE` writes a report beside it");
    }
    return !is_asked(app, "backup") ||
           err_set(err, ERR_USAGE,
                   "--backup keeps a file's old text; standard input is none");
}

/* A configuration may ask for the check, and be heeded. */
static bool
check_python(const struct app *app, struct err *err)
{
    const struct settings *s = &app->settings;

    return s->interpreter.n == 0 || s->verify != VERIFY_STRUCTURE ||
           s->trust_config ||
           err_set(err, ERR_USAGE,
                   "--python names what --verify starts: add --verify python");
}

/* What one place holds that two options name. */
static bool
check_once(const struct app *app, struct err *err)
{
    static const char *const once[] = {"out", "format", "write-baseline",
                                       "patch-dir", "files-from",
                                       "stdin-filename"};

    for (uint32_t i = 0; i < sizeof once / sizeof once[0]; i++) {
        const struct given *first = NULL;
        for (uint32_t k = 0; k < app->given.n; k++) {
            const struct given *g = &app->given.at[k];
            if (strcmp(g->setting->key, once[i]) != 0) {
                continue;
            }
            if (first != NULL && !text_eq(first->value.text, g->value.text)) {
                return err_set(err, ERR_USAGE,
                               "--%s: %.*s and %.*s; it can be one only",
                               once[i], TEXT_ARG(first->value.text),
                               TEXT_ARG(g->value.text));
            }
            first = g;
        }
    }
    return true;
}

/* Commands that would drop words without a sign. */
static bool
check_words(const struct app *app, struct err *err)
{
    const uint32_t most = app->command->where == ON_VERSION ? 0
                          : app->command->where == ON_HELP ? 1
                          : is_asked(app, "all")           ? 0
                                                           : UINT32_MAX;

    return app->words.n <= most ||
           err_set(err, ERR_USAGE, "%s: nothing is done about \"%.*s\"",
                   app->command->name, TEXT_ARG(app->words.at[most]));
}

bool
clash_check(const struct app *app, struct err *err)
{
    for (uint32_t i = 0; i < sizeof clash / sizeof clash[0]; i++) {
        if (is_asked(app, clash[i].key) && is_asked(app, clash[i].other)) {
            return err_set(err, ERR_USAGE,
                           "--%s and --%s do not go together: %s",
                           clash[i].key, clash[i].other, clash[i].why);
        }
    }
    if (is_asked(app, "null") && !is_asked(app, "files-from")) {
        return err_set(err, ERR_USAGE,
                       "--null is about the paths of --files-from");
    }
    return check_once(app, err) && check_words(app, err) &&
           check_stdin(app, err) && check_needs(app, err) &&
           check_python(app, err);
}
