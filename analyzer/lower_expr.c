#include "analyzer/lower.h"

#include <assert.h>

/* Operator tokens and what they mean as unary, binary or comparison. */
static const uint8_t binary_oper[SYN_COUNT] = {
    [SYN_PLUS_TOKEN] = OPER_ADD,
    [SYN_MINUS_TOKEN] = OPER_SUB,
    [SYN_STAR_TOKEN] = OPER_MUL,
    [SYN_AT_TOKEN] = OPER_MATMUL,
    [SYN_SLASH_TOKEN] = OPER_DIV,
    [SYN_SLASH_SLASH_TOKEN] = OPER_FLOORDIV,
    [SYN_PERCENT_TOKEN] = OPER_MOD,
    [SYN_STAR_STAR_TOKEN] = OPER_POW,
    [SYN_LEFT_SHIFT_TOKEN] = OPER_LSHIFT,
    [SYN_RIGHT_SHIFT_TOKEN] = OPER_RSHIFT,
    [SYN_AMPERSAND_TOKEN] = OPER_AND,
    [SYN_BAR_TOKEN] = OPER_OR,
    [SYN_CARET_TOKEN] = OPER_XOR,
    [SYN_LESS_TOKEN] = OPER_LT,
    [SYN_LESS_EQUAL_TOKEN] = OPER_LE,
    [SYN_EQUAL_EQUAL_TOKEN] = OPER_EQ,
    [SYN_NOT_EQUAL_TOKEN] = OPER_NE,
    [SYN_GREATER_TOKEN] = OPER_GT,
    [SYN_GREATER_EQUAL_TOKEN] = OPER_GE,
    [SYN_IN_TOKEN] = OPER_IN,
    [SYN_NOT_IN_TOKEN] = OPER_NOT_IN,
    [SYN_IS_TOKEN] = OPER_IS,
    [SYN_IS_NOT_TOKEN] = OPER_IS_NOT,
};

static uint8_t
unary_oper(uint8_t token)
{
    switch (token) {
    case SYN_MINUS_TOKEN:
        return OPER_NEGATIVE;
    case SYN_PLUS_TOKEN:
        return OPER_POSITIVE;
    default:
        return OPER_INVERT;
    }
}

static struct text
text_at(const struct builder *b, node_id n)
{
    return node_text(b->lw->syntax, b->lw->source, n);
}

/* ---- literals -------------------------------------------------------- */

/* Python 2 wrote 0777 and 10L. */
static bool
is_old_integer(struct text t)
{
    char last = t.s[t.n - 1];

    if (last == 'l' || last == 'L') {
        return true;
    }
    if (t.n < 2 || t.s[0] != '0' || last == 'j' || last == 'J') {
        return false;
    }
    for (uint32_t i = 1; i < t.n; i++) {
        if (t.s[i] >= '1' && t.s[i] <= '9') {
            return true;
        }
        if (t.s[i] != '0' && t.s[i] != '_') {
            return false;
        }
    }
    return false;
}

static void
lower_number(struct builder *b, node_id n)
{
    struct text t = text_at(b, n);
    char last = t.s[t.n - 1];
    bool is_int = kind_at(b, n) == SYN_INTEGER;
    struct constant c = {
        .kind = is_int ? CONST_INT : CONST_FLOAT,
        .span = {node_at(b, n)->begin, node_at(b, n)->end},
    };

    if ((last == 'j' || last == 'J')) {
        c.kind = CONST_IMAGINARY;
    } else if (is_int && is_old_integer(t)) {
        lower_fail(b, BAIL_PYTHON2, n);
    }
    emit(b, OP_CONST, const_put(b->lw, c), begin_at(b, n));
}

static void
lower_plain_constant(struct builder *b, node_id n, enum const_kind kind)
{
    struct constant c = {.kind = (uint8_t)kind};

    emit(b, OP_CONST, const_put(b->lw, c), begin_at(b, n));
}

/* ---- displays -------------------------------------------------------- */

/*
 * The grammar may read `*f(x)[0]` as `(*f)(x)[0]`: an element is a splat if
 * its leftmost part is one.  LIST_SPLAT then stands for what it holds.
 */
bool
is_splat(const struct builder *b, node_id n)
{
    for (;;) {
        switch (kind_at(b, n)) {
        case SYN_LIST_SPLAT:
        case SYN_LIST_SPLAT_PATTERN:
            return true;
        case SYN_CALL:
        case SYN_SUBSCRIPT:
        case SYN_ATTRIBUTE:
        case SYN_BINARY:
        case SYN_COMPARISON:
        case SYN_BOOLEAN:
        case SYN_CONDITIONAL:
            n = node_child(b->lw->syntax, n);
            break;
        default:
            return false;
        }
    }
}

static bool
has_splat(const struct builder *b, node_id n)
{
    NODE_EACH (child, b->lw->syntax, n) {
        if (is_splat(b, child)) {
            return true;
        }
    }
    return false;
}

static uint32_t
lower_all(struct builder *b, node_id first, bool until_splat)
{
    uint32_t n = 0;

    for (node_id c = first; c != NO_ID; c = node_at(b, c)->next) {
        if (until_splat && is_splat(b, c)) {
            break;
        }
        if (kind_at(b, c) != SYN_COMMA_TOKEN) {
            lower_expr(b, c);
            n++;
        }
    }
    return n;
}

/* Elements of a display that holds `*x`: built as a list or set in steps. */
static void
lower_splat_elements(struct builder *b, node_id n, enum op_kind kind)
{
    uint32_t at = begin_at(b, n);
    bool is_set = kind == OP_SET;
    uint32_t before = lower_all(b, node_child(b->lw->syntax, n), true);
    uint32_t seen = 0;

    emit(b, is_set ? OP_SET : OP_LIST, before, at);
    NODE_EACH (c, b->lw->syntax, n) {
        if (seen++ < before || kind_at(b, c) == SYN_COMMA_TOKEN) {
            continue;
        }
        lower_expr(b, c);
        if (is_splat(b, c)) {
            emit(b, is_set ? OP_SET_UPDATE : OP_LIST_EXTEND, 1, begin_at(b, c));
        } else {
            emit(b, is_set ? OP_SET_ADD : OP_LIST_APPEND, 1, begin_at(b, c));
        }
    }
    if (kind == OP_TUPLE) {
        emit(b, OP_LIST_TO_TUPLE, 0, at);
    }
}

void
lower_elements(struct builder *b, node_id n, enum op_kind kind)
{
    if (has_splat(b, n)) {
        lower_splat_elements(b, n, kind);
        return;
    }
    uint32_t count = lower_all(b, node_child(b->lw->syntax, n), false);
    emit(b, kind, count, begin_at(b, n));
}

static void
lower_pair(struct builder *b, node_id pair)
{
    lower_expr(b, field_at(b, pair, FIELD_KEY));
    lower_expr(b, field_at(b, pair, FIELD_VALUE));
}

static void
lower_dict(struct builder *b, node_id n)
{
    uint32_t pairs = 0;
    bool open = true; /* no `**x` so far: pairs are still on the stack */

    NODE_EACH (c, b->lw->syntax, n) {
        bool splat = kind_at(b, c) == SYN_DICT_SPLAT;
        if (splat && open) {
            emit(b, OP_DICT, pairs, begin_at(b, n));
            open = false;
        }
        if (splat) {
            lower_expr(b, node_child(b->lw->syntax, c));
            emit(b, OP_DICT_UPDATE, 1, begin_at(b, c));
            continue;
        }
        lower_pair(b, c);
        pairs++;
        if (!open) {
            emit(b, OP_DICT_SET, 1, begin_at(b, c));
        }
    }
    if (open) {
        emit(b, OP_DICT, pairs, begin_at(b, n));
    }
}

/* ---- subscripts ------------------------------------------------------ */

static void
lower_slice(struct builder *b, node_id n)
{
    uint32_t parts = 0;
    uint32_t colons = 0;

    NODE_EACH (c, b->lw->syntax, n) {
        if (kind_at(b, c) != SYN_COLON_TOKEN) {
            lower_expr(b, c);
            parts++;
            continue;
        }
        colons++;
        if (parts < colons) {
            emit_none(b, begin_at(b, c));
            parts++;
        }
    }
    if (parts < 2) {
        emit_none(b, begin_at(b, n));
        parts++;
    }
    emit(b, OP_SLICE, parts, begin_at(b, n));
}

static bool
is_key(const struct node *c)
{
    return c->field == FIELD_SUBSCRIPT && c->kind != SYN_COMMA_TOKEN;
}

/* The key of `o[key]`: one expression, or a tuple of several. */
static void
lower_key(struct builder *b, node_id n)
{
    uint32_t keys = 0;
    bool comma = false;
    bool splat = false;

    NODE_EACH (c, b->lw->syntax, n) {
        keys += is_key(node_at(b, c));
        comma |= kind_at(b, c) == SYN_COMMA_TOKEN;
        splat |= is_key(node_at(b, c)) && is_splat(b, c);
    }
    if (splat) {
        emit(b, OP_LIST, 0, begin_at(b, n));
    }
    NODE_EACH (c, b->lw->syntax, n) {
        if (!is_key(node_at(b, c))) {
            continue;
        }
        bool star = is_splat(b, c);
        lower_expr(b, c);
        if (splat) {
            emit(b, star ? OP_LIST_EXTEND : OP_LIST_APPEND, 1, begin_at(b, c));
        }
    }
    if (splat) {
        emit(b, OP_LIST_TO_TUPLE, 0, begin_at(b, n));
    } else if (keys != 1 || comma) {
        emit(b, OP_TUPLE, keys, begin_at(b, n));
    }
}

/* o k, for reading, storing or deleting an item. */
void
lower_item_operands(struct builder *b, node_id n)
{
    lower_expr(b, field_at(b, n, FIELD_VALUE));
    lower_key(b, n);
}

/* ---- operators ------------------------------------------------------- */

static node_id
operator_token(const struct builder *b, node_id n)
{
    return field_at(b, n, FIELD_OPERATOR);
}

static void
lower_binary(struct builder *b, node_id n)
{
    lower_expr(b, field_at(b, n, FIELD_LEFT));
    lower_expr(b, field_at(b, n, FIELD_RIGHT));
    emit(b, OP_BINARY, binary_oper[kind_at(b, operator_token(b, n))],
         begin_at(b, n));
}

static void
lower_boolean(struct builder *b, node_id n)
{
    bool is_and = kind_at(b, operator_token(b, n)) == SYN_AND_TOKEN;
    block_id end = block_new(b);

    lower_expr(b, field_at(b, n, FIELD_LEFT));
    emit_jump(b, is_and ? OP_KEEP_FALSE : OP_KEEP_TRUE, end, begin_at(b, n));
    lower_expr(b, field_at(b, n, FIELD_RIGHT));
    block_place(b, end);
}

static void
lower_conditional(struct builder *b, node_id n)
{
    node_id body = node_child(b->lw->syntax, n);
    node_id test = node_at(b, body)->next;
    node_id other = node_at(b, test)->next;
    block_id otherwise = block_new(b);
    block_id end = block_new(b);

    lower_branch(b, test, false, otherwise);
    uint32_t depth = b->depth;
    lower_expr(b, body);
    emit_jump(b, OP_JUMP, end, begin_at(b, n));
    b->depth = depth;
    block_place(b, otherwise);
    lower_expr(b, other);
    block_place(b, end);
}

static uint32_t
comparison_count(const struct builder *b, node_id n)
{
    uint32_t count = 0;

    NODE_EACH (c, b->lw->syntax, n) {
        count += node_at(b, c)->field == FIELD_OPERATORS;
    }
    return count;
}

/* `a < b < c` keeps b for the second comparison; b is evaluated once. */
static void
lower_comparison(struct builder *b, node_id n)
{
    uint32_t left = comparison_count(b, n);
    uint32_t at = begin_at(b, n);
    bool chained = left > 1;
    block_id cleanup = chained ? block_new(b) : NO_ID;
    uint8_t oper = 0;

    NODE_EACH (c, b->lw->syntax, n) {
        if (node_at(b, c)->field == FIELD_OPERATORS) {
            oper = binary_oper[kind_at(b, c)];
            continue;
        }
        lower_expr(b, c);
        if (c == node_child(b->lw->syntax, n)) {
            continue;
        }
        if (--left > 0) {
            emit(b, OP_SWAP, 2, at);
            emit(b, OP_COPY, 2, at);
            emit(b, OP_COMPARE, oper, at);
            emit_jump(b, OP_KEEP_FALSE, cleanup, at);
        } else {
            emit(b, OP_COMPARE, oper, at);
        }
    }
    if (chained) {
        block_id end = block_new(b);
        emit_jump(b, OP_JUMP, end, at);
        block_place(b, cleanup);
        emit(b, OP_SWAP, 2, at);
        emit(b, OP_POP, 0, at);
        block_place(b, end);
    }
}

static void
lower_unary(struct builder *b, node_id n)
{
    lower_expr(b, field_at(b, n, FIELD_ARGUMENT));
    emit(b, OP_UNARY, unary_oper(kind_at(b, operator_token(b, n))),
         begin_at(b, n));
}

static void
lower_yield(struct builder *b, node_id n)
{
    node_id c = node_child(b->lw->syntax, n);
    enum op_kind kind = OP_YIELD;

    if (kind_at(b, c) == SYN_FROM_TOKEN) {
        kind = OP_YIELD_FROM;
        c = node_at(b, c)->next;
    }
    if (c == NO_ID) {
        emit_none(b, begin_at(b, n));
    } else {
        lower_expr(b, c);
    }
    emit(b, kind, 0, begin_at(b, n));
}

static void
lower_walrus(struct builder *b, node_id n)
{
    node_id name = field_at(b, n, FIELD_NAME);

    lower_expr(b, field_at(b, n, FIELD_VALUE));
    emit(b, OP_COPY, 1, begin_at(b, n));
    emit_name(b, OP_STORE, name, begin_at(b, name));
}

/* ---- conditions ------------------------------------------------------ */

enum truth { TRUTH_UNKNOWN, TRUTH_FALSE, TRUTH_TRUE };

/* Literals whose truth is known: `while True` and `while 1` have no way out
 * but break, return and raise, whatever the optimization level. */
static enum truth
literal_truth(const struct builder *b, node_id n)
{
    struct text t;

    switch (kind_at(b, n)) {
    case SYN_TRUE:
    case SYN_ELLIPSIS:
        return TRUTH_TRUE;
    case SYN_FALSE:
    case SYN_NONE:
        return TRUTH_FALSE;
    case SYN_INTEGER:
        t = text_at(b, n);
        if (t.n == 1) {
            return t.s[0] == '0' ? TRUTH_FALSE : TRUTH_TRUE;
        }
        return TRUTH_UNKNOWN;
    case SYN_PARENTHESIZED:
        return literal_truth(b, node_child(b->lw->syntax, n));
    default:
        return TRUTH_UNKNOWN;
    }
}

/* `and` jumps when a side is false, `or` when a side is true. */
static void
branch_boolean(struct builder *b, node_id n, bool when, block_id to)
{
    bool is_and = kind_at(b, operator_token(b, n)) == SYN_AND_TOKEN;
    node_id left = field_at(b, n, FIELD_LEFT);
    node_id right = field_at(b, n, FIELD_RIGHT);

    if (is_and != when) {
        lower_branch(b, left, when, to);
        lower_branch(b, right, when, to);
        return;
    }
    block_id skip = block_new(b);
    lower_branch(b, left, !when, skip);
    lower_branch(b, right, when, to);
    block_place(b, skip);
}

void
lower_branch(struct builder *b, node_id n, bool when, block_id to)
{
    enum truth truth = literal_truth(b, n);
    uint32_t at = begin_at(b, n);

    if (truth != TRUTH_UNKNOWN) {
        if ((truth == TRUTH_TRUE) == when) {
            emit_jump(b, OP_JUMP, to, at);
        }
        return;
    }
    switch (kind_at(b, n)) {
    case SYN_PARENTHESIZED:
        lower_branch(b, node_child(b->lw->syntax, n), when, to);
        return;
    case SYN_NOT:
        lower_branch(b, field_at(b, n, FIELD_ARGUMENT), !when, to);
        return;
    case SYN_BOOLEAN:
        branch_boolean(b, n, when, to);
        return;
    default:
        lower_expr(b, n);
        emit_jump(b, when ? OP_BRANCH_TRUE : OP_BRANCH_FALSE, to, at);
    }
}

/* ---- types ----------------------------------------------------------- */

static void
lower_generic_type(struct builder *b, node_id n)
{
    node_id name = node_child(b->lw->syntax, n);
    node_id list = node_at(b, name)->next;
    uint32_t count = 0;

    lower_expr(b, name);
    NODE_EACH (type, b->lw->syntax, list) {
        lower_type(b, type);
        count++;
    }
    if (count != 1) {
        emit(b, OP_TUPLE, count, begin_at(b, n));
    }
    emit(b, OP_ITEM, 0, begin_at(b, n));
}

void
lower_type(struct builder *b, node_id n)
{
    node_id c = node_child(b->lw->syntax, n);

    switch (kind_at(b, n)) {
    case SYN_TYPE:
        lower_type(b, c);
        return;
    case SYN_GENERIC_TYPE:
        lower_generic_type(b, n);
        return;
    case SYN_UNION_TYPE:
        lower_type(b, c);
        lower_type(b, node_at(b, c)->next);
        emit(b, OP_BINARY, OPER_OR, begin_at(b, n));
        return;
    case SYN_MEMBER_TYPE:
        lower_type(b, c);
        emit(b, OP_ATTR,
             scope_name(b->lw->scopes, b->scope, node_at(b, c)->next),
             begin_at(b, n));
        return;
    case SYN_SPLAT_TYPE:
        lower_expr(b, node_last(b->lw->syntax, n));
        emit(b, OP_UNPACK, 1, begin_at(b, n));
        return;
    case SYN_LIST_SPLAT:
        lower_expr(b, c);
        emit(b, OP_UNPACK, 1, begin_at(b, n));
        return;
    default:
        lower_expr(b, n);
    }
}

/* ---- dispatch -------------------------------------------------------- */

static void
lower_attribute(struct builder *b, node_id n)
{
    node_id name = field_at(b, n, FIELD_ATTRIBUTE);

    lower_expr(b, field_at(b, n, FIELD_OBJECT));
    emit(b, OP_ATTR, scope_name(b->lw->scopes, b->scope, name), begin_at(b, n));
}

void
lower_expr(struct builder *b, node_id n)
{
    /* Flat switch: one case for each kind of expression. */
    uint32_t at = begin_at(b, n);

    switch (kind_at(b, n)) {
    case SYN_IDENTIFIER:
        emit_name(b, OP_LOAD, n, at);
        return;
    case SYN_INTEGER:
    case SYN_FLOAT:
        lower_number(b, n);
        return;
    case SYN_TRUE:
        lower_plain_constant(b, n, CONST_TRUE);
        return;
    case SYN_FALSE:
        lower_plain_constant(b, n, CONST_FALSE);
        return;
    case SYN_NONE:
        lower_plain_constant(b, n, CONST_NONE);
        return;
    case SYN_ELLIPSIS:
        lower_plain_constant(b, n, CONST_ELLIPSIS);
        return;
    case SYN_STRING:
    case SYN_CONCATENATED_STRING:
        lower_string(b, n);
        return;
    case SYN_PARENTHESIZED:
    case SYN_LIST_SPLAT:
    case SYN_LIST_SPLAT_PATTERN:
        lower_expr(b, node_child(b->lw->syntax, n));
        return;
    case SYN_TUPLE:
    case SYN_EXPRESSION_LIST:
    case SYN_PATTERN_LIST:
    case SYN_TUPLE_PATTERN:
        lower_elements(b, n, OP_TUPLE);
        return;
    case SYN_LIST:
    case SYN_LIST_PATTERN:
        lower_elements(b, n, OP_LIST);
        return;
    case SYN_SET:
        lower_elements(b, n, OP_SET);
        return;
    case SYN_DICT:
        lower_dict(b, n);
        return;
    case SYN_ATTRIBUTE:
        lower_attribute(b, n);
        return;
    case SYN_SUBSCRIPT:
        lower_item_operands(b, n);
        emit(b, OP_ITEM, 0, at);
        return;
    case SYN_SLICE:
        lower_slice(b, n);
        return;
    case SYN_CALL:
        lower_call(b, n);
        return;
    case SYN_BINARY:
        lower_binary(b, n);
        return;
    case SYN_UNARY:
        lower_unary(b, n);
        return;
    case SYN_NOT:
        lower_expr(b, field_at(b, n, FIELD_ARGUMENT));
        emit(b, OP_UNARY, OPER_NOT, at);
        return;
    case SYN_BOOLEAN:
        lower_boolean(b, n);
        return;
    case SYN_COMPARISON:
        lower_comparison(b, n);
        return;
    case SYN_CONDITIONAL:
        lower_conditional(b, n);
        return;
    case SYN_AWAIT:
        lower_expr(b, node_child(b->lw->syntax, n));
        emit(b, OP_AWAIT, 0, at);
        return;
    case SYN_YIELD:
        lower_yield(b, n);
        return;
    case SYN_NAMED_EXPRESSION:
        lower_walrus(b, n);
        return;
    case SYN_LAMBDA:
        lower_lambda(b, n);
        return;
    case SYN_LIST_COMPREHENSION:
    case SYN_SET_COMPREHENSION:
    case SYN_DICT_COMPREHENSION:
    case SYN_GENERATOR_EXPRESSION:
        lower_comprehension(b, n);
        return;
    case SYN_TYPE:
    case SYN_GENERIC_TYPE:
    case SYN_UNION_TYPE:
    case SYN_MEMBER_TYPE:
    case SYN_SPLAT_TYPE:
        lower_type(b, n);
        return;
    default:
        lower_fail(b, BAIL_UNKNOWN_SYNTAX, n);
        emit_none(b, at);
    }
}
