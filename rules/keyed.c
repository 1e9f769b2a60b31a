#include "rules/keyed.h"

#include "rules/names.h"

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
