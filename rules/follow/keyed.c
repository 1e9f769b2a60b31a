#include "rules/follow/keyed.h"

#include "rules/value/known.h"
#include "rules/value/names.h"

bool
keyed_by_asking(const struct rules_file *rf, const struct unit_lore *lu,
                op_id op)
{
    static const char *const fills[] = {"add", "append", "extend", "update"};
    const struct operands *o = &lu->ops;
    const struct meaning m = lore_mean(lu, operand(o, op, 0));
    const op_id next = op + 1; /* which takes the method of the item */

    return text_eq(name_text(rf, m.type), TEXT("collections.defaultdict")) ||
           (m.kind == VALUE_UNKNOWN && next < lu->unit->nops &&
            lu->unit->op[next].kind == OP_METHOD &&
            operand(o, next, 0) == o->out[op] &&
            text_among(sym_text(rf->an, lu->unit->op[next].arg), fills,
                       sizeof fills / sizeof *fills));
}

bool
keyed_looks_up(struct rules_file *rf, const struct unit_lore *lu,
               const struct call *call, val_id key)
{
    static const char *const looks[] = {"count", "discard", "get",
                                        "index", "pop",     "remove"};
    const struct operands *o = &lu->ops;
    const op_id method = operand_source(o, call->callee);
    const struct meaning owner = lore_mean(lu, call->receiver);

    if (call->receiver == NO_ID || method == NO_ID ||
        o->unit->op[method].kind != OP_METHOD || call->is_starred ||
        !call->nargs || call->nargs > 2 || call->argument[0] != key) {
        return false;
    }
    const sym_id name = o->unit->op[method].arg;
    return text_among(sym_text(rf->an, name), looks,
                      sizeof looks / sizeof *looks) &&
           owner.name == NO_ID && !known_class(rf, owner.type) &&
           !known_function(rf, lore_mean(lu, call->callee).name) &&
           (kind_is_container((enum value_kind)owner.kind) ||
            !known_own_method(rf, name));
}
