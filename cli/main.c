/*
 * earlydel - finds locals that outlive their last use.
 *
 * The command table, and which command the words mean.
 */
#include "analyzer/analyzer.h"
#include "cli/app.h"
#include "cli/command.h"
#include "cli/option.h"
#include "cli/screen.h"
#include "cli/show.h"
#include "cli/survey.h"

#include <fcntl.h>
#include <unistd.h>

/* What stands before the command's own words. */
static const struct command *
command_of(const struct app *app, int *nwords, char ***word)
{
    if (*nwords == 0) {
        return command_find(TEXT("help"));
    }
    if (strcmp((*word)[0], "-h") == 0 || strcmp((*word)[0], "--help") == 0) {
        ++*word, --*nwords;
        return command_find(TEXT("help"));
    }
    if (strcmp((*word)[0], "--version") == 0 || strcmp((*word)[0], "-V") == 0) {
        ++*word, --*nwords;
        return command_find(TEXT("version"));
    }
    const struct command *command = command_find(text_of((*word)[0]));
    if (command != NULL) {
        ++*word, --*nwords;
        return command;
    }
    /* A path or an option: `check` is meant. */
    if ((*word)[0][0] == '-' || (*word)[0][0] == '@' ||
        strpbrk((*word)[0], "./") != NULL || access((*word)[0], F_OK) == 0) {
        return command_find(TEXT("check"));
    }
    const char *nearest = command_nearest(text_of((*word)[0]));
    app_fail(app, "\"%s\" is neither a command nor a file%s%s%s", (*word)[0],
             nearest ? "; did you mean \"" : "", nearest ? nearest : "",
             nearest ? "\"?" : "");
    return NULL;
}

static enum exit_code
run(struct app *app, int nwords, char **word)
{
    struct err err;

    app->command = command_of(app, &nwords, &word);
    if (app->command == NULL) {
        return EXIT_TROUBLE;
    }
    const char *const *words = (const char *const *)word;
    if (option_asks_help((uint32_t)nwords, words)) {
        option_help(stdout, app->command);
        return EXIT_CLEAN;
    }
    if (!option_parse(app, (uint32_t)nwords, words, &err)) {
        app_fail_err(app, &err);
        fprintf(stderr, "Try `earlydel %s --help`.\n", app->command->name);
        return EXIT_TROUBLE;
    }
    app->color_out =
        show_wants_color(stdout, (enum color_when)app->settings.color);
    app->color_err =
        show_wants_color(stderr, (enum color_when)app->settings.color);
    app->width = screen_width(stdout);
    /* Who asks what would be looked at, and how, has no command run. */
    return app->settings.show_files || app->settings.show_settings
               ? survey_run(app, SURVEY_CHECK)
               : app->command->run(app);
}

/* Where a standard file is closed, the next one to be opened would take its
 * number, and what is printed would go into it.  What is put there instead
 * fails as a closed one does. */
static void
hold_standard_files(void)
{
    for (int fd = STDIN_FILENO; fd <= STDERR_FILENO; fd++) {
        if (fcntl(fd, F_GETFD) < 0 &&
            open("/dev/null", fd == STDIN_FILENO ? O_WRONLY : O_RDONLY) != fd) {
            return;
        }
    }
}

int
main(int argc, char **argv)
{
    struct arena memory = {0};
    struct app app = {.run = &memory, .settings = settings_default()};

    hold_standard_files();
    frontend_prepare();
    app.color_err = show_wants_color(stderr, COLOR_AUTO);
    enum exit_code code = run(&app, argc > 0 ? argc - 1 : 0, argv + 1);
    if (fflush(stdout) != 0 || ferror(stdout)) {
        code = code == EXIT_TROUBLE
                   ? code /* it was said */
                   : exit_code_worst(code, app_fail(&app, APP_NO_OUTPUT));
    }
    arena_release(&memory);
    return (int)code;
}
