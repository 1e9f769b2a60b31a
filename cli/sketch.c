#include "cli/sketch.h"

#include "base/vec.h"

enum { NEAR = 3, SHORT_FUNCTION = 60 };

struct drawing {
    struct arena *a; /* of the report */
    const struct job_view *view;
    const struct file_report *report;
    const struct unit *unit;
    struct text scope;
    struct lifetimes lives;
    struct sketch *sketch;
    var_id var[SKETCH_COLUMNS];
    VEC(struct sketch_line) line;
};

/* ---- columns ----------------------------------------------------------- */

static bool
is_of_scope(const struct drawing *d, const struct record *r)
{
    return r->level <= LEVEL_UNSAFE && text_eq(r->scope, d->scope);
}

static bool
has_finding(const struct drawing *d, struct text name)
{
    for (uint32_t i = 0; i < d->report->nrecords; i++) {
        const struct record *r = &d->report->record[i];
        if (is_of_scope(d, r) && text_eq(r->variable, name)) {
            return true;
        }
    }
    return false;
}

static bool
is_ever_bound(const struct drawing *d, var_id v)
{
    for (uint32_t i = 0; i < d->lives.nlines; i++) {
        if (lifetime_at(&d->lives, d->lives.first_line + i, v) != LIFE_NONE) {
            return true;
        }
    }
    return false;
}

static bool
is_drawable(const struct drawing *d, var_id v)
{
    const struct var *var = &d->unit->var[v];

    return (var->kind == VAR_LOCAL || var->kind == VAR_CELL) &&
           (var->flags & (VARF_HIDDEN | VARF_INLINED)) == 0 &&
           is_ever_bound(d, v);
}

static void
choose_columns(struct drawing *d)
{
    struct sketch *s = d->sketch;

    for (uint32_t pass = 0; pass < 2; pass++) {
        for (var_id v = 0; v < d->unit->nvars; v++) {
            struct text name = sym_text(d->view->an, d->unit->var[v].name);
            if (has_finding(d, name) != (pass == 0) || !is_drawable(d, v)) {
                continue;
            }
            if (s->ncolumns == SKETCH_COLUMNS) {
                s->nhidden++;
                continue;
            }
            d->var[s->ncolumns] = v;
            s->column[s->ncolumns++] = text_copy(d->a, name);
        }
    }
}

/* ---- lines ------------------------------------------------------------- */

/* The line behind which a del frees this variable, at or before `line`, with
 * nothing binding it anew in between; 0 if there is none. */
static bool
is_freed(const struct drawing *d, struct text name, var_id v, uint32_t line)
{
    for (uint32_t i = 0; i < d->report->nrecords; i++) {
        const struct record *r = &d->report->record[i];
        if (!is_of_scope(d, r) || !text_eq(r->variable, name) ||
            r->after_line >= line) {
            continue;
        }
        uint32_t k = r->after_line + 1;
        while (k <= line && lifetime_at(&d->lives, k, v) == LIFE_HELD) {
            k++;
        }
        if (k > line) {
            return true;
        }
    }
    return false;
}

static enum mark
mark_at(const struct drawing *d, uint32_t column, uint32_t line)
{
    const var_id v = d->var[column];

    switch (lifetime_at(&d->lives, line, v)) {
    case LIFE_NONE:
        return MARK_NONE;
    case LIFE_USED:
        return MARK_USED;
    case LIFE_HELD:
        break;
    }
    return is_freed(d, d->sketch->column[column], v, line) ? MARK_FREED
                                                           : MARK_HELD;
}

static bool
changes_near(const struct drawing *d, uint32_t line)
{
    const uint32_t from = line > NEAR ? line - NEAR : 1;

    for (uint32_t c = 0; c < d->sketch->ncolumns; c++) {
        for (uint32_t i = from; i <= line + NEAR; i++) {
            if (lifetime_at(&d->lives, i, d->var[c]) !=
                lifetime_at(&d->lives, i + 1, d->var[c])) {
                return true;
            }
        }
    }
    return false;
}

static void
add_source_line(struct drawing *d, uint32_t number)
{
    struct sketch_line line = {
        .number = number,
        .text = text_copy(d->a, source_line_text(d->view->an->source, number)),
    };

    for (uint32_t c = 0; c < d->sketch->ncolumns; c++) {
        line.mark[c] = (uint8_t)mark_at(d, c, number);
    }
    vec_push(d->a, &d->line, line);
}

/* The text without its line end. */
static struct text
without_end(struct text t)
{
    while (t.n > 0 && (t.s[t.n - 1] == '\n' || t.s[t.n - 1] == '\r')) {
        t.n--;
    }
    return t;
}

static uint32_t
indent_of(struct text t)
{
    uint32_t n = 0;

    while (n < t.n && strchr(" \t\f", t.s[n]) != NULL) {
        n++;
    }
    return n;
}

/* The deepest indentation below `limit` among the dels behind a line; `limit`
 * if there is none: suites end from the inside. */
static uint32_t
next_indent(const struct drawing *d, uint32_t after, uint32_t limit)
{
    uint32_t deepest = 0;
    bool any = false;

    for (uint32_t i = 0; i < d->report->nrecords; i++) {
        const struct record *r = &d->report->record[i];
        if (is_of_scope(d, r) && r->after_line == after &&
            indent_of(r->edit) < limit) {
            const uint32_t indent = indent_of(r->edit);
            deepest = !any || indent > deepest ? indent : deepest;
            any = true;
        }
    }
    return any ? deepest : limit;
}

/* The dels of one suite as one line, as they would be written. */
static void
add_del(struct drawing *d, uint32_t after, uint32_t indent)
{
    struct sketch_line line = {.number = after, .is_del = true};
    struct buf b = {.arena = d->a};

    for (uint32_t i = 0; i < d->report->nrecords; i++) {
        const struct record *r = &d->report->record[i];
        if (!is_of_scope(d, r) || r->after_line != after ||
            indent_of(r->edit) != indent) {
            continue;
        }
        if (b.n == 0) {
            buf_add(&b, without_end(r->edit));
        } else if (text_ends(buf_text(&b), TEXT(" = None"))) {
            buf_format(&b, "; %.*s", TEXT_ARG(text_trim(r->edit)));
        } else {
            buf_format(&b, ", %.*s", TEXT_ARG(r->variable));
        }
        for (uint32_t c = 0; c < d->sketch->ncolumns; c++) {
            line.cut[c] |= text_eq(d->sketch->column[c], r->variable);
        }
    }
    line.text = buf_text(&b);
    for (uint32_t c = 0; c < d->sketch->ncolumns; c++) {
        line.mark[c] =
            (uint8_t)(line.cut[c] ? MARK_FREED : mark_at(d, c, after));
    }
    vec_push(d->a, &d->line, line);
}

static void
add_dels(struct drawing *d, uint32_t after)
{
    uint32_t limit = UINT32_MAX;

    for (;;) {
        const uint32_t indent = next_indent(d, after, limit);
        if (indent == limit) {
            return;
        }
        add_del(d, after, indent);
        limit = indent;
    }
}

static void
add_lines(struct drawing *d)
{
    const uint32_t first = d->lives.first_line;
    const bool is_short = d->lives.nlines <= SHORT_FUNCTION;
    bool was_left_out = false;

    for (uint32_t i = first; i < first + d->lives.nlines; i++) {
        if (is_short || i < first + 2 || changes_near(d, i)) {
            add_source_line(d, i);
            was_left_out = false;
        } else if (!was_left_out) {
            struct sketch_line gap = {0};
            for (uint32_t c = 0; c < d->sketch->ncolumns; c++) {
                gap.mark[c] = (uint8_t)mark_at(d, c, i);
            }
            vec_push(d->a, &d->line, gap);
            was_left_out = true;
        }
        add_dels(d, i);
    }
    d->sketch->line = d->line.at;
    d->sketch->nlines = d->line.n;
}

static void
add_curve(struct drawing *d)
{
    uint32_t *before = arena_array(d->a, uint32_t, d->lives.nlines);
    uint32_t *after = arena_array(d->a, uint32_t, d->lives.nlines);

    for (uint32_t i = 0; i < d->lives.nlines; i++) {
        for (uint32_t c = 0; c < d->sketch->ncolumns; c++) {
            const enum mark mark = mark_at(d, c, d->lives.first_line + i);
            before[i] += mark != MARK_NONE;
            after[i] += mark == MARK_USED || mark == MARK_HELD;
        }
    }
    d->sketch->before = before;
    d->sketch->after = after;
    d->sketch->ncurve = d->lives.nlines;
}

/* ---- the file ---------------------------------------------------------- */

static bool
draw(struct arena *a, const struct job_view *view, struct file_report *report,
     unit_id unit, struct sketch *sketch)
{
    struct drawing d = {
        .a = a,
        .view = view,
        .report = report,
        .unit = &view->an->unit[unit],
        .scope = sym_text(view->an, view->an->unit[unit].qualname),
        .sketch = sketch,
    };

    for (uint32_t i = 0; i < report->nrecords; i++) {
        const struct record *r = &report->record[i];
        if (is_of_scope(&d, r)) {
            sketch->nfindings++;
            sketch->gain = r->gain > sketch->gain ? r->gain : sketch->gain;
        }
    }
    if (sketch->nfindings == 0) {
        return false;
    }
    d.lives = lifetime_trace(view->scratch, view->an, unit);
    sketch->path = report->path;
    sketch->scope = text_copy(a, d.scope);
    sketch->first_line = d.lives.first_line;
    sketch->last_line = d.lives.first_line + d.lives.nlines - 1;
    choose_columns(&d);
    add_lines(&d);
    add_curve(&d);
    return true;
}

void
sketch_inspect(void *context, const struct job_view *view,
               struct file_report *report)
{
    struct arena *a = &report->memory;
    struct sketch *sketch = arena_array(a, struct sketch, view->an->nunits);
    struct sketches *all = arena_new(a, struct sketches);

    (void)context;
    for (unit_id u = 0; u < view->an->nunits && report->nrecords > 0; u++) {
        if (view->an->unit[u].kind == UNIT_FUNCTION &&
            draw(a, view, report, u, &sketch[all->n])) {
            all->n++;
        }
    }
    all->at = sketch;
    report->extra = all;
}
