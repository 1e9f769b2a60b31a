#include "rules/value/ended.h"

#include "rules/value/call.h"
#include "rules/value/names.h"
#include "rules/value/reach.h"

/* `BytesIO(...)`, `self.BytesIO(...)` */
static bool
makes_memory(const struct rules_file *rf, const struct unit_lore *lu, val_id v)
{
    static const char *const memory[] = {"BytesIO", "StringIO"};
    const struct operands *o = &lu->ops;
    const op_id op = operand_source(o, v);

    if (op == NO_ID || o->unit->op[op].kind != OP_CALL) {
        return false;
    }
    const val_id callee = operand(o, op, 0);
    const op_id from = operand_source(o, callee);
    const struct text name = name_text(rf, lore_mean(lu, callee).name);
    const bool is_of_self = from != NO_ID &&
                            o->unit->op[from].kind == OP_METHOD &&
                            lore_loaded(lu, operand(o, from, 0)) == 0;
    if (is_of_self) {
        return text_among(sym_text(rf->an, o->unit->op[from].arg), memory,
                          sizeof memory / sizeof *memory);
    }
    return text_eq(name_top(name), TEXT("io")) &&
           text_among(name_last(name), memory,
                      sizeof memory / sizeof *memory);
}

/* What a wrapper is made over: the first argument. */
static val_id
wrapped_by(const struct rules_file *rf, const struct unit_lore *lu, val_id v)
{
    const op_id op = operand_source(&lu->ops, v);

    if (op == NO_ID || lu->unit->op[op].kind != OP_CALL) {
        return NO_ID;
    }
    const struct call call = call_at(rf, lu, op);
    return call.nargs > call.nkeywords ? call.argument[0] : NO_ID;
}

/* Is the variable only ever memory, asked for itself and wrapped by `v`? */
static bool
is_memory_of(const struct rules_file *rf, const struct unit_lore *lu,
             var_id raw, var_id v)
{
    const struct operands *o = &lu->ops;
    const struct var *var = &lu->unit->var[raw];

    if (var->kind != VAR_LOCAL || (var->flags & VARF_PARAM)) {
        return false;
    }
    for (op_id op = lu->var_first_store[raw]; op != NO_ID;
         op = lu->var_next_store[op]) {
        if (!makes_memory(rf, lu, operand(o, op, 0)) ||
            o->nusers[operand(o, op, 0)] != 1) {
            return false; /* or it has another name */
        }
    }
    for (op_id op = 0; op < o->unit->nops; op++) {
        if (o->unit->op[op].kind != OP_LOAD || o->unit->op[op].arg != raw) {
            continue;
        }
        const op_id user = operand_only_user(o, o->out[op]);
        const enum op_kind k =
            user == NO_ID ? OP_NULL : (enum op_kind)o->unit->op[user].kind;
        const op_id next =
            k == OP_CALL ? operand_only_user(o, o->out[user]) : NO_ID;
        const bool is_wrapped = next != NO_ID &&
                                o->unit->op[next].kind == OP_STORE &&
                                o->unit->op[next].arg == v;
        const bool is_asked = o->unit->op[op + 1].kind == OP_METHOD &&
                              operand(o, op + 1, 0) == o->out[op];
        if (!is_wrapped && !is_asked) {
            return false;
        }
    }
    return true;
}

bool
ended_over_memory(struct rules_file *rf, const struct unit_lore *lu,
                  gap_id gap, var_id v, const struct meaning *m)
{
    const struct fact *f =
        m->api ? api_fact(m->api, FACT_RETURNS_RESOURCE) : NULL;
    op_id store = lu->var_first_store[v];

    if (!f || f->resource != RESOURCE_STREAM || store == NO_ID ||
        (lu->unit->var[v].flags & VARF_PARAM)) {
        return false;
    }
    for (; store != NO_ID; store = lu->var_next_store[store]) {
        const val_id under = wrapped_by(rf, lu, operand(&lu->ops, store, 0));
        const var_id raw = lore_loaded(lu, under);
        if (raw == NO_ID ? !makes_memory(rf, lu, under)
                         : !is_memory_of(rf, lu, raw, v) ||
                               reach_reads(rf->scratch, lu->unit, gap, raw)) {
            return false;
        }
    }
    return true;
}
