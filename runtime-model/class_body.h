/*
 * class_body - what CPython 3.13 and later note in the namespace of a class.
 *
 * `__static_attributes__` are the names that the functions of the class, and
 * what is nested in them, store on something called `self`.  From 3.14 on they
 * come first, by name, among the keys that instances share, so they also decide
 * which attribute goes first when an instance goes (in 3.13 their order is
 * that of a set: no program can rely on it, and here it is by name as well).
 */
#ifndef EARLYDEL_RUNTIME_MODEL_CLASS_BODY_H
#define EARLYDEL_RUNTIME_MODEL_CLASS_BODY_H

#include "runtime-model/run.h"

/* Before the body runs: where it begins.  False: raised. */
bool class_body_begin(struct machine *m, const struct code *body,
                      struct obj *ns);

/* After it has run: the attributes.  False: raised. */
bool class_body_end(struct machine *m, const struct code *body, struct obj *ns);

/* The keys of a new class that are known before it has an instance. */
void class_body_keys(struct machine *m, struct type *t);

#endif
