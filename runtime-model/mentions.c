#include "runtime-model/mentions.h"

/* ---- one call ---------------------------------------------------------- */

/* Where the expression begins whose value the op before `end` left; NO_ID if
 * it has branches. */
static op_id
expression_start(const struct unit *u, op_id end)
{
    int32_t need = 1;
    op_id i = end;

    while (need > 0) {
        if (i == 0 || op_info[u->op[i - 1].kind].flags & (OP_JUMPS | OP_ENDS)) {
            return NO_ID;
        }
        const struct op_stack st = op_stack(&u->op[--i]);
        need += (int32_t)st.pops - (int32_t)st.pushes;
    }
    return need == 0 ? i : NO_ID;
}

/* Of one unit, once somebody asks. */
struct stack_depths {
    struct arena *scratch;
    const uint32_t *depth;
};

/* How deep the operand stack is before each op; NO_ID where nothing comes. */
static const uint32_t *
depths_of(struct stack_depths *d, const struct unit *u)
{
    if (d->depth) {
        return d->depth;
    }
    uint32_t *depth = arena_array(d->scratch, uint32_t, u->nops + 1);

    for (op_id i = 0; i < u->nops; i++) {
        depth[i] = NO_ID;
    }
    for (uint32_t b = 0; b < u->cfg.nblocks; b++) {
        const struct block *block = &u->cfg.block[b];
        uint32_t now = block->depth;
        for (op_id i = block->first; i < block->end && now != NO_ID; i++) {
            const struct op_stack st = op_stack(&u->op[i]);
            depth[i] = now;
            now = now - st.pops + st.pushes;
        }
    }
    d->depth = depth;
    return depth;
}

/* The op that put what is called below the arguments, whatever branches these
 * have: nothing between it and the call reaches below them. */
static op_id
find_callee(struct stack_depths *d, const struct unit *u, op_id at)
{
    const uint32_t *depth = depths_of(d, u);

    if (depth[at] == NO_ID || depth[at] < u->op[at].arg + 2) {
        return NO_ID;
    }
    const uint32_t floor = depth[at] - u->op[at].arg;

    for (op_id i = at; i-- > 0;) {
        const struct op_stack st = op_stack(&u->op[i]);
        if (depth[i] == NO_ID) {
            continue;
        }
        if (depth[i] < floor) {
            return (u->op[i].kind == OP_METHOD || u->op[i].kind == OP_NULL) &&
                           depth[i] + st.pushes - st.pops == floor
                       ? i
                       : NO_ID;
        }
    }
    return NO_ID;
}

/* Where each argument is made; where they begin, or NO_ID if one has branches:
 * that one and those before it are open. */
static op_id
take_arguments(const struct unit *u, op_id at, struct passing *p)
{
    op_id end = at;

    for (uint32_t i = p->n; i-- > 0;) {
        const op_id last = end == NO_ID ? NO_ID : end - 1;
        end = end == NO_ID ? NO_ID : expression_start(u, end);
        p->made[i] = end == NO_ID ? PASSING_ARMS : last;
    }
    return end;
}

static op_id
take(struct stack_depths *d, const struct analysis *an, const struct unit *u,
     op_id at, struct passing *p)
{
    const struct op *call = &u->op[at];

    *p = (struct passing){.n = call->arg, .self = NO_ID};
    if (call->arg > PASSING_MAX) {
        return NO_ID;
    }
    if (call->extra != NO_ID) {
        p->nkeywords = an->pool[call->extra];
        p->keyword = &an->pool[call->extra + 1];
    }
    const op_id end = take_arguments(u, at, p);
    const op_id below = end == NO_ID ? find_callee(d, u, at) : end - 1;

    if (below == NO_ID || end == 0 || below == 0) {
        return NO_ID;
    }
    if (u->op[below].kind == OP_METHOD) {
        p->self = below - 1;
        return below;
    }
    return u->op[below].kind == OP_NULL ? below - 1 : NO_ID;
}

op_id
passing_take(struct arena *scratch, const struct analysis *an,
             const struct unit *u, op_id at, struct passing *p)
{
    struct stack_depths depths = {scratch, NULL};

    return take(&depths, an, u, at, p);
}

/* ---- all mentions of a file ----------------------------------------------
 */

sym_id
mention_name(const struct unit *u, const struct op *op)
{
    switch (op->kind) {
    case OP_LOAD:
        return u->var[op->arg].name;
    case OP_METHOD:
    case OP_ATTR:
        return op->arg;
    default:
        return NO_ID;
    }
}

static bool
is_mention(const struct unit *u, const struct op *op)
{
    return !(op->flags & OPF_COPY) && mention_name(u, op) != NO_ID;
}

/* By op: the call of what it put on the stack; all others are 0, for a call
 * comes after what it calls. */
static const op_id *
calls_of(struct arena *scratch, const struct analysis *an, const struct unit *u)
{
    struct stack_depths depths = {scratch, NULL};
    op_id *call = arena_array(scratch, op_id, u->nops + 1);

    for (op_id i = 0; i < u->nops; i++) {
        struct passing p;
        if (u->op[i].kind != OP_CALL || u->op[i].flags & OPF_COPY) {
            continue;
        }
        const op_id found = take(&depths, an, u, i, &p);
        if (found != NO_ID) {
            call[found] = i;
        }
    }
    return call;
}

static void
put_unit(struct arena *scratch, const struct analysis *an, unit_id unit,
         uint32_t *next, struct mention *at)
{
    const struct unit *u = &an->unit[unit];
    const struct arena_mark mark = arena_mark(scratch);
    const op_id *call = calls_of(scratch, an, u);

    for (op_id i = 0; i < u->nops; i++) {
        if (is_mention(u, &u->op[i])) {
            at[next[mention_name(u, &u->op[i])]++] =
                (struct mention){unit, i, call[i] ? call[i] : NO_ID};
        }
    }
    arena_rewind(scratch, mark);
}

const struct mentions *
mentions_find(struct arena *a, struct arena *scratch, const struct analysis *an)
{
    const uint32_t n = intern_count(an->names);
    uint32_t *first = arena_array(a, uint32_t, n + 1);
    uint32_t *next = arena_array(a, uint32_t, n + 1);
    struct mentions *m = arena_new(a, struct mentions);

    for (unit_id i = 0; i < an->nunits; i++) {
        const struct unit *u = &an->unit[i];
        for (op_id k = 0; k < u->nops; k++) {
            if (is_mention(u, &u->op[k])) {
                next[mention_name(u, &u->op[k])]++;
            }
        }
    }
    for (sym_id i = 0; i < n; i++) {
        first[i + 1] = first[i] + next[i];
        next[i] = first[i];
    }
    struct mention *at = arena_array(a, struct mention, first[n] + 1);

    for (unit_id i = 0; i < an->nunits; i++) {
        put_unit(scratch, an, i, next, at);
    }
    *m = (struct mentions){first, at, n};
    return m;
}

struct mentions_range
mentions_of(const struct mentions *m, sym_id name)
{
    const bool is_new = name >= m->nnames;
    const uint32_t first = is_new ? 0 : m->first[name];

    return (struct mentions_range){m->at + first,
                                   is_new ? 0 : m->first[name + 1] - first};
}
