/*
 * call_packed.h - calls whose arguments stand in a tuple and a dict already.
 */
#ifndef RUNTIME_MODEL_CALL_PACKED_H
#define RUNTIME_MODEL_CALL_PACKED_H

#include "runtime-model/run.h"

/* As call(). */
struct obj *call_packed(struct machine *m, struct obj *f, struct given g);

/* A partial, a cache, a static method: without and with them. */
struct obj *call_wrapper(struct machine *m, struct wrapper *w, struct given g);
struct obj *call_wrapper_packed(struct machine *m, struct wrapper *w,
                                struct given g);

/* A partial whose calls need no tuple and dict. */
bool wrapper_takes_vector(const struct machine *m, const struct obj *f);

#endif
