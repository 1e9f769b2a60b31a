#include "rules/value/eval.h"

#include "rules/value/call.h"

/* Does the item at that place of what the loop gives come from one place? */
static bool
is_of_pairs(struct rules_file *rf, const struct unit_lore *lu, op_id unpack,
            uint32_t place, struct meaning *m)
{
    const op_id made = operand_source(
        &lu->ops, operand_gone_through(&lu->ops, operand(&lu->ops, unpack, 0)));
    const uint32_t nitems = lu->unit->op[unpack].arg;

    if (made == NO_ID || lu->unit->op[made].kind != OP_CALL) {
        return false;
    }
    const struct call call = call_at(rf, lu, made);
    const struct api *api = call_api(rf, lu, &call);
    if (!api || call.is_starred) {
        return false;
    }
    if (api_fact(api, FACT_NUMBERS_ELEMENTS) && nitems == 2 && place == 0) {
        *m = meaning_kind(VALUE_SCALAR);
        return true;
    }
    if (!api_fact(api, FACT_PAIRS_ELEMENTS) ||
        call.nargs - call.nkeywords != nitems) {
        return false;
    }
    const struct meaning each =
        eval_iterated(lore_mean(lu, call.argument[place]));
    *m = meaning_element(&each);
    return true;
}

struct meaning
eval_unpacked(struct rules_file *rf, const struct unit_lore *lu, op_id op,
              uint32_t slot)
{
    const struct op *o = &lu->unit->op[op];
    const val_id from = operand(&lu->ops, op, 0);
    const op_id made = operand_source(&lu->ops, from);
    struct meaning whole = lore_mean(lu, from);
    struct meaning m = eval_iterated(whole);
    struct meaning of_one;

    if (whole.kind == VALUE_RESOURCE && whole.death == DIES_NOTICED) {
        whole.type = NO_ID; /* several in one: any of them may be the event */
        return whole;
    }
    if (o->kind == OP_UNPACK &&
        is_of_pairs(rf, lu, op, o->arg - 1 - slot, &of_one)) {
        return of_one;
    }
    if (o->kind == OP_UNPACK_STAR) {
        struct meaning rest = meaning_kind(VALUE_LIST);
        struct meaning item = meaning_element(&m);
        /* Values lie with the first on top: after, star, before. */
        return slot == o->extra ? meaning_hold(rest, item) : item;
    }
    if (made != NO_ID && lu->unit->op[made].kind == OP_TUPLE &&
        lu->unit->op[made].arg == o->arg) {
        return lore_mean(lu, operand(&lu->ops, made, o->arg - 1 - slot));
    }
    return eval_item_of_call(rf, lu, op, slot, meaning_element(&m));
}
