#include "rules/value/rests.h"

#include "base/bits.h"
#include "rules/value/call.h"
#include "rules/value/finalizer.h"
#include "rules/value/literal.h"
#include "rules/value/names.h"

enum {
    MOST_STATES = 4,
    MOST_TESTS = 12,
    DEEPEST_METHOD = 4,
    MOST_CALLS = 64,
};

/* What a test of an attribute tells of it; each but for its last bit is the
 * opposite of its neighbour. */
enum state {
    IS_TRUE,
    IS_FALSE,
    IS_CLOSED,
    IS_OPEN,
    IS_THERE,
    IS_MISSING,
    IS_SOME,
    IS_NONE,
};

struct rest {
    sym_id attr;
    enum state is;
};

struct resting {
    struct rules_file *rf;
    unit_id class_;
    const struct methods *methods;
    struct rest rest[MOST_STATES]; /* in any of these nothing is done */
    uint32_t n;
    uint32_t *left; /* methods that may still be looked at */
};

static struct rest
opposite(struct rest r)
{
    return (struct rest){r.attr, (enum state)(r.is ^ 1)};
}

/* The method of the class by that name, if it is one; 0 otherwise. */
static unit_id
method_named(const struct resting *r, struct text name)
{
    const struct analysis *an = r->rf->an;
    unit_id found = 0;

    for (unit_id u = r->methods->method[r->class_]; u != 0;
         u = r->methods->next[u]) {
        if (text_eq(sym_text(an, an->unit[u].name), name)) {
            if (found) {
                return 0;
            }
            found = u;
        }
    }
    return found;
}

static op_id
source_of_kind(const struct unit_lore *lu, val_id v, enum op_kind kind)
{
    const op_id op = operand_source(&lu->ops, v);

    return op != NO_ID && lu->unit->op[op].kind == kind ? op : NO_ID;
}

/* `self.x`: the op that reads it. */
static op_id
own_attribute(const struct unit_lore *lu, val_id v)
{
    const op_id op = source_of_kind(lu, v, OP_ATTR);

    return op != NO_ID && lore_loaded(lu, operand(&lu->ops, op, 0)) == 0
               ? op
               : NO_ID;
}

/* `hasattr(self, "x")`, `getattr(self, "x", False)` */
static bool
asks_by_name(const struct resting *r, const struct unit_lore *lu, op_id op,
             struct rest *out)
{
    const struct call call = call_at(r->rf, lu, op);
    const struct text name = name_text(r->rf, lore_mean(lu, call.callee).name);
    const bool is_there = text_eq(name, TEXT("builtins.hasattr"));

    if ((!is_there && !text_eq(name, TEXT("builtins.getattr"))) ||
        call.nargs < 2 || lore_loaded(lu, call.argument[0]) != 0) {
        return false;
    }
    const struct literal attr = literal_text(r->rf, lu, call.argument[1]);
    *out = (struct rest){attr.is_known
                             ? intern_find(r->rf->an->names, attr.text)
                             : NO_ID,
                         is_there ? IS_THERE : IS_TRUE};
    return out->attr != NO_ID;
}

/* `self.x`, `not self.x`, `self.x.closed`, `self.x is None`: what is so if the
 * condition is true. */
static bool
read_test(const struct resting *r, const struct unit_lore *lu, val_id v,
          struct rest *out)
{
    const struct operands *o = &lu->ops;
    const op_id op = operand_source(o, v);
    const struct op *at = op == NO_ID ? NULL : &lu->unit->op[op];

    switch (at ? (enum op_kind)at->kind : OP_NULL) {
    case OP_UNARY:
        if (at->arg != OPER_NOT || !read_test(r, lu, operand(o, op, 0), out)) {
            return false;
        }
        *out = opposite(*out);
        return true;
    case OP_ATTR: {
        const op_id of = own_attribute(lu, operand(o, op, 0));
        if (own_attribute(lu, v) != NO_ID) {
            *out = (struct rest){at->arg, IS_TRUE};
            return true;
        }
        *out = (struct rest){of != NO_ID ? lu->unit->op[of].arg : NO_ID,
                             IS_CLOSED};
        return of != NO_ID &&
               text_eq(sym_text(r->rf->an, at->arg), TEXT("closed"));
    }
    case OP_COMPARE: {
        const op_id of = own_attribute(lu, operand(o, op, 0));
        *out = (struct rest){of != NO_ID ? lu->unit->op[of].arg : NO_ID,
                             at->arg == OPER_IS ? IS_NONE : IS_SOME};
        return of != NO_ID &&
               (at->arg == OPER_IS || at->arg == OPER_IS_NOT) &&
               lore_mean(lu, operand(o, op, 1)).kind == VALUE_NONE;
    }
    case OP_CALL:
        return asks_by_name(r, lu, op, out);
    default:
        return false;
    }
}

/* Only looks at the object. */
static bool
is_harmless(const struct resting *r, const struct unit_lore *lu, op_id op)
{
    const enum op_kind kind = (enum op_kind)lu->unit->op[op].kind;
    struct rest ignored;

    return kind == OP_CALL ? asks_by_name(r, lu, op, &ignored)
                           : kind == OP_ATTR || finalizer_op_looks(kind);
}

static bool
is_branch(const struct unit *u, op_id op)
{
    return u->op[op].kind == OP_BRANCH_FALSE ||
           u->op[op].kind == OP_BRANCH_TRUE;
}

/* Where control goes from a block that does not branch. */
static block_id
goes_to(const struct unit *u, const struct block *b)
{
    return u->op[b->end - 1].kind == OP_JUMP ? u->op[b->end - 1].arg : b->next;
}

/* Is nothing done from there to the end? */
static bool
is_quiet_from(const struct resting *r, const struct unit_lore *lu, block_id at)
{
    const struct unit *u = lu->unit;

    for (int steps = 0; steps < MOST_TESTS && at != NO_ID; steps++) {
        const struct block *b = &u->cfg.block[at];
        for (op_id op = b->first; op < b->end; op++) {
            if (!is_harmless(r, lu, op) || is_branch(u, op)) {
                return false;
            }
            if (u->op[op].kind == OP_RETURN) {
                return true;
            }
        }
        at = b->first < b->end ? goes_to(u, b) : b->next;
    }
    return false;
}

/* What is so on the way that a branch takes to `to`. */
static bool
tells_on_way(const struct resting *r, const struct unit_lore *lu, op_id branch,
             block_id to, struct rest *out)
{
    const struct op *at = &lu->unit->op[branch];
    const bool jumps = at->arg == to;

    if (!read_test(r, lu, operand(&lu->ops, branch, 0), out)) {
        return false;
    }
    if (jumps != (at->kind == OP_BRANCH_TRUE)) {
        *out = opposite(*out);
    }
    return true;
}

/* The tests that lead past all that a finalizer does. */
static void
find_rests(struct resting *r, const struct unit_lore *lu)
{
    const struct unit *u = lu->unit;
    block_id at = u->cfg.nrpo ? u->cfg.rpo[0] : NO_ID;

    for (int steps = 0; steps < MOST_TESTS && at != NO_ID; steps++) {
        const struct block *b = &u->cfg.block[at];
        for (op_id op = b->first; op < b->end; op++) {
            if (!is_harmless(r, lu, op) || u->op[op].kind == OP_RETURN) {
                return;
            }
        }
        if (b->first == b->end || !is_branch(u, b->end - 1)) {
            at = b->first < b->end ? goes_to(u, b) : b->next;
            continue;
        }
        const block_id jump = u->op[b->end - 1].arg;
        const bool is_past = is_quiet_from(r, lu, jump);
        const block_id past = is_past ? jump : b->next;
        if (is_past == is_quiet_from(r, lu, b->next) || r->n == MOST_STATES ||
            !tells_on_way(r, lu, b->end - 1, past, &r->rest[r->n])) {
            return;
        }
        r->n++;
        at = is_past ? b->next : jump;
    }
}

static bool
is_rest(const struct resting *r, struct rest rest)
{
    for (uint32_t i = 0; i < r->n; i++) {
        if (r->rest[i].attr == rest.attr && r->rest[i].is == rest.is) {
            return true;
        }
    }
    return false;
}

/* `self.x = None`, `self.closed = True` */
static bool
sets_rest(const struct resting *r, const struct unit_lore *lu, op_id op)
{
    const op_id from =
        source_of_kind(lu, operand(&lu->ops, op, 0), OP_CONST);
    const sym_id attr = lu->unit->op[op].arg;

    if (from == NO_ID || lore_loaded(lu, operand(&lu->ops, op, 1)) != 0) {
        return false;
    }
    switch ((enum const_kind)r->rf->an->constant[lu->unit->op[from].arg].kind) {
    case CONST_NONE:
        return is_rest(r, (struct rest){attr, IS_FALSE}) ||
               is_rest(r, (struct rest){attr, IS_NONE});
    case CONST_FALSE:
        return is_rest(r, (struct rest){attr, IS_FALSE});
    case CONST_TRUE:
        return is_rest(r, (struct rest){attr, IS_TRUE});
    default:
        return false;
    }
}

static bool always_rests(const struct resting *r, unit_id unit, int depth);

/* `self.x.close()`, `self.close()` */
static bool
calls_to_rest(const struct resting *r, const struct unit_lore *lu, op_id op,
              int depth)
{
    const struct text name = sym_text(r->rf->an, lu->unit->op[op].arg);
    const val_id on = operand(&lu->ops, op, 0);
    const op_id of = own_attribute(lu, on);

    if (lore_loaded(lu, on) == 0) {
        const unit_id method =
            depth > 0 && *r->left > 0 ? method_named(r, name) : 0;
        *r->left -= method != 0;
        return method && always_rests(r, method, depth - 1);
    }
    return of != NO_ID && text_eq(name, TEXT("close")) &&
           is_rest(r, (struct rest){lu->unit->op[of].arg, IS_CLOSED});
}

static bool
brings_rest(const struct resting *r, const struct unit_lore *lu, op_id op,
            int depth)
{
    const struct op *at = &lu->unit->op[op];

    switch ((enum op_kind)at->kind) {
    case OP_SET_ATTR:
        return sets_rest(r, lu, op);
    case OP_DEL_ATTR:
        return lore_loaded(lu, operand(&lu->ops, op, 0)) == 0 &&
               is_rest(r, (struct rest){at->arg, IS_MISSING});
    case OP_METHOD:
        return calls_to_rest(r, lu, op, depth);
    default:
        return false;
    }
}

/* The ways out of a method on which nothing brought rest yet. */
struct ways {
    uint64_t *seen;
    block_id *todo;
    uint32_t n;
};

static void
go_on(const struct resting *r, const struct unit_lore *lu, block_id at,
      struct ways *w)
{
    const struct unit *u = lu->unit;
    const struct block *b = &u->cfg.block[at];
    const bool branches = b->first < b->end && is_branch(u, b->end - 1);

    for (uint32_t e = b->edge_first; e < b->edge_end; e++) {
        const block_id to = u->cfg.edge[e].to;
        struct rest told;
        if (u->cfg.edge[e].kind == EDGE_RAISE || bit_test(w->seen, to) ||
            (branches && tells_on_way(r, lu, b->end - 1, to, &told) &&
             is_rest(r, told))) {
            continue;
        }
        bit_set(w->seen, to);
        w->todo[w->n++] = to;
    }
}

/* Is it at rest on each way out of the method, but for exceptions? */
static bool
always_rests(const struct resting *r, unit_id unit, int depth)
{
    const struct unit_lore *lu = lore_unit(r->rf, unit);
    const struct unit *u = lu->unit;
    const struct arena_mark mark = arena_mark(r->rf->scratch);
    struct ways w = {bitrows_make(r->rf->scratch, 1, u->cfg.nblocks).word,
                     arena_array(r->rf->scratch, block_id, u->cfg.nblocks + 1),
                     0};
    bool rests = u->params.positional > 0 && !u->var[0].nbinds &&
                 !u->is_generator && !u->is_async_generator && u->cfg.nrpo;

    if (rests) {
        bit_set(w.seen, u->cfg.rpo[0]);
        w.todo[w.n++] = u->cfg.rpo[0];
    }
    while (rests && w.n) {
        const block_id at = w.todo[--w.n];
        bool is_brought = false;
        for (op_id op = u->cfg.block[at].first;
             op < u->cfg.block[at].end && !is_brought; op++) {
            is_brought = brings_rest(r, lu, op, depth);
            rests &= is_brought || u->op[op].kind != OP_RETURN;
        }
        if (!is_brought) {
            go_on(r, lu, at, &w);
        }
    }
    arena_rewind(r->rf->scratch, mark);
    return rests;
}

/* The function that is stored there, or 0. */
static unit_id
function_stored(const struct unit_lore *body, op_id store)
{
    const op_id made =
        store == NO_ID ? NO_ID
                       : source_of_kind(body, operand(&body->ops, store, 0),
                                        OP_FUNCTION);

    return made == NO_ID ? 0 : body->unit->op[made].arg;
}

/* What the body of a class binds as `v`: by its definition, or by another name
 * of that, `__del__ = close`. */
static unit_id
function_of(const struct unit_lore *body, var_id v)
{
    const op_id store = body->store[v];
    const op_id same =
        store == NO_ID
            ? NO_ID
            : source_of_kind(body, operand(&body->ops, store, 0), OP_LOAD);

    return same == NO_ID
               ? function_stored(body, store)
               : function_stored(body,
                                 body->store[body->unit->op[same].arg]);
}

bool
rests_after_exit(struct rules_file *rf, const struct unit_lore *body,
                 var_id finalizer, const struct methods *methods)
{
    uint32_t left = MOST_CALLS;
    struct resting r = {.rf = rf,
                        .class_ = body->id,
                        .methods = methods,
                        .left = &left};
    const unit_id del = function_of(body, finalizer);
    unit_id leave = method_named(&r, TEXT("__exit__"));

    leave = leave ? leave : method_named(&r, TEXT("__aexit__"));
    if (del == 0 || leave == 0 || !rf->an->unit[del].params.positional) {
        return false;
    }
    find_rests(&r, lore_unit(rf, del));
    return r.n && always_rests(&r, leave, DEEPEST_METHOD);
}
