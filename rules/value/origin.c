#include "rules/value/origin.h"

#include "base/bits.h"
#include "rules/summary.h"
#include "rules/value/elsewhere.h"
#include "rules/value/known.h"
#include "rules/value/names.h"
#include "rules/value/project.h"

/* Rounds over the stores: values go from name to name so often. */
enum { MOST_ROUNDS = 4, DEEPEST = 8 };

static bool
is_made(const struct unit_lore *lu, const uint64_t *made, val_id v, int depth)
{
    const struct operands *o = &lu->ops;
    op_id op = operand_source(o, v);

    if (v == NO_ID || depth == 0) {
        return true;
    }
    if (op == NO_ID) {
        const struct val *merge = &o->val[v];
        return is_made(lu, made, merge->left, depth - 1) ||
               (merge->right != NO_ID &&
                is_made(lu, made, merge->right, depth - 1));
    }
    switch ((enum op_kind)lu->unit->op[op].kind) {
    case OP_LOAD:
        return bit_test(made, lu->unit->op[op].arg);
    case OP_ATTR:
    case OP_ITEM:
    case OP_UNPACK: {
        op_id from = operand_source(o, operand(o, op, 0));
        return (from == NO_ID || lu->unit->op[from].kind != OP_LOAD) &&
               is_made(lu, made, operand(o, op, 0), depth - 1);
    }
    case OP_AWAIT:
        return is_made(lu, made, operand(o, op, 0), depth - 1);
    case OP_CONST:
    case OP_NEXT:
    case OP_ANEXT:
    case OP_ENTER:
    case OP_AENTER:
    case OP_IMPORT:
    case OP_IMPORT_FROM:
    case OP_PUSH_EXC:
        return false;
    default:
        return true;
    }
}

const uint64_t *
origin_made(struct arena *a, const struct unit_lore *lu)
{
    const struct unit *u = lu->unit;
    uint64_t *made = bitrows_make(a, 1, u->nvars).word;
    bool changed = true;

    for (int round = 0; changed && round < MOST_ROUNDS; round++) {
        changed = false;
        for (op_id op = 0; op < u->nops; op++) {
            if (u->op[op].kind != OP_STORE || bit_test(made, u->op[op].arg) ||
                !is_made(lu, made, operand(&lu->ops, op, 0), DEEPEST)) {
                continue;
            }
            bit_set(made, u->op[op].arg);
            changed = true;
        }
    }
    return made;
}

static bool is_variable_taken(const struct rules_file *rf,
                              const struct unit_lore *lu, var_id v, int depth);
static bool is_taken(const struct rules_file *rf, const struct unit_lore *lu,
                     val_id v, int depth);

/* What a loop goes over: a generator's elements are new. */
static bool
is_container(const struct unit_lore *lu, val_id v)
{
    const op_id op = operand_source(&lu->ops, lore_origin(lu, v));

    return kind_is_container(lore_mean(lu, v).kind) ||
           (op != NO_ID && lu->unit->op[op].kind == OP_ATTR);
}

/* `table.values()`, `enumerate(rows)`: what is in there is in the rows. */
static bool
is_over_taken(const struct rules_file *rf, const struct unit_lore *lu,
              op_id call, int depth)
{
    static const char *const views[] = {"items", "keys", "values"};
    static const char *const over[] = {
        "builtins.enumerate", "builtins.list",  "builtins.reversed",
        "builtins.sorted",    "builtins.tuple", "builtins.zip",
    };
    const struct operands *o = &lu->ops;
    const val_id callee = operand(o, call, 0);
    const op_id method = operand_source(o, callee);
    bool all = operand_count(o, call) > 2;

    if (method != NO_ID && lu->unit->op[method].kind == OP_METHOD) {
        return text_among(sym_text(rf->an, lu->unit->op[method].arg), views,
                          sizeof views / sizeof *views) &&
               is_taken(rf, lu, operand(o, method, 0), depth);
    }
    all &= text_among(name_text(rf, lore_mean(lu, callee).name), over,
                      sizeof over / sizeof *over);
    for (uint32_t i = 2; all && i < operand_count(o, call); i++) {
        all = is_container(lu, operand(o, call, i)) &&
              is_taken(rf, lu, operand(o, call, i), depth);
    }
    return all;
}

/* A property of the tree makes what it is asked for, and so may `__getattr__`;
 * and what is set here may be gone when the name is. */
static bool
is_lasting(const struct rules_file *rf, const struct unit_lore *lu, op_id attr)
{
    const sym_id name = lu->unit->op[attr].arg;

    for (op_id op = 0; op < lu->unit->nops; op++) {
        if ((lu->unit->op[op].kind == OP_SET_ATTR ||
             lu->unit->op[op].kind == OP_DEL_ATTR) &&
            lu->unit->op[op].arg == name) {
            return false;
        }
    }
    for (unit_id i = 1; i < rf->an->nunits; i++) {
        if (rf->an->unit[i].name == name ||
            text_eq(sym_text(rf->an, rf->an->unit[i].name),
                    TEXT("__getattr__"))) {
            return false;
        }
    }
    return !project_any_method(rf->project, sym_text(rf->an, name)) &&
           !elsewhere_resets(rf, lu, name);
}

static bool
is_taken(const struct rules_file *rf, const struct unit_lore *lu, val_id v,
         int depth)
{
    const struct operands *o = &lu->ops;
    const op_id op = operand_source(o, v);

    if (op == NO_ID || depth == 0) {
        return false;
    }
    switch ((enum op_kind)lu->unit->op[op].kind) {
    case OP_LOAD:
        return !var_is_local(&lu->unit->var[lu->unit->op[op].arg]) ||
               is_variable_taken(rf, lu, lu->unit->op[op].arg, depth - 1);
    case OP_ATTR:
        return is_lasting(rf, lu, op) &&
               is_taken(rf, lu, operand(o, op, 0), depth - 1);
    case OP_ITEM:
        return kind_is_container(lore_mean(lu, operand(o, op, 0)).kind) &&
               is_taken(rf, lu, operand(o, op, 0), depth - 1);
    case OP_CONST:
    case OP_IMPORT:
    case OP_IMPORT_FROM:
        return true;
    case OP_ITER: {
        const val_id over = operand(o, op, 0);
        const op_id call = operand_source(o, over);
        return call != NO_ID && lu->unit->op[call].kind == OP_CALL
                   ? is_over_taken(rf, lu, call, depth - 1)
                   : is_container(lu, over) &&
                         is_taken(rf, lu, over, depth - 1);
    }
    case OP_NEXT:
    case OP_UNPACK:
        return is_taken(rf, lu, operand(o, op, 0), depth - 1);
    default:
        return false;
    }
}

static bool
is_variable_taken(const struct rules_file *rf, const struct unit_lore *lu,
                  var_id v, int depth)
{
    const struct params *p = &lu->unit->params;
    const bool is_param = lu->unit->var[v].flags & VARF_PARAM;
    const bool is_made = is_param && v >= (var_id)(p->positional + p->kwonly);
    op_id store = lu->var_first_store[v];

    if (store == NO_ID || is_made) { /* `*rest` is made for the call */
        return is_param && !is_made;
    }
    for (; store != NO_ID; store = lu->var_next_store[store]) {
        const op_id from = operand_source(&lu->ops, operand(&lu->ops, store, 0));
        const bool again = from != NO_ID && lu->unit->op[from].kind == OP_LOAD;
        if (again || !is_taken(rf, lu, operand(&lu->ops, store, 0), depth)) {
            return false;
        }
    }
    return true;
}

bool
origin_is_taken(const struct rules_file *rf, const struct unit_lore *lu,
                var_id v)
{
    return is_variable_taken(rf, lu, v, DEEPEST);
}

bool
origin_is_left(const struct rules_file *rf, const struct unit_lore *lu, var_id v)
{
    const struct unit *u = lu->unit;
    const struct summary_function *f =
        known_function(rf, name_of_unit(rf, lu->id));

    return (u->var[v].flags & VARF_PARAM) &&
           (u->is_generator || u->is_coroutine || !f ||
            (f->fed & param_bit(v)));
}

/* By symbol: is a function of that name taken for a value? */
static uint8_t *
find_lent(struct rules_file *rf)
{
    uint8_t *lent =
        arena_array(rf->arena, uint8_t, intern_count(rf->an->names) + 1);

    for (unit_id i = 0; i < rf->an->nunits; i++) {
        const struct unit_lore *lu = lore_unit(rf, i);
        const struct unit *u = lu->unit;
        for (op_id op = 0; op < u->nops; op++) {
            const val_id v = lu->ops.out[op];
            const op_id user = operand_only_user(&lu->ops, v);
            const bool is_called = user != NO_ID &&
                                   (u->op[user].kind == OP_CALL ||
                                    u->op[user].kind == OP_CALL_STAR) &&
                                   operand(&lu->ops, user, 0) == v;
            if (u->op[op].kind == OP_LOAD && !is_called) {
                lent[u->var[u->op[op].arg].name] = 1;
            } else if (u->op[op].kind == OP_ATTR && !is_called) {
                lent[u->op[op].arg] = 1;
            }
        }
    }
    return lent;
}

bool
origin_is_lent(struct rules_file *rf, const struct unit_lore *lu)
{
    if (!rf->lent) {
        rf->lent = find_lent(rf);
    }
    const struct unit *u = lu->unit;
    const struct text name =
        u->name == NO_ID ? (struct text){0} : sym_text(rf->an, u->name);

    return !name.n || rf->lent[u->name] ||
           (!text_eq(name, TEXT("__init__")) &&
            project_feeds(rf->project, name));
}
