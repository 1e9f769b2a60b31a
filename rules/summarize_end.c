#include "rules/summarize_end.h"

#include "rules/call.h"
#include "rules/literal.h"
#include "rules/names.h"

enum { DEEPEST_CLOSE = 3 };

static const char *const ending[] = {"cleanup", "close", "detach", "dispose",
                                     "server_close"};

struct end_look {
    struct rules_file *rf;
    const struct unit_lore *class_;
    struct methods methods;
    const struct unit_lore *lu; /* the method that is looked at */
    int depth;
};

static bool
is_ending_name(struct text name)
{
    return text_among(name, ending, sizeof ending / sizeof *ending);
}

/* Is it the object, or an attribute of it, or of that? */
static bool
is_of_self(const struct unit_lore *lu, val_id v, bool is_itself)
{
    op_id op = operand_source(&lu->ops, v);

    while (!is_itself && op != NO_ID && lu->unit->op[op].kind == OP_ATTR) {
        op = operand_source(&lu->ops, operand(&lu->ops, op, 0));
    }
    return op != NO_ID && lu->unit->op[op].kind == OP_LOAD &&
           lu->unit->op[op].arg == 0 && (lu->unit->var[0].flags & VARF_PARAM) &&
           !lu->unit->var[0].nbinds;
}

static enum truth
negated(enum truth t)
{
    return t == TRUTH_TRUE    ? TRUTH_FALSE
           : t == TRUTH_FALSE ? TRUTH_TRUE
                              : TRUTH_UNKNOWN;
}

/* What one method leaves in an attribute of the object: true or false, and
 * whether that is None. */
static enum truth
left_by(struct end_look *e, unit_id method, sym_id attr, bool *is_none)
{
    const struct unit_lore *lu = lore_unit(e->rf, method);
    enum truth found = TRUTH_UNKNOWN;

    for (op_id op = 0; op < lu->unit->nops; op++) {
        if (lu->unit->op[op].kind != OP_SET_ATTR ||
            lu->unit->op[op].arg != attr ||
            !is_of_self(lu, operand(&lu->ops, op, 1), true)) {
            continue;
        }
        const val_id v = operand(&lu->ops, op, 0);
        const enum truth t = literal_truth(e->rf, lu, v);
        if (t == TRUTH_UNKNOWN || (found != TRUTH_UNKNOWN && t != found)) {
            return TRUTH_UNKNOWN;
        }
        *is_none &= lore_mean(lu, v).kind == VALUE_NONE;
        found = t;
    }
    return found;
}

/* The same of all methods that end it. */
static enum truth
left_in(struct end_look *e, sym_id attr, bool *is_none)
{
    enum truth found = TRUTH_UNKNOWN;

    *is_none = true;
    for (unit_id u = e->methods.first; u != 0; u = e->methods.next[u]) {
        if (!is_ending_name(sym_text(e->rf->an, e->rf->an->unit[u].name))) {
            continue;
        }
        const enum truth t = left_by(e, u, attr, is_none);
        if (t == TRUTH_UNKNOWN || (found != TRUTH_UNKNOWN && t != found)) {
            return TRUTH_UNKNOWN;
        }
        found = t;
    }
    return found;
}

/* What the value of a condition is once the object was closed. */
static enum truth
truth_after(struct end_look *e, val_id v, int depth)
{
    const struct operands *o = &e->lu->ops;
    const op_id op = operand_source(o, v);
    bool is_none = false;

    if (op == NO_ID || !depth) {
        return TRUTH_UNKNOWN;
    }
    const struct op *at = &o->unit->op[op];
    switch ((enum op_kind)at->kind) {
    case OP_UNARY:
        return at->arg == OPER_NOT
                   ? negated(truth_after(e, operand(o, op, 0), depth - 1))
                   : TRUTH_UNKNOWN;
    case OP_ATTR:
        if (text_eq(sym_text(e->rf->an, at->arg), TEXT("closed")) &&
            is_of_self(e->lu, operand(o, op, 0), false)) {
            return TRUTH_TRUE;
        }
        return is_of_self(e->lu, operand(o, op, 0), true)
                   ? left_in(e, at->arg, &is_none)
                   : TRUTH_UNKNOWN;
    case OP_COMPARE: {
        const op_id left = operand_source(o, operand(o, op, 0));
        if ((at->arg != OPER_IS && at->arg != OPER_IS_NOT) || left == NO_ID ||
            o->unit->op[left].kind != OP_ATTR ||
            !is_of_self(e->lu, operand(o, left, 0), true) ||
            lore_mean(e->lu, operand(o, op, 1)).kind != VALUE_NONE ||
            left_in(e, o->unit->op[left].arg, &is_none) != TRUTH_FALSE ||
            !is_none) {
            return TRUTH_UNKNOWN;
        }
        return at->arg == OPER_IS ? TRUTH_TRUE : TRUTH_FALSE;
    }
    default:
        return TRUTH_UNKNOWN;
    }
}

static bool is_quiet(struct end_look *e, unit_id method);

/* The method of that name, if what stands there is what is written. */
static unit_id
method_named(const struct end_look *e, struct text name)
{
    for (var_id v = 0; v < e->class_->unit->nvars; v++) {
        const struct meaning *m = &e->class_->var[v];
        if (!text_eq(sym_text(e->rf->an, e->class_->unit->var[v].name), name) ||
            m->kind != VALUE_FUNCTION || (m->flags & MEANS_DECORATED)) {
            continue;
        }
        for (unit_id u = e->methods.first; u != 0; u = e->methods.next[u]) {
            if (m->name != NO_ID && name_of_unit(e->rf, u) == m->name) {
                return u;
            }
        }
    }
    return 0;
}

/* `self.close()`, if that is quiet; `self.file.close()`; `hasattr(self, x)` */
static bool
is_quiet_call(struct end_look *e, op_id op)
{
    static const char *const looks[] = {"builtins.getattr", "builtins.hasattr",
                                        "builtins.isinstance"};
    const struct operands *o = &e->lu->ops;
    const val_id callee = operand(o, op, 0);
    const op_id from = operand_source(o, callee);

    if (text_among(name_text(e->rf, lore_mean(e->lu, callee).name), looks,
                   sizeof looks / sizeof *looks)) {
        return true;
    }
    if (from == NO_ID || o->unit->op[from].kind != OP_METHOD) {
        return false;
    }
    const struct text name = sym_text(e->rf->an, o->unit->op[from].arg);
    const val_id receiver = operand(o, from, 0);
    if (!is_ending_name(name) || !is_of_self(e->lu, receiver, false)) {
        return false;
    }
    if (!is_of_self(e->lu, receiver, true)) {
        return true;
    }
    const unit_id method = method_named(e, name);
    struct end_look inner = *e;
    inner.depth--;
    return method != 0 && inner.depth > 0 && is_quiet(&inner, method);
}

static bool
is_quiet_op(struct end_look *e, op_id op)
{
    const struct operands *o = &e->lu->ops;
    const struct op *at = &o->unit->op[op];

    switch ((enum op_kind)at->kind) {
    case OP_POP:
    case OP_COPY:
    case OP_SWAP:
    case OP_NULL:
    case OP_CONST:
    case OP_LOAD:
    case OP_UNBIND:
    case OP_ATTR:
    case OP_METHOD:
    case OP_UNARY:
    case OP_COMPARE:
    case OP_LIST:
    case OP_TUPLE:
    case OP_JUMP:
    case OP_BRANCH_TRUE:
    case OP_BRANCH_FALSE:
    case OP_BRANCH_NONE:
    case OP_KEEP_TRUE:
    case OP_KEEP_FALSE:
    case OP_RETURN:
    case OP_PUSH_EXC:
    case OP_POP_EXC:
    case OP_MATCH_EXC:
    case OP_RERAISE:
    case OP_GAP:
        return true;
    case OP_DICT: /* of nothing: no key is hashed */
        return operand_count(o, op) == 0;
    case OP_STORE:
        return o->unit->var[at->arg].kind == VAR_LOCAL;
    case OP_SET_ATTR:
        return is_of_self(e->lu, operand(o, op, 1), true);
    case OP_DEL_ATTR:
        return is_of_self(e->lu, operand(o, op, 0), true);
    case OP_CALL:
        return is_quiet_call(e, op);
    default:
        return false;
    }
}

/* Is that the edge of a condition that is not so any more? */
static bool
is_past(struct end_look *e, const struct block *b, uint32_t kind)
{
    const op_id last = b->end - 1;
    const enum op_kind k = (enum op_kind)e->lu->unit->op[last].kind;

    if ((k != OP_BRANCH_TRUE && k != OP_BRANCH_FALSE) || kind == EDGE_RAISE) {
        return false;
    }
    const enum truth t = truth_after(e, operand(&e->lu->ops, last, 0), 4);
    const bool if_true = (kind == EDGE_JUMP) == (k == OP_BRANCH_TRUE);
    return t == (if_true ? TRUTH_FALSE : TRUTH_TRUE);
}

/* Over the blocks that control gets to once the object was closed. */
static bool
is_quiet(struct end_look *e, unit_id method)
{
    e->lu = lore_unit(e->rf, method);
    const struct cfg *cfg = &e->lu->unit->cfg;
    bool *seen = arena_array(e->rf->arena, bool, cfg->nblocks + 1);
    block_id *todo = arena_array(e->rf->arena, block_id, cfg->nblocks + 1);
    uint32_t n = 1;

    todo[0] = cfg->rpo[0];
    seen[todo[0]] = true;
    for (uint32_t i = 0; i < n; i++) {
        const struct block *b = &cfg->block[todo[i]];
        for (op_id op = b->first; op < b->end; op++) {
            if (!is_quiet_op(e, op)) {
                return false;
            }
        }
        for (uint32_t k = b->edge_first; k < b->edge_end; k++) {
            const block_id to = cfg->edge[k].to;
            if (!seen[to] && !is_past(e, b, cfg->edge[k].kind)) {
                seen[to] = true;
                todo[n++] = to;
            }
        }
    }
    return true;
}

bool
summarize_ends_quietly(struct rules_file *rf, unit_id class_,
                       struct methods methods)
{
    struct end_look e = {.rf = rf,
                         .class_ = lore_unit(rf, class_),
                         .methods = methods,
                         .depth = DEEPEST_CLOSE};
    const unit_id last = method_named(&e, TEXT("__del__"));

    return last != 0 && is_quiet(&e, last);
}
