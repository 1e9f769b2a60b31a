/*
 * follow.h - where does a value go, within one function?
 *
 * A weak reference, an address or a child without a hold is only a value: it
 * is stored, put into lists, taken out again, added to, handed on.  Following
 * it tells for which variables something of it can still be used.
 *
 * And back: which variables own what a value was taken from.
 */
#ifndef RULES_FOLLOW_H
#define RULES_FOLLOW_H

#include "rules/value/lore.h"

enum follow_what {
    FOLLOW_VALUE,  /* the value itself, wherever it is stored */
    FOLLOW_NUMBER, /* as the value, but a call that is given the number returns
                      something else: what was found under it */
    FOLLOW_PARTS,  /* attributes and results of methods stand for it too */
    FOLLOW_DERIVED, /* and a method of it, a call or a `with` may hand it on */
};

/* Does a text that is made of it stand for it? */
enum follow_texts {
    TEXTS_NOT,
    TEXTS_ASKED, /* where more is done with it than showing it */
    TEXTS_ALL,
};

struct follower {
    /* It is in this local now; true to go on with what is loaded from it. */
    bool (*into)(void *context, var_id v);
    /* It got out of sight: an attribute, code that nobody vouches for. */
    void (*lost)(void *context);
    /* The function returns or yields it; NULL if that does not matter. */
    void (*returned)(void *context);
    void *context;
    enum follow_what what;
    enum follow_texts texts;
    bool is_key; /* a number that is good for nothing but to be compared */
    uint32_t beside; /* 1 + the variable that it is an address or a number of:
                        who gets that with it needs nobody; 0: no matter */
    /* It is compared, looked up or made a number of; NULL: no matter. */
    void (*asked)(void *context);
};

void follow_value(struct rules_file *rf, struct unit_lore *lu, val_id v,
                  const struct follower *follower);

/* The same for a variable that holds it. */
void follow_variable(struct rules_file *rf, struct unit_lore *lu, var_id v,
                     const struct follower *follower);

/* Is more done with a text than showing it: is it compared, a key, returned,
 * or given to code that nobody vouches for? */
bool follow_asks(struct rules_file *rf, struct unit_lore *lu, val_id text);

/*
 * Visit the variables that own a value: the variable it was loaded from; the
 * container that a loop took it out of; if it is a temporary, all that it may
 * hold, view or be a part of.  The variables may be free ones.
 */
struct owner_visitor {
    void (*visit)(void *context, var_id v);
    void *context;
    bool any_call; /* what an unknown call returns may be part of what it was
                      given */
};
void follow_owners(struct rules_file *rf, const struct unit_lore *lu, val_id v,
                   struct owner_visitor visitor);

#endif
