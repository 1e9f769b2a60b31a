/*
 * app.h - one run of the program: the command, its settings, its output.
 *
 * A command is a row of the table in main.c.  Data goes to stdout, messages
 * to stderr; a command returns its exit code and frees nothing.
 */
#ifndef CLI_APP_H
#define CLI_APP_H

#include "cli/exit_code.h"
#include "cli/settings.h"

struct app;

struct command {
    const char *name;
    enum where where;
    enum exit_code (*run)(struct app *app);
    const char *usage; /* what follows the name */
    const char *summary;
    const char *help; /* paragraphs and examples, or NULL */
};

struct app {
    struct arena *run; /* lives as long as the process */
    const struct command *command;
    struct givens given;      /* what the command line sets, in its order */
    struct settings settings; /* defaults and command line, no file */
    struct texts words;       /* arguments that are not options */
    VEC(const char *) read;   /* files that say what this run does */
    bool color_out, color_err;
    uint32_t width; /* of stdout as a terminal; 0: unknown, see screen.h */
};

extern const struct command command_table[];
extern const uint32_t command_count;

/* NULL if there is none of that name. */
const struct command *command_find(struct text name);

#define APP_NO_OUTPUT "standard output cannot be written"

/* Is a patch on stdout painted?  Where a program may read it only --color
 * always says so: CI sets FORCE_COLOR, and `git apply` takes no colours. */
bool app_paints_patch(const struct app *app);

/* "earlydel: ..." on stderr; returns EXIT_TROUBLE, so callers return it. */
enum exit_code app_fail(const struct app *app, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* The same for an error; the code depends on its kind. */
enum exit_code app_fail_err(const struct app *app, const struct err *err);

/* The same about a file, whose path is put before unless the text has it. */
enum exit_code app_fail_file(const struct app *app, struct text path,
                             const struct err *err);

/* A warning on stderr, silent under --quiet. */
void app_warn(const struct app *app, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* Processor time of the calling thread, for limits: see analyze_options. */
uint64_t app_thread_us(void);

enum exit_code cmd_check(struct app *app);
enum exit_code cmd_fix(struct app *app);
enum exit_code cmd_diff(struct app *app);
enum exit_code cmd_files(struct app *app);
enum exit_code cmd_ir(struct app *app);
enum exit_code cmd_config(struct app *app);
enum exit_code cmd_rule(struct app *app);
enum exit_code cmd_explain(struct app *app);
enum exit_code cmd_patch(struct app *app);
enum exit_code cmd_report(struct app *app);
enum exit_code cmd_model(struct app *app);
enum exit_code cmd_review(struct app *app);
enum exit_code cmd_hook(struct app *app);
enum exit_code cmd_clean(struct app *app);
enum exit_code cmd_completion(struct app *app);
enum exit_code cmd_version(struct app *app);
enum exit_code cmd_help(struct app *app);

#endif
