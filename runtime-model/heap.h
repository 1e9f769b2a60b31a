/*
 * heap.h - memory of the modelled objects.
 *
 * Cells come in size classes from chunks of the run's arena and go back to a
 * free list of their class, so making and freeing an object is a few
 * instructions.  In debug builds a freed cell is filled with 0xdb; under
 * AddressSanitizer it may not be touched before it is used again.
 */
#ifndef RUNTIME_MODEL_HEAP_H
#define RUNTIME_MODEL_HEAP_H

#include "runtime-model/machine.h"

#ifdef __SANITIZE_ADDRESS__
#include <sanitizer/asan_interface.h>
#else
#define ASAN_POISON_MEMORY_REGION(p, size) ((void)(p), (void)(size))
#define ASAN_UNPOISON_MEMORY_REGION(p, size) ((void)(p), (void)(size))
#endif

/* Size class of a request, and what a cell of it holds. */
uint8_t heap_class(size_t size);
size_t heap_class_size(uint8_t cls);

void *heap_more(struct machine *m, uint8_t cls);

static inline void *
heap_take(struct machine *m, uint8_t cls)
{
    struct free_cell *cell = m->free[cls];

    if (!cell) {
        return heap_more(m, cls);
    }
    ASAN_UNPOISON_MEMORY_REGION(cell, heap_class_size(cls));
    m->free[cls] = cell->next;
    return cell;
}

static inline void
heap_give(struct machine *m, void *p, uint8_t cls)
{
    struct free_cell *cell = p;

#ifndef NDEBUG
    memset(p, 0xdb, heap_class_size(cls));
#endif
    cell->next = m->free[cls];
    m->free[cls] = cell;
    ASAN_POISON_MEMORY_REGION(p, heap_class_size(cls));
}

/* Memory that is no object: tables of containers; not zeroed. */
void *heap_raw(struct machine *m, size_t size);
void heap_raw_free(struct machine *m, void *p, size_t size);

/* A new object with one reference, counted for its type; fields zeroed.
 * Containers become tracked with object_track, when they are complete. */
struct obj *object_new(struct machine *m, struct type *type, enum kind kind,
                       size_t size);

#define object_make(m, type, kind, T)                                          \
    ((T *)object_new((m), (type), (kind), sizeof(T)))

/* The memory of a dead object, after its contents have been released. */
void object_release(struct machine *m, struct obj *o);

static inline void
object_track(struct machine *m, struct obj *o)
{
    struct obj *head = &m->gc.head[0];

    o->flags |= OBJ_TRACKED;
    o->next = head;
    o->prev = head->prev;
    head->prev->next = o;
    head->prev = o;
}

static inline void
object_untrack(struct obj *o)
{
    if (o->flags & OBJ_TRACKED) {
        o->prev->next = o->next;
        o->next->prev = o->prev;
        /* Who is tracked again later starts anew (a rescue in a collection). */
        o->flags &= (uint8_t) ~(OBJ_TRACKED | OBJ_COLLECTING | OBJ_UNREACHABLE);
    }
}

/* Weak references and dict of an object that has no room for them. */
struct side *side_find(struct machine *m, const struct obj *o);
struct side *side_put(struct machine *m, struct obj *o);
void side_drop(struct machine *m, struct obj *o);

/*
 * Identity.  id() and the hash of what has no other one must not depend on
 * where memory lies, or sets would be walked in another order in each run.
 * A cell that is asked for gets the next serial and keeps it, so that an
 * object made where another one died has its id, as in CPython.
 */
uint64_t object_id(struct machine *m, const struct obj *o);
uint64_t object_id_hash(struct machine *m, const struct obj *o);

/* What lies there, which may be dead; NULL: nobody asked for that id. */
struct obj *object_of_id(const struct machine *m, uint64_t id);

/*
 * Recompute counts and lists of the whole heap and look at each object that
 * can be reached; asserts (debug builds).  A running program is checked before
 * each instruction while its heap has at most `check_work` objects, before
 * every n-th one if it has n times as many (a check costs as much as it has
 * objects), and less and less often in a long run.  `top`: of the innermost
 * frame's operand stack.
 */
void heap_check(struct machine *m);
void heap_check_step(struct machine *m, struct obj *const *top);

#endif
