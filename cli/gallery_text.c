#include "cli/gallery.h"

#include "cli/screen.h"
#include "cli/show.h"

/* Without a terminal's width: as much of the source, as many columns. */
enum { WIDTH = 56, SHOWN = 6 };
enum {
    COLUMN = 11, /* cells of a variable, with a blank */
    BESIDE = 8,  /* of `%5u │ ` */
    READABLE = 32,
    NARROW = 8,
};

static const char *
glyph(enum mark mark, bool is_cut)
{
    static const enum screen_glyph glyphs[] = {
        [MARK_USED] = GLYPH_USED,
        [MARK_HELD] = GLYPH_HELD,
        [MARK_FREED] = GLYPH_FREED,
    };

    return screen_glyph(is_cut ? GLYPH_CUT : glyphs[mark]);
}

/* Those of a sketch that a terminal has room for. */
struct columns {
    const struct sketch *s;
    uint32_t begin, end;
    uint32_t most;  /* at once */
    uint32_t width; /* of the source */
};

/* Source first, to where it can be read; then columns; then what is left. */
static struct columns
fit_columns(const struct gallery *g, const struct sketch *s)
{
    struct columns fit = {.s = s, .most = SHOWN, .width = WIDTH};

    if (g->width == 0) {
        return fit;
    }
    fit.most = s->ncolumns < SHOWN ? s->ncolumns : SHOWN;
    while (fit.most > 1 && BESIDE + READABLE + fit.most * COLUMN > g->width) {
        fit.most--;
    }
    const uint32_t beside = BESIDE + fit.most * COLUMN;
    const uint32_t room = g->width > beside ? g->width - beside : 0;
    uint32_t longest = WIDTH;
    for (uint32_t i = 0; i < s->nlines; i++) {
        const uint32_t cells = screen_cells(g->a, s->line[i].text);
        longest = cells > longest ? cells : longest;
    }
    fit.width = room < longest ? room : longest;
    fit.width = fit.width > NARROW ? fit.width : NARROW;
    return fit;
}

static void
print_line(FILE *to, const struct gallery *g, const struct columns *b,
           const struct sketch_line *line)
{
    const char *rule = screen_glyph(GLYPH_RULE);

    if (line->is_del) {
        fprintf(to, "    + %s", rule);
    } else if (line->number == 0) {
        fprintf(to, "  ... %s", rule);
    } else {
        fprintf(to, "%5u %s", line->number, rule);
    }
    int blank = 1 + (int)screen_line(to, g->a, line->text, b->width);
    for (uint32_t c = b->begin; c < b->end; c++) {
        if (line->mark[c] == MARK_NONE && !line->cut[c]) {
            blank += COLUMN;
            continue;
        }
        fprintf(to, "%*s%s", blank, "",
                glyph((enum mark)line->mark[c], line->cut[c]));
        blank = COLUMN - 1;
    }
    fputc('\n', to);
}

/* How many columns are about findings: these stand first. */
static uint32_t
count_cut(const struct sketch *s)
{
    uint32_t n = 0;

    for (uint32_t i = 0; i < s->nlines; i++) {
        for (uint32_t c = n; c < s->ncolumns; c++) {
            n = s->line[i].cut[c] ? c + 1 : n;
        }
    }
    return n;
}

static void
print_columns(FILE *to, const struct gallery *g, const struct columns *b)
{
    int blank = (int)b->width + BESIDE;
    for (uint32_t c = b->begin; c < b->end; c++) {
        fprintf(to, "%*s", blank, "");
        blank = (int)screen_line(to, g->a, b->s->column[c], COLUMN - 1);
    }
    fputc('\n', to);
    for (uint32_t i = 0; i < b->s->nlines; i++) {
        print_line(to, g, b, &b->s->line[i]);
    }
}

static void
print_sketch(FILE *to, const struct gallery *g, const struct sketch *s)
{
    show_paint(to, g->color, PAINT_PATH, s->path);
    fprintf(to, ":%u ", s->first_line);
    show_paint(to, g->color, PAINT_LABEL, s->scope);
    fputc('\n', to);
    const uint32_t ncut = count_cut(s);
    struct columns b = fit_columns(g, s);
    do {
        b.begin = b.end;
        b.end = b.begin + b.most < s->ncolumns ? b.begin + b.most : s->ncolumns;
        print_columns(to, g, &b);
    } while (b.end < ncut);
    const uint32_t nhidden = s->ncolumns - b.end + s->nhidden;
    if (nhidden > 0) {
        fprintf(to, "%u more variable%s not drawn.\n", nhidden,
                nhidden == 1 ? " is" : "s are");
    }
    fputc('\n', to);
}

void
gallery_text(FILE *to, const struct gallery *g)
{
    const struct screen_legend legend = {
        .margin = "", .between = "   ", .has_dels = true};

    if (!gallery_shows_any(g)) {
        fputs("Nothing to draw: no finding.\n", to);
        return;
    }
    for (uint32_t i = 0; i < g->nfiles; i++) {
        const struct sketches *all = g->file[i].extra;
        for (uint32_t k = 0; all != NULL && k < all->n; k++) {
            if (gallery_shows(g, &all->at[k])) {
                print_sketch(to, g, &all->at[k]);
            }
        }
    }
    screen_legend(to, &legend, g->width);
}
