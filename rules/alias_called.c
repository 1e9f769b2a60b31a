#include "rules/alias.h"

#include "rules/call.h"
#include "rules/eval.h"
#include "rules/known.h"
#include "rules/names.h"
#include "rules/summary.h"

struct running {
    struct rules_file *rf;
    const struct unit_lore *lu;
    bool changes;
};

/* `append` and its kin, of whatever: what is in a container is only changed by
 * methods that put something into one. */
static bool
puts_into(struct rules_file *rf, struct text method)
{
    static const char *const owner[] = {"builtins.list", "builtins.dict",
                                        "builtins.set", "collections.deque"};

    for (size_t i = 0; i < sizeof owner / sizeof *owner; i++) {
        const struct api *row =
            known_row(rf, name_join(rf, text_of(owner[i]), method));
        if (row && (api_fact(row, FACT_ADDS_ELEMENT) ||
                    api_fact(row, FACT_ADDS_ELEMENTS_OF))) {
            return true;
        }
    }
    return false;
}

/* May a call in the function put something into what it is given?  By how it is
 * spelled: what its names mean is found out when the function around it is
 * done, and not before. */
static bool
call_changes(struct rules_file *rf, const struct operands *o, op_id op)
{
    const op_id from = operand_source(o, operand(o, op, 0));
    const struct op *callee = from == NO_ID ? NULL : &o->unit->op[from];

    if (callee && callee->kind == OP_METHOD) {
        return puts_into(rf, sym_text(rf->an, callee->arg));
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

struct filling {
    struct unit_lore *lu;
    val_id container;
};

static void
fill_selected(void *context, val_id v)
{
    struct filling *f = context;
    const var_id var = lore_loaded(f->lu, f->container);

    if (v != f->container && var != NO_ID &&
        var_is_local(&f->lu->unit->var[var])) {
        alias_get(f->lu, var, lore_mean(f->lu, v));
    }
}

void
alias_fill(struct rules_file *rf, struct unit_lore *lu,
           const struct call *call, const struct api *api)
{
    const op_id from = operand_source(&lu->ops, call->callee);
    struct filling f = {lu, call->nargs ? call->argument[0] : NO_ID};
    const bool sends = from != NO_ID && lu->unit->op[from].kind == OP_METHOD &&
                       lore_mean(lu, call->receiver).kind == VALUE_GENERATOR &&
                       text_eq(sym_text(rf->an, lu->unit->op[from].arg),
                               TEXT("send"));
    const bool is_filled =
        api && call->nargs > 1 &&
        kind_is_container(lore_mean(lu, f.container).kind) &&
        (api_fact(api, FACT_ADDS_ELEMENT) || api_fact(api, FACT_STORES));

    f.container = sends ? call->receiver : f.container;
    for (uint32_t i = 0; (sends || is_filled) && i < call->nargs; i++) {
        fill_selected(&f, call->argument[i]);
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
