#include "rules/hint/hint_key.h"

#include "base/bits.h"
#include "rules/follow/vetted.h"
#include "rules/value/names.h"
#include "rules/value/project.h"
#include "rules/value/reach.h"

/* What the variable that is loaded has there: of several stores the only one
 * that gets there.  NO_ID if there is none. */
static val_id
had_there(const struct collector *c, val_id v)
{
    const struct unit_lore *lu = c->lu;
    const op_id load = operand_source(&lu->ops, v);
    const var_id var = lore_loaded(lu, v);
    op_id store[MOST_STORES];
    uint32_t n = 0, at = 0;

    if (var == NO_ID || !reach_is_several(lu->unit, var) ||
        (lu->unit->var[var].flags & VARF_PARAM)) {
        return lore_origin(lu, v);
    }
    for (op_id op = 0; op < lu->unit->nops; op++) {
        const struct op_effect e = op_effect(&lu->unit->op[op]);
        if (e.binds && e.var == var) {
            if (n == MOST_STORES) {
                return NO_ID;
            }
            store[n++] = op;
        }
    }
    const struct arena_mark mark = arena_mark(c->rf->scratch);
    for (uint32_t i = 0; i < n; i++) {
        if (bit_test(reach_bound(c->rf->scratch, lu->unit, store[i]), load)) {
            store[at++] = store[i];
        }
    }
    arena_rewind(c->rf->scratch, mark);
    return at == 1 ? operand(&lu->ops, store[0], 0) : NO_ID;
}

bool
hint_reads_vetted(struct collector *c, const struct call *call, val_id key,
                  const struct api *api)
{
    const struct unit *u = c->lu->unit;
    const op_id all =
        operand_gone_through(&c->lu->ops, had_there(c, key));
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
