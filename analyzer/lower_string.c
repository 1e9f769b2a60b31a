#include "analyzer/lower.h"

#include <assert.h>

/*
 * Strings without replacement fields are one constant, however many literals
 * stand side by side.  With fields they are pieces that JOIN puts together
 * (Reference 2.4.3, PEP 498, 701), or a Template (PEP 750).
 */

static bool
is_prefix(const struct builder *b, node_id string, char letter)
{
    struct text t = node_text(b->lw->syntax, b->lw->source, string);

    for (uint32_t i = 0; i < t.n && t.s[i] != '"' && t.s[i] != '\''; i++) {
        if ((t.s[i] | 0x20) == letter) {
            return true;
        }
    }
    return false;
}

static bool
has_fields(const struct builder *b, node_id n)
{
    if (kind_at(b, n) == SYN_STRING) {
        return is_prefix(b, n, 'f') || is_prefix(b, n, 't');
    }
    NODE_EACH (c, b->lw->syntax, n) {
        if (has_fields(b, c)) {
            return true;
        }
    }
    return false;
}

static bool
is_template(const struct builder *b, node_id n)
{
    if (kind_at(b, n) == SYN_STRING) {
        return is_prefix(b, n, 't');
    }
    return is_template(b, node_child(b->lw->syntax, n));
}

static void
lower_plain(struct builder *b, node_id n)
{
    node_id first =
        kind_at(b, n) == SYN_STRING ? n : node_child(b->lw->syntax, n);
    struct constant c = {
        .kind = is_prefix(b, first, 'b') ? CONST_BYTES : CONST_STR,
        .span = {node_at(b, n)->begin, node_at(b, n)->end},
    };

    emit(b, OP_CONST, const_put(b->lw, c), begin_at(b, n));
}

/* A piece of literal text inside an f-string: escapes still encoded. */
static void
lower_piece(struct builder *b, node_id string, uint32_t begin, uint32_t end)
{
    struct constant c = {
        .kind = CONST_TEXT,
        .is_raw = is_prefix(b, string, 'r'),
        .span = {begin, end},
        .text = text_sub(b->lw->source->text, begin, end),
    };

    /* `span` marks it as source text, in which {{ stands for { */
    emit(b, OP_CONST, const_put(b->lw, c), begin);
}

static uint32_t lower_spec(struct builder *b, node_id string, node_id spec);

static uint32_t
conversion_of(const struct builder *b, node_id n)
{
    static const char letter[] = " sra";
    node_id c = field_at(b, n, FIELD_TYPE_CONVERSION);

    if (c == NO_ID) {
        return 0;
    }
    struct text t = node_text(b->lw->syntax, b->lw->source, c);
    const char *hit = t.n > 1 ? strchr(letter, t.s[1]) : NULL;
    return hit ? (uint32_t)(hit - letter) : 1;
}

/* `{x=}`: the text up to and with the `=`, or an empty span. */
static struct span
debug_text(const struct builder *b, node_id n)
{
    node_id equals = node_kind_child(b->lw->syntax, n, SYN_EQUALS_TOKEN);

    if (equals == NO_ID) {
        return (struct span){0, 0};
    }
    uint32_t end = node_at(b, equals)->end;
    struct text t = b->lw->source->text;
    while (end < t.n && (t.s[end] == ' ' || t.s[end] == '\t')) {
        end++;
    }
    return (struct span){begin_at(b, n) + 1, end};
}

/* `{x:=9}`: the grammar sees an assignment expression; it is x and the
 * format specifier `=9`. */
static void
lower_equals_spec(struct builder *b, node_id string, node_id n, node_id expr)
{
    node_id name = field_at(b, expr, FIELD_NAME);
    struct text t = b->lw->source->text;
    uint32_t from = node_at(b, name)->end;
    uint32_t end = node_at(b, n)->end - 1;

    while (from < end && t.s[from] != ':') {
        from++;
    }
    if (memchr(t.s + from, '{', end - from)) {
        lower_fail(b, BAIL_UNKNOWN_SYNTAX, n);
    }
    lower_expr(b, name);
    lower_piece(b, string, from + 1, end);
    emit_extra(b, OP_FORMAT, 0, 1, begin_at(b, n));
}

/* One replacement field; returns how many pieces it left on the stack. */
static uint32_t
lower_field(struct builder *b, node_id string, node_id n, bool is_template)
{
    node_id expr = field_at(b, n, FIELD_EXPRESSION);
    node_id spec = field_at(b, n, FIELD_FORMAT_SPECIFIER);
    uint32_t conversion = conversion_of(b, n);
    struct span debug = debug_text(b, n);
    uint32_t pieces = 1;

    if (expr == NO_ID) {
        lower_fail(b, BAIL_UNKNOWN_SYNTAX, n);
        emit_none(b, begin_at(b, n));
        return 1;
    }
    if (debug.end) {
        emit_text(b, text_sub(b->lw->source->text, debug.begin, debug.end),
                  begin_at(b, n));
        pieces++;
        if (!conversion && spec == NO_ID) {
            conversion = 2; /* repr */
        }
    }
    if (kind_at(b, expr) == SYN_NAMED_EXPRESSION) {
        lower_equals_spec(b, string, n, expr);
        return pieces;
    }
    lower_expr(b, expr);
    if (is_template) {
        emit_text(b, node_text(b->lw->syntax, b->lw->source, expr),
                  begin_at(b, expr));
    }
    if (spec != NO_ID) {
        lower_spec(b, string, spec);
    }
    emit_extra(b, is_template ? OP_INTERPOLATION : OP_FORMAT, conversion,
               spec != NO_ID, begin_at(b, n));
    return pieces;
}

/* A format specifier is a small f-string of its own. */
static uint32_t
lower_spec(struct builder *b, node_id string, node_id spec)
{
    uint32_t from = begin_at(b, spec) + 1; /* after the colon */
    uint32_t end = node_at(b, spec)->end;
    uint32_t pieces = 0;

    NODE_EACH (c, b->lw->syntax, spec) {
        if (begin_at(b, c) > from) {
            lower_piece(b, string, from, begin_at(b, c));
            pieces++;
        }
        pieces += lower_field(b, string, c, false);
        from = node_at(b, c)->end;
    }
    if (end > from) {
        lower_piece(b, string, from, end);
        pieces++;
    }
    emit(b, OP_JOIN, pieces, begin_at(b, spec));
    return pieces;
}

static uint32_t
lower_pieces(struct builder *b, node_id string, bool is_template)
{
    uint32_t pieces = 0;

    if (!has_fields(b, string)) {
        lower_plain(b, string);
        return 1;
    }
    node_id start = node_child(b->lw->syntax, string);
    uint32_t from = node_at(b, start)->end;
    uint32_t end = begin_at(b, node_last(b->lw->syntax, string));
    NODE_EACH (c, b->lw->syntax, string) {
        if (kind_at(b, c) != SYN_INTERPOLATION) {
            continue;
        }
        if (begin_at(b, c) > from) {
            lower_piece(b, string, from, begin_at(b, c));
            pieces++;
        }
        pieces += lower_field(b, string, c, is_template);
        from = node_at(b, c)->end;
    }
    if (end > from) {
        lower_piece(b, string, from, end);
        pieces++;
    }
    return pieces;
}

void
lower_string(struct builder *b, node_id n)
{
    if (!has_fields(b, n)) {
        lower_plain(b, n);
        return;
    }
    bool template = is_template(b, n);
    uint32_t pieces = 0;
    if (kind_at(b, n) == SYN_STRING) {
        pieces = lower_pieces(b, n, template);
    } else {
        NODE_EACH (c, b->lw->syntax, n) {
            pieces += lower_pieces(b, c, template);
        }
    }
    emit(b, template ? OP_TEMPLATE : OP_JOIN, pieces, begin_at(b, n));
}
