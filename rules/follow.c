#include "rules/follow.h"

#include "rules/call.h"
#include "rules/keyed.h"
#include "rules/known.h"
#include "rules/names.h"
#include "rules/shown_text.h"
#include "rules/summary.h"

enum { DEEPEST = 32, OWNER_DEPTH = 8, MOST_TRACED = 32 };

/* One value being followed. */
struct trail {
    struct rules_file *rf;
    struct unit_lore *lu;
    const struct follower *f;
    uint64_t *seen; /* by val */
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
    if (!t.f->into(t.f->context, v)) {
        return;
    }
    if (u->var[v].kind == VAR_CELL) {
        asked(&t); /* in there */
    }
    const struct operands *o = &t.lu->ops;
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

/* A method of the value is called: `pair.index(0)`, `address.__add__(8)`; that
 * of a weak container gives another one with the same in it. */
static void
follow_method(struct trail t, op_id op, const struct api *api)
{
    const struct fact *same = api ? api_fact(api, FACT_RETURNS_ARGUMENT) : NULL;
    const struct fact *part = api ? api_fact(api, FACT_RETURNS_PART_OF) : NULL;
    const bool is_same = (same && same->selector.kind == SELECT_SELF) ||
                         (part && part->selector.kind == SELECT_SELF);

    if ((t.f->what == FOLLOW_PARTS || is_same) &&
        may_carry(&t, t.lu->ops.out[op])) {
        go_on(t, t.lu->ops.out[op]);
    }
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

/* One op takes the value: a flat switch over what it makes of it. */
static void
follow_use(struct trail t, op_id op, val_id v)
{
    const struct op *o = &t.lu->unit->op[op];

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
        if (o->arg != OPER_NOT && may_carry(&t, t.lu->ops.out[op])) {
            follow_pushed(t, op);
        }
        return;
    case OP_ATTR:
        if (t.f->what == FOLLOW_PARTS) {
            follow_pushed(t, op);
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
    const struct operands *o = &t.lu->ops;

    for (val_id m = o->nvals; m-- > 0 && o->val[m].op == NO_ID;) {
        for (val_id link = m; link != NO_ID; link = o->val[link].right) {
            if (o->val[link].left == v && o->nusers[m]) {
                go_on(t, m);
                break;
            }
        }
    }
}

static void
follow_one(struct trail t, val_id v)
{
    const struct operands *o = &t.lu->ops;

    if (v == NO_ID || bit_test(t.seen, v)) {
        return;
    }
    if (t.depth == 0) {
        lost(&t);
        return;
    }
    bit_set(t.seen, v);
    const op_id *use = &o->use[o->first_use[v]];
    for (uint32_t i = 0; i < o->nusers[v]; i++) {
        if ((i == 0 || use[i] != use[i - 1]) &&
            !only_meets_literals(&t, use[i], v)) {
            follow_use(t, use[i], v);
        }
    }
    follow_merges(t, v);
}

static struct trail
set_out(struct rules_file *rf, struct unit_lore *lu,
        const struct follower *follower)
{
    uint64_t *seen = bitrows_make(rf->scratch, 1, lu->ops.nvals).word;

    return (struct trail){rf, lu, follower, seen, DEEPEST};
}

void
follow_value(struct rules_file *rf, struct unit_lore *lu, val_id v,
             const struct follower *follower)
{
    struct arena_mark mark = arena_mark(rf->scratch);

    follow_one(set_out(rf, lu, follower), v);
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

/* ---- and back ---------------------------------------------------------- */

struct tracing {
    struct rules_file *rf;
    const struct unit_lore *lu;
    struct owner_visitor visitor;
    bool is_part;   /* what is looked for is in it, and not itself */
    uint32_t *left; /* variables whose stores may be looked at */
};

static void trace(const struct tracing *t, val_id v, int depth);
static void trace_whole(const struct tracing *t, val_id v, int depth);

/* Facts that say: the result does not depend on what went in. */
static bool
is_fresh(const struct tracing *t, const struct call *call,
         const struct api *api)
{
    return call_fact(t->rf, t->lu, call, api, FACT_FRESH) ||
           call_fact(t->rf, t->lu, call, api, FACT_FRESH_INERT);
}

struct traced_call {
    const struct tracing *t;
    int depth;
};

static void
trace_selected(void *context, val_id v)
{
    struct traced_call *tc = context;

    trace_whole(tc->t, v, tc->depth);
}

/* What the catalogue says the result is, or is a part of. */
static void
trace_facts(const struct tracing *t, const struct call *call,
            const struct api *api, int depth)
{
    struct tracing part = *t;
    struct traced_call tc = {&part, depth};

    part.is_part = true;
    for (const struct fact *f = NULL; api && (f = api_next(api, f)) != NULL;) {
        if (f->id == FACT_RETURNS_ARGUMENT || f->id == FACT_RETURNS_PART_OF ||
            f->id == FACT_RETURNS_VIEW_OF || f->id == FACT_ELEMENTS_FROM) {
            call_selected(t->rf, t->lu, call, &f->selector,
                          (struct visitor){trace_selected, &tc});
        }
    }
}

/* Texts and numbers have what they are made of for themselves. */
static bool
owns_itself(const struct meaning *m)
{
    return (m->flags & MEANS_SEEN) &&
           (m->kind == VALUE_SCALAR || m->kind == VALUE_TEXT ||
            m->kind == VALUE_BYTES || m->kind == VALUE_NONE);
}

/* `(x for x in xs)`: what it gives is what it goes through has. */
static void
trace_gone_through(const struct tracing *t, const struct call *call, int depth)
{
    const op_id made = operand_source(&t->lu->ops, call->callee);
    struct tracing part = *t;

    if (made != NO_ID && t->lu->unit->op[made].kind == OP_FUNCTION &&
        t->rf->an->unit[t->lu->unit->op[made].arg].kind == UNIT_GENERATOR &&
        call->nargs) {
        part.is_part = true;
        trace_whole(&part, call->argument[0], depth);
    }
}

static void
trace_call(const struct tracing *t, op_id op, int depth)
{
    const struct meaning result = lore_mean(t->lu, t->lu->ops.out[op]);

    if (owns_itself(&result)) {
        return;
    }
    struct call call = call_at(t->rf, t->lu, op);
    const struct api *api = call_api(t->rf, t->lu, &call);

    if (!t->visitor.any_call) {
        trace_facts(t, &call, api, depth);
        trace_gone_through(t, &call, depth);
        return;
    }
    if (is_fresh(t, &call, api)) {
        return;
    }
    trace(t, call.receiver, depth);
    for (uint32_t i = 0; i < call.nargs; i++) {
        const struct meaning m = lore_mean(t->lu, call.argument[i]);
        if (!owns_itself(&m) || m.kind == VALUE_BYTES) {
            trace(t, call.argument[i], depth);
        }
    }
}

/* The variable whose value the op changes, or which it lets go: `xs[k] = y`,
 * `del x.a`, `xs.clear()`, `del xs`; or NO_ID. */
static var_id
changed_by(const struct tracing *t, op_id op)
{
    static const char *const end[] = {"clear", "close", "discard", "pop",
                                      "popitem", "popleft", "remove"};
    const struct op *o = &t->lu->unit->op[op];
    const struct operands *ops = &t->lu->ops;

    switch ((enum op_kind)o->kind) {
    case OP_DELETE:
        return o->arg;
    case OP_SET_ITEM:
    case OP_SET_ATTR:
        return lore_loaded(t->lu, operand(ops, op, 1));
    case OP_DEL_ITEM:
    case OP_DEL_ATTR:
        return lore_loaded(t->lu, operand(ops, op, 0));
    case OP_METHOD:
        return text_among(sym_text(t->rf->an, o->arg), end,
                          sizeof end / sizeof *end)
                   ? lore_loaded(t->lu, operand(ops, op, 0))
                   : NO_ID;
    default:
        return NO_ID;
    }
}

/* Is the variable, or what is in it, let go by whoever wrote the function?
 * Found for all variables at once. */
static bool
lets_go(const struct tracing *t, var_id var)
{
    const struct unit *u = t->lu->unit;
    uint8_t *let_go = t->lu->let_go;
    uint8_t *is_found = &let_go[u->nvars];

    if (t->lu->store[var] == NO_ID && !(u->var[var].flags & VARF_PARAM)) {
        return true;
    }
    for (op_id op = 0; op < u->nops && !*is_found; op++) {
        const var_id v = changed_by(t, op);
        if (v != NO_ID) {
            let_go[v] = 1;
        }
    }
    *is_found = 1;
    return let_go[var];
}

/* Is anything known of what the call returns?  A comprehension, a function of
 * the tree or of the catalogue. */
static bool
is_known_call(const struct tracing *t, const struct call *call)
{
    const val_id callee = lore_origin(t->lu, call->callee);
    const sym_id name = lore_mean(t->lu, callee).name;
    const op_id made = operand_source(&t->lu->ops, callee);

    return (made != NO_ID && t->lu->unit->op[made].kind == OP_FUNCTION) ||
           call_api(t->rf, t->lu, call) ||
           (known_function(t->rf, name) && !known_class(t->rf, name));
}

/* `same(x)`: a function of the tree that may return what it is given. */
static void
trace_returned(const struct tracing *t, const struct call *call, int depth)
{
    const struct meaning callee =
        lore_mean(t->lu, lore_origin(t->lu, call->callee));
    const struct summary_function *f = known_function(t->rf, callee.name);

    const uint32_t shift = f ? call_shift(t->rf, t->lu, call, f) : 0;

    for (uint32_t i = 0; f && i < call->nargs; i++) {
        if ((f->parts | f->some_parts) & param_bit(i + shift)) {
            trace(t, call->argument[i], depth);
        }
    }
}

/* `xs = [x]; ref(xs[0]); xs.clear()`: then x alone had it.  All that the value
 * was made of may be what is in it; itself it is what it was, or is given. */
static void
trace_made(const struct tracing *t, val_id v, int depth)
{
    const op_id op = operand_source(&t->lu->ops, v);
    const enum op_kind k =
        op == NO_ID ? OP_NULL : (enum op_kind)t->lu->unit->op[op].kind;

    if (k == OP_CALL) {
        const struct call call = call_at(t->rf, t->lu, op);
        for (uint32_t i = 0;
             t->is_part && i < call.nargs && is_known_call(t, &call); i++) {
            trace_whole(t, call.argument[i], depth);
        }
        trace_returned(t, &call, depth);
        trace(t, v, depth);
    } else if (t->is_part) {
        trace_whole(t, v, depth);
    } else {
        trace(t, v, depth);
    }
}

/* `part = owner.part; address(part)`: nobody knows that the part holds it.
 * `for x in xs`: the next round forgets this x, not xs.  `x = y; del x`. */
static void
trace_stored(const struct tracing *t, val_id v, int depth)
{
    const struct operands *o = &t->lu->ops;
    op_id origin = operand_source(o, lore_origin(t->lu, v));
    var_id var = t->lu->unit->op[operand_source(o, v)].arg;
    const bool is_weak = !t->visitor.any_call && *t->left > 0;
    const bool is_let_go =
        is_weak && (lets_go(t, var) || t->lu->var[var].kind == VALUE_ITERATOR);

    if (origin != NO_ID && t->lu->unit->op[origin].kind == OP_ATTR) {
        trace(t, operand(o, origin, 0), depth);
    }
    *t->left -= is_weak;
    for (op_id op = t->lu->var_first_store[var]; op != NO_ID;
         op = t->lu->var_next_store[op]) {
        const val_id stored = operand(o, op, 0);
        const op_id from = operand_source(o, stored);
        if (from != NO_ID && (o->unit->op[from].kind == OP_NEXT ||
                              o->unit->op[from].kind == OP_UNPACK)) {
            trace_whole(t, operand(o, from, 0), depth);
        } else if (is_let_go ||
                   (is_weak && t->is_part &&
                    lore_loaded(t->lu, stored) != NO_ID)) {
            trace_made(t, stored, depth);
        }
    }
}

/* `for x in (a, b)`: what is taken from the display is one of them. */
static void
trace_whole(const struct tracing *t, val_id v, int depth)
{
    const op_id op = operand_source(&t->lu->ops, v);
    const enum op_kind k =
        op == NO_ID ? OP_NULL : (enum op_kind)t->lu->unit->op[op].kind;

    if (k != OP_LIST && k != OP_TUPLE && k != OP_SET && k != OP_DICT) {
        trace(t, v, depth);
        return;
    }
    for (uint32_t i = 0; i < operand_count(&t->lu->ops, op); i++) {
        trace(t, operand(&t->lu->ops, op, i), depth);
    }
}

/* `cache[k] = x = make()`, `ref(x := make())`: the value has a name, too. */
static void
trace_names(const struct tracing *t, val_id v)
{
    enum { FAR = 256 }; /* the stores stand near the value */
    const struct operands *o = &t->lu->ops;
    const op_id from = o->val[v].op;

    if (from == NO_ID || o->nusers[v] < 2 ||
        o->unit->op[from].kind == OP_LOAD) {
        return;
    }
    for (op_id op = from; op < o->unit->nops && op < from + FAR; op++) {
        if (o->unit->op[op].kind == OP_STORE && operand(o, op, 0) == v) {
            t->visitor.visit(t->visitor.context, o->unit->op[op].arg);
        }
    }
}

static void
trace(const struct tracing *t, val_id v, int depth)
{
    const struct operands *o = &t->lu->ops;

    if (v == NO_ID || depth == 0) {
        return;
    }
    trace_names(t, v);
    op_id op = o->val[v].op;
    if (op == NO_ID) {
        for (val_id m = v; m != NO_ID; m = o->val[m].right) {
            trace(t, o->val[m].left, depth - 1);
        }
        return;
    }
    struct tracing part = *t;
    part.is_part = true;
    switch ((enum op_kind)t->lu->unit->op[op].kind) {
    case OP_LOAD:
        t->visitor.visit(t->visitor.context, t->lu->unit->op[op].arg);
        trace_stored(t, v, depth - 1);
        return;
    case OP_ATTR:
        trace(&part, lore_part_of(t->rf, t->lu, op), depth - 1);
        return;
    case OP_METHOD:
    case OP_ITEM:
    case OP_ITER:
    case OP_NEXT:
    case OP_UNPACK:
        trace_whole(&part, operand(o, op, 0), depth - 1);
        return;
    case OP_CALL:
    case OP_CALL_STAR:
        trace_call(t, op, depth - 1);
        return;
    default:
        return;
    }
}

void
follow_owners(struct rules_file *rf, const struct unit_lore *lu, val_id v,
              struct owner_visitor visitor)
{
    uint32_t left = MOST_TRACED;
    struct tracing t = {rf, lu, visitor, false, &left};

    trace(&t, v, OWNER_DEPTH);
}
