#include "rules/hint/hint.h"

#include "rules/follow/follow.h"
#include "rules/follow/shown_text.h"
#include "rules/follow/since.h"
#include "rules/hint/each_round.h"
#include "rules/summary.h"
#include "rules/value/alias.h"
#include "rules/value/comment.h"
#include "rules/value/elsewhere.h"
#include "rules/value/ended.h"
#include "rules/value/implied.h"
#include "rules/value/known.h"
#include "rules/value/names.h"
#include "rules/value/origin.h"
#include "rules/value/script.h"

#include <stdlib.h>

uint32_t
hint_reason(struct collector *c, enum rule rule, op_id op,
            const struct api *api, struct text detail)
{
    struct reason r = {(uint16_t)rule, op, api, detail};

    vec_push(c->rf->arena, &c->reason, r);
    return c->reason.n - 1;
}

void
hint_use_var(struct collector *c, op_id op, var_id v, uint32_t reason)
{
    struct hint_use use = {op, v, reason};

    if (v != NO_ID && var_is_local(&c->lu->unit->var[v])) {
        vec_push(c->rf->arena, &c->use, use);
    }
}

void
hint_use_all(struct collector *c, op_id op, uint32_t reason)
{
    struct hint_use use = {op, NO_ID, reason};

    vec_push(c->rf->arena, &c->use, use);
}

void
hint_forbid(struct collector *c, var_id v, uint32_t reason)
{
    if (v == NO_ID || bit_test(c->forbidden, v)) {
        return;
    }
    bit_set(c->forbidden, v);
    c->why[v] = reason;
}

static void
forbid_all(struct collector *c, uint32_t reason)
{
    for (var_id v = 0; v < c->lu->unit->nvars; v++) {
        hint_forbid(c, v, reason);
    }
}

/* Owners are found by several ways: each prohibition counts once. */
static bool
is_forbidden_since(const struct collector *c, const struct hint_since *since)
{
    for (uint32_t i = c->since.n; i-- > 0;) {
        const struct hint_since *s = &c->since.at[i];
        if (s->var == since->var && s->op == since->op &&
            s->by_name == since->by_name) {
            return true;
        }
    }
    return false;
}

static void
forbid_since(struct collector *c, struct hint_since since)
{
    const var_id v = since.var;

    if (v == NO_ID || bit_test(c->forbidden, v) ||
        is_forbidden_since(c, &since)) {
        return;
    }
    if (c->since.n == SINCE_MOST || since.op == NO_ID) {
        hint_forbid(c, v, since.reason);
        return;
    }
    c->why[v] = c->why[v] == NO_ID ? since.reason : c->why[v];
    vec_push(c->rf->arena, &c->since, since);
}

/* `a = b = make()`: another name that may be all that holds it. */
static void
forbid_namesakes(struct collector *c, struct hint_since since)
{
    const struct operands *o = &c->lu->ops;

    for (op_id s = c->lu->var_first_store[since.var]; s != NO_ID;
         s = c->lu->var_next_store[s]) {
        const val_id v = operand(o, s, 0);
        for (uint32_t i = v == NO_ID ? 0 : o->nusers[v]; i-- > 0;) {
            const op_id op = o->use[o->first_use[v] + i];
            if (op < s && o->unit->op[op].kind == OP_STORE) {
                since.var = o->unit->op[op].arg;
                forbid_since(c, since);
            }
        }
    }
}

/* What was found out of a variable at an op: of the last one that was asked. */
struct told_once {
    var_id var; /* + 1; 0: nobody asked */
    bool is;
};

static struct told_once *
told_at(struct collector *c, struct told_once **by_op, op_id at)
{
    if (!*by_op) {
        *by_op =
            arena_array(c->rf->arena, struct told_once, c->lu->unit->nops + 1);
    }
    return &(*by_op)[at];
}

static bool
is_taken_before(struct collector *c, var_id v, op_id at)
{
    struct told_once *told = told_at(c, &c->taken_before, at);

    if (told->var != v + 1) {
        *told = (struct told_once){v + 1,
                                   ended_by_taking(c->rf, c->lu, at, v)};
    }
    return told->is;
}

/* Is it held by others when what refers to it comes to be, so that the name's
 * end is not its own?  To be doubted, then. */
static bool
is_with_others(struct collector *c, var_id v, uint32_t reason)
{
    const struct reason *r = &c->reason.at[reason];
    const struct hint_since since = {r->op, v, false, reason};
    const bool is_referring =
        (r->rule >= RULE_WEAK_TARGET && r->rule <= RULE_WEAK_CACHE) ||
        (r->rule >= RULE_ADDRESS && r->rule <= RULE_CHILD);

    if (!is_referring || v == NO_ID || r->op == NO_ID ||
        c->lu->unit->var[v].kind != VAR_LOCAL || c->doubt.n >= SINCE_MOST ||
        !is_taken_before(c, v, r->op)) {
        return false;
    }
    vec_push(c->rf->arena, &c->doubt, since);
    return true;
}

void
hint_forbid_since(struct collector *c, var_id v, op_id at, uint32_t reason)
{
    struct hint_since since = {at, v, false, reason};

    if (is_with_others(c, v, reason)) {
        return;
    }
    forbid_since(c, since);
    if (v != NO_ID) {
        forbid_namesakes(c, since);
    }
}

static bool
loses_each_round(struct collector *c, var_id v, op_id at)
{
    struct told_once *told = told_at(c, &c->lost, at);

    if (told->var != v + 1) {
        *told = (struct told_once){v + 1,
                                   each_round_loses(c->rf, c->lu, v, at)};
    }
    return told->is;
}

/* Does whoever uses the number rely on others who have the object, the name
 * being bound anew in each round?  To be doubted, then. */
static bool
is_lost_each_round(struct collector *c, var_id v, uint32_t reason)
{
    const struct reason *r = &c->reason.at[reason];
    const struct hint_since since = {r->op, v, false, reason};

    if (r->rule != RULE_IDENTITY || v == NO_ID || c->doubt.n >= SINCE_MOST ||
        !loses_each_round(c, v, r->op)) {
        return false;
    }
    const struct hint_since *last =
        c->doubt.n ? &c->doubt.at[c->doubt.n - 1] : NULL;
    if (!last || last->var != v || last->reason != reason) {
        vec_push(c->rf->arena, &c->doubt, since);
    }
    return true;
}

void
hint_forbid_here(struct collector *c, var_id v, uint32_t reason)
{
    if (!is_lost_each_round(c, v, reason)) {
        hint_forbid_since(c, v, c->reason.at[reason].op, reason);
    }
}

bool
hint_is_receiver(const struct collector *c, var_id v)
{
    return elsewhere_is_self(c->rf, c->lu, v) &&
           c->lu->var[v].death != DIES_NOTICED;
}

/* `self` in `__init__`: who makes the object has it. */
static bool
is_being_made(const struct collector *c, var_id v)
{
    return elsewhere_is_self(c->rf, c->lu, v) &&
           text_eq(sym_text(c->rf->an, c->lu->unit->name), TEXT("__init__"));
}

var_id
hint_keeper(const struct collector *c, enum rule rule, var_id v)
{
    const struct sharing *s = &c->lu->sharing;
    var_id in = NO_ID;

    if (is_being_made(c, v)) {
        return NO_ID;
    }
    if (!elsewhere_lies(c->rf, c->lu, v, &in)) {
        return v;
    }
    const bool is_let_out = in != NO_ID && s->tainted[alias_root(s, in)] &&
                            !(c->lu->unit->var[in].flags & VARF_PARAM);
    return rule < RULE_ADDRESS && is_let_out ? v : in;
}

/* May what is derived from it be used once it is gone, and break the program's
 * memory?  Numbers of the system do not. */
static bool
breaks_memory(const struct collector *c, uint32_t reason)
{
    const struct reason *r = &c->reason.at[reason];
    const struct summary_function *f =
        r->api || !r->detail.n
            ? NULL
            : known_function(c->rf, intern_find(c->rf->an->names, r->detail));

    return hint_is_borrowing((enum rule)r->rule) &&
           !(r->api && api_fact(r->api, FACT_NUMBER_OF_SYSTEM)) &&
           !(f && f->raw && !f->memory);
}

void
hint_doubt(struct collector *c, var_id v, uint32_t reason)
{
    const struct hint_since since = {c->reason.at[reason].op, v, false,
                                     reason};

    if (c->doubt.n == SINCE_MOST) {
        hint_forbid_here(c, v, reason);
    } else {
        vec_push(c->rf->arena, &c->doubt, since);
    }
}

bool
hint_doubts(struct collector *c, var_id v, uint32_t reason)
{
    const struct hint_since since = {c->reason.at[reason].op, v, false,
                                     reason};

    if (v == NO_ID || !var_is_local(&c->lu->unit->var[v])) {
        return false;
    }
    if (hint_is_receiver(c, v)) {
        c->doubted = reason;
        return true;
    }
    if (breaks_memory(c, reason)) {
        return false; /* a caller out of sight may leave it */
    }
    if (c->doubt.n == SINCE_MOST || origin_is_left(c->rf, c->lu, v) ||
        c->lu->var[v].death == DIES_NOTICED ||
        !origin_is_taken(c->rf, c->lu, v)) {
        return false;
    }
    vec_push(c->rf->arena, &c->doubt, since);
    return true;
}

bool
hint_is_borrowing(enum rule rule)
{
    return rule >= RULE_ADDRESS && rule <= RULE_CHILD && rule != RULE_IDENTITY;
}

bool
hint_doubts_here(struct collector *c, enum rule rule, var_id v,
                 uint32_t reason)
{
    const bool is_param = c->lu->unit->var[v].flags & VARF_PARAM;

    if (hint_is_borrowing(rule)) {
        return !breaks_memory(c, reason) && hint_doubts(c, v, reason);
    }
    return (!is_param || rule == RULE_IDENTITY) && !hint_is_receiver(c, v) &&
           hint_doubts(c, v, reason);
}

void
hint_forbid_handed(struct collector *c, var_id v, uint32_t reason)
{
    if (!hint_doubts(c, v, reason)) {
        hint_forbid_here(c, v, reason);
    }
}

/* A parameter, but for `self`, of a function that is only called, so that it is
 * seen what without a name it is given. */
static bool
is_callers(struct collector *c, var_id v)
{
    const struct unit *u = c->lu->unit;

    return v != NO_ID && (u->var[v].flags & VARF_PARAM) &&
           u->kind == UNIT_FUNCTION && u->parent != NO_ID &&
           (v != 0 || c->rf->an->unit[u->parent].kind != UNIT_CLASS) &&
           !origin_is_lent(c->rf, c->lu);
}

/* Who asks for it out there does so, as a rule, when the function is over. */
void
hint_forbid_unseen(struct collector *c, var_id v, uint32_t reason)
{
    const enum rule rule = (enum rule)c->reason.at[reason].rule;
    const bool is_weak = rule >= RULE_WEAK_TARGET && rule <= RULE_WEAK_CACHE;

    if (!is_weak || !is_callers(c, v) || !hint_doubts(c, v, reason)) {
        hint_forbid_here(c, v, reason);
    }
}

void
hint_forbid_names(struct collector *c, uint32_t reason)
{
    const op_id at = c->reason.at[reason].op;

    for (var_id v = 0; v < c->lu->unit->nvars; v++) {
        forbid_since(c, (struct hint_since){at, v, true, reason});
    }
}

void
hint_forbid_named(struct collector *c, const struct frame_names *names,
                  uint32_t reason)
{
    const op_id at = c->reason.at[reason].op;

    for (uint32_t i = 0; i < names->n; i++) {
        const sym_id name = intern_find(c->rf->an->names, names->name[i]);
        for (var_id v = 0; name != NO_ID && v < c->lu->unit->nvars; v++) {
            if (c->lu->unit->var[v].name == name) {
                forbid_since(c, (struct hint_since){at, v, true, reason});
            }
        }
    }
}

void
hint_skip(struct collector *c, uint32_t reason)
{
    if (c->skipped == NO_ID) {
        c->skipped = reason;
    }
    forbid_all(c, reason);
}

/* An owner whose child is being followed. */
struct owning {
    struct collector *c;
    var_id owner;
    uint32_t reason;
};

/* The child is in `v` now: while that is live the owner is. */
static bool
owned_in(void *context, var_id v)
{
    struct owning *w = context;
    struct collector *c = w->c;
    const op_id at = c->reason.at[w->reason].op;

    if (v == w->owner) {
        return false;
    }
    if (is_lost_each_round(c, w->owner, w->reason) &&
        each_round_finds(c->rf, c->lu, w->owner, at, v)) {
        return false;
    }
    for (uint32_t i = 0; i < c->outlive.n; i++) {
        if (c->outlive.at[i].owner == w->owner && c->outlive.at[i].child == v &&
            c->outlive.at[i].reason == w->reason) {
            return false; /* seen */
        }
    }
    struct hint_outlive link = {w->owner, v, w->reason};
    vec_push(c->rf->arena, &c->outlive, link);
    return true;
}

static void
child_lost(void *context)
{
    struct owning *w = context;

    hint_forbid_unseen(w->c, w->owner, w->reason);
}

/* An address in a text is one. */
static enum follow_texts
texts_of(const struct reason *reason)
{
    return reason->rule == RULE_ADDRESS || reason->rule == RULE_IDENTITY
               ? TEXTS_ASKED
               : TEXTS_NOT;
}

static struct follower
follower_of(struct owning *w)
{
    const struct reason *reason = &w->c->reason.at[w->reason];
    const bool parts =
        reason->rule >= RULE_ADDRESS && reason->rule <= RULE_CHILD;

    return (struct follower){
        .into = owned_in,
        .lost = child_lost,
        .context = w,
        .what = reason->rule == RULE_WEAK_WRAPPER ? FOLLOW_DERIVED
                : parts                           ? FOLLOW_PARTS
                                                  : FOLLOW_VALUE,
        .texts = texts_of(reason),
        .is_key = reason->rule == RULE_IDENTITY,
        .beside = reason->rule == RULE_ADDRESS || reason->rule == RULE_IDENTITY
                      ? w->owner + 1
                      : 0,
    };
}

void
hint_outlive(struct collector *c, var_id owner, val_id child, uint32_t reason)
{
    struct owning w = {c, owner, reason};
    struct follower f = follower_of(&w);

    if (owner != NO_ID && child != NO_ID &&
        !is_with_others(c, owner, reason)) {
        follow_value(c->rf, c->lu, child, &f);
    }
}

void
hint_outlive_in(struct collector *c, var_id owner, var_id v, uint32_t reason)
{
    struct owning w = {c, owner, reason};
    const struct follower f = follower_of(&w);

    follow_variable(c->rf, c->lu, v, &f);
}

/* An item of something, which may have it for longer than any name. */
static bool
is_taken_from_another(const struct unit_lore *lu, val_id v)
{
    const op_id op = operand_source(&lu->ops, lore_origin(lu, v));
    const enum op_kind k =
        op == NO_ID ? OP_NULL : (enum op_kind)lu->unit->op[op].kind;

    return k == OP_NEXT || k == OP_UNPACK || k == OP_ITEM;
}

void
hint_outlive_holder(struct collector *c, var_id owner, val_id holder,
                    uint32_t reason)
{
    struct owning w = {c, owner, reason};
    struct follower f = follower_of(&w);

    if (is_with_others(c, owner, reason) ||
        is_lost_each_round(c, owner, reason)) {
        return;
    }
    for (int steps = 0; steps < 4; steps++) { /* `holder = other_name` too */
        var_id v = lore_loaded(c->lu, holder);
        if (v == NO_ID) {
            break;
        }
        follow_variable(c->rf, c->lu, v, &f);
        if (c->lu->store[v] == NO_ID) {
            break;
        }
        holder = operand(&c->lu->ops, c->lu->store[v], 0);
    }
    if (is_taken_from_another(c->lu, holder)) {
        child_lost(&w);
    }
}

/* ---- the driver -------------------------------------------------------- */

/* Of `map(weakref.ref, xs)`: does what `ref` says concern xs?  A number that
 * is asked for on the spot, as the key of a sort, does not. */
static bool
is_passed_on(struct collector *c, const struct call *outer, enum fact_id id)
{
    const struct api *api = call_api(c->rf, c->lu, outer);

    switch (id) {
    case FACT_REGISTERS_WEAKLY:
    case FACT_REGISTERS_METHOD_WEAKLY:
    case FACT_STORES_WEAKLY:
    case FACT_RUNS_AT_DEATH_OF:
        return true;
    case FACT_HOLDS_WEAKLY:
    case FACT_HOLDS_METHOD_WEAKLY:
    case FACT_IDENTITY_OF:
    case FACT_TEXT_OF:
    case FACT_RAW_ADDRESS_OF:
        return !api_fact(api, FACT_RUNS_NOW) &&
               !hint_is_assert_raises(c, outer->op);
    default:
        return false;
    }
}

/* What the functions do that are handed to a call to be called. */
static void
look_at_arguments(struct collector *c, const struct call *outer)
{
    struct call inner;

    for (uint32_t i = 0; i < outer->nargs; i++) {
        if (!implied_by_argument(c->rf, c->lu, outer, i, &inner)) {
            continue;
        }
        const struct api *api = call_api(c->rf, c->lu, &inner);
        struct sighting s = {c, &inner, api, NULL, RULE_COUNT, true};
        while (api && (s.fact = api_next(api, s.fact)) != NULL) {
            if (is_passed_on(c, outer, s.fact->id)) {
                hint_hold_fact(&s);
            }
        }
    }
}

void
hint_row_holds(struct collector *c, const struct call *call,
               const struct api *api, bool is_implied)
{
    struct sighting s = {c, call, api, NULL, RULE_COUNT, is_implied};

    while (api && (s.fact = api_next(api, s.fact)) != NULL) {
        if (fact_info[s.fact->id].family == FAMILY_WEAK &&
            call_believes(c->rf, c->lu, call, s.fact)) {
            hint_hold_fact(&s);
        }
    }
}

/* An instance of a class that only has its base's constructor, or calls it. */
static void
look_at_base(struct collector *c, const struct call *call)
{
    sym_id name = implied_callee(c->rf, c->lu, call);

    if (known_class(c->rf, name) && !known_function(c->rf, name)) {
        hint_row_holds(c, call, known_foreign_row(c->rf, name), false);
    }
}

static void
look_at_call(struct collector *c, op_id op)
{
    struct call call = call_at(c->rf, c->lu, op);
    const struct api *api = call_api(c->rf, c->lu, &call);

    if (!api) {
        look_at_base(c, &call);
        return;
    }
    look_at_arguments(c, &call);
    struct sighting s = {c, &call, api, NULL, RULE_COUNT, false};
    for (const struct fact *f = NULL; (f = api_next(api, f)) != NULL;) {
        if (fact_info[f->id].action == ACTION_KNOW ||
            !call_believes(c->rf, c->lu, &call, f)) {
            continue;
        }
        s.fact = f;
        if (!hint_frame_fact(&s)) {
            hint_hold_fact(&s);
        }
    }
}

static int
compare_use(const void *a, const void *b)
{
    const struct hint_use *x = a, *y = b;

    if (x->op != y->op) {
        return x->op < y->op ? -1 : 1;
    }
    return x->var < y->var ? -1 : x->var > y->var;
}

/* Sorted by op; one use of a variable at an op is enough. */
static void
tidy_uses(struct collector *c)
{
    uint32_t n = 0;

    if (!c->use.n) {
        return;
    }
    qsort(c->use.at, c->use.n, sizeof *c->use.at, compare_use);
    for (uint32_t i = 0; i < c->use.n; i++) {
        if (!n || compare_use(&c->use.at[n - 1], &c->use.at[i]) != 0) {
            c->use.at[n++] = c->use.at[i];
        }
    }
    c->use.n = n;
}

/* From the first number that is taken of a variable's values, here and not by
 * who knows which callee, to the last use of one. */
struct numbered {
    op_id from, to;
    uint32_t reason;
};

static struct numbered *
find_numbered(struct collector *c)
{
    const struct unit *u = c->lu->unit;
    struct numbered *of =
        arena_array(c->rf->scratch, struct numbered, u->nvars + 1);
    op_id *last = arena_array(c->rf->scratch, op_id, u->nvars + 1);

    for (op_id op = 0; op < u->nops; op++) {
        if (u->op[op].kind == OP_LOAD) {
            last[u->op[op].arg] = op;
        }
    }
    for (uint32_t i = 0; i < c->outlive.n; i++) {
        const struct hint_outlive *link = &c->outlive.at[i];
        const struct reason *r = &c->reason.at[link->reason];
        struct numbered *n = &of[link->owner];
        if (r->api && (api_fact(r->api, FACT_IDENTITY_OF) ||
                       api_fact(r->api, FACT_RAW_ADDRESS_OF))) {
            n->reason = n->to ? n->reason : link->reason;
            n->from = n->to && n->from < r->op ? n->from : r->op;
            n->to = n->to > last[link->child] ? n->to : last[link->child];
        }
    }
    return of;
}

/* `n = id(x); x = make(); n == id(x)`: while its successor is made the old one
 * keeps its place, so that the numbers differ.  A loop lets go of it anyway. */
static void
hold_until_bound_anew(struct collector *c)
{
    const struct arena_mark mark = arena_mark(c->rf->scratch);
    const struct numbered *of = c->outlive.n ? find_numbered(c) : NULL;

    for (var_id v = 0; of && v < c->lu->unit->nvars; v++) {
        for (op_id s = c->lu->var_first_store[v]; s != NO_ID;
             s = c->lu->var_next_store[s]) {
            if (s > of[v].from && s < of[v].to &&
                !each_round_binds(c->lu, s)) {
                hint_use_var(c, s, v, of[v].reason);
            }
        }
    }
    arena_rewind(c->rf->scratch, mark);
}

static void
look_at_ops(struct collector *c)
{
    const struct cfg *cfg = &c->lu->unit->cfg;

    for (uint32_t i = 0; i < cfg->nrpo; i++) {
        const struct block *b = &cfg->block[cfg->rpo[i]];
        for (op_id op = b->first; op < b->end; op++) {
            enum op_kind k = c->lu->unit->op[op].kind;
            if (k == OP_CALL || k == OP_CALL_STAR) {
                look_at_call(c, op);
            }
            hint_frames(c, op);
            hint_holds(c, op);
            hint_texts(c, op);
        }
    }
}

/* Names of a script that code out of sight may read. */
static void
forbid_what_is_read(struct collector *c)
{
    op_id at = NO_ID;
    const struct api *row = script_reader(c->rf, &at);

    if (row) {
        forbid_all(c, hint_reason(c, RULE_MODULE_READ, at, row, row->name));
    }
}

const struct rules_unit *
rules_hints(struct rules_file *rf, unit_id unit)
{
    struct rules_unit *ru = arena_new(rf->arena, struct rules_unit);
    struct collector c = {
        .rf = rf, .lu = lore_unit(rf, unit), .skipped = NO_ID, .doubted = NO_ID};
    uint32_t nvars = c.lu->unit->nvars;

    c.forbidden = bitrows_make(rf->arena, 1, nvars).word;
    c.why = arena_array(rf->arena, uint32_t, nvars + 1);
    for (var_id v = 0; v < nvars; v++) {
        c.why[v] = NO_ID;
    }
    hint_skips(&c);
    if (c.skipped == NO_ID) {
        if (unit == 0) {
            forbid_what_is_read(&c);
        }
        look_at_ops(&c);
        hint_places(&c);
        hint_copies_on_write(&c);
        hint_bindings(&c);
        hold_until_bound_anew(&c);
        tidy_uses(&c);
    }
    *ru = (struct rules_unit){
        .unit = unit,
        .hints = {c.use.at, c.use.n, c.outlive.at, c.outlive.n, c.forbidden,
                  rf->releases_by_none ? c.lu->idle : NULL},
        .reason = c.reason.at,
        .nreasons = c.reason.n,
        .forbidden_why = c.why,
        .since = c.since.at,
        .nsince = c.since.n,
        .doubt = c.doubt.at,
        .ndoubts = c.doubt.n,
        .skipped = c.skipped,
        .doubted = c.doubted,
    };
    return ru;
}
