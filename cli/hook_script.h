/*
 * hook_script.h - the text of a hook of ours.
 */
#ifndef CLI_HOOK_SCRIPT_H
#define CLI_HOOK_SCRIPT_H

#include "cli/hook_place.h"

#include <stdint.h>

/* A script for the folder of hooks; mode 0: as `hook.mode` says.  Freed by the
 * caller. */
char *hook_script_make(const char *stage, uint64_t mode);

/* The same as a value of git's configuration, which adds `"$@"`. */
char *hook_script_command(const char *stage, uint64_t mode);

/* The line that somebody else's hook needs. */
char *hook_script_line(const char *stage, uint64_t mode);

/* Has a script a line that runs us for the stage, and so if `mode` is not 0? */
bool hook_script_runs_us(const char *script, const char *stage, uint64_t mode);

/* The mode that a text of ours names; 0 if none, or if there is no text. */
uint64_t hook_script_mode(const char *script);

/* " --mode fix"; "" for mode 0. */
const char *hook_script_mode_words(uint64_t mode);

/* Put it in place at once, as git would make a file in this repository. */
bool hook_script_write(const char *path, const char *script,
                       struct repo_share share, struct err *err);

#endif
