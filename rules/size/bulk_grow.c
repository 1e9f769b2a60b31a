/*
 * What grows where: containers that loops and comprehensions fill.
 */
#include "rules/size/bulk_value.h"
#include "rules/size/extent.h"

enum { UNASKED = -1 }; /* no weight is */

/* What goes round in a loop: the weight of what it goes through. */
static int
of_loop(const struct weigh *w, const struct loop *loop)
{
    const struct operands *o = &w->lu->ops;
    const struct unit *u = w->lu->unit;
    const op_id next = u->cfg.block[loop->head].first;
    op_id iter;

    if (next >= u->nops || u->op[next].kind != OP_NEXT) {
        return GATHERED;
    }
    iter = operand_source(o, operand(o, next, 0));
    if (iter == NO_ID || u->op[iter].kind != OP_ITER) {
        return GATHERED;
    }
    const val_id iterated = operand(o, iter, 0);
    return WORD * extent_items(w->rf, w->lu, iterated) >= many_bytes(w)
               ? IS_LARGE
               : as_many_as(weigh_giver(w, iterated, DEEPEST));
}

/* Loops stand in source order, each after the one around it. */
uint32_t
loop_around(const struct cfg *cfg, uint32_t at)
{
    uint32_t low = 0, high = cfg->nloops;

    while (low < high) {
        const uint32_t middle = low + (high - low) / 2;
        if (cfg->loop[middle].span.begin <= at) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    uint32_t i = low > 0 ? low - 1 : NO_ID;
    while (i != NO_ID && at >= cfg->loop[i].span.end) {
        i = cfg->loop[i].parent;
    }
    return i;
}

/* Methods that put something into their receiver. */
static bool
puts_in(struct text method)
{
    static const char *const name[] = {
        "add",    "append", "appendleft", "extend",
        "insert", "update", "setdefault", "write",
    };

    return text_among(method, name, sizeof name / sizeof *name);
}

/* `groups[key].append(row)`, `groups.setdefault(key, []).append(row)`: what
 * holds the container. */
static val_id
whole_of(const struct weigh *w, val_id v)
{
    const struct operands *o = &w->lu->ops;
    const struct unit *u = w->lu->unit;
    op_id made = operand_source(o, v);

    if (made != NO_ID && u->op[made].kind == OP_CALL) {
        made = operand_source(o, operand(o, made, 0));
        return made != NO_ID && u->op[made].kind == OP_METHOD &&
                       text_eq(sym_text(w->rf->an, u->op[made].arg),
                               TEXT("setdefault"))
                   ? operand(o, made, 0)
                   : v;
    }
    return made != NO_ID && u->op[made].kind == OP_ITEM ? operand(o, made, 0)
                                                        : v;
}

static bool
is_constant(const struct weigh *w, val_id v)
{
    const op_id made = operand_source(&w->lu->ops, v);

    return made != NO_ID && w->lu->unit->op[made].kind == OP_CONST;
}

/* The variable that an op puts something into, or NO_ID; what it puts in. */
static var_id
filled_by(const struct weigh *w, op_id op, val_id *item)
{
    const struct operands *o = &w->lu->ops;
    const struct op *code = &w->lu->unit->op[op];
    op_id call;

    switch ((enum op_kind)code->kind) {
    case OP_SET_ITEM: /* v o k */
        if (is_constant(w, operand(o, op, 2))) {
            return NO_ID; /* a field: the same one in each round */
        }
        *item = operand(o, op, 0);
        return lore_loaded(w->lu, operand(o, op, 1));
    case OP_METHOD:
        if (!puts_in(sym_text(w->rf->an, code->arg))) {
            return NO_ID;
        }
        call = o->out[op] != NO_ID ? o->user[o->out[op]] : NO_ID;
        *item = call != NO_ID ? operand(o, call, 2) : NO_ID;
        return lore_loaded(w->lu, whole_of(w, operand(o, op, 0)));
    default:
        return NO_ID;
    }
}

/* Is the variable's only binding before the loop? */
static bool
is_bound_before(const struct weigh *w, var_id v, const struct loop *loop)
{
    const op_id store = w->lu->store[v];

    return store != NO_ID && w->lu->unit->op[store].at < loop->span.begin;
}

/* A set has each of them once: mostly a few. */
static bool
is_into_set(const struct weigh *w, op_id op)
{
    const struct op *code = &w->lu->unit->op[op];

    return code->kind == OP_METHOD &&
           text_eq(sym_text(w->rf->an, code->arg), TEXT("add"));
}

static void
note_growth(const struct weigh *w, op_id op)
{
    const struct growth *g = w->growth;
    const struct cfg *cfg = &w->lu->unit->cfg;
    val_id item = NO_ID;
    const var_id v = filled_by(w, op, &item);
    uint32_t i = v == NO_ID ? NO_ID : loop_around(cfg, w->lu->unit->op[op].at);

    while (i != NO_ID && g->rounds[i] == SMALL_FOR_SURE) {
        i = cfg->loop[i].parent;
    }
    if (i == NO_ID) {
        return;
    }
    const struct loop *loop = &cfg->loop[i];
    int weight = g->rounds[i];
    for (i = loop->parent; i != NO_ID && is_bound_before(w, v, &cfg->loop[i]);
         i = cfg->loop[i].parent) {
        weight = most(weight, g->rounds[i]);
    }
    weight = weigh_filled(w, weight, item, DEEPEST);
    if (is_into_set(w, op)) {
        weight = least(weight, COUNTED);
    }
    if (weight > g->weight[v] || loop->span.begin + 1 > g->loop[v]) {
        g->weight[v] = most(weight, g->weight[v]);
        g->loop[v] = loop->span.begin + 1;
    }
}

/* Displays that comprehensions fill: they lie below an iterator. */
static void
note_built(const struct weigh *w, op_id op)
{
    const struct op *code = &w->lu->unit->op[op];
    const struct operands *o = &w->lu->ops;
    op_id made;

    switch ((enum op_kind)code->kind) {
    case OP_LIST_APPEND:
    case OP_SET_ADD:
    case OP_DICT_SET:
        made = code->arg > 1 ? operand_source(o, operand(o, op, 0)) : NO_ID;
        if (made != NO_ID && made > 0) {
            w->growth->filled_at[made] = op;
        }
        break;
    default:
        break;
    }
}

/* What a variable weighs does not change any more once all growth is known. */
int
weigh_stores(const struct weigh *w, var_id v)
{
    int weight = SMALL_FOR_SURE;
    int *known = w->growth->stored;

    if (known && known[v] != UNASKED) {
        return known[v];
    }
    for (op_id op = w->lu->var_first_store[v]; op != NO_ID;
         op = w->lu->var_next_store[op]) {
        if (operand(&w->lu->ops, op, 0) != NO_ID) {
            weight = most(weight,
                          weigh_value(w, operand(&w->lu->ops, op, 0), DEEPEST));
        }
    }
    if (known) {
        known[v] = weight;
    }
    return weight;
}

struct growth
growth_find(struct arena *a, struct rules_file *rf, const struct unit_lore *lu,
            uint32_t how)
{
    const struct unit *u = lu->unit;
    struct growth growth = {
        .loop = arena_array(a, uint32_t, u->nvars + 1),
        .weight = arena_array(a, int, u->nvars + 1),
        .filled_at = arena_array(a, op_id, u->nops + 1),
        .rounds = arena_array(a, int, u->cfg.nloops + 1),
        .backward = backward_find(rf, u),
        .is_library = how & FOR_VERDICT && place_is_library(rf),
        .is_hook = how & FOR_VERDICT && place_is_hook(rf, lu),
        .is_sure = (how & FOR_SURE) != 0,
        .is_counted = (how & FOR_COUNTED) != 0,
    };
    const struct weigh w = {rf, lu, &growth};

    for (op_id op = 0; op < u->nops; op++) {
        note_built(&w, op);
    }
    /* Once more for loops that go through what other loops gathered. */
    for (uint32_t round = 0; round < 2 && u->cfg.nloops; round++) {
        for (uint32_t i = 0; i < u->cfg.nloops; i++) {
            growth.rounds[i] = of_loop(&w, &u->cfg.loop[i]);
        }
        for (op_id op = 0; op < u->nops; op++) {
            note_growth(&w, op);
        }
    }
    growth.stored = arena_array(a, int, u->nvars + 1);
    for (var_id v = 0; v < u->nvars; v++) {
        growth.stored[v] = UNASKED;
    }
    return growth;
}
