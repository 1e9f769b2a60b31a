/*
 * cmd_hook.c - put git's hooks in place, take them away, tell, run them.
 *
 * Where hooks live is asked of git itself, so that linked work trees,
 * submodules and GIT_DIR are right.  A hook that is there already is renamed,
 * whatever it is (a program, a link, dead or alive), runs first, and comes
 * back by the same name.
 *
 * Where core.hooksPath says that somebody else keeps the folder (husky and
 * its kin), nothing is put there: a git that runs hooks by its configuration
 * gets ours so, for another one the line to add is printed, unless it is there.
 */
#include "cli/hook_run.h"
#include "rewriter/rewriter.h"

#include <errno.h>
#include <fcntl.h>
#include <glib.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

/* Found again in the file: the hook is ours. */
static const char own_line[] =
    "# earlydel-hook 1: made by `earlydel hook install`";
static const char before_suffix[] = ".earlydel-before";

/* git's names; the first one is meant where none is named. */
static const char *const stage_table[] = {"pre-commit", "pre-merge-commit",
                                          "pre-push"};
enum { NSTAGES = sizeof stage_table / sizeof stage_table[0] };

/* A file in the folder of hooks; where core.hooksPath gives that folder to
 * somebody else, `hook` is the section of the configuration instead. */
struct place {
    const char *stage;
    char *folder, *hook, *before;
};

static void
place_free(struct place *p)
{
    g_free(p->folder);
    g_free(p->hook);
    g_free(p->before);
}

/* One line of git's answer, or NULL; the caller frees it. */
static char *
ask_git(const char *const *words)
{
    gchar *argv[8] = {g_strdup("git"), NULL};
    gchar *out = NULL;
    gint status = 1;
    uint32_t n = 1;

    for (; words[n - 1] != NULL && n < 7; n++) {
        argv[n] = g_strdup(words[n - 1]);
    }
    const gboolean ok = g_spawn_sync(
        NULL, argv, NULL, G_SPAWN_SEARCH_PATH | G_SPAWN_STDERR_TO_DEV_NULL,
        NULL, NULL, &out, NULL, &status, NULL);
    for (uint32_t i = 0; i < n; i++) {
        g_free(argv[i]);
    }
    if (!ok || status != 0 || out == NULL) {
        g_free(out);
        return NULL;
    }
    return g_strchomp(out);
}

/* git 2.54 and later run hooks that its configuration names, beside those of
 * any folder. */
static bool
has_configured_hooks(void)
{
    static const char *const version[] = {"version", NULL};
    static const char said[] = "git version ";
    char *answer = ask_git(version);
    bool has = false;

    if (answer != NULL && g_str_has_prefix(answer, said)) {
        char *end;
        const guint64 major = g_ascii_strtoull(answer + strlen(said), &end, 10);
        const guint64 minor =
            *end == '.' ? g_ascii_strtoull(end + 1, NULL, 10) : 0;
        has = major > 2 || (major == 2 && minor >= 54);
    }
    g_free(answer);
    return has;
}

static const char *const hooks[] = {"rev-parse", "--git-path", "hooks", NULL};
static const char *const hooks_path[] = {"config", "--get", "core.hooksPath",
                                         NULL};

/* Where hooks are; NULL if the configuration is the place for ours.  False
 * with `is_foreign` if somebody else keeps the folder. */
static bool
find_folder(char **folder, bool *is_foreign, struct err *err)
{
    static const char *const bare[] = {"rev-parse", "--is-bare-repository",
                                       NULL};
    if (!repo_pipe_none_above(".", err)) {
        return false;
    }
    char *answer = ask_git(bare);
    const bool is_repo = answer != NULL;
    const bool is_bare = is_repo && strcmp(answer, "true") == 0;

    g_free(answer);
    if (!is_repo) {
        return err_set(err, ERR_REPO,
                       "hook: this is no git repository, or "
                       "git does not run");
    }
    if (is_bare) {
        return err_set(err, ERR_REPO,
                       "hook: a bare repository has no commits "
                       "to check");
    }
    answer = ask_git(hooks_path);
    if (answer != NULL && has_configured_hooks()) {
        g_free(answer);
        *folder = NULL;
        return true;
    }
    *is_foreign = answer != NULL;
    if (answer != NULL) {
        err_set(err, ERR_REPO,
                "hook: core.hooksPath is set to %.200s; add this line to its "
                "pre-commit: earlydel hook run pre-commit || exit (the same "
                "with pre-merge-commit; pre-push: earlydel hook run pre-push "
                "\"$@\" || exit)",
                answer);
        g_free(answer);
        return false;
    }
    *folder = ask_git(hooks);
    return *folder != NULL || err_set(err, ERR_REPO,
                                      "hook: git does not say where hooks "
                                      "are");
}

/* Does this hook, which is not ours, run us?  By the line we ask for. */
static bool
runs_us(const char *hook, const char *stage)
{
    gchar *content = NULL;
    gchar *words = g_strconcat("earlydel hook run ", stage, NULL);
    const bool runs = g_file_test(hook, G_FILE_TEST_IS_REGULAR) &&
                      g_file_get_contents(hook, &content, NULL, NULL) &&
                      strstr(content, words) != NULL;

    g_free(words);
    g_free(content);
    return runs;
}

/* Name the hooks in somebody else's folder that run us; how many? */
static uint32_t
tell_callers(void)
{
    char *folder = ask_git(hooks);
    uint32_t n = 0;

    for (uint32_t i = 0; folder != NULL && i < NSTAGES; i++) {
        gchar *hook = g_build_filename(folder, stage_table[i], NULL);
        if (runs_us(hook, stage_table[i])) {
            printf("run by %s\n", hook);
            n++;
        }
        g_free(hook);
    }
    g_free(folder);
    return n;
}

static struct place
place_of(const char *folder, const char *stage)
{
    struct place p = {.stage = stage, .folder = g_strdup(folder)};

    if (folder == NULL) {
        p.hook = g_strconcat("hook.earlydel-", stage, NULL);
        return p;
    }
    p.hook = g_build_filename(folder, stage, NULL);
    p.before = g_strconcat(p.hook, before_suffix, NULL);
    return p;
}

/* Something is there, even a link to nothing. */
static bool
exists(const char *path)
{
    struct stat st;

    return lstat(path, &st) == 0;
}

static bool
is_own(const char *path)
{
    gchar *content = NULL;
    const bool own = g_file_test(path, G_FILE_TEST_IS_REGULAR) &&
                     g_file_get_contents(path, &content, NULL, NULL) &&
                     strstr(content, own_line) != NULL;

    g_free(content);
    return own;
}

/* ---- the script -------------------------------------------------------- */

static char *
own_program(void)
{
    gchar *path = g_file_read_link("/proc/self/exe", NULL);

    return path ? path : g_strdup("earlydel");
}

/* What git sends on standard input is for the hook that was there, too. */
static const char run_plain[] = "if [ -x \"$before\" ]; then\n"
                                "    \"$before\" \"$@\" || exit\n"
                                "fi\n";
static const char run_with_input[] =
    "input=$(cat; echo .)\n"
    "input=${input%.}\n"
    "if [ -x \"$before\" ]; then\n"
    "    printf %s \"$input\" | \"$before\" \"$@\" || exit\n"
    "fi\n";

static char *
make_script(const char *stage, uint64_t mode)
{
    const bool has_input = strcmp(stage, "pre-push") == 0;
    char *program = own_program();
    char *quoted = g_shell_quote(program);
    char *script = g_strdup_printf(
        "#!/bin/sh\n%s\n"
        "# It is taken away by `earlydel hook uninstall`.\n"
        "before=$0%s\n"
        "%s"
        "program=%s\n"
        "[ -x \"$program\" ] || program=earlydel\n"
        "if ! command -v \"$program\" >/dev/null 2>&1; then\n"
        "    echo 'earlydel is not installed: nothing was checked' >&2\n"
        "    exit 0\n"
        "fi\n"
        "%s\"$program\" hook run%s%s %s \"$@\"\n"
        "code=$?\n"
        "if [ \"$code\" -ge 3 ]; then\n"
        "    echo 'earlydel failed; git goes on' >&2\n"
        "    exit 0\n"
        "fi\n"
        "exit \"$code\"\n",
        own_line, before_suffix, has_input ? run_with_input : run_plain, quoted,
        has_input ? "printf %s \"$input\" | " : "", mode ? " --mode " : "",
        mode ? setting_choices(TEXT("mode"), ON_HOOK)[mode] : "", stage);

    g_free(program);
    g_free(quoted);
    return script;
}

/* The same as a value of git's configuration, which adds `"$@"`. */
static char *
make_command(const char *stage, uint64_t mode)
{
    char *program = own_program();
    char *quoted = g_shell_quote(program);
    char *command = g_strdup_printf(
        "hook() { p=%s; [ -x \"$p\" ] || p=earlydel; "
        "command -v \"$p\" >/dev/null 2>&1 || return 0; "
        "\"$p\" hook run%s%s %s \"$@\"; "
        "code=$?; [ \"$code\" -lt 3 ] || return 0; return \"$code\"; }; hook",
        quoted, mode ? " --mode " : "",
        mode ? setting_choices(TEXT("mode"), ON_HOOK)[mode] : "", stage);

    g_free(program);
    g_free(quoted);
    return command;
}

/* Written beside and renamed: the hook is never half there. */
static bool
write_script(const struct place *p, const char *script, struct err *err)
{
    char *temporary = g_strdup_printf("%s.%d", p->hook, (int)getpid());
    const size_t n = strlen(script);
    int fd = open(temporary, O_WRONLY | O_CREAT | O_EXCL, 0777);
    bool ok = fd >= 0;

    if (ok) {
        ok = write(fd, script, n) == (ssize_t)n && fsync(fd) == 0;
        ok = close(fd) == 0 && ok;
        ok = ok && rename(temporary, p->hook) == 0;
    }
    if (!ok) {
        err_set(err, ERR_IO, "%.200s: %s", p->hook, strerror(errno));
        unlink(temporary);
    }
    g_free(temporary);
    return ok;
}

/* ---- the commands ------------------------------------------------------ */

static bool
is_configured(const struct place *p)
{
    char *key = g_strconcat(p->hook, ".event", NULL);
    const char *const get[] = {"config", "--local", "--get", key, NULL};
    char *answer = ask_git(get);
    const bool is = answer != NULL;

    g_free(answer);
    g_free(key);
    return is;
}

static bool
is_there(const struct place *p)
{
    return p->folder ? is_own(p->hook) : is_configured(p);
}

/* The event comes last: without it nothing runs. */
static enum exit_code
configure(struct app *app, const struct place *p)
{
    const bool is_again = is_configured(p);
    char *command = make_command(p->stage, app->settings.mode);
    char *command_key = g_strconcat(p->hook, ".command", NULL);
    char *event_key = g_strconcat(p->hook, ".event", NULL);
    const char *const put[] = {"config",    "--local", "--replace-all",
                               command_key, command,   NULL};
    const char *const put_event[] = {"config",  "--local", "--replace-all",
                                     event_key, p->stage,  NULL};
    char *first = ask_git(put);
    char *second = first ? ask_git(put_event) : NULL;
    const bool ok = second != NULL;

    g_free(first);
    g_free(second);
    g_free(command);
    g_free(command_key);
    g_free(event_key);
    if (!ok) {
        return app_fail(app, "hook: git config cannot write %s", p->hook);
    }
    printf("%s %s in git's configuration, beside the hooks of "
           "core.hooksPath\n",
           is_again ? "Renewed" : "Installed", p->hook);
    return EXIT_CLEAN;
}

static enum exit_code
unconfigure(struct app *app, const struct place *p)
{
    const char *const words[] = {"config", "--local", "--remove-section",
                                 p->hook, NULL};
    char *answer = ask_git(words);
    const bool ok = answer != NULL;

    g_free(answer);
    if (!ok) {
        return app_fail(app, "hook: git config cannot remove %s", p->hook);
    }
    printf("Removed %s from git's configuration\n", p->hook);
    return EXIT_CLEAN;
}

static enum exit_code
install(struct app *app, const struct place *p)
{
    struct err err;

    if (p->folder == NULL) {
        return configure(app, p);
    }
    const bool is_again = is_own(p->hook);
    if (g_mkdir_with_parents(p->folder, 0777) != 0) {
        return app_fail(app, "%s: %s", p->folder, strerror(errno));
    }
    if (!is_again && exists(p->hook)) {
        if (exists(p->before)) {
            return app_fail(app, "%s is in the way", p->before);
        }
        if (rename(p->hook, p->before) != 0) {
            return app_fail(app, "%s: %s", p->hook, strerror(errno));
        }
    }
    char *script = make_script(p->stage, app->settings.mode);
    const bool ok = write_script(p, script, &err);
    g_free(script);
    if (!ok) {
        if (!is_again && exists(p->before) && !exists(p->hook)) {
            rename(p->before, p->hook);
        }
        return app_fail_err(app, &err);
    }
    printf("%s %s%s\n", is_again ? "Renewed" : "Installed", p->hook,
           exists(p->before) ? "; the hook that was there runs first" : "");
    return EXIT_CLEAN;
}

static enum exit_code
uninstall(struct app *app, const struct place *p)
{
    if (p->folder == NULL) {
        return unconfigure(app, p);
    }
    if (exists(p->before) ? rename(p->before, p->hook) != 0
                          : unlink(p->hook) != 0) {
        return app_fail(app, "%s: %s", p->hook, strerror(errno));
    }
    printf("Removed %s\n", p->hook);
    return EXIT_CLEAN;
}

/* What `install --mode` wrote into the hook; "" if it goes by `hook.mode`, and
 * for hooks that only check. */
static const char *
told_mode(const struct place *p)
{
    const char *const *modes = setting_choices(TEXT("mode"), ON_HOOK);
    const char *mode = "";
    gchar *content = NULL;

    if (p->folder == NULL || strcmp(p->stage, stage_table[0]) != 0 ||
        !g_file_get_contents(p->hook, &content, NULL, NULL)) {
        return "";
    }
    for (uint32_t i = 1; modes[i] != NULL; i++) {
        gchar *words = g_strdup_printf(" hook run --mode %s ", modes[i]);
        mode = strstr(content, words) ? modes[i] : mode;
        g_free(words);
    }
    g_free(content);
    return mode;
}

static enum exit_code
status(struct app *app, const struct place *p)
{
    const char *mode = told_mode(p);

    (void)app;
    printf("installed in %s%s%s%s\n", p->hook, mode[0] ? ", --mode " : "", mode,
           p->before && exists(p->before) ? ", behind the hook that was there"
                                          : "");
    return EXIT_CLEAN;
}

static bool
is_named(const struct texts *names, const char *stage)
{
    for (uint32_t i = 0; i < names->n; i++) {
        if (text_eq(names->at[i], text_of(stage))) {
            return true;
        }
    }
    return false;
}

/* A stage that git does not have, or that is not ours; NULL if all are. */
static const struct text *
unknown_stage(const struct texts *names)
{
    for (uint32_t i = 0; i < names->n; i++) {
        uint32_t k = 0;
        while (k < NSTAGES && !text_eq(names->at[i], text_of(stage_table[k]))) {
            k++;
        }
        if (k == NSTAGES) {
            return &names->at[i];
        }
    }
    return NULL;
}

static const struct {
    const char *word;
    enum exit_code (*act)(struct app *app, const struct place *p);
    bool wants_own; /* only where our hook is; without it: nothing to do */
    enum exit_code none;
    const char *none_says;
} action_table[] = {
    {"install", install, false, EXIT_CLEAN, ""},
    {"uninstall", uninstall, true, EXIT_TROUBLE, NULL},
    {"status", status, true, EXIT_FINDINGS, "not installed"},
};

enum { NACTIONS = sizeof action_table / sizeof action_table[0] };

/* Do it for each stage that is named; `install` without names: the first,
 * the others without names: wherever our hook is. */
static enum exit_code
act(struct app *app, uint32_t action, const char *folder)
{
    const struct texts *names = &app->settings.stage;
    enum exit_code code = EXIT_CLEAN;
    uint32_t ndone = 0;

    for (uint32_t i = 0; i < NSTAGES; i++) {
        struct place p = place_of(folder, stage_table[i]);
        const bool own = is_there(&p);
        const bool is_meant = names->n > 0 ? is_named(names, p.stage)
                                           : own || (i == 0 && !action);
        if (is_meant && (own || !action_table[action].wants_own)) {
            code = exit_code_worst(code, action_table[action].act(app, &p));
            ndone++;
        }
        place_free(&p);
    }
    if (ndone > 0) {
        return code;
    }
    if (action_table[action].none_says == NULL) {
        return app_fail(app, "hook: none in %s is earlydel's",
                        folder ? folder : "git's configuration");
    }
    puts(action_table[action].none_says);
    return action_table[action].none;
}

enum exit_code
cmd_hook(struct app *app)
{
    struct text word = app->words.n ? app->words.at[0] : TEXT("");
    const struct text *unknown = unknown_stage(&app->settings.stage);
    uint32_t action = 0;
    bool is_foreign = false;
    char *folder = NULL;
    struct err err;

    if (text_eq(word, TEXT("run"))) {
        return hook_run(app);
    }
    if (app->words.n != 1) {
        return app_fail(app, "hook: say install, uninstall, status or run");
    }
    while (action < NACTIONS &&
           !text_eq(word, text_of(action_table[action].word))) {
        action++;
    }
    if (action == NACTIONS) {
        return app_fail(app,
                        "hook: there is no \"%.*s\"; say install, uninstall, "
                        "status or run",
                        TEXT_ARG(word));
    }
    if (unknown != NULL) {
        return app_fail(app,
                        "hook: --stage is pre-commit, pre-merge-commit or "
                        "pre-push, not \"%.*s\"",
                        TEXT_ARG(*unknown));
    }
    if (!find_folder(&folder, &is_foreign, &err)) {
        const bool may_run_us =
            is_foreign && action_table[action].act != uninstall;
        return may_run_us && tell_callers() > 0 ? EXIT_CLEAN
                                                : app_fail_err(app, &err);
    }
    const enum exit_code code = act(app, action, folder);
    g_free(folder);
    return code;
}
