#include "rules/value/project.h"


enum { DEEPEST_ALIAS = 8, DEEPEST_BASE = 24, LONGEST_REPLACED = 256 };

struct text
join(struct arena *a, struct text head, struct text tail)
{
    char *s = arena_bytes(a, head.n + tail.n + 1, 1);

    if (head.n) {
        memcpy(s, head.s, head.n);
    }
    if (tail.n) {
        memcpy(s + head.n, tail.s, tail.n);
    }
    s[head.n + tail.n] = '\0';
    return (struct text){s, head.n + tail.n};
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

/* ---- names ------------------------------------------------------------- */

/* A name on its way through aliases. */
struct reading {
    const struct part *at;
    uint32_t n;
    struct parts own; /* where `at` lies once an alias was followed */
};

/* The entry of exactly this name, or NULL; in any case, the longest part of
 * it that is known. */
static const struct entry *
look_up(const struct project *p, const struct reading *r, dotted_id *longest,
        uint32_t *known)
{
    *longest = dotted_longest(&p->names, r->at, r->n, known);
    return *known == r->n ? &p->entry.at[*longest] : NULL;
}

/* Replace the longest leading part that is an alias; true if one was. */
static bool
unalias(const struct project *p, struct reading *r, dotted_id longest,
        uint32_t known)
{
    while (known > 0 && (p->entry.at[longest].alias == DOTTED_ROOT ||
                         p->entry.at[longest].alias == longest)) {
        longest = p->names.node.at[longest].parent;
        known--;
    }
    if (known == 0 || !dotted_spell(&p->names, p->entry.at[longest].alias,
                                    r->at + known, r->n - known, &r->own)) {
        return false;
    }
    r->at = r->own.at;
    r->n = r->own.n;
    return true;
}

/* What a name means, through aliases; NO_ID if nothing is known of it. */
static dotted_id
resolve(const struct project *p, const struct part *at, uint32_t n)
{
    struct reading r;
    dotted_id longest;
    uint32_t known;

    r.at = at;
    r.n = n;
    for (int i = 0; i < DEEPEST_ALIAS; i++) {
        const struct entry *e = look_up(p, &r, &longest, &known);
        if (e && (e->function || e->class_ || e->global)) {
            return longest;
        }
        if (!unalias(p, &r, longest, known)) {
            return NO_ID;
        }
    }
    return NO_ID;
}

static dotted_id
resolve_text(const struct project *p, struct text name)
{
    struct parts parts;

    return p && name.n && parts_split(&parts, name)
               ? resolve(p, parts.at, parts.n)
               : NO_ID;
}

static dotted_id
if_class(const struct project *p, dotted_id id)
{
    return id != NO_ID && p->entry.at[id].class_ ? id : NO_ID;
}

static dotted_id
find_class(const struct project *p, struct text name)
{
    return if_class(p, resolve_text(p, name));
}

const struct summary_class *
project_class(const struct project *p, struct text name)
{
    const dotted_id id = find_class(p, name);

    return id != NO_ID ? p->entry.at[id].class_ : NULL;
}

/* Visit a class and its bases, nearest first, until `ask` returns true. */
typedef bool class_visit(void *context, const struct project *p, dotted_id id);

static bool
walk_classes(const struct project *p, dotted_id id, class_visit *ask,
             void *context, int depth)
{
    if (id == NO_ID || depth == 0) {
        return false;
    }
    if (ask(context, p, id)) {
        return true;
    }
    const struct summary_class *c = p->entry.at[id].class_;
    for (uint32_t i = 0; i < c->nbases; i++) {
        if (walk_classes(p, find_class(p, c->base[i]), ask, context,
                         depth - 1)) {
            return true;
        }
    }
    return false;
}

struct method_query {
    struct part method;
    const struct summary_function *found;
};

static bool
ask_method(void *context, const struct project *p, dotted_id id)
{
    struct method_query *q = context;
    const dotted_id method = dotted_below(&p->names, id, &q->method);

    q->found = method != NO_ID ? p->entry.at[method].function : NULL;
    return q->found != NULL;
}

/* What `super().method` of a class may be. */
static const struct summary_function *
of_bases(const struct project *p, dotted_id id, struct method_query *q)
{
    const struct summary_class *c = id != NO_ID ? p->entry.at[id].class_ : NULL;

    for (uint32_t i = 0; c && i < c->nbases; i++) {
        if (walk_classes(p, find_class(p, c->base[i]), ask_method, q,
                         DEEPEST_BASE)) {
            return q->found;
        }
    }
    return NULL;
}

const struct summary_function *
project_inherited(const struct project *p, struct text class_,
                  struct text method)
{
    struct method_query q = {.method = part_of(method)};

    return of_bases(p, find_class(p, class_), &q);
}

static const struct summary_function *
find_method(const struct project *p, dotted_id id, struct part method)
{
    struct method_query q = {.method = method};

    walk_classes(p, id, ask_method, &q, DEEPEST_BASE);
    return q.found;
}

/* A method of a class, by the name of both. */
static const struct summary_function *
method_of(const struct project *p, struct parts *name)
{
    struct method_query q = {.method = name->at[name->n - 1]};
    struct part *class_ = &name->at[name->n - 2];
    uint32_t n = name->n - 1;

    if (text_eq(class_->text, TEXT("super()"))) {
        return of_bases(p, if_class(p, resolve(p, name->at, n - 1)), &q);
    }
    if (text_ends(class_->text, TEXT("()"))) { /* an instance just made */
        *class_ = part_of(text_sub(class_->text, 0, class_->text.n - 2));
    }
    return find_method(p, if_class(p, resolve(p, name->at, n)), q.method);
}

const struct summary_function *
project_function(const struct project *p, struct text name)
{
    struct parts parts;

    if (!p || !name.n || !parts_split(&parts, name)) {
        return NULL;
    }
    const dotted_id id = resolve(p, parts.at, parts.n);
    if (id != NO_ID && p->entry.at[id].function) {
        return p->entry.at[id].function;
    }
    if (if_class(p, id) == NO_ID) {
        return parts.n > 1 ? method_of(p, &parts) : NULL;
    }
    const struct summary_function *made =
        find_method(p, id, part_of(TEXT("__init__")));
    return made ? made : find_method(p, id, part_of(TEXT("__new__")));
}

const struct summary_function *
project_any_method(const struct project *p, struct text method)
{
    const dotted_id id = p ? dotted_find(&p->names, method) : NO_ID;

    return id != NO_ID ? p->entry.at[id].method : NULL;
}

struct attr_query {
    struct text attr;
    const struct told *found;
};

static bool
ask_attr(void *context, const struct project *p, dotted_id id)
{
    struct attr_query *q = context;
    const struct summary_class *c = p->entry.at[id].class_;

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
ask_foreign(void *context, const struct project *p, dotted_id id)
{
    struct base_query *q = context;
    const struct summary_class *c = p->entry.at[id].class_;

    for (uint32_t i = 0; i < c->nbases; i++) {
        if (find_class(p, c->base[i]) == NO_ID &&
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

bool
project_is_replaced(const struct project *p, struct text module,
                    struct text name)
{
    char key[LONGEST_REPLACED];
    const uint32_t n = module.n + 1 + name.n;

    if (!p || !p->replaced.n || n > sizeof key) {
        return false;
    }
    memcpy(key, module.s, module.n);
    key[module.n] = '/';
    memcpy(key + module.n + 1, name.s, name.n);
    return intern_find(&p->replaced, (struct text){key, n}) != NO_ID;
}

bool
project_has_text_operators(const struct project *p)
{
    return p && p->has_text_operators;
}

const struct told *
project_global(const struct project *p, struct text name)
{
    const dotted_id id = resolve_text(p, name);

    return id != NO_ID ? p->entry.at[id].global : NULL;
}

struct text
project_name(const struct project *p, struct arena *a, struct text name)
{
    struct parts parts;
    struct reading r;
    dotted_id longest;
    uint32_t known;
    struct text now = name, catalogued = {0}; /* the first one with a row */

    if (!p || !name.n || !parts_split(&parts, name)) {
        return name;
    }
    r.at = parts.at;
    r.n = parts.n;
    for (int i = 0; i < DEEPEST_ALIAS; i++) {
        const struct entry *e = look_up(p, &r, &longest, &known);
        if (e && (e->function || e->class_)) {
            return now;
        }
        if (!catalogued.n && p->catalogue &&
            catalogue_find(p->catalogue, now)) {
            catalogued = now;
        }
        if (!unalias(p, &r, longest, known)) {
            break;
        }
        now = parts_join(a, r.at, r.n);
    }
    return catalogued.n ? catalogued : now;
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

/* `__new__` of the class, or `__call__` of its metaclass, gives what has an
 * end, whatever the class is like. */
static bool
gives_event(struct death_query *q, const struct project *p, dotted_id class_,
            struct text method)
{
    const struct part part = part_of(method);
    const dotted_id id =
        class_ != NO_ID ? dotted_below(&p->names, class_, &part) : NO_ID;
    const struct summary_function *f =
        id != NO_ID ? p->entry.at[id].function : NULL;

    if (!f || f->result.mean.death != DIES_NOTICED) {
        return false;
    }
    *q = (struct death_query){DIES_NOTICED, (enum rule)f->result.mean.rule,
                              f->result.mean.api};
    return true;
}

/* No other end that it may have as well would say more. */
static bool
is_settled(const struct death_query *q)
{
    const struct meaning m = {.death = (uint8_t)q->death, .api = q->api};

    return q->death == DIES_NOTICED && !meaning_complains(&m);
}

/* Does the catalogue say of a class that nobody notices the end of what it makes?
 * A finalizer of it gives back memory of its own, then. */
static bool
is_of_quiet_kind(const struct api *row)
{
    const struct fact *f = row ? api_fact(row, FACT_TYPE) : NULL;

    return f && kind_info[f->kind].death == DEATH_CONTENTS &&
           !api_fact(row, FACT_RETURNS_RESOURCE);
}

static bool
ask_death(void *context, const struct project *p, dotted_id id)
{
    struct death_query *q = context;
    const struct summary_class *c = p->entry.at[id].class_;

    const struct api *row =
        c->has_finalizer ? catalogue_find(p->catalogue, c->name) : NULL;
    if (c->has_finalizer && !is_of_quiet_kind(row)) {
        *q = (struct death_query){
            DIES_NOTICED, RULE_FINALIZER,
            row && api_fact(row, FACT_RETURNS_RESOURCE) ? row : NULL};
        return true;
    }
    const struct summary_class *meta = project_class(p, c->metaclass);
    if (c->is_tracked || (meta && meta->is_tracked)) {
        *q = (struct death_query){DIES_NOTICED, RULE_WEAK_STORED, NULL};
        return true;
    }
    if (gives_event(q, p, id, TEXT("__new__")) ||
        gives_event(q, p, find_class(p, c->metaclass), TEXT("__call__"))) {
        return true;
    }
    for (uint32_t i = 0; i < c->nattrs; i++) {
        const struct meaning *m = &c->attr[i].mean.mean;
        if (m->death == DIES_NOTICED && !meaning_is_of_threads(m) &&
            !(q->api && meaning_complains(m))) {
            *q = (struct death_query){DIES_NOTICED, RULE_OWNS_RESOURCE, m->api};
        }
        if (is_settled(q)) {
            return true;
        }
    }
    if (p->entry.at[id].owns_event) {
        *q = (struct death_query){DIES_NOTICED, RULE_OWNS_RESOURCE,
                                  p->entry.at[id].owned};
    }
    for (uint32_t i = 0; i < c->nbases && !is_settled(q); i++) {
        if (find_class(p, c->base[i]) == NO_ID) {
            ask_catalogue(q, p, c->base[i]);
        }
    }
    return is_settled(q);
}

/* Other attributes than these that have an end that is noticed. */
struct own_query {
    const struct text *attr;
    uint32_t n;
    bool has_other;
};

static bool
ask_other_end(void *context, const struct project *p, dotted_id id)
{
    struct own_query *q = context;
    const struct summary_class *c = p->entry.at[id].class_;

    for (uint32_t i = 0; i < c->nattrs; i++) {
        bool is_one = c->attr[i].mean.mean.death != DIES_NOTICED;
        for (uint32_t k = 0; k < q->n; k++) {
            is_one |= text_eq(c->attr[i].name, q->attr[k]);
        }
        q->has_other |= !is_one;
    }
    return q->has_other;
}

bool
project_owns_other(const struct project *p, struct text class_name,
                   const struct text *attr, uint32_t n)
{
    struct own_query q = {attr, n, false};

    walk_classes(p, find_class(p, class_name), ask_other_end, &q,
                 DEEPEST_BASE);
    return q.has_other;
}

bool
project_is_finalized_later(const struct project *p,
                           const struct summary_class *c)
{
    const dotted_id id = find_class(p, c->name);

    return id != NO_ID && p->entry.at[id].is_finalized_later;
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
    const dotted_id id = p ? dotted_find(&p->names, name) : NO_ID;

    return id != NO_ID ? p->entry.at[id].recompiled : NULL;
}

bool
project_offers(const struct project *p, struct text package)
{
    const dotted_id id = p ? dotted_find(&p->names, package) : NO_ID;

    return id != NO_ID && p->entry.at[id].is_offering;
}

bool
project_feeds(const struct project *p, struct text method)
{
    return p && intern_find(&p->fed, method) != NO_ID;
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

bool
project_puts_only(const struct project *p, struct text attr,
                  const struct summary_class *c)
{
    const sym_id id = p ? intern_find(&p->put, attr) : NO_ID;

    return id != NO_ID && p->put_class.at[id] == c;
}

static bool
ask_same(void *context, const struct project *p, dotted_id id)
{
    const dotted_id *other = context;

    (void)p;
    return id == *other;
}

uint32_t
project_words(const struct project *p, struct text class_name,
              struct text attr, const struct summary_words *row[WORDS_ROWS])
{
    const sym_id id = p ? intern_find(&p->words, attr) : NO_ID;
    dotted_id of = p ? find_class(p, class_name) : NO_ID;
    const struct words_of *all = id != NO_ID ? &p->words_of.at[id] : NULL;
    bool is_own = false;
    uint32_t n = 0;

    if (!all || of == NO_ID || all->is_open ||
        find_method(p, of, part_of(attr))) {
        return 0;
    }
    for (uint32_t i = 0; i < all->row.n; i++) {
        dotted_id other = find_class(p, all->row.at[i]->class_);
        const bool is_above =
            walk_classes(p, of, ask_same, &other, DEEPEST_BASE);
        if (!is_above && !walk_classes(p, other, ask_same, &of, DEEPEST_BASE)) {
            continue;
        }
        if (n == WORDS_ROWS) {
            return 0;
        }
        row[n++] = all->row.at[i];
        is_own |= is_above;
    }
    return is_own ? n : 0;
}

uint32_t
project_named_words(const struct project *p, struct arena *scratch,
                    struct text module, struct text attr,
                    const struct summary_words *row[WORDS_ROWS])
{
    const struct arena_mark mark = arena_mark(scratch);
    const struct text name =
        join(scratch, join(scratch, module, TEXT(".")), attr);
    struct text owner, last;
    uint32_t n = 0;

    if (p && split(project_name(p, scratch, name), &owner, &last)) {
        const sym_id id = intern_find(&p->words, last);
        const struct words_of *all = id != NO_ID ? &p->words_of.at[id] : NULL;
        for (uint32_t i = 0; all && !all->is_open && i < all->row.n; i++) {
            if (n < WORDS_ROWS && text_eq(all->row.at[i]->class_, owner)) {
                row[n++] = all->row.at[i];
            }
        }
    }
    arena_rewind(scratch, mark);
    return n < WORDS_ROWS ? n : 0;
}
