/*
 * collect.h - the cyclic collector.
 *
 * Three generations and a permanent list.  Objects are counted when they are
 * made and when they go; a collection is due when the youngest counter passes
 * its threshold.
 */
#ifndef RUNTIME_MODEL_COLLECT_H
#define RUNTIME_MODEL_COLLECT_H

#include "runtime-model/heap.h"

enum { DEBUG_SAVEALL = 32 };

/* Collect a generation; the number of objects found. */
uint64_t collect_run(struct machine *m, uint32_t generation, bool quiet);

/* Collect what the counters say. */
void collect_scheduled(struct machine *m);

void collect_init(struct machine *m);
void collect_freeze(struct machine *m);
void collect_unfreeze(struct machine *m);
uint64_t collect_list_size(const struct obj *head);

/* Call `visit` for each object that `o` refers to, in CPython's order. */
typedef void visit_fn(struct machine *m, struct obj *o, void *arg);
void object_traverse(struct machine *m, struct obj *o, visit_fn *visit,
                     void *arg);

/* Release what `o` refers to, as the collector cuts links. */
void object_clear(struct machine *m, struct obj *o);

enum { SPARE_KEPT = 80 };

static inline bool
collect_uses_spare(const struct machine *m, enum kind kind)
{
    (void)m;
    return kind == K_LIST || kind == K_DICT;
}

/* An allocation of a tracked kind; a freed list or dict kept for reuse does
 * not count. */
static inline void
collect_count_up(struct machine *m, enum kind kind)
{
    if (kind == K_LIST || kind == K_DICT) {
        uint32_t *spare = &m->gc.spare[kind == K_DICT];
        if (*spare > 0) {
            --*spare;
            return;
        }
    }
    if (++m->gc.count[0] > m->gc.threshold[0] && m->gc.enabled &&
        !m->gc.is_running && m->gc.threshold[0]) {
        if (m->profile->alloc_gc) {
            collect_scheduled(m);
        } else {
            m->gc.is_due = true;
        }
    }
}

static inline void
collect_count_down(struct machine *m, enum kind kind)
{
    if (kind == K_LIST || kind == K_DICT) {
        uint32_t *spare = &m->gc.spare[kind == K_DICT];
        if (*spare < SPARE_KEPT) {
            ++*spare;
            return;
        }
    }
    if (m->gc.count[0] > 0) {
        m->gc.count[0]--;
    }
}

#endif
