#include "analyzer/limit.h"

#include <time.h>

static uint64_t
now_us(void)
{
    struct timespec now;

    timespec_get(&now, TIME_UTC);
    return (uint64_t)now.tv_sec * 1000000 + (uint64_t)now.tv_nsec / 1000;
}

struct limit
limit_start(const struct arena *memory, uint64_t timeout_us)
{
    return (struct limit){
        .memory = memory,
        .end_us = timeout_us ? now_us() + timeout_us : 0,
    };
}

/* Called each hundred steps of the parser; true ends it. */
static bool
is_used_up(TSParseState *state)
{
    struct limit *l = state->payload;

    if (arena_over(l->memory)) {
        l->bail = BAIL_MEMORY;
    } else if (l->end_us && now_us() > l->end_us) {
        l->bail = BAIL_TIMEOUT;
    }
    return l->bail != BAIL_NONE;
}

static const char *
read_text(void *payload, uint32_t at, TSPoint point, uint32_t *n)
{
    const struct text *text = payload;

    (void)point;
    *n = at < text->n ? text->n - at : 0;
    return *n ? text->s + at : "";
}

TSTree *
limit_parse(struct limit *l, TSParser *parser, struct text text)
{
    const TSInput input = {
        .payload = &text, .read = read_text, .encoding = TSInputEncodingUTF8};
    const TSParseOptions options = {l, is_used_up};
    TSTree *tree = l->bail == BAIL_NONE
                       ? ts_parser_parse_with_options(parser, NULL, input,
                                                      options)
                       : NULL;

    if (!tree) {
        ts_parser_reset(parser); /* it would go on where it was */
    }
    return tree;
}
