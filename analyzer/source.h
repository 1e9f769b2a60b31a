/*
 * source.h - the bytes of one file as text that can be analysed.
 *
 * The text is UTF-8 without a BOM.  For a file in another encoding (PEP 263
 * cookie) it is a converted copy, and the conversion has been tried both ways
 * so that nothing outside our insertions can change.  Lines end at LF or CRLF;
 * a lone CR ends a line for CPython but is a blank to the grammar, so files
 * that have one are refused.
 */
#ifndef ANALYZER_SOURCE_H
#define ANALYZER_SOURCE_H

#include "base/err.h"
#include "base/text.h"

struct span {
    uint32_t begin, end; /* bytes of one source */
};

struct source {
    struct text path;     /* as the user gave it, for messages */
    struct text bytes;    /* the file, unchanged */
    struct text text;     /* UTF-8, without BOM */
    struct text encoding; /* canonical name; "utf-8" for most */
    bool has_bom;
    bool is_converted;       /* `text` is not a slice of `bytes` */
    uint8_t bail;            /* enum bail: why the file cannot be analysed */
    uint32_t bail_at;        /* offset in `text` */
    const char *bail_detail; /* what exactly, a literal; NULL without bail */
    const uint32_t *line;    /* offset of each line's first byte */
    uint32_t nlines; /* line ends + 1: after a final one an empty line begins */
};

/*
 * Converts between UTF-8 and a named encoding; the edges hand it in.
 * Returns false if the encoding is unknown or some byte does not convert.
 */
typedef bool transcode_fn(struct arena *a, struct text from,
                          const char *from_encoding, const char *to_encoding,
                          struct text *to);

/*
 * Look at `bytes` (which must outlive the result); never fails: see `bail`.
 * With a bail, `text` is the file's bytes without BOM, so that `bail_at` has
 * a line.  Without `transcode` only UTF-8 and ASCII can be read.
 */
struct source source_open(struct arena *a, struct text path, struct text bytes,
                          transcode_fn *transcode);

/* All of it in memory of its own, but for `path`. */
struct source *source_copy(struct arena *a, const struct source *source);

/* 1-based line of an offset. */
uint32_t source_line(const struct source *s, uint32_t at);

/* 0-based column of an offset, in bytes of the UTF-8 text, as ast counts. */
uint32_t source_column(const struct source *s, uint32_t at);

/* 1-based column in code points, for people and editors. */
uint32_t source_column_points(const struct source *s, uint32_t at);

/* The line's text without its line end (line is 1-based). */
struct text source_line_text(const struct source *s, uint32_t line);

/* Would `analyze` pass this file over (see `passes_over` there)?  A guess
 * from the text, before it is parsed: a line right at the margin looks like
 * such an import.  Text in triple quotes is left out as far as their number
 * tells. */
bool source_seems_passed_over(const struct source *s,
                              bool (*passes_over)(struct text package));

#endif
