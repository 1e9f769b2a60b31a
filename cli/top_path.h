/*
 * top_path.h - a file's name as seen from the top of its repository.
 *
 * `git apply` and `git am` take the names in a patch from there, wherever they
 * are started; from a subfolder they pass others over without a word.  Code
 * scanning wants the same names.
 */
#ifndef CLI_TOP_PATH_H
#define CLI_TOP_PATH_H

#include "base/text.h"

/* `path` is as it was given, or was found below what was given.  Where no
 * folder above us holds a `.git`, for a file elsewhere, or for none (standard
 * input, a name of the index), it stays. */
struct text top_path(struct arena *a, struct text path);

#endif
