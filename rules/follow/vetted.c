#include "rules/follow/vetted.h"

#include "rules/summary.h"
#include "rules/value/call.h"
#include "rules/value/implied.h"
#include "rules/value/known.h"
#include "rules/value/literal.h"
#include "rules/value/names.h"
#include "rules/value/taking.h"

/* The items of one variable, on their way through a unit. */
struct vetting {
    struct rules_file *rf;
    const struct unit_lore *lu;
    var_id var;
    struct text attr;
    op_id at; /* is there a way to this op without a check?  NO_ID: to any
                 RETURN */
};

/* The object of the method, which it is to the end; or NO_ID. */
static var_id
self_of(const struct unit_lore *lu, const struct analysis *an)
{
    const struct unit *u = lu->unit;
    const bool is_method = u->kind == UNIT_FUNCTION && u->parent != NO_ID &&
                           an->unit[u->parent].kind == UNIT_CLASS &&
                           u->params.positional > 0;

    return is_method && !u->var[0].nbinds ? 0 : NO_ID;
}

/* `self.attr`, where an inner scope says so: the attribute; or NO_ID. */
static sym_id
attr_of_outer(const struct unit_lore *in, sym_id self, val_id v)
{
    const struct unit *u = in->unit;
    const op_id attr = operand_source(&in->ops, v);
    const op_id of = attr == NO_ID || u->op[attr].kind != OP_ATTR
                         ? NO_ID
                         : operand_source(&in->ops, operand(&in->ops, attr, 0));
    const bool is_self = of != NO_ID && u->op[of].kind == OP_LOAD &&
                         u->var[u->op[of].arg].kind == VAR_FREE &&
                         u->var[u->op[of].arg].name == self;

    return is_self ? u->op[attr].arg : NO_ID;
}

/* `k in self.attr for k in ...` and nothing else: the attribute; or NO_ID. */
static sym_id
attr_asked_inside(struct rules_file *rf, unit_id id, sym_id self)
{
    const struct unit *u = &rf->an->unit[id];
    op_id yield = NO_ID;

    if (u->kind != UNIT_GENERATOR || u->is_async_generator) {
        return NO_ID;
    }
    for (op_id op = 0; op < u->nops; op++) {
        const enum op_kind kind = (enum op_kind)u->op[op].kind;
        if (kind == OP_BRANCH_TRUE || kind == OP_BRANCH_FALSE ||
            kind == OP_BRANCH_NONE || kind == OP_KEEP_TRUE ||
            kind == OP_KEEP_FALSE || (kind == OP_YIELD && yield != NO_ID)) {
            return NO_ID; /* not every item is asked for */
        }
        yield = kind == OP_YIELD ? op : yield;
    }
    const struct unit_lore *in = lore_unit(rf, id);
    const op_id is_in =
        yield == NO_ID ? NO_ID
                       : operand_source(&in->ops, operand(&in->ops, yield, 0));
    if (is_in == NO_ID || u->op[is_in].kind != OP_COMPARE ||
        u->op[is_in].arg != OPER_IN) {
        return NO_ID;
    }
    const op_id next = operand_source(
        &in->ops, lore_origin(in, operand(&in->ops, is_in, 0)));
    return next != NO_ID && u->op[next].kind == OP_NEXT
               ? attr_of_outer(in, self, operand(&in->ops, is_in, 1))
               : NO_ID;
}

/* `all(k in self.attr for k in items)`: the attribute, and the variable that
 * the items are of; empty if the value is no such thing. */
static struct text
attr_asked(struct rules_file *rf, const struct unit_lore *lu, val_id v,
           var_id *items)
{
    const struct unit *u = lu->unit;
    const op_id op = operand_source(&lu->ops, v);

    if (op == NO_ID || u->op[op].kind != OP_CALL || u->op[op].arg != 1 ||
        self_of(lu, rf->an) == NO_ID) {
        return (struct text){0};
    }
    const struct call all = call_at(rf, lu, op);
    const op_id runs = all.nargs == 1 && !all.nkeywords
                           ? operand_source(&lu->ops, all.argument[0])
                           : NO_ID;
    if (runs == NO_ID || u->op[runs].kind != OP_CALL ||
        !text_eq(name_text(rf, lore_mean(lu, all.callee).name),
                 TEXT("builtins.all"))) {
        return (struct text){0};
    }
    const struct call inner = call_at(rf, lu, runs);
    const op_id made = operand_source(&lu->ops, inner.callee);
    const op_id iter = inner.nargs == 1
                           ? operand_source(&lu->ops, inner.argument[0])
                           : NO_ID;
    if (made == NO_ID || u->op[made].kind != OP_FUNCTION || iter == NO_ID ||
        u->op[iter].kind != OP_ITER) {
        return (struct text){0};
    }
    const sym_id attr =
        attr_asked_inside(rf, u->op[made].arg, u->var[0].name);
    *items = lore_loaded(lu, operand(&lu->ops, iter, 0));
    return attr == NO_ID || *items == NO_ID ? (struct text){0}
                                            : sym_text(rf->an, attr);
}

/* What a method that is called here says of what it is given; `items` gets the
 * variable that this is loaded from. */
static struct text
attr_vetted(struct rules_file *rf, const struct unit_lore *lu, op_id op,
            var_id *items)
{
    if (lu->unit->op[op].kind != OP_CALL || self_of(lu, rf->an) == NO_ID) {
        return (struct text){0};
    }
    const struct call call = call_at(rf, lu, op);
    const struct summary_function *f =
        lore_loaded(lu, call.receiver) == 0
            ? known_function(rf, implied_callee(rf, lu, &call))
            : NULL;
    if (!f || !f->vets.attr.n || f->is_decorated || f->is_replaced) {
        return (struct text){0};
    }
    for (uint32_t i = 0; i < call.nargs; i++) {
        const uint32_t key = i + call.nkeywords;
        const bool is_it =
            key < call.nargs
                ? summary_taking(f, i + 1) == f->vets.param
                : text_eq(sym_text(rf->an, call.keyword[key - call.nargs]),
                          f->param[f->vets.param]);
        if (is_it) {
            *items = lore_loaded(lu, call.argument[i]);
            return *items == NO_ID ? (struct text){0} : f->vets.attr;
        }
    }
    return (struct text){0};
}

/* `raise ValueError(items)` */
static bool
is_raised(const struct unit_lore *lu, op_id call)
{
    const op_id user = operand_only_user(&lu->ops, lu->ops.out[call]);

    return user != NO_ID && lu->unit->op[user].kind == OP_RAISE;
}

/* Does the op only look at what it takes? */
static bool
only_looks(struct rules_file *rf, const struct unit_lore *lu, op_id op)
{
    static const char *const looking[] = {"builtins.isinstance",
                                          "builtins.len", "builtins.print"};
    var_id items;

    switch ((enum op_kind)lu->unit->op[op].kind) {
    case OP_ITER:
    case OP_COMPARE:
    case OP_FORMAT:
    case OP_BRANCH_TRUE:
    case OP_BRANCH_FALSE:
    case OP_POP:
        return true;
    case OP_CALL:
        return attr_vetted(rf, lu, op, &items).n || is_raised(lu, op) ||
               text_among(
                   name_text(rf, lore_mean(lu, operand(&lu->ops, op, 0)).name),
                   looking, sizeof looking / sizeof *looking);
    default:
        return false;
    }
}

/* Does the unit never put anything into what the variable holds? */
static bool
is_left_as_it_is(struct rules_file *rf, const struct unit_lore *lu, var_id var)
{
    const struct operands *o = &lu->ops;

    if (lu->unit->var[var].kind != VAR_LOCAL) {
        return false;
    }
    for (op_id load = o->load[var]; load != NO_ID; load = o->next_load[load]) {
        const val_id v = o->out[load];
        for (uint32_t i = 0; i < o->nusers[v]; i++) {
            if (!only_looks(rf, lu, o->use[o->first_use[v] + i])) {
                return false;
            }
        }
    }
    return true;
}

/* Is every item one of those, or is there none, if control goes from one block
 * to the other? */
static bool
is_settled(const struct vetting *t, block_id from, block_id to)
{
    const struct operands *o = &t->lu->ops;
    const struct block *b = &t->lu->unit->cfg.block[from];
    const op_id end = b->end - 1;
    const struct op *last = &t->lu->unit->op[end];

    if ((last->kind != OP_BRANCH_FALSE && last->kind != OP_BRANCH_TRUE) ||
        last->arg == b->next) {
        return false;
    }
    const bool truth = (last->arg == to) == (last->kind == OP_BRANCH_TRUE);
    const val_id v = operand(o, end, 0);
    const op_id made = operand_source(o, v);
    if (made == NO_ID || made + 1 != end) {
        return false;
    }
    const struct op *m = &t->lu->unit->op[made];
    if (m->kind == OP_CALL) {
        var_id items = NO_ID;
        const struct text attr = attr_asked(t->rf, t->lu, v, &items);
        return truth && attr.n && items == t->var && text_eq(attr, t->attr);
    }
    if (m->kind != OP_COMPARE || lore_loaded(t->lu, operand(o, made, 0)) !=
                                     t->var) {
        return m->kind == OP_LOAD && m->arg == t->var && !truth;
    }
    const struct constant *c =
        literal_constant(t->rf, t->lu, operand(o, made, 1));
    return c && c->kind == CONST_NONE &&
           m->arg == (truth ? OPER_IS : OPER_IS_NOT);
}

/* The blocks that control may get to while nobody has checked. */
struct unchecked {
    bool *seen;
    block_id *todo;
    uint32_t n;
};

static void
reach(struct unchecked *s, block_id b)
{
    if (!s->seen[b]) {
        s->seen[b] = true;
        s->todo[s->n++] = b;
    }
}

/* From an op on; true if that is where nothing may be left unchecked. */
static bool
go_on(const struct vetting *t, struct unchecked *s, block_id from, op_id op)
{
    const struct cfg *cfg = &t->lu->unit->cfg;
    const struct block *b = &cfg->block[from];

    for (; op < b->end; op++) {
        var_id items = NO_ID;
        if (t->at == NO_ID ? t->lu->unit->op[op].kind == OP_RETURN
                           : t->at == op) {
            return true;
        }
        const struct text attr = attr_vetted(t->rf, t->lu, op, &items);
        if (attr.n && items == t->var && text_eq(attr, t->attr)) {
            break;
        }
    }
    for (uint32_t i = b->edge_first; i < b->edge_end; i++) {
        const block_id to = cfg->edge[i].to;
        const bool raises =
            b->region && cfg->region[b->region].handler == to;
        if (raises || (op == b->end && !is_settled(t, from, to))) {
            reach(s, to);
        }
    }
    return false;
}

/* Does every way, from where the function begins and from where the variable is
 * bound anew, come past a check? */
static bool
is_vetted(const struct vetting *t)
{
    const struct unit *u = t->lu->unit;
    struct arena *scratch = t->rf->scratch;
    const struct arena_mark mark = arena_mark(scratch);
    struct unchecked s = {
        .seen = arena_array(scratch, bool, u->cfg.nblocks + 1),
        .todo = arena_array(scratch, block_id, u->cfg.nblocks + 1),
    };
    bool is_open = !u->cfg.nrpo;

    if (!is_open) {
        reach(&s, u->cfg.rpo[0]);
    }
    for (op_id op = 0; op < u->nops && !is_open; op++) {
        const struct op_effect e = op_effect(&u->op[op]);
        is_open = e.binds && e.var == t->var &&
                  go_on(t, &s, cfg_block_of(&u->cfg, op), op + 1);
    }
    for (uint32_t i = 0; i < s.n && !is_open; i++) {
        is_open = go_on(t, &s, s.todo[i], u->cfg.block[s.todo[i]].first);
    }
    arena_rewind(scratch, mark);
    return !is_open;
}

struct vets
vetted_by(struct rules_file *rf, const struct unit_lore *lu)
{
    const struct unit *u = lu->unit;

    if (self_of(lu, rf->an) == NO_ID || u->is_generator || u->is_coroutine ||
        u->is_async_generator) {
        return (struct vets){0};
    }
    for (op_id op = 0; op < u->nops; op++) {
        struct vetting t = {rf, lu, NO_ID, {0}, NO_ID};
        t.attr = u->op[op].kind == OP_CALL
                     ? attr_asked(rf, lu, lu->ops.out[op], &t.var)
                     : (struct text){0};
        if (t.attr.n && (u->var[t.var].flags & VARF_PARAM) &&
            !u->var[t.var].nbinds && is_left_as_it_is(rf, lu, t.var)) {
            return is_vetted(&t) ? (struct vets){t.attr, t.var}
                                 : (struct vets){0};
        }
    }
    return (struct vets){0};
}

struct text
vetted_at(struct rules_file *rf, const struct unit_lore *lu, var_id var,
          op_id at)
{
    const struct unit *u = lu->unit;

    for (op_id op = 0; op < u->nops; op++) {
        struct vetting t = {rf, lu, var, {0}, at};
        var_id items = NO_ID;
        if (u->op[op].kind != OP_CALL) {
            continue;
        }
        t.attr = attr_vetted(rf, lu, op, &items);
        if (!t.attr.n) {
            t.attr = attr_asked(rf, lu, lu->ops.out[op], &items);
        }
        if (t.attr.n && items == var) {
            return is_left_as_it_is(rf, lu, var) && is_vetted(&t)
                       ? t.attr
                       : (struct text){0};
        }
    }
    return (struct text){0};
}
