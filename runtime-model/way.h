/*
 * way.h - ways through one function: to a gap, and from it.
 *
 * Runs that follow plans miss many places.  For one of these a run is led,
 * first to the binding whose value is asked for, then to the gap: at a
 * condition that is not known it takes the arm that is nearer, and where only
 * a handler leads there, an operation before it fails.
 */
#ifndef RUNTIME_MODEL_WAY_H
#define RUNTIME_MODEL_WAY_H

#include "runtime-model/run.h"

enum { WAY_NONE = UINT32_MAX };

struct way {
    struct code *code;
    const struct way *then; /* how it goes on from there, or NULL */
    uint32_t *far;          /* by instruction: steps to go, or WAY_NONE */
    uint8_t *kind;          /* what the instructions are */
};

/* To the gap of a candidate, through a binding of its variable (an op, or
 * NO_ID); NULL: there is no way.  It lives in `a`. */
const struct way *way_to(struct arena *a, struct code *code,
                         const struct candidate *c, op_id binding);

/* Make those operations fail that must, for the handlers on the way, and note
 * where the binding is passed. */
void way_set_out(const struct way *way);

/* All instructions, or those of a region that is not 0, are as they were. */
void way_restore(const struct way *way, uint32_t region);

/* One more place; a line counts once. */
void deaths_add(struct deaths *d, const struct source *source, uint32_t at);

/* All places of `more` too. */
void deaths_join(struct deaths *d, const struct source *source,
                 const struct deaths *more);

/* The ops that may have bound what the variable holds at the gap, one for each
 * place in the source, in the order of the ops.  They live in `a`. */
struct way_bindings {
    op_id *at;
    uint32_t n;
};
struct way_bindings way_bindings(struct arena *a, const struct unit *u,
                                 const struct candidate *c);

/*
 * Where the name that a candidate is about lets go of its value if nothing is
 * deleted: it is bound anew or deleted, or the function ends by itself.
 */
struct deaths way_ends(struct arena *scratch, const struct analysis *an,
                       const struct unit *u, const struct candidate *c);

#endif
