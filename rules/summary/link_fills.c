#include "rules/summary/link_fills.h"

/* The parameters of the caller that go to some of the callee's. */
static param_set
handed_to(const struct edge_to *e, param_set some)
{
    param_set mine = 0;

    for (uint32_t i = 0; some && i < e->call->nargs; i++) {
        const struct summary_argument *arg = &e->call->argument[i];
        const bool is_told = !e->to->is_slot || !arg->keyword.n;
        if (is_told && flow_taking(e, arg) & some) {
            mine |= param_bit(arg->param);
        }
    }
    if (e->call->receiver != NO_ID && e->to->is_method && e->shift &&
        (some & param_bit(0))) {
        mine |= param_bit(e->call->receiver);
    }
    return mine;
}

/* The result of the call is put into some. */
static bool
put_result(const struct project *p, struct edge_to *e)
{
    struct meaning end = meaning_unknown();
    const enum rule rule =
        e->call->put_in ? flow_end(p, e) : RULE_UNKNOWN;

    if (rule == RULE_UNKNOWN) {
        return false;
    }
    end.death = DIES_NOTICED;
    end.rule = (uint16_t)rule;
    return fills_add(&e->from->fills, e->call->put_in, end);
}

bool
link_fills(const struct project *p, struct edge_to *e)
{
    const bool has_put = put_result(p, e);

    if (!e->to || e->api) {
        return has_put;
    }
    const struct fills *theirs = &e->to->fills;
    const struct fills mine = {.of = handed_to(e, theirs->of),
                               .given = handed_to(e, theirs->given),
                               .in = handed_to(e, theirs->in),
                               .what = theirs->what};
    return fills_join(&e->from->fills, &mine) || has_put;
}
