#include "cli/predict.h"

#include "runtime-model/runtime_model.h"

const struct forecast *
predict_unit(struct arena *a, struct arena *scratch, const struct analysis *an,
             const struct question *q)
{
    const struct model_unit of = {an, q->unit, q->version};
    const struct candidates *candidates = &q->candidates;
    struct forecast *f = arena_array(a, struct forecast, candidates->n + 1);

    if (candidates->n == 0) {
        return f;
    }
    const struct prediction *p = model_predict(a, scratch, &of, *candidates);
    for (uint32_t i = 0; i < candidates->n; i++) {
        f[i] = (struct forecast){
            .is_known = p[i].reason != GAIN_UNREACHED,
            .gain = p[i].gain,
            .why = gain_words[p[i].reason],
            .calls = p[i].held_calls,
            .loops = p[i].held_loops,
            .waits = p[i].held_waits,
            .peak_now = p[i].peak_now,
            .peak_del = p[i].peak_del,
        };
    }
    return f;
}
