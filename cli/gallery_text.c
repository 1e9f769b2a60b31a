#include "cli/gallery.h"

#include "cli/show.h"

#include <stdlib.h>

enum { WIDTH = 56, COLUMN = 10, SHOWN = 6 };

static bool
is_utf8_locale(void)
{
    static const char *const variables[] = {"LC_ALL", "LC_CTYPE", "LANG"};

    for (uint32_t i = 0; i < 3; i++) {
        const char *value = getenv(variables[i]);
        if (value != NULL && value[0] != '\0') {
            return strstr(value, "UTF-8") || strstr(value, "utf8");
        }
    }
    return false;
}

static const char *
glyph(bool utf8, enum mark mark, bool is_cut)
{
    static const char *const fine[] = {" ", "┃", "╏", "┊"};
    static const char *const plain[] = {" ", "#", ":", "."};

    if (is_cut) {
        return utf8 ? "✂" : "x";
    }
    return utf8 ? fine[mark] : plain[mark];
}

/* Cut or padded to a width in code points. */
static void
print_fixed(FILE *to, struct arena *a, struct text t, uint32_t width)
{
    const struct arena_mark mark = arena_mark(a);
    struct text plain = show_escape(a, t);
    uint32_t points = 0, end = 0;

    while (end < plain.n &&
           (points < width || ((unsigned char)plain.s[end] & 0xc0) == 0x80)) {
        points += ((unsigned char)plain.s[end++] & 0xc0) != 0x80;
    }
    if (end > 0) { /* lines that were left out are nowhere */
        fwrite(plain.s, 1, end, to);
    }
    for (; points < width; points++) {
        fputc(' ', to);
    }
    arena_rewind(a, mark);
}

/* Those of a sketch that a terminal has room for. */
struct columns {
    const struct sketch *s;
    uint32_t begin, end;
};

static void
print_line(FILE *to, const struct gallery *g, const struct columns *b,
           const struct sketch_line *line)
{
    const bool utf8 = is_utf8_locale();
    const char *rule = utf8 ? "│" : "|";

    if (line->is_del) {
        fprintf(to, "    + %s ", rule);
    } else if (line->number == 0) {
        fprintf(to, "  ... %s ", rule);
    } else {
        fprintf(to, "%5u %s ", line->number, rule);
    }
    print_fixed(to, g->a, line->text, WIDTH);
    int blank = 1;
    for (uint32_t c = b->begin; c < b->end; c++) {
        if (line->mark[c] == MARK_NONE && !line->cut[c]) {
            blank += COLUMN + 1;
            continue;
        }
        fprintf(to, "%*s%s", blank, "",
                glyph(utf8, (enum mark)line->mark[c], line->cut[c]));
        blank = COLUMN;
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
    fprintf(to, "%*s", WIDTH + 8, "");
    for (uint32_t c = b->begin; c < b->end; c++) {
        fputc(' ', to);
        print_fixed(to, g->a, b->s->column[c], COLUMN);
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
    struct columns b = {.s = s};
    do {
        b.begin = b.end;
        b.end = b.begin + SHOWN < s->ncolumns ? b.begin + SHOWN : s->ncolumns;
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
    const bool utf8 = is_utf8_locale();

    for (uint32_t i = 0; i < g->nfiles; i++) {
        const struct sketches *all = g->file[i].extra;
        for (uint32_t k = 0; all != NULL && k < all->n; k++) {
            if (gallery_shows(g, &all->at[k])) {
                print_sketch(to, g, &all->at[k]);
            }
        }
    }
    fprintf(to,
            "%s used later   %s held for nothing   %s freed by a del   "
            "%s the del\n",
            glyph(utf8, MARK_USED, false), glyph(utf8, MARK_HELD, false),
            glyph(utf8, MARK_FREED, false), glyph(utf8, MARK_NONE, true));
}
