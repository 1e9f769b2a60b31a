/*
 * survey.h - the run that check, diff, fix and their kin share.
 *
 *     words -walk-> files -pool(job)-> reports -> output, summary, exit code
 *
 * A command chooses what is done with each report; files, configuration,
 * formats, messages and the exit code are the same for all.
 */
#ifndef CLI_SURVEY_H
#define CLI_SURVEY_H

#include "cli/app.h"
#include "cli/pool.h"
#include "cli/report.h"
#include "cli/walk.h"
#include "rewriter/rewriter.h"

enum survey_mode {
    SURVEY_CHECK,   /* print findings */
    SURVEY_DIFF,    /* print a patch */
    SURVEY_FIX,     /* write, and print what remains */
    SURVEY_PREVIEW, /* print what fix would write as a patch */
    SURVEY_TRIAL,   /* only say what fix would write */
};

enum exit_code survey_run(struct app *app, enum survey_mode mode);

/* What a command wants that prints for itself. */
struct survey_visit {
    bool wants_edits;
    bool safe_only; /* edits are those of `fix` */
    const char *files_only; /* who has no use for standard input, or NULL */
    void (*inspect)(void *context, const struct job_view *view,
                    struct file_report *report); /* as in struct job */
    void (*take)(void *context, struct file_report *report);
    void *context; /* of both */
    struct totals *totals; /* counted of all, or NULL */
};

/*
 * The same without printing: each report goes to `take`.  Returns the exit
 * code of what could not be read or analysed.
 */
enum exit_code survey_each(struct app *app, const struct survey_visit *visit);

#endif
