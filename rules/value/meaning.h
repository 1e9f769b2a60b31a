/*
 * meaning.h - what is known about one value.
 *
 * A lattice: nothing known yet (MEANS_SEEN not set) at the bottom, "anything"
 * at the top.  Facts only get weaker as values meet, so rounds over the ops
 * come to an end.
 *
 * `name` is set for things that have one (a module, class or function that
 * the source refers to), `type` for instances: the dotted name of their class,
 * or "pkg.func()" for the result of a call about which nothing else is known.
 * Both are symbols of the analysis.
 */
#ifndef RULES_MEANING_H
#define RULES_MEANING_H

#include "rules/rules.h"

/* What happens when the value dies; a worse answer wins where values meet. */
enum death {
    DIES_INERT,    /* no code runs that anyone could notice */
    DIES_DOUBTFUL, /* anything may happen */
    DIES_NOTICED,  /* there is evidence that it is an event */
};

enum {
    MEANS_SEEN = 1,          /* not the bottom */
    MEANS_LARGE = 2,         /* data as large as data gets */
    MEANS_SMALL = 4,         /* small whatever it was made of */
    MEANS_SELF = 8,          /* an instance of `type` or of a subclass of it */
    MEANS_DECORATED = 16,    /* a definition that went through a decorator */
    MEANS_ENTERED = 32,      /* the `as` value of a `with` */
    MEANS_HELD = 64,         /* somebody else surely holds it: a module's own */
    MEANS_NONE = 128,        /* may be None */
    MEANS_SAID = 512,        /* an annotation says so: subclasses may come */
    MEANS_PLAIN_ITEMS = 256, /* what it holds by itself is an event, what is
                                taken from it is inert: lines of a file */
    MEANS_BOUND = 1024,      /* the function `name` with some arguments */
    MEANS_HUGE = 2048,       /* large, whatever it is made from */
};

struct meaning {
    uint8_t kind;    /* enum value_kind */
    uint8_t element; /* kind of what it contains; VALUE_NONE: nothing yet */
    uint8_t death;   /* enum death */
    uint16_t flags;
    uint16_t rule; /* DIES_NOTICED: the enum rule that says so */
    sym_id name, type;
    const struct api *api; /* the row that told, or NULL */
};

static inline struct meaning
meaning_bottom(void)
{
    return (struct meaning){.name = NO_ID, .type = NO_ID};
}

/* The same, but for what nobody knows of its end. */
static inline struct meaning
meaning_doubted(struct meaning m)
{
    m.death = m.death == DIES_INERT ? DIES_DOUBTFUL : m.death;
    return m;
}

/* Anything at all. */
struct meaning meaning_unknown(void);

/* A value of this kind, as its death is by kind_info; contents inert. */
struct meaning meaning_kind(enum value_kind kind);

/* Both may be meant. */
struct meaning meaning_join(struct meaning a, struct meaning b);

bool meaning_same(const struct meaning *a, const struct meaning *b);

/* The container's meaning once it also holds `item`. */
struct meaning meaning_hold(struct meaning container, struct meaning item);

/* An element taken out of the container; the bottom if nothing is known to
 * have been put into it. */
struct meaning meaning_element(const struct meaning *container);

/* Can code that has a reference put other things into it? */
bool meaning_is_mutable(const struct meaning *m);

/* Is all that its end may do to tell of an error that it got? */
bool meaning_complains(const struct meaning *m);

/* Is its end that of the values that threads have put into it, and nothing by
 * itself?  What owns it may have none of them. */
bool meaning_is_of_threads(const struct meaning *m);

/* A value that code out of sight can reach: what it contains is unknown. */
struct meaning meaning_shared(struct meaning m);

/* list, dict, tuple, set and the like: their death is their contents'. */
bool kind_is_container(enum value_kind kind);

/* int, str, bytes and containers of them: no weak reference, no finalizer. */
bool kind_is_plain(enum value_kind kind);

/* Is it known that its end may run code or hold what does?  Of what nothing is
 * known that is only not ruled out. */
bool meaning_may_speak(const struct meaning *m);

/* The builtin class behind a kind ("builtins.list"), or empty. */
struct text kind_class(enum value_kind kind);

#endif
