#include "cli/input.h"
#include "cli/show.h"
#include "cli/walk.h"

/* Every path with its fate; those left out only with -v. */
enum exit_code
cmd_files(struct app *app)
{
    struct configs *configs;
    struct walk walk = {0};
    struct texts words;
    uint32_t nleft_out = 0;
    struct err err;

    if (!config_open(app, &configs, &err) || !input_words(app, &words, &err) ||
        !walk_paths(app, configs, &words, &walk, &err)) {
        return app_fail_err(app, &err);
    }
    for (uint32_t i = 0; i < walk.n; i++) {
        const struct walk_entry *entry = &walk.at[i];
        nleft_out += entry->why_not.n > 0;
        if (app->settings.inspect ||
            (entry->why_not.n > 0 &&
             (app->settings.verbose || entry->is_explicit))) {
            walk_tell(stdout, entry);
        } else if (entry->why_not.n == 0) {
            show_escaped(stdout, entry->path);
            fputc('\n', stdout);
        }
    }
    if (!app->settings.quiet) {
        fflush(stdout);
        fprintf(stderr, "%u file%s; %u left out%s.\n", walk.n - nleft_out,
                walk.n - nleft_out == 1 ? "" : "s", nleft_out,
                nleft_out && !app->settings.verbose ? " (see -v)" : "");
    }
    return walk.has_trouble ? EXIT_TROUBLE : EXIT_CLEAN;
}
