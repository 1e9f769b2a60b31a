#include "analyzer/candidate.h"

#include "analyzer/excerpt.h"
#include "base/vec.h"

#include <assert.h>

/*
 * Placement (design, section 4).  At each gap the variables that are dead,
 * and for which a `del` makes sense there, are its kill row.  A forward must
 * pass over "bound" in which every gap releases its kill row gives the answer
 * at once: `del` stands at the gaps where a variable of the kill row is still
 * bound on every path.  That is the earliest place on each path, never twice
 * on one, and never where the name may be unbound.
 *
 * Three things need care.  A gap from which control can come back to it
 * without a new binding would delete twice: loop_carried() finds them.  A gap
 * that exists in several copies (finally bodies) must agree in all.  And at
 * the end of an arm we rather wait for the gap after the statement when all
 * arms can (sinking).
 */

/* ---- who is eligible ------------------------------------------------- */

/*
 * Plain locals, and cells whose captors are finished when we look.  Names
 * that are never read may exist to keep something alive; handler names are
 * unbound by the handler itself (Reference 8.4).
 */
static bool
is_eligible(const struct var *v)
{
    uint32_t barred = VARF_INLINED | VARF_ANNOTATION | VARF_HIDDEN |
                      VARF_HANDLER | VARF_DECLARED;

    if (v->flags & barred || v->nreads == 0) {
        return false;
    }
    return v->kind == VAR_LOCAL ||
           (v->kind == VAR_CELL && v->flags & VARF_SPENT);
}

/* The variables that may be released at all, in rising order. */
static var_id *
find_eligible(struct arena *a, const struct unit *u, const struct hints *h,
              uint32_t *n)
{
    var_id *var = arena_array(a, var_id, u->nvars);

    for (var_id v = 0; v < u->nvars; v++) {
        bool forbidden = h && h->forbidden && bit_test(h->forbidden, v);
        if (is_eligible(&u->var[v]) && !forbidden) {
            var[(*n)++] = v;
        }
    }
    return var;
}

/* ---- the kill rows --------------------------------------------------- */

static struct bitrows
gap_rows(const struct placement *pl)
{
    return bitrows_make(pl->scratch, pl->unit->ngaps, pl->slice->ncolumns);
}

static bool
any_kill(const struct placement *pl)
{
    return row_any(pl->kill.word, pl->kill.nrows * pl->stride);
}

/* Dead at the gap, in every copy: not live, nor read by the handler of the
 * region around.  Bindings that nobody reads are noted on the way. */
static void
take_dead(struct placement *pl, const struct problem *live, bool *unread)
{
    const struct unit *u = pl->unit;
    const struct slice *s = pl->slice;
    uint64_t *row = slice_row(pl->scratch, s);

    for (uint32_t i = 0; i < s->nevents; i++) {
        if (s->event[i].kind == EVENT_GAP) {
            row_fill(bitrows_row(&pl->kill, s->event[i].arg), s->ncolumns);
        }
    }
    for (uint32_t i = 0; i < u->cfg.nrpo; i++) {
        block_id b = u->cfg.rpo[i];
        block_id handler = block_handler(u, &u->cfg.block[b]);
        const uint64_t *raised =
            handler == NO_ID ? NULL : bitrows_row(&live->in, handler);
        row_copy(row, bitrows_row(&live->out, b), pl->stride);
        EVENT_BACK (e, s->events[b]) {
            if (e->kind == EVENT_GAP) {
                uint64_t *kill = bitrows_row(&pl->kill, e->arg);
                row_minus(kill, row, pl->stride);
                if (raised) {
                    row_minus(kill, raised, pl->stride);
                }
            } else if (e->kind == EVENT_BIND) {
                unread[e - s->event] = !bit_test(row, e->arg) &&
                                       !(raised && bit_test(raised, e->arg));
            }
            live_event(e, row);
        }
    }
}

static void
work_event(const struct event *e, uint64_t *row, uint32_t ncolumns)
{
    if (e->kind == EVENT_WORK) {
        row_fill(row, ncolumns);
    } else if (e->kind == EVENT_BIND) {
        bit_clear(row, e->arg);
    }
}

/* Work still to come before the variable is bound anew or the unit ends.
 * Without any, a `del` would only be noise. */
static void
take_work(struct placement *pl)
{
    const struct unit *u = pl->unit;
    const struct slice *s = pl->slice;
    struct problem p = problem_make(pl->scratch, s, false, false);
    uint64_t *row = slice_row(pl->scratch, s);

    p.raises = false;
    for (uint32_t i = 0; i < u->cfg.nrpo; i++) {
        block_id b = u->cfg.rpo[i];
        EVENT_BACK (e, s->events[b]) {
            work_event(e, bitrows_row(&p.gen, b), s->ncolumns);
            if (e->kind == EVENT_BIND) {
                bit_set(bitrows_row(&p.kill, b), e->arg);
            }
        }
    }
    problem_solve(&p);
    for (uint32_t i = 0; i < u->cfg.nrpo; i++) {
        block_id b = u->cfg.rpo[i];
        row_copy(row, bitrows_row(&p.out, b), pl->stride);
        EVENT_BACK (e, s->events[b]) {
            work_event(e, row, s->ncolumns);
            if (e->kind == EVENT_GAP) {
                row_and(bitrows_row(&pl->kill, e->arg), row, pl->stride);
            }
        }
    }
}

/* Parameters that are never read as they come in. */
static uint64_t *
unread_parameters(struct placement *pl, const struct problem *live)
{
    const struct slice *s = pl->slice;
    const uint64_t *read = bitrows_row(&live->in, pl->unit->cfg.rpo[0]);
    uint64_t *row = slice_row(pl->scratch, s);

    for (uint32_t i = 0; i < s->ncolumns; i++) {
        if (pl->unit->var[s->var[i]].flags & VARF_PARAM && !bit_test(read, i)) {
            bit_set(row, i);
        }
    }
    return row;
}

static void
unread_event(const struct placement *pl, const struct event *e,
             const bool *unread, uint64_t *held)
{
    if (e->kind == EVENT_BIND && unread[e - pl->slice->event]) {
        bit_set(held, e->arg);
    } else if (e->kind == EVENT_BIND || e->kind == EVENT_UNBIND) {
        bit_clear(held, e->arg);
    }
}

/*
 * A binding that is never read may be there to keep its value alive: where
 * such a value may be held, the name is left alone.
 */
static void
take_unread(struct placement *pl, const struct problem *live,
            const bool *unread)
{
    const struct unit *u = pl->unit;
    const struct slice *s = pl->slice;
    uint64_t *entry = unread_parameters(pl, live);

    if (!row_any(entry, pl->stride) && !memchr(unread, true, s->nevents)) {
        return;
    }
    struct problem p = problem_make(pl->scratch, s, true, false);
    uint64_t *row = slice_row(pl->scratch, s);
    p.entry = entry;
    for (uint32_t i = 0; i < u->cfg.nrpo; i++) {
        block_id b = u->cfg.rpo[i];
        EVENT_EACH (e, s->events[b]) {
            unread_event(pl, e, unread, bitrows_row(&p.gen, b));
            if (e->kind == EVENT_BIND || e->kind == EVENT_UNBIND) {
                bit_set(bitrows_row(&p.kill, b), e->arg);
            }
        }
    }
    problem_solve(&p);
    for (uint32_t i = 0; i < u->cfg.nrpo; i++) {
        block_id b = u->cfg.rpo[i];
        row_copy(row, bitrows_row(&p.in, b), pl->stride);
        EVENT_EACH (e, s->events[b]) {
            unread_event(pl, e, unread, row);
            if (e->kind == EVENT_GAP) {
                row_minus(bitrows_row(&pl->kill, e->arg), row, pl->stride);
            }
        }
    }
}

/* False if nothing is left to release. */
static bool
make_kill_rows(struct placement *pl)
{
    struct arena_mark mark = arena_mark(pl->scratch);
    struct problem live = live_solve(pl->scratch, pl->slice);
    bool *unread = arena_array(pl->scratch, bool, pl->slice->nevents);

    take_dead(pl, &live, unread);
    take_work(pl);
    if (any_kill(pl)) {
        take_unread(pl, &live, unread);
        loop_carried(pl);
    }
    arena_rewind(pl->scratch, mark);
    return any_kill(pl);
}

/* ---- bound, with all releases in place ------------------------------- */

/* For each gap: bound in all copies, and bound in some copy. */
static void
read_bound(struct placement *pl, const struct problem *p)
{
    const struct unit *u = pl->unit;
    struct arena_mark mark = arena_mark(pl->scratch);
    uint64_t *bound = slice_row(pl->scratch, pl->slice);

    bitrows_copy(&pl->put, &pl->kill);
    bitrows_clear(&pl->some);
    for (uint32_t i = 0; i < u->cfg.nrpo; i++) {
        block_id b = u->cfg.rpo[i];
        row_copy(bound, bitrows_row(&p->in, b), pl->stride);
        EVENT_EACH (e, pl->slice->events[b]) {
            bound_event(e, bound);
            if (e->kind == EVENT_GAP) {
                row_and(bitrows_row(&pl->put, e->arg), bound, pl->stride);
                row_or(bitrows_row(&pl->some, e->arg), bound, pl->stride);
            }
            if (e->kind == EVENT_GAP && e->arg < pl->slice->exits) {
                row_minus(bound, bitrows_row(&pl->kill, e->arg), pl->stride);
            }
        }
    }
    arena_rewind(pl->scratch, mark);
}

/* ---- sinking and agreement ------------------------------------------- */

/* At the end of an arm: leave to the gap after the statement what that gap
 * can release as well. */
static bool
sink_all(struct placement *pl)
{
    const struct unit *u = pl->unit;
    bool any = false;

    pl->sunk = gap_rows(pl);
    for (gap_id g = 0; g < u->ngaps; g++) {
        gap_id join = u->gap[g].join;
        if (join == NO_ID) {
            continue;
        }
        assert(join > g); /* so that chains resolve from the back */
        uint64_t *sunk = bitrows_row(&pl->sunk, g);
        row_copy(sunk, bitrows_row(&pl->kill, g), pl->stride);
        row_and(sunk, bitrows_row(&pl->kill, join), pl->stride);
        any |= row_any(sunk, pl->stride);
    }
    for (gap_id g = 0; any && g < u->ngaps; g++) {
        row_minus(bitrows_row(&pl->kill, g), bitrows_row(&pl->sunk, g),
                  pl->stride);
    }
    return any;
}

/* Take back what was left to a join that does not release it after all. */
static bool
raise_failed(struct placement *pl)
{
    const struct unit *u = pl->unit;
    struct arena_mark mark = arena_mark(pl->scratch);
    struct bitrows done = gap_rows(pl);
    bool changed = false;

    for (gap_id g = u->ngaps; g-- > 0;) {
        uint64_t *row = bitrows_row(&done, g);
        uint64_t *sunk = bitrows_row(&pl->sunk, g);
        const uint64_t *put = bitrows_row(&pl->put, g);
        uint64_t *kill = bitrows_row(&pl->kill, g);
        gap_id join = u->gap[g].join;
        const uint64_t *later = join == NO_ID ? NULL : bitrows_row(&done, join);
        for (uint32_t i = 0; i < pl->stride; i++) {
            uint64_t kept = later ? sunk[i] & later[i] : 0;
            uint64_t back = sunk[i] & ~kept;
            row[i] = put[i] | kept;
            sunk[i] = kept;
            kill[i] |= back;
            changed |= back != 0;
        }
    }
    arena_rewind(pl->scratch, mark);
    return changed;
}

/* A gap in several copies must release in all or in none. */
static bool
drop_disagreed(struct placement *pl)
{
    const struct unit *u = pl->unit;
    bool changed = false;

    for (gap_id g = 0; g < u->ngaps; g++) {
        uint64_t *kill = bitrows_row(&pl->kill, g);
        const uint64_t *put = bitrows_row(&pl->put, g);
        const uint64_t *some = bitrows_row(&pl->some, g);
        for (uint32_t i = 0; i < pl->stride; i++) {
            uint64_t split = kill[i] & some[i] & ~put[i];
            kill[i] &= ~split;
            changed |= split != 0;
        }
    }
    return changed;
}

/* Would something be released at exits of an excerpt? */
static bool
leaves_by_exits(const struct bitrows *put, const struct slice *s)
{
    return put->nrows > s->exits &&
           row_any(bitrows_row(put, s->exits),
                   (put->nrows - s->exits) * put->stride);
}

/*
 * In the end `put` says where to release.  What is in a kill row but not in
 * `put` is not bound there: without it no more is released than with it, so
 * all that is in `put` stays bound where it was.
 */
static void
place(struct placement *pl)
{
    struct problem p = bound_make(pl->scratch, pl->slice);
    bool sinking = sink_all(pl);

    pl->put = gap_rows(pl);
    pl->some = gap_rows(pl);
    do {
        bound_solve(&p, &pl->kill);
        read_bound(pl, &p);
    } while (!leaves_by_exits(&pl->put, pl->slice) &&
             ((sinking && raise_failed(pl)) || drop_disagreed(pl)));
}

/* ---- slices ---------------------------------------------------------- */

/* Columns of a slice: a word or a few for each row, whatever the unit. */
enum { SLICE = 256 };

struct places {
    VEC(struct place {
        gap_id gap;
        var_id var;
    })
    of;
};

/* The rows of places in one slice; false if there are none. */
static bool
find_rows(struct arena *scratch, const struct slice *s, struct bitrows *put)
{
    struct placement pl = {
        .unit = s->unit,
        .slice = s,
        .scratch = scratch,
        .kill = bitrows_make(scratch, s->unit->ngaps, s->ncolumns),
    };

    pl.stride = pl.kill.stride;
    if (!make_kill_rows(&pl)) {
        return false;
    }
    place(&pl);
    *put = pl.put;
    return true;
}

/* The search in a unit of very many variables. */
struct search {
    struct arena *arena, *scratch;
    struct outline *outline;
    struct places *places;
};

/* Add the places in a row, which is of this gap of the unit. */
static void
add_places(const struct search *x, const struct slice *s,
           const struct bitrows *put, gap_id row, gap_id gap)
{
    uint32_t column;

    ROW_EACH (column, bitrows_row(put, row), put->stride) {
        vec_push(x->arena, &x->places->of,
                 ((struct place){gap, s->var[column]}));
    }
}

static void
widen(const struct search *s, const struct excerpt *x,
      const struct bitrows *put, uint32_t round)
{
    const uint32_t n = put->nrows - x->slice.exits;
    bool *by_exit = arena_array(s->scratch, bool, n);

    for (uint32_t i = 0; i < n; i++) {
        const uint64_t *row = bitrows_row(put, x->slice.exits + i);
        by_exit[i] = row_any(row, put->stride);
    }
    excerpt_widen(s->outline, x, by_exit, round);
}

/* One slice, in the excerpt that mentions its variables; in a wider one if
 * something of it is released in what was left out. */
static void
look_through(const struct search *s, uint32_t first)
{
    bool done = !outline_keep(s->outline, first);

    for (uint32_t round = 0; !done; round++) {
        const struct arena_mark here = arena_mark(s->scratch);
        struct excerpt x = excerpt_make(s->scratch, s->outline, first);
        struct bitrows put = {0};
        bool any = find_rows(s->scratch, &x.slice, &put);
        done = !any || !leaves_by_exits(&put, &x.slice);
        if (!done) {
            widen(s, &x, &put, round);
        }
        for (gap_id g = 0; any && done && g < x.slice.exits; g++) {
            add_places(s, &x.slice, &put, g, x.gap[g]);
        }
        arena_rewind(s->scratch, here);
    }
}

/* The places of a unit of few variables. */
static void
look_at_all(const struct search *s, const struct slice *all)
{
    struct bitrows put;

    if (find_rows(s->scratch, all, &put)) {
        for (gap_id g = 0; g < put.nrows; g++) {
            add_places(s, all, &put, g, g);
        }
    }
}

/* Sort by gap; those of one gap keep their order, which is by variable. */
static struct found
sort_places(struct arena *a, struct arena *scratch, const struct unit *u,
            const struct places *places)
{
    uint32_t n = places->of.n;
    struct found found = {
        .at = arena_array(a, struct candidate, n),
        .first = arena_array(scratch, uint32_t, u->ngaps + 2),
    };

    for (uint32_t i = 0; i < n; i++) {
        found.first[places->of.at[i].gap + 2]++;
    }
    for (gap_id g = 1; g <= u->ngaps; g++) {
        found.first[g + 1] += found.first[g];
    }
    for (uint32_t i = 0; i < n; i++) {
        const struct place *p = &places->of.at[i];
        struct candidate *c = &found.at[found.first[p->gap + 1]++];
        c->gap = p->gap;
        c->var = p->var;
    }
    return found;
}

struct candidates
candidate_find(struct arena *a, struct arena *scratch, const struct unit *u,
               const struct hints *hints)
{
    struct arena_mark mark = arena_mark(scratch);
    struct places places = {0};
    struct candidates out = {0};
    uint32_t n = 0;

    if (u->kind == UNIT_CLASS || !u->cfg.nrpo || !u->ngaps) {
        return out;
    }
    assert(a != scratch);
    const var_id *var = find_eligible(scratch, u, hints, &n);
    struct search search = {.arena = a, .scratch = scratch, .places = &places};
    struct slice all = {0};
    if (n > 0) {
        all = slice_make(scratch, u, hints, var, n);
    }
    if (n > SLICE) {
        search.outline = outline_open(scratch, &all, SLICE);
    } else if (n > 0) {
        look_at_all(&search, &all);
    }
    for (uint32_t i = 0; n > SLICE && i < n; i += SLICE) {
        look_through(&search, i);
    }
    if (places.of.n) {
        struct found found = sort_places(a, scratch, u, &places);
        candidate_describe(scratch, u, &found);
        out = (struct candidates){found.at, places.of.n};
    }
    arena_rewind(scratch, mark);
    return out;
}
