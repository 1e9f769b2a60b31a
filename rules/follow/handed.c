#include "rules/follow/handed.h"

#include "rules/rules.h"
#include "rules/summary.h"
#include "rules/value/call.h"
#include "rules/value/eval.h"
#include "rules/value/known.h"
#include "rules/value/names.h"

/* Rounds over the values: they go from name to name so often. */
enum { MOST_ROUNDS = 6 };

struct tracing {
    struct rules_file *rf;
    struct unit_lore *lu;
    struct maker_handed *of_value, *of_var;
    bool changed;
};

static const struct maker_handed nobody = {NO_ID, RULE_COUNT, false};

static bool
has_speaking_end(struct meaning m)
{
    return m.death == DIES_NOTICED &&
           (m.rule == RULE_FINALIZER || m.rule == RULE_WEAK_STORED);
}

/* Does calling the value make something whose end runs code? */
static struct maker_handed
as_maker(struct rules_file *rf, const struct unit_lore *lu, val_id v)
{
    const struct meaning m = lore_mean(lu, lore_origin(lu, v));
    const bool is_partial = m.flags & MEANS_BOUND;
    struct meaning made = meaning_unknown();

    if (m.name == NO_ID) {
        return nobody;
    }
    if ((m.kind == VALUE_CLASS || is_partial) && known_class(rf, m.name)) {
        made = eval_instance(rf, name_text(rf, m.name));
    } else if ((m.kind == VALUE_FUNCTION || is_partial) &&
               known_function(rf, m.name)) {
        made = known_function(rf, m.name)->result.mean;
    }
    return has_speaking_end(made)
               ? (struct maker_handed){m.name, made.rule, false}
               : nobody;
}

/* The unit of this file whose generator a call makes, or NO_ID. */
static unit_id
generator_of(const struct rules_file *rf, const struct unit_lore *lu,
             op_id call)
{
    const op_id made =
        operand_source(&lu->ops, operand(&lu->ops, call, 0));
    const sym_id name = lore_mean(lu, operand(&lu->ops, call, 0)).name;

    if (lore_mean(lu, lu->ops.out[call]).kind != VALUE_GENERATOR) {
        return NO_ID;
    }
    if (made != NO_ID && lu->unit->op[made].kind == OP_FUNCTION) {
        return lu->unit->op[made].arg;
    }
    for (unit_id u = 1; name != NO_ID && u < rf->an->nunits; u++) {
        if (rf->an->unit[u].is_generator && name_of_unit(rf, u) == name) {
            return u;
        }
    }
    return NO_ID;
}

/* What a generator gives that a call makes: `(Tracked() for n in names)`. */
static struct maker_handed
yielded(struct rules_file *rf, const struct unit_lore *lu, op_id call)
{
    const unit_id unit = generator_of(rf, lu, call);

    if (unit == NO_ID) {
        return nobody;
    }
    const struct unit_lore *inner = lore_unit(rf, unit);
    for (op_id op = 0; op < inner->unit->nops; op++) {
        const struct meaning m =
            inner->unit->op[op].kind == OP_YIELD
                ? lore_mean(inner, operand(&inner->ops, op, 0))
                : meaning_unknown();
        if (has_speaking_end(m)) {
            const sym_id name =
                m.type != NO_ID ? m.type : name_of_unit(rf, unit);
            return (struct maker_handed){name, m.rule, true};
        }
    }
    return nobody;
}

/* What a display has, or a call is given; what `super` gets is a class of its
 * own object. */
static struct maker_handed
gets_maker(struct rules_file *rf, const struct unit_lore *lu, op_id op)
{
    const struct operands *o = &lu->ops;
    const enum op_kind kind = lu->unit->op[op].kind;
    const bool is_call = kind == OP_CALL || kind == OP_CALL_STAR;
    struct maker_handed found = nobody;
    struct call call = {.argument = o->in + o->first[op],
                        .nargs = operand_count(o, op)};

    if (is_call) {
        call = call_at(rf, lu, op);
        if (text_eq(name_text(rf, lore_mean(lu, call.callee).name),
                    TEXT("builtins.super"))) {
            return nobody;
        }
    } else if (kind != OP_TUPLE && kind != OP_LIST && kind != OP_SET &&
               kind != OP_DICT) {
        return nobody;
    }
    for (uint32_t i = 0; found.name == NO_ID && i < call.nargs; i++) {
        found = as_maker(rf, lu, call.argument[i]);
    }
    found.is_made = is_call;
    return found.name == NO_ID && is_call ? yielded(rf, lu, op) : found;
}

/* Hardly any unit does. */
static bool
hands_any(struct rules_file *rf, const struct unit_lore *lu)
{
    for (op_id op = 0; op < lu->unit->nops; op++) {
        const bool is_call = lu->unit->op[op].kind == OP_CALL;
        if (gets_maker(rf, lu, op).name != NO_ID ||
            (is_call && eval_task_result(rf, lu, lu->ops.out[op]).death ==
                            DIES_NOTICED)) {
            return true;
        }
    }
    return false;
}

/* `makers.get(name)`: a container gives what it has, and calls nothing. */
static bool
is_taken_out(const struct tracing *t, op_id call)
{
    const struct operands *o = &t->lu->ops;
    const op_id from = operand_source(o, operand(o, call, 0));

    return from != NO_ID && t->lu->unit->op[from].kind == OP_METHOD &&
           kind_is_container(lore_mean(t->lu, operand(o, from, 0)).kind);
}

/* What is made of what was made, or by calling what has a maker. */
static struct maker_handed
of_operands(const struct tracing *t, op_id op)
{
    const struct operands *o = &t->lu->ops;
    const enum op_kind kind = t->lu->unit->op[op].kind;
    struct maker_handed best = nobody;

    for (uint32_t i = 0; !best.is_made && i < operand_count(o, op); i++) {
        const val_id v = operand(o, op, i);
        if (v != NO_ID && t->of_value[v].name != NO_ID) {
            best = t->of_value[v];
        }
    }
    if (best.name == NO_ID) {
        return gets_maker(t->rf, t->lu, op);
    }
    best.is_made |= (kind == OP_CALL || kind == OP_CALL_STAR) &&
                    !is_taken_out(t, op);
    return best;
}

/* `x = await task`, `f(task.result())`: does another name get what came of a
 * task that was loaded? */
static bool
is_result_taken(const struct tracing *t, op_id load)
{
    const struct operands *o = &t->lu->ops;
    const struct op *next = &o->unit->op[load + 1];
    const bool calls = next->kind == OP_METHOD &&
                       operand(o, load + 1, 0) == o->out[load];
    const bool asks =
        calls && text_eq(sym_text(t->rf->an, next->arg), TEXT("result"));
    const op_id op =
        operand_only_user(o, o->out[asks ? load + 1 : load]);

    if (calls && !asks) {
        return false;
    }
    if (op == NO_ID || (o->unit->op[op].kind != OP_AWAIT &&
                        o->unit->op[op].kind != OP_CALL)) {
        return true; /* who knows */
    }
    const op_id user = operand_only_user(o, o->out[op]);
    const enum op_kind k =
        user == NO_ID ? OP_NULL : (enum op_kind)o->unit->op[user].kind;
    return k != OP_POP && k != OP_SET_ATTR; /* `task.result().x = y` */
}

/* What came of a task is the task's, as long as nobody takes it. */
static struct maker_handed
of_task(const struct tracing *t, val_id v)
{
    const struct operands *o = &t->lu->ops;
    const struct meaning m = eval_task_result(t->rf, t->lu, v);
    const op_id store = operand_only_user(o, v);
    const bool is_stored =
        store != NO_ID && o->unit->op[store].kind == OP_STORE;

    if (m.death != DIES_NOTICED || m.type == NO_ID || !is_stored) {
        return nobody;
    }
    op_id load = o->load[o->unit->op[store].arg];
    for (; load != NO_ID; load = o->next_load[load]) {
        if (is_result_taken(t, load)) {
            return nobody;
        }
    }
    return (struct maker_handed){m.type, (enum rule)m.rule, true};
}

/* What the value may be made by; numbers and texts are made by nobody, and
 * what is known to have an end that is noticed is held for itself. */
static struct maker_handed
of_value(const struct tracing *t, val_id v)
{
    const struct val *val = &t->lu->ops.val[v];
    const struct meaning m = lore_mean(t->lu, v);

    if (val->op != NO_ID && t->lu->unit->op[val->op].kind == OP_CALL &&
        eval_task_result(t->rf, t->lu, v).death == DIES_NOTICED) {
        return of_task(t, v); /* whatever else its own end is */
    }
    const bool is_lazy = m.kind == VALUE_ITERATOR || m.kind == VALUE_GENERATOR;
    if ((m.flags & MEANS_SEEN) && m.death != DIES_DOUBTFUL &&
        !(is_lazy && m.death == DIES_NOTICED)) {
        return nobody;
    }
    if (val->op != NO_ID) {
        const struct op *op = &t->lu->unit->op[val->op];
        if (m.flags & MEANS_BOUND) {
            return as_maker(t->rf, t->lu, v); /* `partial` has it */
        }
        return op->kind == OP_LOAD ? t->of_var[op->arg]
                                   : of_operands(t, val->op);
    }
    struct maker_handed both = nobody;
    if (val->left != NO_ID) {
        both = t->of_value[val->left];
    }
    if (val->right != NO_ID && !both.is_made &&
        t->of_value[val->right].name != NO_ID) {
        both = t->of_value[val->right];
    }
    return both;
}

static void
put(struct tracing *t, struct maker_handed *to, struct maker_handed from)
{
    if (from.name != NO_ID && (to->name == NO_ID || from.is_made > to->is_made)) {
        *to = from;
        t->changed = true;
    }
}

/* The local whose value the op changes, or NO_ID; what the caller has, is his.
 */
static var_id
changed_by(const struct tracing *t, op_id op)
{
    const struct operands *o = &t->lu->ops;
    const struct var *var = t->lu->unit->var;
    val_id base = NO_ID;

    switch ((enum op_kind)t->lu->unit->op[op].kind) {
    case OP_STORE:
        return t->lu->unit->op[op].arg;
    case OP_SET_ITEM:
    case OP_SET_ATTR:
        base = operand(o, op, 1);
        break;
    case OP_CALL:
    case OP_CALL_STAR:
        base = call_at(t->rf, t->lu, op).receiver;
        break;
    default:
        break;
    }
    const var_id v = base == NO_ID ? NO_ID : lore_loaded(t->lu, base);
    return v != NO_ID && var_is_local(&var[v]) &&
                   !(var[v].flags & VARF_PARAM)
               ? v
               : NO_ID;
}

const struct maker_handed *
handed_find(struct arena *a, struct rules_file *rf, struct unit_lore *lu)
{
    const struct unit *u = lu->unit;
    const uint32_t nvals = lu->ops.nvals, nvars = u->nvars;

    if (!hands_any(rf, lu)) {
        return NULL;
    }
    struct tracing t = {
        .rf = rf,
        .lu = lu,
        .of_value = arena_array(a, struct maker_handed, nvals + 1),
        .of_var = arena_array(a, struct maker_handed, nvars + 1),
        .changed = true,
    };
    for (val_id v = 0; v < nvals; v++) {
        t.of_value[v] = nobody;
    }
    for (var_id v = 0; v < nvars; v++) {
        t.of_var[v] = nobody;
    }
    for (int round = 0; t.changed && round < MOST_ROUNDS; round++) {
        t.changed = false;
        for (val_id v = 0; v < nvals; v++) {
            put(&t, &t.of_value[v], of_value(&t, v));
        }
        for (op_id op = 0; op < u->nops; op++) {
            const var_id v = changed_by(&t, op);
            if (v != NO_ID) {
                put(&t, &t.of_var[v], of_operands(&t, op));
            }
        }
    }
    return t.of_var;
}
