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

/* Does it visit the variables of a frame that is running?  From 3.11 on only
 * while that calls a function without C code between. */
bool traverse_sees_running(const struct machine *m, const struct frame *f);

/* Release what `o` refers to, as the collector cuts links. */
void object_clear(struct machine *m, struct obj *o);

/* Memory of freed objects that waits for the next one of its kind: it is not
 * counted as it comes and goes.  `spare`: how many wait now, NULL: none can;
 * `kept`: how many may. */
struct collect_spare {
    uint32_t *spare, kept;
};

static inline struct collect_spare
collect_spare(struct machine *m, enum kind kind, const struct type *type,
              size_t ntuple)
{
    uint32_t old = m->profile->version < 309 ? 256 : 0;

    switch (kind) {
    case K_LIST:
        return (struct collect_spare){&m->gc.spare_lists, 80};
    case K_DICT:
        return (struct collect_spare){&m->gc.spare_dicts, 80};
    case K_TUPLE:
        if (ntuple <= SPARE_TUPLES && !(type->flags & TYPE_HEAP)) {
            return (struct collect_spare){&m->gc.spare_tuples[ntuple], 2000};
        }
        return (struct collect_spare){NULL, 0};
    case K_SLICE:
        return (struct collect_spare){&m->gc.spare_slices, 1};
    case K_METHOD:
        return (struct collect_spare){&m->gc.spare_methods, old};
    case K_NATIVE:
        return (struct collect_spare){&m->gc.spare_natives, old};
    default:
        return (struct collect_spare){NULL, 0};
    }
}

/* An allocation of a tracked kind. */
static inline void
collect_count_up(struct machine *m, struct collect_spare of)
{
    if (of.spare && *of.spare > 0) {
        --*of.spare;
        return;
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
collect_count_down(struct machine *m, struct collect_spare of)
{
    if (of.spare && *of.spare < of.kept) {
        ++*of.spare;
    } else if (m->gc.count[0] > 0) {
        m->gc.count[0]--;
    }
}

/* An object of the interpreter's own that the model has not got. */
static inline void
collect_count_more(struct machine *m)
{
    collect_count_up(m, (struct collect_spare){NULL, 0});
}

static inline void
collect_count_less(struct machine *m)
{
    collect_count_down(m, (struct collect_spare){NULL, 0});
}

/* Something is made and gone at once that no program sees. */
static inline void
collect_count_passing(struct machine *m, enum kind kind, size_t ntuple)
{
    struct collect_spare of = collect_spare(m, kind, m->type[T_TUPLE], ntuple);

    collect_count_up(m, of);
    collect_count_down(m, of);
}

#endif
