#include "rules/value/alias.h"

#include "rules/value/call.h"
#include "rules/value/eval.h"
#include "rules/value/known.h"
#include "rules/value/names.h"

enum { DEEPEST = 24 };

struct sharing
alias_open(struct arena *a, const struct unit *unit)
{
    uint32_t n = unit->nvars ? unit->nvars : 1;
    struct sharing s = {
        arena_array(a, var_id, n),         arena_array(a, bool, n),
        arena_array(a, struct meaning, n), arena_array(a, uint8_t, n),
        arena_array(a, bool, n),           arena_array(a, bool, n),
        arena_array(a, sym_id, n),         NULL,
        false};

    for (var_id v = 0; v < unit->nvars; v++) {
        s.parent[v] = v;
        s.held[v] = meaning_bottom();
        s.tainted[v] =
            unit->var[v].kind == VAR_CELL && !(unit->var[v].flags & VARF_SPENT);
    }
    return s;
}

var_id
alias_root(const struct sharing *s, var_id v)
{
    while (s->parent[v] != v) {
        v = s->parent[v];
    }
    return v;
}

/* Did it go into what `v` may be a part of? */
static bool
is_wide(const struct sharing *s, var_id root, var_id v)
{
    const sym_id mine = s->from_attr ? s->from_attr[v] : NO_ID;

    return s->wide[root] && (mine == NO_ID || s->wide_attr[root] == NO_ID ||
                             mine == s->wide_attr[root]);
}

struct meaning
alias_contents(const struct sharing *s, var_id v, struct meaning m)
{
    const bool got = m.kind == VALUE_RECORD && s->gets[v];
    if (!(m.flags & MEANS_SEEN) || (!got && !meaning_is_mutable(&m))) {
        return m;
    }
    var_id root = alias_root(s, v);
    struct meaning held = s->held[root];
    if (held.death == DIES_NOTICED && !s->gets[v] && !is_wide(s, root, v)) {
        held.death = DIES_DOUBTFUL; /* another one of them holds that */
        held.rule = 0;
        held.api = NULL;
    }
    m = meaning_hold(m, held);
    s->asked[root] |= ASKED_HELD;
    if (m.death == DIES_INERT) {
        s->asked[root] |= ASKED_TAINT;
        m.death = s->tainted[root] ? DIES_DOUBTFUL : DIES_INERT;
    }
    return m;
}

/* The set of a root has changed to this; true if that comes too late. */
static bool
change(struct sharing *s, var_id root, bool tainted, struct meaning held)
{
    bool late =
        ((s->asked[root] & ASKED_TAINT) && tainted != s->tainted[root]) ||
        ((s->asked[root] & ASKED_HELD) && !meaning_same(&held, &s->held[root]));

    s->tainted[root] = tainted;
    s->held[root] = held;
    return late;
}

static bool
unite(struct sharing *s, var_id a, var_id b)
{
    a = alias_root(s, a);
    b = alias_root(s, b);
    if (a == b) {
        return false;
    }
    var_id low = a < b ? a : b, high = a < b ? b : a;
    bool tainted = s->tainted[low] || s->tainted[high];
    struct meaning held = meaning_join(s->held[low], s->held[high]);
    bool late = change(s, high, tainted, held);

    late |= change(s, low, tainted, held);
    if (s->wide[high] &&
        (!s->wide[low] || s->wide_attr[low] != s->wide_attr[high])) {
        s->wide_attr[low] = s->wide[low] ? NO_ID : s->wide_attr[high];
        s->wide[low] = true;
    }
    s->parent[high] = low;
    s->asked[low] |= s->asked[high] & (ASKED_HELD | ASKED_TAINT);
    return late;
}

/* What to do with each variable that shares contents with a value. */
struct reach {
    struct rules_file *rf;
    struct unit_lore *lu;
    enum { REACH_TAINT, REACH_UNITE, REACH_HOLD, REACH_FIRST } what;
    var_id with;         /* REACH_UNITE; REACH_FIRST: the answer */
    struct meaning item; /* REACH_HOLD */
    bool is_part;        /* of what is reached, not that itself */
    sym_id attr; /* is_part: of this attribute of it; NO_ID: any */
};

static void reach_value(struct reach *r, val_id v, int depth);

/* Is the stored value made of others, in place of being one of them? */
static bool
is_display(const struct unit_lore *lu, op_id store)
{
    op_id op = operand_source(&lu->ops, operand(&lu->ops, store, 0));

    switch (op == NO_ID ? OP_NULL : (enum op_kind)lu->unit->op[op].kind) {
    case OP_LIST:
    case OP_TUPLE:
    case OP_SET:
    case OP_DICT:
        return true;
    default:
        return false;
    }
}

/* `dict(rows=rows)`, `list(rows)`: what is put into that is not in rows. */
static bool
is_new_container(const struct reach *r, op_id store)
{
    const struct operands *o = &r->lu->ops;
    const op_id op = operand_source(o, operand(o, store, 0));

    if (op == NO_ID || r->lu->unit->op[op].kind != OP_CALL) {
        return false;
    }
    const struct call call = call_at(r->rf, r->lu, op);
    const struct api *api = call_api(r->rf, r->lu, &call);
    return api && api_fact(api, FACT_ELEMENTS_FROM) &&
           api_fact(api, FACT_FRESH) && !api_fact(api, FACT_HOLDS);
}

/* What has a notable end goes into the value of `v`, or into a part of it:
 * those that it was taken from hold that, too. */
static void
note_getting(struct reach *r, var_id v)
{
    struct sharing *s = &r->lu->sharing;
    var_id root = alias_root(s, v);
    bool *noted = r->is_part ? &s->wide[root] : &s->gets[v];

    if (r->item.death == DIES_NOTICED && r->is_part && s->wide[root] &&
        s->wide_attr[root] != NO_ID && s->wide_attr[root] != r->attr) {
        s->wide_attr[root] = NO_ID;
        r->lu->is_stale |= (s->asked[root] & ASKED_HELD) != 0;
    }
    if (r->item.death != DIES_NOTICED || *noted) {
        return;
    }
    *noted = true;
    s->wide_attr[root] = r->is_part ? r->attr : s->wide_attr[root];
    r->lu->is_stale |= (s->asked[root] & ASKED_HELD) != 0;
    for (op_id op = r->lu->var_first_store[v]; op != NO_ID && !r->is_part;
         op = r->lu->var_next_store[op]) {
        if (!is_display(r->lu, op) && !is_new_container(r, op)) {
            struct reach from = *r;
            reach_value(&from, operand(&r->lu->ops, op, 0), DEEPEST);
        }
    }
}

static void
reach_var(struct reach *r, var_id v)
{
    struct sharing *s = &r->lu->sharing;
    var_id root = alias_root(s, v);

    switch (r->what) {
    case REACH_TAINT:
        r->lu->is_stale |= change(s, root, true, s->held[root]);
        return;
    case REACH_UNITE:
        r->lu->is_stale |= unite(s, v, r->with);
        return;
    case REACH_HOLD:
        r->lu->is_stale |= change(s, root, s->tainted[root],
                                  meaning_join(s->held[root], r->item));
        note_getting(r, v);
        return;
    case REACH_FIRST:
        r->with = r->with == NO_ID ? v : r->with;
        return;
    }
}

/* Only what the value contains is shared: of no interest if nobody can change
 * it. */
static void
reach_contents(struct reach *r, val_id v, int depth)
{
    struct meaning m = lore_mean(r->lu, v);
    struct meaning item = meaning_element(&m);

    if (!kind_is_container(m.kind) || !(item.flags & MEANS_SEEN) ||
        meaning_is_mutable(&item)) {
        reach_value(r, v, depth);
    }
}

struct reach_arguments {
    struct reach *reach;
    const struct call *call;
    int depth;
    bool contents_only;
};

static void
reach_selected(void *context, val_id v)
{
    struct reach_arguments *ra = context;

    if (ra->contents_only && !call_is_keyword(ra->call, v)) {
        reach_contents(ra->reach, v, ra->depth - 1);
    } else {
        reach_value(ra->reach, v, ra->depth - 1);
    }
}

/* The arguments that a call's result shares contents with. */
static void
reach_call(struct reach *r, op_id op, int depth)
{
    struct call call = call_at(r->rf, r->lu, op);
    const struct api *api = call_api(r->rf, r->lu, &call);
    struct reach_arguments ra = {r, &call, depth, false};

    if (!api) {
        return; /* unknown: the call itself taints what it is given */
    }
    for (const struct fact *f = NULL; (f = api_next(api, f)) != NULL;) {
        ra.contents_only = f->id == FACT_RETURNS_PART_OF ||
                           f->id == FACT_ELEMENTS_FROM ||
                           f->id == FACT_INERT_IF;
        switch (f->id) {
        case FACT_RETURNS_ARGUMENT:
        case FACT_RETURNS_VIEW_OF:
        case FACT_RETURNS_PART_OF:
        case FACT_ELEMENTS_FROM:
        case FACT_ELEMENT_IS:
        case FACT_HOLDS:
        case FACT_INERT_IF:
            call_selected(r->rf, r->lu, &call, &f->selector,
                          (struct visitor){reach_selected, &ra});
            break;
        default:
            break;
        }
    }
    ra.contents_only = false;
    if (api_fact(api, FACT_HARMLESS_HOLDER)) {
        struct selector all = {.kind = SELECT_ALL};
        struct selector self = {.kind = SELECT_SELF};
        call_selected(r->rf, r->lu, &call, &all,
                      (struct visitor){reach_selected, &ra});
        call_selected(r->rf, r->lu, &call, &self,
                      (struct visitor){reach_selected, &ra});
    }
}

static op_id *
no_ops(struct arena *a, uint32_t n)
{
    op_id *op = arena_bytes(a, n * sizeof *op, alignof(op_id));

    memset(op, 0xff, n * sizeof *op); /* NO_ID */
    return op;
}

/* Which values are stored where, each in the order of the ops. */
static void
index_stores(struct arena *a, struct unit_lore *lu)
{
    const struct operands *o = &lu->ops;

    lu->val_first_store = no_ops(a, o->nvals + 1);
    lu->val_next_store = no_ops(a, o->unit->nops + 1);
    for (op_id op = o->unit->nops; op-- > 0;) {
        val_id v = o->unit->op[op].kind == OP_STORE ? operand(o, op, 0) : NO_ID;
        if (v != NO_ID) {
            lu->val_next_store[op] = lu->val_first_store[v];
            lu->val_first_store[v] = op;
        }
    }
}

/* `a = b = []`, `f(a := [])`: one value goes to several places. */
static void
reach_stores(struct reach *r, val_id v, op_id made)
{
    const struct operands *o = &r->lu->ops;

    if (o->nusers[v] <= 1) {
        return;
    }
    if (!r->lu->val_first_store) {
        index_stores(r->rf->arena, r->lu);
    }
    for (op_id op = r->lu->val_first_store[v]; op != NO_ID;
         op = r->lu->val_next_store[op]) {
        if (op > made && var_is_local(&o->unit->var[o->unit->op[op].arg])) {
            reach_var(r, o->unit->op[op].arg);
        }
    }
}

/* What the op takes a part of. */
static void
reach_whole(struct reach *r, op_id op, int depth)
{
    val_id whole = operand(&r->lu->ops, op, 0);

    switch ((enum op_kind)r->lu->unit->op[op].kind) {
    case OP_CALL:
    case OP_CALL_STAR:
        reach_call(r, op, depth);
        return;
    case OP_ITER:
    case OP_ATTR:
    case OP_METHOD:
        reach_value(r, whole, depth - 1);
        return;
    default:
        reach_contents(r, whole, depth - 1);
        return;
    }
}

/* `[None] * n`: what a list is multiplied by is a number. */
static bool
is_repeated(const struct unit_lore *lu, op_id binary, val_id v)
{
    const uint8_t kind = lore_mean(lu, v).kind;

    return lu->unit->op[binary].arg == OPER_MUL &&
           (kind == VALUE_LIST || kind == VALUE_TUPLE || kind == VALUE_DEQUE);
}

/* Every variable whose contents the value may share. */
static void
reach_value(struct reach *r, val_id v, int depth)
{
    if (v == NO_ID || depth == 0) {
        return;
    }
    const struct unit_lore *lu = r->lu;
    struct meaning m = lore_mean(lu, v);
    if (!meaning_is_mutable(&m)) {
        return;
    }
    op_id op = lu->ops.val[v].op;
    if (op == NO_ID) {
        for (val_id w = v; w != NO_ID; w = lu->ops.val[w].right) {
            reach_value(r, lu->ops.val[w].left, depth - 1);
        }
        return;
    }
    const struct op *o = &lu->unit->op[op];
    reach_stores(r, v, op);
    switch ((enum op_kind)o->kind) {
    case OP_LOAD:
        if (var_is_local(&lu->unit->var[o->arg]) ||
            lu->unit->var[o->arg].kind == VAR_FREE) {
            reach_var(r, o->arg);
        }
        return;
    case OP_CALL:
    case OP_CALL_STAR:
    case OP_ITEM:
    case OP_NEXT:
    case OP_UNPACK:
    case OP_UNPACK_STAR:
    case OP_ITER:
    case OP_ATTR:
    case OP_METHOD: {
        const bool was_part = r->is_part;
        const sym_id was_attr = r->attr;
        r->is_part = true;
        r->attr = o->kind == OP_ATTR ? o->arg : r->attr;
        reach_whole(r, op, depth);
        r->is_part = was_part;
        r->attr = was_attr;
        return;
    }
    case OP_LIST:
    case OP_TUPLE:
    case OP_SET:
    case OP_DICT:
    case OP_LIST_TO_TUPLE:
        for (uint32_t i = 0; i < operand_count(&lu->ops, op); i++) {
            reach_value(r, operand(&lu->ops, op, i), depth - 1);
        }
        return;
    case OP_INPLACE: /* may be the left operand itself */
        reach_value(r, operand(&lu->ops, op, 0), depth - 1);
        reach_contents(r, operand(&lu->ops, op, 1), depth - 1);
        return;
    case OP_BINARY:
        for (uint32_t i = 0; i < 2; i++) {
            if (!is_repeated(lu, op, operand(&lu->ops, op, 1 - i))) {
                reach_contents(r, operand(&lu->ops, op, i), depth - 1);
            }
        }
        return;
    default:
        return;
    }
}

static void
reach(struct rules_file *rf, struct unit_lore *lu, struct reach r, val_id v)
{
    r.rf = rf;
    r.lu = lu;
    r.attr = NO_ID;
    reach_value(&r, v, DEEPEST);
}

static void
taint(struct rules_file *rf, struct unit_lore *lu, val_id v)
{
    reach(rf, lu, (struct reach){.what = REACH_TAINT}, v);
}

void
alias_learn(struct unit_lore *lu, var_id v, bool is_tainted,
            struct meaning held)
{
    struct sharing *s = &lu->sharing;
    const var_id root = alias_root(s, v);

    lu->is_stale |= change(s, root, s->tainted[root] || is_tainted,
                           meaning_join(s->held[root], held));
}

/* `item` goes into `container`. */
static void
put_into(struct rules_file *rf, struct unit_lore *lu, val_id container,
         val_id item, struct meaning m)
{
    struct reach hold = {.what = REACH_HOLD, .item = m, .attr = NO_ID};
    struct reach first = {
        .rf = rf, .lu = lu, .what = REACH_FIRST, .with = NO_ID};

    if (m.flags & MEANS_SEEN) {
        reach(rf, lu, hold, container);
    }
    reach_value(&first, container, DEEPEST);
    if (first.with == NO_ID) {
        taint(rf, lu, item);
    } else {
        struct reach join = {.what = REACH_UNITE, .with = first.with};
        reach(rf, lu, join, item);
    }
}

/* The key of an item assignment: of interest only if its death is.  Nobody
 * puts anything into it there. */
static void
put_key(struct rules_file *rf, struct unit_lore *lu, op_id op)
{
    val_id key = operand(&lu->ops, op, 2);
    struct meaning m = lore_mean(lu, key);

    if ((m.flags & MEANS_SEEN) && m.death != DIES_INERT) {
        struct reach hold = {.what = REACH_HOLD, .item = m, .attr = NO_ID};
        reach(rf, lu, hold, operand(&lu->ops, op, 1));
        taint(rf, lu, key);
    }
}

/* `a += b`: what b holds goes into a, and perhaps a is who else has it. */
static void
put_inplace(struct rules_file *rf, struct unit_lore *lu, val_id container,
            val_id items)
{
    struct meaning m = lore_mean(lu, items);
    struct meaning it = eval_iterated(m);

    if (m.kind == VALUE_SCALAR || m.kind == VALUE_ADDRESS ||
        !(m.flags & MEANS_SEEN)) {
        return; /* no container takes it */
    }
    put_into(rf, lu, container, items, meaning_element(&it));
}

/* In-tree callees: by their summary. */
static bool
escapes_param(const struct summary_function *f, const struct call *call,
              uint32_t argument, uint32_t shift)
{
    if (call->is_starred || argument >= call->nargs - call->nkeywords) {
        return f->escapes != 0;
    }
    return (f->escapes & param_bit(argument + shift)) != 0;
}

static void
alias_arguments(struct rules_file *rf, struct unit_lore *lu,
                const struct call *call, const struct api *api)
{
    struct meaning callee = lore_mean(lu, lore_origin(lu, call->callee));
    const struct summary_function *f =
        api ? NULL : known_function(rf, callee.name);

    if (!f && call_is_discreet(rf, lu, call, api)) {
        return;
    }
    for (uint32_t i = 0; i < call->nargs; i++) {
        if (!f || f->is_decorated ||
            escapes_param(f, call, i, call_shift(rf, lu, call, f))) {
            taint(rf, lu, call->argument[i]);
        }
    }
}

struct adding {
    struct rules_file *rf;
    struct unit_lore *lu;
    const struct call *call;
    val_id container;
    bool takes_elements;
};

static void
add_selected(void *context, val_id v)
{
    struct adding *a = context;
    struct meaning m = lore_mean(a->lu, v);

    if (a->takes_elements && !call_is_keyword(a->call, v)) {
        struct meaning it = eval_iterated(m);
        m = it.flags & MEANS_SEEN ? meaning_element(&it) : it;
    }
    put_into(a->rf, a->lu, a->container, v, m);
}

bool
alias_adding(struct rules_file *rf, struct unit_lore *lu,
             const struct call *call, const struct api *api)
{
    struct adding adding = {
        .rf = rf, .lu = lu, .call = call, .container = call->receiver};
    bool adds = false;

    if (!api || call->receiver == NO_ID) {
        return false;
    }
    for (const struct fact *f = NULL; (f = api_next(api, f)) != NULL;) {
        if (f->id == FACT_ADDS_ELEMENT || f->id == FACT_ADDS_ELEMENTS_OF) {
            adding.takes_elements = f->id == FACT_ADDS_ELEMENTS_OF;
            call_selected(rf, lu, call, &f->selector,
                          (struct visitor){add_selected, &adding});
            adds = true;
        }
    }
    return adds;
}

void
alias_get(struct unit_lore *lu, var_id v, struct meaning m)
{
    struct sharing *s = &lu->sharing;
    const var_id root = alias_root(s, v);
    const bool opens = lu->var[v].kind == VALUE_RECORD &&
                       !meaning_is_mutable(&lu->var[v]); /* it has more now */

    if ((m.flags & MEANS_SEEN) &&
        (m.death == DIES_NOTICED || (opens && m.death != DIES_INERT))) {
        lu->is_stale |=
            change(s, root, s->tainted[root], meaning_join(s->held[root], m)) ||
            (!s->gets[v] && s->asked[root] & ASKED_HELD);
        s->gets[v] = true;
    }
}

void
alias_hang_on(struct unit_lore *lu, var_id v, struct meaning item)
{
    if (lu->store[v] == NO_ID || (lu->unit->var[v].flags & VARF_PARAM)) {
        return;
    }
    op_id made = operand_source(&lu->ops, operand(&lu->ops, lu->store[v], 0));
    if (made != NO_ID && lu->unit->op[made].kind == OP_CALL) {
        alias_get(lu, v, item);
    }
}

/* `box.item = open(path)` */
static void
hang_on(struct unit_lore *lu, val_id box, struct meaning item)
{
    const var_id v = lore_loaded(lu, box);

    if (v != NO_ID && var_is_local(&lu->unit->var[v])) {
        alias_hang_on(lu, v, item);
    }
}

struct storing {
    struct unit_lore *lu;
    val_id box;
};

static void
store_selected(void *context, val_id v)
{
    struct storing *s = context;

    hang_on(s->lu, s->box, lore_mean(s->lu, v));
}

/* `queue.put(open(path))`, and methods of the tree that store what is made for
 * them. */
static void
alias_storing(struct rules_file *rf, struct unit_lore *lu,
              const struct call *call, const struct api *api)
{
    struct storing s = {lu, call->receiver};
    struct meaning callee = lore_mean(lu, lore_origin(lu, call->callee));
    const struct api *type = known_row(rf, lore_mean(lu, call->receiver).type);
    const struct summary_function *f =
        api ? NULL : known_function(rf, callee.name);

    for (const struct fact *k = NULL; api && type &&
                                      api_fact(type, FACT_FRESH) &&
                                      (k = api_next(api, k)) != NULL;) {
        if (k->id == FACT_STORES) {
            call_selected(rf, lu, call, &k->selector,
                          (struct visitor){store_selected, &s});
        }
    }
    for (uint32_t i = 0;
         f && call_shift(rf, lu, call, f) && i < call->nargs; i++) {
        op_id made = operand_source(&lu->ops, call->argument[i]);
        if (made != NO_ID && lu->unit->op[made].kind == OP_CALL &&
            (call->is_starred || f->stored & param_bit(i + 1))) {
            hang_on(lu, call->receiver, lore_mean(lu, call->argument[i]));
        }
    }
}

/* What is called by its name alone may be `add = a.append`; a function that
 * captures nothing does not change itself. */
static void
call_taints(struct rules_file *rf, struct unit_lore *lu,
            const struct call *call)
{
    struct meaning callee = lore_mean(lu, call->callee);

    if (callee.kind != VALUE_FUNCTION || callee.death != DIES_INERT) {
        taint(rf, lu, call->callee);
        alias_fill_unknown(lu, call);
    }
}

static void
alias_call(struct rules_file *rf, struct unit_lore *lu, op_id op)
{
    struct call call = call_at(rf, lu, op);
    const struct api *api = call_api(rf, lu, &call);

    call_bind(rf, lu, &call, api);
    if (alias_adding(rf, lu, &call, api)) {
        return;
    }
    alias_frame(rf, lu, &call, api);
    alias_arguments(rf, lu, &call, api);
    alias_run(rf, lu, &call, api);
    alias_fill(rf, lu, &call, api);
    alias_filled(rf, lu, &call, api);
    if (call.receiver == NO_ID) {
        call_taints(rf, lu, &call);
        return;
    }
    alias_storing(rf, lu, &call, api);
    struct meaning m = lore_mean(lu, call.receiver);
    bool is_object = m.kind == VALUE_UNKNOWN || m.kind == VALUE_RECORD;
    bool known =
        m.kind == VALUE_FRAME ||
        (is_object ? call_is_discreet(rf, lu, &call, api) : api != NULL);
    if (!known && (is_object || kind_is_container(m.kind))) {
        taint(rf, lu, call.receiver);
    }
}

static void
taint_operands(struct rules_file *rf, struct unit_lore *lu, op_id op,
               uint32_t from)
{
    for (uint32_t i = from; i < operand_count(&lu->ops, op); i++) {
        taint(rf, lu, operand(&lu->ops, op, i));
    }
}

void
alias_op(struct rules_file *rf, struct unit_lore *lu, op_id op)
{
    const struct op *o = &lu->unit->op[op];
    val_id a = operand(&lu->ops, op, 0), b = operand(&lu->ops, op, 1);
    op_id made;

    switch ((enum op_kind)o->kind) {
    case OP_STORE:
        if (!var_is_local(&lu->unit->var[o->arg])) {
            taint(rf, lu, a);
            return;
        }
        reach(rf, lu, (struct reach){.what = REACH_UNITE, .with = o->arg}, a);
        return;
    case OP_SET_ITEM: /* v o k */
        put_into(rf, lu, b, a, lore_mean(lu, a));
        put_key(rf, lu, op);
        return;
    case OP_INPLACE:
        put_inplace(rf, lu, a, b);
        return;
    case OP_LIST_APPEND:
    case OP_LIST_EXTEND:
    case OP_SET_ADD:
    case OP_SET_UPDATE:
    case OP_DICT_SET:
    case OP_DICT_UPDATE:
    case OP_DICT_MERGE:
        taint_operands(rf, lu, op, 1);
        return;
    case OP_SET_ATTR: /* v o */
        hang_on(lu, b, alias_set(rf, lu, op));
        taint_operands(rf, lu, op, 0);
        return;
    case OP_RAISE: /* who handles it here may change what it has */
        made = operand_source(&lu->ops, a);
        if (o->region && made != NO_ID && lu->unit->op[made].kind == OP_CALL) {
            taint_operands(rf, lu, made, 1);
        }
        return;
    case OP_YIELD:
    case OP_YIELD_FROM:
    case OP_AWAIT:
    case OP_ENTER:
    case OP_AENTER:
    case OP_FUNCTION:
        taint_operands(rf, lu, op, 0);
        return;
    case OP_CALL:
    case OP_CALL_STAR:
        alias_call(rf, lu, op);
        return;
    default:
        return;
    }
}

void
alias_put(struct rules_file *rf, struct unit_lore *lu, val_id container,
          struct meaning m)
{
    reach(rf, lu, (struct reach){.what = REACH_HOLD, .item = m}, container);
}

void
alias_let_out(struct rules_file *rf, struct unit_lore *lu, val_id v)
{
    taint(rf, lu, v);
}

bool
alias_is_out(const struct unit_lore *lu, var_id v)
{
    var_id root = alias_root(&lu->sharing, v);

    return lu->sharing.tainted[root] ||
           (lu->sharing.held[root].flags & MEANS_SEEN) ||
           lu->unit->var[v].kind == VAR_CELL;
}
