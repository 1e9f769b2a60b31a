#include "rules/hint.h"

#include "rules/follow.h"

/* The unit of a comprehension or a class, seen from the function around. */
struct inner {
    struct collector *c;
    const struct call *call; /* the one that runs it */
    struct unit_lore *lu;    /* of what it runs */
    uint32_t reason;
    bool any_call;
};

/* Which rule a fact about a value leads to; RULE_COUNT: none. */
static enum rule
rule_of(enum fact_id fact)
{
    switch (fact) {
    case FACT_HOLDS_WEAKLY:
    case FACT_HOLDS_METHOD_WEAKLY:
        return RULE_WEAK_TARGET;
    case FACT_REGISTERS_WEAKLY:
    case FACT_REGISTERS_METHOD_WEAKLY:
        return RULE_WEAK_REGISTRY;
    case FACT_STORES_WEAKLY:
        return RULE_WEAK_STORED;
    case FACT_RAW_ADDRESS_OF:
        return RULE_ADDRESS;
    case FACT_IDENTITY_OF:
        return RULE_IDENTITY;
    case FACT_RESULT_DOES_NOT_OWN:
        return RULE_CHILD;
    default:
        return RULE_COUNT;
    }
}

static void
own_outer(void *context, var_id v)
{
    struct inner *i = context;

    if (var_is_local(&i->c->lu->unit->var[v])) {
        hint_outlive(i->c, v, i->c->lu->ops.out[i->call->op], i->reason);
    }
}

/* An owner inside: a captured variable, or what it iterates over. */
static void
own_inner(void *context, var_id v)
{
    struct inner *i = context;
    const struct var *var = &i->lu->unit->var[v];

    if (var->kind == VAR_FREE && var->outer != NO_ID) {
        own_outer(i, var->outer);
    } else if ((var->flags & VARF_PARAM) && i->call->nargs) {
        follow_owners(i->c->rf, i->c->lu, i->call->argument[0],
                      (struct owner_visitor){own_outer, i, i->any_call});
    }
}

static void
own_value(void *context, val_id v)
{
    struct inner *i = context;

    follow_owners(i->c->rf, i->lu, v,
                  (struct owner_visitor){own_inner, i, i->any_call});
}

static void
read_fact(struct inner *i, op_id op, const struct api *api,
          const struct fact *f, const struct call *call)
{
    enum rule rule = rule_of(f->id);

    if (rule == RULE_COUNT) {
        return;
    }
    i->any_call = rule == RULE_ADDRESS || rule == RULE_CHILD;
    i->reason = hint_reason(i->c, rule, i->call->op, api, api->name);
    if (call) {
        call_selected(i->c->rf, i->lu, call, &f->selector,
                      (struct visitor){own_value, i});
    } else if (f->selector.kind == SELECT_SELF) {
        own_value(i, operand(&i->lu->ops, op, 0));
    }
}

static void
read_op(struct inner *i, op_id op)
{
    enum op_kind k = i->lu->unit->op[op].kind;
    bool is_call = k == OP_CALL || k == OP_CALL_STAR;
    struct call call;
    const struct api *api = NULL;

    if (is_call) {
        call = call_at(i->c->rf, i->lu, op);
        api = call_api(i->c->rf, i->lu, &call);
    } else if (k == OP_ATTR) {
        api = call_attribute(i->c->rf, i->lu, op);
    }
    for (const struct fact *f = NULL; api && (f = api_next(api, f)) != NULL;) {
        if (!is_call || call_believes(i->c->rf, i->lu, &call, f)) {
            read_fact(i, op, api, f, is_call ? &call : NULL);
        }
    }
}

/* The scope that the call runs from end to end: a comprehension, or the body
 * of a class; NO_ID: none. */
static unit_id
run_by(const struct collector *c, const struct call *call)
{
    const struct operands *o = &c->lu->ops;
    op_id made = operand_source(o, call->callee);

    if (made != NO_ID && o->unit->op[made].kind == OP_BUILD_CLASS &&
        call->nargs) {
        made = operand_source(o, call->argument[0]);
    }
    if (made == NO_ID || o->unit->op[made].kind != OP_FUNCTION) {
        return NO_ID;
    }
    unit_id unit = o->unit->op[made].arg;

    switch (c->rf->an->unit[unit].kind) {
    case UNIT_COMPREHENSION:
    case UNIT_GENERATOR:
    case UNIT_CLASS:
        return unit;
    default:
        return NO_ID;
    }
}

void
hint_inner(struct collector *c, const struct call *call)
{
    unit_id unit = run_by(c, call);

    if (unit == NO_ID) {
        return;
    }
    struct inner i = {.c = c, .call = call, .lu = lore_unit(c->rf, unit)};
    for (op_id op = 0; op < i.lu->unit->nops; op++) {
        read_op(&i, op);
    }
}
