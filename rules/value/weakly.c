#include "rules/value/weakly.h"

#include "rules/summary.h"
#include "rules/value/call.h"
#include "rules/value/known.h"
#include "rules/value/names.h"
#include "rules/value/slot.h"

static const struct {
    struct text class_, name;
} container[] = {
    {{"WeakSet", 7}, {"weakref.WeakSet", 15}},
    {{"WeakValueDictionary", 19}, {"weakref.WeakValueDictionary", 27}},
    {{"WeakKeyDictionary", 17}, {"weakref.WeakKeyDictionary", 25}},
};
enum { BY_VALUE = 1, BY_KEY, CONTAINERS };

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

enum { MOST_STEPS = 6, MOST_STORES = 8 };

static bool
names_container(const struct rules_file *rf, sym_id name)
{
    for (size_t i = 0; i < sizeof container / sizeof *container; i++) {
        if (text_eq(sym_text(rf->an, name), container[i].class_)) {
            return true;
        }
    }
    return false;
}

/* The name that an op says, or NO_ID. */
static sym_id
name_said(const struct unit *u, op_id op)
{
    switch (op_info[u->op[op].kind].arg) {
    case ARG_VAR:
        return u->var[u->op[op].arg].name;
    case ARG_SYM:
        return u->op[op].arg;
    default:
        return NO_ID;
    }
}

/* `self`, in which anything may lie. */
static bool
is_own_object(const struct unit *u, op_id op)
{
    return u->op[op].kind == OP_LOAD && u->op[op].arg == 0 &&
           (u->var[0].flags & VARF_PARAM) && u->kind == UNIT_FUNCTION;
}

/* Marks all that a statement names which speaks of a weak container.  False if
 * nothing is stored there: what is made may lie anywhere. */
static bool
mark_statement(uint8_t *mark, const struct unit *u, op_id first, op_id end)
{
    bool is_stored = false;

    for (op_id op = first; op < end; op++) {
        const uint8_t kind = u->op[op].kind;
        const sym_id name = name_said(u, op);
        if (name != NO_ID && !is_own_object(u, op)) {
            mark[name] = 1;
        }
        if (kind == OP_RETURN && u->name != NO_ID) {
            mark[u->name] = 1;
        }
        is_stored |= kind == OP_STORE || kind == OP_SET_ATTR ||
                     kind == OP_SET_ITEM || kind == OP_RETURN;
    }
    return is_stored;
}

/* By symbol: does it stand in a statement that speaks of a weak container?  All
 * do, where one may lie anywhere. */
static const uint8_t *
weak_names(struct rules_file *rf)
{
    const uint32_t n = intern_count(rf->an->names);
    bool is_told = true;

    if (rf->weak_name) {
        return rf->weak_name;
    }
    rf->weak_name = arena_array(rf->arena, uint8_t, n + 1);
    for (unit_id i = 0; i < rf->an->nunits; i++) {
        const struct unit *u = &rf->an->unit[i];
        op_id first = 0;
        bool speaks = false;
        for (op_id op = 0; op <= u->nops; op++) {
            if (op == u->nops || u->op[op].kind == OP_GAP) {
                is_told &= !speaks ||
                           mark_statement(rf->weak_name, u, first, op);
                first = op;
                speaks = false;
            } else if (name_said(u, op) != NO_ID) {
                speaks |= names_container(rf, name_said(u, op)) &&
                          u->op[op].kind != OP_IMPORT_FROM &&
                          u->op[op].kind != OP_STORE;
            }
        }
    }
    memset(rf->weak_name, !is_told, is_told ? 0 : n + 1);
    return rf->weak_name;
}

/* Is it made as one, as far as that is known? */
static bool
is_container(const struct rules_file *rf, const struct unit_lore *lu, val_id v)
{
    struct text type = name_text(rf, lore_mean(lu, v).type);

    type.n -= text_ends(type, TEXT("()")) ? 2 : 0;
    for (size_t i = 0; i < sizeof container / sizeof *container; i++) {
        if (text_eq(type, container[i].name)) {
            return true;
        }
    }
    return false;
}

/* Is the value read off a name that stands with one, or known for one?  Or does
 * a display have such a value? */
static bool
may_hand_one(const struct rules_file *rf, const struct unit_lore *lu,
             const uint8_t *named, val_id v, int depth)
{
    const op_id op = operand_source(&lu->ops, lore_origin(lu, v));
    const enum op_kind k =
        op == NO_ID ? OP_NULL : (enum op_kind)lu->unit->op[op].kind;
    const sym_id name = op == NO_ID ? NO_ID : name_said(lu->unit, op);

    if ((name != NO_ID && named[name]) || is_container(rf, lu, v)) {
        return true;
    }
    if (depth == 0 || (k != OP_LIST && k != OP_TUPLE && k != OP_DICT)) {
        return false;
    }
    for (uint32_t i = 0; i < operand_count(&lu->ops, op); i++) {
        if (may_hand_one(rf, lu, named, operand(&lu->ops, op, i), depth - 1)) {
            return true;
        }
    }
    return false;
}

/* Does the file pass one on?  What a parameter holds is known by nothing but
 * that. */
static bool
passes_weak(struct rules_file *rf, const uint8_t *named)
{
    if (rf->passes_weak != WHOLE_UNASKED) {
        return rf->passes_weak == WHOLE_YES;
    }
    rf->passes_weak = WHOLE_NO;
    for (unit_id i = 0; i < rf->an->nunits; i++) {
        const struct unit_lore *lu = lore_unit(rf, i);
        for (op_id op = 0; op < lu->unit->nops; op++) {
            if (lu->unit->op[op].kind != OP_CALL &&
                lu->unit->op[op].kind != OP_CALL_STAR) {
                continue;
            }
            const struct call call = call_at(rf, lu, op);
            for (uint32_t k = 0; k < call.nargs; k++) {
                if (may_hand_one(rf, lu, named, call.argument[k], 2)) {
                    rf->passes_weak = WHOLE_YES;
                    return true;
                }
            }
        }
    }
    return false;
}

static bool may_come(struct rules_file *rf, const struct unit_lore *lu,
                     val_id v, int steps);

/* `table.get(key)`: where the table may be one, or have one.  What a function
 * gives that is called by its name was asked of that. */
static bool
may_give_one(struct rules_file *rf, const struct unit_lore *lu, op_id call,
             int steps)
{
    const uint8_t *named = weak_names(rf);
    const op_id from = operand_source(&lu->ops, operand(&lu->ops, call, 0));
    const sym_id name = from == NO_ID ? NO_ID : name_said(lu->unit, from);

    if (name == NO_ID || named[name]) {
        return true;
    }
    const uint8_t kind = lu->unit->op[from].kind;
    const struct call at = call_at(rf, lu, call);
    bool may = (kind == OP_METHOD || kind == OP_ATTR) &&
               may_come(rf, lu, operand(&lu->ops, from, 0), steps);
    const struct text top =
        name_top(name_text(rf, lore_mean(lu, at.callee).name));
    const bool hands_on =
        text_eq(top, TEXT("builtins")) || text_eq(top, TEXT("itertools"));
    for (uint32_t i = 0; hands_on && i < at.nargs && !may; i++) {
        may = steps > 1 && may_come(rf, lu, at.argument[i], steps - 2);
    }
    return may; /* `zip(self.sets, xs)` */
}

/* Did it come from a name that stands with one, or from who knows where? */
static bool
may_come(struct rules_file *rf, const struct unit_lore *lu, val_id v, int steps)
{
    const op_id op = operand_source(&lu->ops, lore_origin(lu, v));
    const uint8_t *named = weak_names(rf);

    if (op == NO_ID || steps == 0) {
        return true;
    }
    const struct op *o = &lu->unit->op[op];
    switch ((enum op_kind)o->kind) {
    case OP_ATTR:
    case OP_METHOD:
        return named[o->arg];
    case OP_ITEM:
    case OP_ITER:
    case OP_NEXT:
    case OP_UNPACK:
        return may_come(rf, lu, operand(&lu->ops, op, 0), steps - 1);
    case OP_CALL:
        return may_give_one(rf, lu, op, steps - 1);
    case OP_BINARY:
    case OP_INPLACE: /* `out |= more` */
        return may_come(rf, lu, operand(&lu->ops, op, 0), steps - 1) ||
               may_come(rf, lu, operand(&lu->ops, op, 1), steps - 1);
    case OP_LOAD: {
        const struct var *var = &lu->unit->var[o->arg];
        bool may = named[var->name] || !var_is_local(var) ||
                   (var->kind == VAR_CELL && (var->flags & VARF_DECLARED)) ||
                   ((var->flags & VARF_PARAM) && passes_weak(rf, named));
        int n = 0;
        for (op_id s = lu->var_first_store[o->arg]; s != NO_ID && !may;
             s = lu->var_next_store[s]) {
            may = ++n > MOST_STORES ||
                  may_come(rf, lu, operand(&lu->ops, s, 0), steps - 1);
        }
        return may;
    }
    default:
        return true;
    }
}

static const struct api *
method_of(struct rules_file *rf, size_t i, struct text method)
{
    const struct api *row =
        known_row(rf, name_join(rf, container[i].name, method));

    return row && api_fact(row, FACT_STORES_WEAKLY) ? row : NULL;
}

/* May it be the one at `i`, of which the file speaks? */
static bool
may_be(struct rules_file *rf, const struct unit_lore *lu, val_id v, size_t i)
{
    return intern_find(rf->an->names, container[i].class_) != NO_ID &&
           is_open(rf, lu, v) && may_come(rf, lu, v, MOST_STEPS);
}

const struct api *
weakly_method(struct rules_file *rf, const struct unit_lore *lu,
              val_id receiver, struct text method)
{
    for (size_t i = CONTAINERS; i-- > 0;) {
        const struct api *row =
            intern_find(rf->an->names, container[i].class_) != NO_ID
                ? method_of(rf, i, method)
                : NULL;
        if (row && may_be(rf, lu, receiver, i)) {
            return row;
        }
    }
    return NULL;
}

/* Can anything refer weakly to it?  To a text, a number or a slice nothing can:
 * where one is put under it, that is no such mapping. */
static bool
is_referable(const struct unit_lore *lu, val_id v)
{
    const struct meaning m = lore_mean(lu, v);
    const op_id op = operand_source(&lu->ops, lore_origin(lu, v));

    switch (op == NO_ID ? OP_NULL : (enum op_kind)lu->unit->op[op].kind) {
    case OP_CONST:
    case OP_DICT:
    case OP_FORMAT:
    case OP_JOIN:
    case OP_LIST:
    case OP_SLICE:
    case OP_TUPLE:
        return false;
    default:
        return (m.flags & (MEANS_SEEN | MEANS_SAID)) != MEANS_SEEN ||
               m.kind == VALUE_UNKNOWN || kind_info[m.kind].weak != WEAK_NO;
    }
}

static const struct api *
row_of(struct rules_file *rf, size_t i)
{
    return known_row(rf, intern_put(rf->an->names, container[i].name));
}

struct weakly
weakly_item(struct rules_file *rf, const struct unit_lore *lu, op_id set_item)
{
    const struct operands *o = &lu->ops;
    const val_id v = operand(o, set_item, 1);
    const bool by_key = is_referable(lu, operand(o, set_item, 2)) &&
                        may_be(rf, lu, v, BY_KEY);
    const bool by_value = is_referable(lu, operand(o, set_item, 0)) &&
                          may_be(rf, lu, v, BY_VALUE);

    return (struct weakly){.keys = by_key ? row_of(rf, BY_KEY) : NULL,
                           .values = by_value ? row_of(rf, BY_VALUE) : NULL};
}
