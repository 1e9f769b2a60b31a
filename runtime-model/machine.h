/*
 * machine.h - all state of one run, and what every part of it needs.
 *
 * Functions that make or find an object give a new reference (the caller
 * releases it) unless their comment says "borrowed"; NULL means that an
 * exception is set in `raised`.  Nothing is kept outside `struct machine`.
 */
#ifndef RUNTIME_MODEL_MACHINE_H
#define RUNTIME_MODEL_MACHINE_H

#include "runtime-model/object.h"
#include "runtime-model/object_run.h"
#include "runtime-model/profile.h"
#include "runtime-model/runtime_model.h"

enum type_id {
#define TYPE(id, name, layout, base, flags) T_##id,
#include "runtime-model/type.def"
#undef TYPE
    T_COUNT
};

enum { SMALL_FIRST = -5, SMALL_LAST = 256, NCLASSES = 96, CACHE_SIZE = 1024 };

enum { SPARE_TUPLES = 20 }; /* the longest one whose memory is kept */

struct free_cell {
    struct free_cell *next;
};

struct cache_row { /* attribute of a type, by (type, name) */
    const struct type *type;
    const struct str *name;
    struct obj *found; /* borrowed; NULL: not there */
    uint32_t epoch;
};

/* What few objects have: weak references, a dict, slots of a subclass. */
struct side {
    struct obj *of;
    struct weak *weak; /* newest first */
    struct dict *dict;
    struct obj **slot; /* NULL: none is set; as many as the class has */
};

/* Cells whose identity was asked for: in that order, and an index of serials
 * + 1 by address (0: free). */
struct identities {
    const struct obj **cell;
    uint32_t *index;
    uint32_t n, mask;
};

/* The collector's state; lists are rings with a head each. */
struct collector {
    struct obj head[4]; /* three generations and the permanent list */
    uint32_t count[3], threshold[3];
    uint64_t pending, total;
    uint32_t hidden[2]; /* objects the model has not got: not frozen, frozen */
    uint64_t collections[3], collected[3], uncollectable[3];
    uint32_t debug;
    bool enabled, is_running, is_due;
    struct list *garbage, *callbacks;
    /* Freed ones kept for reuse; tuples by length. */
    uint32_t spare_lists, spare_dicts, spare_frames, spare_slices;
    uint32_t spare_methods, spare_natives;
    uint32_t spare_tuples[SPARE_TUPLES + 1];
};

struct machine {
    const struct profile *profile;
    struct arena *arena, *scratch;
    struct free_cell *free[NCLASSES];
    char *chunk, *chunk_end;
    uint64_t live_objects, live_bytes; /* containers; bytes of tables */

    struct type *type[T_COUNT];
    struct obj *none, *yes, *no, *ellipsis, *notimpl;
    struct integer *small[SMALL_LAST - SMALL_FIRST + 1];
    struct str *letter[256];
    struct str *byte[256];
    struct str *empty_str, *empty_bytes;
    struct tuple *empty_tuple;
    struct obj *empty_frozenset;
    struct str **interned;
    uint32_t ninterned, interned_mask;
    struct str *special[SP_COUNT];
    struct str *n_class, *n_dict, *n_doc, *n_module, *n_name, *n_qualname,
        *n_slots, *n_init, *n_weakref, *n_main, *n_builtins, *n_cell,
        *n_prepare, *n_annotations, *n_file, *n_package;

    struct exception *raised;
    struct obj *handled;   /* owned; NULL: none */
    struct frame *frame;   /* running, innermost */
    struct codes *sources; /* all that is compiled, chained */
    uint32_t depth, max_depth;
    uint32_t trash_depth;
    struct obj *trash; /* put-off deallocations, chained by `next` */
    uint64_t budget; /* rounds and calls to go; 1: the next one stops */
    int64_t work;    /* to go, see machine_spend */
    size_t heap_max; /* bytes after which it stops; 0: none */
    bool is_stopped; /* budget spent: leave everything */
    bool is_ending;
    bool is_lenient;      /* unknown names are opaque objects */
    int take_branch;      /* truth of an opaque object */
    uint32_t branch_seed; /* not 0: mixed with the place */
    bool branch_stays;    /* prefer ways that go on */
    int64_t loop_rounds;  /* items of an opaque object */
    uint32_t round;       /* counts the runs of predictions */
    bool keep_stop; /* next(): a generator's result stays in StopIteration */

    uint64_t open_files; /* by number */
    struct weak_use weak_use;
    bool has_shown_unknown; /* an opaque object has become text */
    bool has_shown_container;
    struct collector gc;
    struct side *side;
    uint32_t nside, side_mask;
    struct identities identities;
    struct cache_row cache[CACHE_SIZE];
    uint32_t epoch;

    struct dict *builtins, *modules, *main_dict, *sys_dict;
    struct module *builtins_module, *main_module;
    struct list *at_exit;
    struct obj *first_hook, *last_hook; /* of asynchronous generators */
    struct strands *strands;   /* threads beside the first; NULL: none yet */
    double now;                /* seconds that the program has slept */
    struct frontend *frontend; /* of sources run besides the first */
    const struct model_files *files; /* of the program's folder, or NULL */
    struct buf *out, *err, *events;
    uint32_t out_pieces, out_bytes; /* not written yet */
    struct watch *watch;            /* of a prediction, else NULL */
    struct witness *witness; /* of a program that calls a file, else NULL */
    struct obj **watch_sp;   /* top of the stack at a gap */
    bool is_over;            /* no finalizer runs any more */
    const struct analysis *main_analysis;
    uint32_t check_work; /* objects checked an instruction; 0: none */
    uint64_t check_wait; /* instructions until the next heap_check */
    uint32_t check_found; /* objects that the last check looked at */
    uint64_t checked;    /* that all of them did */
};

static inline struct obj *
incref(struct obj *o)
{
    if (o->refs < IMMORTAL) {
        o->refs++;
    }
    return o;
}

static inline struct obj *
xincref(struct obj *o)
{
    return o ? incref(o) : NULL;
}

/* The count of `o` has reached zero: run finalizers, free what it holds. */
void object_free(struct machine *m, struct obj *o);

static inline void
decref(struct machine *m, struct obj *o)
{
    if (o->refs < IMMORTAL && --o->refs == 0) {
        object_free(m, o);
    }
}

static inline void
xdecref(struct machine *m, struct obj *o)
{
    if (o) {
        decref(m, o);
    }
}

#define CLEAR(m, field)                                                        \
    do {                                                                       \
        struct obj *old_ = (struct obj *)(field);                              \
        (field) = NULL;                                                        \
        xdecref((m), old_);                                                    \
    } while (0)

#define OBJ(p) (&(p)->o)

/* Something decides that is not known: what runs is no witness (witness.h). */
void machine_guess(struct machine *m);

static inline int
guessed_truth(struct machine *m)
{
    machine_guess(m);
    return m->take_branch;
}

static inline struct obj *
none_ref(struct machine *m)
{
    return incref(m->none);
}

static inline struct obj *
bool_ref(struct machine *m, bool b)
{
    return incref(b ? m->yes : m->no);
}

/* Of this builtin type, or of a class that derives from it. */
static inline bool
is_type(const struct obj *o, const struct machine *m, enum type_id id)
{
    (void)m;
    return o->type->id == id;
}

/* A weak proxy, of something that can be called or not. */
static inline bool
is_proxy(const struct obj *o, const struct machine *m)
{
    return is_type(o, m, T_WEAKPROXY) || is_type(o, m, T_WEAKCALL);
}

#endif
