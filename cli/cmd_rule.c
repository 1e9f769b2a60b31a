#include "cli/app.h"
#include "cli/pager.h"
#include "rules/rules.h"

#include <stdio.h>

static void
print_line(const struct rule_info *info)
{
    printf("%s  %-9s  %s\n", info->code, rule_action_word[info->action],
           info->summary);
}

static enum exit_code
tell(const struct app *app, struct text code)
{
    const enum rule rule = rule_by_code(code);

    if (rule == RULE_COUNT) {
        return app_fail(app,
                        "there is no rule %.*s; `earlydel rule --all` lists "
                        "them",
                        TEXT_ARG(code));
    }
    printf("%s (%s)\n\n%s.\n\nMore, with an example that breaks without it: "
           "docs/rules/%s.md\n",
           rule_info[rule].code, rule_action_word[rule_info[rule].action],
           rule_info[rule].summary, rule_info[rule].code);
    return EXIT_CLEAN;
}

enum exit_code
cmd_rule(struct app *app)
{
    enum exit_code code = EXIT_CLEAN;
    struct pager pager;

    pager_open(&pager);
    if (app->words.n == 0 || app->settings.all) {
        for (uint32_t i = 0; i < RULE_COUNT; i++) {
            print_line(&rule_info[i]);
        }
    }
    for (uint32_t i = 0; i < app->words.n && !app->settings.all; i++) {
        code = exit_code_worst(code, tell(app, app->words.at[i]));
    }
    pager_close(&pager);
    return code;
}
