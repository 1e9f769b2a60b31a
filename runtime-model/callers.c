#include "runtime-model/callers.h"

enum { ARGS_MAX = 24 };

/* One call, by the ops that made what it passes. */
struct passing {
    op_id made[ARGS_MAX]; /* last op of each argument */
    uint32_t n, nkeywords;
    const uint32_t *keyword; /* names of the last arguments */
    op_id self;              /* of a method's receiver, or NO_ID */
};

struct search {
    const struct analysis *an;
    const struct unit *callee;
    uint32_t nparams, ncalls, nuses;
    bool *is_free;
    bool is_method;
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

/* Take the call at `at` apart.  Returns the op that found the callee. */
static op_id
take_call(const struct search *s, const struct unit *u, op_id at,
          struct passing *p)
{
    const struct op *call = &u->op[at];
    op_id end = at;

    *p = (struct passing){.n = call->arg, .self = NO_ID};
    if (call->arg > ARGS_MAX) {
        return NO_ID;
    }
    if (call->extra != NO_ID) {
        p->nkeywords = s->an->pool[call->extra];
        p->keyword = &s->an->pool[call->extra + 1];
    }
    for (uint32_t i = call->arg; i-- > 0;) {
        p->made[i] = end - 1;
        end = expression_start(u, end);
        if (end == NO_ID) {
            return NO_ID;
        }
    }
    if (end > 1 && u->op[end - 1].kind == OP_METHOD) {
        p->self = end - 2;
        return end - 1;
    }
    return end > 1 && u->op[end - 1].kind == OP_NULL ? end - 2 : NO_ID;
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
        s->is_free[v] = (s->ncalls == 0 || s->is_free[v]) && made != NO_ID &&
                        makes_fresh(&u->op[made]);
    }
    s->ncalls++;
}

/* Calls come after the use that found their callee. */
static void
take_unit(struct search *s, const struct unit *u)
{
    const uint32_t before = s->nuses;

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

/* `_name`, or a function in a function. */
static bool
is_private(const struct analysis *an, const struct unit *u, bool is_method)
{
    const struct text name = sym_text(an, u->name);
    const bool is_nested =
        !is_method && an->unit[u->parent].kind != UNIT_MODULE;

    return is_nested || (name.n > 1 && name.s[0] == '_' &&
                         !(name.s[1] == '_' && name.s[name.n - 1] == '_'));
}

bool
callers_find(const struct analysis *an, unit_id callee, bool *is_free)
{
    const struct unit *u = &an->unit[callee];
    struct search s = {.an = an,
                       .callee = u,
                       .is_free = is_free,
                       .is_method = an->unit[u->parent].kind == UNIT_CLASS};

    s.nparams = (uint32_t)u->params.positional + u->params.kwonly;
    if (u->kind != UNIT_FUNCTION || is_decorated(an, callee)) {
        return false;
    }
    for (uint32_t i = 0; i < an->nunits; i++) {
        take_unit(&s, &an->unit[i]);
    }
    for (var_id v = 0; v < s.nparams && s.nuses != s.ncalls; v++) {
        is_free[v] = false;
    }
    return s.ncalls > 0 && s.nuses == s.ncalls &&
           is_private(an, u, s.is_method);
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
