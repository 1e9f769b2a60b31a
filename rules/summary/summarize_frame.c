#include "rules/summary/summarize_frame.h"

#include "rules/follow/frame_exposed.h"
#include "rules/follow/frame_told.h"
#include "rules/follow/frame_up.h"
#include "rules/follow/guard.h"
#include "rules/value/call.h"
#include "rules/value/literal.h"
#include "rules/value/names.h"

static bool
mentions_attr(const struct rules_file *rf, const struct unit_lore *lu,
              const char *attr)
{
    const struct unit *u = lu->unit;

    for (op_id op = 0; op < u->nops; op++) {
        if ((u->op[op].kind == OP_ATTR || u->op[op].kind == OP_METHOD) &&
            text_eq(sym_text(rf->an, u->op[op].arg), text_of(attr))) {
            return true;
        }
    }
    return false;
}

/* Is the attribute's value only compared with `is`?  `f_locals is f_globals`
 * asks where the frame is, and reads no name. */
static bool
is_only_compared(const struct unit_lore *lu, op_id attr)
{
    const op_id user = operand_only_user(&lu->ops, lu->ops.out[attr]);

    return user != NO_ID && lu->unit->op[user].kind == OP_COMPARE &&
           (lu->unit->op[user].arg == OPER_IS ||
            lu->unit->op[user].arg == OPER_IS_NOT);
}

/* `inspect.getargvalues(frame)`. */
static bool
is_reader_called(struct rules_file *rf, struct unit_lore *lu, op_id op)
{
    const struct call call = call_at(rf, lu, op);
    const struct api *api = call_api(rf, lu, &call);

    return api && text_starts(api->name, TEXT("inspect.")) &&
           api_fact(api, FACT_READS_FRAME_LOCALS);
}

/* Does the unit look at the locals of any frame? */
static bool
shows_locals(struct rules_file *rf, struct unit_lore *lu)
{
    for (op_id op = 0; op < lu->unit->nops; op++) {
        const struct op *o = &lu->unit->op[op];
        if (o->kind == OP_CALL && is_reader_called(rf, lu, op)) {
            return true;
        }
        if ((o->kind == OP_ATTR || o->kind == OP_METHOD) &&
            text_eq(sym_text(rf->an, o->arg), TEXT("f_locals")) &&
            !is_only_compared(lu, op)) {
            return true;
        }
    }
    return false;
}

/* As bits: nobody counts further than 31, and who does not count looks at
 * those that are near. */
static uint32_t
frame_bits(int at)
{
    return at <= 0              ? 0
           : at >= FRAME_ANY    ? FRAMES_NEAR
                                : UINT32_C(1) << (at - 1);
}

static bool
may_read_locals(struct rules_file *rf, struct unit_lore *lu,
                const struct call *call, const struct api *api)
{
    if (!text_eq(api->name, TEXT("builtins.getattr"))) {
        return api_fact(api, FACT_READS_FRAME_LOCALS) != NULL;
    }
    const struct literal name = literal_text(
        rf, lu, call_argument(rf, call, 1, (struct text){0}));

    return !name.is_known || text_eq(name.text, TEXT("f_locals"));
}

/* Frames that are handed to functions: to some that may read their locals, or
 * to those of other files, which linking knows more of. */
struct handed {
    bool reads;
    bool shares;     /* a mapping, with inner functions: */
    uint32_t shared; /* of these */
    uint32_t elsewhere;
    uint32_t behind; /* a frame of the unit: the callers that it leads to */
    uint32_t kept;   /* and what keeps those is no function of other files */
};

/* Is it a function of this file, of which linking knows what it does with the
 * frame? */
static bool
is_told_of(struct rules_file *rf, struct unit_lore *lu, const struct call *call,
           val_id frame)
{
    const struct meaning callee = lore_mean(lu, call->callee);

    for (unit_id i = 1; callee.name != NO_ID && i < rf->an->nunits; i++) {
        if (name_of_unit(rf, i) == callee.name) {
            struct frame_names asked;
            return rf->an->unit[i].kind == UNIT_FUNCTION &&
                   call->receiver == NO_ID && !call->is_starred &&
                   !(callee.flags & MEANS_DECORATED) &&
                   !frame_exposed(rf, lu, frame, FRAME_OF_CALLERS, &asked);
        }
    }
    return false;
}

/* The frame that a value is, or whose `f_locals` it is. */
static int
frame_behind(struct rules_file *rf, struct unit_lore *lu, val_id v)
{
    const op_id op = operand_source(&lu->ops, lore_origin(lu, v));
    const bool is_mapping =
        op != NO_ID && lu->unit->op[op].kind == OP_ATTR &&
        text_eq(sym_text(rf->an, lu->unit->op[op].arg), TEXT("f_locals"));

    return frame_up(rf, lu, is_mapping ? operand(&lu->ops, op, 0) : v);
}

/* Is it put into a variable that inner functions have, too? */
static bool
is_shared(const struct unit_lore *lu, op_id op)
{
    const struct op *o = &lu->unit->op[op];

    return o->kind == OP_STORE && lu->unit->var[o->arg].kind == VAR_CELL;
}

/* What a parameter tells of the frames that a unit has to do with. */
struct telling {
    struct frame_told by;
    bool is_other; /* there are others that nobody knows, or two parameters */
};

/* One more: it goes to `fixed`, or to `least`.  As bits. */
static uint32_t
tell_frame(struct telling *t, int at, uint32_t *fixed, uint8_t *least)
{
    if (at >= FRAME_TOLD) {
        const uint32_t n = (uint32_t)(at - FRAME_TOLD);
        const uint8_t param = (uint8_t)(n / (FRAME_MORE + 1));
        const uint8_t more = (uint8_t)(n % (FRAME_MORE + 1) + 1);
        t->is_other |= t->by.is_told && t->by.param != param;
        t->by.is_told = true;
        t->by.param = param;
        *least = *least && *least < more ? *least : more;
    } else {
        t->is_other |= at == FRAME_ANY;
        *fixed |= frame_bits(at);
    }
    return frame_bits(at);
}

/* Who has a mapping reads those locals; who has a frame may go on from
 * there. */
static void
share_frame(struct rules_file *rf, struct unit_lore *lu, val_id v,
            struct handed *h, struct telling *t)
{
    const int at = frame_behind(rf, lu, v);
    const bool is_frame = frame_up(rf, lu, v) != FRAME_NONE;

    h->reads |= is_frame || at == FRAME_ANY;
    if (!is_frame && at != FRAME_NONE) {
        h->shares = true;
        h->shared |= tell_frame(t, at, &t->by.reads, &t->by.least_reads);
    }
}

/* The frame is looked at by who gets it, or those behind it are. */
static void
get_away(struct rules_file *rf, struct unit_lore *lu, val_id v, int at,
         struct handed *h)
{
    struct frame_names asked;
    const bool is_behind =
        at == 0 && !frame_exposed(rf, lu, v, FRAME_OWN, &asked);
    const uint32_t bits = frame_bits(is_behind ? FRAME_ANY : at);

    h->behind |= is_behind ? bits : 0;
    h->kept |= frame_gets_away(rf, lu, v) ? bits : 0;
}

/* One that the catalogue knows does what it says; others do in a file that
 * speaks of `f_locals`, inner functions too, and `getattr(frame, name)`
 * anywhere. */
static struct handed
hands_on(struct rules_file *rf, struct unit_lore *lu, bool speaks,
         struct telling *t)
{
    struct handed h = {0};

    for (op_id op = 0; op < lu->unit->nops; op++) {
        if (speaks && is_shared(lu, op)) {
            share_frame(rf, lu, operand(&lu->ops, op, 0), &h, t);
        }
        if (lu->unit->op[op].kind != OP_CALL) {
            continue;
        }
        const struct call call = call_at(rf, lu, op);
        const struct api *api = call_api(rf, lu, &call);
        if ((api && !may_read_locals(rf, lu, &call, api)) ||
            frame_is_told_blindly(
                name_text(rf, lore_mean(lu, call.callee).name))) {
            continue;
        }
        for (uint32_t i = 0; i < call.nargs; i++) {
            const int at = frame_up(rf, lu, call.argument[i]);
            const bool is_away =
                at != FRAME_NONE && !api && speaks &&
                !is_told_of(rf, lu, &call, call.argument[i]);
            h.reads |= is_away || (api && at != FRAME_NONE);
            if (is_away) {
                get_away(rf, lu, call.argument[i], at, &h);
            }
            h.elsewhere |= api ? 0 : frame_bits(at);
        }
    }
    return h;
}

/* `all.append(frame)`: those that a call puts into something, as bits. */
static uint32_t
frames_added(struct rules_file *rf, struct unit_lore *lu, op_id op,
             struct telling *t)
{
    const struct call call = call_at(rf, lu, op);
    const struct api *api = call_api(rf, lu, &call);
    uint32_t bits = 0;

    if (!api || !(api_fact(api, FACT_ADDS_ELEMENT) ||
                  api_fact(api, FACT_STORES))) {
        return 0;
    }
    for (uint32_t i = 0; i < call.nargs; i++) {
        bits |= tell_frame(t, frame_behind(rf, lu, call.argument[i]),
                           &t->by.keeps, &t->by.least_keeps);
    }
    return bits;
}

/* The callers whose frames, or mappings of whose locals, are put somewhere:
 * they may be looked at later.  Those that are returned come in `gives`. */
static uint32_t
frames_let_out(struct rules_file *rf, struct unit_lore *lu, uint32_t *gives,
               struct telling *t)
{
    struct frame_told *by = &t->by;
    uint32_t bits = 0;

    for (op_id op = 0; op < lu->unit->nops; op++) {
        switch ((enum op_kind)lu->unit->op[op].kind) {
        case OP_RETURN:
            *gives |= tell_frame(
                t, frame_behind(rf, lu, operand(&lu->ops, op, 0)), &by->gives,
                &by->least_gives);
            break;
        case OP_YIELD:
        case OP_SET_ATTR:
        case OP_SET_ITEM:
        case OP_LIST_APPEND:
            bits |= tell_frame(
                t, frame_behind(rf, lu, operand(&lu->ops, op, 0)), &by->keeps,
                &by->least_keeps);
            break;
        case OP_CALL:
            bits |= frames_added(rf, lu, op, t);
            break;
        case OP_LIST:
        case OP_TUPLE:
            for (uint32_t i = 0; i < operand_count(&lu->ops, op); i++) {
                bits |= tell_frame(
                    t, frame_behind(rf, lu, operand(&lu->ops, op, i)),
                    &by->keeps, &by->least_keeps);
            }
            break;
        default:
            break;
        }
    }
    return bits;
}

/* Does the file mention anything that leads to a caller's frame? */
static bool
leads_to_frames(const struct rules_file *rf)
{
    static const char *const way[] = {
        "f_locals",     "f_back", "_getframe",      "currentframe",
        "stack",        "getouterframes", "getargvalues"};

    for (size_t i = 0; i < sizeof way / sizeof *way; i++) {
        if (intern_find(rf->an->names, text_of(way[i])) != NO_ID) {
            return true;
        }
    }
    return false;
}

/* `x.f_back`: on the way to another one it is not looked at. */
static void
look_back(struct rules_file *rf, struct unit_lore *lu, op_id op,
          struct summary_function *f)
{
    const struct operands *o = &lu->ops;
    const op_id user = operand_only_user(o, o->out[op]);
    const var_id var = lore_loaded(lu, operand(o, op, 0));
    const bool is_given =
        var != NO_ID && (lu->unit->var[var].flags & VARF_PARAM) != 0;
    const int at = frame_up(rf, lu, o->out[op]);

    if (user != NO_ID && o->unit->op[user].kind == OP_ATTR &&
        text_eq(sym_text(rf->an, o->unit->op[user].arg), TEXT("f_back"))) {
        return;
    }
    f->frames |= at == FRAME_NONE ? 1 : frame_bits(at);
    f->looks.walks |= at >= FRAME_ANY && !is_given;
    f->why = TEXT("f_back.f_locals");
}

/* `sys._getframe(depth + 1)`, where a caller says how deep: that many up is
 * near, and no walk over whoever is on the stack. */
static bool
is_told_depth(const struct unit_lore *lu, op_id call)
{
    const struct operands *o = &lu->ops;
    val_id depth = operand_count(o, call) > 2 ? operand(o, call, 2) : NO_ID;
    const op_id sum = depth == NO_ID ? NO_ID : operand_source(o, depth);

    if (sum != NO_ID && o->unit->op[sum].kind == OP_BINARY) {
        depth = operand(o, sum, 0);
    }
    const var_id var = depth == NO_ID ? NO_ID : lore_loaded(lu, depth);
    return var != NO_ID && (o->unit->var[var].flags & VARF_PARAM) &&
           !o->unit->var[var].nbinds;
}

/* Frames of callers whose locals a unit reads itself, as bits. */
struct read_frames {
    uint32_t bits;
    bool walks; /* they may be any */
    bool other; /* of who knows whose, but not of a frame that it was given */
    bool found; /* some are, and all of them under this condition: */
    struct guard when;
};

static struct read_frames
frames_read(struct rules_file *rf, struct unit_lore *lu, struct telling *t)
{
    struct read_frames r = {0};

    for (op_id op = 0; op < lu->unit->nops; op++) {
        const struct op *o = &lu->unit->op[op];
        if ((o->kind != OP_ATTR && o->kind != OP_METHOD) ||
            !text_eq(sym_text(rf->an, o->arg), TEXT("f_locals")) ||
            is_only_compared(lu, op)) {
            continue;
        }
        const val_id frame = operand(&lu->ops, op, 0);
        const int at = frame_up(rf, lu, frame);
        const var_id var = lore_loaded(lu, frame);
        const bool is_given = var != NO_ID &&
                              (lu->unit->var[var].flags & VARF_PARAM) &&
                              !lu->unit->var[var].nbinds;
        const struct guard when = guard_of(rf, lu, op);
        r.when = r.found ? guard_join(r.when, when) : when;
        r.found = true;
        r.bits |= tell_frame(t, at, &t->by.reads, &t->by.least_reads);
        r.walks |= at >= FRAME_ANY;
        r.other |= at == FRAME_NONE && !is_given;
    }
    return r;
}

/* All of that, if it is known. */
static struct frame_told
told_by(struct rules_file *rf, const struct unit_lore *lu,
        const struct telling *t)
{
    struct frame_told by = t->by;

    if (!by.is_told || t->is_other) {
        return (struct frame_told){0};
    }
    by.unset = (int8_t)frame_told_default(rf, lu, by.param);
    return by;
}

/* `self.frame = frame`, `super().__init__(frame)`. */
static bool
is_only_put(struct rules_file *rf, const struct unit_lore *lu, val_id v)
{
    const struct operands *o = &lu->ops;
    const op_id user = operand_only_user(o, v);

    if (user == NO_ID) {
        return false;
    }
    switch ((enum op_kind)o->unit->op[user].kind) {
    case OP_SET_ATTR:
        return operand(o, user, 0) == v;
    case OP_CALL: {
        const struct call call = call_at(rf, lu, user);
        return call.receiver != v && call.callee != v &&
               lore_mean(lu, call.callee).name != NO_ID &&
               !call_api(rf, lu, &call);
    }
    default:
        return false;
    }
}

param_set
summarize_put(struct rules_file *rf, const struct unit_lore *lu)
{
    const struct unit *u = lu->unit;
    param_set put = 0;

    if (!text_eq(sym_text(rf->an, u->name), TEXT("__init__"))) {
        return 0;
    }
    for (var_id var = 0; var < u->nvars && var < GUARD_PARAMS; var++) {
        bool is_put = (u->var[var].flags & VARF_PARAM) &&
                      u->var[var].kind == VAR_LOCAL && !u->var[var].nbinds;
        for (op_id op = lu->ops.load[var]; op != NO_ID && is_put;
             op = lu->ops.next_load[op]) {
            is_put = is_only_put(rf, lu, lu->ops.out[op]);
        }
        put |= is_put ? param_bit(var) : 0;
    }
    return put;
}

bool
summarize_is_blind(struct rules_file *rf, struct unit_lore *lu, op_id call,
                   struct frame_names *asks)
{
    static const char *const told[] = {"f_code", "f_lineno", "f_globals",
                                       "f_locals"};
    const val_id result = lu->ops.out[call];

    if (lu->unit->op[call].kind != OP_CALL || !lu->ops.nusers[result]) {
        return false;
    }
    for (size_t i = 0; i < sizeof told / sizeof *told; i++) {
        if (intern_find(rf->an->names, text_of(told[i])) != NO_ID) {
            return !frame_exposed(rf, lu, result, FRAME_OF_CALLERS, asks);
        }
    }
    return false;
}

void
summarize_frames(struct arena *a, struct rules_file *rf, struct unit_lore *lu,
                 struct summary_function *f)
{
    const struct unit *u = lu->unit;
    const bool speaks = intern_find(rf->an->names, TEXT("f_locals")) != NO_ID;

    if (!leads_to_frames(rf)) {
        return;
    }
    struct telling telling = {0};
    const struct handed hands = hands_on(rf, lu, speaks, &telling);
    telling.is_other |= hands.reads;
    f->looks.shows = shows_locals(rf, lu);
    f->looks.keeps = frames_let_out(rf, lu, &f->looks.gives, &telling);
    f->looks.by = told_by(rf, lu, &telling);
    f->looks.keeps |= hands.kept;
    f->looks.hands = hands.elsewhere;
    f->looks.speaks = speaks;
    f->looks.near = f->looks.itself = frame_looks_out(&f->looks) != 0;
    if (!hands.reads && !f->looks.shows) {
        return;
    }
    f->reads_traces = mentions_attr(rf, lu, "tb_frame");
    for (op_id op = 0; op < u->nops; op++) {
        if (u->op[op].kind == OP_ATTR &&
            text_eq(sym_text(rf->an, u->op[op].arg), TEXT("f_back"))) {
            look_back(rf, lu, op, f);
        }
        if (u->op[op].kind != OP_CALL) {
            continue;
        }
        const int at = frame_handed_out(rf, lu, op);
        if (at > 0) {
            f->frames |= frame_bits(at);
            const bool is_told = at >= FRAME_ANY && is_told_depth(lu, op);
            f->looks.told |= is_told;
            f->looks.walks |= at >= FRAME_ANY && !is_told;
            f->why = text_copy(
                a, name_text(rf, lore_mean(lu, operand(&lu->ops, op, 0)).name));
        }
    }
    const struct read_frames read = frames_read(rf, lu, &telling);
    telling.is_other |= read.other;
    f->looks.by = told_by(rf, lu, &telling);
    if (!read.other && !hands.reads) { /* others tell code and lines */
        f->frames &= read.bits | hands.shared;
        f->looks.told &= read.walks;
        f->looks.walks &= read.walks;
    }
    f->looks.when = hands.reads || hands.shares ? (struct guard){GUARD_NONE, 0}
                                                : read.when;
    f->frames |= hands.behind;
    f->looks.itself |= f->frames != 0;
    f->looks.near = f->looks.itself;
    f->asked = frame_names_of(a, rf, lu);
    f->asked.any |= hands.reads || hands.shares;
}
