#include "rules/size/bulk.h"

#include "rules/size/bulk_weights.h"
#include "rules/size/extent.h"
#include "rules/summary.h"
#include "rules/value/names.h"

enum {
    FEW_PARTS = 6, /* attributes of a class around an array */
    FEW_STORES = 4,
    STORE_DEPTH = 3
};

/* ---- by kind ----------------------------------------------------------- */

/* What is known from the kind alone; what is not listed is small.  Text is
 * mostly a name or a line unless something says otherwise, and a tuple has as
 * many items as its display. */
static const uint8_t kind_weight[VALUE_COUNT] = {
    [VALUE_UNKNOWN] = ANYTHING,  [VALUE_BYTES] = ANYTHING,
    [VALUE_DATA] = ANYTHING,     [VALUE_LIST] = ANYTHING,
    [VALUE_DICT] = ANYTHING,     [VALUE_MAPPING] = ANYTHING,
    [VALUE_SET] = ANYTHING,      [VALUE_DEQUE] = ANYTHING,
    [VALUE_PLAIN] = ANYTHING,    [VALUE_RECORD] = ANYTHING,
    [VALUE_NATIVE] = ANYTHING,   [VALUE_EXCEPTION] = ANYTHING,
    [VALUE_BUFFER] = GATHERED,   [VALUE_ARRAY] = NUMBERS,
    [VALUE_TENSOR] = NUMBERS,
    [VALUE_FRAME] = COUNTED, /* most are short; what was read: weigh_read */
    [VALUE_IMAGE] = COUNTED, /* most are no larger than a screen */
};

/* Of these the catalogue's word is taken.  Of the others the flag may come
 * from one of many things that were put in, or that may be meant. */
static const bool is_told[VALUE_COUNT] = {
    [VALUE_TEXT] = true,   [VALUE_BYTES] = true,   [VALUE_DATA] = true,
    [VALUE_RECORD] = true, [VALUE_MAPPING] = true, [VALUE_BUFFER] = true,
};

/* As large as something of this weight, where that is mostly small. */
static int
if_likely(int weight)
{
    return weight >= IS_LIKELY ? weight : SMALL_FOR_SURE;
}

/* Who needs an array rather than a list has many numbers; a file in memory or
 * a bytearray is often a message. */
static int
of_buffer(const struct weigh *w, const struct meaning *m)
{
    return text_eq(name_text(w->rf, m->type), TEXT("array.array")) ? IS_LIKELY
                                                                   : GATHERED;
}

/* An instance of a class of the tree is what its attributes are: whoever
 * makes a class around an array or an image does so for the sake of it. */
static int
of_record(const struct weigh *w, const struct meaning *m)
{
    const struct summary_class *c =
        project_class(w->rf->project, name_text(w->rf, m->type));
    int weight = ANYTHING;

    for (uint32_t i = 0; c && c->nattrs <= FEW_PARTS && i < c->nattrs; i++) {
        const struct told *held = &c->attr[i].mean;
        const bool is_array = text_eq(held->type, TEXT("array.array"));
        weight = most(
            weight, is_array ? IS_LIKELY
                             : guess(w, least(IS_LIKELY,
                                              kind_weight[held->mean.kind])));
    }
    return weight;
}

/* Only rows of the user's say so: without any there is nothing to look for. */
static bool
is_huge(const struct weigh *w, const struct meaning *m)
{
    const struct catalogue *all = w->rf->catalogue;

    if (m->flags & MEANS_HUGE || all->next == NULL || m->type == NO_ID) {
        return m->flags & MEANS_HUGE;
    }
    const struct api *row = catalogue_find(all, name_text(w->rf, m->type));
    return row != NULL && api_fact(row, FACT_HUGE) != NULL;
}

int
weigh_meaning(const struct weigh *w, const struct meaning *m)
{
    if (!(m->flags & MEANS_SEEN)) {
        return ANYTHING;
    }
    if (m->flags & (MEANS_SMALL | MEANS_HELD)) {
        return SMALL_FOR_SURE;
    }
    if (is_huge(w, m)) {
        return IS_LARGE;
    }
    if (m->flags & MEANS_LARGE && is_told[m->kind]) {
        return guess(w, as_text(w, IS_LARGE));
    }
    switch ((enum value_kind)m->kind) {
    case VALUE_IMAGE:
        return guess(w, as_text(w, kind_weight[m->kind]));
    case VALUE_RECORD:
        return of_record(w, m);
    case VALUE_BUFFER:
        return of_buffer(w, m);
    default:
        return guess(w, kind_weight[m->kind]);
    }
}

/* ---- by what made it --------------------------------------------------- */

/* `await reply.json()` */
static bool
is_reply(const struct weigh *w, op_id made)
{
    const struct operands *o = &w->lu->ops;
    const struct unit *u = w->lu->unit;

    if (made != NO_ID && u->op[made].kind == OP_AWAIT) {
        made = operand_source(o, operand(o, made, 0));
    }
    const op_id from = made != NO_ID && u->op[made].kind == OP_CALL
                           ? operand_source(o, operand(o, made, 0))
                           : NO_ID;

    return from != NO_ID && u->op[from].kind == OP_METHOD &&
           operand_count(o, made) == 2 &&
           text_eq(sym_text(w->rf->an, u->op[from].arg), TEXT("json"));
}

int
weigh_filled(const struct weigh *w, int rounds, val_id item, uint32_t depth)
{
    const op_id made = operand_source(&w->lu->ops, item);
    const struct meaning m = lore_mean(w->lu, item);
    bool is_part = false;

    if (rounds < GATHERED || rounds >= IS_LIKELY) {
        return rounds;
    }
    const int each = weigh_value(w, item, depth);
    if (each >= IS_LARGE) {
        return MANY_LIKELY; /* a list of what was loaded */
    }
    if (m.kind == VALUE_IMAGE) {
        return guess(w, IS_LIKELY);
    }
    switch (made != NO_ID ? (enum op_kind)w->lu->unit->op[made].kind : OP_POP) {
    case OP_LIST:
    case OP_TUPLE:
    case OP_DICT:
    case OP_SET:
        is_part = operand_count(&w->lu->ops, made) > 1;
        break;
    case OP_CALL: /* `line.split()`, `json.loads(line)` */
        is_part = kind_is_container(m.kind) || m.kind == VALUE_PLAIN;
        break;
    default:
        break;
    }
    if (is_reply(w, made)) {
        return guess(w, IS_LIKELY); /* all that many requests brought */
    }
    is_part =
        is_part || each >= COUNTED ||
        ((is_numbers(&m) || m.kind == VALUE_BUFFER) && each > SMALL_FOR_SURE);
    return is_part && rounds >= COUNTED ? rounds + HOLDS_PARTS : rounds;
}

/* `[row for row in rows]`: is the item what it goes through, as it is? */
static bool
is_given(const struct weigh *w, op_id iter, val_id item)
{
    const struct operands *o = &w->lu->ops;
    const op_id made = operand_source(o, lore_origin(w->lu, item));

    return made != NO_ID && w->lu->unit->op[made].kind == OP_NEXT &&
           operand_source(o, operand(o, made, 0)) == iter;
}

/* What a comprehension that was lowered here puts into its display. */
static int
of_built(const struct weigh *w, op_id made, uint32_t depth)
{
    const struct operands *o = &w->lu->ops;
    const op_id append = w->growth->filled_at[made];
    const op_id iter = made - 1; /* ITER comes right before */
    const val_id iterated =
        w->lu->unit->op[iter].kind == OP_ITER ? operand(o, iter, 0) : NO_ID;
    const val_id item = /* d k v */
        operand(o, append, w->lu->unit->op[append].kind == OP_DICT_SET ? 2 : 1);
    const double items = extent_items(w->rf, w->lu, iterated);
    const double each = extent_bytes(w->rf, w->lu, item, false);
    const int rounds = as_many_as(weigh_giver(w, iterated, depth));
    const int weight =
        rounds == COUNTED && gives_rows(w, iterated) && is_given(w, iter, item)
            ? COUNTED + HOLDS_PARTS
            : rounds;

    return items * (each > WORD ? each : WORD) >= many_bytes(w)
               ? BULK_WRITTEN
               : weigh_filled(w, weight, item, depth);
}

/* The largest of what an op takes. */
static int
of_operands(const struct weigh *w, op_id op, uint32_t depth)
{
    int weight = SMALL_FOR_SURE;

    for (uint32_t i = 0; i < operand_count(&w->lu->ops, op); i++) {
        weight =
            most(weight, weigh_value(w, operand(&w->lu->ops, op, i), depth));
    }
    return weight;
}

/* `[0] * n`: as many as n says. */
static int
of_repeated(const struct weigh *w, op_id op)
{
    const struct operands *o = &w->lu->ops;
    const struct meaning part = lore_mean(w->lu, operand(o, op, 0));
    const struct meaning times = lore_mean(w->lu, operand(o, op, 1));
    const op_id n = operand_source(o, operand(o, op, 1));

    if (w->lu->unit->op[op].arg != OPER_MUL || n == NO_ID ||
        w->lu->unit->op[n].kind == OP_CONST || times.kind == VALUE_TEXT ||
        kind_weight[part.kind] == SMALL_FOR_SURE || is_numbers(&part) ||
        part.kind == VALUE_UNKNOWN) {
        return SMALL_FOR_SURE;
    }
    return most(GATHERED, weigh_meaning(w, &part));
}

static int
of_binary(const struct weigh *w, op_id op, const struct meaning *m,
          uint32_t depth)
{
    const int given = of_operands(w, op, depth);

    if (is_numbers(m)) {
        return most(given, of_repeated(w, op));
    }
    return most(if_likely(given),
                most(of_repeated(w, op), weigh_meaning(w, m)));
}

/* All but some at an end: `lines[1:]`, not `lines[:10]`. */
static bool
is_most_of_it(const struct weigh *w, op_id key)
{
    const struct operands *o = &w->lu->ops;
    const op_id stop = operand_source(o, operand(o, key, 1));

    return stop != NO_ID &&
           (w->lu->unit->op[stop].kind == OP_UNARY ||
            lore_mean(w->lu, operand(o, key, 1)).kind == VALUE_NONE);
}

/* A row, a column, a part: what is sliced keeps the whole.  What a reply was
 * asked for by name (`reply["rows"]`) is the most of it. */
static int
of_item(const struct weigh *w, op_id op, const struct meaning *m,
        uint32_t depth)
{
    const struct operands *o = &w->lu->ops;
    const op_id key = operand_source(o, operand(o, op, 1));
    const int whole = weigh_value(w, operand(o, op, 0), depth);

    if (whole == COUNTED && split_at_once(w, operand(o, op, 0))) {
        return whole;
    }
    if (is_numbers(m)) {
        return least(GATHERED, whole);
    }
    if (whole >= IS_LIKELY && key != NO_ID && kind_is_plain(m->kind) &&
        (w->lu->unit->op[key].kind == OP_SLICE
             ? is_most_of_it(w, key)
             : lore_mean(w->lu, operand(o, op, 1)).kind == VALUE_TEXT &&
                   m->kind != VALUE_TEXT)) {
        return whole;
    }
    return weigh_meaning(w, m);
}

/* `table = read(path); table = table.dropna()`: the largest of what is bound.
 * Each look goes far less deep than the one before. */
static int
of_few_stores(const struct weigh *w, var_id v, uint32_t depth)
{
    const struct unit_lore *lu = w->lu;
    int weight = SMALL_FOR_SURE;
    uint32_t n = 0;

    if (depth < STORE_DEPTH) {
        return SMALL_FOR_SURE;
    }
    for (op_id op = lu->var_first_store[v]; op != NO_ID && n < FEW_STORES;
         op = lu->var_next_store[op], n++) {
        if (operand(&lu->ops, op, 0) != NO_ID) {
            weight = most(weight, weigh_value(w, operand(&lu->ops, op, 0),
                                              depth - STORE_DEPTH));
        }
    }
    return weight;
}

/* Whatever it is called. */
static int
of_loaded(const struct weigh *w, val_id v, const struct meaning *m,
          uint32_t depth)
{
    const op_id op = operand_source(&w->lu->ops, v);
    const struct var *loaded = &w->lu->unit->var[w->lu->unit->op[op].arg];
    const val_id stored = lore_origin(w->lu, v);
    const var_id var = lore_loaded(w->lu, v);

    if (m->kind == VALUE_DICT && loaded->flags & VARF_PARAM) {
        return SMALL_FOR_SURE; /* **kwargs */
    }
    if (!var_is_local(loaded) && loaded->kind != VAR_FREE &&
        kind_is_plain(m->kind)) {
        return SMALL_FOR_SURE; /* a table of the module */
    }
    if (stored == v && var != NO_ID && m->kind == VALUE_FRAME) {
        return most(weigh_meaning(w, m), of_few_stores(w, var, depth));
    }
    return most(var != NO_ID ? w->growth->weight[var] : 0,
                stored != v && depth > 0 ? weigh_value(w, stored, depth - 1)
                                         : weigh_meaning(w, m));
}

/* The name of the variable that a value is loaded from, or empty. */
static struct text
loaded_name(const struct weigh *w, val_id v)
{
    const op_id op = operand_source(&w->lu->ops, v);
    const struct unit *u = w->lu->unit;

    return op != NO_ID && u->op[op].kind == OP_LOAD
               ? sym_text(w->rf->an, u->var[u->op[op].arg].name)
               : (struct text){0};
}

/* A display that no comprehension fills, nor a loop afterwards: a few items,
 * whatever they are. */
static bool
is_few(const struct weigh *w, val_id v)
{
    const op_id made = operand_source(&w->lu->ops, lore_origin(w->lu, v));
    const op_id op = operand_source(&w->lu->ops, v);

    if (op != NO_ID && w->lu->unit->op[op].kind == OP_LOAD &&
        w->growth->loop[w->lu->unit->op[op].arg]) {
        return false;
    }
    return made != NO_ID && (w->lu->unit->op[made].kind == OP_TUPLE ||
                             ((w->lu->unit->op[made].kind == OP_LIST ||
                               w->lu->unit->op[made].kind == OP_SET) &&
                              operand_count(&w->lu->ops, made) > 0 &&
                              !w->growth->filled_at[made]));
}

/* A name that may mean anything does not make more rounds. */
int
weigh_giver(const struct weigh *w, val_id iterated, uint32_t depth)
{
    const struct meaning m = lore_mean(w->lu, iterated);
    if (is_few(w, iterated)) {
        return ANYTHING;
    }
    const int weight = depth > 0 && name_is_likely(loaded_name(w, iterated))
                           ? of_loaded(w, iterated, &m, depth)
                           : weigh_value(w, iterated, depth);

    if (m.kind == VALUE_FILE) {
        return most(weight, guess(w, COUNTED));
    }
    if (m.kind == VALUE_FRAME && weight == IS_LIKELY) {
        return COUNTED; /* who goes through the rows knows of few */
    }
    return weight == SMALL_FOR_SURE &&
                   (m.kind == VALUE_GENERATOR || m.kind == VALUE_ITERATOR)
               ? ANYTHING
               : weight;
}

int
weigh_value(const struct weigh *w, val_id v, uint32_t depth)
{
    const struct operands *o = &w->lu->ops;
    const struct meaning m = lore_mean(w->lu, v);
    op_id op = operand_source(o, v);

    w->rf->weighed = depth == DEEPEST ? 0 : w->rf->weighed + 1;
    if (v == NO_ID || depth == 0 || w->rf->weighed > MOST_WEIGHED) {
        return ANYTHING;
    }
    if (op == NO_ID) { /* either of two values */
        return most(weigh_value(w, o->val[v].left, depth - 1),
                    weigh_value(w, o->val[v].right, depth - 1));
    }
    if (m.flags & MEANS_HELD) {
        return SMALL_FOR_SURE;
    }
    if (extent_bytes(w->rf, w->lu, v, is_numbers(&m)) >= many_bytes(w)) {
        return BULK_WRITTEN;
    }
    switch ((enum op_kind)w->lu->unit->op[op].kind) {
    case OP_LOAD:
        return weigh_named(w, loaded_name(w, v), of_loaded(w, v, &m, depth),
                           &m);
    case OP_LIST:
    case OP_SET:
    case OP_DICT:
        return w->growth->filled_at[op]
                   ? of_built(w, op, depth - 1)
                   : if_likely(of_operands(w, op, depth - 1));
    case OP_TUPLE:
    case OP_JOIN:
    case OP_FORMAT:
        return if_likely(of_operands(w, op, depth - 1));
    case OP_BINARY:
    case OP_INPLACE:
        return of_binary(w, op, &m, depth - 1);
    case OP_ITEM:
        return of_item(w, op, &m, depth - 1);
    case OP_CALL:
    case OP_CALL_STAR:
        return weigh_call(w, op, &m, depth - 1);
    case OP_ITER:
        return weigh_giver(w, operand(o, op, 0), depth - 1);
    case OP_AWAIT:
        return most(weigh_value(w, operand(o, op, 0), depth - 1),
                    weigh_meaning(w, &m));
    case OP_UNPACK:
        return weigh_unpacked(w, op, v, &m, depth - 1);
    case OP_ATTR: /* `response.text`: mostly a short answer */
        return weigh_named(w, sym_text(w->rf->an, w->lu->unit->op[op].arg),
                           least(IS_LIKELY, weigh_meaning(w, &m)), &m);
    default:
        return weigh_meaning(w, &m);
    }
}

/* ---- all signs together ------------------------------------------------ */

bool
weighs_much(const struct weigh *w, val_id v)
{
    const struct unit *u = w->lu->unit;
    const struct operands *o = &w->lu->ops;
    const op_id made = operand_source(o, v);
    const op_id user = operand_only_user(o, v);
    var_id var = NO_ID;

    if (weigh_value(w, v, DEEPEST) >= IS_LIKELY) {
        return true;
    }
    if (made != NO_ID && u->op[made].kind == OP_LOAD) {
        var = lore_loaded(w->lu, v);
    } else if (made != NO_ID && u->op[made].kind == OP_CALL && user != NO_ID &&
               u->op[user].kind == OP_STORE) {
        var = u->op[user].arg;
    }
    return var != NO_ID &&
           ((!w->growth->is_library && !w->growth->is_sure &&
             name_is_data(w->rf, sym_text(w->rf->an, u->var[var].name))) ||
            (user != NO_ID && u->op[user].kind != OP_STORE &&
             weigh_stores(w, var) >= IS_LIKELY));
}

/* Is it made here, by a call or piece by piece, and called what it is? */
static bool
is_called_data(const struct weigh *w, op_id store, const struct meaning *m)
{
    const struct unit *u = w->lu->unit;
    const var_id var = u->op[store].arg;
    const val_id v = operand(&w->lu->ops, store, 0);
    op_id made = operand_source(&w->lu->ops, v);

    const uint16_t *fate = w->growth->fates.of;

    if (u->var[var].flags & VARF_PARAM || (fate && fate[var] & FATE_TESTED) ||
        w->growth->is_library ||
        !name_is_data(w->rf, sym_text(w->rf->an, u->var[var].name)) ||
        (m->kind != VALUE_UNKNOWN && m->kind != VALUE_LIST &&
         m->kind != VALUE_DICT && !is_numbers(m))) {
        return false;
    }
    if (made != NO_ID && u->op[made].kind == OP_UNPACK) {
        made = operand_source(&w->lu->ops, operand(&w->lu->ops, made, 0));
    }
    return w->growth->loop[var] ||
           (made != NO_ID &&
            ((u->op[made].kind == OP_CALL && !call_looks_up(w, made) &&
              !call_makes_tiny(w, made)) ||
             u->op[made].kind == OP_CALL_STAR || w->growth->filled_at[made]));
}

/* `rows = json.load(f)["rows"]`, which something goes through: the most of it,
 * whatever is around it. */
static bool
is_rows_of_reply(const struct weigh *w, op_id store)
{
    const struct operands *o = &w->lu->ops;
    const struct unit *u = w->lu->unit;
    const uint16_t *fate = w->growth->fates.of;
    const op_id item = operand_source(o, operand(o, store, 0));

    return item != NO_ID && u->op[item].kind == OP_ITEM &&
           lore_mean(w->lu, operand(o, item, 0)).kind == VALUE_PLAIN &&
           lore_mean(w->lu, operand(o, item, 1)).kind == VALUE_TEXT &&
           (!fate || fate[u->op[store].arg] & FATE_NO_RECORD) &&
           weigh_value(w, operand(o, item, 0), DEEPEST) >= IS_LIKELY;
}

/* What one STORE binds, by all that speaks for its being large; the variable
 * means `m`. */
static int
of_store(const struct weigh *w, op_id store, const struct meaning *m)
{
    const val_id v = operand(&w->lu->ops, store, 0);
    const int weight =
        split_at_once(w, v) ? GATHERED : weigh_value(w, v, DEEPEST);
    const bool is_there =
        weight >= ANYTHING || w->growth->loop[w->lu->unit->op[store].arg];
    const bool is_likely = (!w->growth->is_library &&
                            step_makes_output(w, store)) ||
                           is_rows_of_reply(w, store) ||
                           (is_there && is_called_data(w, store, m));

    return is_likely ? most(weight, guess(w, IS_LIKELY)) : weight;
}

/* `rows = rows if ... else [rows]`: perhaps what the caller passed. */
static bool
may_be_passed(const struct weigh *w, const struct candidate *c)
{
    const struct operands *o = &w->lu->ops;
    const struct unit *u = w->lu->unit;
    const val_id v = operand(o, c->binding, 0);

    if (!(u->var[c->var].flags & VARF_PARAM) || v == NO_ID ||
        o->val[v].op != NO_ID) {
        return false;
    }
    for (val_id m = v; m != NO_ID; m = o->val[m].right) {
        const op_id from = operand_source(o, o->val[m].left);
        const op_id last = operand_source(o, m);
        if ((from != NO_ID && u->op[from].kind == OP_LOAD &&
             u->op[from].arg == c->var) ||
            (last != NO_ID && u->op[last].kind == OP_LOAD &&
             u->op[last].arg == c->var)) {
            return true;
        }
    }
    return false;
}

static int
weight_of(const struct weigh *w, const struct candidate *c,
          const struct meaning *m)
{
    const struct unit *u = w->lu->unit;
    const struct growth *g = w->growth;
    int weight = weigh_meaning(w, m);

    if (c->binding != NO_ID) {
        const uint32_t at = u->op[c->binding].at;
        const bool is_full = /* the gap comes after the loop that fills it */
            c->last_use != NO_ID &&
            u->op[c->last_use].at + 1 >= g->loop[c->var];
        weight = of_store(w, c->binding, m);
        if (may_be_passed(w, c)) {
            weight = least(weight, GATHERED);
        }
        if (at < g->loop[c->var] && is_full) {
            weight = most(weight, g->weight[c->var]);
        }
    } else if (!(u->var[c->var].flags & VARF_PARAM)) {
        weight = weigh_stores(w, c->var);
    }
    if (is_weights(w, c)) {
        weight = most(weight, IS_LARGE);
    }
    if (weight >= COUNTED) {
        const int left = weigh_used(w, c, m, weight);
        if (left < weight) {
            return left; /* whatever it is called */
        }
    }
    if (weight >= COUNTED && g->fates.of[c->var] & FATE_DELETED) {
        weight = GATHERED; /* where it is worth it, so they thought */
    }
    const struct text name = sym_text(w->rf->an, u->var[c->var].name);
    return weight == IS_LIKELY && name_says_data(name) && !is_numbers(m)
               ? MANY_LIKELY
               : weigh_named(w, name, weight, m);
}

/* What is returned; of a generator, as many as the rounds it yields in. */
static int
of_given_back(const struct weigh *w, op_id op)
{
    const struct unit *u = w->lu->unit;
    const val_id v = operand(&w->lu->ops, op, 0);

    if (u->op[op].kind == OP_RETURN && v != NO_ID) {
        const struct meaning m = lore_mean(w->lu, v);
        return loaded_name(w, v).n ? of_loaded(w, v, &m, DEEPEST)
                                   : weigh_value(w, v, DEEPEST);
    }
    if (u->op[op].kind == OP_YIELD && !u->is_coroutine) {
        const uint32_t loop = loop_around(&u->cfg, u->op[op].at);
        return loop != NO_ID ? w->growth->rounds[loop] : SMALL_FOR_SURE;
    }
    return SMALL_FOR_SURE;
}

/* `return rows, names` */
static void
of_items(const struct weigh *w, op_id op, uint8_t *item, uint32_t nitems)
{
    const struct operands *o = &w->lu->ops;
    const op_id tuple = w->lu->unit->op[op].kind == OP_RETURN
                            ? operand_source(o, operand(o, op, 0))
                            : NO_ID;

    if (tuple == NO_ID || w->lu->unit->op[tuple].kind != OP_TUPLE) {
        return;
    }
    for (uint32_t i = 0; i < nitems && i < operand_count(o, tuple); i++) {
        const val_id v = operand(o, tuple, i);
        const struct meaning m = lore_mean(w->lu, v);
        const int weight = loaded_name(w, v).n ? of_loaded(w, v, &m, DEEPEST)
                                               : weigh_value(w, v, DEEPEST);
        if (weight > ANYTHING && weight > item[i]) {
            item[i] = (uint8_t)weight;
        }
    }
}

/* By all signs, or by evidence alone. */
static int
of_result(struct rules_file *rf, const struct unit_lore *lu, uint32_t how,
          uint8_t *item)
{
    const struct arena_mark mark = arena_mark(rf->scratch);
    const struct growth growth = growth_find(rf->scratch, rf, lu, how);
    const struct weigh w = {rf, lu, &growth};
    int weight = SMALL_FOR_SURE;

    for (op_id op = 0; op < lu->unit->nops; op++) {
        weight = most(weight, of_given_back(&w, op));
        of_items(&w, op, item, FIRST_RESULTS);
    }
    arena_rewind(rf->scratch, mark);
    return weight > ANYTHING ? weight : SMALL_FOR_SURE;
}

void
bulk_of_results(struct rules_file *rf, const struct unit_lore *lu,
                struct summary_function *f)
{
    bool is_much;

    f->result.weight = of_result(rf, lu, FOR_SUMMARY, f->item_weight);
    is_much = f->result.weight >= COUNTED;
    for (uint32_t i = 0; i < FIRST_RESULTS; i++) {
        is_much |= f->item_weight[i] >= COUNTED;
    }
    if (is_much) {
        f->result.sure =
            of_result(rf, lu, FOR_SUMMARY | FOR_SURE, f->item_sure);
    }
    if (f->result.sure >= COUNTED) {
        uint8_t item[FIRST_RESULTS] = {0}; /* not told */
        f->result.counted =
            of_result(rf, lu, FOR_SUMMARY | FOR_SURE | FOR_COUNTED, item);
    }
}

/* Whoever called the method has it. */
static bool
is_self(const struct unit *u, var_id v, const struct meaning *m)
{
    return v == 0 && u->params.positional > 0 && m->flags & MEANS_SELF;
}

/* What is large somewhere else may be small, or stay, where it is. */
static int
in_place(struct rules_file *rf, const struct unit_lore *lu, int weight)
{
    if (weight < COUNTED) {
        return weight;
    }
    if (place_is_test(rf, lu->unit)) {
        return least(weight + IN_A_TEST, COUNTED);
    }
    if (place_is_setup(rf, lu)) {
        return weight + IN_SETUP;
    }
    if (weight < IS_LARGE && place_is_shown(rf, lu)) {
        return least(weight, COUNTED);
    }
    return weight < IS_LARGE && place_is_traced(rf, lu) ? ANYTHING : weight;
}

int
bulk_of(struct rules_file *rf, const struct unit_lore *lu,
        const struct growth *growth, const struct candidate *c,
        struct meaning m)
{
    const struct weigh w = {rf, lu, growth};

    if (m.kind == VALUE_SCALAR || m.kind == VALUE_ADDRESS ||
        is_self(lu->unit, c->var, &m) ||
        (weigh_meaning(&w, &m) == SMALL_FOR_SURE && !kind_is_plain(m.kind))) {
        return 0;
    }
    const int weight = in_place(rf, lu, weight_of(&w, c, &m));
    return weight < 0 ? 0 : weight > BULK_WRITTEN ? BULK_WRITTEN : weight;
}

/* With what its name may add, if that matters. */
static int
at_most_named(const struct weigh *w, var_id v, int weight)
{
    const struct meaning anything = meaning_unknown();

    return weight < GATHERED || weight >= IS_LIKELY
               ? weight
               : weigh_named(w, sym_text(w->rf->an, w->lu->unit->var[v].name),
                             weight, &anything);
}

/* By what is bound; of a parameter its meaning alone may count, too. */
static int
of_store_at_most(const struct weigh *w, op_id store)
{
    const struct meaning anything = meaning_unknown();
    const struct meaning m = lore_mean(w->lu, operand(&w->lu->ops, store, 0));
    const int weight = of_store(w, store, &anything);

    return w->lu->unit->var[w->lu->unit->op[store].arg].flags & VARF_PARAM
               ? most(weight, weigh_meaning(w, &m))
               : weight;
}

int
bulk_at_most(struct rules_file *rf, const struct unit_lore *lu)
{
    const struct arena_mark mark = arena_mark(rf->scratch);
    const struct growth growth = growth_find(rf->scratch, rf, lu, FOR_VERDICT);
    const struct weigh w = {rf, lu, &growth};
    const struct unit *u = lu->unit;
    int weight = sets_weights(rf, u) ? IS_LARGE : SMALL_FOR_SURE;

    for (var_id v = 0; v < u->nvars; v++) {
        int one = growth.weight[v];
        if (u->var[v].flags & VARF_PARAM && !is_self(u, v, &lu->var[v])) {
            one = most(one, weigh_meaning(&w, &lu->var[v]));
        }
        weight = most(weight, at_most_named(&w, v, one));
    }
    for (op_id op = 0; op < u->nops; op++) {
        if (u->op[op].kind == OP_STORE) {
            weight = most(weight, at_most_named(&w, u->op[op].arg,
                                                of_store_at_most(&w, op)));
        }
    }
    arena_rewind(rf->scratch, mark);
    return in_place(rf, lu, weight);
}
