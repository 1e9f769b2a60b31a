/*
 * methods_shared.h - methods that all containers have, for their tables.
 */
#ifndef RUNTIME_MODEL_METHODS_SHARED_H
#define RUNTIME_MODEL_METHODS_SHARED_H

#include "runtime-model/native.h"

/* Run an operation on the builtin part of an object of a subclass: its class,
 * to be put back. */
struct type *as_builtin(struct machine *m, struct obj *o);

struct obj *container_len(struct machine *m, const struct args *a);
struct obj *container_getitem(struct machine *m, const struct args *a);
struct obj *container_setitem(struct machine *m, const struct args *a);
struct obj *container_delitem(struct machine *m, const struct args *a);
struct obj *container_contains(struct machine *m, const struct args *a);
struct obj *container_iter(struct machine *m, const struct args *a);
struct obj *container_repr(struct machine *m, const struct args *a);

#define CONTAINER_METHODS                                                      \
    {"__len__", container_len, 0, 0, false},                                   \
        {"__getitem__", container_getitem, 1, 1, false},                       \
        {"__contains__", container_contains, 1, 1, false},                     \
        {"__iter__", container_iter, 0, 0, false},                             \
    {                                                                          \
        "__repr__", container_repr, 0, 0, false                                \
    }
#define MUTABLE_METHODS                                                        \
    {"__setitem__", container_setitem, 2, 2, false},                           \
    {                                                                          \
        "__delitem__", container_delitem, 1, 1, false                          \
    }

#endif
