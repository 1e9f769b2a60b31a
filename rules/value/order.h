/*
 * order.h - what a comment orders: the words behind `# earlydel:`.
 *
 * A comment may hold several parts, each from a `#` that stands at its start
 * or behind a blank: `# noqa: E501  # earlydel: keep`.  An order is one of six
 * words, then perhaps `[A, B]`, then perhaps a reason in anybody's words.
 */
#ifndef RULES_ORDER_H
#define RULES_ORDER_H

#include "base/text.h"

enum order_word {
    ORDER_KEEP,
    ORDER_IGNORE,
    ORDER_IGNORE_NEXT,
    ORDER_OFF,
    ORDER_ON,
    ORDER_SKIP_FILE,
    ORDER_UNKNOWN, /* it is for us, and says nothing we know */
    ORDER_FOREIGN, /* no `earlydel:` in front */
};

struct order {
    enum order_word word;
    uint32_t begin, end; /* of the part in the comment, from its `#` */
    struct text body;    /* behind the `#`, or behind `earlydel:` */
    struct text list;    /* "A, B" of "[A, B]" */
    bool has_list;
};

/* Does `body` begin with `mark`, in any case of letters?  What then is written
 * in another one is heard, or told. */
bool order_begins(struct text body, struct text mark);

/* The part of a comment at `from` (0, or `end` of the one before). */
bool order_next(struct text comment, uint32_t from, struct order *order);

#endif
