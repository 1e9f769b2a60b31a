/*
 * gallery_svg.c - one function as a picture for a README or a slide.
 *
 * Colours follow the reader's light or dark scheme; form tells the same as
 * colour does: full, hatched, dotted.
 */
#include "cli/gallery.h"

enum { ROW = 18, LEFT = 46, CHAR = 8, COLUMN = 84, TOP = 44 };
enum { MOST = 72, MOST_OF_NAME = 10 }; /* characters */

static const char style[] =
    "<style>text{font:13px ui-monospace,monospace;fill:#1f2328}"
    ".n{fill:#6e7781}.d{fill:#116329;font-weight:600}.b{fill:#fff}"
    ".u{fill:#0969da}.h{fill:url(#held)}.f{fill:none;stroke:#8c959f;"
    "stroke-dasharray:2 3}.k{font-weight:600}"
    "@media(prefers-color-scheme:dark){text{fill:#e6edf3}.n{fill:#8d96a0}"
    ".d{fill:#56d364}.b{fill:#0d1117}.u{fill:#4493f8}.f{stroke:#8d96a0}}"
    "</style>"
    "<defs><pattern id=\"held\" width=\"6\" height=\"6\" "
    "patternTransform=\"rotate(45)\" patternUnits=\"userSpaceOnUse\">"
    "<rect width=\"3\" height=\"6\" fill=\"#bf8700\"/></pattern></defs>\n";

/* How many bytes the first `most` characters take. */
static uint32_t
length_of(struct text t, uint32_t most)
{
    uint32_t n = 0;

    for (uint32_t i = 0; i < t.n; i++) {
        const bool begins = ((unsigned char)t.s[i] & 0xc0) != 0x80;
        if (begins && n++ == most) {
            return i;
        }
    }
    return t.n;
}

static uint32_t
count_characters(struct text t)
{
    uint32_t n = 0;

    for (uint32_t i = 0; i < t.n; i++) {
        n += ((unsigned char)t.s[i] & 0xc0) != 0x80;
    }
    return n;
}

/* What is cut is seen to be. */
static void
draw_text(FILE *to, const struct gallery *g, struct text t, uint32_t most)
{
    const bool is_cut = count_characters(t) > most;

    gallery_escaped(to, g->a,
                    text_sub(t, 0, length_of(t, most - (is_cut ? 1 : 0))));
    fputs(is_cut ? "\xe2\x80\xa6" : "", to);
}

static uint32_t
text_width(const struct sketch *s)
{
    uint32_t widest = 20;

    for (uint32_t i = 0; i < s->nlines; i++) {
        const uint32_t n = count_characters(s->line[i].text);
        widest = n > widest ? n : widest;
    }
    return (widest < MOST ? widest : MOST) * CHAR;
}

static void
draw_bar(FILE *to, const struct sketch_line *line, uint32_t c, uint32_t x,
         uint32_t y)
{
    static const char *const class[] = {"", "u", "h", "f"};

    if (line->cut[c]) {
        fprintf(to, "<text class=\"d\" x=\"%u\" y=\"%u\">del</text>\n", x,
                y + 13);
    } else if (line->mark[c] != MARK_NONE) {
        fprintf(to,
                "<rect class=\"%s\" x=\"%u\" y=\"%u\" width=\"10\" "
                "height=\"%d\"/>\n",
                class[line->mark[c]], x, y, ROW);
    }
}

static void
draw_line(FILE *to, const struct gallery *g, const struct sketch *s,
          const struct sketch_line *line, uint32_t y)
{
    const uint32_t x = LEFT + text_width(s) + 24;

    if (!line->is_del) {
        fprintf(to, "<text class=\"n\" x=\"4\" y=\"%u\">", y + 13);
        if (line->number > 0) {
            fprintf(to, "%u", line->number);
        } else {
            fputs("...", to);
        }
        fputs("</text>\n", to);
    }
    fprintf(to, "<text%s xml:space=\"preserve\" x=\"%d\" y=\"%u\">",
            line->is_del ? " class=\"d\"" : "", LEFT, y + 13);
    draw_text(to, g, line->text, MOST);
    fputs("</text>\n", to);
    for (uint32_t c = 0; c < s->ncolumns; c++) {
        draw_bar(to, line, c, x + c * COLUMN, y);
    }
}

static void
draw(FILE *to, const struct gallery *g, const struct sketch *s)
{
    const uint32_t x = LEFT + text_width(s) + 24;
    const uint32_t width = x + s->ncolumns * COLUMN + 8;
    const uint32_t height = TOP + s->nlines * ROW + 34;

    fprintf(to,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%u\" "
            "height=\"%u\" viewBox=\"0 0 %u %u\" role=\"img\">\n<title>",
            width, height, width, height);
    fputs("Lifetimes in ", to);
    gallery_escaped(to, g->a, s->scope);
    fputs("</title>\n", to);
    fputs(style, to);
    fputs("<rect class=\"b\" width=\"100%\" height=\"100%\"/>\n", to);
    fprintf(to, "<text class=\"k\" x=\"%d\" y=\"18\">", LEFT);
    gallery_escaped(to, g->a, s->scope);
    fputs("</text>\n", to);
    for (uint32_t c = 0; c < s->ncolumns; c++) {
        fprintf(to, "<text x=\"%u\" y=\"%d\">", x + c * COLUMN, TOP - 8);
        draw_text(to, g, s->column[c], MOST_OF_NAME);
        fputs("</text>\n", to);
    }
    for (uint32_t i = 0; i < s->nlines; i++) {
        draw_line(to, g, s, &s->line[i], TOP + i * ROW);
    }
    fprintf(to,
            "<text class=\"n\" x=\"%d\" y=\"%u\">full: used later · hatched: "
            "held for nothing · dotted: freed by the del",
            LEFT, height - 10);
    if (s->nparts > 1) {
        fprintf(to, " · the first %u variables", s->ncolumns);
    } else if (s->nhidden > 0) {
        fprintf(to, " · %u more not drawn", s->nhidden);
    }
    fputs("</text>\n</svg>\n", to);
}

bool
gallery_svg(FILE *to, const struct gallery *g)
{
    const struct sketch *only = NULL;
    uint32_t n = 0;

    for (uint32_t i = 0; i < g->nfiles; i++) {
        const struct sketches *all = g->file[i].extra;
        for (uint32_t k = 0; all != NULL && k < all->n; k++) {
            if (all->at[k].part == 0 && gallery_shows(g, &all->at[k])) {
                only = &all->at[k];
                n++;
            }
        }
    }
    if (n == 1) {
        draw(to, g, only);
    }
    return n == 1;
}
