#include "rules/value/meaning.h"

struct meaning
meaning_unknown(void)
{
    return (struct meaning){.kind = VALUE_UNKNOWN,
                            .element = VALUE_UNKNOWN,
                            .death = DIES_DOUBTFUL,
                            .flags = MEANS_SEEN,
                            .name = NO_ID,
                            .type = NO_ID};
}

struct meaning
meaning_kind(enum value_kind kind)
{
    struct meaning m = {.kind = (uint8_t)kind,
                        .element = VALUE_NONE,
                        .flags = MEANS_SEEN,
                        .name = NO_ID,
                        .type = NO_ID};

    switch (kind_info[kind].death) {
    case DEATH_INERT:
    case DEATH_CONTENTS:
        m.death = DIES_INERT;
        break;
    case DEATH_NOTICED:
        m.death = DIES_NOTICED;
        m.rule = RULE_RESOURCE;
        break;
    case DEATH_DOUBTFUL:
        m.death = DIES_DOUBTFUL;
        break;
    }
    if (kind == VALUE_NONE) {
        m.flags |= MEANS_NONE;
    }
    return m;
}

bool
kind_is_container(enum value_kind kind)
{
    switch (kind) {
    case VALUE_LIST:
    case VALUE_TUPLE:
    case VALUE_DICT:
    case VALUE_MAPPING:
    case VALUE_SET:
    case VALUE_DEQUE:
    case VALUE_PLAIN:
    case VALUE_ITERATOR:
    case VALUE_VIEW:
    case VALUE_FRAME:
        return true;
    default:
        return false;
    }
}

bool
meaning_may_speak(const struct meaning *m)
{
    switch ((enum value_kind)m->kind) {
    case VALUE_EXCEPTION:
    case VALUE_GENERATOR:
    case VALUE_NATIVE:
    case VALUE_STACK:
        return m->death != DIES_INERT;
    default:
        return m->death == DIES_NOTICED;
    }
}

bool
kind_is_plain(enum value_kind kind)
{
    switch (kind) {
    case VALUE_NONE:
    case VALUE_SCALAR:
    case VALUE_TEXT:
    case VALUE_BYTES:
    case VALUE_DATA:
    case VALUE_LIST:
    case VALUE_TUPLE:
    case VALUE_DICT:
    case VALUE_MAPPING:
    case VALUE_SET:
    case VALUE_DEQUE:
    case VALUE_PLAIN:
        return true;
    default:
        return false;
    }
}

/* The weakest kind that covers both. */
static enum value_kind
kind_join(enum value_kind a, enum value_kind b)
{
    if (a == b || b == VALUE_NONE) {
        return a;
    }
    if (a == VALUE_NONE) {
        return b;
    }
    if ((a == VALUE_TEXT || a == VALUE_BYTES || a == VALUE_DATA) &&
        (b == VALUE_TEXT || b == VALUE_BYTES || b == VALUE_DATA)) {
        return VALUE_DATA;
    }
    return kind_is_plain(a) && kind_is_plain(b) ? VALUE_PLAIN : VALUE_UNKNOWN;
}

static bool
is_of_kind(const struct meaning *m, enum resource_kind kind)
{
    const struct fact *f = m->death == DIES_NOTICED && m->api
                               ? api_fact(m->api, FACT_RETURNS_RESOURCE)
                               : NULL;

    return f && f->resource == kind;
}

bool
meaning_complains(const struct meaning *m)
{
    return is_of_kind(m, RESOURCE_COMPLAINT);
}

bool
meaning_is_of_threads(const struct meaning *m)
{
    return is_of_kind(m, RESOURCE_LOCAL);
}

/* Does the end of `b` say more than that of `a`? */
static bool
is_worse(const struct meaning *b, const struct meaning *a)
{
    return b->death != a->death ? b->death > a->death
                                : b->death == DIES_NOTICED &&
                                      meaning_complains(a) &&
                                      !meaning_complains(b);
}

static bool
has_plain_items(const struct meaning *m)
{
    return m->death == DIES_INERT || (m->flags & MEANS_PLAIN_ITEMS);
}

struct meaning
meaning_join(struct meaning a, struct meaning b)
{
    if (!(a.flags & MEANS_SEEN)) {
        return b;
    }
    if (!(b.flags & MEANS_SEEN)) {
        return a;
    }
    if (a.kind == VALUE_NONE && b.kind != VALUE_NONE) {
        b.flags |= MEANS_NONE; /* `x = None` first does not hide the type */
        return b;
    }
    if (b.kind == VALUE_NONE) {
        a.flags |= MEANS_NONE;
        return a;
    }
    const struct meaning *worst = is_worse(&b, &a) ? &b : &a;
    const uint16_t both = MEANS_SMALL | MEANS_ENTERED | MEANS_HELD;
    const uint16_t either = MEANS_SEEN | MEANS_LARGE | MEANS_HUGE | MEANS_SELF |
                            MEANS_DECORATED | MEANS_NONE | MEANS_SAID |
                            MEANS_BOUND;

    const bool plain_items =
        has_plain_items(&a) && has_plain_items(&b) && worst->death > DIES_INERT;

    return (struct meaning){
        .kind = (uint8_t)kind_join(a.kind, b.kind),
        .element = (uint8_t)kind_join(a.element, b.element),
        .death = worst->death,
        .flags = (uint16_t)(((a.flags | b.flags) & either) |
                            (a.flags & b.flags & both) |
                            (plain_items ? MEANS_PLAIN_ITEMS : 0)),
        .rule = worst->rule,
        .name = a.name == b.name ? a.name : NO_ID,
        .type = a.type == b.type ? a.type : NO_ID,
        .api = worst->api ? worst->api
               : a.api    ? a.api
                          : b.api,
    };
}

bool
meaning_same(const struct meaning *a, const struct meaning *b)
{
    return a->kind == b->kind && a->element == b->element &&
           a->death == b->death && a->flags == b->flags && a->rule == b->rule &&
           a->name == b->name && a->type == b->type &&
           (a->api == b->api || meaning_complains(a) == meaning_complains(b));
}

struct meaning
meaning_hold(struct meaning container, struct meaning item)
{
    if (!(item.flags & MEANS_SEEN)) {
        return container;
    }
    container.element = (uint8_t)kind_join(container.element, item.kind);
    if (item.death != DIES_INERT) {
        container.flags &= (uint16_t)~MEANS_PLAIN_ITEMS;
    }
    if (is_worse(&item, &container)) {
        container.death = item.death;
        container.rule = item.rule;
        container.api = item.api;
    }
    container.flags |= item.flags & MEANS_LARGE;
    return container;
}

struct meaning
meaning_element(const struct meaning *container)
{
    struct meaning m = meaning_kind(container->element);

    if (container->element == VALUE_NONE && container->death == DIES_INERT &&
        kind_is_container(container->kind)) {
        return meaning_bottom(); /* nothing was put in so far */
    }
    if (container->element == VALUE_NONE) {
        m = meaning_unknown();
    }
    if (container->flags & MEANS_PLAIN_ITEMS) {
        m.death = DIES_INERT;
    } else {
        m.death = container->death;
        m.rule = container->rule;
        m.api = container->api;
    }
    if ((container->kind == VALUE_GENERATOR ||
         container->kind == VALUE_ITERATOR) &&
        m.rule == RULE_GENERATOR && m.kind != VALUE_GENERATOR &&
        m.kind != VALUE_ITERATOR) {
        m.death = DIES_DOUBTFUL; /* what it gives is not suspended */
        m.rule = RULE_UNKNOWN;
    }
    m.flags |= container->flags & MEANS_SAID;
    if (kind_is_container(container->element)) {
        m.element = VALUE_UNKNOWN; /* one level of contents is all we know */
    }
    return m;
}

bool
meaning_is_mutable(const struct meaning *m)
{
    switch ((enum value_kind)m->kind) {
    case VALUE_LIST:
    case VALUE_DICT:
    case VALUE_MAPPING:
    case VALUE_SET:
    case VALUE_DEQUE:
    case VALUE_PLAIN:
    case VALUE_FRAME:
    case VALUE_FUNCTION: /* its attributes; and it may be held weakly */
    case VALUE_GENERATOR: /* what it goes through gives what it has */
    case VALUE_UNKNOWN:
        return true;
    case VALUE_RECORD: /* one that is known to hold nothing foreign */
        return m->element != VALUE_PLAIN;
    case VALUE_TUPLE: /* what is in it may be */
    case VALUE_ITERATOR:
    case VALUE_VIEW:
        return m->element != VALUE_NONE && m->element != VALUE_SCALAR &&
               m->element != VALUE_TEXT && m->element != VALUE_BYTES &&
               m->element != VALUE_DATA;
    default:
        return false;
    }
}

struct meaning
meaning_shared(struct meaning m)
{
    if (meaning_is_mutable(&m) && m.kind != VALUE_FUNCTION) {
        m.element = VALUE_UNKNOWN;
        m.death = m.death == DIES_INERT ? DIES_DOUBTFUL : m.death;
    }
    return m;
}

struct text
kind_class(enum value_kind kind)
{
    switch (kind) {
    case VALUE_TEXT:
    case VALUE_DATA:
        return TEXT("builtins.str");
    case VALUE_BYTES:
        return TEXT("builtins.bytes");
    case VALUE_LIST:
        return TEXT("builtins.list");
    case VALUE_TUPLE:
        return TEXT("builtins.tuple");
    case VALUE_DICT:
        return TEXT("builtins.dict");
    case VALUE_SET:
        return TEXT("builtins.set");
    default:
        return (struct text){0};
    }
}
