/*
 * patch_step.h - one file's edits as one patch after the other.
 *
 * Each patch stands on the text that those before it have left.  That text is
 * never made: what a patch shows are some lines of the file as it will be at
 * the end, up to its edit, and as it is now behind that.  So a series costs
 * what its patches hold, not the file once for each of them.
 */
#ifndef CLI_PATCH_STEP_H
#define CLI_PATCH_STEP_H

#include "cli/record.h"

struct patch_steps;

/* The report must stay as long as the steps. */
struct patch_steps *patch_steps_open(struct arena *a,
                                     const struct file_report *f);
void patch_steps_close(struct patch_steps *s);

/* Make `change`, which is that of the whole file, that of edits number
 * [first, end); those before them must have had theirs. */
bool patch_step(struct patch_steps *s, uint32_t first, uint32_t end,
                struct change *change, struct err *err);

#endif
