/*
 * command.h - finding a row of the command table (app.h) by its name.
 */
#ifndef CLI_COMMAND_H
#define CLI_COMMAND_H

#include "cli/app.h"

/* The command spelled most like the word, or NULL. */
const char *command_nearest(struct text word);

#endif
