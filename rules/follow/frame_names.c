#include "rules/follow/frame_names.h"

#include "rules/follow/guard.h"
#include "rules/summary.h"
#include "rules/value/call.h"
#include "rules/value/literal.h"
#include "rules/value/names.h"
#include "rules/value/spelled.h"

/* A look for the uses of a value goes over all places where ways meet; after so
 * many any name may be asked for. */
enum { DEEPEST = 3, MOST_LOOKS = 64 };

struct asking {
    struct arena *arena;
    struct rules_file *rf;
    struct unit_lore *lu;
    struct frame_names found;
    uint32_t nlooks;
    var_id beside; /* the value, while the key of a pair is looked at */
};

typedef void look_fn(struct asking *a, op_id op, val_id v, int depth);

static void
add_name(struct frame_names *to, struct text name)
{
    for (uint32_t i = 0; i < to->n; i++) {
        if (text_eq(to->name[i], name)) {
            return;
        }
    }
    if (to->n == FRAME_NAMES) {
        to->any = true;
        return;
    }
    to->name[to->n++] = name;
}

static void
add_key(struct asking *a, val_id key)
{
    struct literal text = literal_text(a->rf, a->lu, key);

    if (text.is_known) {
        add_name(&a->found, text_copy(a->arena, text.text));
    } else {
        a->found.any = true;
    }
}

/* Every op that takes the value. */
static void
each_use(struct asking *a, val_id v, int depth, look_fn *look)
{
    const struct operands *o = &a->lu->ops;

    a->found.any |= ++a->nlooks > MOST_LOOKS;
    if (v == NO_ID) {
        return; /* nothing ever gets there */
    }
    const op_id *use = &o->use[o->first_use[v]];
    for (uint32_t i = 0; i < o->nusers[v] && !a->found.any; i++) {
        if (i == 0 || use[i] != use[i - 1]) {
            look(a, use[i], v, depth);
        }
    }
    for (val_id m = o->nvals; m-- > 0 && o->val[m].op == NO_ID;) {
        a->found.any |= o->val[m].left == v; /* it meets something else */
    }
}

/* The same of all that is loaded from a variable. */
static void
each_load(struct asking *a, var_id var, int depth, look_fn *look)
{
    const struct operands *o = &a->lu->ops;

    if (o->unit->var[var].kind != VAR_LOCAL || !depth) {
        a->found.any = true; /* inner functions have it, too */
        return;
    }
    for (op_id op = o->load[var]; op != NO_ID && !a->found.any;
         op = o->next_load[op]) {
        each_use(a, o->out[op], depth - 1, look);
    }
}

/* What a value is compared with: a parameter, or something else. */
static param_set
compared_with(const struct asking *a, op_id op, val_id v)
{
    const struct operands *o = &a->lu->ops;
    const val_id other = operand(o, op, operand(o, op, 0) == v);
    const var_id var = lore_loaded(a->lu, other);

    return var != NO_ID && (o->unit->var[var].flags & VARF_PARAM) &&
                   !o->unit->var[var].nbinds
               ? param_bit(var)
               : UINT32_MAX;
}

/* `isinstance(v, Tensor)`: only a test before the value is compared. */
static bool
asks_for_class(const struct asking *a, op_id op, val_id v)
{
    const struct call call = call_at(a->rf, a->lu, op);

    return call.nargs == 2 && !call.nkeywords && call.argument[0] == v &&
           text_eq(name_text(a->rf, lore_mean(a->lu, call.callee).name),
                   TEXT("builtins.isinstance"));
}

/* One of the values: is it only compared? */
static void
look_at_value(struct asking *a, op_id op, val_id v, int depth)
{
    const struct op *o = &a->lu->unit->op[op];

    switch ((enum op_kind)o->kind) {
    case OP_STORE:
        each_load(a, o->arg, depth, look_at_value);
        return;
    case OP_COMPARE:
        a->found.any |= o->arg != OPER_IS && o->arg != OPER_IS_NOT;
        a->found.with |= compared_with(a, op, v);
        return;
    case OP_CALL:
        a->found.any |= !asks_for_class(a, op, v);
        return;
    case OP_COPY:
    case OP_SWAP:
    case OP_POP:
        return;
    default:
        a->found.any = true;
    }
}

/* Does every way to the op come past `v is x`, with the value of the pair? */
static bool
is_behind_match(const struct asking *a, op_id op)
{
    const struct operands *o = &a->lu->ops;
    block_id at = cfg_block_of(&o->unit->cfg, op), from;

    for (int tests = 0; tests < GUARD_TESTS; tests++, at = from) {
        const op_id is = operand_source(o, guard_on_way(a->lu, at, &from));
        if (is != NO_ID && o->unit->op[is].kind == OP_COMPARE &&
            o->unit->op[is].arg == OPER_IS &&
            (lore_loaded(a->lu, operand(o, is, 0)) == a->beside ||
             lore_loaded(a->lu, operand(o, is, 1)) == a->beside)) {
            return true;
        }
        if (from == NO_ID) {
            break;
        }
    }
    return false;
}

/* The name beside a value: is it only asked for once that is the one? */
static void
look_at_key(struct asking *a, op_id op, val_id v, int depth)
{
    const struct operands *o = &a->lu->ops;
    const struct op *u = &o->unit->op[op];

    (void)v;
    (void)depth;
    if (u->kind != OP_STORE) {
        a->found.any |= u->kind != OP_POP && u->kind != OP_COPY &&
                        u->kind != OP_SWAP;
        return;
    }
    a->found.any |= o->unit->var[u->arg].kind != VAR_LOCAL;
    for (op_id load = o->load[u->arg]; load != NO_ID && !a->found.any;
         load = o->next_load[load]) {
        a->found.any |= !is_behind_match(a, load);
        a->found.names = true;
    }
}

/* `for k, v in f_locals.items(): if v is x: return k`. */
static void
look_at_pair(struct asking *a, op_id op, val_id v, int depth)
{
    const struct operands *o = &a->lu->ops;
    const struct op *u = &o->unit->op[op];

    (void)v;
    if (u->kind == OP_POP) {
        return;
    }
    if (u->kind != OP_UNPACK || u->arg != 2) {
        a->found.any = true;
        return;
    }
    const val_id value = o->out[op], key = value + 1; /* the first on top */
    const op_id store = operand_only_user(o, value);
    if (store == NO_ID || o->unit->op[store].kind != OP_STORE) {
        a->found.any = true;
        return;
    }
    a->beside = o->unit->op[store].arg;
    a->found.any |= o->unit->var[a->beside].nbinds != 1;
    each_use(a, value, depth, look_at_value);
    each_use(a, key, depth, look_at_key);
}

/* What goes through values or items: an iterator is looked at `again`, what comes
 * out of it as `one`. */
static void
go_through(struct asking *a, op_id op, int depth, look_fn *again, look_fn *one)
{
    const enum op_kind k = (enum op_kind)a->lu->unit->op[op].kind;

    if (k == OP_ITER || k == OP_NEXT) {
        each_use(a, a->lu->ops.out[op], depth, k == OP_ITER ? again : one);
    } else if (k != OP_POP) {
        a->found.any = true;
    }
}

/* What `f_locals.items()` returned, or an iterator over it. */
static void
look_at_items(struct asking *a, op_id op, val_id v, int depth)
{
    (void)v;
    go_through(a, op, depth, look_at_items, look_at_pair);
}

/* What `f_locals.values()` returned, or an iterator over it. */
static void
look_at_values(struct asking *a, op_id op, val_id v, int depth)
{
    (void)v;
    go_through(a, op, depth, look_at_values, look_at_value);
}

static void
look_at_method(struct asking *a, op_id op, int depth)
{
    const struct operands *o = &a->lu->ops;
    const struct text name = sym_text(a->rf->an, o->unit->op[op].arg);
    const op_id user = operand_only_user(o, o->out[op]);

    if (user == NO_ID || o->unit->op[user].kind != OP_CALL) {
        a->found.any = true;
        return;
    }
    const struct call call = call_at(a->rf, a->lu, user);
    if (text_eq(name, TEXT("get")) && call.nargs && !call.is_starred) {
        add_key(a, call.argument[0]);
    } else if (text_eq(name, TEXT("values"))) {
        each_use(a, o->out[user], depth, look_at_values);
    } else if (text_eq(name, TEXT("items"))) {
        each_use(a, o->out[user], depth, look_at_items);
    } else {
        a->found.any = true;
    }
}

static void
spelled_one(void *context, struct text name)
{
    struct asking *a = context;

    add_name(&a->found, text_copy(a->arena, name));
}

/* `eval("__name__", frame.f_globals, frame.f_locals)`: the names in there. */
static void
look_at_code(struct asking *a, op_id op, val_id v)
{
    const struct call call = call_at(a->rf, a->lu, op);
    const struct literal code =
        literal_text(a->rf, a->lu,
                     call.nargs && call.argument[0] != v && !call.is_starred
                         ? call.argument[0]
                         : NO_ID);
    const struct text callee =
        name_text(a->rf, lore_mean(a->lu, call.callee).name);

    if (code.is_known && text_eq(callee, TEXT("builtins.eval"))) {
        spelled_names(code.text, STYLE_PYTHON, spelled_one, a);
    } else {
        a->found.any = true;
    }
}

/* What becomes of the mapping itself. */
static void
look_at_mapping(struct asking *a, op_id op, val_id v, int depth)
{
    const struct operands *o = &a->lu->ops;
    const struct op *at = &o->unit->op[op];

    switch ((enum op_kind)at->kind) {
    case OP_STORE:
        each_load(a, at->arg, depth, look_at_mapping);
        return;
    case OP_ITEM:
        add_key(a, operand(o, op, operand(o, op, 0) == v));
        return;
    case OP_COMPARE:
        if ((at->arg == OPER_IN || at->arg == OPER_NOT_IN) &&
            operand(o, op, 1) == v) {
            add_key(a, operand(o, op, 0));
            return;
        }
        break;
    case OP_METHOD:
        look_at_method(a, op, depth);
        return;
    case OP_CALL:
        if (call_at(a->rf, a->lu, op).receiver == v) {
            return; /* the method was looked at */
        }
        look_at_code(a, op, v);
        return;
    case OP_COPY:
    case OP_SWAP:
    case OP_POP:
        return;
    default:
        break;
    }
    a->found.any = true;
}

/* The frame: who else gets it may read anything. */
static void
look_at_frame(struct asking *a, op_id op, val_id v, int depth)
{
    (void)v;
    switch ((enum op_kind)a->lu->unit->op[op].kind) {
    case OP_STORE: /* by another name */
        each_load(a, a->lu->unit->op[op].arg, depth, look_at_frame);
        return;
    case OP_ATTR:
    case OP_COMPARE:
    case OP_BRANCH_FALSE:
    case OP_BRANCH_TRUE:
    case OP_BRANCH_NONE:
    case OP_COPY:
    case OP_SWAP:
    case OP_POP:
        return;
    default:
        a->found.any = true;
    }
}

struct frame_names
frame_names_of(struct arena *arena, struct rules_file *rf, struct unit_lore *lu)
{
    struct asking a = {.arena = arena, .rf = rf, .lu = lu};
    const struct unit *u = lu->unit;

    for (op_id op = 0; op < u->nops && !a.found.any; op++) {
        if ((u->op[op].kind == OP_ATTR || u->op[op].kind == OP_METHOD) &&
            text_eq(sym_text(rf->an, u->op[op].arg), TEXT("f_locals"))) {
            const var_id frame = lore_loaded(lu, operand(&lu->ops, op, 0));
            each_use(&a, lu->ops.out[op], DEEPEST, look_at_mapping);
            if (frame != NO_ID) {
                each_load(&a, frame, DEEPEST, look_at_frame);
            }
        }
    }
    return a.found;
}

struct frame_names
frame_names_at(struct arena *arena, struct rules_file *rf, struct unit_lore *lu,
               op_id attr)
{
    struct asking a = {.arena = arena, .rf = rf, .lu = lu};

    each_use(&a, lu->ops.out[attr], DEEPEST, look_at_mapping);
    return a.found;
}

const struct frame_names *
frame_names_copy(struct arena *a, const struct frame_names *names)
{
    struct frame_names *to = NULL;

    if (names && (names->n || names->any)) {
        to = arena_new(a, struct frame_names);
        *to = *names;
        for (uint32_t i = 0; i < to->n; i++) {
            to->name[i] = text_copy(a, names->name[i]);
        }
    }
    return to;
}

bool
frame_names_join(struct frame_names *to, const struct frame_names *from)
{
    const struct frame_names before = *to;

    for (uint32_t i = 0; i < from->n; i++) {
        add_name(to, from->name[i]);
    }
    to->any |= from->any;
    to->names |= from->names;
    to->with |= from->with;
    return to->n != before.n || to->any != before.any ||
           to->names != before.names || to->with != before.with;
}

uint32_t
frame_looks_out(const struct frame_looks *looks)
{
    return looks->keeps | looks->gives;
}

void
frame_looks_join(struct frame_looks *to, const struct frame_looks *from)
{
    to->keeps |= from->keeps;
    to->gives |= from->gives;
    to->hands |= from->hands;
    to->speaks |= from->speaks;
    to->shows |= from->shows;
    to->walks |= from->walks;
    to->told |= from->told;
    to->itself |= from->itself;
    to->near |= from->near;
    to->by.is_mixed = true;
}
