#include "cli/screen.h"

#include "cli/show.h"

#include <glib.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <unistd.h>

enum { TAB = 8, WIDEST = 4096 };

uint32_t
screen_width(FILE *to)
{
    struct winsize size;
    const char *columns = getenv("COLUMNS");

    if (isatty(fileno(to)) && ioctl(fileno(to), TIOCGWINSZ, &size) == 0 &&
        size.ws_col > 0) {
        return size.ws_col;
    }
    char *end = NULL;
    const long n = columns != NULL ? strtol(columns, &end, 10) : 0;
    return n > 0 && n <= WIDEST && *end == '\0' ? (uint32_t)n : 0;
}

static bool
is_utf8(void)
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

const char *
screen_glyph(enum screen_glyph glyph)
{
    static const char *const fine[] = {"│", "┃", "╏", "┊", "✂", "…"};
    static const char *const plain[] = {"|", "#", ":", ".", "x", ">"};

    return is_utf8() ? fine[glyph] : plain[glyph];
}

/* ---- lines ------------------------------------------------------------- */

/* Cells of the character at `*i`, which moves on; a tab that stands behind
 * `before` cells goes to the next stop. */
static uint32_t
next_cells(struct text t, uint32_t *i, uint32_t before)
{
    const gunichar c = g_utf8_get_char(t.s + *i);

    *i += (uint32_t)g_unichar_to_utf8(c, NULL);
    if (c == '\t') {
        return TAB - before % TAB;
    }
    return g_unichar_iszerowidth(c) ? 0 : g_unichar_iswide(c) ? 2 : 1;
}

static uint32_t
cells_of(struct text plain)
{
    uint32_t cells = 0;

    for (uint32_t i = 0; i < plain.n;) {
        cells += next_cells(plain, &i, cells);
    }
    return cells;
}

uint32_t
screen_cells(struct arena *scratch, struct text line)
{
    const struct arena_mark mark = arena_mark(scratch);
    const uint32_t cells = cells_of(show_escape(scratch, line));

    arena_rewind(scratch, mark);
    return cells;
}

static void
print_blanks(FILE *to, uint32_t n)
{
    for (; n > 0; n--) {
        fputc(' ', to);
    }
}

static struct text
without_blanks_behind(struct text t)
{
    while (t.n > 0 && (t.s[t.n - 1] == ' ' || t.s[t.n - 1] == '\t')) {
        t.n--;
    }
    return t;
}

uint32_t
screen_line(FILE *to, struct arena *scratch, struct text line, uint32_t width)
{
    const struct arena_mark mark = arena_mark(scratch);
    const struct text plain = show_escape(scratch, without_blanks_behind(line));
    const bool is_whole = cells_of(plain) <= width;
    const uint32_t room = is_whole || width == 0 ? width : width - 1;
    uint32_t cells = 0;

    if (plain.n == 0) {
        return width + 1;
    }
    fputc(' ', to);
    for (uint32_t i = 0; i < plain.n;) {
        const uint32_t from = i;
        const uint32_t n = next_cells(plain, &i, cells);
        if (cells + n > room) {
            break;
        }
        if (plain.s[from] == '\t') {
            print_blanks(to, n);
        } else {
            fwrite(plain.s + from, 1, i - from, to);
        }
        cells += n;
    }
    if (room < width) {
        print_blanks(to, room - cells);
        fputs(screen_glyph(GLYPH_MORE), to);
        cells = width;
    }
    arena_rewind(scratch, mark);
    return width - cells;
}

/* ---- legend ------------------------------------------------------------ */

void
screen_legend(FILE *to, const struct screen_legend *l, uint32_t width)
{
    static const char *const words[] = {
        [GLYPH_USED] = "used later",
        [GLYPH_HELD] = "held for nothing",
        [GLYPH_FREED] = "freed by a del",
        [GLYPH_CUT] = "the del",
    };
    const enum screen_glyph last = l->has_dels ? GLYPH_CUT : GLYPH_HELD;
    uint32_t cells = 0;

    for (uint32_t g = GLYPH_USED; g <= last; g++) {
        const uint32_t n = 2 + (uint32_t)strlen(words[g]);
        const uint32_t gap = (uint32_t)strlen(l->between);
        if (g == GLYPH_USED) {
            fputs(l->margin, to);
            cells = l->margin_cells + n;
        } else if (width > 0 && cells + gap + n > width) {
            fprintf(to, "\n%s", l->margin);
            cells = l->margin_cells + n;
        } else {
            fputs(l->between, to);
            cells += gap + n;
        }
        fprintf(to, "%s %s", screen_glyph((enum screen_glyph)g), words[g]);
    }
    fputc('\n', to);
}
