/*
 * predictor.h - one machine for many predictions.
 *
 * Opening a machine makes some thousand objects: types, their methods, small
 * integers.  They are made once, and put back as they were before the next
 * prediction, at the same addresses.
 */
#ifndef RUNTIME_MODEL_PREDICTOR_H
#define RUNTIME_MODEL_PREDICTOR_H

#include "runtime-model/machine.h"

struct predictor {
    struct arena heap, words;
    struct machine machine;
    struct machine opened;    /* as it was; without a profile: not yet */
    struct arena_image image; /* of `heap` */
    struct arena images;
    struct arena_mark said; /* end of what opening left in `words` */
};

/* The machine of that version as it is when opened. */
struct machine *predictor_machine(struct predictor *p,
                                  const struct profile *profile);

#endif
