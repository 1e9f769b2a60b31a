#include "rules/summary/summarize_weak.h"

#include "rules/follow/guard.h"
#include "rules/summary/summarize_definition.h"
#include "rules/value/call.h"
#include "rules/value/ended.h"
#include "rules/value/names.h"
#include "rules/value/taking.h"

enum { DEEPEST_PART = 8 };

/* A callback, and the attribute whose table it may keep tidy. */
struct tidying {
    struct rules_file *rf;
    const struct unit_lore *made_in;
    const struct unit_lore *callback;
    op_id made; /* the FUNCTION op */
    sym_id self, attr;
};

/* `self.attr.pop` or another method that takes something out of the table. */
static bool
is_removal(const struct tidying *t, const struct unit_lore *lu, op_id op)
{
    static const char *const removes[] = {"discard", "pop", "remove"};

    if (op == NO_ID || (lu->unit->op[op].kind != OP_ATTR &&
                        lu->unit->op[op].kind != OP_METHOD)) {
        return false;
    }
    const op_id table = operand_source(&lu->ops, operand(&lu->ops, op, 0));
    if (table == NO_ID || lu->unit->op[table].kind != OP_ATTR ||
        lu->unit->op[table].arg != t->attr) {
        return false;
    }
    const op_id owner = operand_source(&lu->ops, operand(&lu->ops, table, 0));
    return text_among(sym_text(t->rf->an, lu->unit->op[op].arg), removes,
                      sizeof removes / sizeof *removes) &&
           owner != NO_ID && lu->unit->op[owner].kind == OP_LOAD &&
           lu->unit->var[lu->unit->op[owner].arg].name == t->self;
}

static bool
calls_removal(const struct tidying *t, op_id call)
{
    const struct unit_lore *lu = t->callback;
    const op_id callee = operand_source(&lu->ops, operand(&lu->ops, call, 0));

    if (callee == NO_ID || lu->unit->op[callee].kind != OP_LOAD) {
        return is_removal(t, lu, callee);
    }
    const var_id v = lu->unit->op[callee].arg;
    return (lu->unit->var[v].flags & VARF_PARAM) && !lu->unit->var[v].nbinds &&
           is_removal(t, t->made_in,
                      taking_default(t->made_in, t->made,
                                        t->callback->unit, v));
}

/* Does the callback do nothing but take entries out of the table? */
static bool
only_tidies(const struct tidying *t)
{
    const struct unit *u = t->callback->unit;
    bool removes = false;

    for (op_id op = 0; op < u->nops; op++) {
        switch ((enum op_kind)u->op[op].kind) {
        case OP_LOAD:
        case OP_CONST:
        case OP_ATTR:
        case OP_METHOD:
        case OP_NULL:
        case OP_POP:
        case OP_GAP:
        case OP_RETURN:
            break;
        case OP_CALL:
            if (!calls_removal(t, op)) {
                return false;
            }
            removes = true;
            break;
        default:
            return false;
        }
    }
    return removes;
}

static bool
is_inside(const struct analysis *an, unit_id unit, unit_id outer)
{
    while (unit != outer && unit != 0) {
        unit = an->unit[unit].parent;
    }
    return unit == outer;
}

/* A call that makes a weak reference with a callback: does that tidy up? */
static bool
made_to_tidy(struct rules_file *rf, const struct unit_lore *lu, val_id callback,
             sym_id self, sym_id attr)
{
    const op_id made = operand_source(&lu->ops, lore_origin(lu, callback));

    if (made == NO_ID || lu->unit->op[made].kind != OP_FUNCTION) {
        return false;
    }
    const struct tidying t = {rf, lu, lore_unit(rf, lu->unit->op[made].arg),
                              made, self, attr};
    return only_tidies(&t);
}

/* Do all weak references with a callback that are made in the unit, and in
 * what it contains, keep the table `attr` tidy, at least one? */
static bool
all_tidy(struct rules_file *rf, const struct unit_lore *outer, sym_id attr)
{
    uint32_t n = 0;

    for (unit_id i = outer->id; i < rf->an->nunits; i++) {
        if (!is_inside(rf->an, i, outer->id)) {
            continue;
        }
        const struct unit_lore *lu = lore_unit(rf, i);
        for (op_id op = 0; op < lu->unit->nops; op++) {
            if (lu->unit->op[op].kind != OP_CALL) {
                continue;
            }
            const struct call call = call_at(rf, lu, op);
            const struct api *api = call_api(rf, lu, &call);
            if (!api || !api_fact(api, FACT_HOLDS_WEAKLY) ||
                !api_fact(api, FACT_KEEPS_ALIVE) || call.nargs < 2) {
                continue;
            }
            if (!made_to_tidy(rf, lu, call.argument[1],
                              outer->unit->var[0].name, attr)) {
                return false;
            }
            n++;
        }
    }
    return n > 0;
}

/* `self.pool`, `self.pool.map`: the object has that already. */
static bool
is_own_part(const struct unit_lore *lu, val_id v)
{
    op_id op = operand_source(&lu->ops, v);
    int steps = 0;

    for (; op != NO_ID && lu->unit->op[op].kind == OP_ATTR &&
           steps < DEEPEST_PART;
         steps++) {
        v = operand(&lu->ops, op, 0);
        op = operand_source(&lu->ops, v);
    }
    return steps > 0 && lore_loaded(lu, v) == 0;
}

/* `self.out = out`, and however the method returns it was closed. */
static bool
is_closed_here(struct rules_file *rf, const struct unit_lore *lu, op_id set,
               const struct meaning *m)
{
    const var_id v = lore_loaded(lu, operand(&lu->ops, set, 0));

    return v != NO_ID && var_is_local(&lu->unit->var[v]) &&
           !lu->unit->is_generator && m->rule == RULE_RESOURCE &&
           ended_behind_yield(rf, lu, set, v, m);
}

struct meaning
summarize_owned(struct rules_file *rf, const struct unit_lore *lu, op_id op)
{
    struct meaning m = lore_mean(lu, operand(&lu->ops, op, 0));

    if (m.death == DIES_NOTICED &&
        (is_own_part(lu, operand(&lu->ops, op, 0)) ||
         is_closed_here(rf, lu, op, &m))) {
        m.death = DIES_DOUBTFUL;
        m.rule = 0;
        m.api = NULL;
    }
    if (m.death == DIES_NOTICED && m.api &&
        api_fact(m.api, FACT_HOLDS_WEAKLY) &&
        api_fact(m.api, FACT_KEEPS_ALIVE) &&
        all_tidy(rf, lu, lu->unit->op[op].arg)) {
        m.death = DIES_DOUBTFUL;
        m.rule = 0;
        m.api = NULL;
    }
    return m;
}

/* What is called: `table.items`; what a generator goes through. */
static val_id
part_of_call(const struct rules_file *rf, const struct unit_lore *lu, op_id op)
{
    const struct call call = call_at(rf, lu, op);
    const op_id made = operand_source(&lu->ops, call.callee);

    return made != NO_ID && lu->unit->op[made].kind == OP_FUNCTION && call.nargs
               ? call.argument[0]
               : operand(&lu->ops, op, 0);
}

val_id
summarize_whole(struct rules_file *rf, const struct unit_lore *lu, val_id v)
{
    for (int steps = 0; steps < DEEPEST_PART; steps++) {
        const op_id op = operand_source(&lu->ops, lore_origin(lu, v));
        switch (op == NO_ID ? OP_NULL : (enum op_kind)lu->unit->op[op].kind) {
        case OP_ATTR:
            v = lore_part_of(rf, lu, op);
            break;
        case OP_ITEM:
        case OP_ITER:
        case OP_NEXT:
        case OP_UNPACK:
        case OP_METHOD:
            v = operand(&lu->ops, op, 0);
            break;
        case OP_CALL:
            v = part_of_call(rf, lu, op);
            break;
        default:
            return v;
        }
    }
    return v;
}

bool
summarize_is_bound(const struct unit_lore *lu, val_id v)
{
    const op_id op = operand_source(&lu->ops, lore_origin(lu, v));

    return op != NO_ID && lu->unit->op[op].kind == OP_ATTR;
}

struct text
summarize_asks(struct arena *a, struct rules_file *rf,
               const struct unit_lore *lu, op_id op, uint32_t param)
{
    const struct guard_class g = guard_class_of(rf, lu, op);

    return g.param == param ? text_copy(a, g.name) : (struct text){0};
}

struct near_goal
summarize_goes(struct rules_file *rf, struct unit_lore *lu,
               const struct call *call, const struct fact *fact,
               bool is_each)
{
    const bool is_alone = call->nargs == 1 && !call->is_starred && !is_each &&
                          lu->unit->op[call->op].kind == OP_CALL;

    return fact->id == FACT_HOLDS_WEAKLY && is_alone
               ? near_goes(rf, lu, call->op)
               : (struct near_goal){.away = true};
}
