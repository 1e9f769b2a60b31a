#include "cli/app.h"
#include "cli/version.h"

#include <stdio.h>

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
