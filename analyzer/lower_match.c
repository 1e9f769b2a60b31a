#include "analyzer/lower.h"

#include <assert.h>

/*
 * match (Reference 8.6, PEP 634).  The subject stays on the stack while a
 * pattern is tried.  Captured values wait below the values still needed and
 * are bound only when the whole pattern has matched, the first one on top; a
 * failure pops what is there.  `fail[n]` is where a failure with n values to
 * pop goes.
 */
struct capture {
    node_id name;
    uint32_t at; /* where ast puts the pattern that captures */
};

struct matcher {
    struct builder *b;
    VEC(struct capture) name; /* captures so far, in order */
    VEC(block_id) fail;       /* by number of values to pop */
    uint32_t on_top;          /* values above the captures */
};

static void match_pattern(struct matcher *m, node_id n);
static void match_named(struct matcher *m, node_id pattern, node_id name);

static const struct node *
node_of(const struct matcher *m, node_id n)
{
    return node_at(m->b, n);
}

static void
jump_fail(struct matcher *m, enum op_kind kind, uint32_t at)
{
    uint32_t pops = m->on_top + m->name.n;

    while (m->fail.n <= pops) {
        vec_push(m->b->scratch, &m->fail, block_new(m->b));
    }
    emit_jump(m->b, kind, m->fail.at[pops], at);
}

/* Place the failure blocks, deepest first, each popping one value. */
static void
place_failures(struct matcher *m, uint32_t depth, uint32_t at)
{
    for (uint32_t i = m->fail.n; i-- > 0;) {
        m->b->depth = depth + i;
        block_place(m->b, m->fail.at[i]);
        if (i > 0) {
            emit(m->b, OP_POP, 0, at);
        }
    }
    m->fail.n = 0;
}

/* Move the top value down so that it becomes the n-th from the top. */
static void
sink(struct builder *b, uint32_t n, uint32_t at)
{
    for (; n > 1; n--) {
        emit(b, OP_SWAP, n, at);
    }
}

static void
capture(struct matcher *m, node_id name, uint32_t at)
{
    if (text_eq(node_text(m->b->lw->syntax, m->b->lw->source, name),
                TEXT("_"))) {
        emit(m->b, OP_POP, 0, at);
        return;
    }
    /* below the work values and all older captures */
    sink(m->b, m->on_top + m->name.n + 1, at);
    vec_push(m->b->scratch, &m->name, ((struct capture){name, at}));
}

/* ---- sequences ------------------------------------------------------- */

static bool
is_star(const struct matcher *m, node_id n)
{
    if (kind_at(m->b, n) == SYN_CASE_PATTERN) {
        n = node_child(m->b->lw->syntax, n);
    }
    return kind_at(m->b, n) == SYN_SPLAT_PATTERN;
}

static void
emit_number(struct matcher *m, uint32_t value, uint32_t at)
{
    struct constant c = {.kind = CONST_SMALL, .small = (int32_t)value};

    emit(m->b, OP_CONST, const_put(m->b->lw, c), at);
}

/* The items were unpacked: the first on top. */
static void
match_items(struct matcher *m, node_id first, uint32_t count)
{
    m->on_top += count;
    for (node_id c = first; c != NO_ID; c = node_of(m, c)->next) {
        if (kind_at(m->b, c) == SYN_COMMA_TOKEN) {
            continue;
        }
        if (node_of(m, c)->field == FIELD_GUARD ||
            node_of(m, c)->field == FIELD_CONSEQUENCE) {
            break;
        }
        m->on_top--;
        match_pattern(m, c);
    }
}

/* Consumes the subject on top.  `first`: the first item pattern. */
static void
match_sequence(struct matcher *m, node_id first, uint32_t at)
{
    uint32_t count = 0;
    uint32_t star = NO_ID;

    for (node_id c = first; c != NO_ID; c = node_of(m, c)->next) {
        if (node_of(m, c)->field == FIELD_GUARD ||
            node_of(m, c)->field == FIELD_CONSEQUENCE) {
            break;
        }
        if (kind_at(m->b, c) == SYN_COMMA_TOKEN) {
            continue;
        }
        if (is_star(m, c)) {
            if (star != NO_ID) {
                lower_fail(m->b, BAIL_SYNTAX, c);
            }
            star = count;
        }
        count++;
    }
    m->on_top++;
    emit(m->b, OP_MATCH_SEQUENCE, 0, at);
    jump_fail(m, OP_BRANCH_FALSE, at);
    emit(m->b, OP_LENGTH, 0, at);
    emit_number(m, star == NO_ID ? count : count - 1, at);
    emit(m->b, OP_COMPARE, star == NO_ID ? OPER_EQ : OPER_GE, at);
    jump_fail(m, OP_BRANCH_FALSE, at);
    m->on_top--;
    if (star == NO_ID) {
        emit(m->b, OP_UNPACK, count, at);
    } else {
        emit_extra(m->b, OP_UNPACK_STAR, star, count - star - 1, at);
    }
    match_items(m, first, count);
}

/* ---- mappings -------------------------------------------------------- */

static void
lower_dotted_value(struct builder *b, node_id n)
{
    node_id first = node_child(b->lw->syntax, n);

    emit_name(b, OP_LOAD, first, begin_at(b, first));
    for (node_id c = node_at(b, first)->next; c != NO_ID;
         c = node_at(b, c)->next) {
        emit(b, OP_ATTR, scope_name(b->lw->scopes, b->scope, c),
             begin_at(b, n));
    }
}

/* A literal of a pattern: number with sign, complex, string, constant. */
static void
lower_literal(struct builder *b, node_id n)
{
    switch (kind_at(b, n)) {
    case SYN_DOTTED_NAME:
        lower_dotted_value(b, n);
        return;
    case SYN_COMPLEX_PATTERN: {
        uint8_t oper = 0;
        bool negative = false;
        uint32_t operands = 0;
        NODE_EACH (c, b->lw->syntax, n) {
            uint8_t kind = kind_at(b, c);
            if (kind == SYN_INTEGER || kind == SYN_FLOAT) {
                lower_expr(b, c);
                if (negative && operands == 0) {
                    emit(b, OP_UNARY, OPER_NEGATIVE, begin_at(b, c));
                }
                operands++;
            } else if (operands == 0) {
                negative = true;
            } else {
                oper = kind == SYN_MINUS_TOKEN ? OPER_SUB : OPER_ADD;
            }
        }
        emit(b, OP_BINARY, oper, begin_at(b, n));
        return;
    }
    default:
        lower_expr(b, n);
    }
}

struct mapping {
    uint32_t pairs;
    node_id rest; /* `**rest` or NO_ID */
};

static struct mapping
lower_keys(struct matcher *m, node_id n)
{
    struct builder *b = m->b;
    struct mapping map = {0, NO_ID};
    bool minus = false;

    NODE_EACH (c, b->lw->syntax, n) {
        uint8_t kind = kind_at(b, c);
        if (kind == SYN_SPLAT_PATTERN) {
            map.rest = node_kind_child(b->lw->syntax, c, SYN_IDENTIFIER);
        } else if (node_of(m, c)->field == FIELD_KEY) {
            if (kind == SYN_MINUS_TOKEN) {
                minus = true;
                continue;
            }
            lower_literal(b, c);
            if (minus) {
                emit(b, OP_UNARY, OPER_NEGATIVE, begin_at(b, c));
                minus = false;
            }
            map.pairs++;
        }
    }
    return map;
}

static uint32_t
count_keys(const struct matcher *m, node_id n)
{
    uint32_t count = 0;

    NODE_EACH (c, m->b->lw->syntax, n) {
        count += node_of(m, c)->field == FIELD_KEY &&
                 kind_at(m->b, c) != SYN_MINUS_TOKEN;
    }
    return count;
}

static void
match_mapping_values(struct matcher *m, node_id n, uint32_t pairs)
{
    emit(m->b, OP_UNPACK, pairs, begin_at(m->b, n));
    m->on_top += pairs;
    NODE_EACH (c, m->b->lw->syntax, n) {
        if (node_of(m, c)->field == FIELD_VALUE) {
            m->on_top--;
            match_pattern(m, c);
        }
    }
}

/* subject keys -> what is not named by a key, as a new dict. */
static void
match_rest(struct matcher *m, node_id rest, uint32_t pairs, uint32_t at)
{
    struct builder *b = m->b;

    emit(b, OP_DICT, 0, at);
    emit(b, OP_SWAP, 3, at); /* dict keys subject */
    emit(b, OP_DICT_UPDATE, 2, at);
    emit(b, OP_UNPACK, pairs, at);
    for (uint32_t i = pairs; i > 0; i--) {
        emit(b, OP_COPY, i + 1, at); /* dict .. key dict */
        emit(b, OP_SWAP, 2, at);
        emit(b, OP_DEL_ITEM, 0, at);
    }
    capture(m, rest, at);
}

static void
match_mapping(struct matcher *m, node_id n)
{
    struct builder *b = m->b;
    uint32_t at = begin_at(b, n);
    uint32_t pairs = count_keys(m, n);

    m->on_top++; /* subject */
    emit(b, OP_MATCH_MAPPING, 0, at);
    jump_fail(m, OP_BRANCH_FALSE, at);
    if (pairs) {
        emit(b, OP_LENGTH, 0, at);
        emit_number(m, pairs, at);
        emit(b, OP_COMPARE, OPER_GE, at);
        jump_fail(m, OP_BRANCH_FALSE, at);
    }
    struct mapping map = lower_keys(m, n);
    emit(b, OP_TUPLE, map.pairs, at);
    emit(b, OP_MATCH_KEYS, 0, at);
    m->on_top += 2; /* keys, values */
    emit(b, OP_COPY, 1, at);
    jump_fail(m, OP_BRANCH_NONE, at);
    m->on_top--; /* the values are unpacked */
    match_mapping_values(m, n, map.pairs);
    m->on_top -= 2;
    if (map.rest != NO_ID) {
        match_rest(m, map.rest, map.pairs, at);
    } else {
        emit(b, OP_POP, 0, at);
        emit(b, OP_POP, 0, at);
    }
}

/* ---- classes --------------------------------------------------------- */

/* `k=p` in a class pattern, or NO_ID.  The grammar takes `k=p as x` for the
 * pattern `k=p` with a name. */
static node_id
keyword_of(const struct matcher *m, node_id pattern)
{
    const struct syntax *s = m->b->lw->syntax;
    node_id inner = node_child(s, pattern);

    if (inner != NO_ID && kind_at(m->b, inner) == SYN_AS_PATTERN) {
        inner = node_child(s, node_child(s, inner));
    }
    return inner != NO_ID && kind_at(m->b, inner) == SYN_KEYWORD_PATTERN
               ? inner
               : NO_ID;
}

static void
match_keyword(struct matcher *m, node_id pattern, node_id keyword)
{
    const struct syntax *s = m->b->lw->syntax;
    node_id inner = node_child(s, pattern), value = node_last(s, keyword);

    if (inner == keyword) {
        match_pattern(m, value);
    } else {
        match_named(m, value, node_last(s, inner));
    }
}

static void
match_class(struct matcher *m, node_id n)
{
    struct builder *b = m->b;
    node_id name = node_child(b->lw->syntax, n);
    uint32_t at = begin_at(b, n);
    uint32_t positional = 0;
    VEC(uint32_t) keyword = {0};

    for (node_id c = node_of(m, name)->next; c != NO_ID;
         c = node_of(m, c)->next) {
        if (kind_at(b, c) != SYN_CASE_PATTERN) {
            continue;
        }
        node_id inner = keyword_of(m, c);
        if (inner != NO_ID) {
            vec_push(b->scratch, &keyword,
                     plain_name(b, node_child(b->lw->syntax, inner)));
        } else {
            positional++;
        }
    }
    lower_dotted_value(b, name);
    emit_extra(b, OP_MATCH_CLASS, positional,
               pool_list(b->lw, keyword.at, keyword.n), at);
    m->on_top++;
    emit(b, OP_COPY, 1, at);
    jump_fail(m, OP_BRANCH_NONE, at);
    uint32_t count = positional + keyword.n;
    emit(b, OP_UNPACK, count, at);
    m->on_top += count;
    m->on_top--;
    for (node_id c = node_of(m, name)->next; c != NO_ID;
         c = node_of(m, c)->next) {
        if (kind_at(b, c) != SYN_CASE_PATTERN) {
            continue;
        }
        node_id inner = keyword_of(m, c);
        m->on_top--;
        if (inner != NO_ID) {
            match_keyword(m, c, inner);
        } else {
            match_pattern(m, c);
        }
    }
}

/* ---- alternatives ---------------------------------------------------- */

static uint32_t
find_name(const struct matcher *m, node_id name)
{
    const struct builder *b = m->b;
    struct text t = node_text(b->lw->syntax, b->lw->source, name);

    for (uint32_t i = 0; i < m->name.n; i++) {
        if (text_eq(node_text(b->lw->syntax, b->lw->source, m->name.at[i].name),
                    t)) {
            return i;
        }
    }
    return NO_ID;
}

/*
 * Bring the captures of an alternative into the order of the first one, so
 * that what follows need not know which alternative matched.  Capture i is
 * the (i + 1)-th value from the top.
 */
static void
reorder(struct matcher *m, const struct capture *wanted, uint32_t n,
        uint32_t at)
{
    struct builder *b = m->b;

    for (uint32_t i = 0; i < n; i++) {
        uint32_t have = find_name(m, wanted[i].name);
        if (have == NO_ID) { /* alternatives bind different names */
            lower_fail(b, BAIL_SYNTAX, wanted[i].name);
            return;
        }
        if (have == i) {
            continue;
        }
        if (i > 0) {
            emit(b, OP_SWAP, i + 1, at);
        }
        emit(b, OP_SWAP, have + 1, at);
        if (i > 0) {
            emit(b, OP_SWAP, i + 1, at);
        }
        struct capture c = m->name.at[i];
        m->name.at[i] = m->name.at[have];
        m->name.at[have] = c;
    }
}

/*
 * a | b: each alternative works on a copy of the subject, with failures of
 * its own; captures made before lie deeper and stay.
 */
static void
match_union(struct matcher *m, node_id n)
{
    struct builder *b = m->b;
    uint32_t at = begin_at(b, n);
    block_id end = block_new(b);
    struct matcher first = {.b = NULL};
    uint32_t depth = b->depth;

    NODE_EACH (c, b->lw->syntax, n) {
        if (kind_at(b, c) == SYN_BAR_TOKEN) {
            continue;
        }
        struct matcher alt = {.b = b};
        b->depth = depth;
        emit(b, OP_COPY, 1, at);
        match_pattern(&alt, c);
        if (!first.b) {
            first = alt;
        } else if (alt.name.n != first.name.n) {
            lower_fail(b, BAIL_SYNTAX, c);
            return;
        } else {
            reorder(&alt, first.name.at, first.name.n, at);
        }
        if (b->lw->bail != BAIL_NONE) {
            return;
        }
        emit_jump(b, OP_JUMP, end, at);
        place_failures(&alt, depth, at);
    }
    b->depth = depth;
    m->on_top++; /* no alternative matched: the subject goes as well */
    jump_fail(m, OP_JUMP, at);
    m->on_top--;
    b->depth = depth + first.name.n;
    block_place(b, end);
    uint32_t below = first.name.n + 1 + m->on_top + m->name.n;
    for (uint32_t i = 0; i < first.name.n; i++) {
        sink(b, below, at);
    }
    emit(b, OP_POP, 0, at);
    for (uint32_t i = 0; i < first.name.n; i++) {
        vec_push(b->scratch, &m->name, first.name.at[i]);
    }
}

/* ---- leaves and dispatch --------------------------------------------- */

static void
match_value(struct matcher *m, node_id n, bool negative)
{
    struct builder *b = m->b;
    uint32_t at = begin_at(b, n);
    uint8_t kind = kind_at(b, n);
    bool identity = kind == SYN_TRUE || kind == SYN_FALSE || kind == SYN_NONE;

    lower_literal(b, n);
    if (negative) {
        emit(b, OP_UNARY, OPER_NEGATIVE, at);
    }
    emit(b, OP_COMPARE, identity ? OPER_IS : OPER_EQ, at);
    jump_fail(m, OP_BRANCH_FALSE, at);
}

static void
match_named(struct matcher *m, node_id pattern, node_id name)
{
    uint32_t at = begin_at(m->b, pattern);

    m->on_top++;
    emit(m->b, OP_COPY, 1, at);
    match_pattern(m, pattern);
    m->on_top--;
    capture(m, name, at);
}

static void
match_as(struct matcher *m, node_id n)
{
    node_id pattern = node_child(m->b->lw->syntax, n);

    match_named(m, pattern, node_of(m, pattern)->next);
}

static void
match_case_pattern(struct matcher *m, node_id n)
{
    node_id c = node_child(m->b->lw->syntax, n);

    if (c == NO_ID) { /* `_` may be dropped as a token */
        emit(m->b, OP_POP, 0, begin_at(m->b, n));
        return;
    }
    if (kind_at(m->b, c) == SYN_MINUS_TOKEN) {
        match_value(m, node_of(m, c)->next, true);
        return;
    }
    match_pattern(m, c);
}

/* Match the value on top against a pattern, and consume it. */
static void
match_pattern(struct matcher *m, node_id n)
{
    struct builder *b = m->b;
    uint32_t at = begin_at(b, n);

    switch (kind_at(b, n)) {
    case SYN_CASE_PATTERN:
        match_case_pattern(m, n);
        return;
    case SYN_UNDERSCORE_TOKEN:
        emit(b, OP_POP, 0, at);
        return;
    case SYN_DOTTED_NAME: {
        node_id first = node_child(b->lw->syntax, n);
        if (node_at(b, first)->next == NO_ID) {
            capture(m, first, at);
        } else {
            match_value(m, n, false);
        }
        return;
    }
    case SYN_SPLAT_PATTERN: {
        node_id name = node_kind_child(b->lw->syntax, n, SYN_IDENTIFIER);
        if (name == NO_ID) {
            emit(b, OP_POP, 0, at);
        } else {
            capture(m, name, at);
        }
        return;
    }
    case SYN_LIST_PATTERN:
        match_sequence(m, node_child(b->lw->syntax, n), at);
        return;
    case SYN_TUPLE_PATTERN: {
        node_id first = node_child(b->lw->syntax, n);
        if (first != NO_ID && node_at(b, first)->next == NO_ID &&
            !is_star(m, first) && !has_last_comma(b, n, first)) {
            match_pattern(m, first); /* (p) groups */
        } else {
            match_sequence(m, first, at);
        }
        return;
    }
    case SYN_DICT_PATTERN:
        match_mapping(m, n);
        return;
    case SYN_CLASS_PATTERN:
        match_class(m, n);
        return;
    case SYN_UNION_PATTERN:
        match_union(m, n);
        return;
    case SYN_AS_PATTERN:
        match_as(m, n);
        return;
    default:
        match_value(m, n, false);
    }
}

/* ---- the statement --------------------------------------------------- */

static void
lower_subject(struct builder *b, node_id n)
{
    uint32_t count = 0;
    bool comma = false;

    NODE_EACH (c, b->lw->syntax, n) {
        if (kind_at(b, c) == SYN_COMMA_TOKEN) {
            comma = true;
        } else if (node_at(b, c)->field == FIELD_SUBJECT) {
            lower_expr(b, kind_at(b, c) == SYN_LIST_SPLAT
                              ? node_child(b->lw->syntax, c)
                              : c);
            count++;
        }
    }
    if (comma) {
        emit(b, OP_TUPLE, count, begin_at(b, n));
    }
}

/* `case a, b:` is an open sequence. */
static void
match_open(struct matcher *m, node_id clause)
{
    node_id first = node_child(m->b->lw->syntax, clause);
    node_id second = node_of(m, first)->next;

    if (kind_at(m->b, second) == SYN_COMMA_TOKEN) {
        match_sequence(m, first, begin_at(m->b, first));
    } else {
        match_pattern(m, first);
    }
}

/* `case _:`, with a guard or not. */
static bool
is_wildcard(const struct builder *b, node_id clause)
{
    node_id n = node_child(b->lw->syntax, clause);

    if (kind_at(b, node_at(b, n)->next) == SYN_COMMA_TOKEN) {
        return false;
    }
    while (kind_at(b, n) == SYN_CASE_PATTERN) {
        n = node_child(b->lw->syntax, n);
    }
    return kind_at(b, n) == SYN_UNDERSCORE_TOKEN;
}

/* What becomes of the subject: a pattern looks at a copy; the last one takes
 * it itself, so that `case _:` after it has none. */
enum subject { SUBJECT_COPIED, SUBJECT_TAKEN, SUBJECT_GONE };

static void
lower_case(struct builder *b, node_id n, node_id clause, block_id end,
           enum subject subject)
{
    struct matcher m = {.b = b};
    node_id guard = field_at(b, clause, FIELD_GUARD);
    node_id body = field_at(b, clause, FIELD_CONSEQUENCE);
    uint32_t at = begin_at(b, clause);
    uint32_t depth = b->depth - (subject == SUBJECT_TAKEN); /* if it fails */
    block_id next = block_new(b);

    if (subject == SUBJECT_COPIED) {
        emit(b, OP_COPY, 1, at);
    }
    if (subject != SUBJECT_GONE) {
        match_open(&m, clause);
    }
    for (uint32_t i = 0; i < m.name.n; i++) {
        emit_name(b, OP_STORE, m.name.at[i].name, m.name.at[i].at);
    }
    if (guard != NO_ID) {
        lower_branch(b, node_child(b->lw->syntax, guard), false, next);
    }
    if (subject == SUBJECT_COPIED) {
        emit(b, OP_POP, 0, at);
    }
    lower_suite(b, body, false);
    suite_joins(b, body, n);
    emit_jump(b, OP_JUMP, end, at);
    b->depth = depth;
    place_failures(&m, depth, at);
    block_place(b, next);
}

void
lower_match(struct builder *b, node_id n)
{
    node_id block = field_at(b, n, FIELD_BODY);
    block_id end = block_new(b);
    uint32_t depth = b->depth;

    node_id last = NO_ID, before = NO_ID;

    NODE_EACH (c, b->lw->syntax, block) {
        if (kind_at(b, c) == SYN_CASE) {
            before = last;
            last = c;
        }
    }
    const bool has_default = before != NO_ID && is_wildcard(b, last);
    const node_id taker = has_default ? before : last;

    lower_subject(b, n);
    NODE_EACH (c, b->lw->syntax, block) {
        if (kind_at(b, c) == SYN_CASE) {
            lower_case(b, n, c, end,
                       c == taker                 ? SUBJECT_TAKEN
                       : has_default && c == last ? SUBJECT_GONE
                                                  : SUBJECT_COPIED);
        }
    }
    if (last == NO_ID) {
        emit(b, OP_POP, 0, begin_at(b, n));
    }
    b->depth = depth;
    block_place(b, end);
}
