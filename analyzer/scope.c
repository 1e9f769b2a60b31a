#include "analyzer/scope_part.h"

#include <assert.h>

/* Bytes of a name outside ASCII: bringing it into its normal form may take
 * the square of that. */
enum { LONGEST_NAME = 4096 };

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
symbol_id
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

symbol_id
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

static enum scope_role
role_of(enum unit_kind kind)
{
    return kind == UNIT_TYPE_PARAMS ? SCOPE_PARAMS
           : kind == UNIT_TYPE_VAR  ? SCOPE_LAZY
                                    : SCOPE_OWN;
}

static uint32_t
node_slot(const struct scopes *ss, node_id node, enum scope_role role)
{
    uint32_t mask = ss->nnode_slots - 1;
    uint32_t i = mix(node, role) & mask;

    for (; ss->node_slot[i]; i = (i + 1) & mask) {
        const struct scope *s = &ss->scope.at[ss->node_slot[i] - 1];
        if (s->node == node && role_of(s->kind) == role) {
            break;
        }
    }
    return i;
}

scope_id
scope_of_node(const struct scopes *ss, node_id node, enum scope_role role)
{
    return ss->node_slot[node_slot(ss, node, role)] - 1;
}

static void
grow_node_table(struct scopes *ss)
{
    ss->nnode_slots = ss->nnode_slots ? ss->nnode_slots * 2 : 64;
    ss->node_slot = arena_array(ss->arena, scope_id, ss->nnode_slots);
    for (scope_id id = 0; id < ss->scope.n; id++) {
        const struct scope *s = &ss->scope.at[id];
        uint32_t slot = node_slot(ss, s->node, role_of(s->kind));
        ss->node_slot[slot] = id + 1;
    }
}

scope_id
scope_add(struct scopes *ss, struct scope s)
{
    scope_id id = ss->scope.n;

    vec_push(ss->arena, &ss->scope, s);
    if ((ss->scope.n + 1) * 2 > ss->nnode_slots) {
        grow_node_table(ss);
    } else {
        ss->node_slot[node_slot(ss, s.node, role_of(s.kind))] = id + 1;
    }
    return id;
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
    sym_id *memo = &ss->name_of[identifier];

    if (*memo == 0) {
        struct text t = node_text(ss->syntax, ss->source, identifier);
        if (ss->nfkc && !is_ascii(t)) {
            if (t.n <= LONGEST_NAME) {
                t = ss->nfkc(ss->arena, t);
            } else if (ss->bail == BAIL_NONE) {
                ss->bail = BAIL_LONG_NAME;
                ss->bail_at = ss->syntax->node[identifier].begin;
            }
        }
        *memo = intern_put(ss->names, t) + 1;
    }
    return *memo - 1;
}

/* Reference 6.2.1, private name mangling. */
sym_id
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
        "all", "any", "bytearray", "bytes",  "dict", "frozenset", "list",
        "max", "min", "set",       "sorted", "sum",  "tuple",
    };

    for (size_t i = 0; i < sizeof name / sizeof *name; i++) {
        if (text_eq(builtin, text_of(name[i]))) {
            return true;
        }
    }
    return false;
}

bool
calls_key(struct text builtin)
{
    return text_eq(builtin, TEXT("sorted")) || text_eq(builtin, TEXT("min")) ||
           text_eq(builtin, TEXT("max"));
}

node_id
key_lambda(const struct syntax *s, const struct source *source,
           node_id arguments)
{
    NODE_EACH (c, s, arguments) {
        if (s->node[c].kind != SYN_KEYWORD_ARGUMENT) {
            continue;
        }
        node_id value = node_field(s, c, FIELD_VALUE);
        node_id name = node_field(s, c, FIELD_NAME);
        if (s->node[value].kind == SYN_LAMBDA &&
            text_eq(node_text(s, source, name), TEXT("key"))) {
            return value;
        }
    }
    return NO_ID;
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
    ss->name_of = arena_array(a, sym_id, syntax->nnodes);
    know_names(ss);
    module.name = intern_put(names, TEXT("<module>"));
    scope_add(ss, module);
    scope_collect(ss);
    if (ss->bail == BAIL_NONE) {
        scope_resolve(ss);
    }
    return ss;
}
