#include "rules/summarize_temporary.h"

#include "base/intern.h"
#include "base/vec.h"
#include "rules/call.h"
#include "rules/names.h"

/* Does a call make what the method is taken from? */
static bool
is_on_temporary(const struct unit_lore *lu, op_id op)
{
    const op_id made = operand_source(&lu->ops, operand(&lu->ops, op, 0));

    return lu->unit->op[op].kind == OP_METHOD && made != NO_ID &&
           (lu->unit->op[made].kind == OP_CALL ||
            lu->unit->op[made].kind == OP_CALL_STAR);
}

void
summarize_temporary(struct arena *a, struct rules_file *rf, struct summary *out)
{
    struct intern seen = {.arena = rf->arena};
    VEC(struct text) name = {0};

    for (unit_id i = 0; i < rf->an->nunits; i++) {
        const struct unit_lore *lu = lore_unit(rf, i);
        for (op_id op = 0; op < lu->unit->nops; op++) {
            if (!is_on_temporary(lu, op)) {
                continue;
            }
            const struct text type = name_text(
                rf, lore_mean(lu, operand(&lu->ops, op, 0)).type);
            const struct text method = name_text(
                rf,
                name_join(rf, type, sym_text(rf->an, lu->unit->op[op].arg)));
            if (intern_find(&seen, method) == NO_ID) {
                intern_put(&seen, method);
                vec_push(a, &name, text_copy(a, method));
            }
        }
    }
    out->on_temporary = name.at;
    out->non_temporary = name.n;
}
