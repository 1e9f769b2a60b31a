#include "rules/hint/hint.h"

#include "rules/follow/follow.h"
#include "rules/follow/lookup.h"
#include "rules/follow/shown_text.h"
#include "rules/value/known.h"
#include "rules/value/literal.h"
#include "rules/value/names.h"
#include "rules/value/weakly.h"

/* What holding needs: the variable behind an argument. */
struct holding {
    struct sighting *s;
    val_id child;      /* live while the owner is needed; NO_ID: to the end */
    val_id holder;     /* the same for what it was put into; NO_ID: none */
    bool only_methods; /* X of an argument X.m */
    uint32_t reason;
    var_id direct; /* the variable that the value was loaded from */
    bool is_number; /* and that is a number, whatever else it may hold */
    bool is_taken; /* it was taken out of what is held */
};

/* The local behind a value, looking through X.m if that is asked for. */
var_id
hint_owner(const struct collector *c, val_id v, bool methods)
{
    const struct unit_lore *lu = c->lu;
    var_id var = lore_loaded(lu, v);

    for (int steps = 0; methods && steps < 4; steps++) {
        val_id whole = lore_part_of(
            c->rf, lu, operand_source(&lu->ops, lore_origin(lu, v)));
        if (whole == NO_ID) {
            break;
        }
        v = whole;
        var = lore_loaded(lu, v);
    }
    return var;
}

/* Numbers own nothing, nor do modules. */
bool
hint_may_own(const struct collector *c, var_id v)
{
    const struct meaning *m = &c->lu->var[v];

    return var_is_local(&c->lu->unit->var[v]) &&
           !((m->flags & MEANS_SEEN) &&
             (m->kind == VALUE_SCALAR || m->kind == VALUE_ADDRESS ||
              m->kind == VALUE_NONE || m->kind == VALUE_MODULE));
}

/* A number owns nothing, though its variable may hold other things, too. */
static bool
is_number(const struct collector *c, val_id v)
{
    const struct meaning m = lore_mean(c->lu, v);

    return (m.flags & MEANS_SEEN) &&
           (m.kind == VALUE_SCALAR || m.kind == VALUE_ADDRESS);
}

/* The number of an open file: the `with` that closes it holds it till then. */
static bool
is_held_by_with(const struct collector *c, enum rule rule, var_id v)
{
    const struct meaning *m = &c->lu->var[v];

    return (rule == RULE_ADDRESS || rule == RULE_DESCRIPTOR) &&
           (m->flags & MEANS_ENTERED) && m->kind == VALUE_FILE;
}

static void hold_taken_out(struct holding *h, var_id from);

static void
hold_owner(void *context, var_id v)
{
    struct holding *h = context;
    struct collector *c = h->s->c;

    if (v == h->direct && h->is_number && hint_is_borrowing(h->s->rule)) {
        return;
    }
    if (var_is_local(&c->lu->unit->var[v])) {
        v = hint_keeper(c, h->s->rule, v);
    }
    if (v == NO_ID) {
        return;
    }
    if (v != h->direct && hint_is_receiver(c, v)) {
        c->doubted = h->reason; /* it may own what a method of it returned */
        return;
    }
    if (hint_doubts_here(c, h->s->rule, v, h->reason)) {
        return;
    }
    bool may = h->s->rule == RULE_IDENTITY ? var_is_local(&c->lu->unit->var[v])
                                           : hint_may_own(c, v);
    if (!may || is_held_by_with(c, h->s->rule, v)) {
        return;
    }
    if (h->holder != NO_ID) {
        hint_outlive_holder(c, v, h->holder, h->reason);
    } else if (h->child != NO_ID) {
        hint_outlive(c, v, h->child, h->reason);
    } else {
        hint_forbid_unseen(c, v, h->reason);
    }
    if (!h->is_taken) {
        h->is_taken = true;
        hold_taken_out(h, v);
        h->is_taken = false;
    }
}

struct taken_item {
    var_id to;
    uint32_t next; /* 1 + another of the same container, or 0 */
};

/* What is taken out of containers. */
struct taken_out {
    uint32_t *first; /* by var: 1 + its first item, or 0 */
    VEC(struct taken_item) item;
};

/* `last = xs.pop()`: the variable that has what was taken out, or NO_ID. */
static var_id
taken_by(const struct collector *c, op_id op, var_id *from)
{
    static const char *const takes[] = {"pop", "popitem", "popleft"};
    const struct operands *o = &c->lu->ops;
    const op_id method = o->unit->op[op].kind == OP_CALL
                             ? operand_source(o, operand(o, op, 0))
                             : NO_ID;
    const op_id user =
        method != NO_ID ? operand_only_user(o, o->out[op]) : NO_ID;

    if (user == NO_ID || o->unit->op[method].kind != OP_METHOD ||
        o->unit->op[user].kind != OP_STORE ||
        !text_among(sym_text(c->rf->an, o->unit->op[method].arg), takes,
                    sizeof takes / sizeof *takes)) {
        return NO_ID;
    }
    *from = lore_loaded(c->lu, operand(o, method, 0));
    return *from != NO_ID && o->unit->op[user].arg != *from
               ? o->unit->op[user].arg
               : NO_ID;
}

static const struct taken_out *
find_taken_out(const struct collector *c)
{
    const struct unit *u = c->lu->unit;
    struct taken_out *t = arena_new(c->rf->arena, struct taken_out);

    t->first = arena_array(c->rf->arena, uint32_t, u->nvars + 1);
    for (op_id op = u->nops; op-- > 0;) {
        var_id from = NO_ID;
        const var_id to = taken_by(c, op, &from);
        if (to != NO_ID) {
            const struct taken_item item = {to, t->first[from]};
            vec_push(c->rf->arena, &t->item, item);
            t->first[from] = t->item.n;
        }
    }
    return t;
}

/* What was taken out of a container has what that had. */
static void
hold_taken_out(struct holding *h, var_id from)
{
    struct collector *c = h->s->c;

    if (!c->taken) {
        c->taken = find_taken_out(c);
    }
    for (uint32_t i = c->taken->first[from]; i > 0;
         i = c->taken->item.at[i - 1].next) {
        hold_owner(h, c->taken->item.at[i - 1].to);
    }
}

/* `WeakSet(rows)`, `cache.update(rows)`, `ref(*rows)`: what owns the elements
 * is held. */
static bool
takes_elements(const struct holding *h, const struct meaning *m)
{
    return (h->s->fact->selector.kind == SELECT_ALL ||
            h->s->call->is_starred) &&
           kind_is_container((enum value_kind)m->kind);
}

/* The display that a value is, looking through the end of a comprehension. */
static op_id
display_of(const struct operands *o, val_id v)
{
    static const uint8_t kinds[] = {OP_LIST, OP_TUPLE, OP_SET, OP_DICT,
                                    OP_BINARY};

    if (v != NO_ID && o->val[v].op == NO_ID) {
        v = o->val[v].left;
    }
    const op_id op = operand_source(o, v);
    for (size_t i = 0; op != NO_ID && i < sizeof kinds; i++) {
        if (o->unit->op[op].kind == kinds[i]) {
            return op;
        }
    }
    return NO_ID;
}

/* Is it this one, or what comes round a loop of it? */
static bool
is_same(const struct operands *o, val_id v, val_id display)
{
    return v == display ||
           (v != NO_ID && o->val[v].op == NO_ID && o->val[v].left == display);
}

/* `[x for x in xs]`, `[*xs]`: the ops that fill it. */
static void
visit_filled(const struct operands *o, val_id display, struct visitor visitor)
{
    for (op_id op = operand_source(o, display); op < o->unit->nops; op++) {
        const enum op_kind k = (enum op_kind)o->unit->op[op].kind;
        const bool fills = k == OP_LIST_APPEND || k == OP_LIST_EXTEND ||
                           k == OP_SET_ADD || k == OP_SET_UPDATE ||
                           k == OP_DICT_SET || k == OP_DICT_UPDATE;
        for (uint32_t i = 1; fills && is_same(o, operand(o, op, 0), display) &&
                             i < operand_count(o, op);
             i++) {
            visitor.visit(visitor.context, operand(o, op, i));
        }
    }
}

bool
hint_displayed(const struct collector *c, val_id v, struct visitor visitor)
{
    const struct operands *o = &c->lu->ops;
    const op_id op = display_of(o, v);

    if (op == NO_ID ||
        (o->unit->op[op].kind == OP_BINARY &&
         !kind_is_container(
             (enum value_kind)lore_mean(c->lu, operand(o, op, 0)).kind))) {
        return false;
    }
    for (uint32_t i = 0; i < operand_count(o, op); i++) {
        visitor.visit(visitor.context, operand(o, op, i));
    }
    if (o->unit->op[op].kind != OP_BINARY) {
        visit_filled(o, o->out[op], visitor);
    }
    return true;
}

static void hold_one(void *context, val_id v);

/* A display as argument: each of its elements. */
static bool
hold_elements(struct holding *h, val_id v)
{
    return hint_displayed(h->s->c, v, (struct visitor){hold_one, h});
}

static void
hold_one(void *context, val_id v)
{
    struct holding *h = context;
    struct collector *c = h->s->c;
    op_id op = operand_source(&c->lu->ops, lore_origin(c->lu, v));
    bool is_method = op != NO_ID && c->lu->unit->op[op].kind == OP_ATTR;
    struct meaning m = lore_mean(c->lu, v);

    if (h->only_methods && !is_method) {
        return;
    }
    const bool is_text = h->s->fact && h->s->fact->id == FACT_TEXT_OF;
    if ((h->s->rule < RULE_ADDRESS || h->s->is_implied || is_text) &&
        hold_elements(h, v)) {
        return;
    }
    if (h->s->rule < RULE_ADDRESS && h->s->call->is_starred) {
        hold_elements(h, lore_origin(c->lu, v)); /* and what holds them */
    }
    if (!is_method && (m.flags & (MEANS_SEEN | MEANS_SAID)) == MEANS_SEEN &&
        m.kind != VALUE_UNKNOWN && kind_info[m.kind].weak == WEAK_NO &&
        h->s->rule < RULE_ADDRESS && !takes_elements(h, &m) &&
        !h->s->is_implied) {
        return; /* cannot be referred to weakly: the call raises anyway */
    }
    bool borrows = hint_is_borrowing(h->s->rule);
    h->direct = lore_loaded(c->lu, v);
    h->is_number = is_number(c, v);
    if (borrows || !h->only_methods) {
        follow_owners(c->rf, c->lu, v,
                      (struct owner_visitor){hold_owner, h, borrows});
        return;
    }
    var_id owner = hint_owner(c, v, true);
    if (owner != NO_ID) {
        hold_owner(h, owner);
    }
}

static void
hold(struct sighting *s, enum rule rule, val_id child, bool only_methods)
{
    struct collector *c = s->c;
    struct holding h = {.s = s, .child = child, .holder = NO_ID,
                        .only_methods = only_methods, .direct = NO_ID};

    s->rule = rule;
    h.reason = hint_reason(c, rule, s->call->op, s->api, s->api->name);
    call_selected(c->rf, c->lu, s->call, &s->fact->selector,
                  (struct visitor){hold_one, &h});
}

void
hint_hold_shown(struct collector *c, val_id v, op_id op, val_id text)
{
    struct sighting s = {c, NULL, NULL, NULL, RULE_IDENTITY, false};
    const uint32_t reason =
        hint_reason(c, RULE_IDENTITY, op, NULL, (struct text){0});
    struct holding h = {.s = &s, .child = text, .holder = NO_ID,
                        .reason = reason, .direct = NO_ID};

    hold_one(&h, v);
}

/* Is the holder in a local, and no attribute or item of something that may
 * outlive that, nor what a caller has? */
static bool
is_own_holder(const struct collector *c, val_id v)
{
    const struct operands *o = &c->lu->ops;
    op_id op = operand_source(o, lore_origin(c->lu, v));
    const var_id var = lore_loaded(c->lu, v);

    if (var != NO_ID && (o->unit->var[var].flags & VARF_PARAM) &&
        !o->unit->var[var].nbinds) {
        return false;
    }
    if (op != NO_ID && c->lu->unit->op[op].kind == OP_CALL) {
        op_id callee = operand_source(o, operand(o, op, 0));
        if (callee != NO_ID && c->lu->unit->op[callee].kind == OP_METHOD) {
            struct text name = sym_text(c->rf->an, c->lu->unit->op[callee].arg);
            return !text_eq(name, TEXT("get")) &&
                   !text_eq(name, TEXT("setdefault"));
        }
    }
    return lore_loaded(c->lu, v) != NO_ID &&
           (op == NO_ID || (c->lu->unit->op[op].kind != OP_ATTR &&
                            c->lu->unit->op[op].kind != OP_ITEM));
}

/* Held for as long as the receiver is used; to the end if it is part of
 * something else. */
static void
hold_with_receiver(struct sighting *s, enum rule rule)
{
    struct collector *c = s->c;
    bool is_own = is_own_holder(c, s->call->receiver);
    struct holding h = {.s = s,
                        .child = NO_ID,
                        .holder = is_own ? s->call->receiver : NO_ID,
                        .direct = NO_ID};

    s->rule = rule;
    h.reason = hint_reason(c, rule, s->call->op, s->api, s->api->name);
    call_selected(c->rf, c->lu, s->call, &s->fact->selector,
                  (struct visitor){hold_one, &h});
}

/* `cast(id(x), py_object)`: find the x behind the address. */
struct addressee {
    struct sighting *s;
    uint32_t reason;
};

static void
forbid_selected(void *context, val_id v)
{
    struct addressee *a = context;

    hint_forbid_here(a->s->c, lore_loaded(a->s->c->lu, v), a->reason);
}

static void
addressed_one(void *context, val_id v)
{
    struct addressee *a = context;
    struct collector *c = a->s->c;
    op_id op = operand_source(&c->lu->ops, lore_origin(c->lu, v));

    if (op == NO_ID || c->lu->unit->op[op].kind != OP_CALL) {
        return;
    }
    struct call call = call_at(c->rf, c->lu, op);
    const struct api *api = call_api(c->rf, c->lu, &call);
    for (const struct fact *f = NULL; api && (f = api_next(api, f)) != NULL;) {
        if (f->id == FACT_IDENTITY_OF || f->id == FACT_RAW_ADDRESS_OF) {
            call_selected(c->rf, c->lu, &call, &f->selector,
                          (struct visitor){forbid_selected, a});
        }
    }
}

/* The owner must live until a method of that name was called on anything. */
struct until {
    struct sighting *s;
    uint32_t reason;
};

static void
until_one(void *context, val_id v)
{
    struct until *u = context;
    struct collector *c = u->s->c;
    var_id owner = lore_loaded(c->lu, v);
    bool found = false;

    for (op_id op = u->s->call->op; op < c->lu->unit->nops; op++) {
        const struct op *o = &c->lu->unit->op[op];
        if ((o->kind == OP_METHOD || o->kind == OP_ATTR) &&
            text_eq(sym_text(c->rf->an, o->arg), u->s->fact->detail)) {
            hint_use_var(c, op, owner, u->reason);
            found = true;
        }
    }
    if (!found) {
        hint_forbid_here(c, owner, u->reason);
    }
}

/* Could both calls be given the same?  Only what is spelled alike counts. */
static bool
same_arguments(const struct collector *c, const struct call *a,
               const struct call *b)
{
    const struct operands *o = &c->lu->ops;

    for (uint32_t i = 0; i < a->nargs && a->nargs == b->nargs; i++) {
        op_id x = operand_source(o, a->argument[i]);
        op_id y = operand_source(o, b->argument[i]);
        struct literal p = literal_source(c->rf, c->lu, a->argument[i]);
        struct literal q = literal_source(c->rf, c->lu, b->argument[i]);
        bool same = x != NO_ID && y != NO_ID &&
                    o->unit->op[x].kind == o->unit->op[y].kind &&
                    (o->unit->op[x].kind == OP_LOAD
                         ? o->unit->op[x].arg == o->unit->op[y].arg
                         : p.is_known && q.is_known && text_eq(p.text, q.text));
        if (!same) {
            return false;
        }
    }
    return a->nargs == b->nargs;
}

/* Another call of the same name finds the object again, if it still lives. */
void
hint_weak_identity(struct collector *c, const struct call *first,
                   const struct api *row, struct text why)
{
    const struct operands *o = &c->lu->ops;
    const op_id user = operand_only_user(o, o->out[first->op]);
    struct meaning mine = lore_mean(c->lu, first->callee);

    if (user == NO_ID || o->unit->op[user].kind != OP_STORE) {
        return;
    }
    for (op_id op = 0; op < o->unit->nops; op++) {
        enum op_kind k = o->unit->op[op].kind;
        if (op == first->op || (k != OP_CALL && k != OP_CALL_STAR)) {
            continue;
        }
        struct call call = call_at(c->rf, c->lu, op);
        struct meaning other = lore_mean(c->lu, call.callee);
        op_id a = operand_source(o, call.callee);
        op_id b = operand_source(o, first->callee);
        bool same = (mine.name != NO_ID && mine.name == other.name) ||
                    (a != NO_ID && b != NO_ID &&
                     o->unit->op[a].kind == o->unit->op[b].kind &&
                     o->unit->op[a].arg == o->unit->op[b].arg);
        if (same && (row || same_arguments(c, first, &call))) {
            uint32_t reason =
                hint_reason(c, RULE_WEAK_CACHE, first->op, row, why);
            hint_forbid_since(c, o->unit->op[user].arg, user, reason);
            return;
        }
    }
}

static void
frees_with_result(struct sighting *s)
{
    struct collector *c = s->c;
    const struct operands *o = &c->lu->ops;
    const op_id user = operand_only_user(o, o->out[s->call->op]);

    if (user != NO_ID && o->unit->op[user].kind == OP_STORE) {
        var_id owner = o->unit->op[user].arg;
        uint32_t reason =
            hint_reason(c, RULE_FREED_WITH, s->call->op, s->api, s->api->name);
        hint_forbid_since(c, owner, user, reason);
    }
}

/* A pointer goes into a structure: does the result of the call? */
static void
lost_in_struct(struct sighting *s)
{
    struct collector *c = s->c;
    const struct operands *o = &c->lu->ops;
    val_id result = o->out[s->call->op];

    for (op_id op = 0; op < o->unit->nops; op++) {
        enum op_kind k = o->unit->op[op].kind;
        if (k != OP_SET_ATTR && k != OP_SET_ITEM) {
            continue;
        }
        val_id stored = operand(o, op, 0);
        if (stored == result || lore_origin(c->lu, stored) == result) {
            hold(s, RULE_IN_STRUCT, NO_ID, false);
            return;
        }
    }
}

/* The result stands for an argument only while that lives, if it matters. */
static void
hold_addressed(struct sighting *s, val_id result)
{
    if (s->fact->id == FACT_RAW_ADDRESS_OF) {
        if (!hint_only_shows(s->c, result)) {
            hold(s, RULE_ADDRESS, result, false);
        }
    } else if (s->fact->id == FACT_TEXT_OF ? hint_says_place(s, result)
                                           : hint_number_matters(s, result)) {
        hold(s, RULE_IDENTITY, result, false);
    }
}

/* A flat switch over the facts that extend. */
bool
hint_hold_fact(struct sighting *s)
{
    struct collector *c = s->c;
    val_id result = c->lu->ops.out[s->call->op];

    switch (s->fact->id) {
    case FACT_HOLDS_WEAKLY:
        hold(s, RULE_WEAK_TARGET, result, false);
        return true;
    case FACT_HOLDS_METHOD_WEAKLY:
        hold(s, RULE_WEAK_METHOD, result, true);
        return true;
    case FACT_REGISTERS_WEAKLY:
        hold(s, RULE_WEAK_REGISTRY, NO_ID, false);
        return true;
    case FACT_REGISTERS_METHOD_WEAKLY:
        hold(s, RULE_WEAK_METHOD, NO_ID, true);
        return true;
    case FACT_STORES_WEAKLY:
        if (!lookup_misses_none(c->rf, c->lu, s->call->op)) {
            hold_with_receiver(s, RULE_WEAK_STORED);
        }
        return true;
    case FACT_RUNS_AT_DEATH_OF:
        hold(s, RULE_AT_DEATH, NO_ID, false);
        return true;
    case FACT_RELEASES_EXPORT:
        hint_export(s);
        return true;
    case FACT_WEAK_IDENTITY:
        hint_weak_identity(c, s->call, s->api, s->api->name);
        return true;
    case FACT_RAW_ADDRESS_OF:
    case FACT_IDENTITY_OF:
    case FACT_TEXT_OF:
        hold_addressed(s, result);
        return true;
    case FACT_ADDRESS_TO_OBJECT: {
        struct addressee a = {s, hint_reason(c, RULE_TO_OBJECT, s->call->op,
                                             s->api, s->api->name)};
        call_selected(c->rf, c->lu, s->call, &s->fact->selector,
                      (struct visitor){addressed_one, &a});
        return true;
    }
    case FACT_POINTER_LOST_IN_STRUCT:
        lost_in_struct(s);
        return true;
    case FACT_BORROWS_DESCRIPTOR:
        hold_with_receiver(s, RULE_DESCRIPTOR);
        return true;
    case FACT_BORROWS:
        hold(s, RULE_BORROWED, NO_ID, false);
        return true;
    case FACT_BORROWS_UNTIL: {
        struct until u = {s, hint_reason(c, RULE_BORROWED_UNTIL, s->call->op,
                                         s->api, s->api->name)};
        call_selected(c->rf, c->lu, s->call, &s->fact->selector,
                      (struct visitor){until_one, &u});
        return true;
    }
    case FACT_RESULT_DOES_NOT_OWN:
        hold(s, RULE_CHILD, result, false);
        return true;
    case FACT_FREES_WITH_RESULT:
        frees_with_result(s);
        return true;
    case FACT_FORCES_DEALLOCATION:
        hint_skip(
            c, hint_reason(c, RULE_DEALLOC, s->call->op, s->api, s->api->name));
        return true;
    default:
        return false;
    }
}

/* ---- apart from catalogued calls --------------------------------------- */

/* What is put into a weak container, and where. */
struct putting {
    struct collector *c;
    val_id registry;
    uint32_t reason;
};

static void
put_one(void *context, var_id v)
{
    struct putting *p = context;

    if (!var_is_local(&p->c->lu->unit->var[v])) {
        return;
    }
    v = hint_keeper(p->c, RULE_WEAK_STORED, v);
    if (v == NO_ID ||
        hint_doubts_here(p->c, RULE_WEAK_STORED, v, p->reason)) {
        return;
    }
    if (!is_own_holder(p->c, p->registry)) {
        hint_forbid_unseen(p->c, v, p->reason);
    } else {
        hint_outlive_holder(p->c, v, p->registry, p->reason);
    }
}

/* Or is it made by what lies in a slot, `make()`, where others may lie that
 * hold the other part of an item weakly? */
static bool
is_named_where_made(const struct collector *c, val_id v)
{
    const op_id op =
        operand_source(&c->lu->ops, lore_origin(c->lu, v));
    const uint8_t kind = op == NO_ID ? OP_NULL : c->lu->unit->op[op].kind;

    if (kind != OP_CALL && kind != OP_CALL_STAR) {
        return true;
    }
    const sym_id name =
        lore_mean(c->lu, lore_origin(c->lu, operand(&c->lu->ops, op, 0))).name;
    return known_row(c->rf, name) || known_class(c->rf, name) ||
           known_function(c->rf, name);
}

/* The row of a mapping that is known to be weak, or NULL. */
static const struct api *
row_of_registry(const struct collector *c, val_id registry)
{
    const sym_id made = lore_mean(c->lu, registry).type;
    struct text type = name_text(c->rf, made);
    const struct api *row = known_row(c->rf, made);

    if (text_ends(type, TEXT("()")) && !row) {
        type.n -= 2;
        row = known_in_force(c->rf, catalogue_find(c->rf->catalogue, type));
    }
    return !row && known_class(c->rf, made) ? known_foreign_row(c->rf, made)
                                            : row;
}

/* `registry[key] = value` where the registry is weak. */
static void
weak_item(struct collector *c, op_id op)
{
    const val_id registry = operand(&c->lu->ops, op, 1);
    const struct api *row = row_of_registry(c, registry);
    const struct fact *f = row ? api_fact(row, FACT_WEAK_CONTAINER) : NULL;
    const bool is_sure = f && is_named_where_made(c, registry);
    struct weakly w = {.keys = !is_sure || f->part == PART_KEYS ? row : NULL,
                       .values = !is_sure || f->part != PART_KEYS ? row : NULL};

    if (!row) {
        w = weakly_item(c->rf, c->lu, op);
        row = w.keys ? w.keys : w.values;
    }
    if (!row || !api_fact(row, FACT_WEAK_CONTAINER) ||
        lookup_misses_none(c->rf, c->lu, op)) {
        return;
    }
    struct putting p = {c, registry,
                        hint_reason(c, RULE_WEAK_STORED, op, row, row->name)};
    const struct owner_visitor visitor = {put_one, &p, false};
    if (w.keys) {
        follow_owners(c->rf, c->lu, operand(&c->lu->ops, op, 2), visitor);
    }
    if (w.values) {
        follow_owners(c->rf, c->lu, operand(&c->lu->ops, op, 0), visitor);
    }
}

void
hint_holds(struct collector *c, op_id op)
{
    switch ((enum op_kind)c->lu->unit->op[op].kind) {
    case OP_SET_ITEM:
        weak_item(c, op);
        hint_implied(c, op);
        return;
    case OP_SET_ATTR:
    case OP_BINARY:
    case OP_INPLACE:
    case OP_COMPARE:
    case OP_ENTER:
    case OP_AENTER:
    case OP_ITER:
    case OP_UNPACK:
        hint_implied(c, op);
        return;
    case OP_ATTR:
        hint_taken(c, op);
        hint_property(c, op);
        return;
    case OP_METHOD:
    case OP_ITEM:
        hint_taken(c, op);
        return;
    case OP_CALL:
    case OP_CALL_STAR: {
        struct call call = call_at(c->rf, c->lu, op);
        hint_taken(c, op);
        hint_callee(c, &call);
        hint_implied(c, op);
        hint_inner(c, &call);
        return;
    }
    default:
        return;
    }
}
