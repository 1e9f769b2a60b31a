#include "cli/app.h"
#include "cli/command.h"
#include "cli/option.h"
#include "cli/version.h"

/* ---- the manual page --------------------------------------------------- */

/* In a roff line a backslash, a leading dot or quote has a meaning. */
static void
print_roff(const char *s)
{
    if (*s == '.' || *s == '\'') {
        fputs("\\&", stdout);
    }
    for (; *s != '\0'; s++) {
        if (*s == '\\') {
            fputs("\\e", stdout);
        } else if (*s == '-') {
            fputs("\\-", stdout);
        } else {
            putchar(*s);
        }
        if (*s == '\n' && (s[1] == '.' || s[1] == '\'')) {
            fputs("\\&", stdout);
        }
    }
}

static void
print_option(const struct setting *row)
{
    fputs(".TP\n.B ", stdout);
    if (row->letter) {
        printf("\\-%c, ", row->letter);
    }
    fputs(setting_is_on(row) ? "\\-\\-no\\-" : "\\-\\-", stdout);
    print_roff(row->key);
    if (row->metavar != NULL) {
        fputs(row->type == SET_SUFFIX ? "" : " ", stdout);
        print_roff(row->metavar);
    }
    putchar('\n');
    fputs(setting_is_on(row) ? "do not " : "", stdout);
    print_roff(row->help);
    putchar('\n');
}

static void
print_command(const struct command *command)
{
    fputs(".SS earlydel ", stdout);
    print_roff(command->name);
    fputs(command->usage[0] != '\0' ? " " : "", stdout);
    print_roff(command->usage);
    putchar('\n');
    print_roff(command->summary);
    putchar('\n');
    if (command->help != NULL) {
        fputs(".PP\n.nf\n", stdout);
        print_roff(command->help);
        fputs(".fi\n", stdout);
    }
}

static void
print_manual(void)
{
    fputs(".TH EARLYDEL 1 \"\" \"earlydel " EARLYDEL_VERSION
          "\" \"User Commands\"\n"
          ".SH NAME\nearlydel \\- find locals that outlive their last use\n"
          ".SH SYNOPSIS\n.B earlydel\n.I COMMAND\n[OPTIONS] [PATHS...]\n"
          ".SH COMMANDS\n",
          stdout);
    for (uint32_t i = 0; i < command_count; i++) {
        print_command(&command_table[i]);
    }
    fputs(".SH OPTIONS\nEach command takes those that make sense for it; see\n"
          ".BR \"earlydel COMMAND \\-\\-help\" .\n",
          stdout);
    for (uint32_t i = 0; i < setting_count; i++) {
        if (setting_table[i].key == NULL) {
            fputs(".SS ", stdout);
            print_roff(setting_table[i].help);
            putchar('\n');
        } else if (setting_table[i].where & ~(uint32_t)IN_FILE) {
            print_option(&setting_table[i]);
        }
    }
    fputs(".SH EXIT STATUS\n"
          "0: nothing found, or everything found was written.  1: findings "
          "remain, or a patch would change something.  2: bad use, unreadable "
          "input or a failed write.  3: an output failed its own check.  130, "
          "143: stopped by a signal; each file is old or new.\n"
          ".SH ENVIRONMENT\n"
          "NO_COLOR, FORCE_COLOR, CLICOLOR_FORCE: colours, but not of a patch that "
          "goes to no terminal.  EARLYDEL_PAGER, "
          "PAGER: pager of explain, rule and report.  EARLYDEL_SKIP, SKIP: "
          "skip the git hook.  XDG_CONFIG_HOME: where your own configuration "
          "is, in place of ~/.config.\n"
          ".SH FILES\n"
          "\\&.earlydel.toml, earlydel.toml, pyproject.toml: the closest one "
          "above a file holds.\n.br\n"
          "~/.config/earlydel/earlydel.toml: where there is none.\n",
          stdout);
}

/* ---- the command ------------------------------------------------------- */

static void
print_overview(void)
{
    puts("earlydel finds locals that outlive their last use, and writes the\n"
         "`del` that frees them earlier.\n\n"
         "Usage: earlydel COMMAND [OPTIONS] [PATHS...]\n\nCommands:");
    for (uint32_t i = 0; i < command_count; i++) {
        printf("  %-12s %s\n", command_table[i].name, command_table[i].summary);
    }
    puts("\nStart here:\n"
         "  earlydel check .            what could be freed earlier\n"
         "  earlydel diff .             the same as a patch, to read\n"
         "  earlydel fix .              write what is safe\n"
         "\nA path alone means `check`.  `earlydel COMMAND --help` has more.");
}

enum exit_code
cmd_help(struct app *app)
{
    if (app->settings.man) {
        print_manual();
        return EXIT_CLEAN;
    }
    if (app->words.n == 0) {
        print_overview();
        return EXIT_CLEAN;
    }
    const struct command *command = command_find(app->words.at[0]);
    if (command == NULL) {
        const char *nearest = command_nearest(app->words.at[0]);
        return app_fail(app, "there is no command \"%.*s\"%s%s%s",
                        TEXT_ARG(app->words.at[0]),
                        nearest ? "; did you mean \"" : "",
                        nearest ? nearest : "", nearest ? "\"?" : "");
    }
    option_help(stdout, command);
    return EXIT_CLEAN;
}
