#include "rules/value/implied.h"

#include "rules/summary.h"
#include "rules/value/known.h"
#include "rules/value/literal.h"
#include "rules/value/names.h"
#include "rules/value/weakly.h"

/* The methods behind an operator: in place, of the left side, of the right. */
static const struct {
    enum oper oper;
    struct text inplace, plain, right;
} method_of[] = {
    {OPER_ADD, {"__iadd__", 8}, {"__add__", 7}, {"__radd__", 8}},
    {OPER_SUB, {"__isub__", 8}, {"__sub__", 7}, {"__rsub__", 8}},
    {OPER_MUL, {"__imul__", 8}, {"__mul__", 7}, {"__rmul__", 8}},
    {OPER_MATMUL,
     {"__imatmul__", 11},
     {"__matmul__", 10},
     {"__rmatmul__", 11}},
    {OPER_DIV,
     {"__itruediv__", 12},
     {"__truediv__", 11},
     {"__rtruediv__", 12}},
    {OPER_FLOORDIV,
     {"__ifloordiv__", 13},
     {"__floordiv__", 12},
     {"__rfloordiv__", 13}},
    {OPER_POW, {"__ipow__", 8}, {"__pow__", 7}, {"__rpow__", 8}},
    {OPER_MOD, {"__imod__", 8}, {"__mod__", 7}, {"__rmod__", 8}},
    {OPER_LSHIFT, {"__ilshift__", 11}, {"__lshift__", 10}, {"__rlshift__", 11}},
    {OPER_RSHIFT, {"__irshift__", 11}, {"__rshift__", 10}, {"__rrshift__", 11}},
    {OPER_AND, {"__iand__", 8}, {"__and__", 7}, {"__rand__", 8}},
    {OPER_OR, {"__ior__", 7}, {"__or__", 6}, {"__ror__", 7}},
    {OPER_XOR, {"__ixor__", 8}, {"__xor__", 7}, {"__rxor__", 8}},
};

/* The methods behind a comparison: of the left side, of the right. */
static const struct {
    enum oper oper;
    struct text left, right;
} comparing[] = {
    {OPER_EQ, {"__eq__", 6}, {"__eq__", 6}},
    {OPER_NE, {"__ne__", 6}, {"__ne__", 6}},
    {OPER_LT, {"__lt__", 6}, {"__gt__", 6}},
    {OPER_LE, {"__le__", 6}, {"__ge__", 6}},
    {OPER_GT, {"__gt__", 6}, {"__lt__", 6}},
    {OPER_GE, {"__ge__", 6}, {"__le__", 6}},
    {OPER_IN, {NULL, 0}, {"__contains__", 12}},
    {OPER_NOT_IN, {NULL, 0}, {"__contains__", 12}},
};

/* The class of an instance, or what else its methods are named after. */
static struct text
owner_name(const struct rules_file *rf, const struct unit_lore *lu, val_id v)
{
    struct meaning m = lore_mean(lu, v);
    struct text name = name_text(rf, m.name != NO_ID ? m.name : m.type);

    if (text_ends(name, TEXT("()"))) {
        name.n -= 2;
    }
    return name;
}

struct implying {
    const struct rules_file *rf;
    struct implied *out;
    uint32_t n;
};

static void
add(struct implying *i, const struct call *call, struct text owner,
    struct text method)
{
    sym_id name = name_join(i->rf, owner, method);

    if (name != NO_ID) {
        i->out[i->n++] = (struct implied){*call, name};
    }
}

/* `x.attr = v`: a setter, __setattr__, or __set__ of what the class has. */
static void
by_attribute(struct implying *i, const struct unit_lore *lu, struct text attr,
             struct call *call)
{
    struct text owner = owner_name(i->rf, lu, call->receiver);
    const struct told *told = project_attr(i->rf->project, owner, attr);

    add(i, call, owner, attr);
    if (!i->rf->project) {
        return;
    }
    val_id *pairs = arena_array(i->rf->arena, val_id, 4);
    struct call longer = *call;
    pairs[0] = NO_ID; /* the name */
    pairs[1] = pairs[3] = call->argument[0];
    pairs[2] = call->receiver;
    longer.argument = pairs;
    longer.nargs = 2;
    add(i, &longer, owner, TEXT("__setattr__"));
    longer.argument = pairs + 2;
    if (told && told->type.n) {
        struct text type = told->type;
        type.n -= text_ends(type, TEXT("()")) ? 2 : 0;
        add(i, &longer, type, TEXT("__set__"));
    }
}

static void by_right_side(struct implying *i, const struct unit_lore *lu,
                          op_id op, struct text method);

static void
by_operator(struct implying *i, const struct unit_lore *lu, op_id op,
            const struct call *call)
{
    const struct op *o = &lu->unit->op[op];
    struct text owner = owner_name(i->rf, lu, call->receiver);

    for (size_t k = 0; k < sizeof method_of / sizeof *method_of; k++) {
        if (method_of[k].oper != o->arg) {
            continue;
        }
        if (o->kind == OP_INPLACE) {
            add(i, call, owner, method_of[k].inplace);
        }
        add(i, call, owner, method_of[k].plain);
        by_right_side(i, lu, op, method_of[k].right);
    }
}

/* The method of the right side, with the left one for its argument. */
static void
by_right_side(struct implying *i, const struct unit_lore *lu, op_id op,
              struct text method)
{
    const struct operands *o = &lu->ops;
    const struct call call = {
        .op = op,
        .callee = NO_ID,
        .receiver = operand(o, op, 1),
        .argument = o->in + o->first[op],
        .nargs = 1,
    };
    const struct text owner = owner_name(i->rf, lu, call.receiver);

    if (owner.n && method.n) {
        add(i, &call, owner, method);
    }
}

static void
by_comparison(struct implying *i, const struct unit_lore *lu, op_id op,
              const struct call *call)
{
    for (size_t k = 0; k < sizeof comparing / sizeof *comparing; k++) {
        if (comparing[k].oper != lu->unit->op[op].arg) {
            continue;
        }
        if (comparing[k].left.n) {
            add(i, call, owner_name(i->rf, lu, call->receiver),
                comparing[k].left);
        }
        by_right_side(i, lu, op, comparing[k].right);
    }
}

/* What a statement calls without a word. */
static struct text
method_run(const struct unit_lore *lu, op_id op)
{
    switch ((enum op_kind)lu->unit->op[op].kind) {
    case OP_ENTER:
        return TEXT("__enter__");
    case OP_AENTER:
        return TEXT("__aenter__");
    default:
        return TEXT("__iter__");
    }
}

static void
by_setattr(struct implying *i, struct rules_file *rf,
           const struct unit_lore *lu, op_id op)
{
    struct call call = call_at(rf, lu, op);
    struct text name = name_text(rf, lore_mean(lu, call.callee).name);

    if (call.is_starred || call.nargs != 3 ||
        !text_eq(name, TEXT("builtins.setattr"))) {
        return;
    }
    struct literal attr = literal_text(rf, lu, call.argument[1]);
    if (attr.is_known) {
        call.callee = NO_ID;
        call.receiver = call.argument[0];
        call.argument += 2;
        call.nargs = 1;
        by_attribute(i, lu, attr.text, &call);
    }
}

struct text
implied_operator(enum oper oper)
{
    for (size_t k = 0; k < sizeof method_of / sizeof *method_of; k++) {
        if (method_of[k].oper == oper) {
            return method_of[k].plain;
        }
    }
    return (struct text){0};
}

uint32_t
implied_by_op(struct rules_file *rf, const struct unit_lore *lu, op_id op,
              struct implied out[IMPLIED_MOST])
{
    const struct operands *o = &lu->ops;
    struct implying i = {rf, out, 0};
    struct call call = {.op = op, .callee = NO_ID};

    switch ((enum op_kind)lu->unit->op[op].kind) {
    case OP_SET_ATTR: /* v o */
        call.receiver = operand(o, op, 1);
        call.argument = o->in + o->first[op];
        call.nargs = 1;
        by_attribute(&i, lu, sym_text(rf->an, lu->unit->op[op].arg), &call);
        break;
    case OP_SET_ITEM: { /* v o k */
        val_id *pair = arena_array(rf->arena, val_id, 2);
        pair[0] = operand(o, op, 2);
        pair[1] = operand(o, op, 0);
        call.receiver = operand(o, op, 1);
        call.argument = pair;
        call.nargs = 2;
        add(&i, &call, owner_name(rf, lu, call.receiver), TEXT("__setitem__"));
        const struct weakly weak = weakly_item(rf, lu, op);
        if (weak.keys || weak.values) {
            add(&i, &call, weak.keys ? weak.keys->name : weak.values->name,
                TEXT("__setitem__"));
        }
        break;
    }
    case OP_BINARY:
    case OP_INPLACE:
        call.receiver = operand(o, op, 0);
        call.argument = o->in + o->first[op] + 1;
        call.nargs = 1;
        by_operator(&i, lu, op, &call);
        break;
    case OP_COMPARE:
        call.receiver = operand(o, op, 0);
        call.argument = o->in + o->first[op] + 1;
        call.nargs = 1;
        by_comparison(&i, lu, op, &call);
        break;
    case OP_ENTER:
    case OP_AENTER:
    case OP_ITER:
    case OP_UNPACK:
        call.receiver = operand(o, op, 0);
        add(&i, &call, owner_name(rf, lu, call.receiver), method_run(lu, op));
        break;
    case OP_CALL: /* setattr(o, "name", v) */
        by_setattr(&i, rf, lu, op);
        break;
    default:
        break;
    }
    return i.n;
}

/* ---- functions as arguments ---------------------------------------------- */

struct choice {
    val_id v;
    bool is_chosen;
};

static void
choose(void *context, val_id v)
{
    struct choice *c = context;

    c->is_chosen |= c->v == v;
}

/* Is the argument one that the row says is called? */
static bool
row_calls(struct rules_file *rf, const struct unit_lore *lu,
          const struct call *outer, const struct api *api, val_id v)
{
    struct choice c = {v, false};

    for (const struct fact *f = NULL; (f = api_next(api, f)) != NULL;) {
        if (f->id == FACT_RUNS_LATER || f->id == FACT_RUNS_NOW) {
            call_selected(rf, lu, outer, &f->selector,
                          (struct visitor){choose, &c});
        }
    }
    const struct fact *kind = api_fact(api, FACT_RETURNS);
    bool holds = kind && kind->kind == VALUE_FUNCTION; /* functools.partial */
    return c.is_chosen || (holds && outer->argument[0] == v);
}

bool
implied_by_argument(struct rules_file *rf, const struct unit_lore *lu,
                    const struct call *outer, uint32_t i, struct call *out)
{
    val_id v = outer->argument[i];
    const struct api *api = call_api(rf, lu, outer);

    if (outer->nargs < 2 || !api || !row_calls(rf, lu, outer, api, v)) {
        return false;
    }
    val_id *others = arena_array(rf->arena, val_id, outer->nargs);
    uint32_t n = 0;
    for (uint32_t k = 0; k < outer->nargs; k++) {
        if (k != i) {
            others[n++] = outer->argument[k];
        }
    }
    op_id source = operand_source(&lu->ops, lore_origin(lu, v));
    bool is_method = source != NO_ID && lu->unit->op[source].kind == OP_ATTR;
    *out = (struct call){
        .op = outer->op,
        .callee = v,
        .receiver = is_method ? operand(&lu->ops, source, 0) : NO_ID,
        .argument = others,
        .nargs = n,
        .is_starred = true,
    };
    return true;
}

sym_id
implied_callee(const struct rules_file *rf, const struct unit_lore *lu,
               const struct call *call)
{
    val_id origin = lore_origin(lu, call->callee);
    struct meaning m = lore_mean(lu, origin);

    return m.name == NO_ID && m.type != NO_ID
               ? name_join(rf, owner_name(rf, lu, origin), TEXT("__call__"))
               : m.name;
}
