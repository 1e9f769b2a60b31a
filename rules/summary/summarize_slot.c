#include "rules/summary/summarize_slot.h"

#include "base/vec.h"
#include "rules/value/call.h"
#include "rules/value/known.h"
#include "rules/value/names.h"
#include "rules/value/slot.h"

struct flow_maker {
    struct arena *arena;
    struct rules_file *rf;
    const struct unit_lore *lu;
    uint32_t *number1; /* by symbol: its place in `name` + 1, or 0 */
    uint32_t nnumbered;
    VEC(struct text) name;
    bool *is_method; /* by symbol: a method of this file has that name */
    uint32_t nnames;
    VEC(struct summary_flow) flow;
    struct intern pairs; /* of ends of flows */
};

static bool
is_numbered(const struct flow_maker *m, sym_id name)
{
    return name < m->nnumbered && m->number1[name];
}

static uint32_t
number_of(struct flow_maker *m, sym_id name)
{
    if (name >= m->nnumbered) {
        uint32_t n = intern_count(m->rf->an->names) * 2;
        m->number1 = arena_grow(m->rf->arena, m->number1, m->nnumbered, n,
                                sizeof *m->number1);
        m->nnumbered = n;
    }
    if (!m->number1[name]) {
        vec_push(m->rf->arena, &m->name,
                 text_copy(m->arena, name_text(m->rf, name)));
        m->number1[name] = m->name.n;
    }
    return m->number1[name] - 1;
}

/* Each pair of ends once, with the last one's `how`. */
static void
add_flow(struct flow_maker *m, sym_id to, const struct slot *from)
{
    const uint32_t pair[2] = {number_of(m, to), number_of(m, from->name)};
    const struct text key = {(const char *)pair, sizeof pair};
    const uint32_t at = intern_put(&m->pairs, key);
    const struct summary_flow flow = {pair[0], pair[1], (uint8_t)from->how};

    if (at == m->flow.n) {
        vec_push(m->rf->arena, &m->flow, flow);
    }
    m->flow.at[at] = flow;
}

/* All of them come to lie in `to`. */
static void
flow(struct flow_maker *m, sym_id to, const struct slots *from)
{
    for (uint32_t i = 0; to != NO_ID && i < from->n; i++) {
        const struct slot *s = &from->at[i];
        if (s->name == to || s->name == NO_ID ||
            text_eq(name_top(name_text(m->rf, s->name)), TEXT("builtins"))) {
            continue;
        }
        add_flow(m, to, s);
    }
}

/* `to = v`; functions in a class get what they are called on, or do not. */
static void
assign(struct flow_maker *m, sym_id to, val_id v, bool in_class)
{
    struct slots s;

    if (to == NO_ID) {
        return;
    }
    slot_find(m->rf, m->lu, v, &s);
    for (uint32_t i = 0; in_class && i < s.n; i++) {
        s.at[i].how = s.at[i].how == SLOT_PLAIN ? SLOT_EITHER : s.at[i].how;
    }
    flow(m, to, &s);
    if (slot_is_made(m->rf, m->lu, v)) {
        slot_find_elements(m->rf, m->lu, v, &s);
        flow(m, slot_element(m->rf, to), &s);
    }
}

/* A method's own definition is found by its name. */
static bool
defines(const struct flow_maker *m, val_id v)
{
    op_id op = operand_source(&m->lu->ops, v);

    return op != NO_ID && m->lu->unit->op[op].kind == OP_FUNCTION;
}

static void
look_at_store(struct flow_maker *m, op_id op)
{
    const struct unit *u = m->lu->unit;
    const struct var *var = &u->var[u->op[op].arg];
    struct text name = sym_text(m->rf->an, var->name);
    val_id v = operand(&m->lu->ops, op, 0);

    if (u->kind == UNIT_CLASS && var->kind == VAR_NAME) {
        if (!defines(m, v)) {
            assign(m, slot_attribute(m->rf, name), v, true);
            assign(m, slot_of_module(m->rf, name), v, true);
        }
    } else if (var->kind == VAR_GLOBAL || var->kind == VAR_GLOBAL_EXPLICIT ||
               u->kind == UNIT_MODULE) {
        sym_id to =
            name_join(m->rf, name_text(m->rf, name_of_unit(m->rf, 0)), name);
        assign(m, to, v, false);
    }
}

/* The slots of what is in a container: a local one has one by itself. */
static void
find_contents(struct flow_maker *m, val_id v, struct slots *out)
{
    var_id var = lore_loaded(m->lu, v);

    if (var == NO_ID) {
        slot_find_elements(m->rf, m->lu, v, out);
        return;
    }
    sym_id name =
        slot_parameter(m->rf, name_of_unit(m->rf, m->lu->id),
                       sym_text(m->rf->an, m->lu->unit->var[var].name));
    out->n = 1;
    out->at[0] = (struct slot){slot_element(m->rf, name), SLOT_PLAIN};
}

static void
put_into(struct flow_maker *m, val_id container, val_id v, bool elements)
{
    struct slots to, from;

    if (elements) {
        slot_find_elements(m->rf, m->lu, v, &from);
    } else {
        slot_find(m->rf, m->lu, v, &from);
    }
    if (!from.n) {
        return;
    }
    find_contents(m, container, &to);
    for (uint32_t i = 0; i < to.n; i++) {
        flow(m, to.at[i].name, &from);
    }
}

/* `hooks.append(f)`: the last argument, or its elements, goes in. */
static bool
look_at_adding(struct flow_maker *m, const struct call *call)
{
    static const struct {
        const char *method;
        bool elements;
    } adds[] = {
        {"append", false}, {"add", false},        {"appendleft", false},
        {"insert", false}, {"setdefault", false}, {"extend", true},
        {"update", true},
    };
    op_id op = operand_source(&m->lu->ops, lore_origin(m->lu, call->callee));

    if (call->receiver == NO_ID || !call->nargs || call->is_starred ||
        op == NO_ID) {
        return false;
    }
    struct text name = sym_text(m->rf->an, m->lu->unit->op[op].arg);
    for (size_t i = 0; i < sizeof adds / sizeof *adds; i++) {
        if (text_eq(name, text_of(adds[i].method))) {
            put_into(m, call->receiver, call->argument[call->nargs - 1],
                     adds[i].elements);
            return true;
        }
    }
    return false;
}

/* Is the argument surely something to call?  A parameter that is passed on is
 * seen by linking. */
static bool
is_callable(struct flow_maker *m, val_id v)
{
    v = lore_origin(m->lu, v);
    struct meaning mean = lore_mean(m->lu, v);
    op_id op = operand_source(&m->lu->ops, v);

    if (mean.kind == VALUE_FUNCTION || mean.kind == VALUE_CLASS ||
        (mean.flags & MEANS_BOUND)) {
        return true;
    }
    if (op == NO_ID || slot_is_made(m->rf, m->lu, v)) {
        return true;
    }
    switch ((enum op_kind)m->lu->unit->op[op].kind) {
    case OP_ATTR: {
        sym_id attr = m->lu->unit->op[op].arg;
        return (attr < m->nnames && m->is_method[attr]) ||
               known_row(m->rf, mean.name);
    }
    case OP_LOAD: {
        const struct var *var = &m->lu->unit->var[m->lu->unit->op[op].arg];
        return !(var->flags & VARF_PARAM) || mean.type != NO_ID;
    }
    case OP_CALL:
        return mean.name == NO_ID && mean.type != NO_ID;
    default:
        return false;
    }
}

/* Is it `@decorator` over a function or class?  A lambda is an argument. */
static bool
is_decoration(const struct flow_maker *m, const struct call *call)
{
    struct meaning made = lore_mean(m->lu, m->lu->ops.out[call->op]);
    op_id given =
        call->nargs ? operand_source(&m->lu->ops, call->argument[0]) : NO_ID;

    if (given != NO_ID && m->lu->unit->op[given].kind == OP_FUNCTION &&
        m->rf->an->unit[m->lu->unit->op[given].arg].kind == UNIT_LAMBDA) {
        return false;
    }
    return (made.flags & MEANS_DECORATED) && made.name != NO_ID;
}

static void
look_at_arguments(struct flow_maker *m, const struct call *call)
{
    bool decorates = is_decoration(m, call);
    uint32_t keywords = call->nargs - call->nkeywords;
    struct slots callee = {0}, from;

    for (uint32_t i = 0; i < call->nargs; i++) {
        val_id v = call->argument[i];
        if (!is_callable(m, v)) {
            continue;
        }
        if (!callee.n) {
            slot_find(m->rf, m->lu, call->callee, &callee);
        }
        for (uint32_t k = 0; k < callee.n; k++) {
            struct text top = name_top(name_text(m->rf, callee.at[k].name));
            if (text_eq(top, TEXT("builtins"))) {
                continue;
            }
            sym_id to =
                i < keywords
                    ? slot_numbered(m->rf, callee.at[k].name, i)
                    : slot_parameter(
                          m->rf, callee.at[k].name,
                          sym_text(m->rf->an, call->keyword[i - keywords]));
            slot_find(m->rf, m->lu, v, &from);
            flow(m, decorates ? slot_decorated(m->rf, to) : to, &from);
            if (slot_is_made(m->rf, m->lu, v)) {
                slot_find_elements(m->rf, m->lu, v, &from);
                flow(m, slot_element(m->rf, to), &from);
            }
        }
    }
}

/* `@decorator` over a function: what stands under its name is what that
 * returned. */
static void
look_at_decoration(struct flow_maker *m, const struct call *call)
{
    struct meaning made = lore_mean(m->lu, m->lu->ops.out[call->op]);
    struct slots s;

    if (!is_decoration(m, call) || made.kind != VALUE_FUNCTION) {
        return;
    }
    slot_find(m->rf, m->lu, call->callee, &s);
    for (uint32_t i = 0; i < s.n; i++) {
        s.at[i] = (struct slot){slot_result(m->rf, s.at[i].name), SLOT_PLAIN};
    }
    flow(m, made.name, &s);
}

/* `getattr(x, "visit_" + kind)`: any method of this file whose name begins
 * like that. */
static void
look_at_composed(struct flow_maker *m, const struct call *call)
{
    sym_id to = slot_composed(m->rf, m->lu, call);

    if (to == NO_ID || is_numbered(m, to)) {
        return; /* known already */
    }
    const struct analysis *an = m->rf->an;
    const uint32_t number = number_of(m, to);
    struct text prefix = name_last(m->name.at[number]);
    prefix.n--; /* the star */
    for (unit_id i = 1; i < an->nunits; i++) {
        const struct unit *u = &an->unit[i];
        if (u->kind == UNIT_FUNCTION &&
            an->unit[u->parent].kind == UNIT_CLASS &&
            text_starts(sym_text(an, u->name), prefix)) {
            struct slots from = {.n = 1};
            from.at[0] = (struct slot){name_of_unit(m->rf, i), SLOT_BOUND};
            flow(m, to, &from);
        }
    }
}

/* The decorated function whose `register` is called: its name, or NO_ID. */
static sym_id
registry_of(const struct flow_maker *m, const struct call *call)
{
    const struct operands *o = &m->lu->ops;
    op_id from = operand_source(o, lore_origin(m->lu, call->callee));

    if (from != NO_ID && m->lu->unit->op[from].kind == OP_CALL) {
        from = operand_source(o, operand(o, from, 0)); /* `@f.register(int)` */
    }
    const enum op_kind k =
        from == NO_ID ? OP_NULL : (enum op_kind)m->lu->unit->op[from].kind;
    if ((k != OP_METHOD && k != OP_ATTR) ||
        !text_eq(sym_text(m->rf->an, m->lu->unit->op[from].arg),
                 TEXT("register"))) {
        return NO_ID;
    }
    const struct meaning base = lore_mean(m->lu, operand(o, from, 0));
    return base.kind == VALUE_FUNCTION && (base.flags & MEANS_DECORATED)
               ? base.name
               : NO_ID;
}

/* What `functools.singledispatch` has made of a function calls those that are
 * registered for a class in its place. */
static void
look_at_register(struct flow_maker *m, const struct call *call)
{
    const sym_id to = registry_of(m, call);
    struct slots from;

    for (uint32_t i = 0; to != NO_ID && i < call->nargs; i++) {
        if (lore_mean(m->lu, lore_origin(m->lu, call->argument[i])).kind ==
            VALUE_FUNCTION) {
            slot_find(m->rf, m->lu, call->argument[i], &from);
            flow(m, to, &from);
        }
    }
}

static void
look_at_call(struct flow_maker *m, op_id op)
{
    struct call call = call_at(m->rf, m->lu, op);

    look_at_register(m, &call);
    look_at_composed(m, &call);
    look_at_decoration(m, &call);
    const struct api *api = call_api(m->rf, m->lu, &call);
    bool is_known = api && api->name.s[0] != '.';

    if (!look_at_adding(m, &call) && !call.is_starred && !is_known) {
        look_at_arguments(m, &call);
    }
}

/* `def f(x, hook=default)`: a tuple for the last positional parameters, then
 * a dict of names. */
static void
look_at_defaults(struct flow_maker *m, op_id op)
{
    const struct op *o = &m->lu->unit->op[op];
    const struct unit *u = &m->rf->an->unit[o->arg];
    sym_id function = name_of_unit(m->rf, o->arg);
    op_id made = operand_source(&m->lu->ops, operand(&m->lu->ops, op, 0));

    if (!(o->extra & FUNCTION_DEFAULTS) || made == NO_ID ||
        m->lu->unit->op[made].kind != OP_TUPLE) {
        return;
    }
    uint32_t n = operand_count(&m->lu->ops, made);
    for (uint32_t i = 0; i < n && n <= u->params.positional; i++) {
        const struct var *var = &u->var[u->params.positional - n + i];
        sym_id to =
            slot_parameter(m->rf, function, sym_text(m->rf->an, var->name));
        assign(m, to, operand(&m->lu->ops, made, i), false);
    }
}

/* `C.attr = v` is an attribute of anything, and that of C. */
static void
look_at_attribute(struct flow_maker *m, op_id op, val_id v)
{
    struct text attr = sym_text(m->rf->an, m->lu->unit->op[op].arg);
    struct meaning base = lore_mean(m->lu, operand(&m->lu->ops, op, 1));
    bool is_class = base.kind == VALUE_CLASS;

    assign(m, slot_attribute(m->rf, attr), v, is_class);
    if (is_class || base.kind == VALUE_MODULE) {
        assign(m, name_join(m->rf, name_text(m->rf, base.name), attr), v,
               is_class);
    }
}

/* A flat switch over the ops that put something somewhere. */
static void
look_at(struct flow_maker *m, op_id op)
{
    const struct op *o = &m->lu->unit->op[op];
    val_id v = operand(&m->lu->ops, op, 0);

    switch ((enum op_kind)o->kind) {
    case OP_STORE:
        look_at_store(m, op);
        return;
    case OP_SET_ATTR:
        look_at_attribute(m, op, v);
        return;
    case OP_SET_ITEM:
        put_into(m, operand(&m->lu->ops, op, 1), v, false);
        return;
    case OP_RETURN:
        if (m->lu->unit->kind == UNIT_FUNCTION) {
            assign(m, slot_result(m->rf, name_of_unit(m->rf, m->lu->id)), v,
                   false);
        }
        return;
    case OP_FUNCTION:
        look_at_defaults(m, op);
        return;
    case OP_CALL:
    case OP_CALL_STAR:
        look_at_call(m, op);
        return;
    default:
        return;
    }
}

static void
find_methods(struct flow_maker *m)
{
    const struct analysis *an = m->rf->an;

    m->nnames = intern_count(an->names);
    m->is_method = arena_array(m->rf->arena, bool, m->nnames + 1);
    for (unit_id i = 1; i < an->nunits; i++) {
        const struct unit *u = &an->unit[i];
        if (u->kind == UNIT_FUNCTION &&
            an->unit[u->parent].kind == UNIT_CLASS) {
            m->is_method[u->name] = true;
        }
    }
}

static const void *
copy_of(struct arena *a, const void *bytes, size_t n)
{
    void *copy = arena_bytes(a, n, alignof(max_align_t));

    if (n) {
        memcpy(copy, bytes, n);
    }
    return copy;
}

void
summarize_slots(struct arena *a, struct rules_file *rf, struct summary *out)
{
    struct flow_maker m = {.arena = a, .rf = rf, .pairs.arena = rf->arena};

    find_methods(&m);
    for (unit_id i = 0; i < rf->an->nunits; i++) {
        m.lu = lore_unit(rf, i);
        for (op_id op = 0; op < m.lu->unit->nops; op++) {
            if (!(m.lu->unit->op[op].flags & OPF_COPY)) {
                look_at(&m, op);
            }
        }
    }
    out->flow = copy_of(a, m.flow.at, m.flow.n * sizeof *m.flow.at);
    out->nflows = m.flow.n;
    out->flow_name = copy_of(a, m.name.at, m.name.n * sizeof *m.name.at);
    out->nflow_names = m.name.n;
}
