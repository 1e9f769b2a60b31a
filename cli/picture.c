#include "cli/picture.h"

#include "cli/lifetime.h"
#include "cli/show.h"

#include <stdlib.h>

enum { WIDTH = 60, CONTEXT = 3 };

struct glyphs {
    const char *rule, *used, *held, *freed, *cut; /* as in gallery_text.c */
};

static struct glyphs
glyphs_of_locale(void)
{
    static const char *const variables[] = {"LC_ALL", "LC_CTYPE", "LANG"};

    for (uint32_t i = 0; i < 3; i++) {
        const char *value = getenv(variables[i]);
        if (value != NULL && value[0] != '\0') {
            if (strstr(value, "UTF-8") || strstr(value, "utf8")) {
                return (struct glyphs){"│", "┃", "╏", "┊", "✂"};
            }
            break;
        }
    }
    return (struct glyphs){"|", "#", ":", ".", "x"};
}

/* The line, cut and padded to one width in code points. */
static void
print_cut(FILE *to, struct arena *a, struct text line)
{
    struct text t = show_escape(a, line);
    uint32_t points = 0, end = 0;

    while (end < t.n &&
           (points < WIDTH || ((unsigned char)t.s[end] & 0xc0) == 0x80)) {
        points += ((unsigned char)t.s[end++] & 0xc0) != 0x80;
    }
    if (end > 0) { /* an empty line may be nowhere */
        fwrite(t.s, 1, end, to);
    }
    for (; points < WIDTH; points++) {
        fputc(' ', to);
    }
}

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

void
picture_lines(FILE *to, struct arena *scratch, const struct picture *p)
{
    const struct analysis *an = p->view->an;
    const var_id var = p->var;
    const struct unit *u = &an->unit[p->unit];
    const struct lifetimes l =
        lifetime_trace(scratch, p->view, p->unit, p->report);
    const struct glyphs g = glyphs_of_locale();
    struct text name = sym_text(an, u->var[var].name);
    bool was_cut = false, was_freed = false;

    for (uint32_t i = l.first_line; i < l.first_line + l.nlines; i++) {
        const enum life life = lifetime_at(&l, i, var);
        const struct record *r =
            del_after(p->report, name, sym_text(an, u->qualname), i);

        if (is_near_change(&l, var, i) || r != NULL) {
            was_cut = false;
            fprintf(to, "%5u %s ", i, g.rule);
            print_cut(to, scratch, source_line_text(an->source, i));
            fprintf(to, " %s\n",
                    life == LIFE_USED    ? g.used
                    : life == LIFE_FREED ? g.freed
                    : life == LIFE_HELD  ? g.held
                                         : "");
        } else if (!was_cut) {
            fprintf(to, "  ... %s\n", g.rule);
            was_cut = true;
        }
        if (r != NULL) {
            fprintf(to, "      %s ", g.rule);
            struct text edit = r->edit;
            while (edit.n > 0 &&
                   (edit.s[edit.n - 1] == '\n' || edit.s[edit.n - 1] == '\r')) {
                edit.n--;
            }
            print_cut(to, scratch, edit);
            fprintf(to, " %s\n", g.cut);
            was_freed = true;
        }
    }
    fprintf(to, "      %s %s used later, %s held for nothing", g.rule, g.used,
            g.held);
    if (was_freed) {
        fprintf(to, ", %s freed by a del, %s the del", g.freed, g.cut);
    }
    fputc('\n', to);
}
