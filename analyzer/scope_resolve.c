#include "analyzer/scope_part.h"

#include <assert.h>

/* The second pass: what each symbol is, decided from the outside in. */

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
    uint16_t carried =
        ss->symbol.at[id].flags & (SYMBOL_ANNOTATION | SYMBOL_NONLOCAL);

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

    if (owner != NO_ID &&
        !(ss->scope.at[ss->symbol.at[owner].scope].kind != UNIT_TYPE_PARAMS &&
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

/* The hidden variable of a class that holds the class; a name of the body that
 * is spelled like it is another. */
static symbol_id
class_cell(struct scopes *ss, scope_id at, sym_id name)
{
    symbol_id id;

    for (id = ss->scope.at[at].first; id != NO_ID;
         id = ss->symbol.at[id].next) {
        if (ss->symbol.at[id].name == name &&
            ss->symbol.at[id].flags & SYMBOL_HIDDEN) {
            return id;
        }
    }
    id = symbol_put(ss, at, name);
    if (ss->symbol.at[id].flags & (SYMBOL_BOUND | SYMBOL_USED)) {
        id = symbol_append(ss, at, name);
    }
    ss->symbol.at[id].flags |= SYMBOL_HIDDEN | SYMBOL_BOUND;
    ss->symbol.at[id].kind = VAR_CELL;
    return id;
}

/* A function's `super()` or `__class__` refers to a cell of its class. */
static bool
resolve_class_cell(struct scopes *ss, symbol_id id)
{
    struct symbol *s = &ss->symbol.at[id];
    scope_id at = s->scope;

    bool is_own = s->flags & SYMBOL_BOUND && !(s->flags & SYMBOL_NONLOCAL);
    if (s->name != ss->known[KNOWN_CLASS] || is_own ||
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
    capture(ss, id, class_cell(ss, at, s->name));
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
 * finished after the call, provided the file does not rebind the builtin; and
 * so is a key function.
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
        s->is_transient =
            !rebound[i] && (s->kind == UNIT_GENERATOR || !s->has_yield);
    }
}

/* Parents first: an owner must be known as bound before its captors ask.
 * Symbols appended on the way belong to scopes already passed, and are
 * complete. */
void
scope_resolve(struct scopes *ss)
{
    settle_consumers(ss);
    for (scope_id at = 0; at < ss->scope.n; at++) {
        for (symbol_id id = ss->scope.at[at].first; id != NO_ID;
             id = ss->symbol.at[id].next) {
            resolve_symbol(ss, id);
        }
    }
}
