/*
 * fuzz_predict - any bytes as a Python file whose functions the runtime model
 * runs with opaque arguments.  It runs code that no interpreter has accepted:
 * whatever the receiver of a method is, it must not be taken for another.
 */
#include "tests/fuzz/fuzz.h"

#include "rewriter/rewriter.h"
#include "runtime-model/runtime_model.h"

#include <assert.h>

static void
predict(struct arena *file, struct arena *scratch, const struct analysis *an)
{
    struct predictor *predictor = predictor_open(file);

    for (unit_id u = 0; u < an->nunits; u++) {
        const struct unit *unit = &an->unit[u];

        if (unit->kind != UNIT_FUNCTION || unit->bail) {
            continue;
        }
        struct candidates c = candidate_find(file, scratch, unit, NULL);
        const struct model_unit where = {.analysis = an,
                                         .unit = u,
                                         .version = 313,
                                         .predictor = predictor};
        const struct prediction *p = model_predict(file, scratch, &where, c);
        for (uint32_t i = 0; i < c.n; i++) {
            assert(p[i].reason < GAIN_REASON_COUNT);
            assert((p[i].score != 0) == (p[i].reason == GAIN_FREES));
        }
        (void)p; /* without asserts only crashes count */
    }
    predictor_release(predictor);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct arena file = {0}, scratch = {0};
    struct intern names = {.arena = &file};
    struct analyze_options options = {
        .target = 313,
        .nfkc = encoding_nfkc,
        .frontend = frontend_open(&file),
    };
    struct text bytes = {(const char *)data, (uint32_t)size};
    struct source source =
        source_open(&file, TEXT("fuzz.py"), bytes, encoding_transcode);

    if (source.bail == BAIL_NONE) {
        const struct analysis *an =
            analyze(&file, &scratch, &source, &names, &options);
        if (an->bail == BAIL_NONE) {
            predict(&file, &scratch, an);
        }
    }
    arena_release(&scratch);
    arena_release(&file);
    return 0;
}
