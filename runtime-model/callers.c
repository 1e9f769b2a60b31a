#include "runtime-model/callers.h"

enum { ARGS_MAX = 24 };

/* Stands for an op: one of several, at the end of branches. */
static const op_id one_of_arms = NO_ID - 1;

/* One call, by the ops that made what it passes. */
struct passing {
    op_id made[ARGS_MAX]; /* last op of each argument, or one_of_arms */
    uint32_t n, nkeywords;
    const uint32_t *keyword; /* names of the last arguments */
    op_id self;              /* of a method's receiver, or NO_ID */
};

struct search {
    const struct analysis *an;
    const struct unit *callee;
    uint32_t nparams, ncalls, nuses;
    uint8_t *passed;
    uint32_t *nfree; /* calls by parameter that may pass what nobody holds */
    bool is_method;
    struct arena *scratch;
    const uint32_t *depth; /* of the unit's stack before each op; NULL: none */
};

/* Does the op leave a value that only the stack holds? */
static bool
makes_fresh(const struct op *op)
{
    switch (op->kind) {
    case OP_CALL:
    case OP_CALL_STAR:
    case OP_BINARY:
    case OP_LIST:
    case OP_TUPLE:
    case OP_SET:
    case OP_DICT:
    case OP_JOIN:
        return true;
    default:
        return false;
    }
}

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

/* How deep the operand stack is before each op; NO_ID where nothing comes. */
static const uint32_t *
depths(struct arena *scratch, const struct unit *u)
{
    uint32_t *depth = arena_array(scratch, uint32_t, u->nops + 1);

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
    return depth;
}

/* The op that put what is called below the arguments, whatever branches these
 * have: nothing between it and the call reaches below them. */
static op_id
find_callee(struct search *s, const struct unit *u, op_id at)
{
    if (!s->depth) {
        s->depth = depths(s->scratch, u);
    }
    if (s->depth[at] == NO_ID || s->depth[at] < u->op[at].arg + 2) {
        return NO_ID;
    }
    const uint32_t floor = s->depth[at] - u->op[at].arg;

    for (op_id i = at; i-- > 0;) {
        const struct op_stack st = op_stack(&u->op[i]);
        if (s->depth[i] == NO_ID) {
            continue;
        }
        if (s->depth[i] < floor) {
            return (u->op[i].kind == OP_METHOD || u->op[i].kind == OP_NULL) &&
                           s->depth[i] + st.pushes - st.pops == floor
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
        p->made[i] = end == NO_ID ? one_of_arms : last;
    }
    return end;
}

/* Take the call at `at` apart.  Returns the op that found the callee. */
static op_id
take_call(struct search *s, const struct unit *u, op_id at, struct passing *p)
{
    const struct op *call = &u->op[at];

    *p = (struct passing){.n = call->arg, .self = NO_ID};
    if (call->arg > ARGS_MAX) {
        return NO_ID;
    }
    if (call->extra != NO_ID) {
        p->nkeywords = s->an->pool[call->extra];
        p->keyword = &s->an->pool[call->extra + 1];
    }
    const op_id end = take_arguments(u, at, p);
    const op_id below = end == NO_ID ? find_callee(s, u, at) : end - 1;

    if (below == NO_ID || end == 0 || below == 0) {
        return NO_ID;
    }
    if (u->op[below].kind == OP_METHOD) {
        p->self = below - 1;
        return below;
    }
    return u->op[below].kind == OP_NULL ? below - 1 : NO_ID;
}

/* Is this how a callee of that name is found? */
static bool
is_use(const struct search *s, const struct unit *u, const struct op *op)
{
    if (s->is_method) {
        return (op->kind == OP_METHOD || op->kind == OP_ATTR) &&
               op->arg == s->callee->name;
    }
    return op->kind == OP_LOAD && u->var[op->arg].name == s->callee->name;
}

/* The argument that a parameter gets; NO_ID: none, or its default. */
static op_id
argument_of(const struct search *s, const struct passing *p, var_id param)
{
    const uint32_t shift = s->is_method ? 1 : 0;
    const uint32_t npositional = p->n - p->nkeywords;

    if (s->is_method && param == 0) {
        return p->self;
    }
    if (param < s->callee->params.positional && param - shift < npositional) {
        return p->made[param - shift];
    }
    for (uint32_t i = 0; i < p->nkeywords; i++) {
        if (p->keyword[i] == s->callee->var[param].name) {
            return p->made[npositional + i];
        }
    }
    return NO_ID;
}

static void
take_caller(struct search *s, const struct unit *u, op_id at)
{
    struct passing p;
    const op_id found = take_call(s, u, at, &p);

    if (found == NO_ID || !is_use(s, u, &u->op[found])) {
        return;
    }
    for (var_id v = 0; v < s->nparams; v++) {
        const op_id made = argument_of(s, &p, v);
        const uint8_t how = made == one_of_arms ? PASSED_HELD | PASSED_FREE
                            : made != NO_ID && makes_fresh(&u->op[made])
                                ? PASSED_FREE
                                : PASSED_HELD;
        s->passed[v] |= how;
        s->nfree[v] += how != PASSED_HELD;
    }
    s->ncalls++;
}

/* Calls come after the use that found their callee. */
static void
take_unit(struct search *s, const struct unit *u)
{
    const uint32_t before = s->nuses;

    s->depth = NULL;
    for (op_id i = 0; i < u->nops; i++) {
        if (u->op[i].flags & OPF_COPY) {
            continue;
        }
        s->nuses += is_use(s, u, &u->op[i]);
        if (u->op[i].kind == OP_CALL && s->nuses > before) {
            take_caller(s, u, i);
        }
    }
}

/* Is what the definition leaves bound as it is? */
static bool
is_decorated(const struct analysis *an, unit_id callee)
{
    const struct unit *outer = &an->unit[an->unit[callee].parent];

    for (op_id i = 0; i + 1 < outer->nops; i++) {
        if (outer->op[i].kind == OP_FUNCTION && outer->op[i].arg == callee) {
            return outer->op[i + 1].kind != OP_STORE;
        }
    }
    return true;
}

/* `_name` or `__name__` */
static bool
is_hidden(const struct analysis *an, const struct unit *u)
{
    return text_starts(sym_text(an, u->name), TEXT("_"));
}

/* `_name`, or a function in a function. */
static bool
is_private(const struct analysis *an, const struct unit *u, bool is_method)
{
    const struct text name = sym_text(an, u->name);
    const bool is_nested =
        !is_method && an->unit[u->parent].kind != UNIT_MODULE;

    return is_nested || (name.n > 1 && is_hidden(an, u) &&
                         !(name.s[1] == '_' && name.s[name.n - 1] == '_'));
}

enum callers
callers_find(struct arena *scratch, const struct analysis *an, unit_id callee,
             uint8_t *passed)
{
    const struct unit *u = &an->unit[callee];
    struct search s = {.an = an,
                       .callee = u,
                       .passed = passed,
                       .scratch = scratch,
                       .is_method = an->unit[u->parent].kind == UNIT_CLASS};

    s.nparams = (uint32_t)u->params.positional + u->params.kwonly;
    if (u->kind != UNIT_FUNCTION || is_decorated(an, callee)) {
        return CALLERS_UNKNOWN;
    }
    s.nfree = arena_array(scratch, uint32_t, s.nparams + 1);
    for (uint32_t i = 0; i < an->nunits; i++) {
        take_unit(&s, &an->unit[i]);
    }
    for (var_id v = 0; v < s.nparams; v++) {
        passed[v] = 2 * s.nfree[v] < s.ncalls ? PASSED_HELD : passed[v];
    }
    for (var_id v = 0; v < s.nparams && s.nuses != s.ncalls; v++) {
        passed[v] = PASSED_HELD;
    }
    return s.nuses == 0 ? CALLERS_UNKNOWN
           : s.nuses == s.ncalls && is_private(an, u, s.is_method)
               ? CALLERS_ALL
               : CALLERS_SOME;
}

bool
callers_are_likely(const struct analysis *an, unit_id callee, var_id param,
                   enum callers known)
{
    const struct unit *u = &an->unit[callee];
    const bool is_method = an->unit[u->parent].kind == UNIT_CLASS;

    if (!is_method) {
        return is_private(an, u, false);
    }
    return param > 0 || known != CALLERS_UNKNOWN || is_hidden(an, u);
}

bool
callers_are_slots(const struct analysis *an, unit_id callee, var_id param)
{
    static const char *const inlined[] = {"__getitem__", "__getattribute__",
                                          "__call__"};
    const struct unit *u = &an->unit[callee];
    const struct text name = sym_text(an, u->name);

    if (an->unit[u->parent].kind != UNIT_CLASS || name.n < 5 ||
        !text_starts(name, TEXT("__")) || name.s[name.n - 1] != '_') {
        return false;
    }
    for (size_t i = 0; i < sizeof inlined / sizeof *inlined; i++) {
        if (text_eq(name, text_of(inlined[i]))) {
            return false;
        }
    }
    return param == 0 || !text_eq(name, TEXT("__init__"));
}
