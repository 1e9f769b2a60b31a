/*
 * indexed.h - files as git has them: staged, merged or pushed.
 *
 * Their texts come from blobs, never from the work tree; their configuration
 * is the one that holds for their place in the work tree.
 *
 * What such files import is looked for in the same index or commit, so that
 * they are judged as in a run over the whole tree.  Files that import them are
 * not read: that could be any.
 */
#ifndef CLI_INDEXED_H
#define CLI_INDEXED_H

#include "cli/config.h"
#include "cli/project.h"

struct indexed;

struct indexed *indexed_open(struct app *app, struct configs *configs,
                             struct repo *repo);

/*
 * The job for one entry, its bytes read.  False if the file is not ours (not a
 * regular file, excluded, a blob that cannot be read, which is told), or, with
 * `err->kind` set, if its configuration is bad.
 */
bool indexed_job(struct indexed *ix, const struct repo_entry *entry,
                 struct job *job, struct err *err);

/* The other files of the index, or of the commit `revision` if that is not
 * NULL; those of `jobs` are known already. */
struct project_source indexed_source(struct indexed *ix, const char *revision,
                                     struct jobs jobs);

#endif
