#include "analyzer/window.h"

#include <stdlib.h>

/* ---- where a unit can be cut ------------------------------------------ */

static bool
is_reachable(const struct windows *w, uint32_t at)
{
    const struct cfg *cfg = &w->unit->cfg;

    return cfg->block[cfg->placed[at]].rpo != NO_ID;
}

/* By block, in order: how many more things reach over its end than over the
 * end of the one before. */
static void
cross(int32_t *turn, uint32_t from, uint32_t to)
{
    if (from < to) {
        turn[from]++;
        turn[to]--;
    }
}

/* Between two neighbours only the way from the one to the other may pass. */
static void
cross_edges(const struct windows *w, int32_t *turn)
{
    const struct cfg *cfg = &w->unit->cfg;

    for (uint32_t i = 0; i < cfg->nedges; i++) {
        const struct edge *e = &cfg->edge[i];
        uint32_t from = w->place[e->from], to = w->place[e->to];
        if (cfg->block[e->from].rpo == NO_ID) {
            continue;
        }
        if (to <= from) {
            cross(turn, to, from);
        } else {
            cross(turn, from, e->kind == EDGE_RAISE ? to : to - 1);
        }
    }
}

/* All copies of a gap are asked at once, and with them the gap it joins. */
static void
cross_gaps(struct arena *a, const struct windows *w, int32_t *turn)
{
    const struct unit *u = w->unit;
    struct stretch *of = arena_array(a, struct stretch, u->ngaps + 1);

    for (gap_id g = 0; g < u->ngaps; g++) {
        of[g].first = NO_ID;
    }
    for (uint32_t i = 0; i < u->cfg.nplaced; i++) {
        const struct block *b = &u->cfg.block[u->cfg.placed[i]];
        for (op_id op = b->first; op < b->end; op++) {
            if (u->op[op].kind == OP_GAP) {
                struct stretch *s = &of[u->op[op].arg];
                s->first = s->first == NO_ID ? i : s->first;
                s->last = i;
            }
        }
    }
    for (gap_id g = 0; g < u->ngaps; g++) {
        gap_id join = u->gap[g].join;
        if (of[g].first != NO_ID) {
            cross(turn, of[g].first, of[g].last);
            cross(turn, of[g].first, join == NO_ID ? 0 : of[join].last);
        }
    }
}

static void
find_crossed(struct arena *a, struct windows *w)
{
    int32_t *turn = arena_array(a, int32_t, w->unit->cfg.nplaced + 1);
    int32_t open = 0;

    cross_edges(w, turn);
    cross_gaps(a, w, turn);
    for (uint32_t i = 0; i < w->unit->cfg.nplaced; i++) {
        open += turn[i];
        w->crossed[i] = open != 0;
    }
}

static bool
has_work(const struct unit *u, const struct block *b)
{
    for (op_id op = b->first; op < b->end; op++) {
        if (op_info[u->op[op].kind].flags & OP_WORK) {
            return true;
        }
    }
    return false;
}

static bool
work_follows(const struct windows *w, const struct block *b)
{
    const struct cfg *cfg = &w->unit->cfg;

    for (uint32_t e = b->edge_first; e < b->edge_end; e++) {
        if (cfg->edge[e].kind != EDGE_RAISE &&
            w->works[w->place[cfg->edge[e].to]]) {
            return true;
        }
    }
    return false;
}

static void
find_works(struct windows *w)
{
    const struct unit *u = w->unit;
    bool changed;

    for (uint32_t i = 0; i < u->cfg.nplaced; i++) {
        w->works[i] = has_work(u, &u->cfg.block[u->cfg.placed[i]]);
    }
    do {
        changed = false;
        for (uint32_t i = u->cfg.nrpo; i-- > 0;) {
            block_id b = u->cfg.rpo[i];
            bool *works = &w->works[w->place[b]];
            if (!*works && work_follows(w, &u->cfg.block[b])) {
                *works = changed = true;
            }
        }
    } while (changed);
}

bool
windows_open(struct arena *a, const struct unit *u, struct windows *w)
{
    const struct cfg *cfg = &u->cfg;

    w->unit = u;
    w->place = arena_array(a, uint32_t, cfg->nblocks + 1);
    w->crossed = arena_array(a, bool, cfg->nplaced + 1);
    w->works = arena_array(a, bool, cfg->nplaced + 1);
    memset(w->place, 0xff, cfg->nblocks * sizeof *w->place);
    for (uint32_t i = 0; i < cfg->nplaced; i++) {
        w->place[cfg->placed[i]] = i;
    }
    for (uint32_t i = 0; i < cfg->nrpo; i++) {
        if (w->place[cfg->rpo[i]] == NO_ID) {
            return false;
        }
    }
    if (w->place[cfg->rpo[0]] != 0) {
        return false;
    }
    find_crossed(a, w);
    find_works(w);
    return true;
}

struct stretch *
windows_mentions(struct arena *a, const struct windows *w,
                 const struct slice *s)
{
    const struct cfg *cfg = &w->unit->cfg;
    struct stretch *mention = arena_array(a, struct stretch, s->ncolumns + 1);

    for (uint32_t c = 0; c < s->ncolumns; c++) {
        bool is_param = w->unit->var[s->var[c]].flags & VARF_PARAM;
        mention[c].first = is_param ? 0 : NO_ID;
    }
    for (uint32_t i = 0; i < cfg->nplaced; i++) {
        EVENT_EACH (e, s->events[cfg->placed[i]]) {
            if (e->kind != EVENT_GAP && e->kind != EVENT_WORK) {
                struct stretch *m = &mention[e->arg];
                m->first = m->first == NO_ID ? i : m->first;
                m->last = i;
            }
        }
    }
    return mention;
}

/* ---- one window -------------------------------------------------------- */

/* The block behind is part of it, too: there is often the next gap. */
struct stretch
windows_fit(const struct windows *w, struct stretch s)
{
    const uint32_t end = w->unit->cfg.nplaced - 1;

    while (s.first > 0 &&
           (w->crossed[s.first - 1] || !is_reachable(w, s.first))) {
        s.first--;
    }
    s.last = s.last < end ? s.last + 1 : end;
    while (s.last < end &&
           (w->crossed[s.last] || !is_reachable(w, s.last + 1))) {
        s.last++;
    }
    return s;
}

/* What a window's part is made of, besides its unit. */
struct maker {
    struct arena *arena;
    const struct windows *windows;
    struct stretch stretch;
    struct block *block;
    struct edge *edge;
    struct region *region;
    uint32_t nedges;
};

static int
by_order(const void *a, const void *b)
{
    const uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;

    return x < y ? -1 : x > y;
}

/* Blocks get their place in the window as their number. */
static void
order_blocks(struct maker *m, struct cfg *cfg)
{
    uint64_t *order = arena_array(m->arena, uint64_t, cfg->nblocks);
    block_id *rpo = arena_array(m->arena, block_id, cfg->nblocks);
    block_id *placed = arena_array(m->arena, block_id, cfg->nblocks);

    for (block_id b = 0; b < cfg->nblocks; b++) {
        placed[b] = b;
        if (m->block[b].rpo != NO_ID) {
            order[cfg->nrpo++] = (uint64_t)m->block[b].rpo << 32 | b;
        }
    }
    qsort(order, cfg->nrpo, sizeof *order, by_order);
    for (uint32_t i = 0; i < cfg->nrpo; i++) {
        rpo[i] = (block_id)order[i];
        m->block[rpo[i]].rpo = i;
    }
    cfg->placed = placed;
    cfg->nplaced = cfg->nblocks;
    cfg->rpo = rpo;
}

static void
copy_block(struct maker *m, block_id id)
{
    const struct windows *w = m->windows;
    const struct cfg *whole = &w->unit->cfg;
    struct block *b = &m->block[id];

    *b = whole->block[whole->placed[m->stretch.first + id]];
    uint32_t edge = b->edge_first, end = b->edge_end;
    b->edge_first = m->nedges;
    for (; b->rpo != NO_ID && edge < end; edge++) {
        const struct edge *e = &whole->edge[edge];
        m->edge[m->nedges++] =
            (struct edge){id, w->place[e->to] - m->stretch.first, e->kind};
    }
    b->edge_end = m->nedges;
    if (b->region) {
        block_id handler = whole->region[b->region].handler;
        m->region[b->region].handler = w->place[handler] - m->stretch.first;
    }
}

static uint32_t
count_edges(const struct windows *w, struct stretch s)
{
    const struct cfg *cfg = &w->unit->cfg;
    uint32_t n = 0;

    for (uint32_t i = s.first; i <= s.last; i++) {
        const struct block *b = &cfg->block[cfg->placed[i]];
        n += b->edge_end - b->edge_first;
    }
    return n;
}

static void
find_preds(struct maker *m, struct cfg *cfg)
{
    block_id *pred = arena_array(m->arena, block_id, m->nedges + 1);
    uint32_t n = 0;

    for (block_id b = 0; b < cfg->nblocks; b++) {
        m->block[b].pred_first = m->block[b].pred_end = 0;
    }
    for (uint32_t e = 0; e < m->nedges; e++) {
        m->block[m->edge[e].to].pred_end++;
    }
    for (block_id b = 0; b < cfg->nblocks; b++) {
        uint32_t count = m->block[b].pred_end;
        m->block[b].pred_first = m->block[b].pred_end = n;
        n += count;
    }
    for (uint32_t e = 0; e < m->nedges; e++) {
        pred[m->block[m->edge[e].to].pred_end++] = m->edge[e].from;
    }
    cfg->pred = pred;
}

static void
find_loops(struct maker *m, struct cfg *cfg)
{
    const struct windows *w = m->windows;
    const struct cfg *whole = &w->unit->cfg;
    struct loop *loop = arena_array(m->arena, struct loop, whole->nloops);

    for (uint32_t i = 0; i < whole->nloops; i++) {
        uint32_t head = w->place[whole->loop[i].head];
        if (head != NO_ID && head >= m->stretch.first &&
            head <= m->stretch.last) {
            loop[cfg->nloops] = whole->loop[i];
            loop[cfg->nloops++].head = head - m->stretch.first;
        }
    }
    cfg->loop = loop;
}

/* The gaps that stand in the window, and one for what lies behind it. */
static void
copy_gaps(struct maker *m, struct unit *part, gap_id *first)
{
    const struct unit *u = m->windows->unit;
    gap_id low = NO_ID, high = 0;

    for (block_id b = 0; b < part->cfg.nblocks; b++) {
        for (op_id op = m->block[b].first; op < m->block[b].end; op++) {
            if (u->op[op].kind == OP_GAP) {
                gap_id g = u->op[op].arg;
                low = g < low ? g : low;
                high = g >= high ? g + 1 : high;
            }
        }
    }
    low = low == NO_ID ? 0 : low;
    struct gap *gap = arena_array(m->arena, struct gap, high - low + 1);
    for (gap_id g = low; g < high; g++) {
        gap[g - low] = u->gap[g];
        gap_id join = u->gap[g].join;
        gap[g - low].join = join < high ? join - low : NO_ID;
    }
    gap[high - low].join = NO_ID;
    part->gap = gap;
    part->ngaps = high - low + 1;
    *first = low;
}

struct part
windows_part(struct arena *a, const struct windows *w, struct stretch s)
{
    const struct unit *u = w->unit;
    struct unit *unit = arena_new(a, struct unit);
    struct part part = {.unit = unit, .rest = NO_ID};
    bool has_rest = s.last + 1 < u->cfg.nplaced;
    uint32_t n = s.last - s.first + 1;
    struct maker m = {
        .arena = a,
        .windows = w,
        .stretch = s,
        .block = arena_array(a, struct block, n + 1),
        .edge = arena_array(a, struct edge, count_edges(w, s) + 1),
        .region = arena_bytes(a, (u->cfg.nregions + 1) * sizeof *m.region,
                              alignof(struct region)),
    };

    *unit = *u;
    unit->cfg = (struct cfg){.nblocks = n + has_rest,
                             .block = m.block,
                             .edge = m.edge,
                             .region = m.region,
                             .nregions = u->cfg.nregions};
    for (block_id b = 0; b < n; b++) {
        copy_block(&m, b);
    }
    if (has_rest) {
        const block_id behind = u->cfg.placed[s.last + 1];
        part.rest = n;
        part.works_after = w->works[s.last + 1];
        m.block[n] = (struct block){.rpo = u->cfg.block[behind].rpo};
    }
    unit->cfg.nedges = m.nedges;
    order_blocks(&m, &unit->cfg);
    find_preds(&m, &unit->cfg);
    find_loops(&m, &unit->cfg);
    copy_gaps(&m, unit, &part.gap_first);
    return part;
}
