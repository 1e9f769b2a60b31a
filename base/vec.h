/*
 * vec.h - growing arrays of one type, in an arena.
 *
 *     VEC(struct op) ops = {0};
 *     vec_push(arena, &ops, op);
 *     for (uint32_t i = 0; i < ops.n; i++) use(ops.at[i]);
 *
 * Growth doubles; old memory stays in the arena until it dies.
 */
#ifndef BASE_VEC_H
#define BASE_VEC_H

#include "base/arena.h"

#define VEC(T)                                                                 \
    struct {                                                                   \
        T *at;                                                                 \
        uint32_t n, cap;                                                       \
    }

#define vec_reserve(a, v)                                                      \
    ((v)->n < (v)->cap                                                         \
         ? (void)0                                                             \
         : (void)((v)->at = arena_grow((a), (v)->at, (v)->cap,                 \
                                       (v)->cap ? (size_t)(v)->cap * 2 : 8,    \
                                       sizeof *(v)->at),                       \
                  (v)->cap = (v)->cap ? (v)->cap * 2 : 8))

#define vec_push(a, v, value)                                                  \
    (vec_reserve((a), (v)), (void)((v)->at[(v)->n++] = (value)))

/* A pointer to a new zeroed element at the end. */
#define vec_add(a, v) (vec_reserve((a), (v)), &(v)->at[(v)->n++])

#endif
