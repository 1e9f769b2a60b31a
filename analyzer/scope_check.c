#include "analyzer/scope_part.h"

static const struct scope *
here(const struct walk *w)
{
    return &w->ss->scope.at[w->scope];
}

/* ---- blocks ---- */

void
walk_check_body(struct walk *w, node_id body)
{
    if (body == NO_ID || node_child(w->ss->syntax, body) == NO_ID) {
        walk_fail(w, BAIL_EMPTY_BODY, body == NO_ID ? 0 : body);
    }
}

/* Columns as the tokenizer counts them: with tabs to the next multiple of
 * eight, and with tabs as one; a form feed begins anew. */
struct column {
    uint32_t wide, narrow;
    bool starts_line;
};

static struct column
column_of(struct text t, uint32_t at)
{
    uint32_t begin = at;
    struct column c = {0};

    while (begin > 0 && (t.s[begin - 1] == ' ' || t.s[begin - 1] == '\t' ||
                         t.s[begin - 1] == '\f')) {
        begin--;
    }
    c.starts_line = begin == 0 || t.s[begin - 1] == '\n';
    if (begin >= 2 &&
        (t.s[begin - 2] == '\\' ||
         (begin >= 3 && t.s[begin - 2] == '\r' && t.s[begin - 3] == '\\'))) {
        c.starts_line = false; /* a line that goes on */
    }
    for (uint32_t i = begin; i < at; i++) {
        if (t.s[i] == '\f') {
            c.wide = c.narrow = 0;
        } else if (t.s[i] == '\t') {
            c.wide = (c.wide / 8 + 1) * 8;
            c.narrow++;
        } else {
            c.wide++;
            c.narrow++;
        }
    }
    return c;
}

void
walk_check_columns(struct walk *w, node_id suite)
{
    const struct syntax *s = w->ss->syntax;
    struct column first = {0};
    bool seen = suite == 0; /* a module begins in the first column */

    NODE_EACH (n, s, suite) {
        struct column c = column_of(w->ss->source->text, s->node[n].begin);
        if (!c.starts_line) {
            continue;
        }
        if (seen && (c.wide != first.wide || c.narrow != first.narrow)) {
            walk_fail(w, BAIL_SYNTAX, n);
            return;
        }
        first = c;
        seen = true;
    }
}

/* ---- handlers ---- */

/* What one `except` clause of a `try` says, for those after it. */
struct clauses {
    bool group, single, last;
};

static bool
clause_fits(const struct syntax *s, node_id clause, struct clauses *seen)
{
    const bool group =
        s->node[clause].kind == SYN_EXCEPT_GROUP ||
        node_kind_child(s, clause, SYN_STAR_TOKEN) != NO_ID;
    const bool bare = node_field(s, clause, FIELD_VALUE) == NO_ID;

    if (seen->last || (group ? seen->single || bare : seen->group)) {
        return false;
    }
    seen->group |= group;
    seen->single |= !group;
    seen->last = bare;
    return true;
}

/* One sort of `except`, each with its types but for the last (Reference
 * 8.4.1, 8.4.2). */
static void
check_handlers(struct walk *w, node_id n)
{
    const struct syntax *s = w->ss->syntax;
    struct clauses seen = {0};

    NODE_EACH (c, s, n) {
        const enum syntax_kind kind = s->node[c].kind;
        if ((kind == SYN_EXCEPT || kind == SYN_EXCEPT_GROUP) &&
            !clause_fits(s, c, &seen)) {
            walk_fail(w, BAIL_SYNTAX, c);
            return;
        }
    }
}

/* ---- names ---- */

static uint16_t
flags_of(struct walk *w, node_id name)
{
    const symbol_id id =
        symbol_put(w->ss, w->scope, scope_name(w->ss, w->scope, name));

    return w->ss->symbol.at[id].flags;
}

void
walk_check_parameter(struct walk *w, node_id name)
{
    if (flags_of(w, name) & SYMBOL_PARAM) {
        walk_fail(w, BAIL_SYNTAX, name);
    }
}

void
walk_check_declared(struct walk *w, node_id name, uint16_t flag)
{
    const bool nowhere =
        flag == SYMBOL_NONLOCAL && here(w)->kind == UNIT_MODULE;
    const uint16_t other =
        flag == SYMBOL_NONLOCAL ? SYMBOL_GLOBAL : SYMBOL_NONLOCAL;

    if (nowhere || flags_of(w, name) & (SYMBOL_PARAM | other)) {
        walk_fail(w, BAIL_SYNTAX, name);
    }
}

/* ---- places ---- */

/*
 * Where what the grammar takes anywhere may stand: CPython's compiler refuses
 * the rest, so that such a file never ran (Reference 6.2.9, 6.4, 7.6, 7.11, 8.9).
 */

static bool
is_comprehension(enum unit_kind kind)
{
    return kind == UNIT_COMPREHENSION || kind == UNIT_GENERATOR;
}

/* What is made by `def` alone, and not in the scope of a class. */
static bool
may_return(const struct walk *w)
{
    return here(w)->kind == UNIT_FUNCTION;
}

static bool
may_yield(const struct walk *w, node_id n)
{
    const node_id from = node_child(w->ss->syntax, n);
    const bool is_from = from != NO_ID && w->ss->syntax->node[from].kind ==
                                              SYN_FROM_TOKEN;

    return here(w)->kind == UNIT_LAMBDA ||
           (may_return(w) && !(is_from && here(w)->is_async));
}

static bool
is_in_async(const struct walk *w)
{
    return may_return(w) && here(w)->is_async;
}

bool
walk_may_await(const struct walk *w)
{
    return is_in_async(w) || is_comprehension(here(w)->kind);
}

void
walk_check_place(struct walk *w, node_id n)
{
    const struct syntax *s = w->ss->syntax;
    bool may = true;

    switch (s->node[n].kind) {
    case SYN_RETURN:
        may = may_return(w);
        break;
    case SYN_YIELD:
        may = may_yield(w, n);
        break;
    case SYN_AWAIT:
        may = walk_may_await(w);
        break;
    case SYN_FOR:
    case SYN_WITH:
        may = is_in_async(w) || !walk_has_async(w, n);
        break;
    case SYN_TRY:
        check_handlers(w, n);
        break;
    case SYN_IMPORT_FROM:
        may = here(w)->kind == UNIT_MODULE ||
              node_kind_child(s, n, SYN_WILDCARD_IMPORT) == NO_ID;
        break;
    default:
        break;
    }
    if (!may) {
        walk_fail(w, BAIL_SYNTAX, n);
    }
}
