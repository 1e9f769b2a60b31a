/*
 * pictures.h - the pictures of a run, kept until it is over and then written.
 *
 * For `report`, and for `--output html=PATH` of the commands that print
 * findings.  The jobs of the run need `inspect = sketch_inspect`.
 */
#ifndef CLI_PICTURES_H
#define CLI_PICTURES_H

#include "cli/app.h"
#include "cli/gallery.h"

#include "base/vec.h"

struct pictures {
    struct app *app;
    VEC(struct file_report) file;
    struct totals totals;
};

/* Keep a report, which is not the caller's any more if it has findings. */
void pictures_take(struct pictures *p, struct file_report *f);

/* Draw to a file, or to stdout if the name is empty; `scope` as in --scope. */
enum exit_code pictures_write(const struct pictures *p, enum form form,
                              struct text path, struct text scope);

void pictures_release(struct pictures *p);

#endif
