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

/* Does a method of that name of a generator run a part of it? */
static bool
is_step(struct text method)
{
    static const char *const steps[] = {
        "__anext__", "__next__", "asend", "athrow", "send", "throw",
    };

    return text_among(method, steps, sizeof steps / sizeof *steps);
}

/* The method that is called on the variable there, or empty. */
static struct text
method_called(struct rules_file *rf, const struct unit_lore *lu, op_id op,
              var_id v)
{
    const struct call call = call_at(rf, lu, op);
    const op_id from = operand_source(&lu->ops, call.callee);

    return from != NO_ID && lu->unit->op[from].kind == OP_METHOD &&
                   lore_loaded(lu, call.receiver) == v
               ? sym_text(rf->an, lu->unit->op[from].arg)
               : TEXT("");
}

/* `next(v)`, `v.send(x)` */
static bool
steps_by_call(struct rules_file *rf, const struct unit_lore *lu, op_id op,
              var_id v)
{
    const struct call call = call_at(rf, lu, op);
    const struct text name = callee_name(rf, lu, &call);

    return is_step(method_called(rf, lu, op, v)) ||
           (call.nargs > 0 && lore_loaded(lu, call.argument[0]) == v &&
            (text_eq(name, TEXT("builtins.next")) ||
             text_eq(name, TEXT("builtins.anext"))));
}

bool
run_out_raised(struct rules_file *rf, const struct unit_lore *lu, block_id at,
               var_id v)
{
    const struct operands *o = &lu->ops;
    const struct block *b = &lu->unit->cfg.block[at];
    bool steps = false;

    for (op_id op = b->first; op < b->end; op++) {
        switch ((enum op_kind)o->unit->op[op].kind) {
        case OP_CONST:
        case OP_GAP:
        case OP_LOAD:
        case OP_METHOD: /* of which, its call tells */
        case OP_NULL:
        case OP_POP:
            break;
        case OP_STORE:
            if (o->unit->op[op].arg == v ||
                !var_is_local(&o->unit->var[o->unit->op[op].arg])) {
                return false;
            }
            break;
        case OP_AWAIT: {
            const op_id of = operand_source(o, operand(o, op, 0));
            if (of == NO_ID || o->unit->op[of].kind != OP_CALL ||
                !steps_by_call(rf, lu, of, v)) {
                return false;
            }
            break;
        }
        case OP_CALL:
            if (!steps_by_call(rf, lu, op, v)) {
                return false;
            }
            steps = true;
            break;
        default:
            return false;
        }
    }
    return steps;
}

/* `assertRaises`, `pytest.raises` */
static bool
demands_raising(struct rules_file *rf, const struct unit_lore *lu, op_id op)
{
    if (op == NO_ID || lu->unit->op[op].kind != OP_CALL) {
        return false;
    }
    const struct call call = call_at(rf, lu, op);
    const op_id from = operand_source(&lu->ops, call.callee);
    const bool is_method =
        from != NO_ID && lu->unit->op[from].kind == OP_METHOD;

    return (is_method &&
            text_starts(sym_text(rf->an, lu->unit->op[from].arg),
                        TEXT("assertRaises"))) ||
           text_eq(callee_name(rf, lu, &call), TEXT("pytest.raises"));
}

/* `self.assertRaises(E, next, v)`, `self.assertRaises(E, v.throw, E)` */
static bool
raises_in_call(struct rules_file *rf, const struct unit_lore *lu, op_id op,
               var_id v)
{
    const struct call call = call_at(rf, lu, op);
    const op_id of =
        call.nargs > 1 ? operand_source(&lu->ops, call.argument[1]) : NO_ID;

    if (of == NO_ID || call.is_starred || !demands_raising(rf, lu, op)) {
        return false;
    }
    return lu->unit->op[of].kind == OP_ATTR
               ? lore_loaded(lu, operand(&lu->ops, of, 0)) == v &&
                     is_step(sym_text(rf->an, lu->unit->op[of].arg))
               : call.nargs > 2 && lore_loaded(lu, call.argument[2]) == v &&
                     text_eq(name_text(rf, lore_mean(lu, call.argument[1])
                                               .name),
                             TEXT("builtins.next"));
}

/* Is the block of a manager left in order that demands an exception?  Then it
 * raises one. */
static bool
is_failing_exit(struct rules_file *rf, const struct unit_lore *lu, op_id exit)
{
    const op_id enter =
        operand_source(&lu->ops, operand(&lu->ops, exit, 0));

    return enter != NO_ID && lu->unit->op[enter].kind == OP_ENTER &&
           demands_raising(
               rf, lu,
               operand_source(&lu->ops, operand(&lu->ops, enter, 0)));
}

bool
run_out_by(struct rules_file *rf, const struct unit_lore *lu, op_id op,
           var_id v)
{
    const struct operands *o = &lu->ops;

    switch ((enum op_kind)o->unit->op[op].kind) {
    case OP_CALL:
        return is_run_out_by_call(rf, lu, op, v) ||
               raises_in_call(rf, lu, op, v);
    case OP_EXIT: /* nobody comes behind that */
        return is_failing_exit(rf, lu, op);
    case OP_AWAIT: {
        const op_id of = operand_source(o, operand(o, op, 0));
        return of != NO_ID && o->unit->op[of].kind == OP_CALL &&
               text_eq(method_called(rf, lu, of, v), TEXT("aclose"));
    }
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
