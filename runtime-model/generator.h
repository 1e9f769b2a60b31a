/*
 * generator.h - generators, coroutines, asynchronous generators, and whatever
 * else can be asked step by step.
 */
#ifndef RUNTIME_MODEL_GENERATOR_H
#define RUNTIME_MODEL_GENERATOR_H

#include "runtime-model/kinds.h"

struct frame;

struct obj *generator_new(struct machine *m, struct frame *f);

/* `step` of a T_ASEND iterator: what it does to its generator; `with` is what
 * it sends or throws. */
enum { ASEND_SEND, ASEND_THROW, ASEND_CLOSE };

/* Resume with a value (copied); NULL: raised, or ended (*result set). */
struct obj *generator_send(struct machine *m, struct generator *g,
                           struct obj *value, struct obj **result);
struct obj *generator_throw(struct machine *m, struct generator *g,
                            struct obj *exc, struct obj **result);
/* `result`: what it returned, as a reference, or NULL; may be NULL itself. */
bool generator_close(struct machine *m, struct generator *g,
                     struct obj **result);
/* An asynchronous generator is asked for something; the first time, the hook
 * of whoever runs the loop is told.  False: that raised. */
bool generator_begin(struct machine *m, struct generator *g);
void generator_finalize(struct machine *m, struct generator *g);
struct obj *await_iter(struct machine *m, struct obj *o);

/* Throw into what an awaitable of C (T_AWAIT, T_ASEND) waits for. */
struct obj *await_throw(struct machine *m, struct iter *it, struct obj *exc,
                        struct obj **result);

/* As generator_send, into any iterator. */
struct obj *iter_send(struct machine *m, struct obj *it, struct obj *value,
                      struct obj **result);

#endif
