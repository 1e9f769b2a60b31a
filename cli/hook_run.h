/*
 * hook_run.h - what git's hooks do.
 *
 * pre-commit looks at what is staged, pre-merge-commit at what a clean merge
 * brings, pre-push at what the commits that are sent add or change.  The last
 * two only check: git has made their trees before it asks.
 *
 * The texts of the index are analysed, never those of the work tree, with what
 * they import from it (indexed.h), and nothing is stashed.  In `fix` mode the
 * index gets the new text; the file in the work tree gets it only if it holds
 * the text of the index, or if its own analysis proves the same `del`s at the
 * same places.  Whatever happens, each of them holds its old text or its new
 * one.
 */
#ifndef CLI_HOOK_RUN_H
#define CLI_HOOK_RUN_H

#include "cli/app.h"

enum exit_code hook_run(struct app *app);

#endif
