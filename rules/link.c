#include "rules/summary.h"

#include "base/vec.h"

enum {
    DEEPEST_ALIAS = 8,
    DEEPEST_BASE = 24,
    LONGEST_NAME = 512,
    MOST_ROUNDS = 10000
};

/* All that the tree says about one dotted name. */
struct entry {
    struct summary_function *function; /* NULL, or a copy of our own */
    const struct summary_class *class_;
    const struct told *global;
    struct text alias;
    const struct api *recompiled;
};

struct project {
    struct intern names;
    struct entry *entry; /* by name */
    uint32_t nentries, cap;
    const struct catalogue *catalogue;
    bool forks, loads;
    const struct summary *const *file; /* entries may be NULL */
    uint32_t nfiles;
};

static struct entry *
entry_put(struct arena *a, struct project *p, struct text name)
{
    sym_id id = intern_put(&p->names, name);

    while (p->nentries <= id) {
        if (p->nentries == p->cap) {
            uint32_t cap = p->cap ? p->cap * 2 : 64;
            p->entry = arena_grow(a, p->entry, p->cap, cap, sizeof *p->entry);
            p->cap = cap;
        }
        p->entry[p->nentries++] = (struct entry){0};
    }
    return &p->entry[id];
}

static const struct entry *
entry_find(const struct project *p, struct text name)
{
    sym_id id = name.n ? intern_find(&p->names, name) : NO_ID;

    return id == NO_ID ? NULL : &p->entry[id];
}

/* A name in a buffer of its own, so that asking needs no memory. */
struct spelled {
    char s[LONGEST_NAME];
    uint32_t n;
};

static struct text
spelled_text(const struct spelled *name)
{
    return (struct text){name->s, name->n};
}

static bool
spell(struct spelled *out, struct text head, struct text tail)
{
    uint32_t n = head.n + tail.n;

    if (n > LONGEST_NAME) {
        return false;
    }
    /* One of them may lie in `out`: the tail behind the old head, or the head
     * at its beginning. */
    if (tail.n) {
        memmove(out->s + head.n, tail.s, tail.n);
    }
    if (head.n) {
        memmove(out->s, head.s, head.n);
    }
    out->n = n;
    return true;
}

/* Replace the longest leading part that is an alias; true if one was. */
static bool
unalias(const struct project *p, struct spelled *name)
{
    for (uint32_t end = name->n; end > 0; end--) {
        if (end < name->n && name->s[end] != '.') {
            continue;
        }
        struct text head = {name->s, end};
        const struct entry *e = entry_find(p, head);
        if (e && e->alias.n && !text_eq(e->alias, head)) {
            struct text tail = {name->s + end, name->n - end};
            return spell(name, e->alias, tail);
        }
    }
    return false;
}

/* The entry of a name, through aliases; `name` becomes its proper name. */
static const struct entry *
resolve(const struct project *p, struct spelled *name)
{
    for (int i = 0; i < DEEPEST_ALIAS; i++) {
        const struct entry *e = entry_find(p, spelled_text(name));
        if (e && (e->function || e->class_ || e->global)) {
            return e;
        }
        if (!unalias(p, name)) {
            return NULL;
        }
    }
    return NULL;
}

static bool
split(struct text name, struct text *head, struct text *last)
{
    uint32_t i = name.n;

    while (i > 0 && name.s[i - 1] != '.') {
        i--;
    }
    if (i < 2) {
        return false;
    }
    *head = text_sub(name, 0, i - 1);
    *last = text_sub(name, i, name.n);
    return true;
}

static const struct summary_class *
find_class(const struct project *p, struct text name)
{
    struct spelled s;

    if (!p || !name.n || !spell(&s, name, (struct text){0})) {
        return NULL;
    }
    const struct entry *e = resolve(p, &s);
    return e ? e->class_ : NULL;
}

const struct summary_class *
project_class(const struct project *p, struct text name)
{
    return find_class(p, name);
}

/* Visit a class and its bases, nearest first, until `ask` returns true. */
typedef bool class_visit(void *context, const struct project *p,
                         const struct summary_class *c);

static bool
walk_classes(const struct project *p, const struct summary_class *c,
             class_visit *ask, void *context, int depth)
{
    if (!c || depth == 0) {
        return false;
    }
    if (ask(context, p, c)) {
        return true;
    }
    for (uint32_t i = 0; i < c->nbases; i++) {
        if (walk_classes(p, find_class(p, c->base[i]), ask, context,
                         depth - 1)) {
            return true;
        }
    }
    return false;
}

struct method_query {
    struct text method;
    const struct summary_function *found;
};

static bool
ask_method(void *context, const struct project *p,
           const struct summary_class *c)
{
    struct method_query *q = context;
    struct spelled s;

    if (!spell(&s, c->name, TEXT("."))) {
        return false;
    }
    struct text head = spelled_text(&s);
    if (!spell(&s, head, q->method)) {
        return false;
    }
    const struct entry *e = entry_find(p, spelled_text(&s));
    q->found = e ? e->function : NULL;
    return q->found != NULL;
}

const struct summary_function *
project_function(const struct project *p, struct text name)
{
    struct spelled s;
    struct method_query q = {0};
    struct text head;

    if (!p || !name.n || !spell(&s, name, (struct text){0})) {
        return NULL;
    }
    const struct entry *e = resolve(p, &s);
    if (e && e->function) {
        return e->function;
    }
    const struct summary_class *c = e ? e->class_ : NULL;
    if (c) {
        q.method = TEXT("__init__");
    } else if (split(name, &head, &q.method)) {
        c = find_class(p, head);
    }
    return walk_classes(p, c, ask_method, &q, DEEPEST_BASE) ? q.found : NULL;
}

struct attr_query {
    struct text attr;
    const struct told *found;
};

static bool
ask_attr(void *context, const struct project *p, const struct summary_class *c)
{
    struct attr_query *q = context;

    (void)p;
    for (uint32_t i = 0; i < c->nattrs; i++) {
        if (text_eq(c->attr[i].name, q->attr)) {
            q->found = &c->attr[i].mean;
            return true;
        }
    }
    return false;
}

const struct told *
project_attr(const struct project *p, struct text class_name, struct text attr)
{
    struct attr_query q = {attr, NULL};

    walk_classes(p, find_class(p, class_name), ask_attr, &q, DEEPEST_BASE);
    return q.found;
}

struct base_query {
    struct text found;
};

static bool
ask_foreign(void *context, const struct project *p,
            const struct summary_class *c)
{
    struct base_query *q = context;

    for (uint32_t i = 0; i < c->nbases; i++) {
        if (!find_class(p, c->base[i]) &&
            !text_eq(c->base[i], TEXT("builtins.object"))) {
            q->found = c->base[i];
            return true;
        }
    }
    return false;
}

struct text
project_foreign_base(const struct project *p, struct text class_name)
{
    struct base_query q = {{0}};

    walk_classes(p, find_class(p, class_name), ask_foreign, &q, DEEPEST_BASE);
    return q.found;
}

const struct told *
project_global(const struct project *p, struct text name)
{
    struct spelled s;

    if (!p || !name.n || !spell(&s, name, (struct text){0})) {
        return NULL;
    }
    const struct entry *e = resolve(p, &s);
    return e ? e->global : NULL;
}

struct text
project_name(const struct project *p, struct arena *a, struct text name)
{
    struct spelled s;
    struct text known = {0}; /* the first name that has a row */
    bool changed = false;

    if (!p || !name.n || !spell(&s, name, (struct text){0})) {
        return name;
    }
    for (int i = 0; i < DEEPEST_ALIAS; i++) {
        const struct entry *e = entry_find(p, spelled_text(&s));
        if (e && (e->function || e->class_)) {
            known.n = 0;
            break;
        }
        if (!known.n && p->catalogue &&
            catalogue_find(p->catalogue, spelled_text(&s))) {
            known = changed ? text_copy(a, spelled_text(&s)) : name;
        }
        if (!unalias(p, &s)) {
            break;
        }
        changed = true;
    }
    if (known.n) {
        return known;
    }
    return changed ? text_copy(a, spelled_text(&s)) : name;
}

struct death_query {
    enum death death;
    enum rule rule;
    const struct api *api;
};

/* A base that the tree does not define: what does the catalogue say? */
static void
ask_catalogue(struct death_query *q, const struct project *p, struct text base)
{
    const struct api *row = catalogue_find(p->catalogue, base);
    const struct fact *f = row ? api_fact(row, FACT_TYPE) : NULL;

    if (row && (api_fact(row, FACT_RETURNS_RESOURCE) ||
                (f && kind_info[f->kind].death == DEATH_NOTICED))) {
        q->death = DIES_NOTICED;
        q->rule = RULE_RESOURCE;
        q->api = row;
    }
}

static bool
ask_death(void *context, const struct project *p, const struct summary_class *c)
{
    struct death_query *q = context;

    if (c->has_finalizer) {
        *q = (struct death_query){DIES_NOTICED, RULE_FINALIZER, NULL};
        return true;
    }
    for (uint32_t i = 0; i < c->nattrs; i++) {
        const struct meaning *m = &c->attr[i].mean.mean;
        if (m->death == DIES_NOTICED) {
            *q = (struct death_query){DIES_NOTICED, RULE_OWNS_RESOURCE, m->api};
            return true;
        }
    }
    for (uint32_t i = 0; i < c->nbases && q->death != DIES_NOTICED; i++) {
        if (!find_class(p, c->base[i])) {
            ask_catalogue(q, p, c->base[i]);
        }
    }
    return q->death == DIES_NOTICED;
}

enum death
project_class_death(const struct project *p, struct text class_name,
                    enum rule *rule, const struct api **api)
{
    struct death_query q = {DIES_DOUBTFUL, RULE_UNKNOWN, NULL};

    walk_classes(p, find_class(p, class_name), ask_death, &q, DEEPEST_BASE);
    *rule = q.rule;
    *api = q.api;
    return q.death;
}

const struct api *
project_recompiled(const struct project *p, struct text name)
{
    const struct entry *e = p ? entry_find(p, name) : NULL;

    return e ? e->recompiled : NULL;
}

bool
project_forks(const struct project *p)
{
    return p && p->forks;
}

bool
project_loads(const struct project *p)
{
    return p && p->loads;
}

const struct summary *const *
project_files(const struct project *p, uint32_t *n)
{
    *n = p ? p->nfiles : 0;
    return p ? p->file : NULL;
}

/* ---- linking ----------------------------------------------------------- */

/* One call with the function, or the row, that it reaches. */
struct edge_to {
    struct summary_function *from;
    const struct summary_call *call;
    const struct summary_function *to;
    const struct summary_class *made; /* the call makes an instance */
    const struct api *api;
    uint32_t shift; /* arguments start at this parameter */
};

struct linker {
    struct arena *arena;
    struct project *p;
    VEC(struct edge_to) edge;
    struct intern callees;
    VEC(struct edge_to) callee; /* by name: where its calls lead */
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
    f->frames |= other->frames;
    f->observes |= other->observes;
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
        entry_put(l->arena, l->p, s->alias[i].name)->alias = s->alias[i].means;
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
    return text_format(l->arena, "%.*s.%.*s", TEXT_ARG(type), TEXT_ARG(method));
}

/* What a callee's name leads to, with no call yet. */
static struct edge_to
find_callee(struct linker *l, struct text callee)
{
    struct edge_to e = {.to = project_function(l->p, callee)};

    if (!e.to) {
        callee = through_attribute(l, callee);
        e.to = project_function(l->p, callee);
    }
    e.made = project_class(l->p, callee);
    if (e.to) {
        e.shift = e.to->is_method || e.made ? 1 : 0;
    } else if (!e.made) {
        e.api = catalogue_find(l->p->catalogue,
                               project_name(l->p, l->arena, callee));
    }
    return e;
}

static void
add_edge(struct linker *l, struct summary_function *from,
         const struct summary_call *call)
{
    sym_id name = intern_put(&l->callees, call->callee);

    if (name == l->callee.n) {
        vec_push(l->arena, &l->callee, find_callee(l, call->callee));
    }
    struct edge_to e = l->callee.at[name];
    e.from = from;
    e.call = call;
    if (e.to || e.api || call->is_returned) { /* others tell nothing */
        vec_push(l->arena, &l->edge, e);
    }
}

/* The parameters of the callee that may take the argument. */
static param_set
params_taking(const struct edge_to *e, const struct summary_argument *arg)
{
    if (!arg->keyword.n) {
        return param_bit(arg->position + e->shift);
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

static struct weakness
weak_through(const struct edge_to *e)
{
    struct weakness w = {0, 0};

    for (uint32_t i = 0; i < e->call->nargs; i++) {
        param_set some = params_taking(e, &e->call->argument[i]);
        struct weakness callee = {e->to->weak & some,
                                  e->to->weak_methods & some};
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

    for (uint32_t i = 0; e->to && i < e->call->nargs; i++) {
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
                           (f->selector.position == (int32_t)arg->position ||
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

static bool
flow_edge(const struct project *p, struct edge_to *e)
{
    struct summary_function *f = e->from;
    struct weakness none = {0, 0};
    struct weakness w = e->to    ? weak_through(e)
                        : e->api ? weak_by_row(e)
                                 : none;
    uint32_t frames = e->to ? e->to->frames >> 1 : 0;
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
    changed |= flow_addresses(e);
    return flow_result(p, e) || changed;
}

const struct project *
rules_link(struct arena *a, const struct summary *const *summary, uint32_t n,
           const struct catalogue *cat)
{
    struct project *p = arena_new(a, struct project);
    struct linker l = {.arena = a, .p = p};
    bool changed = true;

    const struct summary **file = arena_array(a, const struct summary *, n + 1);

    p->names.arena = a;
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
    for (uint32_t id = 0; id < p->nentries; id++) {
        struct summary_function *f = p->entry[id].function;
        for (uint32_t i = 0; f && i < f->ncalls; i++) {
            add_edge(&l, f, &f->call[i]);
        }
    }
    for (uint32_t round = 0; changed && round < MOST_ROUNDS; round++) {
        changed = false;
        for (uint32_t i = 0; i < l.edge.n; i++) {
            changed |= flow_edge(p, &l.edge.at[i]);
        }
    }
    for (uint32_t id = 0; id < p->nentries; id++) {
        struct summary_function *f = p->entry[id].function;
        if (f && !(f->result.mean.flags & MEANS_SEEN)) {
            f->result.mean = meaning_unknown(); /* never returns, or only
                                                   through itself */
        }
    }
    return p;
}
