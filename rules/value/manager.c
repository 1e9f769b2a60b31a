#include "rules/value/manager.h"

#include "rules/value/names.h"

const struct api *
manager_row(struct rules_file *rf, struct unit_lore *lu, val_id manager,
            enum fact_id fact)
{
    const struct meaning m = lore_mean(lu, manager);

    if (m.api && api_fact(m.api, fact)) {
        return m.api;
    }
    struct text type = name_text(rf, m.type);
    if (text_ends(type, TEXT("()"))) {
        type.n -= 2;
    }
    const struct api *row =
        type.n ? catalogue_find(rf->catalogue, type) : NULL;
    return row && api_fact(row, fact) ? row : NULL;
}

bool
rules_passes_exceptions(struct rules_file *rf, unit_id unit, op_id exit)
{
    struct unit_lore *lu = lore_unit(rf, unit);
    const op_id enter = operand_source(&lu->ops, operand(&lu->ops, exit, 0));

    if (enter == NO_ID || (lu->unit->op[enter].kind != OP_ENTER &&
                           lu->unit->op[enter].kind != OP_AENTER)) {
        return false;
    }
    const val_id manager = operand(&lu->ops, enter, 0);
    return lore_mean(lu, manager).kind == VALUE_FILE ||
           manager_row(rf, lu, manager, FACT_NEVER_SWALLOWS) != NULL;
}
