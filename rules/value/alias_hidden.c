#include "rules/value/alias.h"

#include "rules/summary.h"
#include "rules/value/known.h"

/* ---- scopes that are run inside this one ------------------------------- */

static void
learn_from(struct unit_lore *lu, const struct unit_lore *inner)
{
    const struct sharing *s = &inner->sharing;

    for (var_id v = 0; v < inner->unit->nvars; v++) {
        const struct var *var = &inner->unit->var[v];
        if (var->kind == VAR_FREE && var->outer != NO_ID) {
            const var_id root = alias_root(s, v);
            alias_learn(lu, var->outer, s->tainted[root], s->held[root]);
        }
    }
}

/* Does the scope capture what only scopes that are run on the spot capture,
 * or what this scope captures itself? */
static bool
is_run_inside(const struct unit *u, const struct unit *inner)
{
    for (var_id v = 0; v < inner->nvars; v++) {
        const var_id outer =
            inner->var[v].kind == VAR_FREE ? inner->var[v].outer : NO_ID;
        if (outer != NO_ID && (u->var[outer].kind == VAR_FREE ||
                               u->var[outer].flags & VARF_SPENT)) {
            return true;
        }
    }
    return false;
}

void
alias_inner(struct rules_file *rf, struct unit_lore *lu)
{
    const struct unit *u = lu->unit;

    for (op_id op = 0; op < u->nops; op++) {
        const unit_id inner =
            u->op[op].kind == OP_FUNCTION && !(u->op[op].flags & OPF_COPY)
                ? u->op[op].arg
                : NO_ID;
        if (inner != NO_ID && is_run_inside(u, &rf->an->unit[inner])) {
            learn_from(lu, lore_unit(rf, inner));
        }
    }
}

/* ---- frames ------------------------------------------------------------ */

/* Does the row say that the call gets at the locals, and not only reads them
 * to fill a text or a table? */
static bool
gets_locals(struct rules_file *rf, const struct unit_lore *lu,
            const struct call *call, const struct api *api)
{
    for (const struct fact *f = NULL; (f = api_next(api, f)) != NULL;) {
        const bool is_it =
            f->id == FACT_READS_ALL_LOCALS || f->id == FACT_ENTERS_DEBUGGER ||
            f->id == FACT_RETURNS_OWN_FRAME ||
            f->id == FACT_READS_FRAME_LOCALS ||
            (f->id == FACT_NAMES_IN_STRING && f->style == STYLE_PYTHON);
        if (is_it && call_believes(rf, lu, call, f)) {
            return true;
        }
    }
    return false;
}

void
alias_frame(struct rules_file *rf, struct unit_lore *lu,
            const struct call *call, const struct api *api)
{
    const struct meaning callee = lore_mean(lu, lore_origin(lu, call->callee));
    const struct summary_function *f =
        api ? NULL : known_function(rf, callee.name);

    if (lu->sharing.all_tainted ||
        (!(f && f->frames & 1) && !(api && gets_locals(rf, lu, call, api)))) {
        return;
    }
    lu->sharing.all_tainted = true;
    for (var_id v = 0; v < lu->unit->nvars; v++) {
        if (var_is_local(&lu->unit->var[v])) {
            alias_learn(lu, v, true, meaning_bottom());
        }
    }
}

/* `self.rows`, `self.rows[0]`, what `for` takes out of it: that attribute. */
static sym_id
attr_behind(const struct unit_lore *lu, val_id v)
{
    const struct operands *o = &lu->ops;
    sym_id attr = NO_ID;

    for (int steps = 0; steps < 8; steps++) {
        const op_id op = operand_source(o, v);
        switch (op == NO_ID ? OP_NULL : (enum op_kind)o->unit->op[op].kind) {
        case OP_ATTR:
            attr = o->unit->op[op].arg;
            break;
        case OP_ITEM:
        case OP_ITER:
        case OP_NEXT:
        case OP_UNPACK:
            break;
        case OP_LOAD:
            return attr;
        default:
            return NO_ID;
        }
        v = operand(o, op, 0);
    }
    return NO_ID;
}

const sym_id *
alias_from_attrs(struct arena *a, const struct unit_lore *lu)
{
    sym_id *from = arena_array(a, sym_id, lu->unit->nvars + 1);

    for (var_id v = 0; v < lu->unit->nvars; v++) {
        op_id store = lu->var_first_store[v];
        from[v] = store == NO_ID || (lu->unit->var[v].flags & VARF_PARAM)
                      ? NO_ID
                      : attr_behind(lu, operand(&lu->ops, store, 0));
        for (; store != NO_ID; store = lu->var_next_store[store]) {
            const sym_id other = attr_behind(lu, operand(&lu->ops, store, 0));
            from[v] = other == from[v] ? other : NO_ID;
        }
    }
    return from;
}
