#include "runtime-model/witness.h"

#include "runtime-model/finalize.h"
#include "runtime-model/native.h"
#include "runtime-model/raise.h"
#include "runtime-model/start.h"
#include "runtime-model/strand.h"
#include "runtime-model/watch.h"

/* Instructions for what one program does. */
enum { WITNESS_BUDGET = 3000000, WITNESS_WORK = 300000000 };
enum { WITNESS_DEPTH = 200, TALLY_MAX = 60000 };

/* Runs with a `del`, and what all of them may take. */
enum { TRIALS_MAX = 200, TRIALS_WORK = 4 };

/* An object that a candidate's variable named at its gap. */
struct witnessed_object {
    const struct obj *object;
    struct witnessed *of;
    enum gain_reason why; /* GAIN_FREES: nothing else held it */
    bool is_final;        /* it has a finalizer, which may bring it back */
};

/* One call of a function of the file. */
struct activation {
    struct activation *next;
    const struct frame *frame;
    const struct frame *caller; /* of a frame that its end did not end */
    uint32_t caller_line;
    struct witnessed_object *seen;
    uint32_t nseen, cap;
    enum watch_phase phase;
    bool is_lost;
};

static struct activation *
activation_find(const struct witness *w, const struct frame *f)
{
    struct activation *a = w->running;

    while (a && a->frame != f) {
        a = a->next;
    }
    return a;
}

static struct activation *
activation_of(struct machine *m, const struct frame *f)
{
    struct witness *w = m->witness;
    struct activation *a = activation_find(w, f);

    if (!a) {
        a = arena_new(m->arena, struct activation);
        a->frame = f;
        a->next = w->running;
        w->running = a;
    }
    return a;
}

/* ---- a gap --------------------------------------------------------------- */

static void
follow(struct machine *m, struct activation *a,
       const struct witnessed_object *one)
{
    for (uint32_t i = 0; i < a->nseen; i++) {
        if (a->seen[i].object == one->object && a->seen[i].of == one->of) {
            return;
        }
    }
    if (a->nseen == a->cap) {
        const uint32_t cap = a->cap ? 2 * a->cap : 8;
        struct witnessed_object *more =
            arena_array(m->arena, struct witnessed_object, cap);
        for (uint32_t i = 0; i < a->nseen; i++) {
            more[i] = a->seen[i];
        }
        a->seen = more;
        a->cap = cap;
    }
    a->seen[a->nseen++] = *one;
}

/* Does it tell nothing: of a constant, that everybody has; of what the model
 * does not know, or gave to what it does not know? */
static bool
is_mute(const struct frame *f, const struct obj *o)
{
    if (o->refs >= IMMORTAL || o->kind == K_OPAQUE ||
        o->type->flags & TYPE_UNKNOWN) {
        return true;
    }
    if (o->kind <= K_COMPLEX ||
        (o->kind == K_STR && ((const struct str *)o)->is_interned)) {
        return true;
    }
    for (uint32_t i = 0; i < f->code->nconstants; i++) {
        if (f->code->constant[i] == o) {
            return true;
        }
    }
    return watch_doubt(o) != DOUBT_NONE;
}

/* Who else holds it: a text is no constant because somebody does. */
static enum gain_reason
holder_of(struct machine *m, struct frame *f, const struct obj *o,
          const struct candidate *c)
{
    var_id alias = 0;
    const enum gain_reason why = watch_holder(m, f, o, c, &alias);

    return why == GAIN_CONSTANT && o->kind == K_STR ? GAIN_STORED : why;
}

static void
look(struct machine *m, struct frame *f, const struct candidate *c,
     struct witnessed *of)
{
    struct obj *o = watch_value(f, c->var);

    if (!o || is_mute(f, o) || of->nfree + of->nheld >= TALLY_MAX) {
        return;
    }
    const enum gain_reason why =
        o->refs == 1 ? GAIN_FREES : holder_of(m, f, o, c);
    const struct witnessed_object one = {o, of, why, finalize_is_due(m, o)};

    if (why != GAIN_CONSTANT) {
        o->flags |= OBJ_WATCHED;
        follow(m, activation_of(m, f), &one);
    }
}

/* The `del` that is tried. */
static void
release(struct machine *m, struct frame *f, var_id var)
{
    struct obj **place = &f->slot[var];

    if (*place && f->code->var_kind[var] != VAR_LOCAL) {
        place = &((struct cell *)*place)->value;
    }
    struct obj *o = *place;

    *place = NULL;
    m->witness->going = o;
    xdecref(m, o);
    m->witness->going = NULL;
}

/* It is done in every run, whether that is still a witness or not. */
static void
try_gap(struct machine *m, struct frame *f, uint32_t gap)
{
    const struct witness *w = m->witness;
    const struct activation *a = activation_find(w, f);
    struct obj *o = watch_value(f, w->tried->var);

    if (w->tried->gap != gap || !o) {
        return;
    }
    if (w->is_noting && !(a && a->is_lost) &&
        (o->refs > 1 || finalize_is_due(m, o))) {
        look(m, f, w->tried, w->outcome);
    }
    release(m, f, w->tried->var);
}

void
witness_gap(struct machine *m, struct frame *f, const struct instr *in)
{
    struct witness *w = m->witness;
    const unit_id unit = (unit_id)(f->code->unit - w->analysis->unit);
    const struct witness_unit *at = &w->unit[unit];

    if (w->tried) {
        if (unit == w->tried_in) {
            try_gap(m, f, in->arg);
        }
        return;
    }
    if (!w->is_noting) {
        return;
    }
    const struct activation *a = activation_find(w, f);

    for (uint32_t i = 0; i < at->candidates.n && !(a && a->is_lost); i++) {
        if (at->candidates.at[i].gap == in->arg) {
            look(m, f, &at->candidates.at[i], &at->each[i]);
        }
    }
}

/* ---- deaths -------------------------------------------------------------- */

static bool
is_running(const struct machine *m, const struct frame *of)
{
    const struct frame *f = m->frame;

    while (f && f != of) {
        f = f->back;
    }
    return f != NULL;
}

/* Did it leave by an exception?  Then the end of its variables is no place of
 * the function; a generator's are gone before its exception comes anywhere. */
static bool
is_raised(const struct activation *a)
{
    return a->phase == WATCH_RAISES && !a->frame->code->flavour;
}

/* It is known what became of it. */
static struct witnessed *
settle(const struct machine *m, const struct witnessed_object *one)
{
    struct witnessed *of = one->of;

    if (one->why != GAIN_FREES) {
        of->nheld++;
        of->held_by = (uint8_t)one->why;
        return of;
    }
    of->nfree++;
    of->nfinal += one->is_final;
    of->nrescued += m->witness->tried && m->witness->going != one->object;
    return of;
}

/* The variables of the function went: at its end, if whoever called it still
 * stands where it did then. */
static bool
is_at_end(const struct machine *m, const struct activation *a)
{
    return !a->caller ||
           (is_running(m, a->caller) && frame_line(a->caller) == a->caller_line);
}

static void
note_death(struct machine *m, const struct activation *a,
           const struct witnessed_object *one)
{
    const struct frame *f = a->frame;

    if (is_raised(a)) {
        return;
    }
    struct witnessed *of = settle(m, one);

    if (m->witness->going == one->object && one->why == GAIN_FREES) {
        return; /* that is no line */
    }
    switch (a->phase) {
    case WATCH_RUNS:
        if (is_running(m, f)) {
            const uint32_t pc = f->pc ? f->pc - 1 : 0;
            deaths_add(&of->deaths, m->witness->analysis->source,
                       f->code->instr[pc].at);
            return;
        }
        of->deaths.later = true;
        return;
    case WATCH_LEAVES:
        if (is_at_end(m, a)) {
            of->deaths.at_end = true;
        } else {
            of->deaths.later = true;
        }
        return;
    case WATCH_RAISES:
    case WATCH_OVER:
        of->deaths.later = true;
        return;
    }
}

void
witness_death(struct machine *m, const struct obj *o)
{
    for (struct activation *a = m->witness->running; a; a = a->next) {
        for (uint32_t i = 0; i < a->nseen;) {
            if (a->seen[i].object != o) {
                i++;
                continue;
            }
            if (!a->is_lost) {
                note_death(m, a, &a->seen[i]);
            }
            a->seen[i] = a->seen[--a->nseen];
        }
    }
}

void
witness_end(struct machine *m, const struct frame *f)
{
    struct activation *a = activation_find(m->witness, f);

    if (a && a->phase == WATCH_RUNS) {
        a->phase = m->raised ? WATCH_RAISES : WATCH_LEAVES;
    }
}

void
witness_kept(struct machine *m, const struct frame *f)
{
    struct activation *a = activation_find(m->witness, f);

    if (a && m->frame && m->frame != f) {
        a->caller = m->frame;
        a->caller_line = frame_line(m->frame);
    }
}

/* What still lives dies later. */
static void
close_activation(const struct machine *m, struct activation *a)
{
    const bool is_known = !a->is_lost && !is_raised(a);

    for (uint32_t i = 0; i < a->nseen && is_known; i++) {
        settle(m, &a->seen[i])->deaths.later = true;
    }
    a->nseen = 0;
}

void
witness_left(struct machine *m, const struct frame *f)
{
    struct activation **place = &m->witness->running;

    while (*place && (*place)->frame != f) {
        place = &(*place)->next;
    }
    if (*place) {
        close_activation(m, *place);
        *place = (*place)->next;
    }
}

/* ---- what is not known --------------------------------------------------- */

void
machine_guess(struct machine *m)
{
    struct witness *w = m->witness;

    if (!w || !w->is_noting) {
        return;
    }
    for (const struct frame *f = m->frame; f; f = f->back) {
        if (f->code->analysis == w->analysis) {
            activation_of(m, f)->is_lost = true;
        }
    }
    w->is_noting = false; /* what it leads to may be in anything by now */
}

void
witness_handed(struct given given)
{
    for (uint32_t i = 0; i < given.n; i++) {
        watch_handed(given.at[i]);
    }
}

bool
witness_is_file(const struct machine *m, struct text name)
{
    return m->witness && text_eq(m->witness->place->module, name);
}

/* ---- programs ------------------------------------------------------------ */

/* Everything that a program does to the end; what it cannot, it leaves. */
static void
run_body(struct machine *m, struct codes *codes, struct module *main)
{
    struct obj *r = run_unit(m, codes, main->dict, OBJ(main->dict));

    xdecref(m, r);
    if (m->raised && !m->is_stopped) {
        raise_clear(m);
    }
}

/* A call of a function without arguments; the first one fills caches, of which
 * the others live. */
static void
call_twice_over(struct machine *m, struct obj *f)
{
    for (uint32_t i = 0; i < 2 && !m->is_stopped; i++) {
        m->witness->is_noting = i > 0;
        struct obj *r = call0(m, f);
        xdecref(m, r);
        if (m->raised && !m->is_stopped) {
            raise_clear(m);
        }
    }
    m->witness->is_noting = true;
}

static void
call_functions(struct machine *m, const struct codes *codes, struct module *in)
{
    for (uint32_t u = 1; u < codes->analysis->nunits && !m->is_stopped; u++) {
        const struct unit *unit = &codes->analysis->unit[u];
        if (unit->kind != UNIT_FUNCTION || unit->parent != 0 ||
            unit->params.positional + unit->params.kwonly > 0) {
            continue;
        }
        struct str *name = str_intern(m, sym_text(codes->analysis, unit->name));
        struct obj *f = xincref(dict_get_str(m, in->dict, name));
        if (f && f->kind == K_FUNCTION &&
            ((struct function *)f)->code->unit == unit) {
            call_twice_over(m, f);
        }
        xdecref(m, f);
        decref(m, OBJ(name));
    }
}

static void
run_program(struct machine *m, const struct analysis *an)
{
    struct module *main = machine_main(m, an->source->path);
    struct codes *codes = codes_open(m, an, an->source->path);

    prepare_all(m, codes);
    run_body(m, codes, main);
    call_functions(m, codes, main);
    while (m->witness->running) {
        if (!m->is_stopped) {
            close_activation(m, m->witness->running);
        }
        m->witness->running = m->witness->running->next;
    }
    m->witness->is_noting = false;
}

/* What a run of one of the callers has taken. */
static uint64_t
run_caller(struct witness *w, int version, const struct analysis *caller)
{
    struct arena heap = {0}, words = {0}, said = {0};
    struct machine machine, *m = &machine;
    struct buf out = {.arena = &said};

    w->running = NULL;
    w->is_noting = true;
    machine_open(m, &heap, &words, profile_find(version));
    m->out = m->err = &out;
    m->files = w->place->files;
    machine_allow(m, WITNESS_BUDGET, WITNESS_WORK);
    m->max_depth = WITNESS_DEPTH;
    m->witness = w;
    m->check_work = 0;
    run_program(m, caller);
    strands_close(m);
    arena_release(&heap);
    arena_release(&words);
    arena_release(&said);
    return WITNESS_WORK - (uint64_t)(m->work < 0 ? 0 : m->work);
}

/* Did something else hold it, and not to the last, or may it come back?  The
 * variables of a generator may go later than its last line. */
static bool
is_to_be_tried(const struct unit *u, const struct witnessed *seen)
{
    const bool is_resumed = u->is_generator || u->is_coroutine;
    const bool may_end = seen->deaths.at_end || seen->deaths.n > 0 ||
                         (is_resumed && seen->deaths.later);

    return seen->nfinal > 0 ||
           (seen->nheld > 0 && seen->nheld >= seen->nfree && may_end);
}

/* All callers, with the `del` at one candidate. */
static uint64_t
try_candidate(struct witness *w, int version,
              const struct model_callers *callers, uint32_t i)
{
    struct witness_unit *in = &w->unit[w->tried_in];
    struct witnessed outcome = {0};
    uint64_t work = 0;

    w->tried = &in->candidates.at[i];
    w->outcome = &outcome;
    for (uint32_t k = 0; k < callers->n; k++) {
        work += run_caller(w, version, callers->file[k]);
    }
    in->each[i].is_tried = outcome.nheld + outcome.nrescued > 0;
    in->each[i].nrescued = outcome.nrescued;
    in->each[i].with_del = outcome.deaths;
    return work;
}

void
model_witness(const struct analysis *an, int version,
              const struct model_callers *callers,
              const struct model_place *place, struct witness_unit *unit)
{
    struct witness w = {.analysis = an, .place = place, .unit = unit};
    uint64_t work = 0;
    uint32_t n = 0;

    for (uint32_t i = 0; i < callers->n; i++) {
        run_caller(&w, version, callers->file[i]);
    }
    for (w.tried_in = 0; w.tried_in < an->nunits; w.tried_in++) {
        const struct witness_unit *in = &unit[w.tried_in];
        for (uint32_t i = 0; in->each && i < in->candidates.n; i++) {
            if (is_to_be_tried(&an->unit[w.tried_in], &in->each[i]) && n < TRIALS_MAX &&
                work < (uint64_t)TRIALS_WORK * WITNESS_WORK) {
                work += try_candidate(&w, version, callers, i);
                n++;
            }
        }
    }
}
