#include "rules/summary/fills.h"

#include "rules/summary.h"
#include "rules/summary/summarize_definition.h"
#include "rules/value/call.h"
#include "rules/value/implied.h"
#include "rules/value/known.h"
#include "rules/value/names.h"

enum { MOST_STEPS = 64, MOST_STORES = 4, DISPLAY_DEPTH = 3 };

bool
fills_add(struct fills *f, param_set of, struct meaning what)
{
    const struct fills before = *f;

    if (of && what.death == DIES_NOTICED) {
        const struct meaning end = {.kind = VALUE_UNKNOWN,
                                    .element = VALUE_UNKNOWN,
                                    .death = DIES_NOTICED,
                                    .flags = MEANS_SEEN,
                                    .rule = what.rule,
                                    .name = NO_ID,
                                    .type = NO_ID,
                                    .api = what.api};
        f->of |= of;
        f->what = before.of ? meaning_join(before.what, end) : end;
    }
    return f->of != before.of || !meaning_same(&f->what, &before.what);
}

bool
fills_join(struct fills *f, const struct fills *other)
{
    const param_set given = f->given, in = f->in;

    f->given |= other->given;
    f->in |= other->in;
    return fills_add(f, other->of, other->what) || given != f->given ||
           in != f->in;
}

static bool
is_method_that_fills(struct rules_file *rf, sym_id method)
{
    static const char *const implied[] = {"__iadd__", "__ior__", "__setattr__",
                                          "__setitem__"};

    return known_adds(rf, method) ||
           text_among(sym_text(rf->an, method), implied,
                      sizeof implied / sizeof *implied);
}

val_id
fills_into(struct rules_file *rf, const struct unit_lore *lu,
           const struct call *call, const struct api *api)
{
    const op_id from = operand_source(&lu->ops, lore_origin(lu, call->callee));
    const enum op_kind k =
        from == NO_ID ? OP_NULL : (enum op_kind)lu->unit->op[from].kind;

    if (call->receiver == NO_ID ||
        lore_mean(lu, call->receiver).kind == VALUE_MODULE) {
        const bool puts = api && (api_fact(api, FACT_ADDS_ELEMENT) ||
                                  api_fact(api, FACT_STORES));
        return puts && call->nargs > 1 ? call->argument[0] : NO_ID;
    }
    return (k == OP_METHOD || k == OP_ATTR) &&
                   is_method_that_fills(rf, lu->unit->op[from].arg)
               ? call->receiver
               : NO_ID;
}

/* One function, or a scope in it that has its parameters as well. */
struct filling {
    struct rules_file *rf;
    struct unit_lore *lu;
    const struct filling *around; /* NULL: the function itself */
    struct filled *out;           /* of that */
    param_set into;               /* of one op: the parameters it fills */
    int steps;                    /* that are left to find those */
    bool is_part;                 /* a part of it, on the way there */
};

static void find_container(struct filling *f, const struct filling *in,
                           val_id v);

/* `**named`: no caller has that dict. */
static bool
is_own_dict(const struct unit *u, var_id v)
{
    return u->params.double_star &&
           (v + 1 == u->nvars || !(u->var[v + 1].flags & VARF_PARAM));
}

/* What the variable has, in the scope that owns it. */
static void
find_variable(struct filling *f, const struct filling *in, var_id v)
{
    const struct var *var = &in->lu->unit->var[v];
    int n = 0;

    if (var->kind == VAR_FREE && in->around && var->outer != NO_ID) {
        find_variable(f, in->around, var->outer);
        return;
    }
    if ((var->flags & VARF_PARAM) && !in->around &&
        (f->is_part || !is_own_dict(in->lu->unit, v))) {
        f->into |= param_bit(v);
    }
    for (op_id op = in->lu->var_first_store[v]; op != NO_ID && n < MOST_STORES;
         op = in->lu->var_next_store[op], n++) {
        find_container(f, in, operand(&in->lu->ops, op, 0));
    }
}

/* The parameters whose values, or parts of them, the value may be. */
static void
find_container(struct filling *f, const struct filling *in, val_id v)
{
    const struct operands *o = &in->lu->ops;

    if (v == NO_ID || f->steps-- <= 0) {
        return;
    }
    const op_id op = o->val[v].op;
    if (op == NO_ID) {
        for (val_id w = v; w != NO_ID; w = o->val[w].right) {
            find_container(f, in, o->val[w].left);
        }
        return;
    }
    switch ((enum op_kind)o->unit->op[op].kind) {
    case OP_LOAD:
        find_variable(f, in, o->unit->op[op].arg);
        return;
    case OP_CALL: /* `rows.setdefault(key, [])` */
    case OP_ATTR:
    case OP_METHOD:
    case OP_ITEM:
    case OP_ITER:
    case OP_NEXT:
    case OP_UNPACK: {
        const bool was_part = f->is_part;
        f->is_part = true;
        find_container(f, in, operand(o, op, 0));
        f->is_part = was_part;
        return;
    }
    default:
        return;
    }
}

static bool
find(struct filling *f, val_id container)
{
    f->into = 0;
    f->steps = MOST_STEPS;
    f->is_part = false;
    find_container(f, f, container);
    return f->into != 0;
}

static void
note_call(struct filling *f, op_id call)
{
    if (!f->around) {
        if (!f->out->by_call) {
            f->out->by_call =
                arena_array(f->rf->arena, param_set, f->lu->unit->nops);
        }
        f->out->by_call[call] |= f->into;
    }
}

/* It goes into the parameters that were found. */
static void
put(struct filling *f, val_id v, int depth)
{
    const struct operands *o = &f->lu->ops;
    const val_id origin = lore_origin(f->lu, v);
    const op_id made = operand_source(o, origin);
    const struct op *op = made == NO_ID ? NULL : &o->unit->op[made];

    for (val_id w = v; v != NO_ID && made == NO_ID && depth > 0 && w != NO_ID;
         w = o->val[w].right) { /* one or the other */
        put(f, o->val[w].left, depth - 1);
    }
    fills_add(&f->out->fills, f->into, lore_mean(f->lu, v));
    switch (op ? (enum op_kind)op->kind : OP_NULL) {
    case OP_LOAD:
        if (!f->around && (o->unit->var[op->arg].flags & VARF_PARAM)) {
            f->out->fills.given |= param_bit(op->arg);
            f->out->fills.in |= f->into;
        }
        return;
    case OP_CALL:
        note_call(f, made);
        return;
    case OP_LIST:
    case OP_TUPLE:
    case OP_SET:
    case OP_DICT:
        for (uint32_t i = 0; depth > 0 && i < operand_count(o, made); i++) {
            put(f, operand(o, made, i), depth - 1);
        }
        return;
    default:
        return;
    }
}

static void
put_arguments(struct filling *f, const struct call *call, const struct api *api)
{
    const val_id into = fills_into(f->rf, f->lu, call, api);

    if (into == NO_ID || !find(f, into)) {
        return;
    }
    for (uint32_t i = 0; i < call->nargs; i++) {
        if (call->argument[i] != into) {
            put(f, call->argument[i], DISPLAY_DEPTH);
        }
    }
}

static void
look_at_call(struct filling *f, op_id op)
{
    struct call call = call_at(f->rf, f->lu, op), inner;
    const struct api *api = call_api(f->rf, f->lu, &call);

    for (uint32_t i = 0; api && i < call.nargs; i++) {
        if (implied_by_argument(f->rf, f->lu, &call, i, &inner)) {
            put_arguments(f, &inner, call_api(f->rf, f->lu, &inner));
        }
    }
    call_bind(f->rf, f->lu, &call, api);
    put_arguments(f, &call, api);
}

/* `self.log = Log()`: what instances own, their class tells. */
static bool
is_of_class(const struct filling *f, op_id op)
{
    const unit_id parent = f->lu->unit->parent;

    return f->lu->unit->op[op].kind == OP_SET_ATTR && parent != NO_ID &&
           f->rf->an->unit[parent].kind == UNIT_CLASS &&
           summarize_is_of_self(f->rf, f->lu, op);
}

static void
look_at(struct filling *f, op_id op)
{
    const struct operands *o = &f->lu->ops;

    switch ((enum op_kind)o->unit->op[op].kind) {
    case OP_SET_ATTR: /* v o */
    case OP_SET_ITEM: /* v o k */
        if (!is_of_class(f, op) && find(f, operand(o, op, 1))) {
            put(f, operand(o, op, 0), DISPLAY_DEPTH);
        }
        return;
    case OP_INPLACE:
        if ((o->unit->op[op].arg == OPER_ADD ||
             o->unit->op[op].arg == OPER_OR) &&
            find(f, operand(o, op, 0))) {
            put(f, operand(o, op, 1), DISPLAY_DEPTH);
        }
        return;
    case OP_CALL:
    case OP_CALL_STAR:
        look_at_call(f, op);
        return;
    default:
        return;
    }
}

static void
look_through(struct filling *f)
{
    const struct unit *u = f->lu->unit;

    for (op_id op = 0; op < u->nops; op++) {
        if (u->op[op].flags & OPF_COPY) {
            continue;
        }
        look_at(f, op);
        if (u->op[op].kind == OP_FUNCTION && !f->around) {
            struct filling inner = {.rf = f->rf,
                                    .lu = lore_unit(f->rf, u->op[op].arg),
                                    .around = f,
                                    .out = f->out};
            look_through(&inner);
        }
    }
}

struct filled
fills_of(struct rules_file *rf, struct unit_lore *lu)
{
    struct filled out = {.fills = {.what = meaning_bottom()}};
    struct filling f = {.rf = rf, .lu = lu, .out = &out};

    look_through(&f);
    return out;
}
