#include "analyzer/scope.h"

#include <assert.h>

enum { KNOWN_SUPER, KNOWN_CLASS, KNOWN_ITER, KNOWN_CLASSDICT, KNOWN_COUNT };

/* ---- tables ---------------------------------------------------------- */

static uint32_t
mix(uint32_t a, uint32_t b)
{
    uint64_t h = ((uint64_t)a << 32 | b) * UINT64_C(0x9E3779B97F4A7C15);

    return (uint32_t)(h >> 32);
}

static uint32_t
symbol_slot(const struct scopes *ss, scope_id scope, sym_id name)
{
    uint32_t mask = ss->nslots - 1;
    uint32_t i = mix(scope, name) & mask;

    for (; ss->slot[i]; i = (i + 1) & mask) {
        const struct symbol *s = &ss->symbol.at[ss->slot[i] - 1];
        if (s->scope == scope && s->name == name) {
            break;
        }
    }
    return i;
}

symbol_id
scope_symbol(const struct scopes *ss, scope_id scope, sym_id name)
{
    return ss->nslots ? ss->slot[symbol_slot(ss, scope, name)] - 1 : NO_ID;
}

static void
grow_symbol_table(struct scopes *ss)
{
    symbol_id *old = ss->slot;
    uint32_t nold = ss->nslots;

    ss->nslots = nold ? nold * 2 : 256;
    ss->slot = arena_array(ss->arena, symbol_id, ss->nslots);
    for (uint32_t i = 0; i < nold; i++) {
        if (old[i]) {
            const struct symbol *s = &ss->symbol.at[old[i] - 1];
            ss->slot[symbol_slot(ss, s->scope, s->name)] = old[i];
        }
    }
}

/* A new symbol of the scope; not found by name unless put into the hash. */
static symbol_id
symbol_append(struct scopes *ss, scope_id scope, sym_id name)
{
    struct scope *sc = &ss->scope.at[scope];
    symbol_id id = ss->symbol.n;
    struct symbol s = {
        .name = name,
        .scope = scope,
        .outer = NO_ID,
        .next = NO_ID,
        .var = NO_ID,
    };

    vec_push(ss->arena, &ss->symbol, s);
    if (sc->last == NO_ID) {
        sc->first = id;
    } else {
        ss->symbol.at[sc->last].next = id;
    }
    sc->last = id;
    return id;
}

static symbol_id
symbol_put(struct scopes *ss, scope_id scope, sym_id name)
{
    if ((ss->symbol.n + 1) * 2 > ss->nslots) {
        grow_symbol_table(ss);
    }
    uint32_t slot = symbol_slot(ss, scope, name);
    if (!ss->slot[slot]) {
        ss->slot[slot] = symbol_append(ss, scope, name) + 1;
    }
    return ss->slot[slot] - 1;
}

static uint32_t
node_slot(const struct scopes *ss, node_id node, bool params)
{
    uint32_t mask = ss->nnode_slots - 1;
    uint32_t i = mix(node, params) & mask;

    for (; ss->node_slot[i]; i = (i + 1) & mask) {
        const struct scope *s = &ss->scope.at[ss->node_slot[i] - 1];
        if (s->node == node && (s->kind == UNIT_TYPE_PARAMS) == params) {
            break;
        }
    }
    return i;
}

scope_id
scope_of_node(const struct scopes *ss, node_id node, bool params)
{
    return ss->node_slot[node_slot(ss, node, params)] - 1;
}

static void
grow_node_table(struct scopes *ss)
{
    ss->nnode_slots = ss->nnode_slots ? ss->nnode_slots * 2 : 64;
    ss->node_slot = arena_array(ss->arena, scope_id, ss->nnode_slots);
    for (scope_id id = 0; id < ss->scope.n; id++) {
        const struct scope *s = &ss->scope.at[id];
        uint32_t slot =
            node_slot(ss, s->node, s->kind == UNIT_TYPE_PARAMS);
        ss->node_slot[slot] = id + 1;
    }
}

/* ---- names ----------------------------------------------------------- */

static bool
is_ascii(struct text t)
{
    for (uint32_t i = 0; i < t.n; i++) {
        if ((unsigned char)t.s[i] >= 0x80) {
            return false;
        }
    }
    return true;
}

sym_id
scope_plain_name(struct scopes *ss, node_id identifier)
{
    struct text t = node_text(ss->syntax, ss->source, identifier);

    if (ss->nfkc && !is_ascii(t)) {
        t = ss->nfkc(ss->arena, t);
    }
    return intern_put(ss->names, t);
}

/* Reference 6.2.1, private name mangling. */
static sym_id
mangle(struct scopes *ss, sym_id owner, sym_id name)
{
    struct text t = intern_text(ss->names, name);

    if (owner == NO_ID || !text_starts(t, TEXT("__")) ||
        text_ends(t, TEXT("__"))) {
        return name;
    }
    struct text c = intern_text(ss->names, owner);
    while (c.n && c.s[0] == '_') {
        c = text_sub(c, 1, c.n);
    }
    if (!c.n) {
        return name;
    }
    struct buf b = {.arena = ss->arena};
    buf_char(&b, '_');
    buf_add(&b, c);
    buf_add(&b, t);
    return intern_put(ss->names, buf_text(&b));
}

/* The type parameters of a class are mangled for that class, the rest of
 * their scope is not. */
sym_id
scope_name(struct scopes *ss, scope_id scope, node_id identifier)
{
    const struct scope *s = &ss->scope.at[scope];
    sym_id plain = scope_plain_name(ss, identifier);

    if (s->kind == UNIT_TYPE_PARAMS && s->params_owner != NO_ID) {
        sym_id own = mangle(ss, s->params_owner, plain);
        if (scope_symbol(ss, scope, own) != NO_ID) {
            return own;
        }
    }
    return mangle(ss, s->owner, plain);
}

bool
consumes_iterator(struct text builtin)
{
    static const char *const name[] = {
        "all", "any",  "bytearray", "bytes", "dict", "frozenset", "list",
        "max", "min",  "set",       "sorted", "sum", "tuple",
    };

    for (size_t i = 0; i < sizeof name / sizeof *name; i++) {
        if (text_eq(builtin, text_of(name[i]))) {
            return true;
        }
    }
    return false;
}

/* ---- first pass: what each scope says -------------------------------- */

struct walk {
    struct scopes *ss;
    scope_id scope;
    bool in_annotation; /* of a nested definition */
};

static void collect(struct walk *w, node_id n);

static void
fail(struct walk *w, enum bail bail, node_id n)
{
    if (w->ss->bail == BAIL_NONE) {
        w->ss->bail = bail;
        w->ss->bail_at = w->ss->syntax->node[n].begin;
    }
}

static uint8_t
kind_of(const struct walk *w, node_id n)
{
    return n == NO_ID ? SYN_UNKNOWN : w->ss->syntax->node[n].kind;
}

static void
note_symbol(struct walk *w, sym_id name, uint16_t flags)
{
    symbol_id id = symbol_put(w->ss, w->scope, name);

    w->ss->symbol.at[id].flags |= flags;
}

/* The name a type parameter binds. */
static void
note_type_param(struct walk *w, node_id identifier)
{
    const struct scope *s = &w->ss->scope.at[w->scope];
    sym_id owner = s->params_owner != NO_ID ? s->params_owner : s->owner;
    sym_id plain = scope_plain_name(w->ss, identifier);

    note_symbol(w, mangle(w->ss, owner, plain), SYMBOL_BOUND);
}

static void
note(struct walk *w, node_id identifier, uint16_t flags)
{
    note_symbol(w, scope_name(w->ss, w->scope, identifier), flags);
}

static bool
is_function_like(enum unit_kind kind)
{
    return kind != UNIT_MODULE && kind != UNIT_CLASS;
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

static scope_id
open_scope(struct walk *w, enum unit_kind kind, node_id node, sym_id name)
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

    vec_push(ss->arena, &ss->scope, s);
    if ((ss->scope.n + 1) * 2 > ss->nnode_slots) {
        grow_node_table(ss);
    } else {
        ss->node_slot[node_slot(ss, node, kind == UNIT_TYPE_PARAMS)] = id + 1;
    }
    return id;
}

static void
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
static void
annotation(struct walk *w, node_id type, bool of_definition)
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
    annotation(w, node_field(s, n, FIELD_TYPE), false);
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
        note_symbol(w, sym, SYMBOL_BOUND |
                                (global ? SYMBOL_GLOBAL : SYMBOL_NONLOCAL));
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
            note(w, child, flag | SYMBOL_DECLARED);
            if (flag == SYMBOL_GLOBAL) {
                sym_id name = scope_name(w->ss, w->scope, child);
                symbol_id outer = symbol_put(w->ss, 0, name);
                w->ss->symbol.at[outer].flags |= SYMBOL_USED;
            }
        }
    }
}

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
        annotation(w, node_field(s, p, FIELD_TYPE), true);
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
        fail(w, BAIL_PYTHON2, p);
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
            note(w, name, SYMBOL_BOUND | SYMBOL_PARAM);
        }
    }
}

/* One type parameter: binds its name; bound and default are scopes. */
static void
collect_type_param(struct walk *w, node_id type)
{
    const struct syntax *s = w->ss->syntax;
    node_id inner = node_child(s, type);
    node_id name = inner;

    if (kind_of(w, inner) == SYN_CONSTRAINED_TYPE) {
        node_id left = node_child(s, inner);
        node_id right = left == NO_ID ? NO_ID : s->node[left].next;
        name = left == NO_ID ? NO_ID : node_child(s, left);
        if (right != NO_ID && kind_of(w, name) == SYN_IDENTIFIER) {
            note_type_param(w, name);
            scope_id before = w->scope;
            w->scope = open_scope(w, UNIT_TYPE_VAR, right,
                                  scope_plain_name(w->ss, name));
            w->ss->scope.at[w->scope].at = s->node[type].begin;
            collect(w, right);
            w->scope = before;
            return;
        }
    }
    if (kind_of(w, inner) == SYN_SPLAT_TYPE) {
        name = node_kind_child(s, inner, SYN_IDENTIFIER);
    }
    if (kind_of(w, name) != SYN_IDENTIFIER) {
        fail(w, BAIL_UNKNOWN_SYNTAX, type);
        return;
    }
    note_type_param(w, name);
}

/* Enter the PEP 695 scope of a generic definition, if it has one. */
static void
open_type_params(struct walk *w, node_id n, node_id list, sym_id name)
{
    if (list == NO_ID) {
        return;
    }
    w->scope = open_scope(w, UNIT_TYPE_PARAMS, n, name);
    if (kind_of(w, n) == SYN_CLASS) {
        w->ss->scope.at[w->scope].params_owner = name;
    }
    NODE_EACH (type, w->ss->syntax, list) {
        collect_type_param(w, type);
    }
}

static bool
has_async(struct walk *w, node_id n)
{
    return node_kind_child(w->ss->syntax, n, SYN_ASYNC_TOKEN) != NO_ID;
}

static void
check_body(struct walk *w, node_id body)
{
    if (body == NO_ID || node_child(w->ss->syntax, body) == NO_ID) {
        fail(w, BAIL_EMPTY_BODY, body == NO_ID ? 0 : body);
    }
}

static void
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
        annotation(w, node_field(s, p, FIELD_TYPE), true);
    }
    annotation(w, node_field(s, n, FIELD_RETURN_TYPE), true);
    scope_id inner =
        open_scope(w, UNIT_FUNCTION, n, scope_plain_name(w->ss, name));
    w->scope = inner;
    w->in_annotation = false;
    w->ss->scope.at[inner].is_async = has_async(w, n);
    bind_parameters(w, params);
    collect(w, node_field(s, n, FIELD_BODY));
    w->scope = around;
    w->in_annotation = annotated;
}

static void
collect_lambda(struct walk *w, node_id n)
{
    const struct syntax *s = w->ss->syntax;
    node_id params = node_field(s, n, FIELD_PARAMETERS);
    scope_id around = w->scope;
    bool annotated = w->in_annotation;

    collect_parameter_values(w, params);
    w->scope = open_scope(w, UNIT_LAMBDA, n,
                          intern_put(w->ss->names, TEXT("<lambda>")));
    w->in_annotation = false;
    bind_parameters(w, params);
    collect(w, node_field(s, n, FIELD_BODY));
    w->scope = around;
    w->in_annotation = annotated;
}

static void
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
    w->scope = open_scope(w, UNIT_CLASS, n, plain);
    w->ss->scope.at[w->scope].owner = plain;
    collect(w, node_field(s, n, FIELD_BODY));
    w->scope = around;
}

static void
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
    w->scope = open_scope(w, UNIT_TYPE_ALIAS, n, name);
    collect(w, node_field(s, n, FIELD_RIGHT));
    w->scope = around;
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
    if (has_async(w, clause)) {
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
    enum unit_kind unit = kind == SYN_GENERATOR_EXPRESSION
                              ? UNIT_GENERATOR
                              : UNIT_COMPREHENSION;
    node_id clause = node_kind_child(s, n, SYN_FOR_IN_CLAUSE);
    scope_id around = w->scope;
    bool first = true;

    /* Reference 6.2.4: the first iterable is evaluated outside. */
    NODE_EACH (child, s, clause) {
        if (s->node[child].field == FIELD_RIGHT) {
            collect(w, child);
        }
    }
    w->scope = open_scope(w, unit, n,
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
    node_id generator = only_generator(s, node_field(s, n, FIELD_ARGUMENTS));

    collect_children(w, n);
    if (generator != NO_ID && kind_of(w, function) == SYN_IDENTIFIER &&
        consumes_iterator(node_text(s, ss->source, function))) {
        ss->scope.at[scope_of_node(ss, generator, false)].consumer =
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
            check_body(w, child);
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

static void
collect(struct walk *w, node_id n)
{
    const struct syntax *s = w->ss->syntax;

    if (w->ss->bail != BAIL_NONE) {
        return;
    }
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
        check_body(w, n);
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
        fail(w, BAIL_PYTHON2, n);
        return;
    default:
        collect_children(w, n);
    }
}

/* ---- second pass: what each symbol is -------------------------------- */

/* The scope above `scope` whose variables are visible inside: classes are
 * passed over (Reference 4.2.2). */
static scope_id
enclosing(const struct scopes *ss, scope_id scope)
{
    scope_id up = scope == 0 ? 0 : ss->scope.at[scope].parent;

    while (up != 0 && ss->scope.at[up].kind == UNIT_CLASS) {
        up = ss->scope.at[up].parent;
    }
    return up;
}

/* PEP 695 scopes directly inside a class see its names, by dict look-up. */
static bool
sees_in_class(const struct scopes *ss, scope_id from, sym_id name)
{
    for (;;) {
        const struct scope *sc = &ss->scope.at[from];
        if (from == 0 ||
            (sc->kind != UNIT_TYPE_PARAMS && sc->kind != UNIT_TYPE_ALIAS &&
             sc->kind != UNIT_TYPE_VAR)) {
            return false;
        }
        from = sc->parent;
        if (ss->scope.at[from].kind == UNIT_CLASS) {
            break;
        }
    }
    symbol_id id = scope_symbol(ss, from, name);
    return id != NO_ID && ss->symbol.at[id].flags & SYMBOL_BOUND &&
           !(ss->symbol.at[id].flags & SYMBOL_NONLOCAL);
}

/* The enclosing function's symbol that binds `name`, or NO_ID: global. */
static symbol_id
find_owner(const struct scopes *ss, scope_id from, sym_id name)
{
    for (scope_id at = enclosing(ss, from); at != 0; at = enclosing(ss, at)) {
        symbol_id id = scope_symbol(ss, at, name);
        if (id == NO_ID) {
            continue;
        }
        const struct symbol *s = &ss->symbol.at[id];
        if (s->flags & SYMBOL_GLOBAL) {
            return NO_ID;
        }
        if (s->flags & SYMBOL_NONLOCAL) {
            continue;
        }
        if (s->flags & SYMBOL_BOUND) {
            return id;
        }
    }
    return NO_ID;
}

/* The symbol through which `scope` hands the captured `name` inwards. */
static symbol_id
free_symbol(struct scopes *ss, scope_id scope, sym_id name)
{
    symbol_id id = scope_symbol(ss, scope, name);

    if (id != NO_ID && ss->symbol.at[id].flags & SYMBOL_BOUND &&
        !(ss->symbol.at[id].flags & SYMBOL_NONLOCAL)) {
        /* a class that binds the same name: a second symbol beside it */
        for (id = ss->scope.at[scope].first; id != NO_ID;
             id = ss->symbol.at[id].next) {
            if (ss->symbol.at[id].name == name &&
                ss->symbol.at[id].flags & SYMBOL_PASSED) {
                return id;
            }
        }
        id = symbol_append(ss, scope, name);
        ss->symbol.at[id].flags = SYMBOL_PASSED;
        return id;
    }
    return id != NO_ID ? id : symbol_put(ss, scope, name);
}

/* Make `id` (in scope `from`) a capture of `owner`, through all between. */
static void
capture(struct scopes *ss, symbol_id id, symbol_id owner)
{
    scope_id home = ss->symbol.at[owner].scope;
    scope_id home_host = ss->scope.at[home].host;
    sym_id name = ss->symbol.at[owner].name;
    bool transient = true;
    bool inlined = true;
    uint16_t carried = ss->symbol.at[id].flags &
                       (SYMBOL_ANNOTATION | SYMBOL_NONLOCAL);

    for (;;) {
        struct symbol *s = &ss->symbol.at[id];
        const struct scope *sc = &ss->scope.at[s->scope];
        transient &= sc->is_transient;
        inlined &= sc->is_inlined && sc->host == home_host;
        s->kind = VAR_FREE;
        if (sc->parent == home) {
            s->outer = owner;
            break;
        }
        scope_id up = sc->parent;
        symbol_id next = free_symbol(ss, up, name);
        ss->symbol.at[id].outer = next;
        id = next;
    }
    struct symbol *o = &ss->symbol.at[owner];
    if (carried & SYMBOL_ANNOTATION) {
        o->flags |= SYMBOL_ANNOTATION;
    }
    if (!inlined) {
        o->flags |= SYMBOL_CAPTURED;
        o->kind = VAR_CELL;
        if (!transient || carried) {
            o->flags |= SYMBOL_KEPT;
        }
    }
    if (carried & SYMBOL_NONLOCAL) {
        o->flags |= SYMBOL_DECLARED;
    }
}

static void
resolve_unbound(struct scopes *ss, symbol_id id)
{
    struct symbol *s = &ss->symbol.at[id];
    symbol_id owner = find_owner(ss, s->scope, s->name);

    if (owner != NO_ID && !(ss->scope.at[ss->symbol.at[owner].scope].kind !=
                                UNIT_TYPE_PARAMS &&
                            sees_in_class(ss, s->scope, s->name))) {
        capture(ss, id, owner);
        return;
    }
    if (s->flags & SYMBOL_NONLOCAL) {
        ss->bail = ss->bail ? ss->bail : BAIL_SYNTAX;
        ss->bail_at = ss->syntax->node[ss->scope.at[s->scope].node].begin;
        return;
    }
    s->kind = VAR_GLOBAL;
}

/* A function's `super()` or `__class__` refers to a cell of its class. */
static bool
resolve_class_cell(struct scopes *ss, symbol_id id)
{
    struct symbol *s = &ss->symbol.at[id];
    scope_id at = s->scope;

    if (s->name != ss->known[KNOWN_CLASS] || s->flags & SYMBOL_BOUND ||
        !is_function_like(ss->scope.at[at].kind)) {
        return false;
    }
    for (at = ss->scope.at[at].parent; at != 0; at = ss->scope.at[at].parent) {
        symbol_id bound = scope_symbol(ss, at, s->name);
        if (ss->scope.at[at].kind == UNIT_CLASS) {
            break;
        }
        if (bound != NO_ID && ss->symbol.at[bound].flags & SYMBOL_BOUND) {
            return false;
        }
    }
    if (at == 0) {
        return false;
    }
    symbol_id cell = symbol_put(ss, at, s->name);
    struct symbol *c = &ss->symbol.at[cell];
    if (!(c->flags & (SYMBOL_BOUND | SYMBOL_USED))) {
        c->flags |= SYMBOL_HIDDEN | SYMBOL_BOUND;
        c->kind = VAR_CELL;
    }
    capture(ss, id, cell);
    return true;
}

static void
resolve_symbol(struct scopes *ss, symbol_id id)
{
    struct symbol *s = &ss->symbol.at[id];
    enum unit_kind kind = ss->scope.at[s->scope].kind;

    if (s->kind != VAR_LOCAL || s->outer != NO_ID) {
        return; /* decided while a nested scope was resolved */
    }
    if (s->flags & SYMBOL_GLOBAL) {
        s->kind = VAR_GLOBAL_EXPLICIT;
        return;
    }
    if (resolve_class_cell(ss, id)) {
        return;
    }
    if (s->flags & SYMBOL_NONLOCAL || !(s->flags & SYMBOL_BOUND)) {
        resolve_unbound(ss, id);
        return;
    }
    s->kind = is_function_like(kind) ? VAR_LOCAL : VAR_NAME;
}

static bool
is_rebound(const struct scopes *ss, sym_id name)
{
    for (symbol_id id = 0; id < ss->symbol.n; id++) {
        const struct symbol *s = &ss->symbol.at[id];
        if (s->name == name && s->flags & (SYMBOL_BOUND | SYMBOL_GLOBAL)) {
            return true;
        }
    }
    return false;
}

/*
 * A generator expression that is handed to a builtin which uses it up is
 * finished after the call, provided the file does not rebind the builtin.
 */
static void
settle_consumers(struct scopes *ss)
{
    sym_id seen[16];
    bool rebound[16];
    uint32_t n = 0;

    for (scope_id at = 0; at < ss->scope.n; at++) {
        struct scope *s = &ss->scope.at[at];
        uint32_t i = 0;
        if (s->consumer == NO_ID) {
            continue;
        }
        while (i < n && seen[i] != s->consumer) {
            i++;
        }
        if (i == n) {
            assert(n < sizeof seen / sizeof *seen);
            seen[n] = s->consumer;
            rebound[n++] = ss->has_star_import || is_rebound(ss, s->consumer);
        }
        s->is_transient = !rebound[i];
    }
}

/* Parents first: an owner must be known as bound before its captors ask.
 * Symbols appended on the way belong to scopes already passed, and are
 * complete. */
static void
resolve(struct scopes *ss)
{
    for (scope_id at = 0; at < ss->scope.n; at++) {
        for (symbol_id id = ss->scope.at[at].first; id != NO_ID;
             id = ss->symbol.at[id].next) {
            resolve_symbol(ss, id);
        }
    }
}

symbol_id
symbol_home(const struct scopes *ss, symbol_id id)
{
    for (;;) {
        const struct symbol *s = &ss->symbol.at[id];
        if (s->kind != VAR_FREE || !ss->scope.at[s->scope].is_inlined) {
            return id;
        }
        id = s->outer;
    }
}

static void
know_names(struct scopes *ss)
{
    static const char *const name[KNOWN_COUNT] = {
        [KNOWN_SUPER] = "super",
        [KNOWN_CLASS] = "__class__",
        [KNOWN_ITER] = ".0",
        [KNOWN_CLASSDICT] = "__classdict__",
    };

    for (int i = 0; i < KNOWN_COUNT; i++) {
        ss->known[i] = intern_put(ss->names, text_of(name[i]));
    }
}

struct scopes *
scopes_build(struct arena *a, const struct source *source,
             const struct syntax *syntax, struct intern *names,
             const struct analyze_options *options)
{
    struct scopes *ss = arena_new(a, struct scopes);
    struct scope module = {
        .kind = UNIT_MODULE,
        .parent = NO_ID,
        .owner = NO_ID,
        .first = NO_ID,
        .last = NO_ID,
        .unit = NO_ID,
        .inlined = NO_ID,
        .consumer = NO_ID,
    };

    ss->arena = a;
    ss->source = source;
    ss->syntax = syntax;
    ss->names = names;
    ss->nfkc = options->nfkc;
    ss->inlines = options->target >= 312;
    know_names(ss);
    module.name = intern_put(names, TEXT("<module>"));
    vec_push(a, &ss->scope, module);
    grow_node_table(ss);
    struct walk w = {.ss = ss};
    collect_children(&w, 0);
    if (ss->bail == BAIL_NONE) {
        settle_consumers(ss);
        resolve(ss);
    }
    return ss;
}
