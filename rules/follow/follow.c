#include "rules/follow/follow.h"

#include "rules/follow/beside.h"
#include "rules/follow/keyed.h"
#include "rules/follow/shown_text.h"
#include "rules/summary.h"
#include "rules/value/call.h"
#include "rules/value/known.h"
#include "rules/value/literal.h"
#include "rules/value/merges.h"
#include "rules/value/names.h"

enum { DEEPEST = 32 };

/* One value being followed. */
struct trail {
    struct rules_file *rf;
    struct unit_lore *lu;
    const struct follower *f;
    uint64_t *seen; /* by val, and the same of those that have it as a key */
    uint64_t *seen_keyed;
    uint64_t *keyed; /* by var: it is a key of what lies there */
    bool is_keyed;   /* a number is a key of this: what is found under it is
                        something else */
    op_id made; /* what made the value; NO_ID: nobody asks */
    bool is_named; /* it was in a variable */
    int depth;
};

static void follow_one(struct trail t, val_id v);

static void
go_on(struct trail t, val_id v)
{
    t.depth--;
    follow_one(t, v);
}

static void
lost(const struct trail *t)
{
    t->f->lost(t->f->context);
}

static void
asked(const struct trail *t)
{
    if (t->f->asked) {
        t->f->asked(t->f->context);
    }
}

/* The value is stored in `v`: follow what becomes of it there. */
static void
follow_var(struct trail t, var_id v)
{
    const struct unit *u = t.lu->unit;

    if (!var_is_local(&u->var[v]) ||
        (u->var[v].kind == VAR_CELL && !(u->var[v].flags & VARF_SPENT))) {
        lost(&t);
        return;
    }
    const bool is_new = t.f->into(t.f->context, v);
    if (!is_new && (t.is_keyed || !bit_test(t.keyed, v))) {
        return;
    }
    if (t.is_keyed) {
        bit_set(t.keyed, v);
    } else {
        bit_clear(t.keyed, v);
    }
    if (u->var[v].kind == VAR_CELL) {
        asked(&t); /* in there */
    }
    const struct operands *o = &t.lu->ops;
    t.is_named = true;
    for (op_id op = o->load[v]; op != NO_ID; op = o->next_load[op]) {
        go_on(t, o->out[op]);
    }
}

/* Calls that look at a value or a number and forget it. */
static bool
is_onlooker(struct text name, enum follow_texts texts)
{
    static const char *const onlooker[] = {
        "builtins.print", "builtins.len", "builtins.isinstance",
        "socket.fromfd", /* has a number of its own */
    };
    static const char *const speaker[] = {"builtins.repr", "builtins.hex",
                                          "builtins.str"};
    struct text top = name_top(name);

    if (texts == TEXTS_NOT &&
        text_among(name, speaker, sizeof speaker / sizeof *speaker)) {
        return true;
    }
    if (text_eq(top, TEXT("os")) || text_eq(top, TEXT("fcntl")) ||
        text_eq(top, TEXT("termios")) || text_eq(top, TEXT("logging"))) {
        return !text_eq(name, TEXT("os.fdopen")) &&
               !text_eq(name, TEXT("os.register_at_fork"));
    }
    return text_among(name, onlooker, sizeof onlooker / sizeof *onlooker);
}

/* Could the result still stand for what went in?  Texts and the like cannot.
 */
static bool
may_carry(const struct trail *t, val_id v)
{
    struct meaning m = lore_mean(t->lu, v);

    switch ((enum value_kind)m.kind) {
    case VALUE_NONE:
        return m.flags & MEANS_SEEN ? false : true;
    case VALUE_TEXT:
        return t->f->texts == TEXTS_ALL ||
               (t->f->texts == TEXTS_ASKED && follow_asks(t->rf, t->lu, v));
    case VALUE_FILE:
    case VALUE_FRAME:
    case VALUE_ARRAY:
        return false;
    default:
        return true;
    }
}

static bool
stands_for_parts(const struct trail *t)
{
    return t->f->what == FOLLOW_PARTS || t->f->what == FOLLOW_DERIVED;
}

/* A method of the value is called: `pair.index(0)`, `address.__add__(8)`; that
 * of a weak container gives another one with the same in it. */
static void
follow_method(struct trail t, op_id op, const struct api *api)
{
    const struct fact *same = api ? api_fact(api, FACT_RETURNS_ARGUMENT) : NULL;
    const struct fact *part = api ? api_fact(api, FACT_RETURNS_PART_OF) : NULL;
    const bool is_same = (same && same->selector.kind == SELECT_SELF) ||
                         (part && part->selector.kind == SELECT_SELF);

    if ((stands_for_parts(&t) || is_same) &&
        may_carry(&t, t.lu->ops.out[op])) {
        go_on(t, t.lu->ops.out[op]);
    }
}

/* `child.start()`: may the method tell others of its object? */
static bool
may_hand_on(const struct trail *t, op_id method)
{
    const struct meaning of =
        lore_mean(t->lu, operand(&t->lu->ops, method, 0));
    const struct api *row = call_attribute(t->rf, t->lu, method);
    const struct summary_function *f = known_function(
        t->rf, lore_mean(t->lu, t->lu->ops.out[method]).name);

    return !kind_is_container((enum value_kind)of.kind) &&
           !(row && row->name.s[0] != '.') &&
           (!f || ((f->escapes | f->stored | f->weak) & 1));
}

/* May the call keep an argument anywhere but in its result? */
static bool
may_keep(const struct trail *t, const struct call *call, const struct api *api)
{
    struct meaning owner = lore_mean(t->lu, call->receiver);
    bool has_self = call->receiver != NO_ID && owner.name == NO_ID;

    if (has_self && !(api && (api_fact(api, FACT_KEEPS_NOTHING) ||
                              api_fact(api, FACT_FRESH_INERT)))) {
        return true; /* in the object whose method it is */
    }
    return !call_is_discreet(t->rf, t->lu, call, api);
}

/* `mmap(f.fileno(), 0)`: a map has a number of its own. */
static bool
has_its_own(const struct api *api)
{
    const struct fact *f =
        api ? api_fact(api, FACT_RETURNS_RESOURCE) : NULL;

    return f && f->resource == RESOURCE_MEMORY &&
           api_fact(api, FACT_KEEPS_NOTHING);
}

/* `int(text)`, `seen.add(text)`: the call asks for what the text says. */
static bool
is_asking(const struct trail *t, const struct call *call, struct text name)
{
    const enum value_kind into =
        (enum value_kind)lore_mean(t->lu, call->receiver).kind;

    return text_eq(name, TEXT("builtins.int")) || into == VALUE_SET ||
           into == VALUE_DICT || into == VALUE_MAPPING;
}

static void
follow_call(struct trail t, op_id op, val_id v)
{
    struct call call = call_at(t.rf, t.lu, op);
    struct meaning callee = lore_mean(t.lu, lore_origin(t.lu, call.callee));
    const struct api *api = call_api(t.rf, t.lu, &call);
    bool is_argument = false;

    for (uint32_t i = 0; i < call.nargs; i++) {
        is_argument |= call.argument[i] == v;
    }
    if (!is_argument) {
        if (call.receiver == v) {
            follow_method(t, op, api);
        } else if (t.f->what == FOLLOW_DERIVED &&
                   lore_mean(t.lu, v).kind != VALUE_WEAK) {
            lost(&t); /* it may be a method */
        }
        return; /* asked, not handed on */
    }
    if (text_is_read_back(t.rf, t.lu, &call)) {
        lost(&t);
        return;
    }
    if (is_onlooker(name_text(t.rf, callee.name), t.f->texts) ||
        (t.f->texts == TEXTS_ALL && text_is_shown(t.rf, t.lu, &call))) {
        return;
    }
    if (is_asking(&t, &call, name_text(t.rf, callee.name))) {
        asked(&t);
    }
    if (t.f->is_key && keyed_looks_up(t.rf, t.lu, &call, v)) {
        return;
    }
    var_id into = lore_loaded(t.lu, call.receiver);
    if (into != NO_ID &&
        kind_is_container(lore_mean(t.lu, call.receiver).kind)) {
        follow_var(t, into);
        return;
    }
    if (may_keep(&t, &call, api)) {
        lost(&t);
    }
    struct meaning result = lore_mean(t.lu, t.lu->ops.out[op]);
    bool is_found = t.f->what == FOLLOW_NUMBER &&
                    !kind_is_container(result.kind) &&
                    result.kind != VALUE_SCALAR && result.kind != VALUE_ADDRESS;
    if (may_carry(&t, t.lu->ops.out[op]) && !is_found && !has_its_own(api)) {
        go_on(t, t.lu->ops.out[op]);
    }
}

/* Something is put into a display that is being built. */
static void
follow_filling(struct trail t, op_id op, val_id v)
{
    if (operand(&t.lu->ops, op, 0) != v) {
        go_on(t, operand(&t.lu->ops, op, 0));
    }
}

static void
follow_item_store(struct trail t, op_id op, val_id v)
{
    var_id into = lore_loaded(t.lu, operand(&t.lu->ops, op, 1));

    if (operand(&t.lu->ops, op, 1) == v) {
        return;
    }
    if (operand(&t.lu->ops, op, 2) == v) {
        asked(&t);
        t.is_keyed = (t.f->what == FOLLOW_NUMBER || t.f->is_key) &&
                     operand(&t.lu->ops, op, 0) != v;
    }
    if (into == NO_ID) {
        lost(&t);
    } else {
        follow_var(t, into);
    }
}

static void
follow_pushed(struct trail t, op_id op)
{
    const struct op *o = &t.lu->unit->op[op];

    for (uint32_t k = 0; k < op_stack(o).pushes; k++) {
        go_on(t, t.lu->ops.out[op] + k);
    }
}

/* What is put into a set or a dict is compared with what is in there. */
static void
ask_by_hash(const struct trail *t, enum op_kind kind)
{
    if (kind == OP_SET || kind == OP_DICT || kind == OP_SET_ADD ||
        kind == OP_SET_UPDATE || kind == OP_DICT_SET) {
        asked(t);
    }
}

/* `names[text]`, `text == other`; or it is taken apart itself. */
static void
follow_asking(struct trail t, op_id op, val_id v)
{
    const struct op *o = &t.lu->unit->op[op];

    if (o->kind == OP_ITEM && operand(&t.lu->ops, op, 0) == v) {
        follow_pushed(t, op);
    } else if (o->kind == OP_ITEM ||
               (o->arg != OPER_IS && o->arg != OPER_IS_NOT)) {
        asked(&t);
    }
    if (o->kind == OP_ITEM && operand(&t.lu->ops, op, 0) != v &&
        keyed_by_asking(t.rf, t.lu, op)) {
        const var_id into = lore_loaded(t.lu, operand(&t.lu->ops, op, 0));
        if (into == NO_ID) {
            lost(&t);
        } else {
            follow_var(t, into);
        }
    }
}

/* Whoever goes through a generator has what it yields while it waits. */
static void
given_out(const struct trail *t, enum op_kind kind)
{
    if (t->f->returned) {
        t->f->returned(t->f->context);
    } else if (kind != OP_RETURN) {
        lost(t);
    }
}

/* Does the op compare a text with what stands in the source, and no more? */
static bool
only_meets_literals(const struct trail *t, op_id op, val_id v)
{
    const enum text_meets meets = t->f->texts == TEXTS_ALL
                                      ? text_meets(t->rf, t->lu, op, v)
                                      : TEXT_MEETS_NOTHING;

    if (meets == TEXT_MEETS_OTHERS) {
        asked(t);
    }
    return meets == TEXT_MEETS_LITERALS;
}

/* `memo[number]`, of what has the number as a key */
static bool
is_found_under(const struct trail *t, op_id op, val_id v)
{
    return t->is_keyed && t->lu->unit->op[op].kind == OP_ITEM &&
           operand(&t->lu->ops, op, 0) == v;
}

/* `address % 64`: what is left of an address leads nowhere. */
static bool
is_remainder(const struct trail *t, op_id op, val_id v)
{
    enum { MOST_DIGITS = 5 };
    const struct op *o = &t->lu->unit->op[op];
    const op_id from = operand_source(&t->lu->ops, v);
    const bool is_number =
        from == t->made || lore_mean(t->lu, v).kind == VALUE_ADDRESS ||
        (from != NO_ID && t->lu->unit->op[from].kind == OP_BINARY &&
         t->lu->unit->op[from].arg == OPER_SUB);

    if (t->f->what != FOLLOW_PARTS || t->f->is_key ||
        t->f->texts == TEXTS_ALL || o->arg != OPER_MOD || !is_number ||
        operand(&t->lu->ops, op, 0) != v) {
        return false;
    }
    const struct literal by =
        literal_source(t->rf, t->lu, operand(&t->lu->ops, op, 1));
    return by.is_known && by.text.n <= MOST_DIGITS &&
           lore_mean(t->lu, operand(&t->lu->ops, op, 1)).kind == VALUE_SCALAR;
}

/* By a method, or to a `with`: whom it is left by is on the stack, and has no
 * name. */
static bool
is_handed_on(const struct trail *t, op_id op)
{
    return t->f->what == FOLLOW_DERIVED &&
           (t->lu->unit->op[op].kind != OP_METHOD || may_hand_on(t, op));
}

/* One op takes the value. */
static void
follow_use(struct trail t, op_id op, val_id v)
{
    const struct op *o = &t.lu->unit->op[op];

    /* Flat switch: what each kind of op makes of it */
    t.is_keyed = t.is_keyed && o->kind == OP_STORE;
    ask_by_hash(&t, (enum op_kind)o->kind);
    switch ((enum op_kind)o->kind) {
    case OP_STORE:
        follow_var(t, o->arg);
        return;
    case OP_SET:
    case OP_DICT:
    case OP_LIST:
    case OP_TUPLE:
    case OP_LIST_TO_TUPLE:
    case OP_ITER:
    case OP_NEXT:
    case OP_UNPACK:
    case OP_UNPACK_STAR:
        follow_pushed(t, op);
        return;
    case OP_ITEM:
    case OP_COMPARE:
        follow_asking(t, op, v);
        return;
    case OP_FORMAT:
    case OP_JOIN:
        if (t.f->texts != TEXTS_NOT && may_carry(&t, t.lu->ops.out[op])) {
            follow_pushed(t, op);
        }
        return;
    case OP_UNARY:
    case OP_BINARY:
    case OP_INPLACE:
        if (o->arg != OPER_NOT && !is_remainder(&t, op, v) &&
            may_carry(&t, t.lu->ops.out[op])) {
            follow_pushed(t, op);
        }
        return;
    case OP_ATTR:
    case OP_MATCH_CLASS: /* `case Child(inner=x):` */
        if (stands_for_parts(&t)) {
            follow_pushed(t, op);
        }
        return;
    case OP_METHOD:
    case OP_ENTER:
    case OP_AENTER:
        if (is_handed_on(&t, op)) {
            lost(&t);
        }
        return;
    case OP_SET_ADD:
    case OP_SET_UPDATE:
    case OP_DICT_SET:
    case OP_LIST_APPEND:
    case OP_LIST_EXTEND:
    case OP_DICT_UPDATE:
    case OP_DICT_MERGE:
        follow_filling(t, op, v);
        return;
    case OP_CALL:
    case OP_CALL_STAR:
        follow_call(t, op, v);
        return;
    case OP_SET_ITEM:
        follow_item_store(t, op, v);
        return;
    case OP_SET_ATTR:
        if (operand(&t.lu->ops, op, 0) == v) {
            lost(&t);
        }
        return;
    case OP_AWAIT:
    case OP_FUNCTION:
        lost(&t);
        return;
    case OP_YIELD:
    case OP_YIELD_FROM:
    case OP_RETURN:
        given_out(&t, (enum op_kind)o->kind);
        return;
    default:
        return; /* compared, tested, printed: not kept here */
    }
}

/* Every merge that the value comes into. */
static void
follow_merges(struct trail t, val_id v)
{
    for (const struct merge_entry *e = merges_of(t.rf, t.lu, v); e;
         e = e->next) {
        go_on(t, e->merge);
    }
}

/* Does the op put it where the object goes that it is of? */
static bool
is_beside_owner(const struct trail *t, op_id op, val_id v)
{
    return t->f->beside && t->made != NO_ID &&
           beside_owner(t->rf, t->lu, op, v, t->f->beside - 1) &&
           (!t->is_named || beside_stays(t->lu, t->made, t->f->beside - 1));
}

static void
follow_one(struct trail t, val_id v)
{
    const struct operands *o = &t.lu->ops;

    if (v == NO_ID || bit_test(t.seen, v) ||
        (t.is_keyed && bit_test(t.seen_keyed, v))) {
        return;
    }
    if (t.depth == 0) {
        lost(&t);
        return;
    }
    bit_set(t.is_keyed ? t.seen_keyed : t.seen, v);
    const op_id *use = &o->use[o->first_use[v]];
    for (uint32_t i = 0; i < o->nusers[v]; i++) {
        if ((i == 0 || use[i] != use[i - 1]) &&
            !is_found_under(&t, use[i], v) &&
            !only_meets_literals(&t, use[i], v) &&
            !is_beside_owner(&t, use[i], v)) {
            follow_use(t, use[i], v);
        }
    }
    follow_merges(t, v);
}

static struct trail
set_out(struct rules_file *rf, struct unit_lore *lu,
        const struct follower *follower)
{
    struct bitrows seen = bitrows_make(rf->scratch, 2, lu->ops.nvals);

    return (struct trail){
        .rf = rf,
        .lu = lu,
        .f = follower,
        .seen = bitrows_row(&seen, 0),
        .seen_keyed = bitrows_row(&seen, 1),
        .keyed = bitrows_make(rf->scratch, 1, lu->unit->nvars).word,
        .made = NO_ID,
        .depth = DEEPEST,
    };
}

void
follow_value(struct rules_file *rf, struct unit_lore *lu, val_id v,
             const struct follower *follower)
{
    struct arena_mark mark = arena_mark(rf->scratch);
    struct trail t = set_out(rf, lu, follower);

    t.made = operand_source(&lu->ops, v);
    follow_one(t, v);
    arena_rewind(rf->scratch, mark);
}

void
follow_variable(struct rules_file *rf, struct unit_lore *lu, var_id v,
                const struct follower *follower)
{
    struct arena_mark mark = arena_mark(rf->scratch);

    follow_var(set_out(rf, lu, follower), v);
    arena_rewind(rf->scratch, mark);
}
