#include "rules/lookup.h"

#include "rules/known.h"
#include "rules/names.h"

enum { UNASKED, ONLY_KEYS, OTHER_USES };

/* Is the mapping `v`, which that op takes, only asked for one key there? */
static bool
asks_for_key(const struct rules_file *rf, const struct unit_lore *lu, val_id v)
{
    static const char *const by_key[] = {"get", "pop", "setdefault"};
    const struct operands *o = &lu->ops;

    if (v == NO_ID || o->nusers[v] != 1) {
        return v != NO_ID && !o->nusers[v];
    }
    const op_id user = o->user[v];
    const struct op *u = &lu->unit->op[user];
    switch ((enum op_kind)u->kind) {
    case OP_ITEM:
    case OP_DEL_ITEM:
        return operand(o, user, 0) == v;
    case OP_SET_ITEM:
        return operand(o, user, 1) == v;
    case OP_COMPARE:
        return (u->arg == OPER_IN || u->arg == OPER_NOT_IN) &&
               operand(o, user, 1) == v;
    case OP_METHOD:
        for (size_t i = 0; i < sizeof by_key / sizeof *by_key; i++) {
            if (text_eq(sym_text(rf->an, u->arg), text_of(by_key[i]))) {
                return true;
            }
        }
        return false;
    default:
        return false;
    }
}

/* All places of the file that have the name. */
static bool
all_ask_for_keys(struct rules_file *rf, sym_id name)
{
    for (unit_id i = 0; i < rf->an->nunits; i++) {
        const struct unit *u = &rf->an->unit[i];
        for (op_id op = 0; op < u->nops; op++) {
            const struct op *o = &u->op[op];
            const bool is_it =
                (o->kind == OP_LOAD && u->var[o->arg].name == name) ||
                ((o->kind == OP_ATTR || o->kind == OP_METHOD) &&
                 o->arg == name);
            if (!is_it) {
                continue;
            }
            const struct unit_lore *lu = lore_unit(rf, i);
            if (o->kind != OP_LOAD || !asks_for_key(rf, lu, lu->ops.out[op])) {
                return false;
            }
        }
    }
    return true;
}

static bool
is_weak_by_key(const struct rules_file *rf, struct meaning m)
{
    struct text type = name_text(rf, m.type);

    type.n -= text_ends(type, TEXT("()")) ? 2 : 0;
    return text_eq(type, TEXT("weakref.WeakKeyDictionary"));
}

bool
lookup_only(struct rules_file *rf, const struct unit_lore *lu, op_id op)
{
    const bool puts = lu->unit->op[op].kind == OP_SET_ITEM;
    const val_id mapping = puts ? operand(&lu->ops, op, 1) : NO_ID;
    const op_id from = puts ? operand_source(&lu->ops, mapping) : NO_ID;

    if (from == NO_ID || lu->unit->op[from].kind != OP_LOAD ||
        !is_weak_by_key(rf, lore_mean(lu, mapping)) ||
        lore_mean(lu, operand(&lu->ops, op, 0)).death == DIES_NOTICED) {
        return false;
    }
    const struct var *var = &lu->unit->var[lu->unit->op[from].arg];
    const var_id v = name_module_var(rf, var->name);
    if (v == NO_ID || var_is_local(var) ||
        !text_starts(sym_text(rf->an, var->name), TEXT("_"))) {
        return false;
    }
    if (!rf->lookup) {
        rf->lookup = arena_array(rf->arena, uint8_t, rf->an->unit[0].nvars + 1);
    }
    if (rf->lookup[v] == UNASKED) {
        rf->lookup[v] =
            all_ask_for_keys(rf, var->name) ? ONLY_KEYS : OTHER_USES;
    }
    return rf->lookup[v] == ONLY_KEYS;
}
