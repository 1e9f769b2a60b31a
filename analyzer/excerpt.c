#include "analyzer/excerpt.h"

/* ---- the excerpt ------------------------------------------------------- */

/* A way out of a part of a knot, to a node or NO_ID. */
struct leave {
    uint32_t from, to;
    uint8_t kind; /* of edge */
    bool plain;
};

struct maker {
    struct arena *arena;
    struct outline *o;
    struct unit *unit;
    struct block *block;
    struct events *events;
    VEC(struct leave) leave; /* in no order */
    struct lists way;        /* by node: those it has */
    VEC(struct edge) edge;
    VEC(struct event) event;
    uint32_t *event_first; /* by block of the excerpt */
    struct exit *exit;
    uint32_t nexits;
    uint32_t first, ncolumns, ngaps;
};

static void
add_leave(struct maker *m, struct leave l)
{
    vec_push(m->arena, &m->leave, l);
    m->o->node[l.from].nexits++;
}

/* A way out of the plain part may be one out of the other part as well. */
static void
add_way(struct maker *m, struct edge e, bool plain)
{
    struct outline *o = m->o;
    struct leave l = {o->node_of[e.from], o->node_of[e.to], (uint8_t)e.kind,
                      plain};
    const uint32_t stamp = l.from << 3 | (uint32_t)e.kind << 1 | plain;

    if (l.from == l.to || o->stamp[l.to] == stamp) {
        return;
    }
    o->stamp[l.to] = stamp;
    add_leave(m, l);
    if (plain && o->node[l.from].has_other) {
        l.plain = false;
        add_leave(m, l);
    }
}

/* The unit can stay in a knot for ever: that is an end of it as well. */
static void
find_endless(struct outline *o)
{
    for (uint32_t i = 0; i < o->back.n; i++) {
        const struct edge *e = &o->back.at[i];
        struct node *n = &o->node[o->node_of[e->from]];
        if (!o->piece[e->from].comes &&
            o->node_of[e->to] == o->node_of[e->from]) {
            *(o->plain[e->from] ? &n->plain : &n->other) |= ENDS;
        }
    }
}

static void
add_ends(struct maker *m, uint32_t node)
{
    const struct node *n = &m->o->node[node];

    if (n->plain & ENDS) {
        add_leave(m, (struct leave){node, NO_ID, EDGE_NEXT, true});
    }
    if (n->has_other && (n->plain | n->other) & ENDS) {
        add_leave(m, (struct leave){node, NO_ID, EDGE_NEXT, false});
    }
}

/* Ways out of knots; one that was seen just before is left out. */
static void
find_exits(struct maker *m)
{
    struct outline *o = m->o;

    find_endless(o);
    memset(o->stamp, 0xff, o->nnodes * sizeof *o->stamp);
    for (uint32_t p = 0; p < o->npieces; p++) {
        const struct piece *piece = &o->piece[p];
        for (uint32_t i = piece->edge_first; !o->kept[p] && i < piece->edge_end;
             i++) {
            add_way(m, o->edge.at[i], o->plain[p]);
        }
    }
    for (uint32_t i = 0; i < o->nnodes; i++) {
        if (!o->kept[o->node[i].leader]) {
            add_ends(m, i);
        }
    }
}

static void
sort_exits(struct maker *m)
{
    const struct outline *o = m->o;

    m->way.first = arena_array(m->arena, uint32_t, o->nnodes + 2);
    m->way.at = arena_array(m->arena, uint32_t, m->leave.n + 1);
    for (uint32_t i = 0; i < o->nnodes; i++) {
        m->way.first[i + 2] = m->way.first[i + 1] + o->node[i].nexits;
    }
    for (uint32_t i = 0; i < m->leave.n; i++) {
        m->way.at[m->way.first[m->leave.at[i].from + 1]++] = i;
    }
}

/* Behind a knot stand its other part, if there is one, and its exits; so the
 * order stays what it was. */
static uint32_t
number_blocks(struct outline *o)
{
    uint32_t n = 0;

    for (uint32_t i = 0; i < o->nnodes; i++) {
        struct node *node = &o->node[i];
        node->block = n;
        n += 1 + node->has_other + node->nexits;
    }
    return n;
}

/* The gaps of kept pieces, in their order. */
static gap_id *
number_gaps(struct maker *m, uint32_t nexits)
{
    struct outline *o = m->o;
    const struct unit *u = o->all->unit;
    const uint32_t stride = (u->ngaps + 63) / 64;
    uint32_t n = 0, g;

    row_clear(o->used, stride);
    for (uint32_t i = 0; i < o->nnodes; i++) {
        const uint32_t p = o->node[i].leader;
        EVENT_EACH (e, o->piece[p].events) {
            if (o->kept[p] && e->kind == EVENT_GAP) {
                n += !bit_test(o->used, e->arg);
                bit_set(o->used, e->arg);
            }
        }
    }
    gap_id *number = arena_array(m->arena, gap_id, n + 1);
    struct gap *gap = arena_array(m->arena, struct gap, n + nexits);
    ROW_EACH (g, o->used, stride) {
        number[m->ngaps] = g;
        o->number[g] = m->ngaps++;
    }
    for (uint32_t i = 0; i < n + nexits; i++) {
        gap_id join = i < n ? u->gap[number[i]].join : NO_ID;
        bool has_join = join != NO_ID && bit_test(o->used, join);
        gap[i] = i < n ? u->gap[number[i]] : (struct gap){.join = NO_ID};
        gap[i].join = has_join ? o->number[join] : NO_ID;
    }
    m->unit->gap = gap;
    m->unit->ngaps = n + nexits;
    return number;
}

static void
add_event(struct maker *m, enum event_kind kind, uint32_t arg)
{
    vec_push(m->arena, &m->event, ((struct event){kind, arg}));
}

/* Of a kept piece, all that is of the slice. */
static void
copy_events(struct maker *m, struct events events)
{
    EVENT_EACH (e, events) {
        if (e->kind == EVENT_GAP) {
            add_event(m, e->kind, m->o->number[e->arg]);
        } else if (e->kind == EVENT_WORK) {
            add_event(m, e->kind, 0);
        } else if (e->kind == EVENT_NEED_ALL) {
            add_event(m, e->kind, m->ncolumns);
        } else if (e->arg / m->o->width == m->first / m->o->width) {
            add_event(m, e->kind, e->arg - m->first);
        }
    }
}

static void
link_blocks(struct maker *m, block_id from, block_id to, enum edge_kind kind)
{
    struct edge e = {from, to, kind};

    vec_push(m->arena, &m->edge, e);
}

static void
make_piece(struct maker *m, const struct node *n)
{
    struct outline *o = m->o;
    const struct cfg *cfg = &o->all->unit->cfg;
    const struct piece *p = &o->piece[n->leader];
    struct block *b = &m->block[n->block];

    b->region = cfg->block[p->block].region;
    if (b->region) {
        uint32_t handler = o->first[cfg->region[b->region].handler];
        o->region[b->region].handler = o->node[o->node_of[handler]].block;
    }
    b->edge_first = m->edge.n;
    for (uint32_t i = p->edge_first; i < p->edge_end; i++) {
        const struct edge *e = &o->edge.at[i];
        link_blocks(m, n->block, o->node[o->node_of[e->to]].block, e->kind);
    }
    b->edge_end = m->edge.n;
    m->event_first[n->block] = m->event.n;
    copy_events(m, p->events);
}

static void
make_exit(struct maker *m, block_id at, const struct leave *l)
{
    const struct outline *o = m->o;
    const struct node *n = &o->node[l->from];
    const uint8_t happens = l->plain ? n->plain : n->plain | n->other;
    struct block *b = &m->block[at];
    struct exit exit = {l->from, o->npieces};

    b->edge_first = m->edge.n;
    if (l->to != NO_ID) {
        link_blocks(m, at, o->node[l->to].block, l->kind);
        exit.end = o->node[l->to].leader;
    }
    b->edge_end = m->edge.n;
    m->event_first[at] = m->event.n;
    if (n->has_gap) {
        add_event(m, EVENT_GAP, m->ngaps + m->nexits);
    }
    if (happens & WORKS) {
        add_event(m, EVENT_WORK, 0);
    }
    m->exit[m->nexits++] = exit;
}

/* One part of a knot: it leads to its exits, and by a raise to the other. */
static void
make_part(struct maker *m, uint32_t node, block_id at, bool plain)
{
    const struct node *n = &m->o->node[node];
    struct block *b = &m->block[at];
    block_id to = n->block + 1 + n->has_other;

    b->edge_first = m->edge.n;
    LIST_EACH(i, m->way, node)
    {
        if (m->leave.at[m->way.at[i]].plain == plain) {
            link_blocks(m, at, to, EDGE_JUMP);
        }
        to++;
    }
    if (plain && n->has_other) {
        link_blocks(m, at, n->block + 1, EDGE_RAISE);
    }
    b->edge_end = m->edge.n;
    m->event_first[at] = m->event.n;
    if ((plain ? n->plain : n->other) & WORKS) {
        add_event(m, EVENT_WORK, 0);
    }
}

static void
make_knot(struct maker *m, uint32_t node)
{
    const struct node *n = &m->o->node[node];
    block_id at = n->block;

    make_part(m, node, at++, true);
    if (n->has_other) {
        make_part(m, node, at++, false);
    }
    LIST_EACH(i, m->way, node)
    {
        make_exit(m, at++, &m->leave.at[m->way.at[i]]);
    }
}

static block_id *
collect_preds(struct maker *m, uint32_t nblocks)
{
    block_id *pred = arena_array(m->arena, block_id, m->edge.n + 1);
    uint32_t n = 0;

    for (uint32_t i = 0; i < m->edge.n; i++) {
        m->block[m->edge.at[i].to].pred_end++;
    }
    for (block_id b = 0; b < nblocks; b++) {
        uint32_t count = m->block[b].pred_end;
        m->block[b].pred_first = m->block[b].pred_end = n;
        n += count;
    }
    for (uint32_t i = 0; i < m->edge.n; i++) {
        const struct edge *e = &m->edge.at[i];
        pred[m->block[e->to].pred_end++] = e->from;
    }
    return pred;
}

static bool
comes_back(const struct cfg *cfg, const block_id *pred, block_id head)
{
    const struct block *b = &cfg->block[head];

    for (uint32_t i = b->pred_first; i < b->pred_end; i++) {
        if (pred[i] >= head) {
            return true;
        }
    }
    return false;
}

/* Loops that are not all in one knot. */
static void
find_loops(struct maker *m, struct cfg *cfg)
{
    const struct outline *o = m->o;
    const struct cfg *whole = &o->all->unit->cfg;
    VEC(struct loop) loop = {0};

    for (uint32_t i = 0; i < whole->nloops; i++) {
        struct loop l = whole->loop[i];
        if (whole->block[l.head].rpo == NO_ID) {
            continue;
        }
        const uint32_t piece = o->first[l.head];
        const struct node *n = &o->node[o->node_of[piece]];
        l.head = n->block;
        if (n->leader == piece && comes_back(cfg, cfg->pred, l.head)) {
            vec_push(m->arena, &loop, l);
        }
    }
    cfg->loop = loop.at;
    cfg->nloops = loop.n;
}

static void
make_flow(struct maker *m, uint32_t nblocks)
{
    const struct cfg *whole = &m->o->all->unit->cfg;
    block_id *rpo = arena_array(m->arena, block_id, nblocks);
    struct cfg *cfg = &m->unit->cfg;

    for (block_id b = 0; b < nblocks; b++) {
        m->block[b].rpo = rpo[b] = b;
    }
    *cfg = (struct cfg){
        .block = m->block,
        .nblocks = nblocks,
        .edge = m->edge.at,
        .nedges = m->edge.n,
        .pred = collect_preds(m, nblocks),
        .rpo = rpo,
        .nrpo = nblocks,
        .region = m->o->region,
        .nregions = whole->nregions,
    };
    find_loops(m, cfg);
}

static struct slice
make_slice(struct maker *m, uint32_t nblocks)
{
    const struct outline *o = m->o;

    for (block_id b = 0; b < nblocks; b++) {
        m->events[b].first = m->event.at + m->event_first[b];
        m->events[b].end = m->event.at + m->event_first[b + 1];
    }
    return (struct slice){
        .unit = m->unit,
        .var = o->all->var + m->first,
        .ncolumns = m->ncolumns,
        .event = m->event.at,
        .nevents = m->event.n,
        .events = m->events,
        .exits = m->ngaps,
    };
}

struct excerpt
excerpt_make(struct arena *a, struct outline *o, uint32_t first)
{
    const uint32_t rest = o->all->ncolumns - first;
    struct maker m = {.arena = a,
                      .o = o,
                      .first = first,
                      .ncolumns = rest < o->width ? rest : o->width};
    struct excerpt x = {0};

    outline_tie(o);
    find_exits(&m);
    sort_exits(&m);
    const uint32_t nblocks = number_blocks(o);
    const uint32_t nexits = m.leave.n;
    m.unit = arena_new(a, struct unit);
    *m.unit = *o->all->unit;
    x.gap = number_gaps(&m, nexits);
    m.block = arena_array(a, struct block, nblocks);
    m.events = arena_array(a, struct events, nblocks);
    m.event_first = arena_array(a, uint32_t, nblocks + 1);
    m.exit = arena_array(a, struct exit, nexits + 1);
    for (uint32_t i = 0; i < o->nnodes; i++) {
        const struct node *n = &o->node[i];
        if (o->kept[n->leader]) {
            make_piece(&m, n);
        } else {
            make_knot(&m, i);
        }
    }
    m.event_first[nblocks] = m.event.n;
    make_flow(&m, nblocks);
    x.slice = make_slice(&m, nblocks);
    x.exit = m.exit;
    return x;
}

void
excerpt_widen(struct outline *o, const struct excerpt *x, const bool *by_exit,
              uint32_t round)
{
    const uint32_t nexits = x->slice.unit->ngaps - x->slice.exits;

    for (uint32_t i = 0; i < nexits; i++) {
        if (by_exit[i]) {
            outline_keep_ends(o, x->exit[i].knot, x->exit[i].end,
                              round < 8 ? UINT32_C(8) << 3 * round
                                        : o->npieces);
        }
    }
}
