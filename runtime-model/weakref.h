/*
 * weakref.h - weak references, proxies and their callbacks.
 */
#ifndef RUNTIME_MODEL_WEAKREF_H
#define RUNTIME_MODEL_WEAKREF_H

#include "runtime-model/kinds.h"

/* One reference object a referent when there is no callback. */
struct obj *weak_new(struct machine *m, struct type *type, struct obj *of,
                     struct obj *callback, struct obj *key);
uint32_t weak_count(struct machine *m, struct obj *o);

/* The referent is dying: clear all references to it, newest first, then call
 * their callbacks. */
void weak_clear_all(struct machine *m, struct obj *o);

/* Take a reference out of its referent's list; it is dead afterwards. */
void weak_unlink(struct machine *m, struct weak *w);

/* As weak_unlink, and forget the callback. */
void weak_drop_callback(struct machine *m, struct weak *w);

/* What an operation on `o` acts on: `o`, or the referent of a proxy; a
 * reference.  NULL: the referent is gone, raised. */
struct obj *weak_follow(struct machine *m, struct obj *o);

void weak_call(struct machine *m, struct weak *w, struct obj *callback);

/* The program asked a weak reference, and got this (NULL: it is gone). */
void weak_ask(struct machine *m, const struct obj *found);

#endif
