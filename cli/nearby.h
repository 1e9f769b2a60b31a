/*
 * nearby.h - what files of the work tree import from the tree they lie in.
 *
 * A name is looked for where Python would find it once the project is set up:
 * from the folder above the outermost package of each file that is judged, up
 * to the top of the project (the folder with .git or pyproject.toml; without
 * one there is no way up), and in `src` and `lib` of these folders.
 *
 * So `check FILE` says what `check .` says, as far as that depends on what the
 * file imports.  Files that import it are not read: that could be any.
 */
#ifndef CLI_NEARBY_H
#define CLI_NEARBY_H

#include "cli/pool.h"
#include "cli/project.h"

/*
 * Link the jobs, and what they import, unless --no-project was said (the first
 * job's settings hold).  `run->source` is not asked for.
 */
struct project_memory nearby_link(struct arena *a,
                                  const struct project_run *run);

/* Link the jobs of a pool, run it, and release. */
void nearby_run(struct arena *a, struct job *job, struct pool *pool);

#endif
