/*
 * single.h - one file, analysed for a command that shows the analysis itself.
 */
#ifndef CLI_SINGLE_H
#define CLI_SINGLE_H

#include "cli/app.h"
#include "rewriter/rewriter.h"

struct single {
    struct app *app;
    int target;
    /* Filled before `show` is called. */
    struct source source;
    const struct analysis *an;
    struct intern names; /* of the analysis */
    struct analyze_options options;
    struct arena scratch;
    enum exit_code code; /* what `show` answers */
    void (*show)(struct single *s);
};

/*
 * Read the one file the words name (`-` is standard input), analyse it and
 * call `show`, all on a stack that is deep enough for nested sources.
 */
enum exit_code single_run(struct single *s);

#endif
