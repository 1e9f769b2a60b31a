/*
 * Older compilers do not take the parts of a `try` in the order of the source:
 * up to 3.8 a `finally` comes before what it protects, up to 3.10 an `else`
 * after the handlers.  Code is the same, but the variables that such a part
 * names first have other numbers, and so die in another order.
 */
#include "analyzer/lower.h"

static void
number_name(struct builder *b, node_id identifier)
{
    struct scopes *ss = b->lw->scopes;
    const sym_id name = scope_name(ss, b->scope, identifier);
    const symbol_id symbol = scope_symbol(ss, b->scope, name);

    if (symbol != NO_ID) {
        var_of_symbol(b, symbol);
    }
}

static void
number_field(struct builder *b, node_id n, enum syntax_field field)
{
    const node_id part = field_at(b, n, field);

    if (part != NO_ID) {
        number_variables(b, part);
    }
}

/* These two in the order in which they run, then all others. */
static void
number_children(struct builder *b, node_id n, enum syntax_field first,
                enum syntax_field then)
{
    if (first != FIELD_NONE) {
        number_field(b, n, first);
        number_field(b, n, then);
    }
    NODE_EACH (child, b->lw->syntax, n) {
        const uint8_t field = node_at(b, child)->field;
        if (field == FIELD_NONE || (field != first && field != then)) {
            number_variables(b, child);
        }
    }
}

static void
number_clauses(struct builder *b, node_id n, enum syntax_kind kind)
{
    NODE_EACH (child, b->lw->syntax, n) {
        if (kind_at(b, child) == kind) {
            number_variables(b, child);
        }
    }
}

/* What has a number keeps it. */
static void
number_try(struct builder *b, node_id n)
{
    if (b->lw->target < 309) {
        number_clauses(b, n, SYN_FINALLY);
    }
    number_field(b, n, FIELD_BODY);
    number_clauses(b, n, SYN_EXCEPT);
    number_clauses(b, n, SYN_ELSE);
    number_clauses(b, n, SYN_FINALLY);
}

void
number_variables(struct builder *b, node_id n)
{
    switch (kind_at(b, n)) {
    case SYN_IDENTIFIER:
        number_name(b, n);
        break;
    case SYN_ASSIGNMENT:
    case SYN_FOR:
        number_children(b, n, FIELD_RIGHT, FIELD_LEFT);
        break;
    case SYN_NAMED_EXPRESSION:
        number_children(b, n, FIELD_VALUE, FIELD_NAME);
        break;
    case SYN_ATTRIBUTE:
        number_field(b, n, FIELD_OBJECT);
        break;
    case SYN_KEYWORD_ARGUMENT:
        number_field(b, n, FIELD_VALUE);
        break;
    case SYN_FUNCTION:
    case SYN_CLASS: /* what is inside has variables of its own */
        number_field(b, n, FIELD_NAME);
        break;
    case SYN_TRY: /* the same holds inside of it */
        number_try(b, n);
        break;
    case SYN_LAMBDA:
    case SYN_LIST_COMPREHENSION:
    case SYN_SET_COMPREHENSION:
    case SYN_DICT_COMPREHENSION:
    case SYN_GENERATOR_EXPRESSION:
        break;
    default:
        number_children(b, n, FIELD_NONE, FIELD_NONE);
    }
}
