/*
 * Findings of one function, weighed together: who else holds the memory.
 */
#include "rules/size/bulk_value.h"
#include "rules/size/shared_value.h"
#include "rules/value/reach.h"

enum { MOST_WAYS = 96 }; /* blocks to look at */

/* ---- who is there at a gap --------------------------------------------- */

enum there { GONE, IDLE, NEEDED };

/* Is the variable read again, before it is bound anew? */
static bool
is_read_after(const struct unit *u, op_id gap, var_id v)
{
    const struct cfg *cfg = &u->cfg;
    block_id way[MOST_WAYS] = {cfg_block_of(cfg, gap)};
    uint32_t n = 1;

    for (uint32_t i = 0; i < n; i++) {
        const struct block *b = &cfg->block[way[i]];
        bool is_over = false;
        for (op_id op = i == 0 ? gap : b->first; op < b->end && !is_over;
             op++) {
            const struct op_effect e = op_effect(&u->op[op]);
            if (e.var == v && e.reads) {
                return true;
            }
            is_over = e.var == v && (e.binds || e.unbinds);
        }
        for (uint32_t e = b->edge_first; e < b->edge_end && !is_over; e++) {
            const block_id to = cfg->edge[e].to;
            bool is_known = cfg->edge[e].kind == EDGE_RAISE;
            for (uint32_t k = 1; k < n && !is_known; k++) {
                is_known = way[k] == to;
            }
            if (!is_known && n < MOST_WAYS) {
                way[n++] = to;
            }
        }
    }
    return false;
}

/* May it be what the caller passed, as it is: does each of the bindings before
 * that place only look whether it is right? */
static bool
is_callers(struct looking *l, var_id v, uint32_t since)
{
    const struct unit *u = l->lu->unit;

    if (!(u->var[v].flags & VARF_PARAM)) {
        return false;
    }
    for (op_id op = l->lu->var_first_store[v]; op != NO_ID;
         op = l->lu->var_next_store[op]) {
        if (u->op[op].at <= since &&
            !share_may_be_param(l, operand(&l->lu->ops, op, 0))) {
            return false;
        }
    }
    return true;
}

/* Is a variable that was referred to at `since` still there, unchanged, and
 * for whom? */
static enum there
is_there(struct looking *l, var_id v, uint32_t since, op_id gap)
{
    const struct unit *u = l->lu->unit;
    const struct var *var = &u->var[v];
    bool is_bound = false;

    if (var->kind != VAR_LOCAL && !(var->flags & VARF_SPENT)) {
        return NEEDED; /* a nested function may read it */
    }
    if (is_callers(l, v, since)) {
        return NEEDED;
    }
    for (op_id op = 0; op < u->nops; op++) {
        if (u->op[op].kind != OP_STORE || u->op[op].arg != v) {
            continue;
        }
        if (u->op[op].at > since && u->op[op].at < u->op[gap].at) {
            return GONE;
        }
        is_bound |= u->op[op].at <= since;
    }
    if (is_read_after(u, gap, v)) {
        return NEEDED;
    }
    return is_bound && !(var->flags & (VARF_HIDDEN | VARF_INLINED)) ? IDLE
                                                                    : GONE;
}

/* Does what one op binds to the variable reach the gap?  `table *= 2` leaves
 * it what it is. */
static bool
survives(const struct looking *l, var_id v, op_id got, op_id gap)
{
    const struct unit *u = l->lu->unit;
    const struct cfg *cfg = &u->cfg;
    const block_id to = cfg_block_of(cfg, gap);
    block_id way[MOST_WAYS] = {cfg_block_of(cfg, got)};
    uint32_t n = 1;

    for (uint32_t i = 0; i < n; i++) {
        const struct block *b = &cfg->block[way[i]];
        const bool is_here =
            way[i] == to && (i > 0 || got < gap); /* or round a loop */
        const op_id end = is_here ? gap : b->end;
        bool is_over = false;
        for (op_id op = i == 0 ? got + 1 : b->first; op < end && !is_over;
             op++) {
            const struct op_effect e = op_effect(&u->op[op]);
            const op_id made =
                u->op[op].kind == OP_STORE
                    ? operand_source(&l->lu->ops, operand(&l->lu->ops, op, 0))
                    : NO_ID;
            is_over = e.var == v && (e.binds || e.unbinds) &&
                      (made == NO_ID || u->op[made].kind != OP_INPLACE);
        }
        if (is_here && !is_over) {
            return true;
        }
        for (uint32_t e = b->edge_first; e < b->edge_end && !is_over; e++) {
            bool is_known = cfg->edge[e].kind == EDGE_RAISE;
            for (uint32_t k = 1; k < n && !is_known; k++) {
                is_known = way[k] == cfg->edge[e].to;
            }
            if (!is_known && n < MOST_WAYS) {
                way[n++] = cfg->edge[e].to;
            }
        }
    }
    return false;
}

enum { MOST_WORK = 1 << 26 }; /* some tenths of a second */

/* ---- findings ---------------------------------------------------------- */

struct settling {
    struct looking look;
    struct finding *finding;
    uint32_t n;
    bool is_of_itself; /* the last roots had the variable: `xs = list(xs)` */
    uint32_t made_at;  /* the place that the last roots were asked for */
    uint64_t work;     /* see is_too_much */
    const bool *was;   /* by finding: worth a line, if nobody shared it */
    struct finding *leaned; /* one that goes before the last one asked for, and
                               is worth its line only with that, or NULL */
    var_id spare;           /* taken to be gone, or NO_ID */
};

/* A finding that releases the variable, at a place not behind (`before`), or
 * not before that one; NULL if none is worth `least`. */
static struct finding *
find_release(const struct settling *s, var_id v, op_id gap, bool before,
             enum gain_class least)
{
    const struct unit *u = s->look.lu->unit;

    for (uint32_t i = 0; i < s->n; i++) {
        struct finding *f = &s->finding[i];
        const op_id at = reach_gap(u, f->candidate.gap);
        if (f->candidate.var == v && f->gain >= least && at != NO_ID &&
            f->verdict.level <= LEVEL_UNSAFE &&
            (before ? u->op[at].at <= u->op[gap].at
                    : u->op[at].at >= u->op[gap].at)) {
            return f;
        }
    }
    return NULL;
}

/* What the value of the finding was taken from. */
static struct roots
roots_of(struct settling *s, const struct finding *f)
{
    struct looking *l = &s->look;
    const struct candidate *c = &f->candidate;
    struct roots out = roots_new(l);

    l->target = NO_ID;
    l->steps = 0;
    l->is_doubtful = false;
    s->made_at = 0;
    if (c->binding != NO_ID) {
        share_look(l, operand(&l->lu->ops, c->binding, 0), out);
        s->made_at = l->lu->unit->op[c->binding].at;
    }
    const uint32_t filled_at = share_filled(l, c->var, out);
    s->made_at = filled_at > s->made_at ? filled_at : s->made_at;
    s->is_of_itself = out.how[c->var] == WHOLE;
    out.how[c->var] = NOT_AT_ALL;
    return out;
}

/* `image.split()`: all of its parts, whatever it is. */
static bool
is_split(const struct looking *l, val_id v)
{
    const struct operands *o = &l->lu->ops;
    const op_id call = operand_source(o, v);
    const op_id from = call != NO_ID && l->lu->unit->op[call].kind == OP_CALL
                           ? operand_source(o, operand(o, call, 0))
                           : NO_ID;

    return from != NO_ID && l->lu->unit->op[from].kind == OP_METHOD &&
           text_eq(sym_text(l->rf->an, l->lu->unit->op[from].arg),
                   TEXT("split"));
}

/* Is it one of the items of a list that nobody names and a loop goes through,
 * within that loop? */
static bool
is_of_loop(const struct looking *l, op_id binding, op_id gap)
{
    const struct operands *o = &l->lu->ops;
    const struct unit *u = l->lu->unit;
    const val_id v = operand(o, binding, 0);
    op_id next = operand_source(o, v);
    if (next != NO_ID && u->op[next].kind == OP_UNPACK) {
        next = operand_source(o, operand(o, next, 0));
    }
    const op_id iter = next != NO_ID && u->op[next].kind == OP_NEXT
                           ? operand_source(o, operand(o, next, 0))
                           : NO_ID;
    const uint32_t loop =
        iter != NO_ID ? loop_around(&u->cfg, u->op[binding].at) : NO_ID;
    const val_id list = iter != NO_ID ? operand(o, iter, 0) : NO_ID;
    const uint8_t kind = lore_mean(l->lu, list).kind;

    return loop != NO_ID && u->op[gap].at <= u->cfg.loop[loop].span.end &&
           (kind == VALUE_TUPLE || kind == VALUE_LIST || kind == VALUE_SET ||
            is_split(l, list));
}

/* Has the caller it, on some way, or a list that a loop goes through? */
static bool
is_of_somebody(struct settling *s, const struct finding *f, op_id gap)
{
    struct looking *l = &s->look;
    const op_id binding = f->candidate.binding;

    if (binding != NO_ID && is_of_loop(l, binding, gap)) {
        return true;
    }
    for (op_id op = l->lu->var_first_store[f->candidate.var]; op != NO_ID;
         op = l->lu->var_next_store[op]) {
        if (l->lu->unit->op[op].at < l->lu->unit->op[gap].at &&
            survives(l, f->candidate.var, op, gap) &&
            share_may_be_param(l, operand(&l->lu->ops, op, 0))) {
            return true;
        }
    }
    return false;
}

/* Is it taken from something that stays?  If that is so on some ways only,
 * nobody can say that it is worth more than one line. */
static bool
is_part_of_other(struct settling *s, const struct finding *f, op_id gap)
{
    if (s->look.lu->unit->var[f->candidate.var].nbinds &&
        share_may_be_passed(&s->look, gap, f->candidate.var)) {
        return true; /* or the caller has it, on some way */
    }
    if (is_of_somebody(s, f, gap)) {
        return true;
    }
    const struct roots of = roots_of(s, f);

    if (s->is_of_itself && f->candidate.binding != NO_ID &&
        share_may_be_passed(&s->look, f->candidate.binding, f->candidate.var)) {
        return true; /* what the caller passed, or its items */
    }
    for (var_id v = 0; v < s->look.lu->unit->nvars; v++) {
        const enum there there =
            of.how[v] && v != s->spare
                ? is_there(&s->look, v, s->made_at, gap)
                : GONE;
        if (there == NEEDED ||
            (there == IDLE &&
             (s->look.is_doubtful ||
              !find_release(s, v, gap, true, GAIN_CLASS_LITTLE)))) {
            return true;
        }
    }
    return false;
}

/* Is there a line that lets go of the variable before?  One that is worth
 * nothing while the value of this one is there is worth it with this one. */
static bool
goes_before(struct settling *s, var_id v, op_id gap)
{
    struct finding *f = find_release(s, v, gap, true, GAIN_CLASS_LITTLE);

    if (find_release(s, v, gap, true, GAIN_CLASS_SOME)) {
        return true;
    }
    if (!f || !s->was[f - s->finding]) {
        return false;
    }
    s->leaned = f;
    return true;
}

/* Does the variable, which refers to all that the value is, stay too long? */
static bool
stays(struct settling *s, var_id v, op_id got, op_id gap)
{
    enum there there = is_there(&s->look, v, s->look.lu->unit->op[got].at, gap);

    if (there == GONE && s->look.lu->unit->var[v].nbinds &&
        survives(&s->look, v, got, gap)) {
        there = IDLE; /* what binds it anew stands on another way */
    }

    if (s->look.is_doubtful) {
        return there != GONE;
    }
    return there == NEEDED
               ? !find_release(s, v, gap, false, GAIN_CLASS_SOME)
               : there == IDLE &&
                     !find_release(s, v, gap, false, GAIN_CLASS_SOME) &&
                     !goes_before(s, v, gap);
}

/* `this.im = other.im`: it takes over what the other one is about. */
static bool
takes_over(const struct looking *l, op_id op, var_id from)
{
    const struct operands *o = &l->lu->ops;
    const struct unit *u = l->lu->unit;
    const op_id made = operand_source(o, operand(o, op, 0));

    return u->op[op].kind == OP_SET_ATTR && made != NO_ID &&
           u->op[made].kind == OP_ATTR && u->op[made].arg == u->op[op].arg &&
           lore_loaded(l->lu, operand(o, made, 0)) == from &&
           share_attribute(sym_text(l->rf->an, u->op[op].arg)) != NOT_AT_ALL;
}

/* Has somebody who stays got all of it? */
static bool
is_handed_out(struct settling *s, const struct finding *f, op_id gap)
{
    struct looking *l = &s->look;
    const struct unit *u = l->lu->unit;
    const var_id mine = f->candidate.var;

    l->target = mine;
    for (op_id op = 0; op < u->nops; op++) {
        val_id into, item;
        l->steps = 0;
        l->is_doubtful = false;
        if (u->op[op].at >= u->op[gap].at) {
            continue;
        }
        if (takes_over(l, op, mine)) {
            return true;
        }
        if (u->op[op].kind == OP_STORE && u->op[op].arg != mine &&
            u->op[op].arg != s->spare) {
            struct roots of = roots_new(l);
            share_look(l, operand(&l->lu->ops, op, 0), of);
            if (of.how[mine] == WHOLE && stays(s, u->op[op].arg, op, gap)) {
                return true;
            }
        } else if (share_puts(l, op, &into, &item)) {
            const var_id v = lore_loaded(l->lu, into);
            if (v != mine && share_put_in(l, op, item).how[mine] == WHOLE &&
                (v == NO_ID || stays(s, v, op, gap))) {
                return true;
            }
        }
    }
    return false;
}

static bool
is_shared(struct settling *s, const struct finding *f)
{
    const struct arena_mark mark = arena_mark(s->look.rf->scratch);
    const op_id gap = reach_gap(s->look.lu->unit, f->candidate.gap);
    s->leaned = NULL;
    const bool is = gap != NO_ID &&
                    (is_part_of_other(s, f, gap) || is_handed_out(s, f, gap));

    arena_rewind(s->look.rf->scratch, mark);
    return is;
}

/* What it leans on: is that there for others, too? */
static bool
leans_in_vain(struct settling *s, const struct finding *f)
{
    const struct finding *on = s->leaned;
    bool is_vain;

    if (!on) {
        return false;
    }
    s->spare = f->candidate.var;
    is_vain = is_shared(s, on);
    s->spare = NO_ID;
    return is_vain;
}

static void
raise(struct finding *f, var_id with)
{
    f->is_joint = true;
    f->joint = with;
    if (f->gain < GAIN_CLASS_SOME) {
        f->is_raised = true;
        f->gain = GAIN_CLASS_SOME;
    }
}

/* `read_column(field)`: what is called so holds no data. */
static bool
is_small(const struct settling *s, var_id v)
{
    return name_is_small(
        sym_text(s->look.rf->an, s->look.lu->unit->var[v].name));
}

/* Is it bound in the rounds of a loop that is over?  Then it holds but what the
 * last one put in. */
static bool
is_of_last_round(const struct settling *s, var_id v, op_id gap)
{
    const struct unit_lore *lu = s->look.lu;
    const struct unit *u = lu->unit;
    const op_id store = lu->var_first_store[v];
    const uint32_t loop =
        store != NO_ID ? loop_around(&u->cfg, u->op[store].at) : NO_ID;

    return loop != NO_ID && u->op[gap].at >= u->cfg.loop[loop].span.end;
}

/* Only with what it was taken from it is worth its line. */
static void
raise_others(struct settling *s, const struct finding *f)
{
    const struct arena_mark mark = arena_mark(s->look.rf->scratch);
    const op_id gap = reach_gap(s->look.lu->unit, f->candidate.gap);
    const struct roots of = roots_of(s, f);

    for (var_id v = 0; v < s->look.lu->unit->nvars; v++) {
        if (!of.how[v] || is_there(&s->look, v, s->made_at, gap) != IDLE ||
            is_small(s, v) || is_of_last_round(s, v, gap)) {
            continue;
        }
        struct finding *other =
            find_release(s, v, gap, true, GAIN_CLASS_LITTLE);
        if (!other) {
            continue;
        }
        if (other->gain < GAIN_CLASS_SOME) {
            other->verdict.bulk = other->verdict.bulk > f->verdict.bulk
                                      ? other->verdict.bulk
                                      : f->verdict.bulk;
        }
        raise(other, f->candidate.var);
    }
    arena_rewind(s->look.rf->scratch, mark);
}

/* Each question goes over the ops and, for stores, over the variables.  In a
 * function with thousands of both and of findings that is not done for all:
 * of the others nobody knows that they are worth a line. */
static bool
is_too_much(struct settling *s)
{
    const struct unit *u = s->look.lu->unit;

    s->work += (uint64_t)u->nops * (1 + u->nvars / 32);
    return s->work > MOST_WORK;
}

void
shared_settle(struct rules_file *rf, const struct unit_lore *lu,
              struct finding *finding, uint32_t n)
{
    const struct arena_mark mark = arena_mark(rf->scratch);
    bool *was = arena_array(rf->scratch, bool, n + 1);
    struct settling s = {.look = {.rf = rf, .lu = lu, .target = NO_ID},
                         .finding = finding,
                         .n = n,
                         .was = was,
                         .spare = NO_ID};
    bool has_changed = true;

    for (uint32_t i = 0; i < n; i++) {
        was[i] = finding[i].gain >= GAIN_CLASS_SOME;
    }
    while (has_changed) {
        has_changed = false;
        for (uint32_t i = 0; i < n; i++) {
            if (finding[i].gain >= GAIN_CLASS_SOME &&
                (is_too_much(&s) || is_shared(&s, &finding[i]) ||
                 leans_in_vain(&s, &finding[i]))) {
                finding[i].gain = GAIN_CLASS_LITTLE;
                has_changed = true;
            }
        }
    }
    for (uint32_t i = 0; i < n; i++) {
        if (finding[i].gain >= GAIN_CLASS_SOME && !is_too_much(&s)) {
            raise_others(&s, &finding[i]);
            if (!is_shared(&s, &finding[i]) && s.leaned) {
                raise(s.leaned, finding[i].candidate.var);
            }
        }
    }
    arena_rewind(rf->scratch, mark);
}
