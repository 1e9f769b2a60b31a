/*
 * finalize.h - the last acts of an object.
 */
#ifndef RUNTIME_MODEL_FINALIZE_H
#define RUNTIME_MODEL_FINALIZE_H

#include "runtime-model/kinds.h"

/* Does the object have a finalizer that has not run? */
bool finalize_is_due(struct machine *m, struct obj *o);

/* Run `__del__`, or close a generator; errors are told and forgotten. */
void finalize_call(struct machine *m, struct obj *o);

#endif
