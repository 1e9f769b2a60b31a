/*
 * raise.h - setting, matching and showing exceptions.
 */
#ifndef RUNTIME_MODEL_RAISE_H
#define RUNTIME_MODEL_RAISE_H

#include "runtime-model/kinds.h"

/* Set a new exception of a builtin class; the first returns NULL so that
 * callers can `return raise_format(...)`. */
void *raise_format(struct machine *m, enum type_id type, const char *format,
                   ...) __attribute__((format(printf, 3, 4)));
void *raise_text(struct machine *m, enum type_id type, const char *text);
void *raise_object(struct machine *m, enum type_id type, struct obj *arg);

/* Set `exc` (steal); its context becomes the exception being handled. */
void raise_set(struct machine *m, struct exception *exc);

/* `raise what [from cause]`: what is an instance or a class (both steal). */
void raise_from(struct machine *m, struct obj *what, struct obj *cause);

/* StopIteration carrying a value. */
void raise_stop(struct machine *m, struct obj *value);

/* If a StopIteration is set, forget it; *value gets what it carries. */
bool raise_take_stop(struct machine *m, struct obj **value);

/* Is the exception set one of this builtin class? */
bool raised_is(const struct machine *m, enum type_id type);

/* Forget the exception set. */
void raise_clear(struct machine *m);

/* The word (they stand between spaces) that `name` is likely a slip for, or an
 * empty text. */
struct text raise_nearest(struct text words, struct text name);

/* Does an exception match a class or a tuple of classes?  -1: raised. */
int raise_matches(struct machine *m, struct obj *exc, struct obj *type);

/* Add the running frame to the traceback of the exception set. */
void raise_here(struct machine *m, uint32_t at);

/* Tell of an exception nobody can handle (in __del__, in a callback). */
void raise_unraisable(struct machine *m, struct obj *where);

/* A new instance of an exception class. */
struct obj *exception_new(struct machine *m, struct type *type,
                          struct obj *const *arg, uint32_t n);

/* str(exc) */
struct str *exception_text(struct machine *m, struct exception *e);

/* The traceback and message, to the error output. */
void exception_show(struct machine *m, struct exception *e);

#endif
