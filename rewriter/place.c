#include "rewriter/edit.h"
#include "rewriter/encoding.h"

#include "base/vec.h"

#include <assert.h>
#include <glib.h>
#include <stdlib.h>

/* A choice with what the order of the text depends on. */
struct placed {
    struct choice choice;
    uint32_t insert; /* gap.insert */
    uint32_t column; /* of the gap's suite */
};

static const struct gap *
gap_of(const struct analysis *an, const struct choice *c)
{
    const struct unit *u = &an->unit[c->unit];

    assert(c->candidate.gap < u->ngaps);
    return &u->gap[c->candidate.gap];
}

/* White space of a line that counts: CPython starts anew at a form feed. */
static struct text
effective_indent(const struct analysis *an, const struct gap *gap)
{
    struct text indent =
        text_sub(an->source->text, gap->indent.begin, gap->indent.end);
    uint32_t feed;

    while ((feed = text_find(indent, TEXT("\f"), 0)) != UINT32_MAX) {
        indent = text_sub(indent, feed + 1, indent.n);
    }
    return indent;
}

/* As CPython's tokenizer counts: a tab goes to the next multiple of 8. */
static uint32_t
indent_column(struct text indent)
{
    uint32_t column = 0;

    for (uint32_t i = 0; i < indent.n; i++) {
        column = indent.s[i] == '\t' ? (column / 8 + 1) * 8 : column + 1;
    }
    return column;
}

#define COMPARE(a, b) (((a) > (b)) - ((a) < (b)))

static int
by_text(const void *left, const void *right)
{
    const struct placed *a = left, *b = right;
    int order = COMPARE(a->insert, b->insert);

    if (!order) { /* the deeper suite ends first */
        order = COMPARE(b->column, a->column);
    }
    if (!order) {
        order = COMPARE(a->choice.unit, b->choice.unit);
    }
    if (!order) {
        order = COMPARE(a->choice.candidate.var, b->choice.candidate.var);
    }
    if (!order) {
        order = COMPARE(a->choice.candidate.gap, b->choice.candidate.gap);
    }
    return order;
}

static bool
is_same_line(const struct placed *a, const struct placed *b)
{
    return a->insert == b->insert && a->column == b->column &&
           a->choice.unit == b->choice.unit;
}

/* The choices in text order, each variable once a line. */
static uint32_t
sort_choices(const struct analysis *an, const struct choice *choice, uint32_t n,
             struct placed *placed)
{
    uint32_t kept = 0;

    for (uint32_t i = 0; i < n; i++) {
        const struct gap *gap = gap_of(an, &choice[i]);
        assert(gap->has_place);
        placed[i] = (struct placed){choice[i], gap->insert,
                                    indent_column(effective_indent(an, gap))};
    }
    if (n) {
        qsort(placed, n, sizeof *placed, by_text);
    }
    for (uint32_t i = 0; i < n; i++) {
        const struct placed *last = kept ? &placed[kept - 1] : NULL;
        bool is_repeated =
            last && is_same_line(last, &placed[i]) &&
            last->choice.candidate.var == placed[i].choice.candidate.var;
        if (!is_repeated) {
            placed[kept++] = placed[i];
        }
    }
    return kept;
}

/* ---- names -------------------------------------------------------------- */

static bool
is_identifier_byte(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           (c >= '0' && c <= '9') || c == '_' || (unsigned char)c >= 0x80;
}

static struct text
identifier_at(struct text t, uint32_t at)
{
    uint32_t end = at;

    while (end < t.n && is_identifier_byte(t.s[end])) {
        end++;
    }
    return text_sub(t, at, end);
}

/* Does `written` in the source stand for `name`: normalised, mangled? */
static bool
spells(struct arena *a, struct text written, struct text name)
{
    struct text normal;

    if (written.n == 0) {
        return false;
    }
    normal = encoding_nfkc(a, written);
    return text_eq(normal, name) ||
           (text_starts(normal, TEXT("__")) && name.n > normal.n &&
            name.s[0] == '_' && text_ends(name, normal));
}

/*
 * The name as the user writes it near the gap; else as it is at run time,
 * which means the same (a mangled name is not mangled again).
 */
static struct text
spelling(struct arena *a, const struct analysis *an, const struct choice *c)
{
    const struct unit *u = &an->unit[c->unit];
    struct text name = sym_text(an, u->var[c->candidate.var].name);
    const op_id witness[] = {c->candidate.last_use, c->candidate.binding};

    for (uint32_t i = 0; i < 2; i++) {
        if (witness[i] != NO_ID) {
            struct text written =
                identifier_at(an->source->text, u->op[witness[i]].at);
            if (spells(a, written, name)) {
                return written;
            }
        }
    }
    /* A parameter that is read on other branches only. */
    for (op_id op = 0; op < u->nops && text_starts(name, TEXT("_")); op++) {
        if (op_effect(&u->op[op]).var == c->candidate.var) {
            struct text written = identifier_at(an->source->text, u->op[op].at);
            if (spells(a, written, name)) {
                return written;
            }
        }
    }
    return name;
}

/* ---- lines -------------------------------------------------------------- */

/* The line end of the line before `at`; the first one's for the first line. */
static struct text
neighbour_line_end(struct text t, uint32_t at)
{
    uint32_t end = at;

    while (end > 0 && t.s[end - 1] != '\n') {
        end--;
    }
    if (end == 0) {
        uint32_t first = text_find(t, TEXT("\n"), 0);
        end = first == UINT32_MAX ? 0 : first + 1;
    }
    return end >= 2 && t.s[end - 2] == '\r' ? TEXT("\r\n") : TEXT("\n");
}

static bool
is_line_start(struct text t, uint32_t at)
{
    return at == 0 || t.s[at - 1] == '\n';
}

static void
add_statement(struct buf *b, const struct analysis *an,
              const struct placed *placed, uint32_t n,
              const struct edit_form *form)
{
    struct text between = form->style == RELEASE_DEL ? TEXT(", ") : TEXT(" = ");

    if (form->style == RELEASE_DEL) {
        buf_add(b, TEXT("del "));
    }
    for (uint32_t i = 0; i < n; i++) {
        if (i > 0) {
            buf_add(b, between);
        }
        buf_add(b, spelling(b->arena, an, &placed[i].choice));
    }
    if (form->style == RELEASE_NONE) {
        buf_add(b, TEXT(" = None"));
    }
    if (form->comment.n > 0) {
        buf_format(b, "  # %.*s", TEXT_ARG(form->comment));
    }
}

static struct text
line_text(struct arena *a, const struct analysis *an,
          const struct placed *placed, uint32_t n, const struct edit_form *form)
{
    struct text t = an->source->text;
    struct text end = neighbour_line_end(t, placed->insert);
    bool is_whole = is_line_start(t, placed->insert);
    struct buf b = {.arena = a};

    if (!is_whole) {
        buf_add(&b, end);
    }
    buf_add(&b, effective_indent(an, gap_of(an, &placed->choice)));
    add_statement(&b, an, placed, n, form);
    if (is_whole) {
        buf_add(&b, end);
    }
    return buf_text(&b);
}

/*
 * How many of the names at one gap fit into a line; at least one.  An indent
 * of tabs counts as CPython counts it, a name by its characters.
 */
static uint32_t
fitting(struct arena *a, const struct analysis *an, const struct placed *placed,
        uint32_t n, uint32_t width)
{
    const struct arena_mark mark = arena_mark(a);
    uint32_t column = placed->column + 4; /* "del ", later ", " */
    uint32_t count = 0;

    for (; count < n; count++) {
        struct text name = spelling(a, an, &placed[count].choice);
        column += (count ? 2 : 0) + (uint32_t)g_utf8_strlen(name.s, name.n);
        if (count > 0 && column > width) {
            break;
        }
    }
    arena_rewind(a, mark);
    return count;
}

/* ---- entry -------------------------------------------------------------- */

struct edits
edit_place(struct arena *a, const struct analysis *an,
           const struct choice *choice, uint32_t n, struct edit_form form)
{
    struct placed *placed = arena_array(a, struct placed, n);
    struct choice *ordered = arena_array(a, struct choice, n);
    VEC(struct edit) edit = {0};
    uint32_t count = sort_choices(an, choice, n, placed);
    uint32_t end;

    for (uint32_t first = 0; first < count; first = end) {
        uint32_t insert = placed[first].insert;
        uint32_t line = source_line(an->source, insert) + edit.n;
        for (end = first + 1;
             end < count && is_same_line(&placed[first], &placed[end]);) {
            end++;
        }
        end = first + fitting(a, an, &placed[first], end - first, form.width);
        if (!is_line_start(an->source->text, insert)) {
            line++;
        }
        vec_push(
            a, &edit,
            ((struct edit){insert,
                           line_text(a, an, &placed[first], end - first, &form),
                           line, first, end}));
    }
    for (uint32_t i = 0; i < count; i++) {
        ordered[i] = placed[i].choice;
    }
    struct edits edits = {edit.at, edit.n, ordered, count};
    edit_check(an->source, &edits);
    return edits;
}
