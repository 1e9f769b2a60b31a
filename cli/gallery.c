#include "cli/gallery.h"

#include "cli/show.h"

#include <stdlib.h>

static bool
has_variable(const struct gallery *g, const struct sketch *s)
{
    bool has = g->variable.n == 0 || s->nparts <= 1;

    for (uint32_t c = 0; c < s->ncolumns && !has; c++) {
        has = text_eq(s->column[c], g->variable);
    }
    return has;
}

bool
gallery_shows(const struct gallery *g, const struct sketch *s)
{
    if (!has_variable(g, s)) {
        return false;
    }
    return g->scope.n == 0 || text_eq(g->scope, s->scope) ||
           (s->scope.n > g->scope.n && text_ends(s->scope, g->scope) &&
            s->scope.s[s->scope.n - g->scope.n - 1] == '.');
}

bool
gallery_shows_any(const struct gallery *g)
{
    for (uint32_t f = 0; f < g->nfiles; f++) {
        const struct sketches *all = g->file[f].extra;
        for (uint32_t i = 0; all != NULL && i < all->n; i++) {
            if (gallery_shows(g, &all->at[i])) {
                return true;
            }
        }
    }
    return false;
}

void
gallery_escaped(FILE *to, struct arena *a, struct text t)
{
    const struct arena_mark mark = arena_mark(a);
    struct text plain = show_escape(a, t);

    for (uint32_t i = 0; i < plain.n; i++) {
        switch (plain.s[i]) {
        case '&':
            fputs("&amp;", to);
            break;
        case '<':
            fputs("&lt;", to);
            break;
        case '>':
            fputs("&gt;", to);
            break;
        case '"':
            fputs("&quot;", to);
            break;
        default:
            fputc(plain.s[i], to);
        }
    }
    arena_rewind(a, mark);
}

static int
compare_rows(const void *va, const void *vb)
{
    const struct gallery_row *a = va, *b = vb;

    if (a->record->gain != b->record->gain) {
        return a->record->gain < b->record->gain ? 1 : -1;
    }
    const int order = text_cmp(a->file->path, b->file->path);
    if (order != 0) {
        return order;
    }
    if (a->record->last_use.at != b->record->last_use.at) {
        return a->record->last_use.at < b->record->last_use.at ? -1 : 1;
    }
    return text_cmp(a->record->variable, b->record->variable);
}

static bool
is_shown(const struct gallery *g, const struct record *r)
{
    const struct sketch probe = {.scope = r->scope};

    return r->level <= LEVEL_UNSAFE && gallery_shows(g, &probe);
}

struct gallery_rows
gallery_index(const struct gallery *g)
{
    uint32_t n = 0;

    for (uint32_t i = 0; i < g->nfiles; i++) {
        n += g->file[i].nrecords;
    }
    struct gallery_row *row = arena_array(g->a, struct gallery_row, n + 1);
    n = 0;
    for (uint32_t i = 0; i < g->nfiles; i++) {
        for (uint32_t k = 0; k < g->file[i].nrecords; k++) {
            const struct record *r = &g->file[i].record[k];
            if (is_shown(g, r)) {
                row[n++] = (struct gallery_row){&g->file[i], r};
            }
        }
    }
    if (n > 0) {
        qsort(row, n, sizeof *row, compare_rows);
    }
    return (struct gallery_rows){row, n};
}

/* ---- markdown ---------------------------------------------------------- */

/* In a table cell a bar would end it, and in code a backtick. */
static void
print_cell(FILE *to, struct arena *a, struct text t)
{
    const struct arena_mark mark = arena_mark(a);
    struct text plain = show_escape(a, t);

    for (uint32_t i = 0; i < plain.n; i++) {
        if (strchr("|<>&*_[]\\", plain.s[i]) != NULL) {
            fputc('\\', to);
        }
        fputc(plain.s[i], to);
    }
    arena_rewind(a, mark);
}

void
gallery_markdown(FILE *to, const struct gallery *g)
{
    const struct gallery_rows rows = gallery_index(g);

    if (rows.n == 0) {
        fputs("### earlydel: nothing found\n", to);
        return;
    }
    fprintf(to, "### earlydel: %u value%s could be freed earlier\n\n", rows.n,
            rows.n == 1 ? "" : "s");
    fputs("| gain | level | where | what | insert |\n|---|---|---|---|---|\n",
          to);
    for (uint32_t i = 0; i < rows.n; i++) {
        const struct record *r = rows.at[i].record;
        fprintf(to, "| %s | %s %.*s | ", record_gain_words[r->gain],
                level_word[r->level], TEXT_ARG(r->code));
        print_cell(to, g->a, rows.at[i].file->path);
        fprintf(to, ":%u in ", r->last_use.line);
        print_cell(to, g->a, r->scope);
        fputs(" | ", to);
        print_cell(to, g->a, r->message);
        fprintf(to, " | `%.*s` after line %u |\n", TEXT_ARG(text_trim(r->edit)),
                r->after_line);
    }
}
