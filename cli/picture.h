/*
 * picture.h - lifetimes drawn beside the source, for a terminal.
 */
#ifndef CLI_PICTURE_H
#define CLI_PICTURE_H

#include "cli/job.h"

#include <stdio.h>

/*
 * The lines of a function in which `var` is bound, with a bar beside them:
 * solid while it is used later, dotted while it is held for nothing, and a
 * line of its own where a finding puts a `del`.  Long stretches are cut, and
 * lines to the width of the terminal; 0: nobody knows it.
 */
struct picture {
    const struct job_view *view;
    unit_id unit;
    var_id var;
    const struct file_report *report;
    uint32_t width;
};

void picture_lines(FILE *to, struct arena *scratch, const struct picture *p);

#endif
