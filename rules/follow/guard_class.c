#include "rules/follow/guard.h"

#include "rules/summary.h"
#include "rules/value/known.h"
#include "rules/value/names.h"
#include "rules/value/project.h"

enum { DEEPEST_BASE = 8, MOST_STORES = 16 };

/* The class of a condition, or NO_ID; the parameter goes to `param`. */
static sym_id
class_asked(struct rules_file *rf, const struct unit_lore *lu, val_id v,
            uint32_t *param)
{
    const op_id op = operand_source(&lu->ops, v);

    if (op == NO_ID || lu->unit->op[op].kind != OP_CALL) {
        return NO_ID;
    }
    const struct call call = call_at(rf, lu, op);
    if (call.nargs != 2 || call.nkeywords ||
        !text_eq(name_text(rf, lore_mean(lu, call.callee).name),
                 TEXT("builtins.isinstance"))) {
        return NO_ID;
    }
    *param = guard_parameter(lu, call.argument[0]);
    return *param == NO_ID ? NO_ID : lore_mean(lu, call.argument[1]).name;
}

struct guard_class
guard_class_of(struct rules_file *rf, const struct unit_lore *lu, op_id op)
{
    block_id at = cfg_block_of(&lu->unit->cfg, op), from;

    for (int tests = 0; tests < GUARD_TESTS; tests++, at = from) {
        uint32_t param = NO_ID;
        const val_id v = guard_on_way(lu, at, &from);
        const sym_id name =
            v == NO_ID ? NO_ID : class_asked(rf, lu, v, &param);
        if (name != NO_ID) {
            return (struct guard_class){name_text(rf, name), param};
        }
        if (from == NO_ID) {
            break;
        }
    }
    return (struct guard_class){.param = NO_ID};
}

/* Do only classes of the tree make it what it is, so that nothing builtin is
 * an instance of it? */
static bool
is_of_tree(const struct project *p, struct text name, int depth)
{
    const struct summary_class *c = project_class(p, name);

    if (!c || depth == 0 || c->has_unknown_base || c->metaclass.n) {
        return !c && text_eq(name, TEXT("builtins.object"));
    }
    for (uint32_t i = 0; i < c->nbases; i++) {
        if (!is_of_tree(p, c->base[i], depth - 1)) {
            return false;
        }
    }
    return true;
}

bool
guard_is_of_tree(const struct project *p, struct text name)
{
    return name.n && project_class(p, name) &&
           is_of_tree(p, name, DEEPEST_BASE);
}

struct text
guard_either(struct text a, struct text b)
{
    return text_eq(a, b) ? a : GUARD_ANY_CLASS;
}

/* May an instance of the class be one of the other, too? */
static bool
may_be(const struct project *p, struct text name, const struct summary_class *of,
       int depth)
{
    const struct summary_class *c = project_class(p, name);

    if (c == of || (c && (depth == 0 || c->has_unknown_base))) {
        return true;
    }
    for (uint32_t i = 0; c && i < c->nbases; i++) {
        if (may_be(p, c->base[i], of, depth - 1)) {
            return true;
        }
    }
    return false;
}

/* Kinds of values that builtin classes and numpy's arrays alone have. */
static bool
is_builtin(const struct rules_file *rf, const struct meaning *m)
{
    switch ((enum value_kind)m->kind) {
    case VALUE_NONE:
    case VALUE_BYTES:
    case VALUE_TEXT:
    case VALUE_LIST:
    case VALUE_TUPLE:
    case VALUE_DICT:
    case VALUE_SET:
    case VALUE_DEQUE:
    case VALUE_GENERATOR:
    case VALUE_FUNCTION:
    case VALUE_MODULE:
        break;
    case VALUE_ARRAY:
        if (!m->api || !text_starts(m->api->name, TEXT("numpy."))) {
            return false;
        }
        break;
    default:
        return false;
    }
    return (m->flags & (MEANS_SEEN | MEANS_SAID | MEANS_SELF)) == MEANS_SEEN &&
           !known_class(rf, m->type);
}

/* Does a `__new__` return nothing that is known to be something else? */
static bool
gives_no_other(const struct summary_function *f, struct text class_name)
{
    for (uint32_t i = 0; i < f->ncalls; i++) {
        if (f->call[i].is_returned &&
            !text_eq(name_last(f->call[i].callee), TEXT("__new__"))) {
            return false;
        }
    }
    const struct text type = f->result.type;
    return !f->is_decorated &&
           (!type.n || text_eq(type, class_name) ||
            text_ends(type, TEXT(".__new__()")));
}

/* Does calling the class give an instance of it?  A metaclass may give
 * anything. */
static bool
makes_own(const struct rules_file *rf, const struct summary_class *c)
{
    const struct summary_function *f =
        known_function(rf, name_join(rf, c->name, TEXT("__new__")));

    return !c->is_decorated && !c->metaclass.n &&
           (!f || gives_no_other(f, c->name));
}

/* The class of the tree that was called for the value, or NULL. */
static const struct summary_class *
class_made(struct rules_file *rf, const struct unit_lore *lu, val_id v)
{
    const op_id op = operand_source(&lu->ops, lore_origin(lu, v));

    if (op == NO_ID || (lu->unit->op[op].kind != OP_CALL &&
                        lu->unit->op[op].kind != OP_CALL_STAR)) {
        return NULL;
    }
    const struct summary_class *c =
        known_class(rf, lore_mean(lu, call_at(rf, lu, op).callee).name);
    return c && makes_own(rf, c) ? c : NULL;
}

/* The class of the tree whose instances alone an attribute is given, or NULL. */
static const struct summary_class *
class_kept(struct rules_file *rf, const struct unit_lore *lu, val_id v,
           sym_id attr)
{
    const struct summary_class *c = known_class(rf, lore_mean(lu, v).type);

    return c && makes_own(rf, c) &&
                   project_puts_only(rf->project, sym_text(rf->an, attr), c)
               ? c
               : NULL;
}

static bool
is_no_instance(struct rules_file *rf, const struct unit_lore *lu, val_id v,
               const struct summary_class *of)
{
    const struct meaning m = lore_mean(lu, v);
    const struct summary_class *made = class_made(rf, lu, v);

    return made ? of && !may_be(rf->project, made->name, of, DEEPEST_BASE)
                : is_builtin(rf, &m);
}

const struct summary_class *
guard_class_made(struct rules_file *rf, const struct unit_lore *lu, val_id v)
{
    const op_id from = operand_source(&lu->ops, lore_origin(lu, v));
    const struct summary_class *c = NULL;
    int n = 0;

    if (from != NO_ID && lu->unit->op[from].kind == OP_ATTR) {
        return class_kept(rf, lu, v, lu->unit->op[from].arg);
    }
    if (from == NO_ID || lu->unit->op[from].kind != OP_LOAD) {
        return v == NO_ID ? NULL : class_made(rf, lu, v);
    }
    const struct var *var = &lu->unit->var[lu->unit->op[from].arg];
    if (!var_is_local(var) || (var->flags & (VARF_PARAM | VARF_DECLARED))) {
        return NULL;
    }
    for (op_id s = lu->var_first_store[lu->unit->op[from].arg]; s != NO_ID;
         s = lu->var_next_store[s]) {
        const struct summary_class *made =
            class_made(rf, lu, operand(&lu->ops, s, 0));
        if (!made || (c && c != made) || ++n > MOST_STORES) {
            return NULL;
        }
        c = made;
    }
    return c;
}

bool
guard_is_no_instance(struct rules_file *rf, const struct unit_lore *lu,
                     val_id v, struct text class_name)
{
    const struct summary_class *of =
        rf->project ? project_class(rf->project, class_name) : NULL;
    const op_id from = operand_source(&lu->ops, lore_origin(lu, v));
    int n = 0;

    if (from == NO_ID || lu->unit->op[from].kind != OP_LOAD) {
        return is_no_instance(rf, lu, v, of);
    }
    const var_id var = lu->unit->op[from].arg;
    op_id s = lu->var_first_store[var];
    if (s == NO_ID || !var_is_local(&lu->unit->var[var]) ||
        (lu->unit->var[var].flags & (VARF_PARAM | VARF_DECLARED))) {
        return is_no_instance(rf, lu, v, of);
    }
    for (; s != NO_ID; s = lu->var_next_store[s]) {
        if (++n > MOST_STORES ||
            !is_no_instance(rf, lu, operand(&lu->ops, s, 0), of)) {
            return false;
        }
    }
    return true;
}
