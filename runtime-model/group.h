/*
 * group.h - exception groups, as `except*` takes them apart.
 */
#ifndef RUNTIME_MODEL_GROUP_H
#define RUNTIME_MODEL_GROUP_H

#include "runtime-model/kinds.h"

bool group_is(const struct machine *m, const struct obj *o);

/*
 * Split into what is wanted and the rest, each None if nothing is in it; both
 * are new references.  `what` is a class, a tuple of such, a function, or a
 * list of the very exceptions that are wanted.  False: raised.
 */
bool group_split(struct machine *m, struct obj *e, struct obj *what,
                 struct obj *out[2]);

/* A group without a message around these (K_LIST); NULL: raised. */
struct obj *group_around(struct machine *m, struct list *members);

/* Of a group, only what lies in some of `parts` (K_LIST), nested as it is in
 * the group; None if that is nothing.  NULL: raised. */
struct obj *group_project(struct machine *m, struct obj *group,
                          const struct list *parts);

#endif
