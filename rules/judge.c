#include "rules/rules.h"

#include "base/vec.h"
#include "rules/follow/handed.h"
#include "rules/follow/since.h"
#include "rules/moved.h"
#include "rules/size/bulk.h"
#include "rules/size/shared.h"
#include "rules/summary.h"
#include "rules/value/call.h"
#include "rules/value/closing.h"
#include "rules/value/complaint.h"
#include "rules/value/elsewhere.h"
#include "rules/value/ended.h"
#include "rules/value/finalizer.h"
#include "rules/value/names.h"
#include "rules/value/origin.h"
#include "rules/value/owning.h"
#include "rules/value/place.h"
#include "rules/value/reach.h"

/* The function leaves or splits the process here. */
struct leaving {
    const struct api *api;
    op_id at;
};

/* Numbers of hints by variable: those of v are at[first[v] .. first[v + 1]),
 * in the order of the hints.  What is of no variable is of them all. */
struct by_var {
    uint32_t *first, *at;
};

struct bench {
    struct rules_file *rf;
    const struct rules_unit *ru;
    struct unit_lore *lu;
    struct growth growth;
    struct growth evidence; /* no loop: not asked yet */
    struct since since, doubts;
    VEC(struct leaving) leaving;
    const struct api *freezes; /* it prepares for workers that share pages */
    op_id freezes_at;
    struct by_var uses, owners;
    const uint64_t *made;  /* see origin.h; NULL: not asked yet */
    const struct maker_handed *handed; /* by var; NULL: nothing is */
    op_id address_at;      /* a raw address is taken here; NO_ID: nowhere */
    struct reason note[3]; /* calls worth a word that change nothing */
    uint32_t nnotes;
};

struct reasons {
    VEC(struct reason) list;
};


static void
add_reason(const struct bench *b, struct reasons *r, struct reason reason)
{
    vec_push(b->rf->arena, &r->list, reason);
}

/* Is the method called on the variable anywhere in the function? */
static bool
calls_method(const struct bench *b, var_id v, struct text method)
{
    const struct operands *o = &b->lu->ops;

    for (op_id op = 0; op < o->unit->nops; op++) {
        if ((o->unit->op[op].kind == OP_METHOD ||
             o->unit->op[op].kind == OP_ATTR) &&
            lore_loaded(b->lu, operand(o, op, 0)) == v &&
            text_eq(sym_text(b->rf->an, o->unit->op[op].arg), method)) {
            return true;
        }
    }
    return false;
}

/* Is the variable taken by an op of that kind somewhere in the function? */
static bool
is_taken_by(const struct bench *b, var_id v, enum op_kind kind)
{
    const struct operands *o = &b->lu->ops;

    for (op_id op = 0; op < o->unit->nops; op++) {
        if (o->unit->op[op].kind == kind &&
            lore_loaded(b->lu, operand(o, op, 0)) == v) {
            return true;
        }
    }
    return false;
}

/* Is the last thing that the statement before the gap does to the variable
 * to close it?  Then its death is no event any more. */
static bool
is_closed(const struct bench *b, const struct candidate *c)
{
    static const char *const closing[] = {"close", "server_close", "cleanup"};
    const struct operands *o = &b->lu->ops;
    const struct unit *u = o->unit;
    op_id gap = reach_gap(u, c->gap);

    if (gap == NO_ID) {
        return false;
    }
    op_id first = u->cfg.block[cfg_block_of(&u->cfg, gap)].first;
    for (op_id op = gap; op-- > first;) {
        if (u->op[op].kind != OP_LOAD || u->op[op].arg != c->var) {
            continue;
        }
        val_id v = o->out[op];
        for (op_id m = op + 1; m < gap; m++) {
            bool takes = u->op[m].kind == OP_METHOD && operand(o, m, 0) == v;
            for (size_t i = 0; takes && i < sizeof closing / sizeof *closing;
                 i++) {
                if (text_eq(sym_text(b->rf->an, u->op[m].arg),
                            text_of(closing[i]))) {
                    return closing_may_end(
                        b->rf, name_text(b->rf, b->lu->var[c->var].type),
                        text_of(closing[i]));
                }
            }
        }
        return false;
    }
    return false;
}

/* Evidence that the death is an event, unless it happened already: the task
 * was awaited, the process joined, the manager entered by a `with`. */
static bool
is_over(const struct bench *b, const struct meaning *m, var_id v)
{
    if (m->rule == RULE_WEAK_RESULT) {
        return is_taken_by(b, v, OP_AWAIT);
    }
    if (m->rule == RULE_GENERATOR) { /* what is entered is no generator */
        return is_taken_by(b, v, OP_ENTER) || is_taken_by(b, v, OP_AENTER);
    }
    if (m->rule != RULE_NEEDED_UNTIL || !m->api) {
        return false;
    }
    const struct fact *f = api_fact(m->api, FACT_NEEDED_UNTIL);
    return f && calls_method(b, v, f->detail);
}

/* The last call that leaves the process on a way from the gap, or NULL.  What
 * is not made here does not die here either. */
static const struct leaving *
leaves_after(struct bench *b, gap_id gap, var_id v)
{
    if (b->leaving.n && !b->made) {
        b->made = origin_made(b->rf->scratch, b->lu);
    }
    if (!b->leaving.n || !bit_test(b->made, v)) {
        return NULL;
    }
    for (uint32_t i = b->leaving.n; i-- > 0;) {
        if (reach_from(b->rf->scratch, b->lu->unit, gap, b->leaving.at[i].at)) {
            return &b->leaving.at[i];
        }
    }
    return NULL;
}

/* Made here of who knows which class, in a file that puts `__del__` on classes
 * that it does not name. */
static bool
may_have_been_given_one(struct bench *b, const struct candidate *c,
                        const struct meaning *m)
{
    const op_id store = b->lu->store[c->var];
    const op_id from =
        store != NO_ID
            ? operand_source(&b->lu->ops, operand(&b->lu->ops, store, 0))
            : NO_ID;
    const bool is_called =
        from != NO_ID && b->lu->unit->op[from].kind == OP_CALL;
    const bool may = m->death == DIES_DOUBTFUL && m->name == NO_ID &&
                     (m->type != NO_ID || is_called) &&
                     (m->kind == VALUE_UNKNOWN || m->kind == VALUE_RECORD);

    if (!may || !finalizer_by_hand(b->rf)) {
        return false;
    }
    b->made = b->made ? b->made : origin_made(b->rf->scratch, b->lu);
    return bit_test(b->made, c->var);
}

/* A class with a finalizer was handed to who made it. */
static bool
may_be_of_handed(const struct bench *b, var_id v, const struct meaning *m)
{
    return m->death != DIES_INERT && m->kind != VALUE_CLASS &&
           m->kind != VALUE_FUNCTION && m->kind != VALUE_MODULE && b->handed &&
           b->handed[v].is_made;
}

static enum level
weigh(struct bench *b, const struct candidate *c, const struct meaning *m,
      struct reasons *r)
{
    struct text name = name_text(b->rf, m->type);
    op_id evidence = c->binding;

    if (m->death == DIES_INERT) {
        return LEVEL_SAFE;
    }
    bool is_end =
        is_over(b, m, c->var) || complaint_is_quiet(b->rf, b->lu, c->var, m) ||
        ((m->rule == RULE_RESOURCE || m->rule == RULE_OWNS_RESOURCE) &&
         is_closed(b, c)) ||
        ended_before(b->rf, b->lu, c->gap, c->var, m) ||
        (m->death == DIES_NOTICED &&
         (elsewhere_holds(b->rf, b->lu, c->gap, c->var) ||
          ended_behind_block(
              b->rf,
              name_text(b->rf, elsewhere_entered(b->lu, c->gap, c->var)), m) ||
          ended_unused(b->lu, c->var, m) ||
          owning_is_empty(b->rf, b->lu, c->gap, c->var, m) ||
          ended_over_memory(b->rf, b->lu, c->gap, c->var, m)));
    if (m->death == DIES_NOTICED && !is_end) {
        add_reason(b, r, (struct reason){m->rule, evidence, m->api, name});
        return LEVEL_HELD;
    }
    const struct leaving *leaves =
        meaning_may_speak(m) ? leaves_after(b, c->gap, c->var) : NULL;
    if (leaves) {
        add_reason(b, r,
                   (struct reason){RULE_LEAVES, leaves->at, leaves->api,
                                   leaves->api->name});
        return LEVEL_HELD;
    }
    if (may_have_been_given_one(b, c, m)) {
        add_reason(b, r,
                   (struct reason){RULE_FINALIZER, evidence, NULL,
                                   TEXT("classes get a __del__ here")});
        return LEVEL_HELD;
    }
    if (may_be_of_handed(b, c->var, m)) {
        const struct maker_handed *maker = &b->handed[c->var];
        add_reason(b, r,
                   (struct reason){maker->rule, evidence, NULL,
                                   name_text(b->rf, maker->name)});
        return LEVEL_HELD;
    }
    add_reason(b, r, (struct reason){RULE_UNKNOWN, evidence, m->api, name});
    return LEVEL_UNSAFE;
}

/* Names of a file that is run as a script, and certainly not loaded by its
 * path, may be safe. */
static bool
is_surely_script(const struct bench *b, var_id v)
{
    return b->ru->unit != 0 || bit_test(b->rf->sure, v);
}

/* Things worth saying that change nothing. */
static void
add_notes(struct bench *b, const struct meaning *m, struct reasons *r)
{
    if (m->api && api_fact(m->api, FACT_RELEASES_EXPORT)) {
        add_reason(b, r,
                   (struct reason){RULE_EXPORT, NO_ID, m->api, m->api->name});
    }
    for (uint32_t i = 0; i < b->nnotes; i++) {
        add_reason(b, r, b->note[i]);
    }
}

/* Why what others have, too, might be missed; or why nobody knows what a `del`
 * frees, the function being compiled. */
static enum rule
add_doubt(const struct bench *b, var_id v, struct reasons *r)
{
    uint32_t i = 0;

    while (b->ru->doubt[i].var != v) {
        i++;
    }
    add_reason(b, r, b->ru->reason[b->ru->doubt[i].reason]);
    return (enum rule)b->ru->reason[b->ru->doubt[i].reason].rule;
}

/* What the variable may hold at the candidate's gap. */
static struct meaning
meaning_at(const struct bench *b, const struct candidate *c)
{
    const struct meaning m = reach_meaning(b->lu, c->gap, c->var);

    /* or no store was understood */
    return m.flags & MEANS_SEEN ? m : meaning_unknown();
}

static struct verdict
judge_one(struct bench *b, const struct candidate *c)
{
    struct meaning m = meaning_at(b, c);
    struct reasons r = {0};

    if (complaint_may_come(b->rf, b->lu, c->var, &m)) {
        m.death = DIES_NOTICED;
        m.rule = RULE_FINALIZER;
        m.type = intern_put(b->rf->an->names, TEXT("asyncio.futures.Future"));
    }
    struct verdict v = {.kind = m.kind};
    bool frees = true;

    v.level = weigh(b, c, &m, &r);
    if (v.level == LEVEL_SAFE && !is_surely_script(b, c->var)) {
        v.level = LEVEL_UNSAFE;
        add_reason(b, &r,
                   (struct reason){RULE_SCRIPT, c->binding, NULL,
                                   TEXT("the file may be loaded by its path")});
    }
    if (c->var == 0 && b->ru->doubted != NO_ID && v.level <= LEVEL_UNSAFE) {
        v.level = LEVEL_UNSAFE;
        add_reason(b, &r, b->ru->reason[b->ru->doubted]);
    }
    if (v.level <= LEVEL_UNSAFE &&
        since_bars(&b->doubts, b->rf->scratch, c->var, c->gap)) {
        v.level = LEVEL_UNSAFE;
        frees = add_doubt(b, c->var, &r) != RULE_RECOMPILED;
    }
    if (b->freezes && v.level < LEVEL_HELD) {
        v.level = LEVEL_ADVICE; /* nothing breaks, but nothing is gained */
        r.list.n = 0;
        add_reason(b, &r,
                   (struct reason){RULE_PREFORK, b->freezes_at, b->freezes,
                                   b->freezes->name});
    }
    add_notes(b, &m, &r);
    v.bulk = frees ? bulk_of(b->rf, b->lu, &b->growth, c, m) : 0;
    v.reason = r.list.at;
    v.nreasons = r.list.n;
    return v;
}

static void
note_call(struct bench *b, const struct call *call, const struct api *api)
{
    static const struct {
        enum fact_id fact;
        enum rule rule;
    } note[] = {
        {FACT_REPORTS_LOCALS, RULE_TRACE},
        {FACT_OBSERVES_MEMORY, RULE_MEMORY},
        {FACT_READS_SOURCE, RULE_SOURCE},
    };

    if (!api || text_starts(api->name, TEXT("warnings."))) {
        return; /* a warning shows its own line: not worth a word */
    }
    for (size_t i = 0; i < sizeof note / sizeof *note; i++) {
        if (b->nnotes < 3 && call_fact(b->rf, b->lu, call, api, note[i].fact)) {
            b->note[b->nnotes++] = (struct reason){(uint16_t)note[i].rule,
                                                   call->op, api, api->name};
        }
    }
}

/* `gc.freeze()`, or `gc.disable()` in a tree that forks: pages are to be
 * shared, and every release writes to them. */
static bool
prepares_fork(struct bench *b, const struct call *call, const struct api *api)
{
    if (!call_fact(b->rf, b->lu, call, api, FACT_PREFORK) ||
        !text_eq(name_top(api->name), TEXT("gc"))) {
        return false;
    }
    return text_eq(api->name, TEXT("gc.freeze")) ||
           project_forks(b->rf->project);
}

/* Calls that speak about every value of the function: `os._exit`, `os.fork`,
 * `gc.freeze` and the like. */
static void
find_exits(struct bench *b)
{
    const struct unit *u = b->lu->unit;

    for (op_id op = 0; op < u->nops; op++) {
        if (u->op[op].kind != OP_CALL) {
            continue;
        }
        struct call call = call_at(b->rf, b->lu, op);
        const struct api *api = call_api(b->rf, b->lu, &call);
        if (call_fact(b->rf, b->lu, &call, api, FACT_SKIPS_FINALIZERS)) {
            struct leaving leaves = {api, op};
            vec_push(b->rf->scratch, &b->leaving, leaves);
        }
        note_call(b, &call, api);
        if (prepares_fork(b, &call, api)) {
            b->freezes = api;
            b->freezes_at = op;
        }
    }
}

/* ---- what only the hints prevented ------------------------------------- */

/* One of many reads is as good as the next. */
enum { MOST_READS = 16 };

static uint32_t
hint_var(const struct rules_unit *ru, bool uses, uint32_t i)
{
    return uses ? ru->hints.use[i].var : ru->hints.outlive[i].owner;
}

static struct by_var
hints_by_var(const struct bench *b, bool uses)
{
    const struct rules_unit *ru = b->ru;
    const uint32_t n = uses ? ru->hints.nuses : ru->hints.noutlives;
    const uint32_t all = b->lu->unit->nvars;
    struct by_var by = {arena_array(b->rf->scratch, uint32_t, all + 3),
                        arena_array(b->rf->scratch, uint32_t, n + 1)};

    for (uint32_t i = 0; i < n; i++) {
        const var_id v = hint_var(ru, uses, i);
        by.first[(v == NO_ID ? all : v) + 2]++;
    }
    for (uint32_t v = 0; v <= all; v++) {
        by.first[v + 2] += by.first[v + 1];
    }
    for (uint32_t i = 0; i < n; i++) {
        const var_id v = hint_var(ru, uses, i);
        by.at[by.first[(v == NO_ID ? all : v) + 1]++] = i;
    }
    return by;
}

/* The reads of one variable, or of all. */
struct reads {
    const uint32_t *at;
    uint32_t n;
};

static struct reads
reads_of(const struct by_var *by, uint32_t v)
{
    return (struct reads){by->at + by->first[v],
                          by->first[v + 1] - by->first[v]};
}

/* The first read behind the op; the number of all if there is none. */
static uint32_t
first_behind(const struct hints *h, struct reads r, op_id op)
{
    uint32_t low = 0, high = r.n;

    while (low < high) {
        const uint32_t mid = low + (high - low) / 2;
        if (h->use[r.at[mid]].op > op) {
            high = mid;
        } else {
            low = mid + 1;
        }
    }
    return low;
}

/* Why the variable is read where it is not named: all such reads or, of more
 * than enough, those next behind the place. */
static void
add_reads(const struct bench *b, const struct candidate *c, struct reasons *r,
          uint32_t last)
{
    const struct rules_unit *ru = b->ru;
    struct reads own = reads_of(&b->uses, c->var);
    struct reads all = reads_of(&b->uses, b->lu->unit->nvars);
    uint32_t left = own.n + all.n, i = 0, k = 0;

    if (left > MOST_READS) {
        const op_id gap = reach_gap(b->lu->unit, c->gap);
        left = MOST_READS;
        i = first_behind(&ru->hints, own, gap);
        k = first_behind(&ru->hints, all, gap);
        if (i == own.n && k == all.n) {
            i = k = 0; /* of the next round, then */
        }
    }
    for (; left > 0 && (i < own.n || k < all.n); left--) {
        const bool is_own =
            i < own.n && (k == all.n || own.at[i] < all.at[k]);
        const struct hint_use *h =
            &ru->hints.use[is_own ? own.at[i++] : all.at[k++]];
        if (h->reason != last) {
            last = h->reason;
            vec_push(b->rf->arena, &r->list, ru->reason[last]);
        }
    }
}

/* What lives only while the variable does: of more than enough, what began
 * last before the place.  Returns the last reason that was added. */
static uint32_t
add_owned(const struct bench *b, const struct candidate *c, struct reasons *r,
          uint32_t last)
{
    const struct rules_unit *ru = b->ru;
    const struct reads owned = reads_of(&b->owners, c->var);
    const op_id gap = reach_gap(b->lu->unit, c->gap);
    uint32_t i = 0, left = MOST_READS;

    for (uint32_t n = 0; owned.n > MOST_READS && n + MOST_READS < owned.n;
         n++) {
        const uint32_t why = ru->hints.outlive[owned.at[n]].reason;
        i = ru->reason[why].op < gap ? n : i;
    }
    for (; i < owned.n && left > 0; i++) {
        const struct hint_outlive *h = &ru->hints.outlive[owned.at[i]];
        if (h->reason != last) {
            last = h->reason;
            left--;
            vec_push(b->rf->arena, &r->list, ru->reason[last]);
        }
    }
    return last;
}

/* Every reason a hint gives for this variable, the prohibition first; and how
 * large it is, as who looks at what is held back asks what it costs. */
static struct verdict
hinted_verdict(struct bench *b, const struct candidate *c)
{
    const struct rules_unit *ru = b->ru;
    const var_id v = c->var;
    struct reasons r = {0};
    uint32_t last = NO_ID;

    if (ru->skipped != NO_ID) {
        vec_push(b->rf->arena, &r.list, ru->reason[ru->skipped]);
    } else {
        bool bars = bit_test(ru->hints.forbidden, v) ||
                    since_bars(&b->since, b->rf->scratch, v, c->gap);
        if (bars && ru->forbidden_why[v] != NO_ID) {
            last = ru->forbidden_why[v];
            vec_push(b->rf->arena, &r.list, ru->reason[last]);
        }
        last = add_owned(b, c, &r, last);
        add_reads(b, c, &r, last);
    }
    return (struct verdict){
        .level = LEVEL_HELD,
        .reason = r.list.at,
        .nreasons = r.list.n,
        .kind = b->lu->var[v].kind,
        .bulk = ru->skipped == NO_ID
                    ? bulk_of(b->rf, b->lu, &b->growth, c, meaning_at(b, c))
                    : 0,
    };
}

/* Nothing but a number of it bars the variable, and it was closed. */
static bool
is_stale_number(const struct bench *b, const struct candidate *c)
{
    const struct rules_unit *ru = b->ru;

    if (bit_test(ru->hints.forbidden, c->var)) {
        return false;
    }
    for (uint32_t i = 0; i < ru->nsince; i++) {
        const enum rule rule =
            (enum rule)ru->reason[ru->since[i].reason].rule;
        if (ru->since[i].var == c->var && rule != RULE_ADDRESS &&
            rule != RULE_DESCRIPTOR) {
            return false;
        }
    }
    return ended_by_close(b->rf, b->lu, c->gap, c->var);
}

static bool
precedes(const struct candidate *a, const struct candidate *b)
{
    return a->gap != b->gap ? a->gap < b->gap : a->var < b->var;
}

/* A plain local that hints keep where it could have been released. */
static bool
is_prevented(const struct bench *b, const struct candidate *c)
{
    return var_is_local(&b->lu->unit->var[c->var]) &&
           !(b->lu->unit->var[c->var].flags & VARF_HIDDEN);
}

/* See gain_is_sure. */
static bool
is_sure(struct bench *b, const struct candidate *c)
{
    if (!b->evidence.loop) {
        b->evidence =
            growth_find(b->rf->scratch, b->rf, b->lu, FOR_VERDICT | FOR_SURE);
        b->evidence.fates = b->growth.fates;
    }
    return gain_is_sure(b->rf, b->lu, &b->evidence, c, meaning_at(b, c));
}

struct findings
rules_judge(struct rules_file *rf, const struct rules_unit *ru,
            const struct candidates *candidates, bool all)
{
    struct bench b = {
        .rf = rf, .ru = ru, .lu = lore_unit(rf, ru->unit), .address_at = NO_ID};
    struct candidates naive = {NULL, 0};
    struct arena_mark mark = arena_mark(rf->scratch);
    VEC(struct finding) out = {0};
    uint32_t i = 0;

    b.since =
        since_make(rf->scratch, b.lu->unit, ru->since, ru->nsince);
    b.doubts =
        since_make(rf->scratch, b.lu->unit, ru->doubt, ru->ndoubts);
    b.uses = hints_by_var(&b, true);
    b.owners = hints_by_var(&b, false);
    if (all) {
        naive = candidate_find(rf->arena, rf->scratch, b.lu->unit, NULL);
    }
    if (candidates->n || naive.n) {
        b.growth = growth_find(rf->scratch, rf, b.lu, FOR_VERDICT);
        b.growth.fates = fates_find(rf->scratch, rf, b.lu);
        b.handed = handed_find(rf->scratch, rf, b.lu);
        find_exits(&b);
    }
    for (uint32_t k = 0; k < candidates->n || i < naive.n;) {
        const struct candidate *mine =
            k < candidates->n ? &candidates->at[k] : NULL;
        const struct candidate *other = i < naive.n ? &naive.at[i] : NULL;
        struct finding f = {0};
        bool is_barred =
            mine && since_bars(&b.since, rf->scratch, mine->var, mine->gap) &&
            !is_stale_number(&b, mine);
        if (other && (!mine || precedes(other, mine))) {
            i++;
            if (!is_prevented(&b, other)) {
                continue;
            }
            f.candidate = *other;
            f.verdict = hinted_verdict(&b, other);
            if (!f.verdict.nreasons) {
                continue; /* only moved a little by another variable's hint */
            }
        } else {
            k++;
            if (all && is_barred && (!other || precedes(mine, other))) {
                continue; /* without hints it dies elsewhere */
            }
            i += other && !precedes(mine, other);
            f.candidate = *mine;
            f.verdict =
                is_barred ? hinted_verdict(&b, mine) : judge_one(&b, mine);
        }
        f.gain =
            gain_estimate(rf, b.lu, &b.growth, &f.candidate, f.verdict.bulk);
        if (f.gain > GAIN_CLASS_LITTLE && !is_sure(&b, &f.candidate)) {
            f.gain = GAIN_CLASS_LITTLE;
        }
        vec_push(rf->arena, &out, f);
    }
    if (all) {
        moved_mark(rf->scratch, b.lu->unit, out.at, out.n);
    }
    shared_settle(rf, b.lu, out.at, out.n);
    arena_rewind(rf->scratch, mark);
    return (struct findings){out.at, out.n};
}

struct text
reason_words(struct arena *a, const struct rules_file *rf,
             const struct rules_unit *ru, const struct reason *reason)
{
    const struct rule_info *info = &rule_info[reason->rule];
    struct buf out = {.arena = a};

    (void)ru;
    (void)rf;
    buf_add(&out, text_of(info->summary));
    if (reason->detail.n && reason->rule != RULE_UNKNOWN) {
        buf_format(&out, " (%.*s)", TEXT_ARG(reason->detail));
    }
    if (reason->api && reason->api->why.n && reason->rule != RULE_UNKNOWN) {
        buf_format(&out, ": %.*s", TEXT_ARG(reason->api->why));
    }
    return buf_text(&out);
}

const char *
rules_place_words(struct rules_file *rf, unit_id unit)
{
    if (place_is_test(rf, &rf->an->unit[unit])) {
        return "it is part of a test, where little is held";
    }
    if (place_is_library(rf)) {
        return "its package has something in `__init__.py` and is taken for a "
               "library, of which nobody knows how large the data is";
    }
    return NULL;
}
