#include "analyzer/scope_part.h"

#include <assert.h>

/* The first pass: what each scope binds, uses and declares. */

void
walk_fail(struct walk *w, enum bail bail, node_id n)
{
    if (w->ss->bail == BAIL_NONE) {
        w->ss->bail = bail;
        w->ss->bail_at = w->ss->syntax->node[n].begin;
    }
}

void
note_symbol(struct walk *w, sym_id name, uint16_t flags)
{
    symbol_id id = symbol_put(w->ss, w->scope, name);

    w->ss->symbol.at[id].flags |= flags;
}

/* The name a type parameter binds. */
void
note_type_param(struct walk *w, node_id identifier)
{
    const struct scope *s = &w->ss->scope.at[w->scope];
    sym_id owner = s->params_owner != NO_ID ? s->params_owner : s->owner;
    sym_id plain = scope_plain_name(w->ss, identifier);

    note_symbol(w, mangle(w->ss, owner, plain), SYMBOL_BOUND);
}

void
note(struct walk *w, node_id identifier, uint16_t flags)
{
    note_symbol(w, scope_name(w->ss, w->scope, identifier), flags);
}

static void
use(struct walk *w, node_id identifier)
{
    sym_id name = scope_name(w->ss, w->scope, identifier);
    uint16_t flags = SYMBOL_USED;

    if (w->in_annotation) {
        flags |= SYMBOL_ANNOTATION;
    }
    note_symbol(w, name, flags);
    if (name == w->ss->known[KNOWN_SUPER] &&
        is_function_like(w->ss->scope.at[w->scope].kind)) {
        note_symbol(w, w->ss->known[KNOWN_CLASS], SYMBOL_USED);
    }
}

scope_id
scope_open(struct walk *w, enum unit_kind kind, node_id node, sym_id name)
{
    struct scopes *ss = w->ss;
    scope_id id = ss->scope.n;
    const struct scope *parent = &ss->scope.at[w->scope];
    bool is_comprehension = kind == UNIT_COMPREHENSION;
    bool inlined = is_comprehension && ss->inlines &&
                   ss->scope.at[parent->host].kind != UNIT_CLASS;
    struct scope s = {
        .kind = kind,
        .parent = w->scope,
        .host = inlined ? parent->host : id,
        .node = node,
        .owner = parent->owner,
        .name = name,
        .first = NO_ID,
        .last = NO_ID,
        .unit = NO_ID,
        .inlined = NO_ID,
        .consumer = NO_ID,
        .params_owner = NO_ID,
        .at = ss->syntax->node[node].begin,
        .is_inlined = inlined,
        .is_transient = is_comprehension || kind == UNIT_CLASS,
    };

    scope_add(ss, s);
    return id;
}

void
collect_children(struct walk *w, node_id n)
{
    NODE_EACH (child, w->ss->syntax, n) {
        collect(w, child);
    }
}

/* Bind every name of a target; expressions inside it are uses. */
static void
bind(struct walk *w, node_id n, uint16_t flags)
{
    switch (kind_of(w, n)) {
    case SYN_IDENTIFIER:
        note(w, n, SYMBOL_BOUND | flags);
        return;
    case SYN_PATTERN_LIST:
    case SYN_TUPLE_PATTERN:
    case SYN_LIST_PATTERN:
    case SYN_LIST_SPLAT_PATTERN:
    case SYN_LIST_SPLAT:
    case SYN_EXPRESSION_LIST:
    case SYN_TUPLE:
    case SYN_LIST:
    case SYN_PARENTHESIZED:
    case SYN_AS_PATTERN_TARGET:
        NODE_EACH (child, w->ss->syntax, n) {
            bind(w, child, flags);
        }
        return;
    default:
        collect(w, n);
    }
}

/* An annotation; `of_definition`: of a parameter or a return value. */
void
collect_annotation(struct walk *w, node_id type, bool of_definition)
{
    bool before = w->in_annotation;

    if (type == NO_ID || w->ss->future_annotations) {
        return;
    }
    w->in_annotation = before || of_definition ||
                       !is_function_like(w->ss->scope.at[w->scope].kind);
    collect(w, type);
    w->in_annotation = before;
}

static void
collect_assignment(struct walk *w, node_id n)
{
    const struct syntax *s = w->ss->syntax;
    node_id left = node_field(s, n, FIELD_LEFT);
    bool bare = node_field(s, n, FIELD_RIGHT) == NO_ID;

    /* `(x): T` declares nothing (PEP 526) */
    if (!bare || kind_of(w, left) != SYN_TUPLE_PATTERN) {
        bind(w, left, 0);
    }
    collect_annotation(w, node_field(s, n, FIELD_TYPE), false);
    node_id right = node_field(s, n, FIELD_RIGHT);
    if (right != NO_ID) {
        collect(w, right);
    }
}

static void
collect_augmented(struct walk *w, node_id n)
{
    const struct syntax *s = w->ss->syntax;

    bind(w, node_field(s, n, FIELD_LEFT), SYMBOL_USED);
    collect(w, node_field(s, n, FIELD_RIGHT));
}

/* PEP 572: the name goes to the nearest scope that is no comprehension. */
static void
collect_walrus(struct walk *w, node_id n)
{
    struct scopes *ss = w->ss;
    node_id name = node_field(ss->syntax, n, FIELD_NAME);
    scope_id at = w->scope;
    scope_id home = at;

    while (ss->scope.at[home].kind == UNIT_COMPREHENSION ||
           ss->scope.at[home].kind == UNIT_GENERATOR) {
        home = ss->scope.at[home].parent;
    }
    if (home == at) {
        note(w, name, SYMBOL_BOUND);
    } else {
        sym_id sym = scope_name(ss, at, name);
        symbol_id outer = symbol_put(ss, home, sym);
        bool global = ss->scope.at[home].kind == UNIT_MODULE ||
                      (ss->symbol.at[outer].flags & SYMBOL_GLOBAL);
        ss->symbol.at[outer].flags |= SYMBOL_BOUND;
        note_symbol(w, sym,
                    SYMBOL_BOUND | (global ? SYMBOL_GLOBAL : SYMBOL_NONLOCAL));
    }
    collect(w, node_field(ss->syntax, n, FIELD_VALUE));
}

static void
collect_import(struct walk *w, node_id n, bool is_from)
{
    const struct syntax *s = w->ss->syntax;

    NODE_EACH (child, s, n) {
        const struct node *c = &s->node[child];
        if (c->kind == SYN_WILDCARD_IMPORT) {
            w->ss->has_star_import = true;
        }
        if (c->field != FIELD_NAME) {
            continue;
        }
        if (c->kind == SYN_ALIASED_IMPORT) {
            note(w, node_field(s, child, FIELD_ALIAS), SYMBOL_BOUND);
        } else if (c->kind == SYN_DOTTED_NAME) {
            node_id first = node_child(s, child);
            (void)is_from; /* `from m import a`: one identifier as well */
            note(w, first, SYMBOL_BOUND);
        }
    }
}

static void
declare(struct walk *w, node_id n, uint16_t flag)
{
    NODE_EACH (child, w->ss->syntax, n) {
        if (kind_of(w, child) == SYN_IDENTIFIER) {
            walk_check_declared(w, child, flag);
            note(w, child, flag | SYMBOL_DECLARED);
            if (flag == SYMBOL_GLOBAL) {
                sym_id name = scope_name(w->ss, w->scope, child);
                symbol_id outer = symbol_put(w->ss, 0, name);
                w->ss->symbol.at[outer].flags |= SYMBOL_USED;
            }
        }
    }
}

static struct text
comprehension_name(uint8_t kind)
{
    switch (kind) {
    case SYN_LIST_COMPREHENSION:
        return TEXT("<listcomp>");
    case SYN_SET_COMPREHENSION:
        return TEXT("<setcomp>");
    case SYN_DICT_COMPREHENSION:
        return TEXT("<dictcomp>");
    default:
        return TEXT("<genexpr>");
    }
}

static void
collect_clause(struct walk *w, node_id clause, bool first)
{
    const struct syntax *s = w->ss->syntax;

    if (kind_of(w, clause) != SYN_FOR_IN_CLAUSE) {
        collect_children(w, clause);
        return;
    }
    if (walk_has_async(w, clause)) {
        w->ss->scope.at[w->scope].has_await = true;
    }
    bind(w, node_field(s, clause, FIELD_LEFT), 0);
    NODE_EACH (child, s, clause) {
        if (!first && s->node[child].field == FIELD_RIGHT) {
            collect(w, child);
        }
    }
}

static void
collect_comprehension(struct walk *w, node_id n)
{
    const struct syntax *s = w->ss->syntax;
    uint8_t kind = kind_of(w, n);
    enum unit_kind unit =
        kind == SYN_GENERATOR_EXPRESSION ? UNIT_GENERATOR : UNIT_COMPREHENSION;
    node_id clause = node_kind_child(s, n, SYN_FOR_IN_CLAUSE);
    scope_id around = w->scope;
    bool first = true;

    /* Reference 6.2.4: the first iterable is evaluated outside. */
    NODE_EACH (child, s, clause) {
        if (s->node[child].field == FIELD_RIGHT) {
            collect(w, child);
        }
    }
    w->scope = scope_open(w, unit, n,
                          intern_put(w->ss->names, comprehension_name(kind)));
    note_symbol(w, w->ss->known[KNOWN_ITER],
                SYMBOL_BOUND | SYMBOL_PARAM | SYMBOL_HIDDEN | SYMBOL_USED);
    for (; clause != NO_ID; clause = s->node[clause].next) {
        collect_clause(w, clause, first);
        first = false;
    }
    collect(w, node_field(s, n, FIELD_BODY));
    bool awaits = w->ss->scope.at[w->scope].has_await;
    w->scope = around;
    if (awaits && unit == UNIT_COMPREHENSION) {
        w->ss->scope.at[around].has_await = true;
        if (!walk_may_await(w)) {
            walk_fail(w, BAIL_SYNTAX, n);
        }
    }
}

/* The generator expression that is a call's only argument, or NO_ID. */
static node_id
only_generator(const struct syntax *s, node_id arguments)
{
    if (s->node[arguments].kind == SYN_GENERATOR_EXPRESSION) {
        return arguments;
    }
    node_id first = node_child(s, arguments);
    return first != NO_ID && s->node[first].kind == SYN_GENERATOR_EXPRESSION
               ? first
               : NO_ID;
}

static void
collect_call(struct walk *w, node_id n)
{
    struct scopes *ss = w->ss;
    const struct syntax *s = ss->syntax;
    node_id function = node_field(s, n, FIELD_FUNCTION);
    node_id list = node_field(s, n, FIELD_ARGUMENTS);
    node_id generator = only_generator(s, list);
    node_id key = key_lambda(s, ss->source, list);

    collect_children(w, n);
    if (kind_of(w, function) != SYN_IDENTIFIER) {
        return;
    }
    struct text callee = node_text(s, ss->source, function);
    if (generator != NO_ID && consumes_iterator(callee)) {
        ss->scope.at[scope_of_node(ss, generator, SCOPE_OWN)].consumer =
            scope_plain_name(ss, function);
    }
    if (key != NO_ID && calls_key(callee)) {
        ss->scope.at[scope_of_node(ss, key, SCOPE_OWN)].consumer =
            scope_plain_name(ss, function);
    }
}

static void
collect_pattern(struct walk *w, node_id n)
{
    const struct syntax *s = w->ss->syntax;

    switch (kind_of(w, n)) {
    case SYN_DOTTED_NAME: {
        node_id first = node_child(s, n);
        bool capture = s->node[first].next == NO_ID;
        note(w, first, capture ? SYMBOL_BOUND : SYMBOL_USED);
        return;
    }
    case SYN_IDENTIFIER:
        note(w, n, SYMBOL_BOUND);
        return;
    case SYN_CLASS_PATTERN: {
        node_id name = node_child(s, n);
        note(w, node_child(s, name), SYMBOL_USED);
        for (node_id c = s->node[name].next; c != NO_ID; c = s->node[c].next) {
            collect_pattern(w, c);
        }
        return;
    }
    case SYN_KEYWORD_PATTERN: {
        node_id c = node_child(s, n);
        for (c = s->node[c].next; c != NO_ID; c = s->node[c].next) {
            collect_pattern(w, c);
        }
        return;
    }
    case SYN_STRING:
    case SYN_CONCATENATED_STRING:
        return;
    default:
        NODE_EACH (child, s, n) {
            if (s->node[n].kind == SYN_DICT_PATTERN &&
                s->node[child].field == FIELD_KEY &&
                kind_of(w, child) == SYN_DOTTED_NAME) {
                note(w, node_child(s, child), SYMBOL_USED);
            } else {
                collect_pattern(w, child);
            }
        }
    }
}

static void
collect_case(struct walk *w, node_id n)
{
    const struct syntax *s = w->ss->syntax;

    NODE_EACH (child, s, n) {
        switch (kind_of(w, child)) {
        case SYN_CASE_PATTERN:
            collect_pattern(w, child);
            break;
        case SYN_BLOCK:
            walk_check_body(w, child);
            collect(w, child);
            break;
        default:
            collect(w, child);
        }
    }
}

/* `E as e` comes as two fields or as one as-pattern. */
static void
collect_except(struct walk *w, node_id n)
{
    const struct syntax *s = w->ss->syntax;

    NODE_EACH (child, s, n) {
        const struct node *c = &s->node[child];
        if (c->kind == SYN_AS_PATTERN) {
            node_id value = node_child(s, child);
            collect(w, value);
            bind(w, s->node[value].next, SYMBOL_HANDLER);
        } else if (c->field == FIELD_ALIAS) {
            bind(w, child, SYMBOL_HANDLER);
        } else {
            collect(w, child);
        }
    }
}

static void
collect_as_pattern(struct walk *w, node_id n)
{
    node_id value = node_child(w->ss->syntax, n);
    node_id target = w->ss->syntax->node[value].next;

    collect(w, value);
    if (target != NO_ID) {
        bind(w, target, 0);
    }
}

static void
collect_future(struct walk *w, node_id n)
{
    const struct syntax *s = w->ss->syntax;

    NODE_EACH (child, s, n) {
        node_id name = s->node[child].kind == SYN_ALIASED_IMPORT
                           ? node_field(s, child, FIELD_NAME)
                           : child;
        struct text t = node_text(s, w->ss->source, name);
        if (text_eq(t, TEXT("annotations"))) {
            w->ss->future_annotations = true;
        }
    }
    collect_import(w, n, true);
}

/* f"{x:=9}" is x with the format `=9`, no assignment expression. */
static void
collect_interpolation(struct walk *w, node_id n)
{
    const struct syntax *s = w->ss->syntax;
    node_id expr = node_field(s, n, FIELD_EXPRESSION);

    if (kind_of(w, expr) == SYN_NAMED_EXPRESSION) {
        collect(w, node_field(s, expr, FIELD_NAME));
    } else {
        collect_children(w, n);
    }
}

static void
collect_member(struct walk *w, node_id n)
{
    collect(w, node_child(w->ss->syntax, n));
}

void
collect(struct walk *w, node_id n)
{
    /* Flat switch: one case for each kind of node that has scope rules. */
    const struct syntax *s = w->ss->syntax;

    if (w->ss->bail != BAIL_NONE) {
        return;
    }
    walk_check_place(w, n);
    switch (kind_of(w, n)) {
    case SYN_IDENTIFIER:
        use(w, n);
        return;
    case SYN_ATTRIBUTE:
        collect(w, node_field(s, n, FIELD_OBJECT));
        return;
    case SYN_MEMBER_TYPE:
        collect_member(w, n);
        return;
    case SYN_KEYWORD_ARGUMENT:
        collect(w, node_field(s, n, FIELD_VALUE));
        return;
    case SYN_ASSIGNMENT:
        collect_assignment(w, n);
        return;
    case SYN_AUGMENTED_ASSIGNMENT:
        collect_augmented(w, n);
        return;
    case SYN_NAMED_EXPRESSION:
        collect_walrus(w, n);
        return;
    case SYN_INTERPOLATION:
    case SYN_FORMAT_EXPRESSION:
        collect_interpolation(w, n);
        return;
    case SYN_FOR:
        bind(w, node_field(s, n, FIELD_LEFT), 0);
        NODE_EACH (child, s, n) {
            if (s->node[child].field != FIELD_LEFT) {
                collect(w, child);
            }
        }
        return;
    case SYN_AS_PATTERN:
        collect_as_pattern(w, n);
        return;
    case SYN_EXCEPT:
        collect_except(w, n);
        return;
    case SYN_DELETE:
        NODE_EACH (child, s, n) {
            bind(w, child, SYMBOL_DELETED);
        }
        return;
    case SYN_IMPORT:
        collect_import(w, n, false);
        return;
    case SYN_IMPORT_FROM:
        collect_import(w, n, true);
        return;
    case SYN_IMPORT_FUTURE:
        collect_future(w, n);
        return;
    case SYN_GLOBAL:
        declare(w, n, SYMBOL_GLOBAL);
        return;
    case SYN_NONLOCAL:
        declare(w, n, SYMBOL_NONLOCAL);
        return;
    case SYN_FUNCTION:
        collect_function(w, n);
        return;
    case SYN_LAMBDA:
        collect_lambda(w, n);
        return;
    case SYN_CLASS:
        collect_class(w, n);
        return;
    case SYN_TYPE_ALIAS:
        collect_type_alias(w, n);
        return;
    case SYN_LIST_COMPREHENSION:
    case SYN_SET_COMPREHENSION:
    case SYN_DICT_COMPREHENSION:
    case SYN_GENERATOR_EXPRESSION:
        collect_comprehension(w, n);
        return;
    case SYN_CALL:
        collect_call(w, n);
        return;
    case SYN_CASE:
        collect_case(w, n);
        return;
    case SYN_BLOCK:
        walk_check_body(w, n);
        walk_check_columns(w, n);
        collect_children(w, n);
        return;
    case SYN_STRING:
        if (w->ss->source->text.s[s->node[n].begin] == '`') {
            walk_fail(w, BAIL_PYTHON2, n); /* `x` was repr(x) */
        }
        collect_children(w, n);
        return;
    case SYN_YIELD:
        w->ss->scope.at[w->scope].has_yield = true;
        collect_children(w, n);
        return;
    case SYN_AWAIT:
        w->ss->scope.at[w->scope].has_await = true;
        collect_children(w, n);
        return;
    case SYN_PRINT:
    case SYN_EXEC:
    case SYN_DIAMOND_TOKEN:
        walk_fail(w, BAIL_PYTHON2, n);
        return;
    default:
        collect_children(w, n);
    }
}

void
scope_collect(struct scopes *ss)
{
    struct walk w = {.ss = ss};

    walk_check_columns(&w, 0);
    collect_children(&w, 0);
}
