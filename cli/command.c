#include "cli/command.h"

static const char check_help[] =
    "A folder stands for all its *.py files, less what git ignores; a file\n"
    "stands for itself; `-` is standard input.  Nothing is written.\n"
    "\n"
    "Examples:\n"
    "  earlydel check src                     report what can be freed "
    "earlier\n"
    "  earlydel check --min-gain none app.py  everything that can be proved\n"
    "  earlydel check --held app.py           and what is held back, and why\n"
    "  earlydel check --output-format json .  for other programs\n"
    "  earlydel check --output sarif=o.sarif  a second report in a file\n"
    "  earlydel check --add-ignore src        silence what is found now\n"
    "\n"
    "Levels: `safe` changes nothing but when memory is returned; `unsafe`\n"
    "means that the type is unknown and a person should look; `held` has\n"
    "evidence against it and is never written.\n"
    "\n"
    "Exit codes: 0 nothing found, 1 findings, 2 trouble, 3 a proof failed.\n";

static const char diff_help[] =
    "The patch holds safe and unsafe findings; each hunk says which.  Nothing\n"
    "is written.\n"
    "\n"
    "Examples:\n"
    "  earlydel diff src                      read it\n"
    "  earlydel diff src | git apply          take it\n"
    "  earlydel diff --select EDL103 src      only values held by loops\n"
    "  earlydel diff --changed-since main .   only what this branch touched\n";

static const char fix_help[] =
    "Only safe findings are written, unless --unsafe-fixes is given.  Every\n"
    "file is proved before and replaced in one step: it holds the old text or\n"
    "the new one, whatever happens.\n"
    "\n"
    "Examples:\n"
    "  earlydel fix src                       write what is safe\n"
    "  earlydel fix --unsafe-fixes app.py     and what you have looked at\n"
    "  earlydel fix --check src               only say what would be written\n"
    "  earlydel fix --verify-cmd 'make test'  only what the tests pass with\n"
    "  earlydel fix - < app.py > new.py       as a filter\n";

static const char patch_help[] =
    "Each patch is a mail that `git am` takes; safe and unsafe findings are "
    "in\n"
    "it and labelled.  They apply in their order, and `series` lists them.\n"
    "\n"
    "Examples:\n"
    "  earlydel patch -o out src              one patch for each file\n"
    "  earlydel patch -o out --per del src    one for each inserted line\n"
    "  git am out/*.patch                     take them all\n";

static const char review_help[] =
    "Shows each finding and asks; what you take is written when its file is\n"
    "done.  Keys: y take, n leave, a take all of this file, d leave the rest\n"
    "of this file, A take every finding of this rule, i silence it by a\n"
    "comment, k keep the value by a comment, e edit, v picture, p patch,\n"
    "j J K / move, u undo, q stop, ? help.\n"
    "\n"
    "Examples:\n"
    "  earlydel review src\n"
    "  earlydel review --changed-since main .\n";

static const char report_help[] =
    "Draws for each function with findings its lines and, beside them, one\n"
    "column for each variable: used later, held for nothing, freed.\n"
    "\n"
    "Examples:\n"
    "  earlydel report -o report.html src     no scripts; large ones in pages\n"
    "  earlydel report -o load.svg --scope load src/load.py\n"
    "  earlydel report --format md src        a table for a pull request\n"
    "  earlydel report src                    on the terminal\n";

static const char files_help[] =
    "Prints one line for each file: its path, or why it is left out.\n"
    "\n"
    "Examples:\n"
    "  earlydel files src                     what would be looked at\n"
    "  earlydel files -v src                  and what not, and why\n";

static const char ir_help[] =
    "Prints the scopes of a file with their variables, ops, blocks and what\n"
    "is live between them.\n"
    "\n"
    "Examples:\n"
    "  earlydel ir app.py\n"
    "  earlydel ir --events --python 3.12 app.py\n";

static const char config_help[] =
    "Without a word: every key, its value and where it was set.  With a key:\n"
    "what it does, and the same for it.\n"
    "\n"
    "Examples:\n"
    "  earlydel config\n"
    "  earlydel config min-gain\n"
    "  earlydel config --schema > earlydel.schema.json\n";

static const char rule_help[] =
    "Examples:\n"
    "  earlydel rule EDL501                   what it says and does\n"
    "  earlydel rule --all                    every rule, one line each\n";

static const char explain_help[] =
    "Shows for one variable where it is bound and used, where a `del` could\n"
    "stand, what proves it or speaks against it, and what you could do\n"
    "instead.\n"
    "\n"
    "Examples:\n"
    "  earlydel explain src/load.py:12        every variable of that line\n"
    "  earlydel explain src/load.py:12:raw    only `raw`\n"
    "  earlydel explain src/load.py:12:19     what `check` told of that place\n";

static const char hook_help[] =
    "The hook looks at what is staged, not at the work tree, and stashes\n"
    "nothing.  With --mode fix it stages what is safe, and writes it to the\n"
    "work tree where that is certain to lose nothing.  A hook that was there\n"
    "before runs first.  SKIP=earlydel or EARLYDEL_SKIP=1 skips it once.\n"
    "pre-merge-commit (clean merges) and pre-push (what the commits that are\n"
    "sent changed) only check.\n"
    "\n"
    "Examples:\n"
    "  earlydel hook install                  stop commits that hold findings\n"
    "  earlydel hook install --mode fix       mend them instead\n"
    "  earlydel hook install --stage pre-push  what is pushed, too\n"
    "  earlydel hook status\n"
    "  earlydel hook uninstall                as it was before\n";

static const char clean_help[] =
    "Answers of reviews that were stopped, and inputs whose output failed its\n"
    "check, are all that is kept outside of your project.  There is no "
    "cache.\n"
    "Only a run that is killed leaves files within it: texts that were not "
    "put\n"
    "in place yet, git's lock.  They go, too, in the repository that you are "
    "in,\n"
    "or below the folder; files of a process that still runs stay.\n"
    "\n"
    "Examples:\n"
    "  earlydel clean\n";

static const char model_help[] =
    "`run`: the program's output goes to stdout; it must be what CPython\n"
    "prints.  `predict`: where each local of a function dies today and with\n"
    "the `del`, what follows there, and what that gains; files named after\n"
    "it hold all calls of its functions.\n"
    "\n"
    "Examples:\n"
    "  earlydel model run program.py\n"
    "  earlydel model run --python 3.8 --trace program.py\n"
    "  earlydel model predict src/load.py     every function of the file\n"
    "  earlydel model predict src/load.py:load\n";

static const char completion_help[] =
    "`make install` puts them where the three shells look, beside a manual\n"
    "page; these are for a program that was copied.\n"
    "\n"
    "Examples:\n"
    "  earlydel completion bash > ~/.local/share/bash-completion/completions/"
    "earlydel\n"
    "  earlydel completion fish > ~/.config/fish/completions/earlydel.fish\n"
    "  earlydel completion zsh > ~/.zfunc/_earlydel  a folder of your fpath\n";

const struct command command_table[] = {
    {"check", ON_CHECK, cmd_check, "[PATHS...]",
     "Report values that could be freed earlier.", check_help},
    {"diff", ON_DIFF, cmd_diff, "[PATHS...]",
     "Print a patch that frees values earlier.", diff_help},
    {"fix", ON_FIX, cmd_fix, "[PATHS...]",
     "Write the dels that are safe into the files.", fix_help},
    {"patch", ON_PATCH, cmd_patch, "[PATHS...] -o FOLDER",
     "Write a series of patches for git am.", patch_help},
    {"review", ON_REVIEW, cmd_review, "[PATHS...]",
     "Decide on one finding at a time.", review_help},
    {"report", ON_REPORT, cmd_report, "[PATHS...] [-o FILE]",
     "Draw lifetimes before and after.", report_help},
    {"explain", ON_EXPLAIN, cmd_explain, "FILE:LINE[:NAME|:COLUMN]",
     "Tell all about one variable.", explain_help},
    {"rule", ON_RULE, cmd_rule, "[CODE...]", "Tell what a rule is about.",
     rule_help},
    {"files", ON_FILES, cmd_files, "[PATHS...]",
     "List what would be looked at.", files_help},
    {"config", ON_CONFIG, cmd_config, "[KEY...]",
     "List the configuration and where it comes from.", config_help},
    {"hook", ON_HOOK, cmd_hook, "install|uninstall|status|run",
     "Let git ask before each commit, merge or push.", hook_help},
    {"ir", ON_IR, cmd_ir, "FILE", "Show what a file was lowered to.", ir_help},
    {"model", ON_MODEL, cmd_model,
     "run FILE | predict FILE[:FUNCTION] [CALLER...]",
     "Run a program, or weigh its dels, on a model of CPython's memory.",
     model_help},
    {"clean", ON_OTHER, cmd_clean, "",
     "Take away what earlydel keeps, and what a killed run left.", clean_help},
    {"completion", ON_OTHER, cmd_completion, "bash|zsh|fish",
     "Print completions for a shell.", completion_help},
    {"version", ON_VERSION, cmd_version, "", "Print the version.", NULL},
    {"help", ON_HELP, cmd_help, "[COMMAND]", "Print this, or a command's help.",
     NULL},
};

const uint32_t command_count = sizeof command_table / sizeof command_table[0];

const struct command *
command_find(struct text name)
{
    for (uint32_t i = 0; i < command_count; i++) {
        if (text_eq(text_of(command_table[i].name), name)) {
            return &command_table[i];
        }
    }
    return NULL;
}

const char *
command_nearest(struct text word)
{
    const char *best = NULL;
    uint32_t best_distance = 3;

    for (uint32_t i = 0; i < command_count; i++) {
        uint32_t distance =
            spelling_distance(word, text_of(command_table[i].name));
        if (distance < best_distance) {
            best_distance = distance;
            best = command_table[i].name;
        }
    }
    return best;
}
