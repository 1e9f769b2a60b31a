/*
 * scope_part.h - inside the two passes over scopes.
 */
#ifndef ANALYZER_SCOPE_PART_H
#define ANALYZER_SCOPE_PART_H

#include "analyzer/scope.h"

enum { KNOWN_SUPER, KNOWN_CLASS, KNOWN_ITER, KNOWN_CLASSDICT, KNOWN_COUNT };

/* The symbol `name` of a scope, made if new. */
symbol_id symbol_put(struct scopes *ss, scope_id scope, sym_id name);

/* A further symbol of that name, which look-ups do not find. */
symbol_id symbol_append(struct scopes *ss, scope_id scope, sym_id name);

scope_id scope_add(struct scopes *ss, struct scope s);

/* `name` as it is known inside class `owner` (or NO_ID). */
sym_id mangle(struct scopes *ss, sym_id owner, sym_id name);

void scope_collect(struct scopes *ss);
void scope_resolve(struct scopes *ss);

static inline bool
is_function_like(enum unit_kind kind)
{
    return kind != UNIT_MODULE && kind != UNIT_CLASS;
}

/* ---- the first pass ---- */

struct walk {
    struct scopes *ss;
    scope_id scope;
    bool in_annotation; /* of a nested definition */
};

static inline uint8_t
kind_of(const struct walk *w, node_id n)
{
    return n == NO_ID ? SYN_UNKNOWN : w->ss->syntax->node[n].kind;
}

void walk_fail(struct walk *w, enum bail bail, node_id n);
bool walk_has_async(struct walk *w, node_id n);
void note_symbol(struct walk *w, sym_id name, uint16_t flags);
void note(struct walk *w, node_id identifier, uint16_t flags);
void note_type_param(struct walk *w, node_id identifier);
scope_id scope_open(struct walk *w, enum unit_kind kind, node_id node,
                    sym_id name);
void collect(struct walk *w, node_id n);
void collect_children(struct walk *w, node_id n);
/* An annotation; `of_definition`: of a parameter or a return value. */
void collect_annotation(struct walk *w, node_id type, bool of_definition);

/* scope_check.c: what the grammar lets pass and Python refuses */

void walk_check_body(struct walk *w, node_id body);
/* Statements of a suite that begin a line begin in one column; the grammar
 * lets a dedent to nowhere pass. */
void walk_check_columns(struct walk *w, node_id suite);
/* May a `return`, `yield`, `await`, ... stand in this scope? */
void walk_check_place(struct walk *w, node_id n);
/* Is this the first parameter of its name? Asked before it is noted. */
void walk_check_parameter(struct walk *w, node_id name);
/* May this name be declared global or nonlocal here? */
void walk_check_declared(struct walk *w, node_id name, uint16_t flag);
bool walk_may_await(const struct walk *w);

/* scope_define.c */
void collect_function(struct walk *w, node_id n);
void collect_lambda(struct walk *w, node_id n);
void collect_class(struct walk *w, node_id n);
void collect_type_alias(struct walk *w, node_id n);

#endif
