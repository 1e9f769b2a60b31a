#include "analyzer/limit.h"

#include <time.h>

static uint64_t
clock_us(void)
{
    struct timespec now;

    timespec_get(&now, TIME_UTC);
    return (uint64_t)now.tv_sec * 1000000 + (uint64_t)now.tv_nsec / 1000;
}

/* The thread's time is slow to ask for; while less has passed on the clock than
 * is left, nobody needs to. */
static bool
is_late(struct limit *l)
{
    const uint64_t now = l->timeout_us ? clock_us() : 0;

    if (l->timeout_us == 0 || now < l->look_us) {
        return false;
    }
    const uint64_t spent = l->spent_us();

    l->look_us = spent < l->end_us ? now + (l->end_us - spent) : now;
    return spent >= l->end_us;
}

struct limit
limit_start(const struct arena *memory, const struct analyze_options *options)
{
    spent_fn *spent_us = options->spent_us ? options->spent_us : clock_us;
    const uint64_t timeout_us = options->timeout_us;

    return (struct limit){
        .memory = memory,
        .timeout_us = timeout_us,
        .end_us = timeout_us ? spent_us() + timeout_us : 0,
        .look_us = timeout_us ? clock_us() + timeout_us : 0,
        .spent_us = spent_us,
    };
}

/* Called each hundred steps of the parser; true ends it. */
static bool
is_used_up(TSParseState *state)
{
    struct limit *l = state->payload;

    if (arena_over(l->memory)) {
        l->bail = BAIL_MEMORY;
    } else if (is_late(l)) {
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
