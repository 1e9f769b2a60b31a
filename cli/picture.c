#include "cli/picture.h"

#include "cli/lifetime.h"
#include "cli/screen.h"

enum {
    WIDTH = 60, /* of the source, where no terminal says */
    WIDEST = 100, /* bars that stand farther off belong to no line */
    NARROW = 8, /* less says nothing */
    BESIDE = 10, /* number and bar, as `%5u │ ` and ` ┃` have them */
    CONTEXT = 3
};

/* The finding that puts its del behind this line, or NULL. */
static const struct record *
del_after(const struct file_report *f, struct text name, struct text scope,
          uint32_t line)
{
    for (uint32_t i = 0; i < f->nrecords; i++) {
        const struct record *r = &f->record[i];
        if (r->after_line == line && r->level <= LEVEL_UNSAFE &&
            text_eq(r->variable, name) && text_eq(r->scope, scope)) {
            return r;
        }
    }
    return NULL;
}

/* A line is worth showing near a change of what the variable does. */
static bool
is_near_change(const struct lifetimes *l, var_id var, uint32_t line)
{
    const uint32_t from = line > CONTEXT ? line - CONTEXT : 1;

    for (uint32_t i = from; i <= line + CONTEXT; i++) {
        if (lifetime_at(l, i, var) != lifetime_at(l, i + 1, var)) {
            return true;
        }
    }
    return false;
}

static const char *
bar_of(enum life life)
{
    switch (life) {
    case LIFE_USED:
        return screen_glyph(GLYPH_USED);
    case LIFE_FREED:
        return screen_glyph(GLYPH_FREED);
    case LIFE_HELD:
        return screen_glyph(GLYPH_HELD);
    case LIFE_NONE:
        break;
    }
    return "";
}

/* No more than the lines take where a terminal has room for all. */
static uint32_t
width_of_source(const struct picture *p, const struct lifetimes *l,
                struct arena *scratch)
{
    uint32_t longest = WIDTH;

    if (p->width == 0) {
        return WIDTH;
    }
    for (uint32_t i = l->first_line; i < l->first_line + l->nlines; i++) {
        const uint32_t cells =
            screen_cells(scratch, source_line_text(p->view->an->source, i));
        longest = cells > longest ? cells : longest;
    }
    longest = longest < WIDEST ? longest : WIDEST;
    const uint32_t room = p->width > BESIDE ? p->width - BESIDE : 0;
    return room >= longest ? longest : room > NARROW ? room : NARROW;
}

static void
print_bar(FILE *to, uint32_t blank, const char *bar)
{
    if (bar[0] != '\0') {
        fprintf(to, "%*s %s", (int)blank, "", bar);
    }
    fputc('\n', to);
}

void
picture_lines(FILE *to, struct arena *scratch, const struct picture *p)
{
    const struct analysis *an = p->view->an;
    const var_id var = p->var;
    const struct unit *u = &an->unit[p->unit];
    const struct lifetimes l =
        lifetime_trace(scratch, p->view, p->unit, p->report);
    const uint32_t width = width_of_source(p, &l, scratch);
    const char *rule = screen_glyph(GLYPH_RULE);
    struct text name = sym_text(an, u->var[var].name);
    bool was_cut = false, was_freed = false;

    for (uint32_t i = l.first_line; i < l.first_line + l.nlines; i++) {
        const enum life life = lifetime_at(&l, i, var);
        const struct record *r =
            del_after(p->report, name, sym_text(an, u->qualname), i);

        if (is_near_change(&l, var, i) || r != NULL) {
            was_cut = false;
            fprintf(to, "%5u %s", i, rule);
            const uint32_t blank = screen_line(
                to, scratch, source_line_text(an->source, i), width);
            print_bar(to, blank, bar_of(life));
        } else if (!was_cut) {
            fprintf(to, "  ... %s\n", rule);
            was_cut = true;
        }
        if (r != NULL) {
            fprintf(to, "      %s", rule);
            struct text edit = r->edit;
            while (edit.n > 0 &&
                   (edit.s[edit.n - 1] == '\n' || edit.s[edit.n - 1] == '\r')) {
                edit.n--;
            }
            const uint32_t blank = screen_line(to, scratch, edit, width);
            print_bar(to, blank, screen_glyph(GLYPH_CUT));
            was_freed = true;
        }
    }
    const struct screen_legend legend = {
        .margin = text_format(scratch, "      %s ", rule).s,
        .margin_cells = BESIDE - 2,
        .between = ", ",
        .has_dels = was_freed,
    };
    screen_legend(to, &legend, p->width);
}
