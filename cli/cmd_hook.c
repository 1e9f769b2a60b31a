/*
 * cmd_hook.c - put git's hooks in place, take them away, tell, run them.
 *
 * A hook that is there already is renamed, whatever it is (a program, a link,
 * dead or alive), runs first, and comes back by the same name.
 *
 * Where core.hooksPath says that somebody else keeps the folder (husky and
 * its kin), nothing is put there: a git that runs hooks by its configuration
 * gets ours so, for another one the line to add is printed, unless it is there.
 */
#include "cli/hook_run.h"
#include "cli/hook_script.h"

#include <errno.h>
#include <glib.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

static enum exit_code
fail_at(const struct app *app, const char *path)
{
    return app_fail(app, "%s: %s", path, strerror(errno));
}

/* What `install --mode` wrote into the hook; 0 if it goes by `hook.mode`, and
 * for hooks that only check. */
static uint64_t
told_mode(const struct hook_place *p)
{
    char *text = p->stage == hook_stage[0] ? hook_own_text(p) : NULL;
    const uint64_t mode = hook_script_mode(text);

    g_free(text);
    return mode;
}

/* Without --mode a hook that is there keeps the mode that it was given. */
struct wanted_mode {
    uint64_t mode;
    const char *as_before;
};

static struct wanted_mode
wanted_mode(const struct app *app, const struct hook_place *p)
{
    const uint64_t kept = app->settings.mode ? 0 : told_mode(p);

    if (p->stage != hook_stage[0]) {
        return (struct wanted_mode){0, ""};
    }
    return kept ? (struct wanted_mode){kept, " as before"}
                : (struct wanted_mode){app->settings.mode, ""};
}

/* ---- in git's configuration -------------------------------------------- */

static bool
put_value(const char *section, const char *name, const char *value)
{
    char *key = g_strconcat(section, name, NULL);
    const char *const put[] = {"config", "--local", "--replace-all",
                               key,      value,     NULL};
    char *answer = hook_ask_git(put, NULL);
    const bool ok = answer != NULL;

    g_free(answer);
    g_free(key);
    return ok;
}

/* The event comes last: without it nothing runs. */
static enum exit_code
configure(struct app *app, const struct hook_place *p)
{
    const struct wanted_mode wanted = wanted_mode(app, p);
    char *command = hook_script_command(p->stage, wanted.mode);
    const bool ok = put_value(p->hook, ".command", command) &&
                    put_value(p->hook, ".event", p->stage);

    g_free(command);
    if (!ok) {
        return app_fail(app, "hook: git config cannot write %s", p->hook);
    }
    printf("%s %s%s%s%s in git's configuration, beside the "
           "hooks of "
           "core.hooksPath\n",
           p->own ? "Renewed" : "Installed", p->hook, wanted.mode ? "," : "",
           hook_script_mode_words(wanted.mode), wanted.as_before);
    return EXIT_CLEAN;
}

static enum exit_code
unconfigure(struct app *app, const struct hook_place *p)
{
    const char *const words[] = {"config", "--local", "--remove-section",
                                 p->hook, NULL};
    char *answer = hook_ask_git(words, NULL);
    const bool ok = answer != NULL;

    g_free(answer);
    if (!ok) {
        return app_fail(app, "hook: git config cannot remove %s", p->hook);
    }
    printf("Removed %s from git's configuration\n", p->hook);
    return EXIT_CLEAN;
}

/* ---- in the folder of hooks --------------------------------------------- */

/* As git would make it. */
static bool
make_folder(const struct hook_home *home)
{
    struct stat st;

    if (stat(home->folder, &st) == 0) {
        return true;
    }
    return g_mkdir_with_parents(home->folder, 0777) == 0 &&
           stat(home->folder, &st) == 0 &&
           (home->share.bits == 0 ||
            chmod(home->folder,
                  repo_share_mode(home->share, st.st_mode) & 07777) == 0);
}

/* The hook gets a second name, so that ours can take its place at once; where
 * files have one name only, it is gone for a moment. */
static bool
put_aside(const struct hook_place *p)
{
    return hook_is_same(p->hook, p->before) || link(p->hook, p->before) == 0 ||
           rename(p->hook, p->before) == 0;
}

/* Where ours goes: to where it is run from, or to the hook's
 * own name, whose hook is put aside. */
static enum exit_code
make_room(struct app *app, const struct hook_place *p, const char **to)
{
    *to = p->own && (!p->is_aside || p->is_run) ? p->own : p->hook;
    if (*to == p->own || !hook_exists(p->hook)) {
        return EXIT_CLEAN;
    }
    if (hook_exists(p->before) && !hook_is_same(p->hook, p->before)) {
        return app_fail(app,
                        "%s is in the way: the hook that was there before "
                        "ours, over which somebody put %s; rename or "
                        "remove "
                        "one of them",
                        p->before, p->hook);
    }
    return put_aside(p) ? EXIT_CLEAN : fail_at(app, p->hook);
}

static enum exit_code
install(struct app *app, const struct hook_home *home,
        const struct hook_place *p)
{
    const struct wanted_mode wanted = wanted_mode(app, p);
    const char *to;
    struct err err;

    if (p->folder == NULL) {
        return configure(app, p);
    }
    if (!make_folder(home)) {
        return fail_at(app, p->folder);
    }
    enum exit_code code = make_room(app, p, &to);
    if (code != EXIT_CLEAN) {
        return code;
    }
    char *script = hook_script_make(p->stage, wanted.mode);
    const bool ok = hook_script_write(to, script, home->share, &err);
    g_free(script);
    if (!ok) {
        if (!p->own && hook_exists(p->before) && !hook_exists(p->hook)) {
            rename(p->before, p->hook);
        } else if (hook_is_same(p->hook, p->before)) {
            unlink(p->before);
        }
        return app_fail_err(app, &err);
    }
    const bool is_aside = p->is_aside && to == p->own;
    if (p->is_aside && !is_aside) {
        unlink(p->own); /* nothing ran it there */
    }
    printf("%s %s%s%s%s%s%s%s\n", p->own ? "Renewed" : "Installed", to,
           wanted.mode ? "," : "", hook_script_mode_words(wanted.mode),
           wanted.as_before, is_aside ? "; run by " : "",
           is_aside ? p->hook : "",
           hook_exists(p->before) && !p->is_doubled
               ? "; the hook that was there runs first"
               : "");
    return EXIT_CLEAN;
}

/* Take ours away, and put back what was there before.  Where
 * pre-commit was there before ours and has put itself in place
 * again, it is there already. */
static enum exit_code
uninstall(struct app *app, const struct hook_home *home,
          const struct hook_place *p)
{
    const char *own = p->own ? p->own : p->hook;
    const bool comes_back =
        p->before && hook_exists(p->before) && !p->is_doubled;

    (void)home;
    if (p->folder == NULL) {
        return unconfigure(app, p);
    }
    if (comes_back ? rename(p->before, own) != 0 : unlink(own) != 0) {
        return fail_at(app, own);
    }
    if (p->is_doubled && unlink(p->before) != 0) {
        return fail_at(app, p->before);
    }
    printf("Removed %s%s\n", own,
           comes_back ? "; the hook that was there is back" : "");
    return EXIT_CLEAN;
}

static enum exit_code
status(struct app *app, const struct hook_home *home,
       const struct hook_place *p)
{
    if (p->is_aside && !p->is_run) {
        printf("put aside as %s, where nothing runs it; "
               "`earlydel hook "
               "install` puts it back\n",
               p->own);
        return EXIT_FINDINGS;
    }
    const uint64_t mode = told_mode(p);

    (void)app;
    (void)home;
    printf("installed in %s%s%s%s%s%s\n", p->own, mode ? "," : "",
           hook_script_mode_words(mode), p->is_aside ? ", run by " : "",
           p->is_aside ? p->hook : "",
           p->before && hook_exists(p->before) && !p->is_doubled
               ? ", behind the hook that was there"
               : "");
    return EXIT_CLEAN;
}

/* ---- in somebody else's folder ------------------------------------------ */

/* Does this hook run us?  By the line we ask for. */
static bool
runs_us(const struct hook_place *p, uint64_t mode)
{
    gchar *content = NULL;
    const bool runs = g_file_test(p->hook, G_FILE_TEST_IS_REGULAR) &&
                      g_file_get_contents(p->hook, &content, NULL, NULL) &&
                      hook_script_runs_us(content, p->stage, mode);

    g_free(content);
    return runs;
}

/* The line that is missing there, or that is to be taken out.
 */
static enum exit_code
tell_line(struct app *app, const struct hook_home *home,
          const struct hook_place *p, bool is_to_go)
{
    if (is_to_go) {
        return app_fail(app,
                        "hook: %s is not ours (core.hooksPath is set); "
                        "take the line with `earlydel hook run` out of it",
                        p->hook);
    }
    char *line = hook_script_line(p->stage, app->settings.mode);
    app_fail(app,
             "hook: core.hooksPath is set to %.200s; add this "
             "line to "
             "its %s: %s",
             home->hooks_path, p->stage, line);
    g_free(line);
    return EXIT_TROUBLE;
}

/* ---- the commands ------------------------------------------------------- */

enum action { INSTALL, UNINSTALL, STATUS, NACTIONS };

static const struct {
    const char *word;
    enum exit_code (*act)(struct app *app, const struct hook_home *home,
                          const struct hook_place *p);
} action_table[NACTIONS] = {
    [INSTALL] = {"install", install},
    [UNINSTALL] = {"uninstall", uninstall},
    [STATUS] = {"status", status},
};

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

/* A stage that git does not have, or that is not ours; NULL if
 * all are. */
static const struct text *
unknown_stage(const struct texts *names)
{
    for (uint32_t i = 0; i < names->n; i++) {
        uint32_t k = 0;
        while (k < HOOK_NSTAGES &&
               !text_eq(names->at[i], text_of(hook_stage[k]))) {
            k++;
        }
        if (k == HOOK_NSTAGES) {
            return &names->at[i];
        }
    }
    return NULL;
}

/* Where core.hooksPath is set and git knows no configured
 * hooks. */
static enum exit_code
act_elsewhere(struct app *app, enum action action, const struct hook_home *home)
{
    const struct texts *names = &app->settings.stage;
    enum exit_code code = EXIT_CLEAN;
    uint32_t nthere = 0;

    for (uint32_t i = 0; i < HOOK_NSTAGES; i++) {
        struct hook_place p = hook_place_of(home, hook_stage[i]);
        const bool is_meant = names->n > 0 ? is_named(names, p.stage)
                                           : action != INSTALL || i == 0;
        const bool runs = is_meant && runs_us(&p, app->settings.mode);

        nthere += runs;
        if (runs && action != UNINSTALL) {
            printf("run by %s\n", p.hook);
        } else if (is_meant && (action == INSTALL || runs)) {
            code = tell_line(app, home, &p, runs);
        }
        hook_place_free(&p);
    }
    if (nthere == 0 && action == UNINSTALL) {
        return app_fail(app, "hook: none in %s runs earlydel", home->folder);
    }
    if (nthere == 0 && action == STATUS) {
        printf("not installed; core.hooksPath is set to %s, "
               "and `earlydel "
               "hook install` tells the line to add\n",
               home->hooks_path);
        return EXIT_FINDINGS;
    }
    return code;
}

/* A hook of ours was written over or taken away by hand; the
 * one that was there before is still put aside. */
static bool
is_left_aside(const struct hook_place *p)
{
    return !p->own && p->before && hook_exists(p->before) &&
           !hook_is_same(p->hook, p->before);
}

static bool
is_for(enum action action, const struct hook_place *p)
{
    return action == INSTALL || p->own ||
           (action == UNINSTALL && is_left_aside(p) && !hook_exists(p->hook));
}

static enum exit_code
none_done(const struct app *app, enum action action,
          const struct hook_home *home)
{
    if (action == UNINSTALL) {
        return app_fail(app, "hook: none in %s is earlydel's",
                        home->folder ? home->folder : "git's configuration");
    }
    puts("not installed");
    return EXIT_FINDINGS;
}

/* For each stage that is named; `install` without names: where
 * ours is, or the first; the others without names: wherever our
 * hook is. */
static enum exit_code
act(struct app *app, enum action action, const struct hook_home *home)
{
    const struct texts *names = &app->settings.stage;
    enum exit_code code = EXIT_CLEAN;
    uint32_t ndone = 0;

    for (uint32_t i = 0; i < HOOK_NSTAGES; i++) {
        struct hook_place p = hook_place_of(home, hook_stage[i]);
        const bool is_meant = names->n > 0
                                  ? is_named(names, p.stage)
                                  : p.own || action != INSTALL || i == 0;
        if (is_meant && is_for(action, &p)) {
            code =
                exit_code_worst(code, action_table[action].act(app, home, &p));
            ndone++;
        } else if (is_meant && is_left_aside(&p)) {
            app_warn(app,
                     "%s was there before our hook, which is gone; "
                     "nothing runs it",
                     p.before);
        }
        hook_place_free(&p);
    }
    return ndone > 0 ? code : none_done(app, action, home);
}

enum exit_code
cmd_hook(struct app *app)
{
    struct text word = app->words.n ? app->words.at[0] : TEXT("");
    const struct text *unknown = unknown_stage(&app->settings.stage);
    enum action action = INSTALL;
    struct hook_home home;
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
                        "hook: there is no \"%.*s\"; say "
                        "install, uninstall, "
                        "status or run",
                        TEXT_ARG(word));
    }
    if (unknown != NULL) {
        return app_fail(app,
                        "hook: --stage is pre-commit, pre-merge-commit or "
                        "pre-push, not \"%.*s\"",
                        TEXT_ARG(*unknown));
    }
    enum exit_code code = EXIT_TROUBLE;
    if (!hook_home_find(&home, &err)) {
        code = app_fail_err(app, &err);
    } else if (home.hooks_path != NULL && home.folder != NULL) {
        code = act_elsewhere(app, action, &home);
    } else {
        code = act(app, action, &home);
    }
    hook_home_free(&home);
    return code;
}
