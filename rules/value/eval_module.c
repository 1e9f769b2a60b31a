#include "rules/value/eval.h"

#include "rules/value/literal.h"
#include "rules/value/names.h"

/* Is that op `sys.modules` on the left of a change? */
static bool
changes_modules(const struct rules_file *rf, const struct unit_lore *lu,
                op_id op)
{
    static const char *const takes[] = {"pop", "clear", "popitem", "update"};
    const struct op *o = &lu->unit->op[op];
    val_id map = NO_ID;
    bool changes = o->kind == OP_DEL_ITEM || o->kind == OP_SET_ITEM;

    if (changes) {
        map = operand(&lu->ops, op, o->kind == OP_SET_ITEM ? 1 : 0);
    } else if (o->kind == OP_METHOD) {
        map = operand(&lu->ops, op, 0);
        for (size_t i = 0; i < sizeof takes / sizeof *takes; i++) {
            changes |= text_eq(sym_text(rf->an, o->arg), text_of(takes[i]));
        }
    }
    const op_id from = changes ? operand_source(&lu->ops, map) : NO_ID;
    return from != NO_ID && lu->unit->op[from].kind == OP_ATTR &&
           text_eq(sym_text(rf->an, lu->unit->op[from].arg), TEXT("modules"));
}

/* Does the function take modules out of `sys.modules`, or put others there? */
static bool
modules_go(const struct rules_file *rf, struct unit_lore *lu)
{
    if (lu->modules == MODULES_UNASKED) {
        lu->modules = MODULES_STAY;
        for (op_id op = 0; op < lu->unit->nops; op++) {
            if (changes_modules(rf, lu, op)) {
                lu->modules = MODULES_GO;
                break;
            }
        }
    }
    return lu->modules == MODULES_GO;
}

static struct meaning
module_named(const struct rules_file *rf, struct text name, bool stays)
{
    struct meaning m = meaning_kind(VALUE_MODULE);

    m.name = intern_put(rf->an->names, name);
    m.flags |= MEANS_SMALL;
    m.death = DIES_DOUBTFUL;
    if (stays) {
        m.death = DIES_INERT; /* sys.modules holds it */
        m.flags |= MEANS_HELD;
    }
    return m;
}

struct meaning
eval_import(struct rules_file *rf, struct unit_lore *lu, op_id op)
{
    const struct constant *level = NULL, *list = NULL;
    op_id from = operand_source(&lu->ops, operand(&lu->ops, op, 0));
    op_id names = operand_source(&lu->ops, operand(&lu->ops, op, 1));
    struct text module = sym_text(rf->an, lu->unit->op[op].arg);

    if (from != NO_ID && lu->unit->op[from].kind == OP_CONST) {
        level = &rf->an->constant[lu->unit->op[from].arg];
    }
    if (names != NO_ID && lu->unit->op[names].kind == OP_CONST) {
        list = &rf->an->constant[lu->unit->op[names].arg];
    }
    if (!list || list->kind != CONST_NAMES) {
        module = name_top(module);
    }
    int32_t dots = level && level->kind == CONST_SMALL ? level->small : 0;
    return module_named(rf, name_of_import(rf, module, dots),
                        !modules_go(rf, lu));
}

bool
eval_import_call(struct rules_file *rf, const struct unit_lore *lu,
                 const struct call *call, const struct api *api,
                 struct meaning *result)
{
    const struct fact *f =
        api ? call_fact(rf, lu, call, api, FACT_RETURNS_MODULE_NAMED) : NULL;

    if (!f) {
        return false;
    }
    const struct literal name =
        literal_text(rf, lu, call_argument(rf, call, f->selector.position,
                                           f->selector.keyword));
    if (!name.is_known || !name.text.n || name.text.s[0] == '.') {
        return false;
    }
    const bool is_top = text_eq(api->name, TEXT("builtins.__import__")) &&
                        call->nargs < 4; /* no fromlist */
    *result =
        module_named(rf, is_top ? name_top(name.text) : name.text, false);
    return true;
}

/* The module whose names the dict holds: `vars(m)`, `m.__dict__`; what is called
 * `__builtins__` is one or the other. */
static struct meaning
module_of_dict(struct rules_file *rf, const struct unit_lore *lu, val_id v)
{
    const op_id op = operand_source(&lu->ops, lore_origin(lu, v));
    const struct op *o = op == NO_ID ? NULL : &lu->unit->op[op];

    if (o && o->kind == OP_LOAD &&
        text_eq(name_text(rf, lore_mean(lu, v).name), TEXT("builtins"))) {
        return lore_mean(lu, v);
    }
    if (o && o->kind == OP_ATTR &&
        text_eq(sym_text(rf->an, o->arg), TEXT("__dict__"))) {
        return lore_mean(lu, operand(&lu->ops, op, 0));
    }
    if (!o || o->kind != OP_CALL) {
        return meaning_unknown();
    }
    const struct call call = call_at(rf, lu, op);
    const struct meaning callee = lore_mean(lu, call.callee);
    const bool is_vars =
        text_eq(name_text(rf, callee.name), TEXT("builtins.vars"));
    return lore_mean(
        lu, is_vars ? call_argument(rf, &call, 0, (struct text){0}) : NO_ID);
}

bool
eval_module_item(struct rules_file *rf, const struct unit_lore *lu,
                 op_id op, struct meaning *result)
{
    const val_id base = operand(&lu->ops, op, 0);
    const struct api *row = lore_mean(lu, base).api;
    const bool is_modules = row && text_eq(row->name, TEXT("sys.modules"));
    const struct meaning module = module_of_dict(rf, lu, base);

    if (!is_modules &&
        (module.kind != VALUE_MODULE || module.name == NO_ID)) {
        return false;
    }
    const struct literal key =
        literal_text(rf, lu, operand(&lu->ops, op, 1));
    if (key.is_known && key.text.n) {
        *result = is_modules ? module_named(rf, key.text, false)
                             : eval_attr(rf, module, key.text);
    }
    return key.is_known && key.text.n;
}
