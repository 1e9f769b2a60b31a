#include "analyzer/lower.h"

#include <assert.h>

/*
 * try, except, finally, with.  A handler begins with the stack cut to its
 * region's depth and the exception on top; PUSH_EXC makes that `prev exc`.
 * Whatever raises inside a handler first gives `prev` back (clean-up).
 */

static void
frame_push(struct builder *b, struct frame f)
{
    f.outside = b->in;
    f.loop = b->loop_in;
    vec_push(b->scratch, &b->frame, f);
}

/* prev exc -> ; the exception goes on. */
static void
emit_reraise(struct builder *b, uint32_t at)
{
    emit(b, OP_SWAP, 2, at);
    emit(b, OP_POP_EXC, 0, at);
    emit(b, OP_RERAISE, 0, at);
}

/* Enter a region whose handler will be `clean_up` with `depth` values. */
static region_id
enter(struct builder *b, uint32_t depth)
{
    b->in = region_new(b, block_new(b), depth);
    return b->in;
}

/* The handler of a region in which `prev` lies on top of the stack. */
static void
clean_up(struct builder *b, region_id region, uint32_t at)
{
    handler_place(b, region);
    emit_reraise(b, at);
}

/* ---- except ---------------------------------------------------------- */

struct handler {
    node_id type, name, body; /* NO_ID where absent; type may be several */
    node_id second;           /* PEP 758: `except A, B:` */
};

static struct handler
handler_parts(const struct builder *b, node_id n)
{
    struct handler h = {NO_ID, NO_ID, NO_ID, NO_ID};

    NODE_EACH (c, b->lw->syntax, n) {
        const struct node *node = node_at(b, c);
        if (node->kind == SYN_BLOCK) {
            h.body = c;
        } else if (node->kind == SYN_AS_PATTERN) {
            h.type = node_child(b->lw->syntax, c);
            h.name = node_at(b, h.type)->next;
        } else if (node->field == FIELD_ALIAS) {
            h.name = c;
        } else if (node->field == FIELD_VALUE && h.type == NO_ID) {
            h.type = c;
        } else if (node->field == FIELD_VALUE && h.second == NO_ID) {
            h.second = c;
        }
    }
    while (h.name != NO_ID && kind_at(b, h.name) == SYN_AS_PATTERN_TARGET) {
        h.name = node_child(b->lw->syntax, h.name);
    }
    return h;
}

/* Python 2 wrote `except E, e:`; 3.14 reads that as two types.  A class is
 * not written in small letters only. */
static bool
is_old_except(const struct builder *b, node_id second)
{
    if (kind_at(b, second) != SYN_IDENTIFIER) {
        return false;
    }
    struct text t = node_text(b->lw->syntax, b->lw->source, second);
    return t.n <= 4 && t.s[0] >= 'a' && t.s[0] <= 'z';
}

static void
lower_handler_type(struct builder *b, node_id n, struct handler h)
{
    uint32_t count = 0;

    if (h.second == NO_ID) {
        lower_expr(b, h.type);
        return;
    }
    if (is_old_except(b, h.second)) {
        lower_fail(b, BAIL_PYTHON2, n);
    }
    NODE_EACH (c, b->lw->syntax, n) {
        if (node_at(b, c)->field == FIELD_VALUE &&
            kind_at(b, c) != SYN_COMMA_TOKEN) {
            lower_expr(b, c);
            count++;
        }
    }
    emit(b, OP_TUPLE, count, begin_at(b, n));
}

/* The body of one handler; prev is on the stack, and goes.  `joined`: the
 * statement at whose end the body ends, or NO_ID if a finally body is
 * between. */
static void
lower_handler_body(struct builder *b, node_id n, struct handler h,
                   node_id joined, block_id end)
{
    region_id outside = b->in;
    uint32_t at = begin_at(b, n);
    region_id region = 0;

    /* only a name needs a clean-up of its own */
    b->frame.at[b->frame.n - 1].name = h.name;
    if (h.name != NO_ID) {
        region = enter(b, b->depth);
    }
    lower_suite(b, h.body, false);
    if (joined != NO_ID) {
        suite_joins(b, h.body, joined);
    }
    b->in = outside;
    uint32_t depth = b->depth;
    b->in = b->frame.at[b->frame.n - 1].outside;
    /* the clean-up has no line of its own: it counts as the body's last */
    const uint32_t last = b->op.at[b->op.n - 1].at;
    emit(b, OP_POP_EXC, 0, last);
    if (h.name != NO_ID) {
        emit_name(b, OP_UNBIND, h.name, last);
    }
    emit_jump(b, OP_JUMP, end, last);
    b->in = outside;
    if (h.name != NO_ID) {
        handler_place(b, region);
        emit_name(b, OP_UNBIND, h.name, at);
        emit(b, OP_RERAISE, 0, at);
    }
    b->depth = depth;
    b->frame.at[b->frame.n - 1].name = NO_ID;
}

/* prev exc: find the handler, or pass the exception on. */
static void
lower_handlers(struct builder *b, node_id n, bool joins, block_id end)
{
    uint32_t at = begin_at(b, n);
    region_id outside = b->in;
    uint32_t depth = b->depth;

    frame_push(b,
               (struct frame){.kind = FRAME_HANDLER, .name = NO_ID, .at = at});
    region_id region = enter(b, depth - 1);
    NODE_EACH (c, b->lw->syntax, n) {
        if (kind_at(b, c) != SYN_EXCEPT) {
            continue;
        }
        struct handler h = handler_parts(b, c);
        block_id next = block_new(b);
        if (h.type != NO_ID) {
            lower_handler_type(b, c, h);
            emit(b, OP_MATCH_EXC, 0, begin_at(b, c));
            emit_jump(b, OP_BRANCH_FALSE, next, begin_at(b, c));
        }
        if (h.name != NO_ID) {
            emit_name(b, OP_STORE, h.name, begin_at(b, c));
        } else {
            emit(b, OP_POP, 0, begin_at(b, c));
        }
        lower_handler_body(b, c, h, joins ? n : NO_ID, end);
        b->depth = depth;
        block_place(b, next);
    }
    b->frame.n--;
    b->in = outside;
    emit_reraise(b, at);
    clean_up(b, region, at);
}

/* ---- except* (PEP 654) ----------------------------------------------- */

static bool
is_group_handler(const struct builder *b, node_id c)
{
    return kind_at(b, c) == SYN_EXCEPT_GROUP ||
           (kind_at(b, c) == SYN_EXCEPT &&
            node_kind_child(b->lw->syntax, c, SYN_STAR_TOKEN) != NO_ID);
}

static bool
has_group_handlers(const struct builder *b, node_id n)
{
    NODE_EACH (c, b->lw->syntax, n) {
        if (is_group_handler(b, c)) {
            return true;
        }
    }
    return false;
}

/* prev orig list rest: one `except*`; what its body raises joins the list. */
static void
lower_group_handler(struct builder *b, node_id c)
{
    struct handler h = handler_parts(b, c);
    block_id no_match = block_new(b);
    block_id next = block_new(b);
    region_id outside = b->in;
    uint32_t at = begin_at(b, c);
    uint32_t depth = b->depth;

    lower_handler_type(b, c, h);
    emit(b, OP_MATCH_GROUP, 0, at);
    emit(b, OP_COPY, 1, at);
    emit_jump(b, OP_BRANCH_NONE, no_match, at);
    if (h.name != NO_ID) {
        emit_name(b, OP_STORE, h.name, at);
    } else {
        emit(b, OP_POP, 0, at);
    }
    region_id region = enter(b, depth);
    lower_suite(b, h.body, false);
    b->in = outside;
    if (h.name != NO_ID) {
        emit_name(b, OP_UNBIND, h.name, b->op.at[b->op.n - 1].at);
    }
    emit_jump(b, OP_JUMP, next, at);
    handler_place(b, region);
    if (h.name != NO_ID) {
        emit_name(b, OP_UNBIND, h.name, at);
    }
    emit(b, OP_LIST_APPEND, 2, at);
    emit_jump(b, OP_JUMP, next, at);
    b->depth = depth + 1;
    block_place(b, no_match);
    emit(b, OP_POP, 0, at);
    block_place(b, next);
}

static void
lower_group_handlers(struct builder *b, node_id n, block_id end)
{
    uint32_t at = begin_at(b, n);
    region_id outside = b->in;
    uint32_t depth = b->depth;
    block_id handled = block_new(b);

    frame_push(b, (struct frame){.kind = FRAME_GROUP, .body = n, .at = at});
    region_id region = enter(b, depth - 1);
    emit(b, OP_LIST, 0, at);
    emit(b, OP_COPY, 2, at);
    NODE_EACH (c, b->lw->syntax, n) {
        if (is_group_handler(b, c)) {
            lower_group_handler(b, c);
        }
    }
    emit(b, OP_LIST_APPEND, 1, at);
    emit(b, OP_GROUP_RERAISE, 0, at);
    emit(b, OP_COPY, 1, at);
    emit_jump(b, OP_BRANCH_NONE, handled, at);
    b->in = outside;
    b->frame.n--;
    emit_reraise(b, at);
    b->depth = depth;
    block_place(b, handled);
    emit(b, OP_POP, 0, at);
    emit(b, OP_POP_EXC, 0, at);
    emit_jump(b, OP_JUMP, end, at);
    clean_up(b, region, at);
}

/* ---- try ------------------------------------------------------------- */

static node_id
clause_body(const struct builder *b, node_id n, enum syntax_kind kind)
{
    node_id clause = node_kind_child(b->lw->syntax, n, kind);

    return clause == NO_ID ? NO_ID
                           : node_kind_child(b->lw->syntax, clause, SYN_BLOCK);
}

/* See lower_order.c. */
static void
number_handlers(struct builder *b, node_id n)
{
    NODE_EACH (child, b->lw->syntax, n) {
        if (kind_at(b, child) == SYN_EXCEPT) {
            number_variables(b, child);
        }
    }
}

/* `joins`: nothing stands between the end of a suite and the statement's. */
static void
lower_try_except(struct builder *b, node_id n, bool joins)
{
    node_id body = field_at(b, n, FIELD_BODY);
    node_id otherwise = clause_body(b, n, SYN_ELSE);
    block_id end = block_new(b);
    uint32_t at = begin_at(b, n);
    region_id outside = b->in;
    uint32_t depth = b->depth;

    region_id region = enter(b, depth);
    lower_suite(b, body, false);
    b->in = outside;
    if (otherwise != NO_ID) {
        if (b->lw->target < 311) {
            number_handlers(b, n);
        }
        lower_suite(b, otherwise, false);
    }
    if (joins) {
        suite_joins(b, otherwise != NO_ID ? otherwise : body, n);
    }
    emit_jump(b, OP_JUMP, end, at);
    handler_place(b, region);
    emit(b, OP_PUSH_EXC, 0, at);
    if (has_group_handlers(b, n)) {
        lower_group_handlers(b, n, end);
    } else {
        lower_handlers(b, n, joins, end);
    }
    b->depth = depth;
    block_place(b, end);
}

static bool
has_handlers(const struct builder *b, node_id n)
{
    return node_kind_child(b->lw->syntax, n, SYN_EXCEPT) != NO_ID ||
           node_kind_child(b->lw->syntax, n, SYN_EXCEPT_GROUP) != NO_ID;
}

static void
lower_protected(struct builder *b, node_id n)
{
    if (has_handlers(b, n)) {
        lower_try_except(b, n, false);
    } else {
        lower_suite(b, field_at(b, n, FIELD_BODY), false);
    }
}

/* The body once for the normal way, once for exceptions, and once for each
 * return, break and continue that leaves (see unwind). */
static void
lower_try_finally(struct builder *b, node_id n, node_id final)
{
    block_id end = block_new(b);
    uint32_t at = begin_at(b, n);
    region_id outside = b->in;
    uint32_t depth = b->depth;

    if (b->lw->target < 309) {
        number_variables(b, final);
    }
    frame_push(b,
               (struct frame){.kind = FRAME_FINALLY, .body = final, .at = at});
    region_id region = enter(b, depth);
    lower_protected(b, n);
    b->frame.n--;
    b->in = outside;
    lower_suite(b, final, false);
    emit_jump(b, OP_JUMP, end, at);
    handler_place(b, region);
    emit(b, OP_PUSH_EXC, 0, at);
    frame_push(b, (struct frame){.kind = FRAME_RAISED, .at = at});
    region_id again = enter(b, b->depth - 1);
    b->copying++;
    lower_suite(b, final, false);
    b->copying--;
    b->frame.n--;
    b->in = outside;
    emit_reraise(b, at);
    clean_up(b, again, at);
    b->depth = depth;
    block_place(b, end);
}

void
lower_try(struct builder *b, node_id n)
{
    node_id final = clause_body(b, n, SYN_FINALLY);

    if (final != NO_ID) {
        lower_try_finally(b, n, final);
    } else if (has_handlers(b, n)) {
        lower_try_except(b, n, true);
    } else {
        lower_fail(b, BAIL_SYNTAX, n);
    }
}

/* ---- with ------------------------------------------------------------ */

/* Managers of one `with`, each an expression or `expression as target`. */
struct managers {
    node_id with;
    node_id *value;
    uint32_t n;
};

static void lower_managers(struct builder *b, const struct managers *m,
                           uint32_t from);

/* exit prev exc: ask it whether the exception is to be dropped. */
static void
lower_with_raised(struct builder *b, bool async, block_id end, uint32_t at)
{
    block_id swallow = block_new(b);
    region_id outside = b->in;
    uint32_t depth = b->depth;

    region_id region = enter(b, depth - 1);
    emit(b, OP_EXIT_RAISED, 0, at);
    if (async) {
        emit(b, OP_AWAIT, 0, at);
    }
    emit_jump(b, OP_BRANCH_TRUE, swallow, at);
    b->in = outside;
    emit_reraise(b, at);
    b->depth = depth;
    block_place(b, swallow);
    emit(b, OP_POP, 0, at);
    emit(b, OP_POP_EXC, 0, at);
    emit(b, OP_POP, 0, at);
    emit_jump(b, OP_JUMP, end, at);
    clean_up(b, region, at);
}

static void
lower_manager(struct builder *b, const struct managers *m, uint32_t i)
{
    node_id value = m->value[i];
    node_id target = NO_ID;
    bool async = is_async_node(b, m->with);
    uint32_t at = begin_at(b, value);
    region_id outside = b->in;
    uint32_t depth = b->depth;
    block_id end = block_new(b);

    if (kind_at(b, value) == SYN_AS_PATTERN) {
        value = node_child(b->lw->syntax, value);
        target = node_at(b, value)->next;
    }
    lower_expr(b, value);
    emit(b, async ? OP_AENTER : OP_ENTER, 0, at);
    if (async) {
        emit(b, OP_AWAIT, 0, at);
    }
    frame_push(b,
               (struct frame){.kind = FRAME_WITH, .is_async = async, .at = at});
    region_id region = enter(b, depth + 1);
    if (target != NO_ID) {
        lower_store(b, target);
    } else {
        emit(b, OP_POP, 0, at);
    }
    lower_managers(b, m, i + 1);
    b->frame.n--;
    b->in = outside;
    emit(b, OP_EXIT, 0, at);
    if (async) {
        emit(b, OP_AWAIT, 0, at);
    }
    emit(b, OP_POP, 0, at);
    emit_jump(b, OP_JUMP, end, at);
    handler_place(b, region);
    emit(b, OP_PUSH_EXC, 0, at);
    lower_with_raised(b, async, end, at);
    b->depth = depth;
    block_place(b, end);
}

/* The body after the last manager, each manager around what follows it. */
static void
lower_managers(struct builder *b, const struct managers *m, uint32_t from)
{
    if (from < m->n) {
        lower_manager(b, m, from);
    } else {
        lower_suite(b, field_at(b, m->with, FIELD_BODY), false);
    }
}

/* `with (a as x, b):` may come as one item that is a tuple. */
static void
add_managers(struct builder *b, struct managers *m, node_id value)
{
    uint8_t kind = kind_at(b, value);
    node_id inner = node_child(b->lw->syntax, value);
    bool list = kind == SYN_TUPLE && inner != NO_ID;

    if (list) {
        NODE_EACH (c, b->lw->syntax, value) {
            m->value[m->n++] = c;
        }
    } else if (kind == SYN_PARENTHESIZED &&
               kind_at(b, inner) == SYN_AS_PATTERN) {
        m->value[m->n++] = inner;
    } else {
        m->value[m->n++] = value;
    }
}

void
lower_with(struct builder *b, node_id n)
{
    node_id clause = node_kind_child(b->lw->syntax, n, SYN_WITH_CLAUSE);
    struct managers m = {.with = n};
    uint32_t most = 0;

    NODE_EACH (item, b->lw->syntax, clause) {
        node_id value = field_at(b, item, FIELD_VALUE);
        most += 1 + node_count(b->lw->syntax, value);
    }
    m.value = arena_array(b->scratch, node_id, most);
    NODE_EACH (item, b->lw->syntax, clause) {
        add_managers(b, &m, field_at(b, item, FIELD_VALUE));
    }
    lower_managers(b, &m, 0);
}
