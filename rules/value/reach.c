#include "rules/value/reach.h"

#include "base/bits.h"
#include "rules/value/alias.h"

op_id
reach_gap(const struct unit *u, gap_id gap)
{
    return u->gap[gap].op;
}

op_id
reach_copy(const struct unit *u, gap_id gap, op_id from)
{
    const struct span copies = u->gap[gap].copies;

    for (op_id op = from > copies.begin ? from : copies.begin; op < copies.end;
         op++) {
        if (u->op[op].kind == OP_GAP && u->op[op].arg == gap &&
            u->cfg.block[cfg_block_of(&u->cfg, op)].rpo != NO_ID) {
            return op;
        }
    }
    return NO_ID;
}

enum { MOST_BLOCKS = 128 }; /* to look at; beyond that all stores count */

struct search {
    const struct unit_lore *lu;
    var_id v;
    struct meaning m;
    uint32_t n; /* ways reached so far */
    bool gave_up;
    bool is_used; /* read on a way, or not made there for this name alone */
    bool is_param;            /* a way begins with the function */
    uint32_t nstores;         /* more than there is room for: not all */
    op_id store[MOST_STORES]; /* found */
    struct {
        block_id block;
        bool raises; /* left in the midst, by an exception */
    } way[MOST_BLOCKS];
};

/* Most searches end in a block or two: the room for ways is not cleared. */
static void
search_open(struct search *s, const struct unit_lore *lu, var_id v)
{
    memset(s, 0, offsetof(struct search, store));
    s->lu = lu;
    s->v = v;
    s->m = meaning_bottom();
}

/* `xs = []`: has the variable a new display, and nobody else? */
static bool
is_new(const struct search *s, val_id v)
{
    const struct operands *o = &s->lu->ops;
    const op_id op = operand_source(o, v);
    const enum op_kind k =
        op == NO_ID ? OP_NULL : (enum op_kind)o->unit->op[op].kind;

    return (k == OP_LIST || k == OP_SET || k == OP_DICT) && o->nusers[v] == 1;
}

static void
add_stored(struct search *s, op_id store)
{
    const val_id v = operand(&s->lu->ops, store, 0);

    s->nstores++;
    s->store[(s->nstores - 1) % MOST_STORES] = store;
    s->m = meaning_join(s->m, lore_mean(s->lu, v));
    s->is_used |= !is_new(s, v);
}

/* Look for the last store before `end` in a block; true if there is one. */
static bool
stored_in(struct search *s, const struct block *b, op_id end)
{
    const struct unit *u = s->lu->unit;

    for (op_id op = end; op-- > b->first;) {
        if (u->op[op].arg != s->v) {
            continue; /* most ops: before it is asked what they are */
        }
        const struct op_effect e = op_effect(&u->op[op]);
        if (e.var != s->v) {
            continue;
        }
        if (e.binds) {
            add_stored(s, op);
            return true;
        }
        if (e.unbinds) {
            return true;
        }
        s->is_used |= e.reads;
    }
    return false;
}

/* Is the edge to `to` one that exceptions take? */
static bool
leads_to_handler(const struct unit *u, const struct block *b, block_id to)
{
    return b->region && u->cfg.region[b->region].handler == to;
}

/* An exception leaves the block somewhere: every store in it may be the last
 * one, and none may have happened. */
static void
add_stores(struct search *s, const struct block *b)
{
    for (op_id op = b->first; op < b->end; op++) {
        struct op_effect e = op_effect(&s->lu->unit->op[op]);
        if (e.var == s->v && e.binds) {
            add_stored(s, op);
        }
        s->is_used |= e.var == s->v && e.reads;
    }
}

static void
add_block(struct search *s, block_id b, bool raises)
{
    for (uint32_t i = 0; i < s->n; i++) {
        if (s->way[i].block == b && s->way[i].raises == raises) {
            return;
        }
    }
    if (s->n == MOST_BLOCKS) {
        s->gave_up = true;
        return;
    }
    s->way[s->n].block = b;
    s->way[s->n++].raises = raises;
}

static void
push_preds(struct search *s, block_id at)
{
    const struct cfg *cfg = &s->lu->unit->cfg;
    const struct block *b = &cfg->block[at];

    for (uint32_t i = b->pred_first; i < b->pred_end; i++) {
        const struct block *pred = &cfg->block[cfg->pred[i]];
        if (pred->rpo != NO_ID) {
            add_block(s, cfg->pred[i], leads_to_handler(s->lu->unit, pred, at));
        }
    }
}

/* All stores that reach the gap, backwards over the blocks. */
static void
search(struct search *s, op_id gap)
{
    const struct unit *u = s->lu->unit;
    block_id start = cfg_block_of(&u->cfg, gap);
    const struct block *b = &u->cfg.block[start];

    if (stored_in(s, b, gap)) {
        return;
    }
    bool entry = u->cfg.rpo[0] == start;
    push_preds(s, start);
    for (uint32_t i = 0; i < s->n && !s->gave_up; i++) {
        block_id at = s->way[i].block;
        b = &u->cfg.block[at];
        bool through = s->way[i].raises || !stored_in(s, b, b->end);
        if (s->way[i].raises) {
            add_stores(s, b);
        }
        if (through) {
            entry |= u->cfg.rpo[0] == at;
            push_preds(s, at);
        }
    }
    if (entry && (u->var[s->v].flags & VARF_PARAM)) {
        s->is_param = true;
        s->m = meaning_join(s->m, u->var[s->v].kind == VAR_LOCAL
                                      ? s->lu->passed[s->v]
                                      : s->lu->var[s->v]);
    }
    if (s->gave_up) {
        s->m = meaning_join(s->m, s->lu->var[s->v]);
    }
}

/* What the search found; all that is stored, if it found no store. */
static struct meaning
found_by(const struct search *s)
{
    const struct unit_lore *lu = s->lu;
    const var_id v = s->v;

    if (!(s->m.flags & MEANS_SEEN)) {
        return lu->var[v];
    }
    if (!s->is_used && !s->gave_up && lu->unit->var[v].kind == VAR_LOCAL &&
        !lu->sharing.all_tainted) {
        return s->m; /* nobody has put anything in yet */
    }
    /* What a parameter's object holds is the caller's affair; only for what
     * containers are said to contain it matters what is put in here. */
    const bool is_callers = (lu->unit->var[v].flags & VARF_PARAM) &&
                            !lu->unit->var[v].nbinds &&
                            !kind_is_container(s->m.kind);
    return is_callers ? s->m : alias_contents(&lu->sharing, v, s->m);
}

/* From all copies of the gap. */
static void
search_gap(struct search *s, gap_id gap)
{
    for (op_id at = reach_copy(s->lu->unit, gap, 0); at != NO_ID;
         at = reach_copy(s->lu->unit, gap, at + 1)) {
        s->n = 0;
        search(s, at);
    }
}

struct meaning
reach_meaning(const struct unit_lore *lu, gap_id gap, var_id v)
{
    struct search s;

    if (reach_gap(lu->unit, gap) == NO_ID) {
        return lu->var[v];
    }
    search_open(&s, lu, v);
    search_gap(&s, gap);
    return found_by(&s);
}

uint32_t
reach_stores(const struct unit_lore *lu, gap_id gap, var_id v, op_id *store)
{
    struct search s;

    search_open(&s, lu, v);
    search_gap(&s, gap);
    if (s.gave_up || s.is_param || s.nstores > MOST_STORES) {
        return 0;
    }
    memcpy(store, s.store, s.nstores * sizeof *store);
    return s.nstores;
}

bool
reach_is_several(const struct unit *u, var_id v)
{
    const struct var *var = &u->var[v];

    return var->kind == VAR_LOCAL &&
           var->nbinds + ((var->flags & VARF_PARAM) != 0) > 1;
}

struct meaning
reach_loaded(struct unit_lore *lu, op_id load)
{
    const var_id v = lu->unit->op[load].arg;
    struct meaning_here *here = &lu->here[v];

    lu->sharing.asked[v] |= ASKED_VAR;
    if (here->block != lu->at) {
        struct search s;
        search_open(&s, lu, v);
        search(&s, load);
        *here = (struct meaning_here){lu->at, found_by(&s)};
    }
    return here->mean;
}

/* The ops of a block from `op` on, up to one that binds the variable; true if
 * there is none. */
static bool
mark_bound(const struct unit *u, const struct block *b, op_id op, var_id v,
           uint64_t *reached)
{
    for (; op < b->end; op++) {
        const struct op_effect e = op_effect(&u->op[op]);
        bit_set(reached, op);
        if (e.var == v && (e.binds || e.unbinds)) {
            return false;
        }
    }
    return true;
}

/* The ops from behind one to where the variable is bound anew. */
static const uint64_t *
spread_bound(struct arena *scratch, const struct unit *u, op_id store,
             var_id v)
{
    const struct cfg *cfg = &u->cfg;
    uint64_t *reached = bitrows_make(scratch, 1, u->nops).word;
    bool *seen = arena_array(scratch, bool, cfg->nblocks + 1);
    block_id *todo = arena_array(scratch, block_id, cfg->nblocks + 1);
    uint32_t n = 0;
    block_id at = cfg_block_of(cfg, store);
    op_id from = store + 1;

    for (uint32_t i = 0;; i++) {
        const struct block *b = &cfg->block[at];
        const bool is_through = mark_bound(u, b, from, v, reached);
        for (uint32_t k = b->edge_first; k < b->edge_end; k++) {
            const block_id to = cfg->edge[k].to;
            if ((is_through || leads_to_handler(u, b, to)) && !seen[to]) {
                seen[to] = true;
                todo[n++] = to;
            }
        }
        if (i == n) {
            return reached;
        }
        at = todo[i];
        from = cfg->block[at].first;
    }
}

const uint64_t *
reach_bound(struct arena *scratch, const struct unit *u, op_id store)
{
    return spread_bound(scratch, u, store, op_effect(&u->op[store]).var);
}

const uint64_t *
reach_unbound(struct arena *scratch, const struct unit *u, op_id from,
              var_id v)
{
    return spread_bound(scratch, u, from, v);
}

bool
reach_reads(struct arena *scratch, const struct unit *u, gap_id gap, var_id v)
{
    struct arena_mark mark = arena_mark(scratch);
    bool found = reach_gap(u, gap) == NO_ID;

    for (op_id at = reach_copy(u, gap, 0); at != NO_ID && !found;
         at = reach_copy(u, gap, at + 1)) {
        const uint64_t *reached = spread_bound(scratch, u, at, v);
        for (op_id op = 0; op < u->nops && !found; op++) {
            const struct op_effect e = op_effect(&u->op[op]);
            found = e.var == v && e.reads && bit_test(reached, op);
        }
    }
    arena_rewind(scratch, mark);
    return found;
}

bool
reach_from(struct arena *scratch, const struct unit *u, gap_id gap, op_id to)
{
    struct arena_mark mark = arena_mark(scratch);
    const struct cfg *cfg = &u->cfg;
    bool *seen = arena_array(scratch, bool, cfg->nblocks + 1);
    bool *is_start = arena_array(scratch, bool, cfg->nblocks + 1);
    block_id *todo = arena_array(scratch, block_id, cfg->nblocks + 1);
    uint32_t n = 0;
    bool found = reach_gap(u, gap) == NO_ID;

    /* Backwards from the op to the blocks of the gap. */
    todo[n++] = cfg_block_of(cfg, to);
    for (op_id at = reach_copy(u, gap, 0); at != NO_ID;
         at = reach_copy(u, gap, at + 1)) {
        const block_id start = cfg_block_of(cfg, at);
        is_start[start] = true;
        found |= start == todo[0] && at <= to;
    }
    for (uint32_t i = 0; i < n && !found; i++) {
        const struct block *b = &cfg->block[todo[i]];
        for (uint32_t k = b->pred_first; k < b->pred_end && !found; k++) {
            block_id from = cfg->pred[k];
            found = is_start[from];
            if (!seen[from]) {
                seen[from] = true;
                todo[n++] = from;
            }
        }
    }
    arena_rewind(scratch, mark);
    return found;
}
