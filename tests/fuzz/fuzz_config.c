/*
 * fuzz_config - any bytes as a configuration file: each key that is ours is
 * assigned and shown, or refused with a line, never worse.
 */
#include "tests/fuzz/fuzz.h"

#include "cli/settings.h"
#include "cli/toml.h"

#include <stdio.h>
#include <stdlib.h>

static void
demand_words(const struct err *err)
{
    if (err->kind == ERR_NONE || err->text[0] == '\0') {
        fprintf(stderr, "refused without a word\n");
        abort();
    }
}

/* What a setting holds can be written out again. */
static void
assign(struct arena *a, struct settings *s, const struct toml_pair *pair)
{
    const struct setting *row = setting_find(pair->key, IN_FILE);
    struct err err = {0};

    if (row == NULL) {
        return;
    }
    const struct given given = {row, pair->value, TEXT("fuzz")};
    if (!setting_apply(a, s, &given, &err)) {
        demand_words(&err);
    } else if (setting_show(a, s, row).s == NULL) {
        fprintf(stderr, "%s cannot be shown\n", row->key);
        abort();
    }
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct arena a = {0};
    struct toml toml = {0};
    struct err err = {0};
    struct settings settings = settings_default();

    if (!toml_read(&a, (struct text){(const char *)data, (uint32_t)size}, &toml,
                   &err)) {
        demand_words(&err);
    }
    for (uint32_t i = 0; i < toml.n; i++) {
        assign(&a, &settings, &toml.at[i]);
    }
    arena_release(&a);
    return 0;
}
