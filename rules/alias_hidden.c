#include "rules/alias.h"

#include "rules/known.h"
#include "rules/summary.h"

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
