/*
 * model_table.h - `earlydel model predict FILE[:FUNCTION]`.
 */
#ifndef CLI_MODEL_TABLE_H
#define CLI_MODEL_TABLE_H

#include "cli/app.h"

/* The words of the command line are `predict` and the file. */
enum exit_code model_table(struct app *app, int target);

#endif
