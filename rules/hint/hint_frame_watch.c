/*
 * Who looks at the frames of callers, or of suspended functions, without being
 * called by name?  Operators, properties, callbacks and log filters of the
 * file; they are few, and where one is any op may be it that runs it.
 */
#include "rules/hint/hint.h"

#include "rules/follow/guard.h"
#include "rules/follow/suspended.h"
#include "rules/summary/summarize_frame.h"
#include "rules/value/implied.h"
#include "rules/value/known.h"
#include "rules/value/names.h"
#include "rules/value/said.h"
#include "rules/value/slot.h"

enum watching {
    WATCH_ASKED = 1,
    WATCH_IMPLIED = 2,   /* an operator or a property reads its caller */
    WATCH_WALKS = 4,     /* what is handed about, or a method, reads whoever
                            is on the stack */
    WATCH_SUBSCRIPT = 16, /* `Class[x]` reads its caller */
    WATCH_NAMED = 32,     /* a method that is called by its name walks */
};

/* A method that Python calls for an operator, or a property. */
static bool
is_implied_method(const struct summary_function *f)
{
    const struct text name = name_last(f->name);

    return f->is_property ||
           (f->is_method && text_starts(name, TEXT("__")) &&
            text_ends(name, TEXT("__")) && !text_eq(name, TEXT("__init__")) &&
            !text_eq(name, TEXT("__new__")));
}

static bool
is_subscript_of_class(const struct summary_function *f)
{
    return text_eq(name_last(f->name), TEXT("__class_getitem__"));
}

/* Ops that ask for one item after the other. */
#define OPS_OF_LOOP                                                            \
    OP_ITER, OP_NEXT, OP_UNPACK, OP_UNPACK_STAR, OP_LIST_EXTEND,               \
        OP_SET_UPDATE, OP_COMPARE, OP_YIELD_FROM, OP_CALL_STAR
#define OPS_OF_TRUTH                                                           \
    OP_BRANCH_TRUE, OP_BRANCH_FALSE, OP_KEEP_TRUE, OP_KEEP_FALSE, OP_UNARY
#define OPS_OF_KEY                                                             \
    OP_ITEM, OP_SET_ITEM, OP_DEL_ITEM, OP_COMPARE, OP_SET, OP_DICT,            \
        OP_SET_ADD, OP_DICT_SET, OP_SET_UPDATE, OP_DICT_UPDATE

/* The ops that run a method of the name, ended by OP_POP; a call does if it is
 * one of something unknown.  Any op but a call may run what is not here. */
static const struct {
    const char *method;
    uint8_t op[13];
} run_by[] = {
    {"__getitem__", {OP_ITEM, OP_MATCH_KEYS, OPS_OF_LOOP}},
    {"__missing__", {OP_ITEM}},
    {"__setitem__", {OP_SET_ITEM}},
    {"__delitem__", {OP_DEL_ITEM}},
    {"__iter__", {OP_DICT_UPDATE, OP_DICT_MERGE, OPS_OF_LOOP}},
    {"__next__", {OPS_OF_LOOP}},
    {"__contains__", {OP_COMPARE}},
    {"__getattr__", {OP_ATTR, OP_METHOD, OP_IMPORT_FROM, OP_MATCH_CLASS}},
    {"__getattribute__", {OP_ATTR, OP_METHOD, OP_MATCH_CLASS}},
    {"__get__", {OP_ATTR, OP_METHOD}},
    {"__setattr__", {OP_SET_ATTR}},
    {"__set__", {OP_SET_ATTR}},
    {"__delattr__", {OP_DEL_ATTR}},
    {"__call__", {OP_CALL, OP_CALL_STAR}},
    {"__enter__", {OP_ENTER}},
    {"__exit__", {OP_EXIT, OP_EXIT_RAISED}},
    {"__aenter__", {OP_AENTER}},
    {"__aexit__", {OP_EXIT, OP_EXIT_RAISED}},
    {"__await__", {OP_AWAIT}},
    {"__aiter__", {OP_AITER}},
    {"__anext__", {OP_ANEXT}},
    {"__len__", {OP_LENGTH, OPS_OF_TRUTH}},
    {"__bool__", {OPS_OF_TRUTH}},
    {"__str__", {OP_FORMAT, OP_BINARY, OP_INPLACE}},
    {"__repr__", {OP_FORMAT, OP_BINARY, OP_INPLACE}},
    {"__format__", {OP_FORMAT}},
    {"__hash__", {OPS_OF_KEY}},
    {"__eq__", {OPS_OF_KEY}},
    {"__class_getitem__", {OP_ITEM}},
    {"__init_subclass__", {OP_CALL, OP_CALL_STAR}},
    {"__set_name__", {OP_CALL, OP_CALL_STAR}},
};

/* How the file has a function: by calls, which others are told of, or in a way
 * that leaves open who calls it. */
struct had {
    bool called, handed;
};

static struct had
had_in_file(struct rules_file *rf, sym_id name)
{
    struct had had = {false, false};

    for (unit_id i = 0; i < rf->an->nunits; i++) {
        const struct unit_lore *lu = lore_unit(rf, i);
        const struct operands *o = &lu->ops;
        for (op_id op = 0; op < lu->unit->nops; op++) {
            const enum op_kind kind = (enum op_kind)lu->unit->op[op].kind;
            if ((kind != OP_LOAD && kind != OP_ATTR && kind != OP_METHOD) ||
                lore_mean(lu, o->out[op]).name != name) {
                continue;
            }
            const op_id user = operand_only_user(o, o->out[op]);
            const bool is_called = user != NO_ID &&
                                   o->unit->op[user].kind == OP_CALL &&
                                   operand(o, user, 0) == o->out[op];
            had.called |= is_called;
            had.handed |= !is_called;
        }
    }
    return had;
}

/* May somebody run it who does not say its name: who got it, or a framework
 * that knows the method? */
static bool
is_called_unnamed(struct rules_file *rf, const struct summary_function *f,
                  sym_id name)
{
    const struct text last = name_last(f->name);
    const bool makes =
        text_eq(last, TEXT("__init__")) || text_eq(last, TEXT("__new__"));

    if (makes) { /* who calls it says the name of the class */
        name = intern_find(rf->an->names,
                           text_sub(f->name, 0, f->name.n - last.n - 1));
    }
    const struct had had =
        name == NO_ID ? (struct had){0} : had_in_file(rf, name);
    return had.handed || (f->is_method && !makes && !had.called);
}

/* Does it read any names of its callers, or let their frames out, by itself or
 * through what it calls?  Further down there are too many ways; and functions
 * that only look for an object that they were given do not count. */
static bool
is_curious(const struct summary_function *f)
{
    return f && f->looks.near && ((f->frames | frame_looks_out(&f->looks)) & 1) &&
           (f->asked.any || f->asked.n || frame_looks_out(&f->looks));
}

/* The ops that may run the method, or property. */
static void
add_ops(uint8_t *by_op, const struct summary_function *f)
{
    const struct text name =
        f->is_property ? TEXT("__get__") : name_last(f->name);

    for (size_t i = 0; i < sizeof run_by / sizeof *run_by; i++) {
        if (text_eq(name, text_of(run_by[i].method))) {
            for (const uint8_t *op = run_by[i].op; *op != OP_POP; op++) {
                by_op[*op] = 1;
            }
            return;
        }
    }
    for (int op = 0; op < OP_COUNT; op++) {
        by_op[op] |= op != OP_CALL && op != OP_CALL_STAR;
    }
}

/* What `x[key]` looks for only if the key is a text. */
static struct guard
guard_of_key(const struct summary_function *f)
{
    const bool is_item = text_eq(name_last(f->name), TEXT("__getitem__"));

    return is_item && f->looks.when.kind == GUARD_TEXT &&
                   f->looks.when.param == 1
               ? f->looks.when
               : (struct guard){GUARD_NONE, 0};
}

/* One more that looks: many an op may be it that runs one of them. */
static void
add_watcher(struct rules_file *rf, const struct summary_function *f,
            bool is_implied)
{
    struct summary_function *all = rf->watcher;

    if (!all) {
        all = rf->watcher = arena_new(rf->arena, struct summary_function);
        all->looks.when = guard_of_key(f);
        rf->watched_op = arena_array(rf->arena, uint8_t, OP_COUNT);
    }
    all->looks.when = guard_join(all->looks.when, guard_of_key(f));
    if (is_implied) {
        add_ops(rf->watched_op, f);
    }
    all->name = f->name;
    all->looks.keeps |= frame_looks_out(&f->looks) & 1;
    frame_names_join(&all->asked, &f->asked);
}

/* What of this the file does, asked once. */
static uint8_t
watching(struct rules_file *rf)
{
    if (rf->watching) {
        return rf->watching;
    }
    uint8_t w = WATCH_ASKED;
    rf->watching = w; /* whoever asks while it is being found */
    for (unit_id i = 1; i < rf->an->nunits; i++) {
        const struct summary_function *f =
            rf->an->unit[i].kind == UNIT_FUNCTION
                ? known_function(rf, name_of_unit(rf, i))
                : NULL;
        if (f && f->is_method && (f->looks.walks || f->looks.told) &&
            (is_curious(f) || f->asked.names)) {
            w |= WATCH_NAMED;
        }
        if (!is_curious(f)) {
            continue;
        }
        const bool is_implied = is_implied_method(f);
        const bool walks =
            f->looks.walks && is_called_unnamed(rf, f, name_of_unit(rf, i));
        if (walks || is_implied) {
            w |= walks                   ? WATCH_WALKS
                 : is_subscript_of_class(f) ? WATCH_SUBSCRIPT
                                            : WATCH_IMPLIED;
            add_watcher(rf, f, is_implied);
        }
    }
    rf->watching = w;
    return w;
}

/* What Python calls of a class without a word, but for arithmetic, comparisons,
 * loops and `with`: see implied_by_op. */
static const char *const unspoken[] = {
    "__repr__",     "__str__",    "__format__",   "__bytes__",   "__hash__",
    "__bool__",     "__len__",    "__index__",    "__int__",     "__float__",
    "__complex__",  "__abs__",    "__neg__",      "__pos__",     "__invert__",
    "__getitem__",  "__delitem__", "__contains__", "__next__",   "__reversed__",
    "__getattr__",  "__getattribute__", "__delattr__", "__exit__", "__aexit__",
    "__anext__",    "__aiter__",  "__await__",    "__missing__", "__length_hint__",
    "__dir__",      "__round__",  "__trunc__",    "__floor__",   "__ceil__",
    "__fspath__",   "__divmod__", "__pow__",      "__reduce__",  "__reduce_ex__",
    "__getstate__", "__setstate__", "__copy__",   "__deepcopy__",
};

/* The method of the value's class that reads whoever makes Python call it. */
static const struct summary_function *
method_that_looks(struct rules_file *rf, sym_id type)
{
    if (!known_class(rf, type)) {
        return NULL;
    }
    struct known *k = known_of(rf, type);
    if (k->has & KNOWN_LOOKER) {
        return k->looker;
    }
    k->has |= KNOWN_LOOKER;
    for (size_t i = 0; i < sizeof unspoken / sizeof *unspoken; i++) {
        const struct summary_function *f = known_function(
            rf, name_join(rf, name_text(rf, type), text_of(unspoken[i])));
        if (f && ((f->frames | frame_looks_out(&f->looks)) & 1)) {
            known_of(rf, type)->looker = f;
        }
    }
    return known_of(rf, type)->looker;
}

/* A loop asks by numbers, and what is no text here is none there. */
static bool
asks_without_text(const struct collector *c, op_id op, struct guard when)
{
    return when.kind == GUARD_TEXT &&
           (c->lu->unit->op[op].kind != OP_ITEM ||
            guard_bars(c->rf, c->lu, GUARD_TEXT, operand(&c->lu->ops, op, 1)));
}

/* `print(x)`, `"%s" % x`, `f"{x}"`: a method of x looks at who runs this. */
static void
operands_look(struct collector *c, op_id op)
{
    for (uint32_t i = 0; i < operand_count(&c->lu->ops, op); i++) {
        const struct meaning m =
            lore_mean(c->lu, operand(&c->lu->ops, op, i));
        const struct summary_function *f = method_that_looks(c->rf, m.type);
        if (m.name == NO_ID && f &&
            !asks_without_text(c, op, guard_of_key(f))) {
            const struct call call = {
                .op = op,
                .callee = NO_ID,
                .receiver = operand(&c->lu->ops, op, i),
            };
            hint_frame_called(c, &call, f);
        }
    }
}

/* May an op on the value run code of the file? */
static bool
may_run_code(const struct unit_lore *lu, val_id v)
{
    const struct meaning m = lore_mean(lu, v);

    if (v == NO_ID || m.name != NO_ID) {
        return false;
    }
    if (m.kind == VALUE_UNKNOWN || m.kind == VALUE_RECORD) {
        return true;
    }
    return m.death != DIES_INERT && m.kind != VALUE_MODULE &&
           m.kind != VALUE_FUNCTION && m.kind != VALUE_CLASS;
}

/* Ops that only move values, or let them go.  What a slice is made of is asked
 * for its number right behind. */
static bool
only_moves(enum op_kind kind)
{
    if (kind == OP_SLICE) {
        return false;
    }
    const bool runs = op_info[kind].flags & OP_RUNS_CODE & ~OP_RAISES;
    return !runs || kind == OP_POP || kind == OP_STORE || kind == OP_DELETE ||
           kind == OP_UNBIND;
}

/* `x[0]`: no class is asked for that. */
static bool
is_number(const struct unit_lore *lu, val_id index)
{
    const struct meaning m = lore_mean(lu, index);

    return (m.flags & MEANS_SEEN) && m.kind == VALUE_SCALAR;
}

/* `x.attr`, where the file says what that is. */
static bool
is_said(struct rules_file *rf, const struct unit_lore *lu, val_id v)
{
    const op_id op = operand_source(&lu->ops, lore_origin(lu, v));

    return op != NO_ID && lu->unit->op[op].kind == OP_ATTR &&
           said_is_no_class(rf, lu->unit->op[op].arg);
}

static bool
may_be_class(struct rules_file *rf, const struct unit_lore *lu, op_id item)
{
    const struct meaning m = lore_mean(lu, operand(&lu->ops, item, 0));

    if (is_number(lu, operand(&lu->ops, item, 1)) ||
        is_said(rf, lu, operand(&lu->ops, item, 0))) {
        return false;
    }
    return m.name != NO_ID || m.kind == VALUE_CLASS ||
           m.kind == VALUE_UNKNOWN;
}

/* Is it code without frames, as far as the name tells, that may run a method
 * of what it is given?  Functions of the tree have frames of their own, and of
 * what has no name nothing is known. */
static bool
runs_methods(struct rules_file *rf, const struct unit_lore *lu, op_id op)
{
    const struct call call = call_at(rf, lu, op);
    const sym_id name = lore_mean(lu, call.callee).name;

    return name != NO_ID && !known_function(rf, name) && !known_class(rf, name);
}

/* `handler(x)`; a class statement, whose bases are asked. */
static bool
calls_unknown(const struct collector *c, op_id op)
{
    const struct call call = call_at(c->rf, c->lu, op);

    return lore_mean(c->lu, call.callee).name == NO_ID;
}

static bool
may_be_seen(const struct collector *c, op_id op, uint8_t watches)
{
    const enum op_kind kind = (enum op_kind)c->lu->unit->op[op].kind;
    const bool is_call = kind == OP_CALL || kind == OP_CALL_STAR;

    if (only_moves(kind)) {
        return false;
    }
    if ((watches & WATCH_SUBSCRIPT) && kind == OP_ITEM &&
        may_be_class(c->rf, c->lu, op)) {
        return true;
    }
    if (is_call && (watches & WATCH_WALKS)) {
        const struct call call = call_at(c->rf, c->lu, op);
        const struct text name =
            name_text(c->rf, lore_mean(c->lu, call.callee).name);
        if (!text_eq(name_top(name), TEXT("builtins"))) {
            return true;
        }
    }
    if (!(watches & WATCH_IMPLIED) ||
        !(is_call ? runs_methods(c->rf, c->lu, op) ||
                        (c->rf->watched_op[kind] && calls_unknown(c, op))
                  : c->rf->watched_op[kind]) ||
        asks_without_text(c, op, c->rf->watcher->looks.when)) {
        return false;
    }
    for (uint32_t i = 0; i < operand_count(&c->lu->ops, op); i++) {
        if (may_run_code(c->lu, operand(&c->lu->ops, op, i))) {
            return true;
        }
    }
    return false;
}

/* `sorted(xs, key=f)`: whoever calls it there has this frame below him. */
static void
arguments_look(struct collector *c, op_id op)
{
    const struct call call = call_at(c->rf, c->lu, op);

    for (uint32_t i = 0; i < call.nargs; i++) {
        const struct meaning m = lore_mean(c->lu, call.argument[i]);
        if (m.kind != VALUE_FUNCTION && m.kind != VALUE_UNKNOWN) {
            continue;
        }
        const struct summary_function *f = known_function(
            c->rf, call_name_of(c->rf, c->lu, call.argument[i]));
        if (f && ((f->frames | frame_looks_out(&f->looks)) & 1)) {
            hint_frame_names(c, op, f,
                             hint_reason(c, RULE_CALLEE_FRAME, op, NULL,
                                         f->name));
        }
    }
}

/* This file, or one that calls the function, reads its frame while it waits
 * here. */
static void
suspension_is_seen(struct collector *c, op_id op)
{
    const struct summary_function *f =
        known_function(c->rf, name_of_unit(c->rf, c->lu->id));
    const struct frame_names *here = suspended_asked(c->rf);
    struct frame_names asked = here ? *here : (struct frame_names){0};

    if (f && f->peeked) {
        frame_names_join(&asked, f->peeked);
    }
    if (!asked.any && !asked.n) {
        return;
    }
    const uint32_t reason = hint_reason(c, RULE_OWN_FRAME, op, NULL,
                                        TEXT("the frame of a generator"));
    if (asked.any) {
        hint_use_all(c, op, reason);
        return;
    }
    for (uint32_t i = 0; i < asked.n; i++) {
        hint_use_named(c, op, asked.name[i], reason);
    }
}

/* Methods of the file that read their caller's frame. */
struct lookers {
    const struct summary_function **by_unit; /* NULL: no such method */
    unit_id *next;                           /* of the same name, or 0 */
    unit_id *first;                          /* by symbol */
    uint32_t nnames;
};

static const struct lookers *
find_lookers(struct rules_file *rf)
{
    struct lookers *l = arena_new(rf->arena, struct lookers);
    const uint32_t n = rf->an->nunits;

    l->nnames = intern_count(rf->an->names);
    l->by_unit = arena_array(rf->arena, const struct summary_function *, n);
    l->next = arena_array(rf->arena, unit_id, n);
    l->first = arena_array(rf->arena, unit_id, l->nnames);
    for (unit_id i = n; i-- > 1;) {
        const sym_id name = rf->an->unit[i].name;
        const struct summary_function *f =
            name < l->nnames ? known_function(rf, name_of_unit(rf, i)) : NULL;
        if (f && f->is_method && ((f->frames | frame_looks_out(&f->looks)) & 1)) {
            l->by_unit[i] = f;
            l->next[i] = l->first[name];
            l->first[name] = i;
        }
    }
    return l;
}

/* `shell.expand(text)` of who knows what: does a method of that name in this
 * file read its caller's frame? */
static void
method_looks(struct collector *c, op_id op)
{
    struct rules_file *rf = c->rf;
    const val_id callee = lore_origin(c->lu, operand(&c->lu->ops, op, 0));
    const op_id from = operand_source(&c->lu->ops, callee);
    const uint8_t kind = from == NO_ID ? OP_NULL : c->lu->unit->op[from].kind;

    if ((kind != OP_METHOD && kind != OP_ATTR) ||
        known_function(rf, lore_mean(c->lu, callee).name)) {
        return;
    }
    rf->lookers = rf->lookers ? rf->lookers : find_lookers(rf);
    const sym_id method = c->lu->unit->op[from].arg;
    unit_id i = method < rf->lookers->nnames ? rf->lookers->first[method] : 0;
    for (; i != 0; i = rf->lookers->next[i]) {
        const struct summary_function *f = rf->lookers->by_unit[i];
        hint_frame_names(
            c, op, f, hint_reason(c, RULE_CALLEE_FRAME, op, NULL, f->name));
    }
}

/* The body of a class is run here, and looks at the frame below its own. */
static void
body_looks(struct collector *c, op_id op)
{
    const unit_id id = c->lu->unit->op[op].arg;
    struct summary_function f = {0};

    if (c->rf->an->unit[id].kind != UNIT_CLASS) {
        return;
    }
    summarize_frames(c->rf->arena, c->rf, lore_unit(c->rf, id), &f);
    if ((f.frames | frame_looks_out(&f.looks)) & 1) {
        hint_forbid_names(
            c, hint_reason(c, RULE_CALLEE_FRAME, op, NULL, f.why));
    }
}

void
hint_frame_watchers(struct collector *c, op_id op)
{
    const enum op_kind kind = (enum op_kind)c->lu->unit->op[op].kind;
    struct implied found[IMPLIED_MOST];
    const uint8_t watches = watching(c->rf);

    if (kind == OP_CALL || kind == OP_CALL_STAR) {
        arguments_look(c, op);
        if (watches & WATCH_NAMED) {
            method_looks(c, op);
        }
    } else if (kind == OP_FUNCTION) {
        body_looks(c, op);
    } else if (op_info[kind].flags & OP_SUSPENDS) {
        suspension_is_seen(c, op);
    }
    if (!only_moves(kind) || kind == OP_TUPLE) {
        operands_look(c, op);
    }
    for (uint32_t i = implied_by_op(c->rf, c->lu, op, found); i-- > 0;) {
        const struct summary_function *f =
            known_function(c->rf, found[i].name);
        if (f) {
            hint_frame_called(c, &found[i].call, f);
        }
    }
    if ((watches & (WATCH_IMPLIED | WATCH_WALKS | WATCH_SUBSCRIPT)) &&
        may_be_seen(c, op, watches)) {
        const uint32_t reason = hint_reason(c, RULE_CALLEE_FRAME, op, NULL,
                                            c->rf->watcher->name);
        hint_frame_names(c, op, c->rf->watcher, reason);
        if (c->rf->watcher->looks.keeps) {
            hint_forbid_names(c, reason);
        }
    }
}
