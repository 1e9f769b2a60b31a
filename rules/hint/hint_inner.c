#include "rules/hint/hint.h"

#include "rules/follow/follow.h"
#include "rules/follow/shown_text.h"
#include "rules/summary.h"
#include "rules/value/implied.h"
#include "rules/value/known.h"
#include "rules/value/slot.h"

enum { INNERMOST = 8 };

/* What is being said, whatever the depth at which it was seen. */
struct remark {
    struct collector *c;
    const struct call *call; /* in the function: what runs all of it */
    uint32_t reason;
    bool any_call;
    bool is_text; /* only what is shown by its place matters */
};

/* The unit of a comprehension or a class, seen from the scope around. */
struct inner {
    struct remark *remark;
    struct inner *around;    /* NULL: the function */
    const struct call *call; /* the one that runs it, in the scope around */
    struct unit_lore *lu;
    uint32_t depth;
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
    case FACT_TEXT_OF:
        return RULE_IDENTITY;
    case FACT_RESULT_DOES_NOT_OWN:
        return RULE_CHILD;
    default:
        return RULE_COUNT;
    }
}

static void own_inner(void *context, var_id v);

/* `any((last := ref(x)) for x in xs)`: it may be in a variable of the function,
 * too. */
static void
outlive_stored(const struct inner *i, var_id owner)
{
    const struct remark *r = i->remark;

    for (var_id v = 0; v < i->lu->unit->nvars; v++) {
        const struct var *var = &i->lu->unit->var[v];
        if (var->kind == VAR_FREE && var->outer != NO_ID &&
            i->lu->var_first_store[v] != NO_ID) {
            hint_outlive_in(r->c, owner, var->outer, r->reason);
        }
    }
}

/* An owner in the scope around. */
static void
own_around(void *context, var_id v)
{
    struct inner *i = context;
    const struct remark *r = i->remark;

    if (i->around) {
        own_inner(i->around, v);
    } else if (var_is_local(&r->c->lu->unit->var[v])) {
        hint_outlive(r->c, v, r->c->lu->ops.out[r->call->op], r->reason);
        outlive_stored(i, v);
    }
}

/* Are the elements that it iterates over shown by their place? */
static bool
shows_elements(const struct inner *i)
{
    return text_shows_inside(i->remark->c->rf,
                             i->around ? i->around->lu : i->remark->c->lu,
                             i->call->argument[0], TEXT_DEPTH);
}

/* An owner inside: a captured variable, or what it iterates over. */
static void
own_inner(void *context, var_id v)
{
    struct inner *i = context;
    const struct var *var = &i->lu->unit->var[v];
    const struct remark *r = i->remark;

    if (var->kind == VAR_FREE && var->outer != NO_ID) {
        own_around(i, var->outer);
    } else if ((var->flags & VARF_PARAM) && i->call->nargs &&
               (!r->is_text || shows_elements(i))) {
        follow_owners(r->c->rf, i->around ? i->around->lu : r->c->lu,
                      i->call->argument[0],
                      (struct owner_visitor){own_around, i, r->any_call});
    }
}

static void
own_value(void *context, val_id v)
{
    struct inner *i = context;
    const struct remark *r = i->remark;

    const var_id var = lore_loaded(i->lu, v);
    const bool is_inside =
        var != NO_ID && i->lu->unit->var[var].kind != VAR_FREE;
    if (r->is_text && !is_inside &&
        !text_shows_place(r->c->rf, i->lu, v, TEXT_DEPTH)) {
        return;
    }
    follow_owners(r->c->rf, i->lu, v,
                  (struct owner_visitor){own_inner, i, r->any_call});
}

static void
read_fact(struct inner *i, op_id op, const struct api *api,
          const struct fact *f, const struct call *call)
{
    enum rule rule = rule_of(f->id);

    if (rule == RULE_COUNT) {
        return;
    }
    struct remark *r = i->remark;

    r->any_call = rule == RULE_ADDRESS || rule == RULE_CHILD;
    r->is_text = f->id == FACT_TEXT_OF;
    r->reason = hint_reason(r->c, rule, r->call->op, api, api->name);
    if (call) {
        call_selected(r->c->rf, i->lu, call, &f->selector,
                      (struct visitor){own_value, i});
    } else if (f->selector.kind == SELECT_SELF) {
        own_value(i, operand(&i->lu->ops, op, 0));
    }
}

/* A function of the tree that passes something on to a weak holder. */
static void
read_function(struct inner *i, const struct call *call,
              const struct summary_function *f, bool shifts)
{
    struct remark *r = i->remark;

    if (!(f->weak || f->nweak_keys)) {
        return;
    }
    r->any_call = r->is_text = false;
    r->reason = hint_reason(r->c, RULE_WEAK_WRAPPER, r->call->op, NULL, f->why);
    for (uint32_t k = 0; k < call->nargs; k++) {
        if (hint_takes_weakly(r->c, call, f, k, shifts)) {
            own_value(i, call->argument[k]);
        }
    }
}

/* What is called has no name: what lies there? */
static void
read_slots(struct inner *i, const struct call *call)
{
    struct rules_file *rf = i->remark->c->rf;
    struct slots s;

    slot_find(rf, i->lu, call->callee, &s);
    for (uint32_t k = 0; k < s.n; k++) {
        const struct summary_function *f = known_function(rf, s.at[k].name);
        const struct api *api = f ? NULL : known_row(rf, s.at[k].name);
        if (f && !f->is_common) {
            read_function(i, call, f,
                          f->is_method && s.at[k].how == SLOT_BOUND);
        }
        for (const struct fact *a = NULL;
             api && (a = api_next(api, a)) != NULL;) {
            if (fact_info[a->id].family == FAMILY_WEAK) {
                read_fact(i, call->op, api, a, call);
            }
        }
    }
}

static void
read_callee(struct inner *i, const struct call *call)
{
    struct rules_file *rf = i->remark->c->rf;
    const sym_id name = implied_callee(rf, i->lu, call);
    const struct summary_function *f = known_function(rf, name);
    const bool constructs = known_class(rf, name) != NULL;

    if (f) {
        read_function(i, call, f,
                      constructs || call_shift(rf, i->lu, call, f));
    } else if (!constructs) {
        read_slots(i, call);
    }
}

static void read_unit(const struct inner *i);

/* The scope that the call runs from end to end: a comprehension, or the body
 * of a class; NO_ID: none. */
static unit_id
run_by(const struct rules_file *rf, const struct operands *o,
       const struct call *call)
{
    op_id made = operand_source(o, call->callee);

    if (made != NO_ID && o->unit->op[made].kind == OP_BUILD_CLASS &&
        call->nargs) {
        made = operand_source(o, call->argument[0]);
    }
    if (made == NO_ID || o->unit->op[made].kind != OP_FUNCTION) {
        return NO_ID;
    }
    unit_id unit = o->unit->op[made].arg;

    switch (rf->an->unit[unit].kind) {
    case UNIT_COMPREHENSION:
    case UNIT_GENERATOR:
    case UNIT_CLASS:
        return unit;
    default:
        return NO_ID;
    }
}

/* A scope that is run inside this one. */
static void
read_nested(struct inner *i, const struct call *call)
{
    struct rules_file *rf = i->remark->c->rf;
    unit_id unit = run_by(rf, &i->lu->ops, call);

    if (unit != NO_ID && i->depth < INNERMOST) {
        read_unit(&(struct inner){i->remark, i, call, lore_unit(rf, unit),
                                  i->depth + 1});
    }
}

/* `f"{x}"`, `"%s: %s" % (x, y)` */
static void
read_text(struct inner *i, op_id op)
{
    const struct operands *o = &i->lu->ops;
    const val_id shown = text_spelled(i->lu, op);
    const op_id made = operand_source(o, shown);
    struct remark *r = i->remark;

    if (shown == NO_ID) {
        return;
    }
    r->any_call = false;
    r->is_text = true;
    r->reason = hint_reason(r->c, RULE_IDENTITY, r->call->op, NULL,
                            (struct text){0});
    own_value(i, shown);
    for (uint32_t k = 0; made != NO_ID &&
                         o->unit->op[made].kind == OP_TUPLE &&
                         k < operand_count(o, made);
         k++) {
        own_value(i, operand(o, made, k));
    }
}

static void
read_op(struct inner *i, op_id op)
{
    struct rules_file *rf = i->remark->c->rf;
    enum op_kind k = i->lu->unit->op[op].kind;
    bool is_call = k == OP_CALL || k == OP_CALL_STAR;
    struct call call;
    const struct api *api = NULL;

    if (is_call) {
        call = call_at(rf, i->lu, op);
        api = call_api(rf, i->lu, &call);
        read_nested(i, &call);
        if (!api) {
            read_callee(i, &call);
        }
    } else if (k == OP_ATTR) {
        api = call_attribute(rf, i->lu, op);
    } else {
        read_text(i, op);
    }
    for (const struct fact *f = NULL; api && (f = api_next(api, f)) != NULL;) {
        if (!is_call || call_believes(rf, i->lu, &call, f)) {
            read_fact(i, op, api, f, is_call ? &call : NULL);
        }
    }
}

static void
read_unit(const struct inner *i)
{
    struct inner unit = *i;

    for (op_id op = 0; op < unit.lu->unit->nops; op++) {
        read_op(&unit, op);
    }
}

void
hint_inner(struct collector *c, const struct call *call)
{
    unit_id unit = run_by(c->rf, &c->lu->ops, call);
    struct remark remark = {.c = c, .call = call};

    if (unit != NO_ID) {
        read_unit(
            &(struct inner){&remark, NULL, call, lore_unit(c->rf, unit), 0});
    }
}
