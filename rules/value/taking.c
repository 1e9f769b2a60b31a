#include "rules/value/taking.h"

param_set
summary_taking_from(const struct summary_function *f, uint32_t param)
{
    const uint32_t passed = param < f->npositional ? param : f->npositional;

    return passed < 31 ? ~((UINT32_C(1) << passed) - 1) : UINT32_MAX;
}

uint32_t
summary_taking(const struct summary_function *f, uint32_t param)
{
    return f->star != NO_ID && param >= f->npositional ? f->star : param;
}

bool
summary_add_weak_key(struct summary_function *f, struct text keyword)
{
    if (!keyword.n || f->nweak_keys == WEAK_KEYS ||
        summary_has_weak_key(f, keyword)) {
        return false;
    }
    f->weak_key[f->nweak_keys++] = keyword;
    return true;
}

bool
summary_has_weak_key(const struct summary_function *f, struct text keyword)
{
    for (uint32_t k = 0; keyword.n && k < f->nweak_keys; k++) {
        if (text_eq(f->weak_key[k], keyword)) {
            return true;
        }
    }
    return false;
}

bool
summary_is_weak_key(const struct summary_function *f, struct text keyword)
{
    return f->is_weak_by_any || summary_has_weak_key(f, keyword);
}

bool
taking_add_weak(struct summary_function *f, param_set weak,
                struct text class_name)
{
    const param_set had = f->weak, had_if = f->weak_if;

    if (class_name.n && !f->weak_if) {
        f->weak_class = class_name;
    }
    if (class_name.n && text_eq(f->weak_class, class_name)) {
        f->weak_if |= weak & ~f->weak;
    } else {
        f->weak_if &= ~weak;
    }
    f->weak_sub &= ~weak;
    f->weak |= weak;
    return f->weak != had || f->weak_if != had_if;
}

bool
taking_is_weak(const struct fact *f)
{
    switch (f->id) {
    case FACT_HOLDS_WEAKLY:
    case FACT_HOLDS_METHOD_WEAKLY:
    case FACT_REGISTERS_WEAKLY:
    case FACT_REGISTERS_METHOD_WEAKLY:
    case FACT_STORES_WEAKLY:
    case FACT_RUNS_AT_DEATH_OF:
        return true;
    default:
        return false;
    }
}

op_id
taking_default(const struct unit_lore *made_in, op_id made,
               const struct unit *u, var_id parameter)
{
    const struct operands *o = &made_in->ops;
    const op_id tuple = operand_source(o, operand(o, made, 0));
    const uint32_t named = u->params.positional;

    if (!(o->unit->op[made].extra & FUNCTION_DEFAULTS) || tuple == NO_ID ||
        o->unit->op[tuple].kind != OP_TUPLE || parameter >= named ||
        operand_count(o, tuple) + parameter < named) {
        return NO_ID;
    }
    const uint32_t i = operand_count(o, tuple) + parameter - named;
    return operand_source(o, operand(o, tuple, i));
}
