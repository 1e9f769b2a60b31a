#include "rules/value/elsewhere.h"

#include "base/bits.h"
#include "rules/summary.h"
#include "rules/value/alias.h"
#include "rules/value/elsewhere_way.h"
#include "rules/value/known.h"
#include "rules/value/names.h"
#include "rules/value/origin.h"
#include "rules/value/reach.h"

enum { DEEPEST_OWNER = 6 };

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

    if (!var_is_local(var)) {
        return true;
    }
    if ((var->flags & VARF_PARAM) && !var->nbinds && !o->is_holding) {
        return true;
    }
    if (o->container != NO_ID && o->container != v) {
        return false;
    }
    o->container = v;
    if (var->flags & VARF_PARAM) {
        return !var->nbinds;
    }
    return o->lu->store[v] != NO_ID &&
           (o->is_holding ||
            alias_contents(&o->lu->sharing, v, o->lu->var[v]).death ==
                DIES_NOTICED);
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
        if (o->nattrs == MOST_ATTRS) {
            return false;
        }
        o->attr[o->nattrs++] = made->arg;
        return is_kept(o, operand(&o->lu->ops, op, 0), depth - 1);
    case OP_ITEM:
        return is_kept(o, operand(&o->lu->ops, op, 0), depth - 1);
    default:
        return false;
    }
}

/* `for x in (a, self.b)`, `for both in ([a, b], [b, a])`: what comes out of it
 * has a name of its own, or what is in there has. */
static bool
is_named_display(struct owned *o, op_id op, int depth)
{
    const uint32_t n = operand_count(&o->lu->ops, op);

    for (uint32_t i = 0; i < n; i++) {
        struct owned one = *o;
        const val_id v = operand(&o->lu->ops, op, i);
        const op_id from = operand_source(&o->lu->ops, v);
        const enum op_kind k = from == NO_ID
                                   ? OP_NULL
                                   : (enum op_kind)o->lu->unit->op[from].kind;
        const bool is_inner = k == OP_LIST || k == OP_TUPLE;
        if (o->is_holding && k == OP_LOAD) {
            return false;
        }
        if (is_inner ? depth == 0 || !is_named_display(&one, from, depth - 1)
                     : k == OP_NULL || k == OP_ITEM ||
                           !is_kept(&one, v, depth)) {
            return false;
        }
        memcpy(o->attr, one.attr, sizeof o->attr);
        o->nattrs = one.nattrs;
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
        return is_named_display(o, op, depth);
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

bool
elsewhere_holds(const struct rules_file *rf, const struct unit_lore *lu,
                gap_id gap, var_id v)
{
    op_id store[MOST_STORES];
    const uint32_t n = reach_stores(lu, gap, v, store);

    for (uint32_t i = 0; i < n; i++) {
        struct owned o = {.rf = rf, .lu = lu, .container = NO_ID};
        if (!is_part(&o, operand(&lu->ops, store[i], 0), DEEPEST_OWNER) ||
            way_is_taken_out(&o)) {
            return false;
        }
    }
    return n > 0;
}

bool
elsewhere_lies(const struct rules_file *rf, const struct unit_lore *lu,
               var_id v, var_id *in)
{
    struct owned o = {
        .rf = rf, .lu = lu, .container = NO_ID, .is_holding = true};
    op_id store = lu->var_first_store[v];

    if (store == NO_ID || (lu->unit->var[v].flags & VARF_PARAM)) {
        return false;
    }
    for (; store != NO_ID; store = lu->var_next_store[store]) {
        if (!is_part(&o, operand(&lu->ops, store, 0), DEEPEST_OWNER)) {
            return false;
        }
    }
    *in = o.container;
    return !way_is_taken_out(&o);
}

bool
elsewhere_is_self(const struct rules_file *rf, const struct unit_lore *lu,
                  var_id v)
{
    const struct unit *u = lu->unit;

    if (v != 0 || !(u->var[v].flags & VARF_PARAM) || u->var[v].nbinds ||
        !u->params.positional || u->parent == NO_ID ||
        rf->an->unit[u->parent].kind != UNIT_CLASS) {
        return false;
    }
    const struct summary_function *f =
        known_function(rf, name_of_unit(rf, lu->id));
    return !f || !f->on_temporary ||
           text_eq(sym_text(rf->an, u->name), TEXT("__init__"));
}

/* The variable, or a display that it is in. */
static bool
has_it(const struct unit_lore *lu, val_id at, var_id v)
{
    const struct operands *o = &lu->ops;
    const op_id op = operand_source(o, at);
    const enum op_kind k =
        op == NO_ID ? OP_NULL : (enum op_kind)o->unit->op[op].kind;

    for (uint32_t i = 0; (k == OP_LIST || k == OP_SET || k == OP_TUPLE ||
                          k == OP_DICT) &&
                         i < operand_count(o, op);
         i++) {
        if (lore_loaded(lu, operand(o, op, i)) == v) {
            return true;
        }
    }
    return lore_loaded(lu, at) == v;
}

enum { DEEPEST_CALL = 4 };

/* Does a function set or take away an attribute of that name, itself or in
 * methods of its class that it calls by `self`? */
static bool
resets(const struct rules_file *rf, const struct unit *u, sym_id attr,
       int depth)
{
    for (op_id op = 0; op < u->nops; op++) {
        const struct op *o = &u->op[op];
        if ((o->kind == OP_SET_ATTR || o->kind == OP_DEL_ATTR) &&
            o->arg == attr) {
            return true;
        }
        const bool is_own = o->kind == OP_METHOD && op > 0 &&
                            u->op[op - 1].kind == OP_LOAD &&
                            u->op[op - 1].arg == 0;
        for (unit_id i = 1; is_own && depth > 0 && i < rf->an->nunits; i++) {
            const struct unit *other = &rf->an->unit[i];
            if (other != u && other->parent == u->parent &&
                other->name == o->arg && resets(rf, other, attr, depth - 1)) {
                return true;
            }
        }
    }
    return false;
}

bool
elsewhere_resets(const struct rules_file *rf, const struct unit_lore *lu,
                 sym_id attr)
{
    const struct unit *u = lu->unit;

    for (op_id op = 1; op < u->nops; op++) {
        const bool is_own = u->op[op].kind == OP_METHOD &&
                            u->op[op - 1].kind == OP_LOAD &&
                            u->op[op - 1].arg == 0;
        for (unit_id i = 1; is_own && i < rf->an->nunits; i++) {
            const struct unit *other = &rf->an->unit[i];
            if (other != u && other->parent == u->parent &&
                other->name == u->op[op].arg &&
                resets(rf, other, attr, DEEPEST_CALL)) {
                return true;
            }
        }
    }
    return false;
}

/* Is the attribute of the object set there and nowhere else? */
static bool
stays_in_attr(const struct rules_file *rf, const struct unit_lore *lu,
              op_id set)
{
    const struct unit *u = lu->unit;

    if (elsewhere_resets(rf, lu, u->op[set].arg)) {
        return false;
    }

    for (op_id op = 0; op < u->nops; op++) {
        if ((u->op[op].kind == OP_SET_ATTR || u->op[op].kind == OP_DEL_ATTR) &&
            u->op[op].arg == u->op[set].arg && op != set &&
            !(u->op[op].flags & OPF_COPY)) {
            return false;
        }
    }
    return true;
}

/* `all.append(v)`, `self.all.append((k, v))` */
static bool
is_added(struct owned *o, var_id v, op_id op)
{
    static const char *const adds[] = {"add", "append", "appendleft"};
    const struct operands *ops = &o->lu->ops;
    const op_id method = operand_source(ops, operand(ops, op, 0));

    return operand_count(ops, op) == 3 && method != NO_ID &&
           o->lu->unit->op[method].kind == OP_METHOD &&
           AMONG(sym_text(o->rf->an, o->lu->unit->op[method].arg), adds) &&
           has_it(o->lu, operand(ops, op, 2), v) &&
           is_in_sight(o, operand(ops, method, 0), DEEPEST_OWNER) &&
           !way_is_taken_out(o);
}

/* Has somebody else what the value is a part of: a caller, a module, an object
 * that one of these has? */
static bool
is_others(const struct rules_file *rf, const struct unit_lore *lu, val_id v,
          int depth)
{
    const op_id op = operand_source(&lu->ops, v);

    if (op == NO_ID || depth == 0) {
        return false;
    }
    switch ((enum op_kind)lu->unit->op[op].kind) {
    case OP_LOAD: {
        const var_id var = lu->unit->op[op].arg;
        const bool is_receiver =
            var == 0 && rf->an->unit[lu->unit->parent].kind == UNIT_CLASS;
        return !var_is_local(&lu->unit->var[var]) ||
               (is_receiver ? elsewhere_is_self(rf, lu, var)
                            : !origin_is_left(rf, lu, var) &&
                                  origin_is_taken(rf, lu, var));
    }
    case OP_ATTR:
    case OP_ITEM:
        return is_others(rf, lu, operand(&lu->ops, op, 0), depth - 1);
    default:
        return false;
    }
}

/* Is the variable bound anew or unbound behind that STORE? */
static bool
is_lost_behind(const struct rules_file *rf, const struct unit_lore *lu,
               op_id store)
{
    const struct arena_mark mark = arena_mark(rf->scratch);
    const uint64_t *behind = NULL;
    bool is_lost = false;

    for (op_id op = 0; op < lu->unit->nops && !is_lost; op++) {
        const struct op *at = &lu->unit->op[op];
        if ((at->kind != OP_STORE && at->kind != OP_DELETE) ||
            at->arg != lu->unit->op[store].arg || op == store) {
            continue;
        }
        behind = behind ? behind
                        : reach_unbound(rf->scratch, lu->unit, store, NO_ID);
        is_lost = bit_test(behind, op);
    }
    arena_rewind(rf->scratch, mark);
    return is_lost;
}

/* `both = [v, w]`, `other = v`: another name has it, and is held for itself. */
static bool
is_named_anew(struct owned *o, var_id v, op_id store)
{
    const struct unit_lore *lu = o->lu;
    const var_id name = lu->unit->op[store].arg;
    const val_id stored = operand(&lu->ops, store, 0);

    if (lu->unit->var[name].kind != VAR_LOCAL || name == v ||
        !has_it(lu, stored, v) || is_lost_behind(o->rf, lu, store)) {
        return false;
    }
    return lore_loaded(lu, stored) == v
               ? lu->var[name].death == DIES_NOTICED
               : is_kept_by(o, name) && !way_is_taken_out(o);
}

/* `self.all[k] = v`, `self.all[k].append({"it": v})`, `queue.put(v)` */
static bool
is_put(const struct rules_file *rf, const struct unit_lore *lu, var_id v,
       op_id op)
{
    static const char *const puts[] = {"add",    "append", "appendleft",
                                       "insert", "put",    "put_nowait"};
    const struct operands *o = &lu->ops;
    const uint32_t n = operand_count(o, op);
    const bool is_item = lu->unit->op[op].kind == OP_SET_ITEM;
    const op_id method = is_item ? NO_ID : operand_source(o, operand(o, op, 0));

    if (!is_item && (method == NO_ID || n < 3 ||
                     lu->unit->op[method].kind != OP_METHOD ||
                     !AMONG(sym_text(rf->an, lu->unit->op[method].arg), puts))) {
        return false;
    }
    const val_id in = is_item ? operand(o, op, 1) : operand(o, method, 0);
    struct owned way = {.rf = rf, .lu = lu, .container = NO_ID};
    if (!has_it(lu, operand(o, op, is_item ? 0 : n - 1), v) ||
        !is_others(rf, lu, in, DEEPEST_OWNER)) {
        return false;
    }
    way_note(&way, in);
    return !way_is_taken_behind(&way, op);
}

bool
elsewhere_takes(const struct rules_file *rf, const struct unit_lore *lu,
                var_id v, op_id op)
{
    const struct op *at = &lu->unit->op[op];
    struct owned o = {.rf = rf, .lu = lu, .container = NO_ID};

    switch ((enum op_kind)at->kind) {
    case OP_SET_ATTR:
        return has_it(lu, operand(&lu->ops, op, 0), v) &&
               is_others(rf, lu, operand(&lu->ops, op, 1), DEEPEST_OWNER) &&
               stays_in_attr(rf, lu, op);
    case OP_SET_ITEM:
        return is_put(rf, lu, v, op);
    case OP_STORE:
        return is_named_anew(&o, v, op);
    case OP_CALL:
        return is_added(&o, v, op) || is_put(rf, lu, v, op);
    default:
        return false;
    }
}

bool
elsewhere_has(const struct rules_file *rf, const struct unit_lore *lu,
              op_id store)
{
    const struct operands *o = &lu->ops;
    const val_id v = operand(o, store, 0);
    const struct block *b =
        &lu->unit->cfg.block[cfg_block_of(&lu->unit->cfg, store)];

    if (v == NO_ID || lu->unit->op[store].kind != OP_STORE ||
        o->nusers[v] < 2) {
        return false;
    }
    for (op_id op = b->first; op < b->end; op++) {
        if (lu->unit->op[op].kind != OP_SET_ATTR || operand(o, op, 0) != v) {
            continue;
        }
        const var_id self = lore_loaded(lu, operand(o, op, 1));
        if (self != NO_ID && elsewhere_is_self(rf, lu, self) &&
            stays_in_attr(rf, lu, op)) {
            return true;
        }
    }
    return false;
}

bool
elsewhere_handed(const struct rules_file *rf, const struct unit_lore *lu,
                 const struct call *call)
{
    const var_id self = lore_loaded(lu, call->receiver);
    const struct summary_function *f = known_function(
        rf, lore_mean(lu, lore_origin(lu, call->callee)).name);

    return f && f->hands_over && f->is_method && !f->is_decorated &&
           !f->is_replaced && self != NO_ID && elsewhere_is_self(rf, lu, self);
}

/* The op that entered the manager that the variable has, or that its value came
 * from; NO_ID: neither. */
static op_id
entering(const struct unit_lore *lu, op_id store, var_id v)
{
    const struct operands *o = &lu->ops;
    op_id op = operand_source(o, operand(o, store, 0));

    if (op != NO_ID && o->unit->op[op].kind == OP_AWAIT) {
        op = operand_source(o, operand(o, op, 0));
    }
    if (op != NO_ID && (o->unit->op[op].kind == OP_ENTER ||
                        o->unit->op[op].kind == OP_AENTER)) {
        return op;
    }
    for (op = store; op < o->unit->nops; op++) { /* `with v:` */
        if ((o->unit->op[op].kind == OP_ENTER ||
             o->unit->op[op].kind == OP_AENTER) &&
            lore_loaded(lu, operand(o, op, 0)) == v) {
            return op;
        }
    }
    return NO_ID;
}

/* Is what `enter` entered left by an op behind `at`? */
static bool
is_left_behind(const struct operands *o, op_id enter, op_id at)
{
    for (op_id op = at; op < o->unit->nops; op++) {
        if (o->unit->op[op].kind == OP_EXIT &&
            operand_source(o, operand(o, op, 0)) == enter) {
            return true;
        }
    }
    return false;
}

sym_id
elsewhere_entered(const struct unit_lore *lu, gap_id gap, var_id v)
{
    const struct operands *o = &lu->ops;
    const op_id at = lu->unit->gap[gap].op;
    op_id store[MOST_STORES];
    sym_id type = NO_ID;

    if (at == NO_ID || (lu->unit->var[v].flags & VARF_PARAM)) {
        return NO_ID;
    }
    const uint32_t n = reach_stores(lu, gap, v, store);
    for (uint32_t i = 0; i < n; i++) {
        const op_id enter = entering(lu, store[i], v);
        if (enter == NO_ID || enter > at || store[i] > at ||
            !is_left_behind(o, enter, at)) {
            return NO_ID;
        }
        const sym_id entered = lore_mean(lu, operand(o, enter, 0)).type;
        if (i > 0 && entered != type) {
            return NO_ID;
        }
        type = entered;
    }
    return type;
}
