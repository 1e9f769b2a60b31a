#include "analyzer/outline.h"

/*
 * Pieces are numbered in reverse postorder: an edge goes back if and only if
 * its number does not rise.
 */
enum { PIECE = 32 };

/* ---- pieces ------------------------------------------------------------ */

static uint32_t
count_pieces(struct events e)
{
    uint32_t n = (uint32_t)(e.end - e.first);

    return n ? (n + PIECE - 1) / PIECE : 1;
}

static void
cut_block(struct outline *o, block_id b)
{
    struct events whole = o->all->events[b];

    o->first[b] = o->npieces;
    for (uint32_t i = 0, n = count_pieces(whole); i < n; i++) {
        struct piece *p = &o->piece[o->npieces++];
        p->block = b;
        p->events.first = whole.first + i * PIECE;
        p->events.end = i + 1 < n ? p->events.first + PIECE : whole.end;
        EVENT_EACH (e, p->events) {
            p->works |= e->kind == EVENT_WORK;
            p->has_gap |= e->kind == EVENT_GAP;
            p->needs_all |= e->kind == EVENT_NEED_ALL;
        }
    }
}

static void
add_edge(struct arena *a, struct outline *o, struct edge e)
{
    vec_push(a, &o->edge, e);
    if (e.to <= e.from) {
        vec_push(a, &o->back, e);
    }
}

/* A piece leads to the next of its block, and to the handler; the last one
 * wherever the block does. */
static void
add_edges(struct arena *a, struct outline *o, uint32_t at)
{
    const struct cfg *cfg = &o->all->unit->cfg;
    struct piece *p = &o->piece[at];
    const struct block *b = &cfg->block[p->block];
    bool last = at + 1 == o->npieces || o->piece[at + 1].block != p->block;

    p->edge_first = o->edge.n;
    for (uint32_t i = b->edge_first; i < b->edge_end; i++) {
        const struct edge *e = &cfg->edge[i];
        if (last || e->kind == EDGE_RAISE) {
            add_edge(a, o, (struct edge){at, o->first[e->to], e->kind});
        }
    }
    if (!last) {
        add_edge(a, o, (struct edge){at, at + 1, EDGE_NEXT});
    }
    p->edge_end = o->edge.n;
    p->ends = true;
    for (uint32_t i = p->edge_first; i < p->edge_end; i++) {
        p->ends &= o->edge.at[i].kind == EDGE_RAISE;
    }
}

static void
find_preds(struct arena *a, struct outline *o)
{
    uint32_t n = 0;

    o->pred = arena_array(a, uint32_t, o->edge.n + 1);
    for (uint32_t i = 0; i < o->edge.n; i++) {
        o->piece[o->edge.at[i].to].pred_end++;
    }
    for (uint32_t p = 0; p < o->npieces; p++) {
        uint32_t count = o->piece[p].pred_end;
        o->piece[p].pred_first = o->piece[p].pred_end = n;
        n += count;
    }
    for (uint32_t i = 0; i < o->edge.n; i++) {
        const struct edge *e = &o->edge.at[i];
        o->pred[o->piece[e->to].pred_end++] = i;
    }
}

/* Endless loops are all that does not come to an end. */
static void
find_ends(struct arena *a, struct outline *o)
{
    uint32_t *todo = arena_array(a, uint32_t, o->npieces);
    uint32_t n = 0;

    for (uint32_t p = 0; p < o->npieces; p++) {
        if (o->piece[p].ends) {
            o->piece[p].comes = true;
            todo[n++] = p;
        }
    }
    while (n) {
        const struct piece *p = &o->piece[todo[--n]];
        for (uint32_t i = p->pred_first; i < p->pred_end; i++) {
            const uint32_t from = o->edge.at[o->pred[i]].from;
            if (!o->piece[from].comes) {
                o->piece[from].comes = true;
                todo[n++] = from;
            }
        }
    }
}

/* ---- who is mentioned where -------------------------------------------- */

/* Makes lists: of gaps, or of slices. */
struct lister {
    struct lists of;
    uint32_t n;
    uint32_t *last; /* by list: the piece that was added last */
    bool gaps;
};

/* The list an event belongs on, or NO_ID. */
static uint32_t
list_of(const struct outline *o, const struct lister *l, const struct event *e)
{
    if (e->kind == EVENT_GAP) {
        return l->gaps ? e->arg : NO_ID;
    }
    bool of_column = e->kind != EVENT_WORK && e->kind != EVENT_NEED_ALL;
    return l->gaps || !of_column ? NO_ID : e->arg / o->width;
}

/* Twice: to count, and to fill in.  A piece stands on a list once. */
static void
walk_lists(const struct outline *o, struct lister *l, bool fill)
{
    memset(l->last, 0xff, l->n * sizeof *l->last);
    for (uint32_t p = 0; p < o->npieces; p++) {
        EVENT_EACH (e, o->piece[p].events) {
            uint32_t i = list_of(o, l, e);
            if (i == NO_ID || l->last[i] == p) {
                continue;
            }
            l->last[i] = p;
            if (fill) {
                l->of.at[l->of.first[i + 1]] = p;
            }
            l->of.first[i + (fill ? 1 : 2)]++;
        }
    }
}

static struct lists
make_lists(struct arena *a, const struct outline *o, uint32_t n, bool gaps)
{
    struct lister l = {
        .of.first = arena_array(a, uint32_t, n + 2),
        .n = n,
        .last = arena_array(a, uint32_t, n + 1),
        .gaps = gaps,
    };

    walk_lists(o, &l, false);
    for (uint32_t i = 0; i < n; i++) {
        l.of.first[i + 2] += l.of.first[i + 1];
    }
    l.of.at = arena_array(a, uint32_t, l.of.first[n + 1] + 1);
    walk_lists(o, &l, true);
    return l.of;
}

/* ---- loops ------------------------------------------------------------- */

/* The head of the largest loop found so far around the piece, or itself. */
static uint32_t
outermost(const struct outline *o, uint32_t *top, uint32_t p)
{
    while (o->loop[p] != NO_ID) {
        const uint32_t up = top[p];
        if (o->loop[up] != NO_ID) {
            top[p] = top[up];
        }
        p = up;
    }
    return p;
}

/* All of one loop; those in it that were found before count as their heads. */
static void
fill_loop(struct outline *o, uint32_t *top, uint32_t head)
{
    while (o->ntodo) {
        const uint32_t at = outermost(o, top, o->todo[--o->ntodo]);
        if (at == head) {
            continue;
        }
        o->loop[at] = top[at] = head;
        const struct piece *p = &o->piece[at];
        for (uint32_t i = p->pred_first; i < p->pred_end; i++) {
            const uint32_t from = o->edge.at[o->pred[i]].from;
            if (outermost(o, top, from) != head) {
                o->todo[o->ntodo++] = from;
            }
        }
    }
}

/* The innermost loop around each piece: inner ones have later heads. */
static void
find_loops(struct arena *a, struct outline *o)
{
    uint32_t *top = arena_array(a, uint32_t, o->npieces);

    memset(o->loop, 0xff, o->npieces * sizeof *o->loop);
    for (uint32_t head = o->back.n ? o->npieces : 0; head-- > 0;) {
        const struct piece *p = &o->piece[head];
        for (uint32_t i = p->pred_first; i < p->pred_end; i++) {
            const uint32_t from = o->edge.at[o->pred[i]].from;
            if (from > head) {
                o->todo[o->ntodo++] = from;
            }
        }
        fill_loop(o, top, head);
    }
}

struct outline *
outline_open(struct arena *a, const struct slice *all, uint32_t width)
{
    const struct unit *u = all->unit;
    const struct cfg *cfg = &u->cfg;
    struct outline *o = arena_new(a, struct outline);
    uint32_t n = 0;

    *o = (struct outline){.all = all, .width = width};
    for (uint32_t i = 0; i < cfg->nrpo; i++) {
        n += count_pieces(all->events[cfg->rpo[i]]);
    }
    o->piece = arena_array(a, struct piece, n);
    o->first = arena_array(a, uint32_t, cfg->nblocks);
    for (uint32_t i = 0; i < cfg->nrpo; i++) {
        cut_block(o, cfg->rpo[i]);
    }
    for (uint32_t p = 0; p < n; p++) {
        add_edges(a, o, p);
    }
    find_preds(a, o);
    find_ends(a, o);
    o->mention = make_lists(a, o, (all->ncolumns + width - 1) / width, false);
    o->copy = make_lists(a, o, u->ngaps, true);
    o->kept = arena_array(a, bool, n);
    o->leads = arena_array(a, bool, n);
    o->plain = arena_array(a, bool, n);
    o->node_of = arena_array(a, uint32_t, n);
    o->node = arena_array(a, struct node, n);
    o->stamp = arena_array(a, uint32_t, n);
    o->todo = arena_array(a, uint32_t, n + o->edge.n);
    o->loop = arena_array(a, uint32_t, n);
    find_loops(a, o);
    o->number = arena_array(a, gap_id, u->ngaps + 1);
    o->used = bitrows_make(a, 1, u->ngaps).word;
    o->region = arena_array(a, struct region, u->cfg.nregions + 1);
    return o;
}

/* ---- what is kept ------------------------------------------------------ */

/* Control comes back to the heads of the loops around from elsewhere. */
static void
keep(struct outline *o, uint32_t piece)
{
    if (o->kept[piece]) {
        return;
    }
    o->kept[piece] = true;
    o->todo[o->ntodo++] = piece;
    for (uint32_t head = o->loop[piece]; head != NO_ID && !o->leads[head];
         head = o->loop[head]) {
        o->leads[head] = true;
    }
}

static void
keep_copies(struct outline *o, gap_id g)
{
    LIST_EACH(i, o->copy, g)
    {
        keep(o, o->copy.at[i]);
    }
}

/* All copies of a gap are asked at once, and with them the gap it joins. */
static void
keep_gaps(struct outline *o)
{
    const struct unit *u = o->all->unit;

    while (o->ntodo) {
        const struct piece *p = &o->piece[o->todo[--o->ntodo]];
        EVENT_EACH (e, p->events) {
            if (e->kind == EVENT_GAP) {
                keep_copies(o, e->arg);
                if (u->gap[e->arg].join != NO_ID) {
                    keep_copies(o, u->gap[e->arg].join);
                }
            }
        }
    }
}

static void
keep_next(struct outline *o, uint32_t piece, uint32_t depth)
{
    const struct piece *p = &o->piece[piece];

    keep(o, piece);
    for (uint32_t i = p->edge_first; depth && i < p->edge_end; i++) {
        keep_next(o, o->edge.at[i].to, depth - 1);
    }
}

/* What comes next is kept, too, for there is often the next gap; and the other
 * ways from what came before. */
bool
outline_keep(struct outline *o, uint32_t first)
{
    const uint32_t slice = first / o->width;

    memset(o->kept, 0, o->npieces * sizeof *o->kept);
    memset(o->leads, 0, o->npieces * sizeof *o->leads);
    LIST_EACH(i, o->mention, slice)
    {
        const struct piece *p = &o->piece[o->mention.at[i]];
        keep_next(o, o->mention.at[i], 2);
        for (uint32_t k = p->pred_first; k < p->pred_end; k++) {
            keep_next(o, o->edge.at[o->pred[k]].from, 1);
        }
    }
    for (uint32_t p = 0; p < o->npieces; p++) {
        if (o->piece[p].needs_all) {
            keep(o, p);
        }
    }
    keep_gaps(o);
    return o->mention.first[slice] < o->mention.first[slice + 1];
}

void
outline_keep_ends(struct outline *o, uint32_t knot, uint32_t end, uint32_t n)
{
    const uint32_t first = o->node[knot].leader;
    uint32_t left = n;

    for (uint32_t p = first; left && p < o->npieces; p++) {
        if (o->node_of[p] == knot) {
            keep(o, p);
            left--;
        }
    }
    left = n;
    for (uint32_t p = end > first ? end : o->npieces; left && p-- > first;) {
        if (o->node_of[p] == knot) {
            keep(o, p);
            left--;
        }
    }
    keep_gaps(o);
}

/* ---- what is drawn together -------------------------------------------- */

/* The knot of all that come before in the order, or NO_ID.  Those that come
 * back are of the same knot: no piece of their loop is kept. */
static uint32_t
common_knot(struct outline *o, uint32_t at)
{
    const struct piece *p = &o->piece[at];
    uint32_t common = NO_ID;
    bool plain = false;

    for (uint32_t i = p->pred_first; i < p->pred_end; i++) {
        const struct edge *e = &o->edge.at[o->pred[i]];
        if (e->from >= at) {
            continue;
        }
        if (o->kept[e->from] ||
            (common != NO_ID && common != o->node_of[e->from])) {
            return NO_ID;
        }
        common = o->node_of[e->from];
        plain |= o->plain[e->from] && e->kind != EDGE_RAISE;
    }
    o->plain[at] = plain;
    return common;
}

static void
add_piece(struct outline *o, uint32_t at, struct node *n)
{
    const struct piece *p = &o->piece[at];
    const uint8_t happens = (p->works ? WORKS : 0) | (p->ends ? ENDS : 0);

    n->has_gap |= p->has_gap;
    if (o->plain[at]) {
        n->plain |= happens;
    } else {
        n->other |= happens;
        n->has_other = true;
    }
}

/* Does control enter each knot at its leader only? */
static inline bool
is_tied(const struct outline *o)
{
    for (uint32_t i = 0; i < o->edge.n; i++) {
        const struct edge *e = &o->edge.at[i];
        const uint32_t knot = o->node_of[e->to];
        if (o->node_of[e->from] != knot && o->node[knot].leader != e->to) {
            return false;
        }
    }
    return true;
}

void
outline_tie(struct outline *o)
{
    o->nnodes = 0;
    for (uint32_t p = 0; p < o->npieces; p++) {
        uint32_t knot = o->kept[p] || o->leads[p] ? NO_ID : common_knot(o, p);
        if (knot == NO_ID) {
            knot = o->nnodes++;
            o->node[knot] = (struct node){.leader = p};
            o->plain[p] = true;
        }
        o->node_of[p] = knot;
        add_piece(o, p, &o->node[knot]);
    }
    assert(is_tied(o));
}
