/*
 * input.h - from the words of the command line to jobs.
 *
 * Words, --files-from and standard input give files; --line-ranges,
 * --changed-since and --staged narrow them to lines.
 */
#ifndef CLI_INPUT_H
#define CLI_INPUT_H

#include "cli/app.h"
#include "cli/baseline.h"
#include "cli/indexed.h"
#include "cli/job.h"
#include "cli/walk.h"

struct input {
    struct job *job; /* in path order */
    uint32_t njobs;
    struct walk walk;
    const struct settings *settings; /* of the folder we are in */
    struct text stdin_bytes;
    struct baselines baselines;
    bool is_stdin; /* standard input was named */
    bool is_stdin_left_out;
    bool has_trouble;
    const char *why_none; /* what is said where there is no job */
    struct repo *repo;            /* of --staged; NULL: the work tree */
    struct texts named;           /* of --staged: paths, absolute */
    bool has_names;               /* else all that is staged is meant */
    struct project_source source; /* what staged files import */
};

bool input_open(struct app *app, struct input *in, struct err *err);
void input_close(struct input *in);

/* The paths of the command line: its words, those of --files-from, or the
 * folder we are in. */
bool input_words(struct app *app, struct texts *words, struct err *err);

/* Was this path named on the command line? */
bool input_is_explicit(const struct input *in, struct text path);

/* All bytes of standard input. */
bool input_read_stdin(struct arena *a, struct text *bytes, struct err *err);

#endif
