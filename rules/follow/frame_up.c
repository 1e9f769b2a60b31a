#include "rules/follow/frame_up.h"

#include "rules/follow/frame_loop.h"
#include "rules/follow/frame_told.h"
#include "rules/value/call.h"
#include "rules/value/literal.h"
#include "rules/value/names.h"

enum { MOST_STEPS = 6, MOST_STORES = 8 };

static int frame_at(struct rules_file *rf, struct unit_lore *lu, val_id v,
                    int steps);

/* By what is written, or passed, for the number of a frame. */
static int
frame_of_number(struct rules_file *rf, struct unit_lore *lu, val_id v)
{
    const int32_t n = literal_int(rf, lu, v);
    uint32_t param, more;

    return n >= 0 ? n
           : frame_told_depth(rf, lu, v, &param, &more) ||
                   frame_loop_number(rf, lu, v, &param, &more)
               ? (int)(FRAME_TOLD + param * (FRAME_MORE + 1) + more)
               : FRAME_ANY;
}

/* So many further up. */
static int
frame_above(int at, int n)
{
    const bool is_told = at >= FRAME_TOLD;

    return at == FRAME_NONE || at == FRAME_ANY ? at
           : is_told && at % (FRAME_MORE + 1) + n > FRAME_MORE ? FRAME_ANY
                                                               : at + n;
}

/* One of both. */
static int
frame_either(int a, int b)
{
    const bool is_told = a >= FRAME_TOLD && b >= FRAME_TOLD &&
                         a / (FRAME_MORE + 1) == b / (FRAME_MORE + 1);

    return a == b || b == FRAME_NONE ? a
           : a == FRAME_NONE         ? b
           : is_told                 ? (a < b ? a : b)
                                     : FRAME_ANY;
}

/* `inspect.stack()[n]`, or the same of a variable that has it: the number;
 * unknown where no item is taken. */
static int
record_number(struct rules_file *rf, struct unit_lore *lu, op_id item)
{
    return item == NO_ID || lu->unit->op[item].kind != OP_ITEM
               ? FRAME_ANY
               : frame_of_number(rf, lu, operand(&lu->ops, item, 1));
}

/* How far up the frame is that a call of a frame API hands out; 0: its own.  Of
 * records it is the one of `item`. */
static int
frame_of_call(struct rules_file *rf, struct unit_lore *lu, op_id op, op_id item,
              int steps)
{
    const struct call call = call_at(rf, lu, op);
    const struct api *row = call_api(rf, lu, &call);
    const struct api *api = row ? row : frame_told_reader(rf, lu, call.callee);
    const val_id first = call_argument(rf, &call, 0, (struct text){0});

    if (!api || !(api_fact(api, FACT_READS_CALLER_FRAME) ||
                  api_fact(api, FACT_RETURNS_OWN_FRAME))) {
        return FRAME_NONE;
    }
    if (text_eq(name_last(api->name), TEXT("_getframe"))) {
        return first == NO_ID ? 0 : frame_of_number(rf, lu, first);
    }
    if (text_eq(name_last(api->name), TEXT("stack"))) {
        return record_number(rf, lu, item);
    }
    if (text_eq(name_last(api->name), TEXT("getouterframes"))) {
        const int from = frame_at(rf, lu, first, steps - 1);
        const int n = record_number(rf, lu, item);
        return n >= FRAME_ANY ? (from == FRAME_NONE ? FRAME_NONE : FRAME_ANY)
                              : frame_above(from, n);
    }
    return 0;
}

/* `for f in reversed(inspect.stack())`: any of them. */
static int
frame_among(struct rules_file *rf, struct unit_lore *lu, val_id v, int steps)
{
    static const char *const over[] = {"builtins.enumerate", "builtins.iter",
                                       "builtins.list", "builtins.reversed",
                                       "builtins.tuple"};
    const op_id op = operand_source(&lu->ops, lore_origin(lu, v));

    if (op != NO_ID && lu->unit->op[op].kind == OP_CALL &&
        operand_count(&lu->ops, op) > 2 &&
        text_among(
            name_text(rf, lore_mean(lu, operand(&lu->ops, op, 0)).name), over,
            sizeof over / sizeof *over)) {
        v = operand(&lu->ops, op, 2);
    }
    return frame_at(rf, lu, v, steps) == FRAME_NONE ? FRAME_NONE : FRAME_ANY;
}

/* `record[3]`: of what a loop gives, the first alone is a frame. */
static bool
is_other_field(struct rules_file *rf, struct unit_lore *lu, op_id item)
{
    const op_id of = operand_source(
        &lu->ops, lore_origin(lu, operand(&lu->ops, item, 0)));

    return of != NO_ID && lu->unit->op[of].kind == OP_NEXT &&
           literal_int(rf, lu, operand(&lu->ops, item, 1)) > 0;
}

/* So many steps of a loop above where it began. */
static int
frame_behind_loop(struct rules_file *rf, struct unit_lore *lu,
                  const struct frame_loop *loop, int steps)
{
    int from = FRAME_NONE;

    for (uint32_t i = 0; i < loop->nstarts; i++) {
        from = frame_either(from, frame_at(rf, lu, operand(&lu->ops,
                                                           loop->start[i], 0),
                                           steps - 1));
    }
    const int n = from + (int)loop->more;
    return from == FRAME_NONE                          ? FRAME_NONE
           : from >= FRAME_ANY || n > FRAME_ANY        ? FRAME_ANY
           : loop->param == NO_ID                      ? n
           : (int)(FRAME_TOLD + loop->param * (FRAME_MORE + 1)) + n;
}

/* Of a variable that is stored more than once: where all agree, that. */
static int
frame_of_variable(struct rules_file *rf, struct unit_lore *lu, op_id load,
                  int steps)
{
    const var_id var = lu->unit->op[load].arg;
    struct frame_loop loop;
    int found = FRAME_NONE, n = 0;

    if (frame_loop_behind(rf, lu, load, &loop)) {
        return frame_behind_loop(rf, lu, &loop, steps);
    }

    for (op_id s = lu->var_first_store[var]; s != NO_ID && n < MOST_STORES;
         s = lu->var_next_store[s], n++) {
        const int at = frame_at(rf, lu, operand(&lu->ops, s, 0), steps - 1);
        found = frame_either(found, at);
    }
    return found;
}

/* `f if deep else None`: what one of them is; where they differ, any. */
static int
frame_of_either(struct rules_file *rf, struct unit_lore *lu, val_id v,
                int steps)
{
    if (v == NO_ID || lu->ops.val[v].op != NO_ID ||
        lu->ops.val[v].left == NO_ID || lu->ops.val[v].right == NO_ID) {
        return FRAME_NONE;
    }
    const int left = frame_at(rf, lu, lu->ops.val[v].left, steps - 1);
    const int right = frame_at(rf, lu, lu->ops.val[v].right, steps - 1);

    return frame_either(left, right);
}

/* `stack = inspect.stack()`: is the list only ever asked for items, so that
 * each stays where it is? */
static bool
is_left_alone(const struct unit_lore *lu, op_id call)
{
    const struct operands *o = &lu->ops;
    const op_id store = operand_only_user(o, o->out[call]);
    int n = 0;

    if (store == NO_ID || o->unit->op[store].kind != OP_STORE ||
        o->unit->var[o->unit->op[store].arg].kind != VAR_LOCAL) {
        return store != NO_ID && o->unit->op[store].kind == OP_ITEM;
    }
    for (op_id load = o->load[o->unit->op[store].arg]; load != NO_ID;
         load = o->next_load[load]) {
        const op_id user = operand_only_user(o, o->out[load]);
        if (n++ == MOST_STORES || user == NO_ID ||
            o->unit->op[user].kind != OP_ITEM ||
            operand(o, user, 0) != o->out[load]) {
            return false;
        }
    }
    return true;
}

/* `records[n]`, `record[0]`, `frames[k]`. */
static int
frame_of_item(struct rules_file *rf, struct unit_lore *lu, op_id item,
              int steps)
{
    const val_id all = operand(&lu->ops, item, 0);
    const op_id from = operand_source(&lu->ops, lore_origin(lu, all));

    if (is_other_field(rf, lu, item)) {
        return FRAME_NONE;
    }
    return from != NO_ID && lu->unit->op[from].kind == OP_CALL &&
                   is_left_alone(lu, from)
               ? frame_of_call(rf, lu, from, item, steps - 1)
               : frame_at(rf, lu, all, steps - 1);
}

/* How many callers up is the frame, or the record of one, that the value is?
 * FRAME_NONE: it is none, or one that the function was given. */
static int
frame_at(struct rules_file *rf, struct unit_lore *lu, val_id v, int steps)
{
    const op_id op = operand_source(&lu->ops, lore_origin(lu, v));

    if (steps <= 0) {
        return FRAME_NONE;
    }
    if (op == NO_ID) {
        return frame_of_either(rf, lu, lore_origin(lu, v), steps);
    }
    const struct op *o = &lu->unit->op[op];
    switch ((enum op_kind)o->kind) {
    case OP_CALL:
        return frame_of_call(rf, lu, op, NO_ID, steps);
    case OP_LOAD:
        return var_is_local(&lu->unit->var[o->arg])
                   ? frame_of_variable(rf, lu, op, steps)
                   : FRAME_NONE;
    case OP_ITEM:
        return frame_of_item(rf, lu, op, steps);
    case OP_ITER:
        return frame_among(rf, lu, operand(&lu->ops, op, 0), steps - 1);
    case OP_NEXT:
        return frame_at(rf, lu, operand(&lu->ops, op, 0), steps - 1);
    case OP_ATTR: {
        const bool is_back =
            text_eq(sym_text(rf->an, o->arg), TEXT("f_back"));
        const int of = is_back || text_eq(sym_text(rf->an, o->arg),
                                          TEXT("frame"))
                           ? frame_at(rf, lu, operand(&lu->ops, op, 0),
                                      steps - 1)
                           : FRAME_NONE;
        return frame_above(of, is_back);
    }
    default:
        return FRAME_NONE;
    }
}

int
frame_up(struct rules_file *rf, struct unit_lore *lu, val_id v)
{
    return frame_at(rf, lu, v, MOST_STEPS);
}

int
frame_handed_out(struct rules_file *rf, struct unit_lore *lu, op_id call)
{
    const op_id item = operand_only_user(&lu->ops, lu->ops.out[call]);

    return frame_of_call(rf, lu, call, item, MOST_STEPS);
}

bool
frame_is_above(struct rules_file *rf, struct unit_lore *lu, val_id v)
{
    const int at = frame_up(rf, lu, v);

    return at >= FRAME_TOLD ? (at - FRAME_TOLD) % (FRAME_MORE + 1) > 0
                            : at > 0 && at < FRAME_ANY;
}
