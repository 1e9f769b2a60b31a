/*
 * repo_text.h - texts that git keeps in UTF-8 and the work tree does not.
 *
 * With the attribute `working-tree-encoding` the index holds what is in the
 * work tree converted.  What is read here can be written back byte for byte,
 * or it is not read.
 */
#ifndef REWRITER_REPO_TEXT_H
#define REWRITER_REPO_TEXT_H

#include "base/text.h"

#include <stdbool.h>

/* How a file of the work tree is written. */
struct repo_text {
    const char *charset; /* as iconv names it; NULL: as in the index */
    struct text mark;    /* of the order of bytes, which comes first */
};

/* By the value of the attribute, empty if it has none.  False if the bytes are
 * not such a text, or would not come back as they are. */
bool repo_text_read(struct arena *a, struct text encoding, struct text bytes,
                    struct repo_text *form, struct text *text);

/* False if the encoding has no such characters. */
bool repo_text_write(struct arena *a, const struct repo_text *form,
                     struct text text, struct text *bytes);

#endif
