#include "rules/summary.h"
#include "rules/value/names.h"

/* Is the item that a loop gives stored, and then but called or compared? */
static bool
is_item_asked(const struct unit_lore *lu, val_id item)
{
    const struct operands *o = &lu->ops;
    const op_id store = operand_only_user(o, item);

    if (store == NO_ID || lu->unit->op[store].kind != OP_STORE ||
        lu->unit->var[lu->unit->op[store].arg].kind != VAR_LOCAL) {
        return false;
    }
    for (op_id op = o->load[lu->unit->op[store].arg]; op != NO_ID;
         op = o->next_load[op]) {
        const op_id user = operand_only_user(o, o->out[op]);
        const enum op_kind k =
            user == NO_ID ? OP_NULL : (enum op_kind)lu->unit->op[user].kind;
        if (k != OP_COMPARE && k != OP_BRANCH_NONE && k != OP_BRANCH_TRUE &&
            k != OP_BRANCH_FALSE &&
            (k != OP_CALL || operand(o, user, 0) != o->out[op])) {
            return false;
        }
    }
    return true;
}

/* The loop that goes through what ITER takes; `n` NO_ID, or of the tuples that
 * it gives the one of that number. */
static bool
is_loop_asking(const struct unit_lore *lu, op_id iter, uint32_t n)
{
    const struct operands *o = &lu->ops;
    const val_id iterator = o->out[iter];

    for (uint32_t i = 0; i < o->nusers[iterator]; i++) {
        const op_id next = o->use[o->first_use[iterator] + i];
        if (lu->unit->op[next].kind != OP_NEXT) {
            continue;
        }
        const op_id unpack =
            n == NO_ID ? NO_ID : operand_only_user(o, o->out[next]);
        if (n == NO_ID) {
            return is_item_asked(lu, o->out[next]);
        }
        return unpack != NO_ID && lu->unit->op[unpack].kind == OP_UNPACK &&
               n < lu->unit->op[unpack].arg &&
               is_item_asked(lu, o->out[unpack] +
                                     (lu->unit->op[unpack].arg - 1 - n));
    }
    return false;
}

/* `[ref() for ref in self.refs]`, where that is a scope of its own. */
static bool
is_expression_asking(struct rules_file *rf, const struct unit_lore *lu,
                     op_id iter)
{
    const struct operands *o = &lu->ops;
    const op_id call = operand_only_user(o, o->out[iter]);
    const op_id made = call != NO_ID && lu->unit->op[call].kind == OP_CALL
                           ? operand_source(o, operand(o, call, 0))
                           : NO_ID;

    if (made == NO_ID || lu->unit->op[made].kind != OP_FUNCTION) {
        return false;
    }
    const struct unit_lore *inner = lore_unit(rf, lu->unit->op[made].arg);
    const bool is_run = inner->unit->kind == UNIT_GENERATOR ||
                        inner->unit->kind == UNIT_COMPREHENSION;
    for (op_id op = 0; is_run && op < inner->unit->nops; op++) {
        if (inner->unit->op[op].kind == OP_NEXT) {
            return is_item_asked(inner, inner->ops.out[op]);
        }
    }
    return false;
}

/* `for ref, name in zip(self.refs, names):` */
static bool
is_gone_through(const struct rules_file *rf, const struct unit_lore *lu,
                op_id call, val_id v)
{
    const struct operands *o = &lu->ops;
    const op_id user = operand_only_user(o, o->out[call]);
    const bool is_zip =
        text_eq(name_text(rf, lore_mean(lu, operand(o, call, 0)).name),
                TEXT("builtins.zip"));

    for (uint32_t i = 2; is_zip && user != NO_ID && i < operand_count(o, call);
         i++) {
        if (operand(o, call, i) == v) {
            return lu->unit->op[user].kind == OP_ITER &&
                   is_loop_asking(lu, user, i - 2);
        }
    }
    return false;
}

/* Does the op only ask for what the attribute has, or go through it? */
static bool
only_asks(struct rules_file *rf, const struct unit_lore *lu, op_id op, val_id v)
{
    switch ((enum op_kind)lu->unit->op[op].kind) {
    case OP_ITER:
        return is_loop_asking(lu, op, NO_ID) ||
               is_expression_asking(rf, lu, op);
    case OP_COMPARE:
    case OP_BRANCH_TRUE:
    case OP_BRANCH_FALSE:
    case OP_BRANCH_NONE:
        return true;
    case OP_CALL:
        return is_gone_through(rf, lu, op, v);
    default:
        return false;
    }
}

/* By symbol: is what an attribute of that name has put elsewhere, returned or
 * handed on anywhere in the file? */
static uint8_t *
find_led_out(struct rules_file *rf)
{
    uint8_t *out =
        arena_array(rf->arena, uint8_t, intern_count(rf->an->names) + 1);

    for (unit_id i = 0; i < rf->an->nunits; i++) {
        const struct unit_lore *lu = lore_unit(rf, i);
        for (op_id op = 0; op < lu->unit->nops; op++) {
            const op_id user =
                lu->unit->op[op].kind == OP_ATTR
                    ? operand_only_user(&lu->ops, lu->ops.out[op])
                    : NO_ID;
            if (lu->unit->op[op].kind == OP_ATTR &&
                (user == NO_ID || !only_asks(rf, lu, user, lu->ops.out[op]))) {
                out[lu->unit->op[op].arg] = 1;
            }
        }
    }
    return out;
}

/* `self.x`, `self.x = y`, `self.m(y)` */
static bool
only_looks_into(const struct operands *o, op_id op, val_id self)
{
    const op_id user = operand_only_user(o, o->out[op]);
    const enum op_kind k =
        user == NO_ID ? OP_NULL : (enum op_kind)o->unit->op[user].kind;

    switch ((enum op_kind)o->unit->op[op].kind) {
    case OP_ATTR: /* a method that is bound to it is no better */
        return k == OP_COMPARE || k == OP_BRANCH_TRUE || k == OP_BRANCH_FALSE ||
               k == OP_BINARY || k == OP_BRANCH_NONE;
    case OP_METHOD:
    case OP_DEL_ATTR:
    case OP_COMPARE:
        return true;
    case OP_SET_ATTR:
        return operand(o, op, 0) != self;
    case OP_CALL:
        for (uint32_t i = 2; i < operand_count(o, op); i++) {
            if (operand(o, op, i) == self) {
                return false;
            }
        }
        return operand(o, op, 0) != self;
    default:
        return false;
    }
}

bool
near_leads_self(const struct unit_lore *lu)
{
    const struct operands *o = &lu->ops;

    if (!lu->unit->nvars || lu->unit->var[0].kind != VAR_LOCAL) {
        return true;
    }
    for (op_id op = o->load[0]; op != NO_ID; op = o->next_load[op]) {
        const val_id self = o->out[op];
        for (uint32_t i = 0; i < o->nusers[self]; i++) {
            if (!only_looks_into(o, o->use[o->first_use[self] + i], self)) {
                return true;
            }
        }
    }
    return false;
}

static const uint8_t *
led_out(struct rules_file *rf)
{
    if (!rf->led_out) {
        rf->led_out = find_led_out(rf);
    }
    return rf->led_out;
}

bool
near_is_hidden(struct rules_file *rf, const struct near_goal *goal)
{
    const struct near_attrs *attrs = &goal->attrs;

    if (goal->away || goal->returned || goal->by_super || goal->by_attr.n ||
        goal->in != param_bit(0) || attrs->n > NEAR_ATTRS) {
        return false;
    }
    for (uint32_t i = 0; i < attrs->n; i++) {
        if (!text_starts(sym_text(rf->an, attrs->at[i]), TEXT("_")) ||
            led_out(rf)[attrs->at[i]]) {
            return false;
        }
    }
    return attrs->n > 0;
}

void
near_tell_attrs(struct arena *a, struct rules_file *rf,
                const struct near_goal *goal, struct summary_function *f)
{
    struct text *attr = arena_array(a, struct text, NEAR_ATTRS * 2);
    uint32_t n = f->nnear_attrs;

    for (uint32_t i = 0; i < n && n <= NEAR_ATTRS; i++) {
        attr[i] = f->near_attr[i];
    }
    for (uint32_t i = 0; i < goal->attrs.n && n <= NEAR_ATTRS; i++) {
        const bool is_known = goal->attrs.n <= NEAR_ATTRS &&
                              !led_out(rf)[goal->attrs.at[i]];
        if (is_known) {
            attr[n] = text_copy(a, sym_text(rf->an, goal->attrs.at[i]));
        }
        n = is_known ? n + 1 : NEAR_ATTRS + 1;
    }
    f->near_attr = attr;
    f->nnear_attrs = n > NEAR_ATTRS || !goal->attrs.n ? NEAR_ATTRS + 1 : n;
}
