#include "rules/project.h"

#include "base/vec.h"
#include "rules/link_class.h"
#include "rules/link_slot.h"

enum { SPREAD_ROUNDS = 8 }; /* slots behind slots */
enum { MOST_ROUNDS = 10000, SLOT_ROUNDS = 4 };

/* A name with an entry; NO_ID: it is too long. */
static dotted_id
put_name(struct arena *a, struct project *p, struct text name)
{
    const dotted_id id = dotted_put(&p->names, name);

    while (p->entry.n < p->names.node.n) {
        vec_add(a, &p->entry);
    }
    return id;
}

struct entry *
entry_put(struct arena *a, struct project *p, struct text name)
{
    const dotted_id id = put_name(a, p, name);

    return id != NO_ID ? &p->entry.at[id] : arena_new(a, struct entry);
}

/* One call with the function, or the row, that it reaches. */
struct edge_to {
    struct summary_function *from;
    const struct summary_call *call;
    const struct summary_function *to;
    const struct summary_class *made; /* the call makes an instance */
    const struct api *api;
    uint32_t shift;    /* arguments start at this parameter */
    bool is_attribute; /* `to` lies in some attribute of that name */
};

/* A call as it was written, and the name of what it calls. */
struct site {
    struct summary_function *from;
    const struct summary_call *call;
    sym_id callee;
};

struct linker {
    struct arena *arena;
    struct project *p;
    VEC(struct site) site;
    struct intern callees;
    VEC(struct edge_to) callee; /* by name: where its calls lead */
    VEC(struct edge_to) edge;   /* of the sites that tell something */
};

/* Two definitions of one name: whatever is true of one counts. */
static void
merge_function(struct linker *l, struct summary_function *f,
               const struct summary_function *other)
{
    struct summary_call *call = arena_array(
        l->arena, struct summary_call, (size_t)f->ncalls + other->ncalls + 1);

    for (uint32_t i = 0; i < f->ncalls; i++) {
        call[i] = f->call[i];
    }
    for (uint32_t i = 0; i < other->ncalls; i++) {
        call[f->ncalls + i] = other->call[i];
    }
    f->call = call;
    f->ncalls += other->ncalls;
    f->is_decorated = true; /* nothing is said about the result */
    f->cleans_up |= other->cleans_up;
    f->takes_keywords &= other->takes_keywords && f->nparams == other->nparams;
    f->weak |= other->weak;
    f->weak_methods |= other->weak_methods;
    f->points |= other->points;
    f->exposes |= other->exposes;
    f->escapes |= other->escapes;
    f->parts |= other->parts;
    f->some_parts |= other->some_parts;
    f->stored |= other->stored;
    f->frames |= other->frames;
    f->observes |= other->observes;
    f->finds_again |= other->finds_again;
    f->why = f->why.n ? f->why : other->why;
}

static void
add_summary(struct linker *l, const struct summary *s)
{
    for (uint32_t i = 0; i < s->nfunctions; i++) {
        struct entry *e = entry_put(l->arena, l->p, s->function[i].name);
        struct summary_function *f =
            arena_new(l->arena, struct summary_function);
        *f = s->function[i];
        if (e->function) { /* defined twice: either may be meant */
            merge_function(l, f, e->function);
        }
        e->function = f;
    }
    for (uint32_t i = 0; i < s->nclasses; i++) {
        entry_put(l->arena, l->p, s->class_[i].name)->class_ = &s->class_[i];
    }
    for (uint32_t i = 0; i < s->naliases; i++) {
        const dotted_id means = put_name(l->arena, l->p, s->alias[i].means);
        if (means != NO_ID) {
            entry_put(l->arena, l->p, s->alias[i].name)->alias = means;
        }
    }
    for (uint32_t i = 0; i < s->nglobals; i++) {
        entry_put(l->arena, l->p, s->global[i].name)->global =
            &s->global[i].mean;
    }
    l->p->forks |= s->forks;
    l->p->loads |= s->loads;
}

static void
add_recompiled(struct linker *l, const struct summary *s)
{
    for (uint32_t i = 0; i < s->nrecompiled; i++) {
        struct text name = project_name(l->p, l->arena, s->recompiled[i]);
        entry_put(l->arena, l->p, name)->recompiled = s->recompiled_by[i];
    }
}

/* "mod.Class.attr.method": the class of the attribute, then the method. */
static struct text
through_attribute(struct linker *l, struct text callee)
{
    struct text owner, attr, class_name, method;
    const struct told *told = NULL;

    if (!split(callee, &owner, &method)) {
        return callee;
    }
    told = project_global(l->p, owner);
    if (!told && split(owner, &class_name, &attr)) {
        told = project_attr(l->p, class_name, attr);
    }
    if (!told || !told->type.n) {
        return callee;
    }
    struct text type = told->type;
    if (text_ends(type, TEXT("()"))) {
        type.n -= 2;
    }
    return join(l->arena, join(l->arena, type, TEXT(".")), method);
}

/* "mod.Class.super().method" of no class of the tree: the foreign base's. */
static struct text
through_super(struct linker *l, struct text callee)
{
    struct text owner, method;

    if (!split(callee, &owner, &method) ||
        !text_ends(owner, TEXT(".super()"))) {
        return callee;
    }
    owner.n -= (uint32_t)strlen(".super()");
    struct text base = project_foreign_base(l->p, owner);
    return base.n ? join(l->arena, join(l->arena, base, TEXT(".")), method)
                  : callee;
}

/* What a callee's name leads to, with no call yet. */
static struct edge_to
find_callee(struct linker *l, struct text callee)
{
    const struct text given = callee;
    struct edge_to e = {.to = project_function(l->p, callee)};

    if (!e.to) {
        callee = through_super(l, callee);
        callee = through_attribute(l, callee);
        e.to = project_function(l->p, callee);
    }
    if (e.to && e.to->is_common) {
        e.to = NULL;
    }
    e.made = project_class(l->p, callee);
    if (e.to) {
        e.shift = e.to->is_method || e.made ? 1 : 0;
        e.api = catalogue_find(l->p->catalogue, callee);
    } else {
        struct text name = e.made ? project_foreign_base(l->p, callee)
                                  : project_name(l->p, l->arena, callee);
        e.api = catalogue_find(l->p->catalogue, name);
    }
    if (!e.to && !e.made && !e.api) {
        e.to = link_attribute(l->p, given);
        e.is_attribute = true;
    }
    return e;
}

static void
add_site(struct linker *l, struct summary_function *from,
         const struct summary_call *call)
{
    const struct site site = {from, call,
                              intern_put(&l->callees, call->callee)};

    if (site.callee == l->callee.n) {
        vec_push(l->arena, &l->callee, find_callee(l, call->callee));
    }
    vec_push(l->arena, &l->site, site);
}

/* Something lies in slots now.  Who found nothing may find one of them, and
 * who found what another class defines may find one that is nearer. */
static void
find_callees_anew(struct linker *l)
{
    for (sym_id id = 0; id < l->callee.n; id++) {
        const struct summary_function *to = l->callee.at[id].to;
        const struct text name = intern_text(&l->callees, id);
        if (!to || !text_eq(to->name, name)) {
            l->callee.at[id] = find_callee(l, name);
        }
    }
}

static void
add_edge(struct linker *l, const struct site *site)
{
    struct edge_to e = l->callee.at[site->callee];

    if (site->call->is_implied && e.is_attribute) {
        e.to = NULL;
    }
    e.from = site->from;
    e.call = site->call;
    e.shift = site->call->is_unbound && !e.made ? 0 : e.shift;
    if (e.to || e.api || e.call->is_returned) { /* others tell nothing */
        vec_push(l->arena, &l->edge, e);
    }
}

static void
add_edges(struct linker *l)
{
    l->edge.n = 0;
    for (uint32_t i = 0; i < l->site.n; i++) {
        add_edge(l, &l->site.at[i]);
    }
}

/* The parameters of the callee that may take the argument. */
static param_set
params_taking(const struct edge_to *e, const struct summary_argument *arg)
{
    if (arg->is_names) {
        return 0; /* see flow_keys */
    }
    if (arg->position == NO_ID && !arg->keyword.n) {
        return UINT32_MAX;
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

struct weakness {
    param_set weak, methods;
};

/* A parameter goes on to a callee that holds some of its own weakly. */
static void
pass_weakness(const struct summary_argument *arg, struct weakness callee,
              struct weakness *w)
{
    param_set mine = param_bit(arg->param);

    if (callee.weak) {
        w->weak |= mine;
    }
    if (callee.methods) {
        w->weak |= arg->is_method ? mine : 0;
        w->methods |= arg->is_method ? 0 : mine;
    }
}

/* Does the argument land in `**names` under a keyword that is held weakly? */
static bool
has_weak_key(const struct summary_function *f,
             const struct summary_argument *arg)
{
    for (uint32_t k = 0; arg->keyword.n && k < f->nweak_keys; k++) {
        if (text_eq(f->weak_key[k], arg->keyword)) {
            return true;
        }
    }
    return false;
}

static struct weakness
weak_through(const struct edge_to *e)
{
    struct weakness w = {0, 0};

    for (uint32_t i = 0; i < e->call->nargs; i++) {
        param_set some = params_taking(e, &e->call->argument[i]);
        struct weakness callee = {e->to->weak & some,
                                  e->to->weak_methods & some};
        if (has_weak_key(e->to, &e->call->argument[i])) {
            callee.weak = 1;
        }
        pass_weakness(&e->call->argument[i], callee, &w);
    }
    if (e->call->receiver != NO_ID && e->to->is_method && (e->to->weak & 1)) {
        w.weak |= param_bit(e->call->receiver);
    }
    return w;
}

/* A parameter goes on to a callee that makes an address of it. */
static bool
flow_addresses(struct edge_to *e)
{
    struct summary_function *f = e->from;
    param_set points = f->points, exposes = f->exposes;

    for (uint32_t i = 0; e->to && !e->api && i < e->call->nargs; i++) {
        param_set some = params_taking(e, &e->call->argument[i]);
        param_set mine = param_bit(e->call->argument[i].param);
        bool out = (e->to->exposes & some) ||
                   ((e->to->points & some) && !e->call->is_returned);
        f->exposes |= out ? mine : 0;
        f->points |= (e->to->points & some) && !out ? mine : 0;
    }
    return points != f->points || exposes != f->exposes;
}

/* A catalogued callee that was only found by linking. */
static struct weakness
weak_by_row(const struct edge_to *e)
{
    struct weakness w = {0, 0};

    for (const struct fact *f = NULL; (f = api_next(e->api, f)) != NULL;) {
        switch (f->id) {
        case FACT_HOLDS_WEAKLY:
        case FACT_HOLDS_METHOD_WEAKLY:
        case FACT_REGISTERS_WEAKLY:
        case FACT_REGISTERS_METHOD_WEAKLY:
        case FACT_STORES_WEAKLY:
        case FACT_RUNS_AT_DEATH_OF:
            break;
        default:
            continue;
        }
        bool methods = f->id == FACT_HOLDS_METHOD_WEAKLY ||
                       f->id == FACT_REGISTERS_METHOD_WEAKLY;
        struct weakness callee = {!methods, methods};
        for (uint32_t i = 0; i < e->call->nargs; i++) {
            const struct summary_argument *arg = &e->call->argument[i];
            bool is_one = f->selector.kind == SELECT_ALL ||
                          (f->selector.kind == SELECT_ARGUMENT &&
                           ((arg->position == NO_ID && !arg->keyword.n) ||
                            f->selector.position == (int32_t)arg->position ||
                            (f->selector.keyword.n &&
                             text_eq(f->selector.keyword, arg->keyword))));
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

static bool
flow_result(const struct project *p, struct edge_to *e)
{
    struct told *mine = &e->from->result;
    struct told theirs = {.mean = meaning_unknown()};

    if (!e->call->is_returned) {
        return false;
    }
    if (e->made) {
        theirs = made_instance(p, e->made);
    } else if (e->to && !e->to->is_decorated && !e->to->is_generator) {
        theirs = e->to->result;
        if (!(theirs.mean.flags & MEANS_SEEN)) {
            return false; /* not known yet: recursion adds nothing */
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

uint32_t
summary_taking(const struct summary_function *f, uint32_t param)
{
    return f->star != NO_ID && param >= f->npositional ? f->star : param;
}

bool
summary_add_weak_key(struct summary_function *f, struct text keyword)
{
    for (uint32_t i = 0; i < f->nweak_keys; i++) {
        if (text_eq(f->weak_key[i], keyword)) {
            return false;
        }
    }
    if (!keyword.n || f->nweak_keys == WEAK_KEYS) {
        return false;
    }
    f->weak_key[f->nweak_keys++] = keyword;
    return true;
}

/* `**named` goes on to a callee that holds some parameters weakly. */
static bool
flow_keys(struct edge_to *e)
{
    bool changed = false;

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
    return !e->to && e->api && api_fact(e->api, FACT_WEAK_CONTAINER)
               ? e->api->name
               : (struct text){0};
}

static bool
flow_edge(const struct project *p, struct edge_to *e)
{
    struct summary_function *f = e->from;

    if (e->to && summary_is_anything(e->to)) {
        struct edge_to unknown = {.from = f, .call = e->call};
        return flow_result(p, &unknown);
    }
    struct weakness none = {0, 0};
    struct weakness w = e->to    ? weak_through(e)
                        : e->api ? weak_by_row(e)
                                 : none;
    uint32_t frames = e->to ? e->to->frames >> !f->is_slot : 0;
    bool observes = e->to && e->to->observes && e->call->is_returned;
    bool changed = (w.weak & ~f->weak) || (w.methods & ~f->weak_methods) ||
                   (frames & ~f->frames) || observes > f->observes;

    if (changed && !f->why.n) {
        f->why = e->to ? e->to->why : e->api->name;
    }
    f->weak |= w.weak;
    f->weak_methods |= w.methods;
    f->frames |= frames;
    f->observes |= observes;
    if (!f->is_slot) { /* who keeps an address is told of by name only */
        changed |= flow_addresses(e);
    }
    if (f->is_slot && !f->makes_weak.n) {
        f->makes_weak = makes_weak(e);
        changed |= f->makes_weak.n != 0;
    }
    changed |= flow_cache(p, e) | flow_keys(e);
    return flow_result(p, e) || changed;
}

static void
add_sites(struct linker *l)
{
    for (uint32_t id = 0; id < l->p->entry.n; id++) {
        struct summary_function *f = l->p->entry.at[id].function;
        for (uint32_t i = 0; f && i < f->ncalls; i++) {
            add_site(l, f, &f->call[i]);
        }
    }
}

/* How many functions each slot leads to, through others.  What leads back to
 * itself leads to very many. */
static void
count_spread(struct linker *l)
{
    for (int round = 0; round < SPREAD_ROUNDS; round++) {
        for (uint32_t i = 0; i < l->edge.n; i++) {
            l->edge.at[i].from->counted = 0;
        }
        for (uint32_t i = 0; i < l->edge.n; i++) {
            struct summary_function *from = l->edge.at[i].from;
            const struct summary_function *to = l->edge.at[i].to;
            if (from->is_slot && from->counted <= FEW_IN_SLOT) {
                from->counted += to && to->is_slot ? to->spread : 1;
            }
        }
        for (uint32_t i = 0; i < l->edge.n; i++) {
            l->edge.at[i].from->spread = l->edge.at[i].from->counted;
        }
    }
}

/* What is held weakly for certain by what is called. */
static param_set
told_weak(const struct edge_to *e)
{
    if (!e->to) {
        return e->api ? weak_by_row(e).weak : 0;
    }
    return summary_is_anything(e->to) ? 0 : weak_through(e).weak;
}

/* The rule by which the end of what is returned is an event, or
 * RULE_UNKNOWN. */
static enum rule
told_end(const struct project *p, const struct edge_to *e)
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

/* Of slots where very many lie, in `counted`: what all of them hold; and
 * if all of them return what has an end that is noticed, that. */
static void
count_agreed(struct linker *l)
{
    for (uint32_t i = 0; i < l->edge.n; i++) {
        l->edge.at[i].from->counted = UINT32_MAX;
        l->edge.at[i].from->ends_by = RULE_COUNT;
    }
    for (uint32_t i = 0; i < l->edge.n; i++) {
        const struct edge_to *e = &l->edge.at[i];
        bool is_empty = e->to && e->to->is_slot && !e->to->spread;
        if (summary_is_anything(e->from) && !is_empty) {
            enum rule end = told_end(l->p, e);
            e->from->counted &= told_weak(e);
            if (e->from->ends_by != RULE_UNKNOWN) {
                e->from->ends_by = (uint16_t)end;
            }
        }
    }
}

static void
follow_edges(struct linker *l)
{
    bool changed = true;

    count_spread(l);

    for (uint32_t round = 0; changed && round < MOST_ROUNDS; round++) {
        changed = false;
        for (uint32_t i = 0; i < l->edge.n; i++) {
            changed |= flow_edge(l->p, &l->edge.at[i]);
        }
    }
}

/* What lies in slots is called as well.  Whoever calls it may lie in another
 * one, so that there is more to follow. */
static void
link_by_slots(struct linker *l, struct slot_linker *slots)
{
    uint32_t n = 0;

    for (int round = 0; round < SLOT_ROUNDS; round++) {
        const struct slot_call *more = link_slots_more(slots, &n);
        if (!n) {
            break;
        }
        find_callees_anew(l);
        for (uint32_t i = 0; i < n; i++) {
            add_site(l, more[i].from, more[i].call);
        }
        add_edges(l);
        follow_edges(l);
    }
}

const struct project *
rules_link(struct arena *a, const struct summary *const *summary, uint32_t n,
           const struct catalogue *cat)
{
    struct project *p = arena_new(a, struct project);
    struct linker l = {.arena = a, .p = p};
    const struct summary **file = arena_array(a, const struct summary *, n + 1);

    dotted_init(&p->names, a);
    vec_add(a, &p->entry); /* of the empty name */
    l.callees.arena = a;
    for (uint32_t i = 0; i < n; i++) {
        file[i] = summary[i];
    }
    p->file = file;
    p->nfiles = n;
    p->catalogue = cat ? cat : catalogue_builtin();
    for (uint32_t i = 0; i < n; i++) {
        if (summary[i]) {
            add_summary(&l, summary[i]);
        }
    }
    for (uint32_t i = 0; i < n; i++) {
        if (summary[i]) {
            add_recompiled(&l, summary[i]);
        }
    }
    struct slot_linker *slots = link_slots_open(a, p, file, n);
    link_owners(p);
    add_sites(&l);
    add_edges(&l);
    follow_edges(&l);
    link_by_slots(&l, slots);
    count_agreed(&l);
    for (uint32_t id = 0, last = p->entry.n; id < last; id++) {
        struct summary_function *f = p->entry.at[id].function;
        if (f) {
            link_method(a, p, f);
        }
        if (f && !(f->result.mean.flags & MEANS_SEEN)) {
            f->result.mean = meaning_unknown(); /* never returns, or only
                                                   through itself */
        }
        if (f && summary_is_anything(f)) {
            f->weak = f->counted;
            f->weak_methods = f->points = f->exposes = 0;
            f->frames = f->nweak_keys = 0;
            f->observes = f->finds_again = false;
            f->result.mean = meaning_unknown();
            if (f->ends_by != RULE_UNKNOWN && f->ends_by != RULE_COUNT) {
                f->result.mean.death = DIES_NOTICED;
                f->result.mean.rule = f->ends_by;
            }
        }
        if (f && f->is_slot) { /* something else may lie there, too */
            f->result.mean = meaning_join(f->result.mean, meaning_unknown());
            p->has_events_in_slots |=
                f->result.mean.death == DIES_NOTICED || f->makes_weak.n;
        }
    }
    return p;
}
