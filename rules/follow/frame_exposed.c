#include "rules/follow/frame_exposed.h"

#include "base/bits.h"
#include "rules/follow/frame_up.h"
#include "rules/value/call.h"
#include "rules/value/literal.h"
#include "rules/value/merges.h"
#include "rules/value/names.h"
#include "rules/value/reach.h"
#include "rules/value/spelled.h"

/* A frame, or something that holds frames, on its way through the unit. */
struct showing {
    struct rules_file *rf;
    struct unit_lore *lu;
    uint64_t *seen; /* values that were looked at */
    val_id records; /* what it all began with, as if that were a list of
                       records; NO_ID: not known */
    bool is_stack;  /* inspect.stack() returned that */
    int depth;      /* functions of the file that it was handed through */
    bool returns;   /* the function returns it */
    bool of_callers; /* whose callers are of interest, too */
    bool away; /* only what keeps it counts, not who reads it at once */
    struct frame_names asked; /* who asks for some locals by name */
    bool shows;
};

enum { DEEPEST_CALL = 3, MOST_STEPS = 6 };

static bool
is_among(struct text t, const struct text *word, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        if (text_eq(t, word[i])) {
            return true;
        }
    }
    return false;
}

#define AMONG(t, words) is_among((t), (words), sizeof(words) / sizeof *(words))

/* Attributes that tell nothing about the values of a frame's own locals. */
static const struct text harmless_attr[] = {
    {"f_code", 6},    {"f_lineno", 8},  {"f_globals", 9},     {"f_lasti", 7},
    {"f_back", 6},    {"f_trace", 7},   {"f_builtins", 10},   {"filename", 8},
    {"lineno", 6},    {"function", 8},  {"code_context", 12}, {"index", 5},
    {"positions", 9}, {"tb_lineno", 9},
};

/* What they are is a frame, or leads to one. */
static const struct text leading[] = {
    {"frame", 5}, {"tb_frame", 8}, {"tb_next", 7}, {"__traceback__", 13},
};

/* Methods of the mapping or list that frames are in. */
static const struct text container_method[] = {
    {"items", 5}, {"values", 6}, {"keys", 4}, {"get", 3}, {"pop", 3},
};

/* Called with frames: the result is, or holds, the same. */
static const struct text transparent[] = {
    {"builtins.enumerate", 18}, {"builtins.reversed", 17},
    {"builtins.list", 13},      {"builtins.tuple", 14},
    {"builtins.iter", 13},      {"builtins.next", 13},
    {"itertools.islice", 16},   {"typing.cast", 11},
    {"traceback.walk_stack", 20},
};

/* Called with frames they look at code and lines alone. */
static const struct text blind[] = {
    {"builtins.len", 12},
    {"builtins.bool", 13},
    {"inspect.findsource", 18},
    {"inspect.getframeinfo", 20},
    {"inspect.getsource", 17},
    {"inspect.getsourcefile", 21},
    {"inspect.getsourcelines", 22},
    {"inspect.getfile", 15},
    {"inspect.getmodule", 17},
    {"traceback.print_stack", 21},
    {"traceback.format_stack", 22},
    {"traceback.extract_stack", 23},
};

bool
frame_is_told_blindly(struct text callee)
{
    return AMONG(callee, blind);
}

static void look_at(struct showing *s, val_id v);

/* What is loaded from a variable that holds it since `store`; NO_ID: since the
 * function began. */
static void
look_at_loads(struct showing *s, var_id var, op_id store)
{
    const struct operands *o = &s->lu->ops;
    const struct var *at = &o->unit->var[var];
    const uint64_t *reached =
        store != NO_ID ? reach_bound(s->rf->scratch, o->unit, store) : NULL;

    if (at->kind != VAR_LOCAL) {
        s->shows = true; /* inner functions have it, too */
        return;
    }
    for (op_id op = o->load[var]; op != NO_ID && !s->shows;
         op = o->next_load[op]) {
        if (!reached || bit_test(reached, op)) {
            look_at(s, o->out[op]);
        }
    }
}

/* All that an op pushes. */
static void
look_at_results(struct showing *s, op_id op)
{
    const struct operands *o = &s->lu->ops;
    val_id first = o->out[op];

    for (val_id v = first; v < o->nvals && o->val[v].op == op; v++) {
        look_at(s, v);
    }
}

/* `self.assertIn(frame, seen)`: it compares, and shows the frame at most. */
static bool
is_assertion(const struct showing *s, const struct call *call, op_id from)
{
    return from != NO_ID && s->lu->unit->op[from].kind == OP_METHOD &&
           lore_loaded(s->lu, call->receiver) == 0 &&
           text_starts(sym_text(s->rf->an, s->lu->unit->op[from].arg),
                       TEXT("assert"));
}

/* The undecorated function of this file that goes by that name, or NO_ID. */
static unit_id
unit_named(struct rules_file *rf, const struct meaning *callee)
{
    const struct analysis *an = rf->an;

    for (unit_id i = 1; callee->name != NO_ID && i < an->nunits; i++) {
        if (an->unit[i].kind == UNIT_FUNCTION && !an->unit[i].is_generator &&
            !an->unit[i].is_coroutine && !(callee->flags & MEANS_DECORATED) &&
            name_of_unit(rf, i) == callee->name) {
            return i;
        }
    }
    return NO_ID;
}

/* A function of this file gets it, by a parameter or by any of them: what
 * becomes of it there?  True if that could be told. */
static bool
look_into_callee(struct showing *s, const struct call *call, val_id v)
{
    const struct meaning callee = lore_mean(s->lu, call->callee);
    const unit_id id =
        s->depth < DEEPEST_CALL ? unit_named(s->rf, &callee) : NO_ID;

    if (id == NO_ID || call->receiver != NO_ID || call->nkeywords) {
        return false;
    }
    struct unit_lore *lu = lore_unit(s->rf, id);
    struct showing inner = {
        .rf = s->rf,
        .lu = lu,
        .seen = bitrows_make(s->rf->scratch, 1, lu->ops.nvals).word,
        .records = NO_ID,
        .depth = s->depth + 1,
        .of_callers = s->of_callers,
        .away = s->away,
    };
    for (var_id p = 0; p < lu->unit->nvars && !inner.shows; p++) {
        const bool is_given =
            call->is_starred || (p < call->nargs && call->argument[p] == v);
        if ((lu->unit->var[p].flags & VARF_PARAM) && is_given) {
            look_at_loads(&inner, p, NO_ID);
        }
    }
    s->shows |= inner.shows;
    frame_names_join(&s->asked, &inner.asked);
    if (inner.returns) {
        look_at_results(s, call->op);
    }
    return true;
}

static void
look_at_call(struct showing *s, op_id op, val_id v)
{
    struct rules_file *rf = s->rf;
    struct call call = call_at(rf, s->lu, op);
    struct text name = name_text(rf, lore_mean(s->lu, call.callee).name);
    op_id from = operand_source(&s->lu->ops, call.callee);
    bool is_method = from != NO_ID && call.receiver == v &&
                     s->lu->unit->op[from].kind == OP_METHOD;

    if (look_into_callee(s, &call, v)) {
        return;
    }
    if (is_method) {
        s->shows |= !s->away &&
                    !AMONG(sym_text(rf->an, s->lu->unit->op[from].arg),
                           container_method);
        look_at_results(s, op);
    } else if (AMONG(name, transparent)) {
        look_at_results(s, op);
    } else if (text_eq(name, TEXT("inspect.getouterframes"))) {
        s->records = s->lu->ops.out[op];
        s->is_stack = true;
        look_at_results(s, op);
    } else if (is_assertion(s, &call, from)) {
        return;
    } else if (text_eq(name, TEXT("traceback.StackSummary.extract"))) {
        s->shows |=
            call.is_starred ||
            call_argument(rf, &call, 4, TEXT("capture_locals")) != NO_ID;
    } else {
        const bool is_put = from != NO_ID && call.receiver != v &&
                            s->lu->unit->op[from].kind == OP_METHOD &&
                            !call_is_of_self(s->lu, &call);
        s->shows |= s->away ? is_put : !frame_is_told_blindly(name);
    }
}

/* `stack()[1:]`, `reversed(stack())`: what inspect.stack() returned, if only
 * some of it, or in another order. */
static bool
is_records(const struct showing *s, val_id v)
{
    static const struct text keeping[] = {
        {"builtins.list", 13}, {"builtins.reversed", 17}, {"builtins.tuple", 14}};
    const struct operands *o = &s->lu->ops;

    for (int steps = 0; steps < MOST_STEPS && s->records != NO_ID; steps++) {
        v = lore_origin(s->lu, v);
        const op_id op = operand_source(o, v);
        const op_id key = op != NO_ID && o->unit->op[op].kind == OP_ITEM
                              ? operand_source(o, operand(o, op, 1))
                              : NO_ID;
        if (v == s->records) {
            return true;
        }
        if (key != NO_ID && o->unit->op[key].kind == OP_SLICE) {
            v = operand(o, op, 0);
        } else if (op != NO_ID && o->unit->op[op].kind == OP_CALL) {
            const struct call call = call_at(s->rf, s->lu, op);
            const struct text name =
                name_text(s->rf, lore_mean(s->lu, call.callee).name);
            v = AMONG(name, keeping) && call.nargs == 1 ? call.argument[0]
                                                        : NO_ID;
        } else {
            return false;
        }
    }
    return false;
}

/* What a loop goes through, if the value is an item of that; or NO_ID. */
static val_id
gone_through(const struct operands *o, val_id v)
{
    const op_id next = operand_source(o, v);
    const op_id iter = next != NO_ID && o->unit->op[next].kind == OP_NEXT
                           ? operand_source(o, operand(o, next, 0))
                           : NO_ID;

    return iter != NO_ID && o->unit->op[iter].kind == OP_ITER
               ? operand(o, iter, 0)
               : NO_ID;
}

/* `record[:4]`: is its first the same? */
static bool
is_beginning(const struct showing *s, op_id slice)
{
    const struct operands *o = &s->lu->ops;
    const struct meaning from = lore_mean(s->lu, operand(o, slice, 0));

    return operand_count(o, slice) == 2 && from.kind == VALUE_NONE &&
           (from.flags & MEANS_SEEN);
}

/* Is it one of them, or the first fields of one? */
static bool
is_record(const struct showing *s, val_id v)
{
    const struct operands *o = &s->lu->ops;
    const op_id op = operand_source(o, lore_origin(s->lu, v));

    if (op == NO_ID || o->unit->op[op].kind != OP_ITEM) {
        const val_id all = gone_through(o, lore_origin(s->lu, v));
        return all != NO_ID && is_records(s, all);
    }
    const op_id key = operand_source(o, operand(o, op, 1));
    const bool is_slice = key != NO_ID && o->unit->op[key].kind == OP_SLICE;

    return is_slice ? is_beginning(s, key) && is_record(s, operand(o, op, 0))
                    : is_records(s, operand(o, op, 0));
}

/* `list(reversed(stack()))[3]`, `stack()[::-1][3]`: it may be any. */
static bool
is_of_another_order(const struct showing *s, val_id v)
{
    const struct operands *o = &s->lu->ops;
    const val_id from = lore_origin(s->lu, v);
    const op_id op = operand_source(o, from);
    const op_id key = op != NO_ID && o->unit->op[op].kind == OP_ITEM
                          ? operand_source(o, operand(o, op, 1))
                          : NO_ID;

    return from != s->records &&
           ((op != NO_ID && o->unit->op[op].kind == OP_CALL) ||
            (key != NO_ID && o->unit->op[key].kind == OP_SLICE &&
             operand_count(o, key) > 2));
}

/* `inspect.stack()[1]` is of a caller, `record[1]` no frame at all. */
static void
look_at_item(struct showing *s, op_id op, val_id v)
{
    const struct operands *o = &s->lu->ops;
    val_id key = operand(o, op, 1);
    op_id slice = operand_source(o, key);

    if (key == v) {
        return;
    }
    if (s->is_stack && slice != NO_ID && o->unit->op[slice].kind == OP_SLICE) {
        key = lore_origin(s->lu, v) == s->records ? operand(o, slice, 0)
                                                     : NO_ID;
    }
    const bool is_further = key != NO_ID && literal_int(s->rf, s->lu, key) > 0;
    const bool is_other =
        is_record(s, v) ||
        (s->is_stack && is_records(s, v) && !is_of_another_order(s, v));

    if (!is_further || !is_other) {
        look_at_results(s, op);
    }
}

/* Is it one of what `m.items()` gives? */
static bool
is_pair_of_items(const struct showing *s, val_id v)
{
    const struct operands *o = &s->lu->ops;
    const val_id all = gone_through(o, v);
    const op_id op = operand_source(o, all);
    const op_id method = op != NO_ID && o->unit->op[op].kind == OP_CALL
                             ? operand_source(o, operand(o, op, 0))
                             : NO_ID;

    return method != NO_ID && o->unit->op[method].kind == OP_METHOD &&
           text_eq(sym_text(s->rf->an, o->unit->op[method].arg),
                   TEXT("items"));
}

/* `for frame, name, *rest in stack()`: of a record only the first is a frame;
 * `for key, frame in frames.items()`: of a mapping only the second. */
static void
look_at_unpacked(struct showing *s, op_id op, val_id v)
{
    const struct operands *o = &s->lu->ops;
    const uint32_t n = o->unit->op[op].arg; /* the first lies on top */

    if (is_record(s, v) && n) {
        look_at(s, o->out[op] + n - 1);
    } else if (n == 2 && is_pair_of_items(s, v)) {
        look_at(s, o->out[op]);
    } else {
        look_at_results(s, op);
    }
}

/* `frame, depth = f(), 0`: each gets its own. */
static void
look_at_tuple(struct showing *s, op_id op, val_id v)
{
    const struct operands *o = &s->lu->ops;
    const op_id user = operand_only_user(o, o->out[op]);
    const uint32_t n = operand_count(o, op);

    if (user == NO_ID || o->unit->op[user].kind != OP_UNPACK ||
        o->unit->op[user].arg != n) {
        look_at_results(s, op);
        return;
    }
    for (uint32_t i = 0; i < n; i++) { /* the first lies on top */
        if (operand(o, op, i) == v) {
            look_at(s, o->out[user] + n - 1 - i);
        }
    }
}

/* Does it ask for names alone? */
static bool
asks_by_name(struct showing *s, op_id op)
{
    if (!text_eq(sym_text(s->rf->an, s->lu->unit->op[op].arg),
                 TEXT("f_locals"))) {
        return false;
    }
    const struct frame_names names =
        frame_names_at(s->rf->arena, s->rf, s->lu, op);

    frame_names_join(&s->asked, &names);
    return !s->asked.any && !s->asked.with;
}

/* Is the mapping that an attribute gives only read where it stands? */
static bool
is_read_at_once(const struct showing *s, op_id attr)
{
    const struct operands *o = &s->lu->ops;
    const op_id user = operand_only_user(o, o->out[attr]);

    if (user == NO_ID) {
        return false;
    }
    switch ((enum op_kind)o->unit->op[user].kind) {
    case OP_ATTR:
    case OP_METHOD:
    case OP_ITEM:
    case OP_ITER:
    case OP_COMPARE:
        return true;
    case OP_CALL:
        return text_starts(
            name_text(s->rf, lore_mean(s->lu, operand(o, user, 0)).name),
            TEXT("builtins."));
    default:
        return false;
    }
}

static void
look_at_use(struct showing *s, op_id op, val_id v)
{
    const struct op *u = &s->lu->unit->op[op];
    struct text attr = {0};

    switch ((enum op_kind)u->kind) {
    case OP_STORE:
        look_at_loads(s, u->arg, op);
        return;
    case OP_RETURN: /* who called looks at the result */
        s->returns = true;
        s->shows |= s->depth == 0;
        return;
    case OP_TUPLE:
        look_at_tuple(s, op, v);
        return;
    case OP_LIST_EXTEND:
        look_at(s, operand(&s->lu->ops, op, 0));
        return;
    case OP_POP:
    case OP_COMPARE:
    case OP_BRANCH_FALSE:
    case OP_BRANCH_TRUE:
    case OP_BRANCH_NONE:
        return;
    case OP_ITER:
    case OP_LIST_TO_TUPLE:
    case OP_NEXT:
    case OP_UNPACK_STAR:
        look_at_results(s, op);
        return;
    case OP_UNPACK:
        look_at_unpacked(s, op, v);
        return;
    case OP_SET_ATTR: /* `frame.f_trace = f` */
        s->shows |= operand(&s->lu->ops, op, 0) == v;
        return;
    case OP_ITEM:
        look_at_item(s, op, v);
        return;
    case OP_ATTR:
    case OP_METHOD:
        attr = sym_text(s->rf->an, u->arg);
        if (AMONG(attr, leading) ||
            (s->of_callers && text_eq(attr, TEXT("f_back")))) {
            look_at(s, s->lu->ops.out[op]);
            return;
        }
        if (AMONG(attr, harmless_attr) || asks_by_name(s, op) ||
            (u->kind == OP_METHOD && AMONG(attr, container_method))) {
            return; /* what the call of the method does is asked there */
        }
        if (s->away && (u->kind == OP_METHOD || is_read_at_once(s, op))) {
            return;
        }
        break;
    case OP_CALL:
    case OP_CALL_STAR:
        look_at_call(s, op, v);
        return;
    default:
        break;
    }
    s->shows = true;
}

/* `for i, frame in enumerate(frames)`: the number is no frame. */
static bool
is_number(const struct showing *s, val_id v)
{
    const struct meaning m = lore_mean(s->lu, v);

    return (m.flags & (MEANS_SEEN | MEANS_SAID)) == MEANS_SEEN &&
           m.kind == VALUE_SCALAR;
}

/* By now the variable has a caller's frame, whose locals are not asked for. */
static bool
is_above(const struct showing *s, val_id v)
{
    const op_id op = operand_source(&s->lu->ops, v);

    return !s->of_callers && op != NO_ID &&
           s->lu->unit->op[op].kind == OP_LOAD &&
           frame_is_above(s->rf, s->lu, v);
}

static void
look_at(struct showing *s, val_id v)
{
    const struct operands *o = &s->lu->ops;

    if (v == NO_ID || s->shows || bit_test(s->seen, v) || is_number(s, v) ||
        is_above(s, v)) {
        return;
    }
    bit_set(s->seen, v);
    uint32_t left = o->nusers[v];
    if (left == 1) {
        look_at_use(s, o->user[v], v);
        left = 0;
    }
    for (op_id op = 0; op < o->unit->nops && left && !s->shows; op++) {
        for (uint32_t i = 0; i < operand_count(o, op); i++) {
            if (operand(o, op, i) == v) {
                look_at_use(s, op, v);
                left--;
                break;
            }
        }
    }
    for (const struct merge_entry *e = merges_of(s->rf, s->lu, v); e;
         e = e->next) {
        look_at(s, e->merge);
    }
}

/* Where the value goes; `begin` says what is of interest. */
static struct showing
show_from(struct rules_file *rf, struct unit_lore *lu, val_id v,
          struct showing begin)
{
    const struct arena_mark mark = arena_mark(rf->scratch);

    begin.rf = rf;
    begin.lu = lu;
    begin.seen = bitrows_make(rf->scratch, 1, lu->ops.nvals).word;
    begin.records = v;
    look_at(&begin, v);
    arena_rewind(rf->scratch, mark);
    return begin;
}

bool
frame_gets_away(struct rules_file *rf, struct unit_lore *lu, val_id v)
{
    return show_from(rf, lu, v,
                     (struct showing){.of_callers = true, .away = true})
        .shows;
}

bool
frame_exposed(struct rules_file *rf, struct unit_lore *lu, val_id v,
              enum frame_held held, struct frame_names *asked)
{
    const struct showing s = show_from(
        rf, lu, v,
        (struct showing){.is_stack = held == FRAME_OWN_RECORDS,
                         .of_callers = held == FRAME_OF_CALLERS});

    *asked = s.asked;
    return s.shows;
}
