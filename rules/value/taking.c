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

/* The op that makes the default of a keyword-only parameter, or NO_ID. */
static op_id
keyword_default(const struct rules_file *rf, const struct unit_lore *in,
                op_id made, sym_id name)
{
    const struct operands *o = &in->ops;
    const uint32_t has = o->unit->op[made].extra;
    const op_id dict = operand_source(
        o, operand(o, made, (has & FUNCTION_DEFAULTS) != 0));

    if (!(has & FUNCTION_KWDEFAULTS) || dict == NO_ID ||
        o->unit->op[dict].kind != OP_DICT) {
        return NO_ID;
    }
    for (uint32_t i = 0; i + 1 < operand_count(o, dict); i += 2) {
        const op_id key = operand_source(o, operand(o, dict, i));
        if (key != NO_ID && o->unit->op[key].kind == OP_CONST &&
            text_eq(rf->an->constant[o->unit->op[key].arg].text,
                    sym_text(rf->an, name))) {
            return operand_source(o, operand(o, dict, i + 1));
        }
    }
    return NO_ID;
}

val_id
taking_preset(struct rules_file *rf, const struct unit_lore *lu, uint32_t param)
{
    const struct unit *u = lu->unit;
    const op_id made = rf->defined ? rf->defined[lu->id] : NO_ID;

    if (made == NO_ID || u->parent == NO_ID) {
        return NO_ID;
    }
    const struct unit_lore *in = lore_unit(rf, u->parent);
    const op_id op = param < u->params.positional
                         ? taking_default(in, made, u, param)
                         : keyword_default(rf, in, made, u->var[param].name);

    return op == NO_ID ? NO_ID : in->ops.out[op];
}
