/*
 * recheck.h - proof, before anyone sees it, that an output is the old program
 * plus releases of local names and nothing else.
 *
 * It trusts neither the placement nor the analysis that led to it:
 *
 *   bytes     the new bytes without the inserted lines are the old bytes, and
 *             every inserted line is one release statement and no more
 *   syntax    the new text parses; its tree without the inserted statements
 *             equals the old tree, leaf by leaf
 *   meaning   the new ops without the inserted ones equal the old ops; each
 *             inserted `del` finds its name bound on every path, and no read
 *             may be unbound that could not be before
 *   fixpoint  the caller's own pipeline finds nothing more to do
 *
 * A failure is our bug, never the user's: ERR_RECHECK, and nothing is to be
 * written.  But for one: where the grammar cannot tell the new lines apart, it
 * could as well have been unable to with the old ones; ERR_MISREAD.
 */
#ifndef REWRITER_RECHECK_H
#define REWRITER_RECHECK_H

#include "rewriter/edit.h"

struct recheck {
    const struct analysis *before;
    const struct edits *edits;
    struct rewrite after;
    enum release_style style;
    struct text comment;                   /* as edit_form has it */
    const struct analyze_options *options; /* as for `before` */

    /*
     * Run the caller's pipeline on the new analysis, with the same choice;
     * true if it would insert something.  NULL skips this step, for callers
     * that took only a part of the choices.
     */
    bool (*finds_more)(void *context, const struct analysis *after);
    void *context;
};

/*
 * The new text is analysed with the symbol table of `before`; what this needs
 * lives in `file` until the caller rewinds it.  The text of `err` says which
 * proof failed and on which line.
 */
bool recheck(struct arena *file, struct arena *scratch, const struct recheck *r,
             struct err *err);

#endif
