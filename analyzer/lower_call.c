#include "analyzer/lower.h"

#include <assert.h>

/* What an argument list holds; it decides how the call is made. */
struct arguments {
    uint32_t positional, keywords;
    bool star, double_star;
};

static struct arguments
look_at_arguments(const struct builder *b, node_id list)
{
    struct arguments a = {0};

    NODE_EACH (c, b->lw->syntax, list) {
        switch (kind_at(b, c)) {
        case SYN_DICT_SPLAT:
            a.double_star = true;
            break;
        case SYN_KEYWORD_ARGUMENT:
            a.keywords++;
            break;
        default:
            a.star |= is_splat(b, c);
            a.positional += !is_splat(b, c);
        }
    }
    return a;
}

static bool
is_positional(uint8_t kind)
{
    return kind != SYN_DICT_SPLAT && kind != SYN_KEYWORD_ARGUMENT;
}

/* The list of keyword names for OP_CALL, values left on the stack. */
static uint32_t
lower_keywords(struct builder *b, node_id list, uint32_t count)
{
    uint32_t *name = arena_array(b->scratch, uint32_t, count);
    uint32_t n = 0;

    NODE_EACH (c, b->lw->syntax, list) {
        if (kind_at(b, c) == SYN_KEYWORD_ARGUMENT) {
            name[n++] = plain_name(b, field_at(b, c, FIELD_NAME));
            lower_expr(b, field_at(b, c, FIELD_VALUE));
        }
    }
    return pool_list(b->lw, name, n);
}

/* `before` values and all positional arguments as one iterable. */
static void
lower_star_positional(struct builder *b, node_id list, uint32_t before,
                      struct arguments a)
{
    uint32_t at = begin_at(b, list);

    if (!a.star) {
        NODE_EACH (c, b->lw->syntax, list) {
            if (is_positional(kind_at(b, c))) {
                lower_expr(b, c);
            }
        }
        emit(b, OP_TUPLE, before + a.positional, at);
        return;
    }
    bool alone = a.positional == 0 && before == 0;
    uint32_t stars = 0;
    NODE_EACH (c, b->lw->syntax, list) {
        stars += is_positional(kind_at(b, c)) && is_splat(b, c);
    }
    bool open = true; /* values so far are still on the stack */
    uint32_t leading = before;
    NODE_EACH (c, b->lw->syntax, list) {
        if (!is_positional(kind_at(b, c))) {
            continue;
        }
        bool star = is_splat(b, c);
        if (star && alone && stars == 1) {
            lower_expr(b, c);
            return; /* f(*x): the iterable itself */
        }
        if (star && open) {
            emit(b, OP_LIST, leading, at);
            open = false;
        }
        lower_expr(b, c);
        if (star) {
            emit(b, OP_LIST_EXTEND, 1, begin_at(b, c));
        } else if (open) {
            leading++;
        } else {
            emit(b, OP_LIST_APPEND, 1, begin_at(b, c));
        }
    }
    emit(b, OP_LIST_TO_TUPLE, 0, at);
}

/* All keyword arguments as one dict; `k=v` groups before a `**` stay
 * together (Reference 6.3.4). */
static void
lower_star_keywords(struct builder *b, node_id list)
{
    uint32_t at = begin_at(b, list);
    uint32_t pairs = 0;
    bool open = true;

    NODE_EACH (c, b->lw->syntax, list) {
        uint8_t kind = kind_at(b, c);
        if (kind == SYN_DICT_SPLAT) {
            if (open) {
                emit(b, OP_DICT, pairs, at);
                open = false;
            }
            lower_expr(b, node_child(b->lw->syntax, c));
            emit(b, OP_DICT_MERGE, 1, begin_at(b, c));
        } else if (kind == SYN_KEYWORD_ARGUMENT) {
            sym_id name = plain_name(b, field_at(b, c, FIELD_NAME));
            emit_text(b, intern_text(b->lw->names, name), begin_at(b, c));
            lower_expr(b, field_at(b, c, FIELD_VALUE));
            pairs++;
            if (!open) {
                emit(b, OP_DICT, 1, begin_at(b, c));
                emit(b, OP_DICT_MERGE, 1, begin_at(b, c));
            }
        }
    }
    if (open) {
        emit(b, OP_DICT, pairs, at);
    }
}

/* The base `Generic[*params]` of a generic class. */
static void
lower_generic_base(struct builder *b, var_id params, uint32_t at)
{
    emit(b, OP_LOAD, params, at);
    b->op.at[b->op.n - 1].flags |= OPF_HIDDEN;
    emit(b, OP_GENERIC_BASE, 0, at);
}

static void
lower_star_call(struct builder *b, node_id list, uint32_t before, var_id last,
                uint32_t at)
{
    struct arguments a = look_at_arguments(b, list);
    bool dict = a.keywords || a.double_star;

    lower_star_positional(b, list, before, a);
    if (last != NO_ID) {
        emit(b, OP_LIST, 0, at);
        emit(b, OP_SWAP, 2, at);
        emit(b, OP_LIST_EXTEND, 1, at);
        lower_generic_base(b, last, at);
        emit(b, OP_LIST_APPEND, 1, at);
        emit(b, OP_LIST_TO_TUPLE, 0, at);
    }
    if (dict) {
        lower_star_keywords(b, list);
    }
    emit(b, OP_CALL_STAR, dict, at);
}

/*
 * Arguments and the call itself; callee and self slot are on the stack, and
 * `before` arguments.  `last`: a class' type parameters, or NO_ID.
 */
void
lower_call_rest(struct builder *b, node_id list, uint32_t before, var_id last,
                uint32_t at)
{
    if (list != NO_ID && kind_at(b, list) == SYN_GENERATOR_EXPRESSION) {
        lower_expr(b, list);
        emit(b, OP_CALL, before + 1, at);
        return;
    }
    struct arguments a = {0};
    if (list != NO_ID) {
        a = look_at_arguments(b, list);
    }
    if (a.star || a.double_star) {
        lower_star_call(b, list, before, last, at);
        return;
    }
    uint32_t n = before + a.positional;
    if (list != NO_ID) {
        NODE_EACH (c, b->lw->syntax, list) {
            if (is_positional(kind_at(b, c))) {
                lower_expr(b, c);
            }
        }
    }
    if (last != NO_ID) {
        lower_generic_base(b, last, at);
        n++;
    }
    uint32_t names = a.keywords ? lower_keywords(b, list, a.keywords) : NO_ID;
    emit_extra(b, OP_CALL, n + a.keywords, names, at);
}

static void
spend(struct builder *b, node_id n)
{
    scope_id scope = scope_of_node(b->lw->scopes, n, SCOPE_OWN);

    if (b->lw->scopes->scope.at[scope].is_transient) {
        note_spent(b, scope, b->op.n - 1);
    }
}

/* A generator expression handed to a builtin has been used up by now, and so
 * has its `key=lambda`. */
static void
spend_arguments(struct builder *b, node_id list)
{
    node_id c = kind_at(b, list) == SYN_GENERATOR_EXPRESSION
                    ? list
                    : node_child(b->lw->syntax, list);
    node_id key = key_lambda(b->lw->syntax, b->lw->source, list);

    if (c != NO_ID && kind_at(b, c) == SYN_GENERATOR_EXPRESSION) {
        spend(b, c);
    }
    if (key != NO_ID) {
        spend(b, key);
    }
}

void
lower_call(struct builder *b, node_id n)
{
    node_id function = field_at(b, n, FIELD_FUNCTION);
    node_id list = field_at(b, n, FIELD_ARGUMENTS);
    struct arguments a = look_at_arguments(b, list);

    if (kind_at(b, function) == SYN_ATTRIBUTE && !a.star && !a.double_star) {
        node_id name = field_at(b, function, FIELD_ATTRIBUTE);
        lower_expr(b, field_at(b, function, FIELD_OBJECT));
        emit(b, OP_METHOD, scope_name(b->lw->scopes, b->scope, name),
             begin_at(b, function));
    } else {
        lower_expr(b, function);
        emit(b, OP_NULL, 0, begin_at(b, function));
    }
    lower_call_rest(b, list, 0, NO_ID, begin_at(b, n));
    if (!b->too_large) {
        spend_arguments(b, list);
    }
}
