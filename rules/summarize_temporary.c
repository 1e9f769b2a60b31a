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

/* A value without a name that may be more than a number or a text. */
static bool
is_nameless(const struct unit_lore *lu, val_id v)
{
    const op_id op = operand_source(&lu->ops, v);
    const struct meaning m = lore_mean(lu, v);

    if (op == NO_ID || ((m.flags & MEANS_SEEN) && (m.kind == VALUE_SCALAR ||
                                                   m.kind == VALUE_TEXT ||
                                                   m.kind == VALUE_NONE))) {
        return false;
    }
    switch ((enum op_kind)lu->unit->op[op].kind) {
    case OP_LOAD:
    case OP_ATTR:
    case OP_ITEM:
    case OP_CONST:
        return false;
    default:
        return true;
    }
}

static void
summarize_fed(struct arena *a, struct rules_file *rf, struct summary *out)
{
    VEC(struct summary_fed) fed = {0};

    for (unit_id i = 0; i < rf->an->nunits; i++) {
        struct unit_lore *lu = lore_unit(rf, i);
        for (op_id op = 0; op < lu->unit->nops; op++) {
            if (lu->unit->op[op].kind != OP_CALL) {
                continue;
            }
            const struct call call = call_at(rf, lu, op);
            const struct text name = name_text(
                rf, lore_mean(lu, lore_origin(lu, call.callee)).name);
            const uint32_t first = call.nargs - call.nkeywords;
            for (uint32_t k = 0; name.n && k < call.nargs; k++) {
                const struct text keyword =
                    k < first ? (struct text){0}
                              : sym_text(rf->an, call.keyword[k - first]);
                if (is_nameless(lu, call.argument[k])) {
                    vec_push(a, &fed,
                             ((struct summary_fed){text_copy(a, name),
                                                   text_copy(a, keyword), k}));
                }
            }
        }
    }
    out->fed = fed.at;
    out->nfed = fed.n;
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
    summarize_fed(a, rf, out);
}
