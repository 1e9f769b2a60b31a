#include "analyzer/lower.h"

#include <assert.h>

/* ---- leaving --------------------------------------------------------- */

/* Exchange the value that survives with what must go: (below value) or (). */
static void
dig(struct builder *b, bool value, uint32_t n, uint32_t at)
{
    if (value) {
        emit(b, OP_SWAP, n, at);
    }
}

static void
leave_with(struct builder *b, const struct frame *f, bool value)
{
    dig(b, value, 2, f->at);
    emit(b, OP_EXIT, 0, f->at);
    if (f->is_async) {
        emit(b, OP_AWAIT, 0, f->at);
    }
    emit(b, OP_POP, 0, f->at);
}

static void
leave_handler(struct builder *b, const struct frame *f, bool value)
{
    dig(b, value, 2, f->at);
    emit(b, OP_POP_EXC, 0, f->at);
    if (f->name != NO_ID) {
        emit_name(b, OP_UNBIND, f->name, f->at);
    }
}

/* prev exc [value]: the exception is dropped. */
static void
leave_raised(struct builder *b, const struct frame *f, bool value)
{
    if (value) {
        emit(b, OP_SWAP, 3, f->at); /* value exc prev */
        emit(b, OP_POP_EXC, 0, f->at);
        emit(b, OP_POP, 0, f->at);
    } else {
        emit(b, OP_POP, 0, f->at);
        emit(b, OP_POP_EXC, 0, f->at);
    }
}

static void
frame_push(struct builder *b, struct frame f)
{
    f.outside = b->in;
    f.loop = b->loop_in;
    vec_push(b->scratch, &b->frame, f);
}

/* Run a finally body on the way out, as if it stood here.  A jump out of it
 * drops the value that was to be returned. */
static void
leave_finally(struct builder *b, const struct frame *f, bool value)
{
    if (value) {
        frame_push(b, (struct frame){.kind = FRAME_VALUE, .at = f->at});
    }
    b->copying++;
    lower_suite(b, f->body, false);
    b->copying--;
    b->frame.n -= value;
}

static void
leave_frame(struct builder *b, struct frame f, bool value)
{
    b->in = f.outside;
    switch (f.kind) {
    case FRAME_LOOP:
        for (uint32_t i = 0; i < f.held; i++) {
            dig(b, value, 2, f.at);
            emit(b, OP_POP, 0, f.at);
        }
        return;
    case FRAME_FINALLY:
        leave_finally(b, &f, value);
        return;
    case FRAME_VALUE:
        dig(b, value, 2, f.at);
        emit(b, OP_POP, 0, f.at);
        return;
    case FRAME_RAISED:
        leave_raised(b, &f, value);
        return;
    case FRAME_WITH:
        leave_with(b, &f, value);
        return;
    case FRAME_HANDLER:
        leave_handler(b, &f, value);
        return;
    case FRAME_GROUP:
        lower_fail(b, BAIL_SYNTAX, f.body);
        return;
    }
}

/*
 * Each frame is left with itself and all inner ones out of sight, so that a
 * return inside a finally body does not run that body again.
 */
static void
unwind(struct builder *b, uint32_t keep, bool value, uint32_t at)
{
    uint32_t count = b->frame.n;

    if (count == keep || b->too_large) {
        return;
    }
    struct frame *saved = arena_array(b->scratch, struct frame, count - keep);
    memcpy(saved, b->frame.at + keep, (count - keep) * sizeof *saved);
    while (b->frame.n > keep) {
        struct frame f = b->frame.at[--b->frame.n];
        uint32_t loop = b->loop_in;
        b->loop_in = f.loop;
        if (f.kind == FRAME_HANDLER) {
            f.at = at; /* its clean-up has no line of its own */
        }
        leave_frame(b, f, value);
        b->loop_in = loop;
    }
    for (uint32_t i = 0; i < count - keep; i++) {
        vec_push(b->scratch, &b->frame, saved[i]);
    }
}

static void
lower_return(struct builder *b, node_id n)
{
    node_id value = node_child(b->lw->syntax, n);
    region_id in = b->in;
    uint32_t depth = b->depth;

    if (value != NO_ID) {
        if (b->lw->unit[b->id].is_async_generator) {
            lower_fail(b, BAIL_SYNTAX, n); /* Reference 8.9.1 */
        }
        lower_expr(b, value);
    } else {
        emit_none(b, begin_at(b, n));
    }
    unwind(b, 0, true, begin_at(b, n));
    emit(b, OP_RETURN, 0, begin_at(b, n));
    b->in = in;
    b->depth = depth;
}

static void
lower_loop_jump(struct builder *b, node_id n, bool is_break)
{
    uint32_t at = begin_at(b, n);
    region_id in = b->in;
    uint32_t depth = b->depth;
    uint32_t i = b->frame.n;

    while (i > 0 && b->frame.at[i - 1].kind != FRAME_LOOP) {
        i--;
    }
    if (i == 0) {
        lower_fail(b, BAIL_SYNTAX, n);
        return;
    }
    struct frame loop = b->frame.at[i - 1];
    unwind(b, i, false, at);
    b->in = loop.outside;
    for (uint32_t held = 0; is_break && held < loop.held; held++) {
        emit(b, OP_POP, 0, at);
    }
    emit_jump(b, OP_JUMP, is_break ? loop.on_break : loop.on_continue, at);
    b->in = in;
    b->depth = depth;
}

/* ---- branches -------------------------------------------------------- */

static node_id
else_body(const struct builder *b, node_id n)
{
    node_id clause = node_kind_child(b->lw->syntax, n, SYN_ELSE);

    return clause == NO_ID ? NO_ID : field_at(b, clause, FIELD_BODY);
}

/* One condition and its suite; falls out where the condition is false. */
static void
lower_arm(struct builder *b, node_id n, node_id arm, block_id end)
{
    block_id otherwise = block_new(b);
    node_id body = field_at(b, arm, FIELD_CONSEQUENCE);

    lower_branch(b, field_at(b, arm, FIELD_CONDITION), false, otherwise);
    lower_suite(b, body, false);
    suite_joins(b, body, n);
    emit_jump(b, OP_JUMP, end, node_at(b, body)->end);
    block_place(b, otherwise);
}

static void
lower_if(struct builder *b, node_id n)
{
    block_id end = block_new(b);
    node_id last = else_body(b, n);

    lower_arm(b, n, n, end);
    NODE_EACH (c, b->lw->syntax, n) {
        if (kind_at(b, c) == SYN_ELIF) {
            lower_arm(b, n, c, end);
        }
    }
    if (last != NO_ID) {
        lower_suite(b, last, false);
        suite_joins(b, last, n);
    }
    block_place(b, end);
}

static uint32_t
loop_open(struct builder *b, block_id head, node_id n)
{
    struct loop loop = {
        .head = head,
        .parent = b->loop_in,
        .span = {begin_at(b, n), node_at(b, n)->end},
    };

    vec_push(b->scratch, &b->loop, loop);
    return b->loop.n - 1;
}

static void
lower_while(struct builder *b, node_id n)
{
    block_id head = block_new(b);
    block_id otherwise = block_new(b);
    block_id end = block_new(b);
    uint32_t outer = b->loop_in;
    node_id last = else_body(b, n);
    uint32_t at = begin_at(b, n);

    block_place(b, head);
    frame_push(b, (struct frame){.kind = FRAME_LOOP,
                                 .on_break = end,
                                 .on_continue = head,
                                 .at = at});
    b->loop_in = loop_open(b, head, n);
    lower_branch(b, field_at(b, n, FIELD_CONDITION), false, otherwise);
    lower_suite(b, field_at(b, n, FIELD_BODY), false);
    emit_jump(b, OP_JUMP, head, at);
    b->frame.n--;
    b->loop_in = outer;
    block_place(b, otherwise);
    if (last != NO_ID) {
        lower_suite(b, last, false);
    }
    block_place(b, end);
}

/* The step of `async for`: only asking for the next item is protected. */
static region_id
lower_async_step(struct builder *b, block_id handler, uint32_t at)
{
    region_id outside = b->in;
    region_id region = region_new(b, handler, b->depth);

    b->in = region;
    emit(b, OP_ANEXT, 0, at);
    emit(b, OP_AWAIT, 0, at);
    b->in = outside;
    return region;
}

static void
lower_for(struct builder *b, node_id n)
{
    bool async = is_async_node(b, n);
    block_id head = block_new(b);
    block_id otherwise = block_new(b);
    block_id end = block_new(b);
    block_id handler = async ? block_new(b) : NO_ID;
    region_id region = 0;
    uint32_t outer = b->loop_in;
    uint32_t at = begin_at(b, n);
    node_id right = field_at(b, n, FIELD_RIGHT);
    node_id last = else_body(b, n);

    lower_expr(b, right);
    emit(b, async ? OP_AITER : OP_ITER, 0, begin_at(b, right));
    uint32_t depth = b->depth;
    block_place(b, head);
    frame_push(b, (struct frame){.kind = FRAME_LOOP,
                                 .on_break = end,
                                 .on_continue = head,
                                 .held = 1,
                                 .at = at});
    b->loop_in = loop_open(b, head, n);
    if (async) {
        region = lower_async_step(b, handler, at);
    } else {
        emit_jump(b, OP_NEXT, otherwise, at);
    }
    lower_store(b, field_at(b, n, FIELD_LEFT));
    lower_suite(b, field_at(b, n, FIELD_BODY), false);
    emit_jump(b, OP_JUMP, head, at);
    b->frame.n--;
    b->loop_in = outer;
    if (async) {
        handler_place(b, region);
        emit_jump(b, OP_END_ASYNC_FOR, otherwise, at);
    }
    b->depth = depth - 1;
    block_place(b, otherwise);
    if (last != NO_ID) {
        lower_suite(b, last, false);
    }
    block_place(b, end);
}

/* ---- simple statements ----------------------------------------------- */

static void
lower_assert(struct builder *b, node_id n)
{
    node_id test = node_child(b->lw->syntax, n);
    node_id message = NO_ID;
    block_id end = block_new(b);
    uint32_t at = begin_at(b, n);

    for (node_id c = node_at(b, test)->next; c != NO_ID;
         c = node_at(b, c)->next) {
        if (kind_at(b, c) != SYN_COMMA_TOKEN) {
            message = c;
        }
    }
    emit_jump(b, OP_BRANCH_NO_DEBUG, end, at);
    uint32_t depth = b->depth;
    lower_branch(b, test, true, end);
    emit(b, OP_ASSERTION_ERROR, 0, at);
    if (message != NO_ID) {
        emit(b, OP_NULL, 0, at);
        lower_expr(b, message);
        emit(b, OP_CALL, 1, at);
        b->op.at[b->op.n ? b->op.n - 1 : 0].flags |= OPF_HIDDEN;
    }
    emit(b, OP_RAISE, 1, at);
    b->depth = depth;
    block_place(b, end);
}

static void
lower_raise(struct builder *b, node_id n)
{
    node_id cause = field_at(b, n, FIELD_CAUSE);
    node_id first = node_child(b->lw->syntax, n);
    uint32_t count = 0;

    if (first != NO_ID && first != cause) {
        if (kind_at(b, first) == SYN_EXPRESSION_LIST) {
            lower_fail(b, BAIL_PYTHON2, n); /* raise E, V */
        }
        lower_expr(b, first);
        count++;
    }
    if (cause != NO_ID) {
        lower_expr(b, cause);
        count++;
    }
    emit(b, OP_RAISE, count, begin_at(b, n));
}

/* `import a.b.c` binds a; `import a.b.c as d` walks down to c. */
static void
lower_import_one(struct builder *b, node_id n)
{
    bool aliased = kind_at(b, n) == SYN_ALIASED_IMPORT;
    node_id name = aliased ? field_at(b, n, FIELD_NAME) : n;
    node_id first = node_child(b->lw->syntax, name);
    struct text dotted = node_text(b->lw->syntax, b->lw->source, name);
    struct constant level = {.kind = CONST_SMALL, .small = 0};
    uint32_t at = begin_at(b, n);

    emit(b, OP_CONST, const_put(b->lw, level), at);
    emit_none(b, at);
    emit(b, OP_IMPORT, intern_put(b->lw->names, dotted), at);
    if (!aliased) {
        emit_name(b, OP_STORE, first, at);
        return;
    }
    for (node_id c = node_at(b, first)->next; c != NO_ID;
         c = node_at(b, c)->next) {
        emit(b, OP_IMPORT_FROM, plain_name(b, c), at);
        emit(b, OP_SWAP, 2, at);
        emit(b, OP_POP, 0, at);
    }
    emit_name(b, OP_STORE, field_at(b, n, FIELD_ALIAS), at);
}

static void
lower_import(struct builder *b, node_id n)
{
    NODE_EACH (c, b->lw->syntax, n) {
        if (node_at(b, c)->field == FIELD_NAME) {
            lower_import_one(b, c);
        }
    }
}

/* `from ..m import`: how many dots, and which name. */
static struct text
module_name(struct builder *b, node_id n, int32_t *level)
{
    node_id name = field_at(b, n, FIELD_MODULE_NAME);

    *level = 0;
    if (name == NO_ID) {
        return TEXT("__future__");
    }
    if (kind_at(b, name) == SYN_RELATIVE_IMPORT) {
        node_id prefix = node_child(b->lw->syntax, name);
        struct text dots = node_text(b->lw->syntax, b->lw->source, prefix);
        for (uint32_t i = 0; i < dots.n; i++) {
            *level += dots.s[i] == '.';
        }
        name = node_at(b, prefix)->next;
        if (name == NO_ID) {
            return TEXT("");
        }
    }
    return node_text(b->lw->syntax, b->lw->source, name);
}

static node_id
imported_name(const struct builder *b, node_id c)
{
    node_id name =
        kind_at(b, c) == SYN_ALIASED_IMPORT ? field_at(b, c, FIELD_NAME) : c;

    return node_child(b->lw->syntax, name);
}

static void
lower_from(struct builder *b, node_id n)
{
    int32_t dots;
    struct text module = module_name(b, n, &dots);
    bool star = node_kind_child(b->lw->syntax, n, SYN_WILDCARD_IMPORT) != NO_ID;
    uint32_t at = begin_at(b, n);
    VEC(uint32_t) names = {0};
    struct constant level = {.kind = CONST_SMALL, .small = dots};

    NODE_EACH (c, b->lw->syntax, n) {
        if (node_at(b, c)->field == FIELD_NAME) {
            vec_push(b->scratch, &names, plain_name(b, imported_name(b, c)));
        }
    }
    if (star) {
        vec_push(b->scratch, &names, intern_put(b->lw->names, TEXT("*")));
    }
    struct constant list = {.kind = CONST_NAMES,
                            .list = pool_list(b->lw, names.at, names.n)};
    emit(b, OP_CONST, const_put(b->lw, level), at);
    emit(b, OP_CONST, const_put(b->lw, list), at);
    emit(b, OP_IMPORT, intern_put(b->lw->names, module), at);
    if (star) {
        emit(b, OP_IMPORT_STAR, 0, at);
        return;
    }
    NODE_EACH (c, b->lw->syntax, n) {
        if (node_at(b, c)->field != FIELD_NAME) {
            continue;
        }
        node_id name = imported_name(b, c);
        emit(b, OP_IMPORT_FROM, plain_name(b, name), begin_at(b, c));
        emit_name(b, OP_STORE,
                  kind_at(b, c) == SYN_ALIASED_IMPORT
                      ? field_at(b, c, FIELD_ALIAS)
                      : name,
                  begin_at(b, c));
    }
    emit(b, OP_POP, 0, at);
}

static void
lower_expression_statement(struct builder *b, node_id n)
{
    node_id first = node_child(b->lw->syntax, n);
    uint32_t at = begin_at(b, n);

    if (kind_at(b, first) == SYN_ASSIGNMENT) {
        lower_assignment(b, first);
        return;
    }
    if (kind_at(b, first) == SYN_AUGMENTED_ASSIGNMENT) {
        lower_augmented(b, first);
        return;
    }
    if (node_at(b, first)->next == NO_ID) {
        lower_expr(b, first);
    } else { /* a, b without brackets */
        lower_elements(b, n, OP_TUPLE);
    }
    emit(b, OP_POP, 0, at);
}

static void
lower_decorated(struct builder *b, node_id n)
{
    node_id definition = field_at(b, n, FIELD_DEFINITION);

    if (kind_at(b, definition) == SYN_CLASS) {
        lower_class(b, definition, n);
    } else {
        lower_function(b, definition, n);
    }
}

/* One flat switch over statement kinds. */
static void
lower_stmt_kind(struct builder *b, node_id n)
{
    switch (kind_at(b, n)) {
    case SYN_EXPRESSION_STATEMENT:
        lower_expression_statement(b, n);
        return;
    case SYN_RETURN:
        lower_return(b, n);
        return;
    case SYN_IF:
        lower_if(b, n);
        return;
    case SYN_FOR:
        lower_for(b, n);
        return;
    case SYN_WHILE:
        lower_while(b, n);
        return;
    case SYN_TRY:
        lower_try(b, n);
        return;
    case SYN_WITH:
        lower_with(b, n);
        return;
    case SYN_MATCH:
        lower_match(b, n);
        return;
    case SYN_FUNCTION:
        lower_function(b, n, NO_ID);
        return;
    case SYN_CLASS:
        lower_class(b, n, NO_ID);
        return;
    case SYN_DECORATED:
        lower_decorated(b, n);
        return;
    case SYN_IMPORT:
        lower_import(b, n);
        return;
    case SYN_IMPORT_FROM:
    case SYN_IMPORT_FUTURE:
        lower_from(b, n);
        return;
    case SYN_RAISE:
        lower_raise(b, n);
        return;
    case SYN_ASSERT:
        lower_assert(b, n);
        return;
    case SYN_DELETE:
        NODE_EACH (c, b->lw->syntax, n) {
            lower_delete(b, c);
        }
        return;
    case SYN_BREAK:
        lower_loop_jump(b, n, true);
        return;
    case SYN_CONTINUE:
        lower_loop_jump(b, n, false);
        return;
    case SYN_TYPE_ALIAS:
        lower_type_alias(b, n);
        return;
    case SYN_PASS:
    case SYN_GLOBAL:
    case SYN_NONLOCAL:
        return;
    default:
        lower_fail(b, BAIL_UNKNOWN_SYNTAX, n);
    }
}

static void
lower_stmt(struct builder *b, node_id n)
{
    stmt_id around = b->stmt_in;
    uint32_t depth = b->depth;
    struct stmt s = {
        .span = {begin_at(b, n), node_at(b, n)->end},
        .parent = around,
        .node = n,
    };

    vec_push(b->scratch, &b->stmt, s);
    b->stmt_in = b->stmt.n - 1;
    if (line_holds_stmt(b, n)) {
        lower_stmt_kind(b, n);
    } else {
        lower_fail(b, BAIL_MISREAD, n);
    }
    assert(b->depth == depth || b->too_large || b->lw->bail != BAIL_NONE);
    b->depth = depth;
    b->stmt_in = around;
}

void
lower_suite(struct builder *b, node_id block, bool may_have_docstring)
{
    if (b->too_large || b->lw->bail != BAIL_NONE) {
        return;
    }
    gap_before_suite(b, block, may_have_docstring);
    NODE_EACH (c, b->lw->syntax, block) {
        stmt_id stmt = b->stmt.n;
        lower_stmt(b, c);
        stmt_id around = b->stmt_in;
        b->stmt_in = stmt;
        gap_after_stmt(b, block, c);
        b->stmt_in = around;
        if (b->too_large || b->lw->bail != BAIL_NONE) {
            return;
        }
    }
}
