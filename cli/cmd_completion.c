#include "cli/app.h"

#include <stdio.h>

/* Commands that are told what to do by a word. */
static const struct {
    const char *command, *words;
} sub_table[] = {
    {"hook", "install uninstall status run"},
    {"model", "run predict"},
    {"completion", "bash zsh fish"},
};

/* The words a command wants first, with blanks between, or NULL. */
static const char *
sub_words(const struct command *command)
{
    for (uint32_t i = 0; i < sizeof sub_table / sizeof sub_table[0]; i++) {
        if (strcmp(sub_table[i].command, command->name) == 0) {
            return sub_table[i].words;
        }
    }
    return NULL;
}

static void
print_words_bash(const struct command *command)
{
    for (uint32_t i = 0; i < setting_count; i++) {
        const struct setting *row = &setting_table[i];
        if (row->key != NULL && row->where & command->where) {
            printf(" --%s", row->key);
            if (row->type == SET_BOOL) {
                printf(" --no-%s", row->key);
            }
        }
    }
}

static void
print_choices_bash(void)
{
    for (uint32_t i = 0; i < setting_count; i++) {
        const struct setting *row = &setting_table[i];
        const char *const *choice = row->key != NULL ? row->choice : NULL;
        if (choice == NULL) {
            continue;
        }
        printf("    --%s) words=\"", row->key);
        for (uint32_t k = 0; choice[k] != NULL; k++) {
            printf("%s%s", k ? " " : "", choice[k]);
        }
        printf("\" ;;\n");
    }
}

static void
print_bash(void)
{
    printf("_earlydel()\n{\n    local word=${COMP_WORDS[COMP_CWORD]}\n"
           "    local before=${COMP_WORDS[COMP_CWORD-1]} words=\n"
           "    case $before in\n");
    print_choices_bash();
    printf("    *)\n        case ${COMP_WORDS[1]} in\n");
    for (uint32_t i = 0; i < command_count; i++) {
        printf("        %s) words=\"", command_table[i].name);
        print_words_bash(&command_table[i]);
        printf("\" ;;\n");
    }
    printf("        esac\n        case $word in -*) ;; *) words= ;; esac\n"
           "        [ \"$COMP_CWORD\" -eq 2 ] && case ${COMP_WORDS[1]} in\n");
    for (uint32_t i = 0; i < sizeof sub_table / sizeof sub_table[0]; i++) {
        printf("        %s) words=\"%s $words\" ;;\n", sub_table[i].command,
               sub_table[i].words);
    }
    printf("        esac\n        [ \"$COMP_CWORD\" -eq 1 ] && words=\"");
    for (uint32_t i = 0; i < command_count; i++) {
        printf("%s%s", i ? " " : "", command_table[i].name);
    }
    printf("\" ;;\n    esac\n"
           "    mapfile -t COMPREPLY < <(compgen -W \"$words\" -- \"$word\")\n"
           "}\ncomplete -o default -o bashdefault -F _earlydel earlydel\n");
}

static void
print_quoted(const char *s)
{
    putchar('\'');
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
print_fish_option(const struct command *command, const struct setting *row)
{
    const char *const *choice = row->choice;

    printf("complete -c earlydel -n '__fish_seen_subcommand_from %s' -l %s",
           command->name, row->key);
    if (row->letter) {
        printf(" -s %c", row->letter);
    }
    if (choice != NULL) {
        fputs(" -x -a '", stdout);
        for (uint32_t k = 0; choice[k] != NULL; k++) {
            printf("%s%s", k ? " " : "", choice[k]);
        }
        putchar('\'');
    } else if (row->type != SET_BOOL && row->type != SET_SUFFIX) {
        fputs(" -r", stdout);
    }
    fputs(" -d ", stdout);
    print_quoted(row->help);
    putchar('\n');
}

static void
print_fish(void)
{
    for (uint32_t i = 0; i < command_count; i++) {
        const struct command *command = &command_table[i];
        printf("complete -c earlydel -n __fish_use_subcommand -a %s -d ",
               command->name);
        print_quoted(command->summary);
        putchar('\n');
        if (sub_words(command) != NULL) {
            printf("complete -c earlydel -n '__fish_seen_subcommand_from %s' "
                   "-f -a '%s'\n",
                   command->name, sub_words(command));
        }
        for (uint32_t k = 0; k < setting_count; k++) {
            if (setting_table[k].key != NULL &&
                setting_table[k].where & command->where) {
                print_fish_option(command, &setting_table[k]);
            }
        }
    }
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
print_zsh_command(const struct command *command)
{
    printf("    %s) _arguments -s \\\n", command->name);
    for (uint32_t i = 0; i < setting_count; i++) {
        const struct setting *row = &setting_table[i];
        if (row->key == NULL || (row->where & command->where) == 0) {
            continue;
        }
        printf("      '*--%s%s[", row->key,
               row->type == SET_BOOL     ? ""
               : row->type == SET_SUFFIX ? "=-"
                                         : "=");
        print_zsh_help(row->help);
        putchar(']');
        const char *const *choice = row->choice;
        if (choice != NULL) {
            printf(":%s:(", row->key);
            for (uint32_t k = 0; choice[k] != NULL; k++) {
                printf("%s%s", k ? " " : "", choice[k]);
            }
            putchar(')');
        } else if (row->type == SET_SUFFIX) {
            printf("::%s:", row->key);
        } else if (row->type != SET_BOOL) {
            printf(":%s:_files", row->key);
        }
        printf("' \\\n");
    }
    if (sub_words(command) != NULL) {
        printf("      '1:what:(%s)' \\\n", sub_words(command));
    }
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
           "    _describe command commands\n    _files\n    return\n  fi\n"
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
