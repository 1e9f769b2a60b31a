#include "rules/value/operand.h"

#include <assert.h>

#define UNSET (NO_ID - 1)

/* What an op takes, looks at below that (0: nothing), and how many new ids it
 * makes: not all that it pushes is new. */
struct effect {
    uint32_t pops, peek, pushes;
};

/* The walk in progress.  `entry` holds each block's stack at its top. */
struct walk {
    struct arena *arena;
    const struct unit *unit;
    const struct effect *effect; /* by op */
    struct operands *out;
    struct val *val;
    uint32_t nvals, cap;
    uint32_t *first;
    val_id *in;
    val_id *pushed; /* by op */
    val_id **entry; /* by block */
    val_id *stack;
    uint32_t depth;
    uint32_t turn; /* position in rpo of the block that is walked */
    bool changed;  /* what comes into a block that was walked before */
};

/* Distance from the top, after the pops, of the operand an op only looks at;
 * 0 for the many that look at none. */
static uint32_t
peek_depth(const struct op *op)
{
    switch ((enum op_kind)op->kind) {
    case OP_LIST_APPEND:
    case OP_LIST_EXTEND:
    case OP_SET_ADD:
    case OP_SET_UPDATE:
    case OP_DICT_SET:
    case OP_DICT_UPDATE:
    case OP_DICT_MERGE:
    case OP_COPY:
        return op->arg;
    case OP_NEXT:
    case OP_ANEXT:
    case OP_IMPORT_FROM:
    case OP_MATCH_SEQUENCE:
    case OP_MATCH_MAPPING:
    case OP_LENGTH:
    case OP_MATCH_EXC:
        return 1;
    case OP_MATCH_KEYS:
        return 2;
    case OP_EXIT_RAISED:
        return 3;
    default:
        return 0;
    }
}

static const struct effect *
effects(struct arena *scratch, const struct unit *u)
{
    struct effect *effect = arena_array(scratch, struct effect, u->nops);

    for (op_id i = 0; i < u->nops; i++) {
        const struct op *op = &u->op[i];
        struct op_stack stack = op_stack(op);
        bool moves = op->kind == OP_COPY || op->kind == OP_METHOD;
        effect[i] = (struct effect){stack.pops, peek_depth(op),
                                    stack.pushes - (moves ? 1 : 0)};
    }
    return effect;
}

static void
number_values(struct walk *w)
{
    const struct unit *u = w->unit;
    uint32_t nvals = 0, nin = 0;

    for (op_id i = 0; i < u->nops; i++) {
        w->first[i] = nin;
        nin += w->effect[i].pops + (w->effect[i].peek ? 1 : 0);
        w->pushed[i] = w->effect[i].pushes ? nvals : NO_ID;
        nvals += w->effect[i].pushes;
    }
    w->first[u->nops] = nin;
    w->in = arena_array(w->arena, val_id, nin ? nin : 1);
    for (uint32_t i = 0; i < nin; i++) {
        w->in[i] = NO_ID;
    }
    w->cap = nvals ? nvals : 1;
    w->val = arena_array(w->arena, struct val, w->cap);
    for (op_id i = 0; i < u->nops; i++) {
        for (uint32_t k = 0; k < w->effect[i].pushes; k++) {
            w->val[w->nvals++] = (struct val){i, k, NO_ID, NO_ID};
        }
    }
}

static val_id
add_merge(struct walk *w, val_id left, val_id right)
{
    if (w->nvals == w->cap) {
        w->val = arena_grow(w->arena, w->val, w->cap, (size_t)w->cap * 2,
                            sizeof *w->val);
        w->cap *= 2;
    }
    w->val[w->nvals] = (struct val){NO_ID, 0, left, right};
    return w->nvals++;
}

/* A merge is a list: each link has one way in on its left. */
static bool
merge_has(const struct walk *w, val_id merge, val_id v)
{
    for (; merge != NO_ID; merge = w->val[merge].right) {
        if (w->val[merge].left == v) {
            return true;
        }
    }
    return false;
}

/* One more value comes in at a slot of a block's entry stack; true if it is
 * new there.  Ids from `merges` on are merges. */
static bool
meet(struct walk *w, val_id *slot, val_id v, uint32_t merges)
{
    if (*slot == v || *slot == NO_ID) {
        return false;
    }
    if (*slot == UNSET || v == NO_ID) {
        *slot = v;
    } else if (*slot < merges) {
        val_id tail = add_merge(w, v, NO_ID);
        *slot = add_merge(w, *slot, tail);
    } else if (merge_has(w, *slot, v)) {
        return false;
    } else {
        val_id tail = add_merge(w, v, w->val[*slot].right);
        w->val[*slot].right = tail;
    }
    return true;
}

static void
flow_into(struct walk *w, block_id to, uint32_t depth, uint32_t nvals)
{
    const struct block *b = &w->unit->cfg.block[to];

    if (b->depth == NO_ID) {
        return;
    }
    for (uint32_t i = 0; i < b->depth; i++) {
        val_id v = i < depth ? w->stack[i] : NO_ID;
        bool is_new = meet(w, &w->entry[to][i], v, nvals);
        w->changed |= is_new && b->rpo <= w->turn;
    }
}

static void
push_results(struct walk *w, op_id id, const val_id *taken)
{
    const struct op *op = &w->unit->op[id];

    if (op->kind == OP_COPY) {
        w->stack[w->depth++] = taken[0];
        return;
    }
    for (uint32_t k = 0; k < w->effect[id].pushes; k++) {
        w->stack[w->depth++] = w->pushed[id] + k;
    }
    if (op->kind == OP_METHOD) {
        w->stack[w->depth++] = taken[0];
    }
}

/* memcpy that may be asked for nothing from nowhere. */
static void
copy_ids(val_id *to, const val_id *from, uint32_t n)
{
    for (uint32_t i = 0; i < n; i++) {
        to[i] = from[i];
    }
}

/* Take the operands of an op off the stack; returns where they were noted. */
static const val_id *
take(struct walk *w, op_id id)
{
    uint32_t pops = w->effect[id].pops, peek = w->effect[id].peek;
    val_id *in = w->in + w->first[id];

    assert(pops <= w->depth);
    w->depth -= pops;
    if (peek) {
        assert(peek <= w->depth);
        *in = w->stack[w->depth - peek];
    }
    copy_ids(in + (peek ? 1 : 0), w->stack + w->depth, pops);
    return in;
}

/* On a jump the stack may differ from what falls through: see op.def. */
static void
walk_jump(struct walk *w, op_id id, const val_id *taken, uint32_t nvals)
{
    const struct op *op = &w->unit->op[id];
    uint32_t depth = w->depth;

    if (op->kind == OP_KEEP_TRUE || op->kind == OP_KEEP_FALSE) {
        w->stack[depth++] = taken[0];
    }
    flow_into(w, op->arg, depth, nvals);
}

static void
walk_block(struct walk *w, block_id id, uint32_t nvals)
{
    const struct unit *u = w->unit;
    const struct block *b = &u->cfg.block[id];
    bool falls = true;

    w->depth = b->depth;
    copy_ids(w->stack, w->entry[id], b->depth);
    for (op_id i = b->first; i < b->end; i++) {
        const val_id *taken = take(w, i);
        if (op_info[u->op[i].kind].flags & OP_JUMPS) {
            walk_jump(w, i, taken, nvals);
        }
        if (u->op[i].kind == OP_SWAP) {
            val_id *top = &w->stack[w->depth - 1];
            val_id *other = &w->stack[w->depth - u->op[i].arg];
            val_id kept = *top;
            *top = *other;
            *other = kept;
        }
        push_results(w, i, taken);
        falls = !(op_info[u->op[i].kind].flags & OP_ENDS);
    }
    if (falls && b->next != NO_ID) {
        flow_into(w, b->next, w->depth, nvals);
    }
    if (b->region) {
        const struct region *r = &u->cfg.region[b->region];
        uint32_t kept = r->depth < b->depth ? r->depth : b->depth;
        copy_ids(w->stack, w->entry[id], kept);
        flow_into(w, r->handler, kept, nvals);
    }
}

/* The ops that take each value, one after the other. */
static void
list_uses(struct walk *w, struct operands *o)
{
    uint32_t *first = arena_array(w->arena, uint32_t, w->nvals + 1);
    op_id *use = arena_array(w->arena, op_id, w->first[w->unit->nops] + 1);
    uint32_t total = 0;

    for (val_id v = 0; v < w->nvals; v++) {
        first[v] = total;
        total += o->nusers[v];
    }
    for (op_id i = 0; i < w->unit->nops; i++) {
        for (uint32_t k = w->first[i]; k < w->first[i + 1]; k++) {
            if (w->in[k] != NO_ID) {
                use[first[w->in[k]]++] = i;
            }
        }
    }
    for (val_id v = 0; v < w->nvals; v++) {
        first[v] -= o->nusers[v];
    }
    o->first_use = first;
    o->use = use;
}

static void
count_users(struct walk *w, struct operands *o)
{
    op_id *user = arena_array(w->arena, op_id, w->nvals ? w->nvals : 1);
    uint32_t *n = arena_array(w->arena, uint32_t, w->nvals ? w->nvals : 1);

    for (val_id v = 0; v < w->nvals; v++) {
        user[v] = NO_ID;
    }
    for (op_id i = 0; i < w->unit->nops; i++) {
        for (uint32_t k = w->first[i]; k < w->first[i + 1]; k++) {
            if (w->in[k] != NO_ID && w->in[k] != UNSET) {
                user[w->in[k]] = i;
                n[w->in[k]]++;
            } else {
                w->in[k] = NO_ID;
            }
        }
    }
    o->user = user;
    o->nusers = n;
    list_uses(w, o);
}

/* Who asks what becomes of one variable must not go through the whole unit. */
static void
index_loads(struct arena *a, struct operands *o)
{
    const struct unit *u = o->unit;
    op_id *load = arena_array(a, op_id, u->nvars + 1);
    op_id *next = arena_array(a, op_id, u->nops + 1);

    for (var_id v = 0; v < u->nvars; v++) {
        load[v] = NO_ID;
    }
    for (op_id op = u->nops; op-- > 0;) {
        if (u->op[op].kind == OP_LOAD) {
            next[op] = load[u->op[op].arg];
            load[u->op[op].arg] = op;
        }
    }
    o->load = load;
    o->next_load = next;
}

struct operands
operands_find(struct arena *a, struct arena *scratch, const struct unit *unit)
{
    struct arena_mark mark = arena_mark(scratch);
    const struct cfg *cfg = &unit->cfg;
    struct operands o = {.unit = unit};
    struct walk w = {.arena = a, .unit = unit, .out = &o};

    w.effect = effects(scratch, unit);
    w.first = arena_array(a, uint32_t, unit->nops + 1);
    w.pushed = arena_array(a, val_id, unit->nops + 1);
    number_values(&w);
    w.stack = arena_array(scratch, val_id, unit->max_depth + 4);
    w.entry = arena_array(scratch, val_id *, cfg->nblocks + 1);
    for (block_id b = 0; b < cfg->nblocks; b++) {
        uint32_t depth = cfg->block[b].depth;
        if (depth == NO_ID || depth == 0) {
            continue;
        }
        w.entry[b] = arena_array(scratch, val_id, depth);
        for (uint32_t i = 0; i < depth; i++) {
            w.entry[b][i] = UNSET;
        }
    }
    uint32_t nvals = w.nvals; /* ids from here on are merges */
    do {
        w.changed = false;
        for (uint32_t i = 0; i < cfg->nrpo; i++) {
            w.turn = i;
            walk_block(&w, cfg->rpo[i], nvals);
        }
    } while (w.changed);
    o.val = w.val;
    o.nvals = w.nvals;
    o.first = w.first;
    o.in = w.in;
    o.out = w.pushed;
    count_users(&w, &o);
    index_loads(a, &o);
    arena_rewind(scratch, mark);
    return o;
}

val_id
operand_gone_through(const struct operands *o, val_id item)
{
    const op_id next = operand_source(o, item);
    const op_id iter = next == NO_ID || o->unit->op[next].kind != OP_NEXT
                           ? NO_ID
                           : operand_source(o, operand(o, next, 0));

    return iter == NO_ID || o->unit->op[iter].kind != OP_ITER
               ? NO_ID
               : operand(o, iter, 0);
}
