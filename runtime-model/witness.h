/*
 * witness.h - what programs that call a file do with the objects of its
 * functions.
 *
 * A file and the programs that call it are run, as far as the model knows what
 * they do: what these pass is real then, and so are its ways through the
 * functions.  At each gap of a candidate the object is looked at, and it is
 * noted where it dies.  Where something else held it, and it was the variable that
 * kept it in the end, they are run once more with that `del`.  A call in which something decided that is not known is
 * no witness: neither it nor those that wait for it, nor what comes after it.
 */
#ifndef RUNTIME_MODEL_WITNESS_H
#define RUNTIME_MODEL_WITNESS_H

#include "runtime-model/run.h"

struct activation;

struct witness {
    const struct analysis *analysis; /* of the file */
    const struct model_place *place;
    struct witness_unit *unit;
    struct activation *running; /* newest first */
    bool is_noting;             /* of this run something is told */
    /* A run with one `del`: only that place is looked at, and the variable goes
     * there; else NULL. */
    const struct candidate *tried;
    uint32_t tried_in;         /* its unit */
    struct witnessed *outcome; /* of that */
    const struct obj *going;   /* what the variable lets go of just now */
};

/* Are the file's gaps to be looked at: in this source? */
static inline bool
witness_is_of(const struct machine *m, const struct analysis *an)
{
    return m->witness && m->witness->analysis == an;
}

/* A run comes to a gap. */
void witness_gap(struct machine *m, struct frame *f, const struct instr *in);
void witness_death(struct machine *m, const struct obj *o);

/* A frame's variables go, unless something keeps it; then they are gone. */
void witness_end(struct machine *m, const struct frame *f);
void witness_kept(struct machine *m, const struct frame *f);
void witness_left(struct machine *m, const struct frame *f);

/* Something unknown gets these, and may keep them. */
void witness_handed(struct given given);

/* Is it the file, by the name of an import? */
bool witness_is_file(const struct machine *m, struct text name);

#endif
