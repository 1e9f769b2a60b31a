#include "rules/hint/hint_key.h"

#include "rules/follow/vetted.h"
#include "rules/value/names.h"
#include "rules/value/project.h"

bool
hint_reads_vetted(struct collector *c, const struct call *call, val_id key,
                  const struct api *api)
{
    const struct unit *u = c->lu->unit;
    const op_id all =
        operand_gone_through(&c->lu->ops, lore_origin(c->lu, key));
    const struct text attr =
        all != NO_ID && u->op[all].kind == OP_LOAD
            ? vetted_at(c->rf, c->lu, u->op[all].arg, all)
            : (struct text){0};
    const struct summary_words *row[WORDS_ROWS];

    if (!attr.n) {
        return false;
    }
    const uint32_t n = project_words(
        c->rf->project, name_text(c->rf, name_of_unit(c->rf, u->parent)), attr,
        row);
    for (uint32_t i = 0; i < n; i++) {
        for (uint32_t k = 0; k < row[i]->n; k++) {
            hint_use_named(c, call->op, row[i]->word[k],
                           hint_reason(c, RULE_SPELLED, call->op, api,
                                       row[i]->word[k]));
        }
    }
    return n > 0;
}
