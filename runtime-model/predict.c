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

const char *const doubt_words[DOUBT_COUNT] = {
#define DOUBT(id, words) [DOUBT_##id] = words,
#include "runtime-model/doubt.def"
#undef DOUBT
};

enum { RUN_BUDGET = 10000, DEPTH_LIMIT = 40, RESUMPTIONS = 6 };

enum { STEP_WORK = 100 }; /* for each step of a budget, see machine_spend */

/* Runs that are led to places which no plan reached. */
enum {
    LED_BUDGET = 20000,
    LED_TOTAL = 20 * LED_BUDGET, /* of all such runs of a function */
    LED_RESUMPTIONS = 24,
    LED_MAX = 128
};

struct plan {
    bool branch;     /* truth of what is not known, the first times */
    uint8_t rounds;  /* of loops over what is not known */
    bool raises;     /* calls fail once where something catches */
    uint8_t seed;    /* not 0: another truth at each place */
    bool stays;      /* prefers ways that do not leave the function */
    uint32_t budget; /* of steps; 0: RUN_BUDGET */
};

static const struct plan plans[] = {
    {true, 1, false, 0, true, 0},   {false, 1, false, 0, true, 0},
    {true, 3, false, 0, false, 0},  {true, 1, true, 0, true, 0},
    {false, 0, false, 0, false, 0}, {false, 3, true, 0, true, 0},
    {true, 1, false, 1, true, 0},   {true, 1, false, 2, true, 0},
    {false, 1, true, 3, true, 0},   {true, 1, false, 4, false, 0},
    {true, 3, true, 5, false, 0},   {true, 1, false, 6, true, 0},
    {false, 1, false, 7, true, 0},  {true, 1, true, 8, true, 0},
    {true, 1, false, 9, false, 0},
};

/* What all runs of one function have in common. */
struct asking {
    struct machine *m;
    const struct loaded *file;
    struct code *code;
    unit_id unit;
    const struct param_passed *passed; /* by variable: callers.h */
    enum callers callers;
    struct arena *scratch;
    struct prediction *p;
    uint32_t n;
    uint32_t led_left; /* steps left to runs that are led */
    uint32_t nled;     /* ways that were looked for */
};

/* ---- one run --------------------------------------------------------- */

/* Is that what a class has under a name: the function, or made of it? */
static bool
is_made_of(const struct machine *m, const struct obj *o, const struct code *c,
           bool *is_for_class)
{
    if (o->kind == K_WRAPPER) {
        const struct wrapper *w = (const struct wrapper *)o;
        *is_for_class = is_type(o, m, T_CLASSMETHOD);
        return !is_type(o, m, T_STATICMETHOD) && w->get &&
               w->get->kind == K_FUNCTION &&
               ((struct function *)w->get)->code == c;
    }
    return o->kind == K_FUNCTION && ((const struct function *)o)->code == c;
}

/* The class in whose body a unit stands, or NULL. */
static struct type *
find_class(struct machine *m, const struct loaded *file, unit_id class_unit)
{
    const struct unit *u = &file->analysis->unit[class_unit];
    struct dict *in = file->globals;

    if (u->kind != UNIT_CLASS) {
        return NULL;
    }
    if (file->analysis->unit[u->parent].kind == UNIT_CLASS) {
        struct type *outer = find_class(m, file, u->parent);
        in = outer ? outer->dict : NULL;
    } else if (u->parent != 0) {
        return NULL;
    }
    const struct str *name = code_name(m, file->codes, u->name);
    struct obj *found = in ? dict_get_str(m, in, name) : NULL;

    return found && found->kind == K_TYPE ? (struct type *)found : NULL;
}

/* A nested function sees the object of the method that it stands in. */
static void
set_outer_self(const struct asking *a, struct frame *f)
{
    const struct analysis *an = a->file->analysis;
    const struct code *c = f->code;
    const struct unit *method = &an->unit[c->unit->parent];
    struct type *t = method->kind == UNIT_FUNCTION
                         ? find_class(a->m, a->file, method->parent)
                         : NULL;
    struct obj *found =
        t ? dict_get_str(a->m, t->dict,
                         code_name(a->m, a->file->codes, method->name))
          : NULL;

    if (!found || found->kind != K_FUNCTION || !method->params.positional) {
        return;
    }
    for (uint32_t v = c->nparams; v < c->nvars; v++) {
        if (c->var_kind[v] == VAR_FREE &&
            c->unit->var[v].name == method->var[0].name) {
            struct obj *o = ((struct cell *)f->slot[v])->value;
            ((struct opaque *)o)->cls = t;
        }
    }
}

/* The first parameter of a method is of its class, or is that. */
static void
set_self(const struct asking *a, struct frame *f)
{
    struct machine *m = a->m;
    const struct code *c = f->code;
    struct type *t = find_class(m, a->file, c->unit->parent);
    struct obj *self = c->nparams ? f->slot[0] : NULL;
    struct obj *found = t ? dict_get_str(m, t->dict, c->name) : NULL;
    bool is_for_class = text_eq(str_text(c->name), TEXT("__new__")) ||
                        text_eq(str_text(c->name), TEXT("__init_subclass__")) ||
                        text_eq(str_text(c->name), TEXT("__class_getitem__"));

    if (!found || !self || self->kind != K_OPAQUE ||
        !c->unit->params.positional) {
        return;
    }
    if (is_for_class && found->kind == K_WRAPPER) {
        found = ((struct wrapper *)found)->get;
    }
    if (!found || !is_made_of(m, found, c, &is_for_class)) {
        return;
    }
    if (is_for_class) {
        f->slot[0] = incref(OBJ(t));
        decref(m, self);
        return;
    }
    ((struct opaque *)self)->cls = t;
}

/* Is it known whether a caller holds what it passes? */
static enum doubt
doubt_of(const struct asking *a, var_id param)
{
    const struct analysis *an = a->file->analysis;
    const uint8_t passed = a->passed[param].how;

    if (!a->m->profile->moved && !a->code->flavour) {
        return DOUBT_NONE;
    }
    if (!a->code->flavour && callers_are_slots(an, a->unit, param)) {
        return DOUBT_NONE;
    }
    if (passed == (PASSED_HELD | PASSED_FREE)) {
        return DOUBT_CALLER;
    }
    return a->callers == CALLERS_ALL ||
                   (!(passed & PASSED_FREE) &&
                    callers_are_likely(an, a->unit, param, a->callers))
               ? DOUBT_NONE
               : DOUBT_CALLER;
}

/* Does nobody but the function have what is passed? */
static bool
is_made_for_call(const struct asking *a, var_id param)
{
    return (a->m->profile->moved || a->code->flavour) &&
           a->passed[param].how == PASSED_FREE;
}

/* A generator of the file that nobody has asked for anything yet. */
static struct obj *
make_generator(const struct asking *a, unit_id unit)
{
    struct machine *m = a->m;
    struct code *c = code_prepare(m, a->file->codes, unit);
    struct frame *f = frame_new(m, c, NULL, a->file->globals);

    for (uint32_t v = 0; v < c->nvars; v++) {
        struct obj *o = v < c->nparams ? held_new(m, c->unit->at) : NULL;
        f->slot[v] = c->var_kind[v] == VAR_CELL ? cell_new(m, o) : o;
    }
    struct obj *made = generator_new(m, f);

    if (!m->profile->moved && !a->code->flavour) {
        incref(made); /* the caller's */
    }
    return made;
}

static void
set_parameters(const struct asking *a, struct frame *f)
{
    struct machine *m = a->m;
    const struct code *c = f->code;

    for (uint32_t v = 0; v < c->nvars; v++) {
        bool is_param = v < c->nparams;
        struct obj *o = NULL;
        if (is_param && a->passed[v].maker) {
            o = make_generator(a, a->passed[v].maker);
        } else if (is_param || c->var_kind[v] == VAR_FREE) {
            o = is_param && is_made_for_call(a, v) ? opaque_new(m, c->unit->at)
                                                   : held_new(m, c->unit->at);
            doubtful(o, is_param ? doubt_of(a, v) : DOUBT_NONE);
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
    const uint32_t most = m->watch->is_led ? LED_RESUMPTIONS : RESUMPTIONS;
    struct obj *result = NULL;

    for (uint32_t i = 0; i < most; i++) {
        struct obj *sent =
            i ? doubtful(opaque_new(m, 0), DOUBT_CALLER) : none_ref(m);
        struct obj *r = generator_send(m, g, sent, &result);
        decref(m, sent);
        run_over(m, r == NULL);
        if (!r) {
            break;
        }
        watch_handed(r);
        decref(m, r); /* the loop that asks is done with it */
        m->watch->work.waits++;
    }
    xdecref(m, result);
}

static void
run_once(const struct asking *a)
{
    struct machine *m = a->m;
    struct code *c = a->code;
    struct frame *f = frame_new(m, c, NULL, a->file->globals);

    set_parameters(a, f);
    set_self(a, f);
    set_outer_self(a, f);
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

static void
follow_plan(const struct asking *a, const struct plan *plan)
{
    struct machine *m = a->m;
    struct watch *w = m->watch;

    w->work = (struct work){0};
    w->spin = (struct spin){0};
    w->live = w->peak = 0;
    w->wants_raise = plan->raises;
    w->last_at = a->code->unit->at;
    for (uint32_t i = 0; i < w->n; i++) {
        struct watched *each = &w->each[i];
        *each = (struct watched){.candidate = each->candidate,
                                 .result = each->result,
                                 .alias = each->alias,
                                 .is_off = each->is_off,
                                 .is_released = each->is_released};
    }
    m->take_branch = plan->branch;
    m->branch_seed = plan->seed;
    m->branch_stays = plan->stays;
    m->loop_rounds = plan->rounds;
    const uint32_t budget = plan->budget ? plan->budget : RUN_BUDGET;
    machine_allow(m, budget, (uint64_t)budget * STEP_WORK);
    m->is_stopped = false;
    m->round++;
    run_once(a);
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

/* Where the name lets go of it, and another one that the runs saw. */
static void
look_ahead(struct arena *scratch, const struct analysis *an,
           const struct unit *u, const struct watched *each)
{
    struct prediction *p = each->result;
    struct candidate other = *each->candidate;

    p->ends = way_ends(scratch, an, u, &other);
    if (each->alias > 0) {
        other.var = each->alias - 1;
        const struct deaths by_alias = way_ends(scratch, an, u, &other);
        deaths_join(&p->deaths, an->source, &by_alias);
    }
}

/* What the runs leave open. */
static enum doubt
doubt_left(const struct prediction *p)
{
    if (p->reason == GAIN_UNREACHED) {
        return DOUBT_NOWHERE;
    }
    if (p->doubt != DOUBT_NONE) {
        return (enum doubt)p->doubt;
    }
    if (p->nfree > 0 && p->nheld > 0) {
        return DOUBT_WAYS;
    }
    const bool is_constant = p->reason == GAIN_CONSTANT && !p->is_lasting;
    const bool is_short = p->is_short && p->nheld + p->nfree == 0;

    return is_constant || is_short ? DOUBT_CONSTANT : DOUBT_NONE;
}

/* What callers showed takes the place of what the runs took for granted. */
static void
believe(const struct witnessed *w, struct prediction *p)
{
    p->deaths = w->deaths;
    p->with_del = w->is_tried ? w->with_del : w->deaths;
    const uint32_t nback = w->nrescued < w->nfree ? w->nrescued : w->nfree;
    const uint32_t nfreed = w->nfree - nback, nkept = w->nheld + nback;

    p->is_freed = nfreed > nkept;
    p->is_bound = false;
    p->doubt = nfreed > 0 && nkept > 0 ? DOUBT_WAYS : DOUBT_NONE;
    if (!p->is_freed) {
        p->reason = nback > w->nheld ? GAIN_RESCUED : w->held_by;
    } else if (p->reason != GAIN_FREES && p->reason != GAIN_NOTHING) {
        p->reason = GAIN_FREES;
    }
}

/* Where it dies, by what the runs saw and by where the name can let go. */
static void
say_where(const struct source *source, const struct candidate *c,
          struct prediction *p)
{
    const bool is_guess = p->reason == GAIN_UNREACHED || p->is_bound;

    p->doubt = (uint8_t)doubt_left(p);
    const bool is_constant =
        p->doubt == DOUBT_CONSTANT && p->reason == GAIN_CONSTANT;
    if (is_guess) {
        p->deaths = (struct deaths){.later = c->binding == NO_ID &&
                                             p->reason == GAIN_UNREACHED};
    }
    if (is_constant) {
        p->deaths = (struct deaths){0}; /* others will be made there */
    }
    p->is_freed = p->reason == GAIN_FREES || p->reason == GAIN_NOTHING ||
                  is_constant || (is_guess && !p->deaths.later);
    if (p->doubt == DOUBT_HANDED && p->is_freed) {
        p->is_freed = false; /* who wants it has a use for it */
        p->deaths = (struct deaths){.later = true};
    }
    if (p->is_freed) {
        deaths_join(&p->deaths, source, &p->ends);
    }
    if (p->deaths.n == 0 && !p->deaths.at_end && !p->deaths.later) {
        p->doubt = p->doubt == DOUBT_NONE ? DOUBT_UNSEEN : p->doubt;
        p->deaths = p->ends;
    }
    p->with_del = p->deaths;
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

static bool
is_unreached(const struct asking *a, uint32_t i)
{
    return a->p[i].reason == GAIN_UNREACHED;
}

/* A run to one place; false: it did not come there. */
static bool
lead(struct asking *a, uint32_t i, const struct way *way, bool turns)
{
    const uint32_t left = a->led_left;
    const struct plan plan = {.branch = true,
                              .rounds = 1,
                              .stays = true,
                              .budget = left < LED_BUDGET ? left : LED_BUDGET};
    struct watch *w = a->m->watch;

    for (uint32_t k = 0; k < a->n; k++) {
        w->each[k].is_off = k != i && !is_unreached(a, k);
    }
    w->has_arrived = false;
    w->way = way;
    w->turns = turns;
    w->has_turned = false;
    way_set_out(way);
    follow_plan(a, &plan);
    /* also where it went round by guesses alone and was ended early: finding
     * the way there costs as much as the steps */
    a->led_left -=
        a->m->is_stopped ? plan.budget : plan.budget - (uint32_t)a->m->budget;
    if (w->way) {
        way_restore(w->way, 0);
        w->way = NULL;
    }
    if (w->has_arrived && w->has_turned) {
        a->p[i].doubt = DOUBT_FORCED;
    }
    return w->has_arrived;
}

/* To a candidate's gap, through one of the places that bind its variable. */
static void
lead_through(struct asking *a, uint32_t i, op_id binding)
{
    const struct way *way =
        way_to(a->scratch, a->code, a->m->watch->each[i].candidate, binding);

    a->nled++; /* with or without a way: finding one takes a pass or more */
    if (way && !lead(a, i, way, false) && is_unreached(a, i) &&
        a->led_left > 0) {
        lead(a, i, way, true);
    }
}

/* Values and places are many, and where a loop spins each run takes long. */
static bool
may_lead(const struct asking *a)
{
    return a->nled < LED_MAX && a->led_left > 0;
}

/* Through every place from which the variable may have its value there. */
static void
lead_to(struct asking *a, uint32_t i)
{
    const struct unit *u = a->code->unit;
    const struct candidate *c = a->m->watch->each[i].candidate;
    const struct var *v = &u->var[c->var];
    const bool was_reached = !is_unreached(a, i);

    if (!was_reached) {
        lead_through(a, i, c->binding);
    }
    if (v->nbinds + (v->flags & VARF_PARAM ? 1 : 0) < 2) {
        return;
    }
    const struct way_bindings from = way_bindings(a->scratch, u, c);
    for (uint32_t k = 0; k < from.n && may_lead(a); k++) {
        if (was_reached || from.at[k] != c->binding) {
            lead_through(a, i, from.at[k]);
        }
    }
}

/* Through any place at all that binds it, though it is bound anew behind. */
static void
lead_astray(struct asking *a, uint32_t i)
{
    const struct unit *u = a->code->unit;
    const var_id v = a->m->watch->each[i].candidate->var;

    for (op_id k = 0; k < u->nops && may_lead(a) && is_unreached(a, i); k++) {
        if (u->op[k].kind == OP_STORE && u->op[k].arg == v &&
            !(u->op[k].flags & OPF_COPY)) {
            lead_through(a, i, k);
        }
    }
}

/* Runs to what no plan has reached, and with every value that a variable may
 * have there. */
static void
lead_to_all(struct asking *a)
{
    a->m->watch->is_led = true;
    for (uint32_t i = 0; i < a->n && may_lead(a); i++) {
        lead_to(a, i);
    }
    for (uint32_t i = 0; i < a->n && may_lead(a); i++) {
        lead_astray(a, i);
    }
}

/* Does a loop go through what a caller passes? */
static bool
iterates_parameter(const struct unit *u)
{
    for (op_id i = 1; i < u->nops; i++) {
        const struct op *op = &u->op[i - 1];
        if (u->op[i].kind == OP_ITER && op->kind == OP_LOAD &&
            u->var[op->arg].flags & VARF_PARAM) {
            return true;
        }
    }
    return false;
}

static void
run_all(struct asking *a, const struct model_unit *of)
{
    struct machine *m = a->m;
    const struct unit *u = &of->analysis->unit[of->unit];
    struct param_passed *passed =
        arena_array(a->scratch, struct param_passed, u->nvars + 1);
    bool has_param = false;

    for (uint32_t i = 0; i < a->n; i++) {
        has_param |= m->watch->each[i].candidate->binding == NO_ID;
    }
    a->code = code_prepare(m, a->file->codes, of->unit);
    code_compile(m, a->code);
    a->passed = passed;
    if ((has_param && (m->profile->moved || a->code->flavour)) ||
        iterates_parameter(u)) {
        const struct calls_known known = {a->file->mentions, of->callers};
        a->callers =
            callers_find(a->scratch, of->analysis, of->unit, known, passed);
    }
    for (uint32_t i = 0; i < sizeof plans / sizeof *plans; i++) {
        if (wants_more(a->p, a->n, i)) {
            follow_plan(a, &plans[i]);
        }
    }
    lead_to_all(a);
}

const struct prediction *
model_predict(struct arena *a, struct arena *scratch,
              const struct model_unit *of, struct candidates candidates)
{
    const struct analysis *analysis = of->analysis;
    const struct unit *u = &analysis->unit[of->unit];
    struct prediction *p = arena_array(a, struct prediction, candidates.n + 1);
    struct arena_mark mark = arena_mark(scratch);
    struct buf out = {.arena = scratch};
    struct watch watch = {.n = candidates.n, .keeps = of->keeps};

    watch.each = arena_array(scratch, struct watched, candidates.n + 1);
    for (uint32_t i = 0; i < candidates.n; i++) {
        p[i].reason = GAIN_UNREACHED;
        watch.each[i].candidate = &candidates.at[i];
        watch.each[i].result = &p[i];
        watch.each[i].is_released = of->is_released && of->is_released[i];
    }
    if (candidates.n == 0 || u->kind == UNIT_MODULE || u->kind == UNIT_CLASS) {
        return p;
    }
    struct machine *m =
        predictor_machine(of->predictor, profile_find(of->version), analysis);
    struct asking asking = {.m = m,
                            .scratch = scratch,
                            .unit = of->unit,
                            .file = &of->predictor->file,
                            .p = p,
                            .n = candidates.n,
                            .led_left = LED_TOTAL};

    m->out = m->err = &out;
    m->max_depth = DEPTH_LIMIT;
    m->watch = &watch;
    run_all(&asking, of);
    for (uint32_t i = 0; i < candidates.n; i++) {
        finish(&p[i]);
        look_ahead(scratch, analysis, u, &watch.each[i]);
        const struct witnessed *seen = of->witnessed ? &of->witnessed[i] : NULL;
        if (seen && seen->nfree + seen->nheld > 0) {
            believe(seen, &p[i]);
        } else {
            say_where(analysis->source, &candidates.at[i], &p[i]);
        }
    }
    arena_rewind(scratch, mark);
    return p;
}
