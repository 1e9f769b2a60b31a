/*
 * fuzz_source - any bytes as a Python file, the whole way to a proven text.
 *
 * Every candidate is taken, with no rule to hold one back: analysis and
 * placement alone must give a text that passes the recheck.
 */
#include "tests/fuzz/fuzz.h"

#include "base/vec.h"
#include "rewriter/rewriter.h"

#include <stdio.h>
#include <stdlib.h>

typedef VEC(struct choice) choices;

struct arenas {
    struct arena file, scratch;
};

static void
choose(struct arenas *as, const struct analysis *an, choices *to)
{
    for (unit_id u = 0; u < an->nunits; u++) {
        const struct unit *unit = &an->unit[u];

        if (unit->kind != UNIT_FUNCTION || unit->bail) {
            continue;
        }
        struct candidates c =
            candidate_find(&as->file, &as->scratch, unit, NULL);
        for (uint32_t i = 0; i < c.n; i++) {
            vec_push(&as->file, to, ((struct choice){u, c.at[i], i}));
        }
    }
}

static bool
finds_more(void *context, const struct analysis *after)
{
    choices again = {0};

    choose(context, after, &again);
    return again.n > 0;
}

static void
rewrite(struct arenas *as, const struct analysis *an,
        const struct analyze_options *options)
{
    struct err err = {0};
    struct rewrite after;
    choices taken = {0};

    choose(as, an, &taken);
    struct edits edits =
        edit_place(&as->file, an, taken.at, taken.n,
                   (struct edit_form){RELEASE_DEL, EDIT_WIDTH, {0}});
    edit_check(an->source, &edits);
    if (edits.n == 0 ||
        !edit_apply(&as->file, an->source, &edits, &after, &err)) {
        return;
    }
    const struct recheck check = {
        .before = an,
        .edits = &edits,
        .after = after,
        .style = RELEASE_DEL,
        .options = options,
        .finds_more = finds_more,
        .context = as,
    };
    if (!recheck(&as->file, &as->scratch, &check, &err)) {
        fprintf(stderr, "recheck: %s\n", err.text);
        abort();
    }
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct arenas as = {0};
    struct intern names = {.arena = &as.file};
    struct analyze_options options = {
        .target = size % 2 ? 308 : 314,
        .nfkc = encoding_nfkc,
        .frontend = frontend_open(&as.file),
    };
    struct text bytes = {(const char *)data, (uint32_t)size};
    struct source source =
        source_open(&as.file, TEXT("fuzz.py"), bytes, encoding_transcode);

    if (source.bail == BAIL_NONE) {
        const struct analysis *an =
            analyze(&as.file, &as.scratch, &source, &names, &options);
        if (an->bail == BAIL_NONE) {
            rewrite(&as, an, &options);
        }
    }
    arena_release(&as.scratch);
    arena_release(&as.file);
    return 0;
}
