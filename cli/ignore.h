/*
 * ignore.h - `check --add-ignore`: silence what is found now, in the files.
 *
 * Each line behind which a `del` would go gets one comment that names the
 * rules.  The new text is analysed before it is written: it must hold none
 * of the findings any more.
 */
#ifndef CLI_IGNORE_H
#define CLI_IGNORE_H

#include "cli/app.h"
#include "cli/fingerprint.h"
#include "cli/record.h"
#include "rewriter/rewriter.h"

enum exit_code ignore_run(struct app *app);

/* A file with comments put in, and the findings they are to silence. */
struct silence {
    const struct file_report *report;
    const struct save_file *file; /* what the bytes were made from */
    struct text bytes;
    struct fingerprints gone; /* sorted */
};

/* Is none of the findings left? */
bool ignore_holds(struct app *app, const struct silence *s);

/* Write it if none of the findings is left; false with the reason else. */
bool ignore_write(struct app *app, const struct silence *s, struct err *err);

#endif
