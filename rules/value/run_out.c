#include "rules/value/run_out.h"

#include "rules/value/call.h"
#include "rules/value/names.h"

/* Who is given it goes through all of it. */
static bool
takes_all(struct text name)
{
    static const char *const taking[] = {
        "builtins.bytearray", "builtins.bytes",  "builtins.dict",
        "builtins.frozenset", "builtins.list",   "builtins.max",
        "builtins.min",       "builtins.set",    "builtins.sorted",
        "builtins.sum",       "builtins.tuple",  "collections.Counter",
        "collections.deque",  "numpy.fromiter",
    };

    return text_among(name, taking, sizeof taking / sizeof *taking);
}

/* And who gives what it gives, one by one. */
static bool
passes_all(struct text name)
{
    static const char *const passing[] = {"builtins.enumerate",
                                          "builtins.iter"};

    return text_among(name, passing, sizeof passing / sizeof *passing);
}

static struct text
callee_name(struct rules_file *rf, const struct unit_lore *lu,
            const struct call *call)
{
    return name_text(rf, lore_mean(lu, call->callee).name);
}

/* Is the value the variable's, or does it give all that does? */
static bool
is_over(struct rules_file *rf, const struct unit_lore *lu, val_id v, var_id of)
{
    const op_id op = operand_source(&lu->ops, v);

    if (op == NO_ID || lu->unit->op[op].kind != OP_CALL) {
        return lore_loaded(lu, v) == of;
    }
    const struct call call = call_at(rf, lu, op);
    return call.nargs > 0 && passes_all(callee_name(rf, lu, &call)) &&
           lore_loaded(lu, call.argument[0]) == of;
}

/* The blocks that control may get to from `start` without coming to `head`;
 * `raises`: by an exception, too. */
static bool *
spread(struct arena *scratch, const struct cfg *cfg, block_id start,
       block_id head, bool raises)
{
    bool *seen = arena_array(scratch, bool, cfg->nblocks + 1);
    block_id *todo = arena_array(scratch, block_id, cfg->nblocks + 1);
    uint32_t n = 0;

    seen[start] = true;
    todo[n++] = start;
    for (uint32_t i = 0; i < n; i++) {
        const struct block *b = &cfg->block[todo[i]];
        for (uint32_t k = b->edge_first; k < b->edge_end; k++) {
            const block_id to = cfg->edge[k].to;
            const bool is_raise =
                b->region && cfg->region[b->region].handler == to;
            if (to != head && !seen[to] && (raises || !is_raise)) {
                seen[to] = true;
                todo[n++] = to;
            }
        }
    }
    return seen;
}

/* Can the loop of this NEXT be left for what follows it before the end? */
static bool
is_left_early(struct arena *scratch, const struct unit *u, op_id next)
{
    const struct cfg *cfg = &u->cfg;
    struct arena_mark mark = arena_mark(scratch);
    const block_id head = cfg_block_of(cfg, next);
    const bool *inside =
        spread(scratch, cfg, cfg->block[head].next, head, true);
    const bool *behind =
        spread(scratch, cfg, (block_id)u->op[next].arg, head, false);
    bool is = false;

    for (block_id b = 0; b < cfg->nblocks; b++) {
        is |= inside[b] && behind[b];
    }
    arena_rewind(scratch, mark);
    return is;
}

/* The NEXT of the loop that goes through what ITER made, or NO_ID. */
static op_id
next_of(const struct unit_lore *lu, op_id iter)
{
    const struct operands *o = &lu->ops;

    for (op_id op = iter; op < o->unit->nops; op++) {
        if (o->unit->op[op].kind == OP_NEXT &&
            operand(o, op, 0) == o->out[iter]) {
            return op;
        }
    }
    return NO_ID;
}

/* `list(v)`, `", ".join(v)`, `v.close()` */
static bool
is_run_out_by_call(struct rules_file *rf, const struct unit_lore *lu, op_id op,
                   var_id v)
{
    const struct call call = call_at(rf, lu, op);
    const op_id from = operand_source(&lu->ops, call.callee);
    const struct text method =
        from != NO_ID && lu->unit->op[from].kind == OP_METHOD
            ? sym_text(rf->an, lu->unit->op[from].arg)
            : TEXT("");

    if (lore_loaded(lu, call.receiver) == v) {
        return text_eq(method, TEXT("close"));
    }
    return call.nargs > 0 && is_over(rf, lu, call.argument[0], v) &&
           (takes_all(callee_name(rf, lu, &call)) ||
            (call.nargs == 1 && text_eq(method, TEXT("join"))));
}

bool
run_out_by(struct rules_file *rf, const struct unit_lore *lu, op_id op,
           var_id v)
{
    const struct operands *o = &lu->ops;

    switch ((enum op_kind)o->unit->op[op].kind) {
    case OP_CALL:
        return is_run_out_by_call(rf, lu, op, v);
    case OP_YIELD_FROM:
        return is_over(rf, lu, operand(o, op, 0), v);
    case OP_LIST_EXTEND:
    case OP_SET_UPDATE:
        return is_over(rf, lu, operand(o, op, 1), v);
    case OP_ITER: {
        const op_id next = is_over(rf, lu, operand(o, op, 0), v)
                               ? next_of(lu, op)
                               : NO_ID;
        return next != NO_ID && !is_left_early(rf->scratch, o->unit, next);
    }
    default:
        return false;
    }
}

bool
run_out_between(struct rules_file *rf, const struct unit_lore *lu,
                block_id from, block_id to, var_id v)
{
    const struct unit *u = lu->unit;
    const op_id next = u->cfg.block[from].end - 1;
    const op_id iter = u->op[next].kind == OP_NEXT && u->op[next].arg == to
                           ? operand_source(&lu->ops,
                                            operand(&lu->ops, next, 0))
                           : NO_ID;

    return iter != NO_ID && u->op[iter].kind == OP_ITER &&
           is_over(rf, lu, operand(&lu->ops, iter, 0), v);
}
