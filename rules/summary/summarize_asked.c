#include "rules/summary/summarize_asked.h"

#include "rules/catalogue/catalogue.h"
#include "rules/value/call.h"
#include "rules/value/literal.h"

struct asking {
    struct rules_file *rf;
    const struct unit_lore *lu;
    var_id named; /* `**named` */
    const struct fact *fact;
};

/* Is the value passed on as it came? */
static bool
is_named(const struct asking *a, val_id v)
{
    return lore_loaded(a->lu, v) == a->named;
}

/* Does a call pass nothing that the fact asks for but by `**named`, or by a
 * dict that has only what is in there? */
static bool passes_no_other(const struct asking *a, const struct call *call,
                            bool deep);

/* `options.update(**named)` */
static bool
is_update(const struct asking *a, op_id attr)
{
    const op_id user =
        operand_only_user(&a->lu->ops, a->lu->ops.out[attr]);

    if (!text_eq(sym_text(a->rf->an, a->lu->unit->op[attr].arg),
                 TEXT("update")) ||
        user == NO_ID || a->lu->unit->op[user].kind != OP_CALL_STAR) {
        return false;
    }
    const struct call call = call_at(a->rf, a->lu, user);
    return call.callee == a->lu->ops.out[attr] &&
           passes_no_other(a, &call, false);
}

/* A dict with names that nobody asks for, which is only updated and passed on. */
static bool
is_plain_dict(const struct asking *a, val_id v)
{
    const struct operands *o = &a->lu->ops;
    const var_id var = lore_loaded(a->lu, v);
    const op_id store = var == NO_ID ? NO_ID : a->lu->store[var];
    const op_id made =
        store == NO_ID ? NO_ID : operand_source(o, operand(o, store, 0));

    if (made == NO_ID || o->unit->op[made].kind != OP_DICT ||
        o->unit->var[var].kind != VAR_LOCAL ||
        (o->unit->var[var].flags & VARF_PARAM)) {
        return false;
    }
    for (uint32_t i = 0; i < operand_count(o, made); i += 2) {
        const struct literal key =
            literal_text(a->rf, a->lu, operand(o, made, i));
        if (!key.is_known || fact_names(a->fact, key.text)) {
            return false;
        }
    }
    for (op_id op = o->load[var]; op != NO_ID; op = o->next_load[op]) {
        const op_id user = operand_only_user(o, o->out[op]);
        if (user == NO_ID || (o->unit->op[user].kind != OP_DICT_MERGE &&
                              !(o->unit->op[user].kind == OP_ATTR &&
                                is_update(a, user)))) {
            return false;
        }
    }
    return true;
}

static bool
passes_no_other(const struct asking *a, const struct call *call, bool deep)
{
    for (uint32_t i = 0; i < call->nargs; i++) {
        switch (call->passed ? call->passed[i].kind : PASSED_WHOLE) {
        case PASSED_PARTS:
            break;
        case PASSED_POSITION:
            if (!deep) {
                return false; /* who knows what that has */
            }
            break;
        case PASSED_KEYWORD:
            if (fact_names(a->fact, call->passed[i].keyword)) {
                return false;
            }
            break;
        case PASSED_NAMES:
            if (!is_named(a, call->argument[i]) &&
                !(deep && is_plain_dict(a, call->argument[i]))) {
                return false;
            }
            break;
        default:
            return false;
        }
    }
    return true;
}

/* Are all conditions about names alone? */
static bool
is_by_name(const struct fact *f)
{
    for (uint32_t i = 0; i < f->nconditions; i++) {
        const struct selector *s = &f->condition[i].argument;
        if (s->kind != SELECT_ARGUMENT || !s->keyword.n || s->position >= 0) {
            return false;
        }
    }
    return f->nconditions && !f->unless;
}

/* Is `**named` read by nobody but who passes it on? */
static bool
is_passed_on_only(const struct unit_lore *lu, var_id named)
{
    const struct operands *o = &lu->ops;

    for (op_id op = o->load[named]; op != NO_ID; op = o->next_load[op]) {
        const op_id user = operand_only_user(o, o->out[op]);
        if (user == NO_ID || o->unit->op[user].kind != OP_DICT_MERGE) {
            return false;
        }
    }
    return lu->unit->var[named].kind == VAR_LOCAL &&
           !lu->unit->var[named].nbinds;
}

const struct fact *
summarize_asked(struct rules_file *rf, const struct unit_lore *lu)
{
    const struct unit *u = lu->unit;
    struct asking a = {rf, lu,
                       (var_id)u->params.positional + u->params.kwonly +
                           u->params.star,
                       NULL};

    if (!u->params.double_star || u->is_generator ||
        !is_passed_on_only(lu, a.named)) {
        return NULL;
    }
    for (op_id op = 0; op < u->nops; op++) {
        const val_id v = operand(&lu->ops, op, 0);
        if (u->op[op].kind != OP_RETURN || v == NO_ID ||
            lore_mean(lu, v).death != DIES_NOTICED) {
            continue;
        }
        const op_id made = operand_source(&lu->ops, lore_origin(lu, v));
        if (made == NO_ID || u->op[made].kind != OP_CALL_STAR) {
            return NULL;
        }
        const struct call call = call_at(rf, lu, made);
        const struct fact *f =
            call_fact(rf, lu, &call, call_api(rf, lu, &call),
                      FACT_RETURNS_RESOURCE);
        a.fact = a.fact ? a.fact : f;
        if (!f || f != a.fact || !is_by_name(f) ||
            !passes_no_other(&a, &call, true)) {
            return NULL;
        }
    }
    return a.fact;
}
