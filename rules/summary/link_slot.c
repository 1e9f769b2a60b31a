#include "rules/summary/link_slot.h"

#include "base/vec.h"
#include "rules/value/slot.h"

enum {
    POSITIONS = 8,     /* arguments further on are not followed */
    NAMESAKES = 16,    /* a method of more classes says nothing */
    MOST_TARGETS = 64, /* nor does a slot where anything may lie */
    FEW_WAYS = 4096    /* how many may come of few */
};

/* From one node to another; by how, see slot.h. */
struct way {
    uint32_t to, next;
    uint8_t how;
};

/* What the summaries say of a name, as one of them spells it; and all names of
 * nodes. */
struct given {
    uint32_t node;       /* that it means; NO_ID: nobody asked yet */
    uint32_t own;        /* whose name it is; NO_ID: none */
    uint32_t first_flow; /* out of it; NO_ID: none */
    uint32_t next_given; /* that means the same node */
};

struct given_flow {
    sym_id to; /* in `spelled` */
    uint32_t next;
    uint8_t how;
};

/* A name in a flow: a slot, or a function, class or row. */
struct node {
    struct text name;
    uint32_t first_way;   /* out of it; NO_ID: none yet */
    uint32_t first_given; /* whose flows are ways out of it, too */
    bool is_expanded;     /* they were added to the ways */
    bool has_part;        /* something goes to a part of it */
    uint32_t owner;       /* of `X.(p)`, `X.()`: X; NO_ID: no such name */
    uint32_t first_part;  /* of X: its `X.(p)` and `X.()` */
    uint32_t next_part;   /* the same owner's next */
    const struct summary_function *f; /* the function of that name */
    uint32_t noverriding;             /* methods that override that */
    bool is_class;                    /* of the tree, with no constructor */
    bool is_target;                   /* what is called in the end */
    bool is_reached;                  /* some target lies there */
    uint32_t put_there, put_last;     /* how many targets by one flow; the last */
    VEC(uint32_t) target;             /* that lie there */
};

struct ready {
    uint32_t from, to;
    uint8_t how;
};

/* What a slot does with its parameters: the n-th one is the n-th argument of
 * what lies there, or the next, or any. */
enum hand { HAND_SAME, HAND_NEXT, HAND_ANY, HANDS };

struct namesake {
    const struct summary_function *f;
    uint32_t next;
};

struct slot_linker {
    struct arena *arena;
    struct project *p;
    struct intern spelled;
    VEC(struct given) given; /* by name in `spelled` */
    VEC(struct given_flow) flow;
    VEC(struct node) node;
    VEC(struct way) way;
    struct intern pairs; /* of ends of ways */
    VEC(struct ready) ready;
    VEC(struct slot_call) call;
    struct intern methods;
    VEC(uint32_t) first_namesake; /* by name in `methods` */
    VEC(struct namesake) namesake;
    uint32_t most_ways;
    struct summary_argument hand[HANDS][POSITIONS];
};

/* ---- names --------------------------------------------------------------- */

/* Without the `.[]` or `.@` at its end. */
static struct text
whole_of(struct text name)
{
    uint32_t n = text_ends(name, TEXT(".[]"))  ? 3
                 : text_ends(name, TEXT(".@")) ? 2
                                               : 0;

    return text_sub(name, 0, name.n - n);
}

/* `X.(p)` or `X.()` behind the last dot, what whole_of leaves out left out. */
static bool
split_part(struct text name, struct text *owner, struct text *part)
{
    struct text head, last;

    name = whole_of(name);
    if (!split(name, &head, &last) || last.s[0] != '(') {
        return false;
    }
    *owner = head;
    *part = text_sub(last, 1, last.n - 1);
    return true;
}

static struct text
element_of(struct slot_linker *l, struct text name)
{
    return text_ends(name, TEXT(".[]")) ? name
                                        : join(l->arena, name, TEXT(".[]"));
}

/* `X.(p)`. */
static struct text
part_name(struct slot_linker *l, struct text owner, struct text part)
{
    return join(l->arena, join(l->arena, owner, TEXT(".(")),
                join(l->arena, part, TEXT(")")));
}

static struct text
decorated_of(struct slot_linker *l, struct text name)
{
    return join(l->arena, name, TEXT(".@"));
}

/* The same part of `to` as `from` is of a slot. */
static struct text
same_part(struct slot_linker *l, struct text to, struct text from)
{
    return text_ends(from, TEXT(".@"))    ? decorated_of(l, whole_of(to))
           : text_ends(from, TEXT(".[]")) ? element_of(l, to)
                                          : to;
}

static bool
is_number(struct text t)
{
    return t.n && t.s[0] >= '0' && t.s[0] <= '9';
}

/* The parameter of a function that `part` means from outside, or NO_ID. */
static uint32_t
find_parameter(const struct summary_function *f, struct text part)
{
    for (uint32_t i = 0; i < f->nparams; i++) {
        if (text_eq(f->param[i], part)) {
            return i;
        }
    }
    if (!is_number(part)) {
        return f->takes_keywords ? f->nparams - 1 : NO_ID;
    }
    uint32_t i = (uint32_t)(part.s[0] - '0') + (f->is_method ? 1 : 0);
    if (part.n > 1 || (i >= f->npositional && f->star == NO_ID)) {
        return NO_ID;
    }
    return i < f->npositional ? i : f->star;
}

/* ---- nodes --------------------------------------------------------------- */

static uint32_t node_of(struct slot_linker *l, struct text name);
static uint32_t node_given(struct slot_linker *l, struct text name);
static void add_way(struct slot_linker *l, struct text to, struct text from,
                    uint8_t how);

static void
find_target(const struct slot_linker *l, struct node *n)
{
    if (text_starts(n->name, TEXT("?."))) {
        return;
    }
    n->f = project_function(l->p, n->name);
    if (n->f && n->f->is_slot) {
        n->f = NULL;
    }
    n->is_class = !n->f && project_class(l->p, n->name);
    n->is_target =
        n->f || n->is_class || catalogue_find(l->p->catalogue, n->name);
}

/* What is given to a slot is given to what lies there, and what that returns
 * comes from the slot. */
static void
share_part(struct slot_linker *l, uint32_t part, uint32_t target)
{
    struct text whole = l->node.at[part].name, owner, inner;

    if (!split_part(whole, &owner, &inner)) {
        return;
    }
    struct text theirs = join(l->arena, l->node.at[target].name,
                              text_sub(whole, owner.n, whole.n));
    if (inner.n) {
        add_way(l, theirs, whole, SLOT_PLAIN);
    } else {
        add_way(l, whole, theirs, SLOT_PLAIN);
    }
}

static sym_id
given_of(struct slot_linker *l, struct text name)
{
    static const struct given none = {NO_ID, NO_ID, NO_ID, NO_ID};
    const sym_id id = intern_put(&l->spelled, name);

    if (id == l->given.n) {
        vec_push(l->arena, &l->given, none);
    }
    return id;
}

static uint32_t
node_spelled(struct slot_linker *l, sym_id id)
{
    if (l->given.at[id].node == NO_ID) {
        const uint32_t node = node_of(l, intern_text(&l->spelled, id));
        l->given.at[id].node = node;
    }
    return l->given.at[id].node;
}

/* The node of a name that is spelled in one of its ways. */
static uint32_t
node_given(struct slot_linker *l, struct text name)
{
    return node_spelled(l, given_of(l, name));
}

/* The node of exactly this name, or NO_ID. */
static uint32_t
find_node(const struct slot_linker *l, struct text name)
{
    const sym_id id = intern_find(&l->spelled, name);

    return id != NO_ID ? l->given.at[id].own : NO_ID;
}

/* The name under which all mean the same slot. */
static struct text
canonical(struct slot_linker *l, struct text name)
{
    struct text owner, part, whole;

    if (text_starts(name, TEXT("?."))) {
        return name;
    }
    if (!split_part(name, &owner, &part)) {
        return project_name(l->p, l->arena, name);
    }
    const uint32_t id = node_given(l, owner);
    const struct node *of = &l->node.at[id];
    const struct summary_function *f = of->f;
    if (!f && of->is_class && part.n && !is_number(part)) {
        whole = join(l->arena, TEXT("?."), part); /* a dataclass' field */
        return same_part(l, whole, name);
    }
    if (!f) {
        return join(l->arena, of->name, text_sub(name, owner.n, name.n));
    }
    uint32_t i = part.n ? find_parameter(f, part) : NO_ID;
    bool gathers = i != NO_ID &&
                   (i == f->star || (f->takes_keywords && i == f->nparams - 1));
    whole = part_name(l, f->name, i == NO_ID ? part : f->param[i]);
    return gathers ? element_of(l, whole) : same_part(l, whole, name);
}

static uint32_t
node_of(struct slot_linker *l, struct text name)
{
    struct text owner, part;
    name = canonical(l, name);
    const sym_id own = given_of(l, name);
    const uint32_t id = l->node.n;

    if (l->given.at[own].own != NO_ID) {
        return l->given.at[own].own;
    }
    l->given.at[own].own = id;
    struct node *n = vec_add(l->arena, &l->node);
    *n = (struct node){.name = name,
                       .first_way = NO_ID,
                       .first_given = NO_ID,
                       .owner = NO_ID,
                       .first_part = NO_ID,
                       .next_part = NO_ID};
    if (!split_part(name, &owner, &part)) {
        find_target(l, n);
        return id;
    }
    uint32_t of = node_given(l, owner);
    l->node.at[id].owner = of;
    l->node.at[id].next_part = l->node.at[of].first_part;
    l->node.at[of].first_part = id;
    for (uint32_t i = 0; i < l->node.at[of].target.n; i++) {
        share_part(l, id, l->node.at[of].target.at[i]);
    }
    return id;
}

/* What is decorated goes on to where it is put, but for the result. */
static void
add_way_of_decorated(struct slot_linker *l, uint32_t to, struct text from)
{
    struct text name = l->node.at[to].name, owner, part;

    if (!split_part(name, &owner, &part)) {
        add_way(l, name, from, SLOT_PLAIN);
    } else if (part.n) {
        add_way(l, decorated_of(l, whole_of(name)), from, SLOT_PLAIN);
    }
}

/* There is a new way from `f` to `t`: its elements take it, too. */
static void
follow_parts(struct slot_linker *l, uint32_t t, uint32_t f)
{
    struct text element = element_of(l, l->node.at[f].name);
    struct text decorated = decorated_of(l, l->node.at[f].name);
    uint32_t e = find_node(l, element);
    uint32_t d = find_node(l, decorated);

    if (e != NO_ID && e != f && l->node.at[e].is_reached) {
        add_way(l, element_of(l, l->node.at[t].name), element, SLOT_PLAIN);
    }
    if (d != NO_ID && l->node.at[d].is_reached) {
        add_way_of_decorated(l, t, decorated);
    }
}

/* False if it was there already, or there are too many. */
static bool
put_way(struct slot_linker *l, uint32_t t, uint32_t f, uint8_t how)
{
    uint32_t pair[2] = {t, f};
    struct text key = {(const char *)pair, sizeof pair};

    if (t == f || l->way.n >= l->most_ways ||
        intern_find(&l->pairs, key) != NO_ID) {
        return false;
    }
    intern_put(&l->pairs, key);
    struct way way = {t, l->node.at[f].first_way, how};
    l->node.at[f].first_way = l->way.n;
    vec_push(l->arena, &l->way, way);
    return true;
}

static void
add_way(struct slot_linker *l, struct text to, struct text from, uint8_t how)
{
    const uint32_t t = node_given(l, to), f = node_given(l, from);

    if (!put_way(l, t, f, how)) {
        return;
    }
    if (l->node.at[f].is_reached) {
        struct ready r = {f, t, how};
        vec_push(l->arena, &l->ready, r);
    }
    follow_parts(l, t, f);
}

/* What the summaries say of where it goes: mostly nobody asks. */
static void
expand(struct slot_linker *l, uint32_t id)
{
    if (l->node.at[id].is_expanded) {
        return;
    }
    l->node.at[id].is_expanded = true;
    for (uint32_t g = l->node.at[id].first_given; g != NO_ID;
         g = l->given.at[g].next_given) {
        for (uint32_t i = l->given.at[g].first_flow; i != NO_ID;
             i = l->flow.at[i].next) {
            const struct given_flow flow = l->flow.at[i];
            put_way(l, node_spelled(l, flow.to), id, flow.how);
        }
    }
}

/* ---- where it goes from there -------------------------------------------- */

/* A parameter is passed on. */
static void
pass_parameter(struct slot_linker *l, const struct summary_function *f,
               struct text part, struct text from)
{
    for (uint32_t i = 0; i < f->ncalls; i++) {
        const struct summary_call *call = &f->call[i];
        for (uint32_t k = 0; k < call->nargs; k++) {
            const struct summary_argument *arg = &call->argument[k];
            if (arg->param >= f->nparams || arg->is_method ||
                (!arg->keyword.n && arg->position >= POSITIONS) ||
                !text_eq(f->param[arg->param], part)) {
                continue;
            }
            const char digit = (char)('0' + arg->position);
            struct text number = {&digit, 1};
            struct text to = part_name(l, call->callee,
                                       arg->keyword.n ? arg->keyword : number);
            add_way(l, same_part(l, to, from), from, SLOT_PLAIN);
        }
    }
}

/* `?.subscribe.(0)`: of any class. */
static void
pass_to_methods(struct slot_linker *l, struct text method, struct text from)
{
    uint32_t id = intern_find(&l->methods, method), n = 0;
    struct text owner, part;

    if (id == NO_ID || !split_part(from, &owner, &part)) {
        return;
    }
    for (uint32_t i = l->first_namesake.at[id]; i != NO_ID;
         i = l->namesake.at[i].next) {
        n++;
    }
    for (uint32_t i = l->first_namesake.at[id]; i != NO_ID && n <= NAMESAKES;
         i = l->namesake.at[i].next) {
        struct text to = join(l->arena, l->namesake.at[i].f->name,
                              text_sub(from, owner.n, from.n));
        add_way(l, to, from, SLOT_PLAIN);
    }
}

/* Something lies there now: follow it. */
static void
reach(struct slot_linker *l, uint32_t id)
{
    struct text name = l->node.at[id].name, owner, part;

    l->node.at[id].is_reached = true;
    expand(l, id);
    for (uint32_t i = l->node.at[id].first_way; i != NO_ID;
         i = l->way.at[i].next) {
        struct ready r = {id, l->way.at[i].to, l->way.at[i].how};
        vec_push(l->arena, &l->ready, r);
    }
    bool decorated = text_ends(name, TEXT(".@"));
    if (whole_of(name).n < name.n) {
        uint32_t whole = find_node(l, whole_of(name));
        if (whole != NO_ID) {
            expand(l, whole);
        }
        for (uint32_t i = whole == NO_ID ? NO_ID : l->node.at[whole].first_way;
             i != NO_ID; i = l->way.at[i].next) {
            if (decorated) {
                add_way_of_decorated(l, l->way.at[i].to, name);
            } else {
                struct text to = l->node.at[l->way.at[i].to].name;
                add_way(l, element_of(l, to), name, SLOT_PLAIN);
            }
        }
    }
    if (!split_part(name, &owner, &part) || !part.n) {
        return;
    }
    const struct summary_function *f = project_function(l->p, owner);
    if (f && !f->is_slot) {
        pass_parameter(l, f, part, name);
    } else if (text_starts(owner, TEXT("?."))) {
        pass_to_methods(l, text_sub(owner, 2, owner.n), name);
    }
}

/* ---- the functions that slots are ---------------------------------------- */

static void
fill_hands(struct slot_linker *l)
{
    for (uint32_t i = 0; i < POSITIONS; i++) {
        l->hand[HAND_SAME][i].position = i;
        l->hand[HAND_NEXT][i].position = i + 1;
        l->hand[HAND_ANY][i].position = NO_ID;
        for (int k = 0; k < HANDS; k++) {
            l->hand[k][i].param = i;
        }
    }
}

static void
add_call(struct slot_linker *l, struct summary_function *f, struct text callee,
         uint8_t how, enum hand hand)
{
    struct summary_call *call = arena_new(l->arena, struct summary_call);

    *call = (struct summary_call){
        .callee = callee,
        .argument = l->hand[hand],
        .nargs = POSITIONS,
        .receiver = NO_ID,
        .noted_in = NO_ID,
        .is_returned = f->is_slot,
        .goes = {.returned = true},
        .is_unbound = how != SLOT_BOUND,
        .is_override = !f->is_slot,
    };
    vec_push(l->arena, &l->call, ((struct slot_call){f, call}));
}

/* `?.get`: is there a method of that name? */
static bool
is_common(const struct slot_linker *l, struct text name)
{
    if (!text_starts(name, TEXT("?."))) {
        return false;
    }
    name = text_sub(name, 2, name.n);
    return text_starts(name, TEXT("__")) ||
           intern_find(&l->methods, name) != NO_ID ||
           link_is_of_container(l->p->catalogue, name);
}

/* The function behind a name, which may be a slot: then it is made one. */
static struct summary_function *
function_of(struct slot_linker *l, struct text name)
{
    struct entry *e = entry_put(l->arena, l->p, name);

    if (!e->function && !e->class_) {
        e->function = arena_new(l->arena, struct summary_function);
        e->function->name = name;
        e->function->star = NO_ID;
        e->function->is_slot = true;
        e->function->is_common = is_common(l, name);
        e->function->put_there = l->node.at[node_given(l, name)].put_there;
    }
    return e->function;
}

static void
follow(struct slot_linker *l, const struct ready *r)
{
    struct text from = l->node.at[r->from].name;
    struct summary_function *f = function_of(l, l->node.at[r->to].name);

    if (!f || l->node.at[r->to].target.n == MOST_TARGETS) {
        return;
    }
    add_call(l, f, from, r->how,
             r->how == SLOT_LOOSE ? HAND_ANY : HAND_SAME);
    if (r->how == SLOT_EITHER) {
        add_call(l, f, from, r->how, HAND_NEXT);
    }
    if (l->node.at[r->from].is_target && f->is_slot) {
        vec_push(l->arena, &l->node.at[r->to].target, r->from);
        for (uint32_t i = l->node.at[r->to].first_part; i != NO_ID;
             i = l->node.at[i].next_part) {
            share_part(l, i, r->from);
        }
    }
    if (f->is_slot && !l->node.at[r->to].is_reached) {
        reach(l, r->to);
    }
}

static void
index_methods(struct slot_linker *l)
{
    struct text owner, name;

    for (uint32_t id = 0; id < l->p->entry.n; id++) {
        const struct summary_function *f = l->p->entry.at[id].function;
        if (!f || !f->is_method || !split(f->name, &owner, &name)) {
            continue;
        }
        uint32_t m = intern_put(&l->methods, name);
        if (m == l->first_namesake.n) {
            vec_push(l->arena, &l->first_namesake, NO_ID);
        }
        struct namesake n = {f, l->first_namesake.at[m]};
        l->first_namesake.at[m] = l->namesake.n;
        vec_push(l->arena, &l->namesake, n);
    }
}

/* `C.__del__ = f`: the end of an instance is an event. */
static void
note_finalizer(struct slot_linker *l, struct text to)
{
    struct text owner, method;

    if (!text_ends(to, TEXT(".__del__")) || !split(to, &owner, &method)) {
        return;
    }
    const struct summary_class *c = project_class(l->p, owner);
    if (c) {
        struct entry *e = entry_put(l->arena, l->p, c->name);
        e->owns_event = e->is_finalized_later = true;
        e->owned = NULL;
    }
}

/* The method that another one overrides, or NULL. */
static const struct summary_function *
overridden(const struct slot_linker *l, const struct summary_function *f)
{
    struct text owner, name;

    if (!split(f->name, &owner, &name) || text_starts(name, TEXT("__"))) {
        return NULL;
    }
    const struct summary_function *base = project_inherited(l->p, owner, name);
    return base && base != f && !base->is_slot ? base : NULL;
}

/* What a method is called for may be done by one that overrides it; where very
 * many do, by none in particular. */
static void
add_overriding(struct slot_linker *l)
{
    const struct summary_function **base = arena_array(
        l->arena, const struct summary_function *, l->namesake.n + 1);

    for (uint32_t i = 0; i < l->namesake.n; i++) {
        base[i] = overridden(l, l->namesake.at[i].f);
        if (base[i]) {
            const uint32_t node = node_given(l, base[i]->name);
            l->node.at[node].noverriding++;
        }
    }
    for (uint32_t i = 0; i < l->namesake.n; i++) {
        const uint32_t node = base[i] ? node_given(l, base[i]->name) : NO_ID;
        if (base[i] && l->node.at[node].noverriding <= FEW_IN_SLOT) {
            add_way(l, base[i]->name, l->namesake.at[i].f->name, SLOT_PLAIN);
        }
    }
}

static void
add_flows(struct slot_linker *l, const struct summary *s)
{
    sym_id *given = arena_array(l->arena, sym_id, s->nflow_names + 1);

    for (uint32_t i = 0; i < s->nflow_names; i++) {
        given[i] = given_of(l, s->flow_name[i]);
    }
    for (uint32_t i = 0; i < s->nflows; i++) {
        const struct summary_flow *flow = &s->flow[i];
        struct given *from = &l->given.at[given[flow->from]];
        const struct given_flow new = {given[flow->to], from->first_flow,
                                       flow->how};
        from->first_flow = l->flow.n;
        vec_push(l->arena, &l->flow, new);
        note_finalizer(l, s->flow_name[flow->to]);
    }
}

/* Something goes to a part of the owner; see canonical. */
static void
note_part(struct slot_linker *l, struct text owner, struct text part)
{
    uint32_t id = node_given(l, owner);
    const struct node *n = &l->node.at[id];

    if (n->is_class && part.n && !is_number(part)) {
        return;
    }
    if (n->f) {
        id = node_given(l, n->f->name);
    }
    l->node.at[id].has_part = true;
}

/* The nodes that flows begin at, and the owners of those they end at. */
static void
find_nodes(struct slot_linker *l)
{
    struct text owner, part;

    for (sym_id id = 0, last = l->given.n; id < last; id++) {
        const struct text name = intern_text(&l->spelled, id);
        if (l->given.at[id].first_flow != NO_ID) {
            const uint32_t node = node_spelled(l, id);
            l->given.at[id].next_given = l->node.at[node].first_given;
            l->node.at[node].first_given = id;
        } else if (split_part(name, &owner, &part)) {
            note_part(l, owner, part);
        }
    }
}

/* How many functions and classes are put right into each slot. */
static void
count_put(struct slot_linker *l)
{
    for (uint32_t id = 0, last = l->node.n; id < last; id++) {
        uint32_t g =
            l->node.at[id].is_target ? l->node.at[id].first_given : NO_ID;
        for (; g != NO_ID; g = l->given.at[g].next_given) {
            for (uint32_t i = l->given.at[g].first_flow; i != NO_ID;
                 i = l->flow.at[i].next) {
                const uint32_t to = node_spelled(l, l->flow.at[i].to);
                struct node *n = &l->node.at[to];
                n->put_there += n->put_there == 0 || n->put_last != id;
                n->put_last = id;
            }
        }
    }
}

struct slot_linker *
link_slots_open(struct arena *a, struct project *p,
                const struct summary *const *summary, uint32_t n)
{
    struct slot_linker *l = arena_new(a, struct slot_linker);
    const struct intern borrowing = {.arena = a, .borrows = true};

    l->arena = a;
    l->p = p;
    l->spelled = l->methods = borrowing;
    l->pairs.arena = a;
    fill_hands(l);
    index_methods(l);
    for (uint32_t i = 0; i < n; i++) {
        if (summary[i]) {
            add_flows(l, summary[i]);
        }
    }
    l->most_ways = FEW_WAYS + 4 * l->flow.n;
    find_nodes(l);
    count_put(l);
    add_overriding(l);
    return l;
}

/* Is there anything to tell of what is called here, or are there slots that
 * it fills? */
static bool
is_worth_following(const struct slot_linker *l, const struct node *n)
{
    const struct summary_function *f = n->f;
    enum rule rule;
    const struct api *api;

    if (!n->is_target || (n->first_way == NO_ID && n->first_given == NO_ID)) {
        return false;
    }
    if (n->first_part != NO_ID || n->has_part ||
        (!f && catalogue_find(l->p->catalogue, n->name)) ||
        project_class_death(l->p, n->name, &rule, &api) == DIES_NOTICED) {
        return true;
    }
    return f && ((f->weak | f->weak_methods | f->points | f->exposes |
                  f->noted | f->frames | frame_looks_out(&f->looks) | f->nweak_keys) ||
                 f->observes || f->finds_again ||
                 f->result.mean.death == DIES_NOTICED);
}

const struct slot_call *
link_slots_more(struct slot_linker *l, uint32_t *n)
{
    uint32_t old = l->call.n;

    for (uint32_t id = 0, last = l->node.n; id < last; id++) {
        if (!l->node.at[id].is_reached &&
            is_worth_following(l, &l->node.at[id])) {
            reach(l, id);
        }
    }
    while (l->ready.n) {
        struct ready r = l->ready.at[--l->ready.n];
        follow(l, &r);
    }
    *n = l->call.n - old;
    return l->call.at + old;
}
