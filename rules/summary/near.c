#include "rules/summary/near.h"

#include "rules/summary.h"
#include "rules/summary/fills.h"
#include "rules/value/call.h"
#include "rules/value/known.h"
#include "rules/value/names.h"

/* Values and uses that are looked at for one call; what goes further is away. */
enum { MOST_SEEN = 40, MOST_USES = 120 };

bool
near_join(struct near_sets *s, const struct near_sets *other)
{
    const struct near_sets had = *s;

    s->away |= other->away;
    s->given |= other->given;
    s->inside |= other->inside;
    return s->away != had.away || s->given != had.given ||
           s->inside != had.inside;
}

struct near_sets
near_of(struct near_goal goal, uint32_t param, bool is_method)
{
    const param_set mine = param_bit(param);
    const param_set inside = is_method ? param_bit(0) & ~mine : 0;
    struct near_sets s = {0};

    if (goal.away || goal.by_super || goal.by_attr.n || param >= 31 ||
        (goal.in & ~inside)) {
        return near_away(mine);
    }
    s.given = goal.returned ? mine : 0;
    s.inside = goal.in & inside ? mine : 0;
    return s;
}

/* One value on its way. */
struct going {
    struct rules_file *rf;
    struct unit_lore *lu;
    struct near_goal goal;
    uint32_t nseen, nuses;
    bool is_spent; /* so much was looked at: away for good */
    val_id seen[MOST_SEEN];
};

static void go(struct going *g, val_id v);

static void
go_away(struct going *g)
{
    g->goal.away = true;
}

static void
spend(struct going *g)
{
    g->is_spent = g->goal.away = true;
}

/* May the LOAD find what the STORE stored?  Not before it, out of a loop. */
static bool
may_find(struct going *g, op_id load, op_id store)
{
    const struct unit *u = g->lu->unit;
    const uint32_t from = u->op[load].at, to = u->op[store].at;
    bool in_loop = false;

    for (uint32_t i = 0; load < store && i < u->cfg.nloops; i++) {
        const struct span *span = &u->cfg.loop[i].span;
        in_loop |= span->begin <= from && to < span->end;
        g->nuses++;
    }
    return load > store || in_loop;
}

/* Into a local of its own: on with all that is loaded from there, behind the
 * STORE if there is one. */
static void
go_into(struct going *g, var_id v, op_id store)
{
    const struct operands *o = &g->lu->ops;
    const struct var *var = &o->unit->var[v];

    if (var->kind != VAR_LOCAL || (var->flags & VARF_DECLARED)) {
        go_away(g);
        return;
    }
    for (op_id op = o->load[v]; op != NO_ID && !g->goal.away;
         op = o->next_load[op]) {
        if (++g->nuses > MOST_USES) {
            spend(g);
        } else if (store == NO_ID || may_find(g, op, store)) {
            go(g, o->out[op]);
        }
    }
}

/* Is it a list or the like that was made here? */
static bool
is_made_here(const struct going *g, var_id v)
{
    const struct operands *o = &g->lu->ops;
    const op_id store = g->lu->var_first_store[v];
    const op_id op = store == NO_ID || g->lu->var_next_store[store] != NO_ID
                         ? NO_ID
                         : operand_source(o, operand(o, store, 0));
    const enum op_kind k =
        op == NO_ID ? OP_NULL : (enum op_kind)o->unit->op[op].kind;

    return !(o->unit->var[v].flags & VARF_PARAM) &&
           (k == OP_LIST || k == OP_DICT || k == OP_SET);
}

/* `super()` of a method */
static bool
is_super(const struct going *g, val_id v)
{
    return text_ends(name_text(g->rf, lore_mean(g->lu, v).type),
                     TEXT(".super()"));
}

static void
note_attr(struct near_attrs *attrs, sym_id attr)
{
    for (uint32_t i = 0; i < attrs->n && i < NEAR_ATTRS; i++) {
        if (attrs->at[i] == attr) {
            return;
        }
    }
    if (attr == NO_ID || attrs->n >= NEAR_ATTRS) {
        attrs->n = NEAR_ATTRS + 1;
    } else {
        attrs->at[attrs->n++] = attr;
    }
}

/* Into an object, as that attribute: that of a parameter, or a container that
 * was made here. */
static void
go_inside(struct going *g, val_id object, sym_id attr)
{
    const var_id v = lore_loaded(g->lu, object);
    const struct var *var = v == NO_ID ? NULL : &g->lu->unit->var[v];

    if (is_super(g, object) && !g->lu->unit->var[0].nbinds) {
        g->goal.in |= param_bit(0);
        note_attr(&g->goal.attrs, NO_ID);
        g->goal.by_super = true;
    } else if (!var) {
        go_away(g);
    } else if ((var->flags & VARF_PARAM) && !var->nbinds && v < 31) {
        g->goal.in |= param_bit(v);
        if (v == 0) {
            note_attr(&g->goal.attrs, attr);
        }
    } else if (is_made_here(g, v)) {
        go_into(g, v, NO_ID);
    } else {
        go_away(g);
    }
}

/* Who is called with it has it in what it returns, and nowhere else. */
static bool
only_holds(const struct going *g, const struct call *call)
{
    static const char *const holds[] = {
        "builtins.dict",  "builtins.enumerate", "builtins.frozenset",
        "builtins.list",  "builtins.reversed",  "builtins.set",
        "builtins.tuple", "builtins.zip",
    };

    return text_among(
        name_text(g->rf,
                  lore_mean(g->lu, lore_origin(g->lu, call->callee)).name),
        holds, sizeof holds / sizeof *holds);
}

/* Who is called with it, looks at it and forgets it. */
static bool
only_looks(const struct going *g, const struct call *call)
{
    static const char *const looks[] = {
        "builtins.bool", "builtins.callable", "builtins.hasattr",
        "builtins.hash", "builtins.id", "builtins.isinstance", "builtins.len",
        "builtins.repr", "builtins.type",
    };

    return text_among(
        name_text(g->rf,
                  lore_mean(g->lu, lore_origin(g->lu, call->callee)).name),
        looks, sizeof looks / sizeof *looks);
}

/* What the call puts it into: of methods, those of containers that were made
 * here, and of what a builtin class has for `super()`. */
static val_id
put_into(const struct going *g, const struct call *call, const struct api *api)
{
    const var_id v = lore_loaded(g->lu, call->receiver);
    const bool is_named = api && api->name.s[0] != '.';
    const bool is_known =
        call->receiver == NO_ID
            ? is_named
            : is_super(g, call->receiver) || (v != NO_ID && is_made_here(g, v));

    return is_known && !call->is_starred ? fills_into(g->rf, g->lu, call, api)
                                         : NO_ID;
}

static void
go_to_call(struct going *g, op_id op, val_id v)
{
    struct call call = call_at(g->rf, g->lu, op);
    bool is_argument = false;

    for (uint32_t i = 0; i < call.nargs; i++) {
        is_argument |= call.argument[i] == v;
    }
    if (is_argument ? only_holds(g, &call) : call.receiver == v) {
        go(g, g->lu->ops.out[op]);
        return;
    }
    if (!is_argument) { /* of what is a method of it nobody knows what it does */
        g->goal.away |= lore_mean(g->lu, v).kind != VALUE_WEAK;
        return;
    }
    if (only_looks(g, &call)) {
        return;
    }
    const struct api *api = call_api(g->rf, g->lu, &call);
    call_bind(g->rf, g->lu, &call, api);
    const val_id into = put_into(g, &call, api);
    if (into == NO_ID || into == v) {
        go_away(g);
    } else {
        go_inside(g, into, NO_ID);
    }
}

/* What an op pushes has it, or is a part of it. */
static void
go_on(struct going *g, op_id op)
{
    const struct op *o = &g->lu->unit->op[op];

    for (uint32_t k = 0; k < op_stack(o).pushes; k++) {
        go(g, g->lu->ops.out[op] + k);
    }
}

/* `handle.id`: what is taken from it may have it; or is but a number, which the
 * class tells later. */
static void
go_by_attr(struct going *g, op_id op)
{
    const struct near_goal before = g->goal;
    const struct text attr = sym_text(g->rf->an, g->lu->unit->op[op].arg);

    go(g, g->lu->ops.out[op]);
    if (g->goal.away && !g->is_spent &&
        (!before.by_attr.n || text_eq(before.by_attr, attr))) {
        g->goal = before;
        g->goal.by_attr = attr;
    }
}

/* `made[key] = v` */
static void
go_into_item(struct going *g, val_id container)
{
    const var_id in = lore_loaded(g->lu, container);

    if (in != NO_ID && is_made_here(g, in)) {
        go_into(g, in, NO_ID);
    } else {
        go_away(g);
    }
}

/* What each op makes of the value that it takes. */
static void
go_to(struct going *g, op_id op, val_id v)
{
    const struct operands *o = &g->lu->ops;
    const struct op *at = &o->unit->op[op];

    /* Flat switch: one line for each kind of op */
    switch ((enum op_kind)at->kind) {
    case OP_POP:
    case OP_COPY:
    case OP_SWAP:
    case OP_COMPARE:
    case OP_BRANCH_TRUE:
    case OP_BRANCH_FALSE:
    case OP_BRANCH_NONE:
    case OP_DEL_ATTR:
    case OP_DEL_ITEM:
    case OP_FORMAT:
        return;
    case OP_STORE:
        go_into(g, at->arg, op);
        return;
    case OP_RETURN:
        g->goal.returned = true;
        g->goal.away |= g->lu->unit->is_generator;
        return;
    case OP_YIELD: /* of a generator expression, see near_inside */
        g->goal.returned = true;
        g->goal.away |= g->lu->unit->kind != UNIT_GENERATOR;
        return;
    case OP_SET_ATTR: /* v o; a setter may put it anywhere */
        if (operand(o, op, 0) == v) {
            g->goal.away |= known_own_method(g->rf, at->arg) != 0;
            go_inside(g, operand(o, op, 1), at->arg);
        }
        return;
    case OP_METHOD:
        g->goal.away |= !kind_is_container(lore_mean(g->lu, v).kind);
        return;
    case OP_SET_ITEM: /* v o k */
        if (operand(o, op, 1) != v) {
            go_into_item(g, operand(o, op, 1));
        }
        return;
    case OP_LIST_APPEND:
    case OP_LIST_EXTEND:
    case OP_SET_ADD:
    case OP_SET_UPDATE:
    case OP_DICT_SET:
    case OP_DICT_UPDATE:
        if (operand(o, op, 0) != v) {
            go(g, operand(o, op, 0));
        }
        return;
    case OP_ATTR:
        go_by_attr(g, op);
        return;
    case OP_ITEM:
    case OP_LIST:
    case OP_TUPLE:
    case OP_SET:
    case OP_DICT:
    case OP_LIST_TO_TUPLE:
    case OP_UNPACK:
    case OP_UNPACK_STAR:
    case OP_ITER:
    case OP_NEXT:
    case OP_AWAIT:
    case OP_KEEP_TRUE:
    case OP_KEEP_FALSE:
        go_on(g, op);
        return;
    case OP_UNARY:
        if (at->arg != OPER_NOT) {
            go_on(g, op);
        }
        return;
    case OP_CALL:
        go_to_call(g, op, v);
        return;
    default: /* a method of it may tell anybody of it */
        go_away(g);
        return;
    }
}

/* Numbers and texts refer to nothing. */
static bool
is_bare(const struct going *g, val_id v)
{
    const struct meaning m = lore_mean(g->lu, v);

    return (m.flags & MEANS_SEEN) &&
           (m.kind == VALUE_SCALAR || m.kind == VALUE_TEXT ||
            m.kind == VALUE_NONE);
}

/* Merges it comes into: those are few, or it is away. */
static void
go_to_merges(struct going *g, val_id v)
{
    const struct operands *o = &g->lu->ops;

    for (val_id m = o->nvals; m-- > 0 && o->val[m].op == NO_ID;) {
        if (++g->nuses > MOST_USES) {
            spend(g);
            return;
        }
        for (val_id link = m; link != NO_ID; link = o->val[link].right) {
            g->nuses++;
            if (o->val[link].left == v && o->nusers[m]) {
                go(g, m);
                break;
            }
        }
    }
}

static void
go(struct going *g, val_id v)
{
    const struct operands *o = &g->lu->ops;

    if (v == NO_ID || g->goal.away || is_bare(g, v)) {
        return;
    }
    for (uint32_t i = 0; i < g->nseen; i++) {
        if (g->seen[i] == v) {
            return;
        }
    }
    if (g->nseen == MOST_SEEN) {
        spend(g);
        return;
    }
    g->seen[g->nseen++] = v;
    const op_id *use = &o->use[o->first_use[v]];
    for (uint32_t i = 0; i < o->nusers[v] && !g->goal.away; i++) {
        if (++g->nuses > MOST_USES) {
            spend(g);
        } else if (i == 0 || use[i] != use[i - 1]) {
            go_to(g, use[i], v);
        }
    }
    if (!g->goal.away) {
        go_to_merges(g, v);
    }
}

struct near_goal
near_goes(struct rules_file *rf, struct unit_lore *lu, op_id op)
{
    const struct op *at = &lu->unit->op[op];
    struct going g = {.rf = rf, .lu = lu};

    if (at->kind == OP_CALL || at->kind == OP_CALL_STAR) {
        go(&g, lu->ops.out[op]);
    } else {
        g.goal.away = op_stack(at).pushes != 0;
    }
    return g.goal;
}

struct near_goal
near_inside(struct rules_file *rf, struct unit_lore *lu, op_id op)
{
    const struct near_goal away = {.away = true};
    const unit_id parent = lu->unit->parent;
    const op_id made = rf->defined[lu->id];

    if (lu->unit->kind != UNIT_GENERATOR || parent == NO_ID || made == NO_ID) {
        return away;
    }
    const struct near_goal goal = near_goes(rf, lu, op);
    struct unit_lore *around = lore_unit(rf, parent);
    const op_id call =
        operand_only_user(&around->ops, around->ops.out[made]);
    if (goal.away || goal.in || goal.by_attr.n || call == NO_ID ||
        around->unit->kind != UNIT_FUNCTION ||
        around->unit->op[call].kind != OP_CALL) {
        return away;
    }
    return near_goes(rf, around, call);
}
