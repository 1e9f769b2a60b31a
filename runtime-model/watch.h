/*
 * watch.h - what a prediction listens to while a function runs.
 *
 * The function runs without any inserted `del`.  At the gap of a candidate the
 * watcher looks at the variable: an object with no other reference would die
 * there.  It then waits for the object's real death and counts the work that
 * was done in between.
 */
#ifndef RUNTIME_MODEL_WATCH_H
#define RUNTIME_MODEL_WATCH_H

#include "runtime-model/run.h"
#include "runtime-model/way.h"

struct work {
    uint32_t calls, loops, waits;
};

enum { OTHERS_MAX = 6 };

/* Of numbers and texts: it stands in the source. */
enum { MARK_CONSTANT = 32 };

/* One candidate in the current run. */
struct watched {
    const struct candidate *candidate;
    struct prediction *result;
    bool is_off;      /* this run is not about it */
    bool is_released; /* the variable is deleted at the gap */
    var_id alias;     /* + 1: a variable that named the same object; 0: none */
    struct obj *object; /* waiting for its death; NULL: not waiting */
    struct work at_gap;
    uint32_t gap_at;
    uint32_t peak_before, peak_held, peak_after;
    bool was_held;
    bool saw_free, saw_holder;     /* at its gap, in this run */
    struct obj *other[OTHERS_MAX]; /* seen there, which a `del` frees not */
    uint32_t nothers;
};

/* Rounds of loops that nothing is known to end. */
struct spin {
    uint32_t blind; /* since the last condition that was known */
    uint32_t all;
    bool is_over; /* they were too many */
};

/* How far the function is. */
enum watch_phase {
    WATCH_RUNS,   /* it runs, or is suspended */
    WATCH_LEAVES, /* its variables go */
    WATCH_RAISES, /* the same, by an exception that it does not catch */
    WATCH_OVER,   /* it has ended */
};

struct watch {
    struct watched *each;
    uint32_t n;
    struct work work; /* done so far */
    uint32_t live, peak;
    struct spin spin;
    uint32_t last_at;          /* where the run was last seen */
    bool wants_raise;          /* calls in protected regions fail once */
    const struct frame *frame; /* of the function itself */
    const struct code *code;
    const struct call_keeps *keeps; /* of its ops; NULL: nothing is known */
    const struct call_keeps *now;   /* of the call that runs, or NULL */
    enum watch_phase phase;
    const struct way *way; /* of a run that is led, until it is there */
    bool is_led;
    bool turns; /* it may turn conditions that are known */
    bool has_turned, has_arrived;
};

/* Kinds that count as objects of the function. */
static inline bool
watch_counts(uint8_t kind)
{
    return kind == K_OPAQUE || kind == K_LIST || kind == K_DICT ||
           kind == K_SET || kind == K_INSTANCE || kind == K_GENERATOR ||
           kind == K_EXCEPTION;
}

void watch_birth(struct machine *m);
void watch_death(struct machine *m, struct obj *o);
void watch_end(struct machine *m, const struct frame *f);
/* A loop begins another round; `head`: where. */
void watch_round(struct machine *m, const struct frame *f,
                 const struct instr *head);
void watch_gap(struct machine *m, struct frame *f, const struct instr *in);
/* Is it the function, or something that is defined in it? */
bool watch_is_own(const struct watch *w, const struct frame *f);

/* The truth that a condition of a led run must have, -1: any.  `known`: what
 * is tested, if it is known. */
int watch_turn(struct machine *m, const struct instr *in, struct obj *known);

/* The object that a variable names, or NULL. */
static inline struct obj *
watch_value(const struct frame *f, var_id var)
{
    struct obj *o = f->slot[var];

    return o && f->code->var_kind[var] != VAR_LOCAL ? ((struct cell *)o)->value
                                                    : o;
}

/* An operation fails, with an exception that any handler may be for. */
void watch_fail(struct machine *m, const struct instr *in);

/* A led run comes to the binding that it should. */
void watch_pass(struct machine *m);

void watch_call(struct machine *m, const struct instr *in, struct obj *callee,
                struct obj **arg, uint32_t n);

/* Somebody unknown was given this, and may keep it. */
void watch_handed(struct obj *o);

/* What is taken for granted of it. */
enum doubt watch_doubt(const struct obj *o);

/* Who else holds what a candidate's variable names at its gap; `alias`: another
 * variable + 1, if that does. */
enum gain_reason watch_holder(struct machine *m, struct frame *f,
                              const struct obj *o, const struct candidate *c,
                              var_id *alias);

/* Is a variable read to call what it names, and for nothing else?  A value
 * that comes from an attribute is a bound method then. */
bool watch_is_for_calls(const struct code *code, var_id var);

/* Is it called anywhere? */
bool watch_is_called(const struct code *code, var_id var);

/* Does a call go round in circles?  Then it is not followed. */
bool watch_recurs(const struct machine *m, const struct code *code);

/* The result of a call; if it raised where nothing would catch that, something
 * unknown instead: it does so for arguments that are not what they would be. */
struct obj *watch_returned(struct machine *m, const struct instr *in,
                           struct obj *r);

/* The same for any instruction that has raised: what it should have left on the
 * operand stack is unknown.  The new top, or NULL: the exception goes on. */
struct obj **watch_go_on(struct machine *m, struct frame *f,
                         const struct instr *in, struct obj **sp);

/* An object about which something is taken for granted; nothing happens to
 * what is known. */
struct obj *doubtful(struct obj *o, enum doubt doubt);

/* The result of calling something unknown: it holds what it is known to hold;
 * of what nothing is known, a class keeps its arguments. */
struct obj *watch_result(struct machine *m, const struct obj *callee,
                         struct given given);

/* A `with` enters it: `exit` is bound to it.  Does it give itself, as files and
 * objects of most classes do? */
bool watch_enters(struct machine *m, struct obj *o, struct obj *exit);

/* Who has the items of what is not known; SURE: it is a container. */
enum items { ITEMS_NEW, ITEMS_HELD, ITEMS_SHARED, ITEMS_SURE };

/* Before its iterator is made: what nobody else has is taken for a generator,
 * unless it is a copy or a view of something; what an object has as an
 * attribute, for a container. */
enum items watch_items(const struct opaque *o);

/* The next item of it. */
struct obj *watch_item(struct machine *m, const struct obj *of,
                       enum items items);

/* One of several objects that it is unpacked to. */
struct obj *watch_part(struct machine *m, const struct opaque *o);

/* A loop goes through it: what is known to make its items anew keeps none, what
 * is known to be a container all. */
void watch_iter(struct machine *m, const struct instr *in, struct obj *it);

/* An unknown object got an attribute or an item: it keeps that as long as it
 * lives itself.  `value` may be NULL; nothing happens outside predictions. */
void watch_stored(struct machine *m, struct obj *o, struct obj *value);

/* An object that something unknown holds: a `del` never frees it. */
struct obj *held_new(struct machine *m, uint32_t origin);

/* The same, found under a name. */
struct obj *held_named(struct machine *m, const struct instr *in,
                       bool is_attribute);

/* A number or truth value that is not known. */
struct obj *small_new(struct machine *m, uint32_t origin);

#endif
