#include "cli/app.h"
#include "cli/command.h"
#include "cli/option.h"
#include "cli/version.h"

static const struct {
    const char *name, *licence;
} built_in[] = {
    {"tree-sitter", "MIT"},
    {"tree-sitter-python", "MIT"},
    {"tree-sitter-toml", "MIT"},
    {"libgit2", "GPL-2.0 with linking exception"},
    {"GLib", "LGPL-2.1-or-later"},
    {"jansson", "MIT"},
};

enum exit_code
cmd_version(struct app *app)
{
    puts("earlydel " EARLYDEL_VERSION);
    if (app->settings.licenses) {
        puts("\nearlydel is under the MIT licence.  It is built with:");
        for (uint32_t i = 0; i < sizeof built_in / sizeof built_in[0]; i++) {
            printf("  %-20s %s\n", built_in[i].name, built_in[i].licence);
        }
    }
    return EXIT_CLEAN;
}

enum exit_code
cmd_help(struct app *app)
{
    if (app->words.n > 0) {
        const struct command *command = command_find(app->words.at[0]);
        if (command == NULL) {
            return app_fail(app, "there is no command \"%.*s\"",
                            TEXT_ARG(app->words.at[0]));
        }
        option_help(stdout, command);
        return EXIT_CLEAN;
    }
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
    return EXIT_CLEAN;
}
