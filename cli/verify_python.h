/*
 * verify_python.h - `--verify python`: a real Python reads what is written.
 *
 * Each interpreter that is named (`--python`, by default python3; with the
 * level `all` also every python3.X on the PATH from the target version on)
 * parses the old and the new text, compiles the new one, and compares both
 * trees without their releases.  Nothing of the user's is run: text is parsed
 * only. Only the command line can ask for it, and name what is started.
 */
#ifndef CLI_VERIFY_PYTHON_H
#define CLI_VERIFY_PYTHON_H

#include "cli/job.h"

/* ERR_RECHECK if one disagrees, ERR_USAGE if it cannot answer: it does not
 * start, or does not read the file as it was. */
bool verify_python(struct arena *a, const struct settings *s,
                   const struct file_report *f, struct err *err);

#endif
