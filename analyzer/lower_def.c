#include "analyzer/lower.h"

#include <assert.h>

/*
 * Functions, classes, lambdas, type aliases.  What is evaluated where
 * (Reference 8.7, 8.8, PEP 695): decorators, defaults, annotations, bases in
 * the scope around; a generic definition adds a scope between, which is a
 * unit of its own that is called at once.
 */

static uint32_t
unit_of(const struct builder *b, scope_id scope)
{
    return b->lw->scopes->scope.at[scope].unit;
}

/* The callables of `@a @b`, each with its empty self slot; how many. */
static uint32_t
lower_decorators(struct builder *b, node_id decorated)
{
    uint32_t n = 0;

    if (decorated == NO_ID) {
        return 0;
    }
    NODE_EACH (c, b->lw->syntax, decorated) {
        if (kind_at(b, c) == SYN_DECORATOR) {
            lower_expr(b, node_child(b->lw->syntax, c));
            emit(b, OP_NULL, 0, begin_at(b, c));
            n++;
        }
    }
    return n;
}

static void
apply_decorators(struct builder *b, uint32_t n, uint32_t at)
{
    while (n-- > 0) {
        emit(b, OP_CALL, 1, at);
    }
}

/* ---- parameters ------------------------------------------------------ */

static bool
is_star_parameter(const struct builder *b, node_id p, enum syntax_kind kind)
{
    return kind_at(b, p) == kind ||
           (kind_at(b, p) == SYN_TYPED_PARAMETER &&
            kind_at(b, node_child(b->lw->syntax, p)) == kind);
}

/* Everything after `*` or `*args` is keyword-only. */
static bool
opens_kwonly(const struct builder *b, node_id p)
{
    return kind_at(b, p) == SYN_KEYWORD_SEPARATOR ||
           is_star_parameter(b, p, SYN_LIST_SPLAT_PATTERN);
}

static node_id
parameter_identifier(const struct builder *b, node_id p)
{
    while (p != NO_ID && kind_at(b, p) != SYN_IDENTIFIER) {
        node_id name = field_at(b, p, FIELD_NAME);
        p = name != NO_ID ? name : node_child(b->lw->syntax, p);
    }
    return p;
}

/* Defaults as a tuple and keyword-only ones as a dict; the FUNCTION bits. */
static uint32_t
lower_defaults(struct builder *b, node_id parameters)
{
    uint32_t positional = 0;
    uint32_t keyword = 0;
    bool kwonly = false;

    if (parameters == NO_ID) {
        return 0;
    }
    NODE_EACH (p, b->lw->syntax, parameters) {
        kwonly |= opens_kwonly(b, p);
        node_id value = field_at(b, p, FIELD_VALUE);
        if (value != NO_ID && !kwonly) {
            lower_expr(b, value);
            positional++;
        }
    }
    if (positional) {
        emit(b, OP_TUPLE, positional, begin_at(b, parameters));
    }
    kwonly = false;
    NODE_EACH (p, b->lw->syntax, parameters) {
        kwonly |= opens_kwonly(b, p);
        node_id value = field_at(b, p, FIELD_VALUE);
        if (value != NO_ID && kwonly) {
            sym_id name =
                scope_name(b->lw->scopes, b->scope, parameter_identifier(b, p));
            emit_text(b, intern_text(b->lw->names, name), begin_at(b, p));
            lower_expr(b, value);
            keyword++;
        }
    }
    if (keyword) {
        emit(b, OP_DICT, keyword, begin_at(b, parameters));
    }
    return (positional ? FUNCTION_DEFAULTS : 0) |
           (keyword ? FUNCTION_KWDEFAULTS : 0);
}

static uint32_t
lower_one_annotation(struct builder *b, struct text name, node_id type)
{
    emit_text(b, name, begin_at(b, type));
    if (b->lw->scopes->future_annotations) {
        emit_text(b, node_text(b->lw->syntax, b->lw->source, type),
                  begin_at(b, type));
    } else {
        lower_type(b, type);
    }
    return 2;
}

static uint32_t
lower_parameter_annotation(struct builder *b, node_id p)
{
    node_id type = field_at(b, p, FIELD_TYPE);

    if (type == NO_ID) {
        return 0;
    }
    node_id name = parameter_identifier(b, p);
    return lower_one_annotation(
        b, intern_text(b->lw->names, scope_name(b->lw->scopes, b->scope, name)),
        type);
}

/* CPython takes the ordinary parameters before the positional-only ones. */
static uint32_t
lower_annotations(struct builder *b, node_id n)
{
    node_id parameters = field_at(b, n, FIELD_PARAMETERS);
    node_id result = field_at(b, n, FIELD_RETURN_TYPE);
    node_id slash =
        node_kind_child(b->lw->syntax, parameters, SYN_POSITIONAL_SEPARATOR);
    uint32_t count = 0;

    NODE_EACH (p, b->lw->syntax, parameters) {
        if (opens_kwonly(b, p) ||
            is_star_parameter(b, p, SYN_DICT_SPLAT_PATTERN)) {
            break;
        }
        if (slash == NO_ID || p > slash) {
            count += lower_parameter_annotation(b, p);
        }
    }
    bool rest = false;
    NODE_EACH (p, b->lw->syntax, parameters) {
        rest |= opens_kwonly(b, p) ||
                is_star_parameter(b, p, SYN_DICT_SPLAT_PATTERN);
        if (rest || (slash != NO_ID && p < slash)) {
            count += lower_parameter_annotation(b, p);
        }
    }
    if (result != NO_ID) {
        count += lower_one_annotation(b, TEXT("return"), result);
    }
    if (count) {
        emit(b, OP_TUPLE, count, begin_at(b, n));
    }
    return count ? FUNCTION_ANNOTATIONS : 0;
}

/* ---- functions ------------------------------------------------------- */

/* Call the unit of the type parameters; `args` values lie above it. */
static void
emit_type_params_call(struct builder *b, node_id n, uint32_t bits)
{
    uint32_t at = begin_at(b, n);
    uint32_t args = (bits & FUNCTION_DEFAULTS ? 1u : 0u) +
                    (bits & FUNCTION_KWDEFAULTS ? 1u : 0u);
    scope_id scope = scope_of_node(b->lw->scopes, n, SCOPE_PARAMS);

    emit_extra(b, OP_FUNCTION, unit_of(b, scope), 0, at);
    emit(b, OP_NULL, 0, at);
    /* [defaults] [kwdefaults] f null -> f null [defaults] [kwdefaults] */
    if (args == 1) {
        emit(b, OP_SWAP, 2, at);
        emit(b, OP_SWAP, 3, at);
    } else if (args == 2) {
        emit(b, OP_SWAP, 2, at);
        emit(b, OP_SWAP, 4, at);
        emit(b, OP_SWAP, 2, at);
        emit(b, OP_SWAP, 3, at);
    }
    emit(b, OP_CALL, args, at);
    b->op.at[b->op.n ? b->op.n - 1 : 0].flags |= OPF_HIDDEN;
}

static void
emit_function(struct builder *b, node_id n, uint32_t bits)
{
    scope_id scope = scope_of_node(b->lw->scopes, n, SCOPE_OWN);

    emit_extra(b, OP_FUNCTION, unit_of(b, scope), bits, begin_at(b, n));
}

void
lower_function(struct builder *b, node_id n, node_id decorated)
{
    uint32_t decorators = lower_decorators(b, decorated);
    uint32_t bits = lower_defaults(b, field_at(b, n, FIELD_PARAMETERS));
    uint32_t at = begin_at(b, n);

    if (field_at(b, n, FIELD_TYPE_PARAMETERS) != NO_ID) {
        emit_type_params_call(b, n, bits);
    } else {
        bits |= lower_annotations(b, n);
        emit_function(b, n, bits);
    }
    apply_decorators(b, decorators, at);
    emit_name(b, OP_STORE, field_at(b, n, FIELD_NAME), at);
}

void
lower_lambda(struct builder *b, node_id n)
{
    uint32_t bits = lower_defaults(b, field_at(b, n, FIELD_PARAMETERS));

    emit_function(b, n, bits);
}

/* ---- classes --------------------------------------------------------- */

/* The call that builds a class; `params`: its type parameters or NO_ID. */
static void
lower_class_call(struct builder *b, node_id n, var_id params)
{
    uint32_t at = begin_at(b, n);
    scope_id scope = scope_of_node(b->lw->scopes, n, SCOPE_OWN);
    node_id name = field_at(b, n, FIELD_NAME);

    emit(b, OP_BUILD_CLASS, 0, at);
    emit(b, OP_NULL, 0, at);
    emit_extra(b, OP_FUNCTION, unit_of(b, scope), 0, at);
    emit_text(b, intern_text(b->lw->names, plain_name(b, name)), at);
    lower_call_rest(b, field_at(b, n, FIELD_SUPERCLASSES), 2, params, at);
    if (!b->too_large) {
        note_spent(b, scope, b->op.n - 1);
    }
}

void
lower_class(struct builder *b, node_id n, node_id decorated)
{
    uint32_t decorators = lower_decorators(b, decorated);
    uint32_t at = begin_at(b, n);

    if (field_at(b, n, FIELD_TYPE_PARAMETERS) != NO_ID) {
        emit_type_params_call(b, n, 0);
    } else {
        lower_class_call(b, n, NO_ID);
    }
    apply_decorators(b, decorators, at);
    emit_name(b, OP_STORE, field_at(b, n, FIELD_NAME), at);
}

/* ---- PEP 695 --------------------------------------------------------- */

/* The name node of a `type X[T] = …` statement. */
static node_id
alias_name(const struct builder *b, node_id n)
{
    node_id left = node_child(b->lw->syntax, field_at(b, n, FIELD_LEFT));

    return kind_at(b, left) == SYN_GENERIC_TYPE
               ? node_child(b->lw->syntax, left)
               : left;
}

static node_id
alias_params(const struct builder *b, node_id n)
{
    node_id left = node_child(b->lw->syntax, field_at(b, n, FIELD_LEFT));

    return kind_at(b, left) == SYN_GENERIC_TYPE
               ? node_kind_child(b->lw->syntax, left, SYN_TYPE_PARAMETER)
               : NO_ID;
}

/* name params|None value-function -> alias; params are on the stack. */
static void
emit_alias(struct builder *b, node_id n)
{
    uint32_t at = begin_at(b, n);
    scope_id scope = scope_of_node(b->lw->scopes, n, SCOPE_OWN);

    emit_text(b, intern_text(b->lw->names, plain_name(b, alias_name(b, n))),
              at);
    emit(b, OP_SWAP, 2, at);
    emit_extra(b, OP_FUNCTION, unit_of(b, scope), 0, at);
    emit(b, OP_TYPE_ALIAS, 0, at);
}

/* What stands right of the word `type` in `type(x).y = z`, as a value. */
static void
lower_type_call(struct builder *b, node_id n, uint32_t at)
{
    switch (kind_at(b, n)) {
    case SYN_ATTRIBUTE:
        lower_type_call(b, field_at(b, n, FIELD_OBJECT), at);
        emit(b, OP_ATTR,
             scope_name(b->lw->scopes, b->scope,
                        field_at(b, n, FIELD_ATTRIBUTE)),
             at);
        return;
    case SYN_CALL:
        lower_type_call(b, field_at(b, n, FIELD_FUNCTION), at);
        emit(b, OP_NULL, 0, at);
        lower_call_rest(b, field_at(b, n, FIELD_ARGUMENTS), 0, NO_ID, at);
        return;
    case SYN_PARENTHESIZED:
    case SYN_TUPLE:
        emit_symbol(b, OP_LOAD, intern_put(b->lw->names, TEXT("type")), at);
        emit(b, OP_NULL, 0, at);
        lower_call_rest(b, n, 0, NO_ID, at);
        return;
    default:
        lower_fail(b, BAIL_UNKNOWN_SYNTAX, n);
        emit_none(b, at);
    }
}

/* `type(x).y = z`: an assignment that the grammar takes for an alias. */
static void
lower_misread_alias(struct builder *b, node_id n)
{
    node_id left = node_child(b->lw->syntax, field_at(b, n, FIELD_LEFT));
    uint32_t at = begin_at(b, n);

    lower_type(b, field_at(b, n, FIELD_RIGHT));
    if (kind_at(b, left) != SYN_ATTRIBUTE) {
        lower_fail(b, BAIL_UNKNOWN_SYNTAX, n);
        emit(b, OP_POP, 0, at);
        return;
    }
    lower_type_call(b, field_at(b, left, FIELD_OBJECT), at);
    emit(
        b, OP_SET_ATTR,
        scope_name(b->lw->scopes, b->scope, field_at(b, left, FIELD_ATTRIBUTE)),
        at);
}

void
lower_type_alias(struct builder *b, node_id n)
{
    uint32_t at = begin_at(b, n);
    node_id name = alias_name(b, n);

    if (kind_at(b, name) != SYN_IDENTIFIER) {
        lower_misread_alias(b, n);
        return;
    }

    if (alias_params(b, n) != NO_ID) {
        emit_type_params_call(b, n, 0);
    } else {
        emit_none(b, at);
        emit_alias(b, n);
    }
    emit_name(b, OP_STORE, name, begin_at(b, name));
}

static void
emit_lazy(struct builder *b, node_id value, uint32_t at)
{
    scope_id scope = scope_of_node(b->lw->scopes, value, SCOPE_LAZY);

    emit_extra(b, OP_FUNCTION, unit_of(b, scope), 0, at);
}

/* One type parameter: made, and bound to its name. */
static void
lower_type_param(struct builder *b, node_id type)
{
    node_id inner = node_child(b->lw->syntax, type);
    node_id name = inner;
    uint32_t kind = TYPE_PARAM_VAR;
    uint32_t bits = 0;
    uint32_t at = begin_at(b, type);
    node_id bound = NO_ID;
    node_id value = field_at(b, type, FIELD_VALUE);

    if (kind_at(b, inner) == SYN_CONSTRAINED_TYPE) {
        node_id left = node_child(b->lw->syntax, inner);
        name = node_child(b->lw->syntax, left);
        bound = node_at(b, left)->next;
    } else if (kind_at(b, inner) == SYN_SPLAT_TYPE) {
        bool two =
            node_kind_child(b->lw->syntax, inner, SYN_STAR_STAR_TOKEN) != NO_ID;
        kind = two ? TYPE_PARAM_SPEC : TYPE_PARAM_TUPLE;
        name = node_kind_child(b->lw->syntax, inner, SYN_IDENTIFIER);
    }
    emit_text(b, intern_text(b->lw->names, plain_name(b, name)), at);
    if (bound != NO_ID) {
        emit_lazy(b, bound, at);
        bits |= TYPE_PARAM_BOUND;
    }
    if (value != NO_ID) {
        emit_lazy(b, value, at);
        bits |= TYPE_PARAM_DEFAULT;
    }
    emit_extra(b, OP_TYPE_PARAM, kind, bits, at);
    emit(b, OP_COPY, 1, at);
    emit_name(b, OP_STORE, name, begin_at(b, type));
}

static node_id
type_params_list(const struct builder *b, node_id n)
{
    return kind_at(b, n) == SYN_TYPE_ALIAS
               ? alias_params(b, n)
               : field_at(b, n, FIELD_TYPE_PARAMETERS);
}

/* The function itself, its defaults handed in as hidden parameters. */
static void
lower_generic_function(struct builder *b, node_id n)
{
    uint32_t at = begin_at(b, n);
    uint32_t bits = 0;
    var_id next = 0;
    bool kwonly = false;
    bool positional = false;
    bool keyword = false;

    NODE_EACH (p, b->lw->syntax, field_at(b, n, FIELD_PARAMETERS)) {
        kwonly |= opens_kwonly(b, p);
        bool value = field_at(b, p, FIELD_VALUE) != NO_ID;
        positional |= value && !kwonly;
        keyword |= value && kwonly;
    }
    if (positional) {
        emit(b, OP_LOAD, next++, at);
        b->op.at[b->op.n - 1].flags |= OPF_HIDDEN;
        bits |= FUNCTION_DEFAULTS;
    }
    if (keyword) {
        emit(b, OP_LOAD, next++, at);
        b->op.at[b->op.n - 1].flags |= OPF_HIDDEN;
        bits |= FUNCTION_KWDEFAULTS;
    }
    bits |= lower_annotations(b, n);
    emit_function(b, n, bits);
    emit(b, OP_SWAP, 2, at);
    emit(b, OP_TYPE_PARAMS_SET, 0, at);
}

static void
lower_generic_class(struct builder *b, node_id n)
{
    uint32_t at = begin_at(b, n);
    var_id params = var_hidden(b, ".type_params", 0);

    emit(b, OP_STORE, params, at);
    b->op.at[b->op.n ? b->op.n - 1 : 0].flags |= OPF_HIDDEN;
    lower_class_call(b, n, params);
}

/* The unit around a generic definition: parameters, then the definition. */
void
lower_type_params_unit(struct builder *b, node_id n)
{
    uint32_t count = 0;
    uint32_t at = begin_at(b, n);

    NODE_EACH (type, b->lw->syntax, type_params_list(b, n)) {
        lower_type_param(b, type);
        count++;
    }
    emit(b, OP_TUPLE, count, at);
    switch (kind_at(b, n)) {
    case SYN_FUNCTION:
        lower_generic_function(b, n);
        break;
    case SYN_CLASS:
        lower_generic_class(b, n);
        break;
    default:
        emit_alias(b, n);
    }
    emit(b, OP_RETURN, 0, at);
}
