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

const struct forecast *
predict_unit(struct arena *a, struct arena *scratch, const struct analysis *an,
             const struct question *q)
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
            .ends = p[i].ends,
            .doubt = p[i].doubt ? doubt_words[p[i].doubt] : NULL,
        };
    }
    return f;
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
