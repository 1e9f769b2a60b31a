#include "cli/app.h"
#include "cli/pager.h"
#include "cli/rule_page.h"
#include "rules/rules.h"

#include <stdio.h>

static void
print_line(const struct rule_info *info)
{
    printf("%s  %-9s  %s\n", info->code, rule_action_word[info->action],
           info->summary);
}

/* The page, or what the table says of a rule that has none. */
static void
print_page(const struct rule_info *info)
{
    for (uint32_t i = 0; rule_page_table[i].code != NULL; i++) {
        if (strcmp(rule_page_table[i].code, info->code) == 0) {
            for (const char *const *l = rule_page_table[i].line; *l; l++) {
                puts(*l);
            }
            return;
        }
    }
    printf("%s (%s)\n\n%s.\n", info->code, rule_action_word[info->action],
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
    print_page(&rule_info[rule]);
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
