/*
 * gallery_html.c - an index by gain, then each function with its lines,
 * lifetimes and a curve of how much is held.
 *
 * Nothing is loaded and nothing runs: the content security policy forbids
 * both.  What colour says, form says too.
 */
#include "cli/gallery.h"

#include <inttypes.h>

/* More would make a page that browsers are slow to open. */
enum { FUNCTIONS_A_PAGE = 200 };

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
    "outline-offset:2px}summary:focus{outline-offset:-2px}\n"
    "table{border-collapse:collapse}\n"
    ".index td,.index th{padding:.15rem .8rem .15rem 0;text-align:left;"
    "border-bottom:1px solid var(--line);vertical-align:top}\n"
    ".index a{overflow-wrap:anywhere}\n"
    ".code{font:13px/1.35 ui-monospace,monospace}\n"
    ".code td{padding:0 .5rem;white-space:pre}\n"
    ".code th{font-weight:400;padding:0 .5rem;color:var(--soft);"
    "text-align:center}\n"
    ".code td:first-child{color:var(--soft);text-align:right;"
    "user-select:none}\n"
    ".code td:nth-child(2){max-width:48rem;overflow:hidden;"
    "text-overflow:ellipsis}\n"
    "i{display:inline-block;width:10px;height:1.35em;vertical-align:top}\n"
    ".u,.h,.f{background:center/10px 100% no-repeat;"
    "-webkit-print-color-adjust:exact;print-color-adjust:exact}\n"
    ".u{background-image:linear-gradient(var(--use) 0 0)}\n"
    ".h{background-image:repeating-linear-gradient(45deg,var(--held) 0 3px,"
    "transparent 3px 6px)}\n"
    ".f{--dots:repeating-linear-gradient(var(--soft) 0 1px,transparent 1px "
    "3px);background:var(--dots) calc(50% - 4px)/1px 100% no-repeat,"
    "var(--dots) calc(50% + 5px)/1px 100% no-repeat}\n"
    "tr.del td:nth-child(-n+2),.c{background:var(--add);"
    "color:var(--addfg);text-align:center}\n"
    ".code tr.del td:nth-child(2){text-align:left}\n"
    "svg{display:block;max-width:100%;height:auto}.before{fill:none;stroke:var(--held);"
    "stroke-width:2;stroke-dasharray:4 3}.after{fill:none;stroke:var(--use);"
    "stroke-width:2}.gain{fill:var(--held);opacity:.18}\n"
    "figure{margin:.5rem 0}figcaption,.note{color:var(--soft);"
    "font-size:13px}\n"
    ".wide{overflow-x:auto;margin-top:.4rem}"
    ".wide:focus-visible{outline:2px solid var(--use)}\n"
    "section{content-visibility:auto;contain-intrinsic-size:auto 40rem}\n"
    "@media "
    "print{section{content-visibility:visible}body{max-width:none}.wide{"
    "overflow:visible}"
    "section{break-inside:avoid}}\n"
    "</style>\n</head>\n<body>\n";

static const char legend[] =
    "<p class=\"note\"><span class=\"code\"><i class=u></i>"
    " used later &nbsp; <i class=h></i> held for "
    "nothing &nbsp; <i class=f></i> freed by the del "
    "&nbsp; &#9986; the del</span><br>A column that is held for nothing and "
    "has no &#9986; would gain too little, or there is evidence against its "
    "del: ask <code>earlydel explain FILE:LINE:NAME</code>.<br>Above each "
    "function: how many values its lines hold, dashed today, full with the "
    "dels.</p>\n";

static void
print_index(FILE *to, const struct gallery *g)
{
    const struct gallery_rows rows = gallery_index(g);

    fputs("<table class=\"index\">\n<tr><th>gain<th>level"
          "<th>where<th>what\n",
          to);
    for (uint32_t i = 0; i < rows.n; i++) {
        const struct record *r = rows.at[i].record;
        const uint32_t file = (uint32_t)(rows.at[i].file - g->file);
        fprintf(to, "<tr><td>%s<td>%s<td><a href=\"",
                record_gain_words[r->gain], level_word[r->level]);
        if (g->page != NULL) {
            const ptrdiff_t record = r - rows.at[i].file->record;
            fprintf(to, "%s-%u.html", g->stem, g->page[file][record]);
        }
        fprintf(to, "#f%u-", file);
        gallery_escaped(to, g->a, r->scope);
        fputs("\">", to);
        gallery_escaped(to, g->a, rows.at[i].file->path);
        fprintf(to, ":%u</a><td>%.*s ", r->last_use.line, TEXT_ARG(r->code));
        gallery_escaped(to, g->a, r->message);
        fputc('\n', to);
    }
    fputs("</table>\n", to);
}

enum { CURVE_WIDTH = 412, CURVE_HEIGHT = 56, CURVE_EDGE = 4 };

struct curve {
    const uint32_t *value;
    uint32_t n, most;
};

static uint32_t
x_of(const struct curve *c, uint32_t at)
{
    return CURVE_EDGE + CURVE_WIDTH * at / c->n;
}

static uint32_t
y_of(const struct curve *c, uint32_t value)
{
    return CURVE_EDGE + CURVE_HEIGHT - CURVE_HEIGHT * value / c->most;
}

/* A staircase, on from its left end or back from its right one. */
static void
print_steps(FILE *to, const struct curve *c, bool backwards)
{
    uint32_t last = c->value[backwards ? c->n - 1 : 0];

    for (uint32_t k = 1; k < c->n; k++) {
        const uint32_t i = backwards ? c->n - 1 - k : k;
        if (c->value[i] != last) {
            last = c->value[i];
            fprintf(to, "H%uV%u", x_of(c, backwards ? i + 1 : i),
                    y_of(c, last));
        }
    }
    fprintf(to, "H%u", x_of(c, backwards ? 0 : c->n));
}

static void
print_path(FILE *to, const char *class, const struct curve *c,
           const struct curve *back)
{
    fprintf(to, "<path class=%s d=\"M%u %u", class, x_of(c, 0),
            y_of(c, c->value[0]));
    print_steps(to, c, false);
    if (back != NULL) {
        fprintf(to, "V%u", y_of(back, back->value[back->n - 1]));
        print_steps(to, back, true);
    }
    fputs("\"/>", to);
}

static void
print_curve(FILE *to, const struct sketch *s)
{
    struct curve before = {s->before, s->ncurve, 1};
    struct curve after = {s->after, s->ncurve, 1};

    for (uint32_t i = 0; i < s->ncurve; i++) {
        before.most = s->before[i] > before.most ? s->before[i] : before.most;
    }
    after.most = before.most;
    if (memcmp(s->before, s->after, s->ncurve * sizeof *s->before) == 0) {
        return; /* the gain is between two rounds of a loop */
    }
    fputs("<figure><svg width=420 height=64 viewBox=\"0 0 420 64\" "
          "aria-hidden=true>", to);
    print_path(to, "gain", &before, &after);
    print_path(to, "before", &before, NULL);
    print_path(to, "after", &after, NULL);
    fprintf(to,
            "</svg><figcaption>values held on each line, at most %u"
            "</figcaption></figure>\n",
            before.most);
}

static bool
goes_on(const struct sketch *s, uint32_t row, uint32_t c)
{
    const struct sketch_line *line = &s->line[row];

    return row > 0 && !line->cut[c] && !line[-1].cut[c] &&
           line[-1].mark[c] == line->mark[c];
}

/* A variable's bar, as far as it means the same: one cell over those lines. */
static void
print_cell(FILE *to, const struct gallery *g, const struct sketch *s,
           uint32_t row, uint32_t c)
{
    static const char class[] = {' ', 'u', 'h', 'f'};
    static const char *const words[] = {"", "used later", "held for nothing",
                                        "freed"};
    const struct sketch_line *line = &s->line[row];
    const uint32_t mark = line->mark[c];
    uint32_t end = row + 1;

    if (goes_on(s, row, c)) {
        return;
    }
    while (end < s->nlines && goes_on(s, end, c)) {
        end++;
    }
    fputs("<td", to);
    if (end - row > 1) {
        fprintf(to, " rowspan=%u", end - row);
    }
    if (line->cut[c] || mark != MARK_NONE) {
        fprintf(to, " class=%c title=\"", line->cut[c] ? 'c' : class[mark]);
        gallery_escaped(to, g->a, s->column[c]);
        fprintf(to, ": %s\"", line->cut[c] ? "freed here" : words[mark]);
    }
    fputs(line->cut[c] ? ">&#9986;" : ">", to);
}

/* Rows and cells are many; their end tags may be left out. */
static void
print_line(FILE *to, const struct gallery *g, const struct sketch *s,
           uint32_t row)
{
    const struct sketch_line *line = &s->line[row];

    fputs(line->is_del ? "<tr class=del><td>+" : "<tr><td>", to);
    if (!line->is_del && line->number > 0) {
        fprintf(to, "%u", line->number);
    }
    fputs("<td>", to);
    if (line->number == 0) {
        fputs("&#8230;", to);
    }
    gallery_escaped(to, g->a, line->text);
    for (uint32_t c = 0; c < s->ncolumns; c++) {
        print_cell(to, g, s, row, c);
    }
    fputc('\n', to);
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
            fputc('\n', to);
        }
        fprintf(to, "<li>gain: %s, ", record_gain_words[r->gain]);
        gallery_escaped(to, g->a, r->gain_why);
        fputs("</ul></details>\n", to);
    }
}

/* What stands once above all parts of a function. */
static void
print_heading(FILE *to, const struct gallery *g, const struct file_report *f,
              const struct sketch *s)
{
    fprintf(to, "<h2 id=\"f%u-", (uint32_t)(f - g->file));
    gallery_escaped(to, g->a, s->scope);
    fputs("\">", to);
    gallery_escaped(to, g->a, s->path);
    fprintf(to, ":%u ", s->first_line);
    gallery_escaped(to, g->a, s->scope);
    fputs("</h2>\n", to);
    print_curve(to, s);
    print_findings(to, g, f, s);
}

static void
print_sketch(FILE *to, const struct gallery *g, const struct file_report *f,
             const struct sketch *s)
{
    fputs("<section>\n", to);
    if (s->part == 0) {
        print_heading(to, g, f, s);
    }
    fputs(
        "<div class=wide tabindex=0 role=group aria-label=\"lines "
        "and lifetimes of ",
        to);
    gallery_escaped(to, g->a, s->scope);
    fputs("\"><table class=code>\n<tr><td><td>", to);
    for (uint32_t c = 0; c < s->ncolumns; c++) {
        fputs("<th scope=col>", to);
        gallery_escaped(to, g->a, s->column[c]);
    }
    fputc('\n', to);
    for (uint32_t i = 0; i < s->nlines; i++) {
        print_line(to, g, s, i);
    }
    fputs("</table></div>\n", to);
    if (s->nhidden > 0) {
        fprintf(to, "<p class=\"note\">%u more variable%s not drawn.</p>\n",
                s->nhidden, s->nhidden == 1 ? " is" : "s are");
    }
    fputs("</section>\n", to);
}

/* Functions are counted through all files, from 1; the parts of one count
 * once. */
static uint32_t
page_of(uint32_t nth)
{
    return nth > 0 ? (nth - 1) / FUNCTIONS_A_PAGE + 1 : 1;
}

/* The pages of a file's findings, by those of its sketches.  Both come function
 * by function, so that the next search begins where the last one ended. */
static const uint32_t *
pages_of_records(const struct gallery *g, const struct file_report *f,
                 const uint32_t *page_of_sketch)
{
    const struct sketches *all = f->extra;
    uint32_t *page = arena_array(g->a, uint32_t, f->nrecords + 1);
    uint32_t at = 0;

    for (uint32_t i = 0; i < f->nrecords; i++) {
        const struct record *r = &f->record[i];
        uint32_t step = 0;
        page[i] = 1;
        if (all == NULL || all->n == 0 || r->level > LEVEL_UNSAFE) {
            continue;
        }
        while (step < all->n &&
               !text_eq(all->at[(at + step) % all->n].scope, r->scope)) {
            step++;
        }
        at = (at + step) % all->n;
        page[i] = page_of_sketch[at];
    }
    return page;
}

void
gallery_split(struct gallery *g)
{
    const uint32_t **page = arena_array(g->a, const uint32_t *, g->nfiles + 1);
    uint32_t n = 0;

    for (uint32_t i = 0; i < g->nfiles; i++) {
        const struct sketches *all = g->file[i].extra;
        const uint32_t nsketches = all != NULL ? all->n : 0;
        uint32_t *of = arena_array(g->a, uint32_t, nsketches + 1);
        for (uint32_t k = 0; k < nsketches; k++) {
            n += all->at[k].part == 0 && gallery_shows(g, &all->at[k]);
            of[k] = page_of(n);
        }
        page[i] = pages_of_records(g, &g->file[i], of);
    }
    g->page = n > FUNCTIONS_A_PAGE ? page : NULL;
    g->npages = n > FUNCTIONS_A_PAGE ? page_of(n) : 0;
}

static void
print_sketches(FILE *to, const struct gallery *g, uint32_t page)
{
    uint32_t n = 0;

    for (uint32_t i = 0; i < g->nfiles; i++) {
        const struct sketches *all = g->file[i].extra;
        for (uint32_t k = 0; all != NULL && k < all->n; k++) {
            if (!gallery_shows(g, &all->at[k])) {
                continue;
            }
            n += all->at[k].part == 0;
            if (g->page == NULL || page_of(n) == page) {
                print_sketch(to, g, &g->file[i], &all->at[k]);
            }
        }
    }
}

static void
print_nothing(FILE *to, const struct totals *t)
{
    fprintf(to,
            "<h1>Nothing found</h1>\n<p>In %u file%s no value that is held "
            "for nothing is worth a <code>del</code>; <code>earlydel explain "
            "FILE:LINE:NAME</code> tells why of one.</p>\n",
            t->nfiles, t->nfiles == 1 ? "" : "s");
}

static void
print_found(FILE *to, const struct gallery *g)
{
    const struct totals *t = &g->totals;

    fprintf(to,
            "<h1>Values that could be freed earlier</h1>\n<p>%u safe and %u "
            "unsafe findings in %u of %u file%s; with the dels values live "
            "%" PRIu64 " line%s less.</p>\n",
            t->nlevel[LEVEL_SAFE], t->nlevel[LEVEL_UNSAFE], t->nwith, t->nfiles,
            t->nfiles == 1 ? "" : "s", t->lines_freed,
            t->lines_freed == 1 ? "" : "s");
    if (g->page == NULL) {
        fputs(legend, to);
    }
    print_index(to, g);
    if (g->page == NULL) {
        print_sketches(to, g, 0);
    }
}

void
gallery_html(FILE *to, const struct gallery *g)
{
    fputs(head, to);
    if (gallery_index(g).n == 0) {
        print_nothing(to, &g->totals);
    } else {
        print_found(to, g);
    }
    fputs("</body>\n</html>\n", to);
}

void
gallery_html_page(FILE *to, const struct gallery *g, uint32_t page)
{
    fputs(head, to);
    fprintf(to,
            "<h1>Values that could be freed earlier</h1>\n<p>Page %u of %u: "
            "<a href=\"%s\">all findings by gain</a></p>\n",
            page, g->npages, g->index);
    fputs(legend, to);
    print_sketches(to, g, page);
    fputs("</body>\n</html>\n", to);
}
