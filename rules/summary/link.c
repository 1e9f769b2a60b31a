#include "rules/value/project.h"

#include "base/vec.h"
#include "rules/follow/guard.h"
#include "rules/follow/suspended.h"
#include "rules/summary/link_class.h"
#include "rules/summary/link_flow.h"
#include "rules/summary/link_idle.h"
#include "rules/summary/link_replaced.h"
#include "rules/summary/link_slot.h"
#include "rules/summary/link_star.h"
#include "rules/summary/link_words.h"
#include "rules/summary/summarize_put.h"
#include "rules/summary/summarize_temporary.h"
#include "rules/value/closing.h"
#include "rules/value/names.h"
#include "rules/value/taking.h"

enum { SPREAD_ROUNDS = 8 }; /* slots behind slots */
enum { MOST_ROUNDS = 1000, SLOT_ROUNDS = 4 };

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
    f->is_replaced |= other->is_replaced;
    f->is_decorated = true; /* nothing is said about the result */
    f->only_if = NULL;
    f->is_just_manager = false;
    f->cleans_up |= other->cleans_up;
    if (!closing_same(f->closes, other->closes)) {
        f->closes = NULL;
    }
    f->only_closes &= other->only_closes;
    f->takes_keywords &= other->takes_keywords && f->nparams == other->nparams;
    near_join(&f->near, &other->near);
    taking_add_weak(f, other->weak, (struct text){0});
    f->weak_parts |= other->weak_parts;
    f->weak_methods |= other->weak_methods;
    f->points |= other->points;
    f->raw |= other->raw;
    f->memory |= other->memory;
    f->exposes |= other->exposes;
    f->spells |= other->spells;
    f->noted |= other->noted;
    f->noted_in |= other->noted_in;
    f->escapes |= other->escapes;
    f->resizes |= other->resizes;
    f->parts |= other->parts;
    f->some_parts |= other->some_parts;
    f->stored |= other->stored;
    fills_join(&f->fills, &other->fills);
    frame_when_join(f, other->frames, other->looks.when);
    frame_looks_join(&f->looks, &other->looks);
    frame_names_join(&f->asked, &other->asked);
    f->reads_traces |= other->reads_traces;
    f->observes |= other->observes;
    f->hands_over &= other->hands_over;
    f->only_put &= other->only_put;
    f->finds_again |= other->finds_again;
    f->why = f->why.n ? f->why : other->why;
}

/* `__version__ = "1.0"`: programs say that of themselves, too. */
static bool
is_about_itself(struct text variable)
{
    const struct text name = name_last(variable);

    return text_starts(name, TEXT("__")) && text_ends(name, TEXT("__")) &&
           !text_eq(name, TEXT("__all__"));
}

/* Is it the __init__.py of a package, with something in it for others? */
static bool
is_offering(const struct summary *s)
{
    bool offers = s->naliases + s->nfunctions + s->nclasses > 0;

    for (uint32_t i = 0; i < s->nglobals; i++) {
        offers |= !is_about_itself(s->global[i].name);
    }
    return offers && text_eq(name_last(s->module), TEXT("__init__"));
}

static void
add_summary(struct linker *l, const struct summary *s)
{
    if (is_offering(s)) {
        struct text package = s->module;
        package.n -= (uint32_t)strlen(".__init__");
        entry_put(l->arena, l->p, package)->is_offering = true;
    }
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

static struct text
last_part(struct text name)
{
    struct text owner, last = name;

    split(name, &owner, &last);
    return last;
}

/* "mod.Class.attr.method": the class of the attribute, then the method. */
static struct text
through_attribute(struct linker *l, struct text callee, bool *is_exact)
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
    const struct summary_class *c = project_class(l->p, type);
    *is_exact = c && project_puts_only(l->p, last_part(owner), c);
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

/* Is the callee defined by the class itself that its name tells of, whose calls
 * make nothing but instances of it? */
static bool
is_own_method(struct linker *l, const struct edge_to *e, struct text callee)
{
    struct text class_name = callee, owner, method;

    if (!e->to || !split(e->to->name, &owner, &method) ||
        (!e->made && !split(callee, &class_name, &method))) {
        return false;
    }
    class_name.n -= text_ends(class_name, TEXT("()")) ? 2 : 0;
    const struct summary_class *c =
        e->made ? e->made : project_class(l->p, class_name);
    return c && text_eq(c->name, owner) && !c->is_decorated &&
           !c->metaclass.n &&
           !project_function(l->p,
                             join(l->arena, c->name, TEXT(".__new__")));
}

/* What a callee's name leads to, with no call yet. */
static struct edge_to
find_callee(struct linker *l, struct text callee)
{
    const struct text given = callee;
    struct text proper = callee;
    struct edge_to e = {.to = project_function(l->p, callee)};

    if (!e.to) {
        callee = through_super(l, callee);
        callee = through_attribute(l, callee, &e.is_exact);
        e.to = project_function(l->p, callee);
    }
    if (e.to && e.to->is_common) {
        e.to = NULL;
    }
    e.made = project_class(l->p, callee);
    if (e.to) {
        e.shift = e.to->is_method || e.made ? 1 : 0;
        e.api = catalogue_find(l->p->catalogue, callee);
        proper = e.to->name;
    } else {
        proper = e.made ? project_foreign_base(l->p, callee)
                        : project_name(l->p, l->arena, callee);
        e.api = catalogue_find(l->p->catalogue, proper);
    }
    e.is_renamed = !text_eq(last_part(proper), last_part(given));
    e.is_own = is_own_method(l, &e, callee);
    if (!e.to && !e.made && !e.api) {
        e.to = link_attribute(l->p, given);
        e.is_attribute = true;
        e.near = link_near(l->p, given);
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

/* The last parts of the names of slots where something more lies now. */
static struct intern
last_parts(struct linker *l, const struct slot_call *call, uint32_t n)
{
    struct intern parts = {.arena = l->arena, .borrows = true};

    for (uint32_t i = 0; i < n; i++) {
        if (i == 0 || call[i].from != call[i - 1].from) {
            intern_put(&parts, last_part(call[i].from->name));
        }
    }
    return parts;
}

/* Something lies in slots now.  Who found nothing may find one of them, and
 * who found what another class defines may find one that is nearer. */
static void
find_callees_anew(struct linker *l, const struct slot_call *call, uint32_t n)
{
    const struct intern parts = last_parts(l, call, n);

    for (sym_id id = 0; id < l->callee.n; id++) {
        const struct edge_to *e = &l->callee.at[id];
        const struct text name = intern_text(&l->callees, id);
        if ((!e->to || !text_eq(e->to->name, name)) &&
            (e->is_renamed || intern_find(&parts, last_part(name)) != NO_ID)) {
            l->callee.at[id] = find_callee(l, name);
        }
    }
}

/* What the near ones return may be what such a call returns; all else they do
 * is told of the attribute's name. */
static void
add_near_edge(struct linker *l, struct edge_to e)
{
    struct summary_call *call = arena_new(l->arena, struct summary_call);

    *call = (struct summary_call){.callee = e.near->name,
                                  .receiver = NO_ID,
                                  .noted_in = NO_ID,
                                  .is_returned = true,
                                  .is_yielded = true,
                                  .is_of_self = e.call->is_of_self};
    e.to = e.near;
    e.call = call;
    vec_push(l->arena, &l->edge, e);
}

/* Is the receiver of the very class that defines the callee? */
static bool
is_exact(const struct project *p, const struct edge_to *e)
{
    struct text owner, method;

    if (!e->call->is_exact || !e->call->exact_in.n || !e->to ||
        !split(e->to->name, &owner, &method)) {
        return e->call->is_exact;
    }
    const struct summary_class *c = project_class(p, owner);
    return c && project_puts_only(p, e->call->exact_in, c);
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
    e.is_own &= !e.call->is_of_self && !e.call->is_override &&
                (e.made || e.is_exact || is_exact(l->p, &e));
    if (site->call->is_unbound && !e.made && !(e.to && e.to->takes_class)) {
        e.shift = 0;
    }
    const bool is_given = e.call->is_returned || e.call->is_yielded;
    if (e.to || e.api || is_given || e.call->put_in) { /* others tell nothing */
        vec_push(l->arena, &l->edge, e);
    }
    if (e.near && is_given) {
        add_near_edge(l, e);
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
            enum rule end = flow_end(l->p, e);
            e->from->counted &= flow_weak(l->p, e);
            if (e->from->ends_by != RULE_UNKNOWN) {
                e->from->ends_by = (uint16_t)end;
            }
        }
    }
}

/* Who calls whom, among those who may still learn something. */
struct callers {
    uint32_t nfunctions; /* numbered from 1; number 0: calls nothing */
    uint32_t *first;     /* by number of a function: the first edge to it */
    uint32_t *next;      /* by edge: the next one to the same function */
    bool *is_waiting;
    VEC(uint32_t) waiting; /* functions whose callers are to hear of them */
};

static struct callers
find_callers(struct linker *l)
{
    struct callers c = {0};
    uint32_t n = 0;

    for (uint32_t i = 0; i < l->edge.n; i++) {
        l->edge.at[i].from->number = 0;
    }
    for (uint32_t i = 0; i < l->edge.n; i++) {
        struct summary_function *from = l->edge.at[i].from;
        from->number = from->number ? from->number : ++n;
    }
    c.nfunctions = n;
    c.first = arena_array(l->arena, uint32_t, n + 1);
    c.next = arena_array(l->arena, uint32_t, l->edge.n + 1);
    c.is_waiting = arena_array(l->arena, bool, n + 1);
    for (uint32_t i = 0; i <= n; i++) {
        c.first[i] = NO_ID;
    }
    for (uint32_t i = l->edge.n; i-- > 0;) {
        const struct summary_function *to = l->edge.at[i].to;
        if (to && to->number <= n) {
            c.next[i] = c.first[to->number];
            c.first[to->number] = i;
        }
    }
    return c;
}

/* What a slot leads to: another one, by its number, or a function (NO_ID). */
struct slot_edge {
    uint32_t from, to;
};

static uint32_t
slot_edges(const struct linker *l, struct slot_edge *out)
{
    uint32_t n = 0;

    for (uint32_t i = 0; i < l->edge.n; i++) {
        const struct summary_function *from = l->edge.at[i].from;
        const struct summary_function *to = l->edge.at[i].to;
        if (from->is_slot) {
            out[n++] = (struct slot_edge){
                from->number, to && to->is_slot ? to->number : NO_ID};
        }
    }
    return n;
}

/* How many functions each slot leads to, through others.  What leads back to
 * itself leads to very many.  There are as many slots as functions: they are
 * counted by their numbers, beside each other. */
static void
count_spread(struct linker *l, uint32_t nfunctions)
{
    struct slot_edge *edge =
        arena_array(l->arena, struct slot_edge, l->edge.n + 1);
    uint32_t *spread = arena_array(l->arena, uint32_t, nfunctions + 1);
    uint32_t *counted = arena_array(l->arena, uint32_t, nfunctions + 1);
    const uint32_t n = slot_edges(l, edge);

    for (uint32_t i = 0; i < l->edge.n; i++) {
        spread[l->edge.at[i].from->number] = l->edge.at[i].from->spread;
    }
    for (int round = 0; round < SPREAD_ROUNDS; round++) {
        memset(counted, 0, (nfunctions + 1) * sizeof *counted);
        for (uint32_t i = 0; i < n; i++) {
            if (counted[edge[i].from] <= FEW_IN_SLOT) {
                counted[edge[i].from] +=
                    edge[i].to == NO_ID ? 1 : spread[edge[i].to];
            }
        }
        memcpy(spread, counted, (nfunctions + 1) * sizeof *spread);
    }
    for (uint32_t i = 0; i < l->edge.n; i++) {
        l->edge.at[i].from->spread = spread[l->edge.at[i].from->number];
    }
}

static void
flow(struct linker *l, struct callers *c, uint32_t edge)
{
    const uint32_t from = l->edge.at[edge].from->number;

    if (flow_edge(l->p, &l->edge.at[edge]) && !c->is_waiting[from]) {
        c->is_waiting[from] = true;
        vec_push(l->arena, &c->waiting, from);
    }
}

/* To a fixed point: each edge once, then those that lead to what has
 * changed. */
static void
follow_edges(struct linker *l)
{
    struct callers c = find_callers(l);
    uint64_t left = (uint64_t)MOST_ROUNDS * l->edge.n;

    count_spread(l, c.nfunctions);
    for (uint32_t i = 0; i < l->edge.n; i++) {
        flow(l, &c, i);
    }
    for (uint32_t i = 0; i < c.waiting.n; i++) {
        const uint32_t f = c.waiting.at[i];
        c.is_waiting[f] = false;
        for (uint32_t e = c.first[f]; e != NO_ID && left > 0; left--) {
            flow(l, &c, e);
            e = c.next[e];
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
        find_callees_anew(l, more, n);
        for (uint32_t i = 0; i < n; i++) {
            add_site(l, more[i].from, more[i].call);
        }
        add_edges(l);
        follow_edges(l);
    }
}

/* The parameter that takes what somebody passes who has no name for it. */
static void
add_fed(struct arena *a, struct project *p, const struct summary_fed *fed)
{
    const struct summary_function *f = project_function(p, fed->callee);
    uint32_t param = fed->position;

    if (text_starts(fed->callee, TEXT("?."))) {
        intern_put(&p->fed, text_sub(fed->callee, 2, fed->callee.n));
        return;
    }
    if (!f) {
        return;
    }
    if (!fed->keyword.n && param == NO_ID) {
        entry_put(a, p, f->name)->function->fed = UINT32_MAX;
        return;
    }
    if (fed->keyword.n) {
        for (param = 0;
             param < f->nparams && !text_eq(f->param[param], fed->keyword);
             param++) {
        }
    } else {
        param = summary_taking(f, param + f->is_method);
    }
    if (param != NO_ID && param < f->nparams) {
        entry_put(a, p, f->name)->function->fed |= param_bit(param);
    }
}

/* What suspended frames are asked for by the file that the function is of, or
 * NULL. */
static const struct frame_names *
asked_by_file_of(const struct project *p, const struct summary_function *f)
{
    for (uint32_t i = 0; f && i < p->nfiles; i++) {
        const struct summary *s = p->file[i];
        if (s && s->npeeked && !project_is_idle(p, s->peeked_by) &&
            f->name.n > s->module.n &&
            text_starts(f->name, s->module) &&
            f->name.s[s->module.n] == '.') {
            return s->asks_peeked;
        }
    }
    return NULL;
}

/* Frames of it are asked for these, too. */
static void
add_peeked(struct arena *a, struct project *p, const struct summary_function *f,
           const struct frame_names *asked)
{
    if (!f || !asked) {
        return;
    }
    struct summary_function *of = entry_put(a, p, f->name)->function;
    struct frame_names all = of->peeked ? *of->peeked : *asked;

    if (!of->peeked || frame_names_join(&all, asked)) {
        of->peeked = frame_names_copy(a, &all);
    }
}

/* What others hand to such a file. */
static void
add_handed(struct arena *a, struct project *p)
{
    bool has_reader = false;

    for (uint32_t i = 0; i < p->nfiles; i++) {
        has_reader |= p->file[i] && p->file[i]->npeeked;
    }
    for (uint32_t i = 0; has_reader && i < p->nfiles; i++) {
        const struct summary *s = p->file[i];
        for (uint32_t k = 0; s && k + 1 < s->nhanded; k += 2) {
            const struct summary_function *made =
                project_function(p, s->handed[k + 1]);
            if (made && (made->is_generator || made->is_coroutine)) {
                add_peeked(a, p, made,
                           asked_by_file_of(
                               p, project_function(p, s->handed[k])));
            }
        }
    }
}

/* What a file says of functions of others. */
static void
add_marks(struct arena *a, struct project *p)
{
    for (uint32_t i = 0; i < p->nfiles; i++) {
        const struct summary *s = p->file[i];
        const bool is_idle = s && project_is_idle(p, s->peeked_by);
        for (uint32_t k = 0; s && !is_idle && k < s->npeeked; k++) {
            add_peeked(a, p, project_function(p, s->peeked[k]),
                       s->asks_peeked);
        }
        for (uint32_t k = 0; s && k < s->nfed; k++) {
            add_fed(a, p, &s->fed[k]);
        }
        for (uint32_t k = 0; s && k < s->non_temporary; k++) {
            const struct summary_function *f =
                project_function(p, s->on_temporary[k]);
            if (f && f->is_method) {
                entry_put(a, p, f->name)->function->on_temporary = true;
            }
        }
    }
}

/* What is asked of a parameter counts if the class is one of the tree. */
static void
drop_guards(struct project *p)
{
    for (uint32_t id = 0; id < p->entry.n; id++) {
        struct summary_function *f = p->entry.at[id].function;
        if (f && f->weak_if && !guard_is_of_tree(p, f->weak_class)) {
            f->weak_if = 0;
        }
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
    l.callees = (struct intern){.arena = a, .borrows = true};
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
    link_stars(a, p);
    for (uint32_t i = 0; i < n; i++) {
        if (summary[i]) {
            add_recompiled(&l, summary[i]);
        }
    }
    link_replaced(a, p);
    link_idle(a, p);
    link_puts(a, p);
    link_words(a, p);
    link_vets(a, p);
    p->fed = (struct intern){.arena = a, .borrows = true};
    add_marks(a, p);
    add_handed(a, p);
    struct slot_linker *slots = link_slots_open(a, p, file, n);
    link_owners(p);
    add_sites(&l);
    drop_guards(p);
    add_edges(&l);
    follow_edges(&l);
    link_by_slots(&l, slots);
    count_agreed(&l);
    for (uint32_t id = 0, last = p->entry.n; id < last; id++) {
        struct summary_function *f = p->entry.at[id].function;
        if (f) {
            p->has_text_operators |= link_is_text_operator(p, f);
            link_method(a, p, f);
        }
        if (f && !(f->result.mean.flags & MEANS_SEEN)) {
            f->result.mean = meaning_unknown(); /* never returns, or only
                                                   through itself */
        }
        if (f && summary_is_anything(f)) {
            f->weak = f->weak_parts = f->counted;
            f->near = near_away(f->counted);
            f->weak_if = f->weak_sub = 0;
            f->weak_methods = f->points = f->exposes = f->spells = 0;
            f->noted = 0;
            f->fills = (struct fills){0};
            f->frames = f->looks.keeps = f->looks.gives = 0;
            f->nweak_keys = 0;
            f->observes = f->finds_again = false;
            f->result.mean = meaning_unknown();
            if (f->ends_by != RULE_UNKNOWN && f->ends_by != RULE_COUNT) {
                f->result.mean.death = DIES_NOTICED;
                f->result.mean.rule = f->ends_by;
            }
        }
        if (f && f->is_slot) { /* something else may lie there, too */
            f->result.mean = meaning_join(f->result.mean, meaning_unknown());
        }
    }
    return p;
}
