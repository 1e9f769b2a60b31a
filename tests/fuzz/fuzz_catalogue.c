/*
 * fuzz_catalogue - any bytes as a catalogue a user wrote: read or refused
 * with a line, never worse.
 */
#include "tests/fuzz/fuzz.h"

#include "rules/catalogue/catalogue_read.h"

#include <stdio.h>
#include <stdlib.h>

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct arena a = {0};
    struct catalogue cat = {0};
    struct err err = {0};
    struct text toml = {(const char *)data, (uint32_t)size};

    if (!catalogue_read(&a, toml, &cat, &err) &&
        (err.kind == ERR_NONE || err.text[0] == '\0')) {
        fprintf(stderr, "refused without a word\n");
        abort();
    }
    arena_release(&a);
    return 0;
}
