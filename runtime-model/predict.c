/*
 * A prediction runs the function a few times on the model with unknown
 * arguments: conditions both ways, loops of 0, 1 and 3 rounds, calls that
 * raise where something catches.  What no run reaches gains nothing.
 */
#include "runtime-model/runtime_model.h"

#include "runtime-model/attr.h"
#include "runtime-model/callers.h"
#include "runtime-model/native.h"
#include "runtime-model/predictor.h"
#include "runtime-model/raise.h"
#include "runtime-model/start.h"
#include "runtime-model/watch.h"

#include <assert.h>

const char *const gain_words[GAIN_REASON_COUNT] = {
#define GAIN(id, words) [GAIN_##id] = words,
#include "runtime-model/gain.def"
#undef GAIN
};

enum { RUN_BUDGET = 4000, DEPTH_LIMIT = 40, RESUMPTIONS = 6 };

struct plan {
    bool branch;    /* truth of what is not known, the first times */
    uint8_t rounds; /* of loops over what is not known */
    bool raises;    /* calls fail once where something catches */
    uint8_t seed;   /* not 0: another truth at each place */
    bool stays;     /* prefers ways that do not leave the function */
};

static const struct plan plans[] = {
    {true, 1, false, 0, true},   {false, 1, false, 0, true},
    {true, 3, false, 0, false},  {true, 1, true, 0, true},
    {false, 0, false, 0, false}, {false, 3, true, 0, true},
    {true, 1, false, 1, true},   {true, 1, false, 2, true},
    {false, 1, true, 3, true},   {true, 1, false, 4, false},
    {true, 3, true, 5, false},   {true, 1, false, 6, true},
    {false, 1, false, 7, true},  {true, 1, true, 8, true},
    {true, 1, false, 9, false},
};

/* ---- one run --------------------------------------------------------- */

static void
set_parameters(struct machine *m, struct frame *f, const bool *is_free)
{
    const struct code *c = f->code;

    for (uint32_t v = 0; v < c->nvars; v++) {
        bool is_param = v < c->nparams;
        struct obj *o = NULL;
        if (is_param || c->var_kind[v] == VAR_FREE) {
            o = is_param && is_free[v] ? opaque_new(m, c->unit->at)
                                       : held_new(m, c->unit->at);
        }
        if (c->var_kind[v] == VAR_CELL || c->var_kind[v] == VAR_FREE) {
            o = cell_new(m, o);
        }
        f->slot[v] = o;
    }
}

/* What dies from now on, whoever called holds. */
static void
run_over(struct machine *m, bool is_over)
{
    if (is_over && m->watch->phase == WATCH_LEAVES) {
        m->watch->phase = WATCH_OVER;
    }
}

static void
run_generator(struct machine *m, struct obj *o)
{
    struct generator *g = (struct generator *)o;
    struct obj *result = NULL;

    for (uint32_t i = 0; i < RESUMPTIONS; i++) {
        struct obj *sent = i ? opaque_new(m, 0) : none_ref(m);
        struct obj *r = generator_send(m, g, sent, &result);
        decref(m, sent);
        run_over(m, r == NULL);
        if (!r) {
            break;
        }
        decref(m, r); /* the loop that asks is done with it */
        m->watch->work.waits++;
    }
    xdecref(m, result);
}

static void
run_once(struct machine *m, struct code *c, struct dict *globals,
         const bool *is_free)
{
    struct frame *f = frame_new(m, c, NULL, globals);

    set_parameters(m, f, is_free);
    m->watch->frame = f;
    m->watch->code = c;
    m->watch->phase = WATCH_RUNS;
    if (c->flavour) {
        struct obj *g = generator_new(m, f);
        run_generator(m, g);
        if (m->raised) {
            raise_clear(m);
        }
        decref(m, g);
    } else {
        struct obj *r = frame_run(m, f, false);
        frame_end(m, f, m->frame);
        run_over(m, true);
        xdecref(m, r);
    }
    if (m->raised) {
        raise_clear(m);
    }
}

/* Counters of evaluated conditions and raised calls start anew. */
static void
reset_code(struct codes *module)
{
    for (uint32_t u = 0; u < module->analysis->nunits; u++) {
        struct code *c = module->code[u];
        for (uint32_t i = 0; c && i < c->ninstr; i++) {
            c->instr[i].times = 0;
        }
    }
}

static void
follow_plan(struct machine *m, struct code *c, struct dict *globals,
            const struct plan *plan, const bool *is_free)
{
    struct watch *w = m->watch;

    w->work = (struct work){0};
    w->live = w->peak = 0;
    w->wants_raise = plan->raises;
    w->last_at = c->unit->at;
    for (uint32_t i = 0; i < w->n; i++) {
        struct watched *each = &w->each[i];
        *each = (struct watched){.candidate = each->candidate,
                                 .result = each->result};
    }
    m->take_branch = plan->branch;
    m->branch_seed = plan->seed;
    m->branch_stays = plan->stays;
    m->loop_rounds = plan->rounds;
    m->budget = RUN_BUDGET;
    m->is_stopped = false;
    reset_code(c->module);
    run_once(m, c, globals, is_free);
    for (uint32_t i = 0; i < w->n; i++) {
        struct watched *each = &w->each[i];
        struct prediction *p = each->result;
        p->deaths.later |= each->object || each->nothers > 0;
        uint32_t outside = each->peak_before > each->peak_after
                               ? each->peak_before
                               : each->peak_after;
        uint32_t inside = each->peak_held ? each->peak_held - 1 : 0;
        if (w->peak > p->peak_now && p->reason == GAIN_FREES) {
            p->peak_now = w->peak;
            p->peak_del = outside > inside ? outside : inside;
        }
        p->nheld = (uint8_t)(p->nheld + each->saw_holder);
        p->nfree = (uint8_t)(p->nfree + (each->saw_free && !each->saw_holder));
        each->object = NULL;
    }
}

/* ---- the end ----------------------------------------------------------- */

static void
finish(struct prediction *p)
{
    if (p->reason == GAIN_FREES && p->nheld >= p->nfree) {
        p->reason = p->held_by; /* as often as not it stays */
    }
    if (p->reason == GAIN_FREES &&
        p->held_calls + p->held_loops + p->held_waits == 0) {
        p->reason = GAIN_NOTHING;
    }
    if (p->reason == GAIN_FREES) {
        p->score = p->held_waits * 100 + p->held_loops * 20 +
                   p->held_calls * 4 + p->held_lines +
                   (p->peak_now - p->peak_del) * 10;
    }
}

static bool
wants_more(const struct prediction *p, uint32_t n, uint32_t done)
{
    if (done < 2) {
        return true;
    }
    for (uint32_t i = 0; i < n; i++) {
        if (p[i].reason == GAIN_UNREACHED) {
            return true;
        }
    }
    return done < 3;
}

const struct prediction *
model_predict(struct arena *a, struct arena *scratch,
              const struct model_unit *of, struct candidates candidates)
{
    const struct analysis *analysis = of->analysis;
    const struct candidate *candidate = candidates.at;
    uint32_t ncandidates = candidates.n;
    struct prediction *p = arena_array(a, struct prediction, ncandidates + 1);
    struct buf out = {.arena = scratch};
    struct arena_mark mark = arena_mark(scratch);
    struct watch watch = {.n = ncandidates, .keeps = of->keeps};
    bool has_param = false;

    watch.each = arena_array(scratch, struct watched, ncandidates + 1);
    for (uint32_t i = 0; i < ncandidates; i++) {
        p[i].reason = GAIN_UNREACHED;
        watch.each[i].candidate = &candidate[i];
        watch.each[i].result = &p[i];
        has_param = has_param || candidate[i].binding == NO_ID;
    }
    const struct unit *u = &analysis->unit[of->unit];

    if (ncandidates == 0 || u->kind == UNIT_MODULE || u->kind == UNIT_CLASS) {
        return p;
    }
    struct machine *m =
        predictor_machine(of->predictor, profile_find(of->version));
    m->out = m->err = &out;
    m->main_analysis = analysis;
    m->is_lenient = true;
    m->gc.enabled = false;
    m->max_depth = DEPTH_LIMIT;
    struct dict *globals = dict_new(m);
    struct codes *module = codes_open(m, analysis, analysis->source->path);
    struct code *c = code_prepare(m, module, of->unit);
    bool *is_free = arena_array(scratch, bool, u->nvars + 1);

    if (has_param && (m->profile->moved || c->flavour)) {
        callers_find(analysis, of->unit, is_free);
    }
    m->watch = &watch;
    for (uint32_t i = 0; i < sizeof plans / sizeof *plans; i++) {
        if (wants_more(p, ncandidates, i)) {
            follow_plan(m, c, globals, &plans[i], is_free);
        }
    }
    for (uint32_t i = 0; i < ncandidates; i++) {
        finish(&p[i]);
    }
    arena_rewind(scratch, mark);
    return p;
}
