#include "rules/summary/link_flow.h"

#include "rules/follow/frame_told.h"
#include "rules/follow/guard.h"
#include "rules/summary/link_fills.h"
#include "rules/value/taking.h"

struct weakness {
    param_set weak, methods;
    param_set parts; /* of `weak`: what is in them */
    param_set of_class;      /* of `weak`: only instances of this class */
    param_set sub;           /* of `weak`: only if self is of a subclass */
    bool is_sub;             /* of all that is added */
    struct near_sets near;   /* of `weak`: where what refers to them is */
    struct text class_name;
};

param_set
flow_taking(const struct edge_to *e, const struct summary_argument *arg)
{
    if (arg->is_names) {
        return 0; /* see flow_keys */
    }
    if (arg->position == NO_ID && !arg->keyword.n) {
        return summary_taking_from(e->to, arg->first + e->shift);
    }
    if (!arg->keyword.n) {
        return param_bit(summary_taking(e->to, arg->position + e->shift));
    }
    for (uint32_t p = 0; p < e->to->nparams; p++) {
        if (text_eq(e->to->param[p], arg->keyword)) {
            return param_bit(p);
        }
    }
    /* it lands in `**names`, or nobody knows */
    return e->to->takes_keywords ? param_bit(e->to->nparams - 1) : UINT32_MAX;
}

/* `f(*xs)`, or what comes behind that: the callee gets what is in it. */
static bool
is_spread(const struct summary_argument *arg)
{
    return arg->position == NO_ID && !arg->keyword.n;
}

/* Of what class must the caller's parameter be for the callee to hold it, which
 * takes it as one of `some`?  Empty if of any. */
static struct text
class_asked(const struct project *p, const struct edge_to *e, uint32_t mine,
            param_set some)
{
    const struct summary_function *to = e->to;
    const struct guard_class *of = &e->call->of;

    if (to && (to->weak & some) && !(to->weak & some & ~to->weak_if)) {
        return to->weak_class;
    }
    return of->param == mine && guard_is_of_tree(p, of->name)
               ? of->name
               : (struct text){0};
}

/* The caller's parameters are held weakly on this way, too: those of a class
 * still are if all ways say so. */
static void
add_weak(struct weakness *w, param_set mine, struct text class_name)
{
    if (class_name.n) {
        w->class_name = w->of_class ? guard_either(w->class_name, class_name)
                                    : class_name;
        w->of_class |= mine & ~w->weak;
    } else {
        w->of_class &= ~mine;
    }
    w->sub = w->is_sub ? w->sub | (mine & ~w->weak) : w->sub & ~mine;
    w->weak |= mine;
}

/* What is asked of the callee's parameter says of the caller's, if that goes
 * there itself; an attribute of what is builtin is no such instance either. */
static struct text
class_handed(const struct summary_argument *arg, struct text class_name)
{
    return is_spread(arg) || !class_name.n ? (struct text){0}
           : arg->is_method                ? GUARD_ANY_CLASS
                                           : class_name;
}

/* A parameter goes on to a callee that holds some of its own weakly. */
static void
pass_weakness(const struct summary_argument *arg, struct weakness callee,
              struct weakness *w)
{
    param_set mine = param_bit(arg->param);

    near_join(&w->near, &callee.near);
    if (callee.weak) {
        add_weak(w, mine, class_handed(arg, callee.class_name));
        w->parts |= callee.parts || is_spread(arg) ? mine : 0;
    }
    if (callee.methods) {
        add_weak(w, arg->is_method ? mine : 0, (struct text){0});
        w->methods |= arg->is_method ? 0 : mine;
    }
}

/* Of the callee's parameters that may take the argument: what lies in a slot
 * tells the keywords of those that are held weakly. */
static param_set
params_holding(const struct edge_to *e, const struct summary_argument *arg)
{
    return e->to->is_slot && arg->keyword.n &&
                   !summary_is_weak_key(e->to, arg->keyword)
               ? 0
               : flow_taking(e, arg);
}

/* Are both methods of the same class? */
static bool
is_of_same_class(const struct edge_to *e)
{
    struct text mine, theirs, name;

    return e->from->is_method && e->to->is_method &&
           split(e->from->name, &mine, &name) &&
           split(e->to->name, &theirs, &name) && text_eq(mine, theirs);
}

/* Does the callee hold these for subclasses only, be it one that overrides the
 * caller or a method that some override? */
static bool
is_for_subclasses(const struct edge_to *e, param_set some,
                  const struct weakness *callee)
{
    if (e->call->is_override) {
        return e->to->is_method && !e->from->is_replaced &&
               !is_of_same_class(e); /* or it is registered, no override */
    }
    return !(e->to->weak & some & ~e->to->weak_sub) && !callee->methods &&
           !e->to->nweak_keys && !e->to->is_replaced &&
           (e->call->receiver == 0 || e->call->on_self) && is_of_same_class(e);
}

static struct weakness
weak_through(const struct project *p, const struct edge_to *e)
{
    const struct weakness none = {0};
    const param_set theirs =
        e->is_own && !e->to->is_replaced ? e->to->weak_sub : 0;
    struct weakness w = {0};

    if (e->made && e->call->is_entered) {
        return w; /* whoever refers to it is gone behind the block */
    }
    for (uint32_t i = 0; i < e->call->nargs; i++) {
        param_set some = params_holding(e, &e->call->argument[i]) & ~theirs;
        struct weakness callee = {
            .weak = e->to->weak & some,
            .methods = e->to->weak_methods & some,
            .parts = e->to->weak_parts & some,
            .class_name = class_asked(p, e, e->call->argument[i].param, some)};
        if (summary_has_weak_key(e->to, e->call->argument[i].keyword)) {
            callee.weak = callee.parts = 1;
            callee.class_name = (struct text){0};
        }
        if (e->call->is_each) {
            callee.class_name = (struct text){0}; /* that is asked of items */
        }
        callee.near = near_through(p, e, &e->call->argument[i], some);
        if (!callee.methods && near_is_nowhere(&callee.near)) {
            continue;
        }
        w.is_sub = is_for_subclasses(e, some, &callee);
        callee.parts |= e->call->is_each ? callee.weak : 0;
        pass_weakness(&e->call->argument[i], callee, &w);
    }
    for (uint32_t i = 0; i < e->call->ninside; i++) { /* `hold([x])` */
        const struct summary_argument *arg = &e->call->inside[i];
        if (e->to->weak_parts & params_holding(e, arg) & ~theirs) {
            w.is_sub = false;
            w.near.away |= param_bit(arg->param);
            add_weak(&w, param_bit(arg->param), (struct text){0});
        }
    }
    const struct near_sets at = near_through(p, e, NULL, ~theirs & 1);
    if (e->call->receiver != NO_ID && e->to->is_method && e->shift &&
        (e->to->weak & ~theirs & 1) && !near_is_nowhere(&at)) {
        near_join(&w.near, &at);
        w.is_sub = is_for_subclasses(e, 1, &none);
        add_weak(&w, param_bit(e->call->receiver),
                 class_asked(p, e, e->call->receiver, 1));
        w.parts |= param_bit(e->call->receiver);
    }
    return w;
}

/* A parameter goes on to a callee that resizes it. */
static bool
flow_resizes(struct edge_to *e)
{
    const param_set before = e->from->resizes;

    for (uint32_t i = 0; e->to && !e->api && i < e->call->nargs; i++) {
        const struct summary_argument *arg = &e->call->argument[i];
        if (e->to->resizes & flow_taking(e, arg)) {
            e->from->resizes |= param_bit(arg->param);
        }
    }
    if (e->to && !e->api && e->call->receiver != NO_ID && e->to->is_method &&
        (e->to->resizes & param_bit(0))) {
        e->from->resizes |= param_bit(e->call->receiver);
    }
    return before != e->from->resizes;
}

/* The parameters of the caller that go where the callee puts numbers. */
static param_set
noted_into(const struct edge_to *e)
{
    param_set into = 0;

    for (uint32_t i = 0; i < e->call->nargs; i++) {
        const struct summary_argument *arg = &e->call->argument[i];
        if (!arg->is_method && (flow_taking(e, arg) & e->to->noted_in)) {
            into |= param_bit(arg->param);
        }
    }
    if (e->call->receiver != NO_ID && e->to->is_method &&
        (e->to->noted_in & 1)) {
        into |= param_bit(e->call->receiver);
    }
    return into;
}

/* Does the callee put numbers into what is there after the call? */
static bool
notes_in_lasting(const struct edge_to *e)
{
    const struct guard_passed *p = &e->call->passed;
    const struct text as = p->lasting_as;

    if (text_eq(as, TEXT("*")) ||
        (p->on_lasting && e->to->is_method && (e->to->noted_in & 1))) {
        return true;
    }
    for (uint32_t k = 0; k < e->to->nparams && k < 32; k++) {
        const bool is_there =
            k >= e->shift && k - e->shift < 32 &&
            (p->lasting >> (k - e->shift) & 1);
        if ((e->to->noted_in & param_bit(k)) &&
            (is_there || (as.n && text_eq(e->to->param[k], as)))) {
            return true;
        }
    }
    return false;
}

/* What the callee makes of the number of `some`, of the caller's `mine`, stays
 * when the caller is over: is it in one of its parameters, or out of sight? */
static bool
flow_noted(struct edge_to *e, param_set some, param_set mine)
{
    struct summary_function *f = e->from;
    const bool is_result = (e->to->points & some) && !(f->stored & mine);
    param_set into = 0;

    if (is_result && e->call->noted_in != NO_ID) {
        into |= param_bit(e->call->noted_in);
    }
    if (e->to->noted & some) {
        into |= noted_into(e) & ~mine;
    }
    f->noted |= into ? mine : 0;
    f->noted_in |= into;
    return (is_result && e->call->is_noted) ||
           ((e->to->noted & some) && !into && notes_in_lasting(e) &&
            !(f->stored & mine));
}

/* A parameter goes on to a callee that makes an address of it. */
static bool
flow_addresses(struct edge_to *e)
{
    struct summary_function *f = e->from;
    param_set points = f->points, exposes = f->exposes, spells = f->spells;
    param_set raw = f->raw, memory = f->memory;
    param_set noted = f->noted, noted_in = f->noted_in;

    for (uint32_t i = 0; e->to && !e->api && i < e->call->nargs; i++) {
        param_set some = flow_taking(e, &e->call->argument[i]);
        param_set mine = param_bit(e->call->argument[i].param);
        bool out = (e->to->exposes & some) ||
                   ((e->to->points & e->to->raw & some) && !e->call->is_returned);
        out |= flow_noted(e, some, mine);
        bool made = (e->to->points & some) && e->call->is_returned;
        f->exposes |= out ? mine : 0;
        f->points |= made && !out ? mine : 0;
        f->raw |= (out || made) && (e->to->raw & some) ? mine : 0;
        f->memory |= (out || made) && (e->to->memory & some) ? mine : 0;
        f->spells |=
            (e->to->spells & some) && e->call->is_returned ? mine : 0;
    }
    return points != f->points || exposes != f->exposes ||
           spells != f->spells || raw != f->raw || memory != f->memory ||
           noted != f->noted || noted_in != f->noted_in;
}

/* A catalogued callee that was only found by linking. */
static struct weakness
weak_by_row(const struct project *p, const struct edge_to *e)
{
    struct weakness w = {0};

    for (const struct fact *f = NULL; (f = api_next(e->api, f)) != NULL;) {
        if (!taking_is_weak(f)) {
            continue;
        }
        bool methods = f->id == FACT_HOLDS_METHOD_WEAKLY ||
                       f->id == FACT_REGISTERS_METHOD_WEAKLY;
        const bool of_parts = f->selector.kind == SELECT_ALL;
        struct weakness callee = {.weak = !methods,
                                  .methods = methods,
                                  .parts = !methods && of_parts};
        for (uint32_t i = 0; i < e->call->nargs; i++) {
            const struct summary_argument *arg = &e->call->argument[i];
            bool is_one = f->selector.kind == SELECT_ALL ||
                          (f->selector.kind == SELECT_ARGUMENT &&
                           ((arg->position == NO_ID && !arg->keyword.n) ||
                            f->selector.position == (int32_t)arg->position ||
                            (f->selector.keyword.n &&
                             text_eq(f->selector.keyword, arg->keyword))));
            callee.class_name = class_asked(p, e, arg->param, 0);
            callee.near = near_away(param_bit(arg->param));
            if (is_one) {
                pass_weakness(arg, callee, &w);
            }
        }
    }
    return w;
}

static struct told
made_instance(const struct project *p, const struct summary_class *c)
{
    struct told t = {.mean = meaning_kind(VALUE_RECORD), .type = c->name};
    enum rule rule = RULE_UNKNOWN;

    t.mean.element = VALUE_UNKNOWN;
    t.mean.death = (uint8_t)project_class_death(p, c->name, &rule, &t.mean.api);
    t.mean.rule = (uint16_t)rule;
    return t;
}

/* What a row says of the end of what a call gives. */
static struct told
told_by_row(const struct api *api)
{
    struct told t = {.mean = meaning_unknown()};

    if (api_fact(api, FACT_RETURNS_RESOURCE)) {
        t.mean.death = DIES_NOTICED;
        t.mean.rule = RULE_RESOURCE;
        t.mean.api = api;
    }
    return t;
}

/* Of very many that lie in attributes of one name, have few an end that is
 * noticed, or any other such thing? */
static bool
is_rare(const struct summary_function *f)
{
    return f->is_slot && text_starts(f->name, TEXT("?.")) &&
           f->put_there > FEW_IN_SLOT &&
           f->spread <= FEW_IN_SLOT && f->spread < f->put_there;
}

static bool
flow_result(const struct project *p, struct edge_to *e)
{
    struct told *mine = &e->from->result;
    struct told theirs = {.mean = meaning_unknown()};

    if (!(e->from->is_generator ? e->call->is_yielded : e->call->is_returned) ||
        is_rare(e->from)) {
        return false;
    }
    if (e->made) {
        theirs = made_instance(p, e->made);
    } else if (e->to && !e->to->is_decorated && !e->to->is_generator) {
        theirs = e->to->result;
        if (!(theirs.mean.flags & MEANS_SEEN)) {
            return false; /* not known yet: recursion adds nothing */
        }
        if (e->call->is_of_self || e->to->is_replaced) {
            theirs.mean = meaning_doubted(theirs.mean);
        }
    } else if (e->api && e->from->is_slot) {
        theirs = told_by_row(e->api);
    }
    bool first = !(mine->mean.flags & MEANS_SEEN);
    struct meaning joined = e->from->is_declared
                                ? mine->mean
                                : meaning_join(mine->mean, theirs.mean);
    bool changed = first || !meaning_same(&joined, &mine->mean);
    mine->mean = joined;
    if (theirs.sure > mine->sure) {
        mine->sure = theirs.sure;
        mine->counted = theirs.counted;
        changed = true;
    }
    if (theirs.weight > mine->weight) {
        mine->weight = theirs.weight;
        changed = true;
    }
    if (first) {
        mine->type = theirs.type;
        mine->name = theirs.name;
    } else if (!text_eq(mine->type, theirs.type)) {
        changed |= mine->type.n != 0;
        mine->type = (struct text){0};
    }
    return changed;
}

static void
add_slot_key(struct summary_function *f, struct text keyword)
{
    summary_add_weak_key(f, keyword);
    f->is_weak_by_any |= !summary_has_weak_key(f, keyword);
}

/* Does the row hold something weakly that no keyword is known for? */
static bool
holds_by_any_key(const struct api *api)
{
    for (const struct fact *f = NULL; (f = api_next(api, f)) != NULL;) {
        if (taking_is_weak(f)) {
            return true;
        }
    }
    return false;
}

/* The keywords under which what lies in a slot holds something weakly. */
static bool
flow_slot_keys(struct edge_to *e)
{
    struct summary_function *f = e->from;
    const struct summary_function *to = e->to;
    const uint32_t had = f->nweak_keys;
    const bool had_any = f->is_weak_by_any;

    if (!to) {
        f->is_weak_by_any |= e->api && holds_by_any_key(e->api);
        return near_flow_keys(e) | (f->is_weak_by_any != had_any);
    }
    f->is_weak_by_any |= to->is_weak_by_any || to->weak_methods;
    for (uint32_t p = 0; !to->is_slot && p < to->nparams; p++) {
        if (to->weak & param_bit(p)) {
            f->is_weak_by_any |= to->takes_keywords && p == to->nparams - 1;
            add_slot_key(f, to->param[p]);
        }
    }
    for (uint32_t k = 0; k < to->nweak_keys; k++) {
        add_slot_key(f, to->weak_key[k]);
    }
    return near_flow_keys(e) | (f->nweak_keys != had) |
           (f->is_weak_by_any != had_any);
}

/* `**named` goes on to a callee that holds some parameters weakly. */
static bool
flow_keys(struct edge_to *e)
{
    bool changed = e->from->is_slot && flow_slot_keys(e);

    for (uint32_t i = 0; e->to && i < e->call->nargs; i++) {
        if (!e->call->argument[i].is_names ||
            e->call->argument[i].param != e->from->nparams - 1) {
            continue;
        }
        for (uint32_t p = 0; p < e->to->nparams && p < 31; p++) {
            bool is_names = e->to->takes_keywords && p == e->to->nparams - 1;
            if ((e->to->weak & param_bit(p)) && !is_names) {
                changed |= summary_add_weak_key(e->from, e->to->param[p]);
            }
        }
        for (uint32_t k = 0; k < e->to->nweak_keys; k++) {
            changed |= summary_add_weak_key(e->from, e->to->weak_key[k]);
        }
    }
    return changed;
}

bool
row_caches_weakly(const struct catalogue *cat, const struct api *api)
{
    struct text owner, method;
    const struct api *row = api && api_fact(api, FACT_STORES_WEAKLY) &&
                                    split(api->name, &owner, &method)
                                ? catalogue_find(cat, owner)
                                : NULL;
    const struct fact *weak = row ? api_fact(row, FACT_WEAK_CONTAINER) : NULL;

    return weak && weak->part == PART_VALUES;
}

/* A weak cache is given what is not the caller's, and something is returned. */
static bool
flow_cache(const struct project *p, struct edge_to *e)
{
    struct summary_function *f = e->from;
    bool finds = e->to && e->to->finds_again && e->call->is_returned;
    bool is_own = true;

    for (uint32_t i = 0; i < e->call->nargs; i++) {
        is_own &= e->call->argument[i].position == 0;
    }
    if (!e->to && !e->made && is_own && !f->is_generator &&
        f->result.mean.kind != VALUE_NONE) {
        finds |= row_caches_weakly(p->catalogue, e->api);
    }
    bool changed = finds && !f->finds_again;
    f->finds_again |= finds;
    return changed;
}

/* The class of a weak container that is called through a slot, or empty. */
static struct text
makes_weak(const struct edge_to *e)
{
    if (e->to && e->to->is_slot) {
        return e->to->makes_weak;
    }
    return e->api && api_fact(e->api, FACT_WEAK_CONTAINER)
               ? e->api->name
               : (struct text){0};
}

/* What the callers of the caller are asked for: an object that goes through a
 * parameter of this one is one that they know. */
static bool
flow_asked(struct edge_to *e)
{
    struct frame_names asked = e->to->asked;
    param_set known = 0;

    asked.with = 0;
    for (uint32_t i = 0; i < e->call->nargs; i++) {
        const struct summary_argument *arg = &e->call->argument[i];
        const param_set some = flow_taking(e, arg);
        if (!arg->is_method && some != UINT32_MAX &&
            (some & e->to->asked.with)) {
            asked.with |= param_bit(arg->param);
            known |= some;
        }
    }
    if (e->call->receiver != NO_ID && e->to->is_method) {
        asked.with |= e->to->asked.with & 1 ? param_bit(e->call->receiver) : 0;
        known |= 1;
    }
    if (e->to->asked.with & ~known) {
        asked.with = UINT32_MAX;
    }
    return frame_names_join(&e->from->asked, &asked);
}

bool
frame_when_join(struct summary_function *f, uint32_t frames, struct guard when)
{
    const struct guard before = f->looks.when;
    const uint32_t had = f->frames;

    if (frames) {
        f->looks.when = had ? guard_join(before, when) : when;
        f->frames |= frames;
    }
    return (frames & ~had) || before.kind != f->looks.when.kind ||
           before.param != f->looks.when.param;
}

/* The callee's condition is one on a parameter of the caller's, too, if that
 * is handed on as it is. */
static struct guard
handed_condition(const struct edge_to *e)
{
    const struct guard when = e->to->looks.when;

    for (uint32_t i = 0; i < e->call->nargs; i++) {
        const struct summary_argument *arg = &e->call->argument[i];
        if (arg->param < GUARD_PARAMS && !arg->is_method && !is_spread(arg) &&
            flow_taking(e, arg) == param_bit(when.param)) {
            return (struct guard){when.kind, (uint8_t)arg->param};
        }
    }
    return (struct guard){GUARD_NONE, 0};
}

/* When does the caller get to where the callee reads locals?  False: never. */
static bool
condition_through(const struct edge_to *e, struct guard *when)
{
    const struct summary_function *to = e->to;

    *when = e->call->when;
    if (e->from->is_slot || to->is_slot || to->is_decorated ||
        e->call->is_implied || e->call->is_each) {
        *when = e->from->is_slot ? (struct guard){GUARD_NONE, 0} : *when;
        return true;
    }
    if (guard_passed_bars(&e->call->passed, to->looks.when, e->shift,
                          to->unset)) {
        return false;
    }
    if (when->kind == GUARD_NONE && to->looks.when.kind != GUARD_NONE) {
        *when = handed_condition(e);
    }
    return true;
}

/* The frames that it is about, where nothing is passed for how far up. */
static struct frame_seen
frames_of_callee(const struct edge_to *e)
{
    const struct guard_passed *p = &e->call->passed;
    const uint32_t by = frame_told_by(e->to);
    const bool is_unset = by != NO_ID && by >= e->shift + p->n &&
                          p->is_known && !e->call->is_unbound &&
                          !e->call->is_implied && !e->from->is_slot;

    return frame_seen_with(e->to, is_unset ? e->to->looks.by.unset : -1);
}

/* Of the frames that the callee gives, those whose locals the caller asks for by
 * name. */
static uint32_t
frames_asked_by_name(const struct edge_to *e, uint32_t gives, bool goes_back)
{
    const uint32_t given = gives >> !e->from->is_slot;

    return e->call->asks && gives
               ? given | (goes_back ? FRAMES_NEAR : 0)
               : 0;
}

/* What the callee does to the frames of its callers. */
static bool
flow_frames(struct edge_to *e)
{
    struct summary_function *f = e->from;
    const struct summary_function *to = e->to;
    const struct frame_seen seen = frames_of_callee(e);
    struct guard when;
    const uint32_t read =
        condition_through(e, &when) ? seen.reads >> !f->is_slot : 0;
    const uint32_t given =
        e->call->is_blind ? 0 : seen.gives >> !f->is_slot;
    const uint32_t gives = e->call->is_returned ? given : 0;
    const bool goes_back =
        seen.gives && e->call->goes_back && !e->call->is_returned;
    const uint32_t named = frames_asked_by_name(e, seen.gives, goes_back);
    const uint32_t kept = (seen.keeps >> !f->is_slot) | (given & ~gives) |
                          (goes_back && !e->call->asks ? FRAMES_NEAR : 0);
    const bool shows = to->looks.shows && e->call->nargs;
    const uint32_t handed = to->looks.shows ? f->looks.hands : 0;
    bool changed = frame_when_join(f, read | handed, when) ||
                   (named & ~f->frames) ||
                   (kept & ~f->looks.keeps) || (gives & ~f->looks.gives) ||
                   shows > f->looks.shows;

    if (named) {
        changed |= frame_when_join(f, named, (struct guard){GUARD_NONE, 0});
        changed |= frame_names_join(&f->asked, e->call->asks);
    }
    f->looks.by.is_mixed |= (read | handed | named | kept | gives) != 0;
    f->looks.keeps |= kept;
    f->looks.gives |= gives;
    f->looks.speaks |= (kept | gives) && to->looks.speaks;
    f->looks.shows |= shows;
    f->looks.near |= to->looks.itself && (read | kept | gives);
    if (read | handed) {
        changed |= flow_asked(e);
    }
    if (changed && !f->why.n) {
        f->why = to->why;
    }
    return changed;
}

/* What is held weakly of the caller's parameters, and of what class. */
static bool
add_weakness(struct summary_function *f, const struct weakness *w)
{
    const struct text before = f->weak_class;
    const param_set had = f->weak_if, had_weak = f->weak, had_sub = f->weak_sub;
    const param_set of_class = w->weak & w->of_class;
    const param_set sub = w->weak & w->sub;

    if (of_class && f->weak_if) {
        f->weak_class = guard_either(f->weak_class, w->class_name);
    }
    const bool is_other = had && !text_eq(before, f->weak_class);
    const bool is_inside = w->near.inside && f->nnear_attrs <= NEAR_ATTRS;
    if (is_inside) {
        f->nnear_attrs = NEAR_ATTRS + 1; /* nobody knows where in it */
    }
    const bool is_more =
        is_inside | near_join(&f->near, &w->near) |
        taking_add_weak(f, of_class, had ? f->weak_class : w->class_name) |
        taking_add_weak(f, w->weak & ~of_class, (struct text){0});
    f->weak_sub = (had_sub & ~(w->weak & ~sub)) | (sub & ~had_weak);
    return is_more || is_other || f->weak_sub != had_sub;
}

bool
flow_edge(const struct project *p, struct edge_to *e)
{
    struct summary_function *f = e->from;

    if (e->to && summary_is_anything(e->to)) {
        struct edge_to unknown = {.from = f, .call = e->call};
        return flow_result(p, &unknown);
    }
    struct weakness none = {0};
    struct weakness w = e->to    ? weak_through(p, e)
                        : e->api ? weak_by_row(p, e)
                                 : none;
    bool observes = e->to && e->to->observes && e->call->is_returned;
    bool changed = add_weakness(f, &w) ||
                   (w.methods & ~f->weak_methods) ||
                   (w.parts & ~f->weak_parts) ||
                   observes > (f->observes != 0);

    if (changed && !f->why.n) {
        f->why = e->to ? e->to->why : e->api->name;
    }
    changed |= near_flow_self(e);
    f->weak_parts |= w.parts;
    f->weak_methods |= w.methods;
    if (e->call->is_inner) { /* with a frame of its own */
        return changed;
    }
    changed |= e->to && flow_frames(e);
    changed |= link_fills(p, e);
    if (e->to && e->to->is_generator && e->to->cleans_up &&
        !e->to->is_manager && f->is_generator && !f->is_manager &&
        !f->cleans_up) { /* it is suspended with the other one */
        f->cleans_up = changed = true;
    }
    f->observes |= observes;
    if (!f->is_slot) { /* who keeps an address is told of by name only */
        changed |= flow_addresses(e);
        changed |= flow_resizes(e);
    }
    if (f->is_slot && !f->makes_weak.n) {
        f->makes_weak = makes_weak(e);
        changed |= f->makes_weak.n != 0;
    }
    changed |= flow_cache(p, e) | flow_keys(e);
    return flow_result(p, e) || changed;
}

param_set
flow_weak(const struct project *p, const struct edge_to *e)
{
    if (!e->to) {
        return e->api ? weak_by_row(p, e).weak : 0;
    }
    return summary_is_anything(e->to) ? 0 : weak_through(p, e).weak;
}

enum rule
flow_end(const struct project *p, const struct edge_to *e)
{
    struct told t = {.mean = meaning_unknown()};

    if (e->made) {
        t = made_instance(p, e->made);
    } else if (e->to) {
        t = e->to->result;
    } else if (e->api) {
        t = told_by_row(e->api);
    }
    bool is_sure = !e->to || (!summary_is_anything(e->to) &&
                              !e->to->is_decorated && !e->to->is_generator);
    return is_sure && t.mean.death == DIES_NOTICED ? (enum rule)t.mean.rule
                                                   : RULE_UNKNOWN;
}
