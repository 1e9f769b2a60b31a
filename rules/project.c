#include "rules/project.h"

enum { DEEPEST_ALIAS = 8, DEEPEST_BASE = 24 };

struct text
spelled_text(const struct spelled *name)
{
    return (struct text){name->s, name->n};
}

bool
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

static const struct entry *
entry_find(const struct project *p, struct text name)
{
    sym_id id = name.n ? intern_find(&p->names, name) : NO_ID;

    return id == NO_ID ? NULL : &p->entry[id];
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

bool
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

/* What `super().method` of a class may be. */
static const struct summary_function *
of_bases(const struct project *p, const struct summary_class *c,
         struct method_query *q)
{
    for (uint32_t i = 0; c && i < c->nbases; i++) {
        if (walk_classes(p, find_class(p, c->base[i]), ask_method, q,
                         DEEPEST_BASE)) {
            return q->found;
        }
    }
    return NULL;
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
        if (!walk_classes(p, c, ask_method, &q, DEEPEST_BASE)) {
            q.method = TEXT("__new__");
        }
    } else if (split(name, &head, &q.method)) {
        if (text_ends(head, TEXT(".super()"))) {
            head.n -= (uint32_t)strlen(".super()");
            return of_bases(p, find_class(p, head), &q);
        }
        if (text_ends(head, TEXT("()"))) {
            head.n -= 2; /* of an instance that was just made */
        }
        c = find_class(p, head);
    }
    return walk_classes(p, c, ask_method, &q, DEEPEST_BASE) ? q.found : NULL;
}

const struct summary_function *
project_any_method(const struct project *p, struct text method)
{
    const struct entry *e = p ? entry_find(p, method) : NULL;

    return e ? e->method : NULL;
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
    const struct summary_class *meta = find_class(p, c->metaclass);
    if (c->is_tracked || (meta && meta->is_tracked)) {
        *q = (struct death_query){DIES_NOTICED, RULE_WEAK_STORED, NULL};
        return true;
    }
    for (uint32_t i = 0; i < c->nattrs; i++) {
        const struct meaning *m = &c->attr[i].mean.mean;
        if (m->death == DIES_NOTICED) {
            *q = (struct death_query){DIES_NOTICED, RULE_OWNS_RESOURCE, m->api};
            return true;
        }
    }
    const struct entry *e = entry_find(p, c->name);
    if (e && e->owns_event) {
        *q = (struct death_query){DIES_NOTICED, RULE_OWNS_RESOURCE, NULL};
        return true;
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
project_has_events_in_slots(const struct project *p)
{
    return p && p->has_events_in_slots;
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
