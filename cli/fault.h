/*
 * fault.h - inputs whose output failed its check, kept so that they can be
 * sent: as little of each as still shows the fault.
 */
#ifndef CLI_FAULT_H
#define CLI_FAULT_H

#include "cli/app.h"
#include "cli/job.h"

/*
 * Lines are left out, many at once and then fewer, as long as what is left
 * `shows` the fault.  After so many looks that the bytes looked at reach a
 * limit, what there is then is the answer.
 */
struct text fault_minimise(struct arena *a, struct text bytes,
                           bool (*shows)(void *context, struct text bytes),
                           void *context);

/* Keep the input of a report whose check failed, and say where; `job` is the
 * one that the report is of. */
void fault_keep(const struct app *app, const struct job *job,
                const struct file_report *f);

#endif
