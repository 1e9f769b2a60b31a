#include "analyzer/lower.h"

/*
 * Gaps: where between statements a new line can stand.  Everything here
 * looks at the text only; whether a `del` is right there is decided later.
 */

static uint32_t
line_begin(struct text t, uint32_t at)
{
    while (at > 0 && t.s[at - 1] != '\n') {
        at--;
    }
    return at;
}

/* Offset after the line end of the line that holds `at`. */
static uint32_t
line_after(struct text t, uint32_t at)
{
    const char *hit = at < t.n ? memchr(t.s + at, '\n', t.n - at) : NULL;

    return hit ? (uint32_t)(hit - t.s) + 1 : t.n;
}

static bool
is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\f';
}

static uint32_t
skip_blanks(struct text t, uint32_t at)
{
    while (at < t.n && is_blank(t.s[at])) {
        at++;
    }
    return at;
}

/* The white space before the first statement of a suite; after a form feed
 * the tokenizer counts columns anew. */
static struct span
indent_of(struct text t, uint32_t at)
{
    struct span s = {line_begin(t, at), at};

    for (uint32_t i = s.begin; i < at; i++) {
        if (t.s[i] == '\f') {
            s.begin = i + 1;
        }
    }
    return s;
}

static bool
starts_line(struct text t, uint32_t at)
{
    uint32_t begin = line_begin(t, at);

    return skip_blanks(t, begin) == at;
}

/* True if the line that ends before `after` goes on by a backslash: what
 * stands between the statement and the line end must be white space, a
 * semicolon, a comment. */
static bool
continues(struct text t, uint32_t at)
{
    while (at < t.n && t.s[at] != '\n' && t.s[at] != '#') {
        if (t.s[at] == '\\') {
            return true;
        }
        at++;
    }
    return false;
}

/* Comment lines that belong to the suite above: indented deeper than the
 * statement itself. */
static uint32_t
skip_deeper_comments(struct text t, uint32_t at, uint32_t width)
{
    for (;;) {
        uint32_t first = skip_blanks(t, at);
        if (first >= t.n || t.s[first] != '#' || first - at <= width) {
            return at;
        }
        at = line_after(t, first);
    }
}

/* A statement that is nothing but a text. */
static bool
is_text_alone(const struct builder *b, node_id n)
{
    if (kind_at(b, n) != SYN_EXPRESSION_STATEMENT) {
        return false;
    }
    uint8_t kind = kind_at(b, node_child(b->lw->syntax, n));
    return kind == SYN_STRING || kind == SYN_CONCATENATED_STRING;
}

/* The text behind an assignment tells of what is assigned to: tools that
 * write documentation look for it there and nowhere else. */
static bool
is_documented(const struct builder *b, node_id n, node_id next)
{
    return next != NO_ID && is_text_alone(b, next) &&
           kind_at(b, n) == SYN_EXPRESSION_STATEMENT &&
           kind_at(b, node_child(b->lw->syntax, n)) == SYN_ASSIGNMENT;
}

static struct gap
gap_after(struct builder *b, node_id n, struct span indent)
{
    struct text t = b->lw->source->text;
    uint32_t end = node_at(b, n)->end;
    node_id next = node_at(b, n)->next;
    struct gap g = {
        .kind = next == NO_ID ? GAP_END : GAP_AFTER,
        .indent = indent,
        .join = NO_ID,
        .stmt = b->stmt_in,
    };
    /* looked for up to the next statement only: lines may be very long */
    uint32_t stop = next == NO_ID ? t.n : begin_at(b, next);
    bool ended = end > 0 && t.s[end - 1] == '\n';

    if (!ended && next != NO_ID && !memchr(t.s + end, '\n', stop - end)) {
        g.insert = stop; /* both on one line */
        return g;
    }
    uint32_t insert = ended ? end : line_after(t, end);
    if (!continues(t, end) && starts_line(t, indent.end) && insert <= stop &&
        !is_documented(b, n, next)) {
        g.has_place = true;
        insert = skip_deeper_comments(t, insert, indent.end - indent.begin);
    }
    g.insert = insert;
    return g;
}

static gap_id
gap_number(struct builder *b, node_id key, struct gap g)
{
    vec_push(b->scratch, &b->gap, g);
    vec_push(b->scratch, &b->gap_join, NO_ID);
    b->lw->gap_at[key] = b->gap.n;
    return b->gap.n - 1;
}

/* The first statement of a suite. */
static node_id
suite_first(const struct builder *b, node_id block)
{
    return node_child(b->lw->syntax, block);
}

void
gap_before_suite(struct builder *b, node_id block, bool may_have_docstring)
{
    struct text t = b->lw->source->text;
    node_id first = suite_first(b, block);
    uint32_t begin = begin_at(b, first);
    gap_id id = b->lw->gap_at[block] - 1;

    if (id == NO_ID) {
        bool docstring = may_have_docstring && is_text_alone(b, first);
        struct gap g = {
            .kind = GAP_BEFORE,
            .has_place = starts_line(t, begin) && !docstring,
            .insert = line_begin(t, begin),
            .indent = indent_of(t, begin),
            .join = NO_ID,
            .stmt = b->stmt_in,
        };
        id = gap_number(b, block, g);
    }
    emit(b, OP_GAP, id, begin);
}

void
gap_after_stmt(struct builder *b, node_id block, node_id n)
{
    gap_id id = b->lw->gap_at[n] - 1;

    if (id == NO_ID) {
        struct span indent =
            indent_of(b->lw->source->text, begin_at(b, suite_first(b, block)));
        id = gap_number(b, n, gap_after(b, n, indent));
    }
    emit(b, OP_GAP, id, node_at(b, n)->end);
}

/* A `del` of nothing but names. */
static bool
deletes_names(const struct builder *b, node_id n)
{
    NODE_EACH (c, b->lw->syntax, n) {
        uint8_t kind = kind_at(b, c);
        bool is_list = kind == SYN_EXPRESSION_LIST || kind == SYN_TUPLE;
        if (kind != SYN_IDENTIFIER && !(is_list && deletes_names(b, c))) {
            return false;
        }
    }
    return true;
}

/* What comes behind such dels at the end of the suite comes behind what is
 * before them as well: a second run must not take them for work. */
void
suite_joins(struct builder *b, node_id block, node_id stmt)
{
    node_id last = NO_ID;

    NODE_EACH (c, b->lw->syntax, block) {
        bool is_release = kind_at(b, c) == SYN_DELETE && deletes_names(b, c);
        last = is_release && last != NO_ID ? last : c;
    }
    for (node_id c = last; c != NO_ID; c = node_at(b, c)->next) {
        if (b->lw->gap_at[c]) {
            b->gap_join.at[b->lw->gap_at[c] - 1] = stmt;
        }
    }
}

void
gaps_finish(struct builder *b)
{
    for (gap_id g = 0; g < b->gap.n; g++) {
        node_id stmt = b->gap_join.at[g];
        if (stmt != NO_ID) {
            b->gap.at[g].join = b->lw->gap_at[stmt] - 1;
        }
    }
}

static void
note_copy(struct gap *g, op_id op)
{
    g->op = op;
    g->copies.begin = op < g->copies.begin ? op : g->copies.begin;
    g->copies.end = op < g->copies.end ? g->copies.end : op + 1;
}

/* By block: does a loop of the text begin its rounds there? */
static const uint64_t *
find_loop_heads(struct arena *scratch, const struct unit *u)
{
    uint64_t *is_head = bitrows_make(scratch, 1, u->cfg.nblocks).word;

    for (uint32_t i = 0; i < u->cfg.nloops; i++) {
        const struct block *b = &u->cfg.block[u->cfg.loop[i].head];
        if (b->first < b->end && !(u->op[b->first].flags & OPF_COPY)) {
            bit_set(is_head, u->cfg.loop[i].head);
        }
    }
    return is_head;
}

void
gaps_locate(struct arena *scratch, const struct unit *u, struct gap *gap)
{
    const uint64_t *is_head = find_loop_heads(scratch, u);
    struct gap behind = {0};

    for (gap_id g = 0; g < u->ngaps; g++) {
        gap[g].op = NO_ID;
        gap[g].copies = (struct span){u->nops, 0};
    }
    for (uint32_t i = u->cfg.nplaced; i-- > 0;) {
        const struct block *b = &u->cfg.block[u->cfg.placed[i]];
        for (op_id op = b->end; op-- > b->first;) {
            const struct op *o = &u->op[op];
            bool counts = !(o->flags & OPF_COPY);
            uint8_t flags = op_info[o->kind].flags;
            behind.calls +=
                counts && (o->kind == OP_CALL || o->kind == OP_CALL_STAR);
            behind.suspends += counts && (flags & OP_SUSPENDS) != 0;
            if (o->kind != OP_GAP) {
                continue;
            }
            struct gap *g = &gap[o->arg];
            if (b->rpo != NO_ID) {
                note_copy(g, op);
            }
            if (counts) {
                g->calls = behind.calls;
                g->loops = behind.loops;
                g->suspends = behind.suspends;
            }
        }
        behind.loops += bit_test(is_head, u->cfg.placed[i]);
    }
}
