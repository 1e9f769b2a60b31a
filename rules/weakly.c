#include "rules/weakly.h"

#include "rules/call.h"
#include "rules/known.h"
#include "rules/names.h"
#include "rules/slot.h"
#include "rules/summary.h"

static const struct {
    struct text class_, name;
} container[] = {
    {{"WeakSet", 7}, {"weakref.WeakSet", 15}},
    {{"WeakValueDictionary", 19}, {"weakref.WeakValueDictionary", 27}},
    {{"WeakKeyDictionary", 17}, {"weakref.WeakKeyDictionary", 25}},
};

/* `table.setdefault(key, {})`, `self.made_by()` where it is known what lies
 * there: no weak container, or eval_called would have told. */
static bool
is_made_in_sight(struct rules_file *rf, const struct unit_lore *lu, val_id v)
{
    const op_id op = operand_source(&lu->ops, lore_origin(lu, v));
    struct slots s = {0};

    if (op == NO_ID || lu->unit->op[op].kind != OP_CALL) {
        return false;
    }
    const struct call call = call_at(rf, lu, op);
    const op_id from = operand_source(&lu->ops, call.callee);
    if (from != NO_ID && lu->unit->op[from].kind == OP_METHOD &&
        text_eq(sym_text(rf->an, lu->unit->op[from].arg),
                TEXT("setdefault")) &&
        call.nargs == 2) {
        return kind_is_container(lore_mean(lu, call.argument[1]).kind);
    }
    slot_find(rf, lu, call.callee, &s);
    for (uint32_t i = 0; i < s.n; i++) {
        const struct summary_function *f = known_function(rf, s.at[i].name);
        if ((f && f->is_slot) ||
            text_starts(name_text(rf, s.at[i].name), TEXT("?."))) {
            return true;
        }
    }
    return false;
}

/* Nothing is known of it, not even a class that it may be made of. */
static bool
is_open(struct rules_file *rf, const struct unit_lore *lu, val_id v)
{
    const struct meaning m = lore_mean(lu, v);
    const struct text type = name_text(rf, m.type);

    const bool is_vague = m.kind == VALUE_UNKNOWN || m.kind == VALUE_RECORD ||
                          m.kind == VALUE_MAPPING;

    return is_vague && !is_made_in_sight(rf, lu, v) && !known_class(rf, m.type) &&
           !known_row(rf, m.type) && !text_ends(type, TEXT(".super()")) &&
           !known_row(rf, m.name) && !known_class(rf, m.name);
}

static const struct api *
method_of(struct rules_file *rf, size_t i, struct text method)
{
    const struct api *row =
        known_row(rf, name_join(rf, container[i].name, method));

    return row && api_fact(row, FACT_STORES_WEAKLY) ? row : NULL;
}

/* Which one may it be, of those that the file speaks of and that have such a
 * method?  The last, or `n` for none. */
static size_t
which(struct rules_file *rf, const struct unit_lore *lu, val_id v,
      struct text method)
{
    const size_t n = sizeof container / sizeof *container;
    size_t found = n;

    for (size_t i = 0; i < n; i++) {
        if (intern_find(rf->an->names, container[i].class_) != NO_ID &&
            is_open(rf, lu, v) && method_of(rf, i, method)) {
            found = i;
        }
    }
    return found;
}

const struct api *
weakly_method(struct rules_file *rf, const struct unit_lore *lu,
              val_id receiver, struct text method)
{
    const size_t i = which(rf, lu, receiver, method);

    return i < sizeof container / sizeof *container ? method_of(rf, i, method)
                                                    : NULL;
}

const struct api *
weakly_container(struct rules_file *rf, const struct unit_lore *lu, val_id v)
{
    const size_t i = which(rf, lu, v, TEXT("__setitem__"));

    return i < sizeof container / sizeof *container
               ? known_row(rf, intern_put(rf->an->names, container[i].name))
               : NULL;
}
