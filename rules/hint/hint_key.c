#include "rules/hint/hint_key.h"

#include "base/bits.h"
#include "rules/follow/vetted.h"
#include "rules/value/literal.h"
#include "rules/value/names.h"
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

/* The class that the object of the method is of, which the variable has to the
 * end; empty for none. */
static struct text
class_of_self(const struct rules_file *rf, const struct unit_lore *lu, val_id v)
{
    const struct unit *u = lu->unit;
    const bool is_self = lore_loaded(lu, v) == 0 && u->kind == UNIT_FUNCTION &&
                         u->parent != NO_ID && u->params.positional &&
                         rf->an->unit[u->parent].kind == UNIT_CLASS &&
                         !u->var[0].nbinds;

    return is_self ? name_text(rf, name_of_unit(rf, u->parent))
                   : (struct text){0};
}

uint32_t
hint_words_of(struct rules_file *rf, const struct unit_lore *lu, val_id v,
              const struct summary_words *row[WORDS_ROWS])
{
    const struct place at = literal_behind(rf, (struct place){lu, v});
    const op_id op = operand_source(&at.lu->ops, at.v);

    if (op == NO_ID || (at.lu->unit->op[op].kind != OP_ATTR &&
                        at.lu->unit->op[op].kind != OP_IMPORT_FROM)) {
        return 0;
    }
    const val_id base = operand(&at.lu->ops, op, 0);
    const struct text attr = sym_text(rf->an, at.lu->unit->op[op].arg);
    const struct text of = class_of_self(rf, at.lu, base);
    const struct text owner =
        name_text(rf, lore_mean(at.lu, lore_origin(at.lu, base)).name);
    if (of.n) {
        return project_words(rf->project, of, attr, row);
    }
    return owner.n ? project_named_words(rf->project, rf->scratch, owner, attr,
                                         row)
                   : 0;
}

bool
hint_reads_listed(struct collector *c, const struct call *call, val_id key,
                  const struct api *api)
{
    const struct unit *u = c->lu->unit;
    const val_id all = operand_gone_through(&c->lu->ops, had_there(c, key));
    const op_id load = operand_source(&c->lu->ops, all);
    const struct summary_words *row[WORDS_ROWS];
    uint32_t n = all != NO_ID ? hint_words_of(c->rf, c->lu, all, row) : 0;

    if (!n && load != NO_ID && u->op[load].kind == OP_LOAD) {
        const struct text attr =
            vetted_at(c->rf, c->lu, u->op[load].arg, load);
        n = attr.n ? project_words(
                         c->rf->project,
                         name_text(c->rf, name_of_unit(c->rf, u->parent)),
                         attr, row)
                   : 0;
    }
    for (uint32_t i = 0; i < n; i++) {
        for (uint32_t k = 0; k < row[i]->n; k++) {
            hint_use_named(c, call->op, row[i]->word[k],
                           hint_reason(c, RULE_SPELLED, call->op, api,
                                       row[i]->word[k]));
        }
    }
    return n > 0;
}
