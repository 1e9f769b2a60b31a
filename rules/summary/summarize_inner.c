#include "rules/summary/summarize_inner.h"

#include "base/vec.h"
#include "rules/follow/follow.h"
#include "rules/summary/summarize_definition.h"
#include "rules/summary/summarize_passed.h"
#include "rules/value/call.h"
#include "rules/value/implied.h"
#include "rules/value/names.h"
#include "rules/value/slot.h"
#include "rules/value/taking.h"

#include <string.h>

enum { DEEPEST_INNER = 4, MOST_LOCALS = 3, MOST_SEEN = 64 };

/* A scope inside the function. */
struct inside {
    struct arena *arena; /* of the summary */
    struct rules_file *rf;
    const struct unit_lore *function;
    const struct unit_lore *lu; /* of the scope */
    struct summary_function *f;
    param_set found, parts; /* of a value: whose it is; whose parts it is of */
    struct near_goal goes;  /* where what a call gives does */
    struct {
        const struct unit_lore *lu;
        var_id v;
        bool is_part;
        int locals;
    } seen[MOST_SEEN]; /* variables on the way to these */
    uint32_t nseen;
};

/* A value in a scope around: the same is looked for there. */
struct looking_out {
    struct inside *in;
    const struct unit_lore *lu;
    bool is_part;
    int locals; /* that may be gone through */
};

static void own_var(void *context, var_id v);

static void
own_value(struct looking_out at, val_id v)
{
    follow_owners(at.in->rf, at.lu, v,
                  (struct owner_visitor){own_var, &at, false});
}

/* What a comprehension goes through, in the scope around: the call that runs
 * it has it. */
static val_id
gone_through(const struct rules_file *rf, const struct unit_lore *around,
             unit_id unit)
{
    const struct operands *o = &around->ops;

    for (op_id op = 0; op < o->unit->nops; op++) {
        if (o->unit->op[op].kind != OP_CALL) {
            continue;
        }
        const struct call call = call_at(rf, around, op);
        const op_id made = operand_source(o, call.callee);
        if (made != NO_ID && o->unit->op[made].kind == OP_FUNCTION &&
            o->unit->op[made].arg == unit && call.nargs) {
            return call.argument[0];
        }
    }
    return NO_ID;
}

/* Is it `.0`, what the comprehension goes through? */
static bool
is_iterable(const struct unit_lore *lu, var_id v)
{
    return (lu->unit->kind == UNIT_COMPREHENSION ||
            lu->unit->kind == UNIT_GENERATOR) &&
           (lu->unit->var[v].flags & VARF_PARAM);
}

/* Behind the last unit in the function: those in it follow it at once. */
static unit_id
end_of(const struct analysis *an, unit_id function)
{
    unit_id u = function + 1;

    while (u < an->nunits && an->unit[u].parent >= function) {
        u++;
    }
    return u;
}

/* Is the scope in the function, not too deep, and no class? */
static bool
is_inside(const struct analysis *an, unit_id unit, unit_id function)
{
    for (int depth = 0; depth < DEEPEST_INNER && unit != 0; depth++) {
        if (an->unit[unit].kind == UNIT_CLASS) {
            return false;
        }
        unit = an->unit[unit].parent;
        if (unit == function) {
            return true;
        }
    }
    return false;
}

/* Does the call call a function of the function by the name that it has? */
static bool
is_call_of(const struct unit_lore *lu, const struct call *call,
           const struct unit *called)
{
    const op_id op = operand_source(&lu->ops, call->callee);

    return op != NO_ID && lu->unit->op[op].kind == OP_LOAD &&
           lu->unit->var[lu->unit->op[op].arg].name == called->name &&
           lu->unit->var[lu->unit->op[op].arg].kind != VAR_GLOBAL;
}

/* What calls inside the function, `one(x)`, give a parameter of `one`. */
static void
own_argument(const struct looking_out *at, var_id v)
{
    struct inside *in = at->in;
    struct looking_out next = *at;

    if (next.locals-- == 0) {
        return;
    }
    const unit_id end = end_of(in->rf->an, in->function->id);
    for (unit_id u = in->function->id; u < end; u++) {
        if (u != in->function->id &&
            !is_inside(in->rf->an, u, in->function->id)) {
            continue;
        }
        next.lu = lore_unit(in->rf, u);
        for (op_id op = 0; op < next.lu->unit->nops; op++) {
            if (next.lu->unit->op[op].kind != OP_CALL) {
                continue;
            }
            const struct call call = call_at(in->rf, next.lu, op);
            if (v < call.nargs - call.nkeywords &&
                is_call_of(next.lu, &call, at->lu->unit)) {
                own_value(next, call.argument[v]);
            }
        }
    }
}

/* Ways meet again, and functions call each other: nothing new is found by a
 * variable that was seen; beyond so many no further one is looked at. */
static bool
is_seen(const struct looking_out *at, var_id v)
{
    struct inside *in = at->in;

    for (uint32_t i = 0; i < in->nseen; i++) {
        if (in->seen[i].lu == at->lu && in->seen[i].v == v &&
            in->seen[i].is_part == at->is_part &&
            in->seen[i].locals >= at->locals) {
            return true;
        }
    }
    if (in->nseen == MOST_SEEN) {
        return true;
    }
    in->seen[in->nseen].lu = at->lu;
    in->seen[in->nseen].v = v;
    in->seen[in->nseen].is_part = at->is_part;
    in->seen[in->nseen++].locals = at->locals;
    return false;
}

static void
own_var(void *context, var_id v)
{
    const struct looking_out *at = context;
    const struct var *var = &at->lu->unit->var[v];
    struct inside *in = at->in;
    struct looking_out next = *at;

    if (is_seen(at, v)) {
        return;
    }
    if (at->lu == in->function) {
        if (var->flags & VARF_PARAM) {
            in->found |= param_bit(v);
            in->parts |= at->is_part ? param_bit(v) : 0;
        } else if (at->lu->store[v] != NO_ID && next.locals-- > 0) {
            own_value(next, operand(&at->lu->ops, at->lu->store[v], 0));
        }
        return;
    }
    next.lu = lore_unit(in->rf, at->lu->unit->parent);
    if (var->kind == VAR_FREE && var->outer != NO_ID) {
        own_var(&next, var->outer);
    } else if (is_iterable(at->lu, v)) {
        next.is_part = true;
        own_value(next, gone_through(in->rf, next.lu, at->lu->id));
    } else if (at->lu->unit->kind == UNIT_FUNCTION &&
               (var->flags & VARF_PARAM)) {
        own_argument(at, v);
    }
}

/* Whose it is: of what it captured, or of what is in that. */
static void
look_for(struct inside *in, val_id v)
{
    const var_id var = lore_loaded(in->lu, v);
    const bool is_whole =
        var != NO_ID && in->lu->unit->var[var].kind == VAR_FREE;

    in->found = in->parts = 0;
    in->nseen = 0;
    own_value((struct looking_out){in, in->lu, !is_whole, MOST_LOCALS}, v);
}

/* Where the references are that the call makes of what was found. */
static void
add_near(struct inside *in)
{
    for (uint32_t p = 0; p < 32; p++) {
        if (in->found & (UINT32_C(1) << p)) {
            const struct near_sets at =
                near_of(in->goes, p, in->f->is_method);
            near_join(&in->f->near, &at);
            near_tell_attrs(in->arena, in->rf, &in->goes, in->f);
        }
    }
}

static void
weak_value(void *context, val_id v)
{
    struct inside *in = context;

    look_for(in, v);
    add_near(in);
    taking_add_weak(in->f, in->found, (struct text){0});
    in->f->weak_parts |= in->parts;
}

static bool
is_weak(enum fact_id fact)
{
    return fact == FACT_HOLDS_WEAKLY || fact == FACT_STORES_WEAKLY ||
           fact == FACT_REGISTERS_WEAKLY || fact == FACT_RUNS_AT_DEATH_OF;
}

/* Where a reference goes that is made in an expression of the function. */
static struct near_goal
goal_of(const struct inside *in, const struct call *call,
        const struct fact *fact)
{
    const bool is_alone = call->nargs == 1 && !call->is_starred &&
                          in->lu->unit->parent == in->function->id;

    return fact->id == FACT_HOLDS_WEAKLY && is_alone
               ? near_inside(in->rf, lore_unit(in->rf, in->lu->id), call->op)
               : (struct near_goal){.away = true};
}

static void
look_at_row(struct inside *in, const struct call *call, const struct api *api)
{
    const param_set before = in->f->weak;

    for (const struct fact *f = NULL; (f = api_next(api, f)) != NULL;) {
        if (is_weak((enum fact_id)f->id) &&
            !summarize_is_harmless(in->rf, in->lu, call->op, f) &&
            call_believes(in->rf, in->lu, call, f)) {
            in->goes = goal_of(in, call, f);
            call_selected(in->rf, in->lu, call, &f->selector,
                          (struct visitor){weak_value, in});
        }
    }
    if (in->f->weak != before && !in->f->why.n) {
        in->f->why = api->name;
    }
}

/* The arguments that are the function's parameters, or parts of them. */
static const struct summary_argument *
handed(struct arena *a, struct inside *in, const struct call *call, uint32_t *n)
{
    struct summary_argument *argument =
        arena_array(a, struct summary_argument, call->nargs + 1);
    const struct passing passing = {a, in->rf, in->lu, call};
    for (uint32_t i = 0; i < call->nargs; i++) {
        look_for(in, call->argument[i]);
        for (uint32_t p = 0; p < 31 && *n < call->nargs; p++) {
            if (in->found & param_bit(p)) {
                argument[(*n)++] = summarize_way_passed(&passing, i, p);
            }
        }
    }
    return argument;
}

struct calls {
    VEC(struct summary_call) of;
};

/* Is it the object whose method the function is, as that was captured? */
static bool
is_on_self(struct inside *in, val_id v)
{
    const op_id op = operand_source(&in->lu->ops, v);

    if (!in->f->is_method || op == NO_ID ||
        in->lu->unit->op[op].kind != OP_LOAD ||
        in->lu->unit->var[in->lu->unit->op[op].arg].kind != VAR_FREE ||
        in->function->unit->var[0].nbinds) {
        return false;
    }
    look_for(in, v);
    return in->found == param_bit(0);
}

static void
look_at_call(struct arena *a, struct inside *in, op_id op, struct calls *calls)
{
    const struct call call = call_at(in->rf, in->lu, op);
    const struct api *api = call_api(in->rf, in->lu, &call);
    const sym_id name = implied_callee(in->rf, in->lu, &call);
    struct slots callee = {.at = {{name, SLOT_PLAIN}}, .n = name != NO_ID};
    struct summary_call out = {.receiver = NO_ID,
                               .noted_in = NO_ID,
                               .goes = {.away = true},
                               .is_unbound =
                                   call_is_by_class(in->rf, in->lu, &call),
                               .is_each = true,
                               .is_inner = true};

    if (api) {
        look_at_row(in, &call, api);
        return;
    }
    out.on_self = is_on_self(in, call.receiver);
    out.argument = handed(a, in, &call, &out.nargs);
    if (out.nargs && name == NO_ID) { /* `lambda: f(x)`: what lies there? */
        slot_find(in->rf, in->lu, call.callee, &callee);
    }
    for (uint32_t i = 0; out.nargs && i < callee.n; i++) {
        out.callee = text_copy(a, name_text(in->rf, callee.at[i].name));
        vec_push(in->rf->arena, &calls->of, out);
    }
}

void
summarize_inner(struct arena *a, struct rules_file *rf,
                const struct unit_lore *lu, struct summary_function *f)
{
    struct inside in = {.arena = a, .rf = rf, .function = lu, .f = f};
    struct calls calls = {0};

    for (uint32_t i = 0; i < f->ncalls; i++) {
        vec_push(rf->arena, &calls.of, f->call[i]);
    }
    const unit_id end = end_of(rf->an, lu->id);
    for (unit_id u = lu->id + 1; u < end; u++) {
        if (!is_inside(rf->an, u, lu->id)) {
            continue;
        }
        in.lu = lore_unit(rf, u);
        for (op_id op = 0; op < in.lu->unit->nops; op++) {
            const enum op_kind k = (enum op_kind)in.lu->unit->op[op].kind;
            if ((k == OP_CALL || k == OP_CALL_STAR) &&
                !(in.lu->unit->op[op].flags & OPF_COPY)) {
                look_at_call(a, &in, op, &calls);
            }
        }
    }
    if (calls.of.n > f->ncalls) {
        struct summary_call *all =
            arena_array(a, struct summary_call, calls.of.n);
        memcpy(all, calls.of.at, calls.of.n * sizeof *all);
        f->call = all;
        f->ncalls = calls.of.n;
    }
}
