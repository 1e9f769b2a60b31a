#include "analyzer/scope_part.h"

#include <assert.h>

/* The first pass over definitions: what opens a scope, and what of it is
 * evaluated in the scope around. */

/* Defaults, decorators and annotations belong to the scope around. */
static void
collect_parameter_values(struct walk *w, node_id parameters)
{
    const struct syntax *s = w->ss->syntax;

    if (parameters == NO_ID) {
        return;
    }
    NODE_EACH (p, s, parameters) {
        node_id value = node_field(s, p, FIELD_VALUE);
        if (value != NO_ID) {
            collect(w, value);
        }
        collect_annotation(w, node_field(s, p, FIELD_TYPE), true);
    }
}

/* The identifier a parameter node binds, or NO_ID (`*`, `/`). */
static node_id
parameter_name(struct walk *w, node_id p)
{
    const struct syntax *s = w->ss->syntax;

    switch (kind_of(w, p)) {
    case SYN_IDENTIFIER:
        return p;
    case SYN_DEFAULT_PARAMETER:
    case SYN_TYPED_DEFAULT_PARAMETER:
        return parameter_name(w, node_field(s, p, FIELD_NAME));
    case SYN_TYPED_PARAMETER:
    case SYN_LIST_SPLAT_PATTERN:
    case SYN_DICT_SPLAT_PATTERN:
        return parameter_name(w, node_child(s, p));
    case SYN_TUPLE_PATTERN:
        walk_fail(w, BAIL_PYTHON2, p);
        return NO_ID;
    default:
        return NO_ID;
    }
}

static void
bind_parameters(struct walk *w, node_id parameters)
{
    if (parameters == NO_ID) {
        return;
    }
    NODE_EACH (p, w->ss->syntax, parameters) {
        node_id name = parameter_name(w, p);
        if (name != NO_ID) {
            walk_check_parameter(w, name);
            note(w, name, SYMBOL_BOUND | SYMBOL_PARAM);
        }
    }
}

/* The identifier of a type parameter, or NO_ID. */
static node_id
type_param_name(const struct walk *w, node_id inner)
{
    const struct syntax *s = w->ss->syntax;
    node_id name = inner;

    switch (kind_of(w, inner)) {
    case SYN_CONSTRAINED_TYPE:
        name = node_child(s, inner) == NO_ID
                   ? NO_ID
                   : node_child(s, node_child(s, inner));
        break;
    case SYN_SPLAT_TYPE:
        name = node_kind_child(s, inner, SYN_IDENTIFIER);
        break;
    }
    return name != NO_ID && kind_of(w, name) == SYN_IDENTIFIER ? name : NO_ID;
}

/* A bound or a default is evaluated when it is asked for. */
static void
collect_lazily(struct walk *w, node_id type, node_id name, node_id value)
{
    scope_id before = w->scope;

    if (value == NO_ID) {
        return;
    }
    w->scope =
        scope_open(w, UNIT_TYPE_VAR, value, scope_plain_name(w->ss, name));
    w->ss->scope.at[w->scope].at = w->ss->syntax->node[type].begin;
    collect(w, value);
    w->scope = before;
}

/* One type parameter: binds its name; bound and default are scopes. */
static void
collect_type_param(struct walk *w, node_id type)
{
    const struct syntax *s = w->ss->syntax;
    node_id inner = node_child(s, type);
    node_id name = inner == NO_ID ? NO_ID : type_param_name(w, inner);

    if (name == NO_ID) {
        walk_fail(w, BAIL_UNKNOWN_SYNTAX, type);
        return;
    }
    note_type_param(w, name);
    if (kind_of(w, inner) == SYN_CONSTRAINED_TYPE) {
        collect_lazily(w, type, name, s->node[node_child(s, inner)].next);
    }
    collect_lazily(w, type, name, node_field(s, type, FIELD_VALUE));
}

/* Enter the PEP 695 scope of a generic definition, if it has one. */
static void
open_type_params(struct walk *w, node_id n, node_id list, sym_id name)
{
    if (list == NO_ID) {
        return;
    }
    w->scope = scope_open(w, UNIT_TYPE_PARAMS, n, name);
    if (kind_of(w, n) == SYN_CLASS) {
        w->ss->scope.at[w->scope].params_owner = name;
    }
    NODE_EACH (type, w->ss->syntax, list) {
        collect_type_param(w, type);
    }
}

bool
walk_has_async(struct walk *w, node_id n)
{
    return node_kind_child(w->ss->syntax, n, SYN_ASYNC_TOKEN) != NO_ID;
}

void
collect_function(struct walk *w, node_id n)
{
    const struct syntax *s = w->ss->syntax;
    node_id name = node_field(s, n, FIELD_NAME);
    node_id params = node_field(s, n, FIELD_PARAMETERS);
    scope_id around = w->scope;
    bool annotated = w->in_annotation;

    note(w, name, SYMBOL_BOUND);
    /* defaults are evaluated outside the PEP 695 scope, annotations inside */
    NODE_EACH (p, s, params) {
        node_id value = node_field(s, p, FIELD_VALUE);
        if (value != NO_ID) {
            collect(w, value);
        }
    }
    open_type_params(w, n, node_field(s, n, FIELD_TYPE_PARAMETERS),
                     scope_plain_name(w->ss, name));
    NODE_EACH (p, s, params) {
        collect_annotation(w, node_field(s, p, FIELD_TYPE), true);
    }
    collect_annotation(w, node_field(s, n, FIELD_RETURN_TYPE), true);
    scope_id inner =
        scope_open(w, UNIT_FUNCTION, n, scope_plain_name(w->ss, name));
    w->scope = inner;
    w->in_annotation = false;
    w->ss->scope.at[inner].is_async = walk_has_async(w, n);
    bind_parameters(w, params);
    collect(w, node_field(s, n, FIELD_BODY));
    w->scope = around;
    w->in_annotation = annotated;
}

void
collect_lambda(struct walk *w, node_id n)
{
    const struct syntax *s = w->ss->syntax;
    node_id params = node_field(s, n, FIELD_PARAMETERS);
    scope_id around = w->scope;
    bool annotated = w->in_annotation;

    collect_parameter_values(w, params);
    w->scope = scope_open(w, UNIT_LAMBDA, n,
                          intern_put(w->ss->names, TEXT("<lambda>")));
    w->in_annotation = false;
    bind_parameters(w, params);
    collect(w, node_field(s, n, FIELD_BODY));
    w->scope = around;
    w->in_annotation = annotated;
}

void
collect_class(struct walk *w, node_id n)
{
    const struct syntax *s = w->ss->syntax;
    node_id name = node_field(s, n, FIELD_NAME);
    node_id bases = node_field(s, n, FIELD_SUPERCLASSES);
    sym_id plain = scope_plain_name(w->ss, name);
    scope_id around = w->scope;

    note(w, name, SYMBOL_BOUND);
    open_type_params(w, n, node_field(s, n, FIELD_TYPE_PARAMETERS), plain);
    if (bases != NO_ID) {
        collect(w, bases);
    }
    w->scope = scope_open(w, UNIT_CLASS, n, plain);
    w->ss->scope.at[w->scope].owner = plain;
    collect(w, node_field(s, n, FIELD_BODY));
    w->scope = around;
}

void
collect_type_alias(struct walk *w, node_id n)
{
    const struct syntax *s = w->ss->syntax;
    node_id left = node_child(s, node_field(s, n, FIELD_LEFT));
    node_id params = NO_ID;
    scope_id around = w->scope;

    if (kind_of(w, left) == SYN_GENERIC_TYPE) {
        params = node_kind_child(s, left, SYN_TYPE_PARAMETER);
        left = node_child(s, left);
    }
    if (kind_of(w, left) != SYN_IDENTIFIER) {
        /* `type(x).y = z`: an assignment that the grammar takes for this */
        note_symbol(w, intern_put(w->ss->names, TEXT("type")), SYMBOL_USED);
        collect_children(w, n);
        return;
    }
    sym_id name = scope_plain_name(w->ss, left);
    note(w, left, SYMBOL_BOUND);
    open_type_params(w, n, params, name);
    w->scope = scope_open(w, UNIT_TYPE_ALIAS, n, name);
    collect(w, node_field(s, n, FIELD_RIGHT));
    w->scope = around;
}
