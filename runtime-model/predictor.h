/*
 * predictor.h - one machine for many predictions.
 *
 * Opening a machine makes some thousand objects: types, their methods, small
 * integers.  Loading a file runs its module's body, so that its functions,
 * classes and tables are there; what it imports stays unknown.  Both are done
 * once, and put back as they were before the next prediction, at the same
 * addresses.
 */
#ifndef RUNTIME_MODEL_PREDICTOR_H
#define RUNTIME_MODEL_PREDICTOR_H

#include "runtime-model/machine.h"
#include "runtime-model/mentions.h"

/* A machine as it was, to go back to. */
struct kept {
    struct machine machine;   /* without a profile: not yet */
    struct arena_image image; /* of the heap */
    struct arena images;
    struct arena_mark said; /* end of what it left in `words` */
};

/* A file whose module body has been run. */
struct loaded {
    const struct analysis *analysis;
    struct codes *codes;
    struct dict *globals;
    const struct mentions *mentions;
};

struct predictor {
    struct arena heap, words, index;
    struct machine machine;
    struct kept opened, ready;
    struct loaded file;
};

/* The machine of that version with the file loaded; `p->file` says where. */
struct machine *predictor_machine(struct predictor *p,
                                  const struct profile *profile,
                                  const struct analysis *analysis);

#endif
