#include "rules/hint/hint.h"

#include "rules/value/comment.h"
#include "rules/value/known.h"
#include "rules/value/names.h"

/* Is the variable bound by something that could be a guard?  Values that are
 * known to be inert guard nothing. */
static bool
may_guard(const struct collector *c, var_id v)
{
    const struct meaning *m = &c->lu->var[v];

    return !(m->flags & MEANS_SEEN) || m->death != DIES_INERT;
}

static void
bind_one(struct collector *c, var_id v)
{
    const struct var *var = &c->lu->unit->var[v];
    struct text name = sym_text(c->rf->an, var->name);
    enum rule rule = RULE_COUNT;

    const bool is_plain = var_is_local(var) && !(var->flags & VARF_HIDDEN);

    if (is_plain && var->kind == VAR_CELL && !(var->flags & VARF_SPENT)) {
        rule = RULE_CELL;
    } else if (!is_plain || (var->flags & VARF_DECLARED)) {
        rule = RULE_DECLARED;
    } else if (var->flags & VARF_HANDLER) {
        rule = RULE_HANDLER_NAME;
    } else if (var->flags & VARF_ANNOTATION) {
        rule = RULE_ANNOTATED;
    } else if (comment_keeps(c->rf, c->lu->unit, v)) {
        rule = RULE_KEEP_COMMENT;
    } else if (!var->nreads && var->nbinds && may_guard(c, v)) {
        rule = RULE_NEVER_READ;
    }
    if (rule != RULE_COUNT) {
        op_id at = c->lu->store[v];
        hint_forbid(c, v, hint_reason(c, rule, at, NULL, name));
    }
}

void
hint_bindings(struct collector *c)
{
    for (var_id v = 0; v < c->lu->unit->nvars; v++) {
        bind_one(c, v);
    }
}

/* ---- whole functions --------------------------------------------------- */

/* The row of a decorator: with "()" if it was called, then without. */
static const struct api *
decorator_row(struct rules_file *rf, const struct unit_lore *lu, val_id v)
{
    struct meaning m = lore_mean(lu, lore_origin(lu, v));
    const struct api *row = known_row(rf, m.name);
    op_id op = operand_source(&lu->ops, v);

    if (row || op == NO_ID) {
        return row;
    }
    if (lu->unit->op[op].kind == OP_CALL ||
        lu->unit->op[op].kind == OP_CALL_STAR) {
        struct call call = call_at(rf, lu, op);
        struct meaning callee = lore_mean(lu, lore_origin(lu, call.callee));
        row = known_row(rf, name_called(rf, name_text(rf, callee.name)));
        return row ? row : call_api(rf, lu, &call);
    }
    if (lu->unit->op[op].kind == OP_ATTR) {
        return call_loose(rf, lu->unit->op[op].arg);
    }
    return NULL;
}

static enum rule
skipping_rule(const struct api *row)
{
    if (!row) {
        return RULE_COUNT;
    }
    if (api_fact(row, FACT_RECOMPILES_FUNCTION)) {
        return RULE_RECOMPILED;
    }
    return api_fact(row, FACT_LOCALS_ARE_API) ? RULE_LOCALS_API : RULE_COUNT;
}

/* Compiled by something that knows `del`: what has a cell is left alone, of the
 * rest only a person can say whether it frees anything there. */
static void
doubt_all(struct collector *c, uint32_t reason)
{
    const struct unit *u = c->lu->unit;

    for (var_id v = 0; v < u->nvars; v++) {
        if (u->var[v].kind == VAR_CELL) {
            hint_forbid(c, v, reason);
        } else {
            const struct hint_since doubt = {0, v, true, reason};
            vec_push(c->rf->arena, &c->doubt, doubt);
        }
    }
}

/* Something else runs the unit, as its row says. */
static void
leave(struct collector *c, enum rule rule, const struct api *row)
{
    const uint32_t reason = hint_reason(c, rule, NO_ID, row, row->name);

    if (api_fact(row, FACT_TAKES_DEL)) {
        doubt_all(c, reason);
    } else {
        hint_skip(c, reason);
    }
}

/* Does the function have what some compilers refuse wherever it stands, so that
 * nobody ever compiled it? */
static bool
has_refused(const struct rules_file *rf, const struct unit *u)
{
    int32_t handlers = 0; /* a `with` has one that leaves the block */

    if (u->params.star || u->params.double_star || u->is_generator ||
        u->is_coroutine) {
        return true;
    }
    for (op_id op = 0; op < u->nops; op++) {
        const struct op *o = &u->op[op];
        const bool is_inner =
            o->kind == OP_FUNCTION &&
            rf->an->unit[o->arg].kind != UNIT_GENERATOR &&
            rf->an->unit[o->arg].kind != UNIT_COMPREHENSION;
        if (is_inner || o->kind == OP_IMPORT || o->kind == OP_SET ||
            o->kind == OP_SET_ADD || o->kind == OP_MATCH_EXC) {
            return true;
        }
        handlers += (o->kind == OP_PUSH_EXC) - (o->kind == OP_EXIT_RAISED);
    }
    return handlers > 0;
}

/* Is what compiles the unit, or what it is in, one that refuses the function
 * which the unit is, or is in? */
static bool
is_refused(const struct rules_file *rf, const struct api *row, unit_id in,
           unit_id unit)
{
    while (unit != in && rf->an->unit[unit].parent != in) {
        unit = rf->an->unit[unit].parent;
    }
    return api_fact(row, FACT_REFUSES_TRY) &&
           rf->an->unit[unit].kind == UNIT_FUNCTION &&
           has_refused(rf, &rf->an->unit[unit]);
}

/* Decorators of the unit's own definition, in its parent. */
static bool
skip_decorated(struct collector *c, unit_id unit)
{
    struct rules_file *rf = c->rf;
    const struct unit *u = &rf->an->unit[unit];
    op_id definition = rf->defined[unit];

    if (unit == 0 || definition == NO_ID) {
        return false;
    }
    const struct unit_lore *parent = lore_unit(rf, u->parent);
    val_id v = parent->ops.out[definition];
    if (u->kind == UNIT_CLASS && parent->ops.nusers[v] == 1 &&
        parent->unit->op[parent->ops.user[v]].kind == OP_CALL) {
        v = parent->ops.out[parent->ops.user[v]]; /* __build_class__(f, …) */
    }
    for (op_id call; (call = lore_decorator(parent, &v)) != NO_ID;) {
        const struct api *row =
            decorator_row(rf, parent, operand(&parent->ops, call, 0));
        enum rule rule = skipping_rule(row);
        if (rule != RULE_COUNT && !is_refused(rf, row, unit, c->lu->id)) {
            leave(c, rule, row);
            return true;
        }
    }
    return false;
}

/* The row of a call in the module that compiles all of it, or NULL. */
static const struct api *
find_recompiling(struct rules_file *rf)
{
    const struct unit_lore *module = lore_unit(rf, 0);

    for (op_id op = 0; op < module->unit->nops; op++) {
        enum op_kind k = module->unit->op[op].kind;
        if (k != OP_CALL && k != OP_CALL_STAR) {
            continue;
        }
        struct call call = call_at(rf, module, op);
        const struct api *row = call_api(rf, module, &call);
        if (call_fact(rf, module, &call, row, FACT_RECOMPILES_MODULE)) {
            return row;
        }
    }
    return NULL;
}

/* Asked of every unit, found once. */
static void
skip_module(struct collector *c)
{
    struct rules_file *rf = c->rf;

    if (rf->is_recompiled == WHOLE_UNASKED) {
        rf->recompiles = find_recompiling(rf);
        rf->is_recompiled = rf->recompiles ? WHOLE_YES : WHOLE_NO;
    }
    if (rf->is_recompiled == WHOLE_YES) {
        hint_skip(c, hint_reason(c, RULE_RECOMPILED, NO_ID, rf->recompiles,
                                 rf->recompiles->name));
    }
}

void
hint_skips(struct collector *c)
{
    struct rules_file *rf = c->rf;

    for (unit_id u = c->lu->id; u != NO_ID && u != 0;
         u = rf->an->unit[u].parent) {
        if (skip_decorated(c, u)) {
            return;
        }
        struct text name = name_text(rf, name_of_unit(rf, u));
        const struct api *row = project_recompiled(rf->project, name);
        if (row && !is_refused(rf, row, u, c->lu->id)) {
            enum rule rule = skipping_rule(row);
            leave(c, rule == RULE_COUNT ? RULE_RECOMPILED : rule, row);
            return;
        }
    }
    skip_module(c);
}
