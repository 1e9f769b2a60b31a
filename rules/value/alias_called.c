#include "rules/value/alias.h"

#include "rules/summary.h"
#include "rules/value/call.h"
#include "rules/value/eval.h"
#include "rules/value/implied.h"
#include "rules/value/known.h"
#include "rules/value/names.h"
#include "rules/value/slot.h"
#include "rules/value/taking.h"

struct running {
    struct rules_file *rf;
    const struct unit_lore *lu;
    bool changes;
};

/* May a call in the function put something into what it is given?  By how it is
 * spelled: what its names mean is found out when the function around it is
 * done, and not before. */
static bool
call_changes(struct rules_file *rf, const struct operands *o, op_id op)
{
    const op_id from = operand_source(o, operand(o, op, 0));
    const struct op *callee = from == NO_ID ? NULL : &o->unit->op[from];

    if (callee && callee->kind == OP_METHOD) {
        /* what is in a container is only changed by methods that put
           something into one */
        return known_adds(rf, callee->arg);
    }
    if (!callee || callee->kind != OP_LOAD ||
        o->unit->var[callee->arg].kind != VAR_GLOBAL) {
        return true;
    }
    const struct meaning m =
        name_global(rf, o->unit->var[callee->arg].name);
    return !text_eq(name_top(name_text(rf, m.name)), TEXT("builtins"));
}

static bool
ops_change(struct rules_file *rf, const struct operands *o)
{
    for (op_id op = 0; op < o->unit->nops; op++) {
        switch ((enum op_kind)o->unit->op[op].kind) {
        case OP_SET_ITEM:
        case OP_SET_ATTR:
        case OP_INPLACE:
        case OP_YIELD:
            return true;
        case OP_CALL:
        case OP_CALL_STAR:
            if (call_changes(rf, o, op)) {
                return true;
            }
            break;
        default:
            break;
        }
    }
    return false;
}

enum { CHANGES_UNASKED, CHANGES_NOT, CHANGES };

/* Does the function more than look at what it is given? */
static bool
unit_changes(struct rules_file *rf, unit_id unit)
{
    if (!rf->changes) {
        rf->changes = arena_array(rf->arena, uint8_t, rf->an->nunits + 1);
    }
    if (rf->changes[unit] == CHANGES_UNASKED) {
        const struct operands o =
            operands_find(rf->arena, rf->scratch, &rf->an->unit[unit]);
        rf->changes[unit] = ops_change(rf, &o) ? CHANGES : CHANGES_NOT;
    }
    return rf->changes[unit] == CHANGES;
}

/* A function that is run: one of this file is looked at; what the catalogue
 * knows puts nothing into what it is given, or says so. */
static void
look_at_run(void *context, val_id v)
{
    struct running *r = context;
    const val_id origin = lore_origin(r->lu, v);
    const struct meaning m = lore_mean(r->lu, origin);
    const op_id op = operand_source(&r->lu->ops, origin);
    const enum op_kind k =
        op == NO_ID ? OP_NULL : (enum op_kind)r->lu->unit->op[op].kind;

    if (k == OP_FUNCTION) {
        r->changes |= unit_changes(r->rf, r->lu->unit->op[op].arg);
        return;
    }
    const struct api *row = known_row(r->rf, m.name);
    const struct summary_function *f = known_function(r->rf, m.name);
    if (row) {
        r->changes |= api_fact(row, FACT_STORES) ||
                      api_fact(row, FACT_ADDS_ELEMENT) ||
                      api_fact(row, FACT_ADDS_ELEMENTS_OF);
    } else if (f) {
        r->changes |= f->escapes != 0;
    } else {
        r->changes |= m.kind == VALUE_FUNCTION && !m.api;
    }
}

enum { MOST_STEPS = 8 };

/* The variable that has the value, or what that is a part of; or NO_ID. */
static var_id
variable_behind(const struct unit_lore *lu, val_id v)
{
    var_id var = lore_loaded(lu, v);

    for (int steps = 0; var == NO_ID && steps < MOST_STEPS; steps++) {
        const op_id op = operand_source(&lu->ops, v);
        switch (op == NO_ID ? OP_NULL : (enum op_kind)lu->unit->op[op].kind) {
        case OP_ATTR:
        case OP_METHOD:
        case OP_ITEM:
        case OP_ITER:
        case OP_NEXT:
        case OP_CALL: /* `rows.setdefault(key, [])`, and no `make()` */
            v = operand(&lu->ops, op, 0);
            var = lu->unit->op[op].kind == OP_CALL ? NO_ID : lore_loaded(lu, v);
            break;
        default:
            return NO_ID;
        }
    }
    return var;
}

/* `Box()`, `make()`: who gave `x.window()` has hold of it. */
static bool
is_made_here(struct rules_file *rf, const struct unit_lore *lu, var_id v)
{
    const struct operands *o = &lu->ops;
    const op_id made = lu->store[v] == NO_ID
                           ? NO_ID
                           : operand_source(o, operand(o, lu->store[v], 0));

    if (made == NO_ID || lu->unit->op[made].kind != OP_CALL) {
        return false;
    }
    const val_id called = operand(o, made, 0);
    const op_id from = operand_source(o, called);
    return lu->var[v].type != NO_ID || from == NO_ID ||
           lu->unit->op[from].kind != OP_METHOD ||
           known_function(rf, lore_mean(lu, called).name);
}

/* A weak reference tells an object of the end of another, and nobody when it is
 * gone itself; what complains does that anyway. */
static bool
is_silent_part(const struct meaning *m)
{
    return meaning_complains(m) ||
           (m->api && api_fact(m->api, FACT_HOLDS_WEAKLY));
}

/* Something goes into the value, or into a part of it.  What is no container
 * counts if it was made here: others have hold of what came from elsewhere. */
static void
fill_value(struct rules_file *rf, struct unit_lore *lu, val_id v,
           struct meaning m)
{
    const var_id var = variable_behind(lu, v);

    if (var == NO_ID || !var_is_local(&lu->unit->var[var])) {
        return;
    }
    if (kind_is_container((enum value_kind)lu->var[var].kind)) {
        alias_put(rf, lu, v, m);
    } else if (!is_silent_part(&m) && is_made_here(rf, lu, var)) {
        alias_hang_on(lu, var, m);
    }
}

static bool
is_sent(struct rules_file *rf, const struct unit_lore *lu,
        const struct call *call)
{
    const op_id from = operand_source(&lu->ops, call->callee);

    return from != NO_ID && lu->unit->op[from].kind == OP_METHOD &&
           lore_mean(lu, call->receiver).kind == VALUE_GENERATOR &&
           text_eq(sym_text(rf->an, lu->unit->op[from].arg), TEXT("send"));
}

void
alias_fill(struct rules_file *rf, struct unit_lore *lu,
           const struct call *call, const struct api *api)
{
    struct meaning m = meaning_bottom();
    val_id into = NO_ID;

    for (uint32_t i = 0; i < call->nargs; i++) {
        const struct meaning item = lore_mean(lu, call->argument[i]);
        m = item.death == DIES_NOTICED ? meaning_join(m, item) : m;
    }
    if (m.death == DIES_NOTICED) {
        into = is_sent(rf, lu, call) ? call->receiver
                                     : fills_into(rf, lu, call, api);
    }
    if (into != NO_ID) {
        fill_value(rf, lu, into, m);
    }
}

/* Is the variable a method of some container, or of one of several? */
static bool
is_of_container(const struct unit_lore *lu, var_id v)
{
    for (op_id op = lu->var_first_store[v]; op != NO_ID;
         op = lu->var_next_store[op]) {
        const op_id made = operand_source(&lu->ops, operand(&lu->ops, op, 0));
        if (made != NO_ID && lu->unit->op[made].kind == OP_ATTR &&
            kind_is_container(
                (enum value_kind)lore_mean(lu, operand(&lu->ops, made, 0))
                    .kind)) {
            return true;
        }
    }
    return false;
}

void
alias_fill_unknown(struct unit_lore *lu, const struct call *call)
{
    const var_id v = lore_loaded(lu, call->callee);

    for (uint32_t i = 0;
         v != NO_ID && is_of_container(lu, v) && i < call->nargs; i++) {
        alias_get(lu, v, lore_mean(lu, call->argument[i]));
    }
}

/* The parameters that an argument may go to. */
static param_set
taken_by(const struct rules_file *rf, const struct call *call, uint32_t i,
         const struct summary_function *f, uint32_t shift)
{
    const struct passed *how = call->passed ? &call->passed[i] : NULL;
    const uint32_t named = call->nargs - call->nkeywords;
    struct text keyword = {0};

    if (!call->is_starred && i >= named) {
        keyword = sym_text(rf->an, call->keyword[i - named]);
    } else if (how && how->kind == PASSED_KEYWORD) {
        keyword = how->keyword;
    } else if (how && how->kind == PASSED_REST) {
        return summary_taking_from(f, how->first + shift);
    } else if (call->is_starred && (!how || how->kind != PASSED_POSITION)) {
        return how && how->kind == PASSED_PARTS ? 0 : UINT32_MAX;
    } else {
        return param_bit(
            summary_taking(f, (how ? how->position : i) + shift));
    }
    for (uint32_t p = 0; p < f->nparams; p++) {
        if (text_eq(f->param[p], keyword)) {
            return param_bit(p);
        }
    }
    return f->takes_keywords ? param_bit(f->nparams - 1) : 0;
}

/* A call of a function that fills what it is given. */
struct filled_call {
    struct rules_file *rf;
    struct unit_lore *lu;
    const struct call *call;
    const struct summary_function *f;
    uint32_t shift;
};

/* What all that goes to `given` has an end that is noticed. */
static struct meaning
given_to(const struct filled_call *c, val_id container)
{
    struct meaning all = meaning_bottom();

    const bool is_told = !c->call->is_starred || c->call->passed;

    for (uint32_t i = 0; is_told && i < c->call->nargs; i++) {
        const val_id v = c->call->argument[i];
        const struct meaning m = lore_mean(c->lu, v);
        if (v != container && m.death == DIES_NOTICED &&
            (taken_by(c->rf, c->call, i, c->f, c->shift) &
             c->f->fills.given)) {
            all = meaning_join(all, m);
        }
    }
    return all;
}

/* `fill(*rest)` of a parameter, `fill(**named)`: what is in there has other
 * owners. */
static bool
is_owned_elsewhere(const struct filled_call *c, uint32_t i)
{
    const struct passed *how = c->call->passed ? &c->call->passed[i] : NULL;
    const var_id v = lore_loaded(c->lu, c->call->argument[i]);

    if (!how || v == NO_ID || how->kind == PASSED_NAMES) {
        return how && how->kind == PASSED_NAMES;
    }
    return (c->lu->unit->var[v].flags & VARF_PARAM) &&
           how->kind != PASSED_POSITION && how->kind != PASSED_KEYWORD;
}

static void
fill_argument(const struct filled_call *c, val_id v, param_set to)
{
    const struct operands *o = &c->lu->ops;
    const struct fills *fills = &c->f->fills;
    const op_id made = operand_source(o, v);
    struct meaning m = fills->of & to ? fills->what : meaning_bottom();

    if (fills->in & to) {
        m = meaning_join(m, given_to(c, v));
    }
    if (m.death != DIES_NOTICED) {
        return;
    }
    fill_value(c->rf, c->lu, v, m);
    if (made == NO_ID || (o->unit->op[made].kind != OP_LIST &&
                          o->unit->op[made].kind != OP_TUPLE)) {
        return;
    }
    for (uint32_t i = 0; i < operand_count(o, made); i++) { /* `map(f, [x])` */
        fill_value(c->rf, c->lu, operand(o, made, i), m);
    }
}

/* What the function fills of what the call hands to it. */
static void
fill_by(struct rules_file *rf, struct unit_lore *lu, const struct call *call,
        const struct summary_function *f)
{
    struct filled_call c = {rf, lu, call, f, 0};

    if (!f || f->is_common || !(f->fills.of | f->fills.in)) {
        return;
    }
    c.shift = call_shift(rf, lu, call, f);
    for (uint32_t i = 0; i < call->nargs; i++) {
        if (!is_owned_elsewhere(&c, i)) {
            fill_argument(&c, call->argument[i],
                          taken_by(rf, call, i, f, c.shift));
        }
    }
    if (c.shift && call->receiver != NO_ID) {
        fill_argument(&c, call->receiver, param_bit(0));
    }
}

void
alias_filled(struct rules_file *rf, struct unit_lore *lu,
             const struct call *call, const struct api *api)
{
    const struct meaning callee = lore_mean(lu, lore_origin(lu, call->callee));
    const struct summary_function *f =
        api ? NULL : known_function(rf, callee.name);
    struct slots s = {0};
    struct call inner;

    fill_by(rf, lu, call, f);
    for (uint32_t i = 0; api && i < call->nargs; i++) {
        if (implied_by_argument(rf, lu, call, i, &inner)) {
            alias_adding(rf, lu, &inner, call_api(rf, lu, &inner));
            fill_by(rf, lu, &inner,
                    known_function(rf, implied_callee(rf, lu, &inner)));
        }
    }
    if (!api && !f && call->nargs) {
        slot_find(rf, lu, call->callee, &s);
    }
    for (uint32_t i = 0; i < s.n; i++) {
        fill_by(rf, lu, call, known_function(rf, s.at[i].name));
    }
}

struct meaning
alias_set(struct rules_file *rf, const struct unit_lore *lu, op_id op)
{
    const struct meaning m = lore_mean(lu, operand(&lu->ops, op, 0));

    return known_class(rf, m.name) &&
                   text_eq(sym_text(rf->an, lu->unit->op[op].arg),
                           TEXT("__class__"))
               ? eval_instance(rf, name_text(rf, m.name))
               : m;
}

void
alias_run(struct rules_file *rf, struct unit_lore *lu, const struct call *call,
          const struct api *api)
{
    struct running r = {rf, lu, false};

    for (const struct fact *f = NULL; api && (f = api_next(api, f)) != NULL;) {
        if (f->id == FACT_RUNS_NOW && call_believes(rf, lu, call, f)) {
            call_selected(rf, lu, call, &f->selector,
                          (struct visitor){look_at_run, &r});
        }
    }
    for (uint32_t i = 0; r.changes && i < call->nargs; i++) {
        alias_let_out(rf, lu, call->argument[i]);
    }
    if (r.changes) {
        alias_let_out(rf, lu, call->receiver);
    }
}
