/*
 * encoding.h - character sets and normal forms, from GLib.
 *
 * The analyzer knows bytes and UTF-8 only; these are the two hooks it asks
 * for (`transcode_fn` in analyzer/source.h, `nfkc_fn` in analyzer/analyzer.h).
 * Both may be called from any thread.
 */
#ifndef REWRITER_ENCODING_H
#define REWRITER_ENCODING_H

#include "analyzer/analyzer.h"

/*
 * Convert between "utf-8" and a codec of Python's, named as Python names it
 * in any of its aliases, lower case, with `_` between the words.  Codecs with
 * shift states, and those in which ASCII bytes mean something else, count as
 * unknown: an insertion in their midst could change what follows.
 */
bool encoding_transcode(struct arena *a, struct text from,
                        const char *from_encoding, const char *to_encoding,
                        struct text *to);

/* The name as Python compares it.  `name` is valid UTF-8. */
struct text encoding_nfkc(struct arena *a, struct text name);

#endif
