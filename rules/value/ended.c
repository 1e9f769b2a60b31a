#include "rules/value/ended.h"

#include "base/bits.h"
#include "rules/catalogue/catalogue.h"
#include "rules/summary.h"
#include "rules/value/call.h"
#include "rules/value/closing.h"
#include "rules/value/complaint.h"
#include "rules/value/elsewhere.h"
#include "rules/value/known.h"
#include "rules/value/literal.h"
#include "rules/value/names.h"
#include "rules/value/project.h"
#include "rules/value/reach.h"
#include "rules/value/run_out.h"

/* By its own close(); by that or by a `with`; by that or by waiting; by what
 * stops it; a pool by that or by a `with`; a task by being awaited. */
enum end_kind {
    ENDS_NOT,
    ENDS_BY_HAND,
    ENDS_CLOSED,
    ENDS_WAITED,
    ENDS_STOPPED,
    ENDS_QUIT,
    ENDS_POOLED,
    ENDS_AWAITED,
    ENDS_TOLD,   /* its error, if any, was asked for */
    ENDS_RUN_OUT, /* a generator that was gone through to its end */
    ENDS_HANDED, /* no end: who is to call a method of it later holds it */
    ENDS_TAKEN,  /* none either: that, or it was put where it stays */
};

/* Backwards from the gap over blocks, each as it is left and as an exception
 * leaves it. */
struct path {
    struct rules_file *rf;
    const struct unit_lore *lu;
    var_id v;
    enum end_kind how;
    struct text type; /* of the tree, if its methods are to be looked at */
    bool *seen;     /* by 2 * block, + 1 if by an exception */
    uint32_t *todo; /* the same numbers */
    uint32_t n;
    bool is_progress; /* its display ends with the loop that goes through it */
    bool is_open;     /* some way has the value as it was made */
    bool is_between;  /* ways from elsewhere do not matter: */
    bool is_owned;    /* to be put where it stays is no end */
    op_id from;
};

static const struct fact *
resource_of(const struct meaning *m)
{
    return m->api ? api_fact(m->api, FACT_RETURNS_RESOURCE) : NULL;
}

/* What ends such a value; others may live on after a close(). */
static enum end_kind
end_of(const struct meaning *m)
{
    const struct fact *f = resource_of(m);

    if (m->rule == RULE_WEAK_RESULT) {
        return ENDS_AWAITED;
    }
    if (meaning_complains(m)) {
        return ENDS_TOLD;
    }
    if (m->rule == RULE_GENERATOR && m->kind == VALUE_GENERATOR) {
        return ENDS_RUN_OUT;
    }
    if (m->rule == RULE_KEEP_ALIVE) {
        return ENDS_STOPPED;
    }
    if (m->rule != RULE_RESOURCE && !(m->rule == RULE_FINALIZER && f)) {
        return ENDS_NOT;
    }
    if (!f) {
        return m->kind == VALUE_FILE ? ENDS_CLOSED : ENDS_NOT;
    }
    switch (f->resource) {
    case RESOURCE_FILE:
    case RESOURCE_SOCKET:
    case RESOURCE_SERVER:
    case RESOURCE_WRITER:
    case RESOURCE_TEMPORARY:
    case RESOURCE_STREAM:
    case RESOURCE_WRITEBACK:
    case RESOURCE_PROGRESS:
    case RESOURCE_MEMORY:
        return ENDS_CLOSED;
    case RESOURCE_CONNECTION: /* a `with` of a database ends a transaction */
        return ENDS_BY_HAND;
    case RESOURCE_CALL: /* of what returned its result nothing is left to do */
    case RESOURCE_REMOTE: /* who is asked for a result is no actor */
        return ENDS_AWAITED;
    case RESOURCE_CLIENT:
        return ENDS_QUIT;
    case RESOURCE_WIDGET:
    case RESOURCE_APPLICATION:
        return ENDS_STOPPED;
    case RESOURCE_POOL:
        return ENDS_POOLED;
    case RESOURCE_PROCESS:
        return ENDS_WAITED;
    default:
        return ENDS_NOT;
    }
}

/* Does a method of the tree, `stop` or the like, end what its object owns, by a
 * call of one that says so? */
static bool
ends_in_method(const struct rules_file *rf, struct text class_name,
               struct text method)
{
    static const char *const named[] = {"__del__", "__exit__", "destroy",
                                        "quit",    "shutdown", "stop",
                                        "terminate"};

    return text_among(method, named, sizeof named / sizeof *named) &&
           closing_is_end(rf, class_name, method);
}

bool
ended_by_with(const struct meaning *m)
{
    enum end_kind how = end_of(m);

    return how == ENDS_CLOSED || how == ENDS_WAITED;
}

bool
ended_in_exit(struct rules_file *rf, struct text class_name)
{
    return ends_in_method(rf, class_name, TEXT("__exit__"));
}

/* Does `__del__` close something and do nothing else?  What it calls of the
 * object itself, `self.close()`, neither. */
static bool
is_only_closing(const struct rules_file *rf, struct text class_name)
{
    static const char *const own[] = {"cleanup", "close", "destroy",
                                      "shutdown", "stop", "terminate"};
    const struct summary_function *del =
        known_function(rf, name_join(rf, class_name, TEXT("__del__")));
    bool is = del && del->only_closes;
    const bool calls = is && closing_calls(del->closes);

    for (size_t i = 0; is && calls && i < sizeof own / sizeof *own; i++) {
        const struct summary_function *f = known_function(
            rf, name_join(rf, class_name, text_of(own[i])));
        is = !f || f->only_closes;
    }
    return is;
}

/* Has the finalizer nothing to do any more, by `__exit__` and `close` as they
 * stand in one class? */
static bool
is_at_rest(const struct rules_file *rf, struct text class_name)
{
    static const char *const own[] = {"__del__", "close"};
    const struct summary_function *leave =
        known_function(rf, name_join(rf, class_name, TEXT("__exit__")));
    struct text owner = {0}, other, name;

    if (!leave || !split(leave->name, &owner, &name)) {
        return false;
    }
    for (size_t i = 0; i < sizeof own / sizeof *own; i++) {
        const struct summary_function *f = known_function(
            rf, name_join(rf, class_name, text_of(own[i])));
        if (f && split(f->name, &other, &name) && !text_eq(owner, other)) {
            return false; /* a subclass has another one */
        }
    }
    const struct summary_class *c = project_class(rf->project, owner);
    return c && c->rests;
}

bool
ended_behind_block(struct rules_file *rf, struct text class_name,
                   const struct meaning *m)
{
    return ended_in_exit(rf, class_name) &&
           (m->rule != RULE_FINALIZER ||
            (text_eq(name_text(rf, m->type), class_name) &&
             is_at_rest(rf, class_name)) ||
            (ends_in_method(rf, class_name, TEXT("__del__")) &&
             is_only_closing(rf, class_name)));
}

/* `self.addCleanup(x.close)`: whoever called the method holds it from there
 * on. */
static bool
is_handed_over(const struct path *p, op_id op)
{
    const struct operands *o = &p->lu->ops;
    const struct unit *u = p->lu->unit;
    struct call call = call_at(p->rf, p->lu, op);
    op_id from = operand_source(o, call.callee);
    var_id self = lore_loaded(p->lu, call.receiver);

    if (from == NO_ID || u->op[from].kind != OP_METHOD || self != 0 ||
        !(u->var[self].flags & VARF_PARAM) || u->var[self].nbinds ||
        !text_ends(sym_text(p->rf->an, u->op[from].arg), TEXT("Cleanup"))) {
        return false;
    }
    for (uint32_t i = 0; i < call.nargs; i++) {
        op_id method = operand_source(o, call.argument[i]);
        if (lore_loaded(p->lu, call.argument[i]) == p->v ||
            (method != NO_ID && u->op[method].kind == OP_ATTR &&
             lore_loaded(p->lu, operand(o, method, 0)) == p->v)) {
            return true;
        }
    }
    return false;
}

/* `loop.run_until_complete(..)` */
static bool
runs_loop(const struct path *p, op_id op)
{
    const struct operands *o = &p->lu->ops;
    const op_id from = o->unit->op[op].kind == OP_CALL
                           ? operand_source(o, operand(o, op, 0))
                           : NO_ID;

    return from != NO_ID && o->unit->op[from].kind == OP_METHOD &&
           text_eq(sym_text(p->rf->an, o->unit->op[from].arg),
                   TEXT("run_until_complete"));
}

/* The value, or a display that it is in. */
static bool
is_or_has(const struct path *p, val_id v)
{
    const struct operands *o = &p->lu->ops;
    const op_id op = operand_source(o, v);
    const enum op_kind k =
        op == NO_ID ? OP_NULL : (enum op_kind)o->unit->op[op].kind;

    for (uint32_t i = 0; (k == OP_LIST || k == OP_SET || k == OP_TUPLE) &&
                         i < operand_count(o, op);
         i++) {
        if (lore_loaded(p->lu, operand(o, op, i)) == p->v) {
            return true;
        }
    }
    return lore_loaded(p->lu, v) == p->v;
}

/* Does the function wait for the end of all that it is given?  Who asks `wait`
 * for less says so by a keyword. */
static bool
waits_for_all(struct text name, const struct call *call)
{
    static const char *const all[] = {"asyncio.gather", "asyncio.wait_for"};

    return text_among(name, all, sizeof all / sizeof *all) ||
           (text_eq(name, TEXT("asyncio.wait")) && !call->nkeywords);
}

/* `await t`, `await gather(*tasks)`, `loop.run_until_complete(t)` */
static bool
is_awaited(const struct path *p, op_id op)
{
    const struct operands *o = &p->lu->ops;
    const struct op *at = &p->lu->unit->op[op];

    if (at->kind == OP_AWAIT) {
        return lore_loaded(p->lu, operand(o, op, 0)) == p->v;
    }
    if (at->kind != OP_CALL && at->kind != OP_CALL_STAR) {
        return false;
    }
    struct call call = call_at(p->rf, p->lu, op);
    const struct api *row = call_api(p->rf, p->lu, &call);
    struct text name =
        row ? row->name : name_text(p->rf, lore_mean(p->lu, call.callee).name);
    const op_id user = operand_only_user(o, o->out[op]);
    bool waits = waits_for_all(name, &call) && user != NO_ID &&
                 (o->unit->op[user].kind == OP_AWAIT || runs_loop(p, user));
    waits |= text_eq(name, TEXT("ray.get")) || runs_loop(p, op);
    for (uint32_t i = 0; waits && i < call.nargs; i++) {
        if (is_or_has(p, call.argument[i])) {
            return true;
        }
    }
    return false;
}

/* `t.result()` returns only when the task is over; what was told its result has
 * no complaint. */
static bool
asks_result(const struct path *p, op_id op)
{
    static const char *const asking[] = {"exception", "result", "set_result"};
    const struct op *at = &p->lu->unit->op[op];

    return at->kind == OP_METHOD &&
           lore_loaded(p->lu, operand(&p->lu->ops, op, 0)) == p->v &&
           text_among(sym_text(p->rf->an, at->arg), asking,
                      sizeof asking / sizeof *asking);
}

bool
ended_enters(struct text method)
{
    static const char *const entering[] = {"enter_context", "enterContext",
                                           "enter_async_context"};

    return text_among(method, entering, sizeof entering / sizeof *entering);
}

/* `stack.enter_context(x)`: as a `with`, until the stack's own end. */
static bool
is_entered_by_call(const struct path *p, op_id op)
{
    const struct call call = call_at(p->rf, p->lu, op);
    const op_id from = operand_source(&p->lu->ops, call.callee);

    return from != NO_ID && p->lu->unit->op[from].kind == OP_METHOD &&
           call.nargs == 1 && lore_loaded(p->lu, call.argument[0]) == p->v &&
           ended_enters(sym_text(p->rf->an, p->lu->unit->op[from].arg));
}

/* `d.addErrback(f)`, `d.addCallbacks(f, g)`, `self.failureResultOf(d)`, `yield
 * d`: who is told of an error leaves nothing to complain about. */
static bool
is_told(const struct path *p, op_id op)
{
    static const char *const by_itself[] = {"addBoth", "addErrback"};
    static const char *const by_another[] = {
        "assertFailure", "failureResultOf", "successResultOf"};
    const struct op *at = &p->lu->unit->op[op];
    const enum op_kind k = (enum op_kind)at->kind;

    if (k == OP_AWAIT || k == OP_YIELD) {
        return lore_loaded(p->lu, operand(&p->lu->ops, op, 0)) == p->v;
    }
    if (k != OP_CALL) {
        return false;
    }
    const struct call call = call_at(p->rf, p->lu, op);
    const op_id from = operand_source(&p->lu->ops, call.callee);
    const struct text name =
        from != NO_ID && p->lu->unit->op[from].kind == OP_METHOD
            ? sym_text(p->rf->an, p->lu->unit->op[from].arg)
            : TEXT("");
    return lore_loaded(p->lu, call.receiver) == p->v
               ? text_among(name, by_itself,
                            sizeof by_itself / sizeof *by_itself) ||
                     (text_eq(name, TEXT("addCallbacks")) && call.nargs > 1)
               : call.nargs && lore_loaded(p->lu, call.argument[0]) == p->v &&
                     text_among(name, by_another,
                                sizeof by_another / sizeof *by_another);
}

/* `d.addCallback(f)`: what f raises is another error. */
static bool
may_fail_anew(const struct path *p, op_id op)
{
    const struct op *at = &p->lu->unit->op[op];

    return p->how == ENDS_TOLD && at->kind == OP_METHOD &&
           lore_loaded(p->lu, operand(&p->lu->ops, op, 0)) == p->v &&
           text_eq(sym_text(p->rf->an, at->arg), TEXT("addCallback"));
}

/* Does a method of that name end it? */
static bool
is_ending(enum end_kind how, struct text name)
{
    static const char *const closing[] = {"aclose", "cleanup", "close",
                                          "detach", "dispose",
                                          "server_close"};
    static const char *const waiting[] = {"communicate", "wait"};
    static const char *const stopping[] = {"cancel", "close", "destroy",
                                           "release", "stop"};
    static const char *const quitting[] = {"close", "quit", "shutdown"};
    /* what a closed pool has still to do holds it */
    static const char *const pooling[] = {"close", "join", "shutdown",
                                          "terminate"};

    switch (how) {
    case ENDS_WAITED:
        return text_among(name, waiting, sizeof waiting / sizeof *waiting);
    case ENDS_STOPPED:
        return text_among(name, stopping, sizeof stopping / sizeof *stopping);
    case ENDS_QUIT:
        return text_among(name, quitting, sizeof quitting / sizeof *quitting);
    case ENDS_POOLED:
        return text_among(name, pooling, sizeof pooling / sizeof *pooling);
    default:
        return text_among(name, closing, sizeof closing / sizeof *closing);
    }
}

static bool
ends_it(const struct path *p, op_id op)
{
    const struct op *o = &p->lu->unit->op[op];

    if (o->kind == OP_CALL && is_handed_over(p, op)) {
        return true;
    }
    if (p->how == ENDS_HANDED) {
        return false;
    }
    if (elsewhere_takes(p->rf, p->lu, p->v, op)) {
        return !p->is_owned;
    }
    if (p->how == ENDS_TAKEN) {
        return false;
    }
    if (p->how == ENDS_AWAITED) {
        return is_awaited(p, op) || asks_result(p, op);
    }
    if (p->how == ENDS_TOLD) {
        return is_told(p, op);
    }
    if (p->how == ENDS_RUN_OUT) {
        return run_out_by(p->rf, p->lu, op, p->v);
    }
    if (o->kind == OP_CALL && is_entered_by_call(p, op)) {
        return p->how == ENDS_CLOSED || p->how == ENDS_WAITED;
    }
    if (o->kind == OP_ITER && p->is_progress) {
        return lore_loaded(p->lu, operand(&p->lu->ops, op, 0)) == p->v;
    }
    if (p->how == ENDS_NOT ||
        (o->kind != OP_METHOD && o->kind != OP_ENTER && o->kind != OP_AENTER)) {
        return false;
    }
    if (lore_loaded(p->lu, operand(&p->lu->ops, op, 0)) != p->v) {
        return false;
    }
    if (o->kind != OP_METHOD) {
        return p->how != ENDS_BY_HAND && p->how != ENDS_STOPPED &&
               p->how != ENDS_QUIT;
    }
    const struct text name = sym_text(p->rf->an, o->arg);
    return (is_ending(p->how, name) &&
            (!p->type.n || closing_may_end(p->rf, p->type, name))) ||
           (p->type.n && ends_in_method(p->rf, p->type, name));
}

/* `x is None`, `x`, `x.closed`: does the value of a condition say whether there
 * is one, and open?  1 if true means so, -1 if false does, 0 if neither. */
static int
says_so(const struct path *p, val_id v)
{
    const struct operands *o = &p->lu->ops;
    op_id op = operand_source(o, v);

    if (op != NO_ID && o->unit->op[op].kind == OP_LOAD) {
        const var_id var = lore_loaded(p->lu, v);
        return var != NO_ID &&
               (var == p->v || ended_flag_tells(p->rf, p->lu, var, p->v));
    }
    if (op != NO_ID && o->unit->op[op].kind == OP_ATTR) {
        return p->how == ENDS_CLOSED &&
                       lore_loaded(p->lu, operand(o, op, 0)) == p->v &&
                       text_eq(sym_text(p->rf->an, o->unit->op[op].arg),
                               TEXT("closed"))
                   ? -1
                   : 0;
    }
    if (op != NO_ID && o->unit->op[op].kind == OP_CALL) {
        return ended_says_kind(p->rf, p->lu, p->v, op);
    }
    if (op == NO_ID || o->unit->op[op].kind != OP_COMPARE ||
        lore_loaded(p->lu, operand(o, op, 0)) != p->v ||
        lore_mean(p->lu, operand(o, op, 1)).kind != VALUE_NONE) {
        return 0;
    }
    enum oper oper = (enum oper)o->unit->op[op].arg;
    return oper == OPER_IS ? -1 : oper == OPER_IS_NOT ? 1 : 0;
}

/* Is there no value, then, on the way from one block to another? */
static bool
is_none_on(const struct path *p, const struct block *from, block_id to)
{
    const struct unit *u = p->lu->unit;
    const op_id last = from->end - 1;
    const enum op_kind k = (enum op_kind)u->op[last].kind;

    if ((k != OP_BRANCH_FALSE && k != OP_BRANCH_TRUE) ||
        u->op[last].arg == from->next) {
        return false;
    }
    bool jumps = u->op[last].arg == to;
    bool is_true = jumps == (k == OP_BRANCH_TRUE);
    int says = says_so(p, operand(&p->lu->ops, last, 0));
    return says != 0 && is_true != (says > 0);
}

/* Has the block anything that may raise?  Of what a method has put into self,
 * calls are asked about, and no tests of locals. */
static bool
may_raise(const struct path *p, const struct block *b)
{
    for (op_id op = b->first; op < b->end; op++) {
        switch ((enum op_kind)p->lu->unit->op[op].kind) {
        case OP_CONST:
        case OP_GAP:
        case OP_POP:
        case OP_PUSH_EXC:
            break;
        case OP_BRANCH_FALSE:
        case OP_BRANCH_TRUE:
        case OP_JUMP:
        case OP_LOAD:
            if (p->is_owned) {
                break;
            }
            return true;
        default:
            return true;
        }
    }
    return false;
}

static void
go_back(struct path *p, block_id at)
{
    const struct unit *u = p->lu->unit;
    const struct block *b = &u->cfg.block[at];

    p->is_open |= u->cfg.rpo[0] == at && !p->is_between;
    for (uint32_t i = b->pred_first; i < b->pred_end; i++) {
        block_id from = u->cfg.pred[i];
        const struct block *pred = &u->cfg.block[from];
        bool raises = pred->region && u->cfg.region[pred->region].handler == at;
        uint32_t key = 2 * from + raises;
        if (pred->rpo != NO_ID && !p->seen[key] &&
            (raises ? may_raise(p, pred) : !is_none_on(p, pred, at)) &&
            !(p->how == ENDS_RUN_OUT &&
              run_out_between(p->rf, p->lu, from, at, p->v))) {
            p->seen[key] = true;
            p->todo[p->n++] = key;
        }
    }
}

/* Is closing it the first thing in the block that may raise?  What close()
 * raises of is closed. */
static bool
begins_with_end(const struct path *p, block_id at)
{
    const struct block *b = &p->lu->unit->cfg.block[at];

    if (p->how == ENDS_RUN_OUT) {
        return run_out_raised(p->rf, p->lu, at, p->v);
    }
    for (op_id op = b->first; op < b->end; op++) {
        switch ((enum op_kind)p->lu->unit->op[op].kind) {
        case OP_CONST:
        case OP_GAP:
        case OP_LOAD:
            break;
        case OP_METHOD:
            return (p->how == ENDS_CLOSED || p->how == ENDS_BY_HAND) &&
                   ends_it(p, op);
        default:
            return false;
        }
    }
    return false;
}

/* The ops of a block before `end`, last first.  An exception may leave before
 * any of them. */
static void
look_back(struct path *p, block_id at, op_id end, bool raises)
{
    const struct unit *u = p->lu->unit;

    if (raises && begins_with_end(p, at)) {
        return;
    }
    for (op_id op = end; op-- > u->cfg.block[at].first;) {
        struct op_effect e = op_effect(&u->op[op]);
        if (e.var == p->v && (e.binds || e.unbinds)) {
            p->is_open |= !p->is_between && !elsewhere_has(p->rf, p->lu, op);
            return;
        }
        if (!raises && ends_it(p, op)) {
            return;
        }
        if (may_fail_anew(p, op) || (p->is_between && op == p->from)) {
            p->is_open = true;
            return;
        }
    }
    go_back(p, at);
}

/* The same of an object that owns something: who closes it, or leaves a block
 * of it that does, ends what it owns. */
static enum end_kind
end_here(struct rules_file *rf, const struct meaning *m)
{
    struct text type = name_text(rf, m->type);

    type.n -= text_ends(type, TEXT("()")) ? 2 : 0;
    if ((m->rule == RULE_FINALIZER &&
         (!type.n || text_eq(type, TEXT("asyncio.tasks.Task")))) ||
        complaint_is_future(rf, m)) {
        return ENDS_AWAITED; /* it tells of what nobody asked for */
    }
    if (m->rule == RULE_WEAK_STORED &&
        text_eq(name_top(type), TEXT("logging"))) {
        return ENDS_BY_HAND; /* a closed handler has nothing to flush at exit */
    }
    if (m->rule != RULE_OWNS_RESOURCE || meaning_complains(m)) {
        return end_of(m);
    }
    if (!type.n) {
        return ENDS_BY_HAND;
    }
    return ended_in_exit(rf, type) ? ENDS_CLOSED : ENDS_BY_HAND;
}

/* Was it ended so on all ways to the ops that `p.todo` begins with? */
static void
walk_back(struct path *p)
{
    for (uint32_t i = 0; i < p->n && !p->is_open; i++) {
        const block_id b = p->todo[i] / 2;
        look_back(p, b, p->lu->unit->cfg.block[b].end, p->todo[i] % 2);
    }
}

static void
begin_walk(struct path *p, struct arena *scratch)
{
    const uint32_t nkeys = 2 * p->lu->unit->cfg.nblocks;

    p->seen = arena_array(scratch, bool, nkeys + 1);
    p->todo = arena_array(scratch, uint32_t, nkeys + 1);
}

/* Was it ended so on all ways to the gap? */
static bool
ended_so(struct path p, struct rules_file *rf, gap_id gap)
{
    const struct unit_lore *lu = p.lu;
    op_id at = reach_gap(lu->unit, gap);
    struct arena_mark mark = arena_mark(rf->scratch);

    if (at == NO_ID) {
        return false;
    }
    begin_walk(&p, rf->scratch);
    for (at = reach_copy(lu->unit, gap, 0); at != NO_ID;
         at = reach_copy(lu->unit, gap, at + 1)) {
        look_back(&p, cfg_block_of(&lu->unit->cfg, at), at, false);
    }
    walk_back(&p);
    arena_rewind(rf->scratch, mark);
    return !p.is_open;
}

static bool
ended_on_ways_to(struct path p, op_id at)
{
    struct arena_mark mark = arena_mark(p.rf->scratch);

    begin_walk(&p, p.rf->scratch);
    look_back(&p, cfg_block_of(&p.lu->unit->cfg, at), at, false);
    walk_back(&p);
    arena_rewind(p.rf->scratch, mark);
    return !p.is_open;
}

bool
ended_by_handing(struct rules_file *rf, const struct unit_lore *lu, op_id at,
                 var_id v)
{
    return ended_on_ways_to(
        (struct path){.rf = rf, .lu = lu, .v = v, .how = ENDS_HANDED}, at);
}

bool
ended_by_taking(struct rules_file *rf, const struct unit_lore *lu, op_id at,
                var_id v)
{
    return ended_on_ways_to(
        (struct path){.rf = rf, .lu = lu, .v = v, .how = ENDS_TAKEN}, at);
}

/* `for row in tqdm(rows)`: the generator that goes through the bar has it, and
 * closes it however the loop is left. */
static bool
is_progress(const struct meaning *m)
{
    const struct fact *f = resource_of(m);

    return f && f->resource == RESOURCE_PROGRESS &&
           text_eq(name_top(m->api->name), TEXT("tqdm"));
}

static struct path
ways_of(struct rules_file *rf, const struct unit_lore *lu, var_id v,
        const struct meaning *m)
{
    struct path p = {.rf = rf,
                     .lu = lu,
                     .v = v,
                     .how = end_here(rf, m),
                     .is_progress = is_progress(m)};

    if (m->rule == RULE_OWNS_RESOURCE) {
        p.type = name_text(rf, m->type);
        p.type.n -= text_ends(p.type, TEXT("()")) ? 2 : 0;
    }
    return p;
}

bool
ended_before(struct rules_file *rf, const struct unit_lore *lu, gap_id gap,
             var_id v, const struct meaning *m)
{
    return m->death == DIES_NOTICED && ended_so(ways_of(rf, lu, v, m), rf, gap);
}

/* Is it ended wherever an exception may leave the function behind `from`? */
static bool
is_ended_where_it_raises(struct path p)
{
    enum { MOST_WAYS = 32 };
    const struct unit *u = p.lu->unit;
    const struct arena_mark mark = arena_mark(p.rf->scratch);
    const uint64_t *behind =
        reach_unbound(p.rf->scratch, u, p.from, NO_ID);
    uint32_t n = 0;
    bool is_ended = true;

    for (op_id op = 0; op < u->nops && is_ended; op++) {
        switch ((enum op_kind)u->op[op].kind) {
        case OP_AWAIT:
        case OP_CALL:
        case OP_CALL_STAR:
        case OP_ENTER:
        case OP_NEXT:
        case OP_RAISE:
        case OP_RERAISE:
            is_ended = u->op[op].region || !bit_test(behind, op) ||
                       (n++ < MOST_WAYS && ended_on_ways_to(p, op));
            break;
        default:
            break;
        }
    }
    arena_rewind(p.rf->scratch, mark);
    return is_ended;
}

bool
ended_behind_yield(struct rules_file *rf, const struct unit_lore *lu,
                   op_id yield, var_id v, const struct meaning *m)
{
    const struct unit *u = lu->unit;
    struct path p = ways_of(rf, lu, v, m);
    bool is_ended = m->death == DIES_NOTICED;

    if (is_ended && ended_among_listed(rf, lu, v)) {
        return true;
    }
    p.is_between = true;
    p.is_owned = u->op[yield].kind == OP_SET_ATTR;
    p.from = yield;
    if (p.how == ENDS_NOT && m->rule == RULE_RESOURCE) {
        p.how = ENDS_BY_HAND; /* who makes it knows what it is to close it */
    }
    for (op_id op = 0; is_ended && op < u->nops; op++) {
        is_ended = u->op[op].kind != OP_RETURN ||
                   u->cfg.block[cfg_block_of(&u->cfg, op)].rpo == NO_ID ||
                   ended_on_ways_to(p, op);
    }
    return is_ended && (!p.is_owned || is_ended_where_it_raises(p));
}

bool
ended_by_close(struct rules_file *rf, const struct unit_lore *lu, gap_id gap,
               var_id v)
{
    const struct path p = {.rf = rf, .lu = lu, .v = v, .how = ENDS_BY_HAND};

    return ended_so(p, rf, gap);
}
