/*
 * What is taken from an object and has no hold on it: addresses, children, weak
 * references.
 */
#include "rules/hint/hint.h"

#include "rules/follow/follow.h"
#include "rules/value/known.h"

/* The local that an attribute is taken from, and what takes it. */
struct taking {
    struct collector *c;
    val_id child;
    uint32_t reason;
    var_id direct; /* it is an attribute of this very variable */
};

static void
take_from(void *context, var_id v)
{
    struct taking *t = context;

    if (v != t->direct && hint_is_receiver(t->c, v)) {
        t->c->doubted = t->reason;
    } else if (hint_may_own(t->c, v)) {
        hint_outlive(t->c, v, t->child, t->reason);
    }
}

/* Whoever has what the op gives uses the object that it was taken from. */
static void
take(struct collector *c, op_id op, val_id whole, uint32_t reason)
{
    struct taking t = {c, c->lu->ops.out[op], reason,
                       lore_loaded(c->lu, whole)};

    follow_owners(c->rf, c->lu, whole,
                  (struct owner_visitor){take_from, &t, true});
}

/* An attribute that is an address or a child without a hold. */
static void
attribute(struct collector *c, op_id op)
{
    const struct api *row = call_attribute(c->rf, c->lu, op);
    const op_id user = operand_only_user(&c->lu->ops, c->lu->ops.out[op]);

    if (!row || (user != NO_ID && hint_is_assert_raises(c, user))) {
        return;
    }
    const struct fact *address = api_fact(row, FACT_RAW_ADDRESS_OF);
    const struct fact *child = api_fact(row, FACT_RESULT_DOES_NOT_OWN);
    const struct fact *weak = api_fact(row, FACT_HOLDS_WEAKLY);
    const struct fact *f = address ? address : child ? child : weak;
    if (!f || f->selector.kind != SELECT_SELF ||
        (address && hint_only_shows(c, c->lu->ops.out[op]))) {
        return;
    }
    enum rule rule = address ? RULE_ADDRESS
                     : child ? RULE_CHILD
                             : RULE_WEAK_PARENT;
    take(c, op, operand(&c->lu->ops, op, 0),
         hint_reason(c, rule, op, row, row->name));
}

/* One step from a value to what it was taken from. */
static val_id
parent_of(const struct collector *c, val_id v)
{
    const struct operands *o = &c->lu->ops;
    op_id op = operand_source(o, lore_origin(c->lu, v));

    switch (op == NO_ID ? OP_NULL : (enum op_kind)o->unit->op[op].kind) {
    case OP_ATTR:
    case OP_ITEM:
    case OP_ITER:
    case OP_NEXT:
        return operand(o, op, 0);
    case OP_CALL:
    case OP_CALL_STAR:
        return call_at(c->rf, c->lu, op).receiver;
    default:
        return NO_ID;
    }
}

/* Does the row say so of the call that made the value, if that is in sight? */
static bool
says_of(const struct collector *c, val_id v, const struct api *row,
        enum fact_id id)
{
    op_id op = operand_source(&c->lu->ops, v);

    if (op != NO_ID && c->lu->unit->op[op].kind == OP_ENTER) {
        op = operand_source(&c->lu->ops, operand(&c->lu->ops, op, 0));
    }
    if (op == NO_ID || c->lu->unit->op[op].kind != OP_CALL) {
        return api_fact(row, id) != NULL;
    }
    const struct call call = call_at(c->rf, c->lu, op);
    return call_api(c->rf, c->lu, &call) == row
               ? call_fact(c->rf, c->lu, &call, row, id) != NULL
               : api_fact(row, id) != NULL;
}

/* The same of what a variable is bound to, by any of its bindings. */
static bool
says_of_made(const struct collector *c, val_id v, const struct api *row,
             enum fact_id id)
{
    const var_id var = lore_loaded(c->lu, v);
    op_id store = var == NO_ID ? NO_ID : c->lu->var_first_store[var];

    if (store == NO_ID || (c->lu->unit->var[var].flags & VARF_PARAM)) {
        return says_of(c, lore_origin(c->lu, v), row, id);
    }
    for (; store != NO_ID; store = c->lu->var_next_store[store]) {
        if (says_of(c, operand(&c->lu->ops, store, 0), row, id)) {
            return true;
        }
    }
    return false;
}

/* The row that speaks of the children of this value; weak ones have children
 * of the same kind in turn: pages, their annotations. */
static const struct api *
row_of_children(const struct collector *c, val_id v)
{
    const struct api *row = lore_mean(c->lu, v).api;

    if (row && api_fact(row, FACT_CHILDREN_DO_NOT_OWN)) {
        return row;
    }
    for (int steps = 0; steps < 4 && v != NO_ID; steps++) {
        row = lore_mean(c->lu, v).api;
        if (row && says_of_made(c, v, row, FACT_CHILDREN_HOLD_WEAKLY)) {
            return row;
        }
        v = parent_of(c, v);
    }
    return NULL;
}

/* Is it a new object of this function? */
static bool
is_made_here(const struct collector *c, val_id v)
{
    op_id op = operand_source(&c->lu->ops, lore_origin(c->lu, v));

    return op != NO_ID && (c->lu->unit->op[op].kind == OP_CALL ||
                           c->lu->unit->op[op].kind == OP_CALL_STAR);
}

/* Does the call make an instance of a class of the tree that refers weakly to
 * the caller's first parameter? */
static bool
makes_child(const struct collector *c, const struct summary_call *call)
{
    const struct project *p = c->rf->project;
    const struct summary_function *f = project_class(p, call->callee)
                                           ? project_function(p, call->callee)
                                           : NULL;

    for (uint32_t i = 0; f && i < call->nargs; i++) {
        const struct summary_argument *arg = &call->argument[i];
        if (arg->param == 0 && !arg->is_method && !arg->keyword.n &&
            arg->position != NO_ID &&
            (f->weak & param_bit(arg->position + 1))) {
            return true;
        }
    }
    return false;
}

/* The constructor of a class of the tree whose parts refer weakly to the new
 * object, or NULL. */
static const struct summary_function *
maker_of_children(const struct collector *c, val_id v)
{
    struct meaning m = lore_mean(c->lu, v);
    const struct summary_function *f =
        m.name == NO_ID && known_class(c->rf, m.type)
            ? known_function(c->rf, m.type)
            : NULL;

    if (!f || !(f->weak & 1) || !is_made_here(c, v)) {
        return NULL;
    }
    for (uint32_t i = 0; i < f->ncalls; i++) {
        if (makes_child(c, &f->call[i])) {
            return f;
        }
    }
    return NULL;
}

/* `memory.size`, `memory.close()`: what the row of the attribute gives points
 * nowhere. */
static bool
gives_no_child(const struct collector *c, op_id op)
{
    const enum op_kind k = (enum op_kind)c->lu->unit->op[op].kind;
    const struct api *row = k == OP_ATTR || k == OP_METHOD
                                ? call_attribute(c->rf, c->lu, op)
                                : NULL;
    const struct fact *f = row && row->name.s[0] != '.'
                               ? api_fact(row, FACT_RETURNS)
                               : NULL;

    return f && (f->kind == VALUE_SCALAR || f->kind == VALUE_TEXT ||
                 f->kind == VALUE_NONE);
}

/* What is taken from an object whose children do not hold it. */
static void
children(struct collector *c, op_id op)
{
    val_id base = operand(&c->lu->ops, op, 0);
    op_id from = operand_source(&c->lu->ops, lore_origin(c->lu, base));
    var_id owner = lore_loaded(c->lu, base);
    val_id child = c->lu->ops.out[op];

    if (owner == NO_ID || from == NO_ID || gives_no_child(c, op)) {
        return;
    }
    const struct api *row = row_of_children(c, base);
    const struct summary_function *f = row ? NULL : maker_of_children(c, base);
    if (!row && !f) {
        return;
    }
    if (c->lu->unit->op[op].kind == OP_METHOD) {
        op_id call = c->lu->ops.nusers[child] ? c->lu->ops.user[child] : NO_ID;
        if (call == NO_ID || c->lu->unit->op[call].kind != OP_CALL) {
            return;
        }
        child = c->lu->ops.out[call];
    }
    bool weak = f || api_fact(row, FACT_CHILDREN_HOLD_WEAKLY);
    enum rule rule = weak ? RULE_WEAK_PARENT : RULE_CHILD;
    hint_outlive(c, owner, child,
                 hint_reason(c, rule, op, row, f ? f->why : row->name));
}

/* A weak reference is often one to a part of the object that gives it; a
 * container of references has no other parts. */
static void
weak_part(struct collector *c, op_id op)
{
    const val_id taken = c->lu->ops.out[op];
    val_id whole = lore_mean(c->lu, taken).kind == VALUE_WEAK
                       ? parent_of(c, taken)
                       : NO_ID;

    while (whole != NO_ID && lore_mean(c->lu, whole).element == VALUE_WEAK) {
        whole = parent_of(c, whole);
    }
    if (whole != NO_ID) {
        take(c, op, whole,
             hint_reason(c, RULE_WEAK_TARGET, op, NULL, TEXT("")));
    }
}

void
hint_taken(struct collector *c, op_id op)
{
    const enum op_kind kind = (enum op_kind)c->lu->unit->op[op].kind;

    if (kind == OP_ATTR) {
        attribute(c, op);
    }
    if (kind != OP_CALL && kind != OP_CALL_STAR) {
        children(c, op);
    }
    weak_part(c, op);
}
