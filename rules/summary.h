/*
 * summary.h - what one file tells the others, and the sum of all of them.
 *
 * A summary names everything by dotted names (plain text), so that it does
 * not depend on the symbols of one worker.  Functions list their facts about
 * parameters and the calls through which more facts may arrive; linking
 * resolves those calls by name, through re-exports and base classes, and
 * hands facts from callees to callers until nothing changes.
 */
#ifndef RULES_SUMMARY_H
#define RULES_SUMMARY_H

#include "base/intern.h"
#include "rules/follow/frame_names.h"
#include "rules/follow/vetted.h"
#include "rules/summary/fills.h"
#include "rules/summary/near.h"
#include "rules/summary/summary_call.h"
#include "rules/value/meaning.h"

/* A meaning whose names are texts. */
struct told {
    struct meaning mean; /* name and type are NO_ID here */
    struct text name, type;
    int weight, sure, counted; /* of a function's result: enum growth_for */
};

/* Further keys and results are forgotten. */
enum { WEAK_KEYS = 4, FIRST_RESULTS = 4, SUMMARY_ITEMS = 8 };

struct summary_function {
    struct text name;         /* dotted */
    const struct text *param; /* names, self included */
    uint32_t nparams, npositional;
    uint32_t star;       /* the parameter that is `*rest`, or NO_ID */
    bool takes_keywords; /* the last parameter is `**names` */
    bool is_slot;        /* no function, but any that lie there: see slot.h */
    uint32_t spread, counted; /* of a slot: how many may lie there, about */
    uint32_t put_there;       /* right there, of whatever kind */
    uint32_t number;          /* while calls are followed; 0: it has none */
    uint16_t ends_by;         /* of a slot where anything may lie: the rule by
                                 which all they return ends; or RULE_UNKNOWN */
    bool is_common;           /* others have a method of the attribute's name */
    bool is_method, takes_class; /* in a class, not static; a classmethod */
    bool is_decorated; /* by something unknown: the result may be anything */
    bool is_property;  /* and by nothing else: reading it calls it */
    bool is_replaced;  /* by other code of the tree, at some time */
    bool on_temporary; /* a method that is called on a new object somewhere */
    bool is_coroutine, is_generator, cleans_up; /* with, finally at a yield */
    const struct frame_names *peeked; /* for these, or NULL: see suspended.h */
    bool is_manager, only_closes; /* of contextlib; nothing but `closes` */
    const struct closings *closes; /* of its object, or NULL: closing.h */
    param_set weak, weak_parts; /* held weakly after the call, what is in them */
    param_set weak_if; /* of `weak`: only if they are instances of this class */
    struct text weak_class;
    struct near_sets near; /* see near.h, and these: */
    const struct text *near_attr;
    uint32_t nnear_attrs;
    bool leads_self;
    param_set weak_sub; /* of `weak`: only if self is of a subclass */
    param_set weak_methods; /* the X of a bound method X.m that is passed */
    struct text weak_key[WEAK_KEYS]; /* the same of `**names`, by keyword; and
                                        of what lies in a slot */
    uint32_t nweak_keys;
    bool is_weak_by_any; /* a slot: there may be further keywords */
    /* the result is an address of it, no mere number; one in memory */
    param_set points, raw, memory;
    param_set exposes;    /* an address of it gets out of sight */
    param_set spells;     /* the result is a text of it, or one is put away */
    param_set escapes, resizes; /* stored, changed or handed on; see resize.h */
    param_set noted, noted_in; /* numbers of these are put into those */
    param_set parts, some_parts; /* whose parts are all it returns, or some */
    struct fills fills;
    param_set stored, fed; /* put into something; f(make()) stands somewhere */
    param_set unset, only_put; /* None, False or 0 by default; see there */
    uint32_t frames;      /* bit d-1: reads the locals of its caller d up */
    struct frame_names asked; /* of those */
    struct frame_looks looks;
    bool reads_traces;    /* and of all that an exception came through */
    struct vets vets;     /* of a parameter, see vetted.h */
    bool is_declared;     /* the author says what the result is */
    const struct fact *only_if; /* see summarize_asked.h; or NULL */
    bool hands_over;      /* all it returns, see ended_by_handing */
    bool finds_again;     /* in a weak cache: a second call gives the same */
    uint8_t observes;     /* 1: its result tells of what is alive anywhere */
    struct text why;      /* the API behind any of these */
    struct text makes_weak; /* a slot: the weak container's class there */
    bool is_just_manager; /* by no other decorator */
    struct told result; /* of a generator: what it yields */
    uint8_t item_weight[FIRST_RESULTS], item_sure[FIRST_RESULTS]; /* tuple's */
    const struct told *item; /* of the tuple that it returns wherever it
                                returns one, by position */
    uint32_t nitems;         /* 0: tuples of several lengths, or none */
    const struct summary_call *call;
    uint32_t ncalls;
};

struct summary_attr {
    struct text name;
    struct told mean;
};

struct summary_class {
    struct text name;
    const struct text *base;
    uint32_t nbases;
    struct text metaclass; /* or empty */
    bool has_unknown_base; /* an expression that has no name */
    bool has_finalizer;    /* __del__, or weakref.finalize(self, ...) */
    bool is_tracked;       /* its methods put self into a weak container */
    bool is_recompiled, is_decorated, rests; /* see rests.h */
    const struct summary_attr *attr;
    uint32_t nattrs;
    const struct owning *owning; /* or NULL: see owning.h */
};

/* `from pkg.sub import name`, `X = Y` at module level: another name. */
struct summary_alias {
    struct text name, means;
};

/* A function, or what lies in one slot, comes to lie in another (slot.h). */
struct summary_flow {
    uint32_t to, from; /* in `flow_name` */
    uint8_t how; /* enum slot_how */
};

struct summary {
    struct text module;
    const struct summary_function *function;
    uint32_t nfunctions;
    const struct summary_class *class_;
    uint32_t nclasses;
    const struct summary_alias *alias;
    uint32_t naliases;
    const struct summary_attr *global; /* module variables with a meaning */
    uint32_t nglobals;
    const struct text *recompiled; /* handed to a compiler in this file */
    const struct api *const *recompiled_by;
    uint32_t nrecompiled;
    const struct text *flow_name; /* each once */
    const struct summary_flow *flow;
    uint32_t nflow_names, nflows;
    const struct text *replaced; /* "mod.make", "?.get": definitions that code
                                    of this file puts something else for */
    uint32_t nreplaced;
    const struct text *put, *on_temporary; /* see there; called on a new object */
    const struct text *peeked, *handed, *taken; /* see suspended.h */
    const struct frame_names *asks_peeked; /* for these locals */
    struct text peeked_by; /* by this function alone, if anybody calls it */
    const struct summary_fed *fed; /* see summarize_temporary.h */
    uint32_t nput, non_temporary, npeeked, nhanded, nfed, ntaken;
    bool forks, loads; /* pre-fork signs; modules of names not written there */
    const struct summary_words *words;
    uint32_t nwords;
    const struct text *import; /* as import statements have them */
    const struct text *used;   /* modules they mean, dots resolved */
    uint32_t nimports, nused;
};

enum { FEW_IN_SLOT = 6 }; /* where more may lie, anything may */
static inline bool
summary_is_anything(const struct summary_function *f)
{
    return f->is_slot && f->spread > FEW_IN_SLOT;
}

/* Does the row of a method say that its receiver refers weakly to a value? */
bool row_caches_weakly(const struct catalogue *cat, const struct api *api);

/* ---- asking the project; `p` may be NULL ------------------------------- */

/* A function, method or class by dotted name, through re-exports and base
 * classes; NULL if the tree has none of that name. */
const struct summary_function *project_function(const struct project *p,
                                                struct text name);
const struct summary_class *project_class(const struct project *p,
                                          struct text name);

/* What all methods of that name in the tree have in common; NULL if there is
 * none or builtin containers have one of that name. */
const struct summary_function *project_any_method(const struct project *p,
                                                  struct text method);

/* What is known about attribute `attr` of instances of `class_name`, base
 * classes included; NULL if nothing. */
const struct told *project_attr(const struct project *p, struct text class_name,
                                struct text attr);

/* The first class in the chain of `class_name` that is not of the tree: the
 * name under which the catalogue may know it; empty if there is none. */
struct text project_foreign_base(const struct project *p,
                                 struct text class_name);

/* Does code of this module replace a name that the tree does not define? */
bool project_is_replaced(const struct project *p, struct text module,
                         struct text name);

/* Has a subclass of `str` or `bytes` in the tree operators of its own? */
bool project_has_text_operators(const struct project *p);

/* What a module variable holds, or NULL. */
const struct told *project_global(const struct project *p, struct text name);
/* The name behind a re-exported name (made in `a`), or the name itself. */
struct text project_name(const struct project *p, struct arena *a,
                         struct text name);

/* How an instance of the class dies: the class in the chain that decides. */
enum death project_class_death(const struct project *p, struct text class_name,
                               enum rule *rule, const struct api **api);

/* The row by which the function or class is recompiled somewhere, or NULL. */
const struct api *project_recompiled(const struct project *p, struct text name);
/* Some file of the tree shows signs of a pre-forking server. */
bool project_forks(const struct project *p);
/* Is there something in the __init__.py of the package? */
bool project_offers(const struct project *p, struct text package);
/* Some file of the tree may import another by a name not written there. */
bool project_loads(const struct project *p);
/* The summaries behind it; entries may be NULL. */
const struct summary *const *project_files(const struct project *p,
                                           uint32_t *n);

#endif
