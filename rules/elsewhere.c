#include "rules/elsewhere.h"

#include "rules/names.h"

enum { DEEPEST_OWNER = 6 };

/* A value on its way back to who holds it. */
struct owned {
    const struct rules_file *rf;
    const struct unit_lore *lu;
    var_id container; /* the local it is in; NO_ID: none */
    sym_id attr;      /* the attribute it is in; NO_ID: none */
};

#define AMONG(t, words)                                                        \
    text_among((t), (words), sizeof(words) / sizeof *(words))

static bool is_in_sight(struct owned *o, val_id v, int depth);

/* `table.values()`, `enumerate(rows)`: what is in there is in the rows. */
static bool
passes_on(struct owned *o, op_id op, int depth)
{
    static const char *const views[] = {"items", "keys", "values"};
    static const char *const over[] = {
        "builtins.enumerate", "builtins.list",  "builtins.reversed",
        "builtins.sorted",    "builtins.tuple",
    };
    const struct operands *ops = &o->lu->ops;
    const val_id callee = operand(ops, op, 0);
    const op_id from = operand_source(ops, callee);

    if (from != NO_ID && o->lu->unit->op[from].kind == OP_METHOD) {
        return AMONG(sym_text(o->rf->an, o->lu->unit->op[from].arg), views) &&
               is_in_sight(o, operand(ops, from, 0), depth);
    }
    return operand_count(ops, op) > 2 &&
           AMONG(name_text(o->rf, lore_mean(o->lu, callee).name), over) &&
           is_in_sight(o, operand(ops, op, 2), depth);
}

/* A name that is bound once, so that it still holds what it held; others hold
 * what is no local of this function. */
static bool
is_kept_by(struct owned *o, var_id v)
{
    const struct var *var = &o->lu->unit->var[v];

    if (!var_is_local(var) || ((var->flags & VARF_PARAM) && !var->nbinds)) {
        return true;
    }
    o->container = v;
    return o->lu->store[v] != NO_ID && !(var->flags & VARF_PARAM) &&
           o->lu->var[v].death == DIES_NOTICED;
}

/* Does somebody hold this for as long as the function runs? */
static bool
is_kept(struct owned *o, val_id v, int depth)
{
    const op_id op = operand_source(&o->lu->ops, v);

    if (op == NO_ID || depth == 0) {
        return false;
    }
    const struct op *made = &o->lu->unit->op[op];
    switch ((enum op_kind)made->kind) {
    case OP_LOAD:
        return is_kept_by(o, made->arg);
    case OP_ATTR:
        o->attr = made->arg;
        return is_kept(o, operand(&o->lu->ops, op, 0), depth - 1);
    case OP_ITEM:
        return is_kept(o, operand(&o->lu->ops, op, 0), depth - 1);
    default:
        return false;
    }
}

/* `for x in (a, b)`: what comes out of it has a name of its own. */
static bool
is_named_display(struct owned *o, op_id op)
{
    const uint32_t n = operand_count(&o->lu->ops, op);

    for (uint32_t i = 0; i < n; i++) {
        const op_id from =
            operand_source(&o->lu->ops, operand(&o->lu->ops, op, i));
        if (from == NO_ID || o->lu->unit->op[from].kind != OP_LOAD ||
            !is_kept_by(o, o->lu->unit->op[from].arg)) {
            return false;
        }
    }
    return n > 0;
}

/* The same of a container, which gives what it has: other classes may make
 * what they are asked for. */
static bool
is_in_sight(struct owned *o, val_id v, int depth)
{
    const op_id op = operand_source(&o->lu->ops, v);

    if (op != NO_ID && (o->lu->unit->op[op].kind == OP_LIST ||
                        o->lu->unit->op[op].kind == OP_TUPLE)) {
        return is_named_display(o, op);
    }
    if (op != NO_ID && o->lu->unit->op[op].kind == OP_CALL && depth > 0) {
        return passes_on(o, op, depth - 1);
    }
    return kind_is_container(lore_mean(o->lu, v).kind) && is_kept(o, v, depth);
}

/* Is the value an item of what is kept? */
static bool
is_part(struct owned *o, val_id v, int depth)
{
    const op_id op = operand_source(&o->lu->ops, v);

    if (op == NO_ID || depth == 0) {
        return false;
    }
    const val_id of = operand(&o->lu->ops, op, 0);
    switch ((enum op_kind)o->lu->unit->op[op].kind) {
    case OP_ITEM:
    case OP_ITER:
        return is_in_sight(o, of, depth - 1);
    case OP_NEXT:
    case OP_UNPACK:
        return is_part(o, of, depth - 1);
    default:
        return false;
    }
}

/* Does the function take anything out of where it is? */
static bool
is_taken_out(const struct owned *o)
{
    static const char *const takes[] = {
        "clear", "discard", "pop", "popitem", "popleft", "remove", "update",
    };
    const struct operands *ops = &o->lu->ops;

    for (op_id op = 0; op < o->lu->unit->nops; op++) {
        const struct op *at = &o->lu->unit->op[op];
        switch ((enum op_kind)at->kind) {
        case OP_DEL_ITEM:
            return true;
        case OP_METHOD:
            if (AMONG(sym_text(o->rf->an, at->arg), takes)) {
                return true;
            }
            break;
        case OP_SET_ATTR:
        case OP_DEL_ATTR:
            if (at->arg == o->attr) {
                return true;
            }
            break;
        case OP_SET_ITEM:
            if (o->attr != NO_ID ||
                lore_loaded(o->lu, operand(ops, op, 1)) == o->container) {
                return true;
            }
            break;
        default:
            break;
        }
    }
    return false;
}

bool
elsewhere_holds(const struct rules_file *rf, const struct unit_lore *lu,
                var_id v)
{
    op_id store = lu->var_first_store[v];

    if (store == NO_ID || (lu->unit->var[v].flags & VARF_PARAM)) {
        return false;
    }
    for (; store != NO_ID; store = lu->var_next_store[store]) {
        struct owned o = {rf, lu, NO_ID, NO_ID};
        if (!is_part(&o, operand(&lu->ops, store, 0), DEEPEST_OWNER) ||
            is_taken_out(&o)) {
            return false;
        }
    }
    return true;
}
