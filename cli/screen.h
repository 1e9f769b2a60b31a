/*
 * screen.h - drawings for a terminal: how wide it is, and what with.
 *
 * Lengths are cells: a wide character has two, a combining one none.  All is
 * plain ASCII unless the locale is UTF-8.
 */
#ifndef CLI_SCREEN_H
#define CLI_SCREEN_H

#include "base/arena.h"
#include "base/text.h"

#include <stdio.h>

enum screen_glyph {
    GLYPH_RULE,
    GLYPH_USED,
    GLYPH_HELD,
    GLYPH_FREED,
    GLYPH_CUT,  /* the del */
    GLYPH_MORE, /* a line was shortened */
};

/* The terminal's width, or else what COLUMNS says; 0 if neither is known, as
 * for files and pipes. */
uint32_t screen_width(FILE *to);

const char *screen_glyph(enum screen_glyph glyph);

/* How many cells a line of source takes, tabs and all. */
uint32_t screen_cells(struct arena *scratch, struct text line);

/* A blank and the line, escaped, shortened to one width; nothing of an empty
 * one.  Returns how many blanks it is from there to the end of that width:
 * they are for who puts something behind it. */
uint32_t screen_line(FILE *to, struct arena *scratch, struct text line,
                     uint32_t width);

/* What the glyphs mean, behind a margin, on as many lines as it takes. */
struct screen_legend {
    const char *margin, *between;
    uint32_t margin_cells;
    bool has_dels;
};
void screen_legend(FILE *to, const struct screen_legend *legend,
                   uint32_t width);

#endif
