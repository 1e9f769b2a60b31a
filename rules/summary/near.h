/*
 * near.h - where does lie what refers weakly to a parameter?
 *
 * `def watch(x): return Watcher(x)`: nobody has the reference but who has the
 * result, and once that is gone nobody asks for x.  `self._own = ref(self.part)`
 * dies with the object that it refers to a part of, if no method leads it out.
 * Anything else is away: to be asked for by who knows whom.
 */
#ifndef RULES_NEAR_H
#define RULES_NEAR_H

#include "analyzer/analyzer.h"
#include "rules/params.h"
#include "rules/value/operand.h"

struct edge_to;
struct project;
struct rules_file;
struct summary_argument;
struct summary_function;
struct unit_lore;

/* Of the parameters that are held weakly, by where the references are; one may
 * be in several. */
struct near_sets {
    param_set away;   /* anywhere */
    param_set given;  /* in the result */
    param_set inside; /* in the object whose method it is, be it a new one */
};

enum { NEAR_ATTRS = 3 };

/* Attributes of one object; more than NEAR_ATTRS: any. */
struct near_attrs {
    sym_id at[NEAR_ATTRS];
    uint32_t n;
};

/* Where a value of a function ends up: in the objects that these parameters
 * are, in what it returns, or out of sight. */
struct near_goal {
    param_set in;
    struct near_attrs attrs; /* of the first of them, if in that */
    bool returned, away;
    bool by_super; /* if what `super()` has there is builtin */
    struct text by_attr; /* and if this attribute of it has none of it */
};

/* Those of `some` that are held by nothing but what is near. */
static inline param_set
near_only(const struct near_sets *s, param_set some)
{
    return (s->given | s->inside) & ~s->away & some;
}

/* Is it news? */
bool near_join(struct near_sets *s, const struct near_sets *other);

/* All of these may be referred to from anywhere. */
static inline struct near_sets
near_away(param_set some)
{
    return (struct near_sets){.away = some};
}

/* Where the references to a parameter are, if what has them goes there. */
struct near_sets near_of(struct near_goal goal, uint32_t param,
                         bool is_method);

static inline bool
near_is_nowhere(const struct near_sets *s)
{
    return !(s->away | s->given | s->inside);
}

/* Where the result of a call goes, or of another op that calls something. */
struct near_goal near_goes(struct rules_file *rf, struct unit_lore *lu,
                           op_id op);

/* The same of a call in a generator expression, in the function that it is
 * written in; of any other inner function it is away. */
struct near_goal near_inside(struct rules_file *rf, struct unit_lore *lu,
                             op_id op);

/* ---- near_attrs.c ------------------------------------------------------ */

/* Do references to parts of the object, whose method it is, go into attributes
 * of it that nobody else asks for, and nowhere else? */
bool near_is_hidden(struct rules_file *rf, const struct near_goal *goal);

/* In these attributes of new objects there are references to a parameter: tell
 * which, in the arena, while they are few and no method leads them out. */
void near_tell_attrs(struct arena *a, struct rules_file *rf,
                     const struct near_goal *goal,
                     struct summary_function *f);

/* Is the first parameter more than looked into: handed on, put somewhere?  What
 * its own methods do is linked. */
bool near_leads_self(const struct unit_lore *lu);

/* ---- near_through.c ---------------------------------------------------- */

/* What the callee holds of `some`, which the argument may be: where is it, for
 * the caller's parameter?  NULL: the receiver of the call. */
struct near_sets near_through(const struct project *p, const struct edge_to *e,
                              const struct summary_argument *arg,
                              param_set some);

/* A method that the caller calls on its own object hands that on: is it news? */
bool near_flow_self(struct edge_to *e);

/* What lies in a slot holds by keyword what is not followed by position: away.
 * Is it news? */
bool near_flow_keys(struct edge_to *e);

/* Has nobody else a new object of the class, once `init` has made it? */
bool near_is_quiet(const struct project *p, struct text class_name,
                   const struct summary_function *init);

#endif
