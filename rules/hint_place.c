#include "rules/hint.h"

#include "rules/names.h"

/*
 * A stretch of ops in which nothing should be released: variables that are
 * touched in it and may die with a noise are read again at its end.
 */
static void
hold_through(struct collector *c, op_id first, op_id last, uint32_t reason,
             bool inert_too)
{
    const struct unit *u = c->lu->unit;

    for (op_id op = first; op < last; op++) {
        struct op_effect e = op_effect(&u->op[op]);
        if (e.var == NO_ID || !(e.reads || e.binds)) {
            continue;
        }
        const struct meaning *m = &c->lu->var[e.var];
        bool noisy = !(m->flags & MEANS_SEEN) || m->death != DIES_INERT;
        if (noisy || inert_too) {
            hint_use_var(c, last, e.var, reason);
        }
    }
}

/* The manager of a with block, if finalizers must not run inside. */
static const struct api *
quiet_block(struct collector *c, op_id enter)
{
    struct meaning m = lore_mean(c->lu, operand(&c->lu->ops, enter, 0));

    if (m.api && api_fact(m.api, FACT_NO_RELEASE_INSIDE)) {
        return m.api;
    }
    struct text type = name_text(c->rf, m.type);
    if (text_ends(type, TEXT("()"))) {
        type.n -= 2;
    }
    const struct api *row = call_row(c->rf, type);
    return row && api_fact(row, FACT_NO_RELEASE_INSIDE) ? row : NULL;
}

static void
quiet_blocks(struct collector *c)
{
    const struct unit *u = c->lu->unit;

    for (op_id exit = 0; exit < u->nops; exit++) {
        if (u->op[exit].kind != OP_EXIT) {
            continue;
        }
        op_id enter =
            operand_source(&c->lu->ops, operand(&c->lu->ops, exit, 0));
        if (enter == NO_ID ||
            (u->op[enter].kind != OP_ENTER && u->op[enter].kind != OP_AENTER)) {
            continue;
        }
        const struct api *row = quiet_block(c, enter);
        if (row) {
            uint32_t reason =
                hint_reason(c, RULE_INSIDE, enter, row, row->name);
            hold_through(c, enter, exit, reason, false);
        }
    }
}

/* Two readings of the clock with work between them. */
static void
timed_stretches(struct collector *c)
{
    const struct unit *u = c->lu->unit;
    op_id before = NO_ID;
    const struct api *row = NULL;

    for (op_id op = 0; op < u->nops; op++) {
        if (u->op[op].kind != OP_CALL || (u->op[op].flags & OPF_COPY)) {
            continue;
        }
        struct call call = call_at(c->rf, c->lu, op);
        const struct api *api = call_api(c->rf, c->lu, &call);
        if (!api || !api_fact(api, FACT_READS_CLOCK)) {
            continue;
        }
        if (before != NO_ID) {
            uint32_t reason = hint_reason(c, RULE_CLOCK, op, row, row->name);
            hold_through(c, before, op, reason, true);
        }
        before = op;
        row = api;
    }
}

void
hint_places(struct collector *c)
{
    quiet_blocks(c);
    timed_stretches(c);
}
