#include "rules/ended.h"

#include "rules/call.h"
#include "rules/catalogue.h"
#include "rules/known.h"
#include "rules/names.h"
#include "rules/reach.h"
#include "rules/summary.h"

/* By its own close(); by that or by a `with`; by that or by waiting; a task
 * by being awaited. */
enum end_kind {
    ENDS_NOT,
    ENDS_BY_HAND,
    ENDS_CLOSED,
    ENDS_WAITED,
    ENDS_AWAITED,
};

/* Backwards from the gap over blocks, each as it is left and as an exception
 * leaves it. */
struct path {
    const struct rules_file *rf;
    const struct unit_lore *lu;
    var_id v;
    enum end_kind how;
    bool *seen;     /* by 2 * block, + 1 if by an exception */
    uint32_t *todo; /* the same numbers */
    uint32_t n;
    bool is_open; /* some way has the value as it was made */
};

/* What ends such a value; others may live on after a close(). */
static enum end_kind
end_of(const struct meaning *m)
{
    const struct fact *f =
        m->api ? api_fact(m->api, FACT_RETURNS_RESOURCE) : NULL;

    if (m->rule == RULE_WEAK_RESULT) {
        return ENDS_AWAITED;
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
        return ENDS_CLOSED;
    case RESOURCE_CONNECTION: /* a `with` of a database ends a transaction */
        return ENDS_BY_HAND;
    case RESOURCE_PROCESS:
        return ENDS_WAITED;
    default:
        return ENDS_NOT;
    }
}

bool
ended_in_exit(struct rules_file *rf, struct text class_name)
{
    static const char *const ending[] = {"cleanup", "close", "server_close",
                                         "shutdown", "stop"};
    const struct summary_function *f =
        known_function(rf, name_join(rf, class_name, TEXT("__exit__")));

    for (uint32_t i = 0; f && i < f->ncalls; i++) {
        if (text_among(name_last(f->call[i].callee), ending,
                       sizeof ending / sizeof *ending)) {
            return true;
        }
    }
    return false;
}

bool
ended_by_with(const struct meaning *m)
{
    enum end_kind how = end_of(m);

    return how == ENDS_CLOSED || how == ENDS_WAITED;
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

/* `await t`, `await gather(*tasks)`, `loop.run_until_complete(t)` */
static bool
is_awaited(const struct path *p, op_id op)
{
    static const char *const all[] = {"asyncio.gather", "asyncio.wait"};
    const struct operands *o = &p->lu->ops;
    const struct op *at = &p->lu->unit->op[op];

    if (at->kind == OP_AWAIT) {
        return lore_loaded(p->lu, operand(o, op, 0)) == p->v;
    }
    if (at->kind != OP_CALL && at->kind != OP_CALL_STAR) {
        return false;
    }
    struct call call = call_at(p->rf, p->lu, op);
    struct text name = name_text(p->rf, lore_mean(p->lu, call.callee).name);
    op_id from = operand_source(o, call.callee);
    val_id v = o->out[op];
    bool waits = text_among(name, all, sizeof all / sizeof *all) &&
                 !call.nkeywords && o->nusers[v] == 1 &&
                 p->lu->unit->op[o->user[v]].kind == OP_AWAIT;
    bool runs = from != NO_ID && p->lu->unit->op[from].kind == OP_METHOD &&
                text_eq(sym_text(p->rf->an, p->lu->unit->op[from].arg),
                        TEXT("run_until_complete"));
    for (uint32_t i = 0; (waits || runs) && i < call.nargs; i++) {
        if (lore_loaded(p->lu, call.argument[i]) == p->v) {
            return true;
        }
    }
    return false;
}

/* `stack.enter_context(x)`: as a `with`, until the stack's own end. */
static bool
is_entered_by_call(const struct path *p, op_id op)
{
    static const char *const entering[] = {"enter_context", "enterContext",
                                           "enter_async_context"};
    const struct call call = call_at(p->rf, p->lu, op);
    const op_id from = operand_source(&p->lu->ops, call.callee);

    return from != NO_ID && p->lu->unit->op[from].kind == OP_METHOD &&
           call.nargs == 1 && lore_loaded(p->lu, call.argument[0]) == p->v &&
           text_among(sym_text(p->rf->an, p->lu->unit->op[from].arg), entering,
                      sizeof entering / sizeof *entering);
}

static bool
ends_it(const struct path *p, op_id op)
{
    static const char *const closing[] = {"close", "server_close", "cleanup"};
    static const char *const waiting[] = {"wait", "communicate"};
    const struct op *o = &p->lu->unit->op[op];

    if (o->kind == OP_CALL && is_handed_over(p, op)) {
        return true;
    }
    if (p->how == ENDS_AWAITED) {
        return is_awaited(p, op);
    }
    if (o->kind == OP_CALL && is_entered_by_call(p, op)) {
        return p->how == ENDS_CLOSED || p->how == ENDS_WAITED;
    }
    if (p->how == ENDS_NOT ||
        (o->kind != OP_METHOD && o->kind != OP_ENTER && o->kind != OP_AENTER)) {
        return false;
    }
    if (lore_loaded(p->lu, operand(&p->lu->ops, op, 0)) != p->v) {
        return false;
    }
    if (o->kind != OP_METHOD) {
        return p->how != ENDS_BY_HAND;
    }
    struct text name = sym_text(p->rf->an, o->arg);
    return p->how == ENDS_WAITED
               ? text_among(name, waiting, sizeof waiting / sizeof *waiting)
               : text_among(name, closing, sizeof closing / sizeof *closing);
}

/* `x is None`, `x`, `x.closed`: does the value of a condition say whether there
 * is one, and open?  1 if true means so, -1 if false does, 0 if neither. */
static int
says_so(const struct path *p, val_id v)
{
    const struct operands *o = &p->lu->ops;
    op_id op = operand_source(o, v);

    if (op != NO_ID && o->unit->op[op].kind == OP_LOAD) {
        return o->unit->op[op].arg == p->v ? 1 : 0;
    }
    if (op != NO_ID && o->unit->op[op].kind == OP_ATTR) {
        return p->how == ENDS_CLOSED &&
                       lore_loaded(p->lu, operand(o, op, 0)) == p->v &&
                       text_eq(sym_text(p->rf->an, o->unit->op[op].arg),
                               TEXT("closed"))
                   ? -1
                   : 0;
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

static void
go_back(struct path *p, block_id at)
{
    const struct unit *u = p->lu->unit;
    const struct block *b = &u->cfg.block[at];

    p->is_open |= u->cfg.rpo[0] == at;
    for (uint32_t i = b->pred_first; i < b->pred_end; i++) {
        block_id from = u->cfg.pred[i];
        const struct block *pred = &u->cfg.block[from];
        bool raises = pred->region && u->cfg.region[pred->region].handler == at;
        uint32_t key = 2 * from + raises;
        if (pred->rpo != NO_ID && !p->seen[key] &&
            (raises || !is_none_on(p, pred, at))) {
            p->seen[key] = true;
            p->todo[p->n++] = key;
        }
    }
}

/* The ops of a block before `end`, last first.  An exception may leave before
 * any of them. */
static void
look_back(struct path *p, block_id at, op_id end, bool raises)
{
    const struct unit *u = p->lu->unit;

    for (op_id op = end; op-- > u->cfg.block[at].first;) {
        struct op_effect e = op_effect(&u->op[op]);
        if (e.var == p->v && (e.binds || e.unbinds)) {
            p->is_open = true;
            return;
        }
        if (!raises && ends_it(p, op)) {
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

    if (m->rule != RULE_OWNS_RESOURCE) {
        return end_of(m);
    }
    if (!type.n) {
        return ENDS_BY_HAND;
    }
    type.n -= text_ends(type, TEXT("()")) ? 2 : 0;
    return ended_in_exit(rf, type) ? ENDS_CLOSED : ENDS_BY_HAND;
}

bool
ended_before(struct rules_file *rf, const struct unit_lore *lu,
             gap_id gap, var_id v, const struct meaning *m)
{
    op_id at = reach_gap(lu->unit, gap);
    struct arena_mark mark = arena_mark(rf->scratch);
    struct path p = {.rf = rf, .lu = lu, .v = v, .how = end_here(rf, m)};
    uint32_t nkeys = 2 * lu->unit->cfg.nblocks;

    if (m->death != DIES_NOTICED || at == NO_ID) {
        return false;
    }
    p.seen = arena_array(rf->scratch, bool, nkeys + 1);
    p.todo = arena_array(rf->scratch, uint32_t, nkeys + 1);
    for (at = reach_copy(lu->unit, gap, 0); at != NO_ID;
         at = reach_copy(lu->unit, gap, at + 1)) {
        look_back(&p, cfg_block_of(&lu->unit->cfg, at), at, false);
    }
    for (uint32_t i = 0; i < p.n && !p.is_open; i++) {
        block_id b = p.todo[i] / 2;
        look_back(&p, b, lu->unit->cfg.block[b].end, p.todo[i] % 2);
    }
    arena_rewind(rf->scratch, mark);
    return !p.is_open;
}
