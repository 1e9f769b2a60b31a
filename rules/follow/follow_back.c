/*
 * And back: which variables own what a value was taken from?
 */
#include "rules/follow/follow.h"

#include "rules/summary.h"
#include "rules/value/call.h"
#include "rules/value/known.h"
#include "rules/value/names.h"

enum { OWNER_DEPTH = 8, MOST_TRACED = 32 };

struct tracing {
    struct rules_file *rf;
    const struct unit_lore *lu;
    struct owner_visitor visitor;
    bool is_part;   /* what is looked for is in it, and not itself */
    uint32_t *left; /* variables whose stores may be looked at */
};

static void trace(const struct tracing *t, val_id v, int depth);
static void trace_whole(const struct tracing *t, val_id v, int depth);

/* Facts that say: the result does not depend on what went in. */
static bool
is_fresh(const struct tracing *t, const struct call *call,
         const struct api *api)
{
    return call_fact(t->rf, t->lu, call, api, FACT_FRESH) ||
           call_fact(t->rf, t->lu, call, api, FACT_FRESH_INERT);
}

struct traced_call {
    const struct tracing *t;
    int depth;
};

static void
trace_selected(void *context, val_id v)
{
    struct traced_call *tc = context;

    trace_whole(tc->t, v, tc->depth);
}

/* What the catalogue says the result is, or is a part of. */
static void
trace_facts(const struct tracing *t, const struct call *call,
            const struct api *api, int depth)
{
    struct tracing part = *t;
    struct traced_call tc = {&part, depth};

    part.is_part = true;
    for (const struct fact *f = NULL; api && (f = api_next(api, f)) != NULL;) {
        if (f->id == FACT_RETURNS_ARGUMENT || f->id == FACT_RETURNS_PART_OF ||
            f->id == FACT_RETURNS_VIEW_OF || f->id == FACT_ELEMENTS_FROM) {
            call_selected(t->rf, t->lu, call, &f->selector,
                          (struct visitor){trace_selected, &tc});
        }
    }
}

/* Texts and numbers have what they are made of for themselves. */
static bool
owns_itself(const struct meaning *m)
{
    return (m->flags & MEANS_SEEN) &&
           (m->kind == VALUE_SCALAR || m->kind == VALUE_TEXT ||
            m->kind == VALUE_BYTES || m->kind == VALUE_NONE);
}

/* `(x for x in xs)`: what it gives is what it goes through has. */
static void
trace_gone_through(const struct tracing *t, const struct call *call, int depth)
{
    const op_id made = operand_source(&t->lu->ops, call->callee);
    struct tracing part = *t;

    if (made != NO_ID && t->lu->unit->op[made].kind == OP_FUNCTION &&
        t->rf->an->unit[t->lu->unit->op[made].arg].kind == UNIT_GENERATOR &&
        call->nargs) {
        part.is_part = true;
        trace_whole(&part, call->argument[0], depth);
    }
}

static void
trace_call(const struct tracing *t, op_id op, int depth)
{
    const struct meaning result = lore_mean(t->lu, t->lu->ops.out[op]);

    if (owns_itself(&result)) {
        return;
    }
    struct call call = call_at(t->rf, t->lu, op);
    const struct api *api = call_api(t->rf, t->lu, &call);

    if (!t->visitor.any_call) {
        trace_facts(t, &call, api, depth);
        trace_gone_through(t, &call, depth);
        return;
    }
    if (is_fresh(t, &call, api)) {
        return;
    }
    trace(t, call.receiver, depth);
    for (uint32_t i = 0; i < call.nargs; i++) {
        const struct meaning m = lore_mean(t->lu, call.argument[i]);
        if (!owns_itself(&m) || m.kind == VALUE_BYTES) {
            trace(t, call.argument[i], depth);
        }
    }
}

/* The variable whose value the op changes, or which it lets go: `xs[k] = y`,
 * `del x.a`, `xs.clear()`, `del xs`; or NO_ID. */
static var_id
changed_by(const struct tracing *t, op_id op)
{
    static const char *const end[] = {"clear", "close", "discard", "pop",
                                      "popitem", "popleft", "remove"};
    const struct op *o = &t->lu->unit->op[op];
    const struct operands *ops = &t->lu->ops;

    switch ((enum op_kind)o->kind) {
    case OP_DELETE:
        return o->arg;
    case OP_SET_ITEM:
    case OP_SET_ATTR:
        return lore_loaded(t->lu, operand(ops, op, 1));
    case OP_DEL_ITEM:
    case OP_DEL_ATTR:
        return lore_loaded(t->lu, operand(ops, op, 0));
    case OP_METHOD:
        return text_among(sym_text(t->rf->an, o->arg), end,
                          sizeof end / sizeof *end)
                   ? lore_loaded(t->lu, operand(ops, op, 0))
                   : NO_ID;
    default:
        return NO_ID;
    }
}

/* Is the variable, or what is in it, let go by whoever wrote the function?
 * Found for all variables at once. */
static bool
lets_go(const struct tracing *t, var_id var)
{
    const struct unit *u = t->lu->unit;
    uint8_t *let_go = t->lu->let_go;
    uint8_t *is_found = &let_go[u->nvars];

    if (t->lu->store[var] == NO_ID && !(u->var[var].flags & VARF_PARAM)) {
        return true;
    }
    for (op_id op = 0; op < u->nops && !*is_found; op++) {
        const var_id v = changed_by(t, op);
        if (v != NO_ID) {
            let_go[v] = 1;
        }
    }
    *is_found = 1;
    return let_go[var];
}

/* Is anything known of what the call returns?  A comprehension, a function of
 * the tree or of the catalogue. */
static bool
is_known_call(const struct tracing *t, const struct call *call)
{
    const val_id callee = lore_origin(t->lu, call->callee);
    const sym_id name = lore_mean(t->lu, callee).name;
    const op_id made = operand_source(&t->lu->ops, callee);

    return (made != NO_ID && t->lu->unit->op[made].kind == OP_FUNCTION) ||
           call_api(t->rf, t->lu, call) ||
           (known_function(t->rf, name) && !known_class(t->rf, name));
}

/* `same(x)`: a function of the tree that may return what it is given. */
static void
trace_returned(const struct tracing *t, const struct call *call, int depth)
{
    const struct meaning callee =
        lore_mean(t->lu, lore_origin(t->lu, call->callee));
    const struct summary_function *f = known_function(t->rf, callee.name);

    const uint32_t shift = f ? call_shift(t->rf, t->lu, call, f) : 0;

    for (uint32_t i = 0; f && i < call->nargs; i++) {
        if ((f->parts | f->some_parts) & param_bit(i + shift)) {
            trace(t, call->argument[i], depth);
        }
    }
}

/* `xs = [x]; ref(xs[0]); xs.clear()`: then x alone had it.  All that the value
 * was made of may be what is in it; itself it is what it was, or is given. */
static void
trace_made(const struct tracing *t, val_id v, int depth)
{
    const op_id op = operand_source(&t->lu->ops, v);
    const enum op_kind k =
        op == NO_ID ? OP_NULL : (enum op_kind)t->lu->unit->op[op].kind;

    if (k == OP_CALL) {
        const struct call call = call_at(t->rf, t->lu, op);
        for (uint32_t i = 0;
             t->is_part && i < call.nargs && is_known_call(t, &call); i++) {
            trace_whole(t, call.argument[i], depth);
        }
        trace_returned(t, &call, depth);
        trace(t, v, depth);
    } else if (t->is_part) {
        trace_whole(t, v, depth);
    } else {
        trace(t, v, depth);
    }
}

/* `part = owner.part; address(part)`: nobody knows that the part holds it.
 * `for x in xs`: the next round forgets this x, not xs.  `x = y; del x`. */
static void
trace_stored(const struct tracing *t, val_id v, int depth)
{
    const struct operands *o = &t->lu->ops;
    op_id origin = operand_source(o, lore_origin(t->lu, v));
    var_id var = t->lu->unit->op[operand_source(o, v)].arg;
    const bool is_weak = !t->visitor.any_call && *t->left > 0;
    const bool is_let_go =
        is_weak && (lets_go(t, var) || t->lu->var[var].kind == VALUE_ITERATOR);

    if (origin != NO_ID && t->lu->unit->op[origin].kind == OP_ATTR) {
        trace(t, operand(o, origin, 0), depth);
    }
    *t->left -= is_weak;
    for (op_id op = t->lu->var_first_store[var]; op != NO_ID;
         op = t->lu->var_next_store[op]) {
        const val_id stored = operand(o, op, 0);
        const op_id from = operand_source(o, stored);
        if (from != NO_ID && (o->unit->op[from].kind == OP_NEXT ||
                              o->unit->op[from].kind == OP_UNPACK)) {
            trace_whole(t, operand(o, from, 0), depth);
        } else if (is_let_go ||
                   (is_weak && t->is_part &&
                    lore_loaded(t->lu, stored) != NO_ID)) {
            trace_made(t, stored, depth);
        }
    }
}

/* `for x in (a, b)`: what is taken from the display is one of them. */
static void
trace_whole(const struct tracing *t, val_id v, int depth)
{
    const op_id op = operand_source(&t->lu->ops, v);
    const enum op_kind k =
        op == NO_ID ? OP_NULL : (enum op_kind)t->lu->unit->op[op].kind;

    if (k != OP_LIST && k != OP_TUPLE && k != OP_SET && k != OP_DICT) {
        trace(t, v, depth);
        return;
    }
    for (uint32_t i = 0; i < operand_count(&t->lu->ops, op); i++) {
        trace(t, operand(&t->lu->ops, op, i), depth);
    }
}

/* `cache[k] = x = make()`, `ref(x := make())`: the value has a name, too. */
static void
trace_names(const struct tracing *t, val_id v)
{
    enum { FAR = 256 }; /* the stores stand near the value */
    const struct operands *o = &t->lu->ops;
    const op_id from = o->val[v].op;

    if (from == NO_ID || o->nusers[v] < 2 ||
        o->unit->op[from].kind == OP_LOAD) {
        return;
    }
    for (op_id op = from; op < o->unit->nops && op < from + FAR; op++) {
        if (o->unit->op[op].kind == OP_STORE && operand(o, op, 0) == v) {
            t->visitor.visit(t->visitor.context, o->unit->op[op].arg);
        }
    }
}

static void
trace(const struct tracing *t, val_id v, int depth)
{
    const struct operands *o = &t->lu->ops;

    if (v == NO_ID || depth == 0) {
        return;
    }
    trace_names(t, v);
    op_id op = o->val[v].op;
    if (op == NO_ID) {
        for (val_id m = v; m != NO_ID; m = o->val[m].right) {
            trace(t, o->val[m].left, depth - 1);
        }
        return;
    }
    struct tracing part = *t;
    part.is_part = true;
    switch ((enum op_kind)t->lu->unit->op[op].kind) {
    case OP_LOAD:
        t->visitor.visit(t->visitor.context, t->lu->unit->op[op].arg);
        trace_stored(t, v, depth - 1);
        return;
    case OP_ATTR:
        trace(&part, lore_part_of(t->rf, t->lu, op), depth - 1);
        return;
    case OP_METHOD:
    case OP_ITEM:
    case OP_ITER:
    case OP_NEXT:
    case OP_UNPACK:
        trace_whole(&part, operand(o, op, 0), depth - 1);
        return;
    case OP_CALL:
    case OP_CALL_STAR:
        trace_call(t, op, depth - 1);
        return;
    default:
        return;
    }
}

void
follow_owners(struct rules_file *rf, const struct unit_lore *lu, val_id v,
              struct owner_visitor visitor)
{
    uint32_t left = MOST_TRACED;
    struct tracing t = {rf, lu, visitor, false, &left};

    trace(&t, v, OWNER_DEPTH);
}
