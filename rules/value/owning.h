/*
 * owning.h - where does a class give its instances something whose end can be
 * noticed, and did it do so to this one?
 *
 * `if workers > 1: self.pool = Pool(workers)`: who makes an instance without a
 * word about `workers`, where that is 1 by default, gets one without a pool.
 * What only `__enter__` opens, nobody has who enters nothing.
 */
#ifndef RULES_OWNING_H
#define RULES_OWNING_H

#include "rules/params.h"
#include "rules/value/lore.h"

/* One argument of the call that makes what an attribute is given: a parameter
 * of the method as it was passed, or a constant as it is spelled. */
struct owning_argument {
    struct text keyword, constant;
    uint32_t position, param; /* NO_ID: none */
    bool is_rebound; /* the parameter may be something else by then: */
    param_set unless; /* not where one of these has its default */
};

/* One place that gives an attribute of self something with an end. */
struct owning_site {
    struct text type;   /* an instance of this class of the tree, which may
                           have one or not; empty: it has */
    bool is_in_init, is_in_enter;
    param_set unless;   /* not reached where one of these has its default */
    struct owning_argument *arg;
    uint32_t nargs;
    bool is_open;       /* `C(*args)`: nobody knows what is passed */
};

struct owning {
    const struct owning_site *site;
    uint32_t nsites;
    const struct text *preset; /* the defaults of its own `__init__`, as they
                                  are spelled; empty: none, or no constant */
    uint32_t npresets;
    bool enters_itself; /* another method calls `__enter__` */
};

/* How a constant is spelled, quotes included; empty if it is none. */
struct text owning_spelled(struct rules_file *rf, const struct unit_lore *lu,
                           val_id v);

/* What the variable holds at the gap, which means `m`, was made here by calling
 * classes of the tree in a way that gives it nothing of that kind. */
bool owning_is_empty(struct rules_file *rf, const struct unit_lore *lu,
                     gap_id gap, var_id v, const struct meaning *m);

#endif
