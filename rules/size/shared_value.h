/*
 * shared_value.h - what a value refers to: for shared.c and shared_settle.c.
 */
#ifndef RULES_SHARED_VALUE_H
#define RULES_SHARED_VALUE_H

#include "rules/size/shared.h"
#include "rules/value/call.h"

/* How much of a variable's memory a value refers to. */
enum how {
    NOT_AT_ALL,
    KEYED,   /* what was under one key, an attribute */
    ELEMENT, /* one of its items */
    WHOLE,   /* all of it: a view, another container of the same items */
};

enum { DEEPEST_SHARE = 12, MOST_SHARE_STEPS = 600 };

struct looking {
    struct rules_file *rf;
    const struct unit_lore *lu;
    var_id target;    /* going through it gives its items, whatever it is */
    uint32_t steps;   /* done so far */
    bool is_any;      /* asked for: what is referred to on any way */
    bool is_result;   /* of what it consists, not what it refers to */
    bool is_doubtful; /* a function refers to it on some of its ways only */
};

/* By var. */
struct roots {
    uint8_t *how;
};

struct roots roots_new(const struct looking *l);

/* What both refer to, into `a`. */
void share_meet(struct looking *l, struct roots a, struct roots b);

void share_join(struct looking *l, struct roots out, struct roots more);

/* One of the items in each round is all of them. */
void share_make_all(const struct looking *l, struct roots of);

/* Which variables does all of a value refer to? */
void share_look(struct looking *l, val_id v, struct roots out);

/* The value that an op puts into a container, and that; false: it is none. */
bool share_puts(const struct looking *l, op_id op, val_id *into, val_id *item);

/* What that refers to, once or in every round of a loop. */
struct roots share_put_in(struct looking *l, op_id op, val_id item);

/* The same of everything that is put into a variable; where the last is. */
uint32_t share_filled(struct looking *l, var_id v, struct roots out);

/* May the value be what the caller passed, as it is: `np.asarray(table)`,
 * `[rows] if ... else rows`? */
bool share_may_be_param(struct looking *l, val_id v);

/* May the variable hold that at this place? */
bool share_may_be_passed(struct looking *l, op_id at, var_id v);

/* Is it told not to copy? */
bool share_is_no_copy(const struct looking *l, const struct call *call);

/* The STORE on the one way to a LOAD; NO_ID: there are several. */
op_id share_stored_before(const struct unit *u, op_id load);

/* What an attribute of that name has of its object. */
enum how share_attribute(struct text name);

#endif
