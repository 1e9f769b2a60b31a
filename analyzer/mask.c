#include "analyzer/mask.h"

#include "analyzer/scan.h"

/* Runs of comments are looked for at every so many bytes. */
enum { LONG_RUN = 64, RUN_STEP = 512, TAB = 8 };

/* Columns of a line, with tabs to the next multiple of eight and of one:
 * Python refuses lines that stand in another order by the other. */
struct indent {
    uint32_t column, other;
    uint32_t grammar; /* the column by the grammar's count */
};

struct masker {
    struct arena *arena;
    struct scan scan;
    char *out; /* the masked text, once there is one */
    VEC(struct span) comment;
    uint32_t nlasting; /* of these, blanked; the others may be */
    VEC(struct indent) indent;
    uint32_t line;   /* where the line begins */
    uint32_t before; /* end of the last token that is code */
    bool in_line;    /* of a statement */
    bool has_break;  /* in brackets, since that token */
    bool in_except;  /* before the colon */
    enum { NO_TARGET, TARGET, ANNOTATION } in;
    uint32_t colon;  /* behind that of the annotation */
    bool is_generic; /* the annotation has `list[int]`, */
    bool is_more;    /* and goes on, with more than `|` */
    char last;       /* first character of that token */
    uint32_t match;  /* end of that word where a statement begins with it */
    uint32_t blank;  /* before what it is followed by, a bracket; or NO_ID */
    uint32_t wrong_at;
};

static char *
writable(struct masker *m)
{
    if (!m->out) {
        m->out = arena_bytes(m->arena, m->scan.s.n, 1);
        memcpy(m->out, m->scan.s.s, m->scan.s.n);
    }
    return m->out;
}

static void
blank(struct masker *m, uint32_t begin, uint32_t end)
{
    memset(writable(m) + begin, ' ', end - begin);
}

/* CPython's count; a form feed begins anew, and a line continued in its
 * indentation stands where its first part does. */
static struct indent
measure(struct text blanks)
{
    struct indent in = {0};
    struct indent first = {0};

    for (uint32_t i = 0; i < blanks.n; i++) {
        switch (blanks.s[i]) {
        case ' ':
            in.column++, in.other++, in.grammar++;
            break;
        case '\t':
            in.column = (in.column / TAB + 1) * TAB;
            in.other++, in.grammar += TAB;
            break;
        case '\f':
            in = (struct indent){0};
            break;
        case '\\':
            first = first.column ? first : in;
            in.column = in.other = 0;
            break;
        }
    }
    if (first.column) {
        in.column = first.column;
        in.other = first.other;
    }
    return in;
}

/* The same column by the grammar's count, in as many bytes. */
static void
write_indent(struct masker *m, uint32_t begin, uint32_t end, uint32_t column)
{
    uint32_t need = column / TAB + column % TAB;
    char *at = writable(m) + begin;

    memset(at, '\f', end - begin - need);
    at += end - begin - need;
    memset(at, '\t', column / TAB);
    memset(at + column / TAB, ' ', column % TAB);
}

/* Is it a line of this block, the first of a new one, or after one? */
static void
place_line(struct masker *m, struct indent in, uint32_t at)
{
    uint32_t n = m->indent.n;

    while (n > 0 && m->indent.at[n - 1].column > in.column) {
        n--;
    }
    struct indent up = n ? m->indent.at[n - 1] : (struct indent){0};
    bool is_new = in.column > up.column;
    bool fits =
        is_new ? n == m->indent.n && in.other > up.other : in.other == up.other;

    if (!fits && m->wrong_at == NO_ID) {
        m->wrong_at = at;
    }
    m->indent.n = n;
    if (is_new) {
        vec_push(m->arena, &m->indent, in);
    }
}

static uint32_t
column_of_block(const struct masker *m)
{
    return m->indent.n ? m->indent.at[m->indent.n - 1].column : 0;
}

static void
end_comments(struct masker *m, bool lasting)
{
    if (!lasting) {
        m->comment.n = m->nlasting;
        return;
    }
    for (; m->nlasting < m->comment.n; m->nlasting++) {
        blank(m, m->comment.at[m->nlasting].begin,
              m->comment.at[m->nlasting].end);
    }
}

/* The first token of a statement's first line. */
static void
begin_statement(struct masker *m, uint32_t at)
{
    struct text blanks = text_sub(m->scan.s, m->line, at);
    struct indent in = measure(blanks);

    end_comments(m, m->comment.n - m->nlasting >= LONG_RUN);
    place_line(m, in, at);
    if (in.grammar != in.column) {
        write_indent(m, m->line, at, in.column);
    }
    m->in_line = true;
}

/* A token behind line breaks in brackets. */
static void
join(struct masker *m, uint32_t at)
{
    struct indent in = measure(text_sub(m->scan.s, m->line, at));
    bool is_left =
        in.column < column_of_block(m) || in.grammar < column_of_block(m);

    end_comments(m, is_left);
    if (is_left) {
        blank(m, m->before, at);
    }
    m->has_break = false;
}

static void
mask_signs(struct masker *m, struct scanned k, bool is_first)
{
    struct text t = text_sub(m->scan.s, k.begin, k.end);
    uint32_t depth = m->scan.open.n;

    if (is_first) {
        m->in_except = k.kind == SCAN_WORD && text_eq(t, TEXT("except"));
    } else if (k.kind != SCAN_SIGN || t.s[0] != ':') {
        return;
    } else if (depth > 0) {
        if (m->scan.open.at[depth - 1].in == IN_FORMAT &&
            scan_ahead(&m->scan) == '=') {
            writable(m)[k.end] = '<';
        }
    } else if (m->in_except) {
        if (m->last == ',') {
            writable(m)[m->before - 1] = ' ';
        }
        m->in_except = false;
    }
}

/* What the grammar takes for the name of a type ends at its bracket: it knows
 * `list[int] if c else list` in parentheses only. */
static void
enclose_annotation(struct masker *m, uint32_t end)
{
    if (m->in == ANNOTATION && m->is_more && m->scan.s.s[m->colon] == ' ' &&
        end < m->scan.s.n && m->scan.s.s[end] == ' ') {
        writable(m)[m->colon] = '(';
        writable(m)[end] = ')';
    }
    m->in = NO_TARGET;
}

/* May a statement that begins so have a target with an annotation? */
static bool
begins_with_target(struct scanned k, struct text word)
{
    static const char *const others[] = {
        "async", "case",  "class",  "def",   "elif", "else", "except", "finally",
        "for",   "if",    "lambda", "match", "try",  "type", "while",  "with"};

    for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
        if (k.kind != SCAN_WORD || text_eq(word, text_of(others[i]))) {
            return false;
        }
    }
    return true;
}

/* Is that sign of equality an assignment, and no part of `==`, `<=`, `:=`? */
static bool
is_assignment(const struct masker *m, struct scanned k)
{
    return scan_ahead(&m->scan) != '=' && k.begin > 0 &&
           !memchr("=!<>:", m->scan.s.s[k.begin - 1], 5);
}

static void
mask_annotation(struct masker *m, struct scanned k, bool is_first)
{
    static const char *const going_on[] = {"and", "if", "in", "is", "not", "or"};
    struct text t = text_sub(m->scan.s, k.begin, k.end);
    const bool is_sign = k.kind == SCAN_SIGN;

    if (is_first) {
        m->in = begins_with_target(k, t) ? TARGET : NO_TARGET;
    }
    if (m->in == NO_TARGET || m->scan.open.n > 0) {
        return;
    }
    if (is_sign && t.s[0] == '=' && is_assignment(m, k)) {
        enclose_annotation(m, k.begin - 1);
    } else if (m->in == TARGET) {
        if (k.kind == SCAN_WORD && text_eq(t, TEXT("lambda"))) {
            m->in = NO_TARGET;
        } else if (is_sign && t.s[0] == ':') {
            m->in = ANNOTATION;
            m->colon = k.end;
            m->is_generic = m->is_more = false;
        }
    } else if (is_sign && t.s[0] == ',') {
        m->in = NO_TARGET;
    } else if (m->is_generic) {
        m->is_more |= is_sign && !memchr("|.[", t.s[0], 3);
        for (size_t i = 0; i < sizeof going_on / sizeof *going_on; i++) {
            m->is_more |= text_eq(t, text_of(going_on[i]));
        }
    } else {
        m->is_generic = is_sign && t.s[0] == ']';
    }
}

/*
 * `match [1, 2]:` and the line after it, `case [1, 2]: x = 1` on two lines, are
 * one assignment to the grammar.  A sign before the bracket makes the subject
 * an operation, which is no target; syntax.c takes it for a parenthesis.
 */
static void
mask_match(struct masker *m, struct scanned k, bool is_first)
{
    struct text t = text_sub(m->scan.s, k.begin, k.end);

    if (is_first) {
        m->blank = NO_ID;
        m->match =
            k.kind == SCAN_WORD && text_eq(t, TEXT("match")) ? k.end : NO_ID;
    } else if (m->match == m->before && k.kind == SCAN_SIGN &&
               memchr("[(", t.s[0], 2) && k.begin > m->before &&
               memchr(" \t", m->scan.s.s[k.begin - 1], 2)) {
        m->blank = k.begin - 1;
    }
}

static void
end_match(struct masker *m)
{
    if (m->blank != NO_ID && m->last == ':') {
        writable(m)[m->blank] = '+';
    }
    m->blank = NO_ID;
}

static void
take_code(struct masker *m, struct scanned k)
{
    bool is_first = !m->in_line;

    if (is_first) {
        begin_statement(m, k.begin);
    } else if (m->has_break) {
        join(m, k.begin);
    } else {
        end_comments(m, false);
    }
    mask_signs(m, k, is_first);
    mask_annotation(m, k, is_first);
    mask_match(m, k, is_first);
    m->before = k.end;
    m->last = m->scan.s.s[k.begin];
}

static void
take(struct masker *m, struct scanned k)
{
    switch (k.kind) {
    case SCAN_COMMENT:
        vec_push(m->arena, &m->comment, ((struct span){k.begin, k.end}));
        return;
    case SCAN_LINE:
        m->line = k.end;
        if (m->scan.open.n > 0) {
            m->has_break = true;
        } else if (m->in_line) {
            enclose_annotation(m, m->before);
            end_match(m);
            end_comments(m, false);
            m->in_line = false;
        }
        return;
    case SCAN_WORD:
    case SCAN_STRING:
    case SCAN_SIGN:
        take_code(m, k);
        return;
    case SCAN_END:
    case SCAN_BAD:
        return;
    }
}

struct mask
mask_make(struct arena *a, struct text source)
{
    struct masker m = {
        .arena = a,
        .scan = {.arena = a, .s = source},
        .match = NO_ID,
        .blank = NO_ID,
        .wrong_at = NO_ID,
    };
    struct scanned k;

    while ((k = scan_next(&m.scan)).kind < SCAN_END) {
        take(&m, k);
    }
    if (k.kind == SCAN_BAD) {
        return (struct mask){.text = source, .wrong_at = NO_ID};
    }
    end_comments(&m, m.comment.n - m.nlasting >= LONG_RUN);
    return (struct mask){
        .text = {m.out ? m.out : source.s, source.n},
        .comment = m.comment.at,
        .ncomments = m.nlasting,
        .wrong_at = m.wrong_at,
    };
}

/* The end of the comment line that begins here, blank lines before it; 0: it
 * is none, or far away. */
static uint32_t
comment_line(struct text s, uint32_t at)
{
    uint32_t far = at < s.n - RUN_STEP ? at + RUN_STEP : s.n;

    while (at < far && memchr(" \t\f\n", s.s[at], 4)) {
        at++;
    }
    if (at == far || s.s[at] != '#') {
        return 0;
    }
    const char *end = memchr(s.s + at, '\n', s.n - at);
    return end ? (uint32_t)(end - s.s) + 1 : 0;
}

/* From the next line on; in one that goes on and on: not here. */
static bool
has_run(struct text s, uint32_t at)
{
    const char *end = memchr(s.s + at, '\n', RUN_STEP);
    uint32_t n = 0;

    at = end ? (uint32_t)(end - s.s) + 1 : 0;
    while (at != 0 && n < LONG_RUN) {
        at = comment_line(s, at);
        n += at != 0;
    }
    return n == LONG_RUN;
}

/* Is there a `match` before one of these brackets? */
static bool
has_match(struct text s, char bracket)
{
    static const char word[] = "match";
    const uint32_t n = sizeof word - 1;

    for (uint32_t at = 0; at < s.n; at++) {
        const char *hit = memchr(s.s + at, bracket, s.n - at);
        if (!hit) {
            return false;
        }
        uint32_t end = at = (uint32_t)(hit - s.s);
        while (end > 0 && s.s[end - 1] == ' ') {
            end--;
        }
        if (end < at && end >= n && memcmp(s.s + end - n, word, n) == 0) {
            return true;
        }
    }
    return false;
}

bool
mask_is_due(struct text source)
{
    if ((source.n && memchr(source.s, '\t', source.n)) ||
        has_match(source, '[') || has_match(source, '(')) {
        return true;
    }
    for (uint32_t at = 0; at + RUN_STEP < source.n; at += RUN_STEP) {
        if (has_run(source, at)) {
            return true;
        }
    }
    return false;
}
