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
    VEC(var_id) order;  /* what can be drawn, findings first */
    uint32_t nfindings; /* so many of them have one */
    uint32_t *before, *after;
    struct sketch *sketch;
    var_id var[SKETCH_COLUMNS];
    const uint8_t *mark[SKETCH_COLUMNS]; /* by line: enum mark */
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
order_variables(struct drawing *d)
{
    for (uint32_t pass = 0; pass < 2; pass++) {
        for (var_id v = 0; v < d->unit->nvars; v++) {
            struct text name = sym_text(d->view->an, d->unit->var[v].name);
            if (has_finding(d, name) == (pass == 0) && is_drawable(d, v)) {
                vec_push(d->view->scratch, &d->order, v);
                d->nfindings += pass == 0;
            }
        }
    }
}

/* ---- marks ------------------------------------------------------------- */

static const uint8_t *
trace_marks(const struct drawing *d, var_id v)
{
    static const uint8_t mark_of[] = {
        [LIFE_NONE] = MARK_NONE,
        [LIFE_FREED] = MARK_FREED,
        [LIFE_HELD] = MARK_HELD,
        [LIFE_USED] = MARK_USED,
    };
    uint8_t *mark = arena_array(d->view->scratch, uint8_t, d->lives.nlines + 1);

    for (uint32_t i = 0; i < d->lives.nlines; i++) {
        mark[i] = mark_of[lifetime_at(&d->lives, d->lives.first_line + i, v)];
    }
    return mark;
}

static void
add_curve(struct drawing *d)
{
    d->before = arena_array(d->a, uint32_t, d->lives.nlines);
    d->after = arena_array(d->a, uint32_t, d->lives.nlines);
    for (uint32_t i = 0; i < d->order.n; i++) {
        const struct arena_mark here = arena_mark(d->view->scratch);
        const uint8_t *mark = trace_marks(d, d->order.at[i]);
        for (uint32_t k = 0; k < d->lives.nlines; k++) {
            d->before[k] += mark[k] != MARK_NONE;
            d->after[k] += mark[k] == MARK_USED || mark[k] == MARK_HELD;
        }
        arena_rewind(d->view->scratch, here);
    }
}

/* ---- columns of a part ------------------------------------------------- */

static void
choose_columns(struct drawing *d)
{
    struct sketch *s = d->sketch;
    const uint32_t begin = s->part * SKETCH_COLUMNS;
    const uint32_t all = s->nparts == 1 ? d->order.n : d->nfindings;

    for (uint32_t i = begin; i < all && s->ncolumns < SKETCH_COLUMNS; i++) {
        const var_id v = d->order.at[i];
        d->var[s->ncolumns] = v;
        d->mark[s->ncolumns] = trace_marks(d, v);
        s->column[s->ncolumns++] =
            text_copy(d->a, sym_text(d->view->an, d->unit->var[v].name));
    }
    if (s->part + 1 == s->nparts) {
        s->nhidden = d->order.n - begin - s->ncolumns;
    }
}

/* ---- lines ------------------------------------------------------------- */

static enum mark
mark_at(const struct drawing *d, uint32_t column, uint32_t line)
{
    const uint32_t first = d->lives.first_line;

    return line < first || line - first >= d->lives.nlines
               ? MARK_NONE
               : (enum mark)d->mark[column][line - first];
}

/* Is the record's del drawn in this part? */
static bool
is_of_part(const struct drawing *d, const struct record *r)
{
    bool is = d->sketch->nparts == 1;

    for (uint32_t c = 0; c < d->sketch->ncolumns && !is; c++) {
        is = text_eq(d->sketch->column[c], r->variable);
    }
    return is && is_of_scope(d, r);
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
        if (r->after_line == after && is_of_part(d, r) &&
            indent_of(r->edit) < limit) {
            const uint32_t indent = indent_of(r->edit);
            deepest = !any || indent > deepest ? indent : deepest;
            any = true;
        }
    }
    return any ? deepest : limit;
}

/* Behind the end of a suite a del looks like what follows there. */
static uint32_t
neighbour_of(const struct drawing *d, uint32_t after, uint32_t indent)
{
    const struct text line = source_line_text(d->view->an->source, after);

    return indent < indent_of(line) ? after + 1 : after;
}

/* The dels of one suite as one line, as they would be written. */
static void
add_del(struct drawing *d, uint32_t after, uint32_t indent)
{
    struct sketch_line line = {.number = after, .is_del = true};
    struct buf b = {.arena = d->a};

    for (uint32_t i = 0; i < d->report->nrecords; i++) {
        const struct record *r = &d->report->record[i];
        if (r->after_line != after || !is_of_part(d, r) ||
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
    const uint32_t beside = neighbour_of(d, after, indent);
    for (uint32_t c = 0; c < d->sketch->ncolumns; c++) {
        line.mark[c] =
            (uint8_t)(line.cut[c] ? MARK_FREED : mark_at(d, c, beside));
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

/* ---- the file ---------------------------------------------------------- */

/* Its findings counted; false if there are none. */
static bool
has_findings(const struct drawing *d, struct sketch *sketch)
{
    for (uint32_t i = 0; i < d->report->nrecords; i++) {
        const struct record *r = &d->report->record[i];
        if (is_of_scope(d, r)) {
            sketch->nfindings++;
            sketch->gain = r->gain > sketch->gain ? r->gain : sketch->gain;
        }
    }
    return sketch->nfindings > 0;
}

static uint32_t
count_parts(const struct drawing *d)
{
    const uint32_t n = (d->nfindings + SKETCH_COLUMNS - 1) / SKETCH_COLUMNS;

    return n < 1 ? 1 : n < SKETCH_PARTS ? n : SKETCH_PARTS;
}

static void
draw_part(const struct drawing *function, struct sketch *sketch)
{
    struct drawing d = *function;

    d.sketch = sketch;
    choose_columns(&d);
    add_lines(&d);
}

struct drawn {
    VEC(struct sketch) sketch;
};

static void
draw(struct arena *a, const struct job_view *view, struct file_report *report,
     unit_id unit, struct drawn *to)
{
    struct drawing d = {
        .a = a,
        .view = view,
        .report = report,
        .unit = &view->an->unit[unit],
        .scope = sym_text(view->an, view->an->unit[unit].qualname),
    };
    struct sketch sketch = {.path = report->path};

    if (!has_findings(&d, &sketch)) {
        return;
    }
    d.lives = lifetime_trace(view->scratch, view, unit, report);
    order_variables(&d);
    add_curve(&d);
    sketch.scope = text_copy(a, d.scope);
    sketch.first_line = d.lives.first_line;
    sketch.last_line = d.lives.first_line + d.lives.nlines - 1;
    sketch.before = d.before;
    sketch.after = d.after;
    sketch.ncurve = d.lives.nlines;
    sketch.nparts = count_parts(&d);
    for (uint32_t part = 0; part < sketch.nparts; part++) {
        struct sketch *one = vec_add(a, &to->sketch);
        *one = sketch;
        one->part = part;
        draw_part(&d, one);
    }
}

void
sketch_inspect(void *context, const struct job_view *view,
               struct file_report *report)
{
    struct arena *a = &report->memory;
    struct sketches *all = arena_new(a, struct sketches);
    struct drawn drawn = {0};

    (void)context;
    for (unit_id u = 0; u < view->an->nunits && report->nrecords > 0; u++) {
        if (view->an->unit[u].kind == UNIT_FUNCTION) {
            draw(a, view, report, u, &drawn);
        }
    }
    *all = (struct sketches){drawn.sketch.at, drawn.sketch.n};
    report->extra = all;
}
