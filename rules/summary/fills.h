/*
 * fills.h - what does a function put into what it is given?
 *
 * `def fill(rows): rows.append(Log())`: after `fill(rows)` the end of rows is
 * that of the log.  Of interest is what has an end that is noticed; what else
 * is put in is nobody's business here (see `escapes`).
 */
#ifndef RULES_FILLS_H
#define RULES_FILLS_H

#include "analyzer/analyzer.h"
#include "rules/params.h"
#include "rules/value/meaning.h"
#include "rules/value/operand.h"

struct call;
struct unit_lore;

struct fills {
    param_set of;        /* something that has such an end is put into these */
    param_set given, in; /* and what these are given as into those */
    struct meaning what; /* all that is put into `of` */
};

/* What a function puts into its parameters; and by op of it, into which of them
 * the results of its calls go: NULL if none does. */
struct filled {
    struct fills fills;
    param_set *by_call;
};

struct filled fills_of(struct rules_file *rf, struct unit_lore *lu);

/* Into these parameters something goes that ends as `what` does; is it news? */
bool fills_add(struct fills *f, param_set of, struct meaning what);

/* Both may be meant.  Is it news? */
bool fills_join(struct fills *f, const struct fills *other);

/* `rows.append(x)`, `heappush(heap, x)`, `setattr(box, "x", x)`: what the call
 * puts its arguments into, by name alone if need be; NO_ID if into nothing.
 * The call is one that was bound (call_bind). */
val_id fills_into(struct rules_file *rf, const struct unit_lore *lu,
                  const struct call *call, const struct api *api);

#endif
