#include "analyzer/lower.h"

#include <assert.h>

static const uint8_t augmented_oper[SYN_COUNT] = {
    [SYN_PLUS_EQUAL_TOKEN] = OPER_ADD,
    [SYN_MINUS_EQUAL_TOKEN] = OPER_SUB,
    [SYN_STAR_EQUAL_TOKEN] = OPER_MUL,
    [SYN_SLASH_EQUAL_TOKEN] = OPER_DIV,
    [SYN_AT_EQUAL_TOKEN] = OPER_MATMUL,
    [SYN_SLASH_SLASH_EQUAL_TOKEN] = OPER_FLOORDIV,
    [SYN_PERCENT_EQUAL_TOKEN] = OPER_MOD,
    [SYN_STAR_STAR_EQUAL_TOKEN] = OPER_POW,
    [SYN_RIGHT_SHIFT_EQUAL_TOKEN] = OPER_RSHIFT,
    [SYN_LEFT_SHIFT_EQUAL_TOKEN] = OPER_LSHIFT,
    [SYN_AMPERSAND_EQUAL_TOKEN] = OPER_AND,
    [SYN_CARET_EQUAL_TOKEN] = OPER_XOR,
    [SYN_BAR_EQUAL_TOKEN] = OPER_OR,
};

static sym_id
attribute_name(struct builder *b, node_id n)
{
    return scope_name(b->lw->scopes, b->scope, field_at(b, n, FIELD_ATTRIBUTE));
}

static bool
is_star_target(uint8_t kind)
{
    return kind == SYN_LIST_SPLAT_PATTERN || kind == SYN_LIST_SPLAT;
}

static void
lower_unpack(struct builder *b, node_id n)
{
    uint32_t before = 0;
    uint32_t after = 0;
    bool star = false;

    NODE_EACH (c, b->lw->syntax, n) {
        if (is_star_target(kind_at(b, c))) {
            if (star) {
                lower_fail(b, BAIL_SYNTAX, c); /* the grammar takes two */
                after++;
            }
            star = true;
        } else if (star) {
            after++;
        } else {
            before++;
        }
    }
    if (star) {
        emit_extra(b, OP_UNPACK_STAR, before, after, begin_at(b, n));
    } else {
        emit(b, OP_UNPACK, before, begin_at(b, n));
    }
    NODE_EACH (c, b->lw->syntax, n) {
        lower_store(b, c);
    }
}

void
lower_store(struct builder *b, node_id n)
{
    uint32_t at = begin_at(b, n);

    switch (kind_at(b, n)) {
    case SYN_IDENTIFIER:
        emit_name(b, OP_STORE, n, at);
        return;
    case SYN_ATTRIBUTE:
        lower_expr(b, field_at(b, n, FIELD_OBJECT));
        emit(b, OP_SET_ATTR, attribute_name(b, n), at);
        return;
    case SYN_SUBSCRIPT:
        lower_item_operands(b, n);
        emit(b, OP_SET_ITEM, 0, at);
        return;
    case SYN_LIST_SPLAT_PATTERN:
    case SYN_LIST_SPLAT:
    case SYN_PARENTHESIZED:
    case SYN_AS_PATTERN_TARGET:
        lower_store(b, node_child(b->lw->syntax, n));
        return;
    case SYN_TUPLE_PATTERN: {
        /* `(a)` is a name in brackets, `(a,)` and `()` unpack */
        const node_id first = node_child(b->lw->syntax, n);
        if (node_count(b->lw->syntax, n) == 1 &&
            !is_star_target(kind_at(b, first)) &&
            !has_last_comma(b, n, first)) {
            lower_store(b, first);
            return;
        }
        lower_unpack(b, n);
        return;
    }
    case SYN_PATTERN_LIST:
    case SYN_LIST_PATTERN:
    case SYN_EXPRESSION_LIST:
    case SYN_TUPLE:
    case SYN_LIST:
        lower_unpack(b, n);
        return;
    default:
        lower_fail(b, BAIL_SYNTAX, n);
        emit(b, OP_POP, 0, at);
    }
}

void
lower_delete(struct builder *b, node_id n)
{
    uint32_t at = begin_at(b, n);

    switch (kind_at(b, n)) {
    case SYN_IDENTIFIER:
        emit_name(b, OP_DELETE, n, at);
        return;
    case SYN_ATTRIBUTE:
        lower_expr(b, field_at(b, n, FIELD_OBJECT));
        emit(b, OP_DEL_ATTR, attribute_name(b, n), at);
        return;
    case SYN_SUBSCRIPT:
        lower_item_operands(b, n);
        emit(b, OP_DEL_ITEM, 0, at);
        return;
    case SYN_TUPLE:
    case SYN_LIST:
    case SYN_PARENTHESIZED:
    case SYN_EXPRESSION_LIST:
        NODE_EACH (c, b->lw->syntax, n) {
            lower_delete(b, c);
        }
        return;
    default:
        lower_fail(b, BAIL_SYNTAX, n);
    }
}

/* ---- annotated assignment (PEP 526) ---------------------------------- */

static bool
evaluates_annotations(const struct builder *b)
{
    enum unit_kind kind = b->lw->scopes->scope.at[b->scope].kind;

    return (kind == UNIT_MODULE || kind == UNIT_CLASS);
}

static void
lower_annotation(struct builder *b, node_id n, node_id left, node_id type)
{
    bool simple = kind_at(b, left) == SYN_IDENTIFIER;

    if (!evaluates_annotations(b)) {
        return;
    }
    if (b->lw->scopes->future_annotations) {
        if (!simple) {
            return;
        }
        emit_text(b, node_text(b->lw->syntax, b->lw->source, type),
                  begin_at(b, type));
    } else {
        lower_type(b, type);
    }
    if (simple) {
        emit(b, OP_SET_ANNOTATION, scope_name(b->lw->scopes, b->scope, left),
             begin_at(b, n));
    } else {
        emit(b, OP_POP, 0, begin_at(b, n));
    }
}

/* `a.b: T` and `a[i]: T` without a value evaluate a, and i. */
static void
lower_bare_target(struct builder *b, node_id left)
{
    switch (kind_at(b, left)) {
    case SYN_ATTRIBUTE:
        lower_expr(b, field_at(b, left, FIELD_OBJECT));
        emit(b, OP_POP, 0, begin_at(b, left));
        return;
    case SYN_SUBSCRIPT:
        lower_item_operands(b, left);
        emit(b, OP_POP, 0, begin_at(b, left));
        emit(b, OP_POP, 0, begin_at(b, left));
        return;
    default:
        return;
    }
}

/* ---- assignment ------------------------------------------------------ */

/* The value of `a = b = value`: below all nested assignments. */
static node_id
assigned_value(const struct builder *b, node_id n)
{
    while (n != NO_ID && kind_at(b, n) == SYN_ASSIGNMENT) {
        n = field_at(b, n, FIELD_RIGHT);
    }
    return n;
}

void
lower_assignment(struct builder *b, node_id n)
{
    node_id value = assigned_value(b, n);
    node_id type = field_at(b, n, FIELD_TYPE);
    node_id left = field_at(b, n, FIELD_LEFT);

    if (value == NO_ID) {
        lower_bare_target(b, left);
        lower_annotation(b, n, left, type);
        return;
    }
    if (kind_at(b, value) == SYN_AUGMENTED_ASSIGNMENT) {
        lower_fail(b, BAIL_SYNTAX, value);
        return;
    }
    lower_expr(b, value);
    for (node_id at = n; kind_at(b, at) == SYN_ASSIGNMENT;
         at = field_at(b, at, FIELD_RIGHT)) {
        node_id right = field_at(b, at, FIELD_RIGHT);
        if (kind_at(b, right) == SYN_ASSIGNMENT) {
            emit(b, OP_COPY, 1, begin_at(b, at));
        }
        lower_store(b, field_at(b, at, FIELD_LEFT));
    }
    if (type != NO_ID) {
        lower_annotation(b, n, left, type);
    }
}

void
lower_augmented(struct builder *b, node_id n)
{
    node_id left = field_at(b, n, FIELD_LEFT);
    node_id right = field_at(b, n, FIELD_RIGHT);
    uint8_t oper = augmented_oper[kind_at(b, field_at(b, n, FIELD_OPERATOR))];
    uint32_t at = begin_at(b, left);

    while (kind_at(b, left) == SYN_TUPLE_PATTERN &&
           node_count(b->lw->syntax, left) == 1) {
        left = node_child(b->lw->syntax, left);
    }
    switch (kind_at(b, left)) {
    case SYN_IDENTIFIER:
        emit_name(b, OP_LOAD, left, begin_at(b, left));
        lower_expr(b, right);
        emit(b, OP_INPLACE, oper, at);
        emit_name(b, OP_STORE, left, begin_at(b, left));
        return;
    case SYN_ATTRIBUTE:
        lower_expr(b, field_at(b, left, FIELD_OBJECT));
        emit(b, OP_COPY, 1, at);
        emit(b, OP_ATTR, attribute_name(b, left), at);
        lower_expr(b, right);
        emit(b, OP_INPLACE, oper, at);
        emit(b, OP_SWAP, 2, at);
        emit(b, OP_SET_ATTR, attribute_name(b, left), at);
        return;
    case SYN_SUBSCRIPT:
        lower_item_operands(b, left);
        emit(b, OP_COPY, 2, at);
        emit(b, OP_COPY, 2, at);
        emit(b, OP_ITEM, 0, at);
        lower_expr(b, right);
        emit(b, OP_INPLACE, oper, at);
        emit(b, OP_SWAP, 3, at);
        emit(b, OP_SWAP, 2, at);
        emit(b, OP_SET_ITEM, 0, at);
        return;
    default:
        lower_fail(b, BAIL_SYNTAX, left);
    }
}
