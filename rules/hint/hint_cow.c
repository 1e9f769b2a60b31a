/*
 * Copy on write: `part = frame.iloc[:, 0]` shares memory with the frame, and a
 * write into the frame (`frame.loc[0, "a"] = 1`, `frame.fillna(0,
 * inplace=True)`) looks whether anybody shares it, weakly referenced, to copy
 * it first.  With the part gone the write goes into the memory itself: arrays
 * that were taken from it show that, and such as cannot be written to raise.
 */
#include "rules/hint/hint.h"

#include "base/bits.h"
#include "rules/value/literal.h"
#include "rules/value/names.h"
#include "rules/value/reach.h"

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

/* Are both variables at the op what they were behind the STORE?  NO_ID: that
 * does not matter. */
static bool
is_so_until(const struct collector *c, op_id store, op_id at, var_id other)
{
    struct arena *scratch = c->rf->scratch;
    const struct unit *u = c->lu->unit;
    struct arena_mark mark = arena_mark(scratch);
    const bool is =
        bit_test(reach_bound(scratch, u, store), at) &&
        bit_test(reach_unbound(scratch, u, store, other), at);

    arena_rewind(scratch, mark);
    return is;
}

/* Is at the op some of what the variable holds taken from the other one? */
static bool
is_part_of(const struct collector *c, var_id v, var_id frame, op_id at)
{
    op_id store = c->lu->var_first_store[v];

    for (; v != frame && store != NO_ID;
         store = c->lu->var_next_store[store]) {
        const var_id with = shares_with(c, operand(&c->lu->ops, store, 0));
        if (with != NO_ID &&
            (may_be(c, frame, with) || may_be(c, with, frame)) &&
            is_so_until(c, store, at, with == frame ? frame : NO_ID)) {
            return true;
        }
    }
    return false;
}

/* `frame.values`, `frame._values`, `frame.array` */
static bool
is_array_attr(const struct collector *c, op_id op)
{
    const struct operands *o = &c->lu->ops;
    const struct text name = sym_text(c->rf->an, o->unit->op[op].arg);

    return lore_mean(c->lu, operand(o, op, 0)).kind == VALUE_FRAME &&
           (lore_mean(c->lu, o->out[op]).kind == VALUE_ARRAY ||
            text_starts(name, TEXT("_")) || text_eq(name, TEXT("array")));
}

/* `part.to_numpy()`, `numpy.asarray(part)`, `get_array(frame)`: an array, or
 * what nobody knows, of a frame. */
static bool
is_array_of_frame(const struct collector *c, op_id op)
{
    const struct operands *o = &c->lu->ops;
    const enum op_kind kind = o->unit->op[op].kind;

    if (o->out[op] == NO_ID || (kind != OP_ATTR && kind != OP_CALL)) {
        return false;
    }
    if (kind == OP_ATTR) {
        return is_array_attr(c, op);
    }
    const struct call call = call_at(c->rf, c->lu, op);
    const uint8_t is = lore_mean(c->lu, o->out[op]).kind;
    const bool may_be = is == VALUE_UNKNOWN && !call_api(c->rf, c->lu, &call);
    bool of_frame = is == VALUE_ARRAY && call.receiver != NO_ID &&
                    lore_mean(c->lu, call.receiver).kind == VALUE_FRAME;
    for (uint32_t i = 0; i < call.nargs && (may_be || is == VALUE_ARRAY);
         i++) {
        of_frame |= lore_mean(c->lu, call.argument[i]).kind == VALUE_FRAME;
    }
    return of_frame;
}

/* Is it looked at on the spot, and gone? */
static bool
is_passing(const struct operands *o, op_id user)
{
    const enum op_kind k = (enum op_kind)o->unit->op[user].kind;

    return k == OP_POP || k == OP_COMPARE || k == OP_BINARY;
}

/* Does somebody have the array, or what came of it, for longer than the op that
 * takes it? */
static bool
is_kept(const struct collector *c, val_id array)
{
    const struct operands *o = &c->lu->ops;
    op_id user = operand_only_user(o, array);

    for (int steps = 0; steps < 2 && user != NO_ID &&
                        (o->unit->op[user].kind == OP_CALL ||
                         o->unit->op[user].kind == OP_METHOD);
         steps++) {
        user = operand_only_user(o, o->out[user]);
    }
    return user == NO_ID || !is_passing(o, user);
}

/* Does an array that was taken of a frame before the write show whether that
 * copied? */
static bool
shows(const struct collector *c, op_id write)
{
    struct arena *scratch = c->rf->scratch;
    bool does = false;

    for (op_id op = 0; op < c->lu->unit->nops && !does; op++) {
        if (is_array_of_frame(c, op) && is_kept(c, c->lu->ops.out[op])) {
            struct arena_mark mark = arena_mark(scratch);
            does = bit_test(
                reach_unbound(scratch, c->lu->unit, op, NO_ID), write);
            arena_rewind(scratch, mark);
        }
    }
    return does;
}

/* `read_csv(path)`, `other.copy()`: is the frame over memory that was made with
 * it?  Any other may be such that cannot be written to. */
static bool
is_over_own_memory(const struct collector *c, var_id frame)
{
    const struct operands *o = &c->lu->ops;
    op_id store = c->lu->var_first_store[frame];

    if (store == NO_ID || (c->lu->unit->var[frame].flags & VARF_PARAM)) {
        return false;
    }
    for (; store != NO_ID; store = c->lu->var_next_store[store]) {
        const val_id v = operand(o, store, 0);
        const op_id op = operand_source(o, v);
        if (op == NO_ID || o->unit->op[op].kind != OP_CALL ||
            lore_mean(c->lu, v).kind != VALUE_FRAME) {
            return false;
        }
        const struct call call = call_at(c->rf, c->lu, op);
        const struct api *api = call_api(c->rf, c->lu, &call);
        if (call_fact(c->rf, c->lu, &call, api, FACT_FRESH_INERT)) {
            continue;
        }
        for (uint32_t i = 0; i < call.nargs; i++) {
            const struct meaning m = lore_mean(c->lu, call.argument[i]);
            if (m.kind == VALUE_UNKNOWN || m.kind == VALUE_ARRAY ||
                m.kind == VALUE_FRAME || m.kind == VALUE_VIEW) {
                return false;
            }
        }
        if (gives_view(c, &call)) {
            return false;
        }
    }
    return true;
}

/* Who shares memory with the frame is there until it was written to, and so is
 * what it is a part of: if the function has an array in which it shows whether
 * that copied, or the memory may be such that cannot be written to. */
static void
keep_sharers(struct collector *c, op_id write, var_id frame)
{
    uint32_t reason = NO_ID;

    for (var_id v = 0; v < c->lu->unit->nvars; v++) {
        const bool has_part = is_part_of(c, v, frame, write);
        if (!has_part && !is_part_of(c, frame, v, write)) {
            continue;
        }
        if (!shows(c, write) &&
            (!has_part || is_over_own_memory(c, frame))) {
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
    for (op_id op = 0; op < c->lu->unit->nops; op++) {
        const var_id frame = written_by(c, op);
        if (frame != NO_ID) {
            keep_sharers(c, op, frame);
        }
    }
}
