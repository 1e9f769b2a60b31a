/*
 * Who refers to what a call was given when it is over: what the catalogue and
 * the summaries of the tree say, for the runtime model.
 */
#include "rules/rules.h"

#include "rules/follow/follow.h"
#include "rules/size/keeps.h"
#include "rules/size/shared.h"
#include "rules/summary.h"
#include "rules/value/call.h"
#include "rules/value/known.h"
#include "rules/value/names.h"

enum { EVERYTHING = UINT32_MAX };

/* How a result that is told to have to do with a value refers to it.  What
 * only may be the very object (`x.to(...)`) is another one where people ask
 * for it. */
enum tie {
    TIE_NONE,
    TIE_HOLDS,    /* it does */
    TIE_SHARES,   /* if that has memory of the kind that can be shared */
    TIE_ELEMENTS, /* to what is in it; lazily, or as one block of numbers, to
                     itself */
};

static enum tie
tie_of(enum fact_id id)
{
    switch (id) {
    case FACT_HOLDS:
    case FACT_ELEMENT_IS:
    case FACT_RETURNS_PART_OF:
    case FACT_RUNS_LATER:
        return TIE_HOLDS;
    case FACT_RETURNS_VIEW_OF:
        return TIE_SHARES;
    case FACT_ELEMENTS_FROM:
        return TIE_ELEMENTS;
    default:
        return TIE_NONE;
    }
}

static bool
is_block(uint8_t kind)
{
    return kind == VALUE_ARRAY || kind == VALUE_TENSOR || kind == VALUE_FRAME;
}

/* What is copied, as far as anybody knows, where a block of numbers is made
 * of it. */
static bool
is_copied(const struct meaning *m)
{
    return kind_is_container(m->kind) || kind_is_plain(m->kind) ||
           m->kind == VALUE_IMAGE ||
           (m->kind == VALUE_UNKNOWN && !(m->flags & MEANS_LARGE));
}

/* One call, and the facts about it. */
struct keeping {
    struct rules_file *rf;
    const struct unit_lore *lu;
    const struct call *call;
    const struct api *api;
    struct call_keeps *keeps;
    enum tie tie;
};

/* What the row says that the result is. */
static uint8_t
made_kind(const struct keeping *k)
{
    const struct fact *made = api_fact(k->api, FACT_RETURNS);

    made = made ? made : api_fact(k->api, FACT_TYPE);
    return made ? (uint8_t)made->kind
                : lore_mean(k->lu, k->lu->ops.out[k->call->op]).kind;
}

static bool
is_tied(const struct keeping *k, const struct meaning *to)
{
    const uint8_t made = made_kind(k);

    switch (k->tie) {
    case TIE_NONE:
        return false;
    case TIE_HOLDS:
        return true;
    case TIE_SHARES:
        return !(is_block(made) && is_copied(to));
    case TIE_ELEMENTS:
        return is_block(made)
                   ? is_block(to->kind) && api_fact(k->api, FACT_TYPE) != NULL
                   : !(kind_is_container((enum value_kind)made) ||
                       kind_is_plain((enum value_kind)made));
    }
    return true;
}

static void
note_owner(void *context, var_id v)
{
    struct keeping *k = context;

    if (k->keeps->owner == NO_ID && var_is_local(&k->lu->unit->var[v])) {
        k->keeps->owner = v;
    }
}

/* A fact selects this value. */
static void
tie_value(void *context, val_id v)
{
    struct keeping *k = context;
    const struct meaning m = lore_mean(k->lu, v);

    if (!is_tied(k, &m)) {
        return;
    }
    if (v == k->call->receiver) {
        follow_owners(k->rf, k->lu, v,
                      (struct owner_visitor){note_owner, k, 0});
    }
    for (uint32_t i = 0; i < k->call->nargs; i++) {
        if (k->call->argument[i] == v) {
            k->keeps->in_result |= argument_bit(i);
        }
    }
}

/* Does the row say enough to know all that is kept? */
static bool
vouches(const struct keeping *k)
{
    const struct api *api = k->api;

    return call_fact(k->rf, k->lu, k->call, api, FACT_KEEPS_NOTHING) ||
           call_fact(k->rf, k->lu, k->call, api, FACT_FRESH) ||
           call_fact(k->rf, k->lu, k->call, api, FACT_FRESH_INERT) ||
           call_fact(k->rf, k->lu, k->call, api, FACT_INERT_IF) ||
           api_fact(api, FACT_RETURNS_VIEW_OF) ||
           api_fact(api, FACT_RETURNS_ARGUMENT) || api_fact(api, FACT_HOLDS);
}

/* Who has the result besides the caller; nobody would call one huge that is
 * there anyway. */
static enum call_gives
gives(const struct keeping *k)
{
    const struct api *api = k->api;

    if (call_fact(k->rf, k->lu, k->call, api, FACT_HELD_ELSEWHERE)) {
        return GIVES_HELD;
    }
    return call_fact(k->rf, k->lu, k->call, api, FACT_FRESH) ||
                   call_fact(k->rf, k->lu, k->call, api, FACT_FRESH_INERT) ||
                   call_fact(k->rf, k->lu, k->call, api, FACT_INERT_IF) ||
                   call_fact(k->rf, k->lu, k->call, api, FACT_HUGE)
               ? GIVES_NEW
               : GIVES_UNKNOWN;
}

static void
by_row(struct keeping *k)
{
    const struct api *api = k->api;

    k->keeps->gives = gives(k);
    if (call_fact(k->rf, k->lu, k->call, api, FACT_STORES)) {
        k->keeps->known = k->keeps->for_good = EVERYTHING;
        return;
    }
    if (!vouches(k) || api_fact(api, FACT_ADDS_ELEMENT) ||
        api_fact(api, FACT_ADDS_ELEMENTS_OF)) {
        return;
    }
    k->keeps->known = EVERYTHING;
    for (const struct fact *f = NULL; (f = api_next(api, f)) != NULL;) {
        k->tie = tie_of((enum fact_id)f->id);
        if (k->tie != TIE_NONE && call_believes(k->rf, k->lu, k->call, f)) {
            call_selected(k->rf, k->lu, k->call, &f->selector,
                          (struct visitor){tie_value, k});
        }
    }
}

/* The parameter that an argument goes to; NO_ID if that cannot be told. */
static uint32_t
parameter_of(const struct keeping *k, const struct summary_function *f,
             uint32_t argument, uint32_t shift)
{
    const struct call *call = k->call;
    const uint32_t npositional = call->nargs - call->nkeywords;

    if (argument < npositional) {
        return argument + shift < f->nparams ? argument + shift : NO_ID;
    }
    const struct text keyword =
        sym_text(k->rf->an, call->keyword[argument - npositional]);
    for (uint32_t i = 0; i < f->nparams; i++) {
        if (text_eq(f->param[i], keyword)) {
            return i;
        }
    }
    return NO_ID;
}

/* What does not get out of a function of the tree is kept by nobody. */
static void
by_summary(struct keeping *k, const struct summary_function *f, bool has_self)
{
    for (uint32_t i = 0; i < k->call->nargs && !k->call->is_starred; i++) {
        const uint32_t param = parameter_of(k, f, i, has_self);
        if (param == NO_ID || (f->escapes | f->stored) & param_bit(param)) {
            continue;
        }
        k->keeps->known |= argument_bit(i);
        if (f->is_generator || f->is_coroutine) {
            k->keeps->in_result |= argument_bit(i);
        }
    }
    if (k->call->nargs > 31) {
        k->keeps->known &= ~argument_bit(31);
    }
}

/* `Class(x)`: what its __init__ does. */
static const struct summary_function *
constructor(struct rules_file *rf, sym_id class_name)
{
    return known_class(rf, class_name)
               ? known_function(rf, name_join(rf, name_text(rf, class_name),
                                              TEXT("__init__")))
               : NULL;
}

/* Methods of whatever it may be whose result looks into it. */
static const char *const looking[] = {
    "contiguous", "expanding", "groupby",   "iter_rows", "iterrows",
    "itertuples", "permute",   "ravel",     "resample",  "reshape",
    "rolling",    "squeeze",   "transpose", "unsqueeze", "view",
};

bool
keeps_looks_into(struct text method)
{
    return text_among(method, looking, sizeof looking / sizeof *looking);
}

bool
keeps_passes_on(struct text name)
{
    static const char *const exact[] = {
        "as_float_array", "asanyarray",        "asarray",
        "asfortranarray", "ascontiguousarray", "atleast_1d",
        "atleast_2d",     "atleast_3d",        "require",
    };
    static const char *const start[] = {"check_", "ensure_", "maybe_",
                                        "validate_"};
    const uint32_t at = name.n && name.s[0] == '_';

    name = text_sub(name, at, name.n);
    for (size_t i = 0; i < sizeof start / sizeof *start; i++) {
        if (text_starts(name, text_of(start[i]))) {
            return true;
        }
    }
    return text_among(name, exact, sizeof exact / sizeof *exact);
}

bool
keeps_gives_views(struct text type)
{
    return text_starts(type, TEXT("anndata.")) ||
           text_starts(type, TEXT("scanpy."));
}

bool
keeps_puts_in_order(struct text moving, struct text then)
{
    static const char *const mover[] = {"movedim", "permute", "swapaxes", "t",
                                        "transpose"};

    for (size_t i = 0; i < sizeof mover / sizeof *mover; i++) {
        if (text_eq(moving, text_of(mover[i]))) {
            return text_eq(then, TEXT("contiguous")) ||
                   text_eq(then, TEXT("reshape")) ||
                   text_eq(then, TEXT("ravel")) ||
                   text_eq(then, TEXT("flatten"));
        }
    }
    return false;
}

/* `frame.groupby(...)`, `pixels.view(...).reshape(...)`: the variable. */
static var_id
lazy_owner(const struct rules_file *rf, const struct unit_lore *lu,
           val_id callee)
{
    const struct unit *u = lu->unit;
    struct text last = {0};

    for (int steps = 0; steps < 4; steps++) {
        const op_id method = operand_source(&lu->ops, callee);
        if (method == NO_ID || u->op[method].kind != OP_METHOD) {
            return NO_ID;
        }
        const struct text name = sym_text(rf->an, u->op[method].arg);
        const bool is_looking =
            keeps_looks_into(name) && !keeps_puts_in_order(name, last);
        last = name;
        const val_id on = operand(&lu->ops, method, 0);
        const op_id from = operand_source(&lu->ops, on);
        if (!is_looking || from == NO_ID) {
            return NO_ID;
        }
        if (u->op[from].kind == OP_LOAD) {
            return var_is_local(&u->var[u->op[from].arg]) ? u->op[from].arg
                                                          : NO_ID;
        }
        if (u->op[from].kind != OP_CALL) {
            return NO_ID;
        }
        callee = operand(&lu->ops, from, 0);
    }
    return NO_ID;
}

struct call_keeps
keeps_of(struct rules_file *rf, const struct unit_lore *lu, op_id op)
{
    struct call_keeps keeps = {.owner = NO_ID};
    const struct call call = call_at(rf, lu, op);
    const struct meaning callee = lore_mean(lu, lore_origin(lu, call.callee));
    struct keeping k = {rf, lu, &call, call_api(rf, lu, &call), &keeps, 0};

    if (k.api) {
        by_row(&k);
        return keeps;
    }
    keeps.owner = lazy_owner(rf, lu, call.callee);
    const struct summary_function *made = constructor(rf, callee.name);
    const struct summary_function *f = known_function(rf, callee.name);
    if (made && !made->is_decorated) {
        by_summary(&k, made, true);
    } else if (f && !f->is_decorated) {
        by_summary(&k, f, call_shift(rf, lu, &call, f));
    }
    return keeps;
}

/* Of a function of this file, before others are known. */
static struct parts_of
own_parts(struct rules_file *rf, const struct call *call, sym_id name)
{
    const struct returned own = shared_own_parts(rf, name);
    struct parts_of which = {0};

    for (uint32_t i = 0; i < call->nargs - call->nkeywords; i++) {
        which.all |= own.parts & param_bit(i) ? argument_bit(i) : 0;
        which.some |= own.some_parts & param_bit(i) ? argument_bit(i) : 0;
    }
    return which;
}

struct parts_of
keeps_parts(struct rules_file *rf, const struct unit_lore *lu,
            const struct call *call)
{
    const struct meaning callee = lore_mean(lu, lore_origin(lu, call->callee));
    const struct summary_function *f = known_function(rf, callee.name);
    const struct keeping k = {.rf = rf, .lu = lu, .call = call};
    struct parts_of which = {0};

    if (!f && !rf->project && call->receiver == NO_ID && !call->is_starred) {
        return own_parts(rf, call, callee.name);
    }
    if (!f || f->is_decorated || call->is_starred) {
        return which;
    }
    for (uint32_t i = 0; i < call->nargs; i++) {
        const uint32_t param =
            parameter_of(&k, f, i, call_shift(rf, lu, call, f));
        if (param != NO_ID) {
            const param_set bit = param_bit(param);
            which.all |= f->parts & bit ? argument_bit(i) : 0;
            which.some |= f->some_parts & bit ? argument_bit(i) : 0;
        }
    }
    return which;
}

/* Is it of a class of the tree that is its own iterator? */
static bool
is_iterator(const struct rules_file *rf, const struct meaning *m)
{
    return m->type != NO_ID && known_class(rf, m->type) &&
           known_function(rf, name_join(rf, name_text(rf, m->type),
                                        TEXT("__next__")));
}

/* `for batch in loader`: by what it is, or by what people call it. */
static bool
makes_items(const struct rules_file *rf, const struct unit_lore *lu, val_id v)
{
    static const char *const maker[] = {"loader", "reader", "stream",
                                        "generator", "batches"};
    const struct meaning m = lore_mean(lu, v);
    const op_id op = operand_source(&lu->ops, v);

    if (m.kind == VALUE_GENERATOR || m.kind == VALUE_FILE ||
        is_iterator(rf, &m)) {
        return true;
    }
    if (op == NO_ID || m.kind != VALUE_UNKNOWN ||
        (lu->unit->op[op].kind != OP_LOAD &&
         lu->unit->op[op].kind != OP_ATTR)) {
        return false;
    }
    const struct text name =
        lu->unit->op[op].kind == OP_ATTR
            ? sym_text(rf->an, lu->unit->op[op].arg)
            : sym_text(rf->an, lu->unit->var[lu->unit->op[op].arg].name);
    for (size_t i = 0; i < sizeof maker / sizeof *maker; i++) {
        if (text_ends(name, text_of(maker[i]))) {
            return true;
        }
    }
    return false;
}

/* Who has the items that a loop goes through. */
static enum call_gives
items_of(struct rules_file *rf, const struct unit_lore *lu, val_id v)
{
    const struct meaning m = lore_mean(lu, v);

    return makes_items(rf, lu, v)                          ? GIVES_NEW
           : kind_is_container((enum value_kind)m.kind) ? GIVES_HELD
                                                           : GIVES_UNKNOWN;
}

const struct call_keeps *
rules_call_keeps(struct rules_file *rf, unit_id unit)
{
    const struct unit_lore *lu = lore_unit(rf, unit);
    struct call_keeps *keeps =
        arena_array(rf->scratch, struct call_keeps, lu->unit->nops + 1);

    for (op_id op = 0; op < lu->unit->nops; op++) {
        if (lu->unit->op[op].kind == OP_CALL) {
            keeps[op] = keeps_of(rf, lu, op);
        } else if (lu->unit->op[op].kind == OP_ITER) {
            keeps[op].owner = NO_ID;
            keeps[op].gives = items_of(rf, lu, operand(&lu->ops, op, 0));
        }
    }
    return keeps;
}
