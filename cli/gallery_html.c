/*
 * gallery_html.c - one page: an index by gain, then each function with its
 * lines, lifetimes and a curve of how much is held.
 *
 * Nothing is loaded and nothing runs: the content security policy forbids
 * both.  What colour says, form says too.
 */
#include "cli/gallery.h"

#include <inttypes.h>

static const char head[] =
    "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
    "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src "
    "'none'; style-src 'unsafe-inline'\">\n"
    "<meta name=\"viewport\" content=\"width=device-width\">\n"
    "<title>earlydel: lifetimes</title>\n<style>\n"
    ":root{color-scheme:light dark;--fg:#1f2328;--bg:#fff;--soft:#59636e;"
    "--line:#d1d9e0;--use:#0969da;--held:#9a6700;--add:#dafbe1;"
    "--addfg:#116329}\n"
    "@media(prefers-color-scheme:dark){:root{--fg:#e6edf3;--bg:#0d1117;"
    "--soft:#9198a1;--line:#3d444d;--use:#4493f8;--held:#d29922;"
    "--add:#12361f;--addfg:#56d364}}\n"
    "body{font:15px/1.5 system-ui,sans-serif;color:var(--fg);"
    "background:var(--bg);margin:2rem auto;max-width:76rem;padding:0 1rem}\n"
    "h2{font:600 16px ui-monospace,monospace;margin:2.5rem 0 .3rem}\n"
    "a{color:var(--use)}a:focus,summary:focus{outline:2px solid var(--use);"
    "outline-offset:2px}\n"
    "table{border-collapse:collapse}\n"
    ".index td,.index th{padding:.15rem .8rem .15rem 0;text-align:left;"
    "border-bottom:1px solid var(--line);vertical-align:top}\n"
    ".code{font:13px/1.35 ui-monospace,monospace}\n"
    ".code td{padding:0 .5rem;white-space:pre}\n"
    ".code th{font-weight:400;padding:0 .5rem;color:var(--soft);"
    "text-align:center}\n"
    ".code .no{color:var(--soft);text-align:right;user-select:none}\n"
    ".code .src{max-width:48rem;overflow:hidden;text-overflow:ellipsis}\n"
    ".code .bar{text-align:center;padding:0 .3rem}\n"
    ".code .bar i{display:inline-block;width:10px;height:1.35em;"
    "vertical-align:top}\n"
    ".u i{background:var(--use)}\n"
    ".h i{background:repeating-linear-gradient(45deg,var(--held) 0 3px,"
    "transparent 3px 6px)}\n"
    ".f i{border:1px dotted var(--soft);border-width:0 1px;"
    "box-sizing:border-box}\n"
    "tr.del td{background:var(--add);color:var(--addfg)}\n"
    "svg{display:block;margin:.3rem 0}.before{fill:none;stroke:var(--held);"
    "stroke-width:2;stroke-dasharray:4 3}.after{fill:none;stroke:var(--use);"
    "stroke-width:2}\n"
    ".note{color:var(--soft)}\n"
    "@media print{body{max-width:none}details{break-inside:avoid}}\n"
    "</style>\n</head>\n<body>\n";

static const char legend[] =
    "<p class=\"note\"><span class=\"code\"><span class=\"bar u\"><i></i>"
    "</span> used later &nbsp; <span class=\"bar h\"><i></i></span> held for "
    "nothing &nbsp; <span class=\"bar f\"><i></i></span> freed by the del "
    "&nbsp; &#9986; the del</span></p>\n";

static void
print_index(FILE *to, const struct gallery *g)
{
    const struct gallery_rows rows = gallery_index(g);

    fputs("<table class=\"index\">\n<tr><th>gain</th><th>level</th>"
          "<th>where</th><th>what</th></tr>\n",
          to);
    for (uint32_t i = 0; i < rows.n; i++) {
        const struct record *r = rows.at[i].record;
        const uint32_t file = (uint32_t)(rows.at[i].file - g->file);
        fprintf(to, "<tr><td>%s</td><td>%s</td><td><a href=\"#f%u-",
                record_gain_words[r->gain], level_word[r->level], file);
        gallery_escaped(to, g->a, r->scope);
        fputs("\">", to);
        gallery_escaped(to, g->a, rows.at[i].file->path);
        fprintf(to, ":%u</a></td><td>%.*s ", r->last_use.line,
                TEXT_ARG(r->code));
        gallery_escaped(to, g->a, r->message);
        fputs("</td></tr>\n", to);
    }
    fputs("</table>\n", to);
}

/* Two step lines over the lines of the function. */
static void
print_curve(FILE *to, const struct sketch *s)
{
    const struct {
        const char *class;
        const uint32_t *value;
    } curve[] = {{"before", s->before}, {"after", s->after}};
    uint32_t most = 1;

    for (uint32_t i = 0; i < s->ncurve; i++) {
        most = s->before[i] > most ? s->before[i] : most;
    }
    fputs("<svg width=\"420\" height=\"64\" viewBox=\"0 0 420 64\" "
          "role=\"img\"><title>names held on each line: dashed today, full "
          "with the dels</title>\n",
          to);
    for (uint32_t c = 0; c < 2; c++) {
        fprintf(to, "<polyline class=\"%s\" points=\"", curve[c].class);
        for (uint32_t i = 0; i < s->ncurve; i++) {
            const double x = 4 + 412.0 * i / s->ncurve;
            const double next = 4 + 412.0 * (i + 1) / s->ncurve;
            const double y = 60 - 56.0 * curve[c].value[i] / most;
            if (i == 0 || curve[c].value[i] != curve[c].value[i - 1] ||
                i + 1 == s->ncurve) {
                fprintf(to, "%.1f,%.1f %.1f,%.1f ", x, y, next, y);
            }
        }
        fputs("\"/>\n", to);
    }
    fputs("</svg>\n", to);
}

static void
print_cell(FILE *to, const struct gallery *g, const struct sketch *s,
           const struct sketch_line *line, uint32_t c)
{
    static const char *const class[] = {"", "u", "h", "f"};
    static const char *const words[] = {"", "used later", "held for nothing",
                                        "freed"};
    const uint32_t mark = line->mark[c];

    if (mark == MARK_NONE && !line->cut[c]) {
        fputs("<td></td>", to);
        return;
    }
    fprintf(to, "<td class=\"bar %s\" title=\"",
            line->cut[c] ? "" : class[mark]);
    gallery_escaped(to, g->a, s->column[c]);
    fprintf(to, ": %s\">%s</td>", line->cut[c] ? "freed here" : words[mark],
            line->cut[c] ? "&#9986;" : "<i></i>");
}

static void
print_line(FILE *to, const struct gallery *g, const struct sketch *s,
           const struct sketch_line *line)
{
    fputs(line->is_del ? "<tr class=\"del\"><td class=\"no\">+"
                       : "<tr><td class=\"no\">",
          to);
    if (!line->is_del && line->number > 0) {
        fprintf(to, "%u", line->number);
    }
    fputs("</td><td class=\"src\">", to);
    if (line->number == 0) {
        fputs("&#8230;", to);
    }
    gallery_escaped(to, g->a, line->text);
    fputs("</td>", to);
    for (uint32_t c = 0; c < s->ncolumns; c++) {
        print_cell(to, g, s, line, c);
    }
    fputs("</tr>\n", to);
}

/* The findings of the function, each to be opened. */
static void
print_findings(FILE *to, const struct gallery *g, const struct file_report *f,
               const struct sketch *s)
{
    for (uint32_t i = 0; i < f->nrecords; i++) {
        const struct record *r = &f->record[i];
        if (r->level > LEVEL_UNSAFE || !text_eq(r->scope, s->scope)) {
            continue;
        }
        fprintf(to, "<details><summary>%.*s %s: ", TEXT_ARG(r->code),
                level_word[r->level]);
        gallery_escaped(to, g->a, r->message);
        fputs("</summary><ul>\n", to);
        for (uint32_t k = 0; k < r->nground; k++) {
            fprintf(to, "<li>%.*s ", TEXT_ARG(r->ground[k].code));
            gallery_escaped(to, g->a, r->ground[k].words);
            fputs("</li>\n", to);
        }
        fprintf(to, "<li>gain: %s, held over ", record_gain_words[r->gain]);
        gallery_escaped(to, g->a, r->gain_why);
        fputs("</li></ul></details>\n", to);
    }
}

static void
print_sketch(FILE *to, const struct gallery *g, const struct file_report *f,
             const struct sketch *s)
{
    fprintf(to, "<section>\n<h2 id=\"f%u-", (uint32_t)(f - g->file));
    gallery_escaped(to, g->a, s->scope);
    fputs("\">", to);
    gallery_escaped(to, g->a, s->path);
    fprintf(to, ":%u ", s->first_line);
    gallery_escaped(to, g->a, s->scope);
    fputs("</h2>\n", to);
    print_curve(to, s);
    print_findings(to, g, f, s);
    fputs("<table class=\"code\">\n<tr><th></th><th></th>", to);
    for (uint32_t c = 0; c < s->ncolumns; c++) {
        fputs("<th scope=\"col\">", to);
        gallery_escaped(to, g->a, s->column[c]);
        fputs("</th>", to);
    }
    fputs("</tr>\n", to);
    for (uint32_t i = 0; i < s->nlines; i++) {
        print_line(to, g, s, &s->line[i]);
    }
    fputs("</table>\n", to);
    if (s->nhidden > 0) {
        fprintf(to, "<p class=\"note\">%u more variables are not drawn.</p>\n",
                s->nhidden);
    }
    fputs("</section>\n", to);
}

void
gallery_html(FILE *to, const struct gallery *g)
{
    const struct totals *t = &g->totals;

    fputs(head, to);
    fprintf(to,
            "<h1>Values that could be freed earlier</h1>\n<p>%u safe and %u "
            "unsafe findings in %u of %u files; %" PRIu64
            " live lines fewer.</p>\n",
            t->nlevel[LEVEL_SAFE], t->nlevel[LEVEL_UNSAFE], t->nwith, t->nfiles,
            t->lines_freed);
    fputs(legend, to);
    print_index(to, g);
    for (uint32_t i = 0; i < g->nfiles; i++) {
        const struct sketches *all = g->file[i].extra;
        for (uint32_t k = 0; all != NULL && k < all->n; k++) {
            if (gallery_shows(g, &all->at[k])) {
                print_sketch(to, g, &g->file[i], &all->at[k]);
            }
        }
    }
    fputs("</body>\n</html>\n", to);
}
