#include "rules/value/complaint.h"

#include "rules/value/names.h"

static bool
is_named_future(struct text name)
{
    return text_eq(name, TEXT("asyncio.Future")) ||
           text_eq(name, TEXT("asyncio.futures.Future"));
}

bool
complaint_is_future(const struct rules_file *rf, const struct meaning *m)
{
    struct text type = name_text(rf, m->type);

    type.n -= text_ends(type, TEXT("()")) ? 2 : 0;
    return m->death == DIES_NOTICED &&
           (m->rule == RULE_FINALIZER || m->rule == RULE_RESOURCE) &&
           is_named_future(type);
}

/* `loop.create_future()`, `asyncio.Future()` */
static bool
makes_future(const struct rules_file *rf, const struct unit_lore *lu, val_id v)
{
    const struct operands *o = &lu->ops;
    const op_id op = operand_source(o, v);

    if (op == NO_ID || o->unit->op[op].kind != OP_CALL) {
        return false;
    }
    const val_id callee = operand(o, op, 0);
    const op_id from = operand_source(o, callee);
    const struct text name = name_text(rf, lore_mean(lu, callee).name);

    return is_named_future(name) ||
           (from != NO_ID && o->unit->op[from].kind == OP_METHOD &&
            text_eq(sym_text(rf->an, o->unit->op[from].arg),
                    TEXT("create_future")));
}

/* Is all that the variable is bound to a future made here? */
static bool
is_made_here(const struct rules_file *rf, const struct unit_lore *lu, var_id v)
{
    const struct var *var = &lu->unit->var[v];

    if (var->kind != VAR_LOCAL || (var->flags & VARF_PARAM)) {
        return false;
    }
    for (op_id op = lu->var_first_store[v]; op != NO_ID;
         op = lu->var_next_store[op]) {
        if (!makes_future(rf, lu, operand(&lu->ops, op, 0))) {
            return false;
        }
    }
    return lu->var_first_store[v] != NO_ID;
}

/* `v.set_exception`, called here or handed on. */
static bool
sets_exception(const struct rules_file *rf, const struct unit_lore *lu,
               var_id v)
{
    const struct operands *o = &lu->ops;

    for (op_id op = 0; op < o->unit->nops; op++) {
        const struct op *at = &o->unit->op[op];
        if ((at->kind == OP_METHOD || at->kind == OP_ATTR) &&
            lore_loaded(lu, operand(o, op, 0)) == v &&
            text_eq(sym_text(rf->an, at->arg), TEXT("set_exception"))) {
            return true;
        }
    }
    return false;
}

/* Only asked for itself or awaited, as far as one load of it goes. */
static bool
stays_here(const struct operands *o, op_id load)
{
    const op_id user = operand_only_user(o, o->out[load]);
    const op_id next = load + 1;

    if (o->unit->op[next].kind == OP_METHOD &&
        operand(o, next, 0) == o->out[load]) {
        return true; /* the receiver is below its method until the call */
    }
    return user != NO_ID && (o->unit->op[user].kind == OP_ATTR ||
                             o->unit->op[user].kind == OP_AWAIT ||
                             o->unit->op[user].kind == OP_COMPARE);
}

/* Is it given to nobody? */
static bool
is_ours_alone(const struct unit_lore *lu, var_id v)
{
    const struct operands *o = &lu->ops;

    for (op_id op = o->load[v]; op != NO_ID; op = o->next_load[op]) {
        if (!stays_here(o, op)) {
            return false;
        }
    }
    return true;
}

/* `defer.fail(e)`, `Failure()`: there is an error about. */
static bool
is_failing(struct text name)
{
    static const char *const failing[] = {
        "twisted.internet.defer.fail",
        "twisted.internet.defer.maybeDeferred",
        "twisted.python.failure.Failure",
    };

    return text_among(name, failing, sizeof failing / sizeof *failing);
}

/* `d.errback`, called here or handed on, of any of them: who knows which leads
 * to which.  Who cancels this very one puts an error into it, too. */
static bool
is_error_put(const struct rules_file *rf, const struct unit_lore *lu, op_id op,
             var_id v)
{
    const struct op *at = &lu->unit->op[op];
    const enum op_kind k = (enum op_kind)at->kind;

    if (k != OP_METHOD && k != OP_ATTR) {
        return (k == OP_CALL || k == OP_CALL_STAR) &&
               is_failing(name_text(
                   rf, lore_mean(lu, operand(&lu->ops, op, 0)).name));
    }
    const struct text name = sym_text(rf->an, at->arg);
    return text_eq(name, TEXT("errback")) ||
           (text_eq(name, TEXT("cancel")) &&
            lore_loaded(lu, operand(&lu->ops, op, 0)) == v);
}

/* Such a thing, or who owns one, and no error is in sight that it may have
 * got. */
static bool
is_row_quiet(const struct rules_file *rf, const struct unit_lore *lu, var_id v,
             const struct meaning *m)
{
    if (!meaning_complains(m) || is_failing(m->api->name)) {
        return false;
    }
    for (op_id op = 0; op < lu->unit->nops; op++) {
        if (is_error_put(rf, lu, op, v)) {
            return false;
        }
    }
    return true;
}

bool
complaint_is_quiet(const struct rules_file *rf, const struct unit_lore *lu,
                   var_id v, const struct meaning *m)
{
    if (is_row_quiet(rf, lu, v, m)) {
        return true;
    }
    return complaint_is_future(rf, m) && !sets_exception(rf, lu, v) &&
           (m->rule == RULE_FINALIZER ||
            (is_made_here(rf, lu, v) && is_ours_alone(lu, v)));
}

bool
complaint_may_come(const struct rules_file *rf, const struct unit_lore *lu,
                   var_id v, const struct meaning *m)
{
    const struct operands *o = &lu->ops;

    if (m->death == DIES_NOTICED || !is_made_here(rf, lu, v) ||
        !sets_exception(rf, lu, v)) {
        return false;
    }
    for (op_id op = lu->var_first_store[v]; op != NO_ID;
         op = lu->var_next_store[op]) {
        if (o->nusers[operand(o, op, 0)] != 1) {
            return false; /* it has another name */
        }
    }
    return is_ours_alone(lu, v);
}
