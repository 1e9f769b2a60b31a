/*
 * Copy on write: `part = frame.iloc[:, 0]` shares memory with the frame, and a
 * write into the frame (`frame.loc[0, "a"] = 1`, `frame.fillna(0,
 * inplace=True)`) looks whether anybody shares it, weakly referenced, to copy
 * it first.  With the part gone the write goes into the memory itself: arrays
 * that were taken from it show that, and such as cannot be written to raise.
 */
#include "rules/hint.h"

#include "rules/literal.h"
#include "rules/names.h"

static const char *const places[] = {"at", "iat", "iloc", "loc"};

/* `x` of `x.loc`, or NO_ID. */
static var_id
frame_of_place(const struct collector *c, val_id v)
{
    const op_id op = operand_source(&c->lu->ops, v);

    return op != NO_ID && c->lu->unit->op[op].kind == OP_ATTR &&
                   text_among(sym_text(c->rf->an, c->lu->unit->op[op].arg),
                              places, sizeof places / sizeof *places)
               ? lore_loaded(c->lu, operand(&c->lu->ops, op, 0))
               : NO_ID;
}

/* `x > 0`, `~known`, `(a > 0) & b`: rows that are picked by a mask are copied,
 * also where a column is named behind it. */
static bool
is_mask(const struct collector *c, val_id key)
{
    const struct operands *o = &c->lu->ops;
    op_id op = operand_source(o, lore_origin(c->lu, key));

    if (op != NO_ID && o->unit->op[op].kind == OP_TUPLE) {
        op = operand_source(o, lore_origin(c->lu, operand(o, op, 0)));
    }
    const enum op_kind kind =
        op == NO_ID ? OP_NULL : (enum op_kind)o->unit->op[op].kind;
    const uint32_t oper = op == NO_ID ? OPER_COUNT : o->unit->op[op].arg;
    return kind == OP_COMPARE ||
           (kind == OP_BINARY && (oper == OPER_AND || oper == OPER_OR)) ||
           (kind == OP_UNARY && oper == OPER_INVERT);
}

static bool
is_text(const struct collector *c, val_id key)
{
    const op_id op = operand_source(&c->lu->ops, key);
    const uint32_t kind =
        op != NO_ID && c->lu->unit->op[op].kind == OP_CONST
            ? c->rf->an->constant[c->lu->unit->op[op].arg].kind
            : CONST_NONE;

    return kind == CONST_STR || kind == CONST_TEXT;
}

/* Could they be a frame, and what shares its memory? */
static bool
may_share(const struct collector *c, val_id base, val_id v, bool is_column)
{
    const uint8_t of = lore_mean(c->lu, base).kind;
    const uint8_t is = lore_mean(c->lu, v).kind;

    return (of == VALUE_FRAME && is == VALUE_FRAME) ||
           (is_column && of == VALUE_UNKNOWN && is == VALUE_UNKNOWN);
}

static bool
gives_view(const struct collector *c, const struct call *call)
{
    const struct api *api = call_api(c->rf, c->lu, call);

    return api && (api_fact(api, FACT_RETURNS_VIEW_OF) ||
                   api_fact(api, FACT_RETURNS_ARGUMENT));
}

/* The frame that the value may share memory with: `x.loc[k]`, or what else is
 * taken from a frame and is one; or NO_ID. */
static var_id
shares_with(const struct collector *c, val_id v)
{
    const struct operands *o = &c->lu->ops;
    const op_id op = operand_source(o, v);
    val_id base = NO_ID;
    bool is_column = false; /* of what is a frame, going by how it is written */

    if (op == NO_ID) {
        return NO_ID;
    }
    switch ((enum op_kind)c->lu->unit->op[op].kind) {
    case OP_ITEM: {
        base = operand(o, op, 0);
        if (is_mask(c, operand(o, op, 1))) {
            return NO_ID;
        }
        const var_id x = frame_of_place(c, base);
        if (x != NO_ID) {
            return x;
        }
        is_column = is_text(c, operand(o, op, 1));
        break;
    }
    case OP_ATTR:
        base = operand(o, op, 0);
        break;
    case OP_CALL: {
        const struct call call = call_at(c->rf, c->lu, op);
        base = gives_view(c, &call) ? call.receiver : NO_ID;
        break;
    }
    default:
        break;
    }
    return base != NO_ID && may_share(c, base, v, is_column)
               ? lore_loaded(c->lu, base)
               : NO_ID;
}

/* `series[0] = v`, `frame[frame > 9] = v`; a column that is named is another
 * one from then on. */
static var_id
frame_of_item(const struct collector *c, op_id op)
{
    const val_id base = operand(&c->lu->ops, op, 1);

    return !is_text(c, operand(&c->lu->ops, op, 2)) &&
                   lore_mean(c->lu, base).kind == VALUE_FRAME
               ? lore_loaded(c->lu, base)
               : NO_ID;
}

/* `frame.replace(a, b, inplace=True)`: may it write into the frame? */
static bool
writes_in_place(const struct collector *c, const struct call *call)
{
    const val_id v = call_argument(c->rf, call, -1, TEXT("inplace"));
    const op_id op = operand_source(&c->lu->ops, v);

    return op != NO_ID &&
           !(c->lu->unit->op[op].kind == OP_CONST &&
             c->rf->an->constant[c->lu->unit->op[op].arg].kind == CONST_FALSE);
}

/* The frame that the op writes into, or NO_ID. */
static var_id
written_by(const struct collector *c, op_id op)
{
    const struct op *o = &c->lu->unit->op[op];

    if (o->kind == OP_SET_ITEM) {
        const var_id x = frame_of_place(c, operand(&c->lu->ops, op, 1));
        return x != NO_ID ? x : frame_of_item(c, op);
    }
    if (o->kind != OP_CALL || o->extra == NO_ID) {
        return NO_ID;
    }
    const struct call call = call_at(c->rf, c->lu, op);
    return call.receiver != NO_ID && writes_in_place(c, &call)
               ? lore_loaded(c->lu, call.receiver)
               : NO_ID;
}

/* Is the variable's value, on some way, what `other` holds? */
static bool
is_loaded_from(const struct collector *c, val_id v, var_id other, int depth)
{
    const struct operands *o = &c->lu->ops;

    if (v == NO_ID || depth == 0) {
        return false;
    }
    if (lore_loaded(c->lu, v) == other) {
        return true;
    }
    return operand_source(o, v) == NO_ID &&
           (is_loaded_from(c, o->val[v].left, other, depth - 1) ||
            is_loaded_from(c, o->val[v].right, other, depth - 1));
}

static bool
may_be(const struct collector *c, var_id v, var_id other)
{
    op_id store = c->lu->var_first_store[v];

    for (; store != NO_ID; store = c->lu->var_next_store[store]) {
        if (is_loaded_from(c, operand(&c->lu->ops, store, 0), other, 4)) {
            return true;
        }
    }
    return v == other;
}

/* Is some of what the variable holds taken from the other one? */
static bool
is_part_of(const struct collector *c, var_id v, var_id frame)
{
    op_id store = c->lu->var_first_store[v];

    for (; v != frame && store != NO_ID;
         store = c->lu->var_next_store[store]) {
        const var_id with = shares_with(c, operand(&c->lu->ops, store, 0));
        if (with != NO_ID && (may_be(c, frame, with) || may_be(c, with, frame))) {
            return true;
        }
    }
    return false;
}

/* `frame.values`, `part.to_numpy()`, `numpy.asarray(part)` */
static bool
is_array_of_frame(const struct collector *c, op_id op)
{
    const struct operands *o = &c->lu->ops;
    const enum op_kind kind = o->unit->op[op].kind;

    if ((kind != OP_ATTR && kind != OP_CALL) || o->out[op] == NO_ID ||
        lore_mean(c->lu, o->out[op]).kind != VALUE_ARRAY) {
        return false;
    }
    if (kind == OP_ATTR) {
        return lore_mean(c->lu, operand(o, op, 0)).kind == VALUE_FRAME;
    }
    const struct call call = call_at(c->rf, c->lu, op);
    bool of_frame = call.receiver != NO_ID &&
                    lore_mean(c->lu, call.receiver).kind == VALUE_FRAME;
    for (uint32_t i = 0; i < call.nargs; i++) {
        of_frame |= lore_mean(c->lu, call.argument[i]).kind == VALUE_FRAME;
    }
    return of_frame;
}

static bool
takes_arrays(const struct collector *c)
{
    for (op_id op = 0; op < c->lu->unit->nops; op++) {
        if (is_array_of_frame(c, op)) {
            return true;
        }
    }
    return false;
}

/* Who shares memory with the frame is there until it was written to; and what
 * it is a part of, if the function has an array in which that shows. */
static void
keep_sharers(struct collector *c, op_id write, var_id frame, bool shows)
{
    uint32_t reason = NO_ID;

    for (var_id v = 0; v < c->lu->unit->nvars; v++) {
        if (!is_part_of(c, v, frame) && !(shows && is_part_of(c, frame, v))) {
            continue;
        }
        if (reason == NO_ID) {
            reason = hint_reason(c, RULE_REFCOUNT, write, NULL,
                                 TEXT("a write copies what is shared"));
        }
        hint_use_var(c, write, v, reason);
    }
}

void
hint_copies_on_write(struct collector *c)
{
    enum { UNASKED, NO, YES } shows = UNASKED;

    for (op_id op = 0; op < c->lu->unit->nops; op++) {
        const var_id frame = written_by(c, op);
        if (frame == NO_ID) {
            continue;
        }
        if (shows == UNASKED) {
            shows = takes_arrays(c) ? YES : NO;
        }
        keep_sharers(c, op, frame, shows == YES);
    }
}
