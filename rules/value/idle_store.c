#include "rules/value/idle_store.h"

struct look {
    const struct analysis *an;
    const struct unit *u;
    const struct operands *ops;
    uint64_t *live; /* behind the op that is looked at */
    uint64_t *idle;
};

static bool
is_none_stored(const struct look *l, op_id op)
{
    const struct op *o = &l->u->op[op];

    if (o->kind != OP_STORE || l->u->var[o->arg].kind != VAR_LOCAL) {
        return false;
    }
    const op_id made = operand_source(l->ops, operand(l->ops, op, 0));
    return made != NO_ID && l->u->op[made].kind == OP_CONST &&
           l->an->constant[l->u->op[made].arg].kind == CONST_NONE;
}

static bool
has_any(const struct look *l)
{
    for (op_id op = 0; op < l->u->nops; op++) {
        if (is_none_stored(l, op)) {
            return true;
        }
    }
    return false;
}

static void
look_at_block(const struct look *l, const struct block *b)
{
    for (op_id op = b->end; op-- > b->first;) {
        const struct op_effect e = op_effect(&l->u->op[op]);
        if (is_none_stored(l, op) && !bit_test(l->live, e.var)) {
            bit_set(l->idle, op);
        }
        if (e.var != NO_ID && (e.binds || e.unbinds)) {
            bit_clear(l->live, e.var);
        }
        if (e.var != NO_ID && e.reads) {
            bit_set(l->live, e.var);
        }
    }
}

const uint64_t *
idle_stores(struct arena *a, struct arena *scratch, const struct analysis *an,
            const struct unit *u, const struct operands *ops)
{
    struct look l = {.an = an, .u = u, .ops = ops};

    if (u->kind != UNIT_FUNCTION || !has_any(&l)) {
        return NULL;
    }
    const struct bitrows idle = bitrows_make(a, 1, u->nops);
    const struct arena_mark mark = arena_mark(scratch);
    const struct flow flow = flow_solve(scratch, u);
    const struct bitrows live = bitrows_make(scratch, 1, u->nvars);

    l.idle = idle.word;
    l.live = live.word;
    for (uint32_t i = 0; i < u->cfg.nrpo; i++) {
        const block_id b = u->cfg.rpo[i];
        row_copy(l.live, bitrows_row(&flow.live_out, b), live.stride);
        look_at_block(&l, &u->cfg.block[b]);
    }
    arena_rewind(scratch, mark);
    return idle.word;
}
