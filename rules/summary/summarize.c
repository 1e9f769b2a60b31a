#include "rules/summary.h"

#include "base/vec.h"
#include "rules/follow/lookup.h"
#include "rules/follow/suspended.h"
#include "rules/size/bulk.h"
#include "rules/summary/summarize_address.h"
#include "rules/summary/summarize_asked.h"
#include "rules/summary/summarize_definition.h"
#include "rules/summary/summarize_frame.h"
#include "rules/summary/summarize_import.h"
#include "rules/summary/summarize_inner.h"
#include "rules/summary/summarize_passed.h"
#include "rules/summary/summarize_owning.h"
#include "rules/summary/summarize_put.h"
#include "rules/summary/summarize_replaced.h"
#include "rules/summary/summarize_slot.h"
#include "rules/summary/summarize_temporary.h"
#include "rules/summary/summarize_weak.h"
#include "rules/summary/summarize_words.h"
#include "rules/value/alias.h"
#include "rules/value/annotation.h"
#include "rules/value/call.h"
#include "rules/value/closing.h"
#include "rules/value/finalizer.h"
#include "rules/value/implied.h"
#include "rules/value/known.h"
#include "rules/value/literal.h"
#include "rules/value/names.h"
#include "rules/value/rests.h"
#include "rules/value/slot.h"
#include "rules/value/taking.h"

/* A symbol as the summary spells it. */
struct copied_name {
    struct text text;
    unit_id bare_in;  /* the last unit to call it with nothing to pass on */
    uint32_t bare_at; /* and the call that stands for all of those there */
};

/* A summary in the making.  It grows in the arena of `rf`; what is to stay
 * is copied into `arena`, each name once. */
struct maker {
    struct arena *arena;
    struct rules_file *rf;
    struct summary *out;
    struct copied_name *name; /* by symbol */
    uint32_t nnames;
    VEC(struct summary_function) function;
    VEC(struct summary_class) class_;
    VEC(struct summary_alias) alias;
    VEC(struct summary_attr) global;
    VEC(struct text) recompiled, import; /* names that calls load */
    VEC(const struct api *) recompiled_by;
    struct methods in; /* the functions right in each unit */
};

/* `n` objects for good. */
static void *
keep(const struct maker *k, const void *from, size_t n, size_t size)
{
    void *to = arena_alloc(k->arena, n, size, alignof(max_align_t));

    if (n) {
        memcpy(to, from, n * size);
    }
    return to;
}

#define KEEP(k, vec) keep((k), (vec)->at, (vec)->n, sizeof *(vec)->at)

static struct copied_name *
copied(struct maker *k, sym_id name)
{
    if (name >= k->nnames) {
        uint32_t n = intern_count(k->rf->an->names) * 2;
        k->name =
            arena_grow(k->rf->arena, k->name, k->nnames, n, sizeof *k->name);
        k->nnames = n;
    }
    if (!k->name[name].text.s) {
        k->name[name].text = text_copy(k->arena, name_text(k->rf, name));
    }
    return &k->name[name];
}

static struct text
copy_name(struct maker *k, sym_id name)
{
    return name == NO_ID ? (struct text){0} : copied(k, name)->text;
}

static struct told
tell(struct maker *k, struct meaning m)
{
    struct told t = {m, copy_name(k, m.name), copy_name(k, m.type), 0, 0, 0};

    t.mean.name = NO_ID;
    t.mean.type = NO_ID;
    t.mean.flags &= (uint16_t)~MEANS_HELD;
    return t;
}

/* ---- functions --------------------------------------------------------- */

struct function_maker {
    struct maker *k;
    struct unit_lore *lu;
    struct summary_function f;
    const param_set *put_in; /* by call, or NULL: see fills.h */
    VEC(struct summary_call) call;
    VEC(op_id) returned; /* calls whose result is left to the linking */
    bool finalizes_self, tracks;
    var_id tracked; /* a local whose value was put into a weak container */
    const struct fact *fact;
    const struct api *api;
    op_id at; struct near_goal goes; /* the call, and where its result goes */
    bool is_each; /* what is called gets the items of its arguments */
};

static uint32_t
param_of(const struct function_maker *m, val_id v, bool methods)
{
    return summarize_parameter(m->k->rf, m->lu, v, methods);
}

/* The parameter that has the value; not `self`, whose parts others have. */
static uint32_t
param_having(const struct function_maker *m, val_id v)
{
    return param_of(m, summarize_whole(m->k->rf, m->lu, v), false);
}

static void
weak_param(void *context, val_id v)
{
    struct function_maker *m = context;
    bool only_method = m->fact->id == FACT_HOLDS_METHOD_WEAKLY ||
                       m->fact->id == FACT_REGISTERS_METHOD_WEAKLY;
    bool methods = only_method || m->fact->id == FACT_REGISTERS_WEAKLY ||
                   m->fact->id == FACT_STORES_WEAKLY;
    uint32_t p = param_of(m, v, methods);

    if (p == NO_ID && m->fact->id == FACT_STORES_WEAKLY) {
        m->tracked = lore_loaded(m->lu, v);
    }
    const bool is_part = p == NO_ID && !only_method;
    p = is_part ? param_having(m, v) : p;
    if (p == NO_ID ||
        (m->fact->id == FACT_RUNS_AT_DEATH_OF && p == 0 && m->f.is_method)) {
        m->finalizes_self |= p == 0 && !api_fact(m->api, FACT_HOLDS_WEAKLY);
        return;
    }
    if (!is_part && m->f.takes_keywords && p == m->f.nparams - 1) {
        summary_add_weak_key(&m->f, m->fact->selector.keyword);
    } else if (only_method && !summarize_is_bound(m->lu, v)) {
        m->f.weak_methods |= param_bit(p); /* if the caller passes one */
    } else {
        const bool all = m->fact->selector.kind == SELECT_ALL || m->is_each;
        const struct near_sets at = near_of(m->goes, p, m->f.is_method);
        if (near_is_nowhere(&at) ||
            (is_part && p == 0 && near_is_hidden(m->k->rf, &m->goes))) {
            return;
        }
        near_join(&m->f.near, &at);
        near_tell_attrs(m->k->arena, m->k->rf, &m->goes, &m->f);
        taking_add_weak(&m->f, param_bit(p),
                        summarize_asks(m->k->arena, m->k->rf, m->lu, m->at, p));
        m->f.weak_parts |= is_part || all ? param_bit(p) : 0;
    }
    if (!m->f.why.n) {
        m->f.why = m->api->name;
    }
}

static void
note_loaded(struct maker *k, const struct unit_lore *lu,
            const struct call *call)
{
    const struct literal name = summarize_loaded(k->rf, lu, call);

    if (name.is_known) {
        vec_push(k->arena, &k->import, text_copy(k->arena, name.text));
    }
    k->out->loads |= !name.is_known;
}

static void
weak_call(struct function_maker *m, const struct call *call,
          const struct api *api)
{
    m->api = api;
    m->at = call->op;
    for (const struct fact *f = NULL; (f = api_next(api, f)) != NULL;) {
        if (taking_is_weak(f)) {
            if (summarize_is_harmless(m->k->rf, m->lu, call->op, f)) {
                continue;
            }
            m->fact = f;
            m->goes = summarize_goes(m->k->rf, m->lu, call, f, m->is_each);
            m->tracks |= summarize_tracks(m->k->rf, m->lu, call, f);
            if (call_believes(m->k->rf, m->lu, call, f)) {
                call_selected(m->k->rf, m->lu, call, &f->selector,
                              (struct visitor){weak_param, m});
            }
        } else if (f->id == FACT_PREFORK) {
            m->k->out->forks |= !text_starts(api->name, TEXT("gc."));
        } else if (f->id == FACT_LOADS_MODULES) {
            note_loaded(m->k, m->lu, call);
        }
    }
}

/* A function handed to a compiler by a call: `fast = jit(slow)`. */
static void
note_recompiled(struct maker *k, const struct unit_lore *lu,
                const struct call *call, const struct api *api)
{
    if (!call_fact(k->rf, lu, call, api, FACT_RECOMPILES_FUNCTION)) {
        return;
    }
    for (uint32_t i = 0; i < call->nargs; i++) {
        struct meaning m = lore_mean(lu, lore_origin(lu, call->argument[i]));
        struct text type = name_text(k->rf, m.type);
        struct text name = m.name != NO_ID ? name_text(k->rf, m.name) : type;
        if (text_ends(name, TEXT("()"))) {
            name.n -= 2; /* an instance: its class is compiled */
        }
        if (name.n) {
            vec_push(k->rf->arena, &k->recompiled, text_copy(k->arena, name));
            vec_push(k->rf->arena, &k->recompiled_by, api);
        }
    }
}

/* Calls that pass nothing on are alike: one of them tells what the callee
 * does to its callers' frames. */
static void
pass_on(struct function_maker *m, const struct call *call, sym_id callee,
        enum op_kind given)
{
    struct copied_name *name = copied(m->k, callee);
    struct summary_call out = {.callee = name->text,
                               .receiver = NO_ID,
                               .is_returned = given == OP_RETURN,
                               .is_yielded = given == OP_YIELD,
                               .is_each = m->is_each,
                               .put_in = m->put_in ? m->put_in[call->op] : 0};

    summarize_call(m->k->rf, m->lu, call, &out);
    out.goes.away |= m->is_each;
    out.goes.by_attr = text_copy(m->k->arena, out.goes.by_attr);
    out.asks = frame_names_copy(m->k->arena, out.asks);
    out.passed.lasting_as = text_copy(m->k->arena, out.passed.lasting_as);
    out.of.name = text_copy(m->k->arena, out.of.name);
    out.exact_in = text_copy(m->k->arena, out.exact_in);
    summarize_passed(m->k->arena, m->k->rf, m->lu, call, &out);
    if (call->receiver != NO_ID) {
        struct text type =
            name_text(m->k->rf, lore_mean(m->lu, call->receiver).type);
        out.receiver = text_ends(type, TEXT(".super()"))
                           ? 0
                           : param_of(m, call->receiver, false);
    }
    if (!out.nargs && !out.ninside && out.receiver == NO_ID &&
        given == OP_NULL && !out.is_blind) {
        if (name->bare_in == m->lu->id) {
            summarize_again(&m->call.at[name->bare_at], &out);
            return;
        }
        name->bare_in = m->lu->id;
        name->bare_at = m->call.n;
    }
    vec_push(m->k->rf->arena, &m->call, out);
}

/* What the row of a callee says; false if it says nothing. */
static bool
look_at_row(struct function_maker *m, const struct call *call,
            const struct api *api)
{
    /* `.connect` of anything is too weak a sign to warn callers of */
    bool is_guess = api && api->name.s[0] == '.' &&
                    text_find(api->name, TEXT("@"), 0) == UINT32_MAX;

    if (api && !is_guess) {
        weak_call(m, call, api);
    }
    if (row_caches_weakly(m->k->rf->catalogue, api)) {
        m->f.finds_again |=
            call->nargs == 2 && param_of(m, call->argument[1], false) == NO_ID;
    }
    return api != NULL;
}

/* `self.cache[key] = value` is a call of __setitem__. */
static void
look_at_implied(struct function_maker *m, op_id op)
{
    struct implied found[IMPLIED_MOST];
    uint32_t n = implied_by_op(m->k->rf, m->lu, op, found);

    if (n && lookup_misses_none(m->k->rf, m->lu, op)) {
        return;
    }
    for (uint32_t i = 0; i < n; i++) {
        const struct call *call = &found[i].call;
        const struct api *api = known_row(m->k->rf, found[i].name);
        bool hands_on = false;
        for (uint32_t k = 0; k < call->nargs; k++) {
            hands_on |= param_of(m, call->argument[k], true) != NO_ID;
        }
        if (!look_at_row(m, call, api) &&
            (hands_on || m->lu->unit->op[op].kind == OP_SET_ITEM)) {
            pass_on(m, call, found[i].name, OP_NULL);
        }
    }
}

/* Nobody knows by name what is called: what lies there?  Does anything? */
static bool
pass_to_slots(struct function_maker *m, const struct call *call,
              enum op_kind given)
{
    struct slots s = {0};

    if (call->nargs || given != OP_NULL) {
        slot_find(m->k->rf, m->lu, call->callee, &s);
    }
    for (uint32_t i = 0; i < s.n; i++) {
        pass_on(m, call, s.at[i].name, given);
    }
    return s.n != 0;
}

/* `map(weakref.ref, xs)` */
static void
look_at_arguments(struct function_maker *m, const struct call *outer)
{
    struct call inner;

    for (uint32_t i = 0; i < outer->nargs; i++) {
        if (!implied_by_argument(m->k->rf, m->lu, outer, i, &inner)) {
            continue;
        }
        sym_id name = implied_callee(m->k->rf, m->lu, &inner);
        const struct api *api = call_api(m->k->rf, m->lu, &inner);
        m->is_each = true;
        if (!look_at_row(m, &inner, api) && name != NO_ID) {
            pass_on(m, &inner, name, OP_NULL);
        } else if (!api) {
            pass_to_slots(m, &inner, OP_NULL);
        }
        m->is_each = false;
    }
}

static void
look_at_slots(struct function_maker *m, const struct call *call)
{
    const enum op_kind given = summarize_given_by(m->lu, call->op);

    if (pass_to_slots(m, call, given) && given == summarize_giving(&m->f)) {
        vec_push(m->k->rf->arena, &m->returned, call->op);
    }
}

static void
look_at_call(struct function_maker *m, op_id op)
{
    struct rules_file *rf = m->k->rf;
    struct call call = call_at(rf, m->lu, op);
    const struct api *api = call_api(rf, m->lu, &call);
    sym_id callee = implied_callee(rf, m->lu, &call);
    struct text name = name_text(rf, callee);

    if (look_at_row(m, &call, api)) {
        look_at_arguments(m, &call);
        note_recompiled(m->k, m->lu, &call, api);
        summarize_observer(m->lu, op, api, &m->f);
    }
    bool from_builtins = text_eq(name_top(name), TEXT("builtins"));
    bool named_fully = api && text_eq(api->name, name);
    if (name.n && !from_builtins && !named_fully) {
        const enum op_kind given = summarize_given_by(m->lu, op);
        pass_on(m, &call, callee, given);
        if (given == summarize_giving(&m->f)) {
            vec_push(m->k->rf->arena, &m->returned, op);
        }
    } else if (!name.n && (!api || api->name.s[0] == '.')) {
        look_at_slots(m, &call);
    }
}

/* ---- one function ------------------------------------------------------ */

/* A function that is returned holds what it captured. */
static struct meaning
with_captured(const struct function_maker *m, val_id v, struct meaning mean)
{
    op_id op = operand_source(&m->lu->ops, lore_origin(m->lu, v));

    if (op == NO_ID || m->lu->unit->op[op].kind != OP_FUNCTION) {
        return mean;
    }
    const struct unit *u = &m->k->rf->an->unit[m->lu->unit->op[op].arg];
    for (var_id i = 0; i < u->nvars; i++) {
        bool is_free = u->var[i].kind == VAR_FREE && u->var[i].outer != NO_ID;
        struct meaning held =
            is_free ? m->lu->var[u->var[i].outer] : meaning_bottom();
        if (held.death == DIES_NOTICED) {
            mean.death = held.death;
            mean.rule = held.rule;
            mean.api = held.api;
        }
    }
    return mean;
}

/* What is returned, and kept by nobody but a weak container, is found there
 * as long as the caller holds it. */
static struct meaning
of_tracked(const struct function_maker *m, val_id v)
{
    struct meaning mean = lore_mean(m->lu, v);

    if (m->tracked != NO_ID && lore_loaded(m->lu, v) == m->tracked &&
        !m->f.finds_again && mean.death != DIES_NOTICED) {
        mean.death = DIES_NOTICED;
        mean.rule = RULE_WEAK_STORED;
    }
    return mean;
}

/* What the function gives, but for results of calls that are linked. */
static void
look_at_returns(struct function_maker *m)
{
    const struct operands *o = &m->lu->ops;
    struct meaning result = meaning_bottom();

    for (op_id op = 0; op < o->unit->nops; op++) {
        const enum op_kind kind = o->unit->op[op].kind;
        val_id v = operand(o, op, 0);
        if (kind == OP_RETURN) {
            alias_let_out(m->k->rf, m->lu, v);
        }
        if (kind != summarize_giving(&m->f)) {
            continue;
        }
        op_id made = operand_source(o, v);
        if (made != NO_ID && o->unit->op[made].kind == OP_AWAIT) {
            made = operand_source(o, operand(o, made, 0));
        }
        bool linked = false;
        for (uint32_t i = 0; i < m->returned.n; i++) {
            linked |= m->returned.at[i] == made;
        }
        if (!linked && v != NO_ID) {
            result = meaning_join(
                result,
                summarize_given(m->k->rf, m->lu, op,
                                with_captured(m, v, of_tracked(m, v))));
        }
    }
    result.flags &= (uint16_t)~MEANS_SELF;
    m->f.is_declared = !m->f.is_generator &&
                       annotation_result(m->k->rf, m->lu->id, &result);
    m->f.result = tell(m->k, result);
    m->f.hands_over = summarize_hands_over(m->k->rf, m->lu);
    m->f.only_if = summarize_asked(m->k->rf, m->lu);
    m->f.only_put = summarize_put(m->k->rf, m->lu);
    m->f.finds_again &= result.kind != VALUE_NONE && !m->f.is_generator;
    m->f.observes = summarize_tells(&m->f, &result);
    bulk_of_results(m->k->rf, m->lu, &m->f);
}

static void
look_at_items(struct function_maker *m)
{
    struct meaning item[SUMMARY_ITEMS];
    const uint32_t n = summarize_items(m->lu, item);
    struct told *told = n ? arena_array(m->k->arena, struct told, n) : NULL;

    for (uint32_t i = 0; i < n; i++) {
        told[i] = tell(m->k, item[i]);
    }
    m->f.item = told;
    m->f.nitems = n;
}

/* Also, whether it does to self: 1 finalizes, 2 tracks it. */
static uint8_t
add_function(struct maker *k, unit_id unit)
{
    struct function_maker m = {
        .k = k, .lu = lore_unit(k->rf, unit), .tracked = NO_ID};
    const struct unit *u = m.lu->unit;
    uint32_t nparams = 0;

    m.f.name = copy_name(k, name_of_unit(k->rf, unit));
    while (nparams < u->nvars && (u->var[nparams].flags & VARF_PARAM)) {
        nparams++;
    }
    struct text *param = arena_array(k->arena, struct text, nparams + 1);
    for (uint32_t i = 0; i < nparams; i++) {
        param[i] = copy_name(k, u->var[i].name);
    }
    m.f.param = param;
    m.f.nparams = nparams;
    m.f.takes_keywords = u->params.double_star;
    m.f.npositional = u->params.positional;
    m.f.star = u->params.star
                   ? (uint32_t)u->params.positional + u->params.kwonly
                   : NO_ID;
    m.f.leads_self = near_leads_self(m.lu);
    m.f.closes = closing_of(k->arena, k->rf, m.lu);
    const struct filled filled = fills_of(k->rf, m.lu);
    m.f.fills = filled.fills;
    m.put_in = filled.by_call;
    summarize_definition(k->rf, m.lu, &m.f);
    for (op_id op = 0; op < u->nops; op++) {
        enum op_kind kind = u->op[op].kind;
        if (u->op[op].flags & OPF_COPY) {
            continue;
        }
        if (kind == OP_CALL || kind == OP_CALL_STAR) {
            look_at_call(&m, op);
        }
        look_at_implied(&m, op);
    }
    summarize_frames(k->arena, k->rf, m.lu, &m.f);
    summarize_vets(k->arena, k->rf, m.lu, &m.f);
    look_at_returns(&m);
    look_at_items(&m);
    summarize_addresses(k->rf, m.lu, &m.f);
    m.f.call = KEEP(k, &m.call);
    m.f.ncalls = m.call.n;
    summarize_inner(k->arena, k->rf, m.lu, &m.f);
    vec_push(k->rf->arena, &k->function, m.f);
    return (uint8_t)(m.finalizes_self | m.tracks << 1);
}

/* ---- classes ----------------------------------------------------------- */

struct attr_list {
    struct summary_attr *at;
    uint32_t n, cap;
};

/* Returns what is told of it. */
static struct told
add_attr(struct maker *k, struct attr_list *attrs, struct text name,
         struct meaning m)
{
    struct told told = tell(k, m);

    for (uint32_t i = 0; i < attrs->n; i++) {
        struct summary_attr *old = &attrs->at[i];
        if (!text_eq(old->name, name)) {
            continue;
        }
        bool was_none = old->mean.mean.kind == VALUE_NONE;
        old->mean.mean = meaning_join(old->mean.mean, told.mean);
        if (was_none) {
            old->mean.type = told.type;
            old->mean.name = told.name;
        } else if (m.kind != VALUE_NONE &&
                   !text_eq(old->mean.type, told.type)) {
            old->mean.type = (struct text){0};
        }
        return told;
    }
    vec_push(k->rf->arena, attrs,
             ((struct summary_attr){text_copy(k->arena, name), told}));
    return told;
}

/* `self.name = value` in a method. */
static void
read_method(struct maker *k, unit_id unit, struct attr_list *attrs,
            struct owning_maker *owning)
{
    const struct unit_lore *lu = lore_unit(k->rf, unit);
    const uint32_t nops = lu->unit->params.positional ? lu->unit->nops : 0;

    for (op_id op = 0; op < nops; op++) {
        const struct op *o = &lu->unit->op[op];
        if (o->kind == OP_SET_ATTR && !(o->flags & OPF_COPY) &&
            summarize_is_of_self(k->rf, lu, op)) {
            const struct told told =
                add_attr(k, attrs, sym_text(k->rf->an, o->arg),
                         summarize_owned(k->rf, lu, op));
            owning_add(owning, lu, op, &told);
        }
    }
    owning_method(owning, lu);
}

static void
read_bases(struct maker *k, unit_id unit, struct summary_class *c)
{
    const struct unit_lore *parent =
        lore_unit(k->rf, k->rf->an->unit[unit].parent);
    op_id definition = k->rf->defined[unit];
    VEC(struct text) bases = {0};

    if (definition == NO_ID) {
        return;
    }
    val_id v = parent->ops.out[definition];
    op_id user = operand_only_user(&parent->ops, v);
    if (user == NO_ID || parent->unit->op[user].kind != OP_CALL) {
        c->has_unknown_base = true;
        return;
    }
    struct call call = call_at(k->rf, parent, user);
    for (uint32_t i = 2; i < call.nargs - call.nkeywords; i++) {
        struct meaning m =
            lore_mean(parent, lore_origin(parent, call.argument[i]));
        if (m.name == NO_ID) {
            c->has_unknown_base = true;
            continue;
        }
        vec_push(k->rf->arena, &bases, copy_name(k, m.name));
    }
    val_id made = parent->ops.out[user];
    c->is_decorated = lore_decorator(parent, &made) != NO_ID;
    val_id meta = call_argument(k->rf, &call, -1, TEXT("metaclass"));
    c->metaclass = copy_name(k, lore_mean(parent, meta).name);
    c->base = KEEP(k, &bases);
    c->nbases = bases.n;
}

static void
index_methods(struct maker *k)
{
    const struct analysis *an = k->rf->an;

    k->in.method = arena_array(k->rf->arena, unit_id, an->nunits + 1);
    k->in.next = arena_array(k->rf->arena, unit_id, an->nunits + 1);
    for (unit_id u = an->nunits; u-- > 1;) {
        if (an->unit[u].kind == UNIT_FUNCTION) {
            k->in.next[u] = k->in.method[an->unit[u].parent];
            k->in.method[an->unit[u].parent] = u;
        }
    }
}

static void
add_class(struct maker *k, unit_id unit, uint8_t does_to_self)
{
    const struct unit_lore *lu = lore_unit(k->rf, unit);
    struct summary_class c = {.has_finalizer = does_to_self & 1,
                              .is_tracked = does_to_self & 2};
    struct attr_list attrs = {0};
    struct owning_maker owning = {.arena = k->arena, .rf = k->rf};

    c.name = copy_name(k, name_of_unit(k->rf, unit));
    read_bases(k, unit, &c);
    for (var_id v = 0; v < lu->unit->nvars; v++) {
        const struct var *var = &lu->unit->var[v];
        struct text name = sym_text(k->rf->an, var->name);
        if (var->nbinds && text_eq(name, TEXT("__del__"))) {
            c.has_finalizer |= !finalizer_only_drops(k->rf, lu, v);
            c.rests = rests_after_exit(k->rf, lu, v, &k->in);
        } else if (var->nbinds && lu->var[v].kind != VALUE_FUNCTION &&
                   (lu->var[v].flags & MEANS_SEEN) &&
                   lu->var[v].name == NO_ID) {
            const struct told told = add_attr(k, &attrs, name, lu->var[v]);
            owning_add(&owning, lu, NO_ID, &told);
        }
    }
    owning.first = owning.site.n;
    for (unit_id u = k->in.method[unit]; u != 0; u = k->in.next[u]) {
        read_method(k, u, &attrs, &owning);
    }
    c.owning = owning_done(&owning);
    c.attr = KEEP(k, &attrs);
    c.nattrs = attrs.n;
    vec_push(k->rf->arena, &k->class_, c);
}

/* ---- the module -------------------------------------------------------- */

static void
add_module(struct maker *k)
{
    const struct unit_lore *lu = lore_unit(k->rf, 0);
    struct text module = name_text(k->rf, name_of_unit(k->rf, 0));

    for (var_id v = 0; v < lu->unit->nvars; v++) {
        const sym_id own = lu->unit->var[v].name;
        struct meaning m = bit_test(k->rf->rebound, v) ? name_global(k->rf, own)
                                                       : lu->var[v];
        if (!lu->unit->var[v].nbinds || !(m.flags & MEANS_SEEN)) {
            continue;
        }
        sym_id name = name_join(k->rf, module, sym_text(k->rf->an, own));
        if (m.name != NO_ID && m.name != name) {
            struct summary_alias alias = {copy_name(k, name),
                                          copy_name(k, m.name)};
            vec_push(k->rf->arena, &k->alias, alias);
        } else if (m.name == NO_ID &&
                   (m.type != NO_ID || m.kind != VALUE_UNKNOWN)) {
            struct summary_attr global = {copy_name(k, name), tell(k, m)};
            vec_push(k->rf->arena, &k->global, global);
        }
    }
    for (uint32_t i = 0; i < k->rf->nstarred; i++) { /* see link_star.h */
        struct summary_alias star = {
            text_copy(k->arena, text_format(k->rf->arena, "%.*s.*",
                                            TEXT_ARG(module))),
            text_copy(k->arena, k->rf->starred[i])};
        vec_push(k->rf->arena, &k->alias, star);
    }
    for (op_id op = 0; op < lu->unit->nops; op++) {
        if (lu->unit->op[op].kind != OP_CALL) {
            continue;
        }
        struct call call = call_at(k->rf, lu, op);
        const struct api *api = call_api(k->rf, lu, &call);
        if (api) {
            note_recompiled(k, lu, &call, api);
            k->out->forks |= api_fact(api, FACT_PREFORK) &&
                             !text_starts(api->name, TEXT("gc."));
            if (api_fact(api, FACT_LOADS_MODULES)) {
                note_loaded(k, lu, &call);
            }
        }
    }
}

static const struct summary *
summarize(struct arena *a, struct arena *scratch, const struct analysis *an,
          const struct rules_options *options)
{
    struct arena work = {0};
    struct summary *out = arena_new(a, struct summary);
    struct maker k = {.arena = a, .out = out};

    if (an->bail != BAIL_NONE) {
        return out;
    }
    k.rf = lore_open(&work, scratch, an, options);
    uint8_t *does = arena_array(&work, uint8_t, an->nunits + 1);
    for (unit_id u = 1; u < an->nunits; u++) {
        if (an->unit[u].kind == UNIT_FUNCTION ||
            an->unit[u].kind == UNIT_LAMBDA) {
            does[an->unit[u].parent] |= add_function(&k, u);
        }
    }
    index_methods(&k);
    for (unit_id u = 1; u < an->nunits; u++) {
        if (an->unit[u].kind == UNIT_CLASS) {
            add_class(&k, u, does[u]);
        }
    }
    add_module(&k);
    summarize_imports(a, k.rf, k.import.at, k.import.n, out);
    summarize_slots(a, k.rf, out);
    summarize_replaced(a, k.rf, out);
    summarize_attributes(a, k.rf, out);
    summarize_words(a, k.rf, out);
    summarize_temporary(a, k.rf, out);
    summarize_suspended(a, k.rf, out);
    out->module = text_copy(a, options->module);
    out->function = KEEP(&k, &k.function);
    out->nfunctions = k.function.n;
    out->class_ = KEEP(&k, &k.class_);
    out->nclasses = k.class_.n;
    out->alias = KEEP(&k, &k.alias);
    out->naliases = k.alias.n;
    out->global = KEEP(&k, &k.global);
    out->nglobals = k.global.n;
    out->recompiled = KEEP(&k, &k.recompiled);
    out->recompiled_by = KEEP(&k, &k.recompiled_by);
    out->nrecompiled = k.recompiled.n;
    arena_release(&work);
    return out;
}

const struct summary *
rules_summarize(struct arena *a, struct arena *scratch,
                const struct analysis *an, struct text module,
                const struct catalogue *cat)
{
    struct rules_options options = {.catalogue = cat, .module = module};
    const struct summary *out = summarize(a, scratch, an, &options);

    if (!summarize_has_events(out)) {
        return out;
    }
    /* Who returns a list of such objects is seen only if they are known. */
    struct arena work = {0};
    options.project = rules_link(&work, &out, 1, cat);
    out = summarize(a, scratch, an, &options);
    arena_release(&work);
    return out;
}
