#include "rules/follow/since.h"

#include "base/bits.h"

struct since
since_make(struct arena *scratch, const struct unit *u,
           const struct hint_since *at, uint32_t n)
{
    return (struct since){
        .unit = u,
        .at = at,
        .n = n,
        .barred = arena_array(scratch, uint64_t *, u->nvars + 1),
    };
}

/* Over the blocks from or to the ops at which the prohibitions begin. */
struct spread {
    const struct unit *u;
    var_id v;         /* until it is bound anew; NO_ID: even then */
    uint64_t *barred; /* by gap */
    bool *seen;       /* by 2 * block, + 1 if it is left by an exception */
    uint32_t *todo;   /* the same numbers */
    uint32_t n;
};

static void
add(struct spread *s, block_id b, bool raises)
{
    uint32_t key = 2 * b + raises;

    if (s->u->cfg.block[b].rpo != NO_ID && !s->seen[key]) {
        s->seen[key] = true;
        s->todo[s->n++] = key;
    }
}

/* Does the op bind the name anew?  A gap before that is barred. */
static bool
ends_at(struct spread *s, op_id op)
{
    const struct op *o = &s->u->op[op];
    struct op_effect e = op_effect(o);

    if (o->kind == OP_GAP) {
        bit_set(s->barred, o->arg);
    }
    return e.binds && e.var == s->v && s->v != NO_ID;
}

/* The ops of a block from `at` on; an exception may leave before any. */
static void
go_on(struct spread *s, block_id at, op_id op)
{
    const struct cfg *cfg = &s->u->cfg;
    const struct block *b = &cfg->block[at];

    while (op < b->end && !ends_at(s, op)) {
        op++;
    }
    for (uint32_t i = b->edge_first; i < b->edge_end; i++) {
        bool raises =
            b->region && cfg->region[b->region].handler == cfg->edge[i].to;
        if (raises || op == b->end) {
            add(s, cfg->edge[i].to, false);
        }
    }
}

/* The ops of a block before `end`, last first. */
static void
go_back(struct spread *s, block_id at, op_id end, bool raises)
{
    const struct cfg *cfg = &s->u->cfg;
    const struct block *b = &cfg->block[at];

    for (op_id op = end; op-- > b->first;) {
        if (ends_at(s, op) && !raises) {
            return;
        }
    }
    for (uint32_t i = b->pred_first; i < b->pred_end; i++) {
        block_id from = cfg->pred[i];
        region_id r = cfg->block[from].region;
        add(s, from, r && cfg->region[r].handler == at);
    }
}

/* From the ops at which a value gets barred, or a name; or back to them. */
static void
spread(const struct since *since, struct arena *scratch, var_id v, bool by_name,
       bool forward)
{
    const struct cfg *cfg = &since->unit->cfg;
    uint32_t nkeys = 2 * cfg->nblocks + 1;
    struct spread s = {
        .u = since->unit,
        .v = by_name ? NO_ID : v,
        .barred = since->barred[v],
        .seen = arena_array(scratch, bool, nkeys),
        .todo = arena_array(scratch, uint32_t, nkeys),
    };

    for (uint32_t i = 0; i < since->n; i++) {
        const struct hint_since *h = &since->at[i];
        if (h->var != v || h->by_name != by_name) {
            continue;
        }
        if (forward) {
            go_on(&s, cfg_block_of(cfg, h->op), h->op + 1);
        } else {
            go_back(&s, cfg_block_of(cfg, h->op), h->op, false);
        }
    }
    for (uint32_t i = 0; i < s.n; i++) {
        block_id b = s.todo[i] / 2;
        if (forward) {
            go_on(&s, b, cfg->block[b].first);
        } else {
            go_back(&s, b, cfg->block[b].end, s.todo[i] % 2);
        }
    }
}

bool
since_bars(struct since *s, struct arena *scratch, var_id v, gap_id gap)
{
    bool kind[2] = {false, false}; /* of the value, of the name */

    for (uint32_t i = 0; i < s->n; i++) {
        kind[s->at[i].by_name] |= s->at[i].var == v;
    }
    if (!kind[0] && !kind[1]) {
        return false;
    }
    if (!s->barred[v]) {
        s->barred[v] = bitrows_make(scratch, 1, s->unit->ngaps).word;
        for (int i = 0; i < 4; i++) {
            if (kind[i % 2]) {
                spread(s, scratch, v, i % 2, i / 2);
            }
        }
    }
    return bit_test(s->barred[v], gap);
}
