#include "cli/app.h"
#include "cli/hook_place.h"
#include "cli/rule_page.h"

#include <stdio.h>

enum dynamic { FIXED, COMMANDS, RULES, KEYS, STAGES };

/* What the words of a command are: behind it, or behind its word `after`. */
static const struct {
    const char *command, *after, *words;
    enum dynamic dynamic;
} sub_table[] = {
    {"hook", NULL, "install uninstall status run", FIXED},
    {"hook", "run", NULL, STAGES},
    {"model", NULL, "run predict", FIXED},
    {"completion", NULL, "bash zsh fish", FIXED},
    {"help", NULL, NULL, COMMANDS},
    {"rule", NULL, NULL, RULES},
    {"config", NULL, NULL, KEYS},
};
enum { SUB_COUNT = sizeof sub_table / sizeof sub_table[0] };

static void
print_list(const char *const *words, uint32_t n)
{
    for (uint32_t i = 0; i < n && words[i] != NULL; i++) {
        printf("%s%s", i ? " " : "", words[i]);
    }
}

/* The words of a row, with blanks between. */
static void
print_sub_words(uint32_t row)
{
    const char *between = "";

    switch (sub_table[row].dynamic) {
    case FIXED:
        fputs(sub_table[row].words, stdout);
        break;
    case COMMANDS:
        for (uint32_t i = 0; i < command_count; i++) {
            printf("%s%s", i ? " " : "", command_table[i].name);
        }
        break;
    case RULES:
        for (uint32_t i = 0; rule_page_table[i].code != NULL; i++) {
            printf("%s%s", i ? " " : "", rule_page_table[i].code);
        }
        break;
    case KEYS:
        for (uint32_t i = 0; i < setting_count; i++) {
            if (setting_table[i].key != NULL &&
                setting_table[i].where & IN_FILE) {
                printf("%s%s", between, setting_table[i].key);
                between = " ";
            }
        }
        break;
    case STAGES:
        print_list(hook_stage, HOOK_NSTAGES);
        break;
    }
}

static bool
takes(const struct command *command, const struct setting *row)
{
    return row->key != NULL && (row->where & command->where) != 0;
}

/* `--key`, `--no-key`: a flag has the form that the help tells, and both where
 * a configuration may have set it. */
static bool
has_form(const struct setting *row, bool is_negated)
{
    return row->type != SET_BOOL
               ? !is_negated
               : (row->where & IN_FILE) || is_negated == setting_is_on(row);
}

/* The words for an option's value, or none. */
struct choices {
    const char *const *word;
    uint32_t n;
};

static struct choices
choices_of(const struct command *command, const struct setting *row)
{
    static const char *const of_model[] = {"json"};

    if (strcmp(row->key, "stage") == 0) {
        return (struct choices){hook_stage, HOOK_NSTAGES};
    }
    if (strcmp(row->key, "output-format") == 0 &&
        strcmp(command->name, "model") == 0) {
        return (struct choices){of_model, 1}; /* else it is a table */
    }
    return (struct choices){row->choice, row->choice != NULL ? UINT32_MAX : 0};
}

static void
print_words_bash(const struct command *command)
{
    for (uint32_t i = 0; i < setting_count; i++) {
        const struct setting *row = &setting_table[i];
        if (takes(command, row) && has_form(row, false)) {
            printf(" --%s", row->key);
        }
        if (takes(command, row) && has_form(row, true)) {
            printf(" --no-%s", row->key);
        }
    }
    fputs(" --help", stdout);
}

static void
print_choices_bash(const struct command *command)
{
    for (uint32_t i = 0; i < setting_count; i++) {
        const struct setting *row = &setting_table[i];
        if (!takes(command, row) || choices_of(command, row).n == 0) {
            continue;
        }
        printf("    %s:--%s) words=\"", command->name, row->key);
        print_list(choices_of(command, row).word, choices_of(command, row).n);
        printf("\" ;;\n");
    }
}

static void
print_bash(void)
{
    printf("_earlydel()\n{\n    local word=${COMP_WORDS[COMP_CWORD]}\n"
           "    local before=${COMP_WORDS[COMP_CWORD-1]} words=\n"
           "    case $before:$word in\n" /* bash takes --a=b for three words */
           "    --*:=) before=$before word= ;;\n"
           "    =:*) before=${COMP_WORDS[COMP_CWORD-2]} ;;\n"
           "    esac\n"
           "    case ${COMP_WORDS[1]}:$before in\n");
    for (uint32_t i = 0; i < command_count; i++) {
        print_choices_bash(&command_table[i]);
    }
    printf("    *)\n        case ${COMP_WORDS[1]} in\n");
    for (uint32_t i = 0; i < command_count; i++) {
        printf("        %s) words=\"", command_table[i].name);
        print_words_bash(&command_table[i]);
        printf("\" ;;\n");
    }
    printf("        esac\n        case $word in -*) ;; *) words= ;; esac\n"
           "        case $COMP_CWORD:${COMP_WORDS[1]}:$before in\n");
    for (uint32_t i = 0; i < SUB_COUNT; i++) {
        printf("        %c:%s:%s) words=\"", sub_table[i].after ? '3' : '2',
               sub_table[i].command,
               sub_table[i].after ? sub_table[i].after : "*");
        print_sub_words(i);
        printf(" $words\" ;;\n");
    }
    printf("        esac\n        [ \"$COMP_CWORD\" -eq 1 ] && words=\"");
    for (uint32_t i = 0; i < command_count; i++) {
        printf("%s%s", i ? " " : "", command_table[i].name);
    }
    printf(" --help --version\" ;;\n    esac\n"
           "    mapfile -t COMPREPLY < <(compgen -W \"$words\" -- \"$word\")\n"
           "}\ncomplete -o default -o bashdefault -F _earlydel earlydel\n");
}

/* Both in quotes, as one. */
static void
print_quoted(const char *prefix, const char *s)
{
    printf("'%s", prefix);
    for (; *s != '\0'; s++) {
        if (*s == '\'') {
            fputs("'\\''", stdout);
        } else {
            putchar(*s);
        }
    }
    putchar('\'');
}

static void
print_fish_option(const struct command *command, const struct setting *row,
                  bool is_negated)
{
    const struct choices choices = choices_of(command, row);

    printf("complete -c earlydel -n '__fish_seen_subcommand_from %s' -l %s%s",
           command->name, is_negated ? "no-" : "", row->key);
    if (row->letter && !is_negated) {
        printf(" -s %c", row->letter);
    }
    if (choices.n > 0) {
        fputs(" -x -a '", stdout);
        print_list(choices.word, choices.n);
        putchar('\'');
    } else if (row->type != SET_BOOL && row->type != SET_SUFFIX) {
        fputs(" -r", stdout);
    }
    fputs(" -d ", stdout);
    print_quoted(is_negated ? "do not " : "", row->help);
    putchar('\n');
}

static void
print_fish_words(void)
{
    for (uint32_t i = 0; i < SUB_COUNT; i++) {
        printf("complete -c earlydel -n '__fish_seen_subcommand_from %s",
               sub_table[i].command);
        if (sub_table[i].after != NULL) {
            printf("; and __fish_seen_subcommand_from %s", sub_table[i].after);
        }
        fputs("' -f -a '", stdout);
        print_sub_words(i);
        fputs("'\n", stdout);
    }
}

static void
print_fish(void)
{
    fputs("complete -c earlydel -l help -d 'Tell about it.'\n"
          "complete -c earlydel -n __fish_use_subcommand -l version -d "
          "'Tell the version.'\n",
          stdout);
    for (uint32_t i = 0; i < command_count; i++) {
        const struct command *command = &command_table[i];
        printf("complete -c earlydel -n __fish_use_subcommand -a %s -d ",
               command->name);
        print_quoted("", command->summary);
        putchar('\n');
        for (uint32_t k = 0; k < setting_count; k++) {
            const struct setting *row = &setting_table[k];
            for (int no = 0; takes(command, row) && no < 2; no++) {
                if (has_form(row, no)) {
                    print_fish_option(command, row, no);
                }
            }
        }
    }
    print_fish_words();
}

/* Inside '[...]' of an _arguments spec a bracket or colon has a meaning. */
static void
print_zsh_help(const char *s)
{
    for (; *s != '\0'; s++) {
        if (*s == '\'') {
            fputs("'\\''", stdout);
            continue;
        }
        if (*s == '[' || *s == ']' || *s == ':') {
            putchar('\\');
        }
        putchar(*s);
    }
}

static void
print_zsh_option(const struct command *command, const struct setting *row,
                 bool is_negated)
{
    printf("      '*--%s%s%s[%s", is_negated ? "no-" : "", row->key,
           row->type == SET_BOOL     ? ""
           : row->type == SET_SUFFIX ? "=-"
                                     : "=",
           is_negated ? "do not " : "");
    print_zsh_help(row->help);
    putchar(']');
    const struct choices choices = choices_of(command, row);
    if (choices.n > 0) {
        printf(":%s:(", row->key);
        print_list(choices.word, choices.n);
        putchar(')');
    } else if (row->type == SET_SUFFIX) {
        printf("::%s:", row->key);
    } else if (row->type != SET_BOOL) {
        printf(":%s:_files", row->key);
    }
    printf("' \\\n");
}

static void
print_zsh_command(const struct command *command)
{
    printf("    %s) _arguments -s \\\n", command->name);
    for (uint32_t i = 0; i < setting_count; i++) {
        const struct setting *row = &setting_table[i];
        for (int no = 0; takes(command, row) && no < 2; no++) {
            if (has_form(row, no)) {
                print_zsh_option(command, row, no);
            }
        }
    }
    for (uint32_t i = 0; i < SUB_COUNT; i++) {
        if (strcmp(sub_table[i].command, command->name) == 0) {
            printf("      '%c:what:(", sub_table[i].after ? '2' : '1');
            print_sub_words(i);
            printf(")' \\\n");
        }
    }
    printf("      '--help[Tell about it.]' \\\n");
    printf("      '*:file:_files' ;;\n");
}

static void
print_zsh(void)
{
    printf("#compdef earlydel\n_earlydel() {\n  local -a commands\n"
           "  commands=(\n");
    for (uint32_t i = 0; i < command_count; i++) {
        printf("    '%s:", command_table[i].name);
        print_zsh_help(command_table[i].summary);
        printf("'\n");
    }
    printf("  )\n  if (( CURRENT == 2 )); then\n"
           "    _describe command commands\n"
           "    _arguments '--help[Tell what there is.]' "
           "'--version[Tell the version.]'\n    _files\n    return\n  fi\n"
           "  local command=$words[2]\n"
           "  shift words\n  (( CURRENT-- ))\n"
           "  case $command in\n");
    for (uint32_t i = 0; i < command_count; i++) {
        print_zsh_command(&command_table[i]);
    }
    printf("  esac\n}\n_earlydel \"$@\"\n");
}

enum exit_code
cmd_completion(struct app *app)
{
    static const struct {
        struct text name;
        void (*print)(void);
    } shell[] = {
        {{"bash", 4}, print_bash},
        {{"zsh", 3}, print_zsh},
        {{"fish", 4}, print_fish},
    };

    for (uint32_t i = 0; i < sizeof shell / sizeof shell[0]; i++) {
        if (app->words.n == 1 && text_eq(app->words.at[0], shell[i].name)) {
            shell[i].print();
            return EXIT_CLEAN;
        }
    }
    return app_fail(app, "completion: name one shell: bash, zsh or fish");
}
