/*
 * verify.h - `fix --verify-cmd CMD`: keep only the dels a command passes with.
 *
 * The command (a test suite) must pass on the files as they are.  Then all
 * dels are written; if it fails, halves are tried until each del that makes
 * it fail alone, with those kept before it, is found and taken out.  Between
 * two runs every file is whole; a file that somebody else changes meanwhile
 * stops the search and is left.  A signal that ends us ends the command, too,
 * and leaves the files with what passed last.  A file of the configuration can
 * only name a command if --trust-config says so.
 */
#ifndef CLI_VERIFY_H
#define CLI_VERIFY_H

#include "cli/app.h"

enum exit_code verify_run(struct app *app);

#endif
