#include "analyzer/lower.h"

#include <assert.h>

/*
 * A comprehension is a nest of loops around one element.  The first iterable
 * is evaluated outside; the loops then run inline (PEP 709) or in a unit of
 * their own that gets the iterator as `.0`.  Both use the same code here.
 */

struct comprehension {
    node_id node, body;
    enum op_kind add; /* LIST_APPEND, SET_ADD, DICT_SET; YIELD */
    uint32_t loops;   /* open so far: iterators between result and element */
};

/* The iterable of a clause: one expression, or `in a, b` of old. */
static void
lower_iterable(struct builder *b, node_id clause)
{
    uint32_t n = 0;

    NODE_EACH (c, b->lw->syntax, clause) {
        if (node_at(b, c)->field == FIELD_RIGHT &&
            kind_at(b, c) != SYN_COMMA_TOKEN) {
            lower_expr(b, c);
            n++;
        }
    }
    if (n != 1) {
        emit(b, OP_TUPLE, n, begin_at(b, clause));
    }
}

static void
lower_element(struct builder *b, struct comprehension *c)
{
    uint32_t at = begin_at(b, c->body);

    if (c->add == OP_YIELD) {
        lower_expr(b, c->body);
        emit(b, OP_YIELD, 0, at);
        emit(b, OP_POP, 0, at);
        return;
    }
    if (c->add == OP_DICT_SET) {
        lower_expr(b, field_at(b, c->body, FIELD_KEY));
        lower_expr(b, field_at(b, c->body, FIELD_VALUE));
    } else {
        lower_expr(b, c->body);
    }
    emit(b, c->add, c->loops + 1, at);
}

static void lower_clauses(struct builder *b, struct comprehension *c,
                          node_id clause);

static uint32_t
loop_open(struct builder *b, block_id head, node_id clause)
{
    struct loop loop = {
        .head = head,
        .parent = b->loop_in,
        .span = {begin_at(b, clause), node_at(b, clause)->end},
    };

    vec_push(b->scratch, &b->loop, loop);
    return b->loop.n - 1;
}

static void
lower_sync_loop(struct builder *b, struct comprehension *c, node_id clause)
{
    block_id head = block_new(b);
    block_id done = block_new(b);
    uint32_t outer = b->loop_in;
    uint32_t at = begin_at(b, clause);

    block_place(b, head);
    b->loop_in = loop_open(b, head, clause);
    emit_jump(b, OP_NEXT, done, at);
    lower_store(b, field_at(b, clause, FIELD_LEFT));
    c->loops++;
    lower_clauses(b, c, node_at(b, clause)->next);
    c->loops--;
    emit_jump(b, OP_JUMP, head, at);
    b->depth--; /* the iterator is gone where the loop is done */
    block_place(b, done);
    b->loop_in = outer;
}

static void
lower_async_loop(struct builder *b, struct comprehension *c, node_id clause)
{
    block_id head = block_new(b);
    block_id done = block_new(b);
    block_id handler = block_new(b);
    region_id outside = b->in;
    uint32_t outer = b->loop_in;
    uint32_t at = begin_at(b, clause);
    uint32_t depth = b->depth;

    region_id region = region_new(b, handler, depth);
    block_place(b, head);
    b->loop_in = loop_open(b, head, clause);
    b->in = region;
    emit(b, OP_ANEXT, 0, at);
    emit(b, OP_AWAIT, 0, at);
    b->in = outside;
    lower_store(b, field_at(b, clause, FIELD_LEFT));
    c->loops++;
    lower_clauses(b, c, node_at(b, clause)->next);
    c->loops--;
    emit_jump(b, OP_JUMP, head, at);
    handler_place(b, region);
    emit_jump(b, OP_END_ASYNC_FOR, done, at);
    b->depth = depth - 1;
    block_place(b, done);
    b->loop_in = outer;
}

/* One clause and all that follow it; the iterator of a `for` that is not
 * the first is made here. */
static void
lower_clauses(struct builder *b, struct comprehension *c, node_id clause)
{
    if (clause == NO_ID || node_at(b, clause)->field == FIELD_BODY) {
        lower_element(b, c);
        return;
    }
    if (kind_at(b, clause) == SYN_IF_CLAUSE) {
        block_id skip = block_new(b);
        lower_branch(b, node_child(b->lw->syntax, clause), false, skip);
        lower_clauses(b, c, node_at(b, clause)->next);
        block_place(b, skip);
        return;
    }
    bool async = is_async_node(b, clause);
    if (c->loops > 0) {
        lower_iterable(b, clause);
        emit(b, async ? OP_AITER : OP_ITER, 0, begin_at(b, clause));
    }
    if (async) {
        lower_async_loop(b, c, clause);
    } else {
        lower_sync_loop(b, c, clause);
    }
}

static struct comprehension
comprehension_at(const struct builder *b, node_id n)
{
    struct comprehension c = {
        .node = n,
        .body = field_at(b, n, FIELD_BODY),
    };

    switch (kind_at(b, n)) {
    case SYN_LIST_COMPREHENSION:
        c.add = OP_LIST_APPEND;
        break;
    case SYN_SET_COMPREHENSION:
        c.add = OP_SET_ADD;
        break;
    case SYN_DICT_COMPREHENSION:
        c.add = OP_DICT_SET;
        break;
    default:
        c.add = OP_YIELD;
    }
    return c;
}

static void
emit_result(struct builder *b, const struct comprehension *c)
{
    uint32_t at = begin_at(b, c->node);

    switch (c->add) {
    case OP_LIST_APPEND:
        emit(b, OP_LIST, 0, at);
        return;
    case OP_SET_ADD:
        emit(b, OP_SET, 0, at);
        return;
    default:
        emit(b, OP_DICT, 0, at);
    }
}

static node_id
first_clause(const struct builder *b, node_id n)
{
    return node_kind_child(b->lw->syntax, n, SYN_FOR_IN_CLAUSE);
}

/* Inlined: its variables end with it, on the exceptional way as well. */
static void
unbind_inlined(struct builder *b, scope_id scope, uint32_t at)
{
    const struct scopes *ss = b->lw->scopes;

    for (symbol_id s = ss->scope.at[scope].first; s != NO_ID;
         s = ss->symbol.at[s].next) {
        const struct symbol *symbol = &ss->symbol.at[s];
        bool own = symbol->kind == VAR_LOCAL || symbol->kind == VAR_CELL;
        if (own && !(symbol->flags & SYMBOL_HIDDEN)) {
            op_id op = emit(b, OP_UNBIND, var_of_symbol(b, s), at);
            b->op.at[op].flags |= OPF_HIDDEN;
        }
    }
}

static void
lower_inlined(struct builder *b, node_id n, scope_id scope)
{
    struct comprehension c = comprehension_at(b, n);
    node_id clause = first_clause(b, n);
    uint32_t at = begin_at(b, n);
    scope_id around = b->scope;
    region_id outside = b->in;
    block_id handler = block_new(b);
    block_id end = block_new(b);

    lower_iterable(b, clause);
    emit(b, is_async_node(b, clause) ? OP_AITER : OP_ITER, 0, at);
    emit_result(b, &c);
    emit(b, OP_SWAP, 2, at); /* result iterator */
    region_id region = region_new(b, handler, b->depth - 2);
    b->in = region;
    b->scope = scope;
    lower_clauses(b, &c, clause);
    b->in = outside;
    unbind_inlined(b, scope, at);
    emit_jump(b, OP_JUMP, end, at);
    uint32_t depth = b->depth;
    handler_place(b, region);
    unbind_inlined(b, scope, at);
    emit(b, OP_RERAISE, 0, at);
    b->scope = around;
    b->depth = depth;
    block_place(b, end);
}

static bool
awaits(const struct builder *b, scope_id scope)
{
    return b->lw->scopes->scope.at[scope].has_await;
}

void
lower_comprehension(struct builder *b, node_id n)
{
    struct scopes *ss = b->lw->scopes;
    scope_id scope = scope_of_node(ss, n, SCOPE_OWN);
    node_id clause = first_clause(b, n);
    uint32_t at = begin_at(b, n);

    if (ss->scope.at[scope].is_inlined) {
        lower_inlined(b, n, scope);
        return;
    }
    emit_extra(b, OP_FUNCTION, ss->scope.at[scope].unit, 0, at);
    emit(b, OP_NULL, 0, at);
    lower_iterable(b, clause);
    emit(b, is_async_node(b, clause) ? OP_AITER : OP_ITER, 0, at);
    op_id call = emit(b, OP_CALL, 1, at);
    b->op.at[call].flags |= OPF_HIDDEN;
    if (kind_at(b, n) != SYN_GENERATOR_EXPRESSION) {
        note_spent(b, scope, call);
        if (awaits(b, scope)) {
            emit(b, OP_AWAIT, 0, at);
            note_spent(b, scope, b->op.n - 1);
        }
    }
}

/* The unit of a comprehension that is not inlined; `.0` is its parameter. */
void
lower_comprehension_unit(struct builder *b, node_id n)
{
    struct comprehension c = comprehension_at(b, n);
    uint32_t at = begin_at(b, n);

    if (c.add != OP_YIELD) {
        emit_result(b, &c);
    }
    op_id load = emit(b, OP_LOAD, 0, at);
    b->op.at[load].flags |= OPF_HIDDEN;
    lower_clauses(b, &c, first_clause(b, n));
    if (c.add == OP_YIELD) {
        emit_none(b, at);
    }
    emit(b, OP_RETURN, 0, at);
}
