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

/* `path` is as it was given, or was found below what was given.  A file that is
 * not in our repository has the name it has from the folder we are in, or else
 * from the top of its own repository, or else from the root (`patch -d /`): a
 * patch with an absolute name is taken by no tool.  What is no file (standard
 * input, a name of the index) keeps its name. */
struct text top_path(struct arena *a, struct text path);

/* What findings are known by must be the same wherever we are started, with
 * git or without: the top of the repository, or else this folder (that of the
 * configuration), or else the one we are in; and a name as seen from there. */
struct text top_folder(struct arena *a, struct text otherwise);
struct text top_name(struct arena *a, struct text top, struct text path);

#endif
