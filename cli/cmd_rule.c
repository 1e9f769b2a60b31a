#include "cli/app.h"
#include "cli/pager.h"
#include "cli/rule_page.h"
#include "rules/rules.h"

#include <glib.h>
#include <stdio.h>

static void
print_line(const struct rule_info *info)
{
    printf("%s  %-9s  %s\n", info->code, rule_action_word[info->action],
           info->summary);
}

static bool
print_page(struct text code)
{
    for (uint32_t i = 0; rule_page_table[i].code != NULL; i++) {
        if (text_eq(text_of(rule_page_table[i].code), code)) {
            for (const char *const *l = rule_page_table[i].line; *l; l++) {
                puts(*l);
            }
            return true;
        }
    }
    return false;
}

/* Codes of what is left alone, and of comments: one line for each case. */
static uint32_t
print_notes(struct text code)
{
    static const char idle[] = "EDL906";
    uint32_t n = 0;

    for (uint32_t i = 1; i < BAIL_COUNT; i++) {
        if (code.n == 0 || text_eq(code, text_of(bail_code[i]))) {
            printf("%s  %-9s  %s\n", bail_code[i], "leave", bail_words[i]);
            n++;
        }
    }
    if (code.n == 0 || text_eq(code, text_of(idle))) {
        printf("%s  %-9s  a comment that silences nothing or too much\n", idle, "note");
        n++;
    }
    return n;
}

/* `edl101` and `101` are meant, too. */
static struct text
full_code(struct arena *a, struct text word)
{
    char *up = arena_bytes(a, word.n + 1, 1);

    for (uint32_t i = 0; i < word.n; i++) {
        up[i] = g_ascii_toupper(word.s[i]);
    }
    return word.n > 0 && g_ascii_isdigit(up[0])
               ? text_format(a, "EDL%.*s", TEXT_ARG(word))
               : (struct text){up, word.n};
}

static enum exit_code
tell(const struct app *app, struct text word)
{
    const struct text code = full_code(app->run, word);

    if (print_page(code) || (code.n > 0 && print_notes(code) > 0)) {
        return EXIT_CLEAN;
    }
    return app_fail(app,
                    "there is no rule %.*s; `earlydel rule --all` lists them",
                    TEXT_ARG(word));
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
        print_notes((struct text){0});
    }
    for (uint32_t i = 0; i < app->words.n && !app->settings.all; i++) {
        code = exit_code_worst(code, tell(app, app->words.at[i]));
    }
    pager_close(&pager);
    return code;
}
