/*
 * gallery.h - all sketches of a run, and the forms they are drawn in.
 */
#ifndef CLI_GALLERY_H
#define CLI_GALLERY_H

#include "cli/report.h"
#include "cli/sketch.h"

struct gallery {
    struct arena *a;
    const struct file_report *file; /* those with findings, in path order */
    uint32_t nfiles;
    struct totals totals;
    struct text scope; /* only this one; empty: all */
    struct text variable; /* only parts with a column for it; empty: all */
    bool color;
    uint32_t width; /* of the terminal; 0: unknown */
    /* Of a large report: by file and record the page of its function, from 1;
     * NULL: one page. */
    const uint32_t *const *page;
    uint32_t npages;
    const char *index, *stem; /* names in links: of the index, of STEM-1.html */
};

/* A function is shown if its scope was asked for, or the part of it. */
bool gallery_shows(const struct gallery *g, const struct sketch *s);
bool gallery_shows_any(const struct gallery *g);

/* Lay out a report with many functions on several pages. */
void gallery_split(struct gallery *g);

/* The index, and on it all functions if it is the only page; no scripts,
 * nothing from elsewhere. */
void gallery_html(FILE *to, const struct gallery *g);

/* The functions of one page of several. */
void gallery_html_page(FILE *to, const struct gallery *g, uint32_t page);

/* One function; false if there is not exactly one to draw. */
bool gallery_svg(FILE *to, const struct gallery *g);

/* A table, for a pull request. */
void gallery_markdown(FILE *to, const struct gallery *g);

/* Bars on a terminal. */
void gallery_text(FILE *to, const struct gallery *g);

/* Text with markup and control characters escaped, for HTML and SVG: between
 * tags, or as a value in double quotes. */
void gallery_escaped(FILE *to, struct arena *a, struct text t);

/* Rows of findings, the best gain first, then path and line. */
struct gallery_row {
    const struct file_report *file;
    const struct record *record;
};
struct gallery_rows {
    const struct gallery_row *at;
    uint32_t n;
};
struct gallery_rows gallery_index(const struct gallery *g);

#endif
