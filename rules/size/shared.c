#include "rules/size/shared_value.h"

#include "rules/size/bulk.h"
#include "rules/size/keeps.h"
#include "rules/value/literal.h"
#include "rules/value/names.h"

enum {
    MOST_STORES = 4,
    FILLED_DEPTH = 4, /* that many steps further nobody asks what fills it */
    STEPS_OF_FILLED = 40,
    MOST_BLOCKS_BACK = 8,
};

struct step {
    enum how how;
    uint32_t depth;
    bool is_each; /* a loop goes through it: who asks for `reply["rows"]` to
                     do that asks for the most of the reply */
    bool is_one;  /* one of its items is asked for, chosen: of what a loop
                     goes through it is then one of each */
};

static void look_back(struct looking *l, val_id v, struct step at,
                      struct roots out);

struct roots
roots_new(const struct looking *l)
{
    return (struct roots){
        arena_array(l->rf->scratch, uint8_t, l->lu->unit->nvars + 1)};
}

static void
add_root(struct roots out, var_id v, enum how how)
{
    if (how > out.how[v]) {
        out.how[v] = (uint8_t)how;
    }
}

static enum how
at_most(enum how a, enum how b)
{
    return a < b ? a : b;
}

/* What both refer to. */
void
share_meet(struct looking *l, struct roots a, struct roots b)
{
    for (var_id v = 0; v < l->lu->unit->nvars; v++) {
        a.how[v] = (uint8_t)at_most((enum how)a.how[v], (enum how)b.how[v]);
    }
}

void
share_join(struct looking *l, struct roots out, struct roots more)
{
    for (var_id v = 0; v < l->lu->unit->nvars; v++) {
        add_root(out, v, (enum how)more.how[v]);
    }
}

static bool
is_in(struct text name, const char *const *list, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        if (name.n && name.s[0] == list[i][0] &&
            text_eq(name, text_of(list[i]))) {
            return true;
        }
    }
    return false;
}

#define IN(name, list) is_in(name, list, sizeof(list) / sizeof *(list))

/* ---- steps ------------------------------------------------------------- */

/* Items of a selection are copies: `table[table > 0]`, `table[[1, 2]]`. */
static bool
is_selection(const struct looking *l, val_id key)
{
    const struct operands *o = &l->lu->ops;
    const op_id made = operand_source(o, lore_origin(l->lu, key));
    const uint8_t kind = lore_mean(l->lu, key).kind;

    if (kind == VALUE_ARRAY || kind == VALUE_TENSOR || kind == VALUE_FRAME ||
        kind == VALUE_LIST) {
        return true;
    }
    if (made == NO_ID) {
        return false;
    }
    switch ((enum op_kind)l->lu->unit->op[made].kind) {
    case OP_COMPARE:
    case OP_BINARY:
    case OP_UNARY:
    case OP_LIST:
        return true;
    case OP_TUPLE:
        for (uint32_t i = 0; i < operand_count(o, made); i++) {
            const val_id part = operand(o, made, i);
            const op_id from = operand_source(o, part);
            if (from != NO_ID && l->lu->unit->op[from].kind != OP_TUPLE &&
                l->lu->unit->op[from].kind != OP_UNARY &&
                is_selection(l, part)) {
                return true;
            }
        }
        return false;
    default:
        return false;
    }
}

static bool
has_slice(const struct looking *l, val_id key)
{
    const struct operands *o = &l->lu->ops;
    const op_id made = operand_source(o, key);

    if (made == NO_ID || l->lu->unit->op[made].kind != OP_TUPLE) {
        return lore_mean(l->lu, key).kind == VALUE_NONE || /* `image[None]` */
               (made != NO_ID && l->lu->unit->op[made].kind == OP_SLICE);
    }
    for (uint32_t i = 0; i < operand_count(o, made); i++) {
        if (has_slice(l, operand(o, made, i))) {
            return true;
        }
    }
    return false;
}

static bool
is_block(const struct meaning *m)
{
    return m->kind == VALUE_ARRAY || m->kind == VALUE_TENSOR ||
           m->kind == VALUE_FRAME;
}

/* Is it what a loop goes through? */
static bool
is_of_loop(const struct looking *l, val_id v)
{
    const op_id made = operand_source(&l->lu->ops, lore_origin(l->lu, v));

    return made != NO_ID && l->lu->unit->op[made].kind == OP_NEXT;
}

static enum how
of_key(const struct looking *l, op_id item)
{
    const struct operands *o = &l->lu->ops;
    const struct meaning m = lore_mean(l->lu, operand(o, item, 0));
    const val_id key = operand(o, item, 1);
    const op_id made = operand_source(o, key);

    if (keeps_gives_views(name_text(l->rf, m.type))) {
        return WHOLE;
    }
    if (kind_is_container((enum value_kind)m.kind)
            ? false
            : m.kind == VALUE_TEXT || m.kind == VALUE_BYTES ||
                  is_selection(l, key)) {
        return NOT_AT_ALL;
    }
    if (has_slice(l, key)) {
        return WHOLE;
    }
    if (m.kind == VALUE_FRAME && is_of_loop(l, key)) {
        return ELEMENT; /* a column: `[table[name] for name in names]` */
    }
    if (made != NO_ID && l->lu->unit->op[made].kind == OP_CONST) {
        return KEYED;
    }
    return is_block(&m) && lore_mean(l->lu, key).kind != VALUE_SCALAR
               ? NOT_AT_ALL
               : ELEMENT;
}

enum how
share_attribute(struct text name)
{
    static const char *const view[] = {"H",    "T",    "array", "data",
                                       "flat", "iloc", "imag",  "loc",
                                       "mT",   "real", "values"};
    static const char *const about[] = {
        "columns", "device", "dtype",    "dtypes",      "format",
        "height",  "index",  "itemsize", "mode",        "name",
        "names",   "nbytes", "ndim",     "shape",       "size",
        "status",  "text",   "width",    "status_code",
    };

    return IN(name, view) ? WHOLE : IN(name, about) ? NOT_AT_ALL : KEYED;
}

/* The items of a container, whatever it is: `zip(rows, names)`. */
static bool
gives_items(struct text name)
{
    static const char *const builtin[] = {
        "dict", "enumerate", "filter", "frozenset", "iter",  "list",
        "next", "reversed",  "set",    "sorted",    "tuple", "zip",
    };

    return text_starts(name, TEXT("builtins.")) && IN(name_last(name), builtin);
}

/* ---- calls ------------------------------------------------------------- */

static void
look_into_arguments(struct looking *l, const struct call *call, uint32_t which,
                    struct step at, struct roots out)
{
    for (uint32_t i = 0; i < call->nargs; i++) {
        if (which & argument_bit(i)) {
            look_back(l, call->argument[i], at, out);
        }
    }
}

op_id
share_stored_before(const struct unit *u, op_id load)
{
    const struct cfg *cfg = &u->cfg;
    block_id b = cfg_block_of(cfg, load);
    op_id end = load;

    for (int steps = 0; steps < MOST_BLOCKS_BACK; steps++) {
        for (op_id op = end; op-- > cfg->block[b].first;) {
            if (u->op[op].kind == OP_STORE &&
                u->op[op].arg == u->op[load].arg) {
                return op;
            }
        }
        if (cfg->block[b].pred_end - cfg->block[b].pred_first != 1) {
            return NO_ID;
        }
        b = cfg->pred[cfg->block[b].pred_first];
        end = cfg->block[b].end;
    }
    return NO_ID;
}

/* `pixels.permute(...).reshape(...)`: copied, as it lies otherwise. */
static bool
is_put_in_order(const struct looking *l, const struct call *call,
                struct text name)
{
    const struct operands *o = &l->lu->ops;
    const struct unit *u = l->lu->unit;
    op_id made = operand_source(o, call->receiver);

    if (made != NO_ID && u->op[made].kind == OP_LOAD) {
        made = share_stored_before(u, made);
        made = made != NO_ID ? operand_source(o, operand(o, made, 0)) : NO_ID;
    }
    const op_id from = made != NO_ID && u->op[made].kind == OP_CALL
                           ? operand_source(o, operand(o, made, 0))
                           : NO_ID;

    return from != NO_ID && u->op[from].kind == OP_METHOD &&
           keeps_puts_in_order(sym_text(l->rf->an, u->op[from].arg), name);
}

static void
of_method(struct looking *l, const struct call *call, struct text name,
          struct step at, struct roots out)
{
    static const char *const all[] = {"items", "values"};
    static const char *const one[] = {"get", "setdefault"};

    if (is_put_in_order(l, call, name)) {
        return;
    }
    if (keeps_looks_into(name) || IN(name, all)) {
        look_back(l, call->receiver, at, out);
    } else if (IN(name, one) && call->nargs > call->nkeywords) {
        at.how = at_most(at.how, KEYED);
        look_back(l, call->receiver, at, out);
    }
}

/* `Response`: whoever makes an instance hands it what it is about.  Not that
 * the instance is nothing else. */
static bool
is_class_name(struct text name)
{
    return name.n > 1 && name.s[0] >= 'A' && name.s[0] <= 'Z' &&
           name.s[1] >= 'a' && name.s[1] <= 'z';
}

/* `np.array(rows, copy=False)`, `to_frame(table, ensure_copy=False)` */
bool
share_is_no_copy(const struct looking *l, const struct call *call)
{
    const uint32_t first = call->nargs - call->nkeywords;

    for (uint32_t i = 0; i < call->nkeywords && !call->is_starred; i++) {
        if (text_ends(sym_text(l->rf->an, call->keyword[i]), TEXT("copy")) &&
            literal_truth(l->rf, l->lu, call->argument[first + i]) ==
                TRUTH_FALSE) {
            return true;
        }
    }
    return false;
}

/* `max(rows)` is one of them. */
static enum how
of_row(const struct api *api)
{
    return api && (api_fact(api, FACT_RETURNS_PART_OF) ||
                   api_fact(api, FACT_ELEMENT_IS))
               ? ELEMENT
               : WHOLE;
}

static bool takes_items(const struct looking *l, op_id op);

/* The arguments whose items it gives; `csv.reader(f)` makes its own. */
static uint32_t
items_of(const struct looking *l, const struct call *call)
{
    const struct operands *o = &l->lu->ops;
    uint32_t which = 0;

    for (uint32_t i = 0; i < call->nargs; i++) {
        const op_id made = operand_source(o, call->argument[i]);
        const struct meaning m = lore_mean(l->lu, call->argument[i]);
        if (made == NO_ID || l->lu->unit->op[made].kind != OP_CALL ||
            kind_is_container((enum value_kind)m.kind) ||
            takes_items(l, made)) {
            which |= argument_bit(i);
        }
    }
    return which;
}

static void
of_call(struct looking *l, op_id op, struct step at, struct roots out)
{
    const struct call call = call_at(l->rf, l->lu, op);
    const struct meaning callee =
        lore_mean(l->lu, lore_origin(l->lu, call.callee));
    const op_id from = operand_source(&l->lu->ops, call.callee);
    const struct text full = name_text(l->rf, callee.name);
    const struct call_keeps keeps = keeps_of(l->rf, l->lu, op);
    const struct api *api = call_api(l->rf, l->lu, &call);
    struct text name = name_last(full);

    if (from != NO_ID && l->lu->unit->op[from].kind == OP_METHOD) {
        name = sym_text(l->rf->an, l->lu->unit->op[from].arg);
    } else if (from != NO_ID && l->lu->unit->op[from].kind == OP_LOAD) {
        name = sym_text(l->rf->an,
                        l->lu->unit->var[l->lu->unit->op[from].arg].name);
    }
    if (call.receiver != NO_ID) {
        of_method(l, &call, name, at, out);
    }
    const enum how row = of_row(api);
    const struct step by_row = {at_most(at.how, row), at.depth, false,
                                row == ELEMENT};
    const struct parts_of parts = keeps_parts(l->rf, l->lu, &call);
    l->is_doubtful |= (parts.some & ~parts.all) != 0;
    look_into_arguments(l, &call, parts.some, at, out);
    if (!l->is_result) {
        look_into_arguments(l, &call, keeps.in_result, by_row, out);
    }
    if (keeps.owner != NO_ID) {
        add_root(out, keeps.owner, at.how);
    }
    if (gives_items(full)) {
        look_into_arguments(l, &call, items_of(l, &call), at, out);
    } else if (keeps_passes_on(name) || share_is_no_copy(l, &call)) {
        look_into_arguments(l, &call, UINT32_MAX, at, out);
    } else if (!api && l->target != NO_ID && is_class_name(name)) {
        look_into_arguments(l, &call, ~keeps.known, at, out);
    }
}

/* ---- displays ---------------------------------------------------------- */

void
share_make_all(const struct looking *l, struct roots of)
{
    for (var_id v = 0; v < l->lu->unit->nvars; v++) {
        of.how[v] = of.how[v] == ELEMENT ? WHOLE : of.how[v];
    }
}

/* What ops put into the display that they find below on the stack. */
static void
of_display(struct looking *l, op_id made, struct step at, struct roots out)
{
    const struct operands *o = &l->lu->ops;
    const struct unit *u = l->lu->unit;

    for (uint32_t i = 0; i < operand_count(o, made); i++) {
        look_back(l, operand(o, made, i), at, out);
    }
    for (op_id op = made + 1; op < u->nops; op++) {
        const uint8_t kind = u->op[op].kind;
        const bool is_item =
            kind == OP_LIST_APPEND || kind == OP_SET_ADD || kind == OP_DICT_SET;
        if ((is_item || kind == OP_LIST_EXTEND || kind == OP_SET_UPDATE ||
             kind == OP_DICT_UPDATE) &&
            operand_source(o, operand(o, op, 0)) == made) {
            struct roots in = roots_new(l);
            look_back(l, operand(o, op, kind == OP_DICT_SET ? 2 : 1), at, in);
            if (is_item && u->op[op].arg > 1) {
                share_make_all(l, in);
            }
            share_join(l, out, in);
        }
    }
}

/* ---- variables --------------------------------------------------------- */

/* What it holds on any way, and what was put into that. */
static void
of_any_store(struct looking *l, op_id load, op_id store, struct step at,
             struct roots out)
{
    const var_id v = l->lu->unit->op[load].arg;
    uint32_t n = 0;

    for (op_id op = l->lu->var_first_store[v];
         op != NO_ID && n++ <= MOST_STORES; op = l->lu->var_next_store[op]) {
        if (store == NO_ID || op == store) {
            look_back(l, operand(&l->lu->ops, op, 0), at, out);
        }
    }
    if (at.depth > FILLED_DEPTH) {
        l->steps += STEPS_OF_FILLED;
        share_filled(l, v, out);
    }
}

/* All that it may hold where it is loaded. */
static void
of_variable(struct looking *l, op_id load, struct step at, struct roots out)
{
    const struct unit *u = l->lu->unit;
    const var_id v = u->op[load].arg;
    const op_id store = share_stored_before(u, load);
    struct roots all = {NULL};
    uint32_t n = 0;

    add_root(out, v, at.how);
    if (v == l->target) {
        return;
    }
    if (l->is_any) {
        of_any_store(l, load, store, at, out);
        return;
    }
    if (store != NO_ID) {
        look_back(l, operand(&l->lu->ops, store, 0), at, out);
        return;
    }
    if (u->var[v].flags & VARF_PARAM) {
        return;
    }
    for (op_id op = l->lu->var_first_store[v]; op != NO_ID && n <= MOST_STORES;
         op = l->lu->var_next_store[op]) {
        struct roots one = roots_new(l);
        look_back(l, operand(&l->lu->ops, op, 0), at, one);
        if (n++ == 0) {
            all = one;
        } else {
            share_meet(l, all, one);
        }
    }
    if (n > 0 && n <= MOST_STORES) {
        share_join(l, out, all);
    }
}

/* `table.items()`, `zip(rows, names)`, a function of the tree that is known to
 * give parts; other calls may make items. */
static bool
takes_items(const struct looking *l, op_id op)
{
    const op_id from = operand_source(&l->lu->ops, operand(&l->lu->ops, op, 0));

    if (l->lu->unit->op[op].kind != OP_CALL || from == NO_ID) {
        return false;
    }
    const struct call call = call_at(l->rf, l->lu, op);
    return (call.receiver != NO_ID &&
            lore_mean(l->lu, call.receiver).kind != VALUE_MODULE) ||
           gives_items(name_text(
               l->rf, lore_mean(l->lu, operand(&l->lu->ops, op, 0)).name)) ||
           keeps_parts(l->rf, l->lu, &call).some;
}

/* What a loop goes through: its items, unless it makes them. */
static void
of_next(struct looking *l, op_id next, struct step at, struct roots out)
{
    const struct operands *o = &l->lu->ops;
    const op_id iter = operand_source(o, operand(o, next, 0));
    const val_id v = iter != NO_ID ? operand(o, iter, 0) : NO_ID;
    const struct meaning m = lore_mean(l->lu, v);
    const var_id var = v != NO_ID ? lore_loaded(l->lu, v) : NO_ID;
    const op_id made = operand_source(o, v);

    if (v == NO_ID) {
        return;
    }
    at.how = at_most(at.how, at.is_one ? KEYED : ELEMENT);
    at.is_each = true;
    if ((var != NO_ID && var == l->target) || m.kind == VALUE_TUPLE ||
        kind_is_container((enum value_kind)m.kind) || is_block(&m) ||
        (made != NO_ID &&
         (l->lu->unit->op[made].kind == OP_ITEM || takes_items(l, made)))) {
        look_back(l, v, at, out);
    }
}

static bool
is_method(const struct looking *l, op_id call, struct text name)
{
    const struct operands *o = &l->lu->ops;
    const op_id from = l->lu->unit->op[call].kind == OP_CALL
                           ? operand_source(o, operand(o, call, 0))
                           : NO_ID;

    return from != NO_ID && l->lu->unit->op[from].kind == OP_METHOD &&
           text_eq(sym_text(l->rf->an, l->lu->unit->op[from].arg), name);
}

/* `for left, right in edges`: pieces of the items; `for key, item in
 * table.items()`: the items, and keys, which are small. */
static enum how
of_unpacked(const struct looking *l, val_id part)
{
    const struct operands *o = &l->lu->ops;
    const op_id op = operand_source(o, part);
    const op_id next = operand_source(o, operand(o, op, 0));
    const bool is_first = o->val[part].slot + 1 == l->lu->unit->op[op].arg;
    op_id made;

    if (next == NO_ID || l->lu->unit->op[next].kind != OP_NEXT) {
        return WHOLE;
    }
    made = operand_source(o, operand(o, next, 0)); /* ITER */
    made = made != NO_ID ? operand_source(o, operand(o, made, 0)) : NO_ID;
    if (made == NO_ID || !takes_items(l, made)) {
        return KEYED;
    }
    return is_first && is_method(l, made, TEXT("items")) ? NOT_AT_ALL : WHOLE;
}

/* `[first] + others` */
static bool
is_list(const struct looking *l, op_id sum)
{
    const struct operands *o = &l->lu->ops;
    const op_id left = operand_source(o, operand(o, sum, 0));
    const uint8_t kind = lore_mean(l->lu, o->out[sum]).kind;

    return kind == VALUE_LIST || kind == VALUE_TUPLE ||
           (left != NO_ID && l->lu->unit->op[left].kind == OP_LIST);
}

/* Does it give back a parameter as it is? */
static bool
is_param(const struct looking *l, val_id v)
{
    const op_id made = operand_source(&l->lu->ops, v);
    const struct unit *u = l->lu->unit;

    return made != NO_ID && u->op[made].kind == OP_LOAD &&
           u->op[made].arg < u->nvars &&
           u->var[u->op[made].arg].flags & VARF_PARAM;
}

/* One of two values: what both refer to.  If any way is asked for, what one
 * does, unless that has nothing to do. */
static void
of_either(struct looking *l, const struct val *v, struct step at,
          struct roots out)
{
    struct roots left = roots_new(l), right = roots_new(l);

    if (!l->is_any || !is_param(l, v->left)) {
        look_back(l, v->left, at, left);
    }
    if (!l->is_any || !is_param(l, v->right)) {
        look_back(l, v->right, at, right);
    }
    if (v->right == NO_ID) {
        share_join(l, out, left);
    } else if (l->is_any) {
        share_join(l, out, left);
        share_join(l, out, right);
    } else {
        share_meet(l, left, right);
        share_join(l, out, left);
    }
}

/* Which variables does all of a value refer to? */
static void
look_back(struct looking *l, val_id v, struct step at, struct roots out)
{
    const struct operands *o = &l->lu->ops;
    const struct unit *u = l->lu->unit;
    const op_id op = operand_source(o, v);

    if (v == NO_ID || at.depth == 0 || l->steps++ > MOST_SHARE_STEPS) {
        return;
    }
    at.depth--;
    const bool is_each = at.is_each;
    enum how how;
    if (op == NO_ID) {
        of_either(l, &o->val[v], at, out);
        return;
    }
    if (lore_mean(l->lu, v).kind == VALUE_SCALAR) {
        return;
    }
    at.is_each = is_each && u->op[op].kind == OP_CALL;
    switch ((enum op_kind)u->op[op].kind) {
    case OP_LOAD:
        if (u->var[u->op[op].arg].kind <= VAR_FREE) {
            of_variable(l, op, at, out);
        }
        break;
    case OP_NEXT:
        of_next(l, op, at, out);
        break;
    case OP_BINARY:
        if (u->op[op].arg == OPER_ADD && is_list(l, op)) {
            look_back(l, operand(o, op, 0), at, out);
            look_back(l, operand(o, op, 1), at, out);
        }
        break;
    case OP_ENTER:
    case OP_LIST_TO_TUPLE:
        look_back(l, operand(o, op, 0), at, out);
        break;
    case OP_UNPACK:
        at.how = at_most(at.how, of_unpacked(l, v));
        look_back(l, operand(o, op, 0), at, out);
        break;
    case OP_ITEM:
        how = of_key(l, op);
        at.how = at_most(at.how, how == KEYED && is_each ? WHOLE : how);
        look_back(l, operand(o, op, 0), at, out);
        break;
    case OP_ATTR:
        at.how = at_most(at.how,
                         share_attribute(sym_text(l->rf->an, u->op[op].arg)));
        look_back(l, operand(o, op, 0), at, out);
        break;
    case OP_LIST:
    case OP_TUPLE:
    case OP_SET:
    case OP_DICT:
        of_display(l, op, at, out);
        break;
    case OP_CALL:
        of_call(l, op, at, out);
        break;
    default:
        break;
    }
}

static const struct step from_here = {WHOLE, DEEPEST_SHARE, false, false};

void
share_look(struct looking *l, val_id v, struct roots out)
{
    look_back(l, v, from_here, out);
}

/* ---- what a loop fills ------------------------------------------------- */

bool
share_puts(const struct looking *l, op_id op, val_id *into, val_id *item)
{
    static const char *const method[] = {"add",    "append", "appendleft",
                                         "extend", "insert", "update"};
    const struct operands *o = &l->lu->ops;
    const struct unit *u = l->lu->unit;

    if (u->op[op].kind == OP_SET_ITEM) { /* v o k; an array copies */
        const struct meaning m = lore_mean(l->lu, operand(o, op, 1));
        *item = operand(o, op, 0);
        *into = operand(o, op, 1);
        return !is_block(&m);
    }
    if (u->op[op].kind != OP_CALL) {
        return false;
    }
    const op_id from = operand_source(o, operand(o, op, 0));
    if (from == NO_ID || u->op[from].kind != OP_METHOD ||
        !IN(sym_text(l->rf->an, u->op[from].arg), method)) {
        return false;
    }
    const struct call call = call_at(l->rf, l->lu, op);
    if (call.nargs == 0) {
        return false;
    }
    *into = call.receiver;
    *item = call.argument[call.nargs - 1];
    return true;
}

struct roots
share_put_in(struct looking *l, op_id op, val_id item)
{
    struct roots in = roots_new(l);

    share_look(l, item, in);
    if (loop_around(&l->lu->unit->cfg, l->lu->unit->op[op].at) != NO_ID) {
        share_make_all(l, in);
    }
    return in;
}

/* `rows` of `rows[key]`, `rows.setdefault(key, [])`; NO_ID of anything else. */
static val_id
whole_of_item(const struct looking *l, val_id v)
{
    const op_id made = operand_source(&l->lu->ops, v);

    if (made != NO_ID && l->lu->unit->op[made].kind == OP_ITEM) {
        return operand(&l->lu->ops, made, 0);
    }
    return made != NO_ID && is_method(l, made, TEXT("setdefault"))
               ? call_at(l->rf, l->lu, made).receiver
               : NO_ID;
}

/* The variable that something is put into, or into an item of. */
static var_id
container_of(const struct looking *l, val_id into)
{
    val_id whole = into;

    while (l->is_any && (whole = whole_of_item(l, into)) != NO_ID) {
        into = whole;
    }
    return lore_loaded(l->lu, into);
}

uint32_t
share_filled(struct looking *l, var_id v, struct roots out)
{
    const struct unit *u = l->lu->unit;
    struct roots all = {NULL};
    uint32_t last = 0;

    for (op_id op = 0; op < u->nops; op++) {
        val_id into, item;
        if (!share_puts(l, op, &into, &item) || container_of(l, into) != v) {
            continue;
        }
        const struct roots one = share_put_in(l, op, item);
        last = u->op[op].at > last ? u->op[op].at : last;
        if (all.how && l->is_any) {
            share_join(l, all, one);
        } else if (all.how) {
            share_meet(l, all, one);
        } else {
            all = one;
        }
    }
    if (all.how) {
        share_join(l, out, all);
    }
    return last;
}
