/*
 * invisible.h - characters that the grammar takes for blanks, or for letters,
 * and that Python refuses outside of strings and comments: the vertical tab,
 * blanks and joiners without width, a byte order mark that is not the first.
 */
#ifndef ANALYZER_INVISIBLE_H
#define ANALYZER_INVISIBLE_H

#include "analyzer/syntax.h"

/* Does the text hold such a character, be it in a string or a comment? */
bool invisible_anywhere(struct text t);

/* Offset of the first such character in the code of `t`, whose tree `s` is;
 * t.n if there is none.  Next to nothing for a text that has none anywhere. */
uint32_t invisible_in_code(const struct syntax *s, struct text t);

#endif
