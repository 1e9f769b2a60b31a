#include "rules/follow/lookup.h"

#include "rules/follow/emptied.h"
#include "rules/value/call.h"
#include "rules/value/known.h"
#include "rules/value/names.h"

enum { UNASKED, ONLY_KEYS, OTHER_USES };

/* `cache.get`, `cache.setdefault`: asked for one key at most. */
static bool
is_by_key(const struct rules_file *rf, const struct op *method)
{
    static const char *const by_key[] = {"clear", "get", "pop", "setdefault"};

    return text_among(sym_text(rf->an, method->arg), by_key,
                      sizeof by_key / sizeof *by_key);
}

/* `cache.get(key)`: the method is taken, and called with the mapping. */
static bool
calls_by_key(const struct rules_file *rf, const struct unit_lore *lu, val_id v)
{
    const struct operands *o = &lu->ops;
    const op_id user = o->user[v];
    const op_id method =
        o->nusers[v] == 2 && (lu->unit->op[user].kind == OP_CALL ||
                              lu->unit->op[user].kind == OP_CALL_STAR)
            ? operand_source(o, operand(o, user, 0))
            : NO_ID;

    return method != NO_ID && lu->unit->op[method].kind == OP_METHOD &&
           operand(o, method, 0) == v && is_by_key(rf, &lu->unit->op[method]);
}

/* Is the mapping `v`, which that op takes, only asked for one key there? */
static bool
asks_for_key(const struct rules_file *rf, const struct unit_lore *lu, val_id v)
{
    const struct operands *o = &lu->ops;

    if (v == NO_ID || o->nusers[v] != 1) {
        return v != NO_ID && (!o->nusers[v] || calls_by_key(rf, lu, v));
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
    case OP_ATTR: /* `f.cache_clear = cache.clear` */
    case OP_METHOD:
        return is_by_key(rf, u);
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

/* What an op puts into a mapping under a key: `m[key] = item`,
 * `m.setdefault(key, item)`. */
struct putting {
    val_id mapping, item; /* NO_ID: it puts nothing */
};

static struct putting
putting_at(const struct rules_file *rf, const struct unit_lore *lu, op_id op)
{
    const struct operands *o = &lu->ops;
    const struct putting none = {NO_ID, NO_ID};

    if (lu->unit->op[op].kind == OP_SET_ITEM) {
        return (struct putting){operand(o, op, 1), operand(o, op, 0)};
    }
    const op_id method = lu->unit->op[op].kind == OP_CALL
                             ? operand_source(o, operand(o, op, 0))
                             : NO_ID;
    if (method == NO_ID || lu->unit->op[method].kind != OP_METHOD ||
        !text_eq(sym_text(rf->an, lu->unit->op[method].arg),
                 TEXT("setdefault"))) {
        return none;
    }
    const struct call call = call_at(rf, lu, op);
    return call.nargs == 2
               ? (struct putting){operand(o, method, 0), call.argument[1]}
               : none;
}

/* Is it a name of this module that is nobody else's? */
static bool
is_private(const struct rules_file *rf, const struct var *var)
{
    if (var->kind == VAR_FREE || var->kind == VAR_CELL) {
        return !(var->flags & VARF_PARAM);
    }
    return !var_is_local(var) &&
           text_starts(sym_text(rf->an, var->name), TEXT("_")) &&
           name_module_var(rf, var->name) != NO_ID;
}

/* Is the mapping a private one, all uses of which give one key; and has the item
 * no end that is noticed? */
static bool
lookup_only(struct rules_file *rf, const struct unit_lore *lu, op_id op)
{
    const struct putting put = putting_at(rf, lu, op);
    const op_id from =
        put.mapping == NO_ID ? NO_ID : operand_source(&lu->ops, put.mapping);

    if (from == NO_ID || lu->unit->op[from].kind != OP_LOAD ||
        !is_weak_by_key(rf, lore_mean(lu, put.mapping)) ||
        lore_mean(lu, put.item).death == DIES_NOTICED) {
        return false;
    }
    const struct var *var = &lu->unit->var[lu->unit->op[from].arg];
    if (!is_private(rf, var)) {
        return false;
    }
    if (!rf->lookup) {
        rf->lookup =
            arena_array(rf->arena, uint8_t, intern_count(rf->an->names) + 1);
    }
    if (rf->lookup[var->name] == UNASKED) {
        rf->lookup[var->name] =
            all_ask_for_keys(rf, var->name) ? ONLY_KEYS : OTHER_USES;
    }
    return rf->lookup[var->name] == ONLY_KEYS;
}

bool
lookup_misses_none(struct rules_file *rf, const struct unit_lore *lu, op_id op)
{
    return lookup_only(rf, lu, op) || emptied_only(rf, lu, op);
}
