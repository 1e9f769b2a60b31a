/*
 * Records that were read whole, of which an entry lives on: who knows how much
 * of the record that is?
 */
#include "rules/size/bulk_weights.h"

#include "rules/value/literal.h"
#include "rules/value/names.h"

/* Methods of arrays that give the very array back if it is right already. */
static const char *const as_it_is[] = {
    "bool", "contiguous", "cpu", "detach", "double",  "float",
    "half", "int",        "long", "numpy", "squeeze", "unsqueeze",
};

/* `saved["x"]`, `saved["x"].float()` of the variable; not of an entry that is
 * called like something small. */
static bool
is_entry(const struct weigh *w, val_id v, var_id whole)
{
    const struct operands *o = &w->lu->ops;
    op_id made = operand_source(o, v);

    while (made != NO_ID && w->lu->unit->op[made].kind == OP_CALL) {
        const struct call call = call_at(w->rf, w->lu, made);
        const op_id from = operand_source(o, call.callee);
        if (from == NO_ID || w->lu->unit->op[from].kind != OP_METHOD ||
            call.nargs ||
            !text_among(sym_text(w->rf->an, w->lu->unit->op[from].arg),
                        as_it_is, sizeof as_it_is / sizeof *as_it_is)) {
            return false;
        }
        made = operand_source(o, operand(o, from, 0));
    }
    if (made == NO_ID || w->lu->unit->op[made].kind != OP_ITEM ||
        lore_loaded(w->lu, operand(o, made, 0)) != whole) {
        return false;
    }
    const struct literal key = literal_text(w->rf, w->lu, operand(o, made, 1));

    return key.is_known && !name_is_small(key.text) && !name_is_setup(key.text);
}

/* Does the call put an entry into what stays: `all.append(saved["x"])`, or
 * `Dataset(saved["x"])`? */
static bool
puts_away(const struct weigh *w, op_id op, var_id whole, op_id gap)
{
    const struct call call = call_at(w->rf, w->lu, op);
    const op_id from = operand_source(&w->lu->ops, call.callee);
    const op_id taker = operand_only_user(&w->lu->ops, w->lu->ops.out[op]);
    const struct op *callee = from != NO_ID ? &w->lu->unit->op[from] : NULL;
    const struct text name =
        !callee ? (struct text){0}
        : callee->kind == OP_METHOD || callee->kind == OP_ATTR
            ? sym_text(w->rf->an, callee->arg)
        : callee->kind == OP_LOAD
            ? sym_text(w->rf->an, w->lu->unit->var[callee->arg].name)
            : (struct text){0};
    const bool is_made = name.n > 1 && name.s[0] >= 'A' && name.s[0] <= 'Z' &&
                         taker != NO_ID &&
                         w->lu->unit->op[taker].kind == OP_STORE &&
                         var_is_read_behind(&w->lu->ops,
                                            w->lu->unit->op[taker].arg, gap);

    if (!is_made && !text_eq(name, TEXT("append"))) {
        return false;
    }
    for (uint32_t i = 0; i < call.nargs; i++) {
        if (is_entry(w, call.argument[i], whole)) {
            return true;
        }
    }
    return false;
}

bool
shares_entry(const struct weigh *w, const struct candidate *c, op_id gap)
{
    const struct unit *u = w->lu->unit;

    if (!(w->growth->fates.of[c->var] & FATE_ASKED) || is_weights(w, c)) {
        return false;
    }
    for (op_id op = 0; op < gap; op++) {
        switch ((enum op_kind)u->op[op].kind) {
        case OP_STORE:
            if (u->op[op].arg != c->var &&
                is_entry(w, operand(&w->lu->ops, op, 0), c->var) &&
                var_is_read_behind(&w->lu->ops, u->op[op].arg, gap)) {
                return true;
            }
            break;
        case OP_CALL:
            if (puts_away(w, op, c->var, gap)) {
                return true;
            }
            break;
        default:
            break;
        }
    }
    return false;
}
