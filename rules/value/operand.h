/*
 * operand.h - which op made each operand: the stack of a unit, by name.
 *
 * The ops of a unit are run once on a stack of value ids instead of values.
 * Each op then knows the ids it popped, so `CALL` sees its callee and its
 * arguments.  An id stands for "what this op pushed there"; where two ways
 * meet with different values, a merge stands for both.  Unreachable ops have
 * no operands.
 *
 * COPY and SWAP make no new ids: they move old ones.  METHOD pushes a new id
 * for the function and the receiver's own id for the self slot.
 */
#ifndef RULES_OPERAND_H
#define RULES_OPERAND_H

#include "analyzer/analyzer.h"

typedef uint32_t val_id;

/* Where an id comes from. */
struct val {
    op_id op;           /* the op that pushed it; NO_ID for a merge */
    uint32_t slot;      /* which of its pushes, the lowest is 0 */
    val_id left, right; /* a merge: one value that comes in, and the merge of
                           all others; NO_ID for none */
};

struct operands {
    const struct unit *unit;
    const struct val *val;
    uint32_t nvals;
    const uint32_t *first; /* by op: its operands in `in`; nops + 1 entries */
    const val_id *in;  /* lowest operand first; what is peeked comes first */
    const val_id *out; /* by op: its first pushed id, or NO_ID */
    const op_id *user; /* by val: an op that takes it; NO_ID if none */
    const uint32_t *nusers; /* by val: how many ops take it (copies too) */
    const uint32_t *first_use; /* by val: the first of these, in `use` */
    const op_id *use; /* ops in their order; twice where one takes it twice */
    const op_id *load; /* by var: its first LOAD, or NO_ID */
    const op_id *next_load; /* by LOAD: the next of the variable, or NO_ID */
};

struct operands operands_find(struct arena *a, struct arena *scratch,
                              const struct unit *unit);

/* The n-th operand of an op, peeked ones first; NO_ID if it has none. */
static inline val_id
operand(const struct operands *o, op_id op, uint32_t n)
{
    uint32_t at = o->first[op] + n;

    return at < o->first[op + 1] ? o->in[at] : NO_ID;
}

static inline uint32_t
operand_count(const struct operands *o, op_id op)
{
    return o->first[op + 1] - o->first[op];
}

/* The one op that takes a value; NO_ID if none or several do, or there is no
 * such value: not every op that calls something has a result. */
static inline op_id
operand_only_user(const struct operands *o, val_id v)
{
    return v != NO_ID && o->nusers[v] == 1 ? o->user[v] : NO_ID;
}

/* The op that pushed a value, or NO_ID. */
static inline op_id
operand_source(const struct operands *o, val_id v)
{
    return v == NO_ID ? NO_ID : o->val[v].op;
}

/* What a loop goes through, if the value is an item of that: the result of
 * `for x in f():`, the display of `for x in (a, b):`; or NO_ID. */
val_id operand_gone_through(const struct operands *o, val_id item);

#endif
