#include "cli/predict.h"

/* Work counts only if the model saw the object die by the `del`. */
static struct held_for
held_for(const struct prediction *p, const struct candidate *c)
{
    if (p->reason != GAIN_FREES) {
        return (struct held_for){0};
    }
    return (struct held_for){
        .calls = p->held_calls,
        .loops = p->held_loops,
        .waits = p->held_waits,
        .is_round = p->is_rebound && c->shape == SHAPE_REBIND,
    };
}

enum gain_class
forecast_gain(const struct forecast *f, const struct finding *finding)
{
    if (finding->gain == GAIN_CLASS_NONE || !f->why) {
        return finding->gain;
    }
    if (!f->is_known) {
        return finding->gain < GAIN_CLASS_LITTLE ? finding->gain
                                                 : GAIN_CLASS_LITTLE;
    }
    return rules_gain(finding->verdict.bulk, &f->held) == GAIN_CLASS_NONE
               ? GAIN_CLASS_NONE
               : finding->gain;
}

static struct forecast *
ask(struct arena *a, struct arena *scratch, const struct analysis *an,
    const struct question *q, const bool *is_released)
{
    const struct candidates *candidates = &q->candidates;
    struct forecast *f = arena_array(a, struct forecast, candidates->n + 1);

    if (candidates->n == 0) {
        return f;
    }
    const struct arena_mark mark = arena_mark(scratch);
    const struct model_unit of = {
        .analysis = an,
        .unit = q->unit,
        .version = q->version,
        .predictor = q->predictor,
        .keeps = rules_call_keeps(q->rules, q->unit),
        .is_released = is_released,
        .callers = q->callers,
        .witnessed = q->witnessed,
    };
    const struct prediction *p = model_predict(a, scratch, &of, *candidates);
    arena_rewind(scratch, mark);
    for (uint32_t i = 0; i < candidates->n; i++) {
        f[i] = (struct forecast){
            .is_known = p[i].reason != GAIN_UNREACHED,
            .why = gain_words[p[i].reason],
            .held = held_for(&p[i], &candidates->at[i]),
            .peak_now = p[i].peak_now,
            .peak_del = p[i].peak_del,
            .dies_now = p[i].dies_now,
            .dies_del = p[i].dies_del,
            .is_freed = p[i].is_freed,
            .deaths = p[i].deaths,
            .with_del = p[i].with_del,
            .ends = p[i].ends,
            .doubt = p[i].doubt ? doubt_words[p[i].doubt] : NULL,
        };
    }
    return f;
}

/* Does the finding gain something, and is it about the variable? */
static bool
is_gain_of(const struct forecast *f, const struct finding *finding, var_id v)
{
    return finding->candidate.var == v &&
           forecast_gain(f, finding) >= GAIN_CLASS_SOME;
}

/*
 * What is held by something else that is to be released, too, is asked for
 * once more, with that gone; and if even then it gains nothing, the release of
 * the other one does not either.
 */
static void
ask_jointly(struct arena *a, struct arena *scratch, const struct analysis *an,
            const struct question *q, struct forecast *f)
{
    const uint32_t n = q->candidates.n;
    bool *is_released = arena_array(a, bool, n + 1);
    bool *is_asked = arena_array(a, bool, n + 1);
    bool any = false;

    for (uint32_t i = 0; q->finding && i < n; i++) {
        is_released[i] = q->finding[i]->is_joint;
        any |= is_released[i];
        for (uint32_t k = 0; is_released[i] && k < n; k++) {
            is_asked[k] |= q->candidates.at[k].var == q->finding[i]->joint;
        }
    }
    if (!any) {
        return;
    }
    const struct forecast *again = ask(a, scratch, an, q, is_released);
    for (uint32_t i = 0; i < n; i++) {
        f[i] = is_asked[i] && !is_released[i] ? again[i] : f[i];
    }
    for (uint32_t i = 0; i < n; i++) {
        bool gains = !q->finding[i]->is_raised;
        for (uint32_t k = 0; k < n && !gains; k++) {
            gains = is_gain_of(&f[k], q->finding[k], q->finding[i]->joint);
        }
        f[i].is_known &= gains;
    }
}

const struct forecast *
predict_unit(struct arena *a, struct arena *scratch, const struct analysis *an,
             const struct question *q)
{
    struct forecast *f = ask(a, scratch, an, q, NULL);

    ask_jointly(a, scratch, an, q, f);
    return f;
}
